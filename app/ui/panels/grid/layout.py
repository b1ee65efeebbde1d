"""Where the cells of a grid are: arithmetic on row numbers, no list of items, so any size costs the
same. Three ways to lay them out; which lines of unequal cells there are is in `justified`.

Pixels are logical, x grows from where reading begins (a view mirrors it), y from the top.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

MARGIN = 16
BAR = 12
"""What the scroll bar takes: with the right margin it makes up the left one."""

GAP = 12
SMALLEST, LARGEST, USUAL = 96, 480, 208

ROW_PAD = 6
"""Above and below the picture of a row."""


class Box(NamedTuple):
    """A cell's place."""

    x: int
    y: int
    width: int
    height: int


class Layout(Protocol):
    """What a view asks about its cells. A "row" is an item's number in the listing."""

    @property
    def width(self) -> int: ...

    @property
    def count(self) -> int: ...

    @property
    def height(self) -> int:
        """Of everything, margins and all; 0 where there is nothing."""

    @property
    def pitch(self) -> int:
        """From one line's top to the next, or about that."""

    def box(self, row: int) -> Box: ...

    def at(self, x: int, y: int) -> int | None:
        """The item under a point; None in a gap or a margin."""

    def between(self, top: int, bottom: int) -> range:
        """Items of the lines that touch the band from `top` to `bottom`."""

    def beyond(self, row: int, lines: int) -> int | None:
        """The item so many lines further down (up: less than 0), as nearly below as there is one,
        at most in the last or first line; None from there on.
        """


def touched(layout: Layout, left: int, top: int, right: int, bottom: int) -> Iterator[int]:
    """Items whose cells a rectangle touches."""
    for row in layout.between(top, bottom):
        box = layout.box(row)
        across = box.x <= right and box.x + box.width >= left
        if across and box.y <= bottom and box.y + box.height >= top:
            yield row


@dataclass(frozen=True)
class Squares:
    """Square cells that fill `width`, as near to `wanted` as whole columns allow."""

    width: int
    count: int
    wanted: int = USUAL

    @cached_property
    def columns(self) -> int:
        return max(1, round((self._inner + GAP) / (self.wanted + GAP)))

    @cached_property
    def cell(self) -> int:
        """A cell's side."""
        return max(16, (self._inner - (self.columns - 1) * GAP) // self.columns)

    @property
    def pitch(self) -> int:
        return self.cell + GAP

    @property
    def lines(self) -> int:
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        return 2 * MARGIN + self.lines * self.pitch - GAP if self.count else 0

    def box(self, row: int) -> Box:
        cell = self.cell
        line, column = divmod(row, self.columns)
        pitch = cell + GAP
        return Box(MARGIN + column * pitch, MARGIN + line * pitch, cell, cell)

    def at(self, x: int, y: int) -> int | None:
        column, line = (x - MARGIN) // self.pitch, (y - MARGIN) // self.pitch
        inside = (x - MARGIN) % self.pitch < self.cell and (y - MARGIN) % self.pitch < self.cell
        if not inside or not 0 <= column < self.columns or line < 0:
            return None
        row = line * self.columns + column
        return row if row < self.count else None

    def between(self, top: int, bottom: int) -> range:
        first = max(0, (top - MARGIN) // self.pitch)
        last = max(0, (bottom - MARGIN) // self.pitch)
        start = min(self.count, first * self.columns)
        return range(start, max(start, min(self.count, (last + 1) * self.columns)))

    def beyond(self, row: int, lines: int) -> int | None:
        line, column = divmod(row, self.columns)
        wanted = max(0, min(self.lines - 1, line + lines))
        if wanted == line:
            return None
        return min(self.count - 1, wanted * self.columns + column)

    @property
    def _inner(self) -> int:
        return room(self.width)


@dataclass(frozen=True, slots=True)
class Rows:
    """One item a line, over the whole width, without gaps."""

    width: int
    count: int
    wanted: int = USUAL

    @property
    def picture(self) -> int:
        """The side of a row's picture."""
        return max(32, min(96, self.wanted // 5))

    @property
    def pitch(self) -> int:
        return self.picture + 2 * ROW_PAD

    @property
    def height(self) -> int:
        return self.count * self.pitch + ROW_PAD if self.count else 0

    def box(self, row: int) -> Box:
        return Box(0, row * self.pitch, self.width, self.pitch)

    def at(self, _x: int, y: int) -> int | None:
        row = y // self.pitch
        return row if 0 <= row < self.count else None

    def between(self, top: int, bottom: int) -> range:
        first = max(0, min(self.count, top // self.pitch))
        return range(first, max(first, min(self.count, bottom // self.pitch + 1)))

    def beyond(self, row: int, lines: int) -> int | None:
        wanted = max(0, min(self.count - 1, row + lines))
        return None if wanted == row else wanted


def room(width: int) -> int:
    """What cells may fill of a view so wide."""
    return max(1, width - 2 * MARGIN + BAR)
