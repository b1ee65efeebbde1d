"""Stars, labels and flags by key: on what is shown, with Shift on to the next, undone again."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ops import SetFlag, SetLabel, SetRating
from app.core.vocab import Flag, Label
from app.ui.main_window import MainWindow
from tests.ui import act
from tests.ui.fake import FakeLibrary

KEYS = [
    (Qt.Key.Key_6, SetLabel(Label.RED, [40])),
    (Qt.Key.Key_7, SetLabel(Label.YELLOW, [40])),
    (Qt.Key.Key_8, SetLabel(Label.GREEN, [40])),
    (Qt.Key.Key_9, SetLabel(Label.BLUE, [40])),
    (Qt.Key.Key_P, SetFlag(Flag.PICK, [40])),
    (Qt.Key.Key_X, SetFlag(Flag.REJECT, [40])),
    (Qt.Key.Key_U, SetFlag(None, [40])),
    (Qt.Key.Key_0, SetRating(0, [40])),
    (Qt.Key.Key_5, SetRating(5, [40])),
]


@pytest.fixture
def picked(window: MainWindow) -> MainWindow:
    window.activateWindow()
    window.grid.setFocus()
    window.grid.pick(0)
    return window


@pytest.mark.parametrize(("key", "op"), KEYS)
def test_a_key_marks_what_is_selected(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary, key: Qt.Key, op: object
) -> None:
    act.key(picked.grid, key)
    qtbot.waitUntil(lambda: library.asked("do") == [op])
    assert picked.grid.selected_ids() == [40]


def test_with_shift_the_next_one_follows(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary
) -> None:
    for key in (Qt.Key.Key_3, Qt.Key.Key_P, Qt.Key.Key_7):
        act.key(picked.grid, key, act.SHIFT)
    wanted = [SetRating(3, [40]), SetFlag(Flag.PICK, [39]), SetLabel(Label.YELLOW, [38])]
    qtbot.waitUntil(lambda: library.asked("do") == wanted)
    assert picked.grid.selected_ids() == [37]


def test_at_the_last_one_it_stays(qtbot: QtBot, picked: MainWindow, library: FakeLibrary) -> None:
    picked.grid.pick(39)
    picked.actions_["rate.1.next"].trigger()
    qtbot.waitUntil(lambda: library.asked("do") == [SetRating(1, [1])])
    assert picked.grid.selected_ids() == [1]


def test_several_stay_selected_and_are_told_with_a_way_back(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary
) -> None:
    picked.grid.extend(2)
    picked.actions_["label.green.next"].trigger()
    qtbot.waitUntil(lambda: picked.toast.text == "Labelled 3 assets “Green”")
    assert picked.grid.selected_ids() == [40, 39, 38]
    picked.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[39].label is None)
    picked.actions_["flag.reject"].trigger()
    qtbot.waitUntil(lambda: picked.toast.text == "3 assets are rejected")
    picked.actions_["label.none"].trigger()
    qtbot.waitUntil(lambda: picked.toast.text == "Took the label off 3 assets")


def test_an_undo_that_would_reach_something_newer_is_not_offered(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary
) -> None:
    picked.grid.extend(2)
    picked.actions_["rate.4"].trigger()
    qtbot.waitUntil(lambda: picked.toast.text == "Rated 3 assets")
    picked.grid.pick(0)
    picked.actions_["rate.1"].trigger()  # one asset: it can be seen
    qtbot.waitUntil(lambda: library.assets[40].rating == 1)
    qtbot.waitUntil(lambda: picked.toast.text == "")


def test_edits_are_about_what_a_page_shows(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary
) -> None:
    gone_on: list[bool] = []
    picked.subjects.offer("audit", lambda: [7], lambda: gone_on.append(True))
    picked.pages.show("audit")
    picked.update_actions()
    assert picked.actions_["rate.2"].isEnabled()
    picked.actions_["rate.2.next"].trigger()
    qtbot.waitUntil(lambda: library.asked("do") == [SetRating(2, [7])])
    assert gone_on == [True]
    picked.pages.show("history")  # shows none
    assert not picked.actions_["rate.2"].isEnabled()
    assert list(picked.subjects()) == []


def test_marks_of_the_inspector_are_made_and_shown(
    qtbot: QtBot, picked: MainWindow, library: FakeLibrary
) -> None:
    inspector = picked.frame.inspector
    qtbot.waitUntil(lambda: inspector.view is not None)
    inspector.labels.labelled.emit(Label.BLUE)
    qtbot.waitUntil(lambda: inspector.labels.accessibleName() == "Label: Blue")
    inspector.flags.flagged.emit(Flag.PICK)
    qtbot.waitUntil(lambda: inspector.flags.accessibleName() == "Pick: picked")
    assert (library.assets[40].label, library.assets[40].flag) == (Label.BLUE, Flag.PICK)
