"""The window among the system's: files it is asked to open, where it was left, what it says while
nobody looks, what it keeps of its own faults.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.paths import PROGRAM
from app.core.progress import Progress
from app.core.vocab import Presence
from app.services.crashes import FOLDER, Crashes
from app.ui import preferences
from app.ui.around import attention
from app.ui.around.attention import Attention
from app.ui.around.faults import Faults
from app.ui.around.opening import Opening
from app.ui.lanes import Lane
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.veil import Adult
from tests.e2e.screen import until
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary


def listed(window: MainWindow) -> list[int]:
    return list(window.grid.assets.ids)


def settled(qtbot: QtBot, window: MainWindow, query: str) -> None:
    qtbot.waitUntil(lambda: window.browser.query == query and not window.browser.busy)


# ── files from outside ──


@pytest.fixture
def opening(qapp: QApplication, window: MainWindow) -> Opening:
    return Opening(qapp, window)


def test_a_file_of_the_library_is_shown(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, opening: Opening
) -> None:
    asset = library.assets[7]
    opening.open([f"/pictures/{asset.name}"])
    settled(qtbot, window, "id:7")
    assert listed(window) == [7]
    assert window.grid.selected_ids() == [7]


def test_a_file_that_is_not_is_offered_for_import_and_not_taken_in(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, opening: Opening
) -> None:
    opening.open(["/elsewhere/new.png"])
    banners = window.frame.banners
    qtbot.waitUntil(lambda: banners.texts == ["1 file is not in the library."])
    assert library.imported == []
    banners.lines[0].buttons()[0].click()
    qtbot.waitUntil(lambda: library.imported == [["/elsewhere/new.png"]])
    assert banners.texts == []


def test_the_dock_tells_of_files_by_an_event(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, opening: Opening, qapp: QApplication
) -> None:
    event = QFileOpenEvent(QUrl.fromLocalFile(f"/pictures/{library.assets[3].name}"))
    QApplication.sendEvent(qapp, event)
    settled(qtbot, window, "id:3")
    assert opening.parent() is window


# ── where it was left ──


def test_search_place_and_page_are_there_again(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    for asset in library.assets.values():
        asset.presence = Presence.CLOUD
    window = open_window()
    window.frame.search.box.set_search(("is:cloud",), "")
    settled(qtbot, window, "is:cloud")
    bar = window.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    anchor = window.grid.anchor()
    assert anchor is not None
    window.pages.show("audit")
    window.close()
    kept = preferences.load(tmp_path)
    assert (kept.filters, kept.top, kept.page) == (("is:cloud",), anchor.asset, "audit")
    again = open_window(kept)
    settled(qtbot, again, "is:cloud")
    qtbot.waitUntil(lambda: again.pages.now == "audit")
    again.pages.back()
    back = again.grid.anchor()
    assert back is not None
    assert back.asset == anchor.asset


def test_an_asset_that_is_gone_leaves_it_at_the_top(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(Preferences(top=99_999, page="no such page"))
    settled(qtbot, window, "")
    assert window.grid.verticalScrollBar().value() == 0
    assert window.pages.now == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM to be heard there")
def test_a_signal_ends_it_as_closing_does(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    running = library / FOLDER / "running.txt"
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM / "main.py"), "--library", str(library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )
    try:
        until(running.exists, "the window")
        until((library / "catalog.db").exists, "the library")
        process.terminate()
        assert process.wait(60) == 0
    finally:
        process.kill()
    assert (library / preferences.FILE).exists()
    assert not running.exists()


# ── messages ──


class FakeTray(QObject):
    """Says what it was told to show."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815 - Qt's name
    said: list[tuple[str, str]]  # of all of them
    visible: bool

    class ActivationReason:
        Trigger = 3

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        self.visible = False

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802
        return True

    def setToolTip(self, _text: str) -> None: ...  # noqa: N802

    def setContextMenu(self, menu: object) -> None:  # noqa: N802
        self.menu = menu

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, title: str, text: str) -> None:  # noqa: N802
        FakeTray.said.append((title, text))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    FakeTray.said = []
    monkeypatch.setattr(attention, "QSystemTrayIcon", FakeTray)
    monkeypatch.setattr(attention, "LONG_S", 0.0)
    monkeypatch.setattr(MainWindow, "isActiveWindow", lambda _self: False)
    yield FakeTray.said
    QApplication.setQuitOnLastWindowClosed(True)


