"""Lanes: strangers' bytes are parsed, and packs are run, in spawned processes that may die.

A lane has a few processes, each fed by a driver thread with one call at a time, so a crash or a
hang costs exactly the call that caused it. Processes start with the first call, are replaced when
they have grown too big or have served long enough, and end when there was nothing to do for a
while.
"""

import logging
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from app.core.asset import FileStat
from app.core.child import Answer, Call
from app.core.errors import CancelledError, MediaError, MusekeepError
from app.services.worker_process import Heard, ProcessDiedError, ProcessSlowError, WorkerProcess

log = logging.getLogger(__name__)

SLOW_DISK = 100_000_000
"""Bytes per second that a file of any size is given."""

_MEMORY_ERROR = "MemoryError"


class WorkerStartError(MusekeepError):
    """The worker process itself cannot run: the installation is broken, not a file."""


@dataclass(slots=True)
class _Job:
    """`worker` is the process it runs in, once it runs; `aborted`: nobody wants its answer."""

    call: Call
    heard: Heard | None = None
    future: Future[Any] = field(default_factory=Future)
    worker: WorkerProcess | None = None
    aborted: bool = False


class Lane:
    """`submit` from any thread; `close` ends every process and thread before it returns.

    A future fails with MediaError ("crashed" after two deaths, "timeout", "too-large" when memory
    ran out), with the MusekeepError the function raised, with a MusekeepError that quotes any
    other exception, with WorkerStartError, or with CancelledError when the lane is closed.
    A call that waits in line is dropped by `future.cancel()`, one that runs is ended by `abort`.
    """

    def __init__(
        self,
        prepare: str,
        size: int,
        *,
        given: tuple[Any, ...] = (),
        timeout_s: float,
        timeouts: Mapping[str, float] = MappingProxyType({}),
        max_calls: int = 5000,
        max_bytes: int = 600_000_000,
        idle_s: float = 60.0,
    ) -> None:
        """`prepare` is called with what is `given` first. `timeouts` are those of single functions.
        `size` processes at most.
        """
        self._prepare = prepare
        self._given = given
        self._size = size
        self._timeout_s = timeout_s
        self._timeouts = timeouts
        self._max_calls = max_calls
        self._max_bytes = max_bytes
        self._idle_s = idle_s
        self._changed = threading.Condition()
        self._jobs: deque[_Job] = deque()
        self._running: dict[Future[Any], _Job] = {}
        self._drivers: list[threading.Thread] = []
        self._workers: list[WorkerProcess] = []
        self._resting = 0
        self._closed = False

    @property
    def size(self) -> int:
        return self._size

    def submit(self, function: str, *args: Any, heard: Heard | None = None) -> "Future[Any]":
        """Call "package.module:name" with `args` in one of the processes. `heard` is told, on a
        thread of the lane's, what the function tells of its progress (`core.child.tell`).
        """
        job = _Job(Call(function, args), heard)
        with self._changed:
            if self._closed:
                raise CancelledError("The workers have been stopped.")
            self._jobs.append(job)
            if len(self._jobs) > self._resting and len(self._drivers) < self._size:
                self._hire()
            self._changed.notify()
        return job.future

    def abort(self, future: "Future[Any]") -> None:
        """Give up a call, whether it waits or runs: then its process is killed, and whatever it was
        writing stays as it is. The future ends cancelled or with CancelledError, unless it was
        done already. From any thread.
        """
        if future.cancel():
            return
        with self._changed:
            if (job := self._running.get(future)) is None:
                return
            job.aborted = True
            if job.worker is not None:
                job.worker.interrupt()

    def pids(self) -> list[int]:
        """The processes running now."""
        return [worker.pid for worker in self._workers if worker.pid is not None]

    def close(self) -> None:
        """End everything; what was not finished is cancelled. May be called twice."""
        with self._changed:
            self._closed = True
            dropped, self._jobs = list(self._jobs), deque()
            self._changed.notify_all()
        for job in dropped:
            job.future.cancel()
        for worker in self._workers:
            worker.kill()
        for driver in self._drivers:
            driver.join()

    def _hire(self) -> None:
        worker = WorkerProcess(self._prepare, self._given)
        driver = threading.Thread(
            target=self._drive, args=(worker,), name=f"lane {self._prepare}", daemon=True
        )
        self._workers.append(worker)
        self._drivers.append(driver)
        driver.start()

    def _drive(self, worker: WorkerProcess) -> None:
        try:
            while (job := self._next(worker)) is not None:
                if job.future.set_running_or_notify_cancel():
                    self._run(worker, job)
                    self._recycle(worker)
        finally:
            worker.stop()

    def _next(self, worker: WorkerProcess) -> _Job | None:
        """The next job, or None when the lane is closed. Waiting long ends the process."""
        with self._changed:
            self._resting += 1
            try:
                while not self._jobs and not self._closed:
                    patience = self._idle_s if worker.pid is not None else None
                    if not self._changed.wait(patience) and not self._jobs:
                        worker.stop()
                return None if self._closed else self._jobs.popleft()
            finally:
                self._resting -= 1

    def _run(self, worker: WorkerProcess, job: _Job) -> None:
        with self._changed:
            self._running[job.future] = job
        try:
            self._settle_by(worker, job)
        finally:
            with self._changed:
                del self._running[job.future]

    def _settle_by(self, worker: WorkerProcess, job: _Job) -> None:
        try:
            answer = self._answer(worker, job)
        except MusekeepError as error:
            job.future.set_exception(error)
        except Exception as error:
            log.exception("a call to %s could not be made", job.call.function)
            worker.stop()
            job.future.set_exception(error)
        else:
            _settle(job.future, answer)

    def _answer(self, worker: WorkerProcess, job: _Job) -> Answer:
        """Once more in a new process when the first one dies: it may have been another's fault."""
        function = job.call.function
        try:
            return self._attempt(worker, job)
        except ProcessDiedError as first:
            log.info("a worker died in %s: %s", function, first)
        try:
            return self._attempt(worker, job)
        except ProcessDiedError as second:
            log.info("a worker died again in %s: %s", function, second)
            raise MediaError("crashed", f"Its data crashed the reader ({second}).") from second

    def _attempt(self, worker: WorkerProcess, job: _Job) -> Answer:
        call = job.call
        if worker.pid is None:
            self._start(worker)
        timeout_s = self._timeouts.get(call.function, self._timeout_s) + _reading_s(call)
        try:
            with self._abortable(worker, job):
                return worker.call(call, timeout_s, job.heard)
        except ProcessDiedError:
            worker.stop()
            self._check_open()
            if job.aborted:
                raise CancelledError("Stopped.") from None
            raise
        except ProcessSlowError as slow:
            worker.stop()
            self._check_open()
            log.info("a call to %s took longer than %s s", call.function, timeout_s)
            raise MediaError(
                "timeout", f"It took longer than {timeout_s:g} seconds to read."
            ) from slow

    @contextmanager
    def _abortable(self, worker: WorkerProcess, job: _Job) -> Iterator[None]:
        """While the call is in the process. Raises CancelledError when it was given up before."""
        with self._changed:
            if job.aborted:
                raise CancelledError("Stopped.")
            job.worker = worker
        try:
            yield
        finally:
            with self._changed:
                job.worker = None

    def _start(self, worker: WorkerProcess) -> None:
        self._check_open()
        try:
            worker.start()
        except ProcessDiedError as error:
            worker.stop()
            self._check_open()
            raise WorkerStartError(
                f"A worker process could not be started: {error}.",
                hint="Run `musekeep doctor`; the log in the library folder has the cause.",
            ) from error

    def _check_open(self) -> None:
        if self._closed:
            raise CancelledError("Stopped.")

    def _recycle(self, worker: WorkerProcess) -> None:
        if worker.calls >= self._max_calls or worker.memory() > self._max_bytes:
            worker.stop()


def _reading_s(call: Call) -> float:
    """What reading the files named in the call may take on top: a long clip is hashed whole."""
    return sum(one.size for one in call.args if isinstance(one, FileStat)) / SLOW_DISK


def _settle(future: "Future[Any]", answer: Answer) -> None:
    error = answer.error
    if error is None:
        future.set_result(answer.value)
    elif isinstance(error, MusekeepError):
        future.set_exception(error)
    elif error.startswith(_MEMORY_ERROR):
        future.set_exception(MediaError("too-large", "Reading it needs more memory than is safe."))
    else:
        log.error("a worker answered with %s", error)
        future.set_exception(MusekeepError(f"A step failed inside the program: {error}."))
