"""Pictures that look alike as far as their perceptual hashes and palettes tell. Imports numpy: load
it when it is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.catalog.alike.twins import Hashes
from app.catalog.alike.vectors import Palettes
from app.inference.looks import Floats, by_colour, by_shape, colours

_UNLIKE = 0.5
"""How much what is not wanted counts beside what is."""
_SHAPE, _COLOUR = 0.7, 0.8
"""Scores from which they are worth a word."""


@dataclass(frozen=True, slots=True)
class Alike:
    asset_id: int
    score: float
    why: str


class Looks:
    """All pictures of a library that have a perceptual hash."""

    def __init__(self, hashes: Hashes, palettes: Palettes) -> None:
        self._ids = np.frombuffer(hashes.ids, np.int64)
        self._hashes = np.frombuffer(hashes.hashes, np.int64).view(np.uint64)
        self._colours = colours(
            np.frombuffer(palettes.ids, np.int64),
            np.frombuffer(palettes.colours, np.int64),
            np.frombuffer(palettes.shares, np.float64),
        )

    def like(self, ids: Sequence[int], unlike: Sequence[int], limit: int) -> list[Alike]:
        """At most `limit` others, the most alike first: each by that of `ids` it is most like, less
        what it is like those of `unlike`.
        """
        shape, colour = self._scores(ids)
        total = (shape + colour) / 2
        if unlike:
            away_shape, away_colour = self._scores(unlike)
            total = total - _UNLIKE * (away_shape + away_colour) / 2
        asked = np.isin(self._ids, [*ids, *unlike])
        order = np.lexsort((self._ids, -total))
        return [
            Alike(int(self._ids[i]), float(total[i]), _why(shape[i], colour[i]))
            for i in order[~asked[order]][:limit]
        ]

    def _scores(self, ids: Sequence[int]) -> tuple[Floats, Floats]:
        """By shape and by colour; of several, the one that is most alike in both together."""
        shape, colour = np.zeros(len(self._ids)), np.zeros(len(self._ids))
        for one in ids:
            by_its_shape, by_its_colours = self._by_shape(one), self._by_colour(one)
            better = by_its_shape + by_its_colours > shape + colour
            shape = np.where(better, by_its_shape, shape)
            colour = np.where(better, by_its_colours, colour)
        return shape, colour

    def _by_shape(self, one: int) -> Floats:
        place = np.flatnonzero(self._ids == one)
        if not place.size:
            return np.zeros(len(self._ids))
        return by_shape(self._hashes, self._hashes[place[0]])

    def _by_colour(self, one: int) -> Floats:
        """0 for what has no palette."""
        scores = np.zeros(len(self._ids))
        place = np.flatnonzero(self._colours.ids == one)
        if place.size:
            where = np.searchsorted(self._ids, self._colours.ids)
            where = np.minimum(where, len(self._ids) - 1)
            known = self._ids[where] == self._colours.ids
            scores[where[known]] = by_colour(self._colours, int(place[0]))[known]
        return scores


def _why(shape: float, colour: float) -> str:
    """Which of the two it is, and that nothing better told."""
    parts = [
        name for name, yes in (("shapes", shape >= _SHAPE), ("colours", colour >= _COLOUR)) if yes
    ]
    what = f"like {' and '.join(parts)}" if parts else "little in common"
    return f"{what} (by perceptual hash and palette)"
