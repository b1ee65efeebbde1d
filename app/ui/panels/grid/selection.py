"""Which assets are selected, by id: a set, or everything but a set (a million ids cost nothing)."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

MANY = 50_000
"""From so many on a span is told by what is not in it, where that is less."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A value: changing it makes another. `rows` maps id → row of the selected ids, or of the
    exceptions when `everything` is set.
    """

    everything: bool = False
    rows: Mapping[int, int] = field(default_factory=dict)

    def has(self, asset: int) -> bool:
        return (asset in self.rows) is not self.everything

    def count(self, total: int) -> int:
        return total - len(self.rows) if self.everything else len(self.rows)

    def ids(self, listing: Sequence[int]) -> list[int]:
        """The selected ids in the listing's order."""
        if self.everything:
            return [asset for asset in listing if asset not in self.rows]
        return sorted(self.rows, key=self.rows.__getitem__)

    def with_rows(self, listing: Sequence[int], rows: Iterable[int]) -> "Selection":
        """These rows selected as well."""
        picked = {listing[row]: row for row in rows}
        if self.everything:
            return Selection(True, {a: r for a, r in self.rows.items() if a not in picked})
        return whole({**self.rows, **picked}, len(listing))

    def with_all_of(self, other: "Selection", total: int) -> "Selection":
        """What either of them has."""
        if self.everything and not other.everything:
            return other.with_all_of(self, total)
        if not other.everything:
            return whole({**self.rows, **other.rows}, total)
        return Selection(True, {a: r for a, r in other.rows.items() if not self.has(a)})

    def toggled(self, listing: Sequence[int], row: int) -> "Selection":
        rows, asset = dict(self.rows), listing[row]
        if rows.pop(asset, None) is None:
            rows[asset] = row
        return Selection(self.everything, rows)


NOTHING = Selection()
EVERYTHING = Selection(everything=True)


def whole(rows: Mapping[int, int], total: int) -> Selection:
    """A set that names everything is `EVERYTHING`."""
    return EVERYTHING if total and len(rows) == total else Selection(False, rows)


def span(listing: Sequence[int], one: int, other: int) -> Selection:
    """From one row to another, both included."""
    first, last = min(one, other), max(one, other)
    size, total = last - first + 1, len(listing)
    if size == total:
        return EVERYTHING
    if size > MANY and size > total // 2:
        rest = chain(range(first), range(last + 1, total))
        return Selection(True, {listing[row]: row for row in rest})
    return Selection(False, {listing[row]: row for row in range(first, last + 1)})


def carried(selection: Selection, old: "array[int]", new: "array[int]") -> Selection:
    """The selection as it is in another listing: what is no longer listed is no longer selected,
    and what is new is not selected.
    """
    if not selection.everything and not selection.rows:
        return NOTHING
    if old == new:
        return selection
    held = set(old).difference(selection.rows) if selection.everything else selection.rows
    return whole({asset: row for row, asset in enumerate(new) if asset in held}, len(new))
