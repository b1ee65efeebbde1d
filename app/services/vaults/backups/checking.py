"""Whether a backup is whole: every block and blob read and hashed, without any key."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.progress import CancelToken, Meter, Report
from app.services.vaults.backups import manifest
from app.services.vaults.backups.manifest import BLOCK, BackupPaths, Block, Held, State
from app.vault.places import relative


@dataclass(frozen=True, slots=True)
class Checked:
    """`read` bytes were compared. `damaged`, `missing`: what is not as it was copied, by its place
    in the vault; a block of a file as `catalog.db, block 7`.
    """

    state: State
    read: int
    damaged: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not self.damaged and not self.missing


def check(
    folder: Path, report: Report, cancel: CancelToken, *, state: str | None = None
) -> Checked:
    """Read a state of the backup in `folder`, the newest where none is named. Changes nothing.

    Raises NotFoundError, VaultDamagedError for a list that cannot be read, OSError, CancelledError.
    """
    backup = BackupPaths(folder)
    held = manifest.read(backup, state)
    meter = Meter("check", report, len(held.blobs) + len(held.files))
    damaged: list[str] = []
    missing: list[str] = []
    for what, whole in _looked_at(backup, held, meter, cancel):
        if whole is not True:
            (missing if whole is None else damaged).append(what)
    meter.flush()
    return Checked(held, held.size, tuple(damaged), tuple(missing))


def _looked_at(
    backup: BackupPaths, state: State, meter: Meter, cancel: CancelToken
) -> Iterator[tuple[str, bool | None]]:
    for name, blocks in state.files.items():
        for number, block in enumerate(blocks):
            cancel.check()
            yield f"{name}, block {number}", block_is_whole(backup, block)
        meter.advance()
    for blob, held in state.blobs.items():
        whole = blob_is_whole(backup.blob(blob), held, cancel)
        yield f"blobs/{relative(blob).as_posix()}", whole
        meter.advance()


def read_block(backup: BackupPaths, block: Block) -> bytes:
    """Its bytes as they are there. Raises OSError."""
    with backup.pack(block.pack).open("rb") as pack:
        pack.seek(block.offset)
        return pack.read(block.size)


def block_is_whole(backup: BackupPaths, block: Block) -> bool | None:
    """None where its pack is not there."""
    try:
        return hashlib.sha256(read_block(backup, block)).hexdigest() == block.sha256
    except FileNotFoundError:
        return None


def blob_is_whole(path: Path, held: Held, cancel: CancelToken) -> bool | None:
    """None where it is not there."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                cancel.check()
                digest.update(block)
                size += len(block)
    except FileNotFoundError:
        return None
    return (size, digest.hexdigest()) == (held.size, held.sha256)
