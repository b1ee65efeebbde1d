"""The history of edits: its rows, the way back along it, and what a step changed."""

from datetime import UTC, datetime

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.organising import Step
from app.ui.main_window import MainWindow
from app.ui.panels.history.model import HistoryModel, way_to
from app.ui.panels.history.view import HistoryView
from app.ui.steps import deed, when
from app.ui.style.look import Look
from tests.ui.fake import FakeLibrary

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def step(number: int, *, undone: bool = False, undoable: bool = True) -> Step:
    return Step(number, "add tag", NOON, 2, f"Tag {number}", undone=undone, undoable=undoable)


STEPS = [
    step(9, undone=True),
    step(8, undone=True),
    step(7),
    step(6),
    step(5, undoable=False),
]


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> HistoryView:
    library.steps = list(STEPS)
    window.actions_["history"].trigger()
    found = window.history.view
    qtbot.waitUntil(lambda: bool(found.model.rows))
    return found


def choose(view: HistoryView, row: int) -> None:
    view.table.setCurrentIndex(view.model.index(row, 0))


def test_the_way_to_a_step_is_counted() -> None:
    assert [way_to(STEPS, one) for one in STEPS] == [-2, -1, 1, 2, 0]


def test_the_model_keeps_its_promises(qtmodeltester: ModelTester, look: Look) -> None:
    model = HistoryModel(look)
    model.show(STEPS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it


def test_deeds_are_told_in_words() -> None:
    assert deed(step(1)) == "Tagged “Tag 1”"
    gone = Step(1, "set state", NOON, 1, "trashed", undone=False, undoable=True)
    assert deed(gone) == "Moved to the trash"
    out = Step(1, "collect", NOON, 1, "not Sets", undone=False, undoable=True)
    assert deed(out) == "Took out of “Sets”"
    strange = Step(1, "brew tea", NOON, 0, "green", undone=False, undoable=True)
    assert deed(strange) == "Brew tea: green"


def test_days_are_told_as_people_do() -> None:
    def on(day: int) -> str:
        return when(datetime(2026, 11, day, 12, tzinfo=UTC), NOON)

    assert on(20).startswith("Today ")
    assert on(19).startswith("Yesterday ")
    assert on(12).startswith("12 Nov ")
    assert when(datetime(2024, 3, 3, 12, tzinfo=UTC), NOON) == "3 Mar 2024"


def test_a_step_is_undone_with_all_behind_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, view: HistoryView
) -> None:
    choose(view, 3)
    assert view.until_button.text() == "Undo 2 edits, with this one"
    window.actions_["history.until"].trigger()
    qtbot.waitUntil(lambda: library.undone_until == [6])
    qtbot.waitUntil(lambda: window.toast.text == "1 edit undone")


def test_what_was_undone_is_done_again(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, view: HistoryView
) -> None:
    choose(view, 0)
    assert view.until_button.text() == "Do 2 edits again, with this one"
    view.until_button.click()
    qtbot.waitUntil(lambda: library.redone_until == [9])


def test_what_is_too_old_offers_nothing(view: HistoryView) -> None:
    choose(view, 4)
    assert not view.until_button.isEnabled()
    assert not view.touched_button.isEnabled()


def test_what_a_step_changed_is_shown_in_the_grid(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, view: HistoryView
) -> None:
    library.touched_by[7] = [3, 9]
    choose(view, 2)
    view.touched_button.click()
    qtbot.waitUntil(lambda: list(window.grid.assets.ids) == [3, 9])
    assert window.pages.now == ""
    assert window.frame.alike.text == "What was changed by: Tagged “Tag 7”"
    window.frame.alike.back_button.click()
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 40)


def test_an_edit_shows_while_the_page_does(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, view: HistoryView
) -> None:
    choose(view, 3)
    library.steps.insert(0, step(10))
    window.edits.rate(3)
    qtbot.waitUntil(lambda: view.model.rows[0].id == 10)
    assert view.chosen is not None
    assert view.chosen.id == 6  # the place is kept


def test_nothing_and_errors_say_so(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, view: HistoryView
) -> None:
    library.steps = []
    window.history.refresh()
    qtbot.waitUntil(lambda: view.notice.title == "Nothing was edited yet")
    view.show_problem("The disk is gone.")
    assert view.notice.text == "The disk is gone."


def test_the_inspector_leads_to_it(window: MainWindow) -> None:
    window.frame.inspector.history_wanted.emit()
    assert window.pages.now == "history"
