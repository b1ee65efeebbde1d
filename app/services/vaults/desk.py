"""The vaults of a library: which there are, made, found, opened."""

import logging
import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from app.core import hardening
from app.core.errors import (
    AlreadyOpenError,
    UsageError,
    VaultError,
    VaultNewerError,
    WrongSecretError,
)
from app.core.vault import SlotInfo, SlotKind
from app.services.vaults import lockfile, making, synced
from app.services.vaults.delay import Tries
from app.services.vaults.device import Device
from app.services.vaults.lockfile import LockFile
from app.services.vaults.making import Created
from app.services.vaults.opened import Hold, OpenVault, proven
from app.services.vaults.registry import Known, Registry
from app.vault import header as headers
from app.vault.header import Header, Loaded
from app.vault.kdf import Cost
from app.vault.paths import VaultPaths
from app.vault.secrets import DeviceKey, DevicePin, Passphrase, RecoveryCode, Secret, kind_of

log = logging.getLogger(__name__)


class VaultState(StrEnum):
    """`open`: by a process of this computer. `away`: its folder is not there now. `newer`: made by
    a newer program. `conflict`: a sync client left a second header or catalogue beside the first,
    or has not brought one of them yet.
    """

    LOCKED = "locked"
    OPEN = "open"
    AWAY = "away"
    DAMAGED = "damaged"
    NEWER = "newer"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """What can be said of a vault without a key. `id` is in hex; `note` a sentence or empty."""

    id: str
    name: str
    place: Path
    state: VaultState
    note: str = ""


class Vaults:
    """Of the library in `folder`. Every method from any thread; none needs its catalogue."""

    def __init__(self, folder: Path, device: Device | None = None) -> None:
        self.registry = Registry(folder)
        self.device = device or Device()

    # ── which there are ──

    def listing(self) -> list[VaultInfo]:
        """By name."""
        return [self._info(one) for one in self.registry.known()]

    def find(self, name: str) -> Path:
        """The place of a vault by its name, or by the path of its folder. Raises NotFoundError, and
        UsageError for a name that several have.
        """
        return self.registry.find(name)

    def adopt(self, place: Path) -> VaultInfo:
        """Know a vault that was made elsewhere, or moved. Nothing in it is changed. Raises the
        errors of a header that cannot be read.
        """
        paths = _paths(place)
        one = Known(_loaded(paths).header.vault_id.hex(), paths.folder)
        before = self.registry.get(one.id)
        self.registry.put(one)
        info = self._info(one)
        if before is None or before.place == one.place or not before.place.is_dir():
            return info
        return replace(info, note=f"{info.note} {_copied(before)}".strip())

    def adopt_copy(self, place: Path) -> VaultInfo | None:
        """As `adopt`, of a vault that was put back from a backup. None where the one it is a copy
        of is still at its place: that one stays on the list.
        """
        known = self.registry.get(_loaded(_paths(place)).header.vault_id.hex())
        return None if known is not None and known.place.exists() else self.adopt(place)

    def forget(self, place: Path) -> None:
        """The library knows it no more; the vault stays as it is."""
        if (one := self.registry.at(_absolute(place))) is not None:
            self.registry.drop(one.id)

    def slots(self, place: Path) -> list[SlotInfo]:
        """The ways in, by the header alone: nobody has vouched for it yet."""
        return _loaded(_paths(place)).header.infos

    # ── made and opened ──

    def create(
        self, name: str, passphrase: str, at: Path | None = None, *, cost: Cost | None = None
    ) -> Created:
        """Make `NAME.musevault` in the folder `at` (the library's own `vaults` without), with a way
        in by passphrase and one by recovery code. `cost` of a guess: measured where it is not
        given, which takes a second or two.

        Raises UsageError for a name no folder can have, VaultError where there is one already or
        the folder cannot be written to.
        """
        hardening.harden()
        place = making.place_of(name, at or self.registry.folder)
        created = making.make(place, Passphrase(passphrase), self.device, cost)
        self.adopt(created.path)
        return created

    def unlock(
        self,
        place: Path,
        secret: Secret,
        slot: str | None = None,
        *,
        readonly: bool = False,
        anyway: bool = False,
    ) -> OpenVault:
        """Open a vault for this process. `slot` is an id; without one the only slot of that kind.
        `readonly` also opens a damaged one. `anyway`: also where another computer seems to have it
        open.

        One key derivation (about a second). Raises WrongSecretError and TooSoonError (with
        `delay_s`), AlreadyOpenError, TamperedError, VaultNewerError, VaultDamagedError, UsageError.
        Until the secret was right nothing is opened but the header, and nothing is changed.
        """
        hardening.harden()
        paths = _paths(place)
        loaded = _loaded(paths)
        slot_id = _chosen(loaded.header, secret, slot)
        lockfile.check(paths.lock, anyway=anyway)
        tries = self._tries(loaded.header)
        opened = proven(loaded.header, slot_id, secret, tries)
        lock = _lock(paths, readonly=readonly, anyway=anyway)
        if _loaded(paths).header != loaded.header and lock is not None:
            lock.release()  # somebody changed who may enter while the secret was tried
            return self.unlock(place, secret, slot, readonly=readonly, anyway=anyway)
        notices = (*_notices(loaded.from_backup, lock), *_troubles(paths, at_rest=True))
        seen = self.registry.folder / f"{loaded.header.vault_id.hex()}.seen"
        hold = Hold(self.device, tries, seen, lock)
        return OpenVault(paths, loaded.header, opened, hold, readonly=readonly, notices=notices)

    def device_secret(self, place: Path, slot_id: str, pin: str | None = None) -> Secret:
        """What this computer's keyring has for a slot; with `pin` for one that wants both. Raises
        KeyringError where it has nothing, or there is no keyring.
        """
        key = self.device.key(_loaded(_paths(place)).header.vault_id.hex(), slot_id)
        return DeviceKey(key) if pin is None else DevicePin(key, pin)

    def code_fits(self, place: Path, typed: str) -> bool:
        """Whether this is the vault's recovery code: the test after it was written down. Raises
        MistypedError for what is no code at all, and TooSoonError.
        """
        header, code = _loaded(_paths(place)).header, RecoveryCode(typed)
        try:
            proven(header, _chosen(header, code, None), code, self._tries(header))
        except WrongSecretError:
            return False
        return True

    def delay_s(self, place: Path) -> float:
        """How long the next try has to wait, 0 when it need not."""
        return self._tries(_loaded(_paths(place)).header).left_s()

    def _tries(self, header: Header) -> Tries:
        return Tries(self.registry.folder / f"{header.vault_id.hex()}.tries")

    def _info(self, one: Known) -> VaultInfo:
        paths = VaultPaths(one.place)
        state, note = _state(paths, one.id)
        return VaultInfo(one.id, one.name, one.place, state, note)


