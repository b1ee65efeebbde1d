"""What a probe learned, as rows."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from math import isfinite
from typing import Any
from zlib import compress

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.intake.kin import kin
from app.catalog.schema import (
    Base,
    CredentialRow,
    LoraRow,
    PaletteRow,
    RawText,
    RecipeRow,
    RegionRow,
)
from app.core.asset import Credential, Probe, Recipe

OF_RENDITION = (RecipeRow, LoraRow, RawText, PaletteRow, RegionRow, CredentialRow)
"""The tables whose rows hang on a rendition and come from its probe."""
Row = dict[str, Any]


def rendition_row(probe: Probe, sha256: bytes | None) -> Row:
    """The columns of a rendition that the probe knows."""
    fault = probe.fault
    return {
        "sha256": sha256,
        "size": probe.stat.size,
        "format": probe.format,
        "kind": None if probe.kind is None else probe.kind.value,
        "width": codec.small(probe.width),
        "height": codec.small(probe.height),
        "frames": codec.small(probe.frames) or 1,
        "duration_s": codec.finite(probe.duration_s),
        "has_alpha": int(probe.has_alpha),
        "created": codec.iso(probe.created),
        "made": _made(probe),
        "phash": None if probe.phash is None else codec.signed(probe.phash),
        "digital_source_type": codec.maybe_text(probe.digital_source_type),
        "texts": json.dumps(dict(probe.metadata)) if probe.metadata else None,
        "fault": None if fault is None else fault.code,
        "fault_message": None if fault is None else codec.text(fault.message),
        "measures": None if probe.measures is None else json.dumps(asdict(probe.measures)),
    }


def _made(probe: Probe) -> int:
    if probe.created is not None:
        return codec.seconds(probe.created)
    return probe.stat.mtime_ns // 1_000_000_000


def asset_row(asset_id: int, rendition_id: int, probe: Probe, now: int) -> Row:
    """A new asset with one rendition in one place."""
    made = _made(probe)
    name = codec.split_path(probe.stat.path)[1]
    return {
        "id": asset_id,
        "doc": codec.doc_of(made, asset_id),
        "rendition_id": rendition_id,
        "added": now,
        "created": made,
        "path": codec.path_blob(probe.stat.path),
        "name": codec.shown(name),
        "kind": None if probe.kind is None else probe.kind.value,
        "format": probe.format,
        "width": codec.small(probe.width),
        "height": codec.small(probe.height),
        "size": probe.stat.size,
        "duration_s": codec.finite(probe.duration_s),
        "fault": None if probe.fault is None else probe.fault.code,
        "presence": probe.presence.value,
    }


def write_facts(connection: Connection, facts: Mapping[int, Probe]) -> None:
    """What hangs on renditions, of those that have none of it yet."""
    recipes = [
        (rendition_id, probe.recipe)
        for rendition_id, probe in facts.items()
        if probe.recipe is not None
    ]
    rows: tuple[tuple[type[Base], list[Row]], ...] = (
        (RecipeRow, [_recipe(rendition_id, recipe) for rendition_id, recipe in recipes]),
        (
            LoraRow,
            [row for rendition_id, recipe in recipes for row in _loras(rendition_id, recipe)],
        ),
        (RawText, [row for rendition_id, recipe in recipes for row in _raw(rendition_id, recipe)]),
        (PaletteRow, [row for key, probe in facts.items() for row in _palette(key, probe)]),
        (RegionRow, [row for key, probe in facts.items() for row in _regions(key, probe)]),
        (
            CredentialRow,
            [_credential(key, one.credential) for key, one in facts.items() if one.credential],
        ),
    )
    for table, values in rows:
        if values:
            connection.execute(sa.insert(table), values)


def _recipe(rendition_id: int, recipe: Recipe) -> Row:
    loras = _loras(rendition_id, recipe)
    row = {
        "rendition_id": rendition_id,
        "generator": codec.text(recipe.generator),
        "prompt": codec.maybe_text(recipe.prompt),
        "negative_prompt": codec.maybe_text(recipe.negative_prompt),
        "seed": None if recipe.seed is None else codec.seed_key(recipe.seed),
        "steps": codec.small(recipe.steps),
        "cfg": codec.finite(recipe.cfg),
        "sampler": codec.maybe_text(recipe.sampler),
        "scheduler": codec.maybe_text(recipe.scheduler),
        "checkpoint": codec.maybe_text(recipe.checkpoint),
        "certainty": json.dumps({name: sure.value for name, sure in recipe.certainty.items()}),
        "extra": json.dumps(dict(recipe.extra)),
    }
    return {**row, "kin": kin(row, [(lora["name"], lora["strength"]) for lora in loras])}


def _loras(rendition_id: int, recipe: Recipe) -> list[Row]:
    return [
        {
            "rendition_id": rendition_id,
            "position": position,
            "name": codec.text(lora.name),
            "strength": codec.finite(lora.strength),
        }
        for position, lora in enumerate(recipe.loras)
    ]


def _raw(rendition_id: int, recipe: Recipe) -> list[Row]:
    return [
        {
            "rendition_id": rendition_id,
            "carrier": codec.text(carrier),
            "body": compress(text.encode("utf-8", "surrogatepass"), 1),
        }
        for carrier, text in recipe.raw.items()
    ]


def _palette(rendition_id: int, probe: Probe) -> list[Row]:
    return [
        {
            "rendition_id": rendition_id,
            "position": position,
            "rgb": swatch.red << 16 | swatch.green << 8 | swatch.blue,
            "share": swatch.share,
        }
        for position, swatch in enumerate(probe.palette)
    ]


def _regions(rendition_id: int, probe: Probe) -> list[Row]:
    """Those that have a place in the picture."""
    return [
        {
            "rendition_id": rendition_id,
            "position": position,
            "kind": codec.text(region.kind),
            "name": codec.maybe_text(region.name),
            "x": region.box.x,
            "y": region.box.y,
            "w": region.box.w,
            "h": region.box.h,
        }
        for position, region in enumerate(probe.regions)
        if all(map(isfinite, (region.box.x, region.box.y, region.box.w, region.box.h)))
    ]


def _credential(rendition_id: int, credential: Credential) -> Row:
    manifest = credential.manifest
    return {
        "rendition_id": rendition_id,
        "trust": credential.trust.value,
        "signer": codec.maybe_text(credential.signer),
        "issued": codec.iso(credential.issued),
        "generator": codec.maybe_text(credential.generator),
        "title": codec.maybe_text(credential.title),
        "actions": json.dumps(credential.actions),
        "source_types": json.dumps(credential.source_types),
        "problems": json.dumps(credential.problems),
        "manifest": None
        if manifest is None
        else compress(manifest.encode("utf-8", "surrogatepass"), 1),
    }
