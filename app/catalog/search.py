"""A query answered: which assets, in which order, how many.

At a million assets the order of the work decides: the page is driven by the rarest thing that was
asked for, or, where all are common, by an index that is already newest first and can stop at the
page's end. `clause` and `conditions` say what each part of a query becomes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import clause as c
from app.catalog.clause import Clause
from app.catalog.conditions import Compiler
from app.catalog.schema import Asset
from app.core.errors import UsageError
from app.core.query import Query

FEW = 1000
"""A part of a query that finds no more than this is worth starting from."""
SOME = 20_000
"""The same where the order is not by date, so that everything found has to be sorted."""


@dataclass(frozen=True, slots=True)
class Found:
    """`ids` in the order asked for. With `exact` False, `total` was counted up to a limit only."""

    total: int
    ids: list[int]
    exact: bool = True


SORTS: dict[str, tuple[Any, ...]] = {
    "newest": (),
    "oldest": (),
    "added": (Asset.id.desc(),),
    "name": (Asset.name.collate("NOCASE").asc(), Asset.id.asc()),
    "largest": (Asset.size.desc(), Asset.id.desc()),
    "smallest": (Asset.size.asc(), Asset.id.asc()),
    "rating": (Asset.rating.desc(), Asset.doc.desc()),
}
"""Orders: newest or oldest by creation, last added, name, largest or smallest file, best rating.
Ties are broken by id, so that an order is the same every time.
"""
SORTS["size"] = SORTS["largest"]


def search(
    connection: Connection,
    query: Query,
    *,
    sort: str = "newest",
    limit: int | None = None,
    offset: int = 0,
    count_to: int | None = None,
) -> Found:
    """The assets that `query` finds; those in the trash only when it asks for a `state:`.

    `count_to` bounds the work of counting: more than that is `total` = `count_to`, not exact.
    Raises UsageError for an unknown sort, or a negative limit or offset.
    """
    if sort not in SORTS:
        raise UsageError(f"Unknown sort '{sort}'.", hint=f"Sorts: {', '.join(SORTS)}.")
    if offset < 0 or (limit is not None and limit < 0):
        raise UsageError("A limit or offset is not negative.")
    plan = _plan(connection, query, sort)
    if limit is None and offset == 0:
        ids = _ids(connection, plan, sort, None, 0)
        return Found(len(ids), ids)
    ids = [] if limit == 0 else _ids(connection, plan, sort, limit, offset)
    if ids and limit is not None and len(ids) < limit:
        return Found(offset + len(ids), ids)
    total = _total(connection, plan, count_to)
    return Found(total, ids, exact=count_to is None or total < count_to)


@dataclass(frozen=True, slots=True)
class _Plan:
    """`arms` list candidates, `tests` must hold too; `scan`: the one arm is all assets."""

    arms: tuple[c.Arm, ...]
    tests: tuple[Clause, ...]
    scan: bool

    def docs(self, *columns: Any) -> list[sa.Select[*tuple[Any, ...]]]:
        """One SELECT an arm."""
        return [arm.statement(self.tests).add_columns(*columns) for arm in self.arms]


_SCAN = c.Arm(c.DOC, (), on_asset=True)


def _plan(connection: Connection, query: Query, sort: str) -> _Plan:
    clauses = Compiler(connection, query).clauses(query.root)
    hidden = () if "state" in query.fields() else (_VISIBLE,)
    leading = _leading(connection, clauses, FEW if sort in ("newest", "oldest") else SOME, sort)
    others = tuple(clause for clause in clauses if clause is not leading)
    if leading is None:
        return _Plan((_SCAN,), (*others, *hidden), scan=True)
    return _Plan(leading.arms, (*others, *hidden), scan=False)


_TRASH = (
    sa.select(sa.column("doc", sa.Integer))
    .select_from(sa.table("asset"))
    .where(sa.text("state <> 'active' AND state = 'trashed'"))
)
_VISIBLE = Clause(lambda doc: doc.not_in(_TRASH))
"""The trash is small beside the library: its docs, by their own index, in a set made once."""


def _leading(
    connection: Connection, clauses: Sequence[Clause], few: int, sort: str
) -> Clause | None:
    """What to start from: the rarest part; or a text (to test one is dear); or what is in order."""
    listed = [clause for clause in clauses if clause.arms]
    if not listed:
        return None
    by_date = sort in ("newest", "oldest")
    if len(listed) == 1 and len(clauses) == 1 and (by_date and listed[0].ordered):
        return listed[0]
    weights = [(_weight(connection, clause, few + 1), clause) for clause in listed]
    lightest, rarest = min(weights, key=lambda weighed: weighed[0])
    if lightest <= few or not by_date:
        return rarest if lightest <= few else None
    ordered = [clause for clause in listed if clause.ordered]
    texts = [clause for clause in ordered if clause.match]
    return next(iter(texts or ordered), None)


def _weight(connection: Connection, clause: Clause, most: int) -> int:
    """How many assets it lists, counted up to `most`."""
    weight = 0
    for arm in clause.arms:
        listed = arm.statement().limit(most - weight).subquery()
        weight += connection.execute(sa.select(sa.func.count()).select_from(listed)).scalar_one()
        if weight >= most:
            break
    return weight


def _ids(
    connection: Connection, plan: _Plan, sort: str, limit: int | None, offset: int
) -> list[int]:
    statement = _ordered(plan, sort).limit(limit).offset(offset or None)
    rows = connection.execute(statement)
    return [doc & c.ID_MASK for doc in rows.scalars()]


def _ordered(plan: _Plan, sort: str) -> Any:
    if sort in ("newest", "oldest"):
        selects = plan.docs()
        doc = sa.literal_column("doc") if len(selects) > 1 else plan.arms[0].doc
        order: tuple[Any, ...] = (doc.desc() if sort == "newest" else doc.asc(),)
        whole = sa.union(*selects) if len(selects) > 1 else selects[0]
        return whole.order_by(*order)
    if plan.scan:
        return plan.docs()[0].order_by(*SORTS[sort])
    selects = plan.docs()
    found = (sa.union(*selects) if len(selects) > 1 else selects[0]).subquery()
    return (
        sa.select(Asset.doc)
        .join(found, Asset.id == found.c.doc.op("&")(c.ID_MASK))
        .order_by(*SORTS[sort])
    )


def _total(connection: Connection, plan: _Plan, count_to: int | None) -> int:
    selects = plan.docs()
    found: Any = sa.union(*selects) if len(selects) > 1 else selects[0]
    listed = found.limit(count_to).subquery()
    return connection.execute(sa.select(sa.func.count()).select_from(listed)).scalar_one()
