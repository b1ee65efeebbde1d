"""Files sealed, opened and compared several at a time: while one waits for the disk another is
computed, and the disk writes down what several ask for at once.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from app.core.errors import CancelledError, MusekeepError
from app.core.progress import CancelToken

TOGETHER = 4
TICK_S = 0.1

T = TypeVar("T")
R = TypeVar("R")

Trouble = OSError | MusekeepError
"""What a thread may give back instead of its value."""


class Bytes:
    """How many bytes the threads are through, for whoever shows it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.count = 0

    def add(self, more: int) -> None:
        with self._lock:
            self.count += more


def each(
    items: Sequence[T], act: Callable[[T], R], cancel: CancelToken, tick: Callable[[], None]
) -> list[R | Trouble]:
    """`act` of each item on some threads, in the order of the items: its value, or what it raised.
    What was not begun when the job was cancelled has a CancelledError. `tick` is called in the
    calling thread while it waits.
    """
    with ThreadPoolExecutor(TOGETHER, "vault") as pool:
        futures = [pool.submit(_one, act, item, cancel) for item in items]
        _await(futures, tick)
    return [future.result() for future in futures]


def _one(act: Callable[[T], R], item: T, cancel: CancelToken) -> R | Trouble:
    if cancel.cancelled:
        return CancelledError("Stopped.")
    try:
        return act(item)
    except (OSError, MusekeepError) as error:
        return error


def _await(futures: Sequence["Future[R | Trouble]"], tick: Callable[[], None]) -> None:
    left = set(futures)
    while left:
        _, left = wait(left, TICK_S, FIRST_COMPLETED)
        tick()
