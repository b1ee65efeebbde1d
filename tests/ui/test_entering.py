"""At the door of a vault: opened, refused, made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.errors import AlreadyOpenError, VaultDamagedError, VaultError
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.ui.bridge import Bridge
from app.ui.flows.entering import Entering
from app.ui.panels.vaults.create import CreatePage
from app.ui.panels.vaults.entry import EntryWindow
from app.ui.panels.vaults.unlock import UnlockPage
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary
from tests.ui.fake_inside import PASSPHRASE, RECOVERY, FakeDoor, FakeInside
from tests.ui.fake_vaulting import CODE, OWNER

PIN = SlotInfo("03" * 16, VaultRole.OWNER, SlotKind.DEVICE_PIN, "desk")
DEVICE = SlotInfo("04" * 16, VaultRole.OWNER, SlotKind.DEVICE, "desk")


@pytest.fixture
def inside(library: FakeLibrary, tmp_path: Path) -> FakeInside:
    return FakeInside(str(tmp_path / "Private.musevault"), library)


@pytest.fixture
def door(inside: FakeInside) -> FakeDoor:
    return FakeDoor(inside)


class Entrance:
    def __init__(self, door: FakeDoor, look: Look) -> None:
        self.bridge = Bridge()
        self.window = EntryWindow(look)
        self.flow = Entering(self.bridge, door, self.window)
        self.inside: list[object] = []
        self.flow.entered.connect(self.inside.append)
        self.window.show()

    @property
    def unlock(self) -> UnlockPage:
        return self.window.unlock

    @property
    def making(self) -> CreatePage:
        return self.window.making

    def type(self, text: str) -> None:
        act.write(self.unlock.field.field, text)
        act.key(self.unlock.field.field, Qt.Key.Key_Return)


@pytest.fixture
def entrance(door: FakeDoor, look: Look) -> Iterator[Entrance]:
    made = Entrance(door, look)
    yield made
    made.bridge.close()
    gone(made.window)
    gone(made.bridge)


@pytest.fixture
def at_door(qtbot: QtBot, entrance: Entrance) -> Entrance:
    entrance.flow.open("Private")
    qtbot.waitUntil(lambda: entrance.unlock.slot is not None)
    return entrance


def test_the_window_is_called_vault_and_nothing_else(entrance: Entrance) -> None:
    assert entrance.window.windowTitle() == "Vault"


def test_the_right_passphrase_opens_it_and_is_not_kept(
    qtbot: QtBot, at_door: Entrance, inside: FakeInside
) -> None:
    at_door.type(PASSPHRASE)
    qtbot.waitUntil(lambda: at_door.inside == [inside])
    assert at_door.unlock.field.text == ""


def test_what_is_typed_is_dots_unless_somebody_asks(at_door: Entrance) -> None:
    field = at_door.unlock.field
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    act.click(field.eye)
    assert field.field.echoMode() is QLineEdit.EchoMode.Normal
    assert not field.field.isUndoAvailable()


def test_a_wrong_one_is_told_and_the_next_try_waits(
    qtbot: QtBot, at_door: Entrance, door: FakeDoor
) -> None:
    at_door.type("wrong")
    page = at_door.unlock
    qtbot.waitUntil(lambda: page.told == "That is not it. Next try in 2 seconds.")
    act.write(page.field.field, PASSPHRASE)
    assert not page.enter_button.isEnabled()
    page._tick()
    assert page.told == "That is not it. Next try in 1 second."
    page._tick()
    assert page.enter_button.isEnabled()
    act.click(page.enter_button)
    qtbot.waitUntil(lambda: len(at_door.inside) == 1)
    assert [typed for _slot, typed, *_how in door.tries] == ["wrong", PASSPHRASE]


def test_tries_of_before_are_waited_for(qtbot: QtBot, entrance: Entrance, door: FakeDoor) -> None:
    door.wait = 7.2
    entrance.flow.open("Private")
    qtbot.waitUntil(lambda: "Next try in 8 seconds" in entrance.unlock.told)


def test_ways_are_chosen_before_a_secret_is_tried(
    qtbot: QtBot, entrance: Entrance, door: FakeDoor
) -> None:
    door.slots = [PIN, DEVICE, OWNER, CODE]
    entrance.flow.open("Private")
    page = entrance.unlock
    qtbot.waitUntil(lambda: page.slot == PIN)
    assert page.field.field.placeholderText() == "PIN"
    page.choose(DEVICE.id)
    assert page.field.isHidden()
    assert page.enter_button.isEnabled()
    page.choose(CODE.id)
    assert page.field.field.echoMode() is QLineEdit.EchoMode.Normal
    page.choose(OWNER.id)
    assert page.field.field.echoMode() is QLineEdit.EchoMode.Password
    entrance.type(PASSPHRASE)
    qtbot.waitUntil(lambda: [one[0] for one in door.tries] == [OWNER.id])


def test_a_damaged_one_is_opened_for_reading_when_asked(
    qtbot: QtBot, at_door: Entrance, door: FakeDoor
) -> None:
    door.failing = [VaultDamagedError("Some pages cannot be read.")]
    at_door.type(PASSPHRASE)
    page = at_door.unlock
    qtbot.waitUntil(lambda: page.offers == ["Open what can be read"])
    act.click(page.offer_buttons()[0])
    assert "Type it once more" in page.told
    at_door.type(PASSPHRASE)
    qtbot.waitUntil(lambda: len(at_door.inside) == 1)
    assert door.tries[-1] == (OWNER.id, PASSPHRASE, True, False)


def test_one_that_seems_open_elsewhere_is_opened_when_asked(
    qtbot: QtBot, at_door: Entrance, door: FakeDoor
) -> None:
    door.failing = [AlreadyOpenError("Open on studio.")]
    at_door.type(PASSPHRASE)
    page = at_door.unlock
    qtbot.waitUntil(lambda: page.offers == ["Open it here all the same"])
    act.click(page.offer_buttons()[0])
    at_door.type(PASSPHRASE)
    qtbot.waitUntil(lambda: len(at_door.inside) == 1)
    assert door.tries[-1] == (OWNER.id, PASSPHRASE, False, True)


def test_one_whose_header_cannot_be_read_says_so(
    qtbot: QtBot, entrance: Entrance, door: FakeDoor
) -> None:
    door.slots = []
    entrance.flow.open("Private")
    qtbot.waitUntil(lambda: entrance.window.notice.text == "Its header cannot be read.")


# ── a new one ──


def fill_in(page: CreatePage, passphrase: str = PASSPHRASE, again: str = PASSPHRASE) -> None:
    page.passphrase.field.setText(passphrase)
    page.again.field.setText(again)


@pytest.fixture
def making(entrance: Entrance) -> Entrance:
    entrance.flow.begin("Private", "/vaults")
    return entrance


def test_both_passphrases_have_to_be_the_same(making: Entrance) -> None:
    page = making.making
    fill_in(page, again="correct")
    assert not page.make_button.isEnabled()
    assert page.again.property("wrong") == "false"  # so far it may become the same
    fill_in(page, again="corrupt")
    assert page.again.property("wrong") == "true"
    fill_in(page)
    assert page.make_button.isEnabled()
    fill_in(page, "  ", "  ")
    assert not page.make_button.isEnabled()


def test_any_passphrase_may_be_used_its_strength_is_told(qtbot: QtBot, making: Entrance) -> None:
    page = making.making
    fill_in(page, "a", "a")
    qtbot.waitUntil(lambda: page.meter.words == "1 signs")
    assert page.meter.level == 1
    assert page.make_button.isEnabled()


def test_a_vault_is_made_its_code_tested_and_then_opened(
    qtbot: QtBot, making: Entrance, door: FakeDoor, inside: FakeInside
) -> None:
    page = making.making
    fill_in(page)
    act.click(page.make_button)
    qtbot.waitUntil(lambda: page.step == 2)
    assert door.made == [("Private", "/vaults", PASSPHRASE)]
    assert page.passphrase.text == page.again.text == ""
    act.click(page.written_button)
    act.write(page.typed_code.field, "ABC")
    act.click(page.test_button)
    qtbot.waitUntil(lambda: page.test_told == "A code is longer.")
    page.typed_code.field.setText("ABCDE-FGHJX")
    act.click(page.test_button)
    qtbot.waitUntil(lambda: "another vault" in page.test_told)
    page.typed_code.field.setText(RECOVERY)
    act.click(page.test_button)
    qtbot.waitUntil(lambda: page.step == 4)
    act.click(page.alone_button)
    qtbot.waitUntil(lambda: making.inside == [inside])
    assert inside.asked("enrol_at_once") == []
    assert making.flow._passphrase == ""


def at_device(qtbot: QtBot, making: Entrance) -> CreatePage:
    page = making.making
    making.flow.make("Private", "/vaults", PASSPHRASE)
    qtbot.waitUntil(lambda: page.step == 2)
    page.tested.emit(RECOVERY)
    qtbot.waitUntil(lambda: page.step == 4)
    return page


def test_this_computer_is_let_in_with_a_pin(
    qtbot: QtBot, making: Entrance, inside: FakeInside
) -> None:
    page = at_device(qtbot, making)
    act.write(page.pin.field, "2468")
    act.click(page.pin_button)
    qtbot.waitUntil(lambda: making.inside == [inside])
    assert inside.asked("enrol_at_once") == ["2468"]


def test_without_a_keyring_this_computer_is_no_way_in(
    qtbot: QtBot, making: Entrance, door: FakeDoor
) -> None:
    door.keyring = "Device unlock is not available on this computer (no keyring)."
    page = at_device(qtbot, making)
    assert not page.device_button.isEnabled()
    assert not page.pin_button.isEnabled()
    assert page.alone_button.isEnabled()


def test_what_cannot_be_made_is_said_where_it_was_asked_for(
    qtbot: QtBot, making: Entrance, door: FakeDoor
) -> None:
    door.failing = [VaultError("There is one already.")]
    page = making.making
    fill_in(page)
    act.click(page.make_button)
    qtbot.waitUntil(lambda: page.mistake == "There is one already.")
    assert page.step == 0


def test_a_copied_code_is_marked_for_clipboard_histories(qtbot: QtBot, making: Entrance) -> None:
    page = at_code(qtbot, making)
    act.click(page.copy_button)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == RECOVERY
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"


def at_code(qtbot: QtBot, making: Entrance) -> CreatePage:
    making.flow.make("Private", "/vaults", PASSPHRASE)
    qtbot.waitUntil(lambda: making.making.step == 2)
    return making.making


def test_a_synced_folder_is_told_of(qtbot: QtBot, making: Entrance) -> None:
    making.flow._take_folder("/home/mia/Dropbox")
    page = making.making
    qtbot.waitUntil(lambda: page._place_note.text() == "Dropbox copies it.")
