"""Where the cells of a grid are: arithmetic on row numbers, no list of items, so any size costs the
same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

MARGIN = 16
BAR = 12
"""What the scroll bar takes: with the right margin it makes up the left one."""

GAP = 12
SMALLEST, LARGEST, USUAL = 96, 480, 208


@dataclass(frozen=True, slots=True)
class Layout:
    """Square cells that fill `width`, as near to `wanted` as whole columns allow. Pixels are
    logical; y grows downwards from the first row's top margin.
    """

    width: int
    count: int
    wanted: int = USUAL

    @property
    def columns(self) -> int:
        return max(1, round((self._inner + GAP) / (self.wanted + GAP)))

    @property
    def cell(self) -> int:
        """A cell's side."""
        return max(16, (self._inner - (self.columns - 1) * GAP) // self.columns)

    @property
    def pitch(self) -> int:
        """From one row's top to the next."""
        return self.cell + GAP

    @property
    def lines(self) -> int:
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        return 2 * MARGIN + self.lines * self.pitch - GAP if self.count else 0

    def origin(self, row: int) -> tuple[int, int]:
        """The top left corner of item `row`."""
        line, column = divmod(row, self.columns)
        return MARGIN + column * self.pitch, MARGIN + line * self.pitch

    def at(self, x: int, y: int) -> int | None:
        """The item under a point; None in a gap or a margin."""
        column, line = (x - MARGIN) // self.pitch, (y - MARGIN) // self.pitch
        inside = (x - MARGIN) % self.pitch < self.cell and (y - MARGIN) % self.pitch < self.cell
        if not inside or not 0 <= column < self.columns or line < 0:
            return None
        row = line * self.columns + column
        return row if row < self.count else None

    def between(self, top: int, bottom: int) -> range:
        """Items of the lines that touch the band from `top` to `bottom`."""
        first = max(0, (top - MARGIN) // self.pitch)
        last = max(0, (bottom - MARGIN) // self.pitch)
        start = min(self.count, first * self.columns)
        return range(start, max(start, min(self.count, (last + 1) * self.columns)))

    def touched(self, left: int, top: int, right: int, bottom: int) -> Iterator[int]:
        """Items whose cells a rectangle touches."""
        for row in self.between(top, bottom):
            x, y = self.origin(row)
            if x <= right and x + self.cell >= left and y <= bottom and y + self.cell >= top:
                yield row

    @property
    def _inner(self) -> int:
        return max(1, self.width - 2 * MARGIN + BAR)
