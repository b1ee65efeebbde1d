"""A constant frame rate out of any: which one, and which frame is shown at which of its ticks."""

import math
from fractions import Fraction

USUAL = (10.0, 60.0)
"""No placement takes more than 60 frames a second, whether it says so or not; and players seek
badly where there are few.
"""

_STANDARD = tuple(
    Fraction(over, under)
    for over, under in (
        *((24000, 1001), (24, 1), (25, 1), (30000, 1001)),
        *((30, 1), (50, 1), (60000, 1001), (60, 1)),
    )
)
_SAME = 0.002  # of a rate, by which timestamps in milliseconds miss it


def rate(own: float | Fraction, bounds: tuple[float, float] | None = None) -> Fraction:
    """The rate nearest to the clip's own that a placement takes (frames a second, least and most).

    Where it has to change, by a whole factor if one leads there: each frame is shown twice, or
    every other one dropped, and motion stays even.
    """
    least, most = bounds or USUAL
    wanted = _standard(own)
    if wanted < least:
        times = math.ceil(least / wanted)
        return wanted * times if wanted * times <= most else _standard(least)
    if wanted > most:
        times = math.ceil(wanted / Fraction(most).limit_denominator(1001))
        return wanted / times if wanted / times >= least else _standard(most)
    return wanted


def _standard(rate: float | Fraction) -> Fraction:
    own = Fraction(rate)
    near = min((*_STANDARD, Fraction(round(own))), key=lambda one: abs(float(one - own)))
    if abs(near - own) <= _SAME * near:
        return near
    return max(own.limit_denominator(1001), Fraction(1, 100))


def tick(time_s: float, start_s: float, fps: Fraction) -> int:
    """The first tick a frame that begins at `time_s` is shown at: the nearest, so that timestamps
    rounded to milliseconds neither drop nor double one.
    """
    return max(0, math.floor((time_s - start_s) * fps + 0.5))
