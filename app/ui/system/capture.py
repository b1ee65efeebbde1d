"""A window that is left out of screenshots, recordings and shared screens, where the system can."""

import ctypes
import ctypes.util
import sys
from typing import Any, Protocol


class Screen(Protocol):
    """One system's way; `exclude` says whether it did."""

    def exclude(self, window: int) -> bool:
        """`window` is Qt's `winId`."""


class WindowsScreen:
    """`windll` is given by tests."""

    EXCLUDE_FROM_CAPTURE, MONITOR_ONLY = 0x11, 0x01

    def __init__(self, windll: Any = None) -> None:
        self._windll = windll if windll is not None else getattr(ctypes, "windll", None)

    def exclude(self, window: int) -> bool:
        """Systems before Windows 10 2004 show a black area instead."""
        if self._windll is None:
            return False
        affine = self._windll.user32.SetWindowDisplayAffinity
        handle = ctypes.c_void_p(window)
        return bool(affine(handle, self.EXCLUDE_FROM_CAPTURE) or affine(handle, self.MONITOR_ONLY))


class MacScreen:
    """`[[view window] setSharingType: NSWindowSharingNone]`. `objc` is given by tests."""

    def __init__(self, objc: Any = None) -> None:
        path = ctypes.util.find_library("objc")
        self._objc = objc if objc is not None else (ctypes.CDLL(path) if path else None)

    def exclude(self, window: int) -> bool:
        if self._objc is None:
            return False
        named, send = self._objc.sel_registerName, self._objc.objc_msgSend
        named.restype = send.restype = ctypes.c_void_p
        pointer = ctypes.c_void_p
        holder = send(pointer(window), pointer(named(b"window")))
        if not holder:
            return False
        send(pointer(holder), pointer(named(b"setSharingType:")), ctypes.c_ulong(0))
        return True


class NoScreen:
    """X11 and Wayland have nothing of the kind."""

    def exclude(self, _window: int) -> bool:
        return False


def screen() -> Screen:
    """This system's."""
    if sys.platform == "win32":
        return WindowsScreen()
    return MacScreen() if sys.platform == "darwin" else NoScreen()
