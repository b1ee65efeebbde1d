"""One spawned process and the pipe to it, as its driver thread sees them."""

import contextlib
import multiprocessing
import multiprocessing.resource_tracker
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from app.core.child import Answer, Call, Notice, serve

START_S = 60.0
"""A process that has not answered its first call by then will not."""

WAITING_FACTOR = 3.0
"""A call may wait (for a disk, on a crowded machine) this many times longer than it may compute."""

_POLL_S = 0.25
_REAP_S = 5.0


Heard = Callable[[float], None]
"""Is told, on a thread of the lane's, how much of a call is done (0–1)."""


class ProcessDiedError(Exception):
    """The process ended in the middle of a call, or never came up."""


class ProcessSlowError(Exception):
    """The call used up its time. The process still runs and has to be stopped."""


class WorkerProcess:
    """Used by its driver thread alone, except `kill`.

    Linux ends a child (PR_SET_PDEATHSIG) when the *thread* that started it ends, so the thread
    that calls `start` must outlive the process.
    """

    def __init__(self, prepare: str, given: tuple[Any, ...] = ()) -> None:
        self._main = prepare, given
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._killed = False
        self.calls = 0

    @property
    def pid(self) -> int | None:
        """None while it is not running."""
        process = self._process
        return process.pid if process is not None else None

    def start(self) -> None:
        """Raises ProcessDiedError when the process cannot be brought up."""
        _keep_ctrl_c_from_children()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, *self._main), daemon=True)
        with self._lock, theirs:
            if self._killed:
                ours.close()
                raise ProcessDiedError("the lane was closed")
            process.start()
            self._process, self._connection, self.calls = process, ours, 0
        try:
            self._exchange(ours, Call("os:getpid"), START_S)
        except ProcessSlowError as error:
            raise ProcessDiedError(f"it did not answer within {START_S:.0f} s") from error

    def call(self, call: Call, timeout_s: float, heard: Heard | None = None) -> Answer:
        """Raises ProcessDiedError or ProcessSlowError; stop the process after either.

        `timeout_s` is processor time where the system tells it, waiting time otherwise; waiting
        is limited everywhere (`WAITING_FACTOR`). A call that tells how far it is gets as much again
        each time.
        """
        if self._connection is None:
            raise ProcessDiedError("it is not running")
        self.calls += 1
        return self._exchange(self._connection, call, timeout_s, heard)

    def memory(self) -> int:
        """Resident bytes; 0 where the system does not tell."""
        fields = _proc(self.pid, "statm").split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if len(fields) > 1 else 0

    def stop(self) -> None:
        """End the process now, whatever it is doing."""
        with self._lock:
            process, self._process = self._process, None
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()
            with contextlib.suppress(ValueError):  # another part of the program reaped it first
                process.close()

    def kill(self) -> None:
        """From any thread: end the process for good. A call that waits for it fails at once."""
        with self._lock:
            self._killed = True
        self.interrupt()

    def interrupt(self) -> None:
        """From any thread: end the process as it is, and with it the call it is in. When this
        returns it writes nothing any more.
        """
        with self._lock:
            process = self._process
            if process is None:
                return
            process.kill()
        with contextlib.suppress(ValueError):  # its driver closed it meanwhile
            process.join(_REAP_S)

    def _exchange(
        self, connection: Connection, call: Call, timeout_s: float, heard: Heard | None = None
    ) -> Answer:
        try:
            connection.send(call)
            while True:
                self._wait(connection, timeout_s)
                said: Answer | Notice = connection.recv()
                if isinstance(said, Answer):
                    return said
                if heard is not None:
                    heard(said.share)
        except (EOFError, OSError) as error:
            raise ProcessDiedError(self._death()) from error

    def _wait(self, connection: Connection, timeout_s: float) -> None:
        began, computed = time.monotonic(), self._computed()
        while not connection.poll(_POLL_S):
            waited = time.monotonic() - began
            used = waited if computed is None else (self._computed() or 0.0) - computed
            if used > timeout_s or waited > timeout_s * WAITING_FACTOR:
                raise ProcessSlowError

    def _computed(self) -> float | None:
        """Processor seconds so far; None where the system does not tell."""
        fields = _proc(self.pid, "stat").rpartition(b")")[2].split()
        if len(fields) < 13:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _death(self) -> str:
        process = self._process
        if process is None:
            return "it was stopped"
        process.join(1.0)
        code = process.exitcode
        if code is not None and code < 0:
            with contextlib.suppress(ValueError):
                return f"it was ended by {signal.Signals(-code).name}"
        return f"it ended with code {code}"


def _keep_ctrl_c_from_children() -> None:
    """A child inherits the thread's signal mask: Ctrl-C stays with the main thread from the very
    first instruction on.
    """
    if sys.platform != "win32":
        # it resets the mask when it starts its own helper: let it do so first
        multiprocessing.resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _proc(pid: int | None, name: str) -> bytes:
    """A file of Linux' /proc/PID, empty where there is none."""
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""
