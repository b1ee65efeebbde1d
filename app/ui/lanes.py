"""The window's background threads, by what may wait for what."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from enum import StrEnum


class Lane(StrEnum):
    """Work of one lane never waits for another's."""

    ASK = "ask"  # questions to the catalogue: short, several at once
    DO = "do"  # edits: one after the other, in the order they were made
    THUMBS = "thumbs"  # fetching and decoding thumbnails
    CLOSE = "close"  # reading pictures from their files, to look at them closely
    WATCH = "watch"  # beginning and ending to watch folders
    LIBRARY = "library"  # long jobs that fill the library, one at a time
    LOOK = "look"  # looking through the whole library for what is alike, one at a time
    FETCH = "fetch"  # packs from the network, one at a time
    PLAN = "plan"  # what an export would do, one at a time
    EXPORT = "export"  # rendering files that leave, one batch at a time
    FILES = "files"  # files moved, renamed back or deleted, one job at a time
    CARRY = "carry"  # rendering what a hand waits for: a drag, the clipboard


SIZES = {
    Lane.ASK: 2,
    Lane.DO: 1,
    Lane.THUMBS: 2,
    Lane.CLOSE: 2,
    Lane.WATCH: 1,
    Lane.LIBRARY: 1,
    Lane.LOOK: 1,
    Lane.FETCH: 1,
    Lane.PLAN: 1,
    Lane.EXPORT: 1,
    Lane.FILES: 1,
    Lane.CARRY: 1,
}


class Task:
    """Work in a lane's queue. `given_up` is called with the error when it is taken out of it."""

    def __init__(
        self,
        lanes: "Lanes",
        lane: Lane,
        work: Callable[[], None],
        given_up: Callable[[Exception], None] | None = None,
    ) -> None:
        self._lanes, self._lane, self._given_up = lanes, lane, given_up
        self.work = work
        self.future: Future[None] = Future()

    def first(self) -> bool:
        """Before the others that wait. False for one whose turn has come."""
        return self._lanes.move_first(self._lane, self)

    def give_up(self, error: Exception) -> None:
        """Take it out of the queue, unless its turn has come."""
        if self.future.cancel() and self._given_up is not None:
            self._given_up(error)

    def run(self) -> None:
        if self.future.set_running_or_notify_cancel():
            try:
                self.work()
            finally:
                self.future.set_result(None)


class Lanes:
    """Threads are made with the first work of their lane and end with `close`. What waits in a lane
    stands in a queue of its own, because its order can be changed.
    """

    def __init__(self) -> None:
        self._pools = {
            lane: ThreadPoolExecutor(size, thread_name_prefix=f"ui {lane}")
            for lane, size in SIZES.items()
        }
        self._queues: dict[Lane, deque[Task]] = {lane: deque() for lane in Lane}
        self._lock = threading.Lock()
        self._running: set[Future[None]] = set()

    def submit(
        self,
        lane: Lane,
        work: Callable[[], None],
        given_up: Callable[[Exception], None] | None = None,
    ) -> Task:
        """From the GUI thread."""
        task = Task(self, lane, work, given_up)
        with self._lock:
            self._queues[lane].append(task)
        self._pools[lane].submit(self._take, lane)
        self._running = {one for one in self._running if not one.done()} | {task.future}
        return task

    def move_first(self, lane: Lane, task: Task) -> bool:
        with self._lock:
            queue = self._queues[lane]
            if task not in queue:
                return False
            queue.remove(task)
            queue.appendleft(task)
            return True

    def _take(self, lane: Lane) -> None:
        """The next of a lane, on one of its threads."""
        with self._lock:
            task = self._queues[lane].popleft()
        task.run()

    def stop(self, patience_s: float) -> None:
        """Drop what has not begun, but for edits, which are made; give what has time to end."""
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.DO)
            if lane is not Lane.DO:
                with self._lock:
                    waiting = list(self._queues[lane])
                for task in waiting:
                    task.future.cancel()
        wait(self._running, patience_s)

    def close(self) -> None:
        """Wait until every thread has ended."""
        for pool in self._pools.values():
            pool.shutdown(wait=True)
