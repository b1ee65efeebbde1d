"""Keys of one's own: the table with them, who else has a key, the list as a text, the editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui import keys, preferences
from app.ui.actions import Group, Spec
from app.ui.commands.table import ACTIONS
from app.ui.panels.settings.keys import KeyTable
from app.ui.situation import on_page, something_selected
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone

TABLE = (
    Spec("trash", "Move to the trash", Group.EDIT, ("Del",), something_selected),
    Spec("tag", "Tag bar", Group.EDIT, ("Ctrl+T",), something_selected),
    Spec("cull.keep", "Keep", Group.CURATE, ("K",), on_page("cull")),
    Spec("twins.keep", "Keep this", Group.CURATE, ("K",), on_page("twins")),
)


def test_the_shipped_keys_mean_one_thing_at_a_time() -> None:
    assert keys.clashing(ACTIONS) == set()


def test_a_wish_takes_the_place_of_the_usual_keys() -> None:
    made = keys.in_force(TABLE, {"trash": ("ctrl+backspace", "Ctrl+Backspace"), "gone": ("Q",)})
    assert [one.keys for one in made] == [("Ctrl+Backspace",), ("Ctrl+T",), ("K",), ("K",)]
    assert keys.in_force(TABLE, {"trash": ()})[0].keys == ()


def test_a_key_clashes_only_where_both_can_be_done() -> None:
    assert keys.clashing(TABLE) == set()
    assert keys.holders(TABLE, "cull.keep", "K") == []
    made = keys.in_force(TABLE, {"tag": ("Del",)})
    assert keys.clashing(made) == {"trash", "tag"}
    assert [one.id for one in keys.holders(made, "tag", "Del")] == ["trash"]


def test_the_list_is_a_text() -> None:
    text = keys.as_text(TABLE)
    assert "\nEdit\n" in text
    assert "  Del     Move to the trash\n" in text.replace("Delete", "Del")


@pytest.fixture
def table(look: Look) -> KeyTable:
    made = KeyTable(look)
    made.show_keys(TABLE, TABLE)
    return made


def press(table: KeyTable, key: str) -> None:
    table.field.setKeySequence(QKeySequence(key))


def test_the_model_keeps_its_promises(table: KeyTable) -> None:
    QAbstractItemModelTester(
        table.model, QAbstractItemModelTester.FailureReportingMode.Fatal, table
    )
    table.look_for("keep")
    assert [one.id for one in table.model.rows] == ["cull.keep", "twins.keep"]
    table.look_for("ctrl+t")
    assert [one.id for one in table.model.rows] == ["tag"]
    table.look_for("nothing of the kind")
    assert table.current is None
    assert not table.field.isEnabled()
    gone(table)


def test_a_free_key_is_added_and_one_that_is_taken_is_said(qtbot: QtBot, table: KeyTable) -> None:
    table.choose("tag")
    press(table, "Ctrl+Y")
    assert table.add_button.text() == "Add this key"
    with qtbot.waitSignal(table.changed) as caught:
        table.add_button.click()
    assert caught.args == [{"tag": ("Ctrl+T", "Ctrl+Y")}]
    press(table, "Del")
    assert "Move to the trash" in table.problem.text()
    assert table.add_button.text() == "Take this key"
    with qtbot.waitSignal(table.changed) as caught:
        table.add_button.click()
    assert caught.args == [{"tag": ("Ctrl+T", "Del"), "trash": ()}]
    press(table, "Ctrl+T")
    assert table.add_button.isHidden()
    gone(table)


def test_new_keys_work_at_once_are_kept_and_taken_back(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.actions_["settings"].trigger()
    desk = window.settings
    desk.bind({"search.focus": ("Ctrl+Shift+7",), "tag": ()})
    shown = [one.toString() for one in window.actions_["search.focus"].shortcuts()]
    assert shown == ["Ctrl+Shift+7"]
    assert window.actions_["tag"].shortcuts() == []
    spec = next(one for one in window.actions_.specs if one.id == "search.focus")
    assert spec.keys == ("Ctrl+Shift+7",)
    folder = window.folder
    qtbot.waitUntil(lambda: preferences.load(folder).keys.get("tag") == ())
    desk.unbind("")
    assert dict(window.showing.wishes.keys) == {}
    assert [one.toString() for one in window.actions_["tag"].shortcuts()] == ["Ctrl+T"]
    window.toast.action_button.click()
    assert dict(window.showing.wishes.keys) == {"search.focus": ("Ctrl+Shift+7",), "tag": ()}


def test_the_keys_of_last_time_are_in_force(open_window: OpenWindow) -> None:
    wishes = preferences.Preferences(keys={"settings": ("Ctrl+Shift+,",)})
    window = open_window(wishes)
    shown = [one.toString() for one in window.actions_["settings"].shortcuts()]
    assert shown == [QKeySequence("Ctrl+Shift+,").toString()]


def test_the_list_of_keys_goes_out_as_text(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.settings.show("keys")
    window.settings._copy_keys()
    assert "Search" in QGuiApplication.clipboard().text()
    path = window.folder / "keys.txt"
    window.settings.save_keys(str(path))
    qtbot.waitUntil(path.exists)
    assert "Ctrl+F" in path.read_text("utf-8")


def test_holding_to_reveal_follows_its_key(open_window: OpenWindow) -> None:
    window = open_window()
    window.settings.bind({"reveal": ("Y",)})
    window.showing.reveal(True)
    act.key(window, Qt.Key.Key_Y)
    assert not window.showing._revealed
