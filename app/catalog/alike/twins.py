"""Duplicates: what can be told about them from the catalogue, and what a human said about them.

What is in the trash is nobody's duplicate. Files that could not be read as a whole are left out.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.schema import (
    Asset,
    AssetPersona,
    AssetTag,
    DecisionRow,
    ExportRow,
    RecipeRow,
    Rendition,
    TwinNo,
)
from app.core.ops import Done, RecordPixels
from app.core.vocab import Flag, Kind, Presence, State


@dataclass(frozen=True, slots=True)
class Hashes:
    """Perceptual hashes (64 bits, signed) and whose they are, side by side, lowest id first."""

    ids: "array[int]"
    hashes: "array[int]"


@dataclass(frozen=True, slots=True)
class TwinFacts:
    """What an asset is compared by, and what speaks for keeping it. `copies`: places its current
    content is at. `created` in seconds since 1970. `phash` is unsigned. `tags`, `personas`,
    `exports` and `decisions` are numbers of them.
    """

    asset_id: int
    rendition_id: int
    path: str
    sha256: str | None
    kind: Kind | None
    format: str | None
    width: int
    height: int
    size: int
    duration_s: float | None
    created: int
    present: bool
    copies: int
    phash: int | None
    pixels: bytes | None
    kin: int | None
    seed: str | None
    has_recipe: bool
    rating: int
    flag: Flag | None
    labelled: bool
    tags: int
    personas: int
    exports: int
    decisions: int


_PROPOSED = (Asset.state != State.TRASHED.value, Asset.fault.is_(None))


def hashes(connection: Connection) -> Hashes:
    """Of all that may be proposed."""
    rows = connection.execute(
        sa.select(Asset.id, Rendition.phash)
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .where(*_PROPOSED, Rendition.phash.is_not(None))
        .order_by(Asset.id)
    ).all()
    return Hashes(array("q", [row[0] for row in rows]), array("q", [row[1] or 0 for row in rows]))


def in_several_places(connection: Connection) -> list[int]:
    """Assets whose bytes are in more than one file."""
    statement = sa.select(Asset.id).where(*_PROPOSED, Asset.copies > sa.literal_column("1"))
    return list(connection.scalars(statement.order_by(Asset.id)))


def kin_groups(connection: Connection) -> list[tuple[int, ...]]:
    """Assets whose recipes differ by nothing but the seed, lowest id first."""
    rows = connection.execute(
        sa.select(RecipeRow.kin, Asset.id)
        .join(Asset, Asset.rendition_id == RecipeRow.rendition_id)
        .where(*_PROPOSED, RecipeRow.kin.is_not(None))
        .order_by(RecipeRow.kin, Asset.id)
    )
    groups: dict[int, list[int]] = defaultdict(list)
    for kin, asset_id in rows:
        groups[kin or 0].append(asset_id)
    return sorted(tuple(group) for group in groups.values() if len(group) > 1)


def distinct_pairs(connection: Connection) -> set[tuple[int, int]]:
    """Pairs (lower id first) that a human said are no duplicates."""
    return {(a, b) for a, b in connection.execute(sa.select(TwinNo.a, TwinNo.b))}


def twin_facts(connection: Connection, ids: Iterable[int]) -> dict[int, TwinFacts]:
    """By id; what may not be proposed is left out."""
    found: dict[int, TwinFacts] = {}
    for part in codec.chunks(sorted(set(ids))):
        for row in connection.execute(_facts, {"ids": part}):
            found[row.id] = _read(row)
    return found


def _count(table: Any) -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count())
        .select_from(table)
        .where(table.asset_id == Asset.id)
        .correlate(Asset)
        .scalar_subquery()
    )


_facts = (
    sa.select(
        Asset.id,
        Asset.rendition_id,
        Asset.path,
        Rendition.sha256,
        Asset.kind,
        Asset.format,
        Asset.width,
        Asset.height,
        Asset.size,
        Asset.duration_s,
        Asset.created,
        Asset.presence,
        Asset.copies,
        Rendition.phash,
        Rendition.pixels,
        RecipeRow.kin,
        RecipeRow.seed,
        RecipeRow.generator,
        Asset.rating,
        Asset.flag,
        Asset.label,
        _count(AssetTag).label("tags"),
        _count(AssetPersona).label("personas"),
        _count(ExportRow).label("exports"),
        _count(DecisionRow).label("decisions"),
    )
    .join(Rendition, Rendition.id == Asset.rendition_id)
    .outerjoin(RecipeRow, RecipeRow.rendition_id == Asset.rendition_id)
    .where(Asset.id.in_(sa.bindparam("ids", expanding=True)), *_PROPOSED)
)


def _read(row: Any) -> TwinFacts:
    return TwinFacts(
        asset_id=row.id,
        rendition_id=row.rendition_id,
        path=codec.path_text(row.path),
        sha256=None if row.sha256 is None else row.sha256.hex(),
        kind=None if row.kind is None else Kind(row.kind),
        format=row.format,
        width=row.width or 0,
        height=row.height or 0,
        size=row.size,
        duration_s=row.duration_s,
        created=row.created,
        present=row.presence == Presence.PRESENT.value,
        copies=row.copies,
        phash=None if row.phash is None else codec.unsigned(row.phash),
        pixels=row.pixels,
        kin=row.kin,
        seed=row.seed,
        has_recipe=row.generator is not None,
        rating=row.rating,
        flag=None if row.flag is None else Flag(row.flag),
        labelled=row.label is not None,
        tags=row.tags,
        personas=row.personas,
        exports=row.exports,
        decisions=row.decisions,
    )


def record_pixels(connection: Connection, op: RecordPixels) -> Done:
    """Renditions that are gone by now are passed over."""
    for rendition_id, told in op.items:
        connection.execute(
            sa.update(Rendition).where(Rendition.id == rendition_id).values(pixels=told)
        )
    return done(op, [], [])
