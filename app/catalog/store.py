"""Thumbnails in a database of their own, by content hash: a grid page is one `IN`.

Everything in it can be made again from the files, so a damaged store is emptied, with a line in the
log, and never stops the program.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from app.catalog import codec, db, scrub
from app.catalog.scrub import Sink
from app.core.errors import CatalogDamagedError

log = logging.getLogger(__name__)
T = TypeVar("T")

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS thumb "
    "(id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, jpeg BLOB NOT NULL) STRICT",
    f"PRAGMA application_id={db.APPLICATION_ID}",
    "PRAGMA user_version=1",
)
_IS_MADE = "SELECT 1 FROM sqlite_master WHERE name = 'thumb'"


class ThumbStore:
    """Safe to use from any thread; reading does not wait for writing. With a key the file is
    encrypted. The file is opened at the first use. `readonly`: nothing is kept, dropped or healed.
    """

    def __init__(self, path: Path, key: bytes | None = None, *, readonly: bool = False) -> None:
        self._path = path
        self._key = key
        self._readonly = readonly
        self._writing = threading.Lock()
        self._reading = threading.Lock()
        self._opening = threading.Lock()
        self._is_checked = False
        self._writer: Any = None
        self._reader: Any = None

    def put(self, items: Mapping[str, bytes]) -> None:
        """Keep thumbnails by the hex sha256 of their file, in one transaction. Raises LibraryError
        when the disk is full or the store stays locked by another process.
        """
        rows = [(bytes.fromhex(sha256), jpeg) for sha256, jpeg in items.items()]
        self._write(
            "INSERT INTO thumb (sha256, jpeg) VALUES (?, ?) "
            "ON CONFLICT (sha256) DO UPDATE SET jpeg = excluded.jpeg",
            rows,
        )

    def drop(self, keys: Iterable[str]) -> None:
        """Forget thumbnails."""
        self._write("DELETE FROM thumb WHERE sha256 = ?", [(bytes.fromhex(key),) for key in keys])

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What there is of these; the rest is left out."""
        wanted = [bytes.fromhex(key) for key in keys]
        found: dict[str, bytes] = {}
        with self._reading:
            for part in codec.chunks(wanted):
                rows = self._healed(partial(self._select, part))
                found |= {sha256.hex(): jpeg for sha256, jpeg in rows or ()}
        return found

    def scrub(self, *, whole: bool = False) -> bool:
        """Leave nothing of dropped thumbnails: their pages were overwritten as they were freed, so
        mostly only the log has them. `whole`: the file is written anew. False: another process
        was in the way. Raises LibraryError.
        """
        with self._writing, db.typed_errors(self._path):
            done = scrub.clean if whole else scrub.empty_log
            return done(self._path, self._key)

    def tell_live(self, sink: Sink, *, everything: bool = False) -> None:
        """Give `sink` the bytes of what is kept; `everything`: and of what the table is called."""
        with db.typed_errors(self._path):
            scrub.tell_live(self._path, self._key, sink, everything=everything)

    def close(self) -> None:
        """May be called twice, and used again afterwards."""
        with self._writing, self._reading:
            self._close()

    def _write(self, statement: str, rows: Sequence[tuple[bytes, ...]]) -> None:
        if not rows or self._readonly:
            return
        with self._writing:
            if self._healed(lambda: self._transaction(statement, rows)) is None:
                self._healed(lambda: self._transaction(statement, rows))

    def _transaction(self, statement: str, rows: Sequence[tuple[bytes, ...]]) -> bool:
        connection = self._write_connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(statement, rows)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        return True

    def _healed(self, work: Callable[[], T]) -> T | None:
        """`work()`; None when the store was damaged, and is empty now."""
        try:
            with db.typed_errors(self._path):
                return work()
        except CatalogDamagedError:
            if self._readonly:
                return None
            log.warning("the thumbnail store %s was damaged and starts again, empty", self._path)
        self._close()
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self._path}{suffix}").unlink(missing_ok=True)
        return None

    def _write_connection(self) -> Any:
        if self._writer is None:
            connection = self._connect("rwc")
            try:
                for statement in _SCHEMA:
                    connection.execute(statement)
            except dbapi2.Error:
                connection.close()
                raise
            self._writer = connection
        return self._writer

    def _read_connection(self) -> Any:
        """None while there is no store yet, or another thread is just making it."""
        if self._reader is None and self._path.exists():
            connection = self._connect(db.still_mode(self._path) if self._readonly else "ro")
            if connection.execute(_IS_MADE).fetchone() is None:
                connection.close()
            else:
                self._reader = connection
        return self._reader

    def _connect(self, mode: db.Mode) -> Any:
        """The header is looked at before anything is open: to close a descriptor of the file would
        take SQLite's locks of it away from the whole process (POSIX).
        """
        with self._opening:
            if not self._is_checked:
                db.check_header(self._path, self._key)
            connection = db.connect(self._path, self._key, mode)
            self._is_checked = True
            return connection

    def _select(self, keys: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
        connection = self._read_connection()
        if connection is None:
            return []
        marks = ",".join("?" * len(keys))
        rows: list[tuple[bytes, bytes]] = connection.execute(
            f"SELECT sha256, jpeg FROM thumb WHERE sha256 IN ({marks})", keys
        ).fetchall()
        return rows

    def _close(self) -> None:
        for connection in (self._reader, self._writer):
            if connection is not None:
                connection.close()
        self._reader = self._writer = None
        self._is_checked = False
