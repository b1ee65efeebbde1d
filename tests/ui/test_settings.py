"""The settings page, backups in it, and the first run."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.core.errors import UsageError
from app.core.ops import AddRoot
from app.services.newcomers import Suggested, suggested
from app.ui import preferences
from app.ui.main_window import MainWindow
from app.ui.panels.settings.rows import ChoiceRow, MenuRow, Row, SwitchRow, TextRow, TogglesRow
from app.ui.panels.settings.sections import DO
from app.ui.panels.settings.view import FIELDS, SettingsView
from app.ui.panels.welcome.view import WelcomeView
from app.ui.preferences import Preferences
from app.ui.style.look import Scheme
from app.ui.veil import Adult
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary
from tests.ui.fake_settling import backup


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> SettingsView:
    library.backups_ = [backup(20), backup(19, proved=False)]
    window.actions_["settings"].trigger()
    made = window.settings._view
    qtbot.waitUntil(lambda: made.backups.shelf is not None and bool(made.about.version.text()))
    return made


def row_of(view: SettingsView, key: str) -> Row:
    return view.rows[key]


# ── what is chosen ──


def test_every_row_is_somebodys(view: SettingsView, window: MainWindow) -> None:
    """A preference there is, a setting there is, an action there is."""
    for key in view.rows:
        if key.startswith("wish."):
            assert hasattr(Preferences(), key.removeprefix("wish."))
        elif key.startswith("set."):
            assert key in FIELDS
        else:
            assert window.actions_[key.removeprefix(DO)].text()


def test_a_preference_is_in_force_at_once_and_kept(
    qtbot: QtBot, window: MainWindow, view: SettingsView
) -> None:
    before = window.look.scheme
    theme, adult = row_of(view, "wish.scheme"), row_of(view, "wish.adult")
    assert isinstance(theme, ChoiceRow)
    assert isinstance(adult, ChoiceRow)
    theme.choice.choose("light")
    adult.choice.choose("hidden")
    minutes = row_of(view, "wish.lock_after")
    assert isinstance(minutes, MenuRow)
    minutes.menu.choose("0")
    assert window.look.scheme is Scheme.LIGHT
    assert window.showing.wishes.adult is Adult.HIDDEN
    qtbot.waitUntil(lambda: preferences.load(window.folder).lock_after == 0)
    window.showing.choose_scheme(before)
    assert theme.choice.value == before.value


def test_a_setting_goes_to_the_librarys_file_and_says_when_it_counts(
    qtbot: QtBot, view: SettingsView, library: FakeLibrary
) -> None:
    twice = row_of(view, "set.review.two_steps")
    assert isinstance(twice, SwitchRow)
    twice.choice.choose("on")
    qtbot.waitUntil(lambda: library.settings_written == [("review", "two_steps", True)])
    qtbot.waitUntil(lambda: view.banners.texts == ["In force when Musekeep starts next."])
    actor = row_of(view, "set.review.actor")
    assert isinstance(actor, TextRow)
    act.write(actor.field, "Mia")
    actor.field.editingFinished.emit()
    actor.field.editingFinished.emit()
    qtbot.waitUntil(lambda: library.settings_written[1:] == [("review", "actor", "Mia")])
    platforms = row_of(view, "set.review.platforms")
    assert isinstance(platforms, TogglesRow)
    platforms.buttons["x"].click()
    qtbot.waitUntil(lambda: library.settings_written[2:] == [("review", "platforms", ("x",))])


def test_what_is_refused_is_said_and_shown_as_it_is(
    qtbot: QtBot, window: MainWindow, view: SettingsView, library: FakeLibrary
) -> None:
    library.setting_error = UsageError("The file is not valid TOML.")
    twice = row_of(view, "set.review.two_steps")
    assert isinstance(twice, SwitchRow)
    twice.choice.choose("on")
    qtbot.waitUntil(lambda: window.toast.text == "The file is not valid TOML.")
    qtbot.waitUntil(lambda: twice.choice.value == "off")


def test_settings_are_found_by_words(view: SettingsView) -> None:
    view.show()
    act.write(view.field, "second look")
    shown = [one.key for one in view.rows.values() if one.isVisibleTo(view)]
    assert shown == ["set.review.two_steps"]
    view.field.clear()
    act.write(view.field, "invert")
    assert [one.id for one in view.keys.model.rows] == ["select.invert"]
    assert view.keys.isVisibleTo(view)
    view.field.clear()
    act.write(view.field, "zzzz")
    assert view.nothing.isVisibleTo(view)
    view.field.clear()
    assert not view.nothing.isVisibleTo(view)
    assert view.rows["wish.scheme"].isVisibleTo(view)


def test_a_restart_is_asked_for_and_closes_the_window(
    qtbot: QtBot, window: MainWindow, view: SettingsView
) -> None:
    view.backups.restart.emit()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.starts_again


# ── backups ──


def test_a_backup_is_made_tried_and_told(
    qtbot: QtBot, view: SettingsView, library: FakeLibrary
) -> None:
    view.show_group("backups")
    view.backups.make_button.click()
    assert not view.backups.make_button.isEnabled()
    qtbot.waitUntil(lambda: len(library.backups_) == 3)
    qtbot.waitUntil(lambda: view.backups.said.text().startswith("Backed up, and restored on trial"))
    assert view.backups.make_button.isEnabled()
    name = library.backups_[2].name
    view.backups.proved.emit(name)
    qtbot.waitUntil(lambda: "restores: it is whole" in view.backups.said.text())
    library.unsound = frozenset([name])
    view.backups.proved.emit(name)
    qtbot.waitUntil(lambda: "does not restore: catalog.db is not" in view.backups.said.text())


def test_a_restore_is_asked_for_and_called_off(
    qtbot: QtBot, view: SettingsView, library: FakeLibrary
) -> None:
    name = library.backups_[1].name
    view.backups.asked_back.emit(name)
    qtbot.waitUntil(lambda: library.asked_back == name)
    qtbot.waitUntil(
        lambda: view.backups.shelf is not None and view.backups.shelf.asked_back == name
    )
    view.backups.asked_back.emit("")
    qtbot.waitUntil(lambda: library.asked_back == "")


def test_one_is_made_by_itself_when_it_is_due(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.backing.daily()
    qtbot.waitUntil(lambda: not window.bridge.jobs)
    library.is_due = True
    window.backing.daily()
    qtbot.waitUntil(lambda: len(library.backups_) == 1)
    assert window.toast.text == ""


def test_what_came_of_a_restore_is_said_above_the_pictures(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.restored_words = ("The library is as it was.", "What it was before is in /kept.")
    window = open_window()
    told = "The library is as it was. What it was before is in /kept."
    qtbot.waitUntil(lambda: told in window.frame.banners.texts)


# ── about ──


def test_diagnostics_are_copied(qtbot: QtBot, window: MainWindow, view: SettingsView) -> None:
    view.about.copied.emit()
    qtbot.waitUntil(lambda: "nothing was sent" in window.toast.text)
    assert QGuiApplication.clipboard().text() == "Musekeep 0.1.0\n40 assets\n"
    assert view.about.version.text() == "Musekeep 0.1.0"
    assert "GNU AFFERO" in view.about.text.toPlainText()


# ── first run ──


def welcome(qtbot: QtBot, window: MainWindow) -> WelcomeView:
    qtbot.waitUntil(lambda: window.pages.now == "welcome")
    view = window.welcome._view
    qtbot.waitUntil(lambda: bool(view.place.text()))
    return view


def watched(library: FakeLibrary) -> list[str]:
    return [op.path for name, op in library.calls if name == "do" and isinstance(op, AddRoot)]


def test_an_empty_library_is_asked_once(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets = {}
    library.suggested_ = [
        Suggested("/home/mia/ComfyUI/output", "ComfyUI"),
        Suggested("/home/mia/Dropbox/Shoots", "", "it is a cloud-synced folder"),
    ]
    window = open_window(Preferences())
    view = welcome(qtbot, window)
    assert view.chosen() == ["/home/mia/ComfyUI/output"]
    view.boxes["/home/mia/Dropbox/Shoots"].click()
    view.adult.choose("hidden")
    view.begin_button.click()
    assert window.pages.now == ""
    assert window.showing.wishes.welcomed
    assert window.showing.wishes.adult is Adult.HIDDEN
    wanted = ["/home/mia/ComfyUI/output", "/home/mia/Dropbox/Shoots"]
    qtbot.waitUntil(lambda: watched(library) == wanted)


def test_who_has_pictures_is_not_asked(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window(Preferences())
    qtbot.waitUntil(lambda: window.showing.wishes.welcomed)
    assert window.pages.now == ""


def test_it_is_skipped_and_not_asked_again(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets = {}
    window = open_window(Preferences())
    welcome(qtbot, window).skip_button.click()
    assert window.pages.now == ""
    window.refresher.again()
    qtbot.waitUntil(lambda: preferences.load(window.folder).welcomed)
    assert window.pages.now == ""


def test_sample_pictures_are_drawn_and_imported(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets = {}
    window = open_window(Preferences())
    welcome(qtbot, window).samples_button.click()
    qtbot.waitUntil(lambda: bool(library.imported))
    (folder,) = library.drawn_to
    assert library.imported == [[f"{folder}/one.png", f"{folder}/two.png"]]


def test_backups_go_elsewhere_from_the_first_day(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets = {}
    window = open_window(Preferences())
    view = welcome(qtbot, window)
    view.backups_chosen.emit("/media/disk")
    qtbot.waitUntil(lambda: view.place.text() == "/media/disk")
    assert library.settings == replace(library.settings, backups="/media/disk")


def test_usual_folders_are_pointed_out(tmp_path: Path) -> None:
    (tmp_path / "ComfyUI" / "output").mkdir(parents=True)
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Pictures").symlink_to(tmp_path / "Dropbox")
    found = suggested(tmp_path)
    assert [(Path(one.path).name, one.maker, bool(one.synced)) for one in found] == [
        ("output", "ComfyUI", False),
        ("Pictures", "", True),
    ]
