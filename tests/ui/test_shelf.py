"""Tiles, plans, and what is dragged out of them."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core.asset import Finding
from app.core.errors import MusekeepError
from app.core.vocab import Outcome, Presence
from app.export.order import Blocked, Failed, Plan
from app.ui import mime
from app.ui.bridge import Bridge
from app.ui.flows.loads import Load, badge_words
from app.ui.main_window import MainWindow
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.state import Tally, all_words, state_words, tally, why
from app.ui.panels.shelf.tile import Tile
from app.ui.pictures.badge import drag_badge
from app.ui.preferences import PINS
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary
from tests.ui.hands import FakeHand

INSTAGRAM = "instagram.feed_portrait_4x5"
MIDDLE = QPoint(60, 40)


@pytest.fixture
def shelf(qtbot: QtBot, bridge: Bridge, look: Look, library: FakeLibrary) -> Iterator[ShelfPanel]:
    made = ShelfPanel(bridge, look)
    made.show_presets(library.presets(), "ours", PINS)
    made.resize(900, 120)
    made.show()
    yield made
    gone(made)


def tile(shelf: ShelfPanel, preset: str = INSTAGRAM) -> Tile:
    found = shelf.tile(preset)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("found", "text", "tone"),
    [
        (Tally(), "drop here", ""),
        (Tally(ready=3), "3 ready · drag out", "accent"),
        (Tally(review=1), "1 needs review", "warn"),
        (Tally(ready=2, review=2), "2 ready · 2 to review", "warn"),
        (Tally(ready=2, review=1, blocked=1), "2 ready · 1 blocked", "warn"),
        (Tally(blocked=2), "2 blocked", "block"),
        (Tally(failed=1), "1 cannot be made", "warn"),
    ],
)
def test_a_tile_says_what_is_ready_and_the_gravest_of_the_rest(
    found: Tally, text: str, tone: str
) -> None:
    assert state_words(found) == (text, tone)


def test_the_rest_is_in_the_tool_tip() -> None:
    told = all_words(Tally(ready=2, review=1, blocked=1, reason="Exposed."))
    assert told.splitlines() == ["2 ready", "1 needs review", "1 blocked", "Exposed."]


def test_the_four_presets_have_tiles_with_size_and_limit(shelf: ShelfPanel) -> None:
    assert tuple(one.preset.id for one in shelf.tiles) == PINS
    words = [label.text() for label in tile(shelf).findChildren(QLabel)]
    assert words == ["Instagram 4:5", "1080 × 1350\nJPEG · ≤ 8 MB", "drop here"]


def test_only_one_preset_is_in_force(shelf: ShelfPanel) -> None:
    act.click(tile(shelf), MIDDLE)
    assert shelf.active == INSTAGRAM
    act.click(tile(shelf, "tiktok.photo"), MIDDLE)
    assert shelf.active == "tiktok.photo"
    act.key(tile(shelf, "tiktok.photo"), Qt.Key.Key_Space)
    assert shelf.active is None


def test_the_preset_in_force_plans_what_is_selected(
    qtbot: QtBot, shelf: ShelfPanel, library: FakeLibrary
) -> None:
    tile(shelf).switch(on=True)
    shelf.select([1, 2, 3], 3, "/tmp/out")
    qtbot.waitUntil(lambda: tile(shelf).state_text == "3 ready · drag out")
    library.assets[3].presence = Presence.MISSING
    shelf.select([1, 2, 3], 3, "/tmp/out")
    qtbot.waitUntil(lambda: tile(shelf).state_text == "2 ready · 1 cannot be made")
    assert "offline" in tile(shelf).toolTip()
    tile(shelf).switch(on=False)
    qtbot.waitUntil(lambda: tile(shelf).state_text == "drop here")


def test_more_than_can_be_planned_as_it_changes_is_only_counted(
    qtbot: QtBot, shelf: ShelfPanel, library: FakeLibrary
) -> None:
    tile(shelf).switch(on=True)
    shelf.select([1, 2, 3], 50_000, "/tmp/out")
    qtbot.waitUntil(lambda: "50" in tile(shelf).state_text)
    assert library.asked("plan") == []


def test_a_plan_that_fails_is_told_on_its_tile(
    qtbot: QtBot, shelf: ShelfPanel, library: FakeLibrary
) -> None:
    library.failing["plan"] = MusekeepError("the folder is gone")
    tile(shelf).switch(on=True)
    shelf.select([1], 1, "/tmp/out")
    qtbot.waitUntil(lambda: tile(shelf).state_text == "the folder is gone")


def test_assets_of_this_library_can_be_dropped_and_nothing_else(
    qtbot: QtBot, shelf: ShelfPanel
) -> None:
    ours = mime.carrying(["/pictures/a.png"], [3, 4], "ours")
    assert act.hold_over(tile(shelf), MIDDLE, ours)
    with qtbot.waitSignal(shelf.dropped) as told:
        act.drop(tile(shelf), MIDDLE, ours)
    assert told.args == [INSTAGRAM, [3, 4]]
    assert not act.hold_over(tile(shelf), MIDDLE, mime.carrying([], [3], "theirs"))


def test_while_assets_are_held_over_a_tile_it_says_what_would_become_of_them(
    qtbot: QtBot, shelf: ShelfPanel
) -> None:
    ours = mime.carrying([], [3, 4], "ours")
    act.hold_over(tile(shelf), MIDDLE, ours)
    qtbot.waitUntil(lambda: tile(shelf).state_text == "2 ready · drag out")
    act.drop(tile(shelf), MIDDLE, ours)
    assert tile(shelf).state_text == "drop here"


# ── over the whole window ──


def test_dropping_on_a_tile_plans_and_writes_when_all_is_clear(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.frame.shelf.dropped.emit(INSTAGRAM, [1, 2])
    qtbot.waitUntil(lambda: library.asked("export") == [2])
    qtbot.waitUntil(lambda: "written" in window.frame.plan.title)


def test_a_plan_with_doubts_waits_for_a_word(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[2].presence = Presence.MISSING
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.frame.shelf.dropped.emit(INSTAGRAM, [1, 2])
    qtbot.waitUntil(window.frame.plan.write_button.isVisible)
    assert library.asked("export") == []
    window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: library.asked("export") == [1])


def hand(window: MainWindow) -> FakeHand:
    return cast("FakeHand", window.drag_out.hand)


def test_dragging_from_the_grid_carries_the_originals(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[39].presence = Presence.MISSING
    window.grid.pick(0)
    window.grid.extend(2)
    window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: bool(hand(window).drags))
    carried = hand(window).carried
    assert carried.hasFormat("text/uri-list")
    assert [url.toLocalFile() for url in carried.urls()] == [
        "/pictures/picture 40.png",
        "/pictures/picture 38.png",
    ]
    assert mime.is_ours(carried)
    assert mime.asset_ids(carried, window.drag_out.library_key) == [40, 39, 38]


def test_a_drag_that_was_let_go_meanwhile_does_not_begin(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    hand(window).held = False
    window.grid.pick(0)
    window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: bool(library.asked("views")))
    settled(qtbot, window)
    assert hand(window).drags == []


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Everything asked for so far has been answered."""
    heard: list[object] = []
    window.bridge.run(lambda library: library.version(), heard.append)
    qtbot.waitUntil(lambda: bool(heard) and not window.bridge.jobs)


