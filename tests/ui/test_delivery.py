"""From a plan to files, over the whole window."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.core.asset import Box, Detection, Finding
from app.core.errors import MusekeepError, RefusedError, UsageError
from app.core.ops import SetCrop
from app.core.outgoing import Batch, Delivery, ItemState
from app.core.vocab import ChangeKind, Outcome
from app.export.order import Blocked, Options, Plan, Signing, Teaser
from app.ui.flows.batches import batch_words, folder_of
from app.ui.main_window import MainWindow
from app.ui.panels.shelf.state import may_be_overridden
from tests.ui.fake import FakeLibrary

INSTAGRAM = "instagram.feed_portrait_4x5"
BREAST = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(80, 90, 100, 100), "nudenet-320n", "3.4")
BEGUN = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)


def exporting(
    qtbot: QtBot, window: MainWindow, ids: list[int], *, look: bool = True, hot: str = ""
) -> None:
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.delivery.export(INSTAGRAM, ids, look=look, hot=hot)
    if look:
        qtbot.waitUntil(window.frame.plan.write_button.isVisible)


def write(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    qtbot.waitUntil(window.frame.plan.write_button.isEnabled)
    window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: bool(library.deliveries) and not window.bridge.jobs)


def test_a_plan_asked_for_waits_although_all_is_clear(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(0)
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.actions_["export.plan"].trigger()
    qtbot.waitUntil(window.frame.plan.write_button.isVisible)
    assert library.asked("export") == []
    write(qtbot, window, library)
    assert library.deliveries == [Delivery.FOLDER]


def test_a_crop_drawn_in_the_plan_is_kept_and_planned_with(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1, 2])
    card = window.frame.plan.cards[0]
    assert card.picture.is_free
    card.picture.cropped.emit(Box(0, 7, 400, 500))
    qtbot.waitUntil(lambda: card.reset.isVisible())
    assert SetCrop(1, "4:5", Box(0, 7, 400, 500)) in library.asked("do")
    assert card.picture.window_shown == Box(0, 7, 400, 500)
    assert window.frame.plan.cards[0] is card
    assert "4:5" in window.toast.text
    card.reset.click()
    qtbot.waitUntil(lambda: not card.reset.isVisible())
    assert library.windows == {1: {}}


def test_a_crop_that_is_not_kept_says_so_and_goes_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1])
    card = window.frame.plan.cards[0]
    before = card.picture.window_shown
    library.failing["do"] = MusekeepError("The disk is full.")
    card.picture.cropped.emit(Box(0, 7, 400, 500))
    qtbot.waitUntil(lambda: window.toast.text == "The disk is full.")
    qtbot.waitUntil(lambda: card.picture.window_shown == before)


def test_an_edit_elsewhere_makes_the_plan_anew(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1, 2])
    plans = len(library.plans)
    window.edits.tag("Style/Film", [2])
    qtbot.waitUntil(lambda: len(library.plans) > plans)
    assert library.asked("export") == []


def test_options_are_planned_with_and_a_new_export_begins_without(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1])
    window.frame.plan.options.teaser.choose("blur")
    qtbot.waitUntil(lambda: library.plans[-1][3] == Options(teaser=Teaser("blur")))
    exporting(qtbot, window, [2])
    qtbot.waitUntil(lambda: library.asked("plan")[-1] == (2,))
    assert library.plans[-1][3] == Options()


def test_who_can_sign_is_asked_of_the_library(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.signing = Signing("/c.pem", "/k.pem", "es256")
    exporting(qtbot, window, [1])
    sign = window.frame.plan.options.sign
    assert sign.isEnabled()
    sign.click()
    qtbot.waitUntil(lambda: library.plans[-1][3].signing == library.signing)


def test_a_plan_that_may_be_out_of_date_is_not_written(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1])
    plan = window.frame.plan
    plan.options.packed.choose("zip")
    assert not plan.write_button.isEnabled()
    qtbot.waitUntil(plan.write_button.isEnabled)
    assert library.plans[-1][1] is Delivery.ZIP


def test_what_cannot_be_planned_is_said_and_may_be_turned_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1])
    plan = window.frame.plan
    library.failing["plan"] = UsageError("A panorama of one tile makes no sense.")
    plan.options.split.choose("2")
    qtbot.waitUntil(lambda: "no sense" in plan.notes)
    assert not plan.write_button.isEnabled()
    library.failing.clear()
    plan.options.split.choose("")
    qtbot.waitUntil(plan.write_button.isEnabled)
    assert plan.notes == ""


def test_a_plan_that_takes_long_says_so(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Event()
    real = library.plan

    def slow(*args: Any, **more: Any) -> Plan:
        held.wait(10)
        return real(*args, **more)

    monkeypatch.setattr(library, "plan", slow)
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.delivery.export(INSTAGRAM, [1, 2], look=True)
    qtbot.waitUntil(window.frame.plan.isVisible)
    labels = window.frame.plan.findChildren(QLabel)
    assert "looking at 2 assets …" in [label.text() for label in labels]
    assert not window.frame.plan.write_button.isVisible()
    held.set()
    qtbot.waitUntil(window.frame.plan.write_button.isVisible)


def test_one_archive_has_a_name_of_its_own(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    exporting(qtbot, window, [1])
    window.frame.plan.options.packed.choose("zip")
    qtbot.waitUntil(lambda: library.plans[-1][1] is Delivery.ZIP)
    to = Path(library.plans[-1][0])
    assert to.parent == tmp_path / "exports"
    assert to.name.startswith(INSTAGRAM)
    assert to.suffix == ".zip"
    write(qtbot, window, library)
    assert library.deliveries == [Delivery.ZIP]


# ── what is blocked ──


def test_a_reason_lets_out_what_is_blocked(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[1].detections = (BREAST,)
    exporting(qtbot, window, [1])
    plan = window.frame.plan
    assert plan.override_button.isVisible()
    assert not plan.write_button.isEnabled()
    plan.ask_reason()
    plan.reason.confirmed.emit("It is a statue")
    qtbot.waitUntil(plan.write_button.isEnabled)
    assert library.plans[-1][2] == "It is a statue"
    assert not plan.reason.isVisible()
    assert "leaves by your word" in plan.cards[0].accessibleName()
    assert "It is a statue" in plan.cards[0].accessibleName()


def test_where_nobody_overrides_alone_it_says_so_in_place(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[1].detections = (BREAST,)
    exporting(qtbot, window, [1])
    plan = window.frame.plan
    plan.ask_reason()
    library.failing["plan"] = RefusedError("Review takes two steps here.")
    plan.reason.confirmed.emit("It is a statue")
    qtbot.waitUntil(lambda: "two steps" in plan.reason.wrong)
    assert plan.reason.isVisible()
    assert not plan.write_button.isEnabled()


@pytest.mark.parametrize(
    ("rule", "outcome", "may"),
    [
        ("instagram.feed.nudity", Outcome.BLOCKED, True),
        ("prohibited.minor", Outcome.PROHIBITED, False),
        ("consent.missing", Outcome.BLOCKED, False),
        ("identity.dating", Outcome.BLOCKED, False),
        ("decision.rejected", Outcome.REJECTED, False),
    ],
)
def test_some_things_are_beyond_anybodys_word(rule: str, outcome: Outcome, may: bool) -> None:
    blocked = Blocked(1, INSTAGRAM, (Finding(rule, outcome, "No."),))
    assert may_be_overridden(blocked) is may


# ── while it is written ──


def test_progress_pause_and_stop(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    exporting(qtbot, window, [1, 2])
    library.gate.clear()
    progress = window.frame.progress
    window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: "1 / 2" in progress.text)
    progress.pause_button.click()
    qtbot.waitUntil(lambda: library.asked("pause_exports") == [True])
    assert progress.text == "paused"
    progress.stop_button.click()
    assert progress.text == "Stopping …"
    library.gate.set()
    qtbot.waitUntil(lambda: not progress.isVisible())
    qtbot.waitUntil(lambda: library.asked("pause_exports") == [True, False])
    assert "stopped" in window.frame.plan.title


def test_another_plan_can_be_made_meanwhile(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1])
    library.gate.clear()
    window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: bool(library.deliveries))
    window.delivery.export("instagram.story", [2], look=True)
    title = window.frame.shelf.preset("instagram.story")
    assert title is not None
    qtbot.waitUntil(lambda: window.frame.plan.title == title.title)
    library.gate.set()
    qtbot.waitUntil(lambda: not window.bridge.jobs)
    assert window.frame.plan.title == title.title
    assert "written" in window.toast.text


def test_each_file_says_what_became_of_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.writes = True
    library.broken[2] = "the disk of /out is full"
    exporting(qtbot, window, [1, 2])
    write(qtbot, window, library)
    first, second = window.frame.plan.cards
    assert first.row.written
    assert first.row.told == "1080 × 1350 · 812.0 kB"
    assert second.row.reasons == ("the disk of /out is full",)
    assert "cannot be made" in second.accessibleName()
    assert [one.reason for one in window.frame.problems.problems] == ["the disk of /out is full"]


# ── where to ──


def test_a_tiles_menu_delivers_to_the_platforms_folder(
    qtbot: QtBot, open_window: Callable[[], MainWindow], library: FakeLibrary
) -> None:
    library.hot = {"instagram": "/home/mia/Drop/Instagram"}
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.outgoing.hot) and bool(window.frame.shelf.tiles))
    window.grid.pick(0)
    menu = window.outgoing.menu(INSTAGRAM)
    (hot,) = (one for one in menu.actions() if "Instagram folder" in one.text())
    hot.trigger()
    qtbot.waitUntil(lambda: library.deliveries == [Delivery.HOT])
    assert library.plans[-1][:2] == ("", Delivery.HOT)
    assert not [
        one
        for one in window.outgoing.menu("x.in_feed_landscape").actions()
        if "folder (" in one.text()
    ]


def texts(menu: QMenu) -> dict[str, bool]:
    return {one.text(): one.isEnabled() for one in menu.actions() if one.text()}


def test_a_tiles_menu_moves_it_and_takes_it_off(qtbot: QtBot, window: MainWindow) -> None:
    shelf = window.frame.shelf
    qtbot.waitUntil(lambda: bool(shelf.tiles))
    first, second = shelf.pins[:2]
    found = texts(window.outgoing.menu(first))
    assert not found["Move left"]
    assert not found["Export what is selected"], "nothing is"
    actions = {one.text(): one for one in window.outgoing.menu(first).actions()}
    actions["Move right"].trigger()
    assert shelf.pins[:2] == (second, first)
    actions["Take off the shelf"].trigger()
    assert first not in shelf.pins


def test_a_tiles_menu_leads_to_what_is_known_of_its_preset(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    actions = {one.text(): one for one in window.outgoing.menu(INSTAGRAM).actions()}
    actions["About this preset"].trigger()
    qtbot.waitUntil(lambda: window.pages.now == "presets")


def test_files_of_the_preset_in_force_go_to_the_clipboard(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    library.writes = True
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.grid.pick(0)
    window.actions_["export.copy"].trigger()
    qtbot.waitUntil(lambda: "copied" in window.toast.text)
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()).is_relative_to(tmp_path / "exports" / "Dragged")
    assert library.deliveries == [Delivery.CLIPBOARD]


def test_nothing_that_is_blocked_reaches_the_clipboard(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    QGuiApplication.clipboard().setText("before")
    library.assets[40].detections = (BREAST,)
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    window.grid.pick(0)
    window.actions_["export.copy"].trigger()
    qtbot.waitUntil(lambda: "blocked" in window.toast.text)
    assert "breast" in window.toast.text
    assert QGuiApplication.clipboard().text() == "before"
    assert library.deliveries == []
    QGuiApplication.clipboard().clear()


def test_old_drags_are_cleared_when_the_library_opens(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: bool(library.asked("clear_dragged")))
    assert library.asked("clear_dragged") == [str(tmp_path / "exports" / "Dragged")]


# ── what was interrupted ──


def interrupted() -> Batch:
    counts = {ItemState.DONE: 112, ItemState.WAITING: 187, ItemState.PLACING: 1}
    return Batch(1, "/out/Etsy", Delivery.FOLDER, "{}", BEGUN, None, counts)


def test_an_interrupted_export_is_gone_on_with(
    qtbot: QtBot, open_window: Callable[[], MainWindow], library: FakeLibrary
) -> None:
    library.batches = [interrupted()]
    window = open_window()
    banners = window.frame.banners
    qtbot.waitUntil(lambda: len(banners.lines) == 1)
    assert banners.texts[0].startswith("188 files left of an export to “Etsy”")
    banners.lines[0].buttons()[0].click()
    qtbot.waitUntil(lambda: library.asked("resume") == [1])
    qtbot.waitUntil(lambda: banners.lines == ())
    qtbot.waitUntil(lambda: "written" in window.toast.text)


def test_or_given_up(
    qtbot: QtBot, open_window: Callable[[], MainWindow], library: FakeLibrary
) -> None:
    library.batches = [interrupted()]
    window = open_window()
    banners = window.frame.banners
    qtbot.waitUntil(lambda: len(banners.lines) == 1)
    banners.lines[0].buttons()[1].click()
    qtbot.waitUntil(lambda: library.asked("give_up") == [1])
    qtbot.waitUntil(lambda: "112 files" in window.toast.text)
    assert banners.lines == ()


def test_one_that_was_stopped_is_asked_about(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    exporting(qtbot, window, [1, 2])
    library.gate.clear()
    window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: bool(library.deliveries))
    window.frame.progress.stop_button.click()
    library.batches = [interrupted()]
    library.gate.set()
    qtbot.waitUntil(lambda: len(window.frame.banners.lines) == 1)


def test_an_archive_is_named_by_its_file_and_lies_in_its_folder() -> None:
    batch = Batch(1, "/out/etsy.zip", Delivery.ZIP, "{}", BEGUN, None, {ItemState.WAITING: 1})
    assert batch_words(batch).startswith("1 file left of an export to “etsy.zip”")
    assert folder_of(batch) == "/out"
    assert folder_of(interrupted()) == "/out/Etsy"


def test_changes_of_the_ledger_alone_make_no_new_plan(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    from app.core.events import Changes

    exporting(qtbot, window, [1])
    plans = len(library.plans)
    library.hub.publish(Changes(frozenset([ChangeKind.EXPORTS]), (1,), "export"))
    heard: list[object] = []
    window.bridge.run(lambda library: library.version(), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert len(library.plans) == plans
