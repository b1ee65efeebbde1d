"""How a blob gets onto the disk: sealed beside, proven, then given its name.

The three steps are apart because a batch does each for many files at once. Whatever ends the
program between them leaves a part, which the next opening of the vault removes, or a whole blob.
"""

import contextlib
import hashlib
import io
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, cast

from app.core.errors import VaultError
from app.vault import disk
from app.vault.blob import BlobReader, Told, seal
from app.vault.keys import Ring
from app.vault.paths import BlobName, VaultPaths
from app.vault.seals import associated

BLOCK = 1 << 20


def write_blob(
    paths: VaultPaths,
    ring: Ring,
    blob: BlobName,
    source: BinaryIO | io.RawIOBase,
    *,
    told: Told | None = None,
    expected: str | None = None,
) -> tuple[int, str]:
    """Seal `source` as `blob`: on the disk, proven and named when this returns. Returns the plain
    size and SHA-256 (hex).

    Raises OSError, VaultError where what was read back is not what was written, or where it is not
    what was `expected` (SHA-256). Nothing is left then.
    """
    written = seal_part(paths, ring, blob, source, told=told)
    try:
        if expected is not None and written[1] != expected:
            raise VaultError("The file is not what the catalogue knows: nothing was sealed.")
        prove_part(paths, ring, blob, written)
        place(paths, [blob])
    except BaseException:
        drop_part(paths, blob.id)
        raise
    return written


def seal_part(
    paths: VaultPaths,
    ring: Ring,
    blob: BlobName,
    source: BinaryIO | io.RawIOBase,
    *,
    told: Told | None = None,
) -> tuple[int, str]:
    """The sealed bytes as the blob's part, flushed to the disk. Returns the plain size and SHA-256
    (hex). Raises OSError and LockedError; nothing is left then.
    """
    key = ring.of_blob(blob.kind, blob.epoch)
    paths.parts.mkdir(parents=True, exist_ok=True)
    try:
        with paths.part(blob.id).open("wb") as part:
            plain = cast("BinaryIO", source)
            written = seal(plain, part, key, associated(ring.vault_id, blob), told=told)
            part.flush()
            disk.DISK.flush(part.fileno())
            disk.DISK.forget(part.fileno())
    except BaseException:
        drop_part(paths, blob.id)
        raise
    return written


def prove_part(paths: VaultPaths, ring: Ring, blob: BlobName, written: tuple[int, str]) -> None:
    """Read the part back from the disk, open every segment of it and compare size and hash with
    what was `written`. Raises OSError, VaultError.
    """
    key = ring.of_blob(blob.kind, blob.epoch)
    with BlobReader(paths.part(blob.id), key, associated(ring.vault_id, blob)) as reader:
        if (reader.size, sha256_of(reader)) != written:
            raise VaultError(
                "What was sealed does not read back as it was written: nothing was moved.",
                hint="The disk or the computer's memory may be failing.",
            )


def place(paths: VaultPaths, blobs: Iterable[BlobName]) -> None:
    """Give proven parts their names, for good. Raises OSError."""
    folders: list[Path] = []
    for blob in blobs:
        target = paths.blob(blob)
        if target.parent not in folders:
            folders += disk.make_folder(target.parent)
        paths.part(blob.id).replace(target)
    disk.flush_folders([*folders, *([paths.parts] if folders else [])])


def drop_part(paths: VaultPaths, blob_id: str) -> None:
    """Never raises: what stays is removed by the sweep."""
    with contextlib.suppress(OSError):
        paths.part(blob_id).unlink(missing_ok=True)


def drop_blobs(paths: VaultPaths, blobs: Iterable[BlobName]) -> None:
    """Remove blobs, and what was made of them. Those that are gone are passed over; raises OSError
    for what cannot be removed.
    """
    folders = []
    for blob in blobs:
        path = paths.blob(blob)
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
            folders.append(path.parent)
    disk.flush_folders(folders)


def sha256_of(file: io.RawIOBase | io.BufferedIOBase) -> str:
    """Of the bytes from where the file stands to its end, in hex. Raises what reading raises."""
    digest, buffer = hashlib.sha256(), bytearray(BLOCK)
    view = memoryview(buffer)
    while read := file.readinto(buffer):
        digest.update(view[:read])
    return digest.hexdigest()


def sha256_of_file(path: str | os.PathLike[str]) -> str:
    """Raises OSError."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - the name may not be UTF-8
        return sha256_of(file)
