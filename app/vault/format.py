"""Format 1 of a vault's header, as values and as JSON.

What is not exactly as this module writes it is refused with ValueError: a field more, a field less,
a number out of bounds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.vault import canonical
from app.vault.actor import PUBLIC_BYTES, SIGNATURE_BYTES
from app.vault.blob import SEGMENT, TAG
from app.vault.kdf import KEY_BYTES, SALT_BYTES, Cost
from app.vault.keys import VAULT_ID_BYTES

FORMAT, VERSION = "musekeep-vault", 1
CIPHER = {
    "db": "sqlcipher4-raw",
    "blob": "tink-aes256gcm-hkdf-sha256-stream",
    "segment": SEGMENT,
}
MOST_BYTES = 65_536
MOST_SLOTS = 16
MOST_EPOCHS = 0xFFFF
NAME_LENGTH = 64
SLOT_ID_BYTES = 8
NONCE_BYTES = 12
ESCROW_BYTES = NONCE_BYTES + KEY_BYTES + TAG
_MOST_SERIAL = 2**53 - 1
_ARGON, _HKDF = "argon2id", "hkdf-sha256"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who signs rows of the audit chain: a slot's id (hex), and 32 bytes of public key."""

    id: str
    public: bytes


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. `sealed` is its bundle of keys under a key that only its secret makes; `commit`
    proves that key. `public` is its actor's. `escrow` is that key again, sealed for owners, so that
    they can give the slot the keys of a new epoch; empty in an owner's own slot.
    """

    info: SlotInfo
    kdf: Cost | None
    salt: bytes
    public: bytes
    commit: bytes
    nonce: bytes
    sealed: bytes
    escrow: bytes = b""

    @property
    def public_part(self) -> dict[str, Any]:
        """What anybody may read of it, as JSON; the bundle is bound to every byte of it."""
        return {
            "id": self.info.id,
            "role": self.info.role.value,
            "kind": self.info.kind.value,
            "name": self.info.name,
            "kdf": _kdf_to_json(self.kdf, self.salt),
            "actor_pk": canonical.encode(self.public),
        }


@dataclass(frozen=True, slots=True)
class Header:
    """`serial` rises with each change; `epoch` is the one that is written with. `retired` are the
    actors of slots that were removed. `recovery_signature` is the owner's over the header that
    `for_recovery` makes of this one, empty where there is no recovery code.
    """

    vault_id: bytes
    epoch: int
    serial: int
    retired: tuple[Actor, ...] = ()
    slots: tuple[Slot, ...] = ()
    signature: bytes = field(default=b"", repr=False)
    recovery_signature: bytes = field(default=b"", repr=False)
    recovery_only: bool = False

    @property
    def infos(self) -> list[SlotInfo]:
        return [slot.info for slot in self.slots]

    @property
    def publics(self) -> dict[str, bytes]:
        """Every actor's public key, those of today and of before, by id."""
        retired = {actor.id: actor.public for actor in self.retired}
        return retired | {slot.info.id: slot.public for slot in self.slots}


def to_json(header: Header) -> dict[str, Any]:
    """Everything but the signature."""
    made: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "vault": header.vault_id.hex(),
        "epoch": header.epoch,
        "serial": header.serial,
        "retired_actors": [
            {"id": actor.id, "actor_pk": canonical.encode(actor.public)} for actor in header.retired
        ],
        "cipher": CIPHER,
        "slots": [_slot_to_json(slot) for slot in header.slots],
    }
    if header.recovery_signature:
        made["recovery_sig"] = canonical.encode(header.recovery_signature)
    if header.recovery_only:
        made["recovery_only"] = True
    return made


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    made = slot.public_part | {
        "commit": canonical.encode(slot.commit),
        "nonce": canonical.encode(slot.nonce),
        "ct": canonical.encode(slot.sealed),
    }
    return made | ({"escrow": canonical.encode(slot.escrow)} if slot.escrow else {})


def _kdf_to_json(cost: Cost | None, salt: bytes) -> dict[str, Any]:
    kdf: dict[str, Any] = {"alg": _HKDF, "salt": canonical.encode(salt)}
    if cost is None:
        return kdf
    return kdf | {"alg": _ARGON, "m": cost.memory_kib, "t": cost.passes, "p": cost.lanes}


