"""A preset in words: what its placement takes and how well that is known, how files are made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.export.presets.preset import (
    VIDEO,
    Bounds,
    ClipSpec,
    Insets,
    Preset,
    Quality,
    Watermark,
)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing a placement demands; `sureness` is how well it is known."""

    label: str
    value: str
    sureness: str


def needs(preset: Preset, octets: Callable[[int], str]) -> list[Need]:
    """What the placement takes; `octets` puts a number of bytes into words. What is not listed is
    not known, which never means unlimited.
    """
    said = [
        ("Size", size(preset), "width"),
        ("Formats", ", ".join(preset.formats), "formats"),
        ("At most", octets(preset.max_bytes) if preset.max_bytes else "", "max_bytes"),
        ("Aimed at", octets(preset.aim_bytes) if preset.aim_bytes else "", "aim_bytes"),
        ("Covered by the platform", _covered(preset.safe), "safe"),
        ("Seen through", preset.mask or "", "mask"),
        ("Resolution", f"{preset.dpi} dpi" if preset.dpi else "", "dpi"),
        *_bounds(preset.bounds),
        *(_clip(preset.clip) if preset.clip is not None else ()),
    ]
    return [
        Need(label, value, preset.facts.sureness(field)) for label, value, field in said if value
    ]


def manners(preset: Preset) -> list[tuple[str, str]]:
    """How a file is made, whatever the placement takes."""
    said = [
        ("Judged as", preset.context),
        ("Written as", preset.format or "nothing that can be written"),
        ("Coded as", _coded(preset.clip) if preset.clip else ""),
        ("Fit", _fit(preset)),
        ("Enlarged", "" if preset.enlarge is None else _enlarged(preset.enlarge)),
        ("Quality", _said(preset.quality)),
        ("Sharpening", f"{preset.sharpen:g}" if preset.sharpen else ""),
        ("Watermark", _said(preset.watermark) if preset.watermark else ""),
        ("Written into it", ", ".join(preset.metadata) or "nothing but the AI label"),
        ("Name", preset.name),
        ("Where a name is taken", preset.existing),
        ("Text beside it", "yes" if preset.sidecar else ""),
        ("Content Credentials", "added" if preset.sign else ""),
    ]
    return [(label, value) for label, value in said if value]


def changed(changes: Mapping[str, Any]) -> list[str]:
    """What a variant replaces, each as "name: {date}_{id}"."""
    return [f"{name}: {_said(value)}" for name, value in changes.items()]


def size(preset: Preset) -> str:
    """1080 × 1350, at most 2000 × 2000, or the picture's own."""
    if not preset.width or not preset.height:
        return "the picture's own"
    text = f"{preset.width} × {preset.height}"
    return f"at most {text}" if preset.fit == "contain" else text


def _said(value: Any) -> str:
    match value:
        case Quality(start, floor, chroma):
            return f"{start}, no lower than {floor}, {chroma}"
        case Watermark(text, image, place):
            return f"{text or image} ({place})"
        case tuple():
            return ", ".join(value) or "nothing"
        case bool():
            return "yes" if value else "no"
    return str(value)


def _fit(preset: Preset) -> str:
    match preset.fit:
        case "contain":
            return "the whole picture, made smaller where it must be"
        case "pad":
            return f"the whole picture on a backdrop ({preset.backdrop})"
    return "cut to its shape, tracking who is in it" if preset.kind == VIDEO else "cut to its shape"


def _coded(clip: ClipSpec) -> str:
    others = [codec for codec in clip.codecs if codec != "h264"]
    also = f" (it takes {', '.join(others)} too)" if others else ""
    return f"H.264{also}, AAC of {clip.audio_bitrate / 1_000:g} kbit/s"


def _enlarged(percent: int) -> str:
    return "never" if percent == 100 else f"at most to {percent} %"


def _covered(safe: Insets | None) -> str:
    if safe is None:
        return ""
    sides = [
        (name, getattr(safe, name))
        for name in ("top", "right", "bottom", "left")
        if getattr(safe, name)
    ]
    return ", ".join(f"{pixels} px {name}" for name, pixels in sides)


def _bounds(bounds: Bounds) -> Iterator[tuple[str, str, str]]:
    for name, unit in (("width", " px"), ("height", " px"), ("pixels", " pixels"), ("aspect", "")):
        least, most = getattr(bounds, f"min_{name}"), getattr(bounds, f"max_{name}")
        label = {"aspect": "Width by height", "pixels": "Area"}.get(name, name.capitalize())
        for limit, words, field in ((least, "at least", "min"), (most, "at most", "max")):
            if limit is not None:
                yield f"{label}, {words}", _number(limit) + unit, f"{field}_{name}"
    if bounds.sum_max is not None:
        yield "Width plus height, at most", f"{bounds.sum_max} px", "sum_max"
    if bounds.ratio_max is not None:
        yield "Longer by shorter side, at most", f"{bounds.ratio_max:g}", "ratio_max"


def _clip(clip: ClipSpec) -> Iterator[tuple[str, str, str]]:
    if clip.duration_s is not None:
        yield "Length", _span(clip.duration_s, "s"), "duration_s"
    if clip.advised_s is not None:
        yield "Better no longer than", f"{clip.advised_s:g} s", "advised_s"
    if clip.fps is not None:
        yield "Frames a second", _span(clip.fps, ""), "fps"
    for label, rate, field in (
        ("Video, at least", clip.min_video_rate, "min_video_rate"),
        ("Video, at most", clip.max_video_rate, "max_video_rate"),
    ):
        if rate is not None:
            yield label, f"{_number(rate // 1_000)} kbit/s", field


def _number(value: float) -> str:
    """36 152 320; a share keeps its decimals."""
    return f"{value:g}" if value < 1_000 else f"{value:,.0f}".replace(",", "\N{NO-BREAK SPACE}")


def _span(span: tuple[float, float], unit: str) -> str:
    return f"{span[0]:g} to {span[1]:g} {unit}".strip()
