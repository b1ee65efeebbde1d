"""The commit point of a move into a vault (P5 to P7): proven parts get their names, then all that
is known of their assets gets its rows, in one transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.catalog.vaults.blobs import blobs_of, with_ids
from app.core.errors import MusekeepError
from app.core.ops import Receive, RecordBlobs
from app.core.vault import Blob, BlobKind, Parcel
from app.services.session import Session
from app.services.vaults.moving.cargo import Cargo
from app.services.vaults.moving.sealing import Sealed
from app.services.vaults.moving.sides import OpenSide, opened
from app.vault.paths import BlobName, VaultPaths
from app.vault.writing import drop_blobs, drop_part, place


@dataclass(frozen=True, slots=True)
class Arrival:
    """`ids` are those the assets have now, in the order of their cargo; `proven` the ids of blobs
    that were read back from the disk just now.
    """

    ids: tuple[int, ...] = ()
    proven: frozenset[str] = frozenset()


def arrive(
    vault: OpenSide,
    cargo: Sequence[Cargo],
    sealed: Mapping[str, Sealed],
    parcels: Sequence[Parcel],
    library: str = "",
) -> Arrival:
    """Enter what was sealed. `parcels` are of the same assets, in the same order; `library` is the
    id of the one they leave.

    Raises OSError and the catalogue's errors; then nothing was entered, and no blob is left.
    """
    paths, epoch = opened(vault).paths, opened(vault).opened.ring.epoch
    rows = [blob for one in cargo for blob in one.blobs(epoch, sealed)]
    _drop_spare(paths, cargo, rows)
    try:
        place(paths, [name_of(blob) for blob in rows])
        ids = vault.session.do(Receive(parcels, rows, library=library)).value
    except (OSError, MusekeepError):
        drop_unrecorded(vault.session, paths, rows)
        raise
    _attach(vault.session, cargo, ids, rows)
    drop_unrecorded(vault.session, paths, rows)
    return Arrival(tuple(ids), frozenset(blob.id for blob in rows))


def name_of(blob: Blob) -> BlobName:
    return BlobName(blob.epoch, blob.kind, blob.id)


def _drop_spare(paths: VaultPaths, cargo: Sequence[Cargo], rows: Sequence[Blob]) -> None:
    """Parts of what is kept once."""
    needed = {blob.id for blob in rows}
    for file in (each for one in cargo for each in one.files):
        if file.blob not in needed:
            drop_part(paths, file.blob)


def _attach(
    session: Session, cargo: Sequence[Cargo], ids: Sequence[int], rows: Sequence[Blob]
) -> None:
    """What lay beside a file whose content the vault had already, and is not in there yet."""
    kept = session.ask(blobs_of, ids)
    known = session.ask(with_ids, [blob.id for blob in rows])
    mine = {file.blob: new for one, new in zip(cargo, ids, strict=True) for file in one.files}
    late: list[Blob] = []
    for blob in rows:
        if blob.id in known or blob.kind is not BlobKind.ATTACHMENT:
            continue
        beside = kept.get(mine[blob.id], [])
        original = next((one for one in beside if one.kind is BlobKind.ORIGINAL), None)
        contents = {one.sha256 for one in (*beside, *late)}
        if original is not None and blob.sha256 not in contents:
            late.append(replace(blob, rendition_id=original.rendition_id))
    if late:
        session.do(RecordBlobs(late))


def drop_unrecorded(session: Session, paths: VaultPaths, rows: Sequence[Blob]) -> None:
    """Whatever the catalogue has no row for was not needed, or did not arrive."""
    known = session.ask(with_ids, [blob.id for blob in rows])
    extra = [name_of(blob) for blob in rows if blob.id not in known]
    for name in extra:
        drop_part(paths, name.id)
    drop_blobs(paths, extra)
