"""What of an asset a preset shows: one shot for each file that it becomes."""

from dataclasses import dataclass, replace

from app.core.asset import Finding
from app.core.faces import is_face
from app.export import clipwork, remarks, tracking
from app.export.framing import BODY_SCORE, Framed, framed, margins, tiles
from app.export.order import ClipWork, Exportable, Options
from app.export.presets.preset import VIDEO, Preset


@dataclass(frozen=True, slots=True)
class Shot:
    """`clip` None: a still."""

    frame: Framed
    clip: ClipWork | None = None
    findings: tuple[Finding, ...] = ()


def shots(asset: Exportable, preset: Preset, options: Options) -> list[Shot] | str:
    """In their order, or in a sentence why there are none. The asset has a size."""
    if options.split > 1:
        return _panorama(asset, preset, options.split)
    # of a clip the eye's map knows the first moment only: what moves is safer around the middle
    nobody = preset.kind == VIDEO and not _peopled(asset)
    frame = framed(replace(asset, saliency=None) if nobody else asset, preset, options)
    if isinstance(frame, str):
        return frame
    if preset.kind != VIDEO:
        return [Shot(frame, None, frame.findings)]
    work = clipwork.work(asset, preset, options)
    if isinstance(work, str):
        return work
    clip, said = work
    unfollowed = remarks.unfollowed(asset, frame) if nobody else []
    path = tracking.path(asset, frame, margins(preset))
    return [Shot(frame, replace(clip, path=path), (*frame.findings, *said, *unfollowed))]


def _panorama(asset: Exportable, preset: Preset, count: int) -> list[Shot] | str:
    if preset.aspect is None or preset.kind == VIDEO:
        return f"{preset.title} has no shape that a picture could be split into"
    frames = tiles(asset, preset, count)
    if isinstance(frames, str):
        return frames
    shown = remarks.panorama(asset, frames)
    return [Shot(frame, None, (*frame.findings, *shown)) for frame in frames]


def _peopled(asset: Exportable) -> bool:
    """Whether anybody was found at any of the moments that were looked at."""
    return any(is_face(one.label) or one.score >= BODY_SCORE for one in asset.evidence.detections)
