"""One job at a time on a catalogue's queue, and people before the machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.core.progress import CancelToken

_PATIENCE_S = 0.1


class Turn:
    """Held for the length of a job."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = False
        self._people = 0

    @property
    def wanted(self) -> bool:
        """Whether a person waits: what the machine does on its own makes way."""
        return self._people > 0

    @contextmanager
    def of_a_person(self, cancel: CancelToken) -> Iterator[None]:
        """Waits for it. Raises CancelledError."""
        with self._changed:
            self._people += 1
        try:
            self._take(cancel)
        finally:
            with self._changed:
                self._people -= 1
        try:
            yield
        finally:
            self._give()

    @contextmanager
    def of_the_machine(self) -> Iterator[bool]:
        """Whether it is free now, and nobody waits for it."""
        with self._changed:
            free = not self._taken and not self._people
            self._taken |= free
        try:
            yield free
        finally:
            if free:
                self._give()

    def _take(self, cancel: CancelToken) -> None:
        with self._changed:
            while self._taken:
                cancel.check()
                self._changed.wait(_PATIENCE_S)
            self._taken = True

    def _give(self) -> None:
        with self._changed:
            self._taken = False
            self._changed.notify_all()
