"""Which states a backup has, and what goes when there are too many."""

import contextlib
from pathlib import Path

from app.core.errors import MusekeepError
from app.services.vaults.backups import manifest
from app.services.vaults.backups.manifest import BackupPaths, State
from app.vault.paths import BLOB_SUFFIX


def states(folder: Path) -> list[State]:
    """The states of a backup that can be read, the newest first."""
    paths, found = BackupPaths(folder), []
    for name in manifest.names(paths):
        with contextlib.suppress(MusekeepError):
            found.append(manifest.read(paths, name))
    return found


def prune(backup: BackupPaths, keep: int) -> None:
    """Let go of the oldest states, then of what no state that is left names. A state that cannot be
    read may name anything, so then nothing goes.
    """
    for name in manifest.names(backup)[max(keep, 1) :]:
        backup.state(name).unlink()
    left = states(backup.folder)
    if len(left) != len(manifest.names(backup)):
        return
    packs = {b.pack for state in left for blocks in state.files.values() for b in blocks}
    for path in listed(backup.packs):
        if path.stem not in packs:
            path.unlink()
    blobs = {backup.blob(blob) for state in left for blob in state.blobs}
    for path in list((backup.folder / "blobs").rglob(f"*{BLOB_SUFFIX}*")):
        if path not in blobs:
            path.unlink()


def listed(folder: Path) -> list[Path]:
    """What lies in a folder that may not be there."""
    return list(folder.iterdir()) if folder.is_dir() else []
