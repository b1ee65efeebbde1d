"""Where to cut: the window of a given shape that keeps the people in the picture.

The window is always the largest that fits, so it can only slide along one axis, and the search is
one-dimensional (`crop_axis`): the few positions where an edge of the window meets an edge of
something that matters, and the composition's own wish. Where there is nobody, it keeps what draws
the eye (`crop_map`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asset import Box
from app.media.crop_axis import Axis, Scene


@dataclass(frozen=True, slots=True)
class Margins:
    """Shares of the window (0–1) at each edge that something else will cover."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


def window(
    size: tuple[int, int],
    aspect: float,
    faces: Sequence[Box],
    bodies: Sequence[Box] = (),
    safe: Margins | None = None,
    interest: bytes | None = None,
) -> Box:
    """The window in whole pixels of a picture of `size` (width, height), as wide as `aspect` times
    its height to the nearest pixel, always inside the picture. The same input gives the same
    window.

    `faces` and `bodies` (other parts of people) are boxes in the picture's pixels; what sticks out
    of the picture is ignored. `interest` is a map for `crop_map`; it counts where there is no face.
    ValueError for a size or an aspect that is not positive.
    """
    return _placed(size, largest(size, aspect), faces, bodies, safe or Margins(), interest)


def tiles(
    size: tuple[int, int],
    aspect: float,
    count: int,
    faces: Sequence[Box],
    bodies: Sequence[Box] = (),
    interest: bytes | None = None,
) -> list[Box] | None:
    """`count` windows of this aspect side by side, left to right, as large as fit: neighbours share
    their edge, all are equally wide. Of the places that keep most faces whole the one whose seams
    run through fewest. None where there is no pixel for each.
    """
    wide, high = largest(size, aspect * count)
    width = wide // count
    if not width:
        return None
    height = min(high, max(1, round(width / aspect)))
    extent = width * count, height
    base = _placed(size, extent, faces, bodies, Margins(), interest)
    left = min(
        _seams(base, width, faces, size[0] - extent[0]),
        key=lambda start: (
            -sum(whole(face, Box(start, base.y, *extent)) for face in faces),
            sum(_crosses(face, start, width) for face in faces),
            abs(start - base.x),
        ),
    )
    return [Box(left + i * width, base.y, width, height) for i in range(count)]


def largest(size: tuple[int, int], aspect: float) -> tuple[int, int]:
    """Width and height of the largest window of this aspect in a picture of this size."""
    width, height = size
    if width < 1 or height < 1 or not 0 < aspect < float("inf"):
        raise ValueError(f"no window of aspect {aspect} in a picture of {width}×{height}")
    if width / height > aspect:
        return max(1, min(width, round(height * aspect))), height
    return width, max(1, min(height, round(width / aspect)))


def whole(face: Box, frame: Box, slack: float = 0.5) -> bool:
    """Whether `frame` holds all of `face`, give or take `slack` pixels of rounding."""
    return (
        face.x >= frame.x - slack
        and face.y >= frame.y - slack
        and face.x + face.w <= frame.x + frame.w + slack
        and face.y + face.h <= frame.y + frame.h + slack
    )


def uncovered(frame: Box, safe: Margins) -> Box:
    """The part of a window that nothing else will cover."""
    return Box(
        frame.x + safe.left * frame.w,
        frame.y + safe.top * frame.h,
        frame.w * (1 - safe.left - safe.right),
        frame.h * (1 - safe.top - safe.bottom),
    )


def legal(box: Box, size: tuple[int, int]) -> bool:
    """Whether somebody's own window has an extent and lies in a picture of this size."""
    sides = (box.x, box.y, box.w, box.h)
    if not all(math.isfinite(side) for side in sides) or min(box.w, box.h) < 1:
        return False
    return whole(box, Box(0, 0, *size), slack=1)


def shaped(box: Box, size: tuple[int, int], aspect: float) -> Box:
    """The middle of somebody's own (legal) window, in whole pixels and exactly of the shape: what
    was drawn is off by a pixel or two, or was drawn for a shape that is nearly this one.
    """
    left, top = max(0, round(box.x)), max(0, round(box.y))
    right, bottom = min(size[0], round(box.x + box.w)), min(size[1], round(box.y + box.h))
    width, height = largest((right - left, bottom - top), aspect)
    return Box(
        left + (right - left - width) // 2, top + (bottom - top - height) // 2, width, height
    )


def inside(boxes: Sequence[Box], size: tuple[int, int]) -> list[Box]:
    """The parts of the boxes that lie in the picture."""
    kept = []
    for box in boxes:
        x, y = max(box.x, 0.0), max(box.y, 0.0)
        right, bottom = min(box.x + box.w, size[0]), min(box.y + box.h, size[1])
        if right > x and bottom > y:
            kept.append(Box(x, y, right - x, bottom - y))
    return kept


def _placed(
    size: tuple[int, int],
    extent: tuple[int, int],
    faces: Sequence[Box],
    bodies: Sequence[Box],
    safe: Margins,
    interest: bytes | None,
) -> Box:
    """A window of this extent where it lies best: along the one axis it leaves most room on (the
    other has none, or a few pixels of rounding).
    """
    faces, bodies = inside(faces, size), inside(bodies, size)
    sideways = size[0] - extent[0] > size[1] - extent[1]
    if sideways:
        axis = Axis(size[0], extent[0], safe.left, safe.right, sideways=True)
    else:
        axis = Axis(size[1], extent[1], safe.top, safe.bottom, sideways=False)
    at = axis.best(Scene.of(axis, faces, bodies, size, interest))
    rest = (size[1] - extent[1]) // 2 if sideways else (size[0] - extent[0]) // 2
    return Box(at, rest, *extent) if sideways else Box(rest, at, *extent)


def _seams(base: Box, width: int, faces: Sequence[Box], slack: int) -> set[int]:
    """Places of the first tile at which a seam leaves a face, and the one that is wished for."""
    starts = {round(base.x)}
    for face in faces:
        for seam in range(1, round(base.w) // width):
            starts |= {math.floor(face.x) - seam * width, math.ceil(face.x + face.w) - seam * width}
    return {min(max(start, 0), slack) for start in starts}


def _crosses(face: Box, left: int, width: int) -> bool:
    """Whether an edge of a tile runs through the face."""
    first, last = face.x - left + 0.5, face.x + face.w - left - 0.5
    return first // width != last // width
