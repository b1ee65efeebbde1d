"""The inside of a worker process: take a call from the pipe, answer with its value or its error.

The parent's side is `app.services.workers`. A call names a module-level function, so the same loop
serves the media
and inference lanes; each lane's `prepare` sets its own limits first.
"""

import contextlib
import importlib
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from app.core.errors import MusekeepError


@dataclass(frozen=True, slots=True)
class Call:
    """`function` is "package.module:name"; the arguments must pickle."""

    function: str
    args: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Either a value, or an error: a MusekeepError as it is, anything else as "Type: text"."""

    value: Any = None
    error: MusekeepError | str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A call is alive, and how much of it is done (0–1)."""

    share: float


def tell(share: float) -> None:
    """From inside a call: how much of it is done (0–1). Whoever waits for the answer hears it, and
    knows that the call does not hang. Says nothing more often than four times a second, and nothing
    at all outside a worker process.
    """
    now = time.monotonic()
    if _PIPE.connection is not None and now - _PIPE.said >= _NOTICE_S:
        _PIPE.said = now
        _PIPE.connection.send(Notice(share))


_NOTICE_S = 0.25


@dataclass(slots=True)
class _Pipe:
    """This process's way to its parent, where it is a worker."""

    connection: Connection | None = None
    said: float = 0.0


_PIPE = _Pipe()


def serve(connection: Connection, prepare: str, given: tuple[Any, ...] = ()) -> None:
    """The process's main: run `prepare` ("module:function") with what it is `given`, then answer
    calls until the pipe closes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _die_with_parent()
    with contextlib.suppress(OSError):  # a program without a terminal has neither
        os.dup2(2, 1)  # a decoder that prints must not break the JSON on the parent's stdout
    resolve(prepare)(*given)
    _PIPE.connection = connection
    while True:
        try:
            call: Call = connection.recv()
        except (EOFError, OSError):
            os._exit(0)  # the parent is gone: nothing here is worth a clean shutdown
        try:
            connection.send(_answer(call))
        except (BrokenPipeError, ConnectionError):
            os._exit(0)


def _die_with_parent() -> None:
    """Linux: end at once when the thread that started this process ends, even in a long call.

    Elsewhere the closed pipe is noticed after the call.
    """
    if sys.platform == "linux":
        import ctypes

        set_parent_death_signal = 1  # PR_SET_PDEATHSIG
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def resolve(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def _answer(call: Call) -> Answer:
    try:
        return Answer(value=resolve(call.function)(*call.args))
    except MusekeepError as error:
        return Answer(error=error)
    except MemoryError:
        return Answer(error="MemoryError: the worker's memory limit was reached")
    except Exception as error:
        return Answer(error=f"{type(error).__name__}: {error}")
