"""One's own ways into a vault, changed from inside: passphrase, recovery code, this computer.

Keys stay as they are, so a copy of the vault from before still opens with what opened it then; only
a rotation (see `rotation`) gives what comes later other keys.
"""

import os
from collections.abc import Callable
from contextlib import suppress

from app.core.errors import KeyringError, UsageError
from app.core.ops import Done, NoteSealed, Op
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.services.vaults.making import RECOVERY
from app.services.vaults.opened import OpenVault
from app.vault.header import Header
from app.vault.kdf import Cost, calibrate
from app.vault.recovery import new_code
from app.vault.secrets import (
    DEVICE_BYTES,
    DeviceKey,
    DevicePin,
    Passphrase,
    RecoveryCode,
    Secret,
)
from app.vault.slots import add_slot, find, open_slot, remove_slot, replace_slot

Note = Callable[[Op], Done]
"""`Session.do` of the open vault: what was changed is a row of its signed chain."""


def change_passphrase(
    vault: OpenVault,
    slot_id: str,
    current: Secret,
    new: Passphrase,
    note: Note,
    *,
    cost: Cost | None = None,
) -> SlotInfo:
    """Another passphrase for a slot, by who knows the one it has. The vault has to be open by an
    owner's way in. Raises WrongSecretError, TooSoonError, RefusedError, UsageError, VaultError.
    """
    vault.demand_owner()
    vault.prove(slot_id, current)
    return _replace(vault, slot_id, new, note, cost)


def set_passphrase(
    vault: OpenVault, slot_id: str, new: Passphrase, note: Note, *, cost: Cost | None = None
) -> SlotInfo:
    """Another passphrase for somebody who forgot theirs, by an owner who came in another way: by
    the recovery code, say. Raises UsageError for the slot they came in by, else as above.
    """
    if slot_id == vault.opened.slot.id:
        raise UsageError("To change the passphrase you came in by, type the one it has now, too.")
    return _replace(vault, slot_id, new, note, cost)


def new_recovery_code(vault: OpenVault, note: Note, *, cost: Cost | None = None) -> str:
    """A fresh code in the place of the one there was: to be shown once. Raises RefusedError,
    VaultError.
    """
    code = new_code()
    old = next((one for one in vault.header.infos if one.kind is SlotKind.RECOVERY), None)
    if old is None:
        _add(vault, RecoveryCode(code), RECOVERY, note, cost)
    else:
        _replace(vault, old.id, RecoveryCode(code), note, cost)
    return code


def enrol_device(
    vault: OpenVault,
    name: str,
    note: Note,
    pin: str | None = None,
    *,
    cost: Cost | None = None,
) -> SlotInfo:
    """Let this computer's keyring open the vault, with a PIN where one is given. Raises
    RefusedError, VaultError, and KeyringError where there is no keyring; nothing was changed then.
    """
    key = os.urandom(DEVICE_BYTES)
    secret = DeviceKey(key) if pin is None else DevicePin(key, pin)
    return _add(vault, secret, name, note, cost)


def forget_device(vault: OpenVault, slot_id: str, note: Note) -> str | None:
    """This computer opens the vault no more. Returns what could not be done, as a sentence.

    For a computer that was stolen this is not enough: remove its way in with a rotation.
    """
    vault.demand_owner()
    _require_device(find(vault.header, slot_id).info)
    vault.rewrite(remove_slot(vault.header, vault.opened, slot_id))
    note(NoteSealed("slot_remove", {"slot": slot_id}))
    try:
        vault.device.forget(vault.id, slot_id)
    except KeyringError as error:
        return f"{error.message} The vault no longer takes the key that is still kept there."
    return None


def _require_device(info: SlotInfo) -> None:
    if info.kind not in (SlotKind.DEVICE, SlotKind.DEVICE_PIN):
        raise UsageError(f"{info.name} is not a computer's way in.")


def _add(vault: OpenVault, secret: Secret, name: str, note: Note, cost: Cost | None) -> SlotInfo:
    """One more owner's way in; a device's key is in the keyring before the header counts on it."""
    vault.demand_owner()
    header, info = add_slot(
        vault.header,
        vault.opened,
        secret,
        role=VaultRole.OWNER,
        name=name,
        cost=cost or cost_of(vault.header),
    )
    if isinstance(secret, (DeviceKey, DevicePin)):
        vault.device.keep(vault.id, info.id, secret.secret)
    try:
        vault.rewrite(header)
    except BaseException:
        with suppress(KeyringError):
            vault.device.forget(vault.id, info.id)
        raise
    note(NoteSealed("slot_add", {"slot": info.id, "role": info.role, "kind": info.kind}))
    return info


def _replace(
    vault: OpenVault, slot_id: str, secret: Secret, note: Note, cost: Cost | None
) -> SlotInfo:
    """The new secret has opened the new slot before the old one is gone."""
    vault.demand_owner()
    header, info = replace_slot(
        vault.header, vault.opened, slot_id, secret, cost=cost or cost_of(vault.header)
    )
    opened = open_slot(header, info.id, secret)
    vault.rewrite(header)
    if slot_id == vault.opened.slot.id:
        vault.reopened(opened)
    note(NoteSealed("settings", {"slot": slot_id, "now": info.id, "changed": "secret"}))
    return info


def cost_of(header: Header) -> Cost:
    """What the vault's other secrets cost; measured where it has none."""
    costs = [slot.kdf for slot in header.slots if slot.kdf is not None]
    return max(costs, key=lambda one: one.memory_kib * one.passes) if costs else calibrate()
