"""Lists of assets by value, kept so that all of them are counted at once. Imports numpy."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Value: TypeAlias = int | str
Mask: TypeAlias = NDArray[np.bool_]
"""Whether each asset is meant, by its number."""
Ids: TypeAlias = NDArray[np.uint32]

NONE: Ids = np.zeros(0, np.uint32)


_DENSE = 8
"""What more than one asset in so many has is kept as a mask: smaller, and counted at once."""


def read_ids(numbers: bytes, size: int) -> Ids:
    """Numbers as the catalogue writes them, each once; those that are not below `size` belong to
    assets that have come meanwhile, and are left out.
    """
    found: Ids = np.unique(np.frombuffer(numbers, ">u4")).astype(np.uint32)
    return found[: np.searchsorted(found, size)]


class Lists:
    """By value, the assets that have it. What changes is kept beside the rest until it is read
    anew: `fresh` holds all there is to say about the assets of `touched`.
    """

    def __init__(self, lists: Iterable[tuple[Value, bytes]] = (), size: int = 0) -> None:
        self._values: list[Value] = []
        self._dense: dict[Value, Mask] = {}
        parts: list[Ids] = []
        for value, numbers in lists:
            ids = read_ids(numbers, size)
            if len(ids) * _DENSE > size:
                self._dense[value] = np.zeros(size, np.bool_)
                self._dense[value][ids] = True
            elif len(ids):
                self._values.append(value)
                parts.append(ids)
        self._starts = np.cumsum([0, *(len(part) for part in parts)])
        self._ids = np.concatenate(parts) if parts else NONE
        self._place = {value: place for place, value in enumerate(self._values)}
        self._fresh: dict[Value, Ids] = {}
        self.touched: set[int] = set()

    def touch(self, ids: set[int], fresh: Iterable[tuple[Value, bytes]], size: int) -> None:
        """`fresh`: the lists among all that were ever touched."""
        self.touched = ids
        self._fresh = {value: read_ids(numbers, size) for value, numbers in fresh}

    def values(self) -> Sequence[Value]:
        return list({**self._dense, **self._place, **self._fresh})

    def counts(self, meant: Mask) -> Mapping[Value, int]:
        """How many of those that are meant have each value."""
        counts: dict[Value, int] = {}
        rest = self._untouched(meant)
        found = rest[self._ids]
        for place, value in enumerate(self._values):
            part = found[self._starts[place] : self._starts[place + 1]]
            counts[value] = int(np.count_nonzero(part))
        for value, mask in self._dense.items():
            counts[value] = int(np.count_nonzero(rest[: len(mask)] & mask))
        for value, ids in self._fresh.items():
            counts[value] = counts.get(value, 0) + int(meant[ids].sum())
        return counts

    def have(self, values: Iterable[Value], size: int) -> Mask:
        """Which assets have one of these values."""
        mask = np.zeros(size, np.bool_)
        wanted = list(values)
        for value in wanted:
            mask[self._list(value)] = True
            if (dense := self._dense.get(value)) is not None:
                mask[: len(dense)] |= dense
        mask = self._untouched(mask)
        for value in wanted:
            mask[self._fresh.get(value, NONE)] = True
        return mask

    def _list(self, value: Value) -> Ids:
        place = self._place.get(value)
        if place is None:
            return NONE
        return self._ids[self._starts[place] : self._starts[place + 1]]

    def _untouched(self, mask: Mask) -> Mask:
        if not self.touched:
            return mask
        rest = mask.copy()
        rest[list(self.touched)] = False
        return rest
