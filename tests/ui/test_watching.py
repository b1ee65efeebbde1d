"""Watched folders in the window: live, on hold, set up, let go."""

import threading
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.core.errors import MusekeepError, UsageError
from app.core.ops import RemoveRoot, SetRoot
from app.core.progress import Progress
from app.ui.library import WatchedFolder
from app.ui.main_window import MainWindow
from app.ui.panels.sidebar.settings import FolderSettings
from app.ui.panels.sidebar.states import icon, sentence, short
from app.ui.panels.status.watch import Phase, Watch, words
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeAsset, FakeLibrary

DISK = "/media/mia/X"
OUTPUT = WatchedFolder("/home/mia/output", 40, how="events")
HELD = WatchedFolder(DISK, 1040, how="events", lost=812, known=1040)
QUESTION = (
    "812 of 1\N{NARROW NO-BREAK SPACE}040 files of X were not found. Nothing was marked. "
    "Is the drive connected?"
)


@pytest.fixture
def watched(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    """A window that has begun to watch."""
    library.folders = [OUTPUT]
    window = open_window()
    qtbot.waitUntil(lambda: library.asked("watch") == [None])
    return window


def status(window: MainWindow) -> str:
    return window.frame.status.watch_button.text().strip()


def reports(qtbot: QtBot, window: MainWindow, library: FakeLibrary, progress: Progress) -> None:
    """As the library does it: from a thread of its own."""
    with qtbot.waitSignal(window.watching.changed):
        thread = threading.Thread(target=library.report, args=(progress,))
        thread.start()
        thread.join()


# ── live ──


def test_the_status_bar_says_what_watching_comes_to(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    assert status(watched) == "Looking through folders"
    reports(qtbot, watched, library, Progress("import", 3, 15))
    assert status(watched) == "Reading 12 files"
    reports(qtbot, watched, library, Progress("import", 15, 15))
    assert status(watched) == "Watching 1 folder"
    assert watched.frame.status.watch_button.isVisible()
    assert "pause" in watched.frame.status.watch_button.accessibleName()


def test_silence_means_that_all_is_read(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    reports(qtbot, watched, library, Progress("import", 3, 15))
    assert watched.watching.now == Watch(Phase.READING, 12)
    watched.watching._quiet.timeout.emit()
    assert watched.watching.now == Watch(Phase.WATCHING)


def test_without_watched_folders_nothing_is_said(window: MainWindow) -> None:
    assert not window.frame.status.watch_button.isVisible()


def test_watching_pauses_and_goes_on(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    watched.frame.status.watch_button.click()
    qtbot.waitUntil(lambda: len(library.asked("unwatch")) == 1)
    assert status(watched) == "Watching is paused"
    assert watched.actions_["watch.pause"].isChecked()
    library.report(Progress("import", 1, 9))  # on its way when it was paused
    qtbot.waitUntil(lambda: not watched.bridge.jobs)
    assert status(watched) == "Watching is paused"
    watched.actions_["watch.pause"].trigger()
    qtbot.waitUntil(lambda: len(library.asked("watch")) == 2)
    assert status(watched) == "Looking through folders"


def test_a_watch_that_cannot_begin_says_so_and_can_be_tried_again(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [OUTPUT]
    library.failing["watch"] = MusekeepError("The system refused.")
    window = open_window()
    qtbot.waitUntil(lambda: window.frame.banners.texts == ["The system refused."])
    assert status(window) == "Watching is paused"
    library.failing.clear()
    window.frame.status.watch_button.click()
    qtbot.waitUntil(lambda: status(window) == "Looking through folders")


def test_rescan_looks_through_everything(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    assert [key.toString() for key in watched.actions_["rescan"].shortcuts()] == ["Ctrl+R", "F5"]
    watched.actions_["rescan"].trigger()
    qtbot.waitUntil(lambda: len(library.asked("look_again")) == 1)
    assert status(watched) == "Looking through folders"


def test_a_note_is_told_once(qtbot: QtBot, watched: MainWindow, library: FakeLibrary) -> None:
    banners = watched.frame.banners
    note = "/mnt/nas sends no events: it is polled."
    for _ in range(2):
        library.tell(note)
    qtbot.waitUntil(lambda: banners.texts == [note])
    banners.lines[0].closed.emit()
    assert not banners.isVisible()
    library.tell(note)
    library.tell("another")
    qtbot.waitUntil(lambda: banners.texts == ["another"])


def test_of_each_folder_only_the_latest_note_stays(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    banners = watched.frame.banners
    gone, back = f"{OUTPUT.path}: it is not there.", f"{OUTPUT.path} is there again."
    other = f"{OUTPUT.path}2: it is another folder."
    for text in (gone, back, gone):
        library.tell(text)
        qtbot.waitUntil(lambda text=text: banners.texts == [text])  # type: ignore[misc] # of mypy
    library.tell(other)
    qtbot.waitUntil(lambda: banners.texts == [gone, other])


def test_new_files_leave_place_and_selection_alone(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    grid = watched.grid
    grid.pick(30)
    chosen = grid.selected_ids()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    anchor = grid.anchor()
    assert anchor is not None
    top = grid.cell_rect(list(grid.assets.ids).index(anchor.asset)).top()
    for number in range(100, 120):
        library.add(FakeAsset(number, f"new {number}.png"))
    qtbot.waitUntil(lambda: len(grid.assets.ids) == 60)
    assert grid.cell_rect(list(grid.assets.ids).index(anchor.asset)).top() == top
    assert grid.selected_ids() == chosen


def test_the_words_of_every_phase() -> None:
    told = {words(Watch(phase), 3) for phase in Phase}
    assert {"Watching 3 folders", "Reading files", "Looking through folders"} < told


# ── how a folder is ──


@pytest.mark.parametrize(
    ("folder", "name", "word", "told"),
    [
        (OUTPUT, "folder", "", "Watched"),
        (replace(OUTPUT, how="poll"), "poll", "", "every now and then"),
        (replace(OUTPUT, how="off"), "folder", "", "Not watched"),
        (replace(OUTPUT, cloud="yes"), "cloud", "", "not downloaded"),
        (replace(OUTPUT, offline=True), "offline", "offline", "stay in the library"),
        (HELD, "held", "on hold", "nothing was marked"),
        (replace(HELD, offline=True), "held", "on hold", "812 of"),
        (replace(OUTPUT, how="poll", note="as it was set"), "poll", "", "then (as it was set)."),
    ],
)
def test_a_folders_state_is_an_icon_a_word_and_a_sentence(
    folder: WatchedFolder, name: str, word: str, told: str
) -> None:
    assert icon(folder) == name
    assert short(folder) == word
    assert told in sentence(folder)


# ── on hold ──


def test_a_folder_on_hold_is_asked_about_once(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [OUTPUT, HELD]
    window = open_window()
    banners = window.frame.banners
    qtbot.waitUntil(lambda: banners.texts == [QUESTION])
    again, gone = banners.lines[0].buttons()
    assert (again.text(), gone.text()) == ("Look again", "They are really gone")
    again.click()
    qtbot.waitUntil(lambda: len(library.asked("look_again")) == 1)
    banners.lines[0].closed.emit()
    library.add(FakeAsset(99, "new.png"))
    qtbot.waitUntil(lambda: (now := window.refresher.overview) is not None and now.assets == 41)
    assert banners.texts == []  # it was put away; the sidebar still says it
    library.folders = [OUTPUT, replace(HELD, lost=900)]
    library.add(FakeAsset(98, "newer.png"))
    qtbot.waitUntil(lambda: len(banners.texts) == 1)


def test_what_is_asked_is_not_noted_as_well(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [OUTPUT, replace(HELD, lost=0)]
    window = open_window()
    banners = window.frame.banners
    qtbot.waitUntil(lambda: library.asked("watch") == [None])
    library.tell(f"{DISK}: 812 files were not found.")
    qtbot.waitUntil(lambda: len(banners.texts) == 1)
    library.folders = [OUTPUT, HELD]
    library.add(FakeAsset(99, "new.png"))
    qtbot.waitUntil(lambda: banners.texts == [QUESTION])
    library.tell(f"{DISK}: 813 files were not found.")
    library.tell("another")
    qtbot.waitUntil(lambda: banners.texts == [QUESTION, "another"])


def test_a_human_says_they_are_gone(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [HELD]
    window = open_window()
    qtbot.waitUntil(lambda: len(window.frame.banners.lines) == 1)
    window.frame.banners.lines[0].buttons()[1].click()
    qtbot.waitUntil(lambda: library.asked("confirm") == [DISK])
    qtbot.waitUntil(lambda: "812 no longer there" in window.toast.text)
    assert window.frame.banners.texts == []


def test_a_folder_that_came_back_is_not_asked_about_any_more(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [HELD]
    window = open_window()
    qtbot.waitUntil(lambda: len(window.frame.banners.lines) == 1)
    library.folders = [replace(HELD, lost=0)]
    library.add(FakeAsset(99, "new.png"))
    qtbot.waitUntil(lambda: not window.frame.banners.isVisible())


# ── set up, let go ──


def test_the_menu_of_a_folder(watched: MainWindow) -> None:
    tree = watched.frame.sidebar.tree
    node = tree.rows.node(tree.rows.index_of(f"folder:{OUTPUT.path}"))
    assert node is not None
    menu = watched.frame.sidebar.menus.of(node)
    assert menu is not None
    texts = [one.text() for one in menu.actions() if one.text()]
    assert texts == ["Rescan", "Settings …", "Show in file manager", "Stop watching"]
    alarmed = watched.frame.sidebar.menus.of(replace(node, alarm=True))
    assert alarmed is not None
    held = [one.text() for one in alarmed.actions()]
    assert held[:2] == ["Look again", "They are really gone"]


def settings(window: MainWindow, path: str) -> FolderSettings:
    window.frame.sidebar.tree.settings_wanted.emit(path)
    (sheet,) = window.findChildren(FolderSettings)
    return sheet


def test_settings_are_saved_as_one_op(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    sheet = settings(watched, OUTPUT.path)
    sheet.watch.choose("poll")
    sheet.cloud.choose("no")
    sheet.patterns.setPlainText(" *.bak \n\nold/\n")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: not isValid(sheet))
    op = SetRoot(OUTPUT.path, cloud="no", watch="poll", ignore=("*.bak", "old/"))
    assert library.asked("set_folder") == [op]
    assert watched.toast.text == "Settings of output saved"
    qtbot.waitUntil(lambda: len(library.asked("look_again")) == 1)


def test_settings_are_one_window_for_each_folder(watched: MainWindow) -> None:
    first = settings(watched, OUTPUT.path)
    assert settings(watched, OUTPUT.path) is first
    first.close()


def test_a_pattern_that_is_none_is_told_in_the_settings(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    library.failing["set_folder"] = UsageError("'/' is no pattern.")
    sheet = settings(watched, OUTPUT.path)
    sheet.patterns.setPlainText("/")
    sheet.save_button.click()
    qtbot.waitUntil(sheet._mistake.isVisible)
    assert sheet._mistake.text() == "'/' is no pattern."
    assert sheet.save_button.isEnabled()
    sheet.close()


def test_a_pattern_that_is_not_utf8_is_kept_as_it_is(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.folders = [replace(OUTPUT, ignore=("caf\udce9/",))]
    window = open_window()
    sheet = settings(window, OUTPUT.path)
    sheet.save_button.click()
    qtbot.waitUntil(lambda: len(library.asked("set_folder")) == 1)
    (op,) = library.asked("set_folder")
    assert isinstance(op, SetRoot)
    assert op.ignore == ("caf\udce9/",)


def test_to_stop_watching_can_be_undone(
    qtbot: QtBot, watched: MainWindow, library: FakeLibrary
) -> None:
    watched.frame.sidebar.tree.unwatch_wanted.emit(OUTPUT.path)
    qtbot.waitUntil(lambda: "no longer watched" in watched.toast.text)
    assert library.asked("do") == [RemoveRoot(OUTPUT.path)]
    assert watched.toast.action_button.text() == "Undo"
