"""The decision log: shown, proved, handed over."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from app.services.library import Services
from tests.cli.conftest import Library, Run
from tests.cli.moderated import flagged, library, run, services

__all__ = ["flagged", "library", "run", "services"]


@pytest.fixture
def decided(run: Run, services: Services) -> Run:
    """Three decisions."""
    for reason in ("=one", "two", "three"):
        services.review.reject([1], "fanvue", reason)
    return run


def test_the_log_tells_who_what_and_why(decided: Run) -> None:
    said = decided("audit", json=True)
    assert said.code == 0
    assert (said.json["verified"], said.json["written"]) == (None, None)
    assert [row["number"] for row in said.json["rows"]] == list(range(1, said.json["total"] + 1))
    newest = decided("audit", "--limit", "2", json=True).json["rows"]
    assert [row["reason"] for row in newest] == ["two", "three"]
    assert newest[-1]["assets"] == [1]
    assert newest[-1]["when"].endswith("+00:00")
    assert "fanvue" in decided("audit").text


def test_a_whole_chain_is_proved(decided: Run) -> None:
    said = decided("audit", "--verify", json=True)
    assert said.code == 0
    assert said.json["verified"] == {"ok": True, "row": None, "problem": None}
    assert said.json["rows"] is None
    assert "The chain holds" in decided("audit", "--verify").text


@pytest.mark.parametrize(
    ("harm", "row"),
    [
        ("UPDATE audit SET reason = 'another' WHERE reason = 'two'", 0),
        ("DELETE FROM audit WHERE reason = 'two'", 0),
        ("DELETE FROM audit WHERE reason = 'three'", 1),
    ],
)
def test_a_chain_somebody_was_at_is_broken_and_says_where(
    decided: Run, library: Library, harm: str, row: int
) -> None:
    (two,) = [r for r in decided("audit", json=True).json["rows"] if r["reason"] == "two"]
    with sqlite3.connect(library.folder / "catalog.db") as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            database.execute(f'DROP TRIGGER "{name}"')
        assert database.execute(harm).rowcount == 1
    database.close()
    said = decided("audit", "--verify", json=True)
    assert said.code == 1
    assert said.json["verified"]["ok"] is False
    assert said.json["verified"]["row"] == two["number"] + row
    assert str(two["number"] + row) in said.json["verified"]["problem"]
    assert "The chain is broken" in decided("audit", "--verify").text


def test_the_log_is_handed_over_as_csv(decided: Run, tmp_path: Path) -> None:
    to = tmp_path / "log.csv"
    said = decided("audit", "--to", str(to), json=True).json
    assert said["written"] == str(to)
    with to.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == said["total"]
    assert [row["reason"] for row in rows[-3:]] == ["'=one", "two", "three"]


def test_the_log_is_handed_over_as_json(decided: Run, tmp_path: Path) -> None:
    to = tmp_path / "log.json"
    assert decided("audit", "--verify", "--to", str(to)).code == 0
    assert json.loads(to.read_bytes())["rows"] == decided("audit", json=True).json["rows"]


def test_nothing_is_written_over_and_the_ending_says_the_format(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "log.csv"
    kept.write_text("mine")
    assert run("audit", "--to", str(kept)).code == 2
    assert kept.read_text() == "mine"
    assert run("audit", "--to", str(tmp_path / "log.xlsx")).code == 2
