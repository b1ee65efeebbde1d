"""Which number each row of arriving assets has here: found by content or name, or made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, collecting, tagging, tags
from app.catalog.intake.ids import next_id
from app.catalog.intake.locations import find_locations
from app.catalog.moderation import people
from app.catalog.schema import Asset, BlobRow, LabelName, Rendition, TagAlias
from app.catalog.vaults.contents import Key
from app.core.ops import Receive
from app.core.vault import Parcel

Row = Mapping[str, Any]


@dataclass(slots=True)
class Arrival:
    """`numbers`: by whose they are and the number they had, the one they have here. `new_assets`
    and `new_renditions` (their old numbers) are not here yet. `places`: of each location (its old
    number) the path it had.
    """

    numbers: dict[Key, dict[int, int]] = field(default_factory=dict)
    new_assets: set[int] = field(default_factory=set)
    new_renditions: set[int] = field(default_factory=set)
    places: dict[int, str] = field(default_factory=dict)

    def number(self, key: Key, old: int | None) -> int | None:
        return None if old is None else self.numbers[key].get(old)


def arrive(connection: Connection, op: Receive) -> Arrival:
    arrival = Arrival(places=_places(op.parcels))
    _match(connection, op, arrival)
    arrival.numbers[Key.LABEL] = _labels(connection, rows_of(op.parcels, "label"))
    arrival.numbers[Key.TAG] = _tags(connection, op.parcels)
    arrival.numbers[Key.PERSONA] = _personas(connection, op.parcels)
    arrival.numbers[Key.COLLECTION] = _collections(connection, op.parcels)
    return arrival


def rows_of(parcels: Iterable[Parcel], table: str) -> Iterator[Row]:
    return (row for parcel in parcels for row in parcel.rows.get(table, ()))


def _places(parcels: Sequence[Parcel]) -> dict[int, str]:
    folders = {row["id"]: row["path"] for row in rows_of(parcels, "folder")}
    return {
        row["id"]: codec.join_path(folders[row["folder_id"]], row["name"])
        for row in rows_of(parcels, "location")
    }


# ── assets and their versions, by content ──


def _match(connection: Connection, op: Receive, arrival: Arrival) -> None:
    known = _known_contents(connection, op.parcels)
    unread = _unread(connection, op, arrival)
    renditions: dict[int, int] = {}
    assets: dict[int, int] = {}
    next_asset, next_rendition = next_id(connection, Asset), next_id(connection, Rendition)
    for parcel in op.parcels:
        current = parcel.rows["asset"][0]["rendition_id"]
        for row in parcel.rows["rendition"]:
            found = known.get(row["sha256"] or b"") or unread.get(row["id"])
            if found is None:
                renditions[row["id"]] = next_rendition
                next_rendition += 1
                arrival.new_renditions.add(row["id"])
            else:
                renditions[row["id"]] = found[0]
                if row["id"] == current:
                    assets[parcel.asset_id] = found[1]
        if parcel.asset_id not in assets:
            assets[parcel.asset_id] = next_asset
            next_asset += 1
            arrival.new_assets.add(parcel.asset_id)
    arrival.numbers[Key.RENDITION] = renditions
    arrival.numbers[Key.ASSET] = assets


def _known_contents(
    connection: Connection, parcels: Sequence[Parcel]
) -> dict[bytes, tuple[int, int]]:
    """Rendition and asset by content."""
    hashes = {row["sha256"] for row in rows_of(parcels, "rendition") if row["sha256"]}
    found: dict[bytes, tuple[int, int]] = {}
    for part in codec.chunks(sorted(hashes)):
        columns = sa.select(Rendition.sha256, Rendition.id, Rendition.asset_id)
        rows = connection.execute(columns.where(Rendition.sha256.in_(part)))
        found |= {sha256 or b"": (rendition, asset) for sha256, rendition, asset in rows}
    return found


def _unread(connection: Connection, op: Receive, arrival: Arrival) -> dict[int, tuple[int, int]]:
    """Versions whose bytes could not be read when they were catalogued have no content to be known
    by: they are known by their blob, or by the path they are at now.
    """
    nameless = {row["id"] for row in rows_of(op.parcels, "rendition") if row["sha256"] is None}
    if not nameless:
        return {}
    at = {arrival.places[row["id"]]: row["rendition_id"] for row in rows_of(op.parcels, "location")}
    by_blob = {
        bytes.fromhex(blob.id): at[blob.came_from] for blob in op.blobs if blob.came_from in at
    }
    found = _by_blob(connection, by_blob)
    now_at = {new: at[old] for old, new in op.places.items() if old in at}
    for path, row in find_locations(connection, list(now_at)).items():
        found[now_at[path]] = (row.rendition_id, row.asset_id)
    return {old: pair for old, pair in found.items() if old in nameless}


def _by_blob(connection: Connection, by_blob: Mapping[bytes, int]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for part in codec.chunks(sorted(by_blob)):
        rows = connection.execute(
            sa.select(BlobRow.id, Rendition.id, Rendition.asset_id)
            .join(Rendition, Rendition.id == BlobRow.rendition_id)
            .where(BlobRow.id.in_(part))
        )
        found |= {by_blob[blob]: (rendition, asset) for blob, rendition, asset in rows}
    return found


# ── names ──

_LABEL = ("pack", "name", "category", "version")


def _labels(connection: Connection, rows: Iterable[Row]) -> dict[int, int]:
    wanted = {row["id"]: row for row in rows}
    for rows_here in codec.chunks(list(wanted.values())):
        values = [{name: row[name] for name in (*_LABEL, "key")} for row in rows_here]
        connection.execute(sa.insert(LabelName).prefix_with("OR IGNORE"), values)
    columns = [getattr(LabelName, name) for name in _LABEL]
    found: dict[tuple[str, ...], int] = {}
    for part in codec.chunks([tuple(row[name] for name in _LABEL) for row in wanted.values()]):
        known = sa.select(LabelName.id, *columns).where(sa.tuple_(*columns).in_(part))
        found |= {tuple(names): number for number, *names in connection.execute(known)}
    return {old: found[tuple(row[name] for name in _LABEL)] for old, row in wanted.items()}


def _tags(connection: Connection, parcels: Sequence[Parcel]) -> dict[int, int]:
    """Tags by their whole names, with other names for them that are still free."""
    wanted = {row["id"]: row["path"] for row in rows_of(parcels, "tag")}
    found = {old: tagging.ensure(connection, path.split("/")) for old, path in wanted.items()}
    for row in {row["id"]: row for row in rows_of(parcels, "tag_alias")}.values():
        if tags.find(connection, row["path"]) is None:
            values = {"tag_id": found[row["tag_id"]], "path": row["path"], "key": row["key"]}
            connection.execute(sa.insert(TagAlias).values(**values))
    return found


def _personas(connection: Connection, parcels: Sequence[Parcel]) -> dict[int, int]:
    wanted = {row["id"]: row for row in rows_of(parcels, "persona")}
    releases = {row["id"]: row for row in rows_of(parcels, "release")}.values()
    return {
        old: people.receive(connection, row, [one for one in releases if one["persona_id"] == old])
        for old, row in wanted.items()
    }


def _collections(connection: Connection, parcels: Sequence[Parcel]) -> dict[int, int]:
    """By their whole names; none where a saved search has that name here."""
    wanted = {row["id"]: row["name"] for row in rows_of(parcels, "collection")}
    found = {old: collecting.receive(connection, name) for old, name in wanted.items()}
    return {old: number for old, number in found.items() if number is not None}
