"""The JSON of the command line, from the values of the catalogue. Keys are never missing."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from app.core.asset import (
    AssetView,
    Box,
    Companion,
    Conflict,
    Credential,
    Decision,
    Detection,
    Export,
    Fault,
    Finding,
    Location,
    Lora,
    Measures,
    Recipe,
    Region,
    Score,
    Suggestion,
    Verdict,
    Version,
)
from app.core.outgoing import ClipCut, Outgoing, Text, Words
from app.core.vocab import Presence
from app.export.presets.preset import Facts, Preset
from app.services.reports import Failed, IngestReport

Json = dict[str, Any]


def asset(view: AssetView, said: Outgoing | None = None) -> Json:
    """The shape of `show`. `said` is what a human said of its leaving."""
    said = said or Outgoing(view.id)
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
        "personas": list(view.personas),
        "offline": view.offline,
        "presence": view.presence,
        "recipe": recipe(view.recipe) if view.recipe is not None else None,
        "tags": [{"name": tag.name, "by": tag.by} for tag in view.tags],
        "suggestions": [suggestion(one) for one in view.suggestions],
        "detections": [detection(one) for one in view.detections],
        "scores": [score(one) for one in view.scores],
        "measures": None if view.measures is None else measures(view.measures),
        "minor_mark": view.minor_mark,
        "corrections": list(view.corrections),
        "merged_into": view.merged_into,
        "verdicts": verdicts(view.verdicts),
        "credential": credential(view.credential) if view.credential is not None else None,
        "regions": [region(one) for one in view.regions],
        "conflicts": [conflict(one) for one in view.conflicts],
        "renditions": [rendition(one, view) for one in view.versions],
        "derived_from": [],
        "exports": [export(one) for one in view.exports],
        "texts": texts(said),
        "words": words(said),
        "crops": {ratio: box(one) for ratio, one in sorted(said.crops.items())},
        "cut": None if said.cut is None else cut(said.cut),
    }


def texts(said: Outgoing) -> Json:
    """Words about an asset, the same wherever it goes; null where nothing was said."""
    return {field.value: said.texts.get(field) for field in Text}


def words(said: Outgoing) -> Json:
    """Words for single platforms, of those where something was said."""
    platforms = sorted({platform for platform, _ in said.words})
    return {
        platform: {kind.value: said.words.get((platform, kind)) for kind in Words}
        for platform in platforms
    }


def cut(one: ClipCut) -> Json:
    """What of a clip leaves, in its seconds."""
    return {
        "start_s": one.start_s,
        "end_s": one.end_s,
        "mute": one.mute,
        "cover_s": one.cover_s,
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
    """`reply` is accepted, rejected, or null while nobody answered."""
    return {
        "name": one.name,
        "score": one.score,
        "pack": one.pack,
        "version": one.version,
        "category": one.category,
        "evidence": one.evidence,
        "reply": one.reply,
    }


def score(one: Score) -> Json:
    """A number of a clip also has the second of its frame."""
    made: Json = {
        "label": one.label,
        "value": one.value,
        "pack": one.pack,
        "version": one.version,
    }
    return made if one.time_s is None else {**made, "time_s": one.time_s}


def measures(one: Measures) -> Json:
    """`border` is left, top, right, bottom; `hues` are angles in degrees with their share."""
    return {
        "brightness": one.brightness,
        "contrast": one.contrast,
        "sharpness": one.sharpness,
        "noise": one.noise,
        "banding": one.banding,
        "border": list(one.border),
        "colourfulness": one.colourfulness,
        "hues": [{"angle": angle, "share": share} for angle, share in one.hues],
        "clear": one.clear,
    }


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
        "basis": one.basis or None,
        "by_machine": one.by_machine,
        "decision": None if one.decision is None else decision(one.decision),
        "stale": one.stale,
        "later": moment(one.later),
    }


def decision(one: Decision) -> Json:
    return {
        "outcome": one.outcome,
        "reason": one.reason,
        "actor": one.actor,
        "decided": moment(one.decided),
        "basis": one.basis or None,
        "waits_for_second": one.waits_for_second,
        "confirmed_by": one.confirmed_by,
        "confirmed": moment(one.confirmed),
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
        "term": one.term,
    }


def rendition(one: Version, view: AssetView) -> Json:
    """One content the asset has, or had, with everywhere it lies, and why it could not be read if
    so. Metadata and palette are those of the current one, and null of the others.
    """
    return {
        "id": one.rendition_id,
        "current": one.current,
        "sha256": one.sha256,
        "format": one.format,
        "bytes": one.bytes,
        "width": one.width,
        "height": one.height,
        "frames": one.frames,
        "has_alpha": one.has_alpha,
        "digital_source_type": one.digital_source_type,
        "created": moment(one.created),
        "added": moment(one.added),
        "analysed": one.analysed,
        "fault": fault(one.fault),
        "recipe": recipe(one.recipe) if one.recipe is not None else None,
        "verdicts": verdicts(one.verdicts),
        "metadata": dict(view.metadata) if one.current else None,
        "palette": palette(view) if one.current else None,
        "locations": [location(place) for place in one.locations],
    }


def palette(view: AssetView) -> list[Json]:
    return [
        {"colour": f"#{one.red:02x}{one.green:02x}{one.blue:02x}", "share": one.share}
        for one in view.palette
    ]


def location(one: Location) -> Json:
    return {
        "path": one.path,
        "missing": one.presence is Presence.MISSING,
        "presence": one.presence,
        "companions": [companion(beside) for beside in one.companions],
    }


def companion(one: Companion) -> Json:
    return {"role": one.role, "path": one.path, "bytes": one.size}


def region(one: Region) -> Json:
    return {"kind": one.kind, "name": one.name, "box": box(one.box)}


def conflict(one: Conflict) -> Json:
    return {"copy": one.copy_id, "original": one.original_id, "answer": one.answer}


def credential(one: Credential) -> Json:
    return {
        "trust": one.trust,
        "signer": one.signer,
        "issued": moment(one.issued),
        "generator": one.generator,
        "title": one.title,
        "actions": list(one.actions),
        "source_types": list(one.source_types),
        "problems": list(one.problems),
        "manifest": one.manifest,
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
        "moved": report.moved,
        "gone": report.gone,
        "missing": report.missing,
        "found": report.found,
        "in_the_cloud": report.in_the_cloud,
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


def preset(one: Preset, *, own: bool) -> Json:
    """`own`: a user made it. A key of `facts.by_field` names a field known better or worse than
    the rest.
    """
    return {
        "id": one.id,
        "platform": one.platform,
        "placement": one.placement,
        "kind": one.kind,
        "width": one.width,
        "height": one.height,
        "title": one.title,
        "own": own,
        "format": one.format,
        "formats": list(one.formats),
        "max_bytes": one.max_bytes,
        "aim_bytes": one.aim_bytes,
        "context": one.context,
        "fit": one.fit,
        "backdrop": one.backdrop,
        "background": one.background,
        "quality": asdict(one.quality),
        "bounds": asdict(one.bounds),
        "clip": None if one.clip is None else asdict(one.clip),
        "safe": None if one.safe is None else asdict(one.safe),
        "mask": one.mask,
        "dpi": one.dpi,
        "enlarge": one.enlarge,
        "sharpen": one.sharpen,
        "watermark": None if one.watermark is None else asdict(one.watermark),
        "metadata": list(one.metadata),
        "name": one.name,
        "existing": one.existing,
        "sidecar": one.sidecar,
        "sign": one.sign,
        "facts": facts(one.facts),
    }


def facts(one: Facts) -> Json:
    return {
        "checked": one.checked.isoformat(),
        "confidence": one.confidence,
        "by_field": dict(one.by_field),
        "sources": [asdict(source) for source in one.sources],
        "note": one.note,
        "more": dict(one.more),
    }
