"""A search answered from the columns in memory; what they do not hold the catalogue is asked for.
Imports numpy.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.catalog.search import expand, finished, listed, says_anything
from app.catalog.search.measures import Span, spans
from app.core.query import And, Between, Compare, Judged, Match, Node, Not, OneOf, Or, Query, Text
from app.core.vocab import Outcome, Presence
from app.services.facets.asked import Asked
from app.services.facets.lists import Mask
from app.services.facets.table import Table
from app.services.session import Session

_CODED = frozenset(["label", "flag", "kind", "state", "shape"])
_COUNTED = frozenset(["rating", "created"])
_MARKED = frozenset(["duplicate", "unreadable"])
_LISTED = frozenset(["decided", "minor", "stacked", "vaulted", "stale", "flagged"])
_AWAY = {
    "missing": (Presence.MISSING,),
    "cloud": (Presence.CLOUD,),
    "offline": (Presence.OFFLINE, Presence.MISSING),
}


class Reading:
    """One search over one state of the table. `asked` has what the catalogue answered before."""

    def __init__(self, session: Session, table: Table, asked: Asked) -> None:
        self._session = session
        self._table = table
        self._asked = asked

    def found(self, nodes: Sequence[Node], *, trashed: bool) -> Mask:
        """What passes all of these; without `trashed` nothing that is in the trash."""
        meant = _all([self._table.here, *map(self.mask, nodes)])
        return meant if trashed else meant & ~self._table.coded("state", "trashed")

    def mask(self, node: Node) -> Mask:
        match node:
            case Not(node=inner):
                return self._table.here & ~self.mask(inner)
            case And(nodes=nodes):
                return _all([self.mask(one) for one in nodes])
            case Or(nodes=nodes):
                return _any([self.mask(one) for one in nodes])
            case Match():
                return self._match(node)
            case Judged(platform=platform, outcome=outcome) if outcome != Outcome.CLEAR:
                return self._have("verdict", [f"{platform}={outcome}"])
            case Compare(field=name) | Between(field=name) | OneOf(field=name) if name in _COUNTED:
                return _any([self._holds(name, span) for span in spans(node)])
            case _:
                return self._ask(node)

    def values(self, node: Match) -> Sequence[int | str]:
        """Under which values of a list its assets are; none where it is answered otherwise."""
        where = self._session.ask(listed, node)
        return [] if where is None else where[1]

    def _match(self, node: Match) -> Mask:
        if node.field in _CODED:
            return self._table.coded(node.field, node.text)
        if node.field == "is":
            return self._is(node)
        if node.field == "collection":
            meant = finished(self._session.ask(expand, Query(node))).root
            if meant is not None and meant != node:
                return self.mask(meant)
        where = self._session.ask(listed, node)
        return self._ask(node) if where is None else self._have(*where)

    def _is(self, node: Match) -> Mask:
        if node.text == "untagged":
            tags = self._table.lists["tag"]
            return self._table.here & ~tags.have(tags.values(), self._table.size)
        if node.text in _MARKED:
            return self._table.marked(node.text)
        if node.text in _LISTED:
            return self._have("is", [node.text])
        if node.text in _AWAY:
            away = [self._table.coded("presence", one) for one in _AWAY[node.text]]
            return _any(away)
        return self._ask(node)

    def _have(self, about: str, values: Sequence[int | str]) -> Mask:
        return self._table.here & self._table.lists[about].have(values, self._table.size)

    def _holds(self, name: str, span: Span) -> Mask:
        value: Any = self._table.numbers[name]
        tests: list[Mask] = [self._table.here]
        if span.low is not None:
            tests.append(value > span.low if span.strict else value >= span.low)
        if span.high is not None:
            tests.append(value < span.high if span.strict else value <= span.high)
        return _all(tests)

    def _ask(self, node: Node) -> Mask:
        """The catalogue's answer. A word is given as one that is finished: which one may be half
        typed was decided for the whole search.
        """
        if isinstance(node, Text):
            if not says_anything(node):
                return np.zeros(self._table.size, np.bool_)
            node = Text(node.text, quoted=True, prefix=node.prefix, field=node.field)
        return self._asked.answer(self._session, node, self._table.size) & self._table.here


def _all(masks: Sequence[Mask]) -> Mask:
    found: Mask = np.logical_and.reduce(masks)
    return found


def _any(masks: Sequence[Mask]) -> Mask:
    found: Mask = np.logical_or.reduce(masks)
    return found
