"""Answers of the lanes, handed to the one thread that owns a job's state.

The lanes call back on their own threads. There, nothing is done but to post a step; the job's
thread takes the steps one after another and needs no lock.
"""

import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from app.core.errors import CancelledError
from app.services.workers import Lane

Step = Callable[[], None]


class Inbox:
    """Steps waiting for the job's thread."""

    def __init__(self) -> None:
        self._steps: queue.SimpleQueue[Step] = queue.SimpleQueue()

    def post(self, step: Step) -> None:
        """From any thread."""
        self._steps.put(step)

    def work(self, patience_s: float) -> None:
        """Take the steps that are there; wait for a first one at most that long. What a step
        raises is raised here.
        """
        try:
            self._steps.get(timeout=patience_s)()
            while True:
                self._steps.get_nowait()()
        except queue.Empty:
            return


class Belt:
    """Calls of one job that are under way in a lane, by key; only so many at a time."""

    def __init__(self, lane: Lane, inbox: Inbox) -> None:
        self._lane = lane
        self._inbox = inbox
        self._depth = 4 * lane.size
        self._flying: dict[str, Future[Any]] = {}

    def __len__(self) -> int:
        return len(self._flying)

    def __contains__(self, key: str) -> bool:
        return key in self._flying

    @property
    def has_room(self) -> bool:
        return len(self._flying) < self._depth

    def send(
        self,
        key: str,
        function: str,
        *args: Any,
        then: Callable[[Any, Exception | None], None],
        heard: Callable[[float], None] | None = None,
    ) -> None:
        """`then(value, None)` or `then(None, error)` is called in the job's thread, and so is
        `heard` with the share of the call that is done (0–1), as often as the function tells it.
        """
        future = self._submit(key, function, args, heard)
        self._flying[key] = future
        future.add_done_callback(lambda done: self._inbox.post(lambda: self._land(key, done, then)))

    def abort(self, key: str) -> None:
        """Give up one call even if it runs: its process is killed. It is not heard of again."""
        if (future := self._flying.pop(key, None)) is not None:
            self._lane.abort(future)

    def drop(self) -> None:
        """Give up what waits in line; what is running is left to end unheard."""
        for future in self._flying.values():
            future.cancel()
        self._flying.clear()

    def drop_waiting(self) -> None:
        """Give up what waits in line; what is running will still be heard."""
        for key, future in list(self._flying.items()):
            if future.cancel():
                self._flying.pop(key, None)

    def _submit(
        self,
        key: str,
        function: str,
        args: tuple[Any, ...],
        heard: Callable[[float], None] | None,
    ) -> "Future[Any]":
        if heard is None:
            return self._lane.submit(function, *args)

        def hear(share: float) -> None:
            if key in self._flying:
                heard(share)

        return self._lane.submit(
            function, *args, heard=lambda share: self._inbox.post(lambda: hear(share))
        )

    def _land(
        self, key: str, done: "Future[Any]", then: Callable[[Any, Exception | None], None]
    ) -> None:
        if self._flying.pop(key, None) is None:
            return  # dropped
        error = CancelledError("Stopped.") if done.cancelled() else done.exception()
        if error is None:
            then(done.result(), None)
        elif isinstance(error, Exception):
            then(None, error)
        else:
            raise error
