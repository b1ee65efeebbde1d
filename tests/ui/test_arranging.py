"""Ways to stand and stacks, in the window: chosen, kept, made, opened in place, undone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.ops import SetCover, Stack, Unstack
from app.ui.arrangement import Arrangement
from app.ui.main_window import MainWindow
from app.ui.panels.grid.columns import Fact
from app.ui.panels.grid.justified import Justified
from app.ui.panels.grid.layout import Rows
from app.ui.panels.grid.stacks import Place
from app.ui.panels.grid.switch import Switch
from app.ui.preferences import Preferences, load
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeAsset, FakeLibrary


def listed(window: MainWindow) -> list[int]:
    return list(window.grid.assets.ids)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing is listed anew any more, and the current one's card is here."""
    grid = window.grid
    qtbot.waitUntil(lambda: not window.browser.busy and not window.browser._calm.isActive())
    qtbot.waitUntil(lambda: not grid.current_id or bool(grid.assets.cards_of([grid.current_id])))


@pytest.fixture
def stacked(qtbot: QtBot, library: FakeLibrary, open_window: OpenWindow) -> MainWindow:
    """Forty assets of which 38, 20 and 5 are one stack, with 20 on top."""
    library.kept_stacks = [[20, 38, 5]]
    window = open_window()
    settled(qtbot, window)
    return window


# ── ways to stand ──


def test_keys_and_buttons_switch_the_way_and_it_is_kept(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    library.ratios = dict.fromkeys(range(0, 41, 2), 1.5)
    (switch,) = window.frame.search.findChildren(Switch)
    assert switch.buttons[Arrangement.SQUARES].isChecked()
    window.actions_["arrange.justified"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.grid.cells, Justified))
    assert switch.buttons[Arrangement.JUSTIFIED].isChecked()
    assert not switch.buttons[Arrangement.SQUARES].isChecked()
    assert window.grid.cell_rect(0).width() > 1.3 * window.grid.cell_rect(1).width()
    act.click(switch.buttons[Arrangement.LIST])
    assert isinstance(window.grid.cells, Rows)
    qtbot.waitUntil(lambda: load(tmp_path).arrangement is Arrangement.LIST)


