"""One open catalogue: `do` changes it, `ask` reads it, both from any thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from app.catalog import apply, db, migrate, oplog, scrub
from app.catalog.index import ancestry, filing
from app.catalog.moderation import audits
from app.catalog.scrub import Sink
from app.catalog.store import ThumbStore
from app.catalog.vaults import acts, chain, identity, integrity, releasing
from app.catalog.vaults.integrity import Integrity
from app.catalog.writer import Writer
from app.core.errors import VaultError
from app.core.ops import Done, Op, Receive, Release
from app.core.paths import LibraryPaths
from app.vault.actor import Signer

P = ParamSpec("P")
T = TypeVar("T")


class Catalog:
    """Made by `Catalog.open`. Leaves no thread and no open file behind when it is closed."""

    def __init__(
        self,
        paths: LibraryPaths,
        writer: Writer | None,
        readers: Engine,
        thumbs: ThumbStore,
        key: bytes | None = None,
    ) -> None:
        self.paths = paths
        self._key = key
        self.thumbs = thumbs
        self._lane = writer
        self._readers = readers
        self._version = 0
        self.actor = ""
        """Who acts, as the audit chain writes it."""
        self.signer: Signer | None = None
        """Who signs the chain of a vault; while it is None nothing is written there."""

    @classmethod
    def open(
        cls,
        paths: LibraryPaths,
        key: bytes | None = None,
        thumb_key: bytes | None = None,
        *,
        readonly: bool = False,
    ) -> Self:
        """The catalogue of a library folder, made or upgraded as needed; `key` (32 bytes) for an
        encrypted one, whose thumbnails have `thumb_key` or else the same. `readonly`: no file is
        changed or made, and what can be read of a damaged one is.

        Raises CatalogNewerError, CatalogDamagedError, CatalogBusyError, LibraryError, LockedError.
        """
        thumb_key = key if thumb_key is None else thumb_key
        if readonly:
            migrate.require_current(paths.catalog, key)
            readers = db.reader_engine(paths.catalog, key, still=True)
            return cls(
                paths, None, readers, ThumbStore(paths.thumbs, thumb_key, readonly=True), key
            )
        migrate.make_ready(paths.catalog, paths.backups, key)
        writer = Writer(paths.catalog, key, _prepare)
        readers = db.reader_engine(paths.catalog, key)
        return cls(paths, writer, readers, ThumbStore(paths.thumbs, thumb_key), key)

    @property
    def readonly(self) -> bool:
        return self._lane is None

    @property
    def _writer(self) -> Writer:
        if self._lane is None:
            raise VaultError(
                "This catalogue was opened for reading only, and nothing was changed.",
                hint="Repair it from a backup, then open it again.",
            )
        return self._lane

    def bind(self, vault_id: bytes, epoch: int) -> None:
        """This is the catalogue of that vault (16 bytes), in that epoch: written where nothing says
        so yet. Raises TamperedError where it belongs to another.
        """
        if self.readonly:
            self.ask(identity.require, vault_id, epoch)
        else:
            self._writer.run(partial(identity.bind, vault_id=vault_id, epoch=epoch))

    def do(self, op: Op) -> Done:
        """Carry out `op` in one transaction; on an error nothing was changed and it is raised.

        Thumbnails are in a file of their own: those of assets that come are there before
        them, and those of assets that leave go first and, should a window have asked for them
        meanwhile, last.
        """
        work = partial(_perform, op=op, actor=self.actor, signer=self.signer)
        if isinstance(op, Receive):
            self.thumbs.put({key: jpeg for one in op.parcels for key, jpeg in one.thumbs.items()})
        if not isinstance(op, Release):
            return self._writer.run(work)
        gone = self.ask(releasing.contents, op.ids)
        self.thumbs.drop(gone)
        done = self._writer.run(work)
        self.thumbs.drop(gone)
        return done

    @contextmanager
    def durable(self) -> Iterator[None]:
        """Within, what was committed is still there after a power cut, as in a vault it always is:
        what another catalogue is about to forget, or a file to lose, must not come undone here.
        """
        if self._key is not None:
            yield
            return
        self._writer.apart(partial(db.set_durable, on=True))
        try:
            yield
        finally:
            self._writer.apart(partial(db.set_durable, on=False))

    def undo(self) -> Done | None:
        """Take back the newest edit that stands; None when there is none."""
        return self._revert(forward=False)

    def redo(self) -> Done | None:
        """Put back the edit that was undone last; None when there is none."""
        return self._revert(forward=True)

    def _revert(self, *, forward: bool) -> Done | None:
        work = partial(_revert, forward=forward, actor=self.actor, signer=self.signer)
        return self._writer.run(work)

    def ask(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`fn(connection, …)` on a read-only connection, one snapshot, in the calling thread."""
        with db.typed_errors(self.paths.catalog), self._readers.connect() as connection:
            try:
                return fn(connection, *args, **kwargs)
            except (DBAPIError, dbapi2.Error):
                connection.invalidate()  # after one damaged page it gives no other
                raise

    def version(self) -> int:
        """A number that is another one after a different process has written to the file. While
        this process is writing it is the last one known.
        """
        if self._lane is None:
            return self._version
        self._version = self._writer.peek(_data_version) or self._version
        return self._version

    def integrity(self) -> Integrity:
        """Every page of the file, read and proven. Changes nothing."""
        return integrity.integrity(self.paths.catalog, self._key, still=self.readonly)

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

    def tell_live(self, sink: Sink, *, everything: bool = False) -> None:
        """Give `sink` the bytes of whatever assets, and the names they share, still hold;
        `everything`: of all rows.
        """
        with db.typed_errors(self.paths.catalog):
            scrub.tell_live(self.paths.catalog, self._key, sink, everything=everything)

    def close(self) -> None:
        """Waits for the changes already asked for. May be called twice."""
        self._readers.dispose()
        if self._lane is not None:
            self._lane.close()
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
    filing.install(driver)
    oplog.install(driver)


def _perform(connection: Connection, op: Op, actor: str, signer: Signer | None) -> Done:
    audits.set_actor(connection, actor)
    chain.set_signer(connection, signer)
    done = apply.perform(connection, op)
    acts.tell(connection, op, done)
    return done


def _revert(
    connection: Connection, *, forward: bool, actor: str, signer: Signer | None
) -> Done | None:
    audits.set_actor(connection, actor)
    chain.set_signer(connection, signer)
    done = apply.revert(connection, forward=forward)
    if done is not None:
        acts.tell_reverted(connection, done)
    return done


def _data_version(connection: Connection) -> int:
    driver: Any = connection.connection.driver_connection
    (version,) = driver.execute("PRAGMA data_version").fetchone()
    return int(version)
