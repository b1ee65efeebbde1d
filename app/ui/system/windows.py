"""Screen lock, sleep and user switch as Windows tells them: messages to a window that asked for
them.
"""

import ctypes
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

from app.services.vaults.locking import Why

if TYPE_CHECKING:
    from app.ui.system.told import Told

WM_WTSSESSION_CHANGE, WM_POWERBROADCAST, WM_ENDSESSION = 0x02B1, 0x0218, 0x0016
_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT = 0x2, 0x4
_WTS_SESSION_LOGOFF, _WTS_SESSION_LOCK = 0x6, 0x7
_PBT_APMSUSPEND = 0x4
_THIS_SESSION = 0


def reason_of(message: int, parameter: int) -> Why | None:
    """What a window message says, if it is one of those. Pure."""
    if message == WM_POWERBROADCAST and parameter == _PBT_APMSUSPEND:
        return Why.SLEEP
    if message != WM_WTSSESSION_CHANGE:
        return None
    if parameter == _WTS_SESSION_LOCK:
        return Why.SCREEN
    leaving = (_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT, _WTS_SESSION_LOGOFF)
    return Why.SWITCH if parameter in leaving else None


class _Message(ctypes.Structure):
    """The head of MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("parameter", ctypes.c_size_t),
    )


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, hear: Callable[[int, int], None]) -> None:
        super().__init__()
        self._hear = hear

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        found = _Message.from_address(int(message))
        self._hear(found.message, found.parameter)
        return False, 0


class WindowsListener:
    """`windll` is given by tests."""

    def __init__(self, windll: Any = None) -> None:
        self._windll = windll if windll is not None else getattr(ctypes, "windll", None)
        self._told: Told | None = None
        self._window: QWindow | None = None
        self._filter = _Filter(self.hear)

    def start(self, told: "Told") -> None:
        self._told = told
        app = QCoreApplication.instance()
        if self._windll is None or app is None:
            return
        self._window = QWindow()  # never shown: it is only told things
        self._windll.wtsapi32.WTSRegisterSessionNotification(
            int(self._window.winId()), _THIS_SESSION
        )
        app.installNativeEventFilter(self._filter)

    def poll(self) -> Why | None:
        return None

    def close(self) -> None:
        self._told = None
        app = QCoreApplication.instance()
        if self._windll is None or self._window is None or app is None:
            return
        app.removeNativeEventFilter(self._filter)
        self._windll.wtsapi32.WTSUnRegisterSessionNotification(int(self._window.winId()))
        self._window = None

    def hear(self, message: int, parameter: int) -> None:
        why = reason_of(message, parameter)
        if why is not None and self._told is not None:
            self._told.heard.emit(why)
