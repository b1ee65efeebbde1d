"""Which of the paths that were heard of have been left alone long enough to be looked at.

Nothing is opened here: a file counts once its size and time were the same twice, `settle_s` apart,
and nothing was heard of it in between. What was read and turned out to be cut off comes back later
(`hold`), as long as it is young: whoever writes it may only be slow.
"""

import os
import stat as modes
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.asset import FileStat

MOST_PATHS = 20_000
"""Beyond so many, single paths are forgotten and their folder is looked through instead."""
MOST_FOLDERS = 1000
FOLDER_PATIENCE_S = 10.0
"""A folder in which something happens all the time is looked through so often all the same."""
YOUNG_S = 60.0
MOST_HELD = 1000
BACKOFF_S = (4.0, 8.0, 16.0, 32.0)

LATE_S = 0.25
"""A first look that comes later after the word of a file does not count from the word."""

Stat = Callable[[str], os.stat_result]
_Look = tuple[int, int, int]


@dataclass(slots=True)
class _Waiting:
    """`look` is the file as it was seen after the last word of it; None: not yet."""

    due: float
    look: _Look | None = None


@dataclass(slots=True)
class _Held:
    look: _Look
    since: float
    due: float
    tries: int = 0


@dataclass(slots=True)
class Settled:
    """`files` can be read. `folders` want to be looked through: they are new, or too much happened
    in them. `gone` paths are not there. `lost`: so much happened that only a scan of everything
    can tell.
    """

    files: list[FileStat] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    lost: bool = False