def test_what_is_all_blocked_is_dragged_as_its_reason_only(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = Finding("instagram.feed.x", Outcome.BLOCKED, "Exposed female breast.")
    refused = Plan(blocked=(Blocked(40, INSTAGRAM, (finding,)),))
    monkeypatch.setattr(library, "plan", lambda ids, presets, to: refused)
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.grid.pick(0)
    window.frame.shelf.drag_wanted.emit(INSTAGRAM)
    qtbot.waitUntil(lambda: bool(hand(window).drags))
    carried = hand(window).carried
    assert not carried.hasUrls()
    assert mime.is_ours(carried)
    assert mime.asset_ids(carried, window.drag_out.library_key) == []
    found = window.frame.shelf.tile(INSTAGRAM)
    assert found is not None
    assert found.state_text == "1 blocked"
    assert "Exposed female breast." in found.toolTip()
    assert library.asked("export") == []


def test_the_badge_says_preset_and_counts_and_below_why_something_is_missing(look: Look) -> None:
    some = Load(("/a", "/b"), (1, 2, 3), (), Tally(ready=2, blocked=1), ("Exposed.",))
    assert badge_words("Instagram 4:5", some) == ("Instagram 4:5 · 2 files · 1 blocked", "warn")
    none = Load((), (), (), Tally(blocked=1), ("Exposed.",))
    assert badge_words("Story", none) == ("Story · 1 blocked", "block")
    font = QApplication.font()
    low = drag_badge(look, font, [], ["Story · 2 files"], "accent", 2.0)
    high = drag_badge(look, font, [], ["Story · 1 blocked", "why " * 90, "and why"], "block", 2.0)
    assert high.width() <= 2 * 400
    assert high.devicePixelRatio() == 2.0
    assert high.height() - low.height() == 2 * 2 * 20


def test_reasons_are_told_once_with_how_many_they_keep_in() -> None:
    blocked = [
        Blocked(asset, INSTAGRAM, (Finding("a.b", Outcome.BLOCKED, text),))
        for asset, text in enumerate(("Exposed.", "Exposed.", "A false identity."))
    ]
    plan = Plan(blocked=tuple(blocked), failed=(Failed(9, INSTAGRAM, "it is offline"),))
    assert why(plan, ["the disk is full"]) == (
        "2 × Exposed.",
        "A false identity.",
        "it is offline",
        "the disk is full",
    )
    assert tally(plan, ["the disk is full"]).failed == 2


def test_without_a_selection_a_tile_says_what_to_do(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.frame.shelf.drag_wanted.emit(INSTAGRAM)
    assert window.toast.text == "Select what to drag out first"
    window.actions_["export"].setEnabled(True)
    window.actions_["export"].trigger()
    assert window.toast.text == "Select what to export first"
