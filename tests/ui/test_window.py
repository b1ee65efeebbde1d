"""The window as a whole, over a library in memory."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.core.asset import Fault, Recipe
from app.core.errors import LibraryError, MusekeepError
from app.core.ops import AddRoot
from app.core.vocab import State
from app.services.reports import Failed, IngestReport
from app.ui import mime, preferences
from app.ui.actions import by_group
from app.ui.bridge import Bridge
from app.ui.commands.table import ACTIONS
from app.ui.furnish import furnish
from app.ui.key_sheet import KeySheet
from app.ui.library import WatchedFolder
from app.ui.main_window import MainWindow
from app.ui.panels.status.problems import Problem
from app.ui.preferences import Preferences
from app.ui.situation import Situation
from app.ui.style.look import Look, Scheme
from app.ui.veil import Adult
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone
from tests.ui.fake import BLOCKED, FakeAsset, FakeLibrary, many


def shown(window: MainWindow) -> QWidget | None:
    return window.frame.grid.currentWidget()


def search(qtbot: QtBot, window: MainWindow, *filters: str, typed: str = "") -> None:
    """Ask, and wait for the answer."""
    window.frame.search.box.set_search(filters, typed)
    settled(qtbot, window)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.browser.busy and not window.bridge.jobs)


# ── opening ──


def test_the_window_is_painted_before_the_library_is_open(
    qtbot: QtBot, look: Look, library: FakeLibrary, tmp_path: Path
) -> None:
    window = MainWindow(look, Bridge(), tmp_path, Preferences(), furnish)
    with qtbot.waitSignal(window.frame.grid.skeleton.painted):
        window.show()
    assert window.bridge.library is None
    assert shown(window) is window.frame.grid.skeleton
    assert not window.is_complete
    window.complete()
    assert not window.actions_["import.files"].isEnabled()
    assert window.actions_["view.theme"].isEnabled()
    window.bridge.open(lambda: library)
    qtbot.waitUntil(lambda: shown(window) is window.grid)
    assert window.actions_["import.files"].isEnabled()
    window.close()
    gone(window)


def test_what_is_typed_before_it_is_open_is_searched_for_then(
    qtbot: QtBot, look: Look, library: FakeLibrary, tmp_path: Path
) -> None:
    window = MainWindow(look, Bridge(), tmp_path, Preferences(), furnish)
    window.show()
    window.frame.search.box.set_search((), "picture 12")
    window.bridge.open(lambda: library)
    qtbot.waitUntil(lambda: list(window.grid.assets.ids) == [12])
    window.close()
    gone(window)


def test_a_library_that_cannot_be_opened_says_why(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    def opener() -> FakeLibrary:
        raise LibraryError("It is in a cloud folder.", hint="Choose another.")

    window = MainWindow(look, Bridge(), tmp_path, Preferences(), furnish)
    window.show()
    window.bridge.open(opener)
    qtbot.waitUntil(lambda: shown(window) is window.frame.grid.notice)
    assert window.frame.grid.notice.text == "It is in a cloud folder. Choose another."
    window.close()
    gone(window)


def test_an_empty_library_welcomes(open_window: OpenWindow, library: FakeLibrary) -> None:
    library.assets.clear()
    window = open_window()
    assert shown(window) is window.frame.grid.notice
    assert "stay where they are" in window.frame.grid.notice.title


def test_watched_folders_are_watched_when_the_window_opens(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [WatchedFolder("/home/mia/output", 40)]
    window = open_window()
    qtbot.waitUntil(lambda: len(library.asked("watch")) == 1)
    settled(qtbot, window)
    assert window.toast.text == ""  # nothing new is no news


# ── searching ──


def test_a_search_lists_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, typed="picture 4")
    assert list(window.grid.assets.ids) == [40, 34, 24, 14, 4]
    assert window.frame.status.assets_text == "5 of 40 assets"


def test_a_listing_that_is_newer_than_the_numbers_counts(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.failing["overview"] = MusekeepError("Not now.")
    library.add(FakeAsset(99, "new.png"))
    qtbot.waitUntil(lambda: window.frame.status.assets_text == "41 assets")


def test_nothing_found_says_which_condition_to_give_up(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[3].tags = ["Film"]
    search(qtbot, window, "tag:Film", typed="nowhere")
    notice = window.frame.grid.notice
    assert shown(window) is notice
    qtbot.waitUntil(lambda: "Without nowhere: 1 asset" in notice.offers)
    next(b for b in notice.buttons() if b.text().startswith("Without")).click()
    qtbot.waitUntil(lambda: list(window.grid.assets.ids) == [3])
    assert shown(window) is window.grid


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("is:flagged", "Nothing needs review"),
        ("is:conflict", "No conflicts"),
        ("is:missing", "Nothing is missing"),
        ("is:offline -is:missing", "Nothing is offline"),
    ],
)
def test_a_place_that_is_better_empty_says_so(
    qtbot: QtBot, window: MainWindow, query: str, title: str
) -> None:
    window.frame.sidebar.tree.chosen.emit(query, False)
    qtbot.waitUntil(lambda: shown(window) is window.frame.grid.notice)
    assert window.frame.grid.notice.title == title


def test_a_mistake_after_a_search_without_result_leaves_its_explanation(
    qtbot: QtBot, window: MainWindow
) -> None:
    """What is explained is what is listed, whatever is being typed since."""
    box = window.frame.search.box
    box.set_search((), "nothing is called that")
    qtbot.waitUntil(lambda: window.frame.grid.currentWidget() is window.frame.grid.notice)
    box.set_search((), "ratng:3")
    qtbot.waitUntil(lambda: window.browser.query == "ratng:3" and not window.browser.busy)
    window.refresher.again()
    with qtbot.waitSignal(window.refresher.counted):
        pass
    assert window.browser.answer_to == "nothing is called that"
    assert window.frame.grid.currentWidget() is window.frame.grid.notice


def test_a_mistake_leaves_the_last_answer_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, typed="picture 4")
    search(qtbot, window, typed="ratng:>3")
    qtbot.waitUntil(window.frame.search.mistake.isVisible)
    assert list(window.grid.assets.ids) == [40, 34, 24, 14, 4]
    assert window.toast.text == ""


def test_an_error_of_the_catalogue_is_told_without_a_dialog(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.failing["find"] = MusekeepError("The catalogue is busy.")
    window.frame.search.box.set_search((), "cat")
    qtbot.waitUntil(lambda: window.toast.text == "The catalogue is busy.")
    assert QGuiApplication.modalWindow() is None


def test_the_sidebar_replaces_the_search_and_adds_with_control(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    box = window.frame.search.box
    box.set_search((), "cat")
    window.frame.sidebar.tree.chosen.emit("tag:Film", False)
    assert box.text == "tag:Film"
    window.frame.sidebar.tree.chosen.emit("is:flagged", True)
    assert box.text == "tag:Film is:flagged"
    window.frame.sidebar.tree.chosen.emit("", False)
    assert box.text == ""


def test_the_selection_survives_a_narrower_search_and_another_order(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.grid.pick(0)  # 40
    window.grid.toggle(36)  # 4
    window.grid.toggle(5)  # 35
    window.frame.search.sorted.emit("oldest")
    settled(qtbot, window)
    assert window.grid.selected_ids() == [4, 35, 40]
    search(qtbot, window, typed="picture 4")
    assert window.grid.selected_ids() == [4, 40]


def test_a_selection_made_while_the_answer_is_on_its_way_is_kept(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.gate.clear()
    window.browser.refresh()
    window.grid.pick(3)
    library.gate.set()
    settled(qtbot, window)
    assert window.grid.selected_ids() == [37]


# ── changes ──


def test_what_others_add_appears_and_the_numbers_follow(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.add(FakeAsset(99, "new.png", tags=["New"], outcomes=BLOCKED))
    qtbot.waitUntil(lambda: window.grid.assets.ids[0] == 99)
    rows = window.frame.sidebar.tree.rows
    qtbot.waitUntil(lambda: "tag:New" in rows.all_keys())
    node = rows.node(rows.index_of("page:review"))
    assert node is not None
    assert node.count == 1


def test_a_rating_by_key_is_made_shown_and_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(0)
    qtbot.waitUntil(lambda: window.frame.inspector.view is not None)
    window.actions_["rate.4"].trigger()
    qtbot.waitUntil(lambda: window.frame.inspector.stars.accessibleName() == "Rating: 4 stars")
    qtbot.waitUntil(lambda: (card := window.grid.assets.card(0)) is not None and card.rating == 4)
    assert window.toast.text == ""  # one asset: it can be seen
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: library.assets[40].rating == 0)
    qtbot.waitUntil(lambda: window.toast.text == "Undone · 1 asset")
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: library.assets[40].rating == 4)
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "Nothing left to redo")


def test_a_bulk_edit_offers_to_be_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.actions_["select.all"].trigger()
    window.frame.inspector.tag_added.emit("Mood/Golden")
    qtbot.waitUntil(lambda: window.toast.text == "Tagged 40 assets “Mood/Golden”")
    assert library.assets[7].tags == ["Mood/Golden"]
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: library.assets[7].tags == [])


def test_the_trash_empties_the_grid_and_fills_the_sidebar(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(0)
    window.actions_["trash"].trigger()
    qtbot.waitUntil(lambda: window.grid.assets.ids[0] == 39)
    assert library.assets[40].state is State.TRASHED
    assert window.grid.selected_ids() == []
    search(qtbot, window, "state:trashed")
    window.grid.pick(0)
    assert window.actions_["restore"].isEnabled()
    assert not window.actions_["trash"].isEnabled()
    window.actions_["restore"].trigger()
    qtbot.waitUntil(lambda: "The trash is empty" in window.frame.grid.notice.title)


def test_assets_dropped_on_a_tag_get_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.frame.sidebar.tree.dropped_on_tag.emit("Film", [1, 2])
    qtbot.waitUntil(lambda: library.assets[1].tags == ["Film"])
    qtbot.waitUntil(lambda: window.toast.text == "Tagged 2 assets “Film”")


# ── importing ──


def dropped(window: MainWindow, carried: QMimeData) -> bool:
    if not act.hold_over(window, QPoint(400, 300), carried):
        return False
    act.drop(window, QPoint(400, 300), carried)
    return True


def test_files_dropped_on_the_window_are_imported(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile("/pictures/a b.png"), QUrl("https://example.org/x.png")])
    library.gate.clear()
    assert dropped(window, carried)
    qtbot.waitUntil(lambda: window.frame.status.progress_text == "1 / 1 · 2.0/s · 3 s left")
    assert library.imported == [["/pictures/a b.png"]]
    assert window.actions_["job.stop"].isEnabled()
    window.actions_["job.stop"].trigger()
    library.gate.set()
    qtbot.waitUntil(lambda: window.toast.text == "Stopped; what was read is kept · 1 new")
    assert window.frame.status.progress_text == ""


def test_our_own_drags_are_not_imported(window: MainWindow, library: FakeLibrary) -> None:
    assert not dropped(window, mime.carrying(["/pictures/a.png"], [1], "any library"))
    assert not dropped(window, QMimeData())
    assert library.imported == []


def test_files_with_problems_are_listed_beside_the_work(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = IngestReport(new=1, failed=(Failed("/a/b.png", "damaged", "It is cut off."),))
    monkeypatch.setattr(library, "import_paths", lambda paths, report_, cancel: report)
    window.intake.import_paths(["/a"])
    qtbot.waitUntil(lambda: window.toast.text == "1 new · 1 could not be read")
    assert window.frame.problems.problems == (Problem("/a/b.png", "It is cut off."),)
    assert not window.frame.problems.isVisible()
    window.toast.action_button.click()
    assert window.frame.problems.isVisible()
    window.frame.problems.clear()
    assert not window.frame.problems.isVisible()


def test_watching_a_folder_adds_it_and_begins(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.intake.watch("/home/mia/output")
    qtbot.waitUntil(lambda: len(library.asked("look_again")) == 1)
    assert library.asked("do") == [AddRoot("/home/mia/output")]


def test_a_faulty_file_is_read_again_when_asked(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[40].fault = Fault("damaged", "cut off")
    window.grid.retried.emit(40)
    qtbot.waitUntil(lambda: library.asked("read_again") == [(40,)])


# ── how things are shown ──


def test_the_blur_lifts_while_the_key_is_held(window: MainWindow) -> None:
    window.actions_["reveal"].trigger()
    assert window.grid.revealed
    act.key(window, Qt.Key.Key_B)  # press and release
    assert not window.grid.revealed


def test_what_is_chosen_is_kept_for_the_next_start(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, look: Look
) -> None:
    window = open_window()
    window.actions_["adult.hidden"].trigger()
    window.frame.search.sorted.emit("rating")
    window.frame.search.size_slider.setValue(300)
    window.close()
    kept = preferences.load(tmp_path)
    assert (kept.adult, kept.sort, kept.cell) == (Adult.HIDDEN, "rating", 300)
    assert kept.geometry
    again = open_window(kept.changed(scheme=look.scheme))
    assert again.grid.wanted_size == 300
    assert again.browser.sort == "rating"
    assert again.actions_["adult.hidden"].isChecked()


def test_broken_preferences_are_the_usual_ones(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / preferences.FILE).write_text("{not json", "utf-8")
    assert preferences.load(tmp_path) == Preferences()
    assert preferences.FILE in caplog.text
    (tmp_path / preferences.FILE).write_text(
        '{"adult": "sometimes", "cell": "big", "sort": "name", "more": 1}', "utf-8"
    )
    assert preferences.load(tmp_path) == Preferences(sort="name")


def test_the_theme_button_turns_the_window(window: MainWindow, look: Look) -> None:
    try:
        window.actions_["view.theme"].trigger()
        assert look.scheme is Scheme.LIGHT
        assert window.actions_["scheme.light"].isChecked()
    finally:
        look.choose(Scheme.DARK)


# ── keys and everyone ──


@pytest.mark.parametrize("page", ["", "review", "twins", "cull"])
def test_no_two_actions_share_a_key(page: str) -> None:
    """On one page: what another page's keys do is off there."""
    number = 0 if page else 1
    now = Situation(open=True, page=page, listed=number, selected=number, working=True)
    on = [spec for spec in ACTIONS if spec.when(now)]
    keys = [QKeySequence(key).toString() for spec in on for key in spec.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def test_actions_are_on_when_they_can_do_something(window: MainWindow) -> None:
    window.actions_.update(Situation())
    on = {spec.id for spec in ACTIONS if window.actions_[spec.id].isEnabled()}
    assert "rate.3" not in on
    assert "import.files" not in on
    assert "keys" in on
    window.actions_.update(Situation(open=True, listed=5, selected=2, subjects=2))
    assert window.actions_["rate.3"].isEnabled()
    assert not window.actions_["copy.prompt"].isEnabled()


def test_the_list_of_keys_has_every_key(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    sheet = KeySheet(window, ACTIONS)
    told = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for specs in by_group(ACTIONS).values():
        for spec in specs:
            assert spec.text in told
    sheet.show()
    with qtbot.waitSignal(sheet.destroyed):
        act.key(sheet, Qt.Key.Key_Escape)


def test_the_list_of_keys_is_there_once(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):
        window.actions_["keys"].trigger()
    (sheet,) = window.findChildren(KeySheet)
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()
    window.actions_["keys"].trigger()
    assert len(window.findChildren(KeySheet)) == 1


def test_copying_a_prompt(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.assets[40].recipe = Recipe("comfyui", prompt="a red dress")
    window.grid.pick(0)
    window.actions_["copy.prompt"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "Prompt copied")
    assert QGuiApplication.clipboard().text() == "a red dress"


def test_copying_files_puts_them_on_the_clipboard(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.grid.pick(0)
    window.grid.extend(1)
    window.actions_["copy.files"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "2 files copied")
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [url.toLocalFile() for url in urls] == [
        "/pictures/picture 40.png",
        "/pictures/picture 39.png",
    ]


def controls(window: MainWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QSlider)
    return [
        widget
        for widget in window.findChildren(QWidget)
        if (isinstance(widget, kinds) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not widget.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_for_those_who_cannot_see_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    qtbot.waitUntil(lambda: bool(window.frame.shelf.tiles))
    nameless = [
        widget
        for widget in controls(window)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_tab_reaches_search_grid_and_tiles(qtbot: QtBot, window: MainWindow) -> None:
    shelf = window.frame.shelf
    qtbot.waitUntil(lambda: bool(shelf.tiles) and all(tile.isVisible() for tile in shelf.tiles))
    window.activateWindow()
    window.frame.search.box.field.setFocus()
    reached = set()
    for _ in range(200):
        widget = window.focusWidget()
        reached.add(widget)
        window.focusNextChild()
    assert window.grid in reached
    assert window.frame.sidebar.tree in reached
    assert set(window.frame.shelf.tiles) <= reached


def test_digits_typed_into_a_field_are_no_ratings(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.activateWindow()
    window.grid.pick(0)
    window.frame.search.box.field.setFocus()
    act.write(window.frame.search.box.field, "4")
    assert window.frame.search.box.field.text() == "4"
    assert library.asked("do") == []


def test_a_window_opens_and_closes_again_and_again(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets = {asset.id: asset for asset in many(3)}
    close: Callable[[MainWindow], bool] = MainWindow.close
    for _ in range(3):
        assert close(open_window())
        assert library.closed
