"""Where the files of arriving assets are now: sealed in a vault, or in the open in a library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.intake import locations
from app.catalog.intake.beside import companion_row
from app.catalog.schema import BlobRow, CompanionRow, Said
from app.catalog.vaults import blobs
from app.catalog.vaults.arrival import Arrival, rows_of
from app.catalog.vaults.contents import Key
from app.core.asset import Companion, FileStat
from app.core.ops import Receive
from app.core.vault import Blob, BlobKind
from app.core.vocab import Presence, Role
from app.vault.paths import blob_of
from app.vault.seals import KINDS


@dataclass(frozen=True, slots=True)
class _File:
    """A file where it came from: the version (its number here) it holds or lies beside, and, of a
    companion, its role.
    """

    rendition: int
    size: int
    mtime_ns: int
    role: str | None = None


@dataclass(slots=True)
class _Source:
    """By the paths they had: pictures, and what lay beside them."""

    pictures: dict[str, _File] = field(default_factory=dict)
    companions: dict[str, _File] = field(default_factory=dict)


@dataclass(slots=True)
class _Here:
    """The numbers of places here: by the path they had, and by the version they hold. `displaced`:
    the assets whose places they were before.
    """

    by_path: dict[str, int] = field(default_factory=dict)
    by_rendition: dict[int, int] = field(default_factory=dict)
    displaced: set[int] = field(default_factory=set)

    def of(self, path: str, rendition: int) -> int | None:
        return self.by_path.get(path, self.by_rendition.get(rendition))


_Moved = list[tuple[str, str, _File]]
"""The path it had, the path it has, and what it is."""


def place(connection: Connection, op: Receive, arrival: Arrival) -> set[int]:
    """Blobs, locations, companions, and what files say. The assets that were at these places."""
    source = _source(op, arrival)
    kept = _kept(connection, [_owned(blob, source, arrival) for blob in op.blobs])
    blobs.write(connection, kept)
    pictures = [(old, new, source.pictures[old]) for old, new in _open(op, source.pictures)]
    beside = [(old, new, source.companions[old]) for old, new in _open(op, source.companions)]
    pictures += _sealed(kept, BlobKind.ORIGINAL, source.pictures)
    beside += _sealed(kept, BlobKind.ATTACHMENT, source.companions)
    here = _locate(connection, pictures)
    _lay_beside(connection, beside, here)
    _say(connection, op, arrival, here)
    return here.displaced


def _open(op: Receive, files: Mapping[str, _File]) -> list[tuple[str, str]]:
    return [(old, new) for old, new in op.places.items() if old in files]


# ── where they came from ──


def _source(op: Receive, arrival: Arrival) -> _Source:
    source, versions = _Source(), arrival.numbers[Key.RENDITION]
    holds: dict[int, int] = {}
    for row in rows_of(op.parcels, "location"):
        holds[row["id"]] = versions[row["rendition_id"]]
        picture = _File(holds[row["id"]], row["size"], row["mtime_ns"])
        source.pictures[arrival.places[row["id"]]] = picture
    for row in rows_of(op.parcels, "companion"):
        companion = _File(holds[row["location_id"]], row["size"], row["mtime_ns"], row["role"])
        source.companions[codec.path_text(row["path"])] = companion
    return source


def _owned(blob: Blob, source: _Source, arrival: Arrival) -> Blob:
    """With the number its version has here: told by where it came from, or by the number it had."""
    file = source.pictures.get(blob.came_from) or source.companions.get(blob.came_from)
    if file is not None:
        return replace(blob, rendition_id=file.rendition, role=blob.role or file.role)
    return replace(blob, rendition_id=arrival.number(Key.RENDITION, blob.rendition_id))


def _kept(connection: Connection, arrived: Sequence[Blob]) -> list[Blob]:
    """Without those of versions whose original is sealed here already under another id."""
    known = blobs.with_ids(connection, [blob.id for blob in arrived])
    sealed: set[int | None] = set()
    for part in codec.chunks(sorted({blob.rendition_id or 0 for blob in arrived})):
        rows = sa.select(BlobRow.rendition_id).where(BlobRow.rendition_id.in_(part))
        original = BlobRow.kind == KINDS[BlobKind.ORIGINAL]
        sealed |= set(connection.scalars(rows.where(original)))
    return [
        blob
        for blob in arrived
        if blob.rendition_id is not None and (blob.rendition_id not in sealed or blob.id in known)
    ]


def _sealed(arrived: Sequence[Blob], kind: BlobKind, files: Mapping[str, _File]) -> _Moved:
    """What the catalogue they came from did not list is known by its blob alone."""
    moved: _Moved = []
    for blob in arrived:
        if blob.kind is kind and blob.rendition_id is not None:
            known = files.get(blob.came_from)
            mtime_ns = 0 if known is None else known.mtime_ns
            file = _File(blob.rendition_id, blob.size, mtime_ns, blob.role)
            moved.append((blob.came_from, blobs.path_of(blob), file))
    return moved


# ── where they are ──


def _locate(connection: Connection, pictures: _Moved) -> _Here:
    paths = [new for _, new, _ in pictures]
    before = locations.find_locations(connection, paths)
    places = [(*_stat(new, file), file.rendition) for _, new, file in pictures]
    locations.put_locations(
        connection, [(stat, rendition, presence) for stat, presence, rendition in places]
    )
    found = locations.find_locations(connection, paths)
    here = _Here(displaced={row.asset_id for row in before.values()})
    for old, new, file in pictures:
        here.by_path[old] = found[new].id
        here.by_rendition.setdefault(file.rendition, found[new].id)
    return here


def _stat(path: str, file: _File) -> tuple[FileStat, Presence]:
    """A sealed file has no stat of its own. One in the open is looked at, so that the next
    reconcile finds what it expects.
    """
    if blob_of(path) is not None:
        return FileStat(path, file.size, file.mtime_ns, 0, 0), Presence.PRESENT
    try:
        seen = Path(path).stat()
    except OSError:
        return FileStat(path, file.size, file.mtime_ns, 0, 0), Presence.MISSING
    stat = FileStat(path, seen.st_size, seen.st_mtime_ns, seen.st_dev, seen.st_ino)
    return stat, Presence.PRESENT


def _lay_beside(connection: Connection, beside: _Moved, here: _Here) -> None:
    rows = []
    for old, new, file in beside:
        location = here.of(old, file.rendition)
        if location is not None and file.role is not None:
            stat, _ = _stat(new, file)
            companion = Companion(Role(file.role), new, stat.size, stat.mtime_ns)
            rows.append(companion_row(location, companion))
    if rows:
        connection.execute(sa.insert(CompanionRow).prefix_with("OR REPLACE"), rows)


def _say(connection: Connection, op: Receive, arrival: Arrival, here: _Here) -> None:
    """What the files said goes with the places they have now."""
    rows = []
    for row in rows_of(op.parcels, "said"):
        location = here.by_path.get(arrival.places[row["location_id"]])
        if location is not None:
            rows.append({**row, "location_id": location})
    if rows:
        connection.execute(sa.insert(Said).prefix_with("OR REPLACE"), rows)
