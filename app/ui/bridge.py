"""The one door between the window and the library.

Everything that may wait happens on `Lanes`; results, errors and the hub's changes arrive as calls
on the GUI thread. A `Channel` drops the answers to requests it has replaced.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.core.errors import CancelledError, MusekeepError
from app.core.events import Changes
from app.core.progress import CancelToken, Progress, Report
from app.core.vocab import ChangeKind
from app.ui.jobs import Job as Job
from app.ui.lanes import Lane, Lanes, Task
from app.ui.library import Library

log = logging.getLogger(__name__)

T = TypeVar("T")
Work = Callable[[Library], T]
Then = Callable[[T], None]
Failed = Callable[[MusekeepError], None]

QUEUE = frozenset([ChangeKind.JOBS])

PATIENCE_S = 3.0
"""How long jobs may take to reach a safe point when the window closes."""

POLL_MS = 2000
"""How often another process's writes are looked for."""


class Bridge(QObject):
    """Opens the library and carries work to it. Lives on the GUI thread, as all its callers do."""

    opened = Signal()
    refused = Signal(MusekeepError)  # the library could not be opened
    changed = Signal(Changes)
    failed = Signal(MusekeepError)  # an error nobody in particular waits for
    job_started = Signal(Job)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Library | None = None
        self._made: Library | None = None  # opened, though perhaps not told yet
        self.jobs: list[Job] = []
        self._lanes = Lanes()
        self._closed = False
        self._version: int | None = None
        self._posted.connect(self._arrive)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_for_others)

    def open(self, opener: Callable[[], Library]) -> None:
        """Run `opener` off the GUI thread; `opened` or `refused` follows."""

        def work() -> Library:
            self._made = opener()
            return self._made

        self._start(Lane.DO, work, self._opened, self.refused.emit)

    def close(self) -> None:
        """Stop every job, close the library, wait for the threads. What a job still waits for ends
        with the library.
        """
        if self._closed:
            return
        self._closed = True
        self._poll.stop()
        self.cancel_jobs()
        self._lanes.stop(PATIENCE_S)
        self._close_library()
        self._lanes.close()
        self._close_library()  # one that was only now opened

    def _close_library(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            made.close()

    def cancel_jobs(self) -> None:
        for job in self.jobs:
            job.cancel()

    def background(
        self, work: Callable[[], T], then: Then[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Work that needs no library (a small file to write), off the GUI thread."""
        if not self._closed:
            told = failed or self.failed.emit
            self._start(Lane.DO, work, then or (lambda _value: None), told)

    def run(
        self,
        work: Work[T],
        then: Then[T],
        failed: Failed | None = None,
        lane: Lane = Lane.ASK,
    ) -> "Future[None] | None":
        """`work(library)` off the GUI thread, then `then(value)` or `failed(error)` on it.

        Without `failed`, the error is this bridge's to tell. None when no library is open.
        """
        library = self.library
        if library is None or self._closed:
            return None
        told = failed or self.failed.emit
        return self._start(lane, lambda: work(library), then, told).future

    def job(
        self, title: str, work: Callable[[Library, Report, CancelToken], T], lane: Lane
    ) -> Job | None:
        """Start a long job; None when no library is open."""
        library = self.library
        if library is None or self._closed:
            return None
        job = Job(title, lane, self)
        self.jobs.append(job)

        def report(progress: Progress) -> None:
            self.post(lambda: self._progress(job, progress))

        def run() -> T:
            self.post(lambda: self._begin(job))
            return work(library, report, job.token)

        job.task = self._start(
            lane,
            run,
            lambda value: self._end(job, lambda: job.finished.emit(value)),
            lambda error: self._end(job, lambda: job.failed.emit(error)),
        )
        self.job_started.emit(job)
        return job

    def _start(self, lane: Lane, work: Callable[[], T], then: Then[T], failed: Failed) -> Task:
        def run() -> None:
            try:
                value = work()
            except Exception as error:
                failure = as_musekeep(error)
                self.post(lambda: failed(failure))
            else:
                self.post(lambda: then(value))

        def given_up(error: Exception) -> None:
            self.post(lambda: failed(as_musekeep(error)))

        return self._lanes.submit(lane, run, given_up)

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: `call` on the GUI thread, unless the bridge closes first."""
        if not self._closed:
            self._posted.emit(call)

    def _arrive(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

    def _opened(self, library: Library) -> None:
        self.library = library
        library.subscribe(self._hear)
        self._poll.start()
        self.opened.emit()

    def _hear(self, changes: Changes) -> None:
        """From any thread. What only moved the queue along changes nothing that is shown."""
        if changes.everything or changes.kinds != QUEUE:
            self.post(lambda: self.changed.emit(changes))

    def _begin(self, job: Job) -> None:
        job.waiting = False
        job.began.emit()

    def _progress(self, job: Job, progress: Progress) -> None:
        if job in self.jobs:
            job.progress = progress
            job.progressed.emit(progress)

    def _end(self, job: Job, tell: Callable[[], None]) -> None:
        self.jobs.remove(job)
        tell()
        job.ended.emit()
        job.deleteLater()

    def look_for_others(self) -> None:
        """`changed` follows when another process has written to the library."""
        self.run(lambda library: library.version(), self._seen)

    def _seen(self, version: int) -> None:
        if self._version is not None and version != self._version:
            self.changed.emit(Changes(everything=True, cause="another program"))
        self._version = version


class Channel:
    """One panel's requests of one kind: a newer one replaces an older one, whose answer is dropped.

    Answers are dropped, too, once `owner` is gone. What is asked before the library is open is
    asked when it is.
    """

    def __init__(self, bridge: Bridge, owner: QObject, lane: Lane = Lane.ASK) -> None:
        self._bridge, self._owner, self._lane = bridge, owner, lane
        self._ticket = 0
        self._future: Future[None] | None = None
        self._waiting: Callable[[], None] | None = None
        bridge.opened.connect(self._open)

    @property
    def busy(self) -> bool:
        return self._future is not None or self._waiting is not None

    def ask(self, work: Work[T], then: Then[T], failed: Failed | None = None) -> None:
        self.drop()
        ticket = self._ticket

        def mine(call: Callable[[T], None]) -> Callable[[T], None]:
            return lambda value: self._answer(ticket, lambda: call(value))

        def begin() -> None:
            self._waiting = None
            told = failed or self._bridge.failed.emit
            self._future = self._bridge.run(
                work,
                mine(then),
                lambda error: self._answer(ticket, lambda: told(error)),
                self._lane,
            )

        if self._bridge.library is None:
            self._waiting = begin
        else:
            begin()

    def drop(self) -> None:
        """Forget what was asked last."""
        self._ticket += 1
        self._waiting = None
        if self._future is not None:
            self._future.cancel()
            self._future = None

    def _open(self) -> None:
        if self._waiting is not None:
            self._waiting()

    def _answer(self, ticket: int, call: Callable[[], None]) -> None:
        if ticket != self._ticket or not isValid(self._owner):
            return
        self._future = None
        call()


def as_musekeep(error: BaseException) -> MusekeepError:
    """The error as a person may see it; one that is a bug goes to the log with its trace."""
    if isinstance(error, MusekeepError):
        return error
    if isinstance(error, OSError):
        log.warning("a system call failed", exc_info=error)
        return MusekeepError(f"The system refused: {error.strerror or error}.")
    log.error("an unexpected error", exc_info=error)
    return MusekeepError(
        f"Something went wrong inside Musekeep ({type(error).__name__}).",
        hint="The log in the library folder has the details.",
    )


def is_cancelled(error: MusekeepError) -> bool:
    return isinstance(error, CancelledError)
