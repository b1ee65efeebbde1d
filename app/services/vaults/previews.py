"""Previews of sealed pictures, for those who may not open originals: made while somebody who may
has the vault open, whenever there is a reviewer or a viewer.

A preview's blob has an id that follows from the original's, so that whoever opens the original's
path without its key is given the preview (see `vault.seals`).
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.catalog.vaults.blobs import all_blobs, path_of
from app.core.errors import CancelledError
from app.core.ops import RecordBlobs
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import Blob, BlobKind, VaultRole
from app.services.fan import ask_each
from app.services.session import Session
from app.services.vaults.opened import OpenVault
from app.services.vaults.rotation import name_of
from app.services.workers import Lane
from app.vault.header import Header
from app.vault.paths import BlobName, preview_of
from app.vault.writing import write_blob

PREVIEW = "app.media.preview:preview"
TOGETHER = 16
"""Previews that wait in memory to be sealed; each is about half a megabyte."""
_SEE_PREVIEWS = (VaultRole.REVIEWER, VaultRole.VIEWER)


@dataclass(frozen=True, slots=True)
class Previewed:
    """`made` previews; `failed` are paths of originals that cannot be shown, and have none."""

    made: int
    failed: tuple[str, ...] = ()
    stopped: bool = False


def wanted(header: Header) -> bool:
    """Whether anybody may enter who sees previews only."""
    return any(info.role in _SEE_PREVIEWS for info in header.infos)


def owed(session: Session) -> list[Blob]:
    """Originals without a preview, oldest rows first."""
    blobs = session.ask(all_blobs)
    there = {blob.id for blob in blobs if blob.kind is BlobKind.PREVIEW}
    originals = (blob for blob in blobs if blob.kind is BlobKind.ORIGINAL)
    missing = [blob for blob in originals if preview_of(name_of(blob)).id not in there]
    return sorted(missing, key=lambda blob: blob.rendition_id or 0)


def make(
    vault: OpenVault, session: Session, media: Lane, report: Report, cancel: CancelToken
) -> Previewed:
    """Make the previews that are owed, if anybody wants them and this way in opens originals. What
    is made is kept, whatever ends it. Raises OSError for a full disk, and the catalogue's errors.
    """
    if vault.readonly or not (wanted(vault.header) and vault.opened.ring.opens_originals):
        return Previewed(0)
    missing = owed(session)
    meter = Meter("previews", report, len(missing))
    made = 0
    failed: list[str] = []
    for batch in _batches(missing):
        try:
            pictures = _pictures(batch, media, meter, cancel)
        except CancelledError:
            return Previewed(made, tuple(failed), stopped=True)
        failed += [path_of(blob) for blob in batch if blob.id not in pictures]
        done = [_seal(vault, blob, pictures[blob.id]) for blob in batch if blob.id in pictures]
        session.do(RecordBlobs(done))
        made += len(done)
    return Previewed(made, tuple(failed))


def _batches(blobs: Sequence[Blob]) -> Iterator[Sequence[Blob]]:
    for start in range(0, len(blobs), TOGETHER):
        yield blobs[start : start + TOGETHER]


def _pictures(
    batch: Sequence[Blob], media: Lane, meter: Meter, cancel: CancelToken
) -> dict[str, bytes]:
    """JPEGs by the id of the original; what cannot be shown is left out."""
    pictures: dict[str, bytes] = {}
    paths = {blob.id: path_of(blob) for blob in batch}
    ask_each(media, PREVIEW, paths, pictures, meter, cancel)
    return pictures


def _seal(vault: OpenVault, original: Blob, picture: bytes) -> Blob:
    ring = vault.opened.ring
    name = BlobName(ring.epoch, BlobKind.PREVIEW, preview_of(name_of(original)).id)
    size, digest = write_blob(vault.paths, ring, name, io.BytesIO(picture))
    return replace(
        original,
        id=name.id,
        kind=name.kind,
        epoch=name.epoch,
        size=size,
        sha256=digest,
        came_from="",
        role=None,
    )
