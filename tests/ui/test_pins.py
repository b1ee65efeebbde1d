"""Which presets are on the shelf: chosen from all there are, kept, put in order."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.export.presets.preset import Preset
from app.ui.bridge import Bridge
from app.ui.main_window import MainWindow
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.pins import found, pinned, shifted, turned
from app.ui.panels.shelf.state import preset_words
from app.ui.preferences import PINS, Preferences, load, save
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone
from tests.ui.fake import FakeLibrary

INSTAGRAM, STORY = PINS[:2]


@pytest.fixture
def presets(library: FakeLibrary) -> list[Preset]:
    return library.presets()


@pytest.fixture
def shelf(bridge: Bridge, look: Look, presets: list[Preset]) -> Iterator[ShelfPanel]:
    made = ShelfPanel(bridge, look)
    made.show_presets(presets, "ours", PINS[:2])
    made.resize(900, 120)
    made.show()
    yield made
    gone(made)


def ids(shelf: ShelfPanel) -> list[str]:
    return [tile.preset.id for tile in shelf.tiles]


def test_a_pin_is_put_last_taken_off_and_moved() -> None:
    assert turned(("a", "b"), "c") == ("a", "b", "c")
    assert turned(("a", "b"), "a") == ("b",)
    assert shifted(("a", "b", "c"), "c", -1) == ("a", "c", "b")
    assert shifted(("a", "b", "c"), "a", -1) == ("a", "b", "c")
    assert shifted(("a", "b", "c"), "a", 9) == ("b", "c", "a")
    assert shifted(("a", "b"), "x", 1) == ("a", "b")


def test_tiles_come_in_the_order_of_pins_and_a_lost_preset_is_passed_over(
    presets: list[Preset],
) -> None:
    assert [one.id for one in pinned(presets, (STORY, "gone.preset", INSTAGRAM))] == [
        STORY,
        INSTAGRAM,
    ]


@pytest.mark.parametrize("text", ["instagram 4:5", "1080x1350 jpeg insta", "1080 × 1350 Instagram"])
def test_a_preset_is_found_by_name_size_and_format(presets: list[Preset], text: str) -> None:
    assert INSTAGRAM in {one.id for one in found(presets, text)}
    assert "x.in_feed_landscape" not in {one.id for one in found(presets, text)}


def test_the_tool_tip_has_caps_and_the_day_they_were_checked(presets: list[Preset]) -> None:
    story = next(one for one in presets if one.id == STORY)
    assert story.facts.checked == date(2026, 11, 20)
    told = preset_words(story)
    assert "1080 × 1920 px · JPEG" in told
    assert "last checked 20 Nov 2026" in told


def test_a_preset_is_picked_and_put_away_again(qtbot: QtBot, shelf: ShelfPanel) -> None:
    shelf.pick()
    picker = shelf.picker
    act.write(picker.field, "x landscape in feed")
    (row,) = (one for one in picker.rows() if "x.in_feed_landscape" in one.toolTip(0))
    assert row.checkState(0) is Qt.CheckState.Unchecked
    with qtbot.waitSignal(shelf.pins_changed) as told:
        picker.tree.itemClicked.emit(row, 0)
    assert told.args == [(INSTAGRAM, STORY, "x.in_feed_landscape")]
    assert ids(shelf) == [INSTAGRAM, STORY, "x.in_feed_landscape"]
    picker.tree.itemClicked.emit(row, 0)
    assert ids(shelf) == [INSTAGRAM, STORY]


def test_words_no_preset_holds_are_told(shelf: ShelfPanel) -> None:
    shelf.pick()
    act.write(shelf.picker.field, "myspace")
    assert shelf.picker.rows() == []
    assert not shelf.picker.tree.isVisible()


def test_picking_leaves_the_other_tiles_as_they_are(shelf: ShelfPanel) -> None:
    first = shelf.tiles[0]
    first.switch(on=True)
    shelf.pin((*PINS[:2], "tiktok.photo"))
    assert shelf.tiles[0] is first
    assert shelf.active == INSTAGRAM
    shelf.pin((STORY,))
    assert shelf.active is None


def test_a_tile_asks_for_its_menu(qtbot: QtBot, shelf: ShelfPanel) -> None:
    with qtbot.waitSignal(shelf.menu_wanted) as told:
        shelf.tiles[1].menu_wanted.emit(QPoint(3, 4))
    assert told.args == [STORY, QPoint(3, 4)]


def test_pins_are_kept_beside_the_library(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window: MainWindow = open_window()
    shelf = window.frame.shelf
    qtbot.waitUntil(lambda: tuple(ids(shelf)) == PINS)
    shelf.pin((STORY,))
    qtbot.waitUntil(lambda: load(tmp_path).pins == (STORY,))


@pytest.mark.parametrize("odd", [3, "story", [1, 2], {"a": 1}])
def test_pins_that_are_none_are_as_if_never_set(tmp_path: Path, odd: object) -> None:
    (tmp_path / "window.json").write_text(json.dumps({"pins": odd, "cell": 160}))
    assert load(tmp_path) == Preferences(cell=160)


def test_an_empty_shelf_stays_empty(tmp_path: Path) -> None:
    save(tmp_path, Preferences(pins=()))
    assert load(tmp_path).pins == ()
