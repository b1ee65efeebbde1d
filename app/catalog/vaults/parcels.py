"""Assets with everything that is known of them, as rows that another catalogue can take in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Table

from app.catalog import codec
from app.catalog.moderation import retelling
from app.catalog.schema import Base
from app.catalog.store import ThumbStore
from app.catalog.vaults.contents import OF_ASSET, OF_RENDITION, THEMSELVES, Key, Rows
from app.core.vault import Parcel

Row = Mapping[str, Any]
Packed = dict[str, list[Row]]


def pack(connection: Connection, ids: Sequence[int]) -> list[Parcel]:
    """In the order of `ids`; assets that are not there are left out. Thumbnails: `with_thumbs`."""
    packed: dict[int, Packed] = {}
    for part in codec.chunks(ids):
        packed |= _pack(connection, part)
    return [Parcel(asset_id, packed[asset_id]) for asset_id in ids if asset_id in packed]


def with_thumbs(parcels: Sequence[Parcel], store: ThumbStore) -> list[Parcel]:
    """The same parcels, with the thumbnails the store has of their contents."""
    keys = {parcel.asset_id: contents(parcel) for parcel in parcels}
    found = store.get([key for mine in keys.values() for key in mine])
    return [
        replace(one, thumbs={key: found[key] for key in keys[one.asset_id] if key in found})
        for one in parcels
    ]


def contents(parcel: Parcel) -> list[str]:
    """The hashes (hex) of all versions that could be read."""
    return [row["sha256"].hex() for row in parcel.rows["rendition"] if row["sha256"] is not None]


def _pack(connection: Connection, ids: Sequence[int]) -> dict[int, Packed]:
    packed: dict[int, Packed] = defaultdict(dict)
    owners: dict[Key, dict[int, int]] = {Key.ASSET: {asset_id: asset_id for asset_id in ids}}
    for name, rows in {**THEMSELVES, **OF_RENDITION, **OF_ASSET}.items():
        owner_of = owners[rows.owner]
        found = _rows(connection, Base.metadata.tables[name], rows, list(owner_of))
        for row in found:
            packed[owner_of[row[rows.column]]].setdefault(name, []).append(row)
        if name in (Key.RENDITION, Key.LOCATION):
            owners[Key(name)] = {row["id"]: owner_of[row[rows.column]] for row in found}
    living = {asset_id: one for asset_id, one in packed.items() if "asset" in one}
    for one in living.values():
        one.setdefault("location", [])
    _add_shared(connection, living)
    for asset_id, told in retelling.rows_about(connection, list(living)).items():
        living[asset_id]["audit"] = told
    return living


def _rows(connection: Connection, table: Table, rows: Rows, owners: Sequence[int]) -> list[Row]:
    column = table.c[rows.column]
    order = list(table.primary_key.columns)
    return [
        dict(row)
        for part in codec.chunks(owners)
        for row in connection.execute(
            sa.select(table).where(column.in_(part)).order_by(*order)
        ).mappings()
    ]


# ── what rows refer to ──

_REFERRED: Sequence[tuple[str, str, Sequence[tuple[str, str]]]] = (
    ("folder", "id", [("location", "folder_id")]),
    ("label", "id", [("suggestion", "label_id"), ("score", "label_id")]),
    ("tag", "id", [("asset_tag", "tag_id"), ("reply", "tag_id")]),
    ("tag_alias", "tag_id", [("asset_tag", "tag_id")]),
    ("persona", "id", [("asset_persona", "persona_id")]),
    ("release", "persona_id", [("asset_persona", "persona_id")]),
    ("collection", "id", [("collected", "collection_id")]),
)
"""Shared tables: by which column they are asked for, and where the numbers stand."""


def _add_shared(connection: Connection, packed: Mapping[int, Packed]) -> None:
    for name, column, referring in _REFERRED:
        wanted = {asset_id: _numbers(one, referring) for asset_id, one in packed.items()}
        found = _by_number(connection, name, column, set().union(*wanted.values()))
        for asset_id, numbers in wanted.items():
            if mine := [row for number in sorted(numbers) for row in found.get(number, ())]:
                packed[asset_id][name] = mine


def _numbers(packed: Packed, referring: Iterable[tuple[str, str]]) -> set[int]:
    told = (row[column] for table, column in referring for row in packed.get(table, ()))
    return {number for number in told if number is not None}


def _by_number(
    connection: Connection, name: str, column: str, numbers: Iterable[int]
) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    table = Base.metadata.tables[name]
    for part in codec.chunks(sorted(numbers)):
        rows = sa.select(table).where(table.c[column].in_(part)).order_by(table.c.id)
        for row in connection.execute(rows).mappings():
            found[row[column]].append(dict(row))
    return found
