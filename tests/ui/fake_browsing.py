"""The part of the library in memory that the grid asks beside its listing."""

from array import array
from collections.abc import Sequence

from app.core.errors import MusekeepError


class FakeBrowsing:
    """`ratios` by id, 1 for others; `strips` by id; what was asked for is counted."""

    def __init__(self) -> None:
        self.ratios: dict[int, float] = {}
        self.strips: dict[int, list[bytes]] = {}
        self.strip_error: MusekeepError | None = None
        self.strips_asked: list[int] = []
        self.shapes_asked = 0

    def shapes(self, ids: "array[int]") -> "array[float]":
        self.shapes_asked += 1
        return array("f", [self.ratios.get(asset, 1.0) for asset in ids])

    def strip(self, asset: int, count: int, side: int) -> Sequence[bytes]:
        self.strips_asked.append(asset)
        if self.strip_error is not None:
            raise self.strip_error
        return self.strips.get(asset, [])[:count]
