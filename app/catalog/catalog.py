"""One open catalogue: `do` changes it, `ask` reads it, both from any thread."""

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Engine

from app.catalog import apply, db, migrate, oplog, scrub
from app.catalog.index import ancestry
from app.catalog.moderation import audits
from app.catalog.scrub import Sink
from app.catalog.store import ThumbStore
from app.catalog.writer import Writer
from app.core.ops import Done, Op
from app.core.paths import LibraryPaths

P = ParamSpec("P")
T = TypeVar("T")


class Catalog:
    """Made by `Catalog.open`. Leaves no thread and no open file behind when it is closed."""

    def __init__(
        self,
        paths: LibraryPaths,
        writer: Writer,
        readers: Engine,
        thumbs: ThumbStore,
        key: bytes | None = None,
    ) -> None:
        self.paths = paths
        self._key = key
        self.thumbs = thumbs
        self._writer = writer
        self._readers = readers
        self._version = 0
        self.actor = ""
        """Who acts, as the audit chain writes it."""

    @classmethod
    def open(cls, paths: LibraryPaths, key: bytes | None = None) -> Self:
        """The catalogue of a library folder, made or upgraded as needed; `key` (32 bytes) for an
        encrypted one.

        Raises CatalogNewerError, CatalogDamagedError, CatalogBusyError, LibraryError, LockedError.
        """
        migrate.make_ready(paths.catalog, paths.backups, key)
        writer = Writer(paths.catalog, key, _prepare)
        readers = db.reader_engine(paths.catalog, key)
        return cls(paths, writer, readers, ThumbStore(paths.thumbs, key), key)

    def do(self, op: Op) -> Done:
        """Carry out `op` in one transaction; on an error nothing was changed and it is raised."""
        return self._writer.run(partial(_perform, op=op, actor=self.actor))

    def undo(self) -> Done | None:
        """Take back the newest edit that stands; None when there is none."""
        return self._writer.run(partial(_revert, forward=False, actor=self.actor))

    def redo(self) -> Done | None:
        """Put back the edit that was undone last; None when there is none."""
        return self._writer.run(partial(_revert, forward=True, actor=self.actor))

    def ask(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`fn(connection, …)` on a read-only connection, one snapshot, in the calling thread."""
        with db.typed_errors(self.paths.catalog), self._readers.connect() as connection:
            return fn(connection, *args, **kwargs)

    def version(self) -> int:
        """A number that is another one after a different process has written to the file. While
        this process is writing it is the last one known.
        """
        self._version = self._writer.peek(_data_version) or self._version
        return self._version

    def scrub(self) -> bool:
        """Leave nothing in the file of what was deleted. False: another process is writing, or
        still reads an older state; whoever asked tries again later. Raises LibraryError.
        """
        self._readers.dispose()
        return self._writer.apart(lambda _lane: scrub.clean(self.paths.catalog, self._key))

    def scrub_is_due(self) -> bool:
        """Whether something was deleted of which nothing may stay, and `scrubbed` was not said."""
        return self.ask(scrub.due)

    def scrubbed(self) -> None:
        """Nothing of it is left: it was looked for."""
        self._writer.run(scrub.settle)

    def tell_live(self, sink: Sink) -> None:
        """Give `sink` the bytes of whatever assets, and the names they share, still hold."""
        with db.typed_errors(self.paths.catalog):
            scrub.tell_live(self.paths.catalog, self._key, sink)

    def close(self) -> None:
        """Waits for the changes already asked for. May be called twice."""
        self._readers.dispose()
        self._writer.close()
        self.thumbs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _prepare(driver: Any) -> None:
    ancestry.install(driver)
    oplog.install(driver)


def _perform(connection: Connection, op: Op, actor: str) -> Done:
    audits.set_actor(connection, actor)
    return apply.perform(connection, op)


def _revert(connection: Connection, *, forward: bool, actor: str) -> Done | None:
    audits.set_actor(connection, actor)
    return apply.revert(connection, forward=forward)


def _data_version(connection: Connection) -> int:
    driver: Any = connection.connection.driver_connection
    (version,) = driver.execute("PRAGMA data_version").fetchone()
    return int(version)
