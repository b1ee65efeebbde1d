"""What the catalogue was asked for, kept: a part of a search that is not in memory is looked up
once, and after an edit only for the assets that changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.catalog.search import numbers
from app.core.query import And, Node, Query, parse

if TYPE_CHECKING:
    from app.services.facets.lists import Mask
    from app.services.facets.table import Stale
    from app.services.session import Session

_REMEMBERED = 48
"""Answers, of a byte an asset each."""
_FEW = 400
"""So many changed assets are looked at one by one; with more the whole question is asked again."""


@dataclass(slots=True)
class _Answer:
    mask: Mask
    touched: set[int] = field(default_factory=set)


class Asked:
    """Answers by question."""

    def __init__(self) -> None:
        self._answers: dict[Node, _Answer] = {}

    def note(self, stale: Stale) -> None:
        """What changed without being named may have changed any answer."""
        if stale.parts:
            self._answers.clear()
        for node, answer in list(self._answers.items()):
            answer.touched |= stale.ids
            if len(answer.touched) > _FEW or "is" in Query(node).fields():
                del self._answers[node]  # a conflict is of two, of whom one may have changed

    def answer(self, session: Session, node: Node, size: int) -> Mask:
        """Which of the assets with numbers below `size` pass."""
        known = self._answers.pop(node, None)
        if known is None or len(known.mask) != size:
            known = _Answer(_mask(session, node, size))
        elif known.touched:
            known.mask[list(known.touched)] = False
            mine = parse(f"id:{','.join(map(str, sorted(known.touched)))}").root
            assert mine is not None, "there are some"
            known.mask |= _mask(session, And((mine, node)), size)
            known.touched = set()
        self._answers[node] = known  # the last to be forgotten
        while len(self._answers) > _REMEMBERED:
            del self._answers[next(iter(self._answers))]
        return known.mask


def _mask(session: Session, node: Node, size: int) -> Mask:
    import numpy as np

    from app.services.facets.lists import read_ids

    mask = np.zeros(size, np.bool_)
    mask[read_ids(session.ask(numbers, Query(node)), size)] = True
    return mask
