"""Facets of one open catalogue: the columns are read when they are first asked for, and follow what
changes. Safe to use from any thread; one answer at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from app.catalog.search import expand, finished
from app.core.errors import MusekeepError
from app.core.query import And, Match, Node, Not, Or, Query, parse
from app.services.facets.asked import Asked

if TYPE_CHECKING:
    from app.core.events import Changes
    from app.core.organising import Facet
    from app.services.facets.table import Stale, Table
    from app.services.session import Session


class Facets:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._turn = threading.Lock()
        self._telling = threading.Lock()
        self._stale: Stale | None = None
        self._table: Table | None = None
        self._version = 0
        self._asked = Asked()
        self._known: dict[str, Mapping[int | str, int]] = {}

    def facets(self, query: str) -> Sequence[Facet]:
        """In the order to show; fields without values are left out. Raises QueryError."""
        asked = finished(parse(query))
        trashed = "state" in self._session.ask(expand, asked).fields()
        with self._turn:
            return self._count(self._refreshed(), asked, trashed=trashed)

    def totals(self, queries: Sequence[str]) -> list[int]:
        """How many assets each of these finds; 0 where one cannot be answered (any more)."""
        with self._turn:
            table = self._refreshed()
            return [self._total(table, query) for query in queries]

    def ready_total(self, query: str) -> int | None:
        """The same of one; None where much would have to be read first, or somebody else asks."""
        if not self._turn.acquire(blocking=False):
            return None
        try:
            if self._table is None or self._stale is None or self._stale.parts:
                return None
            return self._total(self._refreshed(), query)
        finally:
            self._turn.release()

    def known(self, about: str) -> Mapping[int | str, int] | None:
        """How many living assets have each value (see `columns.LISTS`), as of when facets were
        asked for last; None where that would have to be waited for.
        """
        if not self._turn.acquire(blocking=False):
            return None
        try:
            if self._table is not None and about not in self._known:
                living = self._table.here & ~self._table.coded("state", "trashed")
                self._known[about] = self._table.lists[about].counts(living)
            return self._known.get(about)
        finally:
            self._turn.release()

    def _total(self, table: Table, text: str) -> int:
        from app.services.facets.reading import Reading

        try:
            query = finished(parse(text))
            trashed = "state" in self._session.ask(expand, query).fields()
            reading = Reading(self._session, table, self._asked)
            return int(reading.found(_conjuncts(query), trashed=trashed).sum())
        except MusekeepError:
            return 0

    def _count(self, table: Table, query: Query, *, trashed: bool) -> Sequence[Facet]:
        from app.services.facets.counting import ORDER, Counting
        from app.services.facets.reading import Reading

        reading = Reading(self._session, table, self._asked)
        counting = Counting(self._session, table, reading)
        nodes = _conjuncts(query)
        own = {node: Query(node).fields() for node in nodes}
        everything = reading.found(nodes, trashed=trashed)
        facets = []
        for field in ORDER:
            mine = [node for node in nodes if own[node] == {field} and not _wordy(node)]
            rest = [node for node in nodes if node not in mine]
            meant = reading.found(rest, trashed=trashed) if mine else everything
            facets.append(counting.facet(field, meant, list(_matches(mine, field))))
        return [facet for facet in facets if facet.values]

    def _refreshed(self) -> Table:
        from app.services.facets.table import Stale, Table

        if self._stale is None:
            self._stale = Stale()
            self._session.hub.subscribe(self._note)
        with self._telling:
            stale, self._stale = self._stale, Stale(parts=())
        version = self._session.version()
        table, self._table = self._table, None  # what is half read is no table
        if table is None or version != self._version:  # another process has written
            table, stale = table or Table(), Stale()
        if stale:
            self._asked.note(stale)
            self._known.clear()
            table.refresh(self._session, stale)
        self._version, self._table = version, table
        return table

    def _note(self, changes: Changes) -> None:
        with self._telling:
            if self._stale is not None:
                self._stale.note(changes)


def _conjuncts(query: Query) -> tuple[Node, ...]:
    if query.root is None:
        return ()
    return query.root.nodes if isinstance(query.root, And) else (query.root,)


def _wordy(node: Node) -> bool:
    """Whether bare words, which are of no field, are among it."""
    match node:
        case Not(node=inner):
            return _wordy(inner)
        case And(nodes=nodes) | Or(nodes=nodes):
            return any(map(_wordy, nodes))
        case _:
            return not Query(node).fields()


def _matches(nodes: Sequence[Node], field: str) -> Iterator[Match]:
    for node in nodes:
        match node:
            case Not(node=inner):
                yield from _matches([inner], field)
            case And(nodes=inside) | Or(nodes=inside):
                yield from _matches(inside, field)
            case Match(field=name) if name == field:
                yield node
