"""A query answered: which assets, in which order, how many.

At a million assets the order of the work decides: the page is driven by the rarest thing that was
asked for, or, where all are common, by an index that is already newest first and can stop at the
page's end. `clause` and `conditions` say what each part of a query becomes.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from sys import byteorder
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.schema import Asset
from app.catalog.search import clause as c
from app.catalog.search.clause import Clause
from app.catalog.search.collections import expand
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
    _demand_sort(sort)
    if offset < 0 or (limit is not None and limit < 0):
        raise UsageError("A limit or offset is not negative.")
    question = _Question(connection, query, by_date=sort in _BY_DATE)
    ids = [] if limit == 0 else _ids(connection, question.shown(), sort, limit, offset)
    if (ids or offset == 0) and (limit is None or 0 < len(ids) < limit):
        return Found(offset + len(ids), ids)
    total = question.total(count_to)
    return Found(total, ids, exact=count_to is None or total < count_to)


def every_id(connection: Connection, query: Query, sort: str = "newest") -> "array[int]":
    """The ids of `search` without a limit, written as one text by SQLite: a million of them take
    half the time. Raises UsageError for an unknown sort.
    """
    _demand_sort(sort)
    question = _Question(connection, query, by_date=sort in _BY_DATE)
    docs = _ordered(question.shown(), sort).subquery()
    ids = array("I", _written(connection, docs))
    if byteorder == "little":
        ids.byteswap()
    return array("q", ids)


def _written(connection: Connection, docs: Any) -> bytes:
    """Numbers of assets in the order of `docs`, which `group_concat` keeps."""
    number = sa.func.printf("%08x", docs.c.doc.op("&")(c.ID_MASK))
    said = connection.scalar(sa.select(sa.func.group_concat(number, "")).select_from(docs))
    return bytes.fromhex(said or "")


def numbers(connection: Connection, query: Query) -> bytes:
    """The assets that `query` finds, in no order, those in the trash with them: four bytes each,
    big-endian.
    """
    return _written(connection, _Question(connection, query, by_date=True).everywhere().subquery())


def _demand_sort(sort: str) -> None:
    if sort not in SORTS:
        raise UsageError(f"Unknown sort '{sort}'.", hint=f"Sorts: {', '.join(SORTS)}.")


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
_NOT_TRASHED = Clause(lambda doc: doc.not_in(_TRASHED.statement()))
"""The trash is small beside the library, and has an index of its own."""


class _Question:
    """A query compiled and weighed: how to answer it, and how to count its answers."""

    def __init__(self, connection: Connection, query: Query, *, by_date: bool) -> None:
        self._connection = connection
        self._by_date = by_date
        query = expand(connection, query)
        self._clauses = Compiler(connection, query).clauses(query.root)
        few = FEW if by_date else SOME
        alone = by_date and len(self._clauses) == 1 and self._clauses[0].ordered
        weights = self._weigh([] if alone else self._clauses, few + 1)
        trash = weights.pop()
        self._trash = 0 if "state" in query.fields() else trash
        self._plan = _plan(self._clauses, weights, few, by_date=by_date)

    def everywhere(self) -> Any:
        """The docs of all that is found, in the trash or not."""
        return self._plan.docs()

    def shown(self) -> _Plan:
        """Without what is in the trash."""
        if not self._trash:
            return self._plan
        if self._plan.scan and not self._by_date:  # along another index: it cannot be merged
            return replace(self._plan, tests=(*self._plan.tests, _NOT_TRASHED))
        return replace(self._plan, minus=(*self._plan.minus, _TRASHED))

    def total(self, count_to: int | None) -> int:
        """Exact, unless there are `count_to` or more."""
        if count_to is not None or self._trash > VERY_FEW:
            return self._count(self.shown().docs().limit(count_to))
        hidden = _TRASHED.statement(self._clauses)
        return self._everywhere() - (self._count(hidden) if self._trash else 0)

    def _everywhere(self) -> int:
        plan = self._plan
        if plan.scan and plan.minus and not plan.tests:  # all but these: fewer to count
            these = c.chain([arm.statement() for arm in plan.minus])
            return self._count(_SCAN.statement()) - self._count(these)
        return self._count(plan.docs())

    def _count(self, docs: Any) -> int:
        statement = sa.select(sa.func.count()).select_from(docs.subquery())
        return self._connection.execute(statement).scalar_one()

    def _weigh(self, clauses: Sequence[Clause], most: int) -> list[int]:
        """How many assets each clause lists (0 for one that cannot list), each arm counted up to
        `most`, and last the trash; all in one statement. A beginning of a common word is dear to
        list (FTS5 gathers it whole), so a clause that stands alone is not weighed.
        """
        arms = [*(clause.arms for clause in clauses), (_TRASHED,)]
        counts = [
            sa.select(sa.func.count()).select_from(arm.statement().limit(most).subquery())
            for several in arms
            for arm in several
        ]
        statement = sa.select(*(count.scalar_subquery() for count in counts))
        row = iter(self._connection.execute(statement).one())
        return [sum(next(row) for _ in several) for several in arms]


def _plan(clauses: list[Clause], weights: list[int], few: int, *, by_date: bool) -> _Plan:
    """Start from the rarest part, when it is rare; else from a list in order (of a text, because to
    test one is dear); else walk all assets.
    """
    if weights:
        listed = [(w, one) for w, one in zip(weights, clauses, strict=True) if one.arms]
        lightest, rarest = min(listed, key=lambda weighed: weighed[0], default=(few + 1, None))
        if rarest is not None and lightest <= few:
            return _probing(rarest.arms, _without(clauses, rarest), lightest)
    if not by_date:
        return _Plan((_SCAN,), tuple(clauses), scan=True)
    ordered = sorted(
        (one for one in clauses if one.ordered and one.arms), key=lambda one: not one.dear
    )
    if not ordered:
        return _merging((_SCAN,), clauses, scan=True)
    return _merging(ordered[0].arms, _without(clauses, ordered[0]))


def _without(clauses: Sequence[Clause], one: Clause) -> list[Clause]:
    return [clause for clause in clauses if clause is not one]


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
