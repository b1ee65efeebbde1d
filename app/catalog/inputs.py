"""What policies judge by, and what the built-in arithmetic makes suggestions from."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.analyses import BUILTIN, detections_of, scores_of
from app.catalog.moderation import people, signs
from app.catalog.moderation.stated import read_measures, read_swatch
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    AssetTag,
    PaletteRow,
    RecipeRow,
    Rendition,
    Tag,
)
from app.core.asset import Detection, Measures, Score, Swatch
from app.core.vocab import Kind


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
