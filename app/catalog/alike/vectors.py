"""What pictures are compared by: embeddings, and the colours and hashes of those without."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import Asset, Meta, PaletteRow, VectorRow
from app.core.vocab import State


@dataclass(frozen=True, slots=True)
class Space:
    """The embeddings of one version of a pack: only these can be compared with each other. `stamp`
    is another one whenever a vector came or went; `count` of them there are.
    """

    pack: str
    version: str
    dims: int
    count: int
    stamp: str


@dataclass(frozen=True, slots=True)
class Vectors:
    """Keys (a key stands for one vector for ever) and float16 vectors of `dims`, side by side."""

    keys: "array[int]"
    data: bytes


@dataclass(frozen=True, slots=True)
class Palettes:
    """A colour a row: whose it is, 0xRRGGBB, its share of the picture. Rows of an asset follow each
    other, its biggest colour first; lowest id first.
    """

    ids: "array[int]"
    colours: "array[int]"
    shares: "array[float]"


def spaces(connection: Connection) -> list[Space]:
    """The one with most vectors first."""
    rows = connection.execute(
        sa.select(
            VectorRow.pack,
            VectorRow.version,
            VectorRow.dims,
            sa.func.count().label("vectors"),
            sa.func.max(VectorRow.id).label("newest"),
        )
        .group_by(VectorRow.pack, VectorRow.version, VectorRow.dims)
        .order_by(sa.desc("vectors"), VectorRow.pack, sa.desc(VectorRow.version))
    )
    return [
        Space(row.pack, row.version, row.dims, row.vectors, f"{row.vectors}-{row.newest}")
        for row in rows
    ]


def library_id(connection: Connection) -> str:
    """What tells this catalogue from all others."""
    return connection.scalar(sa.select(Meta.value).where(Meta.key == "library")) or ""


def keys_of(connection: Connection, space: Space) -> "array[int]":
    """Of all vectors of a space, ascending."""
    statement = sa.select(VectorRow.id).where(*_within(space)).order_by(VectorRow.id)
    return array("q", connection.scalars(statement))


def vectors(connection: Connection, space: Space, keys: Sequence[int] | None = None) -> Vectors:
    """All of a space, or those with these keys that there still are; ascending."""
    statement = sa.select(VectorRow.id, VectorRow.data).where(*_within(space))
    statement = statement.order_by(VectorRow.id)
    found, data = array("q"), bytearray()
    parts = [None] if keys is None else codec.chunks(sorted(keys))
    for part in parts:
        some = statement if part is None else statement.where(VectorRow.id.in_(part))
        for key, one in connection.execute(some):
            if len(one) == 2 * space.dims:
                found.append(key)
                data += one
    return Vectors(found, bytes(data))


def vectors_of(connection: Connection, space: Space, ids: Sequence[int]) -> dict[int, bytes]:
    """The vectors of assets' current versions; what has none is left out."""
    found: dict[int, bytes] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(
            sa.select(Asset.id, VectorRow.data)
            .join(VectorRow, VectorRow.rendition_id == Asset.rendition_id)
            .where(*_within(space), Asset.id.in_(part))
        )
        found |= {asset_id: data for asset_id, data in rows if len(data) == 2 * space.dims}
    return found


def owners(connection: Connection, keys: Sequence[int]) -> dict[int, int]:
    """Key → the asset whose current version it is of. Old versions' and what is in the trash are
    left out.
    """
    found: dict[int, int] = {}
    for part in codec.chunks(keys):
        rows = connection.execute(
            sa.select(VectorRow.id, Asset.id)
            .join(Asset, Asset.rendition_id == VectorRow.rendition_id)
            .where(VectorRow.id.in_(part), Asset.state != State.TRASHED.value)
        )
        found |= dict(rows.all())
    return found


def palettes(connection: Connection) -> Palettes:
    """Of all assets that are not in the trash."""
    rows = connection.execute(
        sa.select(Asset.id, PaletteRow.rgb, PaletteRow.share)
        .join(PaletteRow, PaletteRow.rendition_id == Asset.rendition_id)
        .where(Asset.state != State.TRASHED.value)
        .order_by(Asset.id, PaletteRow.position)
    ).all()
    return Palettes(
        array("q", [row[0] for row in rows]),
        array("q", [row[1] for row in rows]),
        array("d", [row[2] for row in rows]),
    )


def _within(space: Space) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        VectorRow.pack == space.pack,
        VectorRow.version == space.version,
        VectorRow.dims == space.dims,
    )
