"""What the grid asks of an open library beside its listing. Worker threads only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence


class Browsing(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def shapes(self, ids: array[int]) -> array[float]:
        """Width for a height of 1 of each, in order, as floats of 4 bytes; 0: not known."""

    def strip(self, asset: int, count: int, side: int) -> Sequence[bytes]:
        """Up to `count` frames of a clip, spread over its length, as JPEGs that fit a square of
        `side` pixels; empty where its file is not here. Raises MediaError.
        """
