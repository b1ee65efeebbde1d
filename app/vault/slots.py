"""Ways into a vault: opened with a secret, made and changed by owners.

Each change makes a new header, signed anew, its serial one higher; storing it is the caller's
(`header.store`). Nothing here touches a disk.
"""

import hmac
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.core.errors import (
    LockedError,
    NotFoundError,
    UsageError,
    VaultError,
    WrongSecretError,
)
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.vault import bundle as bundles
from app.vault import secrets
from app.vault.actor import Signer
from app.vault.bundle import Bundle, Keys, Masters
from app.vault.format import MOST_SLOTS, Actor, Header, Slot
from app.vault.header import sign, verify
from app.vault.kdf import USUAL, Cost
from app.vault.keys import KEY_BYTES, VAULT_ID_BYTES, Ring
from app.vault.making import Entrant, make_slot
from app.vault.secrets import Secret


@dataclass(frozen=True, slots=True)
class Opened:
    """What one slot opened. `masters` are an owner's alone; `kek` is the slot's own key, with which
    its bundle can be sealed again.
    """

    ring: Ring
    signer: Signer
    role: VaultRole
    slot: SlotInfo
    owner_public: bytes
    masters: Masters = field(repr=False)
    kek: bytes = field(repr=False)

    @property
    def master(self) -> bytes | None:
        """The master key in use, 32 bytes; None for who is no owner."""
        return bundles.newest(self.masters) if self.masters else None


def find(header: Header, slot_id: str) -> Slot:
    """Raises NotFoundError."""
    for slot in header.slots:
        if slot.info.id == slot_id:
            return slot
    raise NotFoundError(
        f"The vault has no way in with the id {slot_id}.", hint="`vault slots NAME` lists them."
    )


def open_slot(header: Header, slot_id: str, secret: Secret) -> Opened:
    """Takes as long as the slot's cost says.

    Raises WrongSecretError, TamperedError (slot or header are not the owner's), NotFoundError,
    UsageError for a secret of another kind and MistypedError for a code that is none.
    """
    slot = find(header, slot_id)
    kek = _kek(slot, secret)
    bundle = bundles.open_(header.vault_id, slot, kek)
    verify(header, bundle.owner_public)
    return _opened(header, slot, bundle, kek)


def new_vault(secret: Secret, *, name: str, cost: Cost | None = USUAL) -> tuple[Header, Opened]:
    """A vault with one way in, its owner's. Raises UsageError, VaultError as `add_slot` does."""
    vault_id, masters = os.urandom(VAULT_ID_BYTES), {1: os.urandom(KEY_BYTES)}
    actor = Entrant.new(VaultRole.OWNER)
    made = make_slot(vault_id, masters, actor, secret, cost, name, [1])
    header = signed(Header(vault_id, epoch=1, serial=0), masters, slots=(made.slot,))
    return header, _opened(
        header, made.slot, bundles.open_(vault_id, made.slot, made.kek), made.kek
    )


def add_slot(
    header: Header,
    owner: Opened,
    secret: Secret,
    *,
    role: VaultRole,
    name: str,
    cost: Cost | None = USUAL,
    epochs: Iterable[int] | None = None,
) -> tuple[Header, SlotInfo]:
    """One more way in. `cost` is of no use for a device's key. Who is no owner is given the keys of
    these `epochs` and of today's; of all there were where none are given.

    Raises LockedError unless `owner` is one, UsageError for a bad secret or name, VaultError where
    there is no more room.
    """
    masters = masters_of(owner)
    if len(header.slots) >= MOST_SLOTS:
        raise VaultError(
            f"A vault has room for {MOST_SLOTS} ways in. Nothing was changed.",
            hint="Remove one that is no longer used.",
        )
    given = range(1, header.epoch) if epochs is None else epochs
    actor = Entrant.new(role)
    made = make_slot(header.vault_id, masters, actor, secret, cost, name, {*given, header.epoch})
    return signed(header, masters, slots=(*header.slots, made.slot)), made.slot.info


def remove_slot(header: Header, owner: Opened, slot_id: str) -> Header:
    """Without it; its actor's signatures of before can still be checked. What its keys opened they
    go on opening: `epochs.rotate` gives what comes later other keys.

    Raises NotFoundError, LockedError, and UsageError for the way in that `owner` came by.
    """
    masters = masters_of(owner)
    gone = find(header, slot_id)
    check_stays(owner, [slot_id])
    kept = tuple(slot for slot in header.slots if slot is not gone)
    return signed(header, masters, slots=kept, retired=(*header.retired, actor_of(gone)))


def replace_slot(
    header: Header,
    owner: Opened,
    slot_id: str,
    secret: Secret,
    *,
    cost: Cost | None = USUAL,
    name: str | None = None,
) -> tuple[Header, SlotInfo]:
    """The same way in with another secret: a changed passphrase, a new recovery code. See `renewed`
    for what it keeps.

    Keys stay as they are: an old copy of the header still opens with the old secret. Raises as
    `add_slot` does.
    """
    masters = masters_of(owner)
    slot = find(header, slot_id)
    made = renewed(header, owner, slot, secret, masters, cost=cost, name=name)
    slots = tuple(made if one is slot else one for one in header.slots)
    retired = header.retired
    if made.info.id != slot.info.id:
        retired = (*retired, actor_of(slot))
    return signed(header, masters, slots=slots, retired=retired), made.info


