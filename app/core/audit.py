"""The audit chain: rows that each carry the hash of the one before, so that none can be changed,
dropped or moved without its being seen.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
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
    `redacted`: its words were taken away, its hash is that of the row as it was.
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
    redacted: bool = False

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
    that were cut off its end show in them. Rows may lack their words where a later row vouches for
    them.
    """
    listed = list(rows)
    vouched = _vouched(listed)
    previous, expected = START, 1
    for row in listed:
        if row.number != expected:
            return Broken(expected, f"row {expected} is missing: after it comes row {row.number}")
        if row.previous != previous:
            return Broken(row.number, f"row {row.number} does not follow the row before it")
        if row.redacted and (_has_words(row) or row.number not in vouched):
            return Broken(row.number, f"row {row.number} lost its words, and no row vouches for it")
        if not row.redacted and digest(row) != row.hash:
            return Broken(row.number, f"row {row.number} was changed after it was written")
        previous, expected = row.hash, expected + 1
    if expected - 1 != count or previous != last:
        return Broken(expected, f"the chain ends after {expected - 1} of {count} rows")
    return None


# ── rows whose words were taken away ──

_TAKEN = "words taken from rows "
_RANGE = re.compile(r"([1-9][0-9]*)(?:-([1-9][0-9]*))?")


def taken(numbers: Iterable[int]) -> str:
    """What the row that vouches says in its detail, and `verify` reads there."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    said = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return _TAKEN + ", ".join(said) if said else ""


def vouch(hashes: Mapping[int, str]) -> str:
    """What the row that vouches rests on: SHA-256 over the numbers and hashes of those rows."""
    pairs = [[number, made] for number, made in sorted(hashes.items())]
    return hashlib.sha256(json.dumps(pairs, separators=(",", ":")).encode()).hexdigest()


def _vouched(rows: Sequence[AuditRow]) -> set[int]:
    """The rows before one that vouches for just these hashes."""
    hashes = {row.number: row.hash for row in rows}
    found: set[int] = set()
    for row in rows:
        if row.act is not Act.VAULTED or row.redacted:
            continue
        numbers = _numbers(row.detail, row.number)
        theirs = {number: hashes.get(number, "") for number in numbers}
        if theirs and vouch(theirs) == row.inputs:
            found |= numbers
    return found


def _numbers(detail: str, end: int) -> set[int]:
    """Those before `end` that the detail names; none where it is not written as `taken` does."""
    numbers: set[int] = set()
    if detail.startswith(_TAKEN):
        for part in detail.removeprefix(_TAKEN).split(", "):
            match = _RANGE.fullmatch(part)
            if match is None or int(match[2] or match[1]) >= end:
                return set()
            numbers |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
    return numbers


def _has_words(row: AuditRow) -> bool:
    return bool(row.platform or row.detail or row.reason or row.inputs)
