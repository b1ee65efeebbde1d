"""What a process that holds a vault's keys does first: no core dump, no reading of its memory by
other programs of the same user, and no names in what it says on stderr.

Each system has one small class. A measure the system refuses costs nothing but itself: whoever may
read the memory of any process (an administrator, malware with the user's rights on a system without
such a guard) is not kept out by any of them.
"""

import contextlib
import ctypes
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol

from app.core import log

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002
_WER_FAULT_REPORTING_FLAG_NOHEAP, _WER_FAULT_REPORTING_FLAG_NO_HEAP_ON_QUEUE = 1, 64


class Guard(Protocol):
    """One system's measures."""

    def apply(self) -> None:
        """Take them; those that are refused are left out."""


class LinuxGuard:
    """Not dumpable: /proc/PID of this process then belongs to root, so that no other process of the
    user reads its memory, attaches to it or sees its open files. What we read there ourselves
    (stat, statm, mountinfo, ns) stays readable.
    """

    def __init__(self, libc: Any = None) -> None:
        self._libc = libc or ctypes.CDLL(None)

    def apply(self) -> None:
        _no_core()
        self._libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


class MacGuard:
    """No debugger may attach."""

    def __init__(self, libc: Any = None) -> None:
        self._libc = libc or ctypes.CDLL(None)

    def apply(self) -> None:
        _no_core()
        self._libc.ptrace(_PT_DENY_ATTACH, 0, None, 0)


class WindowsGuard:
    """No dialogue that offers a dump, and no heap in what Windows Error Reporting writes."""

    def __init__(self, windll: Any = None) -> None:
        self._windll = windll or getattr(ctypes, "windll", None)

    def apply(self) -> None:
        if self._windll is None:
            return
        self._windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        self._windll.kernel32.WerSetFlags(
            _WER_FAULT_REPORTING_FLAG_NOHEAP | _WER_FAULT_REPORTING_FLAG_NO_HEAP_ON_QUEUE
        )


class OtherGuard:
    """A system nobody described: core dumps are off where it has limits."""

    def apply(self) -> None:
        _no_core()


_GUARDS: dict[str, Callable[[], Guard]] = {
    "linux": LinuxGuard,
    "darwin": MacGuard,
    "win32": WindowsGuard,
}


def guard_of(system: str = sys.platform) -> Guard:
    return _GUARDS.get(system, OtherGuard)()


class _Process:
    lock = threading.Lock()
    hardened = False


def harden(guard: Guard | None = None) -> None:
    """First thing in every process that works on a vault, workers included; may be called again."""
    with _Process.lock:
        if _Process.hardened:
            return
        (guard or guard_of()).apply()
        log.say_no_names()
        _Process.hardened = True


def _no_core() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
