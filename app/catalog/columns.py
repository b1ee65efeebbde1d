"""The catalogue a column at a time, for counting in memory: numbers of assets as bytes.

SQLite writes each list as one hexadecimal text, so that a million assets cross the border without
an object for each of them, and without holding up other threads while it reads.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.schema import Asset
from app.catalog.search.clause import ID_MASK
from app.core.vocab import Flag, Kind, Label, Presence, Shape, State

CODES: Mapping[str, Sequence[str]] = {
    "label": tuple(Label),
    "flag": tuple(Flag),
    "kind": tuple(Kind),
    "state": tuple(State),
    "presence": tuple(Presence),
    "shape": tuple(Shape),
}
"""What the codes of a record stand for: 1 is the first of these, 0 none."""
MARKS = ("duplicate", "unreadable")
"""The bits of a record's marks, lowest first."""

RECORD = (
    ("id", 4),
    ("created", 8),
    ("rating", 1),
    *((name, 1) for name in CODES),
    ("marks", 1),
)
"""The fields of a record and their bytes; numbers are big-endian, `created` (seconds) signed."""

_CHUNK = 100_000


def _coded(column: str, words: Sequence[str]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for code, word in enumerate(words, 1))
    return f"CASE {column} {cases} ELSE 0 END"


_SHAPE = """CASE WHEN width > height THEN 1 WHEN width < height THEN 2 WHEN width = height THEN 3
    ELSE 0 END"""
_VALUES = (
    "id",
    "created",
    "rating",
    *(_SHAPE if name == "shape" else _coded(name, words) for name, words in CODES.items()),
    "(copies > 1) + 2 * (fault IS NOT NULL)",
)
_FORMAT = "".join(f"%0{2 * size}x" for _, size in RECORD)
_RECORDS = f"SELECT group_concat(printf('{_FORMAT}', {', '.join(_VALUES)}), '') FROM asset WHERE "

_AMONG = "(SELECT value FROM json_each(?))"
_OWNERS = {
    "asset_id": ("asset_id", f"asset_id IN {_AMONG}"),
    "doc": (f"doc & {ID_MASK}", f"doc IN (SELECT doc FROM asset WHERE id IN {_AMONG})"),
    "version": (
        f"doc & {ID_MASK}",
        f"rendition_id IN (SELECT rendition_id FROM asset WHERE id IN {_AMONG})",
    ),
}
"""By what a table hangs on assets: which number that is, and how to ask for those of some."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Rows of a table, a list of assets for each `value`; `by` is one of `_OWNERS`."""

    value: str
    table: str
    by: str
    where: str = "TRUE"

    def statement(self, *, among: bool) -> str:
        number, theirs = _OWNERS[self.by]
        which = f"{self.where} AND {theirs}" if among else self.where
        return (
            f"SELECT {self.value} AS value, group_concat(printf('%08x', {number}), '') "
            f"FROM {self.table} WHERE {which} GROUP BY value"
        )


_JUDGED = "doc IS NOT NULL AND outcome"
LISTS: Mapping[str, Sequence[Lists]] = {
    "tag": [Lists("tag_id", "atx", "doc")],
    "collection": [Lists("collection_id", "acx", "doc")],
    "term": [Lists("term_id", "facet", "doc")],
    "persona": [Lists("persona_id", "asset_persona", "asset_id")],
    "exported": [
        Lists("preset", "(SELECT DISTINCT preset, asset_id FROM export)", "asset_id"),
    ],
    "verdict": [
        Lists("platform || '=' || outcome", "verdict", "version", f"{_JUDGED} <> 'clear'"),
    ],
    "is": [
        Lists("'decided'", "decision", "asset_id"),
        Lists("'minor'", "minor_mark", "asset_id"),
        Lists("'stacked'", "stacked", "asset_id"),
        Lists("'vaulted'", "move_job", "asset_id", "kind = 'put'"),
        Lists("'stale'", "verdict", "version", "doc IS NOT NULL AND stale = 1"),
        Lists(
            "'flagged'",
            "verdict",
            "version",
            f"{_JUDGED} IN ('review', 'blocked', 'prohibited') AND risk IS NOT NULL",
        ),
    ],
}
"""By what they are about. An asset can stand in a list several times."""


def highest(connection: Connection) -> int:
    """No asset has a higher number."""
    return connection.scalar(sa.select(sa.func.max(Asset.id))) or 0


def records(connection: Connection, ids: Sequence[int] | None = None) -> Iterator[bytes]:
    """`RECORD`s one behind the other, some at a time; of all assets, or of these."""
    if ids is not None:
        yield _bytes(connection.exec_driver_sql(f"{_RECORDS} id IN {_AMONG}", (_json(ids),)))
        return
    for first in range(0, highest(connection) + 1, _CHUNK):
        span = (first, first + _CHUNK)
        yield _bytes(connection.exec_driver_sql(f"{_RECORDS} id >= ? AND id < ?", span))


def lists(
    connection: Connection, about: str, ids: Sequence[int] | None = None
) -> Iterator[tuple[Any, bytes]]:
    """Each value with the numbers of its assets, four bytes each, big-endian; of all assets, or
    among these.
    """
    for one in LISTS[about]:
        statement = one.statement(among=ids is not None)
        rows = connection.exec_driver_sql(statement, () if ids is None else (_json(ids),))
        for value, numbers in rows:
            if numbers:
                yield value, bytes.fromhex(numbers)


def _json(ids: Sequence[int]) -> str:
    return f"[{','.join(map(str, ids))}]"


def _bytes(rows: Any) -> bytes:
    return bytes.fromhex(rows.scalar() or "")
