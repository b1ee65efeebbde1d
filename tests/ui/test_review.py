"""Review: the queue gone through by single keys, reasons, what nobody may overrule."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.asset import Box, Decision, Detection, Finding
from app.core.errors import MusekeepError, UsageError
from app.core.ops import AskLater, Confirm, CorrectTerm, Decide, MarkMinor, SetState
from app.core.people import Persona
from app.core.vocab import Outcome, PersonaKind, State
from app.ui.flows.deciding import REMEMBERED, Reasons
from app.ui.flows.review import BATCH
from app.ui.main_window import MainWindow
from app.ui.panels.review.queue import Line
from app.ui.panels.review.view import ReviewView
from app.ui.veil import Veil
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import BLOCKED, NOW, FakeAsset, FakeLibrary, jpeg, waiting_of
from tests.ui.test_inspector import texts

BOX = Box(100, 60, 80, 80)
SEEN = Detection("FEMALE_BREAST_EXPOSED", 0.83, BOX, "nudenet-320n", "3.4")
FACE = Detection("FACE_FEMALE", 0.9, Box(10, 10, 40, 40), "nudenet-320n", "3.4")
FINDING = Finding(
    "instagram.feed.FEMALE_BREAST_EXPOSED",
    Outcome.BLOCKED,
    "Exposed female breast, 83 % sure.",
    SEEN.label,
    SEEN.score,
    BOX,
    "nudenet-320n",
    "3.4",
)
TERM = Finding(
    "prohibited.minor",
    Outcome.PROHIBITED,
    "The prompt names a sign of a minor together with something sexual.",
    term="schoolgirl",
)
FLAGGED = {"instagram": Outcome.BLOCKED, "x": Outcome.CLEAR}
NEVER = {"instagram": Outcome.PROHIBITED, "x": Outcome.PROHIBITED}
YES = Decision(Outcome.APPROVED, "a statue", "mia", NOW, "00")


def flagged(asset: int, **facts: object) -> FakeAsset:
    known: dict[str, object] = {
        "outcomes": FLAGGED,
        "findings": (FINDING,),
        "detections": (SEEN, FACE),
    }
    return FakeAsset(asset, f"picture {asset}.png", **{**known, **facts})  # type: ignore[arg-type]


@pytest.fixture
def library() -> FakeLibrary:
    clear = [FakeAsset(one, f"picture {one}.png") for one in range(1, 6)]
    return FakeLibrary([*clear, *(flagged(one) for one in (11, 12, 13))])


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    return made


def shows(qtbot: QtBot, window: MainWindow, asset: int) -> None:
    view = window.frame.review
    qtbot.waitUntil(lambda: view.case is not None and view.case.view.id == asset)


def view(window: MainWindow) -> ReviewView:
    return window.frame.review


def press(window: MainWindow, key: Qt.Key) -> None:
    act.key(window.focusWidget() or window, key)


def ops(library: FakeLibrary) -> list[object]:
    return library.asked("do")


# ── going through it ──


def test_it_takes_the_pictures_place_and_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    assert window.frame.pages.currentWidget() is view(window)
    assert not window.frame.inspector.isVisible()
    assert view(window).aside.place.text().startswith("1 of 3")
    assert not window.actions_["rate.3"].isEnabled()
    press(window, Qt.Key.Key_Escape)
    assert window.frame.pages.currentWidget() is window.frame.middle
    assert window.frame.inspector.isVisible()
    assert not window.actions_["review.approve"].isEnabled()


def test_the_case_says_why_with_policy_pack_and_boxes(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: "nobody named" in texts(view(window).aside))
    told = texts(view(window).aside)
    for words in (
        "Instagram · blocked",
        "Exposed female breast",
        "policy 2026-11-20",
        "(nudenet-320n 3.4)",
    ):
        assert words in told
    assert "approved" not in told
    veiled = view(window).stage
    qtbot.waitUntil(lambda: veiled.picture is not None)
    plain = veiled.grab().toImage()
    veiled.mark([])
    assert veiled.grab().toImage() != plain  # the finding's box was there


def test_next_and_previous_by_keys_go_round(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_N)
    shows(qtbot, window, 12)
    press(window, Qt.Key.Key_Right)
    shows(qtbot, window, 13)
    press(window, Qt.Key.Key_N)
    shows(qtbot, window, 11)
    press(window, Qt.Key.Key_P)
    shows(qtbot, window, 13)


def test_the_picture_is_veiled_until_the_key_is_held(qtbot: QtBot, window: MainWindow) -> None:
    veils = [view(window).stage.veil]
    window.actions_["reveal"].trigger()
    veils.append(view(window).stage.veil)
    QTest.keyRelease(window, Qt.Key.Key_B)
    veils.append(view(window).stage.veil)
    assert veils == [Veil.BLUR, Veil.NONE, Veil.BLUR]


def test_a_platforms_queue_and_the_oldest_first(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.add(flagged(14, outcomes=BLOCKED))
    view(window).bar.platform_chosen.emit("x")
    shows(qtbot, window, 14)
    assert view(window).platform == "x"
    assert "X  1" in view(window).bar.platform_button.text()
    view(window).bar.order_chosen.emit("oldest")
    qtbot.waitUntil(lambda: ("x", "oldest", BATCH) in library.asked("queue"))
    assert "Oldest first" in view(window).bar.order_button.text()


# ── decisions ──


def test_overruling_asks_why_and_goes_on(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    strip = view(window).reason
    press(window, Qt.Key.Key_A)
    assert strip.isVisible()
    assert not strip.confirm_button.isEnabled()
    assert strip.field.hasFocus()
    act.write(strip.field, "a  statue")
    act.key(strip.field, Qt.Key.Key_Return)
    shows(qtbot, window, 12)
    qtbot.waitUntil(lambda: Decide(Outcome.APPROVED, [11], "instagram", "a statue") in ops(library))
    assert not strip.isVisible()
    qtbot.waitUntil(lambda: window.toast.text == "Approved for Instagram")
    qtbot.waitUntil(lambda: view(window).aside.place.text().startswith("1 of 2"))
    press(window, Qt.Key.Key_A)
    assert [chip.text for chip in strip.offers()] == ["a statue"]
    strip.offers()[0].clicked.emit()
    assert strip.reason == "a statue"


def test_keys_in_the_reason_are_letters_and_escape_ends_the_question(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    press(window, Qt.Key.Key_A)
    act.write(view(window).reason.field, "ran")
    assert view(window).reason.field.text() == "ran"
    act.key(view(window).reason.field, Qt.Key.Key_Escape)
    assert not view(window).reason.isVisible()
    assert window.frame.pages.currentWidget() is view(window)
    assert ops(library) == []


def test_a_rejection_is_made_at_once_and_undone_back_into_sight(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    press(window, Qt.Key.Key_N)
    shows(qtbot, window, 12)
    press(window, Qt.Key.Key_R)
    shows(qtbot, window, 13)
    qtbot.waitUntil(lambda: ops(library) == [Decide(Outcome.REJECTED, [12], "instagram", "")])
    qtbot.waitUntil(lambda: window.toast.text == "Rejected for Instagram")
    act.key(window, Qt.Key.Key_Z, act.CONTROL)
    shows(qtbot, window, 12)
    assert library.assets[12].rulings == {}


def test_rejecting_with_a_reason(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(window, Qt.Key.Key_W)
    act.write(view(window).reason.field, "off brand")
    view(window).reason.confirm_button.click()
    said = Decide(Outcome.REJECTED, [11], "instagram", "off brand")
    qtbot.waitUntil(lambda: ops(library) == [said])


def test_all_platforms_where_it_waits_at_once(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    outcomes = {**BLOCKED, "fanvue": Outcome.CLEAR, "tiktok": Outcome.BLOCKED}
    rulings = {"tiktok": replace(YES, outcome=Outcome.REJECTED)}
    library.assets[11] = flagged(11, outcomes=outcomes, rulings=rulings)
    window = open_window()
    window.actions_["review"].trigger()
    shows(qtbot, window, 11)
    act.key(view(window), Qt.Key.Key_R, act.SHIFT)
    assert view(window).reason.title == "Reject for all 2 platforms"
    view(window).reason.confirm_button.click()
    shows(qtbot, window, 12)
    both = [Decide(Outcome.REJECTED, [11], name, "") for name in ("instagram", "x")]
    qtbot.waitUntil(lambda: ops(library) == both)
    qtbot.waitUntil(lambda: window.toast.text == "Rejected for 2 platforms")
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[11].rulings == rulings)
    shows(qtbot, window, 11)


def test_asking_later_leaves_it_out(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(window, Qt.Key.Key_L)
    shows(qtbot, window, 12)
    qtbot.waitUntil(lambda: window.toast.text == "You are asked again tomorrow")
    (op,) = ops(library)
    assert isinstance(op, AskLater)
    assert op.until is not None
    assert op.ids == [11]


def test_what_is_refused_comes_back_and_is_told(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.failing["do"] = UsageError("Somebody else has to look.")
    press(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.toast.text == "Somebody else has to look.")
    shows(qtbot, window, 11)
    assert window.reviewing.line.total == 3


def test_a_queue_from_before_a_decision_does_not_bring_it_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    asked = len(library.asked("queue"))
    library.gate.clear()
    window.reviewing.choose_order("risk")
    shows(qtbot, window, 11)
    qtbot.waitUntil(lambda: len(library.asked("queue")) > asked)
    window.reviewing.line = Line(tuple(waiting_of(library.assets[11], "instagram") for _ in "1"), 1)
    window.reviewing._calm.setInterval(60_000)
    press(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.toast.text == "Rejected for Instagram")
    library.gate.set()
    shows(qtbot, window, 12)
    assert {one.asset_id for one in window.reviewing.line.items} == {12, 13}


def test_nothing_is_decided_about_what_is_not_yet_in_sight(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    press(window, Qt.Key.Key_N)
    window.rulings.reject()  # 12 is still being fetched
    shows(qtbot, window, 12)
    assert ops(library) == []


def test_what_is_stale_or_waits_for_a_second_look_is_marked(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets.clear()
    library.assets[1] = flagged(1, rulings={"instagram": YES}, stale=frozenset(["instagram"]))
    waits = replace(YES, waits_for_second=True)
    library.assets[2] = flagged(2, rulings={"instagram": waits})
    window = open_window()
    window.actions_["review"].trigger()
    shows(qtbot, window, 1)
    assert view(window).aside.marks() == ["Stale: it has changed since it was decided"]
    press(window, Qt.Key.Key_N)
    shows(qtbot, window, 2)
    assert view(window).aside.marks() == ["Waits for a second look"]
    assert view(window).approve_button.text().startswith("Confirm")
    press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: ops(library) == [Confirm([2], "instagram", "")])


# ── what nobody may overrule ──


@pytest.fixture
def never(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.assets.clear()
    library.assets[7] = flagged(7, outcomes=NEVER, findings=(TERM,))
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 7)
    return made


def test_what_is_prohibited_is_never_shown_nor_approved(
    qtbot: QtBot, never: MainWindow, library: FakeLibrary
) -> None:
    assert view(never).aside.marks() == ["Prohibited everywhere"]
    for button in (view(never).approve_button, view(never).reject_button):
        assert not button.isVisible()
    never.actions_["reveal"].trigger()
    assert view(never).stage.veil is Veil.BLUR
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_L):
        press(never, key)
    assert "nobody can approve" in never.toast.text
    assert not view(never).reason.isVisible()
    assert ops(library) == []


def test_what_is_prohibited_is_passed_on_all_its_platforms(
    qtbot: QtBot, never: MainWindow, library: FakeLibrary
) -> None:
    library.add(flagged(8))
    qtbot.waitUntil(lambda: never.reviewing.line.total == 3)
    press(never, Qt.Key.Key_N)
    shows(qtbot, never, 8)
    press(never, Qt.Key.Key_N)
    shows(qtbot, never, 7)


def test_what_is_prohibited_can_go_to_the_trash(
    qtbot: QtBot, never: MainWindow, library: FakeLibrary
) -> None:
    view(never).trash_button.click()
    qtbot.waitUntil(lambda: ops(library) == [SetState(State.TRASHED, [7])])
    qtbot.waitUntil(lambda: view(never).is_empty)
    assert view(never).notice.title == "Nothing waits for your decision"


def corrections(window: MainWindow) -> list[QPushButton]:
    buttons = view(window).aside.why.findChildren(QPushButton)
    return [one for one in buttons if "is no sign" in one.text() and not one.isHidden()]


def test_a_wrongly_matched_word_is_corrected_with_a_reason(
    qtbot: QtBot, never: MainWindow, library: FakeLibrary
) -> None:
    (button,) = corrections(never)
    button.click()
    strip = view(never).reason
    assert "schoolgirl" in strip.title
    act.write(strip.field, "the name of a band")
    strip.confirm_button.click()
    said = CorrectTerm("schoolgirl", [7], "the name of a band")
    qtbot.waitUntil(lambda: ops(library) == [said])


def test_no_word_is_corrected_where_a_person_marked_it(
    qtbot: QtBot, never: MainWindow, library: FakeLibrary
) -> None:
    act.key(view(never), Qt.Key.Key_M)
    view(never).reason.confirm_button.click()
    qtbot.waitUntil(lambda: ops(library) == [MarkMinor([7], True, "")])
    qtbot.waitUntil(lambda: corrections(never) == [])
    assert "Marked by a person" in view(never).aside.marks()


# ── empty, errors ──


def test_an_empty_queue_is_calm(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.reviewing.platform = "x"
    window.actions_["review"].trigger()
    qtbot.waitUntil(lambda: view(window).notice.title == "Nothing waits for X")
    assert view(window).notice.offers[0] == "Show all platforms (3)"
    view(window).notice.buttons()[0].click()
    shows(qtbot, window, 11)


def test_a_queue_that_cannot_be_read_says_so(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    library.failing["queue"] = MusekeepError("The disk is gone.")
    window.actions_["review"].trigger()
    qtbot.waitUntil(lambda: view(window).notice.text == "The disk is gone.")
    library.failing.clear()
    view(window).notice.buttons()[0].click()
    shows(qtbot, window, 11)


def test_personas_and_their_papers_are_told(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.people = {"Mia Laurent": Persona("Mia Laurent", PersonaKind.OWN)}
    library.assets[11] = flagged(11, personas=("Mia Laurent",))
    window = open_window()
    window.actions_["review"].trigger()
    shows(qtbot, window, 11)
    qtbot.waitUntil(lambda: "Mia Laurent · own likeness" in texts(view(window).aside))
    assert "nobody has attested it" in texts(view(window).aside)


# ── many at once ──


def test_a_selection_is_decided_on_as_one(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    window.frame.search.box.set_search(("is:flagged",), "")
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 3)
    window.grid.select_all()
    window.actions_["approve"].trigger()
    strip = window.frame.decide
    qtbot.waitUntil(strip.isVisible)
    assert strip.title == "Approve 3 assets"
    assert strip.platform == "instagram"
    act.write(strip.field, "statues")
    act.key(strip.field, Qt.Key.Key_Return)
    said = Decide(Outcome.APPROVED, [13, 12, 11], "instagram", "statues")
    qtbot.waitUntil(lambda: ops(library) == [said])
    qtbot.waitUntil(lambda: window.toast.text == "Approved 3 assets for Instagram")
    assert not strip.isVisible()
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[11].rulings == {})


def test_the_queue_is_listed_in_the_grid_to_decide_on_many(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view(window).bar.grid_button.click()
    qtbot.waitUntil(lambda: library.asked("find")[-1] == "is:flagged")
    assert window.frame.pages.currentWidget() is window.frame.middle
    window.actions_["review"].trigger()
    window.reviewing.choose_platform("x")
    view(window).bar.grid_button.click()
    asked = "(verdict:x=prohibited OR verdict:x=blocked OR verdict:x=review)"
    qtbot.waitUntil(lambda: library.asked("find")[-1] == asked)


def test_a_selection_with_what_is_prohibited_is_refused_in_place(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[13] = flagged(13, outcomes=NEVER, findings=(TERM,))
    window = open_window()
    window.grid.select_all()
    window.actions_["reject"].trigger()
    strip = window.frame.decide
    qtbot.waitUntil(strip.isVisible)
    assert strip.confirm_button.isEnabled()  # a rejection needs no reason
    strip.confirm_button.click()
    qtbot.waitUntil(lambda: "nobody can approve" in strip.wrong)
    assert strip.isVisible()
    strip.cancel_button.click()
    assert not strip.isVisible()


def test_a_mark_is_put_on_after_a_word_and_taken_off_with_a_reason(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    window.grid.pick(0)
    window.actions_["minor.mark"].trigger()
    strip = window.frame.decide
    assert not strip.platform_button.isVisible()
    assert "every platform" in strip.told
    strip.confirm_button.click()
    qtbot.waitUntil(lambda: ops(library) == [MarkMinor([13], True, "")])
    qtbot.waitUntil(lambda: window.toast.text == "1 asset is marked")
    window.actions_["minor.unmark"].trigger()
    assert not strip.confirm_button.isEnabled()


# ── values ──


def test_the_line_keeps_its_place() -> None:
    items = tuple(waiting_of(flagged(one), "instagram") for one in (1, 2, 3))
    line = Line(items, 3).moved(1)
    assert line.without({(2, "instagram")}).current == items[2]
    assert line.without({(1, "instagram")}).current == items[1]
    assert line.without({(1, "instagram"), (2, "instagram"), (3, "instagram")}).current is None
    assert line.refreshed(items[1:], 2).current == items[1]
    assert line.refreshed(items[:1], 1).current == items[0]
    assert line.refreshed(items, 3, wanted={3}).current == items[2]
    other = waiting_of(flagged(3, outcomes=BLOCKED), "x")
    both = Line((*items, other), 4)
    assert both.refreshed(both.items, 4, wanted={3}).current == items[2]
    assert both.refreshed(both.items, 4, {3}, [(3, "x")]).current == other
    assert both.refreshed(items, 3, {3}, [(1, "x"), (3, "x")]).current == items[2]
    assert Line().moved(1).current is None
    assert Line(items, 30).near_end
    assert not Line(items, 3).near_end


def test_reasons_are_remembered_the_latest_first() -> None:
    reasons = Reasons()
    for number in range(REMEMBERED + 5):
        reasons.add(f"reason {number}")
    reasons.add("reason 20")
    reasons.add("")
    assert reasons.given[0] == "reason 20"
    assert len(reasons.given) == REMEMBERED


def test_a_picture_one_stays_with_is_read_from_its_file_unless_it_is_veiled(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#20A040"))
    stage = view(window).stage
    qtbot.waitUntil(lambda: stage.picture is not None)
    assert library.asked("enlarged") == []
    window.actions_["reveal"].trigger()
    qtbot.waitUntil(lambda: stage.picture is not None and green(stage.picture))
    assert set(library.asked("enlarged")) == {11}
    window.showing.reveal(False)
    qtbot.waitUntil(lambda: stage.picture is not None and not green(stage.picture))


def green(picture: QImage) -> bool:
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    return middle.green() > middle.blue()
