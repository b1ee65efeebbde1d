"""The tag bar: typed, proposed, recent; on what is selected, and on to the next."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.library import TagCount
from app.ui.main_window import MainWindow
from app.ui.panels.tagbar.bar import TagBar
from app.ui.panels.tagbar.matching import Typed, proposals, typed
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary

TAGS = [
    TagCount("Mood/Golden hour", 240),
    TagCount("Style/Film", 30),
    TagCount("Film grain", 2),
    TagCount("Set/old film", 90),
    TagCount("Microfilm", 500),
]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (" Mood / Golden hour ", Typed("Mood/Golden hour")),
        ("-Film", Typed("Film", off=True)),
        (" - Style / ", Typed("Style", off=True)),
        ("/", Typed("")),
    ],
)
def test_what_is_typed_is_tidied(text: str, meant: Typed) -> None:
    assert typed(text) == meant


def test_what_begins_so_comes_before_what_has_it_inside() -> None:
    names = [tag.name for tag in proposals("fil", TAGS)]
    assert names == ["Film grain", "Style/Film", "Set/old film", "Microfilm"]
    assert [tag.name for tag in proposals("hour", TAGS)] == ["Mood/Golden hour"]
    assert proposals("", TAGS) == []
    assert proposals("xyz", TAGS) == []


@pytest.fixture
def library() -> FakeLibrary:
    from tests.ui.fake import many

    made = FakeLibrary(many(5))
    made.assets[1].tags = ["Style/Film"]
    made.assets[2].tags = ["Style/Film", "Mood/Golden"]
    return made


@pytest.fixture
def bar(window: MainWindow) -> TagBar:
    window.activateWindow()
    window.grid.pick(0)
    window.actions_["tag"].trigger()
    found = window.findChild(TagBar)
    assert found is not None
    assert found.isVisible()
    return found


def test_enter_applies_and_the_bar_stays(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, bar: TagBar
) -> None:
    act.write(bar.field, "Mia")
    act.key(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.assets[5].tags == ["Mia"])
    assert bar.isVisible()
    assert bar.field.text() == ""
    assert bar.recent == ("Mia",)
    act.key(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.focusWidget() is window.grid


def test_tab_goes_through_the_proposals(qtbot: QtBot, library: FakeLibrary, bar: TagBar) -> None:
    act.write(bar.field, "m")
    act.key(bar.field, Qt.Key.Key_Tab)
    assert bar.field.text() == "m"
    act.key(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.assets[5].tags == ["Mood/Golden"])


def test_back_from_the_proposals_is_what_was_typed(
    qtbot: QtBot, library: FakeLibrary, bar: TagBar
) -> None:
    act.write(bar.field, "m")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        act.key(bar.field, key)
    qtbot.waitUntil(lambda: library.assets[5].tags == ["m"])


def test_a_digit_in_the_empty_line_is_a_recent_tag(
    qtbot: QtBot, library: FakeLibrary, bar: TagBar
) -> None:
    for name in ("One", "Two"):
        act.write(bar.field, name)
        act.key(bar.field, Qt.Key.Key_Return)
    assert bar.recent == ("Two", "One")
    act.write(bar.field, "x2")
    assert bar.field.text() == "x2"
    bar.field.clear()
    act.write(bar.field, "9")  # nobody's: it begins a word
    assert bar.field.text() == "9"
    bar.field.clear()
    act.key(bar.field, Qt.Key.Key_2)
    assert bar.field.text() == ""
    assert bar.recent == ("One", "Two")
    qtbot.waitUntil(lambda: sorted(library.assets[5].tags) == ["One", "Two"])


def test_with_shift_the_next_one_is_next(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, bar: TagBar
) -> None:
    act.write(bar.field, "Mia")
    act.key(bar.field, Qt.Key.Key_Return, act.SHIFT)
    assert window.grid.selected_ids() == [4]
    assert bar.isVisible()
    act.write(bar.field, "Mia")
    act.key(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.assets[4].tags == ["Mia"])
    assert library.assets[5].tags == ["Mia"]


def test_a_minus_takes_it_off(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, bar: TagBar
) -> None:
    window.grid.pick(4)
    act.write(bar.field, "-film")
    act.key(bar.field, Qt.Key.Key_Tab)
    act.key(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.assets[1].tags == [])


def test_it_goes_when_nothing_is_selected(window: MainWindow, bar: TagBar) -> None:
    window.grid.clear_selection()
    assert not bar.isVisible()


def test_recent_tags_are_kept(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    from app.ui import preferences

    window = open_window()
    window.grid.pick(0)
    window.actions_["tag"].trigger()
    bar = window.findChild(TagBar)
    assert bar is not None
    bar.applied.emit("Mia", False, False)
    qtbot.waitUntil(lambda: preferences.load(tmp_path).recent_tags == ("Mia",))
