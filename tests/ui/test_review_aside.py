"""Beside the picture under review: every platform's word, consent, the chain, how far one is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.core.asset import Decision, Finding
from app.core.people import Persona
from app.core.vocab import Act, Outcome
from app.ui.main_window import MainWindow
from app.ui.panels.review.aside import Aside
from app.ui.panels.review.verdicts import ROWS, VerdictRow
from app.ui.vaulting import Standing
from app.ui.veil import Veil
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import NOW, FakeLibrary
from tests.ui.fake_curation import chain
from tests.ui.fake_vaulting import vault
from tests.ui.test_inspector import texts
from tests.ui.test_review import FINDING, flagged, press, shows

BREAK = "\N{ZERO WIDTH SPACE}"
OUTCOMES = {
    "instagram": Outcome.BLOCKED,
    "tiktok": Outcome.BLOCKED,
    "x": Outcome.REVIEW,
    "fanvue": Outcome.CLEAR,
}
WHO = Finding("identity.generated", Outcome.BLOCKED, "A synthetic persona on a dating profile.")


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary([flagged(one, outcomes=OUTCOMES) for one in (11, 12)])


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    return made


def aside(window: MainWindow) -> Aside:
    return window.frame.review.aside


def rows(window: MainWindow) -> list[VerdictRow]:
    return aside(window).verdicts.rows


def row_texts(row: VerdictRow) -> list[str]:
    return [one.text().replace(BREAK, "") for one in row.findChildren(QLabel)]


# ── the verdict of each platform ──


def test_every_platform_that_flags_it_has_a_row_the_one_in_question_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert [row_texts(one) for one in rows(window)] == [
        ["Instagram", "blocked", "female breast exposed .83"],
        ["TikTok", "blocked", "the same"],
        ["X", "review", "the same"],
    ]
    qtbot.waitUntil(lambda: "Clear on 1 other" in texts(aside(window).verdicts))
    assert "nudenet-320n 3.4" in texts(aside(window).verdicts)


def test_a_row_turns_to_its_platform_by_mouse_and_by_key(window: MainWindow) -> None:
    act.click(rows(window)[1])
    assert window.frame.review.platform == "tiktok"
    assert row_texts(rows(window)[0])[0] == "TikTok"
    rows(window)[2].setFocus()
    act.key(rows(window)[2], Qt.Key.Key_Return)
    assert window.frame.review.platform == "x"


def test_focus_on_a_row_points_at_its_box(window: MainWindow) -> None:
    stage = window.frame.review.stage
    rows(window)[0].setFocus()
    assert stage._highlit is not None
    assert stage._highlit.label == "FEMALE_BREAST_EXPOSED"
    window.frame.review.setFocus()
    assert stage._highlit is None


def test_a_rule_without_a_box_is_told_in_its_own_words(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[11].findings = (WHO,)
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    assert "A synthetic persona on a dating profile." in rows(made)[0].accessibleName()
    assert rows(made)[0].accessibleName().startswith("Instagram blocked: ")


def test_many_platforms_are_shown_when_asked_for(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[11].outcomes = {f"site{one:02}": Outcome.BLOCKED for one in range(ROWS + 3)}
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    assert len(rows(made)) == ROWS
    (more,) = aside(made).verdicts.findChildren(QToolButton)
    assert more.text() == "and 3 more …"
    act.click(more)
    assert len(rows(made)) == ROWS + 3
    assert rows(made)[ROWS].hasFocus()


# ── consent ──


def test_the_ai_label_that_stays_on_is_named(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    none = "none: nothing in the file says AI"
    qtbot.waitUntil(lambda: none in texts(aside(window).consent))
    term = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    library.assets[12] = replace(library.assets[12], source_type=term, personas=("Mia",))
    library.people = {"Mia": Persona("Mia")}
    window.reviewing.choose_platform("x")
    qtbot.waitUntil(lambda: window.frame.review.standing == "2 decisions to make")
    press(window, Qt.Key.Key_N)
    shows(qtbot, window, 12)
    kept = "trainedAlgorithmicMedia, kept on export"
    qtbot.waitUntil(lambda: kept in texts(aside(window).consent))
    assert "fictional" in texts(aside(window).consent)


# ── what was decided ──


def decided() -> Decision:
    return Decision(Outcome.REJECTED, "", "mia", NOW, "00")


def test_the_chain_is_checked_and_says_so_beside_the_decisions(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[11].rulings = {"fanvue": decided()}
    library.audit_rows = chain((Act.DECISION, "fanvue", "rejected", ""))
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    qtbot.waitUntil(lambda: "chain verified" in texts(aside(made).decisions))


def test_a_broken_chain_is_told_there(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[11].rulings = {"fanvue": decided()}
    (row,) = chain((Act.DECISION, "fanvue", "rejected", ""))
    library.audit_rows = [replace(row, detail="approved")]
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    qtbot.waitUntil(lambda: "chain broken" in texts(aside(made).decisions))


# ── how far one is ──


def test_it_says_how_many_wait_and_how_many_were_decided(qtbot: QtBot, window: MainWindow) -> None:
    review = window.frame.review
    assert review.standing == "6 decisions to make"
    press(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: review.standing == "5 decisions to make · 1 decided in this session")
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: review.standing == "6 decisions to make")


def test_over_the_blur_stands_where_one_is_not_what_is_below(window: MainWindow) -> None:
    title, place = window.frame.review.stage.blurred_words
    assert title == "Blurred until you hold B"
    assert place.startswith("1 of 6 · since ")
    assert window.frame.review.stage.veil is Veil.BLUR


def test_the_second_look_is_named_and_leads_to_its_setting(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.confirms = True
    made = open_window()
    made.actions_["review"].trigger()
    bar = made.frame.review.bar
    qtbot.waitUntil(lambda: bar.second_button.text() == "Second look after 24 h: on")
    bar.second_wanted.disconnect()  # the page it turns to is another panel's
    with qtbot.waitSignal(bar.second_wanted):
        act.click(bar.second_button)


# ── into a vault ──


def test_its_button_puts_the_one_in_sight_into_a_vault(
    qtbot: QtBot,
    open_window: OpenWindow,
    library: FakeLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library.safes = [vault("Private", standing=Standing.LOCKED)]
    made = open_window()
    made.actions_["review"].trigger()
    shows(qtbot, made, 11)
    assert made.frame.review.vault_button.isVisible()
    asked: list[object] = []
    monkeypatch.setattr(made.vaults, "put_one", lambda ids, _at: asked.append(ids))
    act.click(made.frame.review.vault_button)
    assert asked == [[11]]


def test_a_single_case_shows_its_finding_with_rule_and_policy(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: FINDING.rule in texts(aside(window).why).replace(BREAK, ""))
    assert "policy 2026-11-20" in texts(aside(window).why)
