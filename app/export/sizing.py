"""How large a finished picture is: what its placement takes, and how far it may be enlarged to get
there. An official bound refuses, any other warns; enlarging beyond `Preset.enlarge` is answered by
a smaller picture where the placement is known to take one, else by a refusal.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.asset import Finding
from app.core.vocab import Outcome
from app.export.presets.preset import Bounds, Preset

SOFT = 1.5
"""Enlarged more than this, a picture looks soft beside others."""
_UNSEEN = 1.02  # nobody sees so little enlarging
_ROUNDING = 0.003  # of an aspect, by whole pixels: 1080 × 566 stands for 1.91

_LEAST = {
    "min_width": "at least {} pixels wide",
    "min_height": "at least {} pixels high",
    "min_pixels": "of at least {} pixels",
    "min_aspect": "at least {} times as wide as high",
}
_MOST = {
    "max_width": "at most {} pixels wide",
    "max_height": "at most {} pixels high",
    "max_pixels": "of at most {} pixels",
    "max_aspect": "at most {} times as wide as high",
    "sum_max": "whose width and height together are at most {} pixels",
    "ratio_max": "whose longer side is at most {} times the shorter",
}


@dataclass(frozen=True, slots=True)
class Sized:
    """The finished (width, height) in pixels, and what is to be said of it."""

    pixels: tuple[int, int]
    findings: tuple[Finding, ...] = ()


def exact(shown: tuple[float, float], preset: Preset, wanted: tuple[int, int]) -> Sized | str:
    """The size of a placement that has one, or in a sentence why it cannot be had. `shown` is the
    part of the source (width, height) that is seen; with fit pad it lies inside the finished
    picture, else it fills it.
    """
    nearer = min if preset.fit == "pad" else max
    scale = nearer(wanted[0] / shown[0], wanted[1] / shown[1])
    if scale <= _limit(preset):
        return _bounded(wanted, preset, _enlarged(scale, shown, preset))
    share = (preset.enlarge or 100) / 100 / scale
    smaller = max(1, round(wanted[0] * share)), max(1, round(wanted[1] * share))
    if not _takes_smaller(smaller, preset.bounds):
        return (
            f"{preset.title} is {wanted[0]} × {wanted[1]} pixels and the part that fits has "
            f"{shown[0]:.0f} × {shown[1]:.0f}: that would enlarge it to {scale:.0%}, and "
            f"{preset.enlarge} % is allowed"
        )
    said = Finding(
        "export.smaller",
        Outcome.CLEAR,
        f"{smaller[0]} × {smaller[1]} pixels, not {wanted[0]} × {wanted[1]}: a picture is enlarged "
        f"to {preset.enlarge} % at most, and {preset.title} takes smaller ones.",
    )
    return _bounded(smaller, preset, (said,))


def contained(size: tuple[int, int], preset: Preset) -> Sized | str:
    """The size of the whole picture of `size`, made smaller where the preset or its bounds ask for
    it, larger only where a bound does and `enlarge` lets it.
    """
    width, height = size
    scale = min(1.0, _room(size, preset))
    wanted = _need(size, preset.bounds)
    if scale == 1.0 and 1.0 < wanted <= min(_limit(preset), _room(size, preset)):
        pixels = math.ceil(width * wanted - 1e-6), math.ceil(height * wanted - 1e-6)
        return _bounded(pixels, preset, _enlarged(wanted, size, preset))
    return _bounded((_floor(width * scale), _floor(height * scale)), preset, ())


def large_enough(pixels: tuple[int, int], bounds: Bounds) -> bool:
    """Whether no lower bound speaks against a picture of this size, as far as they are known."""
    return not any(name in _LEAST for name, _ in _broken(pixels, bounds))


def _limit(preset: Preset) -> float:
    """As a factor."""
    if preset.enlarge is None:
        return math.inf
    return max(preset.enlarge / 100, _UNSEEN)


def _takes_smaller(pixels: tuple[int, int], bounds: Bounds) -> bool:
    """Whether a least size is known, and this is not below it."""
    known = [name for name in _LEAST if getattr(bounds, name) and name != "min_aspect"]
    return bool(known) and not any(name in known for name, _ in _broken(pixels, bounds))


def _enlarged(scale: float, shown: tuple[float, float], preset: Preset) -> tuple[Finding, ...]:
    if scale <= _UNSEEN:
        return ()
    text = (
        f"Enlarged {scale:.1f} ×: the part that fits {preset.title} has "
        f"{shown[0]:.0f} × {shown[1]:.0f} pixels."
    )
    outcome = Outcome.REVIEW if scale > SOFT else Outcome.CLEAR
    return (Finding("export.enlarged", outcome, text),)


def _bounded(pixels: tuple[int, int], preset: Preset, findings: tuple[Finding, ...]) -> Sized | str:
    """With what the bounds say of this size."""
    said = []
    for name, limit in _broken(pixels, preset.bounds):
        text = f"{preset.title} takes pictures {limit}, and this one has {_times(pixels)}"
        if preset.facts.is_official(name):
            return text
        sureness = preset.facts.sureness(name)
        said.append(Finding("export.bounds", Outcome.REVIEW, f"{text} ({sureness})."))
    return Sized(pixels, (*findings, *said))


def _broken(pixels: tuple[int, int], bounds: Bounds) -> Iterator[tuple[str, str]]:
    """Each bound that a picture of this size does not keep, by its field, in words."""
    width, height = pixels
    values = {
        "width": width,
        "height": height,
        "pixels": width * height,
        "aspect": width / height,
        "sum_max": width + height,
        "ratio_max": max(pixels) / min(pixels),
    }
    for name, words in (_LEAST | _MOST).items():
        limit = getattr(bounds, name)
        value = values[name if name in values else name[4:]]
        slack = 1 + _ROUNDING if isinstance(value, float) else 1
        if limit is None:
            continue
        if value * slack < limit if name in _LEAST else value > limit * slack:
            yield name, words.format(f"{limit:,}" if isinstance(limit, int) else f"{limit:g}")


def _room(size: tuple[int, int], preset: Preset) -> float:
    """How far the picture can grow (or must shrink) before an upper bound is met."""
    (width, height), bounds = size, preset.bounds
    most = (
        _ratio(preset.width, width),
        _ratio(preset.height, height),
        _ratio(bounds.max_width, width),
        _ratio(bounds.max_height, height),
        _ratio(bounds.sum_max, width + height),
        math.sqrt(_ratio(bounds.max_pixels, width * height)),
    )
    return min(most)


def _need(size: tuple[int, int], bounds: Bounds) -> float:
    """How far the picture must grow for its lower bounds."""
    width, height = size
    return max(
        (bounds.min_width or 0) / width,
        (bounds.min_height or 0) / height,
        math.sqrt((bounds.min_pixels or 0) / (width * height)),
    )


def _ratio(limit: int | None, value: int) -> float:
    return math.inf if limit is None else limit / value


def _floor(side: float) -> int:
    return max(1, math.floor(side + 1e-6))


def _times(pixels: tuple[int, int]) -> str:
    return f"{pixels[0]} × {pixels[1]} pixels"