def work(qtbot: QtBot, window: MainWindow) -> None:
    job = window.bridge.job(
        "Importing Secret shoot", lambda _l, report, _c: report(Progress("x", 1, 1)), Lane.LOOK
    )
    assert job is not None
    with qtbot.waitSignal(job.ended):
        pass


def test_a_long_job_that_ends_unseen_is_told_without_its_name(
    qtbot: QtBot, window: MainWindow, said: list[tuple[str, str]]
) -> None:
    work(qtbot, window)
    assert said == [("Musekeep", "A job has ended.")]


def test_where_everything_is_shown_the_job_has_its_name(
    qtbot: QtBot, window: MainWindow, said: list[tuple[str, str]]
) -> None:
    window.showing.show_adult(Adult.SHOWN)
    work(qtbot, window)
    window.showing.cover(True)
    work(qtbot, window)
    assert said == [
        ("Musekeep", "Importing Secret shoot\nA job has ended."),
        ("Musekeep", "A job has ended."),
    ]


def test_nothing_is_said_of_short_jobs_nor_where_it_is_not_wanted(
    qtbot: QtBot,
    window: MainWindow,
    said: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.showing.keep(notify=False)
    work(qtbot, window)
    window.showing.keep(notify=True)
    monkeypatch.setattr(attention, "LONG_S", 60.0)
    work(qtbot, window)
    assert said == []


def test_with_a_place_in_the_tray_closing_only_hides(
    window: MainWindow, said: list[tuple[str, str]]
) -> None:
    assert said == []
    window.showing.keep(tray=True)
    window.showing.changed.emit()
    assert window.stays(_closed_by_hand())
    assert window.isHidden()
    assert window.bridge.library is not None
    window.to_front()
    assert not window.isHidden()
    window.showing.keep(tray=False)
    assert not window.stays(_closed_by_hand())


def test_quit_is_for_good(
    window: MainWindow, library: FakeLibrary, said: list[tuple[str, str]]
) -> None:
    assert said == []
    window.showing.keep(tray=True)
    window.actions_["quit"].trigger()
    assert window.isHidden()
    assert library.closed


def _closed_by_hand() -> QCloseEvent:
    class Closed(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    return Closed()


def test_a_vaults_window_is_never_left_in_the_tray(
    window: MainWindow, said: list[tuple[str, str]]
) -> None:
    assert said == []
    window.showing.keep(tray=True)
    window.vault = True
    assert not Attention(window).in_tray


# ── faults ──


@pytest.fixture
def faults(window: MainWindow, tmp_path: Path) -> Iterator[Faults]:
    made = Faults(Crashes(tmp_path), window)
    made.begin()
    yield made
    made.end()


def test_an_error_nobody_caught_is_reported_and_the_window_stays(
    qtbot: QtBot, window: MainWindow, faults: Faults, tmp_path: Path
) -> None:
    assert faults.parent() is window
    try:
        raise RuntimeError("a secret prompt")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: "report is kept" in window.toast.text)
    (report,) = (tmp_path / FOLDER).glob("2*.txt")
    assert "secret" not in report.read_text("utf-8")
    assert window.isVisible()


def test_an_unexpected_error_of_a_worker_is_reported_too(
    qtbot: QtBot, window: MainWindow, faults: Faults, tmp_path: Path
) -> None:
    assert faults.parent() is window

    def fail(_library: object) -> None:
        raise ZeroDivisionError

    logging.getLogger("app.ui.bridge").setLevel(logging.ERROR)
    window.bridge.run(fail, lambda _nothing: None)
    qtbot.waitUntil(lambda: len(list((tmp_path / FOLDER).glob("2*.txt"))) == 1)


def test_a_fault_of_the_last_time_is_told_once(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "running.txt").write_text('Fatal\n  File "x.py", line 1 in y\n')
    window = open_window()
    faults = Faults(Crashes(tmp_path), window)
    faults.begin()
    window.bridge.opened.emit()
    faults.end()
    (text,) = window.frame.banners.texts
    assert "ended by a fault" in text
    again = Crashes(tmp_path)
    assert again.begin() == []
    again.end()
