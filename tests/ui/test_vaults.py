"""Vaults as the open library's window shows them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.ui import mime
from app.ui.flows.vaults import PAGE, free_name
from app.ui.library import Overview
from app.ui.main_window import MainWindow
from app.ui.panels.search.terms import term
from app.ui.panels.sidebar.node import Node
from app.ui.panels.sidebar.nodes import build
from app.ui.panels.vaults.page import VaultPage
from app.ui.vaulting import VAULTED, PutBack, Standing, Vault
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary
from tests.ui.fake_vaulting import vault
from tests.ui.hands import FakeLauncher

PRIVATE = vault("Private")
SETS = vault("Sets", standing=Standing.OPEN)


@pytest.fixture
def window(qtbot: QtBot, library: FakeLibrary, open_window: OpenWindow) -> MainWindow:
    library.safes = [PRIVATE, SETS]
    made = open_window()
    qtbot.waitUntil(lambda: len(made.vaults.known) == 2)
    return made


def row(*vaults: Vault, key: str = "") -> Node:
    heading = next(one for one in build(Overview(), term, vaults) if one.title == "Vaults")
    return next(one for one in heading.children if one.key == f"vault:{key or vaults[0].place}")


def page(window: MainWindow) -> VaultPage:
    assert window.vaults.view is not None
    return window.vaults.view


def told(window: MainWindow, vault: Vault) -> str:
    rows = window.frame.sidebar.tree.rows
    node = rows.node(rows.index_of(f"vault:{vault.place}"))
    return node.note if node else ""


def listening(window: MainWindow) -> list[Path]:
    """The vaults that are told to lock; all of them do."""
    asked: list[Path] = []

    def lock(place: Path) -> bool:
        asked.append(place)
        return True

    window.vaults.locker = lock
    return asked


def launcher(window: MainWindow) -> FakeLauncher:
    made = window.vaults._launcher
    assert isinstance(made, FakeLauncher)
    return made


@pytest.mark.parametrize(
    ("standing", "icon", "note", "alarm"),
    [
        (Standing.LOCKED, "vault", "locked", False),
        (Standing.OPEN, "vault-open", "open", False),
        (Standing.AWAY, "offline", "away", False),
        (Standing.CONFLICT, "conflict", "conflict", True),
        (Standing.DAMAGED, "problems", "damaged", True),
        (Standing.NEWER, "problems", "newer", True),
    ],
)
def test_a_row_says_how_its_vault_is(standing: Standing, icon: str, note: str, alarm: bool) -> None:
    told = row(vault("Private", standing=standing))
    assert (told.icon, told.note, told.alarm) == (icon, note, alarm)


def test_what_waits_is_told_instead() -> None:
    assert row(vault("Private", waiting=3)).note == "3 waiting"
    assert "3 assets wait" in row(vault("Private", waiting=3)).state
    assert row(vault("Private", waiting=3, standing=Standing.AWAY)).note == "away"


def test_before_anything_is_known_no_vault_is_spoken_of() -> None:
    assert all(one.title != "Vaults" for one in build(Overview(), term))


def test_assets_dropped_on_a_vault_wait_for_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    tree = window.frame.sidebar.tree
    index = tree.rows.index_of(f"vault:{PRIVATE.place}")
    at = tree.visualRect(index).center()
    ids = list(window.grid.assets.ids[:3])
    carried = mime.carrying([], ids, window.library_key)
    assert act.hold_over(tree.viewport(), at, carried)
    act.drop(tree.viewport(), at, carried)
    qtbot.waitUntil(lambda: library.waits == dict.fromkeys(ids, PRIVATE.place))
    qtbot.waitUntil(lambda: "3 assets wait for “Private”, which is locked" in window.toast.text)
    qtbot.waitUntil(lambda: told(window, PRIVATE) == "3 waiting")
    act.click(window.toast.action_button)
    assert launcher(window).opened == [(window.folder, PRIVATE.place)]


def test_nothing_is_dropped_on_the_row_that_makes_a_vault(window: MainWindow) -> None:
    tree = window.frame.sidebar.tree
    at = tree.visualRect(tree.rows.index_of("vault:")).center()
    carried = mime.carrying([], [1], window.library_key)
    assert not act.hold_over(tree.viewport(), at, carried)


def test_what_waits_can_be_kept(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.grid.select_all()
    window.vaults.put(PRIVATE.place)
    qtbot.waitUntil(lambda: len(library.waits) == 40)
    window.vaults.keep(PRIVATE.place)
    qtbot.waitUntil(lambda: not library.waits)
    qtbot.waitUntil(lambda: window.toast.text == "40 assets stay in the library")


def test_the_page_of_a_vault_tells_what_waits_and_who_may_enter(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.waits = {1: PRIVATE.place}
    window.frame.sidebar.tree.vault_wanted.emit(PRIVATE.place)
    assert window.pages.now == PAGE
    qtbot.waitUntil(lambda: ("ways_in", PRIVATE.place) in library.calls)
    window.vaults.look()
    qtbot.waitUntil(page(window).show_button.isVisible)
    act.click(page(window).show_button)
    assert window.browser.query == VAULTED
    assert window.pages.now == ""


def test_an_open_one_offers_its_window_and_the_lock(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    asked = listening(window)
    window.vaults.show(SETS.place)
    assert page(window).open_button.text() == "Show its window"
    assert not page(window).back_up_button.isEnabled()
    act.click(page(window).lock_button)
    assert asked == [Path(SETS.place)]
    library.safes = [PRIVATE]
    act.click(page(window).open_button)
    assert launcher(window).opened == [(window.folder, SETS.place)]


def test_one_key_locks_all_that_are_open(window: MainWindow) -> None:
    asked = listening(window)
    act.key(window.grid, Qt.Key.Key_L, act.CONTROL)
    assert asked == [Path(SETS.place)]
    assert window.toast.text == "1 vault locked"


def test_one_without_a_window_is_told_of(window: MainWindow) -> None:
    window.vaults.locker = lambda _place: False
    window.lock_vaults()
    assert window.toast.text == "“Sets” is open on the command line: it locks when that ends."


def test_a_window_that_does_not_lock_is_told(qtbot: QtBot, window: MainWindow) -> None:
    window.vaults._check_locked({SETS.place})
    assert "does not answer" in window.toast.text


def test_a_backup_says_what_came_of_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.vaults.show(PRIVATE.place)
    window.vaults.copies.back_up(PRIVATE.place, "/backups")
    qtbot.waitUntil(lambda: page(window).told == "Copied to /backups")
    library.refuses_backup = True
    window.vaults.copies.back_up(PRIVATE.place, "/backups")
    qtbot.waitUntil(lambda: page(window).told == "The drive is full.")


def test_a_restored_vault_is_shown_and_what_came_of_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.vaults.show(PRIVATE.place)
    window.vaults.copies.restore("/backups/Private", "/again")
    qtbot.waitUntil(lambda: page(window).place == "/again/Private.musevault")
    assert page(window).told == "It is as it was."
    assert ("restore_vault", ("/backups/Private", "/again")) in library.calls


def test_of_a_second_copy_only_words_are_shown(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.restored = PutBack("/again/Private.musevault", "2 files are missing.", False, False)
    window.vaults.copies.restore("/backups/Private", "/again")
    qtbot.waitUntil(lambda: window.toast.text == "2 files are missing.")
    assert window.pages.now == ""
    assert len(library.safes) == 2


def test_a_restore_that_is_refused_is_told(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.refuses_backup = True
    window.vaults.show(PRIVATE.place)
    window.vaults.copies.restore("/backups/Private", "/again")
    qtbot.waitUntil(lambda: page(window).told == "Nothing was restored.")


def test_a_backup_to_restore_is_chosen_and_then_the_place(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.vaults.show(PRIVATE.place)
    act.click(page(window).restore_button)
    for chosen in ("/backups/Private", "/again"):
        dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
        dialog.filesSelected.emit([chosen])
        dialog.close()
    qtbot.waitUntil(lambda: ("restore_vault", ("/backups/Private", "/again")) in library.calls)


def test_forgetting_is_asked_twice(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.vaults.show(PRIVATE.place)
    act.click(page(window).forget_button)
    assert page(window).really_button.isVisible()
    assert len(library.safes) == 2
    act.click(page(window).really_button)
    qtbot.waitUntil(lambda: library.safes == [SETS])
    qtbot.waitUntil(lambda: window.pages.now == "")


def test_a_vault_from_elsewhere_is_added_or_refused(qtbot: QtBot, window: MainWindow) -> None:
    window.vaults.copies.adopt("/drive/Old.musevault")
    qtbot.waitUntil(lambda: window.toast.text == "“Old” is on the list")
    window.vaults.copies.adopt("/drive/holiday")
    qtbot.waitUntil(lambda: "is no vault" in window.toast.text)


def test_a_new_one_is_made_in_a_window_of_its_own(window: MainWindow) -> None:
    window.frame.sidebar.tree.vault_wanted.emit("")
    assert launcher(window).opened == [(window.folder, "Private 2")]


def test_a_window_that_does_not_start_is_told(window: MainWindow) -> None:
    launcher(window).starts = False
    window.vaults.open(PRIVATE.place)
    assert "would not start" in window.toast.text


def test_names_for_new_vaults_are_free() -> None:
    assert free_name([]) == "Private"
    assert free_name(["private", "Private 2"]) == "Private 3"


def test_v_in_review_puts_the_picture_into_the_one_vault_there_is(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    from app.core.vocab import Outcome

    library.safes = [PRIVATE]
    library.assets[7].outcomes = {"instagram": Outcome.BLOCKED}
    window = open_window()
    qtbot.waitUntil(lambda: len(window.vaults.known) == 1)
    window.reviewing.open()
    qtbot.waitUntil(lambda: window.reviewing.subject() is not None)
    act.key(window.frame.review, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: library.waits == {7: PRIVATE.place})


def test_a_row_menu_offers_what_can_be_done(window: MainWindow) -> None:
    menu = window.vaults.row_menu(PRIVATE)
    offered = {one.text(): one.isEnabled() for one in menu.actions() if one.text()}
    assert offered["Open the vault …"]
    assert not offered["Lock now"]
    assert not offered["Put what is selected into it"]
    window.vaults.put_one([1], QPoint(0, 0))  # two vaults: it asks
