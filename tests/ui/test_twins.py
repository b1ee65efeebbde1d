"""Duplicates: groups, compared side by side, merged, told apart, taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.errors import MusekeepError
from app.core.ops import Distinct, Merge
from app.core.vocab import State, Tier
from app.services.twins import Group
from app.ui.facts import facts
from app.ui.main_window import MainWindow
from app.ui.panels.twins.view import TwinsView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeAsset, FakeLibrary, view

NEAR = Group(Tier.NEAR, 3, (3, 4, 5), ("most pixels", "four stars"))
SECOND = Group(Tier.NEAR, 7, (7, 8), ("older",))
BYTES = Group(Tier.BYTES, 10, (10,), ("in two places",))


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.groups = [NEAR, SECOND, BYTES]
    made = open_window()
    made.actions_["twins"].trigger()
    qtbot.waitUntil(lambda: panel(made).group is not None)
    return made


def panel(window: MainWindow) -> TwinsView:
    return window.curating.twins_view


def choose(qtbot: QtBot, window: MainWindow, tier: Tier) -> TwinsView:
    view = panel(window)
    assert view.tiers.choice is not None
    view.tiers.choice.choose(tier.value)
    group = view.group
    assert group is not None
    qtbot.waitUntil(lambda: len(view.compare.candidates) == len(group.ids))
    qtbot.waitUntil(lambda: view.foot.reasons.text() != "")
    return view


def settled(library: FakeLibrary, op: object) -> bool:
    return op in library.asked("do")


def test_the_surest_tier_with_something_to_merge_comes_first(window: MainWindow) -> None:
    view = panel(window)
    assert view.tier is Tier.NEAR
    assert view.group == NEAR
    assert window.pages.now == "twins"
    assert window.frame.inspector.isHidden()


def test_the_suggested_keeper_stands_first_with_its_reasons(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    assert [one.state for one in view.compare.candidates] == [
        "Stays: the keeper",
        "Goes into the keeper",
        "Goes into the keeper",
    ]
    assert "picture 3.png" in view.foot.reasons.text()
    assert "Most pixels · four stars" in view.foot.reasons.text()
    assert not view.foot.keep_button.isEnabled()


def test_enter_merges_into_the_keeper_and_goes_on(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    act.key(view.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settled(library, Merge(3, (4, 5))))
    assert view.group == SECOND
    qtbot.waitUntil(lambda: window.toast.text.startswith("2 duplicates merged"))
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[4].state is State.ACTIVE)


def test_another_one_is_kept_by_arrow_and_key(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    act.key(view.list, Qt.Key.Key_Right)
    act.key(view.list, Qt.Key.Key_K)
    assert "picture 4.png" in view.foot.reasons.text()
    assert "You chose it" in view.foot.reasons.text()
    view.foot.merge_button.click()
    qtbot.waitUntil(lambda: settled(library, Merge(4, (3, 5))))


def test_one_asset_in_several_places_is_told_not_merged(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.BYTES)
    assert "nothing to merge" in view.foot.reasons.text()
    assert not view.foot.merge_button.isVisible()
    assert not view.tiers.all_button.isVisible()
    act.key(view.list, Qt.Key.Key_Return)
    act.key(view.list, Qt.Key.Key_N)
    assert view.group == BYTES
    assert not library.asked("do")


def test_enter_is_the_buttons_that_has_the_keys(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    view.foot.apart_button.setFocus()
    act.key(view.foot.apart_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.asked("do") == [Distinct([3, 4, 5])])


def test_keys_pressed_before_the_pictures_are_there_do_no_harm(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.groups = [Group(Tier.NEAR, at, (at, at + 1), ("older",)) for at in (1, 3, 5)]
    panel(window).again_button.click()
    qtbot.waitUntil(lambda: len(panel(window).groups) == 3)
    view = choose(qtbot, window, Tier.NEAR)
    act.key(view.list, Qt.Key.Key_Down)
    act.key(view.list, Qt.Key.Key_Right)
    act.key(view.list, Qt.Key.Key_K)
    view.merge()
    qtbot.waitUntil(lambda: settled(library, Merge(3, (4,))))


def test_not_duplicates_is_remembered(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    act.key(view.list, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: settled(library, Distinct([3, 4, 5])))
    assert view.group == SECOND


def test_a_tier_is_merged_at_once_after_one_look_and_taken_back_at_once(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = choose(qtbot, window, Tier.NEAR)
    view.tiers.all_button.click()
    (line,) = view.banners.lines
    assert line.text.startswith("2 groups become one asset each. 3 assets go to the trash")
    assert not library.asked("do")
    line.buttons()[0].click()
    qtbot.waitUntil(lambda: library.asked("do") == [Merge(3, (4, 5)), Merge(7, (8,))])
    assert view.tier is Tier.BYTES
    qtbot.waitUntil(lambda: window.toast.text.startswith("3 duplicates merged"))
    window.toast.action_button.click()
    gone = (4, 5, 8)
    qtbot.waitUntil(lambda: all(library.assets[i].state is State.ACTIVE for i in gone))


def test_other_seeds_are_said_to_be_other_pictures(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.groups = [
        Group(Tier.RECIPE, 20, (20, 21), ("picked",)),
        Group(Tier.RECIPE, 22, tuple(range(22, 40)), ("picked",)),
    ]
    panel(window).again_button.click()
    qtbot.waitUntil(lambda: panel(window).tier is Tier.RECIPE)
    view = choose(qtbot, window, Tier.RECIPE)
    assert "These are different pictures" in view.foot.reasons.text()
    view.tiers.all_button.click()
    assert view.banners.texts[0].startswith("These are different pictures")
    assert [len(one.ids) for one in view.groups] == [2, 12]


def test_the_grids_keys_do_nothing_to_what_is_behind(
    window: MainWindow, library: FakeLibrary
) -> None:
    window.pages.back()
    window.grid.pick(0)
    window.pages.show("twins")
    act.key(panel(window).list, Qt.Key.Key_Delete)
    act.key(panel(window).list, Qt.Key.Key_5)
    assert not library.asked("do")
    act.key(panel(window).list, Qt.Key.Key_Escape)
    assert window.pages.now == ""
    assert window.frame.inspector.isVisible()


def test_nothing_found_and_an_error_are_told_in_the_middle(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    window.actions_["twins"].trigger()
    qtbot.waitUntil(lambda: panel(window).notice.title == "No duplicates")
    library.failing["twins"] = MusekeepError("The index is damaged.")
    panel(window).again_button.click()
    qtbot.waitUntil(lambda: panel(window).notice.text == "The index is damaged.")


def test_differences_stand_out_and_say_which_is_better() -> None:
    large = FakeAsset(1, "a.png", rating=4, size=(1200, 1800), tags=["Style/Film"])
    small = FakeAsset(2, "b.png")
    rows = {fact.name: fact for fact in facts([view(large), view(small)])}
    assert rows["Size"].values == ("1200 × 1800", "400 × 600")
    assert rows["Size"].best == {0}
    assert rows["Rating"].values == ("★★★★", "")
    assert rows["Tags"].values == ("Film", "")
    assert not rows["Format"].differs
    assert rows["Format"].best == set()
    assert "Exported" not in rows
