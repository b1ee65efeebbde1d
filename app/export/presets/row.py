"""One [[preset]] of a data file as a value: every key checked, nothing guessed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date

from app.core.toml import Table
from app.export.presets.keys import maybe, number, size, span, text, whole
from app.export.presets.manner import manner
from app.export.presets.preset import (
    IMAGE,
    VIDEO,
    WRITABLE,
    Bounds,
    ClipSpec,
    Facts,
    Insets,
    Preset,
    Quality,
)
from app.export.sources import CONFIDENCE, Source

FORMATS = {
    IMAGE: ("jpeg", "png", "webp", "avif", "gif", "bmp", "heic", "heif", "ai", "eps"),
    VIDEO: ("mp4", "mov", "m4v", "webm", "mpg", "avi"),
}
DRAWINGS = frozenset(["ai", "eps"])
CODECS = ("h264", "h265", "hevc", "vp8", "vp9")
OWN = "own"
"""The confidence of a number a user set: it warns, and never passes for the platform's word."""

USUAL_QUALITY = {IMAGE: Quality(92, 70, "4:4:4"), VIDEO: Quality(80, 50, "4:2:0")}
MIN_SIDE, MAX_SIDE = 16, 16_384
_ID = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")


def preset_of(table: Table, known: Mapping[str, Source]) -> Preset:
    """Raises DataFileError."""
    kind = table.choice("kind", (IMAGE, VIDEO))
    formats = _formats(table, kind)
    preset = Preset(
        id=_id(table),
        title=text(table, "title"),
        platform=text(table, "platform"),
        placement=text(table, "placement"),
        kind=kind,
        width=maybe(table, "width", _side),
        height=maybe(table, "height", _side),
        formats=formats,
        max_bytes=maybe(table, "max_bytes", size),
        colour=table.choice("colour", ("sRGB",)),
        context=text(table, "context"),
        safe=maybe(table, "safe", _safe),
        mask=maybe(table, "mask", lambda row, key: row.choice(key, ("circle",))),
        dpi=maybe(table, "dpi", lambda row, key: whole(row, key, 30, 2_400)),
        bounds=_bounds(table.table("bounds")),
        clip=_clip(table, formats) if kind == VIDEO else None,
        facts=_facts(table.table("facts"), known),
        **{"background": "#ffffff", "quality": USUAL_QUALITY[kind], **manner(table)},
    )
    table.done()
    if (odd := at_odds(preset)) is not None:
        raise table.fail(*odd)
    return preset


def at_odds(preset: Preset) -> tuple[str, str] | None:
    """The key and the expectation of values that make sense alone and not together."""
    wide, high = preset.width, preset.height
    cap, aim = preset.max_bytes, preset.aim_bytes
    if preset.id != f"{preset.platform}.{preset.placement}":
        return "id", f'"{preset.platform}.{preset.placement}" (platform.placement)'
    if (wide is None) != (high is None):
        return "height", "a height and a width, or neither"
    if wide is None and preset.fit != "contain":
        return "fit", "contain, where there is no width and height to cut to"
    if cap is not None and aim is not None and aim > cap:
        return "aim_bytes", f"at most max_bytes ({cap})"
    if preset.mask is not None and wide != high:
        return "mask", "a width and a height that are equal, for a circle"
    if preset.kind == VIDEO and preset.quality.chroma != "4:2:0":
        return "quality.chroma", "4:2:0, which all players of clips can show"
    if not _within(preset):
        return "bounds", f"bounds that {wide} × {high} lies within"
    return None


def _within(preset: Preset) -> bool:
    """Whether the finished size keeps the placement's own bounds."""
    wide, high, bounds = preset.width, preset.height, preset.bounds
    if wide is None or high is None:
        return True
    most = [(bounds.max_width, wide), (bounds.max_height, high), (bounds.max_pixels, wide * high)]
    least = [(bounds.min_width, wide), (bounds.min_height, high), (bounds.min_pixels, wide * high)]
    if preset.fit == "contain":  # the most it may become, so only the least must be reached
        most = []
    return all(limit is None or value <= limit for limit, value in most) and all(
        limit is None or value >= limit for limit, value in least
    )


def _id(table: Table) -> str:
    value = table.get("id", str)
    if not _ID.fullmatch(value):
        raise table.fail("id", "platform.placement in lower-case letters, digits and _")
    return value


