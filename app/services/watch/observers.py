"""One observer per watched folder: which paths something happened to, as the system tells it.

What happened is not passed on: whoever listens looks for himself, when the path has settled.
"""

import errno
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from app.services.tree.rules import Rules

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

log = logging.getLogger(__name__)


class Trouble(Enum):
    """Why an observer's word is not enough. `LIMIT`: not every folder in it can be watched, so it
    has to be polled. `LOST`: more happened than could be told, so it has to be scanned.
    """

    LIMIT = "limit"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Ears:
    """Called on the observers' threads: they must return at once."""

    path: Callable[[str], None]
    trouble: Callable[[str, Trouble], None]


class Observers:
    """Watches come and go by the path of the folder. Used by one thread."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears
        self._running: dict[str, BaseObserver] = {}

    def __contains__(self, top: str) -> bool:
        return top in self._running

    def watch(self, top: str, rules: Rules) -> str | None:
        """Start telling what happens in `top`. Why it cannot be watched, or None when it is."""
        self.unwatch(top)
        try:
            observer = _observer(top, rules, self._ears)
            self._running[top] = observer
            observer.start()
        except OSError as error:
            log.info("no events of a folder: %s", error)
            self.unwatch(top)
            return _why(error)
        return None

    def unwatch(self, top: str) -> None:
        observer = self._running.pop(top, None)
        if observer is not None:
            _end(observer)

    def close(self) -> None:
        for top in list(self._running):
            self.unwatch(top)


def _observer(top: str, rules: Rules, ears: Ears, platform: str = sys.platform) -> "BaseObserver":
    """Raises OSError when the system gives no means to watch anything."""
    from app.services.watch.listener import Listener

    observer: BaseObserver
    if platform == "linux":
        from app.services.watch.inotify import Hearing, TellingObserver

        hearing = Hearing(
            path=ears.path,
            limit=lambda: ears.trouble(top, Trouble.LIMIT),
            lost=lambda: ears.trouble(top, Trouble.LOST),
            skips=rules.hides_folder,
        )
        observer = TellingObserver(hearing)
    else:
        from watchdog.observers import Observer

        observer = Observer()
    observer.schedule(Listener(ears.path), top, recursive=True)
    return observer


def _end(observer: "BaseObserver") -> None:
    """Also of one that did not get as far as running."""
    observer.stop()
    if observer.is_alive():
        observer.join()


def _why(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EMFILE, errno.ENOMEM):
        return "this computer allows no further folders to be watched for changes"
    return error.strerror or type(error).__name__
