"""A long job as the window has it: it waits for its turn, runs, is held, is stopped, ends."""

import threading

from PySide6.QtCore import QObject, Signal

from app.core.errors import CancelledError, MusekeepError
from app.core.progress import CancelToken, Progress
from app.ui.lanes import Lane, Task

HOLDABLE = frozenset([Lane.LIBRARY, Lane.LOOK, Lane.EXPORT])
"""Lanes whose jobs can be held at their safe points. What comes over the network, or is waited for
by a hand, cannot.
"""


class HeldToken(CancelToken):
    """Where a job looks whether it shall stop, it can be held, too: there nothing is half done.
    Looked at by the job's threads alone, because they wait in it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._going = threading.Event()
        self._going.set()

    def hold(self, on: bool) -> None:
        """From any thread."""
        if on and not self._event.is_set():
            self._going.clear()
        else:
            self._going.set()

    def cancel(self) -> None:
        super().cancel()
        self._going.set()

    @property
    def cancelled(self) -> bool:
        self._going.wait()
        return super().cancelled

    def check(self) -> None:
        self._going.wait()
        super().check()


class Job(QObject):
    """One of `finished` and `failed` comes, once; `ended` after it. `began` when its turn has come,
    `held` with whether it is to wait at its next safe point, `stopping` when it was asked to stop.
    """

    began = Signal()
    progressed = Signal(Progress)
    held = Signal(bool)
    stopping = Signal()
    finished = Signal(object)
    failed = Signal(MusekeepError)
    ended = Signal()
    moved = Signal()

    def __init__(self, title: str, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self.title, self.lane = title, lane
        self.progress: Progress | None = None
        self.waiting, self.on_hold, self.cancelled = True, False, False
        self.token = HeldToken()
        self.task: Task | None = None
        """Its place in its lane."""

    @property
    def can_hold(self) -> bool:
        return self.lane in HOLDABLE and not self.waiting and not self.cancelled

    def hold(self, on: bool) -> None:
        """Wait at the next safe point, or go on."""
        if on == self.on_hold or (on and not self.can_hold):
            return
        self.on_hold = on
        self.token.hold(on)
        self.held.emit(on)

    def first(self) -> None:
        """Before the others that wait in its lane."""
        if self.waiting and self.task is not None and self.task.first():
            self.moved.emit()

    def cancel(self) -> None:
        """Stop at the next safe point; one that still waits ends at once."""
        if self.cancelled:
            return
        self.cancelled, self.on_hold = True, False
        self.token.cancel()
        self.stopping.emit()
        if self.task is not None:
            self.task.give_up(CancelledError("Stopped.", hint="It had not begun."))
