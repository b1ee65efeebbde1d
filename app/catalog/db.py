"""Opening a database file: driver, pragmas, engines, and errors with names.

The driver is `sqlcipher3` throughout (one modern SQLite on every Python). Without a key the file is
an ordinary SQLite database; with one it is SQLCipher 4, and both are used by the same code.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from app.core.errors import CatalogBusyError, CatalogDamagedError, LibraryError, LockedError

log = logging.getLogger(__name__)

Mode = Literal["ro", "rw", "rwc", "still"]

APPLICATION_ID = 0x4D55534B  # "MUSK"
BUSY_S = 5.0
"""How long SQLite itself waits for a lock; the writer waits on (see `writer`)."""
READERS = 4
_PLAIN_HEADER = b"SQLite format 3\0"
_CACHE_KIB = 64 * 1024
_MMAP_BYTES = 1 << 30


_URI_MODES = {"still": "ro&immutable=1"}


def connect(path: Path, key: bytes | None = None, mode: Mode = "rw") -> Any:
    """A driver connection in autocommit mode. `key` is the raw 32 bytes; None opens a plain file.

    "ro" also refuses writes on the connection; "rwc" makes the file; "still" is "ro" of a file that
    nobody writes, without a lock or a file beside it. Raises the driver's errors.
    """
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={_URI_MODES.get(mode, mode)}",
        uri=True,
        timeout=BUSY_S,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        for pragma in (*_salvage(mode), *_unlock(key), *_pragmas(key, mode)):
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _salvage(mode: Mode) -> tuple[str, ...]:
    """A file whose end is missing is read as far as it goes; nothing can be written to it."""
    return ("PRAGMA writable_schema=ON",) if mode == "still" else ()


def _unlock(key: bytes | None) -> tuple[str, ...]:
    if key is None:
        return ()
    if len(key) != 32:
        raise ValueError("a catalogue's key has 32 bytes")
    return (
        "PRAGMA cipher_log_level=NONE",
        f"PRAGMA key=\"x'{key.hex()}'\"",
        "PRAGMA cipher_compatibility=4",
        "SELECT count(*) FROM sqlite_master",  # a wrong key is told apart here
    )


def _pragmas(key: bytes | None, mode: Mode) -> tuple[str, ...]:
    always = [
        "PRAGMA temp_store=MEMORY",
        "PRAGMA trusted_schema=OFF",
        "PRAGMA cell_size_check=ON",
        f"PRAGMA cache_size=-{_CACHE_KIB}",
    ]
    if key is None:
        always.append(f"PRAGMA mmap_size={_MMAP_BYTES}")
    if mode in ("ro", "still"):
        return (*always, "PRAGMA query_only=ON")
    return (
        *always,
        "PRAGMA journal_mode=WAL",
        *_durability(key is not None),
        "PRAGMA secure_delete=ON",
        "PRAGMA foreign_keys=ON",
        "PRAGMA recursive_triggers=ON",
        "PRAGMA journal_size_limit=67108864",
    )


def _durability(on: bool) -> tuple[str, ...]:
    """Whether the last transactions survive a power cut, or only what was before them."""
    synchronous, flush = ("FULL", "ON") if on else ("NORMAL", "OFF")
    return (
        f"PRAGMA synchronous={synchronous}",
        f"PRAGMA fullfsync={flush}",
        f"PRAGMA checkpoint_fullfsync={flush}",
    )


def set_durable(connection: sa.Connection, *, on: bool) -> None:
    """On a writing connection that is in no transaction."""
    driver: Any = connection.connection.driver_connection
    for pragma in _durability(on):
        driver.execute(pragma).fetchall()


def writer_engine(path: Path, key: bytes | None = None, *, create: bool = False) -> sa.Engine:
    """One connection, whose transactions begin by taking the write lock."""
    return _engine(path, key, "rwc" if create else "rw", "BEGIN IMMEDIATE")


def reader_engine(path: Path, key: bytes | None = None, *, still: bool = False) -> sa.Engine:
    """A small pool of read-only connections, each transaction one snapshot. `still`: the file is to
    stay as it is, with nothing made beside it.
    """
    return _engine(path, key, still_mode(path) if still else "ro", "BEGIN")


def still_mode(path: Path) -> Mode:
    """How to read a file that shall not change. What is left in a log that a killed process did not
    bring home can only be read with that log's help.
    """
    log_file = Path(f"{path}-wal")
    return "ro" if log_file.exists() and log_file.stat().st_size > 0 else "still"


def _engine(path: Path, key: bytes | None, mode: Mode, begin: str) -> sa.Engine:
    pooled: dict[str, Any] = {"poolclass": StaticPool}
    if mode in ("ro", "still"):
        pooled = {"poolclass": QueuePool, "pool_size": READERS, "max_overflow": READERS}
    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key, mode),
        hide_parameters=True,  # prompts never reach a log
        **pooled,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def check_header(path: Path, key: bytes | None) -> None:
    """Whether the file's first bytes are those of a plain or a keyed database, as they should be:
    a keyed one made without its key would silently be plaintext.

    Raises CatalogDamagedError or LockedError. A missing or empty file is neither.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        return
    if not head:
        return
    if key is None and head != _PLAIN_HEADER:
        raise CatalogDamagedError(
            f"{path} is not a readable catalogue.",
            hint="If it is encrypted, its key is needed; else restore a copy from the backups "
            "folder.",
        )
    if key is not None and head == _PLAIN_HEADER:
        raise LockedError(f"{path} should be encrypted and is not.")


@contextmanager
def typed_errors(path: Path) -> Iterator[None]:
    """The driver's errors as the catalogue's own; a constraint that fails stays what it is, since
    only a bug in the program can break one.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _typed(error.orig, path) or error from error
    except dbapi2.Error as error:
        raise _typed(error, path) or error from error


def _typed(error: BaseException | None, path: Path) -> LibraryError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CatalogBusyError(
            f"Another program has been writing to {path} for too long.",
            hint="Try again when it has finished.",
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return CatalogDamagedError(
            f"The catalogue {path} is damaged: {error}.",
            hint="Restore a copy from the backups folder beside it; no picture was touched.",
        )
    if code == sqlite3.SQLITE_FULL:
        return LibraryError(
            f"The disk is full: the last change to {path} was not made.",
            hint="Make room and try again.",
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR):
        return LibraryError(f"The catalogue {path} cannot be used: {error}.")
    return None
