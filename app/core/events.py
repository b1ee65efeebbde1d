"""What happened, told once, after COMMIT."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.vocab import ChangeKind

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds touched, the assets touched (empty with `everything` when there are too many to name),
    and by what.
    """

    kinds: frozenset[ChangeKind] = frozenset()
    ids: tuple[int, ...] = ()
    cause: str = ""
    everything: bool = False


Listener = Callable[[Changes], None]


@dataclass(slots=True)
class Hub:
    """Listeners of one open catalogue. They are called on the publishing thread and must return at
    once.
    """

    _listeners: list[Listener] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Returns what ends the subscription."""
        with self._lock:
            self._listeners.append(listener)
        return lambda: self._unsubscribe(listener)

    def publish(self, changes: Changes) -> None:
        """A listener that fails is logged; the others still hear it, and the commit stands."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception:
                log.exception("a listener failed on %s", changes.cause)

    def _unsubscribe(self, listener: Listener) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)
