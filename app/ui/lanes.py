"""The window's background threads, by what may wait for what."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum


class Lane(StrEnum):
    """Work of one lane never waits for another's."""

    ASK = "ask"  # questions to the catalogue: short, several at once
    DO = "do"  # edits: one after the other, in the order they were made
    THUMBS = "thumbs"  # fetching and decoding thumbnails
    LIBRARY = "library"  # long jobs that fill the library, one at a time
    EXPORT = "export"  # rendering files that leave, one at a time


SIZES = {Lane.ASK: 2, Lane.DO: 1, Lane.THUMBS: 2, Lane.LIBRARY: 1, Lane.EXPORT: 1}


class Lanes:
    """Threads are made with the first work of their lane and end with `close`."""

    def __init__(self) -> None:
        self._pools = {
            lane: ThreadPoolExecutor(size, thread_name_prefix=f"ui {lane}")
            for lane, size in SIZES.items()
        }

    def submit(self, lane: Lane, work: Callable[[], None]) -> "Future[None]":
        return self._pools[lane].submit(work)

    def close(self) -> None:
        """Drop what has not begun; wait for what has."""
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)
        for pool in self._pools.values():
            pool.shutdown(wait=True)
