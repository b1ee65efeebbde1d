"""Whether a catalogue's file is what was written, page by page; and where it is not, what of it can
still be read.

A keyed file proves each page by its own tag. A connection that met one page it cannot prove gives
no other page any more, so each table is read on a connection of its own from there on.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.catalog import db

MOST = 20
"""So many problems are told one by one."""
_PAGE = re.compile(r"page (\d+)")


@dataclass(frozen=True, slots=True)
class Integrity:
    """`pages` there are in all, `damaged` are the numbers (from 1) of those that are not what was
    written; `unreadable` the tables of which not every row can be read. `problems` are sentences.
    """

    pages: int
    damaged: tuple[int, ...] = ()
    unreadable: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        return not self.problems


def integrity(path: Path, key: bytes | None, *, still: bool) -> Integrity:
    """Reads all of the file and changes nothing. `still`: nobody has it open for writing.

    Raises CatalogDamagedError where not even its first page can be read.
    """
    mode = db.still_mode(path) if still else "ro"
    with db.typed_errors(path), closing(db.connect(path, key, mode)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        if not pages:  # opens with any key
            return Integrity(0, problems=("the file is empty",))
        damaged = _damaged(connection) if key is not None else ()
        listed = () if damaged else tuple(_problems(connection))
        listed += _cut(connection)
    if not damaged and not listed:
        return Integrity(pages)
    unreadable = tuple(
        table for table in _tables(path, key, mode) if not _reads(path, key, mode, table)
    )
    told = [f"page {page} of {pages} is not what was written" for page in damaged[:MOST]]
    if len(damaged) > MOST:
        told.append(f"and so are {len(damaged) - MOST} more")
    told += [f"not every row of {table} can be read" for table in unreadable]
    return Integrity(pages, damaged, unreadable, (*told, *listed))


def _damaged(connection: Any) -> tuple[int, ...]:
    """Pages that fail their tag, or are not whole."""
    said = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    found = (_PAGE.search(line) for (line,) in said)
    return tuple(sorted({int(match[1]) for match in found if match is not None}))


def _cut(connection: Any) -> tuple[str, ...]:
    """A file that is shorter than it says is read all the same where nothing is written."""
    connection.execute("PRAGMA writable_schema=OFF")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError:
        return ("the end of the file is missing",)
    return ()


def _problems(connection: Any) -> Iterator[str]:
    """SQLite's own look at how its pages hang together."""
    try:
        for (line,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
            if line != "ok":
                yield str(line)
    except dbapi2.DatabaseError as error:
        yield str(error)


def _tables(path: Path, key: bytes | None, mode: db.Mode) -> Sequence[str]:
    with closing(db.connect(path, key, mode)) as connection:
        try:
            rows = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' "
                "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            )
            return [name for (name,) in rows]
        except dbapi2.DatabaseError:
            return []


def _reads(path: Path, key: bytes | None, mode: db.Mode, table: str) -> bool:
    with closing(db.connect(path, key, mode)) as connection:
        try:
            for _ in connection.execute(f'SELECT * FROM "{table}" NOT INDEXED'):
                pass
        except dbapi2.DatabaseError:
            return False
        return True
