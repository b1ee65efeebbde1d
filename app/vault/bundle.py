"""The bundle of keys inside a slot: what its secret opens.

`ct = AES-256-GCM(kek, nonce, JCS(bundle), "musekeep/slot/v1\\0" ‖ vault id ‖ JCS(public part))`: so
a slot whose role was edited, or that was carried into another vault, does not open.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.errors import TamperedError
from app.core.vault import SlotInfo, VaultRole
from app.vault import canonical
from app.vault.actor import PUBLIC_BYTES, SEED_BYTES, Signer
from app.vault.format import MOST_EPOCHS, NONCE_BYTES, Slot
from app.vault.keys import KEY_BYTES, VAULT_ID_BYTES, KeyLabel, derive

_BOUND, _ESCROWED = b"musekeep/slot/v1\0", b"musekeep/escrow/v1\0"

Keys = Mapping[tuple[KeyLabel, int], bytes]
Masters = Mapping[int, bytes]
"""Master keys by the first epoch each is for; the newest is the one in use."""

LABELS = {
    VaultRole.OWNER: (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW, KeyLabel.ORIGINAL),
    VaultRole.EDITOR: (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW, KeyLabel.ORIGINAL),
    VaultRole.REVIEWER: (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW),
    VaultRole.VIEWER: (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW),
}
"""The keys each role holds. An owner holds the masters besides, of which all others follow."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """`masters` are in an owner's alone, and `keys` in everybody else's."""

    vault_id: bytes
    owner_public: bytes
    actor_seed: bytes = field(repr=False)
    keys: Keys = field(repr=False)
    masters: Masters = field(repr=False)


def seal_for(
    vault_id: bytes, slot: Slot, kek: bytes, seed: bytes, masters: Masters, epochs: Iterable[int]
) -> Slot:
    """The slot with a bundle of what its role holds: an owner the masters, anybody else the keys of
    these epochs. `seed` is its actor's. The public part must be as it will stand.
    """
    owns = slot.info.role is VaultRole.OWNER
    bundle = Bundle(
        vault_id=vault_id,
        owner_public=owner_signer(newest(masters), vault_id).public,
        actor_seed=seed,
        keys={} if owns else keys_of(masters, vault_id, slot.info.role, epochs),
        masters=masters if owns else {},
    )
    nonce = os.urandom(NONCE_BYTES)
    plain = canonical.dumps(_to_json(bundle))
    return replace(
        slot,
        nonce=nonce,
        sealed=AESGCM(kek).encrypt(nonce, plain, _bound(vault_id, slot)),
        escrow=b"" if owns else _seal_escrow(newest(masters), vault_id, slot.info.id, kek),
    )


def _seal_escrow(master: bytes, vault_id: bytes, slot_id: str, kek: bytes) -> bytes:
    """A slot's key, sealed for whoever holds the master key."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + _escrow(master, vault_id).encrypt(nonce, kek, _escrowed(vault_id, slot_id))


def open_(vault_id: bytes, slot: Slot, kek: bytes) -> Bundle:
    """Raises TamperedError where the slot is not as it was sealed."""
    try:
        plain = AESGCM(kek).decrypt(slot.nonce, slot.sealed, _bound(vault_id, slot))
        bundle = _from_json(canonical.loads(plain))
    except (InvalidTag, ValueError, KeyError):
        raise tampered(slot.info) from None
    signer = Signer(slot.info.id, bundle.actor_seed)
    owns = slot.info.role is VaultRole.OWNER
    if bundle.vault_id != vault_id or signer.public != slot.public or owns != bool(bundle.masters):
        raise tampered(slot.info)
    return bundle


def open_escrow(master: bytes, vault_id: bytes, slot: Slot) -> bytes:
    """Raises TamperedError."""
    nonce, sealed = slot.escrow[:NONCE_BYTES], slot.escrow[NONCE_BYTES:]
    try:
        return _escrow(master, vault_id).decrypt(nonce, sealed, _escrowed(vault_id, slot.info.id))
    except (InvalidTag, ValueError):
        raise tampered(slot.info) from None


def keys_of(masters: Masters, vault_id: bytes, role: VaultRole, epochs: Iterable[int]) -> Keys:
    """What a role holds of these epochs, each from the master key of its time."""
    return {
        (label, epoch): derive(_master_of(masters, epoch), vault_id, label, epoch)
        for epoch in epochs
        for label in LABELS[role]
    }


def owner_signer(master: bytes, vault_id: bytes) -> Signer:
    """Who signs headers. Its key is always of epoch 1."""
    return Signer("owner", derive(master, vault_id, KeyLabel.OWNER_SIGN, 1))


def newest(masters: Masters) -> bytes:
    return masters[max(masters)]


def tampered(info: SlotInfo) -> TamperedError:
    """Says it of one way in; its name is in the header for all to read."""
    return TamperedError(
        f"The way in called “{info.name}” is not what was written: it was changed, or it belongs "
        "to another vault. Nothing was opened.",
        hint="Put vault.json back from a backup or from the sync client's history.",
    )


def _master_of(masters: Masters, epoch: int) -> bytes:
    return masters[max(first for first in masters if first <= epoch)]


def _escrow(master: bytes, vault_id: bytes) -> AESGCM:
    return AESGCM(derive(master, vault_id, KeyLabel.ESCROW, 1))


def _escrowed(vault_id: bytes, slot_id: str) -> bytes:
    return _ESCROWED + vault_id + bytes.fromhex(slot_id)


def _bound(vault_id: bytes, slot: Slot) -> bytes:
    return _BOUND + vault_id + canonical.dumps(slot.public_part)


def _to_json(bundle: Bundle) -> dict[str, Any]:
    keys: dict[str, dict[str, str]] = {}
    for (label, epoch), key in bundle.keys.items():
        keys.setdefault(label.value, {})[str(epoch)] = canonical.encode(key)
    made: dict[str, Any] = {
        "v": 1,
        "vault": bundle.vault_id.hex(),
        "owner_pk": canonical.encode(bundle.owner_public),
        "actor_sk": canonical.encode(bundle.actor_seed),
        "keys": keys,
    }
    if bundle.masters:
        made["vmk"] = {str(first): canonical.encode(key) for first, key in bundle.masters.items()}
    return made


def _from_json(fields: Mapping[str, Any]) -> Bundle:
    """Raises ValueError, KeyError."""
    if fields["v"] != 1:
        raise ValueError("a bundle of another version")
    return Bundle(
        vault_id=canonical.decode_hex(fields["vault"], VAULT_ID_BYTES),
        owner_public=canonical.decode(fields["owner_pk"], PUBLIC_BYTES),
        actor_seed=canonical.decode(fields["actor_sk"], SEED_BYTES),
        keys={
            (KeyLabel(label), epoch): key
            for label, values in canonical.mapping(fields["keys"]).items()
            for epoch, key in _by_epoch(values).items()
        },
        masters=_by_epoch(fields["vmk"]) if "vmk" in fields else {},
    )


def _by_epoch(values: Any) -> dict[int, bytes]:
    return {
        canonical.whole(int(epoch), 1, MOST_EPOCHS): canonical.decode(key, KEY_BYTES)
        for epoch, key in canonical.mapping(values).items()
    }
