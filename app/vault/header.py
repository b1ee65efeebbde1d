"""The header of a vault: which slots there are, and the owner's signature over all of it.

`vault.json` is canonical JSON. Whoever reads it without a key can tell that it is well formed;
whoever opens a slot can tell that it is the owner's (see `slots`). `recovery_only` headers are for
copies that leave the computer: they have the slots of recovery codes alone, signed in advance.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.core.errors import TamperedError, VaultDamagedError, VaultError, VaultNewerError
from app.core.vault import SlotKind
from app.vault import canonical, disk
from app.vault.actor import Signer, verify_signature
from app.vault.format import (
    FORMAT,
    MOST_BYTES,
    MOST_SLOTS,
    VERSION,
    Actor,
    Header,
    Slot,
    from_json,
    to_json,
)
from app.vault.paths import VaultPaths

__all__ = [
    "Actor",
    "Header",
    "Loaded",
    "Slot",
    "for_recovery",
    "load",
    "read",
    "sign",
    "store",
    "verify",
    "write",
]

_SIGNED = b"musekeep/header/v1\0"


@dataclass(frozen=True, slots=True)
class Loaded:
    """`from_backup`: the header was torn or gone, and this is the one before its last change."""

    header: Header
    from_backup: bool


def load(paths: VaultPaths) -> Loaded:
    """The header of a vault's folder; the copy beside it where it is torn or gone. Changes nothing.

    Raises VaultDamagedError where neither can be read, TamperedError, VaultNewerError, and OSError
    where the folder cannot be read.
    """
    try:
        return Loaded(read(_bytes_of(paths.header)), from_backup=False)
    except (VaultDamagedError, FileNotFoundError) as torn:
        try:
            return Loaded(read(_bytes_of(paths.header_before)), from_backup=True)
        except (VaultDamagedError, FileNotFoundError):
            raise _unreadable(paths) from torn


def store(paths: VaultPaths, header: Header) -> None:
    """Make it the vault's header; the one it replaces is kept as `vault.json.bak`, if it can be
    read at all. A crash leaves one or the other, whole. Raises OSError, VaultError.
    """
    data = write(header)
    try:
        before = _bytes_of(paths.header)
        read(before)
    except (VaultError, FileNotFoundError):
        before = b""
    if before and before != data:
        disk.write_file(paths.header_before, before)
    disk.write_file(paths.header, data)


def read(data: bytes) -> Header:
    """The header that `vault.json` holds. Nobody has vouched for it yet: see `verify`.

    Raises VaultDamagedError for what is no JSON (a torn file), VaultNewerError, and TamperedError
    for what breaks a rule of the format, if only in its spelling.
    """
    if len(data) > MOST_BYTES:
        raise _tampered("no vault's header has more than 64 KiB")
    fields = _fields(data)
    try:
        canonical.loads(data)
        return from_json(fields)
    except (ValueError, KeyError) as error:
        raise _tampered(str(error)) from None


def _fields(data: bytes) -> Mapping[str, Any]:
    """What is read before the rules of a version are known."""
    try:
        fields = canonical.parse(data)
    except ValueError:
        raise VaultDamagedError("The vault's header cannot be read: it is torn or empty.") from None
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise VaultDamagedError("The vault's header is not one of a Musekeep vault.")
    version = fields.get("version")
    if isinstance(version, int) and version > VERSION:
        raise VaultNewerError(
            f"This vault was made by a newer Musekeep (its format is {version}, this one reads "
            f"{VERSION}). Nothing was changed.",
            hint="Update Musekeep to open it.",
        )
    return fields


def write(header: Header) -> bytes:
    """Its canonical JSON. Raises VaultError for one that is larger than a header may be."""
    data = canonical.dumps(to_json(header) | {"sig": canonical.encode(header.signature)})
    if len(data) > MOST_BYTES or len(header.slots) > MOST_SLOTS:
        raise VaultError(
            f"A vault has room for {MOST_SLOTS} ways in and 64 KiB of them. Nothing was changed.",
            hint="Remove one that is no longer used.",
        )
    return data


def sign(header: Header, owner: Signer) -> Header:
    """The header as the owner vouches for it, and for its recovery-only twin."""
    bare = replace(header, signature=b"", recovery_signature=b"")
    if not bare.recovery_only and _recovery_slots(bare):
        twin = owner.sign(_signed(for_recovery(bare)))
        bare = replace(bare, recovery_signature=twin)
    return replace(bare, signature=owner.sign(_signed(bare)))


def verify(header: Header, owner_public: bytes) -> None:
    """Raises TamperedError unless the owner with this public key signed exactly this header."""
    if not verify_signature(owner_public, _signed(header), header.signature):
        raise _tampered("its signature does not fit: a slot was added, removed or changed")


def for_recovery(header: Header) -> Header:
    """The same vault, to be entered by recovery code alone. Needs no key: its signature was made
    with the header. Raises VaultError where the vault has no recovery code.
    """
    kept = _recovery_slots(header)
    if not kept:
        raise VaultError(
            "This vault has no recovery code, so a copy that only the code opens cannot be made.",
            hint="Make the copy with all ways in, or add a recovery code first.",
        )
    gone = tuple(Actor(s.info.id, s.public) for s in header.slots if s not in kept)
    return replace(
        header,
        retired=header.retired + (() if header.recovery_only else gone),
        slots=kept,
        signature=header.signature if header.recovery_only else header.recovery_signature,
        recovery_signature=b"",
        recovery_only=True,
    )


def _recovery_slots(header: Header) -> tuple[Slot, ...]:
    return tuple(slot for slot in header.slots if slot.info.kind is SlotKind.RECOVERY)


def _signed(header: Header) -> bytes:
    return _SIGNED + canonical.dumps(to_json(header))


def _bytes_of(path: Path) -> bytes:
    """As much as a header may have, and a byte more where there is more."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _unreadable(paths: VaultPaths) -> VaultDamagedError:
    if not paths.header.exists() and not paths.header_before.exists():
        return VaultDamagedError(f"There is no vault in {paths.folder}: vault.json is missing.")
    return VaultDamagedError(
        f"The header of the vault {paths.folder} cannot be read, and neither can its copy. Without "
        "one nothing in the vault can be opened. Nothing was changed.",
        hint="Put vault.json back from a backup or from the sync client's history.",
    )


def _tampered(why: str) -> TamperedError:
    return TamperedError(
        f"The vault's header is not what was written: {why}. Nothing was changed.",
        hint="A copy of vault.json from a backup, or from the sync client's history, may be whole.",
    )
