"""What was chosen of the pictures one goes through. Pure; nothing of it is in the library yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Choice(StrEnum):
    KEEP = "keep"
    REJECT = "reject"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Round:
    """`ids` in the order they are shown; `at` is the one that is shown now, `len(ids)` when all
    were seen.
    """

    ids: tuple[int, ...]
    at: int = 0
    chosen: dict[int, Choice] = field(default_factory=dict)

    @property
    def asset(self) -> int | None:
        return self.ids[self.at] if self.at < len(self.ids) else None

    @property
    def is_over(self) -> bool:
        return self.at >= len(self.ids)

    def choose(self, choice: Choice) -> "Round":
        """Of the one that is shown; then the next."""
        if self.asset is None:
            return self
        return Round(self.ids, self.at + 1, {**self.chosen, self.asset: choice})

    def back(self) -> "Round":
        """To the one before, whose choice still stands until another is made."""
        return Round(self.ids, max(0, self.at - 1), self.chosen)

    def to(self, at: int) -> "Round":
        return Round(self.ids, min(max(at, 0), len(self.ids)), self.chosen)

    def of(self, choice: Choice) -> list[int]:
        """In the order they were shown."""
        return [asset for asset in self.ids if self.chosen.get(asset) is choice]

    def without(self, gone: Sequence[int]) -> "Round":
        """Of assets that are no more."""
        lost = set(gone)
        before = sum(asset in lost for asset in self.ids[: self.at])
        ids = tuple(asset for asset in self.ids if asset not in lost)
        chosen = {asset: one for asset, one in self.chosen.items() if asset not in lost}
        return Round(ids, self.at - before, chosen)
