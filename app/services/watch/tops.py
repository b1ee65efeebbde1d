"""The watched folders of a running watch: how each is watched, and whether it is still what it was
when its watch began.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalog.roots import Held, Root, roots
from app.core.settings import Settings
from app.services.look import Terms
from app.services.reconcile import Manner
from app.services.session import Session
from app.services.tree.mounts import Mount, mount_of, mounts, points_inside
from app.services.tree.rules import is_inside
from app.services.watch.observers import Observers

EVENTS, POLL, OFF = "events", "poll", "off"

POLL_SHARE = 20.0
"""A folder that is polled is left alone so many times longer than a scan of it takes."""


@dataclass(frozen=True, slots=True)
class RootState:
    """How a watched folder is doing. `how` is events, poll or off (nothing is told and nothing
    looked at: it is not there, or the watch is not running). `note`: why, where it is not plain.
    """

    path: str
    how: str
    reachable: bool
    held: Held | None = None
    note: str | None = None


@dataclass(slots=True)
class Top:
    """`identity` and `mounted` are the folder, and what was mounted in it, as its watch began."""

    root: Root
    terms: Terms
    how: str = OFF
    note: str | None = None
    identity: tuple[int, int] | None = None
    mounted: frozenset[Mount] = frozenset()
    looked: float = float("-inf")
    scan_s: float = 0.0


class Tops:
    """Used by the watch's own thread, except `of` and `state`."""

    def __init__(
        self, session: Session, observers: Observers, manner: Manner, settings: Settings
    ) -> None:
        self._session = session
        self._observers = observers
        self._manner = manner
        self._settings = settings
        self._tops: dict[str, Top] = {}
        self._limited: set[str] = set()

    def __iter__(self) -> Iterator[Top]:
        return iter(list(self._tops.values()))

    def of(self, path: str) -> Top | None:
        """The innermost watched folder that `path` is in. From any thread."""
        around = [top for top in self._tops.copy().values() if is_inside(path, top.root.path)]
        return max(around, key=lambda top: len(top.root.path), default=None)

    def at(self, path: str) -> Top | None:
        return self._tops.get(path)

    def state(self) -> tuple[RootState, ...]:
        """From any thread."""
        return tuple(
            RootState(top.root.path, top.how, top.identity is not None, top.root.held, top.note)
            for top in self._tops.copy().values()
        )

    def refresh(self) -> list[Top]:
        """Take the watched folders as the catalogue has them now. Those that are new, or are to be
        watched in another way, are watched from now on, and come back: they want a scan.
        """
        now = {root.path: root for root in self._session.ask(roots, counted=False)}
        for path in self._tops.keys() - now.keys():
            self._observers.unwatch(path)
            del self._tops[path]
        fresh = []
        for path, root in now.items():
            top = self._tops.get(path)
            if top is not None and _settings(top.root) == _settings(root):
                top.root = root
                continue
            top = self._tops[path] = Top(root, self._manner.terms(root, list(now.values())))
            fresh.append(top)
        for top in self._tops.values():
            if top in fresh:
                self._begin(top)
            elif fresh:
                top.terms = self._manner.terms(top.root, list(now.values()))
        return fresh

    def changed(self) -> list[Top]:
        """Those that are another folder now, went away or came back, or in which a drive was
        mounted or unmounted: watched anew, they want a scan.
        """
        mounted = mounts()
        found = []
        for top in self._tops.values():
            path = top.root.path
            if (_identity(path), points_inside(path, mounted)) != (top.identity, top.mounted):
                self._begin(top)
                found.append(top)
        return found

    def to_poll(self, now: float) -> list[Top]:
        """Those whose changes nobody tells, and that were not looked at for a while."""
        return [
            top
            for top in self._tops.values()
            if top.how == POLL
            and now - top.looked >= max(self._settings.poll_s, POLL_SHARE * top.scan_s)
        ]

    def limit(self, path: str) -> bool:
        """No further folder in it can be watched: poll it. Whether that is news."""
        top = self._tops.get(path)
        if top is None or path in self._limited:
            return False
        self._limited.add(path)
        self._observers.unwatch(path)
        self._poll(top, "this computer allows no further folders to be watched for changes")
        return True

    def _begin(self, top: Top) -> None:
        path, mounted = top.root.path, mounts()
        self._observers.unwatch(path)
        top.identity = _identity(path)
        top.mounted = points_inside(path, mounted)
        others = [other.root for other in self._tops.values()]
        top.terms = self._manner.terms(top.root, others, mounted)
        if top.identity is None:
            top.how, top.note = OFF, "it is not there"
        elif (how := how_to_watch(top.root, mounted))[0] == POLL:
            self._poll(top, how[1])
        elif path in self._limited:
            self._poll(top, top.note)
        elif (reason := self._observers.watch(path, top.terms.rules)) is not None:
            self._poll(top, reason)
        elif path not in self._limited:
            top.how, top.note = EVENTS, None

    def _poll(self, top: Top, note: str | None) -> None:
        top.how, top.note = POLL, note


def how_to_watch(root: Root, mounted: Sequence[Mount]) -> tuple[str, str | None]:
    """Events or polling, and why polling."""
    if root.watch == POLL:
        return POLL, "as it was set"
    mount = mount_of(root.path, mounted)
    if root.watch == EVENTS or mount is None or mount.is_told:
        return EVENTS, None
    return POLL, f"a drive of this kind ({mount.kind}) does not tell what changes"


def planned_state(session: Session) -> tuple[RootState, ...]:
    """What a watch would do, while none is running."""
    mounted = mounts()
    states = []
    for root in session.ask(roots, counted=False):
        how, note = how_to_watch(root, mounted)
        there = _identity(root.path) is not None
        states.append(RootState(root.path, how if there else OFF, there, root.held, note))
    return tuple(states)


def _settings(root: Root) -> tuple[object, ...]:
    return root.id, root.path, root.cloud, root.watch, root.ignore


def _identity(path: str) -> tuple[int, int] | None:
    """None when there is no such folder now."""
    try:
        with os.scandir(path):
            found = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
    except OSError:
        return None
    return found.st_dev, found.st_ino
