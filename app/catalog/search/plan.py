"""A query answered: which assets, in which order, how many.

At a million assets the order of the work decides: the page is driven by the rarest thing that was
asked for, or, where all are common, by an index that is already newest first and can stop at the
page's end. `clause` and `conditions` say what each part of a query becomes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.schema import Asset
from app.catalog.search import clause as c
from app.catalog.search.clause import Clause
from app.catalog.search.conditions import Compiler
from app.core.errors import UsageError
from app.core.query import Query

VERY_FEW = 200
FEW = 5000
"""A part of a query that finds no more than this is worth starting from: each of its assets is then
tested for the rest. (A test is 0.5–1 µs, of a text 25 µs; a step of a merge 0.1 µs.)
"""
SOME = 50_000
"""The same where the order is not by date, so that all that is found has to be sorted."""
_BY_DATE = ("newest", "oldest")


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
    """(`arms` ∪ …) that pass `tests`, ∩ `meet`, ∖ `minus`. `scan`: the one arm is all assets."""

    arms: tuple[c.Arm, ...]
    tests: tuple[Clause, ...] = ()
    meet: tuple[c.Arm, ...] = ()
    minus: tuple[c.Arm, ...] = ()
    scan: bool = False

    def docs(self) -> Any:
        """A SELECT of docs; it can end in an ORDER BY doc."""
        return c.chain(
            [arm.statement(self.tests) for arm in self.arms],
            [arm.statement() for arm in self.meet],
            [arm.statement() for arm in self.minus],
        )


_SCAN = c.Arm(c.DOC, (), on_asset=True)
_TRASH = sa.table("asset", sa.column("doc", sa.Integer)).alias("trash")
_TRASHED = c.Arm(
    _TRASH.c.doc,
    (sa.literal_column("trash.state <> 'active' AND trash.state = 'trashed'"),),
)
_VISIBLE = Clause(lambda doc: doc.not_in(_TRASHED.statement()), minus=(_TRASHED,), ordered=True)
"""The trash is small beside the library, and has an index of its own."""


def _plan(connection: Connection, query: Query, sort: str) -> _Plan:
    clauses = Compiler(connection, query).clauses(query.root)
    if "state" not in query.fields():
        clauses.append(_VISIBLE)
    by_date = sort in _BY_DATE
    leading, weight = _leading(connection, clauses, FEW if by_date else SOME)
    others = [clause for clause in clauses if clause is not leading]
    if leading is None:
        return _merging((_SCAN,), others, scan=True) if by_date else _scanning(others)
    if weight is None:
        return _merging(leading.arms, others)
    return _probing(leading.arms, others, weight)


def _leading(
    connection: Connection, clauses: Sequence[Clause], few: int
) -> tuple[Clause | None, int | None]:
    """What to start from: the rarest part with its weight, when that is `few`; else a part that is
    in order (a text, because to test one is dear).
    """
    listed = [clause for clause in clauses if clause.arms]
    if not listed or (len(listed) == len(clauses) - 1 == 1 and listed[0].ordered and few == FEW):
        return next(iter(listed), None), None
    weights = _weights(connection, listed, few + 1)
    lightest = min(weights)
    if lightest <= few:
        return listed[weights.index(lightest)], lightest
    if few != FEW:
        return None, None
    ordered = sorted((clause for clause in listed if clause.ordered), key=lambda one: not one.dear)
    return next(iter(ordered), None), None


def _probing(arms: tuple[c.Arm, ...], others: Sequence[Clause], weight: int) -> _Plan:
    """From few candidates: test each; what is dear to test is merged, unless they are very few."""
    merged = [clause for clause in others if clause.dear and weight > VERY_FEW]
    tests = tuple(clause for clause in others if clause not in merged)
    plan = _merging(arms, merged)
    return replace(plan, tests=(*plan.tests, *tests))


def _merging(arms: tuple[c.Arm, ...], others: Sequence[Clause], *, scan: bool = False) -> _Plan:
    """Lists that are all in order walk side by side, and stop at the page's end."""
    meet = [clause for clause in others if clause.ordered and len(clause.arms) == 1]
    minus = [clause for clause in others if clause.ordered and clause.minus]
    tests = [clause for clause in others if clause not in meet and clause not in minus]
    return _Plan(
        arms,
        tuple(tests),
        tuple(clause.arms[0] for clause in meet),
        tuple(arm for clause in minus for arm in clause.minus),
        scan=scan and not meet,
    )


def _scanning(others: Sequence[Clause]) -> _Plan:
    """Along the index of the order asked for, testing each asset."""
    return _Plan((_SCAN,), tuple(others), scan=True)


def _weights(connection: Connection, clauses: Sequence[Clause], most: int) -> list[int]:
    """How many assets each lists, each arm counted up to `most`; all in one statement."""
    counts = [
        sa.select(sa.func.count()).select_from(arm.statement().limit(most).subquery())
        for clause in clauses
        for arm in clause.arms
    ]
    row = iter(connection.execute(sa.select(*(count.scalar_subquery() for count in counts))).one())
    return [sum(next(row) for _ in clause.arms) for clause in clauses]


def _ids(
    connection: Connection, plan: _Plan, sort: str, limit: int | None, offset: int
) -> list[int]:
    statement = _ordered(plan, sort).limit(limit).offset(offset or None)
    return [doc & c.ID_MASK for doc in connection.execute(statement).scalars()]


def _ordered(plan: _Plan, sort: str) -> Any:
    if sort in _BY_DATE:
        single = not (len(plan.arms) > 1 or plan.meet or plan.minus)
        doc = plan.arms[0].doc if single else sa.literal_column("doc")
        return plan.docs().order_by(doc.asc() if sort == "oldest" else doc.desc())
    if plan.scan:
        return plan.docs().order_by(*SORTS[sort])
    found = plan.docs().subquery()
    return (
        sa.select(c.DOC)
        .join(found, Asset.id == found.c.doc.op("&")(c.ID_MASK))
        .order_by(*SORTS[sort])
    )


def _total(connection: Connection, plan: _Plan, count_to: int | None) -> int:
    if plan.scan and not plan.tests and count_to is None:
        return _count(connection, _SCAN.statement()) - _count(
            connection, c.chain([arm.statement() for arm in plan.minus])
        )
    return _count(connection, plan.docs().limit(count_to))


def _count(connection: Connection, docs: Any) -> int:
    statement = sa.select(sa.func.count()).select_from(docs.subquery())
    return connection.execute(statement).scalar_one()