def _side(table: Table, key: str) -> int:
    return whole(table, key, MIN_SIDE, MAX_SIDE)


def _formats(table: Table, kind: str) -> tuple[str, ...]:
    values = table.strings("formats")
    if not values or any(value not in FORMATS[kind] for value in values):
        raise table.fail("formats", "a list of " + ", ".join(FORMATS[kind]))
    if not set(values) & set(WRITABLE) and not set(values) <= DRAWINGS:
        raise table.fail("formats", "one that is written at least: " + ", ".join(WRITABLE))
    return values


def _safe(table: Table, key: str) -> Insets:
    safe = table.table(key)
    width, height = table.get("width", int), table.get("height", int)
    insets = Insets(
        top=whole(safe, "top", 0, height - 1),
        right=whole(safe, "right", 0, width - 1),
        bottom=whole(safe, "bottom", 0, height - 1),
        left=whole(safe, "left", 0, width - 1),
    )
    safe.done()
    if insets.left + insets.right >= width or insets.top + insets.bottom >= height:
        raise table.fail(key, "insets that leave some of the picture free")
    return insets


def _bounds(table: Table) -> Bounds:
    sides = {
        name: maybe(table, name, lambda row, key: whole(row, key, 1, 10**9))
        for name in ("min_width", "min_height", "max_width", "max_height", "sum_max")
    }
    pixels = {
        name: maybe(table, name, lambda row, key: whole(row, key, 1, 10**10))
        for name in ("min_pixels", "max_pixels")
    }
    shapes = {
        name: maybe(table, name, lambda row, key: number(row, key, 0.001, 1_000))
        for name in ("min_aspect", "max_aspect", "ratio_max")
    }
    table.done()
    made = {**sides, **pixels, **shapes}
    for name in ("width", "height", "pixels", "aspect"):
        least, most = made[f"min_{name}"], made[f"max_{name}"]
        if least is not None and most is not None and least > most:
            raise table.fail(f"min_{name}", f"at most max_{name} ({most:g})")
    return Bounds(**made)  # type: ignore[arg-type]


def _clip(outer: Table, formats: tuple[str, ...]) -> ClipSpec:
    table = outer.table("clip")
    rate: Callable[[Table, str], int] = lambda row, key: whole(row, key, 8_000, 10**9)  # noqa: E731
    usual = ClipSpec()
    codecs = table.strings("codecs", usual.codecs)
    if "h264" not in codecs or any(codec not in CODECS for codec in codecs):
        raise table.fail("codecs", "h264, which is written, and others of " + ", ".join(CODECS))
    spec = ClipSpec(
        containers=formats,
        codecs=codecs,
        fps=maybe(table, "fps", span),
        duration_s=maybe(table, "duration_s", span),
        advised_s=maybe(table, "advised_s", lambda row, key: number(row, key, 0.1, 86_400)),
        min_video_rate=maybe(table, "min_video_rate", rate),
        max_video_rate=maybe(table, "max_video_rate", rate),
        audio_bitrate=maybe(table, "audio_bitrate", rate) or usual.audio_bitrate,
        audio_rate=maybe(table, "audio_rate", rate) or usual.audio_rate,
        audio_channels=maybe(table, "audio_channels", lambda row, key: whole(row, key, 1, 2))
        or usual.audio_channels,
    )
    table.done()
    return spec


def _facts(table: Table, sources: Mapping[str, Source]) -> Facts:
    cited = table.strings("sources")
    for index, name in enumerate(cited):
        if name not in sources:
            raise table.fail(f"sources[{index}]", "a name listed under [sources]")
    more = table.table("more")
    told = tuple((name, text(more, name)) for name in more.names())
    facts = Facts(
        checked=table.get("checked", date),
        confidence=table.choice("confidence", (*CONFIDENCE, OWN)),
        by_field=tuple(_by_field(table.table("by_field"), {name for name, _ in told})),
        sources=tuple(sources[name] for name in cited),
        note=table.get("note", str, ""),
        more=told,
    )
    table.done()
    return facts


def _by_field(table: Table, more: set[str]) -> Iterator[tuple[str, str]]:
    known = {one.name for value in (Preset, Bounds, ClipSpec) for one in fields(value)} | more
    for name in table.names():
        if name not in known:
            raise table.fail(name, "the name of a field of the preset")
        yield name, table.choice(name, (*CONFIDENCE, OWN))
