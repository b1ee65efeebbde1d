"""Windows that may be smaller than the picture allows, because a head has to fill them: avatars,
of which only the inscribed circle is seen, and the cut a teaser shows of a picture.
"""

import math
from collections.abc import Iterator, Sequence

from app.core.asset import Box
from app.media import crop_map
from app.media.crop import inside, largest, whole, window
from app.media.crop_axis import EYES, UPPER_REST, UPPER_THIRD, head

FILLS = 0.5
"""How much of an avatar's height a head takes: it is looked at from afar."""
TASTE = 0.35, 0.8
"""How much of a teaser's height a head takes, at least and at most: it shows who, and little more.
"""
_STEP = 0.92
"""From one size that is tried to the next."""


def circled(
    size: tuple[int, int], faces: Sequence[Box], least: int, interest: bytes | None = None
) -> Box:
    """The square whose inscribed circle is an avatar, in whole pixels inside the picture: around
    the heads of as many faces as it can show wholly, the largest first. `least` is the narrowest
    that is sharp enough; a circle only gets smaller than that where a face at the picture's edge
    lies wholly in none that large. Nobody there: the largest square, where the eye goes.

    ValueError for a size that is not positive.
    """
    most = min(largest(size, 1.0))
    there = sorted(inside(faces, size), key=lambda face: -face.area)
    for count in range(len(there), 0, -1):
        for square in _squares(size, there[:count], min(least, most), most):
            if all(in_circle(face, square) for face in there[:count]):
                return square
    return window(size, 1.0, there[:1], interest=interest)


def teaser(
    size: tuple[int, int],
    aspect: float,
    faces: Sequence[Box],
    hidden: Sequence[Box],
    least: int = 1,
    interest: bytes | None = None,
) -> Box:
    """A window of this aspect around the largest head, as large as shows nothing `hidden` (boxes)
    and no narrower than `least`; where there is none, as close around the head as that allows.
    Nobody there: half the picture's sides, high up, where the eye goes from left to right.

    ValueError for a size or an aspect that is not positive.
    """
    most = largest(size, aspect)
    there = sorted(inside(faces, size), key=lambda face: -face.area)
    if not there:
        width = min(most[0], max(1, least, most[0] // 2))
        half = _shape(width, aspect, most)
        across = 0.5 if interest is None else crop_map.middle(interest)
        return _around(size, half, across * size[0], UPPER_REST * size[1], 0.5)
    face = there[0]
    floor = min((box.y for box in hidden if box.y >= face.y + face.h), default=math.inf)
    wishes = (max(1, least, round(head(face).h / share * aspect)) for share in TASTE)
    wide, close = (min(most[0], width) for width in wishes)
    for width in _sizes(close, wide):
        cut = _on_thirds(size, _shape(width, aspect, most), face, floor)
        if whole(face, cut) and not any(_overlap(cut, box) for box in hidden):
            return cut
    return _on_thirds(size, _shape(close, aspect, most), face, floor)


def in_circle(face: Box, square: Box) -> bool:
    """Whether all corners of the face lie in the inscribed circle, give or take half a pixel."""
    radius = square.w / 2
    x, y = square.x + radius, square.y + radius
    across = max(abs(face.x - x), abs(face.x + face.w - x))
    down = max(abs(face.y - y), abs(face.y + face.h - y))
    return math.hypot(across, down) <= radius + 0.5


def _shape(width: int, aspect: float, most: tuple[int, int]) -> tuple[int, int]:
    return width, max(1, min(most[1], round(width / aspect)))


def _squares(size: tuple[int, int], faces: Sequence[Box], least: int, most: int) -> Iterator[Box]:
    """From the one that is wished for to larger ones, then to smaller ones: around the heads, and
    around the faces alone.
    """
    heads, bare = _hull([head(face) for face in faces]), _hull(faces)
    wish = max(least, min(most, round(max(heads.w, heads.h) / FILLS)))
    enough = math.ceil(math.hypot(bare.w, bare.h))
    up = list(_sizes(wish, most))[::-1]
    down = list(_sizes(min(enough, wish), wish))
    for side in (*up, *down):
        for box in (heads, bare):
            yield _around(size, (side, side), box.x + box.w / 2, box.y + box.h / 2, 0.5)


def _sizes(least: int, most: int) -> Iterator[int]:
    """From the most down to the least."""
    side = float(most)
    while side > least:
        yield round(side)
        side *= _STEP
    yield max(1, least)


def _on_thirds(size: tuple[int, int], extent: tuple[int, int], face: Box, floor: float) -> Box:
    """Around the face as portraits are composed, moved up as far as it must to end above `floor`,
    with all of the face in it.
    """
    eyes = face.y + EYES * face.h
    cut = _around(size, extent, face.x + face.w / 2, eyes, UPPER_THIRD)
    if cut.y + cut.h <= floor:
        return cut
    highest = min(max(0, math.ceil(face.y + face.h) - extent[1]), cut.y)
    return Box(cut.x, max(highest, math.floor(floor) - extent[1]), *extent)


def _around(size: tuple[int, int], extent: tuple[int, int], x: float, y: float, line: float) -> Box:
    """A window with this point in the middle of its width and `line` (0–1) down its height, as far
    as the picture reaches.
    """
    left = min(max(round(x - extent[0] / 2), 0), size[0] - extent[0])
    top = min(max(round(y - line * extent[1]), 0), size[1] - extent[1])
    return Box(left, top, *extent)


def _hull(boxes: Sequence[Box]) -> Box:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    right = max(box.x + box.w for box in boxes)
    return Box(x, y, right - x, max(box.y + box.h for box in boxes) - y)


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    return wide > 0 and min(one.y + one.h, other.y + other.h) > max(one.y, other.y)
