"""The quality whose bytes come closest to a cap from below, in few encodes."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from app.media.encode.values import DoesNotFitError

NEAR = 0.95
"""A result this close below the cap is good enough to stop searching."""

Attempt = Callable[[int], int]
"""Encodes at a quality; the number of bytes."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a format's quality bends its bytes: log(bytes) is nearly a straight line over
    `coarseness(quality)`, falling by `slope`; `quality` is the highest one at least so coarse.
    """

    coarseness: Callable[[int], float]
    quality: Callable[[float], int]
    slope: float


def search(
    attempt: Attempt,
    top: tuple[int, int],
    floor: int,
    cap: int,
    scale: Scale,
    sketch: Attempt | None = None,
) -> int:
    """The best quality that fits. `top` is (quality, bytes) of one that does not; `sketch` guesses
    the bytes of a quality at a fraction of the time.

    Regula falsi on log(bytes), begun where the sketches say the cap is met. Ends when a quality
    that fits is near the cap, or the next better one is known not to. Raises DoesNotFitError.
    """
    aim = cap * (1 + NEAR) / 2
    above, below = _Tried(*top), _Tried(floor - 1, 0)
    slope, same_side = scale.slope, 0
    guess = (
        _sketched(sketch, floor, above.quality, aim)
        if sketch
        else _next(above, below, aim, slope, scale, patient=True)
    )
    while above.quality - below.quality > 1 and below.bytes < cap * NEAR:
        guess = min(max(guess, below.quality + 1), above.quality - 1)
        now = _Tried(guess, attempt(guess))
        fits = now.bytes <= cap
        same_side = same_side + 1 if fits == bool(below.bytes) else 0
        slope = _line(above, now, scale)
        above, below = (above, now) if fits else (now, below)
        if below.bytes:
            slope = _line(above, below, scale)
        guess = _next(above, below, aim, slope, scale, patient=same_side < _PATIENCE)
    if not below.bytes:
        raise DoesNotFitError(above.bytes, cap, floor)
    return below.quality


@dataclass(frozen=True, slots=True)
class _Tried:
    quality: int
    bytes: int


_PATIENCE = 2  # steps from one side only, after which the gap is halved instead


def _sketched(sketch: Attempt, low: int, high: int, aim: float) -> int:
    """The highest quality in low … high - 1 whose sketch meets the aim, else the lowest."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sketch(middle) <= aim else (low, middle)
    return low


def _next(
    above: _Tried, below: _Tried, aim: float, slope: float, scale: Scale, *, patient: bool
) -> int:
    if not patient:
        return (above.quality + below.quality) // 2
    step = (math.log(aim) - math.log(above.bytes)) / slope
    return scale.quality(scale.coarseness(above.quality) + step)


def _line(above: _Tried, below: _Tried, scale: Scale) -> float:
    run = scale.coarseness(above.quality) - scale.coarseness(below.quality)
    return min((math.log(above.bytes) - math.log(below.bytes)) / run, scale.slope / 10)


def _libjpeg(quality: int) -> float:
    """The logarithm of libjpeg's scale of its quantisation tables at this quality."""
    return math.log(5000 / quality if quality < 50 else max(200 - 2 * quality, 1))


def _libjpeg_quality(coarseness: float) -> int:
    scale = math.exp(coarseness)
    return math.floor(5000 / scale if scale > 100 else (200 - scale) / 2)


_STEPS = Scale(lambda quality: -float(quality), lambda coarse: math.floor(-coarse), -0.035)
"""Coders whose quality counts steps of a quantiser that grows by a factor each."""

SCALES = {"jpeg": Scale(_libjpeg, _libjpeg_quality, -0.5), "webp": _STEPS, "avif": _STEPS}
