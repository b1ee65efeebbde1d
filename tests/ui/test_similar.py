"""More like this, less like that, what pictures show: detours of the grid, and the way back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.alike = [12, 7, 30]
    made = open_window()
    made.grid.pick(5)
    return made


def listed(window: MainWindow) -> list[int]:
    return list(window.grid.assets.ids)


def detour(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["similar"].trigger()
    qtbot.waitUntil(lambda: listed(window) == [35, 12, 7, 30])


def test_others_like_the_selection_stand_behind_it_in_order(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    detour(qtbot, window)
    assert library.asked("like") == [((35,), ())]
    assert window.frame.alike.text == "Like 1 picture, most alike first"
    assert window.grid.selected_ids() == [35]


def test_the_way_back_leads_to_the_place_that_was_left(qtbot: QtBot, window: MainWindow) -> None:
    detour(qtbot, window)
    window.frame.alike.back_button.click()
    qtbot.waitUntil(lambda: len(listed(window)) == 40)
    assert window.grid.selected_ids() == [35]
    assert window.frame.alike.text == ""


def test_more_and_less_go_on_from_the_result(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    detour(qtbot, window)
    window.grid.pick(1)
    window.frame.alike.more_button.click()
    qtbot.waitUntil(lambda: library.asked("like")[-1] == ((35, 12), ()))
    qtbot.waitUntil(lambda: not window.browser.busy)
    window.grid.pick(3)
    window.actions_["similar.less"].trigger()
    qtbot.waitUntil(lambda: library.asked("like")[-1] == ((35, 12), (30,)))
    qtbot.waitUntil(lambda: listed(window) == [35, 12, 7])
    assert window.frame.alike.text == "Like 2 pictures, unlike 1 other; best first"


def test_a_new_search_ends_it_even_the_one_that_was_left(qtbot: QtBot, window: MainWindow) -> None:
    detour(qtbot, window)
    window.go("", False)
    qtbot.waitUntil(lambda: len(listed(window)) == 40)
    assert window.browser.detour is None
    assert window.frame.alike.text == ""


def test_an_order_sorts_what_was_found(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    detour(qtbot, window)
    window.browser.order("oldest")
    qtbot.waitUntil(lambda: library.asked("find")[-1] == "id:35,12,7,30")


def test_what_pictures_show_is_found_by_words(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    act.write(window.frame.search.box.field, "red dress")
    act.key(window.frame.search.box.field, Qt.Key.Key_Return, act.CONTROL)
    qtbot.waitUntil(lambda: library.asked("by_text") == ["red dress"])
    qtbot.waitUntil(lambda: "red dress" in window.frame.alike.text)
    assert listed(window) == [12, 7, 30]
    assert not window.frame.alike.less_button.isVisible()


def test_without_a_pack_for_it_the_window_says_so_and_stays(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.alike = []
    window.similar.by_text("red dress")
    qtbot.waitUntil(lambda: window.toast.text.startswith("Nothing in use finds pictures by words"))
    assert window.toast.action_button.text() == "Model packs …"
    qtbot.waitUntil(lambda: not window.browser.busy)
    assert len(listed(window)) == 40
    assert window.frame.alike.text == ""


def test_where_no_text_matches_the_pictures_can_be_looked_through(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.reads_texts = True
    window.refresher.again()
    refresher = window.refresher
    qtbot.waitUntil(lambda: refresher.overview is not None and refresher.overview.reads_texts)
    act.write(window.frame.search.box.field, "beach")
    qtbot.waitUntil(lambda: "Look for it in the pictures" in window.frame.grid.notice.offers)
    window.frame.grid.notice.buttons()[0].click()
    qtbot.waitUntil(lambda: listed(window) == [12, 7, 30])
