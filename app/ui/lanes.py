"""The window's background threads, by what may wait for what."""

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
    Lane.CARRY: 1,
}


class Lanes:
    """Threads are made with the first work of their lane and end with `close`."""

    def __init__(self) -> None:
        self._pools = {
            lane: ThreadPoolExecutor(size, thread_name_prefix=f"ui {lane}")
            for lane, size in SIZES.items()
        }

        self._running: set[Future[None]] = set()

    def submit(self, lane: Lane, work: Callable[[], None]) -> "Future[None]":
        """From the GUI thread."""
        future = self._pools[lane].submit(work)
        self._running = {one for one in self._running if not one.done()} | {future}
        return future

    def stop(self, patience_s: float) -> None:
        """Drop what has not begun, but for edits, which are made; give what has time to end."""
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.DO)
        wait(self._running, patience_s)

    def close(self) -> None:
        """Wait until every thread has ended."""
        for pool in self._pools.values():
            pool.shutdown(wait=True)
