"""Small vaults' headers, made at the least cost that is legal."""

from dataclasses import dataclass
from functools import lru_cache

from app.core.vault import VaultRole
from app.vault.header import Header
from app.vault.kdf import MEBIBYTE, Cost
from app.vault.secrets import DeviceKey, DevicePin, Passphrase, RecoveryCode, Secret
from app.vault.slots import Opened, add_slot, new_vault

CHEAP = Cost(19 * MEBIBYTE, 1, 1)
CODE = "00000-00000-00000-00000-00000-00000-0000"
SECRETS: dict[str, Secret] = {
    "Ada": Passphrase("correct horse"),
    "code": RecoveryCode(CODE),
    "Edith": Passphrase("battery staple"),
    "laptop": DeviceKey(bytes(range(32))),
    "Vito": DevicePin(bytes(range(32)), "1234"),
}
ROLES = {
    "code": VaultRole.OWNER,
    "Edith": VaultRole.EDITOR,
    "laptop": VaultRole.REVIEWER,
    "Vito": VaultRole.VIEWER,
}


@dataclass(frozen=True)
class Made:
    """A header, what its owner (Ada) holds, and its slots' ids by name."""

    header: Header
    owner: Opened
    ids: dict[str, str]


@lru_cache
def made() -> Made:
    """One slot of each kind, one of each role. The same one at each call: nothing changes it."""
    header, owner = new_vault(SECRETS["Ada"], name="Ada", cost=CHEAP)
    for name, role in ROLES.items():
        header, _ = add_slot(header, owner, SECRETS[name], role=role, name=name, cost=CHEAP)
    return Made(header, owner, {slot.info.name: slot.info.id for slot in header.slots})


@lru_cache
def quick() -> Made:
    """A vault of devices alone: it opens in no time, again and again."""
    header, owner = new_vault(DeviceKey(bytes(32)), name="one", cost=None)
    header, _ = add_slot(
        header, owner, DeviceKey(bytes([1]) * 32), role=VaultRole.EDITOR, name="two", cost=None
    )
    return Made(header, owner, {slot.info.name: slot.info.id for slot in header.slots})


@lru_cache
def small() -> Made:
    """A passphrase and a recovery code."""
    header, owner = new_vault(SECRETS["Ada"], name="Ada", cost=CHEAP)
    header, _ = add_slot(
        header, owner, SECRETS["code"], role=VaultRole.OWNER, name="code", cost=CHEAP
    )
    return Made(header, owner, {slot.info.name: slot.info.id for slot in header.slots})
