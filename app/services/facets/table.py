"""A library's assets as columns by their number, brought up to date as the catalogue changes.
Imports numpy.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.catalog import columns
from app.catalog.columns import CODES, LISTS, MARKS, RECORD
from app.core.events import Changes
from app.core.vocab import ChangeKind
from app.services.facets.lists import Lists, Mask
from app.services.session import Session

RECORDS = "records"
PARTS = frozenset([RECORDS, *LISTS])
_KINDS: Mapping[ChangeKind, frozenset[str]] = {
    ChangeKind.ASSETS: frozenset([RECORDS, "is"]),
    ChangeKind.TAGS: frozenset(["tag"]),
    ChangeKind.COLLECTIONS: frozenset(["collection"]),
    ChangeKind.STACKS: frozenset(["is"]),
    ChangeKind.VAULTS: frozenset(["is"]),
    ChangeKind.DETECTIONS: frozenset(["term"]),
    ChangeKind.VERDICTS: frozenset(["verdict", "is"]),
    ChangeKind.PERSONAS: frozenset(["persona"]),
    ChangeKind.EXPORTS: frozenset(["exported"]),
}
"""What has to be read anew after a change that does not name its assets."""
TOUCHED = 5_000
"""Beyond so many changed assets a part is read anew as a whole."""

_DTYPES = {8: ">i8", 4: ">u4", 1: "u1"}
_RECORD = np.dtype([(name, _DTYPES[size]) for name, size in RECORD])


class Stale:
    """What has changed since it was asked last; told on any thread."""

    def __init__(self, parts: Iterable[str] = PARTS) -> None:
        self.parts = set(parts)
        self.ids: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self.parts or self.ids)

    def note(self, changes: Changes) -> None:
        if changes.ids:
            self.ids.update(changes.ids)
        else:
            for kind in changes.kinds:
                self.parts |= _KINDS.get(kind, frozenset())


class Table:
    """`here`: which numbers are assets. Codes of a column are those of `columns.CODES`."""

    def __init__(self) -> None:
        self.here: Mask = np.zeros(1, np.bool_)
        self.numbers: dict[str, NDArray[Any]] = {
            name: np.zeros(1, np.int64 if size == 8 else np.uint8)
            for name, size in RECORD
            if name != "id"
        }
        self.lists: dict[str, Lists] = {about: Lists() for about in LISTS}

    @property
    def size(self) -> int:
        return len(self.here)

    def coded(self, name: str, word: str) -> Mask:
        """Which assets have this word in a column of codes; "none": those that have none."""
        code = 0 if word == "none" else [*CODES[name]].index(word) + 1
        found: Mask = self.numbers[name] == code
        return found & self.here

    def marked(self, mark: str) -> Mask:
        bit = 1 << MARKS.index(mark)
        found: Mask = (self.numbers["marks"] & bit) != 0
        return found & self.here

    def refresh(self, session: Session, stale: Stale) -> None:
        parts, ids = stale.parts, stale.ids
        highest = session.ask(columns.highest)
        if highest >= self.size and not ids and RECORDS in parts:
            parts = set(PARTS)  # there are new ones, and nobody named them
        self._grow(max([highest, *ids]) + 1)
        if RECORDS in parts:
            self.here[:] = False
            session.ask(self._read_records)
        elif ids:
            self.here[list(ids)] = False
            session.ask(self._read_records, sorted(ids))
        for about in LISTS:
            self._refresh_lists(session, about, ids, whole=about in parts)

    def _refresh_lists(
        self, session: Session, about: str, ids: Iterable[int], *, whole: bool
    ) -> None:
        touched = self.lists[about].touched.union(ids)
        if whole or len(touched) > TOUCHED:
            self.lists[about] = session.ask(_read_lists, about, self.size)
        elif touched:
            fresh = session.ask(_fresh_lists, about, sorted(touched))
            self.lists[about].touch(touched, fresh, self.size)

    def _grow(self, size: int) -> None:
        if size > self.size:
            room = size + size // 20 - self.size
            self.here = np.pad(self.here, (0, room))
            self.numbers = {name: np.pad(one, (0, room)) for name, one in self.numbers.items()}

    def _read_records(self, connection: Any, ids: list[int] | None = None) -> None:
        for said in columns.records(connection, ids):
            rows = np.frombuffer(said, _RECORD)
            rows = rows[rows["id"] < self.size]
            for name, column in self.numbers.items():
                column[rows["id"]] = rows[name]
            self.here[rows["id"]] = True


def _read_lists(connection: Any, about: str, size: int) -> Lists:
    return Lists(columns.lists(connection, about), size)


def _fresh_lists(connection: Any, about: str, ids: list[int]) -> list[tuple[Any, bytes]]:
    return list(columns.lists(connection, about, ids))
