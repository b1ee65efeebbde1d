"""A query answered: which assets, in which order, how many.

At a million assets the order of the work decides: the page is driven by the rarest thing that was
asked for, or, where all are common, by an index that is already newest first, so that it can stop
at the page's end. See `conditions` for what each part of a query becomes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.conditions import Clause, Compiler
from app.catalog.schema import Asset
from app.core.errors import UsageError
from app.core.query import And, Node, Query
from app.core.vocab import State

FEW = 1000
"""A part of a query that finds no more than this is worth starting from."""


@dataclass(frozen=True, slots=True)
class Found:
    """`ids` in the order asked for. `exact` is False when `total` was only counted up to a limit."""

    total: int
    ids: list[int]
    exact: bool = True


def _by(*columns: Any) -> tuple[Any, ...]:
    return columns


SORTS: dict[str, tuple[Any, ...]] = {
    "newest": _by(Asset.doc.desc()),
    "oldest": _by(Asset.doc.asc()),
    "added": _by(Asset.id.desc()),
    "name": _by(Asset.name.collate("NOCASE").asc(), Asset.id.asc()),
    "size": _by(Asset.size.desc(), Asset.id.desc()),
    "smallest": _by(Asset.size.asc(), Asset.id.asc()),
    "rating": _by(Asset.rating.desc(), Asset.doc.desc()),
}
"""Orders by name: newest and oldest by creation, `added` last catalogued first, name, size and
rating. Ties are broken by id, so that an order is the same every time.
"""
_BY_DOC = ("newest", "oldest")
