"""A backup of a locked vault: what is new since the last state is copied, and nothing is opened."""

import contextlib
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import UsageError, VaultError
from app.core.progress import CancelToken, Meter, Report
from app.services.vaults import anchors
from app.services.vaults.backups import manifest
from app.services.vaults.backups.manifest import (
    BLOCK,
    CHANGING,
    SUFFIX,
    BackupPaths,
    Block,
    Held,
    State,
)
from app.services.vaults.backups.pruning import listed, prune, states
from app.services.vaults.lockfile import LockFile, check
from app.vault import header as headers
from app.vault.disk import DISK, flush_folders, make_folder
from app.vault.header import Header
from app.vault.paths import BlobName, VaultPaths
from app.vault.places import blobs_in

KEPT = 10
"""How many states a backup keeps."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was written to the backup in `folder`: `copied` sealed files, `skipped` that were there
    already, `written` bytes in all. `told`: sentences for people.
    """

    folder: Path
    state: State
    copied: int
    skipped: int
    written: int
    told: tuple[str, ...]


def back_up(
    place: Path,
    to: Path,
    report: Report,
    cancel: CancelToken,
    *,
    recovery_only: bool = False,
    keep: int = KEPT,
) -> BackedUp:
    """Copy the locked vault in `place` into the folder `to`, where its earlier states are. With
    `recovery_only` only the recovery code opens the copy. The newest `keep` states stay.

    Raises AlreadyOpenError, VaultError (no recovery code, another vault's backup, a folder that
    cannot be written), VaultDamagedError and its kin for a header nobody could open, OSError,
    CancelledError. Then the states that were there are as they were.
    """
    paths, backup = VaultPaths(place), BackupPaths(to / (VaultPaths(place).name + SUFFIX))
    if to.resolve().is_relative_to(place.resolve()):
        raise UsageError("A backup is not kept inside the vault it is of.")
    with _locked(paths):
        header = headers.load(paths).header
        kept = headers.for_recovery(header) if recovery_only else header
        before = _before(backup, header)
        made = _Copy(paths, backup, before, report, cancel).run(kept)
    prune(backup, keep)
    return made


@contextlib.contextmanager
def _locked(paths: VaultPaths) -> Iterator[None]:
    """Nobody opens the vault meanwhile. A folder that cannot be written to is only looked at."""
    try:
        lock = LockFile.take(paths.lock)
    except VaultError:
        check(paths.lock)
        yield
        return
    try:
        yield
    finally:
        lock.release()


def _before(backup: BackupPaths, header: Header) -> State | None:
    """The newest state that can be read. Raises VaultError for one of another vault."""
    found = next(iter(states(backup.folder)), None)
    if found is not None and found.vault_id != header.vault_id.hex():
        raise VaultError(
            f"{backup.folder} is the backup of another vault of the same name. Nothing was copied.",
            hint="Choose another folder for this one.",
        )
    return found


