"""Where the eye goes, read from a map of it: how a window lies that keeps most of what draws the
eye. Free of every decoder; `saliency` makes the maps, in a media process.

A map is `SIDE` × `SIDE` bytes in rows, top to bottom, stretched over the whole upright picture
whatever its shape; the larger a byte, the more there is to see.
"""

from collections.abc import Sequence
from itertools import accumulate

SIDE = 32
STEPS = 64
"""Places a window is tried at."""
SETTLED_ACROSS, SETTLED_DOWN = 0.25, 4.0
"""How much the place a picture is usually cut at counts beside what is kept: all the way off it,
what is kept counts for one part in one plus this. Downwards it counts for more, since a figure's
head is at the end of what draws the eye. Chosen on faces no detector was asked about
(`tests.bench crop`).
"""


def start(interest: bytes, share: float, rest: float, *, sideways: bool) -> float:
    """Where on its way (0–1, of the pixels it can slide) a window begins that is `share` (0–1) of
    the picture long. `rest` (0–1) is where it would lie in a picture that shows nothing.

    ValueError for a map of another size.
    """
    profile = _profile(interest, sideways=sideways)
    below = list(accumulate(profile, initial=0.0))
    settled = SETTLED_ACROSS if sideways else SETTLED_DOWN
    if not below[-1]:
        return rest

    def held(at: float) -> float:
        low = at * (1 - share)
        kept = _at(below, low + share) - _at(below, low)
        return kept / (1 + settled * (at - rest) ** 2)

    return max((step / STEPS for step in range(STEPS + 1)), key=lambda at: (held(at), -at))


def middle(interest: bytes) -> float:
    """How far across (0–1) half of what there is to see lies to each side; 0.5 of nothing."""
    profile = _profile(interest, sideways=True)
    total, seen = sum(profile), 0
    for column, value in enumerate(profile):
        if value and 2 * (seen + value) >= total:
            return (column + (total / 2 - seen) / value) / SIDE
        seen += value
    return 0.5


def _profile(interest: bytes, *, sideways: bool) -> list[int]:
    """The sums of the columns, or of the rows."""
    if len(interest) != SIDE * SIDE:
        raise ValueError(f"a map of {len(interest)} bytes, not {SIDE * SIDE}")
    if sideways:
        return [sum(interest[column::SIDE]) for column in range(SIDE)]
    return [sum(interest[row * SIDE : (row + 1) * SIDE]) for row in range(SIDE)]


def _at(below: Sequence[float], share: float) -> float:
    """The running sum at a share of the way, between two cells linearly."""
    place = min(max(share, 0.0), 1.0) * SIDE
    cell = min(int(place), SIDE - 1)
    return below[cell] + (below[cell + 1] - below[cell]) * (place - cell)
