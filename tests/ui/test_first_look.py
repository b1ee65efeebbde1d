"""The first page is shown while the library is still being opened, and then stays true."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.catalog.catalog import Catalog
from app.core.asset import FileStat, Probe
from app.core.ops import Register
from app.core.paths import prepare_library
from app.core.vocab import Kind
from app.ui.bridge import Bridge
from app.ui.first_look import FIRST, FirstLook
from app.ui.furnish import furnish
from app.ui.library import Library
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary, jpeg, many

ASSETS = FIRST + 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with as many assets as the fake one has, and their thumbnails."""
    folder = tmp_path / "library"
    with Catalog.open(prepare_library(folder)) as catalog:
        probes = [
            Probe(
                FileStat(f"/pictures/picture {number}.png", 1000, number, 1, number),
                sha256=f"{number:064x}",
                format="png",
                kind=Kind.IMAGE,
                width=400,
                height=600,
                created=datetime.fromtimestamp(1_700_000_000 + number, UTC),
            )
            for number in range(1, ASSETS + 1)
        ]
        catalog.do(Register(probes))
        blob = jpeg(QColor.fromHsv(30, 255, 255))
        catalog.thumbs.put({probe.sha256 or "": blob for probe in probes})
    return folder


class Opening:
    """Opens the fake library when it is told to."""

    def __init__(self) -> None:
        self.library = FakeLibrary(many(ASSETS))
        self.may = threading.Event()
        self.begun = threading.Event()

    def __call__(self) -> Library:
        self.begun.set()
        self.may.wait(20)
        return self.library


@pytest.fixture
def opening() -> Opening:
    return Opening()


@pytest.fixture
def window(qtbot: QtBot, look: Look, folder: Path, opening: Opening) -> Iterator[MainWindow]:
    made = MainWindow(look, Bridge(), folder, Preferences(scheme=look.scheme), furnish)
    made.resize(1200, 800)
    made.first_look = FirstLook(made, opening)
    yield made
    opening.may.set()
    made.close()
    gone(made)


def shown(window: MainWindow) -> QWidget | None:
    return window.frame.grid.currentWidget()


def test_the_first_page_is_there_before_the_library(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.show()
    with qtbot.waitSignal(window.grid.painted):
        pass
    assert window.bridge.library is None
    assert shown(window) is window.grid
    assert len(window.grid.assets.ids) == FIRST
    first = window.grid.assets.card(0)
    assert first is not None
    assert first.name == f"picture {ASSETS}.png"
    qtbot.waitUntil(lambda: window.grid.picture_of(first) is not None)
    assert window.bridge.library is None
    assert window.is_complete


def test_the_library_takes_over_where_one_is(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.show()
    with qtbot.waitSignal(window.grid.painted):
        pass
    window.grid.pick(7)
    picked = window.grid.selected_ids()
    opening.library.assets[ASSETS].rating = 5
    opening.may.set()
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == ASSETS)
    assert window.grid.selected_ids() == picked
    qtbot.waitUntil(lambda: (card := window.grid.assets.card(0)) is not None and card.rating == 5)


def test_what_was_typed_meanwhile_is_what_is_searched(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.show()
    with qtbot.waitSignal(window.grid.painted):
        pass
    window.frame.search.box.set_search((), "picture 14")
    opening.may.set()
    qtbot.waitUntil(
        lambda: (
            list(window.grid.assets.ids)
            == [149, 148, 147, 146, 145, 144, 143, 142, 141, 140, 114, 14]
        )
    )


def test_another_order_waits_for_the_library(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.browser.sort = "oldest"
    window.show()
    qtbot.waitUntil(opening.begun.is_set)
    assert shown(window) is window.frame.grid.skeleton
    opening.may.set()
    qtbot.waitUntil(lambda: shown(window) is window.grid)


def test_closing_while_it_opens_is_no_trouble(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.show()
    qtbot.waitUntil(opening.begun.is_set)
    opening.may.set()
    assert window.close()
    assert opening.library.closed