def test_a_window_opens_as_it_was_left(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    wishes = Preferences(arrangement=Arrangement.JUSTIFIED)
    window = open_window(wishes)
    assert isinstance(window.grid.cells, Justified)
    assert library.shapes_asked > 0


def test_shapes_are_asked_for_only_where_they_are_needed(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.go("tag:none", False)
    settled(qtbot, window)
    assert library.shapes_asked == 0


def test_the_head_of_the_list_orders_as_the_search_does(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["arrange.list"].trigger()
    act.click(window.grid.header.button_of(Fact.CREATED))
    qtbot.waitUntil(lambda: listed(window)[0] == 1)
    assert window.browser.sort == "oldest"
    assert window.showing.wishes.sort == "oldest"
    assert window.grid.header.button_of(Fact.CREATED).accessibleName() == "Created: Oldest"
    assert window.frame.search.order_button.toolTip().startswith("Oldest")


# ── stacks ──


def test_one_of_a_stack_stands_for_it(stacked: MainWindow) -> None:
    assert len(listed(stacked)) == 38
    assert {20} == {20, 38, 5} & set(listed(stacked))
    assert stacked.frame.status._assets.text() == "40 assets"


def test_it_opens_in_place_behind_its_cover_and_closes_again(
    qtbot: QtBot, stacked: MainWindow
) -> None:
    grid = stacked.grid
    at = listed(stacked).index(20)
    grid.pick(at)
    settled(qtbot, stacked)
    stacked.actions_["stack.turn"].trigger()
    qtbot.waitUntil(lambda: len(listed(stacked)) == 40)
    assert listed(stacked)[at : at + 3] == [20, 38, 5]
    assert grid.places == {20: Place(20, 0, 3), 38: Place(20, 1, 3), 5: Place(20, 2, 3)}
    assert grid.selected_ids() == [20]
    grid.pick(at + 2)
    settled(qtbot, stacked)
    stacked.actions_["stack.turn"].trigger()  # from any of its members
    qtbot.waitUntil(lambda: len(listed(stacked)) == 38)
    assert grid.places == {}
    assert grid.selected_ids() == [20]


def test_an_open_stack_shows_what_the_search_finds_of_it(
    qtbot: QtBot, stacked: MainWindow, library: FakeLibrary
) -> None:
    library.assets[38].tags = library.assets[5].tags = ["Sea"]
    stacked.go("tag:Sea", False)
    qtbot.waitUntil(lambda: listed(stacked) == [38])
    settled(qtbot, stacked)
    stacked.browser.turn_stack(38)
    qtbot.waitUntil(lambda: listed(stacked) == [38, 5])
    assert stacked.grid.places == {38: Place(38, 0, 2), 5: Place(38, 1, 2)}


def test_an_open_stack_stays_open_while_the_library_changes(
    qtbot: QtBot, stacked: MainWindow, library: FakeLibrary
) -> None:
    stacked.browser.turn_stack(20)
    qtbot.waitUntil(lambda: len(listed(stacked)) == 40)
    library.add(FakeAsset(41, "new.png"))
    qtbot.waitUntil(lambda: len(listed(stacked)) == 41)
    assert 38 in stacked.grid.places


def test_stacks_can_be_shown_open_all_the_time(
    qtbot: QtBot, stacked: MainWindow, tmp_path: Path
) -> None:
    assert stacked.actions_["stack.fold"].isChecked()
    stacked.actions_["stack.fold"].trigger()
    qtbot.waitUntil(lambda: listed(stacked) == list(range(40, 0, -1)))
    assert not stacked.actions_["stack.fold"].isChecked()
    qtbot.waitUntil(lambda: load(tmp_path).folds is False)


def test_what_is_selected_is_stacked_under_the_current_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(3)
    window.grid.toggle(1)
    window.actions_["stack"].trigger()
    qtbot.waitUntil(lambda: library.kept_stacks == [[39, 37]])
    assert library.asked("do")[-1] == Stack([39, 37], 39)
    qtbot.waitUntil(lambda: len(listed(window)) == 39)
    assert window.toast.isVisible()


def test_one_alone_cannot_be_stacked(window: MainWindow) -> None:
    window.grid.pick(3)
    assert not window.actions_["stack"].isEnabled()


def test_a_stack_is_taken_apart_and_gets_another_cover(
    qtbot: QtBot, stacked: MainWindow, library: FakeLibrary
) -> None:
    stacked.browser.turn_stack(20)
    qtbot.waitUntil(lambda: len(listed(stacked)) == 40)
    settled(qtbot, stacked)
    stacked.grid.pick(listed(stacked).index(5))
    settled(qtbot, stacked)
    assert stacked.stacking.offers() == ("stack.turn", "unstack", "stack.cover", "-")
    stacked.actions_["stack.cover"].trigger()
    qtbot.waitUntil(lambda: library.kept_stacks == [[5, 20, 38]])
    assert library.asked("do")[-1] == SetCover(5)
    settled(qtbot, stacked)
    stacked.actions_["unstack"].trigger()
    qtbot.waitUntil(lambda: Unstack([5]) in library.asked("do"))


def test_what_is_in_no_stack_says_so(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(3)
    assert window.stacking.offers() == ()
    window.actions_["unstack"].trigger()
    assert window.toast.isVisible()
    assert library.asked("do") == []


# ── keeping one's place ──


@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_the_place_survives_a_delete(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary, arrangement: Arrangement
) -> None:
    window = open_window(Preferences(arrangement=arrangement))
    window.resize(1200, 560)
    settled(qtbot, window)
    grid = window.grid
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    top = grid.anchor()
    assert top is not None
    before = grid.cell_rect(top.row).y()
    grid.pick(top.row + 1)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    gone = grid.current_id
    window.actions_["trash"].trigger()
    qtbot.waitUntil(lambda: gone not in listed(window))
    assert grid.current_row == top.row + 1
    assert abs(grid.cell_rect(listed(window).index(top.asset)).y() - before) <= 1
