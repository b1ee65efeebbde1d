"""A database file without what was deleted from it.

`secure_delete` is not enough: samples of the planner's statistics hold names, the text index keeps
words as marks between its pages, a page that was split keeps a copy in its gap. What helps, in this
order: no statistics, each text index built anew, VACUUM, and a write-ahead log of no length. All of
it is done on a connection of its own, in the turn of the writer's lane.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select
from sqlcipher3 import dbapi2

from app.catalog import codec, db
from app.catalog.index import words
from app.catalog.schema import ReleaseRow, Rendition

LARGE = 512 * 1024 * 1024
"""Bytes from which on VACUUM makes its copy in a file: in memory it takes as much as there is."""
BUSY_MS = 250
"""How long one try waits for another process, so that the program's own changes get their turn."""

NEED = "scrub"
"""The fact in `meta` that something was deleted of which nothing may stay."""

_HOUSEKEEPING = frozenset(
    [
        "alembic_version",
        "audit",
        "batch",
        "batch_item",
        "move_job",
        "op",
        "op_image",
        "queued",
        "scan",
        "sealed_entry",
        "unswept",
    ]
)
"""Tables that speak of assets without being theirs: a file that only they still name has left a
trace.
"""

_OF_PICTURES = ("phash",)
"""Columns of numbers that tell one picture from others."""

_WORD = re.compile(r"\w+")

Sink = Callable[[bytes], None]


def clean(path: Path, key: bytes | None = None) -> bool:
    """Leave nothing of what was deleted in the file and its log. False: another process was
    writing, or reads an older state of it; what was done so far does no harm, try again.

    Raises the driver's errors: a full disk among them.
    """
    if not path.exists():
        return True
    with closing(db.connect(path, key)) as connection:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute("PRAGMA mmap_size=0")
        try:
            return _clean(connection, path)
        except dbapi2.OperationalError as error:
            if _is_busy(error):
                return False
            raise


def empty_log(path: Path, key: bytes | None = None) -> bool:
    """Only the write-ahead log, whose pages may be older than what was deleted."""
    if not path.exists():
        return True
    with closing(db.connect(path, key)) as connection:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        return _empty_log(connection)


def _clean(connection: Any, path: Path) -> bool:
    connection.execute("BEGIN IMMEDIATE")
    try:
        had_statistics = _drop_statistics(connection)
        for index in _text_indexes(connection):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    if path.stat().st_size > LARGE:
        connection.execute("PRAGMA temp_store=FILE")
    connection.execute("VACUUM")
    emptied = _empty_log(connection)
    if had_statistics:
        connection.execute("ANALYZE")
    return emptied


def _drop_statistics(connection: Any) -> bool:
    """Whether there were any."""
    tables = _names(connection, "name IN ('sqlite_stat1', 'sqlite_stat4')")
    gone: int = sum(connection.execute(f"DELETE FROM {table}").rowcount for table in tables)
    return gone > 0


def _text_indexes(connection: Any) -> list[str]:
    return _names(connection, "sql LIKE 'CREATE VIRTUAL TABLE % USING fts5(%'")


def _names(connection: Any, condition: str) -> list[str]:
    return [
        name for (name,) in connection.execute(f"SELECT name FROM sqlite_master WHERE {condition}")
    ]


def _empty_log(connection: Any) -> bool:
    """The log's pages into the file, and its length to nothing."""
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not int(busy)


def _is_busy(error: dbapi2.OperationalError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


# ── what is still there for good reason ──


def carried(connection: Connection, said: Iterable[str]) -> frozenset[str]:
    """Those of some words that assets of this catalogue, or the names they share, still carry."""
    named = _named(connection)
    return frozenset(word for word in said if word in named or _is_indexed(connection, word))


def _named(connection: Connection) -> frozenset[str]:
    """The words of names that are in no text index."""
    rows = connection.exec_driver_sql(
        "SELECT text FROM folder UNION ALL SELECT name FROM persona "
        "UNION ALL SELECT name FROM label UNION ALL SELECT path FROM tag_alias "
        "UNION ALL SELECT path FROM root"
    )
    said = (one if isinstance(one, str) else codec.shown(one) for (one,) in rows)
    return frozenset(word for text in said for word in _WORD.findall(text))


def _is_indexed(connection: Connection, word: str) -> bool:
    phrase = words.phrase(word)
    if phrase is None:
        return False
    return any(
        connection.exec_driver_sql(
            f"SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT 1", (phrase,)
        ).first()
        for index in ("asset_fts", "negative_fts", "tag_fts")
    )


def contents(connection: Connection, hashes: Iterable[str]) -> frozenset[str]:
    """Those of some contents (SHA-256 in hex) that are catalogued."""
    wanted = [bytes.fromhex(one) for one in hashes]
    return frozenset(
        found.hex()
        for part in codec.chunks(wanted)
        for (found,) in connection.execute(
            select(Rendition.sha256).where(Rendition.sha256.in_(part))
        )
        if found is not None
    )


def papers(connection: Connection) -> frozenset[str]:
    """Names of the documents that releases are filed with."""
    return frozenset(connection.execute(select(ReleaseRow.file)).scalars())


def tell_live(path: Path, key: bytes | None, sink: Sink, *, everything: bool = False) -> None:
    """Give `sink` the bytes of every text and blob that rows of assets and the names they share
    hold, and the words of the text indexes: what is found there is another asset's. `everything`:
    those of all other rows, and of what the tables are called, as well.
    """
    if not path.exists():
        return
    with closing(db.connect(path, key)) as connection:
        connection.execute("BEGIN")
        for statement in _statements(connection, everything):
            for values in connection.execute(statement):
                for value in _bytes(values):
                    sink(value)


def _statements(connection: Any, everything: bool) -> Iterator[str]:
    if everything:
        yield "SELECT name, sql FROM sqlite_master"
    for table, columns in _tables(connection):
        if everything or table not in _HOUSEKEEPING:
            yield f"SELECT {', '.join(columns)} FROM {table}"
    for index in _text_indexes(connection):
        connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, row)")
        yield "SELECT term FROM temp.words"
        connection.execute("DROP TABLE temp.words")


def _tables(connection: Any) -> Iterator[tuple[str, list[str]]]:
    """Ordinary tables with their columns of text and bytes."""
    shadows = tuple(f"{index}_" for index in _text_indexes(connection))
    for table in _names(connection, "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"):
        if table.startswith(("sqlite_", *shadows)):
            continue
        held = [
            f'"{row[1]}"'
            for row in connection.execute(f"PRAGMA table_info({table})")
            if row[2] in ("TEXT", "BLOB", "ANY") or row[1] in _OF_PICTURES
        ]
        if held:
            yield table, held


def _bytes(values: Iterable[Any]) -> Iterator[bytes]:
    for value in values:
        if isinstance(value, bytes):
            yield value
        elif isinstance(value, str):
            yield value.encode("utf-8", "surrogatepass")
        elif isinstance(value, int):
            yield value.to_bytes(8, "big", signed=True)


# ── whether it is due ──


def due(connection: Connection) -> bool:
    """Whether something was deleted of which nothing may stay, and nobody has seen to it yet."""
    found = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (NEED,)).scalar()
    return found == "1"


def settle(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM meta WHERE key = ?", (NEED,))


def database_files(path: Path) -> list[Path]:
    """A database's files that are there: itself, its log, its shared memory."""
    found = (Path(f"{path}{suffix}") for suffix in ("", "-wal", "-shm"))
    return [one for one in found if one.exists()]
