"""A new vault: made whole under a hidden name, then given its own."""

import os
import shutil
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.catalog import Catalog
from app.catalog.vaults import chain
from app.core.errors import UsageError, VaultError
from app.core.ops import NoteSealed
from app.core.paths import VaultLibrary
from app.core.vault import VaultRole
from app.export.naming import file_name
from app.services.vaults import anchors
from app.services.vaults.device import Device
from app.vault import header as headers
from app.vault.disk import flush_folders
from app.vault.header import Header
from app.vault.kdf import Cost, calibrate
from app.vault.keys import KeyLabel
from app.vault.paths import SUFFIX, VaultPaths
from app.vault.recovery import new_code
from app.vault.secrets import Passphrase, RecoveryCode
from app.vault.slots import Opened, add_slot, new_vault

PASSPHRASE, RECOVERY = "passphrase", "recovery"
"""What the two ways into a new vault are called."""


@dataclass(frozen=True, slots=True)
class Created:
    """`recovery_code` is to be shown once, and is kept nowhere."""

    path: Path
    recovery_code: str = field(repr=False)


def place_of(name: str, folder: Path) -> Path:
    """Where a vault of that name would be. Raises UsageError for a name that no folder can have
    everywhere.
    """
    bare = name.strip().removesuffix(SUFFIX)
    if not bare or bare.startswith(".") or file_name(bare, SUFFIX) != bare + SUFFIX:
        raise UsageError(
            f"A vault cannot be called {name!r}.",
            hint="Use a name that a folder can have on every system, without slashes or colons.",
        )
    return Path(os.path.abspath(folder)) / (bare + SUFFIX)


def make(place: Path, passphrase: Passphrase, device: Device, cost: Cost | None = None) -> Created:
    """The vault at `place`, with a passphrase and a recovery code; both open everything. Without a
    `cost` it is measured. Raises VaultError; nothing is left behind then.
    """
    if os.path.lexists(place):
        raise VaultError(
            f"There is something at {place} already; nothing was made.", hint="Choose another name."
        )
    part = VaultPaths(place.with_name(f".{place.name}.{uuid.uuid4().hex[:8]}.part"))
    try:
        part.folder.mkdir(parents=True)
        code = _fill(part, passphrase, device, cost or calibrate())
        part.folder.rename(place)
        flush_folders([place.parent])
    except OSError as error:
        shutil.rmtree(part.folder, ignore_errors=True)
        raise VaultError(
            f"The vault cannot be made in {place.parent}: {error.strerror}. Nothing was left there."
        ) from error
    except BaseException:
        shutil.rmtree(part.folder, ignore_errors=True)
        raise
    return Created(place, code)


def _fill(paths: VaultPaths, passphrase: Passphrase, device: Device, cost: Cost) -> str:
    """The recovery code."""
    code = new_code()
    header, owner = new_vault(passphrase, name=PASSPHRASE, cost=cost)
    header, _ = add_slot(
        header, owner, RecoveryCode(code), role=VaultRole.OWNER, name=RECOVERY, cost=cost
    )
    paths.lock.touch()
    headers.store(paths, header)
    shutil.copyfile(paths.header, paths.header_before)  # a torn header has a copy from the start
    _make_catalogue(paths, header, owner, device)
    return code


def _make_catalogue(paths: VaultPaths, header: Header, owner: Opened, device: Device) -> None:
    library = VaultLibrary(paths.folder, paths.folder)
    ring = owner.ring
    with Catalog.open(library, ring.get(KeyLabel.DB), ring.get(KeyLabel.THUMB)) as catalog:
        catalog.bind(header.vault_id, header.epoch)
        catalog.signer = owner.signer
        for slot in header.infos:
            detail = {"slot": slot.id, "role": slot.role.value, "kind": slot.kind.value}
            catalog.do(NoteSealed("slot_add", detail))
        head = catalog.ask(chain.head)
    if head is not None:
        anchors.keep(paths, device, header.vault_id, header.serial, head, owner.signer)
