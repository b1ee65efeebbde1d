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

    Ends when a quality that fits is near the cap, or the next better one is known (by the sketches:
    nearly) not to. Raises DoesNotFitError.
    """
    above, guess = _Tried(*top), None
    if sketch is not None:
        roughly = _Tried(above.quality, sketch(above.quality))
        guess = _falsi(sketch, roughly, floor, _Goal(cap * _SKETCHED, _CLOSER), scale)[1].quality
    goal = _Goal(cap, NEAR, sketch)
    smallest, best = _falsi(attempt, above, floor, goal, scale, guess)
    if not best.bytes:
        raise DoesNotFitError(smallest.bytes, cap, floor)
    return best.quality


@dataclass(frozen=True, slots=True)
class _Tried:
    quality: int
    bytes: int


_SKETCHED, _CLOSER = 0.985, 0.98
"""A sketch is brought this close, so that what it stands for lies in the middle of what is near."""
_SURELY = 1.01
"""Over its cap by more than a sketch may be wrong."""
_PATIENCE = 2  # steps from one side only, after which the gap is halved instead


@dataclass(frozen=True, slots=True)
class _Goal:
    cap: float
    near: float
    sketch: Attempt | None = None

    @property
    def aim(self) -> float:
        return self.cap * (1 + self.near) / 2

    def met(self, best: _Tried) -> bool:
        """Whether nothing better needs to be tried."""
        if best.bytes >= self.cap * self.near:
            return True
        if not best.bytes or self.sketch is None:
            return False
        growth = self.sketch(best.quality + 1) / self.sketch(best.quality)
        return best.bytes * growth > self.cap * _SURELY


def _falsi(
    attempt: Attempt,
    above: _Tried,
    floor: int,
    goal: _Goal,
    scale: Scale,
    guess: int | None = None,
) -> tuple[_Tried, _Tried]:
    """Regula falsi on log(bytes): the lowest quality tried that is too large, and the highest that
    is not (`floor` - 1 with no bytes where there is none).
    """
    below, slope, same_side = _Tried(floor - 1, 0), scale.slope, 0
    while above.quality - below.quality > 1 and not goal.met(below):
        wanted = _next(above, below, goal, slope, scale, patient=same_side < _PATIENCE)
        if guess is not None:
            wanted, guess = guess, None
        wanted = min(max(wanted, below.quality + 1), above.quality - 1)
        now = _Tried(wanted, attempt(wanted))
        fits = now.bytes <= goal.cap
        same_side = same_side + 1 if fits == bool(below.bytes) else 0
        slope = _line(above, now, scale)
        above, below = (above, now) if fits else (now, below)
        if below.bytes:
            slope = _line(above, below, scale)
    return above, below


def _next(
    above: _Tried, below: _Tried, goal: _Goal, slope: float, scale: Scale, *, patient: bool
) -> int:
    if not patient:
        return (above.quality + below.quality) // 2
    step = (math.log(goal.aim) - math.log(above.bytes)) / slope
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
