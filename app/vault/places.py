"""Which sealed files lie in a folder, by their places alone: in a vault, and in a backup of one."""

import os
from collections.abc import Iterator
from pathlib import Path

from app.vault.paths import BLOB_SUFFIX, BlobName, blob_of


def relative(blob: BlobName) -> Path:
    """A blob's place below the folder of blobs."""
    return Path(f"{blob.epoch:04x}", blob.kind.value, blob.id[:2], blob.id + BLOB_SUFFIX)


def blob_at(place: Path) -> BlobName | None:
    """The blob that lies at a place below the folder of blobs; None for what is no blob of ours."""
    if len(place.parts) != 4 or place.suffix != BLOB_SUFFIX:
        return None
    epoch, kind, _, _ = place.parts
    found = blob_of(f"/sealed/{epoch}/{kind}/{place.stem}/")
    return found if found is not None and relative(found) == place else None


def files_in(folder: Path) -> Iterator[tuple[Path, BlobName | None]]:
    """Every file below a folder of blobs, in order, with the blob it is, if it is one."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = Path(parent, name)
            yield path, blob_at(path.relative_to(folder))


def blobs_in(folder: Path) -> Iterator[BlobName]:
    """The blobs below a folder of blobs, in order. What is none of ours is passed over."""
    return (blob for _path, blob in files_in(folder) if blob is not None)
