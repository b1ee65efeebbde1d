"""The audit chain: rows that each carry the hash of the one before, so that none can be changed,
dropped or moved without its being seen.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.core.vocab import Act

START = "0" * 64
"""What the first row names as the one before."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One act. `number` counts from 1 without gaps; `at` is in microseconds since 1970; `assets`
    are ids; `detail` says what was done in a few words; `inputs` is the hash of what it rests on
    (a verdict's basis, a file's sha256), empty where there is nothing. `hash` covers all the rest.
    """

    number: int
    at: int
    actor: str
    act: Act
    platform: str
    assets: tuple[int, ...]
    detail: str
    reason: str
    inputs: str
    previous: str
    hash: str = ""

    @property
    def when(self) -> datetime:
        return datetime.fromtimestamp(self.at / 1_000_000, UTC)


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a chain does not hold, and what is wrong there in one sentence."""

    number: int
    message: str


def digest(row: AuditRow) -> str:
    """SHA-256 over the row's fields in a fixed spelling (JSON array, UTF-8, no blanks)."""
    fields = [
        row.number,
        row.at,
        row.actor,
        row.act.value,
        row.platform,
        list(row.assets),
        row.detail,
        row.reason,
        row.inputs,
        row.previous,
    ]
    text = json.dumps(fields, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verify(rows: Iterable[AuditRow], count: int, last: str) -> Broken | None:
    """The first fault of a chain given in the order of its numbers; None when it holds. `count` and
    `last` are how many rows there were and the hash of the newest, as noted beside the chain: rows
    that were cut off its end show in them.
    """
    previous, expected = START, 1
    for row in rows:
        if row.number != expected:
            return Broken(expected, f"row {expected} is missing: after it comes row {row.number}")
        if row.previous != previous:
            return Broken(row.number, f"row {row.number} does not follow the row before it")
        if digest(row) != row.hash:
            return Broken(row.number, f"row {row.number} was changed after it was written")
        previous, expected = row.hash, expected + 1
    if expected - 1 != count or previous != last:
        return Broken(expected, f"the chain ends after {expected - 1} of {count} rows")
    return None
