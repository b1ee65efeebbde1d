"""Sealed blobs: which there are, what they are of, and where their files are said to be.

The file of a blob of an original is at a made-up path (`app.vault.paths`), and so are its
companions. That path says the blob's epoch, so it follows when a blob is sealed anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, LargeBinary

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.intake import locations, settle
from app.catalog.intake.sealed import path_of, write
from app.catalog.schema import BlobRow, CompanionRow, Folder, Location, Rendition
from app.core.ops import Done, RecordBlobs
from app.core.vault import Blob, BlobKind
from app.core.vocab import ChangeKind
from app.vault.seals import KINDS

__all__ = [
    "all_blobs",
    "blobs_of",
    "holding",
    "path_of",
    "record",
    "with_content",
    "with_ids",
    "write",
]

_KIND_OF = {number: kind for kind, number in KINDS.items()}


# ── writing ──


def record(connection: Connection, op: RecordBlobs) -> Done:
    """A blob under an id that is known takes the place of that one; one of the same file as a blob
    that goes takes the place of that. Blobs of versions that are gone by now are passed over.
    """
    known = with_ids(connection, [*op.gone, *(blob.id for blob in op.blobs)])
    living = _living(connection, op.blobs)
    blobs = [blob for blob in op.blobs if blob.rendition_id is None or blob.rendition_id in living]
    moved = _moved(blobs, known, frozenset(op.gone))
    write(connection, blobs)
    renditions = {blob.rendition_id for blob in (*known.values(), *blobs)} - {None}
    assets = _assets(connection, renditions)
    _follow(connection, moved)
    _forget(connection, [known[one] for one in op.gone if one in known], moved)
    settle.settle(connection, assets, part_ways=False)
    return done(op, [ChangeKind.ASSETS], assets, count=0)


def _living(connection: Connection, blobs: Iterable[Blob]) -> set[int]:
    wanted = sorted({blob.rendition_id for blob in blobs if blob.rendition_id is not None})
    living: set[int] = set()
    for part in codec.chunks(wanted):
        living |= set(connection.scalars(sa.select(Rendition.id).where(Rendition.id.in_(part))))
    return living


def _assets(connection: Connection, renditions: Iterable[int | None]) -> set[int]:
    found: set[int] = set()
    for part in codec.chunks(sorted(one for one in renditions if one is not None)):
        found |= set(
            connection.scalars(sa.select(Rendition.asset_id).where(Rendition.id.in_(part)))
        )
    return found


# ── paths that follow: each sealed file has a folder of its own ──


def _moved(
    blobs: Sequence[Blob], known: Mapping[str, Blob], gone: frozenset[str]
) -> dict[bytes, bytes]:
    """The folder of a new blob by that of the one whose place it takes."""
    leaving = {_file_of(blob): blob for blob in known.values() if blob.id in gone}
    moved: dict[bytes, bytes] = {}
    for blob in blobs:
        before = known.get(blob.id) or leaving.get(_file_of(blob))
        if before is not None:
            moved[_folder_of(before)] = _folder_of(blob)
    return {old: new for old, new in moved.items() if old != new}


def _file_of(blob: Blob) -> tuple[object, ...]:
    return blob.kind, blob.rendition_id, blob.came_from, codec.text(blob.name)


def _folder_of(blob: Blob) -> bytes:
    return codec.split_path(path_of(blob))[0]


def _follow(connection: Connection, moved: Mapping[bytes, bytes]) -> None:
    """Originals are at locations, attachments are companions."""
    old = _folder_ids(connection, moved)
    new = locations.folder_ids(connection, [moved[path] for path in old])
    for path, folder in old.items():
        connection.execute(
            sa.update(Location)
            .where(Location.folder_id == folder)
            .values(folder_id=new[moved[path]])
        )
    _rename_companions(connection, moved)
    _drop_folders(connection, moved)


def _rename_companions(connection: Connection, moved: Mapping[bytes, bytes]) -> None:
    for old, new in moved.items():
        low, high = codec.under(old)
        below = sa.and_(CompanionRow.path >= low, CompanionRow.path < high)
        name = sa.func.substr(CompanionRow.path, len(old) + 1)
        connection.execute(
            sa.update(CompanionRow)
            .where(below)
            .values(path=sa.cast(sa.literal(new, LargeBinary).op("||")(name), LargeBinary))
        )


def _forget(connection: Connection, gone: Sequence[Blob], moved: Mapping[bytes, bytes]) -> None:
    """Rows of blobs that are no more, and the places of those that nothing took over."""
    for part in codec.chunks([bytes.fromhex(blob.id) for blob in gone]):
        connection.execute(sa.delete(BlobRow).where(BlobRow.id.in_(part)))
    lost = [_folder_of(blob) for blob in gone if _folder_of(blob) not in moved]
    for ids in codec.chunks(list(_folder_ids(connection, lost).values())):
        connection.execute(sa.delete(Location).where(Location.folder_id.in_(ids)))
    for folder in lost:
        low, high = codec.under(folder)
        below = sa.and_(CompanionRow.path >= low, CompanionRow.path < high)
        connection.execute(sa.delete(CompanionRow).where(below))
    _drop_folders(connection, lost)


def _folder_ids(connection: Connection, folders: Iterable[bytes]) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    for part in codec.chunks(sorted(folders)):
        rows = connection.execute(sa.select(Folder.path, Folder.id).where(Folder.path.in_(part)))
        found |= dict(rows.all())
    return found


def _drop_folders(connection: Connection, folders: Iterable[bytes]) -> None:
    held = sa.select(Location.id).where(Location.folder_id == Folder.id).exists()
    for part in codec.chunks(sorted(folders)):
        connection.execute(sa.delete(Folder).where(Folder.path.in_(part), ~held))


# ── reading ──


def blobs_of(connection: Connection, asset_ids: Sequence[int]) -> dict[int, list[Blob]]:
    """By asset: originals, then previews, then attachments; assets without any are left out."""
    found: dict[int, list[Blob]] = defaultdict(list)
    for part in codec.chunks(asset_ids):
        rows = connection.execute(
            sa.select(BlobRow, Rendition.asset_id)
            .join(Rendition, Rendition.id == BlobRow.rendition_id)
            .where(Rendition.asset_id.in_(part))
            .order_by(BlobRow.kind, BlobRow.rendition_id, BlobRow.id)
        )
        for row in rows:
            found[row.asset_id].append(read_blob(row))
    return dict(found)


def all_blobs(connection: Connection) -> list[Blob]:
    """Every blob the catalogue knows of."""
    return [read_blob(row) for row in connection.execute(sa.select(BlobRow).order_by(BlobRow.id))]


def with_content(connection: Connection, sha256s: Sequence[str]) -> dict[str, Blob]:
    """Blobs of originals by the SHA-256 (hex) of their plain bytes; contents without one are left
    out.
    """
    found: dict[str, Blob] = {}
    for part in codec.chunks([bytes.fromhex(one) for one in sha256s]):
        rows = connection.execute(
            sa.select(BlobRow)
            .join(Rendition, Rendition.id == BlobRow.rendition_id)
            .where(Rendition.sha256.in_(part), BlobRow.kind == KINDS[BlobKind.ORIGINAL])
        )
        found |= {row.sha256.hex(): read_blob(row) for row in rows}
    return found


def holding(connection: Connection, sha256s: Sequence[str]) -> dict[str, list[Blob]]:
    """Blobs of originals and attachments by the SHA-256 (hex) of their plain bytes."""
    wanted = {bytes.fromhex(one) for one in sha256s}
    previews = BlobRow.kind == KINDS[BlobKind.PREVIEW]
    found: dict[str, list[Blob]] = defaultdict(list)
    for part in codec.chunks(sorted(wanted)):
        rows = connection.execute(sa.select(BlobRow).where(~previews, BlobRow.sha256.in_(part)))
        for row in rows:
            found[row.sha256.hex()].append(read_blob(row))
    return dict(found)


def with_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Blob]:
    """Those there are."""
    found: dict[str, Blob] = {}
    for part in codec.chunks([bytes.fromhex(one) for one in ids]):
        rows = connection.execute(sa.select(BlobRow).where(BlobRow.id.in_(part)))
        found |= {row.id.hex(): read_blob(row) for row in rows}
    return found


def owners_of(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The asset of each blob that has a row and belongs to a version."""
    found: dict[str, int] = {}
    for part in codec.chunks([bytes.fromhex(one) for one in ids]):
        rows = connection.execute(
            sa.select(BlobRow.id, Rendition.asset_id)
            .join(Rendition, Rendition.id == BlobRow.rendition_id)
            .where(BlobRow.id.in_(part))
        )
        found |= {blob_id.hex(): asset_id for blob_id, asset_id in rows}
    return found


def read_blob(row: Any) -> Blob:
    return Blob(
        id=row.id.hex(),
        kind=_KIND_OF[row.kind],
        epoch=row.epoch,
        size=row.size,
        sha256=row.sha256.hex(),
        name=row.name,
        came_from=codec.path_text(row.came_from),
        rendition_id=row.rendition_id,
        role=row.role,
    )
