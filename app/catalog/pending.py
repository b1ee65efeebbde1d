"""What is still to be looked at or judged, and what a policy judges by."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, people, signs
from app.catalog.analyses import BUILTIN, detections_of, scores_of
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    AssetTag,
    Folder,
    Location,
    PaletteRow,
    RecipeRow,
    Rendition,
    Tag,
)
from app.catalog.stated import read_measures, read_swatch
from app.catalog.verdicts import edition_of
from app.core.asset import Detection, Measures, Score, Swatch
from app.core.vocab import Kind, Presence


@dataclass(frozen=True, slots=True)
class Pending:
    """A rendition that a pack has not seen, and a place where its file is."""

    rendition_id: int
    asset_id: int
    path: str
    sha256: str | None
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class VerdictInput:
    """What a policy judges by. `prompt_texts` are the prompt and the texts of the metadata.
    `analysed`: some pack has seen the current rendition (`seen_by`: which ones), the built-in
    arithmetic not counted. `minor_mark`: a human saw a sign of a minor; `corrections`: terms that a
    human documented to be none, which are no longer said of what is marked.
    """

    asset_id: int
    rendition_id: int
    width: int | None
    height: int | None
    detections: tuple[Detection, ...]
    prompt_texts: tuple[str, ...]
    tags: tuple[str, ...]
    analysed: bool
    kind: Kind | None = None
    digital_source_type: str | None = None
    has_recipe: bool = False
    scores: tuple[Score, ...] = ()
    personas: tuple[str, ...] = ()
    minor_mark: bool = False
    corrections: tuple[str, ...] = ()
    seen_by: tuple[str, ...] = ()


def unanalysed(
    connection: Connection,
    pack: str,
    version: str,
    limit: int,
    ids: Sequence[int] | None = None,
) -> list[Pending]:
    """Current, readable renditions with a file in place that this version of the pack has not seen;
    of these assets only, when `ids` are given. Those no pack has seen come first, which finds them
    at once however many there are that were seen. The built-in arithmetic needs no file, only that
    one was read once.
    """
    unseen = _unseen(pack, version)
    needed = () if pack == BUILTIN else (Location.presence == Presence.PRESENT.value,)
    if ids is not None:
        found: list[Pending] = []
        for part in codec.chunks(ids):
            here = Asset.id.in_(part)
            found += _pending(connection, limit - len(found), unseen, here, *needed)
        return found
    if pack == BUILTIN:  # what only it has seen still counts as seen by none
        return _pending(connection, limit, unseen)
    fresh = _pending(connection, limit, Rendition.analysed == sa.literal_column("0"), *needed)
    if len(fresh) == limit:
        return fresh
    rest = _pending(connection, limit - len(fresh), unseen, Rendition.analysed == 1, *needed)
    return fresh + rest


def unanalysed_count(connection: Connection, pack: str, version: str) -> int:
    """How many `unanalysed` has in all, for packs that open files."""
    placed = sa.exists().where(
        Location.rendition_id == Rendition.id, Location.presence == Presence.PRESENT.value
    )
    statement = (
        sa.select(sa.func.count())
        .select_from(Rendition)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .where(Rendition.fault.is_(None), Rendition.sha256.is_not(None))
        .where(placed, _unseen(pack, version))
    )
    return connection.execute(statement).scalar_one()


def _unseen(pack: str, version: str) -> sa.ColumnElement[bool]:
    return ~(
        sa.select(AnalysisRow.seen)
        .where(
            AnalysisRow.pack == pack,
            AnalysisRow.version == version,
            AnalysisRow.rendition_id == Rendition.id,
        )
        .exists()
    )


def _pending(connection: Connection, limit: int, *which: sa.ColumnElement[bool]) -> list[Pending]:
    if limit <= 0:
        return []
    rows = connection.execute(
        sa.select(
            Rendition.id,
            Rendition.asset_id,
            Rendition.sha256,
            Rendition.width,
            Rendition.height,
            sa.func.min(Location.id),
            Location.name,
            Folder.path,
        )
        .select_from(Rendition)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(Rendition.fault.is_(None), Rendition.sha256.is_not(None), *which)
        .group_by(Rendition.id)
        .order_by(Rendition.id)
        .limit(limit)
    )
    return [
        Pending(
            rendition_id=row.id,
            asset_id=row.asset_id,
            path=codec.join_path(row.path, row.name),
            sha256=None if row.sha256 is None else row.sha256.hex(),
            width=row.width or 0,
            height=row.height or 0,
        )
        for row in rows
    ]


def verdict_inputs(connection: Connection, ids: Sequence[int]) -> list[VerdictInput]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, VerdictInput] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(_judged_assets(part)).all()
        seen = detections_of(connection, [row.rendition_id for row in rows])
        tags = tags_of(connection, part)
        scores = scores_of(connection, [row.rendition_id for row in rows])
        seen_by = _seen_by(connection, [row.rendition_id for row in rows])
        personas = people.shown_on(connection, part)
        marked = signs.marked(connection, part)
        corrections = signs.corrections(connection, part)
        for row in rows:
            texts = json.loads(row.texts).values() if row.texts else ()
            found[row.id] = VerdictInput(
                asset_id=row.id,
                rendition_id=row.rendition_id,
                width=row.width,
                height=row.height,
                detections=seen.get(row.rendition_id, ()),
                prompt_texts=tuple(text for text in (row.prompt, *texts) if text),
                tags=tuple(tags.get(row.id, ())),
                analysed=bool(row.analysed),
                kind=None if row.kind is None else Kind(row.kind),
                digital_source_type=row.digital_source_type,
                has_recipe=row.generator is not None,
                scores=scores.get(row.rendition_id, ()),
                personas=personas[row.id],
                minor_mark=row.id in marked,
                corrections=() if row.id in marked else corrections[row.id],
                seen_by=tuple(seen_by[row.rendition_id]),
            )
    return [found[asset_id] for asset_id in ids if asset_id in found]


def _judged_assets(ids: Sequence[int]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            Asset.id,
            Asset.rendition_id,
            Asset.width,
            Asset.height,
            Asset.kind,
            Rendition.analysed,
            Rendition.texts,
            Rendition.digital_source_type,
            RecipeRow.generator,
            RecipeRow.prompt,
        )
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .outerjoin(RecipeRow, RecipeRow.rendition_id == Asset.rendition_id)
        .where(Asset.id.in_(ids))
    )


def _seen_by(connection: Connection, renditions: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for rendition, pack in connection.execute(
        sa.select(AnalysisRow.rendition_id, AnalysisRow.pack)
        .where(AnalysisRow.rendition_id.in_(renditions), AnalysisRow.pack != BUILTIN)
        .order_by(AnalysisRow.pack)
    ):
        found[rendition].append(pack)
    return found


@dataclass(frozen=True, slots=True)
class BuiltinInput:
    """What the built-in arithmetic makes suggestions from: facts of an asset's current version, and
    what packs saw in it.
    """

    asset_id: int
    rendition_id: int
    width: int | None
    height: int | None
    frames: int
    duration_s: float | None
    has_alpha: bool
    kind: Kind | None
    measures: Measures | None
    palette: tuple[Swatch, ...]
    detections: tuple[Detection, ...]
    scores: tuple[Score, ...]


def builtin_inputs(connection: Connection, ids: Sequence[int]) -> list[BuiltinInput]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, BuiltinInput] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(
            sa.select(Rendition, Asset.id.label("asset"))
            .join(Asset, Asset.rendition_id == Rendition.id)
            .where(Asset.id.in_(part))
        ).all()
        renditions = [row.id for row in rows]
        seen, scores = detections_of(connection, renditions), scores_of(connection, renditions)
        palettes = _palettes(connection, renditions)
        for row in rows:
            found[row.asset] = BuiltinInput(
                asset_id=row.asset,
                rendition_id=row.id,
                width=row.width,
                height=row.height,
                frames=row.frames,
                duration_s=row.duration_s,
                has_alpha=bool(row.has_alpha),
                kind=None if row.kind is None else Kind(row.kind),
                measures=read_measures(row.measures),
                palette=tuple(palettes[row.id]),
                detections=seen.get(row.id, ()),
                scores=scores.get(row.id, ()),
            )
    return [found[asset_id] for asset_id in ids if asset_id in found]


def _palettes(connection: Connection, renditions: Sequence[int]) -> dict[int, list[Swatch]]:
    found: dict[int, list[Swatch]] = defaultdict(list)
    for row in connection.execute(
        sa.select(PaletteRow)
        .where(PaletteRow.rendition_id.in_(renditions))
        .order_by(PaletteRow.rendition_id, PaletteRow.position)
    ):
        found[row.rendition_id].append(read_swatch(cast("PaletteRow", row)))
    return found


def tags_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    """Whole names by asset, sorted."""
    found: dict[int, list[str]] = defaultdict(list)
    for asset_id, path in connection.execute(
        sa.select(AssetTag.asset_id, Tag.path)
        .join(Tag, Tag.id == AssetTag.tag_id)
        .where(AssetTag.asset_id.in_(ids))
        .order_by(Tag.key)
    ):
        found[asset_id].append(path)
    return found


def outdated_verdicts(connection: Connection, policies: Mapping[str, str], limit: int) -> list[int]:
    """Assets that were analysed and not judged since something their verdicts rest on changed, or
    were judged by other policies than these (platform → version).
    """
    edition = edition_of(policies.items())
    found: list[int] = []
    if edition is None:
        return found
    stored = Rendition.edition
    for which in (stored.is_(None), stored < edition, stored > edition):
        found += connection.scalars(
            sa.select(Asset.id)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Rendition.analysed == sa.literal_column("1"), which)
            .limit(limit - len(found))
        )
    return sorted(found)


def not_judged_by(
    connection: Connection, policies: Mapping[str, str], ids: Sequence[int]
) -> list[int]:
    """Those of `ids` whose verdicts are not by these policies (platform → version) and on all that
    is known now; looked at or not.
    """
    edition = edition_of(policies.items())
    found: list[int] = []
    for part in codec.chunks(ids):
        found += connection.scalars(
            sa.select(Asset.id)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Asset.id.in_(part), Rendition.edition.is_distinct_from(edition))
        )
    return found
