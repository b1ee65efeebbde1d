"""New keys for what comes: epochs, and master keys.

Who lost a way in keeps what its keys opened. From the next epoch on everything is sealed with keys
that follow from the master key, which only owners hold: so for anybody but an owner a new epoch is
enough, and every other way in is given its keys through its escrow. An owner takes the master
key along. After one has left there is a new one, and the ways in whose keys the old one opened
cannot be used for it: they are made again with a secret, or they lapse.
"""

import os
from collections.abc import Collection, Mapping
from dataclasses import replace

from app.core.errors import UsageError, VaultError
from app.core.vault import VaultRole
from app.vault import bundle as bundles
from app.vault.bundle import Masters
from app.vault.format import MOST_EPOCHS, Header, Slot
from app.vault.kdf import USUAL, Cost
from app.vault.keys import KEY_BYTES
from app.vault.secrets import Secret
from app.vault.slots import (
    Opened,
    actor_of,
    bundle_for_owner,
    check_stays,
    find,
    masters_of,
    renewed,
    reopened,
    signed,
)


def rotate(
    header: Header,
    owner: Opened,
    *,
    without: Collection[str] = (),
    new_master: bool = False,
    secrets: Mapping[str, Secret] | None = None,
    cost: Cost | None = USUAL,
) -> tuple[Header, Opened]:
    """The header of the next epoch without some slots (ids), and what `owner` holds from then on.
    Old epochs stay readable for who could read them.

    With `new_master` only the owner's own slot and those whose id is in `secrets` go over (a new
    recovery code, this computer's device key, a colleague's next passphrase); the others lapse,
    see `lapsed`. Raises LockedError, NotFoundError, UsageError
    (the owner's own slot cannot go), TamperedError, VaultError.
    """
    masters = masters_of(owner)
    for slot_id in (*without, *(secrets or {})):
        find(header, slot_id)
    check_stays(owner, without)
    epoch = header.epoch + 1
    if epoch > MOST_EPOCHS:
        raise VaultError("This vault has been given new keys as often as its format allows.")
    after = {**masters, epoch: os.urandom(KEY_BYTES)} if new_master else masters
    slots: list[Slot] = []
    for slot in header.slots:
        if slot.info.id in without:
            continue
        secret = (secrets or {}).get(slot.info.id)
        if secret is not None:
            made = renewed(header, owner, slot, secret, after, cost=cost, epoch=epoch)
            slots.append(made)
        elif not new_master:
            slots.append(_carried(header, owner, slot, masters, epoch))
        elif slot.info.id == owner.slot.id:
            seed = owner.signer.seed
            slots.append(bundles.seal_for(header.vault_id, slot, owner.kek, seed, after, []))
    return _changed(header, owner, after, tuple(slots), epoch)


def lapsed(before: Header, after: Header) -> list[Slot]:
    """The slots that a change left out."""
    kept = {slot.info.id for slot in after.slots}
    return [slot for slot in before.slots if slot.info.id not in kept]


def forget_epochs(header: Header, owner: Opened, keep: Collection[int]) -> tuple[Header, Opened]:
    """Without the keys of epochs that nothing is sealed with any more, in the slots of who is no
    owner; `keep` are those still in use, besides today's. Owners keep their masters: a backup of
    before opens with them. The same header where there is nothing to forget. Raises LockedError,
    TamperedError.
    """
    masters = masters_of(owner)
    kept = {*keep, header.epoch}
    slots = tuple(_thinned(header, owner, slot, masters, kept) for slot in header.slots)
    if all(new is old for new, old in zip(slots, header.slots, strict=True)):
        return header, owner
    return _changed(header, owner, masters, slots, header.epoch)


def _carried(header: Header, owner: Opened, slot: Slot, masters: Masters, epoch: int) -> Slot:
    """A slot with the next epoch's keys as well. Owners' need no change: the master is the same."""
    if slot.info.role is VaultRole.OWNER:
        return slot
    kek, bundle = bundle_for_owner(header, owner, slot)
    epochs = {each for _, each in bundle.keys} | {epoch}
    return bundles.seal_for(header.vault_id, slot, kek, bundle.actor_seed, masters, epochs)


def _thinned(
    header: Header, owner: Opened, slot: Slot, masters: Masters, kept: Collection[int]
) -> Slot:
    if slot.info.role is VaultRole.OWNER:
        return slot
    kek, bundle = bundle_for_owner(header, owner, slot)
    held = {epoch for _, epoch in bundle.keys}
    if held <= set(kept):
        return slot
    epochs = held & set(kept)
    return bundles.seal_for(header.vault_id, slot, kek, bundle.actor_seed, masters, epochs)


def _changed(
    header: Header, owner: Opened, masters: Masters, slots: tuple[Slot, ...], epoch: int
) -> tuple[Header, Opened]:
    ids = {slot.info.id for slot in slots}
    gone = tuple(actor_of(slot) for slot in header.slots if slot.info.id not in ids)
    changed = signed(header, masters, slots=slots, retired=(*header.retired, *gone), epoch=epoch)
    return changed, reopened(changed, owner, masters)


def assign(header: Header, owner: Opened, slot_id: str, role: VaultRole) -> Header:
    """The same way in, by the same secret, for another role. What the role of before opened it goes
    on opening: `rotate` gives what comes later other keys.

    Nobody becomes an owner so: their key lies in escrow, in every copy of the header there is, and
    an owner who leaves later could read with it what the new master key is. Raises LockedError
    (another owner's way in, which nobody else can open), NotFoundError, UsageError for an owner's
    role and for the way in that `owner` came by.
    """
    masters = masters_of(owner)
    slot = find(header, slot_id)
    check_stays(owner, [slot_id])
    if role is VaultRole.OWNER:
        raise UsageError(
            "Nobody becomes an owner by the secret they have: other owners could read their key.",
            hint="Add a way in for them as an owner, with a new secret, and remove the old one.",
        )
    kek, bundle = bundle_for_owner(header, owner, slot)
    held = {epoch for _, epoch in bundle.keys} | {header.epoch}
    cast = replace(slot, info=replace(slot.info, role=role))
    made = bundles.seal_for(header.vault_id, cast, kek, bundle.actor_seed, masters, held)
    return signed(header, masters, slots=tuple(made if s is slot else s for s in header.slots))
