"""A search as it is meant, for who answers its parts one by one."""

from dataclasses import replace

from app.catalog.index import words
from app.core.query import And, Node, Not, Or, Query, Text
from app.core.query_tree import alternative, conjunction, negation


def finished(query: Query) -> Query:
    """The word that may be half typed is a beginning, and words that say nothing are gone, unless
    there are no others.
    """
    if query.root is None:
        return query
    return Query(_told(query.root, query.typed()) or query.root)


def says_anything(node: Text) -> bool:
    """Whether there is a letter or number in it; nothing is found by what has none."""
    return words.phrase(node.text) is not None


def _told(node: Node, typed: Text | None) -> Node | None:
    match node:
        case Text():
            if not says_anything(node):
                return None
            return replace(node, prefix=True) if node is typed else node
        case Not(node=inner):
            return None if (left := _told(inner, typed)) is None else negation(left)
        case And(nodes=nodes) | Or(nodes=nodes):
            some = tuple(told for one in nodes if (told := _told(one, typed)) is not None)
            combine = conjunction if isinstance(node, And) else alternative
            return combine(some) if some else None
        case _:
            return node
