"""Suggestions that need no pack: from measures, shape and what packs have seen already."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from app.catalog.pending import BuiltinInput
from app.core.asset import Measures, Suggestion, Swatch
from app.core.vocab import Kind
from app.services.builtin_rules import (
    BUILTIN,
    VERSION,
    BuiltinRules,
    Colours,
    MeasureRule,
    Shape,
)
from app.services.framing import Told, framing

_LEAST = 0.5
"""The score of what only just applies."""


def suggestions(one: BuiltinInput, rules: BuiltinRules) -> tuple[Suggestion, ...]:
    """What is proposed for an asset, the same for the same input."""
    found: list[tuple[str, Told]] = []
    if one.measures is not None:
        found += _measured(one.measures, rules.measures)
        found += [("colour", told) for told in _colours(one, one.measures, rules.colours)]
    if one.width and one.height:
        size = (one.width, one.height)
        found += [("shape", told) for told in _shape(size, rules.shape)]
        found += [("framing", told) for told in framing(one.detections, size, rules.framing)]
    found += [("shape", told) for told in _moving(one)]
    return tuple(
        Suggestion(told.name, told.score, BUILTIN, VERSION, category, told.evidence)
        for category, told in found
    )


# ── measures ──


def _measured(measures: Measures, rules: Iterable[MeasureRule]) -> Iterator[tuple[str, Told]]:
    left, top, right, bottom = measures.border
    edges = {
        "letterbox": min(top, bottom),
        "pillarbox": min(left, right),
        "frame": min(measures.border),
    }
    done: set[str] = set()
    for rule in rules:
        value = edges[rule.measure] if rule.measure in edges else getattr(measures, rule.measure)
        reach = (value - rule.begins) / (rule.sure - rule.begins)
        if reach < 0 or rule.group in done:
            continue
        if rule.group is not None:
            done.add(rule.group)
        yield rule.category, Told(rule.name, _score(reach), rule.says.format(value))


def _score(reach: float) -> float:
    """From 0 (it only just applies) and 1 (as sure as can be)."""
    return round(_LEAST + (1 - _LEAST) * min(1.0, reach), 3)


# ── colours ──


def _colours(one: BuiltinInput, measures: Measures, rules: Colours) -> Iterator[Told]:
    shares: dict[str, float] = defaultdict(float)
    angles: dict[str, list[str]] = defaultdict(list)
    for angle, share in measures.hues:
        name = next((hue.name for hue in rules.hues if hue.holds(angle)), None)
        if name is not None:
            shares[name] += share
            angles[name].append(f"{angle:.0f}°")
    for name, share in shares.items():
        if share >= rules.share:
            reach = (share - rules.share) / (rules.sure - rules.share)
            words = f"hue {' and '.join(angles[name])} on {share:.0%} of the picture"
            yield Told(name, _score(reach), words)
    yield from _neutrals(one.palette, rules)


def _neutrals(palette: Iterable[Swatch], rules: Colours) -> Iterator[Told]:
    import numpy as np  # takes its time to load

    from app.inference.looks import to_lab

    swatches = tuple(palette)
    rgb = np.array([one.red << 16 | one.green << 8 | one.blue for one in swatches], np.int64)
    shares: dict[str, float] = defaultdict(float)
    for swatch, (lightness, a, b) in zip(swatches, to_lab(rgb), strict=True):
        if math.hypot(a, b) < rules.chroma:
            tone = next((name for name, end in rules.tones if lightness < end), None)
            if tone is not None:
                shares[tone] += swatch.share
    for name, share in shares.items():
        if share >= rules.neutral_share:
            reach = (share - rules.neutral_share) / (1 - rules.neutral_share)
            yield Told(name, _score(reach), f"{share:.0%} of the palette")


# ── shape ──


def _shape(size: tuple[int, int], rules: Shape) -> Iterator[Told]:
    width, height = size
    words = f"{width} × {height}"
    if abs(width - height) <= rules.square * max(size):
        yield Told("Shape/Square", 1.0, words)
        return
    yield Told("Shape/Landscape" if width > height else "Shape/Portrait", 1.0, words)
    if max(size) >= rules.panorama * min(size):
        yield Told("Shape/Panorama", 1.0, f"{words}, {max(size) / min(size):.1f} to 1")
    for name, aspect in rules.aspects:
        if abs(width / height / aspect - 1) <= rules.tolerance:
            yield Told(name, 1.0, words)


def _moving(one: BuiltinInput) -> Iterator[Told]:
    if one.kind is Kind.ANIMATED:
        lasts = f", {one.duration_s:.1f} s" if one.duration_s else ""
        yield Told("Shape/Animated", 1.0, f"{one.frames} frames{lasts}")
