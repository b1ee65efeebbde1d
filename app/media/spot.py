"""Where a mark goes: the place it was given, or the free one nearest to the bottom right."""

from collections.abc import Mapping, Sequence

from app.core.asset import Box
from app.media.crop import Margins

AUTO = "auto"
_BORDER = 0.03  # of the shorter side, between the mark and what is covered or the edge
_CLEAR = 0.1  # of a face's size, that is kept free around it
_DOWN = {"top": 0.0, "bottom": 1.0}
_ACROSS = {"left": 0.0, "right": 1.0}
_CORNERS = ("bottom-right", "bottom-left", "top-right", "top-left")
_SIDES = ("bottom", "right", "left", "top")


def spot(
    place: str,
    mark: tuple[int, int],
    size: tuple[int, int],
    faces: Sequence[Box],
    covered: Margins,
) -> tuple[int, int]:
    """The mark's first pixel (left, top) in a picture of `size`, both (width, height); `mark` fits
    what is not covered.

    `place` is one of nine as top-left, top … centre … bottom-right, or auto: a corner clear of all
    `faces`, else a side, the nearest to the bottom right first; where none is clear, the one that
    hides least of them.
    """
    if place != AUTO:
        return _at(place, mark, size, covered)
    spots = [
        _at(one, mark, size, covered)
        for group in (_CORNERS, _SIDES)
        for one in sorted(group, key=lambda name: _away(_at(name, mark, size, covered), mark, size))
    ]
    return min(spots, key=lambda at: sum(_hidden(face, at, mark) for face in faces))


def _at(
    place: str, mark: tuple[int, int], size: tuple[int, int], covered: Margins
) -> tuple[int, int]:
    down, across = (_line(place, lines) for lines in (_DOWN, _ACROSS))
    border = round(min(size) * _BORDER)
    return (
        _along(across, mark[0], size[0], covered.left, covered.right, border),
        _along(down, mark[1], size[1], covered.top, covered.bottom, border),
    )


def _line(place: str, lines: Mapping[str, float]) -> float:
    """Where on an axis (0–1) the place is; the middle where it does not say."""
    return next((lines[word] for word in place.split("-") if word in lines), 0.5)


def _along(line: float, length: int, side: int, near: float, far: float, border: int) -> int:
    """The first pixel on one axis; a mark as long as the room stands in its middle."""
    first, last = round(side * near), round(side * (1 - far)) - length
    kept = min(border, max(0, (last - first) // 2))
    return max(0, round(first + kept + line * (last - first - 2 * kept)))


def _away(at: tuple[int, int], mark: tuple[int, int], size: tuple[int, int]) -> int:
    """Squared pixels from the bottom right corner."""
    return (size[0] - at[0] - mark[0]) ** 2 + (size[1] - at[1] - mark[1]) ** 2


def _hidden(face: Box, at: tuple[int, int], mark: tuple[int, int]) -> float:
    """The area of the face, and of a little around it, under the mark."""
    around_x, around_y = face.w * _CLEAR, face.h * _CLEAR
    wide = min(face.x + face.w + around_x, at[0] + mark[0]) - max(face.x - around_x, at[0])
    high = min(face.y + face.h + around_y, at[1] + mark[1]) - max(face.y - around_y, at[1])
    return wide * high if wide > 0 and high > 0 else 0.0
