"""Screen lock and user switch on macOS, asked of the window server: what it knows of the session
says both, and asking needs no run loop of the system's. Sleep is noticed by the clocks.
"""

import ctypes
import ctypes.util
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from app.services.vaults.locking import Why

if TYPE_CHECKING:
    from app.ui.system.told import Told

LOCKED, ON_CONSOLE = "CGSSessionScreenIsLocked", "kCGSSessionOnConsoleKey"
_UTF8 = 0x08000100


class Server(Protocol):
    """What the window server knows of this session; empty where there is none."""

    def session(self) -> Mapping[str, bool]: ...


class MacListener:
    """`server` is given by tests. Tells each change once."""

    def __init__(self, server: Server | None = None) -> None:
        self._server = server or WindowServer()
        self._before: Why | None = None

    def start(self, _told: "Told") -> None:
        self._before = self._now()

    def poll(self) -> Why | None:
        now, before = self._now(), self._before
        self._before = now
        return now if now is not before else None

    def close(self) -> None:
        """Nothing is held."""

    def _now(self) -> Why | None:
        found = self._server.session()
        if found.get(LOCKED, False):
            return Why.SCREEN
        return None if found.get(ON_CONSOLE, True) else Why.SWITCH


class WindowServer:
    """By Core Graphics. `libraries` (graphics, foundation) are given by tests."""

    def __init__(self, libraries: tuple[Any, Any] | None = None) -> None:
        self._graphics, self._foundation = libraries or (
            _library("CoreGraphics"),
            _library("CoreFoundation"),
        )

    def session(self) -> Mapping[str, bool]:
        if self._graphics is None or self._foundation is None:
            return {}
        copy = self._graphics.CGSessionCopyCurrentDictionary
        copy.restype = ctypes.c_void_p
        found = copy()
        if not found:
            return {}
        try:
            return {name: self._value(found, name) for name in (LOCKED, ON_CONSOLE)}
        finally:
            self._foundation.CFRelease(ctypes.c_void_p(found))

    def _value(self, found: int, name: str) -> bool:
        foundation = self._foundation
        make, get = foundation.CFStringCreateWithCString, foundation.CFDictionaryGetValue
        make.restype = get.restype = ctypes.c_void_p
        key = ctypes.c_void_p(make(None, name.encode("ascii"), _UTF8))
        try:
            value = get(ctypes.c_void_p(found), key)
            if not value:
                return name == ON_CONSOLE
            return bool(foundation.CFBooleanGetValue(ctypes.c_void_p(value)))
        finally:
            foundation.CFRelease(key)


def _library(name: str) -> Any:
    path = ctypes.util.find_library(name)
    return ctypes.CDLL(path) if path else None
