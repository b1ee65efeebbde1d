"""The window over a library in memory; Qt offscreen, and silent: a warning fails the test."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import app.ui  # noqa: F401 - its guard has to be in force before Qt is used much
from app.ui import clipboard
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme
from tests.ui.fake import FakeLibrary, many
from tests.ui.hands import FakeHand, FakeLauncher

QUIET = (
    "This plugin does not support",
    "No RHI backend",
    "PulseAudioService: pa_context_connect",
    "No audio device detected",
    "Couldn't load pipewire",
    "Couldn't resolve pipewire",
)
"""What Qt says of windows that are shown or raised where there is no screen, and of clips that play
where there is no sound either.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(*QUIET))


@pytest.fixture(autouse=True)
def _leaves_the_clipboard() -> Iterator[None]:
    """As a program does when it ends: nothing made in Python stays there."""
    yield
    clipboard.let_go()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """One look for all tests, as a program has one; a test that changes it puts it back."""
    return Look(qapp, Scheme.DARK)


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(many(40))


@pytest.fixture
def bridge(qtbot: QtBot, library: FakeLibrary) -> Iterator[Bridge]:
    """Open on the fake library."""
    made = Bridge()
    with qtbot.waitSignal(made.opened):
        made.open(lambda: library)
    yield made
    library.gate.set()
    made.close()
    gone(made)


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, look: Look, library: FakeLibrary, tmp_path: Path
) -> Iterator[OpenWindow]:
    """A whole window over the fake library, shown and filled."""
    made: list[MainWindow] = []

    def make(wishes: Preferences | None = None) -> MainWindow:
        wishes = wishes or Preferences(scheme=look.scheme, welcomed=True)
        wishes = wishes.changed(exports=str(tmp_path / "exports"))
        window = MainWindow(
            look,
            Bridge(),
            tmp_path,
            wishes,
            partial(furnish, hand=FakeHand(), launcher=FakeLauncher()),
        )
        made.append(window)
        window.resize(1200, 800)
        window.show()
        window.bridge.open(lambda: library)
        qtbot.waitUntil(lambda: window.browser.answered and not window.browser.busy)
        qtbot.waitUntil(lambda: window.refresher.overview is not None)
        return window

    yield make
    library.gate.set()
    for window in made:
        window.close()
        gone(window)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def gone(thing: QObject) -> None:
    """Delete it now, with all its parts, timers and channels."""
    thing.setParent(None)
    thing.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
