"""Files renamed, moved, put back and deleted from the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.core.errors import UsageError
from app.core.organising import Step
from app.core.vocab import State
from app.services.reports import DeletePlan, Failed, FilesReport
from app.ui.library import TRASHED
from app.ui.main_window import MainWindow
from app.ui.panels.trash.bar import TrashBar
from app.ui.panels.trash.strip import DeleteStrip, text_of, title_of, verb_of
from tests.ui import act
from tests.ui.fake import NOW, FakeLibrary
from tests.ui.test_window import search


def strip(window: MainWindow) -> DeleteStrip:
    found = window.findChild(DeleteStrip)
    assert found is not None
    return found


def bar(window: MainWindow) -> TrashBar:
    found = window.findChild(TrashBar)
    assert found is not None
    return found


@pytest.fixture
def trash(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> TrashBar:
    """Three lie in it, two of them selected."""
    for asset in (40, 39, 38):
        library.assets[asset].state = State.TRASHED
    search(qtbot, window, TRASHED)
    window.grid.pick(0)
    window.grid.extend(1)
    return bar(window)


# ── another name, another folder ──


def test_a_file_is_renamed_and_named_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(0)
    window.actions_["rename"].trigger()
    qtbot.waitUntil(window.filing.popup.isVisible)
    field = window.filing.popup.field
    assert field.text() == "picture 40.png"
    assert field.selectedText() == "picture 40"
    field.setText("beach.png")
    act.key(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.filed == [("rename", (40, "beach.png"))])
    told = "Renamed to beach.png, with 1 file beside it"
    qtbot.waitUntil(lambda: window.toast.text == told)
    assert not window.filing.popup.isVisible()
    window.toast.action_button.click()
    pairs = (("/pictures/40", "/pictures/beach.png"),)
    qtbot.waitUntil(lambda: library.filed[-1] == ("put back", pairs))
    qtbot.waitUntil(lambda: window.toast.text == "1 file is back")


def test_a_name_that_cannot_be_says_why_where_it_was_typed(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.filing_failure = UsageError("There is a beach.png already.")
    window.grid.pick(0)
    window.actions_["rename"].trigger()
    qtbot.waitUntil(window.filing.popup.isVisible)
    window.filing.popup.accept()
    qtbot.waitUntil(lambda: window.filing.popup.mistake == "There is a beach.png already.")
    window.filing.popup.close()


def step(number: int, *, undone: bool = False) -> Step:
    return Step(number, "rate", NOW, 1, "3 of 5", undone, undoable=True)


def test_undo_comes_to_a_renamed_file_in_the_order_things_were_done(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    """An edit before it, the file, an edit after it: the last one first."""
    library.steps = [step(1)]
    window.filing.give(40, "beach.png")
    qtbot.waitUntil(lambda: "beach.png" in window.toast.text)
    library.steps = [step(2), step(1)]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "Nothing left to undo")  # the library's own word
    assert [deed for deed, _ in library.filed] == ["rename"]
    library.steps = [step(2, undone=True), step(1)]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "1 file is back")
    assert [deed for deed, _ in library.filed] == ["rename", "put back"]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "Nothing left to undo")
    assert [deed for deed, _ in library.filed] == ["rename", "put back"]


def test_several_are_moved_and_moved_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QFileDialog] = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: opened.append(dialog))
    window.grid.pick(0)
    window.grid.extend(1)
    window.actions_["files.move"].trigger()
    (dialog,) = opened
    assert dialog.windowTitle() == "Move the files of 2 assets to"
    dialog.filesSelected.emit(["/shoots/Summer"])
    qtbot.waitUntil(lambda: library.filed == [("move", ((40, 39), "/shoots/Summer"))])
    qtbot.waitUntil(lambda: window.toast.text == "2 files moved to Summer")
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.filed[-1][0] == "put back")
    dialog.deleteLater()


def test_what_cannot_be_moved_is_listed(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = FilesReport((("/a", "/b/a"),), failed=(Failed("/c", "failed", "It is there."),))
    monkeypatch.setattr(library, "move_files", lambda ids, folder, report_, cancel: report)
    window.filing.move([1, 2], "/b")
    qtbot.waitUntil(lambda: window.toast.text == "1 file moved to b · 1 could not be")
    assert [one.path for one in window.frame.problems.problems] == ["/c"]


# ── the trash ──


def test_the_bar_stands_above_the_trash_alone(
    qtbot: QtBot, window: MainWindow, trash: TrashBar
) -> None:
    assert trash.isVisible()
    assert trash.restore_button.text() == "Restore 2 assets"
    assert trash.delete_button.text() == "Delete 2 assets …"
    window.grid.clear_selection()
    assert not trash.delete_button.isVisible()
    assert trash.empty_button.isVisible()
    search(qtbot, window)
    assert not trash.isVisible()


def test_nothing_is_deleted_before_the_numbers_were_seen(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, trash: TrashBar
) -> None:
    window.actions_["trash.delete"].trigger()
    qtbot.waitUntil(lambda: bool(strip(window).text))
    assert library.filed == [("plan", (40, 39))]
    assert strip(window).text == (
        "Delete 2 assets?\nTo the system's trash, from where your file manager can bring it back: "
        "2 files (2.0 kB) with 1 companion file."
    )
    assert window.focusWidget() is strip(window).cancel_button
    strip(window).confirm_button.setFocus()
    act.key(strip(window).confirm_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.filed[-1] == ("delete", (40, 39)))
    qtbot.waitUntil(lambda: window.toast.text == "2 files are deleted")


def test_emptying_asks_about_all_of_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, trash: TrashBar
) -> None:
    trash.empty_button.click()
    qtbot.waitUntil(lambda: library.filed == [("plan", (40, 39, 38))])
    qtbot.waitUntil(lambda: bool(strip(window).text))
    act.key(strip(window), Qt.Key.Key_Escape)
    assert strip(window).text == ""
    assert window.focusWidget() is window.grid


def test_another_selection_is_another_question(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, trash: TrashBar
) -> None:
    window.actions_["trash.delete"].trigger()
    qtbot.waitUntil(lambda: bool(strip(window).text))
    window.browser.refresh()
    qtbot.waitUntil(lambda: not window.browser.busy)
    assert strip(window).text  # the same is still selected
    window.grid.pick(2)
    assert strip(window).text == ""


def test_what_stays_is_said() -> None:
    nothing = DeletePlan(assets=2, away=2)
    assert title_of(nothing) == "There is nothing here that could be deleted"
    assert text_of(nothing) == "Of 2 assets no file can be reached: nothing of them is deleted."
    sealed = DeletePlan(assets=1, files=1, bytes=2000, for_good=True)
    assert "Gone for good" in text_of(sealed)
    assert verb_of(sealed) == "Delete 1 file for good"
    assert verb_of(DeletePlan(files=2, along=1)) == "Move 3 files to the system's trash"
