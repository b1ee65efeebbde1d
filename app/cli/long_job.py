"""A long job seen from a terminal: how far it is, and Ctrl-C as a safe stop."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import TYPE_CHECKING

from app.cli.face import console, note
from app.core.progress import CancelToken, Progress, Report, silent

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

STAGES = {
    "scan": "Looking through folders",
    "fetch": "Fetching from the cloud",
    "import": "Reading files",
    "analyse": "Looking at pictures",
    "propose": "Proposing tags",
    "export": "Writing files",
    "labels": "Writing labels",
    "twins": "Comparing pictures",
    "install": "Installing",
    "backup": "Copying",
    "prove": "Restoring on trial",
}


@dataclass(slots=True)
class Job:
    """`report` and `cancel` are for the service; `signalled` is the signal that ended it, or 0."""

    report: Report = silent
    cancel: CancelToken = field(default_factory=CancelToken)
    signalled: int = 0

    @property
    def exit_code(self) -> int:
        """As shells count them: 130 after Ctrl-C."""
        return 128 + self.signalled if self.signalled else 1


@contextmanager
def long_job() -> Iterator[Job]:
    """Bars on stderr when that is a terminal. The first Ctrl-C asks the job to stop at its next
    safe point, the second ends the program.
    """
    job = Job()
    with _stopped_by_signals(job), _bars() as bars:
        if bars is not None:
            job.report = bars
        yield job


@contextmanager
def _stopped_by_signals(job: Job) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: FrameType | None) -> None:
        if job.cancel.cancelled:
            raise KeyboardInterrupt
        job.signalled = number
        job.cancel.cancel()
        note("Stopping: what is finished is being kept. Press Ctrl-C again to end at once.")

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Bars:
    """One bar per stage, from `Progress` values."""

    def __init__(self, bars: "Bars") -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, now: Progress) -> None:
        if now.stage not in self._tasks:
            title = STAGES.get(now.stage, now.stage)
            self._tasks[now.stage] = self._bars.add_task(title, total=now.total, rate="", left="")
        self._bars.update(
            self._tasks[now.stage],
            completed=now.done + now.part,
            total=now.total,
            rate=f"{now.rate:.0f}/s" if now.rate else "",
            left=_duration(now.remaining_s),
        )


@contextmanager
def _bars() -> Iterator[_Bars | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    with Bars(
        TextColumn("{task.description}"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[left]}", style="dim"),
        console=console(stderr=True),
        transient=True,
    ) as bars:
        yield _Bars(bars)


def _duration(seconds: float | None) -> str:
    if seconds is None or seconds < 1:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min left"
    return f"{minutes} min {rest:02} s left" if minutes else f"{rest} s left"
