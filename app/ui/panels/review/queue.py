"""The review queue as far as it was fetched, and where one stands in it. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.catalog.moderation.reviews import Waiting

Key = tuple[int, str]
"""An asset and a platform: what one decision is about."""


def key_of(waiting: "Waiting") -> Key:
    return waiting.asset_id, waiting.platform


@dataclass(frozen=True, slots=True)
class Line:
    """`total` counts those that were not fetched, too. `at` is the place of the current one."""

    items: "tuple[Waiting, ...]" = ()
    total: int = 0
    at: int = 0

    @property
    def current(self) -> "Waiting | None":
        return self.items[self.at] if self.items else None

    @property
    def next_ones(self) -> "tuple[Waiting, ...]":
        """Those behind the current one, in order."""
        return self.items[self.at + 1 :]

    @property
    def near_end(self) -> bool:
        """More are there than were fetched, and they will soon be wanted."""
        return len(self.items) < self.total and self.at + NEAR >= len(self.items)

    def moved(self, step: int) -> "Line":
        """So many further; behind the last comes the first."""
        return replace(self, at=(self.at + step) % len(self.items)) if self.items else self

    def without(self, keys: Collection[Key]) -> "Line":
        """As if these were decided: the next one moves up to their place."""
        kept = tuple(one for one in self.items if key_of(one) not in keys)
        before = sum(key_of(one) in keys for one in self.items[: self.at])
        total = self.total - (len(self.items) - len(kept))
        return Line(kept, total, _within(self.at - before, kept))

    def refreshed(
        self,
        items: "tuple[Waiting, ...]",
        total: int,
        wanted: Collection[int] = (),
        decided: Sequence[Key] = (),
    ) -> "Line":
        """The queue as it is now. One stays with what was looked at, or where that was; `wanted`
        are assets to turn to (what an undo brought back), at what was `decided` last of them.
        """
        places = {key_of(one): place for place, one in reversed([*enumerate(items)])}
        back = [key for key in reversed(decided) if key[0] in wanted]
        back += [key for key in places if key[0] in wanted][::-1]
        if self.current is not None:
            back.append(key_of(self.current))
        place = next((places[key] for key in back if key in places), None)
        return Line(items, total, _within(self.at, items) if place is None else place)


NEAR = 20


def _within(at: int, items: "tuple[Waiting, ...]") -> int:
    return max(0, min(at, len(items) - 1))
