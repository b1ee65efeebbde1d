"""The JSON of the command line, from the values of the catalogue. Keys are never missing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from app.core.asset import (
    AssetView,
    Box,
    Detection,
    Export,
    Fault,
    Finding,
    Lora,
    Recipe,
    Suggestion,
    Verdict,
)
from app.core.vocab import Presence
from app.export.preset import Preset
from app.services.reports import ExportReport, Failed, IngestReport, Written

Json = dict[str, Any]


def asset(view: AssetView) -> Json:
    """The shape of `show`."""
    return {
        "id": view.id,
        "path": view.path,
        "kind": view.kind,
        "format": view.format,
        "bytes": view.bytes,
        "sha256": view.sha256,
        "width": view.width,
        "height": view.height,
        "duration_s": view.duration_s,
        "created": moment(view.created),
        "state": view.state,
        "rating": view.rating,
        "label": view.label,
        "flag": view.flag,
        "personas": [],
        "offline": view.offline,
        "recipe": recipe(view.recipe) if view.recipe is not None else None,
        "tags": [{"name": tag.name, "by": tag.by} for tag in view.tags],
        "suggestions": [suggestion(one) for one in view.suggestions],
        "detections": [detection(one) for one in view.detections],
        "verdicts": verdicts(view.verdicts),
        "renditions": [rendition(view)],
        "derived_from": [],
        "exports": [export(one) for one in view.exports],
    }


def recipe(made: Recipe) -> Json:
    return {
        "generator": made.generator,
        "prompt": made.prompt,
        "negative_prompt": made.negative_prompt,
        "seed": made.seed,
        "steps": made.steps,
        "cfg": made.cfg,
        "sampler": made.sampler,
        "scheduler": made.scheduler,
        "checkpoint": made.checkpoint,
        "loras": [lora(one) for one in made.loras],
        "certainty": dict(made.certainty),
        "raw": dict(made.raw),
    }


def lora(one: Lora) -> Json:
    return {"name": one.name, "strength": one.strength}


def suggestion(one: Suggestion) -> Json:
    return {"name": one.name, "score": one.score, "pack": one.pack, "version": one.version}


def detection(one: Detection) -> Json:
    """A box from a clip also has the second it was seen at."""
    made: Json = {
        "label": one.label,
        "score": one.score,
        "box": box(one.box),
        "pack": one.pack,
        "version": one.version,
    }
    return made if one.time_s is None else {**made, "time_s": one.time_s}


def box(one: Box) -> list[float]:
    return [one.x, one.y, one.w, one.h]


def verdicts(all_of_them: Mapping[str, Verdict]) -> Json:
    return {platform: verdict(one) for platform, one in sorted(all_of_them.items())}


def verdict(one: Verdict) -> Json:
    return {
        "outcome": one.outcome,
        "context": one.context,
        "policy_version": one.policy_version,
        "findings": [finding(each) for each in one.findings],
    }


def finding(one: Finding) -> Json:
    return {
        "rule": one.rule,
        "outcome": one.outcome,
        "message": one.message,
        "label": one.label,
        "score": one.score,
        "box": box(one.box) if one.box is not None else None,
        "pack": one.pack,
        "version": one.version,
        "time_s": one.time_s,
    }


def rendition(view: AssetView) -> Json:
    """The one file there is of an asset so far, with everywhere it lies, and why it could not be
    read if so.
    """
    return {
        "id": view.rendition_id,
        "sha256": view.sha256,
        "format": view.format,
        "bytes": view.bytes,
        "width": view.width,
        "height": view.height,
        "frames": view.frames,
        "has_alpha": view.has_alpha,
        "digital_source_type": view.digital_source_type,
        "added": moment(view.added),
        "analysed": view.analysed,
        "fault": fault(view.fault),
        "metadata": dict(view.metadata),
        "palette": [
            {"colour": f"#{one.red:02x}{one.green:02x}{one.blue:02x}", "share": one.share}
            for one in view.palette
        ],
        "locations": [
            {"path": one.path, "missing": one.presence is Presence.MISSING}
            for one in view.locations
        ],
    }


def fault(one: Fault | None) -> Json | None:
    return None if one is None else {"code": one.code, "message": one.message}


def export(one: Export) -> Json:
    return {
        "preset": one.preset,
        "path": one.path,
        "width": one.width,
        "height": one.height,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "exported": moment(one.exported),
        "policy_version": one.policy_version,
    }


def moment(when: datetime | None) -> str | None:
    return when.isoformat() if when is not None else None


def ingest(report: IngestReport) -> Json:
    return {
        "new": report.new,
        "known": report.known,
        "unchanged": report.unchanged,
        "gone": report.gone,
        "missing": report.missing,
        "found": report.found,
        "analysed": report.analysed,
        "failed": failures(report.failed),
        "ignored": list(report.ignored),
        "offline": [{"path": one.path, "reason": one.reason} for one in report.offline],
        "warnings": list(report.warnings),
        "seconds": round(report.seconds, 3),
        "stopped": report.stopped,
    }


def failures(failed: Sequence[Failed]) -> list[Json]:
    return [{"path": one.path, "code": one.code, "reason": one.reason} for one in failed]


def preset(one: Preset) -> Json:
    return {
        "id": one.id,
        "platform": one.platform,
        "placement": one.placement,
        "kind": one.kind,
        "width": one.width,
        "height": one.height,
        "title": one.title,
        "format": one.format,
        "max_bytes": one.max_bytes,
        "context": one.context,
    }


def exported(report: ExportReport) -> Json:
    return {
        "written": [written(one) for one in report.written],
        "blocked": [
            {
                "asset": one.asset_id,
                "preset": one.preset_id,
                "findings": [finding(each) for each in one.findings],
            }
            for one in report.blocked
        ],
        "failed": [
            {"asset": one.asset_id, "preset": one.preset_id, "reason": one.reason}
            for one in report.failed
        ],
    }


def written(one: Written) -> Json:
    made = one.export
    return {
        "asset": one.asset_id,
        "preset": made.preset,
        "path": made.path,
        "width": made.width,
        "height": made.height,
        "bytes": made.bytes,
        "sha256": made.sha256,
        "findings": [finding(each) for each in one.findings],
    }
