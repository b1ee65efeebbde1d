"""Who may enter a vault: ways in given, changed and taken away, by an owner who has it open.

Whoever loses a way in keeps what its keys opened, so each removal is a rotation as well: from the
next epoch on everything is sealed with keys they never had. The header is the commit point. The
running process goes on with the old keys and should be locked soon; the rest follows (`rotation`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.catalog.vaults.blobs import all_blobs
from app.core.errors import KeyringError, UsageError
from app.core.ops import NoteSealed
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.services.session import Session
from app.services.vaults import rotation
from app.services.vaults.opened import OpenVault
from app.services.vaults.ways import cost_of
from app.vault import epochs, slots
from app.vault.header import Header
from app.vault.kdf import Cost
from app.vault.recovery import new_code
from app.vault.secrets import DeviceKey, RecoveryCode, Secret

_STRENGTH = (VaultRole.VIEWER, VaultRole.REVIEWER, VaultRole.EDITOR, VaultRole.OWNER)
"""Each opens at least what those before it open; the first two the same."""
_SEES_PREVIEWS = (VaultRole.REVIEWER, VaultRole.VIEWER)


@dataclass(frozen=True, slots=True)
class Rotated:
    """What a removal or a rotation did. `gone`: who was removed. `lapsed`: ways in that could not
    be given the new keys and are to be made again. `recovery_code`: a new one, to be shown once,
    where the old one holds no longer. `told`: sentences for people.
    """

    epoch: int
    gone: SlotInfo | None = None
    lapsed: tuple[SlotInfo, ...] = ()
    recovery_code: str | None = field(default=None, repr=False)
    told: tuple[str, ...] = ()


def add(
    vault: OpenVault,
    session: Session,
    secret: Secret,
    *,
    role: VaultRole,
    name: str,
    cost: Cost | None = None,
) -> SlotInfo:
    """One more way in. A reviewer or a viewer sees what previews there are: see `previews.make`.

    Raises RefusedError for who is no owner, UsageError for a bad secret or name, VaultError.
    """
    vault.demand_owner()
    header, info = slots.add_slot(
        vault.header,
        vault.opened,
        secret,
        role=role,
        name=name,
        cost=cost or cost_of(vault.header),
        epochs=rotation.epochs_in_use(session.ask(all_blobs)),
    )
    vault.rewrite(header)
    session.do(NoteSealed("slot_add", _said(info)))
    return info


def set_role(vault: OpenVault, session: Session, slot_id: str, role: VaultRole) -> Rotated | None:
    """Another role for somebody who goes on using the same secret. Where it opens less than before
    the vault is given new keys, too: see `Rotated`; None where that was not needed.

    Raises RefusedError, NotFoundError, LockedError (one owner cannot change another's way in),
    UsageError for the way in the vault was opened by, VaultError.
    """
    vault.demand_owner()
    before = slots.find(vault.header, slot_id).info
    if before.role is role:
        return None
    header = epochs.assign(vault.header, vault.opened, slot_id, role)
    change = NoteSealed("role_change", {**_said(before), "now": role.value})
    if _STRENGTH.index(role) > _STRENGTH.index(before.role) or before.role in _SEES_PREVIEWS:
        vault.rewrite(header)
        session.do(change)
        return None
    return _turn(vault, session, header, change, gone=None, new_master=False, secrets={})


def remove(
    vault: OpenVault,
    session: Session,
    slot_id: str,
    *,
    secrets: Mapping[str, Secret] | None = None,
) -> Rotated:
    """Offboarding in one act: the way in is gone and the vault gets new keys. An owner takes the
    master key along, so then there is a new one, and all other ways in lapse but those whose next
    secret is in `secrets` (by id), this computer's, and the recovery code's, which is a new one.

    Raises RefusedError, NotFoundError, UsageError for the way in the vault was opened by and for
    the recovery code, VaultError. Lock the vault soon afterwards.
    """
    vault.demand_owner()
    gone = slots.find(vault.header, slot_id).info
    if gone.kind is SlotKind.RECOVERY:
        raise UsageError(
            "The recovery code is what is left when a passphrase is forgotten; it stays.",
            hint="If somebody else knows it, make a new one (`vault slots NAME new-code`).",
        )
    change = NoteSealed("slot_remove", _said(gone))
    was_owner = gone.role is VaultRole.OWNER
    made = _turn(vault, session, vault.header, change, gone, was_owner, secrets or {})
    _forget_here(vault, gone)
    return made


def rotate(
    vault: OpenVault,
    session: Session,
    *,
    new_master: bool = False,
    secrets: Mapping[str, Secret] | None = None,
) -> Rotated:
    """New keys for all that comes, without removing anybody: after a passphrase was seen by others,
    say. `new_master` and `secrets` as in `remove`. Raises as it does.
    """
    vault.demand_owner()
    change = NoteSealed("settings", {"changed": "keys"})
    return _turn(vault, session, vault.header, change, None, new_master, secrets or {})


def _turn(
    vault: OpenVault,
    session: Session,
    header: Header,
    change: NoteSealed,
    gone: SlotInfo | None,
    new_master: bool,
    secrets: Mapping[str, Secret],
) -> Rotated:
    without = [gone.id] if gone else []
    code, carried = _carried(vault, without, secrets) if new_master else (None, {**secrets})
    after, opened = epochs.rotate(
        header,
        vault.opened,
        without=without,
        new_master=new_master,
        secrets=carried,
        cost=cost_of(header),
    )
    lapsed = _lapsed(header, after, without, carried)
    vault.rewrite(after)
    vault.turned = opened
    for note in (change, *(NoteSealed("slot_remove", _said(one)) for one in lapsed)):
        session.do(note)
    detail = {"epoch": after.epoch, "slots": [info.id for info in after.infos]}
    session.do(NoteSealed("rotate", detail))
    made = Rotated(after.epoch, gone, lapsed, code)
    return replace(made, told=_told(made))


def _carried(
    vault: OpenVault, without: list[str], secrets: Mapping[str, Secret]
) -> tuple[str | None, dict[str, Secret]]:
    """A new recovery code, and the secrets by which ways in get keys of a new master: those given,
    that code, and this computer's own key, which its keyring has.
    """
    carried, code = dict(secrets), None
    for info in vault.header.infos:
        if info.id in (*without, *carried, vault.opened.slot.id):
            continue
        if info.kind is SlotKind.RECOVERY:
            code = new_code()
            carried[info.id] = RecoveryCode(code)
        elif info.kind is SlotKind.DEVICE and (key := _device_key(vault, info.id)) is not None:
            carried[info.id] = DeviceKey(key)
    return code, carried


def _device_key(vault: OpenVault, slot_id: str) -> bytes | None:
    try:
        return vault.device.key(vault.id, slot_id)
    except KeyringError:
        return None


def _lapsed(
    before: Header, after: Header, without: list[str], carried: Mapping[str, Secret]
) -> tuple[SlotInfo, ...]:
    """Another owner's slot gets a new id with its new secret: it did not lapse."""
    return tuple(
        slot.info
        for slot in epochs.lapsed(before, after)
        if slot.info.id not in without and slot.info.id not in carried
    )


def _forget_here(vault: OpenVault, gone: SlotInfo) -> None:
    """The key of a way in that is gone opens nothing new; it need not stay in the keyring."""
    if gone.kind in (SlotKind.DEVICE, SlotKind.DEVICE_PIN):
        try:
            vault.device.forget(vault.id, gone.id)
        except KeyringError:
            return


def _said(info: SlotInfo) -> dict[str, str]:
    return {"slot": info.id, "role": info.role.value, "kind": info.kind.value}


def _told(made: Rotated) -> tuple[str, ...]:
    told = []
    if made.gone is not None:
        told.append(
            f"“{made.gone.name}” opens nothing that is sealed from now on. What it opened until "
            "now can still be read with it in every copy made before: backups, other computers, "
            "the history of a sync client. Delete or replace those where it matters."
        )
    told.append(
        "Lock the vault now: its catalogue is put under the new key then, and sealed files one by "
        "one while it is open the next time."
    )
    if made.lapsed:
        names = ", ".join(f"“{one.name}”" for one in made.lapsed)
        told.append(
            f"An owner knows the key of every other way in, so these lapsed, too: {names}. Give "
            "them again to whom you trust, with new secrets."
        )
    if made.recovery_code is not None:
        told.append("The old recovery code no longer holds. Write down the new one now.")
    return tuple(told)
