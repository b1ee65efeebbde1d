"""Where the window of a clip goes: it follows the people through the moments that were looked at.

Three ways, as film is made and as Google's AutoFlip (2020) reframes it: it stands still where one
place shows every face of all moments; else it glides from place to place, no faster than a viewer
follows, and does not move at all for what it still shows wholly. Pure: a clip's detections carry
the moment they were made at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.core.asset import Box
from app.export.framing import Framed, people_at
from app.export.order import Exportable
from app.media.crop import Margins, whole, window

Path = tuple[tuple[float, float, float], ...]

FASTEST = 0.35
"""Of the window's own extent it moves in a second, at most."""
STILL = 0.06
"""Of that extent, a distance nobody would move a camera for."""
EASED = 8
"""Straight pieces a glide is made of: it starts and ends slowly."""
_PEAK = 1.5  # of its mean speed an eased glide has in its middle


@dataclass(frozen=True, slots=True)
class _Look:
    """A moment that was looked at, and where the window would be if it were the only one."""

    time_s: float
    faces: Sequence[Box]
    place: Box


def path(asset: Exportable, frame: Framed, safe: Margins | None = None) -> Path:
    """(second, left, top) of the window's corner, in seconds of the clip and pixels of the upright
    picture, rising; between two moments it glides, a single entry stays. The window keeps the size
    of `frame.window` and lies in the picture. `safe`: what the platform covers.

    A window that was drawn by hand, or shows all of the picture, stays where it is.
    """
    start = ((0.0, frame.window.x, frame.window.y),)
    if frame.by_hand or (frame.window.w, frame.window.h) == (asset.width, asset.height):
        return start
    looks = _looks(asset, frame.window, safe or Margins())
    if not looks:
        return start
    if (still := _still(looks, frame.window)) is not None:
        return ((0.0, still.x, still.y),)
    places = _slowed(_held(looks))
    if all(look.place == places[0].place for look in places):
        return ((0.0, places[0].place.x, places[0].place.y),)
    return _glides(places)


def _looks(asset: Exportable, shape: Box, safe: Margins) -> list[_Look]:
    """The moments that show somebody."""
    size = asset.width or 0, asset.height or 0
    seen = asset.evidence.detections
    moments = sorted({one.time_s for one in seen if one.time_s is not None})
    found = []
    for time_s in moments:
        faces, bodies = people_at(seen, time_s)
        if faces or bodies:
            place = window(size, shape.w / shape.h, faces, bodies, safe)
            left, top = min(place.x, size[0] - shape.w), min(place.y, size[1] - shape.h)
            found.append(_Look(time_s, faces, replace(shape, x=left, y=top)))
    return found


def _still(looks: Sequence[_Look], shape: Box) -> Box | None:
    """A place that shows wholly each face any moment could show, or the middle of places that
    hardly differ.
    """
    xs, ys = [look.place.x for look in looks], [look.place.y for look in looks]
    middle = replace(shape, x=round((min(xs) + max(xs)) / 2), y=round((min(ys) + max(ys)) / 2))
    if max(max(xs) - min(xs), max(ys) - min(ys)) <= STILL * max(shape.w, shape.h):
        return middle
    for place in (middle, *(look.place for look in looks)):
        if all(_shows(place, look) for look in looks):
            return place
    return None


def _shows(place: Box, look: _Look) -> bool:
    """Whether it shows every face that the moment's own place shows. Without a face, bodies say
    where to be, and only that place is right.
    """
    if not look.faces:
        return _distance(place, look.place) <= STILL * max(place.w, place.h)
    wanted = [face for face in look.faces if whole(face, look.place)]
    return all(whole(face, place) for face in wanted)


def _held(looks: Sequence[_Look]) -> list[_Look]:
    """Each moment's place, or that of the moment before where it will do."""
    kept: list[_Look] = []
    for look in looks:
        stays = kept and _shows(kept[-1].place, look)
        kept.append(replace(look, place=kept[-1].place) if stays else look)
    return kept


def _slowed(looks: Sequence[_Look]) -> list[_Look]:
    """No move faster than `FASTEST`: what is too far is not reached, or reached later."""
    kept = [looks[0]]
    for look in looks[1:]:
        before = kept[-1]
        far = _distance(before.place, look.place)
        seconds = (look.time_s - before.time_s) / _PEAK
        most = FASTEST * max(look.place.w, look.place.h) * seconds
        share = 1.0 if far <= most else most / far
        kept.append(replace(look, place=_between(before.place, look.place, share)))
    return kept


def _glides(looks: Sequence[_Look]) -> Path:
    """Eased in and out: a third-degree curve (smoothstep) in straight pieces."""
    points = [(looks[0].time_s, looks[0].place.x, looks[0].place.y)]
    for before, look in pairwise(looks):
        moves = before.place != look.place
        for piece in range(1, EASED + 1) if moves else (EASED,):
            share = piece / EASED
            place = _between(before.place, look.place, share * share * (3 - 2 * share))
            time_s = before.time_s + share * (look.time_s - before.time_s)
            points.append((round(time_s, 3), place.x, place.y))
    return tuple(points)


def _between(one: Box, other: Box, share: float) -> Box:
    return replace(one, x=one.x + share * (other.x - one.x), y=one.y + share * (other.y - one.y))


def _distance(one: Box, other: Box) -> float:
    """It slides along one axis only."""
    return abs(one.x - other.x) + abs(one.y - other.y)
