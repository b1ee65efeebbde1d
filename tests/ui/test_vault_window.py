"""The window of an open vault, from its door to its lock, over a vault in memory."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import RefusedError, WrongSecretError
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.services.vaults.locking import Watchdog, Why
from app.services.vaults.moving import MoveReport
from app.services.vaults.residue import Residue
from app.ui import clipboard, preferences, vault_main
from app.ui.flows.carrying import Carrying
from app.ui.flows.moving import out_words, put_words
from app.ui.inside import Checked
from app.ui.instance import Instance, ask_to_cover
from app.ui.main_window import MainWindow
from app.ui.panels.vaults.hand_over import HandOverWindow
from app.ui.panels.vaults.room import RoomPage
from app.ui.panels.vaults.shell import VaultShell
from app.ui.style.look import Look
from app.ui.vault_main import VaultSession, named
from app.ui.veil import Adult
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary
from tests.ui.fake_inside import PASSPHRASE, RECOVERY, FakeDoor, FakeInside, failed
from tests.ui.fake_vaulting import OWNER
from tests.ui.hands import FakeHand
from tests.ui.test_guarding import FakeListener

ANNA = SlotInfo("05" * 16, VaultRole.VIEWER, SlotKind.PASSPHRASE, "Anna")


class Quiet(Watchdog):
    def arm(self, seconds: float) -> None:
        """Bites nobody in a test."""

    def disarm(self) -> None:
        """Was not armed."""


class FakeScreen:
    def __init__(self) -> None:
        self.excluded: list[int] = []

    def exclude(self, window: int) -> bool:
        self.excluded.append(window)
        return True


class Opened:
    """A session that ends without ending the test."""

    def __init__(self, qapp: QApplication, look: Look, library: FakeLibrary, folder: Path) -> None:
        self.place = folder / "Private.musevault"
        self.inside = FakeInside(str(self.place), library)
        self.door = FakeDoor(self.inside)
        self.ended: list[int] = []
        self.others: list[Path] = []
        self.screen, self.hand = FakeScreen(), FakeHand()
        self.listener = FakeListener()
        self.session = VaultSession(
            qapp,
            folder,
            self.door,
            lambda: self.others,
            end=self.ended.append,
            capture=self.screen,
            system=self.listener,
            watchdog=Quiet(),
            look=look,
            hand=self.hand,
        )

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None
        return self.session.window

    @property
    def shell(self) -> VaultShell:
        shell = self.window.centralWidget()
        assert isinstance(shell, VaultShell)
        return shell

    @property
    def room(self) -> RoomPage:
        self.window.room.show()
        assert self.window.room.view is not None
        return self.window.room.view


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, look: Look, library: FakeLibrary, tmp_path: Path
) -> Iterator[Opened]:
    made = Opened(qapp, look, library, tmp_path)
    yield made
    library.gate.set()
    if made.session.window is not None:
        gone(made.session.window)
    made.session.close()
    clipboard.belongs_to_vault(on=False)
    gone(made.session.entry)
    gone(made.session)


def enter(qtbot: QtBot, opened: Opened) -> Opened:
    assert opened.session.open(opened.place)
    qtbot.waitUntil(lambda: opened.session.entry.unlock.slot is not None)
    act.write(opened.session.entry.unlock.field.field, PASSPHRASE)
    act.key(opened.session.entry.unlock.field.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.session.window is not None)
    window = opened.window
    qtbot.waitUntil(lambda: window.browser.answered and not window.browser.busy)
    qtbot.waitUntil(lambda: not window.bridge.jobs and hasattr(window, "room"))
    return opened


@pytest.fixture
def vault(qtbot: QtBot, opened: Opened) -> Opened:
    return enter(qtbot, opened)


def toast(vault: Opened) -> str:
    return vault.window.toast.text


def select(vault: Opened, number: int) -> list[int]:
    ids = list(vault.window.grid.assets.ids[:number])
    vault.window.grid.pick(0)
    for row in range(1, number):
        vault.window.grid.toggle(row)
    return ids


# ── the frame ──


def test_titles_say_nothing_of_what_is_inside(vault: Opened) -> None:
    titles = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert set(titles) == {"Vault"}


def test_all_windows_are_left_out_of_screenshots(qtbot: QtBot, vault: Opened) -> None:
    select(vault, 1)
    vault.window.handing.show()
    small = vault.window.handing.window
    assert small is not None
    shown = {int(one.winId()) for one in (vault.session.entry, vault.window, small)}
    assert shown <= set(vault.screen.excluded)
    small.close()


def test_the_window_keeps_nothing_on_the_disk(vault: Opened, tmp_path: Path) -> None:
    vault.window.showing.keep(exports="/secret")
    vault.window.close()
    assert not list(tmp_path.rglob("*window.json*"))


def test_what_makes_no_sense_in_a_vault_is_not_offered(vault: Opened) -> None:
    select(vault, 1)
    actions = vault.window.actions_
    for one in ("open", "reveal.folder", "copy.files", "watch.folder", "relink", "vault.put"):
        assert not actions[one].isEnabled(), one
    for one in ("vault.take", "vault.hand", "vault.room", "vault.lock"):
        assert actions[one].isEnabled(), one


def test_notices_of_the_opening_are_told(qtbot: QtBot, opened: Opened) -> None:
    opened.inside.told = ("This vault is older than the one last opened.",)
    enter(qtbot, opened)
    banners = opened.window.frame.banners
    assert banners.texts == ["This vault is older than the one last opened."]


def test_an_empty_vault_says_what_it_is_for(qtbot: QtBot, opened: Opened) -> None:
    opened.inside.inner.assets.clear()
    enter(qtbot, opened)
    notice = opened.window.frame.grid.notice
    qtbot.waitUntil(lambda: notice.title == "Nothing is in this vault")


# ── the lock ──


def test_ctrl_l_locks_this_one_and_all_others(
    vault: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path] = []
    monkeypatch.setattr(vault_main, "ask_to_lock", lambda place, _ms: told.append(place))
    vault.others = [vault.place, Path("/other.musevault")]
    act.key(vault.window.grid, Qt.Key.Key_L, act.CONTROL)
    assert told == [Path("/other.musevault")]
    assert vault.inside.locked == [Why.ASKED]
    assert vault.ended == [0]
    assert not vault.window.isVisible()


def test_the_key_locks_from_a_small_window_too(vault: Opened) -> None:
    select(vault, 1)
    vault.window.handing.show()
    small = vault.window.handing.window
    assert small is not None
    act.key(small.name, Qt.Key.Key_L, act.CONTROL)
    assert vault.inside.locked == [Why.ASKED]


def test_this_one_locks_though_the_others_cannot_be_asked(vault: Opened) -> None:
    def broken() -> list[Path]:
        raise OSError("no")

    vault.session._others = broken
    with pytest.raises(OSError, match="no"):
        vault.session.lock_all()
    assert vault.inside.locked == [Why.ASKED]


def test_closing_the_window_locks(vault: Opened) -> None:
    vault.window.close()
    assert vault.inside.locked == [Why.CLOSED]
    assert vault.ended == [0]


def test_the_screen_lock_locks(vault: Opened) -> None:
    assert vault.listener.told is not None
    vault.listener.told.heard.emit(Why.SCREEN)
    assert (vault.inside.locked, vault.ended) == ([Why.SCREEN], [0])


def test_it_ends_though_closing_fails(vault: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_why: Why) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(vault.inside, "lock", broken)
    vault.session.lock()
    assert vault.ended == [0]


def test_a_lock_clears_what_was_copied(vault: Opened) -> None:
    clipboard.put_text("a prompt")
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    vault.session.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_the_strip_counts_the_last_seconds(vault: Opened) -> None:
    assert vault.session.guarding is not None
    vault.session.guarding.soon.emit(12)
    assert vault.shell.left == "Nobody here: locks in 12 s"
    vault.session.guarding.soon.emit(-1)
    assert vault.shell.left == ""


def test_minutes_are_kept_for_all_vaults_of_the_library(
    qtbot: QtBot, vault: Opened, tmp_path: Path
) -> None:
    act.click(vault.room.minutes._buttons["15"])
    qtbot.waitUntil(lambda: preferences.load(tmp_path).lock_after == 15)
    assert vault.session.guarding is not None
    assert vault.session.guarding._sentry.idle_s == 900


@pytest.mark.parametrize("page", ["loupe", "review"])
def test_watching_a_clip_keeps_it_open(
    qtbot: QtBot, vault: Opened, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    assert vault.session.guarding is not None
    touched: list[bool] = []
    sentry = vault.session.guarding._sentry
    monkeypatch.setattr(sentry, "touch", lambda: touched.append(True))
    if page == "loupe":
        vault.window.loupe.open(vault.window.grid.assets.ids[0])
        assert vault.window.loupe.view is not None
        stage = vault.window.loupe.view.stage
    else:
        stage = vault.window.frame.review.stage
    touched.clear()
    stage.watched.emit()
    assert touched == [True]


# ── in and out ──


def test_what_waits_is_taken_in_and_told(qtbot: QtBot, vault: Opened) -> None:
    assert vault.inside.asked("carry_out") == [()]  # what was interrupted, at the start
    vault.inside.waits = [1, 2]
    vault.inside.answer = MoveReport((1, 2), (1, 2), residue=Residue(1000, 0, (), ()))
    vault.window.moving.look()
    toast = vault.window.toast
    qtbot.waitUntil(
        lambda: toast.text == "2 assets are in the vault · nothing of them is left in the library"
    )


def test_what_stays_stuck_is_not_tried_for_ever(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.waits = [1]
    vault.inside.answer = MoveReport(failed=(failed("a.png"),), waiting=1)
    vault.window.moving.look()
    qtbot.waitUntil(lambda: len(vault.inside.asked("carry_out")) == 2)
    qtbot.waitUntil(lambda: not vault.window.bridge.jobs)
    vault.inside.waits = [1]
    vault.window.moving.look()
    asked = len(vault.inside.asked("waiting"))
    qtbot.waitUntil(lambda: len(vault.inside.asked("waiting")) >= asked)
    assert len(vault.inside.asked("carry_out")) == 2
    assert "1 still waits" in vault.window.toast.text
    assert vault.window.frame.problems.problems[0].reason == "It is prohibited."


def test_files_dropped_on_the_window_are_sealed(qtbot: QtBot, vault: Opened) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/pictures/a.png")])
    assert act.hold_over(vault.window, QPoint(600, 400), mime)
    act.drop(vault.window, QPoint(600, 400), mime)
    wanted = [(("/pictures/a.png",), False)]
    qtbot.waitUntil(lambda: vault.inside.asked("import_paths") == wanted)
    qtbot.waitUntil(lambda: "the files they came from are where they were" in toast(vault))
    assert vault.inside.inner.imported == []


def test_files_can_be_moved_in(qtbot: QtBot, vault: Opened) -> None:
    vault.window.moving.import_paths(["/pictures/a.png"], remove=True)
    qtbot.waitUntil(lambda: vault.inside.asked("import_paths") == [(("/pictures/a.png",), True)])
    qtbot.waitUntil(lambda: vault.window.toast.text == "1 file is in the vault")


def test_taking_out_is_asked_and_told(qtbot: QtBot, vault: Opened, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ids = select(vault, 2)
    vault.window.moving.ask_take(ids, str(out))
    banner = next(iter(vault.window.frame.banners.lines))
    assert "where anybody can read them" in banner.text
    assert [one.text() for one in banner.buttons()] == ["Take out", "Copy, and keep here"]
    act.click(banner.buttons()[1])
    qtbot.waitUntil(lambda: vault.inside.asked("take") == [(tuple(ids), str(out), True)])
    qtbot.waitUntil(lambda: vault.window.toast.text == "2 assets are in out")


def test_a_drag_carries_files_that_lie_in_memory_and_shows_nothing(
    qtbot: QtBot, vault: Opened
) -> None:
    carrying = vault.session._carrying
    assert isinstance(carrying, Carrying)
    carrying.linger_ms = 30
    ids = select(vault, 2)
    vault.window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: bool(vault.hand.drags))
    paths = [Path(url.toLocalFile()) for url in vault.hand.carried.urls()]
    assert [path.name for path in paths] == [f"{one}.png" for one in sorted(ids)]
    home = paths[0].parents[1]
    assert home.stat().st_mode & 0o777 == 0o700
    assert all(not path.is_relative_to(vault.place.parent) for path in paths)
    badge = vault.hand.drags[0][2]
    assert badge.height() / badge.devicePixelRatio() < 60  # words, and no picture above them
    qtbot.waitUntil(lambda: not paths[0].exists())
    vault.session.lock()
    assert not home.exists()


def test_without_memory_a_drag_is_refused(
    qtbot: QtBot, vault: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setattr("app.ui.flows.carrying.memory_folder", lambda: nullcontext(None))
    select(vault, 1)
    vault.window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: "no place in memory" in vault.window.toast.text)
    assert not vault.hand.drags


def test_what_the_gate_refuses_is_not_carried(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.failing["take"] = RefusedError("It is prohibited.")
    select(vault, 1)
    vault.window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: vault.window.toast.text == "It is prohibited.")
    assert not vault.hand.drags


def test_what_is_refused_is_said_on_the_badge_and_stays(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.answer = MoveReport(failed=(failed("a.png"),))
    vault.inside.writes = False
    select(vault, 1)
    vault.hand.held = False
    vault.window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: toast(vault) == "Originals · 1 blocked · It is prohibited.")
    assert not vault.hand.drags


def test_enter_looks_at_a_picture_and_arrows_go_on(qtbot: QtBot, vault: Opened) -> None:
    first, second = list(vault.window.grid.assets.ids[:2])
    vault.window.grid.opened.emit(first)
    qtbot.waitUntil(lambda: vault.window.loupe.view is not None)
    view = vault.window.loupe.view
    assert view is not None
    qtbot.waitUntil(lambda: view.asset == first)
    act.key(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.asset == second)
    act.key(view, Qt.Key.Key_Left)
    act.key(view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view.asset == first)
    act.key(view, Qt.Key.Key_Escape)
    assert vault.window.pages.now == ""


# ── its own page ──


def test_ways_in_are_listed_and_only_others_can_be_taken_away(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.slots.append(ANNA)
    room = vault.room
    qtbot.waitUntil(lambda: ANNA.id in room.ways)
    assert room.ways[OWNER.id].remove_button.isHidden()
    act.click(room.ways[ANNA.id].remove_button)
    assert vault.inside.asked("remove_way") == []
    act.click(room.ways[ANNA.id].really_button)
    qtbot.waitUntil(lambda: room.ways_told == "They open nothing new.")
    assert vault.inside.asked("remove_way") == [ANNA.id]
    assert room.lock_button.isVisible()
    act.click(room.lock_button)
    assert vault.inside.locked == [Why.ASKED]


def test_somebody_is_let_in_by_a_role_that_is_explained(qtbot: QtBot, vault: Opened) -> None:
    room = vault.room
    qtbot.waitUntil(lambda: OWNER.id in room.ways)
    act.click(room.invite.open_button)
    qtbot.waitUntil(lambda: told(room.invite) == {"keys of viewer", "policy of viewer"})
    room.invite.role.choose("editor")
    qtbot.waitUntil(lambda: told(room.invite) == {"keys of editor", "policy of editor"})
    assert not room.invite.invite_button.isEnabled()
    act.write(room.invite.name, "Anna")
    act.write(room.invite.passphrase.field, "four words or so")
    act.click(room.invite.invite_button)
    wanted = ("Anna", VaultRole.EDITOR, "four words or so")
    qtbot.waitUntil(lambda: vault.inside.asked("add_way") == [wanted])
    qtbot.waitUntil(lambda: "Anna is let in" in room.ways_told)
    assert room.invite.passphrase.text == ""


def test_another_role_is_explained_and_given(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.slots.append(ANNA)
    room = vault.room
    qtbot.waitUntil(lambda: ANNA.id in room.ways)
    qtbot.waitUntil(lambda: told(room.ways[ANNA.id]) == {"keys of viewer", "policy of viewer"})
    way = room.ways[ANNA.id]
    act.click(way.role_button)
    assert not way.roles.change_button.isEnabled()
    way.roles.role.choose("editor")
    qtbot.waitUntil(lambda: told(way) == {"keys of editor", "policy of editor"})
    assert way.roles._keys_told.isHidden()
    caught_up = len(vault.inside.asked("catch_up"))
    act.click(way.roles.change_button)
    wanted = "The role is changed: Editor from the next opening on."
    qtbot.waitUntil(lambda: room.ways_told == wanted)
    assert vault.inside.asked("set_role") == [(ANNA.id, VaultRole.EDITOR)]
    qtbot.waitUntil(lambda: room.ways[ANNA.id].slot.role is VaultRole.EDITOR)
    qtbot.waitUntil(lambda: len(vault.inside.asked("catch_up")) > caught_up)
    assert room.lock_button.isHidden()


def test_a_lesser_role_tells_of_new_keys_and_offers_the_lock(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.slots.append(replace(ANNA, role=VaultRole.EDITOR))
    room = vault.room
    qtbot.waitUntil(lambda: ANNA.id in room.ways)
    way = room.ways[ANNA.id]
    act.click(way.role_button)
    way.roles.role.choose("viewer")
    assert not way.roles._keys_told.isHidden()
    act.click(way.roles.change_button)
    qtbot.waitUntil(lambda: room.ways_told.endswith("Lock the vault now."))
    assert room.lock_button.isVisible()


def test_a_role_that_is_refused_is_told_and_stays(qtbot: QtBot, vault: Opened) -> None:
    vault.inside.slots.append(ANNA)
    vault.inside.failing["set_role"] = RefusedError("Only an owner may.")
    room = vault.room
    qtbot.waitUntil(lambda: ANNA.id in room.ways)
    way = room.ways[ANNA.id]
    act.click(way.role_button)
    act.click(way.roles.cancel_button)
    assert way.roles.isHidden()
    act.click(way.role_button)
    way.roles.role.choose("editor")
    act.click(way.roles.change_button)
    qtbot.waitUntil(lambda: room.ways_told == "Only an owner may.")
    qtbot.waitUntil(lambda: room.ways[ANNA.id] is not way)
    assert room.ways[ANNA.id].slot.role is VaultRole.VIEWER


def test_owners_are_given_no_other_role(qtbot: QtBot, vault: Opened) -> None:
    other = replace(ANNA, id="06" * 16, role=VaultRole.OWNER)
    vault.inside.slots += [ANNA, other]
    room = vault.room
    qtbot.waitUntil(lambda: other.id in room.ways)
    offered = {one for one, way in room.ways.items() if not way.role_button.isHidden()}
    assert offered == {ANNA.id}


def told(room: QWidget) -> set[str]:
    texts = {one.text() for one in room.findChildren(QLabel) if not one.isHidden()}
    return {one for one in texts if one.startswith(("keys of", "policy of"))}


def test_who_is_no_owner_changes_no_way_in(qtbot: QtBot, opened: Opened) -> None:
    opened.inside.role, opened.inside.slot_id = VaultRole.VIEWER, ANNA.id
    opened.inside.slots.append(ANNA)
    room = enter(qtbot, opened).room
    qtbot.waitUntil(lambda: OWNER.id in room.ways)
    assert all(one.remove_button.isHidden() for one in room.ways.values())
    assert room.invite.isHidden()
    assert room.secrets.isHidden()


def test_a_viewer_adds_nothing_and_takes_nothing_out(qtbot: QtBot, opened: Opened) -> None:
    opened.inside.role, opened.inside.waits = VaultRole.VIEWER, [1]
    enter(qtbot, opened)
    select(opened, 1)
    actions = opened.window.actions_
    for one in ("import.files", "vault.intake", "vault.take", "vault.hand", "export"):
        assert not actions[one].isEnabled(), one
    assert actions["look"].isEnabled()
    assert opened.window.frame.shelf.isHidden()
    opened.window.moving.look()
    opened.window.grid.drag_wanted.emit()
    qtbot.waitUntil(lambda: "takes nothing out" in toast(opened))
    assert not opened.hand.drags
    assert opened.inside.asked("carry_out") == []


def test_the_passphrase_is_changed_or_refused(qtbot: QtBot, vault: Opened) -> None:
    room = vault.room
    qtbot.waitUntil(lambda: OWNER.id in room.ways)
    forms = room.secrets
    act.click(forms.change_button)
    act.write(forms.current.field, PASSPHRASE)
    act.write(forms.new.field, "another one")
    act.write(forms.again.field, "another")
    assert not forms.save_button.isEnabled()
    act.write(forms.again.field, " one")
    vault.inside.failing["change_passphrase"] = WrongSecretError("That is not it.")
    act.click(forms.save_button)
    qtbot.waitUntil(lambda: forms.told == "That is not it.")
    vault.inside.failing.clear()
    act.click(forms.save_button)
    qtbot.waitUntil(lambda: "another now" in forms.told)
    assert forms.current.text == forms.new.text == ""


def test_a_new_recovery_code_is_asked_twice_and_shown_once(qtbot: QtBot, vault: Opened) -> None:
    room = vault.room
    qtbot.waitUntil(lambda: OWNER.id in room.ways)
    forms = room.secrets
    act.click(forms.code_button)
    assert vault.inside.asked("new_code") == []
    act.click(forms.really_button)
    qtbot.waitUntil(lambda: forms._code.text().replace("\u200b", "") == RECOVERY)
    act.click(forms.change_button)
    assert forms._code.text() == ""


def test_reading_everything_tells_what_is_damaged(qtbot: QtBot, vault: Opened) -> None:
    room = vault.room
    act.click(room.verify_button)
    qtbot.waitUntil(lambda: room.checked == "7 pages read.")
    vault.inside.whole = Checked(False, "7 pages read.", ("a.png: cut short",), ("Restore it.",))
    act.click(room.verify_button)
    qtbot.waitUntil(lambda: room.checked == "7 pages read. Restore it.")
    assert room._damaged.count() == 1


def test_a_receipt_is_written(qtbot: QtBot, vault: Opened, tmp_path: Path) -> None:
    path = tmp_path / "receipt.txt"
    vault.window.room.write_receipt(str(path))
    qtbot.waitUntil(path.exists)
    assert path.read_text() == "Receipt of a vault\n"


def test_a_small_vault_is_handed_over(qtbot: QtBot, vault: Opened) -> None:
    ids = select(vault, 2)
    vault.window.handing.show()
    small = vault.window.handing.window
    assert isinstance(small, HandOverWindow)
    assert not small.hand_button.isEnabled()
    small.show_folder("/out")
    act.write(small.name, "For Anna")
    act.write(small.passphrase.field, "four words or so")
    act.click(small.hand_button)
    qtbot.waitUntil(lambda: small.code == RECOVERY)
    assert vault.inside.asked("hand_over") == [(tuple(ids), "/out", "For Anna", "four words or so")]
    assert small.told == "Give them both."
    small.close()


# ── words ──


def test_words_of_moves() -> None:
    done = MoveReport((1,), (1,), residue=Residue(10, 2, ("catalog.db",), ()))
    assert put_words(done) == "1 asset is in the vault · traces are left: see the notes"
    waits = replace(done, residue=Residue(10, 0, (), (), "Another window has the library open."))
    assert "Another window has the library open." in put_words(waits)
    assert out_words(MoveReport((1, 2), (0, 0), stopped=True), "/a/out") == (
        "2 assets are in out · stopped"
    )


def test_where_a_new_vault_is_meant_to_lie() -> None:
    assert named("Private", Path("/lib/vaults")) == ("Private", "/lib/vaults")
    assert named("/drive/Sets.musevault", Path("/lib/vaults")) == ("Sets", "/drive")


# ── the cover ──


def test_the_librarys_cover_is_over_the_vault_too(qtbot: QtBot, vault: Opened) -> None:
    vault.window.bridge.background(lambda: ask_to_cover(vault.place, True))
    qtbot.waitUntil(lambda: vault.window.showing.level is Adult.COVERED)
    vault.window.bridge.background(lambda: ask_to_cover(vault.place, False))
    qtbot.waitUntil(lambda: vault.window.showing.level is not Adult.COVERED)


def test_a_cover_that_was_asked_for_at_the_door_is_there_inside(
    qtbot: QtBot, opened: Opened
) -> None:
    opened.session._cover(True)
    enter(qtbot, opened)
    assert opened.window.showing.level is Adult.COVERED


def test_the_vaults_cover_is_told_to_the_library(
    qtbot: QtBot, vault: Opened, tmp_path: Path
) -> None:
    library = Instance(tmp_path)
    try:
        assert library.is_first()
        with qtbot.waitSignal(library.cover_asked) as told:
            vault.window.actions_["cover"].trigger()
        assert told.args == [True]
        assert vault.window.showing.level is Adult.COVERED
    finally:
        library.close()
        gone(library)
