"""Suggestions, decisions and personas in the inspector."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.catalog.proposals.suggestions import LabelRule
from app.core.asset import Box, Decision, Finding, Suggestion
from app.core.ops import AnswerSuggestions, AssignPersona, SetLabelRule
from app.core.people import Persona
from app.core.vocab import LabelAction, Outcome, Reply
from app.ui.main_window import MainWindow
from app.ui.panels.inspector.proposals import proposals_of, score_words
from app.ui.panels.inspector.suggestions import SHOWN, SuggestionChip
from app.ui.panels.inspector.verdicts import DecisionRow, grouped, named, not_clear
from app.ui.widgets.chip import Chip
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import NOW, FakeAsset, FakeLibrary, many, view
from tests.ui.test_inspector import texts

PACK = ("wd-vit", "3")
SMILE = Suggestion("smile", 0.81, *PACK)
DRESS = Suggestion("sundress", 0.93, *PACK)
HALF = Suggestion("half body", 0.88, "builtin", "1", "framing", "the face is 18 % of the height")
MIA = Suggestion("mia", 0.7, *PACK, "character")


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary(many(4))
    made.assets[4] = replace(made.assets[4], suggestions=(SMILE, DRESS, HALF, MIA))
    made.assets[3] = replace(made.assets[3], suggestions=(SMILE,))
    return made


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    made = open_window()
    made.grid.pick(0)
    qtbot.waitUntil(lambda: len(chips(made)) == 4)
    return made


def chips(window: MainWindow) -> list[SuggestionChip]:
    return window.frame.inspector.suggestions.chips()


def said(window: MainWindow) -> list[str]:
    return [chip.text for chip in chips(window)]


def ops(library: FakeLibrary) -> list[object]:
    return library.asked("do")


def rule(window: MainWindow, place: int) -> None:
    """Choose an entry of the first general chip's menu."""
    section = window.frame.inspector.suggestions
    chip = next(one for one in chips(window) if one.proposal.name == "sundress")
    section.menu(chip.proposal).actions()[place].trigger()


def test_they_are_grouped_the_surest_first_with_their_score(window: MainWindow) -> None:
    assert said(window) == ["mia .70", "sundress .93", "smile .81", "half body .88"]
    told = texts(window.frame.inspector.suggestions)
    for heading in ("Characters", "General", "Framing"):
        assert heading in told
    why = chips(window)[3].toolTip()
    assert "the face is 18 % of the height" in why


def test_each_is_accepted_or_rejected(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    accept, _reject = chips(window)[1].buttons()
    accept.click()
    qtbot.waitUntil(lambda: said(window) == ["mia .70", "smile .81", "half body .88"])
    act.key(chips(window)[1], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: said(window) == ["mia .70", "half body .88"])
    assert ops(library) == [
        AnswerSuggestions(Reply.ACCEPTED, [4], ["sundress"]),
        AnswerSuggestions(Reply.REJECTED, [4], ["smile"]),
    ]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "smile .81" in said(window))


def test_all_above_a_score_are_accepted_as_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    menu = window.frame.inspector.suggestions.above_button.menu()
    offers = [action.text() for action in menu.actions()]
    assert offers == ["Accept 1 above .90", "Accept 3 above .80", "Accept 4 above .70"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: said(window) == ["mia .70"])
    assert ops(library) == [AnswerSuggestions(Reply.ACCEPTED, [4], score=0.8)]
    qtbot.waitUntil(lambda: window.toast.text == "Accepted for 1 asset")


