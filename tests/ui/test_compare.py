"""Comparing two to four, surveying many, sorting one by one."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.asset import AssetView, Lora, Recipe, Score
from app.core.ops import SetFlag, SetState
from app.core.vocab import Flag, State
from app.ui.main_window import MainWindow
from app.ui.panels.compare.table import DifferenceTable, differences
from app.ui.panels.compare.view import CompareView
from app.ui.panels.sorting.choices import Choice, Round
from app.ui.panels.sorting.view import SortingView
from app.ui.panels.survey.view import SurveyView
from app.ui.pictures.small import SmallPicture
from app.ui.veil import Veil
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import BLOCKED, FakeLibrary, view

# ── what sets pictures apart ──


def made(library: FakeLibrary, number: int, **changes: object) -> AssetView:
    return replace(view(library.assets[number]), **changes)  # type: ignore[arg-type]


def test_only_what_differs_is_listed(library: FakeLibrary) -> None:
    recipe = Recipe("a1111", "red dress", seed=1, cfg=7.0, sampler="Euler", steps=20)
    other = replace(recipe, prompt="blue dress", seed=2, loras=(Lora("mia", 0.8),))
    views = [
        made(library, 1, recipe=recipe, scores=(Score("aesthetic", 0.71, "p", "1"),)),
        made(library, 2, recipe=other, scores=(Score("aesthetic", 0.42, "p", "1"),)),
    ]
    found = differences(views)
    named = {fact.name: fact.values for fact in found.facts}
    assert named["Seed"] == ("1", "2")
    assert named["LoRAs"] == ("", "mia 0.8")
    assert named["aesthetic"] == (".71", ".42")
    assert not {"Sampler", "Steps", "CFG", "Size"} & set(named)
    (prompt,) = found.prompts
    assert prompt.texts[1][0] == ("blue ", True)


def test_a_prompt_is_shown_as_text_whatever_is_in_it(qtbot: QtBot, library: FakeLibrary) -> None:
    same = "a long walk by the sea at dusk "
    nasty = Recipe("a1111", same + "<img src=x> & <b>bold</b>")
    views = [made(library, 1, recipe=nasty), made(library, 2, recipe=Recipe("a1111", same))]
    table = DifferenceTable()
    qtbot.addWidget(table)
    table.show_differences(differences(views), 2)
    words = [one for one in table.findChildren(QLabel) if "img" in one.text()]
    assert words
    assert all("<img" not in one.text() for one in words)
    assert "<b><u>&lt;img" in words[0].text()


def test_of_prompts_with_nothing_in_common_nothing_stands_out(
    qtbot: QtBot, library: FakeLibrary
) -> None:
    views = [made(library, at, recipe=Recipe("a1111", f"{at} sea")) for at in (1, 2)]
    views[1] = made(library, 2, recipe=Recipe("a1111", "<b>hills</b>"))
    table = DifferenceTable()
    qtbot.addWidget(table)
    table.show_differences(differences(views), 2)
    (words,) = [one for one in table.findChildren(QLabel) if "hills" in one.text()]
    assert words.text() == "<b>hills</b>"
    assert words.textFormat() is Qt.TextFormat.PlainText


def test_when_nothing_differs_that_is_said(qtbot: QtBot, library: FakeLibrary) -> None:
    table = DifferenceTable()
    qtbot.addWidget(table)
    one = made(library, 1)
    table.show_differences(differences([one, one]), 2)
    assert any("Nothing" in label.text() for label in table.findChildren(QLabel))


# ── compare ──


def compare(qtbot: QtBot, window: MainWindow, *rows: int) -> CompareView:
    window.grid.pick(rows[0])
    for row in rows[1:]:
        window.grid.toggle(row)
    window.actions_["compare"].trigger()
    made = window.comparing.view
    assert made is not None
    qtbot.waitUntil(lambda: len(made._views) == max(2, min(4, len(rows))))
    return made


def shown(page: CompareView | SurveyView) -> list[int]:
    return [one.id for one in page._views]


def test_one_alone_is_compared_with_the_next(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    assert shown(compare(qtbot, window, 3)) == [ids[3], ids[4]]


def test_all_look_at_the_same_part_unless_they_are_let_go(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    for asset in library.assets.values():
        asset.size = (2000, 3000)
    page = compare(qtbot, window, 0, 1, 2)
    page.panes[0].stage.zoom_by(4, QPointF(10, 10))
    zooms = {pane.stage.zoom for pane in page.panes[:3]}
    assert len(zooms) == 1
    assert not zooms.pop().is_fit
    window.actions_["compare.lock"].trigger()
    page.panes[1].stage.pan(QPointF(-30, -30))
    assert page.panes[1].stage.zoom != page.panes[0].stage.zoom
    window.actions_["compare.lock"].trigger()
    assert page.panes[1].stage.zoom == page.panes[0].stage.zoom


def test_keys_are_about_the_one_that_is_pointed_at(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    ids = window.grid.assets.ids
    page = compare(qtbot, window, 0, 1)
    assert list(window.subjects()) == [ids[0]]
    act.key(page, Qt.Key.Key_Right)
    assert list(window.subjects()) == [ids[1]]
    window.actions_["rate.5"].trigger()
    qtbot.waitUntil(lambda: library.assets[ids[1]].rating == 5)
    assert library.assets[ids[0]].rating == 0
    act.click(page.panes[0].stage)
    assert list(window.subjects()) == [ids[0]]


def test_another_one_takes_the_place_of_the_one_pointed_at(
    qtbot: QtBot, window: MainWindow
) -> None:
    ids = window.grid.assets.ids
    page = compare(qtbot, window, 0, 1)
    act.key(page, Qt.Key.Key_Right)
    act.key(page, Qt.Key.Key_Right, act.CONTROL)
    qtbot.waitUntil(lambda: shown(page) == [ids[0], ids[2]])
    act.key(page, Qt.Key.Key_Left, act.CONTROL)
    qtbot.waitUntil(lambda: shown(page) == [ids[0], ids[1]])


def test_one_is_left_out_as_long_as_two_are_left(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    page = compare(qtbot, window, 0, 1, 2)
    window.actions_["compare.drop"].trigger()
    qtbot.waitUntil(lambda: shown(page) == [ids[1], ids[2]])
    window.actions_["compare.drop"].trigger()
    assert len(window.comparing._ids) == 2


def test_four_at_most(qtbot: QtBot, window: MainWindow) -> None:
    page = compare(qtbot, window, 0, 1, 2, 3, 4, 5)
    assert len(shown(page)) == 4
    assert "Four at most" in window.toast.text


def test_what_is_compared_is_veiled(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[40].outcomes = dict(BLOCKED)
    window = open_window()
    page = compare(qtbot, window, 0, 1)
    assert [pane.stage.veil for pane in page.panes[:2]] == [Veil.BLUR, Veil.NONE]
    window.showing.reveal(True)
    assert page.panes[0].stage.veil is Veil.NONE


# ── survey ──


def survey(qtbot: QtBot, window: MainWindow, *rows: int) -> SurveyView:
    window.grid.pick(rows[0])
    for row in rows[1:]:
        window.grid.toggle(row)
    window.actions_["survey"].trigger()
    made = window.surveying.view
    assert made is not None
    qtbot.waitUntil(lambda: len(made.tiles) == len(rows))
    return made


def test_what_is_left_out_is_no_longer_selected(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    page = survey(qtbot, window, 0, 1, 2, 3)
    act.key(page, Qt.Key.Key_Right)
    window.actions_["survey.drop"].trigger()
    qtbot.waitUntil(lambda: shown(page) == [ids[0], ids[2], ids[3]])
    assert list(window.subjects()) == [ids[2]]
    page.tiles[0].drop_button.click()
    qtbot.waitUntil(lambda: shown(page) == [ids[2], ids[3]])
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: shown(page) == [ids[0], ids[2], ids[3]])
    window.pages.back()
    assert window.grid.selected_ids() == [ids[0], ids[2], ids[3]]


def test_of_everything_that_is_selected_one_is_left_out(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    window.grid.select_all()
    window.actions_["survey"].trigger()
    page = window.surveying.view
    assert page is not None
    qtbot.waitUntil(lambda: len(page.tiles) == 36)
    assert window.toast.text == "The first 36 are shown"
    window.actions_["survey.drop"].trigger()
    window.pages.back()
    assert window.grid.selected_count() == 39
    assert not window.grid.selection.has(ids[0])


def test_one_of_a_survey_is_looked_at_closely(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    page = survey(qtbot, window, 0, 1, 2)
    act.key(page, Qt.Key.Key_Down)
    act.key(page, Qt.Key.Key_Right)
    act.key(page, Qt.Key.Key_Return)
    assert window.pages.now == "loupe"
    loupe = window.loupe.view
    assert loupe is not None
    qtbot.waitUntil(lambda: loupe.asset in ids[1:3])
    assert window.loupe.place[1] == 3


def test_a_survey_is_mirrored_where_one_reads_from_the_right(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = survey(qtbot, window, 0, 1)
    assert page.tiles[0].x() < page.tiles[1].x() or page.tiles[0].y() < page.tiles[1].y()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(1200, 400)
    assert page.tiles[0].x() > page.tiles[1].x()


def test_a_survey_needs_some(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.pick(0)
    window.actions_["survey"].trigger()
    assert window.pages.now == ""
    assert "Select some" in window.toast.text


# ── sorting ──


def test_a_round_is_a_value() -> None:
    now = Round((1, 2, 3)).choose(Choice.KEEP).choose(Choice.REJECT)
    assert now.asset == 3
    assert (now.of(Choice.KEEP), now.of(Choice.REJECT)) == ([1], [2])
    assert now.back().choose(Choice.KEEP).of(Choice.KEEP) == [1, 2]
    assert now.choose(Choice.SKIP).is_over
    assert now.choose(Choice.SKIP).choose(Choice.KEEP).of(Choice.KEEP) == [1]
    left = now.without([1])
    assert (left.asset, left.of(Choice.REJECT), left.of(Choice.KEEP)) == (3, [2], [])
    assert Round((1,)).back().at == 0


def sorting(qtbot: QtBot, window: MainWindow, *rows: int) -> SortingView:
    window.grid.pick(rows[0])
    for row in rows[1:]:
        window.grid.toggle(row)
    window.actions_["sort"].trigger()
    made = window.sorting.view
    assert made is not None
    qtbot.waitUntil(lambda: made._view is not None)
    return made


def edits(library: FakeLibrary) -> list[object]:
    return library.asked("do")


def test_nothing_happens_before_the_summary_is_applied(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    ids = window.grid.assets.ids
    page = sorting(qtbot, window, 0, 1, 2, 3)
    for action in ("sort.keep", "sort.reject", "sort.skip", "sort.back", "sort.reject"):
        window.actions_[action].trigger()
    window.actions_["sort.keep"].trigger()
    assert page.is_summing_up
    assert page.summary.title.text() == "2 kept · 2 rejected · 0 undecided"
    assert not edits(library)
    page.summary.apply_button.click()
    qtbot.waitUntil(lambda: len(edits(library)) == 2)
    kept, rejected = edits(library)
    assert isinstance(kept, SetFlag)
    assert isinstance(rejected, SetFlag)
    assert (kept.flag, list(kept.ids)) == (Flag.PICK, [ids[0], ids[3]])
    assert (rejected.flag, list(rejected.ids)) == (Flag.REJECT, [ids[1], ids[2]])
    assert window.pages.now == ""
    qtbot.waitUntil(lambda: "2 kept" in window.toast.text)


def test_what_is_rejected_goes_to_the_trash_only_if_asked(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    first = window.grid.assets.ids[0]
    page = sorting(qtbot, window, 0, 1)
    window.actions_["sort.reject"].trigger()
    window.actions_["sort.end"].trigger()
    page.summary.trash_box.setChecked(True)
    page.summary.apply_button.click()
    qtbot.waitUntil(lambda: len(edits(library)) == 2)
    last = edits(library)[-1]
    assert isinstance(last, SetState)
    assert (last.state, list(last.ids)) == (State.TRASHED, [first])
    qtbot.waitUntil(lambda: "trash" in window.toast.text)
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[first].state is State.ACTIVE)


def test_leaving_shows_the_summary_first_and_choices_are_kept(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    page = sorting(qtbot, window, 0, 1, 2)
    window.actions_["sort.keep"].trigger()
    window.actions_["page.back"].trigger()
    assert page.is_summing_up
    window.actions_["page.back"].trigger()
    assert window.pages.now == ""
    assert not edits(library)
    window.actions_["sort"].trigger()
    assert window.sorting.round.of(Choice.KEEP) == [window.grid.assets.ids[0]]
    page.summary.discard_button.click()
    assert not window.sorting.round.ids


def test_going_on_from_the_summary(qtbot: QtBot, window: MainWindow) -> None:
    page = sorting(qtbot, window, 0, 1)
    window.actions_["sort.skip"].trigger()
    window.actions_["sort.keep"].trigger()
    assert page.is_summing_up
    page.summary.resume_button.click()
    qtbot.waitUntil(lambda: not page.is_summing_up)
    assert window.sorting.round.at == 0  # the one that was skipped
    assert page._told.text().startswith("1 of 2")


def test_arrows_skip_and_go_back(qtbot: QtBot, window: MainWindow) -> None:
    page = sorting(qtbot, window, 0, 1, 2)
    act.key(page, Qt.Key.Key_Right)
    assert window.sorting.round.at == 1
    act.key(page, Qt.Key.Key_Left)
    assert window.sorting.round.at == 0
    act.key(page, Qt.Key.Key_Space)
    assert window.sorting.round.at == 1


def test_what_was_deleted_meanwhile_is_left_out(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    ids = list(window.grid.assets.ids[:3])
    page = sorting(qtbot, window, 0, 1, 2)
    del library.assets[ids[1]]
    window.actions_["sort.keep"].trigger()
    qtbot.waitUntil(lambda: window.sorting.round.ids == (ids[0], ids[2]))
    qtbot.waitUntil(lambda: page._view is not None and page._view.id == ids[2])


def test_buttons_name_the_keys_in_force(qtbot: QtBot, window: MainWindow) -> None:
    page = sorting(qtbot, window, 0, 1)
    assert page.keep_button.text() == "Keep   P"
    assert page.keep_button.accessibleName() == "Keep"


def test_what_is_sorted_is_veiled(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[40].outcomes = dict(BLOCKED)
    window = open_window()
    page = sorting(qtbot, window, 0, 1)
    assert page.stage.veil is Veil.BLUR
    window.actions_["sort.keep"].trigger()
    window.actions_["sort.end"].trigger()
    qtbot.waitUntil(lambda: bool(page.summary._kept[0]))
    pictures = page.summary.findChildren(SmallPicture)
    assert [one.veil for one in pictures] == [Veil.BLUR]
