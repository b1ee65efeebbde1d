"""Stars of near pictures: each the best of those around it, with those that show what it does.

A group is never a chain: whatever is in it shows the same as its keeper, not only the same as
something that does. Imports numpy: load it when it is needed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from app.catalog.alike.twins import Hashes, TwinFacts
from app.inference.hamming import near_pairs, near_to
from app.media.alike import prepared, show_same

DISTANCE = 10
"""Bits of 64 that perceptual hashes of near pictures may differ by: in the samples, copies cropped
by a twentieth differ by 10, and beyond 10 other pictures begin to be as near.
"""
PIXELS_DISTANCE = 4
"""The same pixels give hashes that differ by no more: formats are shrunk by different decoders."""

_RESHAPED = 1.2
"""By how much a crop may change the ratio of width to height."""
_PREPARED = 1_000
"""Grey pictures in memory at a time, as numbers."""
_FEW = 200
"""So many hashes are compared with all others sooner than all with all."""


class Vicinity:
    """Which assets' hashes are near which. Equal hashes are one: there may be thousands of them."""

    def __init__(self, hashes: Hashes, ids: Iterable[int] | None = None) -> None:
        """Only what is near one of `ids`, when they are given."""
        numbers = np.frombuffer(hashes.hashes, np.int64).view(np.uint64)
        unique, place = np.unique(numbers, return_inverse=True)
        self._place = dict(zip(hashes.ids, place.tolist(), strict=True))
        self._around: dict[int, list[int]] = defaultdict(list)
        wanted = None if ids is None else {self._place[one] for one in ids if one in self._place}
        self._members = self._grouped(hashes.ids, wanted, unique)

    def _grouped(
        self, ids: Sequence[int], wanted: set[int] | None, unique: np.ndarray
    ) -> dict[int, list[int]]:
        if wanted is None or len(wanted) > _FEW:
            pairs = near_pairs(unique, DISTANCE)
        else:
            pairs = near_to(unique, sorted(wanted), DISTANCE)
        for i, j in pairs.tolist():
            self._around[i].append(j)
            self._around[j].append(i)
        seen = None if wanted is None else wanted | {j for i in wanted for j in self._around[i]}
        members: dict[int, list[int]] = defaultdict(list)
        for asset_id in ids:
            place = self._place[asset_id]
            if seen is None or place in seen:
                members[place].append(asset_id)
        return members

    def candidates(self) -> list[int]:
        """Assets that have at least one other near."""
        return sorted(
            asset_id
            for place, members in self._members.items()
            if len(members) > 1 or self._around.get(place)
            for asset_id in members
        )

    def near(self, asset_id: int) -> list[int]:
        """The others whose hashes are near, and those that share it."""
        place = self._place[asset_id]
        places = (place, *self._around.get(place, ()))
        return [one for each in places for one in self._members.get(each, ()) if one != asset_id]


def may_have_same_pixels(
    facts: Mapping[int, TwinFacts], vicinity: Vicinity
) -> dict[int, TwinFacts]:
    """Pictures of which another has the same size and a hash as near."""
    return {
        asset_id: one
        for asset_id, one in facts.items()
        if any(
            other in facts and _same_frame(one, facts[other]) for other in vicinity.near(asset_id)
        )
    }


def _same_frame(one: TwinFacts, other: TwinFacts) -> bool:
    return (one.width, one.height) == (other.width, other.height) and (
        (one.phash or 0) ^ (other.phash or 0)
    ).bit_count() <= PIXELS_DISTANCE


def stars(
    ranked: Sequence[TwinFacts],
    vicinity: Vicinity,
    greys: Mapping[int, bytes],
    apart: Callable[[int, int], bool],
    check: Callable[[], None],
) -> list[list[TwinFacts]]:
    """The best of `ranked` first, each with those not yet taken that show the same; only where
    there is any. `apart`: a human said they are not the same. `check` is called now and then.
    """
    facts = {one.asset_id: one for one in ranked}
    free = _telling({key: grey for key, grey in greys.items() if key in facts})
    found = []
    for centre in ranked:
        check()
        if centre.asset_id not in free:
            continue
        free.discard(centre.asset_id)
        around = [
            facts[other]
            for other in vicinity.near(centre.asset_id)
            if other in free
            and _one_shape(centre, facts[other])
            and not apart(centre.asset_id, other)
        ]
        if same := _showing_same(centre, around, greys):
            free.difference_update(one.asset_id for one in same)
            found.append([centre, *same])
    return found


def _telling(greys: Mapping[int, bytes]) -> set[int]:
    """Those that show something: of the others there may be thousands with one hash."""
    ids = list(greys)
    found: set[int] = set()
    for start in range(0, len(ids), _PREPARED):
        part = ids[start : start + _PREPARED]
        shows = np.flatnonzero(prepared([greys[one] for one in part]).any(axis=(1, 2)))
        found.update(part[place] for place in shows)
    return found


def _one_shape(one: TwinFacts, other: TwinFacts) -> bool:
    left, right = one.width * other.height, other.width * one.height
    return left <= _RESHAPED * right and right <= _RESHAPED * left


def _showing_same(
    centre: TwinFacts, around: Sequence[TwinFacts], greys: Mapping[int, bytes]
) -> list[TwinFacts]:
    if not around:
        return []
    looks = prepared([greys[one.asset_id] for one in (centre, *around)])
    same = show_same(looks[0], looks[1:])
    return [one for one, yes in zip(around, same, strict=True) if yes]
