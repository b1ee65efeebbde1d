"""What the lane's tests run inside worker processes."""

import os
import signal
import time
from pathlib import Path

from app.core.asset import FileStat
from app.core.child import tell
from app.core.errors import MediaError


def prepare() -> None:
    """Nothing to set up."""


def broken_prepare() -> None:
    raise ImportError("libvips is not there")


def double(number: int) -> int:
    return 2 * number


def pid() -> int:
    return os.getpid()


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def crash_once(marker: str) -> str:
    """Dies the first time it is called with this marker file, answers the second time."""
    try:
        os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return "answered"
    os._exit(7)


def spin() -> None:
    while True:
        pass


def compute(_stat: FileStat, seconds: float) -> str:
    """Uses the processor for so long."""
    _work(seconds)
    return "read"


def wait_for(marker: str, started: str) -> str:
    """Says that it has started, then waits until the marker is there."""
    os.close(os.open(started, os.O_CREAT))
    while not Path(marker).exists():
        time.sleep(0.005)
    return "released"


def damaged() -> None:
    raise MediaError("damaged", "It ends early.")


def buggy() -> None:
    raise KeyError("width")


def greedy() -> None:
    raise MemoryError


def swell(megabytes: int) -> int:
    """Keeps that much memory, and says who did."""
    global _kept
    _kept = bytearray(os.urandom(1024) * 1024 * megabytes)
    return os.getpid()


_kept = bytearray()


def count(steps: int, seconds: float) -> str:
    """Computes, and tells of it after each step."""
    for step in range(steps):
        _work(seconds)
        tell((step + 1) / steps)
    return "counted"


def tell_and_wait(share: float) -> None:
    tell(share)
    time.sleep(60)


def _work(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
