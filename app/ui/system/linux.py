"""Screen lock, sleep and user switch as desktops of Linux tell them, over D-Bus.

logind says that the computer goes to sleep, that the session is to be locked, and that it is no
longer the one in front; screen savers say that they cover the screen. Without a bus nothing is
heard, and the clocks have to do.
"""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusVariant,
)

from app.services.vaults.locking import Why

if TYPE_CHECKING:
    from app.ui.system.told import Told

LOGIN = "org.freedesktop.login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE_MS = 1000
SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)


class BusListener(QObject):
    """Given other buses by tests."""

    def __init__(
        self, system: QDBusConnection | None = None, session: QDBusConnection | None = None
    ) -> None:
        super().__init__()
        self._system, self._session = system, session
        self._told: Told | None = None

    def start(self, told: "Told") -> None:
        self._told = told
        system = self._system or QDBusConnection.systemBus()
        session = self._session or QDBusConnection.sessionBus()
        if system.isConnected():
            self._listen(system, LOGIN, "/org/freedesktop/login1", MANAGER, *_SLEEP)
            path = _session_path(system)
            self._listen(system, LOGIN, path, SESSION, *_LOCK)
            self._listen(system, LOGIN, path, PROPERTIES, *_CHANGED)
        if session.isConnected():
            for name, path in SAVERS:
                self._listen(session, "", path, name, *_COVERED)

    def poll(self) -> Why | None:
        return None

    def close(self) -> None:
        self._told = None

    def _listen(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        # PySide's own stub asks for bytes, which its binding refuses
        bus.connect(service, path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]

    @Slot(bool)
    def sleeps(self, on: bool) -> None:
        if on:
            self._tell(Why.SLEEP)

    @Slot()
    def locks(self) -> None:
        self._tell(Why.SCREEN)

    @Slot(bool)
    def covers(self, on: bool) -> None:
        if on:
            self._tell(Why.SCREEN)

    @Slot(QDBusMessage)
    def changes(self, message: QDBusMessage) -> None:
        """Of the session's properties: whether it is in front, and whether it is locked."""
        told = message.arguments()
        if not told or told[0] != SESSION:
            return
        if self.ask(message.path(), "Active") is False:
            self._tell(Why.SWITCH)
        elif self.ask(message.path(), "LockedHint") is True:
            self._tell(Why.SCREEN)

    def ask(self, session: str, name: str) -> object:
        """A property of a session; None where it cannot be had. A map that a signal carries cannot
        be read from Python, so it is asked for.
        """
        bus = self._system or QDBusConnection.systemBus()
        question = QDBusMessage.createMethodCall(LOGIN, session, PROPERTIES, "Get")
        question.setArguments([SESSION, name])
        answer = bus.call(question, QDBus.CallMode.Block, PATIENCE_MS)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        found: object = answer.arguments()[0]
        return found.variant() if isinstance(found, QDBusVariant) else found

    def _tell(self, why: Why) -> None:
        if self._told is not None:
            self._told.heard.emit(why)


_SLEEP = ("PrepareForSleep", "sleeps(bool)")
_LOCK = ("Lock", "locks()")
_CHANGED = ("PropertiesChanged", "changes(QDBusMessage)")
_COVERED = ("ActiveChanged", "covers(bool)")


def _session_path(system: QDBusConnection) -> str:
    """logind's object for the session this process is in; empty, which is any, where it has none:
    rather locked for another's session than not for one's own.
    """
    manager = QDBusInterface(LOGIN, "/org/freedesktop/login1", MANAGER, system)
    manager.setTimeout(PATIENCE_MS)
    wanted = os.environ.get("XDG_SESSION_ID", "")
    this = 0
    asked = ("GetSession", wanted) if wanted else ("GetSessionByPID", this)
    answer = manager.call(*asked)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        return ""
    found = answer.arguments()[0]
    return str(found.path()) if hasattr(found, "path") else str(found)
