"""What of a clip a preset makes: from where to where, how fast, with or without its sound. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from app.core.asset import Finding
from app.core.outgoing import ClipCut
from app.core.vocab import Kind, Outcome
from app.export.order import ClipWork, Exportable, Options
from app.export.presets.preset import ClipSpec, Preset
from app.media.clip.pace import rate
from app.media.opening import called

WHOLE = ClipCut()
USUAL = ClipSpec()
_ROUNDING_S = 0.05
"""What a length may miss a limit by, and still be that length: durations are stored in
milliseconds, clips end with a frame.
"""
_WATCHABLE = 0.02
"""Bits a pixel; below it H.264 shows blocks in most pictures."""


def work(
    asset: Exportable, preset: Preset, options: Options
) -> tuple[ClipWork, tuple[Finding, ...]] | str:
    """The work and what is to be said of it, or in a sentence why there is none."""
    if asset.kind not in (Kind.VIDEO, Kind.ANIMATED):
        return f"{preset.title} is for clips, and the asset is a still picture"
    if asset.duration_s is None or asset.duration_s <= 0:
        return f"how long {called(asset.path)} plays is not known: import it again"
    if (unable := _unable(preset)) is not None:
        return unable
    cut = options.cut or _within(asset.said.cut or WHOLE, asset.duration_s)
    span = _span(cut, asset.duration_s)
    if isinstance(span, str):
        return span
    spec = preset.clip or USUAL
    if (refused := _refused(span[1] - span[0], preset, spec)) is not None:
        return refused
    fps = _fps(asset, spec)
    made = ClipWork(
        start_s=span[0],
        end_s=span[1],
        mute=cut.mute,
        cover_s=_cover(cut, span),
        fps=fps,
        trimmed=span != (0.0, asset.duration_s),
    )
    return made, tuple(_said(asset, preset, spec, made, cut))


def _unable(preset: Preset) -> str | None:
    spec = preset.clip or USUAL
    if "mp4" not in spec.containers or not {"h264", "avc1"} & set(spec.codecs):
        taken = ", ".join((*spec.containers, *spec.codecs))
        return f"{preset.title} takes {taken} only, and clips are written as mp4 with h264"
    return None


def _within(stored: ClipCut, duration_s: float) -> ClipCut:
    """A stored cut was made for some version of the clip: one that is shorter ends it earlier."""
    if stored.end_s is None or stored.end_s <= duration_s:
        return stored
    return replace(stored, end_s=None)


def _span(cut: ClipCut, duration_s: float) -> tuple[float, float] | str:
    start, end = cut.start_s or 0.0, duration_s if cut.end_s is None else cut.end_s
    if start < 0 or end <= start:
        return f"it cannot be cut from {start:g} to {end:g} s: that is no part of it"
    if start >= duration_s or end > duration_s + _ROUNDING_S:
        return f"it cannot be cut from {start:g} to {end:g} s: it has {duration_s:.1f} s"
    return start, min(end, duration_s)


def _cover(cut: ClipCut, span: tuple[float, float]) -> float | None:
    """The moment of the cover, brought into what is left of the clip."""
    return None if cut.cover_s is None else min(max(cut.cover_s, span[0]), span[1])


def _fps(asset: Exportable, spec: ClipSpec) -> float | None:
    """The rate it is brought to; None where it keeps its own."""
    own = asset.frames / (asset.duration_s or 1.0)
    if asset.kind is Kind.ANIMATED or own <= 0:
        return None  # its frames last as long as they like: the render looks
    wanted = rate(own, spec.fps)
    return None if abs(float(wanted) - own) <= 0.01 * own else float(wanted)


def _refused(seconds: float, preset: Preset, spec: ClipSpec) -> str | None:
    """Where an official limit speaks against its length."""
    if spec.duration_s is None or not preset.facts.is_official("duration_s"):
        return None
    return _off_length(seconds, preset, spec.duration_s)


def _off_length(seconds: float, preset: Preset, limits: tuple[float, float]) -> str | None:
    least, most = limits
    if seconds > most + _ROUNDING_S:
        return f"it has {seconds:.1f} s, and {preset.title} takes {most:g}: trim it"
    if seconds < least - _ROUNDING_S:
        return f"it has {seconds:.1f} s, and {preset.title} asks for {least:g} at least"
    return None


def _said(
    asset: Exportable, preset: Preset, spec: ClipSpec, made: ClipWork, cut: ClipCut
) -> Iterator[Finding]:
    seconds = made.end_s - made.start_s
    if spec.duration_s is not None and (off := _off_length(seconds, preset, spec.duration_s)):
        sureness = preset.facts.sureness("duration_s")
        yield _finding("export.duration", Outcome.REVIEW, f"{_sentence(off)} ({sureness}).")
    elif spec.advised_s is not None and seconds > spec.advised_s + _ROUNDING_S:
        text = f"It has {seconds:.1f} s; {preset.title} favours up to {spec.advised_s:g}."
        yield _finding("export.duration", Outcome.CLEAR, text)
    if made.fps is not None:
        own = asset.frames / (asset.duration_s or 1.0)
        text = f"{made.fps:.4g} frames a second instead of {own:.4g}, as {preset.title} takes them."
        yield _finding("export.fps", Outcome.CLEAR, text)
    if cut.cover_s is not None and made.cover_s != cut.cover_s:
        text = f"The cover is taken at {made.cover_s:g} s: {cut.cover_s:g} s was cut off."
        yield _finding("export.cover", Outcome.CLEAR, text)
    yield from _thin(asset, preset, seconds)


def _thin(asset: Exportable, preset: Preset, seconds: float) -> Iterator[Finding]:
    """A long clip under a small cap, which the render may have to refuse."""
    if preset.max_bytes is None:
        return
    wide, high = preset.width or asset.width or 1, preset.height or asset.height or 1
    fps = asset.frames / (asset.duration_s or 1.0)
    if preset.max_bytes * 8 / (wide * high * max(fps, 1.0) * seconds) < _WATCHABLE:
        text = (
            f"{preset.max_bytes:,} bytes are few for {seconds:.0f} s: it may show blocks, or not "
            "be made at all. Trim it."
        )
        yield _finding("export.bytes", Outcome.REVIEW, text)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _finding(rule: str, outcome: Outcome, text: str) -> Finding:
    return Finding(rule, outcome, text)
