"""`collection:`: one that was put together by hand is a list; a saved search becomes what it looks
for, before anything is compiled.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NoReturn

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.index import words
from app.catalog.schema import Acx, Asset, Collected, CollectionRow
from app.catalog.search import clause as c
from app.catalog.search import names
from app.catalog.search.clause import Clause
from app.core.errors import QueryError
from app.core.query import And, Match, Node, Not, Or, Query, Text, parse
from app.core.query_tree import alternative, conjunction, negation

FIELD = "collection"
DEEPEST, MOST = 30, 500
"""Saved searches within each other, and all that one search may come to: each that names another
twice doubles what has to be looked for.
"""


def collection(connection: Connection, node: Match) -> Clause:
    """Those that were put into it or into one under it; `exact`: into it alone."""
    ids = collection_ids(connection, node)
    if not ids or not node.exact:
        return c.postings(Acx, "collection_id", ids)
    put = sa.select(Collected.asset_id).where(Collected.collection_id.in_(ids))
    return c.column(Asset.id.in_(put), listed=True)


def collection_ids(connection: Connection, node: Match) -> Sequence[int]:
    rows = connection.execute(
        sa.select(CollectionRow.id, CollectionRow.key).where(CollectionRow.query.is_(None))
    )
    wanted = _named(node)
    return [number for number, key in rows if wanted(key)]


def expand(connection: Connection, query: Query, of: str | None = None) -> Query:
    """With what saved searches look for in the place of their names. `of`: the one whose search
    this is. Raises QueryError where one leads back to itself.
    """
    if FIELD not in query.fields():
        return query
    assert query.root is not None, "it names a field"
    inside = {} if of is None else {_key(of): of}
    saved = connection.execute(
        sa.select(CollectionRow.key, CollectionRow.name, CollectionRow.query).where(
            CollectionRow.query.is_not(None)
        )
    )
    expansion = _Expansion(str(query), saved.all())
    return Query(expansion.of(query.root, inside, query.typed()))


class _Expansion:
    def __init__(self, text: str, saved: Sequence[Any]) -> None:
        self._text = text
        self._saved = saved
        self._count = 0

    def of(self, node: Node, inside: Mapping[str, str], typed: Text | None) -> Node:
        """`inside`: the saved searches on the way here, by their names for comparing. `typed`
        matches as a beginning, as it does where its search stands alone.
        """
        match node:
            case Not(node=inner):
                return negation(self.of(inner, inside, typed))
            case And(nodes=nodes):
                return conjunction(tuple(self.of(one, inside, typed) for one in nodes))
            case Or(nodes=nodes):
                return alternative(tuple(self.of(one, inside, typed) for one in nodes))
            case Text() if node is typed:
                return replace(node, prefix=True)
            case Match(field=field) if field == FIELD:
                return self._leaf(node, inside)
            case _:
                return node

    def _leaf(self, node: Match, inside: Mapping[str, str]) -> Node:
        wanted = _named(node)
        for key, name in inside.items():
            if wanted(key):
                self._fail(node, f"The saved search '{name}' leads back to itself")
        found = [row for row in self._saved if wanted(row.key)]
        self._count += len(found)
        if found and (self._count > MOST or len(inside) >= DEEPEST):
            self._fail(node, "Too many saved searches lead into each other here")
        searches = [self._search(row, inside) for row in found]
        if not found:
            return node
        by_hand = [node] if names.is_pattern(node) else []
        return alternative((*searches, *by_hand))

    def _search(self, row: Any, inside: Mapping[str, str]) -> Node:
        query = parse(row.query)
        assert query.root is not None, "a saved search looks for something"
        return self.of(query.root, {**inside, row.key: row.name}, query.typed())

    def _fail(self, node: Match, what: str) -> NoReturn:
        raise QueryError(what, self._text, max(0, self._text.find(str(node))))


def _named(node: Match) -> Callable[[str], bool]:
    if names.is_pattern(node):
        return names.pattern(node.text)
    key = _key(node.text)
    return lambda name: name == key


def _key(name: str) -> str:
    return "/".join(words.comparable(part) for part in name.split("/"))