def test_of_several_assets_it_is_counted_and_answered_for_all(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.select_all()
    qtbot.waitUntil(lambda: "smile · 2" in said(window))
    chip = next(one for one in chips(window) if one.text == "smile · 2")
    chip.buttons()[0].click()
    qtbot.waitUntil(lambda: "smile · 2" not in said(window))
    assert ops(library) == [AnswerSuggestions(Reply.ACCEPTED, [4, 3, 2, 1], ["smile"])]


def test_a_label_is_dropped_for_good_by_its_menu(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    rule(window, 3)
    qtbot.waitUntil(
        lambda: ops(library) == [SetLabelRule("sundress", LabelAction.DROP, "wd-vit", None, 0.0)]
    )
    qtbot.waitUntil(lambda: window.toast.text == "“sundress” is not proposed any more")


@pytest.mark.parametrize(
    ("place", "written", "told"),
    [
        (4, "summer / dress", (LabelAction.RENAME, "summer / dress", 0.0)),
        (5, "Wear / Dress ", (LabelAction.MAP, "Wear/Dress", 0.0)),
        (6, "0,95", (LabelAction.KEEP, None, 0.95)),
    ],
)
def test_a_rule_is_written_in_place(
    qtbot: QtBot,
    window: MainWindow,
    library: FakeLibrary,
    place: int,
    written: str,
    told: tuple[LabelAction, str | None, float],
) -> None:
    rule(window, place)
    line = window.frame.inspector.suggestions.rule
    line.field.setText("")
    assert not line.set_button.isEnabled()
    act.write(line.field, written)
    act.key(line.field, Qt.Key.Key_Return)
    action, to, score = told
    qtbot.waitUntil(lambda: ops(library) == [SetLabelRule("sundress", action, "wd-vit", to, score)])
    assert not line.isVisible()


def test_a_score_that_is_none_is_not_taken(window: MainWindow, library: FakeLibrary) -> None:
    rule(window, 6)
    line = window.frame.inspector.suggestions.rule
    assert line.field.text() == "0.93"
    for wrong in ("1.2", "much", ""):
        line.field.setText(wrong)
        assert not line.set_button.isEnabled()
    act.key(line.field, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert ops(library) == []


def test_a_renamed_label_is_known_by_what_its_pack_calls_it() -> None:
    rules = [LabelRule("smiling", "wd-vit", LabelAction.RENAME, "smile", 0.0)]
    (found,) = proposals_of([view(FakeAsset(1, "a", suggestions=(SMILE,)))], rules)
    assert (found.name, found.label) == ("smile", "smiling")
    assert "“smiling”" in found.why


def test_answered_ones_are_not_proposed_and_many_are_folded(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    done = replace(SMILE, reply=Reply.ACCEPTED)
    assert proposals_of([view(FakeAsset(1, "a", suggestions=(done,)))]) == []
    crowd = tuple(Suggestion(f"tag {one:02}", 0.5, *PACK) for one in range(SHOWN + 3))
    section = window.frame.inspector.suggestions
    section.show_proposals(
        proposals_of([view(FakeAsset(1, "a", suggestions=crowd))]), several=False
    )
    assert len(section.chips()) == SHOWN
    section.show_whole("general")
    assert len(section.chips()) == SHOWN + 3


def test_scores_are_short() -> None:
    assert [score_words(one) for one in (0.812, 0.5, 0.999, 0.0)] == [".81", ".50", "", ".00"]


# ── decisions ──

YES = Decision(Outcome.APPROVED, "a statue", "mia", NOW, "00")


def rows(window: MainWindow) -> list[DecisionRow]:
    found = window.frame.inspector.verdicts.findChildren(DecisionRow)
    return [one for one in found if not one.isHidden()]


def test_a_decision_is_told_beside_what_the_machine_says(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    outcomes = {"instagram": Outcome.BLOCKED, "x": Outcome.REVIEW, "fanvue": Outcome.CLEAR}
    rulings = {"instagram": YES, "x": replace(YES, outcome=Outcome.REJECTED, reason="")}
    library.add(
        FakeAsset(9, "nine", outcomes=outcomes, rulings=rulings, stale=frozenset(["instagram"]))
    )
    window = open_window()
    window.grid.pick(0)
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    qtbot.waitUntil(partial(has, window, "mia, 20 Nov: approved, “a statue”"))
    for words in ("stale: what it rested on has changed", "machine: blocked", "rejected"):
        assert has(window, words)
    stale = next(one for one in rows(window) if "Instagram" in texts(one))
    assert "blocked" in texts(stale).splitlines()[1]  # what is in force: the approval is stale
    assert "until it is decided again" in stale.toolTip()


def has(window: MainWindow, words: str) -> bool:
    return words in texts(window.frame.inspector.verdicts)


def test_many_platforms_where_it_is_clear_are_one_chip(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    names = dict.fromkeys((f"p{number}" for number in range(20)), Outcome.CLEAR)
    library.add(FakeAsset(9, "nine", outcomes={**names, "x": Outcome.REVIEW}))
    window = open_window()
    window.grid.pick(0)
    qtbot.waitUntil(partial(has, window, "Clear on 20 platforms"))
    assert has(window, "X review")


def test_many_platforms_where_it_is_not_clear_are_shown_when_asked(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    outcomes = dict.fromkeys((f"p{number:02}" for number in range(20)), Outcome.BLOCKED)
    library.add(FakeAsset(9, "nine", outcomes=outcomes))
    window = open_window()
    window.grid.pick(0)
    qtbot.waitUntil(partial(has, window, "and 12 more"))
    chips = window.frame.inspector.verdicts.findChildren(Chip)
    next(one for one in chips if one.text == "and 12 more").clicked.emit()
    qtbot.waitUntil(partial(has, window, "P19 blocked"))


def test_one_finding_is_told_once_for_all_platforms() -> None:
    seen = Finding("a.feed.nude", Outcome.BLOCKED, "On A.", "BREAST", 0.8, Box(0, 0, 9, 9))
    outcomes = dict.fromkeys(("a", "b", "c"), Outcome.BLOCKED)
    verdicts = view(FakeAsset(1, "a", outcomes=outcomes, findings=(seen,))).verdicts
    ((finding, names),) = grouped(not_clear(verdicts))
    assert finding == seen
    assert named(names) == "A + 2"


# ── personas ──


def test_personas_are_put_on_and_taken_off(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.people = {name: Persona(name) for name in ("Kaia", "Mia")}
    library.assets[4] = replace(library.assets[4], personas=("Mia",))
    window = open_window()
    window.grid.pick(0)
    section = window.frame.inspector.people
    qtbot.waitUntil(lambda: [chip.text for chip in section.chips()] == ["Mia"])
    offers = section.add_button.menu().actions()
    assert [one.text() for one in offers if one.text()] == ["Kaia", "Personas and their papers …"]
    offers[0].trigger()
    qtbot.waitUntil(lambda: [chip.text for chip in section.chips()] == ["Kaia", "Mia"])
    section.chips()[1].removed.emit()
    qtbot.waitUntil(lambda: [chip.text for chip in section.chips()] == ["Kaia"])
    assert ops(library) == [AssignPersona("Kaia", [4]), AssignPersona("Mia", [4], on=False)]


def test_a_mark_is_seen(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> None:
    library.assets[4] = replace(library.assets[4], minor_mark=True)
    window = open_window()
    window.grid.pick(0)
    people = window.frame.inspector.people
    qtbot.waitUntil(lambda: "A person marked a sign of a minor" in texts(people))
