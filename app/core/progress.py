"""How far a long job is, and how it is stopped."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.errors import CancelledError


@dataclass(frozen=True, slots=True)
class Progress:
    """`total` is None while it is still being counted; `rate` is items per second; `remaining_s`
    None if unknown. `part` is how much of the items under way is done, together, in items.
    """

    stage: str
    done: int
    total: int | None = None
    rate: float = 0.0
    remaining_s: float | None = None
    failed: int = 0
    part: float = 0.0


Report = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """A report nobody reads."""


class CancelToken:
    """Asks a job to stop at its next safe point; what was committed stays."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise CancelledError when the job was asked to stop."""
        if self._event.is_set():
            raise CancelledError("Stopped.", hint="What was done so far is kept.")


@dataclass(slots=True)
class Meter:
    """Turns counts into `Progress` with a rate over the whole stage, reported at most ten times a
    second.
    """

    stage: str
    report: Report
    total: int | None = None
    done: int = 0
    failed: int = 0
    part: float = 0.0
    _started: float = field(default_factory=time.monotonic)
    _last: float = 0.0

    def advance(self, done: int = 1, failed: int = 0) -> None:
        self.done += done
        self.failed += failed
        self._now_and_then()

    def under_way(self, part: float) -> None:
        """How much of the items that are being done is done, together."""
        self.part = part
        self._now_and_then()

    def _now_and_then(self) -> None:
        if time.monotonic() - self._last >= 0.1:
            self.flush()

    def flush(self) -> None:
        """Report now (the stage's end, or a new total)."""
        now = time.monotonic()
        self._last = now
        done = self.done + self.part
        rate = done / max(now - self._started, 1e-9)
        left = (self.total - done) / rate if self.total is not None and rate > 0 else None
        self.report(Progress(self.stage, self.done, self.total, rate, left, self.failed, self.part))
