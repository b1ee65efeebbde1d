"""Everything known about an asset, gathered from its tables."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zlib import decompress

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.exports import read_export
from app.catalog.gather import Parts, gather
from app.catalog.intake.locations import read_companion
from app.catalog.moderation.stated import read_measures, read_swatch
from app.catalog.schema import (
    Asset,
    Rendition,
)
from app.core.asset import (
    AppliedTag,
    AssetView,
    Box,
    Credential,
    Fault,
    Lora,
    Recipe,
    Region,
    Version,
)
from app.core.asset import Location as Place
from app.core.vocab import Certainty, Flag, Kind, Label, Presence, State, Trust

Rows = dict[int, list[Any]]


def views(connection: Connection, ids: Sequence[int]) -> list[AssetView]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, AssetView] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(_assets, {"ids": part}).all()
        parts = gather(connection, [row.id for row in rows])
        for row in rows:
            found[row.id] = _view(row, parts)
    return [found[asset_id] for asset_id in ids if asset_id in found]


_assets = (
    sa.select(Asset, Rendition, Rendition.id.label("current"), Rendition.created.label("dated"))
    .join(Rendition, Rendition.id == Asset.rendition_id)
    .where(Asset.id.in_(sa.bindparam("ids", expanding=True)))
)


def _view(row: Any, parts: Parts) -> AssetView:
    return AssetView(
        id=row.id,
        rendition_id=row.current,
        path=codec.path_text(row.path),
        kind=None if row.kind is None else Kind(row.kind),
        format=row.format,
        bytes=row.size,
        sha256=None if row.sha256 is None else row.sha256.hex(),
        width=row.width,
        height=row.height,
        frames=row.frames,
        duration_s=row.duration_s,
        created=_created(row),
        added=codec.moment(row.added),
        state=State(row.state),
        rating=row.rating,
        label=None if row.label is None else Label(row.label),
        flag=None if row.flag is None else Flag(row.flag),
        offline=bool(row.offline),
        has_alpha=bool(row.has_alpha),
        digital_source_type=row.digital_source_type,
        fault=None if row.fault is None else Fault(row.fault, row.fault_message or ""),
        recipe=_recipe(row.current, parts),
        palette=tuple(read_swatch(swatch) for swatch in parts.palettes[row.current]),
        metadata=json.loads(row.texts) if row.texts else {},
        tags=tuple(AppliedTag(tag.path, tag.source) for tag in parts.tags[row.id]),
        suggestions=parts.suggestions.get(row.id, ()),
        detections=parts.detections.get(row.current, ()),
        analysed=bool(row.analysed),
        verdicts=parts.verdicts.get(row.current, {}),
        locations=tuple(_place(place, parts) for place in parts.locations[row.id]),
        exports=tuple(read_export(export) for export in parts.exports[row.id]),
        presence=Presence(row.presence),
        versions=tuple(_version(one, row, parts) for one in parts.renditions[row.id]),
        regions=tuple(_region(region) for region in parts.regions[row.current]),
        credential=_credential(row.current, parts),
        conflicts=parts.conflicts[row.id],
        scores=parts.scores.get(row.current, ()),
        measures=read_measures(row.measures),
        personas=parts.personas[row.id],
        minor_mark=row.id in parts.marked,
        corrections=parts.corrections[row.id],
        merged_into=parts.merged.get(row.id),
    )


def _version(rendition: Any, asset: Any, parts: Parts) -> Version:
    return Version(
        rendition_id=rendition.id,
        sha256=None if rendition.sha256 is None else rendition.sha256.hex(),
        format=rendition.format,
        bytes=rendition.size,
        width=rendition.width,
        height=rendition.height,
        frames=rendition.frames,
        has_alpha=bool(rendition.has_alpha),
        digital_source_type=rendition.digital_source_type,
        created=None if rendition.created is None else datetime.fromisoformat(rendition.created),
        added=codec.moment(rendition.added),
        current=rendition.id == asset.current,
        analysed=bool(rendition.analysed),
        fault=None
        if rendition.fault is None
        else Fault(rendition.fault, rendition.fault_message or ""),
        recipe=_recipe(rendition.id, parts),
        verdicts=parts.verdicts.get(rendition.id, {}),
        locations=tuple(
            _place(place, parts)
            for place in parts.locations[asset.id]
            if place.rendition_id == rendition.id
        ),
    )


def _created(row: Any) -> datetime:
    """When the file says it was made, or else its first known time of change."""
    return codec.moment(row.made) if row.dated is None else datetime.fromisoformat(row.dated)


def _recipe(rendition: int, parts: Parts) -> Recipe | None:
    for row in parts.recipes[rendition]:
        certainty = json.loads(row.certainty)
        return Recipe(
            generator=row.generator,
            prompt=row.prompt,
            negative_prompt=row.negative_prompt,
            seed=None if row.seed is None else codec.seed_of(row.seed),
            steps=row.steps,
            cfg=row.cfg,
            sampler=row.sampler,
            scheduler=row.scheduler,
            checkpoint=row.checkpoint,
            loras=tuple(Lora(lora.name, lora.strength) for lora in parts.loras[rendition]),
            certainty={name: Certainty(sure) for name, sure in certainty.items()},
            raw={raw.carrier: _inflated(raw.body) for raw in parts.raw[rendition]},
            extra=json.loads(row.extra),
        )
    return None


def _inflated(body: bytes) -> str:
    return decompress(body).decode("utf-8", "surrogatepass")


def _place(row: Any, parts: Parts) -> Place:
    companions = tuple(
        read_companion(one.role, one.path, one.size, one.mtime_ns)
        for one in parts.companions[row.id]
    )
    return Place(codec.join_path(row.path, row.name), Presence(row.presence), companions)


def _region(row: Any) -> Region:
    return Region(Box(row.x, row.y, row.w, row.h), row.kind, row.name)


def _credential(rendition: int, parts: Parts) -> Credential | None:
    for row in parts.credentials[rendition]:
        return Credential(
            trust=Trust(row.trust),
            signer=row.signer,
            issued=None if row.issued is None else datetime.fromisoformat(row.issued),
            generator=row.generator,
            title=row.title,
            actions=tuple(json.loads(row.actions)),
            source_types=tuple(json.loads(row.source_types)),
            problems=tuple(json.loads(row.problems)),
            manifest=None if row.manifest is None else _inflated(row.manifest),
        )
    return None
