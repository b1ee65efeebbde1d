"""Parts of a query as SQL: each can test an asset, and most can also list theirs.

A test takes the column that holds the asset's doc, so that it fits behind whatever the list is made
from. A list ("arm") is a table read by an index that ends in doc: newest first, without a sort.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from app.catalog import codec
from app.catalog.schema import Acx, Asset, Atx, Base, Facet, VerdictRow
from app.core.vocab import Outcome

Doc = sa.ColumnElement[int]
Condition = sa.ColumnElement[bool]
Test = Callable[[Doc], Condition]

ID_MASK = (1 << codec.DOC_BITS) - 1
DOC: Doc = Asset.__table__.c.doc

_POSTINGS = {
    table.__tablename__: sa.table(
        table.__tablename__, *(sa.column(name, table.__table__.c[name].type) for name in names)
    )
    for table, names in (
        (Atx, ("tag_id", "doc")),
        (Acx, ("collection_id", "doc")),
        (Facet, ("term_id", "doc")),
        (VerdictRow, ("platform", "outcome", "doc")),
    )
}
_FTS = {
    name: sa.table(name, sa.column("rowid", sa.Integer), sa.column(name, sa.Text))
    for name in ("asset_fts", "negative_fts")
}
_ONE: sa.ColumnElement[int] = sa.literal_column("1")


@dataclass(frozen=True, slots=True)
class Arm:
    """Docs from one table. `on_asset`: that table is `asset`, whose columns tests may use.
    `repeats`: it can list a doc several times in a row.
    """

    doc: Doc
    where: tuple[Condition, ...]
    on_asset: bool = False
    repeats: bool = False

    def statement(self, clauses: Sequence["Clause"] = ()) -> sa.Select[int]:
        """The docs of this arm that pass the tests of `clauses`."""
        where = [*self.where, *(clause.test(self.doc) for clause in clauses)]
        if not self.on_asset and any(clause.on_asset for clause in clauses):
            where.append(Asset.id == self.doc.op("&")(ID_MASK))
        statement = sa.select(self.doc.label("doc")).where(*where)
        return statement.distinct() if self.repeats else statement


@dataclass(frozen=True, slots=True)
class Clause:
    """`arms` together list what `test` passes; none where that would mean reading everything.

    `minus` the same for what it does not pass. `ordered`: these come newest first by themselves.
    `on_asset`: the test reads `asset`'s columns. `dear`: a test costs as much as listing hundreds.
    `match`: it is nothing but this FTS5 expression over `asset_fts`.
    """

    test: Test
    arms: tuple[Arm, ...] = ()
    minus: tuple[Arm, ...] = ()
    ordered: bool = False
    on_asset: bool = False
    dear: bool = False
    match: str | None = None


NOTHING = Clause(
    lambda _doc: sa.false(), (Arm(sa.literal(0), (sa.false(),)),), ordered=True, on_asset=False
)


def column(condition: Condition, *, listed: bool = False, ordered: bool = False) -> Clause:
    """A condition on `asset`'s columns; `listed` when an index finds what it passes."""
    arms = (Arm(DOC, (condition,), on_asset=True),) if listed else ()
    return Clause(lambda _doc: condition, arms, ordered=ordered, on_asset=True)


def docs(condition: Test) -> Clause:
    """A condition on the doc alone."""
    return Clause(condition, (Arm(DOC, (condition(DOC),), on_asset=True),), ordered=True)


def related(condition: Condition, listing: Condition) -> Clause:
    """A condition that looks into another table from `asset`, and the same the other way round."""
    return Clause(
        lambda _doc: condition,
        (Arm(DOC, (listing,), on_asset=True),),
        on_asset=True,
    )


def posting(table: type[Base], **keys: object) -> Clause:
    """Rows of a table whose index is (keys …, doc). A key may be a list of values."""
    rows = _POSTINGS[table.__tablename__].alias()

    def keyed(alias: sa.FromClause) -> list[Condition]:
        listed = [
            alias.c[name].in_(value) if isinstance(value, list) else alias.c[name] == value
            for name, value in keys.items()
        ]
        if table is VerdictRow:  # the condition of its index, spelled as SQLite recognises it
            listed.append(alias.c.outcome != sa.literal_column("'clear'"))
        return listed

    def test(doc: Doc) -> Condition:
        alias = _POSTINGS[table.__tablename__].alias()
        return sa.select(_ONE).where(*keyed(alias), alias.c.doc == doc).exists()

    single = not any(isinstance(value, list) for value in keys.values())
    where = (*keyed(rows), rows.c.doc.is_not(None))  # an old version's verdict has none
    return Clause(test, (Arm(rows.c.doc, where),), ordered=single)


def judged(platform: str, outcome: str) -> Clause:
    """Verdicts in force. What is clear is so common that no index lists it."""
    if outcome != Outcome.CLEAR:
        return posting(VerdictRow, platform=platform, outcome=outcome)
    said = sa.select(VerdictRow.platform).where(
        VerdictRow.rendition_id == Asset.rendition_id,
        VerdictRow.platform == platform,
        VerdictRow.outcome == outcome,
    )
    return column(said.exists())


