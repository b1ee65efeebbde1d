"""Where the window of a clip goes: it follows the people through the moments that were looked at.

It stands still where one place shows every face of all moments (the modes of Google's AutoFlip,
2020). Else it takes the calmest way that shows them, moment by moment: the least squared speed,
drawn a little to where each moment would be composed best. Pure: a clip's detections carry the
moment they were made at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.core.asset import Box
from app.export.framing import Framed, people_at
from app.export.order import Exportable
from app.media.crop import Margins, whole, window
from app.media.crop_axis import head

Path = tuple[tuple[float, float, float], ...]

FASTEST = 0.5
"""Of the window's longer side it moves in a second, at most."""
STILL = 0.06
"""Of that side, a distance nobody would move a camera for."""
DRAWN_S = 0.8
"""Seconds over which a wish is followed: briefer ones are smoothed over, longer ones are met."""
EASED = 8
"""Straight pieces a glide is made of: it starts and ends slowly."""
_PEAK = 2.0  # times its mean speed, at most, a glide is fast somewhere
_ROUNDS = 300  # after which the calmest way moves by less than a hundredth of a pixel


@dataclass(frozen=True, slots=True)
class _Look:
    """A moment that was looked at: where the window's first pixel wants to be along the axis it
    slides on, and between which two it shows the faces that it can.
    """

    time_s: float
    wish: float
    low: float
    high: float


def path(asset: Exportable, frame: Framed, safe: Margins | None = None) -> Path:
    """(second, left, top) of the window's corner, in seconds of the clip and pixels of the upright
    picture, rising; between two moments it glides, a single entry stays. The window keeps the size
    of `frame.window` and lies in the picture. `safe`: what the platform covers.

    A window that was drawn by hand, or shows all of the picture, stays where it is.
    """
    shape = frame.window
    if frame.by_hand or (shape.w, shape.h) == (asset.width, asset.height):
        return ((0.0, shape.x, shape.y),)
    rail = _Rail(shape, (asset.width or 0) - shape.w, (asset.height or 0) - shape.h)
    looks = _looks(asset, rail, safe or Margins())
    if not looks:
        return ((0.0, shape.x, shape.y),)
    if (still := _still(looks, rail)) is not None:
        return ((0.0, *rail.corner(still)),)
    ways = _slowed(looks, _calm(looks), FASTEST * max(shape.w, shape.h) / _PEAK)
    return tuple((time_s, *rail.corner(at)) for time_s, at in _glides(looks, ways))


@dataclass(frozen=True, slots=True)
class _Rail:
    """The line a window slides on: `across` and `down` are the pixels it can move by."""

    shape: Box
    across: float
    down: float

    @property
    def sideways(self) -> bool:
        return self.across > self.down

    @property
    def slack(self) -> float:
        return max(self.across, self.down)

    def at(self, box: Box) -> float:
        return box.x if self.sideways else box.y

    def end(self, box: Box) -> float:
        return box.x + box.w if self.sideways else box.y + box.h

    @property
    def extent(self) -> float:
        return self.shape.w if self.sideways else self.shape.h

    def corner(self, at: float) -> tuple[float, float]:
        at = min(max(at, 0.0), self.slack)
        return (at, self.shape.y) if self.sideways else (self.shape.x, at)


def _looks(asset: Exportable, rail: _Rail, safe: Margins) -> list[_Look]:
    """The moments that show somebody."""
    size = asset.width or 0, asset.height or 0
    seen = asset.evidence.detections
    moments = sorted({one.time_s for one in seen if one.time_s is not None})
    found = []
    for time_s in moments:
        faces, bodies = people_at(seen, time_s)
        if faces or bodies:
            place = window(size, rail.shape.w / rail.shape.h, faces, bodies, safe)
            found.append(_look(time_s, place, faces, rail))
    return found


def _look(time_s: float, place: Box, faces: Sequence[Box], rail: _Rail) -> _Look:
    """Shown have to be the faces that the moment's own place shows, with the heads it shows around
    them; without one, only that place is right, give or take.
    """
    wish = min(rail.at(place), rail.slack)
    shown = [face for face in faces if whole(face, place)]
    shown += [one for one in map(head, shown) if whole(one, place)]
    if not shown:
        spare = STILL * max(rail.shape.w, rail.shape.h)
        return _Look(time_s, wish, max(0.0, wish - spare), min(rail.slack, wish + spare))
    low = max(0.0, max(map(rail.end, shown)) - rail.extent)
    high = min(rail.slack, min(map(rail.at, shown)))
    return _Look(time_s, wish, min(low, wish), max(high, wish))


def _still(looks: Sequence[_Look], rail: _Rail) -> float | None:
    """One place for all moments: the middle of those that hardly differ, or the one nearest to it
    that shows every face.
    """
    wishes = [look.wish for look in looks]
    middle = (min(wishes) + max(wishes)) / 2
    low, high = max(look.low for look in looks), min(look.high for look in looks)
    if low <= high:
        return round(min(max(middle, low), high))
    spread = max(wishes) - min(wishes)
    return round(middle) if spread <= STILL * max(rail.shape.w, rail.shape.h) else None


def _calm(looks: Sequence[_Look]) -> list[float]:
    """The positions, one a moment, that take the least squared speed between them and the least
    squared distance to their wishes, inside their bounds: by coordinate descent, since that is a
    convex problem.
    """
    at = [look.wish for look in looks]
    pulls = [1 / (b.time_s - a.time_s) for a, b in pairwise(looks)]
    span = (looks[-1].time_s - looks[0].time_s) / len(looks)
    drawn = span / DRAWN_S**2
    for _ in range(_ROUNDS):
        for i, look in enumerate(looks):
            weight, total = drawn, drawn * look.wish
            for j, pull in ((i - 1, i - 1), (i + 1, i)):
                if 0 <= j < len(looks):
                    weight, total = weight + pulls[pull], total + pulls[pull] * at[j]
            at[i] = min(max(total / weight, look.low), look.high)
    return at


def _slowed(looks: Sequence[_Look], ways: Sequence[float], fastest: float) -> list[float]:
    """No move faster than that (pixels a second): what is too far is reached later, or never."""
    kept = [ways[0]]
    for (before, look), at in zip(pairwise(looks), ways[1:], strict=True):
        most = fastest * (look.time_s - before.time_s)
        kept.append(min(max(at, kept[-1] - most), kept[-1] + most))
    return kept


def _glides(looks: Sequence[_Look], ways: Sequence[float]) -> list[tuple[float, float]]:
    """(second, position) from moment to moment without a jerk: the speed changes steadily, nothing
    is overshot, a hold is a hold. Cubic pieces (Fritsch and Carlson, 1980) as straight ones.
    """
    times = [look.time_s for look in looks]
    slopes = [
        (b - a) / (t - s) for (a, b), (s, t) in zip(pairwise(ways), pairwise(times), strict=True)
    ]
    turns = (2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(slopes))
    speeds = (0.0, *turns, 0.0)
    points = [(times[0], ways[0])]
    for i, seconds in enumerate(b - a for a, b in pairwise(times)):
        for piece in range(1, EASED + 1):
            share = piece / EASED
            eased = share * share * (3 - 2 * share)
            bent = share * (1 - share) * seconds
            at = ways[i] + eased * (ways[i + 1] - ways[i])
            at += bent * ((1 - share) * speeds[i] - share * speeds[i + 1])
            points.append((round(times[i] + share * seconds, 3), at))
    return points
