"""A vault put back from a backup: every byte compared with what was copied, then named."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import UsageError, VaultDamagedError
from app.core.progress import CancelToken, Meter, Report
from app.services.vaults.backups import manifest
from app.services.vaults.backups.checking import blob_is_whole, read_block
from app.services.vaults.backups.manifest import BLOCK, BackupPaths, State
from app.vault.disk import DISK, flush_folders, make_folder
from app.vault.paths import SUFFIX, BlobName, VaultPaths
from app.vault.places import relative


@dataclass(frozen=True, slots=True)
class Restored:
    """The vault in `place`, as it was in `state`. `lost`: sealed files that the backup does not
    have whole any more, by their place in the vault; their rows are in the catalogue all the same.
    """

    place: Path
    state: State
    lost: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        when = f"{self.state.made.astimezone():%Y-%m-%d %H:%M}"
        told = (
            f"{self.place} is the vault as it was on {when}. Open it and have it verified before "
            "you rely on it.",
        )
        if not self.lost:
            return told
        return (
            *told,
            f"{len(self.lost)} sealed files are not whole in the backup and are missing.",
        )


def restore(
    folder: Path, to: Path, report: Report, cancel: CancelToken, *, state: str | None = None
) -> Restored:
    """Put a state of the backup in `folder` (the newest where none is named) back as a new vault
    below `to`. It opens with the secrets of then. Nothing that exists is replaced.

    Raises UsageError where something of that name is there, NotFoundError, VaultDamagedError where
    header or catalogue are not whole, OSError, CancelledError; then nothing new is there.
    """
    backup = BackupPaths(folder)
    held = manifest.read(backup, state)
    place = to / _name(held)
    if place.exists():
        raise UsageError(
            f"{place} is there already. Nothing was restored.", hint="Choose another folder."
        )
    part = place.with_name(place.name + ".part")
    if part.exists():
        shutil.rmtree(part)
    try:
        lost = _Putting(backup, VaultPaths(part), held, report, cancel).run()
        part.replace(place)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    flush_folders([to])
    return Restored(place, held, lost)


def _name(state: State) -> str:
    """From a list that anybody could have written: a plain name or none."""
    name = state.vault_name
    if not name or name.startswith(".") or Path(name).name != name or "\\" in name:
        name = state.vault_id
    return name + SUFFIX


class _Putting:
    def __init__(
        self,
        backup: BackupPaths,
        vault: VaultPaths,
        state: State,
        report: Report,
        cancel: CancelToken,
    ) -> None:
        self._backup = backup
        self._vault = vault
        self._state = state
        self._cancel = cancel
        self._meter = Meter("restore", report, len(state.files) + len(state.blobs))

    def run(self) -> tuple[str, ...]:
        """The blobs that were lost."""
        make_folder(self._vault.folder)
        for name in self._state.files:
            self._file(name)
            self._meter.advance()
        lost = []
        for blob in self._state.blobs:
            if not self._blob(blob):
                lost.append(f"blobs/{relative(blob).as_posix()}")
            self._meter.advance()
        self._meter.flush()
        return tuple(lost)

    def _file(self, name: str) -> None:
        path = self._vault.folder / name
        with path.open("wb") as file:
            for number, block in enumerate(self._state.files[name]):
                self._cancel.check()
                data = self._read(block, name, number)
                file.write(data)
            file.flush()
            DISK.flush(file.fileno())
        DISK.flush_folder(path.parent)

    def _read(self, block: manifest.Block, name: str, number: int) -> bytes:
        try:
            data = read_block(self._backup, block)
        except FileNotFoundError:
            data = b""
        if hashlib.sha256(data).hexdigest() != block.sha256:
            raise VaultDamagedError(
                f"The backup {self._backup.folder} has {name} no longer whole (block {number}). "
                "Nothing was restored.",
                hint="Try an earlier state of the same backup.",
            )
        return data

    def _blob(self, blob: BlobName) -> bool:
        """Copied, then read back from there."""
        source, target = self._backup.blob(blob), self._vault.blob(blob)
        folders = make_folder(target.parent)
        try:
            with source.open("rb") as read, target.open("wb") as written:
                while block := read.read(BLOCK):
                    self._cancel.check()
                    written.write(block)
                written.flush()
                DISK.flush(written.fileno())
        except FileNotFoundError:
            return False
        if not blob_is_whole(target, self._state.blobs[blob], self._cancel):
            target.unlink()
            return False
        flush_folders(folders)
        return True
