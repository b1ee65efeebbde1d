"""One's own ways in, changed from inside."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.catalog.vaults import chain
from app.core.errors import (
    KeyringError,
    LockedError,
    NotFoundError,
    RefusedError,
    TooSoonError,
    UsageError,
    VaultError,
    WrongSecretError,
)
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.services.library import Services, open_services
from app.services.vaults import Created, Device, OpenVault, Vaults, roles, ways
from app.vault import header as headers
from app.vault.paths import VaultPaths
from app.vault.secrets import DeviceKey, DevicePin, Passphrase, RecoveryCode, Secret
from app.vault.slots import add_slot
from tests.helpers.secret_service import secret_service
from tests.services.vaults.desks import (
    CHEAP,
    PASSPHRASE,
    MemoryKeyring,
    hash_of,
    let_the_delay_pass,
)

NEW = Passphrase("another horse, another battery")


class Inside:
    """The vault of `made`, opened by any secret."""

    def __init__(self, desk: Vaults, made: Created, library: Path) -> None:
        self._desk, self._place, self._library = desk, made.path, library
        self._services: Services | None = None

    def __call__(self, secret: Secret, slot: str | None = None) -> Services:
        self.leave()
        let_the_delay_pass(self._desk.registry.folder)
        self._services = open_services(self._library, self._desk.unlock(self._place, secret, slot))
        return self._services

    def leave(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None


@pytest.fixture
def inside(desk: Vaults, made: Created, tmp_path: Path) -> Iterator[Inside]:
    made_inside = Inside(desk, made, tmp_path / "library")
    yield made_inside
    made_inside.leave()


def vault_of(services: Services) -> OpenVault:
    assert services.vault is not None
    return services.vault


def the(vault: OpenVault, kind: SlotKind) -> SlotInfo:
    (found,) = (one for one in vault.header.infos if one.kind is kind)
    return found


def noted(services: Services) -> tuple[str, dict[str, Any]]:
    """The newest row of the chain."""
    body = json.loads(services.session.ask(chain.entries)[-1].body)
    return body["action"], body["detail"]


# ── the passphrase ──


def test_a_passphrase_is_changed_by_who_knows_it(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    vault = vault_of(services)
    slot = vault.opened.slot
    info = ways.change_passphrase(vault, slot.id, passphrase, NEW, services.session.do, cost=CHEAP)
    assert info.id == slot.id
    assert noted(services) == ("settings", {"slot": slot.id, "now": slot.id, "changed": "secret"})
    # what was opened before goes on, and can be changed once more
    ways.change_passphrase(vault, slot.id, NEW, passphrase, services.session.do, cost=CHEAP)
    ways.change_passphrase(vault, slot.id, passphrase, NEW, services.session.do, cost=CHEAP)
    inside.leave()
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, passphrase)
    services = inside(NEW)
    vault = vault_of(services)
    assert services.session.ask(chain.check, vault.header.vault_id, vault.header.publics) is None


def test_the_header_s_copy_does_not_open_with_the_old_one(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    vault = vault_of(services)
    ways.change_passphrase(
        vault, vault.opened.slot.id, passphrase, NEW, services.session.do, cost=CHEAP
    )
    inside.leave()
    VaultPaths(made.path).header.unlink()
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, passphrase)
    let_the_delay_pass(desk.registry.folder)
    desk.unlock(made.path, NEW).close()


def test_who_does_not_know_it_changes_nothing_and_waits(
    inside: Inside, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    vault = vault_of(services)
    slot = vault.opened.slot.id
    before = VaultPaths(made.path).header.read_bytes()
    with pytest.raises(WrongSecretError):
        ways.change_passphrase(vault, slot, NEW, NEW, services.session.do, cost=CHEAP)
    with pytest.raises(TooSoonError):
        ways.change_passphrase(vault, slot, passphrase, NEW, services.session.do, cost=CHEAP)
    with pytest.raises(UsageError, match="has now"):
        ways.set_passphrase(vault, slot, NEW, services.session.do, cost=CHEAP)
    assert VaultPaths(made.path).header.read_bytes() == before


def test_an_empty_passphrase_changes_nothing(
    inside: Inside, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    vault = vault_of(services)
    before = VaultPaths(made.path).header.read_bytes()
    with pytest.raises(UsageError, match="empty"):
        ways.change_passphrase(
            vault, vault.opened.slot.id, passphrase, Passphrase(" "), services.session.do
        )
    assert VaultPaths(made.path).header.read_bytes() == before


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(RecoveryCode(made.recovery_code))
    vault = vault_of(services)
    slot = the(vault, SlotKind.PASSPHRASE)
    info = ways.set_passphrase(vault, slot.id, NEW, services.session.do, cost=CHEAP)
    assert (info.role, info.name) == (VaultRole.OWNER, slot.name)
    inside.leave()
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, passphrase)
    services = inside(NEW)
    vault = vault_of(services)
    assert services.session.ask(chain.check, vault.header.vault_id, vault.header.publics) is None
    inside(RecoveryCode(made.recovery_code))  # still the same


def test_only_owners_change_ways_in(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    vault = vault_of(inside(passphrase))
    header, editor = add_slot(
        vault.header, vault.opened, NEW, role=VaultRole.EDITOR, name="Edith", cost=CHEAP
    )
    vault.rewrite(header)
    services = inside(NEW, editor.id)
    vault = vault_of(services)
    before = VaultPaths(made.path).header.read_bytes()
    for change in (
        lambda: ways.change_passphrase(
            vault, editor.id, NEW, passphrase, services.session.do, cost=CHEAP
        ),
        lambda: ways.new_recovery_code(vault, services.session.do, cost=CHEAP),
        lambda: ways.enrol_device(vault, "laptop", services.session.do),
    ):
        with pytest.raises(RefusedError, match="Only an owner"):
            change()
    assert VaultPaths(made.path).header.read_bytes() == before


def test_a_full_disk_keeps_the_old_passphrase(
    inside: Inside, made: Created, passphrase: Passphrase, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = inside(passphrase)
    vault = vault_of(services)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(headers, "store", full)
        with pytest.raises(VaultError, match="No space left"):
            ways.change_passphrase(
                vault, vault.opened.slot.id, passphrase, NEW, services.session.do, cost=CHEAP
            )
    inside(passphrase)


def test_after_new_keys_nothing_changes_until_it_is_opened_again(
    inside: Inside, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    roles.rotate(vault_of(services), services.session)
    vault = vault_of(services)
    with pytest.raises(VaultError, match="open it again"):
        ways.change_passphrase(
            vault, vault.opened.slot.id, passphrase, NEW, services.session.do, cost=CHEAP
        )
    with pytest.raises(VaultError, match="open it again"):
        ways.new_recovery_code(vault, services.session.do, cost=CHEAP)
    services = inside(passphrase)
    ways.change_passphrase(
        vault_of(services), vault.opened.slot.id, passphrase, NEW, services.session.do, cost=CHEAP
    )
    inside(NEW)


# ── the recovery code ──


def test_a_new_code_takes_the_place_of_the_old_one(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    code = ways.new_recovery_code(vault_of(services), services.session.do, cost=CHEAP)
    inside.leave()
    assert desk.code_fits(made.path, code)
    assert not desk.code_fits(made.path, made.recovery_code)
    assert len(desk.slots(made.path)) == 2
    inside(RecoveryCode(code))


def test_who_came_in_by_the_code_may_replace_it(inside: Inside, made: Created) -> None:
    services = inside(RecoveryCode(made.recovery_code))
    code = ways.new_recovery_code(vault_of(services), services.session.do, cost=CHEAP)
    again = ways.new_recovery_code(vault_of(services), services.session.do, cost=CHEAP)
    assert code != again
    inside(RecoveryCode(again))


# ── this computer ──


def test_this_computer_opens_the_vault_until_it_is_forgotten(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase, keyring: MemoryKeyring
) -> None:
    services = inside(passphrase)
    info = ways.enrol_device(vault_of(services), "laptop", services.session.do)
    assert noted(services) == (
        "slot_add",
        {"slot": info.id, "role": "owner", "kind": "device"},
    )
    inside.leave()
    secret = desk.device_secret(made.path, info.id)
    assert isinstance(secret, DeviceKey)
    services = inside(secret)
    assert vault_of(services).opened.slot.id == info.id

    services = inside(passphrase)
    assert ways.forget_device(vault_of(services), info.id, services.session.do) is None
    assert noted(services) == ("slot_remove", {"slot": info.id})
    assert [name for _, name in keyring.entries if info.id in name] == []
    with pytest.raises(KeyringError):
        desk.device_secret(made.path, info.id)


def test_with_a_pin_neither_keyring_nor_pin_is_enough(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    info = ways.enrol_device(
        vault_of(services), "laptop", services.session.do, pin="4711", cost=CHEAP
    )
    inside.leave()
    assert info.kind is SlotKind.DEVICE_PIN
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, desk.device_secret(made.path, info.id, pin="4712"), info.id)
    let_the_delay_pass(desk.registry.folder)
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, DevicePin(bytes(32), "4711"), info.id)
    inside(desk.device_secret(made.path, info.id, pin="4711"), info.id)


def test_without_a_keyring_nothing_is_changed(
    desk: Vaults, made: Created, inside: Inside, passphrase: Passphrase
) -> None:
    def find() -> MemoryKeyring:
        raise OSError("no bus")

    desk.device = Device(find)
    services = inside(passphrase)
    before = VaultPaths(made.path).header.read_bytes()
    with pytest.raises(KeyringError, match="Use your passphrase"):
        ways.enrol_device(vault_of(services), "laptop", services.session.do)
    assert VaultPaths(made.path).header.read_bytes() == before


def test_a_header_that_cannot_be_written_leaves_no_key_in_the_keyring(
    inside: Inside,
    passphrase: Passphrase,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = inside(passphrase)
    kept = dict(keyring.entries)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(headers, "store", full)
    with pytest.raises(VaultError):
        ways.enrol_device(vault_of(services), "laptop", services.session.do)
    assert keyring.entries == kept


def test_a_keyring_that_keeps_the_key_is_told_and_the_vault_takes_it_no_more(
    desk: Vaults,
    made: Created,
    inside: Inside,
    passphrase: Passphrase,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = inside(passphrase)
    info = ways.enrol_device(vault_of(services), "laptop", services.session.do)
    secret = desk.device_secret(made.path, info.id)

    def stuck(_service: str, _username: str) -> None:
        raise OSError("stuck")

    monkeypatch.setattr(keyring, "delete_password", stuck)
    said = ways.forget_device(vault_of(services), info.id, services.session.do)
    assert said is not None
    assert "no longer takes the key" in said
    inside.leave()
    with pytest.raises(UsageError):
        desk.unlock(made.path, secret)


def test_only_a_computer_can_be_forgotten(inside: Inside, passphrase: Passphrase) -> None:
    services = inside(passphrase)
    vault = vault_of(services)
    with pytest.raises(UsageError, match="not a computer"):
        ways.forget_device(vault, the(vault, SlotKind.RECOVERY).id, services.session.do)
    with pytest.raises(NotFoundError):
        ways.forget_device(vault, "00" * 8, services.session.do)


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")
def test_a_real_keyring_opens_a_real_vault(
    made: Created, passphrase: Passphrase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made, enrolled, opened, remembered: with gnome-keyring, and no fake between."""
    (tmp_path / "session").mkdir()
    with secret_service(tmp_path / "session", monkeypatch):
        desk = Vaults(tmp_path / "library")
        services = open_services(tmp_path / "library", desk.unlock(made.path, passphrase))
        info = ways.enrol_device(
            vault_of(services), "this computer", services.session.do, pin="4711", cost=CHEAP
        )
        seen = vault_of(services).device.anchor(vault_of(services).id)
        services.close()
        assert seen != desk.device.anchor(desk.listing()[0].id)  # locking added a row
        before = hash_of(made.path)
        with pytest.raises(WrongSecretError):
            desk.unlock(made.path, desk.device_secret(made.path, info.id, pin="0000"), info.id)
        assert hash_of(made.path) == before
        let_the_delay_pass(desk.registry.folder)
        secret = desk.device_secret(made.path, info.id, pin="4711")
        vault = desk.unlock(made.path, secret, info.id)
        assert vault.opened.slot == info
        vault.close()


def test_a_secret_is_in_no_message(
    inside: Inside, desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    services = inside(passphrase)
    texts = []
    for attempt in (
        lambda: desk.unlock(made.path, Passphrase("a wrong passphrase")),
        lambda: ways.change_passphrase(
            vault_of(services),
            vault_of(services).opened.slot.id,
            Passphrase("a wrong passphrase"),
            NEW,
            services.session.do,
        ),
    ):
        with pytest.raises(LockedError) as caught:
            attempt()
        texts.append(f"{caught.value!r} {caught.value} {vars(caught.value)}")
    assert "wrong passphrase" not in " ".join(texts)
    assert PASSPHRASE not in " ".join(texts)
