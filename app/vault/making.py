"""A slot made for somebody: the keys their secret makes, and the bundle these seal."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.core.errors import UsageError
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.vault import bundle as bundles
from app.vault import secrets
from app.vault.actor import SEED_BYTES, Signer
from app.vault.bundle import Masters
from app.vault.format import SLOT_ID_BYTES, Slot, checked_name
from app.vault.kdf import SALT_BYTES, USUAL, Cost
from app.vault.secrets import Secret


@dataclass(frozen=True, slots=True)
class Entrant:
    """Who is to enter: a slot's id (hex), what they may do, and the key they sign with."""

    id: str
    role: VaultRole
    seed: bytes = field(repr=False)

    @classmethod
    def new(cls, role: VaultRole) -> "Entrant":
        return cls(os.urandom(SLOT_ID_BYTES).hex(), role, os.urandom(SEED_BYTES))


@dataclass(frozen=True, slots=True)
class Made:
    """A slot, and the key that opens its bundle."""

    slot: Slot
    kek: bytes = field(repr=False)


def make_slot(
    vault_id: bytes,
    masters: Masters,
    actor: Entrant,
    secret: Secret,
    cost: Cost | None,
    name: str,
    epochs: Iterable[int],
) -> Made:
    """A slot with the keys of these epochs. Takes as long as `cost` says. Raises UsageError for a
    bad secret or name, VaultError where memory is short.
    """
    info = SlotInfo(actor.id, actor.role, secrets.kind_of(secret), _name(name))
    cost = None if info.kind is SlotKind.DEVICE else cost or USUAL
    salt = os.urandom(SALT_BYTES)
    keys = secrets.slot_keys(secret, salt, cost)
    public = Signer(actor.id, actor.seed).public
    bare = Slot(info, cost, salt, public, keys.commit, nonce=b"", sealed=b"")
    return Made(bundles.seal_for(vault_id, bare, keys.kek, actor.seed, masters, epochs), keys.kek)


def _name(name: str) -> str:
    try:
        return checked_name(name.strip())
    except ValueError as error:
        raise UsageError(f"That name cannot be used: {error}.") from None
