"""The audit chain as CSV and JSON: complete, harmless in a spreadsheet, still provable."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.core.audit import START, AuditRow, digest, verify
from app.core.errors import ExportError
from app.core.vocab import Act
from app.services import audits

AT = 1_795_190_400_000_001
TEXTS = [
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "'quoted'",
    "''",
    "",
    'a "b", c\nd',
    "naïve 子供",
]


def chain(reasons: list[str]) -> list[AuditRow]:
    rows: list[AuditRow] = []
    for number, reason in enumerate(reasons, 1):
        before = rows[-1].hash if rows else START
        bare = AuditRow(
            number, AT, "-anna", Act.DECISION, "x", (3, 17), reason, reason, "ab", before
        )
        rows.append(replace(bare, hash=digest(bare)))
    return rows


def read_csv(path: Path) -> list[AuditRow]:
    """By what is documented alone: one leading apostrophe off every text."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [
            {name: cell.removeprefix("'") for name, cell in row.items()}
            for row in csv.DictReader(file)
        ]
    return [_row({**row, "assets": row["assets"].split()}) for row in rows]


def _row(values: dict[str, Any]) -> AuditRow:
    when = datetime.fromisoformat(values.pop("when"))
    assert when.utcoffset() is not None
    assert when == datetime(2026, 11, 20, 16, 0, 0, 1, tzinfo=UTC)
    values["number"], values["at"] = int(values["number"]), int(values["at"])
    values["assets"] = tuple(map(int, values["assets"]))
    values["act"] = Act(values["act"])
    values["redacted"] = bool(int(values["redacted"]))
    return AuditRow(**values)


def test_a_csv_gives_back_the_very_chain(tmp_path: Path) -> None:
    rows = chain(TEXTS)
    audits.write_csv(rows, tmp_path / "chain.csv")
    again = read_csv(tmp_path / "chain.csv")
    assert again == rows
    assert verify(again, len(rows), rows[-1].hash) is None


def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path) -> None:
    audits.write_csv(chain(TEXTS), tmp_path / "chain.csv")
    with (tmp_path / "chain.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r\n")] == []
    assert "'=HYPERLINK(1)" in cells


def test_a_json_gives_back_the_very_chain(tmp_path: Path) -> None:
    rows = chain(TEXTS)
    audits.write_json(rows, tmp_path / "chain.json")
    document = json.loads((tmp_path / "chain.json").read_bytes())
    again = [_row(row) for row in document["rows"]]
    assert again == rows
    assert (document["count"], document["last"]) == (len(rows), rows[-1].hash)


def test_an_empty_chain_is_a_file_too(tmp_path: Path) -> None:
    audits.write_csv([], tmp_path / "chain.csv")
    audits.write_json([], tmp_path / "chain.json")
    assert read_csv(tmp_path / "chain.csv") == []
    assert json.loads((tmp_path / "chain.json").read_bytes())["last"] == START


def test_a_file_of_that_name_is_replaced_and_nothing_else_left(tmp_path: Path) -> None:
    (tmp_path / "chain.csv").write_text("the last one")
    audits.write_csv(chain(["new"]), tmp_path / "chain.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["chain.csv"]
    assert read_csv(tmp_path / "chain.csv")[0].reason == "new"


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"nowhere.*was not written"):
        audits.write_json([], tmp_path / "nowhere" / "chain.json")
