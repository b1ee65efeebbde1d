"""What interrupted moves leave in a vault's folder: parts, and blobs that nothing speaks of."""

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from app.catalog.vaults.blobs import all_blobs
from app.core.paths import unsafe_for_database
from app.core.vault import BlobKind
from app.services.session import Session
from app.services.vaults.opened import OpenVault
from app.vault.paths import BLOB_SUFFIX, BlobName, VaultPaths, preview_of
from app.vault.writing import drop_blobs

_ID = 32


def sweep(vault: OpenVault, session: Session, begun: Collection[str]) -> tuple[int, int]:
    """Remove parts of before this opening, and blobs that have neither a row nor a move that was
    `begun` (ids of their blobs). Returns how many of each. What is newer is being worked on.

    Where a sync client brings files one by one, and in a vault that may be older than its files,
    a blob without a row may be somebody's new picture whose row is still to come: there blobs stay.
    """
    since = _since(vault.paths)
    parts = _sweep_parts(vault.paths, since)
    if vault.notices or unsafe_for_database(vault.paths.folder) is not None:
        return parts, 0
    known = {blob.id for blob in session.ask(all_blobs)} | set(begun)
    orphans = [name for name in _before(vault.paths, since) if name.id not in known]
    drop_blobs(vault.paths, orphans)
    return parts, len(orphans)


def drop_everywhere(vault: OpenVault, ids: Iterable[str]) -> None:
    """Remove the blobs of these ids, and the previews of them, under whichever epoch they are.
    Raises OSError.
    """
    names: list[BlobName] = []
    for one in ids:
        for epoch in vault.opened.ring.epochs:
            original = BlobName(epoch, BlobKind.ORIGINAL, one)
            names += [original, BlobName(epoch, BlobKind.ATTACHMENT, one), preview_of(original)]
    drop_blobs(vault.paths, names)


def _since(paths: VaultPaths) -> int:
    """When the vault was opened (ns): its lock is written then, and at no other time."""
    try:
        return paths.lock.stat().st_mtime_ns
    except OSError:
        return 0


def _sweep_parts(paths: VaultPaths, since: int) -> int:
    """Those of blobs; other rooms write there under other names."""
    count = 0
    with contextlib.suppress(OSError):
        for part in list(paths.parts.iterdir()):
            is_ours = part.suffix == ".part" and _is_id(part.stem)
            if is_ours and part.stat().st_mtime_ns < since:
                part.unlink(missing_ok=True)
                count += 1
    return count


def _before(paths: VaultPaths, since: int) -> Iterator[BlobName]:
    for epoch in _folders(paths.blobs):
        for kind in BlobKind:
            for group in _folders(epoch / kind.value):
                yield from _older(group, int(epoch.name, 16), kind, since)


def _older(group: Path, epoch: int, kind: BlobKind, since: int) -> Iterator[BlobName]:
    with os.scandir(group) as entries:
        for entry in entries:
            blob_id = entry.name.removesuffix(BLOB_SUFFIX)
            if _is_id(blob_id) and entry.stat().st_mtime_ns < since:
                yield BlobName(epoch, kind, blob_id)


def _folders(folder: Path) -> list[Path]:
    """Those with names of hexadecimal digits: the format's own."""
    try:
        return sorted(one for one in folder.iterdir() if one.is_dir() and _is_hex(one.name))
    except OSError:
        return []


def _is_id(text: str) -> bool:
    return len(text) == _ID and _is_hex(text)


def _is_hex(text: str) -> bool:
    return not set(text) - set("0123456789abcdef")