def postings(table: type[Base], key: str, values: Sequence[object]) -> Clause:
    """The same for any of several keys; an arm each while they are few, so that order is kept."""
    if not values:
        return NOTHING
    if len(values) == 1:
        return posting(table, **{key: values[0]})
    test = posting(table, **{key: list(values)}).test
    if len(values) <= 8:
        arms = [posting(table, **{key: value}).arms[0] for value in values]
        return Clause(test, tuple(arms), ordered=True)
    rows = _POSTINGS[table.__tablename__].alias()
    listing = sa.select(rows.c.doc).where(rows.c[key].in_(list(values)))
    return Clause(test, (Arm(DOC, (DOC.in_(listing),), on_asset=True),))


def tagged() -> Clause:
    """Assets with any tag."""
    rows = _POSTINGS["atx"].alias()

    def test(doc: Doc) -> Condition:
        alias = _POSTINGS["atx"].alias()
        return sa.select(_ONE).where(alias.c.doc == doc).exists()

    return Clause(test, (Arm(rows.c.doc, (), repeats=True),), ordered=True)


def match(expression: str, table: str = "asset_fts") -> Clause:
    """A full-text match."""
    rows = _FTS[table].alias()

    def test(doc: Doc) -> Condition:
        alias = _FTS[table].alias()
        found = alias.c[table].op("MATCH")(expression)
        return sa.select(_ONE).where(found, alias.c.rowid == doc).exists()

    arm = Arm(rows.c.rowid, (rows.c[table].op("MATCH")(expression),))
    pure = expression if table == "asset_fts" else None
    return Clause(test, (arm,), ordered=True, dear=True, match=pure)


# ── combining ──


def negated(clause: Clause) -> Clause:
    """Everything else: what is unknown (NULL) does not pass a test, so it passes its opposite."""
    return Clause(
        lambda doc: clause.test(doc).is_not(sa.true()),
        arms=clause.minus,
        minus=clause.arms,
        ordered=clause.ordered,
        on_asset=clause.on_asset,
        dear=clause.dear,
    )


def any_of(clauses: Sequence[Clause]) -> Clause:
    """What passes one of them; NOTHING adds nothing."""
    clauses = [clause for clause in clauses if clause is not NOTHING]
    if len(clauses) < 2:
        return clauses[0] if clauses else NOTHING
    if all(clause.match for clause in clauses):
        return match(" OR ".join(f"({clause.match})" for clause in clauses))
    listed = all(clause.arms for clause in clauses)
    return Clause(
        lambda doc: sa.or_(*(clause.test(doc) for clause in clauses)),
        tuple(arm for clause in clauses for arm in clause.arms) if listed else (),
        ordered=listed and all(clause.ordered for clause in clauses),
        on_asset=any(clause.on_asset for clause in clauses),
        dear=any(clause.dear for clause in clauses),
    )


def all_of(clauses: Sequence[Clause]) -> Clause:
    """For a conjunction inside an OR; the outermost one is planned by `search`."""
    clauses = merged(clauses)
    if len(clauses) == 1:
        return clauses[0]
    leading = next((c for c in clauses if c.match), None)
    leading = leading or next((c for c in clauses if c.arms), None)
    arms: tuple[Arm, ...] = ()
    if leading is not None:
        others = [clause for clause in clauses if clause is not leading]
        arms = tuple(narrowed(arm, others) for arm in leading.arms)
    return Clause(
        lambda doc: sa.and_(*(clause.test(doc) for clause in clauses)),
        arms,
        ordered=leading is not None and leading.ordered,
        on_asset=any(clause.on_asset for clause in clauses),
        dear=any(clause.dear for clause in clauses),
    )


def merged(clauses: Iterable[Clause]) -> list[Clause]:
    """What must hold together: all full-text matches as one; with NOTHING among them, nothing."""
    listed = list(clauses)
    if any(clause is NOTHING for clause in listed):
        return [NOTHING]
    texts = [clause.match for clause in listed if clause.match]
    if len(texts) < 2:
        return listed
    others = [clause for clause in listed if not clause.match]
    return [match(" AND ".join(f"({text})" for text in texts)), *others]


def narrowed(arm: Arm, clauses: Sequence[Clause]) -> Arm:
    """The arm with more tests."""
    where = [*arm.where, *(clause.test(arm.doc) for clause in clauses)]
    if arm.on_asset or not any(clause.on_asset for clause in clauses):
        return replace(arm, where=tuple(where))
    joined = Asset.id == arm.doc.op("&")(ID_MASK)
    return replace(arm, where=(*where, joined), on_asset=True)


def chain(
    first: Sequence[sa.Select[int]],
    meet: Sequence[sa.Select[int]] = (),
    minus: Sequence[sa.Select[int]] = (),
) -> Any:
    """(first ∪ …) ∩ meet … ∖ minus …: SQLite merges them in order, without a table between.

    SQLAlchemy puts compounds inside compounds into parentheses, which SQLite does not know; it goes
    from left to right, which is what is meant.
    """
    whole: Any = sa.union(*first) if len(first) > 1 else first[0]
    for combine, selects in ((sa.intersect, meet), (sa.except_, minus)):
        for select in selects:
            compound = combine(whole, select)
            compound.selects[0] = whole
            whole = compound
    return whole
