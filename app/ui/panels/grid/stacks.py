"""What of a listing belongs to stacks that are open."""

from typing import NamedTuple


class Place(NamedTuple):
    """An asset's place in an open stack: `first` is the one that stands for it and comes first in
    the listing, with `number` 0, `of` so many.
    """

    first: int
    number: int
    of: int

    @property
    def is_last(self) -> bool:
        return self.number == self.of - 1
