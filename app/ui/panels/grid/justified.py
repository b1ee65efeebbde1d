"""Lines of pictures of equal height that keep their shapes and fill the width.

The shapes of a listing are summed up once, off the GUI thread. For a width, each line is a band of
that sum: where it begins is a division, no loop over items, a few milliseconds at a million.
"""

from array import array
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.ui.panels.grid.layout import GAP, MARGIN, USUAL, Box, room

NARROWEST, WIDEST = 0.4, 3.0
"""Shapes (width to height) beyond these are cropped: one panorama would be a line of its own."""

TALLEST = 1.5
"""A line with too few pictures to fill it grows to so many times the height that was wanted."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shapes:
    """`sums[i]`: the widths of the first i pictures, each of height 1; `middles`: where along that
    sum the middle of each is.
    """

    sums: Floats
    middles: Floats

    def __len__(self) -> int:
        return len(self.middles)


def shapes_of(ratios: "array[float]") -> Shapes:
    """`ratios` are floats of 4 bytes, 0 where nothing is known: those are shown square."""
    told = np.frombuffer(ratios, dtype=np.float32) if len(ratios) else np.empty(0, np.float32)
    sums = np.zeros(len(told) + 1)
    np.cumsum(np.clip(np.where(told > 0, told, 1), NARROWEST, WIDEST), out=sums[1:])
    return Shapes(sums, (sums[:-1] + sums[1:]) / 2)


class Justified:
    """The lines of these shapes in a view so wide, each about as high as `wanted`."""

    def __init__(self, width: int, shapes: Shapes, wanted: int = USUAL) -> None:
        self.width, self.wanted = width, wanted
        self._asked_last = 0
        self._sums = shapes.sums
        self.count = len(shapes)
        if not self.count:
            self._first = self._tops = np.zeros(1, np.int64)
            self._scales = np.zeros(0)
            return
        self._first = self._breaks(shapes.middles)
        ends = self._first[1:]
        each = np.diff(self._first)
        total = self._sums[ends] - self._sums[self._first[:-1]]
        scales = (room(width) - (each - 1) * GAP) / total
        scales[-1] = min(scales[-1], wanted)  # the last is as long as it is
        self._scales = np.clip(scales, 16, TALLEST * wanted)
        self._tops = np.full(len(each) + 1, MARGIN, np.int64)
        self._tops[1:] += np.cumsum(np.rint(self._scales).astype(np.int64) + GAP)

    def _breaks(self, middles: Floats) -> Ints:
        """The first item of each line, and behind the last line the number of all."""
        gap = GAP / self.wanted
        along = np.arange(0.5, self.count) * gap
        along += middles
        along *= self.wanted / (room(self.width) + GAP)
        line = along.astype(np.int32)
        starts = np.flatnonzero(line[1:] != line[:-1]) + 1
        return np.concatenate(([0], starts, [self.count]))

    # ── what a view asks ──

    @property
    def height(self) -> int:
        return int(self._tops[-1]) - GAP + MARGIN if self.count else 0

    @property
    def pitch(self) -> int:
        return self.wanted + GAP

    @property
    def lines(self) -> int:
        return len(self._scales)

    def box(self, row: int) -> Box:
        line = self._asked_last
        if not self._first[line] <= row < self._first[line + 1]:  # mostly it is
            line = self._asked_last = self._line_of(row)
        left, right = self._left(line, row), self._left(line, row + 1) - GAP
        return Box(left, int(self._tops[line]), max(1, right - left), self._high(line))

    def at(self, x: int, y: int) -> int | None:
        line = self._line_at(y)
        if line is None or y >= self._tops[line] + self._high(line):
            return None
        for row in self._rows(line):
            if self._left(line, row) <= x < self._left(line, row + 1) - GAP:
                return row
        return None

    def between(self, top: int, bottom: int) -> range:
        if not self.count:
            return range(0)
        first, last = self._line_at(max(top, MARGIN)), self._line_at(max(bottom, MARGIN))
        if first is None:
            return range(self.count, self.count)
        end = self.count if last is None else int(self._first[last + 1])
        return range(int(self._first[first]), end)

    def beyond(self, row: int, lines: int) -> int | None:
        line = self._line_of(row)
        wanted = max(0, min(self.lines - 1, line + lines))
        if wanted == line:
            return None
        middle = self._middle(line, row)
        return min(self._rows(wanted), key=lambda one: abs(self._middle(wanted, one) - middle))

    def _line_of(self, row: int) -> int:
        return int(np.searchsorted(self._first, row, side="right")) - 1

    def _line_at(self, y: int) -> int | None:
        """The line at `y`, with the gap below it; None above the first and below the last."""
        line = int(np.searchsorted(self._tops, y, side="right")) - 1
        return line if 0 <= line < self.lines else None

    def _rows(self, line: int) -> range:
        return range(int(self._first[line]), int(self._first[line + 1]))

    def _high(self, line: int) -> int:
        return int(self._tops[line + 1] - self._tops[line]) - GAP

    def _left(self, line: int, row: int) -> int:
        first = int(self._first[line])
        along = float((self._sums[row] - self._sums[first]) * self._scales[line])
        return MARGIN + round(along) + (row - first) * GAP

    def _middle(self, line: int, row: int) -> int:
        return (self._left(line, row) + self._left(line, row + 1) - GAP) // 2