class _Copy:
    """One run. `written` is in bytes."""

    def __init__(
        self,
        vault: VaultPaths,
        backup: BackupPaths,
        before: State | None,
        report: Report,
        cancel: CancelToken,
    ) -> None:
        self._vault = vault
        self._backup = backup
        self._name = manifest.new_name()
        self._cancel = cancel
        self._meter = Meter("backup", report)
        self._before = before
        self._had = before.blobs if before else {}
        files = before.files.values() if before else ()
        packs = {path.stem for path in listed(backup.packs)}
        self._known = {b.sha256: b for blocks in files for b in blocks if b.pack in packs}
        self._written = self._copied = 0

    def run(self, header: Header) -> BackedUp:
        found = list(blobs_in(self._vault.blobs))
        self._meter.total = len(found) + len(CHANGING)
        self._forget_unfinished()
        blobs = {blob: self._blob(blob) for blob in found}
        files = self._files(header)
        state = self._state(header, files, blobs)
        make_folder(self._backup.states)
        manifest.write(self._backup, state)
        self._meter.flush()
        told = (*_told(self._backup, state), *_older(self._before, state))
        skipped = len(blobs) - self._copied
        return BackedUp(self._backup.folder, state, self._copied, skipped, self._written, told)

    def _forget_unfinished(self) -> None:
        """Packs of runs that were interrupted: they are younger than every state."""
        newest = next(iter(manifest.names(self._backup)), "")
        for path in listed(self._backup.packs):
            if path.stem > newest:
                path.unlink()

    def _blob(self, blob: BlobName) -> Held:
        self._cancel.check()
        source, target = self._vault.blob(blob), self._backup.blob(blob)
        size, held = source.stat().st_size, self._had.get(blob)
        if held is None or held.size != size or not _has(target, size):
            held = self._copy(source, target)
            self._copied += 1
            self._written += held.size
        self._meter.advance()
        return held

    def _copy(self, source: Path, target: Path) -> Held:
        folders = make_folder(target.parent)
        part = target.with_name(target.name + ".part")
        digest, size = hashlib.sha256(), 0
        try:
            with source.open("rb") as read, part.open("wb") as written:
                for block in _blocks(read):
                    self._cancel.check()
                    digest.update(block)
                    size += written.write(block)
                written.flush()
                DISK.flush(written.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        flush_folders(folders)
        return Held(size, digest.hexdigest())

    def _files(self, header: Header) -> dict[str, list[Block]]:
        """The files that change, in blocks; those that are not known yet go into a new pack."""
        folders = make_folder(self._backup.packs)
        path = self._backup.pack(self._name)
        try:
            with path.open("wb") as pack:
                files = {
                    name: [self._block(block, pack) for block in blocks]
                    for name, blocks in self._changing(header)
                }
                pack.flush()
                DISK.flush(pack.fileno())
                size = pack.tell()
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        if size == 0:
            path.unlink()
        flush_folders(folders)
        self._written += size
        return files

    def _changing(self, header: Header) -> Iterator[tuple[str, Iterator[bytes]]]:
        yield CHANGING[0], iter([headers.write(header)])
        for name in CHANGING[1:]:
            self._cancel.check()
            with (
                contextlib.suppress(FileNotFoundError),
                (self._vault.folder / name).open("rb") as f,
            ):
                yield name, _blocks(f)
            self._meter.advance()

    def _block(self, data: bytes, pack: io.BufferedWriter) -> Block:
        self._cancel.check()
        digest = hashlib.sha256(data).hexdigest()
        if (known := self._known.get(digest)) is None:
            known = Block(digest, self._name, pack.tell(), len(data))
            pack.write(data)
            self._known[digest] = known
        return known

    def _state(
        self,
        header: Header,
        files: dict[str, list[Block]],
        blobs: dict[BlobName, Held],
    ) -> State:
        seen = _head(self._vault)
        return State(
            self._name,
            header.vault_id.hex(),
            self._vault.name,
            manifest.made_at(self._name),
            header.serial,
            header.epoch,
            header.recovery_only,
            0 if seen is None else seen.number,
            "" if seen is None else seen.hash.hex(),
            files,
            blobs,
        )


def _head(vault: VaultPaths) -> anchors.Anchor | None:
    """A torn one is kept as it is; it is no anchor."""
    try:
        return anchors.read_head(vault)
    except UsageError:
        return None


def _blocks(file: io.BufferedReader) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block


def _has(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except FileNotFoundError:
        return False


def _older(before: State | None, now: State) -> Iterator[str]:
    """The vault may have been put back since its last backup, by a sync client or by somebody."""
    if before is None or before.anchor is None:
        return
    head = None if now.anchor is None else (now.anchor.number, now.anchor.hash)
    told = anchors.against(before.anchor, now.serial, head)
    if told is not None:
        yield f"Compared with its backup: {told} The earlier states are kept."


def _told(backup: BackupPaths, state: State) -> tuple[str, ...]:
    told = [
        f"{backup.folder} holds {len(state.blobs)} sealed files and the catalogue as they were. "
        "Nothing in it can be read without a way into the vault."
    ]
    if not state.recovery_only:
        told.append(
            "Every passphrase of today opens this copy for ever, also those that are changed or "
            "taken away later."
        )
        return tuple(told)
    told.append("Only the recovery code opens this copy: no passphrase does.")
    if any(not other.recovery_only for other in states(backup.folder)):
        told.append("Earlier states in the same folder still open with the passphrases of then.")
    return tuple(told)
