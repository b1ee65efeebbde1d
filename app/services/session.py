"""The two calls by which every panel and every verb reaches the catalogue: `do` and `ask`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.catalog.catalog import Catalog
from app.catalog.oplog import reachable
from app.core.events import Hub
from app.core.ops import Done, Op
from app.core.paths import VaultLibrary
from app.services.sealed import check

P = ParamSpec("P")
T = TypeVar("T")


class Session:
    """One open catalogue and those who listen to it. Safe to use from any thread.

    Errors are the catalogue's (MusekeepError kin); after one, nothing was changed and nothing is
    published.
    """

    def __init__(self, catalog: Catalog, hub: Hub) -> None:
        self._catalog = catalog
        self.hub = hub
        self.follow_up: Callable[[Done], None] = _nothing
        """Called after each edit was committed and told, in the same thread."""
        self.guard: Callable[[str], None] = _nobody_minds
        """Asked before each edit, undo and redo, by the op's name; an error it raises refuses it
        (roles in a vault).
        """

    @property
    def folder(self) -> Path:
        """Where the catalogue lies: the library's own folder, or the vault's."""
        return self._catalog.paths.catalog.parent

    @property
    def is_vault(self) -> bool:
        """Whether the catalogue is a vault's, and its files are sealed."""
        return isinstance(self._catalog.paths, VaultLibrary)

    @property
    def releases(self) -> Path:
        """The library's folder of release documents."""
        return self._catalog.paths.releases

    def do(self, op: Op) -> Done:
        """Commit `op`, then tell the hub what it touched."""
        if self.is_vault:
            check(op)
        self.guard(op.name)
        done = self._catalog.do(op)
        self._tell(done)
        return done

    def ask(self, fn: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`fn(connection, *args)` on a read-only connection, in the calling thread."""
        return self._catalog.ask(fn, *args, **kwargs)

    def undo(self) -> Done | None:
        """Take back the newest edit that can be; None when there is none."""
        self._ask_guard(forward=False)
        return self._told(self._catalog.undo())

    def redo(self) -> Done | None:
        """Put back what was undone last; None when there is nothing."""
        self._ask_guard(forward=True)
        return self._told(self._catalog.redo())

    def version(self) -> int:
        """Changes whenever another process has written to this catalogue."""
        return self._catalog.version()

    def thumbs(self, keys: Sequence[str]) -> dict[str, bytes]:
        """JPEG thumbnails by content hash (`Card.sha256`); what has none is left out."""
        return self._catalog.thumbs.get(keys)

    def keep_thumbs(self, items: dict[str, bytes]) -> None:
        """Store thumbnails by content hash."""
        self._catalog.thumbs.put(items)

    def _ask_guard(self, *, forward: bool) -> None:
        if (name := self.ask(reachable, forward=forward)) is not None:
            self.guard(name)

    def _told(self, done: Done | None) -> Done | None:
        if done is not None:
            self._tell(done)
        return done

    def _tell(self, done: Done) -> None:
        self.hub.publish(done.changes)
        self.follow_up(done)


def _nothing(_done: Done) -> None:
    """No follow-up."""


def _nobody_minds(_name: str) -> None:
    """No guard."""
