"""Missing files, looked for and taken for found ones."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.catalog.places import Lost
from app.core.asset import FileStat
from app.core.errors import NotFoundError
from app.core.vocab import Presence
from app.services.relink import Match, Proposals
from app.ui.main_window import MainWindow
from app.ui.panels.relink.model import Column, RelinkModel
from app.ui.panels.relink.view import RelinkView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary

FOLDER = "/home/mia/found"


def match(asset: int, *, certain: bool = True, name: str = "") -> Match:
    new = FileStat(f"{FOLDER}/{name or f'picture {asset}.png'}", 1, 1, 1, asset)
    return Match(asset, f"/pictures/picture {asset}.png", new, certain)


def lost(asset: int) -> Lost:
    return Lost(asset, f"/pictures/picture {asset}.png", 1, None, 1)


@pytest.fixture
def window(open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    for asset in (1, 2, 3):
        library.assets[asset].presence = Presence.MISSING
    library.assets[4].presence = Presence.OFFLINE
    made = open_window()
    made.actions_["relink"].trigger()
    return made


def look_in(qtbot: QtBot, window: MainWindow, found: Proposals, library: FakeLibrary) -> RelinkView:
    library.proposals = found
    window.relinking.look_in(FOLDER)
    qtbot.waitUntil(lambda: not window.bridge.jobs)
    return window.frame.relink


def test_it_says_how_many_are_not_there_and_what_it_will_do(window: MainWindow) -> None:
    panel = window.frame.relink
    assert panel.isVisible()
    assert panel.title == "4 files are not there"
    assert "Nothing is changed" in panel.text


def test_what_has_the_same_content_is_ticked_and_relinked_at_once(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    sure, likely = match(1), match(2, certain=False)
    panel = look_in(qtbot, window, Proposals((sure,), (likely,), (lost(3),)), library)
    assert panel.title == "2 files found · 1 not found"
    assert panel.relink_button.text() == "Relink 1 file"
    panel.relink_button.click()
    qtbot.waitUntil(lambda: library.asked("relink") == [(sure,)])
    qtbot.waitUntil(lambda: window.toast.text == "1 file relinked")
    assert not panel.isVisible()
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[1].presence is Presence.MISSING)


def test_likely_ones_are_taken_when_asked(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    found = Proposals((match(1),), (match(2, certain=False), match(3, certain=False)))
    panel = look_in(qtbot, window, found, library)
    panel.take_all_button.click()
    assert panel.relink_button.text() == "Relink 3 files"
    table = panel.table
    act.click(table.viewport(), table.visualRect(panel.model.index(1, 0)).center())
    assert panel.relink_button.text() == "Relink 2 files"
    table.setCurrentIndex(panel.model.index(0, 0))
    act.key(table, Qt.Key.Key_Space)
    assert panel.relink_button.text() == "Relink 1 file"
    assert [one.asset_id for one in panel.model.chosen()] == [3]


def test_nothing_found_is_said_and_another_folder_can_be_tried(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    panel = look_in(qtbot, window, Proposals(unresolved=(lost(1), lost(2), lost(3))), library)
    assert panel.title == "None of them is there"
    assert "3 files are still missing" in panel.text
    assert panel.choose_button.isEnabled()
    assert not panel.relink_button.isVisible()


def test_looking_can_be_stopped_and_an_error_is_told(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    panel = window.frame.relink
    library.gate.clear()
    window.relinking.look_in(FOLDER)
    assert panel.title == f"Looking in {FOLDER}"
    window.actions_["job.stop"].trigger()
    library.gate.set()
    qtbot.waitUntil(lambda: panel.title == "4 files are not there")
    assert window.toast.text == ""
    library.failing["find_lost"] = NotFoundError("There is no folder there.")
    window.relinking.look_in(FOLDER)
    qtbot.waitUntil(lambda: window.toast.text == "There is no folder there.")


def test_one_file_pointed_at_by_hand(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.relinking.by_hand("/pictures/picture 1.png", "/home/mia/other.png")
    qtbot.waitUntil(lambda: window.toast.text == "1 file relinked")
    assert library.asked("by_hand") == [("/pictures/picture 1.png", "/home/mia/other.png")]


def test_nothing_is_missing(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.actions_["relink"].trigger()
    assert window.toast.text == "No file is missing"
    assert not window.frame.relink.isVisible()


def test_the_table_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RelinkModel()
    model.show([match(1), match(2, certain=False)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it


def test_a_row_says_where_it_was_is_and_why() -> None:
    model = RelinkModel()
    model.show([match(1), match(2, certain=False, name="other \udcff.png")])

    def row(number: int) -> list[object]:
        return [model.data(model.index(number, column)) for column in Column]

    assert row(0) == ["picture 1.png", "/pictures", FOLDER, "Same content"]
    other = f"{FOLDER}/other \N{REPLACEMENT CHARACTER}.png"
    assert row(1) == ["picture 2.png", "/pictures", other, "Same name and place"]
    assert model.rowCount(QModelIndex()) == 2
