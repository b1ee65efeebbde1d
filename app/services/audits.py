"""The audit chain as a file to hand over: CSV for spreadsheets, JSON for programs.

Both hold every field that a row's hash covers, so that whoever gets one can work the chain out
again without Musekeep (`app.core.audit.digest` says how; the JSON repeats it).
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.core.audit import START, AuditRow
from app.core.errors import ExportError, MediaError
from app.media.metadata.replace import replaced

COLUMNS = (
    "number",
    "when",
    "at",
    "actor",
    "act",
    "platform",
    "assets",
    "detail",
    "reason",
    "inputs",
    "previous",
    "hash",
    "redacted",
)
DIGEST = (
    "hash is the SHA-256, in hex, of the ASCII JSON array [number, at, actor, act, platform, "
    "assets, detail, reason, inputs, previous] without blanks; previous is the hash of the row "
    "before, of the first row 64 zeros; a redacted row has the hash of the words it lost, and a "
    "later row of act vaulted vouches for it: its inputs are the SHA-256 of the ASCII JSON array "
    "of [number, hash] of the rows its detail names, without blanks"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What spreadsheets take for a formula where a cell begins with it, and the mark against that."""


def row(one: AuditRow) -> dict[str, Any]:
    """A row as JSON. `when` is `at` (microseconds since 1970) in ISO 8601 with offset."""
    return {
        "number": one.number,
        "when": one.when.isoformat(timespec="microseconds"),
        "at": one.at,
        "actor": one.actor,
        "act": one.act.value,
        "platform": one.platform,
        "assets": list(one.assets),
        "detail": one.detail,
        "reason": one.reason,
        "inputs": one.inputs,
        "previous": one.previous,
        "hash": one.hash,
        "redacted": one.redacted,
    }


def write_csv(rows: Iterable[AuditRow], path: str | Path) -> None:
    """All columns, UTF-8 with a byte order mark (spreadsheets ask for one); `assets` are numbers
    with blanks between, `redacted` is 0 or 1. Replaces a file of that name in one step. Raises
    ExportError.

    A text that begins with = + - @, a tab, a line break or an apostrophe gets an apostrophe before
    it, so that no spreadsheet runs it as a formula. Texts that begin with an apostrophe themselves
    get one too: taking one leading apostrophe off every text gives back exactly what was hashed.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(one) for one in rows)
    _put(path, made.getvalue().encode("utf-8-sig"))


def write_json(rows: Iterable[AuditRow], path: str | Path) -> None:
    """One document: the rows in order, and how their hashes are made. Replaces a file of that name
    in one step. Raises ExportError.
    """
    listed = [row(one) for one in rows]
    document = {
        "digest": DIGEST,
        "start": START,
        "count": len(listed),
        "last": listed[-1]["hash"] if listed else START,
        "rows": listed,
    }
    _put(path, json.dumps(document, ensure_ascii=True, indent=1).encode("ascii") + b"\n")


def _cells(one: AuditRow) -> Sequence[str | int]:
    values = {**row(one), "assets": " ".join(map(str, one.assets)), "redacted": int(one.redacted)}
    return [guarded(cell) if isinstance(cell := values[name], str) else cell for name in COLUMNS]


def guarded(text: str) -> str:
    """See `write_csv`."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _put(path: str | Path, data: bytes) -> None:
    target = Path(path).absolute()
    try:
        before = target.stat() if target.exists() else None
        replaced(str(target), data, _unchecked, before)
    except (OSError, MediaError) as error:
        raise ExportError(f"{target} was not written: {error}") from error


def _unchecked(_part: str) -> None:
    """Nothing stands between the bytes and the file that could have changed them."""