class Settling:
    """`notice` from any thread; the rest from one."""

    def __init__(
        self,
        settle_s: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        stat: Stat = os.stat,
        most: int = MOST_PATHS,
    ) -> None:
        self._settle_s = settle_s
        self._clock = clock
        self._wall = wall
        self._stat = stat
        self._most = most
        self._lock = threading.Lock()
        self._waiting: dict[str, _Waiting] = {}
        self._folders: dict[str, tuple[float, float]] = {}  # folder → (first, last) word of it
        self._held: dict[str, _Held] = {}
        self._lost = False

    def __len__(self) -> int:
        """How many paths and folders are waited for, without those that are held."""
        return len(self._waiting) + len(self._folders)

    @property
    def held(self) -> int:
        return len(self._held)

    def notice(self, path: str) -> None:
        """Something happened to this file or folder: it appeared, changed or went away."""
        now = self._clock()
        with self._lock:
            folder = os.path.dirname(path)
            if folder in self._folders:
                self._put_folder(folder, now)
            elif path in self._waiting or len(self._waiting) < self._most:
                self._waiting[path] = _Waiting(now + self._settle_s)
            else:
                self._spill(folder, now)

    def notice_folder(self, folder: str) -> None:
        """Much happened in it: look it through when it is quiet."""
        with self._lock:
            self._put_folder(folder, self._clock())

    def hold(self, file: FileStat) -> bool:
        """Try this file again later, because what was read of it ends too early. False when it is
        old, or has been the same for so long that it must be so.
        """
        now = self._clock()
        look = (file.size, file.mtime_ns, file.inode)
        before = self._held.get(file.path)
        if before is None or before.look != look:
            if len(self._held) >= MOST_HELD or not self._is_young(file.path):
                self._held.pop(file.path, None)
                return False
            before = self._held[file.path] = _Held(look, now, now)
        if now - before.since >= YOUNG_S or before.tries >= len(BACKOFF_S):
            del self._held[file.path]
            return False
        before.due = now + BACKOFF_S[before.tries]
        before.tries += 1
        return True

    def take(self) -> Settled:
        """What has settled by now; it is forgotten here."""
        settled = Settled()
        now = self._clock()
        self._first_looks(now)
        for path in self._due(now):
            self._decide(path, now, settled)
        self._take_held(now, settled)
        with self._lock:
            settled.folders += self._take_folders(now)
            settled.lost, self._lost = self._lost, False
        return settled

    def is_still(self, found: os.stat_result) -> bool:
        """Whether a file just seen for the first time has been left alone long enough, by the
        system's own note of its last change.
        """
        return self._age(found) >= self._settle_s

    # ── waiting ──

    def _first_looks(self, now: float) -> None:
        with self._lock:
            fresh = [path for path, each in self._waiting.items() if each.look is None]
        for path in fresh:
            found = self._look(path)
            with self._lock:
                if found is not None and (waiting := self._waiting.get(path)) is not None:
                    waiting.look = _look(found)
                    if now > waiting.due - self._settle_s + LATE_S:
                        waiting.due = max(waiting.due, now + self._rest(found))

    def _due(self, now: float) -> list[str]:
        with self._lock:
            return [path for path, each in self._waiting.items() if each.due <= now]

    def _decide(self, path: str, now: float, settled: Settled) -> None:
        found = self._look(path)
        with self._lock:
            waiting = self._waiting.get(path)
            if waiting is None or waiting.due > now:
                return  # heard of again while we looked
            if found is None:
                settled.gone.append(path)
            elif modes.S_ISDIR(found.st_mode):
                settled.folders.append(path)
            elif modes.S_ISREG(found.st_mode):
                if waiting.look != _look(found):
                    waiting.look, waiting.due = _look(found), now + self._rest(found)
                    return
                settled.files.append(_file(path, found))
            del self._waiting[path]

    def _rest(self, found: os.stat_result) -> float:
        """How much longer a file must be left alone that changed while it was waited for."""
        age = self._age(found)
        return self._settle_s if age < 0 else max(self._settle_s - age, 0.0)

    def _age(self, found: os.stat_result) -> float:
        """Seconds since the file changed (where there is no time of change: since it was made).
        Negative: its clock is ahead of ours.
        """
        return self._wall() - max(found.st_mtime_ns, found.st_ctime_ns) / 1e9

    def _look(self, path: str) -> os.stat_result | None:
        """None when nothing is there, or a link to nowhere."""
        try:
            return self._stat(path)
        except OSError:
            return None

    # ── what was read too early ──

    def _is_young(self, path: str) -> bool:
        found = self._look(path)
        return found is not None and self._age(found) < YOUNG_S

    def _take_held(self, now: float, settled: Settled) -> None:
        for path, held in list(self._held.items()):
            if now - held.since > 2 * YOUNG_S:
                del self._held[path]  # it was whole when it was read again
                continue
            if held.due > now:
                continue
            found = self._look(path)
            if found is None:
                del self._held[path]
                settled.gone.append(path)
            elif _look(found) != held.look:
                del self._held[path]
                self.notice(path)
            else:
                held.due = float("inf")  # until it was read again
                settled.files.append(_file(path, found))

    # ── folders instead of paths ──

    def _spill(self, folder: str, now: float) -> None:
        for path in [each for each in self._waiting if os.path.dirname(each) == folder]:
            del self._waiting[path]
        self._put_folder(folder, now)

    def _put_folder(self, folder: str, now: float) -> None:
        if folder not in self._folders and len(self._folders) >= MOST_FOLDERS:
            self._folders.clear()
            self._waiting.clear()
            self._lost = True
            return
        first, _ = self._folders.get(folder, (now, now))
        self._folders[folder] = (first, now)

    def _take_folders(self, now: float) -> list[str]:
        quiet = [
            folder
            for folder, (first, last) in self._folders.items()
            if now - last >= self._settle_s or now - first >= FOLDER_PATIENCE_S
        ]
        for folder in quiet:
            del self._folders[folder]
        return quiet


def _look(found: os.stat_result) -> _Look:
    return found.st_size, found.st_mtime_ns, found.st_ino


def _file(path: str, found: os.stat_result) -> FileStat:
    return FileStat(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)
