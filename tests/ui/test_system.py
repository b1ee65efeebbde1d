"""What systems tell that locks a vault, each through its own small class."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from app.services.vaults.locking import Why
from app.ui.system.capture import MacScreen, NoScreen, WindowsScreen
from app.ui.system.macos import LOCKED, ON_CONSOLE, MacListener, WindowServer
from app.ui.system.told import Told
from app.ui.system.windows import (
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WindowsListener,
    reason_of,
)

BUS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from app.ui.system.linux import BusListener
from app.ui.system.told import Told

app = QApplication([])
bus = QDBusConnection.sessionBus()
other = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "login")
assert other.registerService("org.freedesktop.login1")
told, heard = Told(), []
told.heard.connect(lambda why: heard.append(why.value))
listener = BusListener(system=bus, session=bus)
answers = {"Active": False}
listener.ask = lambda session, name: answers.get(name)
listener.start(told)


def send(path, interface, name, *values):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert other.send(message)


LOGIN = "/org/freedesktop/login1"
SESSION = LOGIN + "/session/_32"
send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
send(LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", False)
send(LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", True)
send(SESSION, "org.freedesktop.login1.Session", "Lock")
send(SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged",
     "org.freedesktop.login1.Session", {"Active": False}, [])
told.heard.connect(lambda why: len(heard) == 4 and app.quit())
QTimer.singleShot(10_000, app.quit)
app.exec()
print(" ".join(heard))
"""


@pytest.mark.skipif(which("dbus-run-session") is None, reason="needs a message bus of its own")
def test_a_bus_tells_of_screen_sleep_and_switch() -> None:
    said = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", BUS],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert said.stdout.split() == ["screen", "sleep", "screen", "switch"], said.stderr


@pytest.mark.parametrize(
    ("message", "parameter", "why"),
    [
        (WM_POWERBROADCAST, 0x4, Why.SLEEP),
        (WM_POWERBROADCAST, 0x12, None),  # awake again
        (WM_WTSSESSION_CHANGE, 0x7, Why.SCREEN),
        (WM_WTSSESSION_CHANGE, 0x8, None),  # unlocked
        (WM_WTSSESSION_CHANGE, 0x2, Why.SWITCH),
        (WM_WTSSESSION_CHANGE, 0x4, Why.SWITCH),
        (WM_WTSSESSION_CHANGE, 0x6, Why.SWITCH),
        (0x0100, 0x7, None),
    ],
)
def test_windows_messages_are_read(message: int, parameter: int, why: Why | None) -> None:
    assert reason_of(message, parameter) is why


class FakeWindll:
    """Answers every call with `answer`, and writes it down."""

    def __init__(self, answer: int = 1) -> None:
        self.answer = answer
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        if name.endswith("32"):
            return self

        def call(*given: Any) -> int:
            self.calls.append((name, given))
            return self.answer

        return call


def test_a_windows_listener_asks_for_messages_and_lets_go(qapp: object) -> None:
    windll = FakeWindll()
    told, heard = Told(), list[Why]()
    told.heard.connect(heard.append)
    listener = WindowsListener(windll)
    listener.start(told)
    listener.hear(WM_WTSSESSION_CHANGE, 0x7)
    listener.close()
    listener.hear(WM_WTSSESSION_CHANGE, 0x7)
    assert heard == [Why.SCREEN]
    names = [name for name, _given in windll.calls]
    assert names == ["WTSRegisterSessionNotification", "WTSUnRegisterSessionNotification"]


class FakeServer:
    def __init__(self) -> None:
        self.now: dict[str, bool] = {ON_CONSOLE: True}

    def session(self) -> Mapping[str, bool]:
        return self.now


def test_macos_is_asked_and_each_change_told_once() -> None:
    server = FakeServer()
    listener = MacListener(server)
    listener.start(Told())
    assert listener.poll() is None
    server.now[LOCKED] = True
    assert [listener.poll(), listener.poll()] == [Why.SCREEN, None]
    server.now = {ON_CONSOLE: False}
    assert listener.poll() is Why.SWITCH
    server.now = {}
    assert listener.poll() is None


class Function:
    """One function of a foreign library, as ctypes has them."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.restype: Any = None
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *given: Any) -> Any:
        self.calls.append(given)
        return self.answer(*given) if callable(self.answer) else self.answer


class FakeLibrary:
    def __init__(self, **answers: Any) -> None:
        for name, answer in answers.items():
            setattr(self, name, Function(answer))


def test_the_window_server_is_read_and_everything_given_back() -> None:
    keys: dict[int, str] = {}

    def make(_none: None, name: bytes, _encoding: int) -> int:
        keys[len(keys) + 100] = name.decode()
        return len(keys) + 99

    def value(_found: Any, key: Any) -> int | None:
        return 7 if keys[key.value] == LOCKED else None

    graphics = FakeLibrary(CGSessionCopyCurrentDictionary=42)
    foundation = FakeLibrary(
        CFStringCreateWithCString=make,
        CFDictionaryGetValue=value,
        CFBooleanGetValue=1,
        CFRelease=None,
    )
    assert WindowServer((graphics, foundation)).session() == {LOCKED: True, ON_CONSOLE: True}
    released = [given[0].value for given in foundation.CFRelease.calls]  # type: ignore[attr-defined]
    assert sorted(released) == [42, 100, 101]
    nobody = FakeLibrary(CGSessionCopyCurrentDictionary=None)
    assert WindowServer((nobody, foundation)).session() == {}


def test_a_window_leaves_screenshots_on_windows_as_far_as_it_can() -> None:
    windll = FakeWindll()
    assert WindowsScreen(windll).exclude(5)
    assert windll.calls[0][1][1] == 0x11
    old = FakeWindll(answer=0)
    assert not WindowsScreen(old).exclude(5)
    assert [given[1] for _name, given in old.calls] == [0x11, 0x01]


def test_a_window_leaves_screenshots_on_macos() -> None:
    sent: list[tuple[int, int]] = []

    def send(receiver: Any, selector: Any, *_more: Any) -> int:
        sent.append((receiver.value, selector.value))
        return 900

    objc = FakeLibrary(sel_registerName=lambda name: len(name), objc_msgSend=send)
    assert MacScreen(objc).exclude(5)
    assert sent == [(5, len(b"window")), (900, len(b"setSharingType:"))]
    bare = FakeLibrary(sel_registerName=1, objc_msgSend=None)
    assert not MacScreen(bare).exclude(5)


def test_other_systems_say_that_they_cannot() -> None:
    assert not NoScreen().exclude(5)