def renewed(
    header: Header,
    owner: Opened,
    slot: Slot,
    secret: Secret,
    masters: Masters,
    *,
    cost: Cost | None,
    name: str | None = None,
    epoch: int | None = None,
) -> Slot:
    """A slot with another secret, and the keys of `epoch` besides those it had. It keeps its role,
    and its id and actor's key where these can be read: the owner's own, who is no owner's, and any
    that the secret opens already. Else it gets new ones.
    """
    bundle = _bundle_of(header, owner, slot, secret)
    seed = bundle.actor_seed if bundle else None
    actor = Entrant(slot.info.id, slot.info.role, seed) if seed else Entrant.new(slot.info.role)
    held = {each for _, each in bundle.keys} if bundle else set()
    epochs = held | {epoch or header.epoch}
    name = slot.info.name if name is None else name
    return make_slot(header.vault_id, masters, actor, secret, cost, name, epochs).slot


def bundle_for_owner(header: Header, owner: Opened, slot: Slot) -> tuple[bytes, Bundle]:
    """Key and bundle of a slot that an owner can open: their own, and those of who is no owner.
    Raises TamperedError, LockedError.
    """
    if slot.info.id == owner.slot.id:
        kek = owner.kek
    elif slot.info.role is VaultRole.OWNER:
        raise LockedError("One owner cannot open another owner's way in.")
    else:
        kek = bundles.open_escrow(bundles.newest(masters_of(owner)), header.vault_id, slot)
    return kek, bundles.open_(header.vault_id, slot, kek)


def signed(
    header: Header,
    masters: Masters,
    *,
    slots: tuple[Slot, ...],
    retired: tuple[Actor, ...] | None = None,
    epoch: int | None = None,
) -> Header:
    """The header after a change, by its owner's hand."""
    changed = replace(
        header,
        epoch=header.epoch if epoch is None else epoch,
        serial=header.serial + 1,
        slots=slots,
        retired=header.retired if retired is None else retired,
        recovery_only=False,
    )
    return sign(changed, bundles.owner_signer(bundles.newest(masters), header.vault_id))


def reopened(header: Header, owner: Opened, masters: Masters) -> Opened:
    """What an owner's slot opens after a change of the header."""
    return replace(
        owner,
        ring=_ring(header, VaultRole.OWNER, masters, {}),
        owner_public=bundles.owner_signer(bundles.newest(masters), header.vault_id).public,
        masters=masters,
    )


def masters_of(owner: Opened) -> Masters:
    """Raises LockedError for who is no owner."""
    if not owner.masters:
        raise LockedError(
            "Only an owner of the vault can change who may enter.",
            hint="Open it with an owner's passphrase or with the recovery code.",
        )
    return owner.masters


def check_stays(owner: Opened, gone: Iterable[str]) -> None:
    """Raises UsageError where the way in that is being used would be removed: there is always one
    left that opens everything.
    """
    if owner.slot.id in gone:
        raise UsageError(
            "This is the way in by which the vault was opened; it cannot be removed now.",
            hint="Open the vault with another owner's secret, or with the recovery code, first.",
        )


def actor_of(slot: Slot) -> Actor:
    return Actor(slot.info.id, slot.public)


def _bundle_of(header: Header, owner: Opened, slot: Slot, secret: Secret) -> Bundle | None:
    """Whatever opens it; None where nothing at hand does."""
    try:
        return bundle_for_owner(header, owner, slot)[1]
    except LockedError:
        pass
    if secrets.kind_of(secret) is not slot.info.kind:
        return None
    keys = secrets.slot_keys(secret, slot.salt, slot.kdf)
    if not hmac.compare_digest(keys.commit, slot.commit):
        return None
    return bundles.open_(header.vault_id, slot, keys.kek)


def _kek(slot: Slot, secret: Secret) -> bytes:
    """The slot's key, if the secret makes it."""
    if secrets.kind_of(secret) is not slot.info.kind:
        raise UsageError(f"This way in is opened with {_WHAT[slot.info.kind]}.")
    keys = secrets.slot_keys(secret, slot.salt, slot.kdf)
    if not hmac.compare_digest(keys.commit, slot.commit):
        raise WrongSecretError(
            f"That is not {_WHOSE[slot.info.kind]} this way in. Nothing was opened or changed."
        )
    return keys.kek


_WHAT = {
    SlotKind.PASSPHRASE: "a passphrase",
    SlotKind.RECOVERY: "the recovery code",
    SlotKind.DEVICE: "the key in the keyring of the computer it was made on",
    SlotKind.DEVICE_PIN: "a PIN, on the computer it was made on",
}
_WHOSE = {
    SlotKind.PASSPHRASE: "the passphrase of",
    SlotKind.RECOVERY: "the recovery code of",
    SlotKind.DEVICE: "the device key of",
    SlotKind.DEVICE_PIN: "the PIN of",
}


def _opened(header: Header, slot: Slot, bundle: Bundle, kek: bytes) -> Opened:
    ring = _ring(header, slot.info.role, bundle.masters, bundle.keys)
    if not all((label, header.epoch) in ring.keys for label in bundles.LABELS[slot.info.role]):
        raise bundles.tampered(slot.info)
    return Opened(
        ring=ring,
        signer=Signer(slot.info.id, bundle.actor_seed),
        role=slot.info.role,
        slot=slot.info,
        owner_public=bundle.owner_public,
        masters=bundle.masters,
        kek=kek,
    )


def _ring(header: Header, role: VaultRole, masters: Masters, keys: Keys) -> Ring:
    """An owner's keys follow from the masters, for every epoch there was."""
    if masters:
        keys = bundles.keys_of(masters, header.vault_id, role, range(1, header.epoch + 1))
    return Ring(header.vault_id, header.epoch, keys)
