"""What opens a slot, and the two keys that come of it.

`ikm` is `Argon2id(secret)` for a passphrase or a recovery code, `HKDF(secret)` for a device's key,
`HKDF(device key ‖ Argon2id(PIN))` for a device with a PIN. Of it come `kek`, which seals the slot's
bundle, and `commit`, which is compared before anything is decrypted: AES-GCM alone does not commit
to its key.
"""

import unicodedata
from dataclasses import dataclass, field

from app.core.errors import UsageError
from app.core.vault import SlotKind
from app.vault import recovery
from app.vault.kdf import Cost, argon2id, expand, hkdf

DEVICE_BYTES = 32
_DEVICE_INFO = b"musekeep/v1/slot/device"
_KEK_INFO, _COMMIT_INFO = b"musekeep/v1/slot/kek", b"musekeep/v1/slot/commit"


@dataclass(frozen=True, slots=True)
class Passphrase:
    """Any words at all. Blanks around them do not count."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """As it was typed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """The 32 bytes that the system's keyring keeps for this computer."""

    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DevicePin:
    """The keyring's 32 bytes, and a PIN that only the user knows."""

    secret: bytes = field(repr=False)
    pin: str = field(repr=False)


Secret = Passphrase | RecoveryCode | DeviceKey | DevicePin

KINDS: dict[type[Secret], SlotKind] = {
    Passphrase: SlotKind.PASSPHRASE,
    RecoveryCode: SlotKind.RECOVERY,
    DeviceKey: SlotKind.DEVICE,
    DevicePin: SlotKind.DEVICE_PIN,
}


@dataclass(frozen=True, slots=True)
class SlotKeys:
    """What a secret makes of a slot's salt: 32 bytes each."""

    kek: bytes = field(repr=False)
    commit: bytes


def kind_of(secret: Secret) -> SlotKind:
    return KINDS[type(secret)]


def check(secret: Secret) -> None:
    """Raises UsageError for a secret that is none, MistypedError (also one) for a recovery code
    that no vault can have.
    """
    _bytes_of(secret)


def slot_keys(secret: Secret, salt: bytes, cost: Cost | None) -> SlotKeys:
    """The keys of a slot with this salt (16 bytes) and cost (None for a device). Takes as long as
    the cost says. Raises UsageError as `check` does, VaultError where memory is short.
    """
    material = _material(secret, _bytes_of(secret), salt, cost)
    return SlotKeys(expand(material, _KEK_INFO), expand(material, _COMMIT_INFO))


def _material(secret: Secret, plain: bytes, salt: bytes, cost: Cost | None) -> bytes:
    if isinstance(secret, DeviceKey):
        return hkdf(secret.secret, salt, _DEVICE_INFO)
    if cost is None:
        raise ValueError("a secret that people remember is never used without a cost")
    stretched = argon2id(plain, salt, cost)
    if isinstance(secret, DevicePin):
        return hkdf(secret.secret + stretched, salt, _DEVICE_INFO)
    return stretched


def _bytes_of(secret: Secret) -> bytes:
    """What is stretched: a text in one Unicode spelling (NFKC), a code's own bits."""
    match secret:
        case Passphrase(text):
            return spelled(text, "passphrase").encode()
        case RecoveryCode(text):
            return recovery.entropy_of(text)
        case DevicePin(_, pin):
            _check_device(secret.secret)
            return spelled(pin, "PIN").encode()
        case DeviceKey(key):
            _check_device(key)
            return key


def spelled(text: str, what: str) -> str:
    """A secret in the one spelling that counts: NFKC, no blanks around it. Raises UsageError."""
    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        plain.encode()
    except UnicodeEncodeError:
        raise UsageError(f"The {what} has characters that are no text.") from None
    if not plain:
        raise UsageError(f"The {what} is empty.", hint="Nothing was changed.")
    return plain


def _check_device(key: bytes) -> None:
    if len(key) != DEVICE_BYTES:
        raise UsageError(f"A device's key has {DEVICE_BYTES} bytes; this one has {len(key)}.")