def _copied(before: Known) -> str:
    return (
        f"The same vault is also at {before.place}, where it was known before. Copies that are "
        "changed apart cannot be merged: use one, and keep the other as a backup."
    )


def _state(paths: VaultPaths, vault_id: str) -> tuple[VaultState, str]:
    if not paths.folder.is_dir():
        return VaultState.AWAY, "Its folder is not there now."
    try:
        loaded = _loaded(paths)
    except VaultNewerError as error:
        return VaultState.NEWER, error.message
    except VaultError as error:
        return VaultState.DAMAGED, str(error)
    if loaded.header.vault_id.hex() != vault_id:
        return VaultState.DAMAGED, "Another vault lies in its place."
    if found := _troubles(paths):
        return VaultState.CONFLICT, " ".join(found)
    if lockfile.is_open_here(paths.lock):
        return VaultState.OPEN, ""
    holder = lockfile.holder_of(paths.lock)
    elsewhere = holder is not None and not holder.is_here
    return VaultState.LOCKED, f"Open on {holder.told()}." if holder and elsewhere else ""


def _troubles(paths: VaultPaths, *, at_rest: bool = False) -> tuple[str, ...]:
    """What a sync client did to the header or the catalogue, in sentences. `at_rest`: nobody has it
    open, so there should be no journal either.
    """
    try:
        found = synced.look(paths.folder, deep=False)
    except OSError:
        return ()
    half = at_rest and found.client is not None and found.unfinished
    return found.sentences if half or not found.is_whole else ()


def _chosen(header: Header, secret: Secret, slot_id: str | None) -> str:
    kind = kind_of(secret)
    if slot_id is not None:
        found = [one for one in header.infos if one.id == slot_id]
        if not found:
            raise UsageError("The vault has no such way in (any more).")
        if found[0].kind is not kind:
            raise UsageError(f"That way in is opened by {WORDS[found[0].kind]}.")
        return slot_id
    found = [one for one in header.infos if one.kind is kind]
    if len(found) != 1:
        names = ", ".join(one.name for one in found)
        raise UsageError(
            f"Say which way in is meant: {names}."
            if found
            else f"This vault is not opened by {WORDS[kind]}."
        )
    return found[0].id


WORDS = {
    SlotKind.PASSPHRASE: "a passphrase",
    SlotKind.RECOVERY: "the recovery code",
    SlotKind.DEVICE: "this computer's keyring",
    SlotKind.DEVICE_PIN: "a PIN and this computer's keyring",
}


def _lock(paths: VaultPaths, *, readonly: bool, anyway: bool) -> LockFile | None:
    """None where nothing can be written, which only a reader may put up with."""
    try:
        return LockFile.take(paths.lock, anyway=anyway)
    except AlreadyOpenError:
        raise
    except VaultError:
        if not readonly:
            raise
        return None


def _notices(from_backup: bool, lock: LockFile | None) -> tuple[str, ...]:
    told = []
    if from_backup:
        told.append(
            "The header of this vault was torn or gone; it was opened by the copy from before its "
            "last change. Who was given or refused entry with that change has to be told again."
        )
    if lock is None:
        told.append("Nothing can be written here, so nobody can tell whether it is open elsewhere.")
    elif lock.left_behind is not None:
        told.append(f"It was left open on {lock.left_behind.told()}.")
    return tuple(told)


def _loaded(paths: VaultPaths) -> Loaded:
    """The vault's header. Raises VaultError where the folder cannot be read, and its kin."""
    try:
        return headers.load(paths)
    except OSError as error:
        raise VaultError(
            f"The vault's folder {paths.folder} cannot be read: {error.strerror}.",
            hint="Check its permissions, or whether its drive answers. Nothing was changed.",
        ) from error


def _absolute(place: Path) -> Path:
    return Path(os.path.abspath(place))


def _paths(place: Path) -> VaultPaths:
    return VaultPaths(_absolute(place))
