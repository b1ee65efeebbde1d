"""Where the window of a clip lies in a frame at a moment, and how large it becomes: arithmetic."""

import bisect
import math
from typing import Self

from app.media.clip.values import Shape, Size

_SHARP = "lanczos+accurate_rnd"
TO_BT709 = "out_color_matrix=bt709:out_range=tv"
"""What FFmpeg's `scale` is told of the colours it is to give."""


def where(shape: Shape, time_s: float) -> tuple[float, float]:
    """Left and top of the window at a moment, gliding between two entries of its path."""
    if not shape.path:
        return shape.window.x, shape.window.y
    times = [entry[0] for entry in shape.path]
    after = bisect.bisect_right(times, time_s)
    if after in (0, len(times)):
        _, left, top = shape.path[max(0, after - 1)]
        return left, top
    (t0, x0, y0), (t1, x1, y1) = shape.path[after - 1], shape.path[after]
    share = (time_s - t0) / (t1 - t0)
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


class Cut:
    """Where the window lies in a frame, and how large it becomes. `shown` is its finished size."""

    def __init__(self, stored: Size, across: float, down: float, shape: Shape) -> None:
        window, pixels = shape.window, shape.pixels
        self._stored, self._factors = stored, (across, down)
        wide, high = window.w * across, window.h * down  # in pixels of the frame
        self.shown = pixels
        if shape.backdrop is not None:
            share = min(pixels[0] / window.w, pixels[1] / window.h)
            self.shown = _even(window.w * share, pixels[0]), _even(window.h * share, pixels[1])
        self._part = _roomy(wide, stored[0]), _roomy(high, stored[1])
        self._scales = self.shown[0] / wide, self.shown[1] / high
        self._drawn = tuple(
            max(side, round(part * scale))
            for side, part, scale in zip(self.shown, self._part, self._scales, strict=True)
        )

    @classmethod
    def of(cls, shape: Shape, stored: Size) -> Self:
        """`stored` is the turned frame's size, whose pixels need not be square."""
        return cls(stored, stored[0] / shape.size[0], stored[1] / shape.size[1], shape)

    @property
    def rough(self) -> str:
        return f"{self._part[0]}:{self._part[1]}:0:0:exact=1"

    @property
    def scale(self) -> str:
        return f"{self._drawn[0]}:{self._drawn[1]}:flags={_SHARP}:{TO_BT709}"

    @property
    def fine(self) -> str:
        return f"{self.shown[0]}:{self.shown[1]}:0:0:exact=1"

    def at(self, corner: tuple[float, float]) -> tuple[tuple[int, int], tuple[int, int]]:
        """Left and top of the rough cut (even, where chroma is whole) and of the fine one."""
        rough, fine = [], []
        for axis in (0, 1):
            wanted = corner[axis] * self._factors[axis]
            room = self._stored[axis] - self._part[axis]
            first = min(max(0, math.floor(wanted / 2) * 2), room // 2 * 2)
            rough.append(first)
            rest = self._drawn[axis] - self.shown[axis]
            fine.append(min(max(0, round((wanted - first) * self._scales[axis])), rest))
        return (rough[0], rough[1]), (fine[0], fine[1])


def _roomy(length: float, most: int) -> int:
    """Whole pixels that hold the window wherever it begins, two more than it has."""
    return min(most, 2 * math.ceil(length / 2) + 2)


def _even(length: float, most: int) -> int:
    return max(2, min(most, round(length / 2) * 2))
