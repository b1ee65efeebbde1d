"""What of an asset a preset shows: one shot for each file that it becomes."""

from dataclasses import dataclass, replace

from app.core.asset import Finding
from app.export import clipwork, tracking
from app.export.framing import Framed, framed, margins, tiles
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
    frame = framed(asset, preset, options)
    if isinstance(frame, str):
        return frame
    if preset.kind != VIDEO:
        return [Shot(frame, None, frame.findings)]
    work = clipwork.work(asset, preset, options)
    if isinstance(work, str):
        return work
    clip, said = work
    path = tracking.path(asset, frame, margins(preset))
    return [Shot(frame, replace(clip, path=path), (*frame.findings, *said))]


def _panorama(asset: Exportable, preset: Preset, count: int) -> list[Shot] | str:
    if preset.aspect is None or preset.kind == VIDEO:
        return f"{preset.title} has no shape that a picture could be split into"
    frames = tiles(asset, preset, count)
    if isinstance(frames, str):
        return frames
    return [Shot(frame, None, frame.findings) for frame in frames]