def from_json(fields: Mapping[str, Any]) -> Header:
    """The header that canonical JSON says. Raises ValueError."""
    _only(fields, _REQUIRED, _OPTIONAL)
    if fields["version"] is True or fields["version"] != VERSION or fields["cipher"] != CIPHER:
        raise ValueError("its version or ciphers are none that there are")
    slots = _several(fields["slots"], _slot_from_json, MOST_SLOTS)
    ids = [slot.info.id for slot in slots]
    if len(set(ids)) != len(ids):
        raise ValueError("two slots have one id")
    if fields.get("recovery_only", True) is not True:
        raise ValueError("recovery_only is either true or not there")
    return Header(
        vault_id=canonical.decode_hex(fields["vault"], VAULT_ID_BYTES),
        epoch=canonical.whole(fields["epoch"], 1, MOST_EPOCHS),
        serial=canonical.whole(fields["serial"], 1, _MOST_SERIAL),
        retired=_several(fields["retired_actors"], _actor_from_json, MOST_BYTES),
        slots=slots,
        signature=canonical.decode(fields["sig"], SIGNATURE_BYTES),
        recovery_signature=_optional(fields, "recovery_sig", SIGNATURE_BYTES),
        recovery_only="recovery_only" in fields,
    )


_REQUIRED = frozenset(
    ["format", "version", "vault", "epoch", "serial", "retired_actors", "cipher", "slots", "sig"]
)
_OPTIONAL = frozenset(["recovery_sig", "recovery_only"])
_OF_SLOT = frozenset(["id", "role", "kind", "name", "kdf", "actor_pk", "commit", "nonce", "ct"])


def _slot_from_json(fields: Mapping[str, Any]) -> Slot:
    _only(fields, _OF_SLOT, frozenset(["escrow"]))
    canonical.decode_hex(fields["id"], SLOT_ID_BYTES)
    info = SlotInfo(
        fields["id"],
        VaultRole(fields["role"]),
        SlotKind(fields["kind"]),
        checked_name(fields["name"]),
    )
    kdf = canonical.mapping(fields["kdf"])
    return Slot(
        info=info,
        kdf=_cost_from_json(kdf, info.kind),
        salt=canonical.decode(kdf["salt"], SALT_BYTES),
        public=canonical.decode(fields["actor_pk"], PUBLIC_BYTES),
        commit=canonical.decode(fields["commit"], KEY_BYTES),
        nonce=canonical.decode(fields["nonce"], NONCE_BYTES),
        sealed=canonical.decode(fields["ct"]),
        escrow=_optional(fields, "escrow", ESCROW_BYTES),
    )


def _cost_from_json(fields: Mapping[str, Any], kind: SlotKind) -> Cost | None:
    """Bounds are checked here, long before anything runs at this cost."""
    if kind is SlotKind.DEVICE:
        _only(fields, frozenset(["alg", "salt"]))
        _same(fields["alg"], _HKDF)
        return None
    _only(fields, frozenset(["alg", "salt", "m", "t", "p"]))
    _same(fields["alg"], _ARGON)
    numbers = [canonical.whole(fields[name], 1, 2**31) for name in ("m", "t", "p")]
    return Cost(*numbers)


def checked_name(name: Any) -> str:
    """A slot's name as a header may hold it. Raises ValueError."""
    if not isinstance(name, str) or not 0 < len(name) <= NAME_LENGTH or not name.isprintable():
        raise ValueError(f"the name of a way in has 1 to {NAME_LENGTH} characters that can be seen")
    return name


def _actor_from_json(fields: Mapping[str, Any]) -> Actor:
    _only(fields, frozenset(["id", "actor_pk"]))
    canonical.decode_hex(fields["id"], SLOT_ID_BYTES)
    return Actor(fields["id"], canonical.decode(fields["actor_pk"], PUBLIC_BYTES))


def _several(values: Any, made: Callable[[Mapping[str, Any]], T], most: int) -> tuple[T, ...]:
    if not isinstance(values, list) or len(values) > most:
        raise ValueError(f"a list of at most {most} objects is missing")
    return tuple(made(canonical.mapping(value)) for value in values)


def _only(
    fields: Mapping[str, Any], required: frozenset[str], optional: frozenset[str] = frozenset()
) -> None:
    if missing := required - fields.keys():
        raise ValueError(f"{', '.join(sorted(missing))} is missing")
    if fields.keys() - required - optional:
        raise ValueError("it has fields that are none of its format's")


def _same(value: Any, wanted: str) -> None:
    if value != wanted:
        raise ValueError(f"an algorithm is not {wanted}")


def _optional(fields: Mapping[str, Any], name: str, size: int) -> bytes:
    return canonical.decode(fields[name], size) if name in fields else b""
