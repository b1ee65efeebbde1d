"""Everything that hangs on assets, a query a table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import analyses
from app.catalog.conflicts import read_conflict
from app.catalog.moderation import people, signs, verdicts
from app.catalog.proposals import suggestions
from app.catalog.schema import (
    Asset,
    AssetTag,
    CompanionRow,
    ConflictRow,
    CredentialRow,
    ExportRow,
    Folder,
    Location,
    LoraRow,
    Merged,
    PaletteRow,
    RawText,
    RecipeRow,
    RegionRow,
    Rendition,
    Tag,
)
from app.core.asset import Conflict, Detection, Score, Suggestion, Verdict

Rows = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What hangs on the assets (first five, by asset), on locations, and on renditions."""

    renditions: Rows
    locations: Rows
    tags: Rows
    exports: Rows
    conflicts: Mapping[int, tuple[Conflict, ...]]
    companions: Rows
    recipes: Rows
    loras: Rows
    raw: Rows
    palettes: Rows
    suggestions: Mapping[int, tuple[Suggestion, ...]]
    verdicts: Mapping[int, Mapping[str, Verdict]]
    scores: Mapping[int, tuple[Score, ...]]
    regions: Rows
    credentials: Rows
    detections: Mapping[int, tuple[Detection, ...]]
    personas: Mapping[int, tuple[str, ...]]
    marked: frozenset[int]
    corrections: Mapping[int, tuple[str, ...]]
    merged: Mapping[int, int]


def gather(connection: Connection, ids: Sequence[int]) -> Parts:
    versions = _grouped(connection.execute(_renditions, {"ids": ids}), "asset_id")
    places = _grouped(connection.execute(_locations, {"ids": ids}), "asset_id")
    renditions = [version.id for listed in versions.values() for version in listed]

    def rows(table: Any, *order: Any) -> Rows:
        statement = sa.select(table).where(table.rendition_id.in_(renditions)).order_by(*order)
        return _grouped(connection.execute(statement), "rendition_id")

    return Parts(
        renditions=versions,
        locations=places,
        tags=_grouped(connection.execute(_tags, {"ids": ids}), "asset_id"),
        exports=_grouped(connection.execute(_exports, {"ids": ids}), "shown_on"),
        conflicts=_conflicts(connection, ids),
        companions=_companions(connection, ids),
        recipes=rows(RecipeRow),
        loras=rows(LoraRow, LoraRow.position),
        raw=rows(RawText, RawText.id),
        palettes=rows(PaletteRow, PaletteRow.position),
        suggestions=suggestions.waiting(connection, ids),
        verdicts=verdicts.verdicts_of(connection, renditions),
        scores=analyses.scores_of(connection, renditions),
        regions=rows(RegionRow, RegionRow.position),
        credentials=rows(CredentialRow),
        detections=analyses.detections_of(connection, renditions),
        personas=people.shown_on(connection, ids),
        marked=signs.marked(connection, ids),
        corrections=signs.corrections(connection, ids),
        merged=_merged(connection, ids),
    )


_renditions = (
    sa.select(Rendition)
    .where(Rendition.asset_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(Rendition.id.desc())
)
_locations = (
    sa.select(
        Rendition.asset_id,
        Location.rendition_id,
        Location.id,
        Location.name,
        Location.presence,
        Folder.path,
    )
    .join(Location, Location.rendition_id == Rendition.id)
    .join(Folder, Folder.id == Location.folder_id)
    .where(Rendition.asset_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(Location.id)
)
_tags = (
    sa.select(AssetTag.asset_id, AssetTag.source, Tag.path)
    .join(Tag, Tag.id == AssetTag.tag_id)
    .where(AssetTag.asset_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(Tag.key)
)
_own = sa.select(Asset.id.label("shown_on"), Asset.id.label("asset_id")).where(
    Asset.id.in_(sa.bindparam("ids", expanding=True))
)
_duplicates = sa.select(Merged.keeper_id, Merged.asset_id).where(
    Merged.keeper_id.in_(sa.bindparam("ids", expanding=True))
)
_owners = sa.union_all(_own, _duplicates).subquery()
_exports = (
    sa.select(ExportRow, _owners.c.shown_on)
    .join(_owners, _owners.c.asset_id == ExportRow.asset_id)
    .order_by(ExportRow.id)
)
"""Those of duplicates that were merged into an asset are shown with its own."""


def _companions(connection: Connection, ids: Sequence[int]) -> Rows:
    statement = (
        sa.select(CompanionRow)
        .join(Location, Location.id == CompanionRow.location_id)
        .join(Rendition, Rendition.id == Location.rendition_id)
        .where(Rendition.asset_id.in_(ids))
        .order_by(CompanionRow.path)
    )
    return _grouped(connection.execute(statement), "location_id")


def _conflicts(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Conflict, ...]]:
    """By each of the two assets."""
    found: dict[int, tuple[Conflict, ...]] = defaultdict(tuple)
    halves = sa.or_(ConflictRow.copy_id.in_(ids), ConflictRow.original_id.in_(ids))
    for row in connection.execute(
        sa.select(ConflictRow).where(halves).order_by(ConflictRow.copy_id)
    ):
        for half in (row.copy_id, row.original_id):
            found[half] += (read_conflict(row),)
    return found


def _merged(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    rows = sa.select(Merged.asset_id, Merged.keeper_id).where(Merged.asset_id.in_(ids))
    return dict(connection.execute(rows).all())


def _grouped(rows: Iterable[Any], by: str) -> Rows:
    groups: Rows = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    return groups
