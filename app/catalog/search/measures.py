"""Fields that know more and less, as SQL: comparisons, ranges, lists."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from app.catalog import codec
from app.catalog.schema import Asset, RecipeRow
from app.catalog.search import clause as c
from app.catalog.search.clause import Clause, Condition
from app.core.amounts import Amount
from app.core.query import Between, Compare, Node, OneOf

_MOST = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Span:
    """An interval; None is an open end. `strict`: the ends do not belong to it."""

    low: float | int | None
    high: float | int | None
    strict: bool = False

    def holds(self, value: sa.ColumnElement[Any], end: Callable[[Any], Any]) -> Condition:
        """The condition that `value` lies in it; `end` turns an end into what is stored."""
        tests = []
        if self.low is not None:
            low = end(self.low)
            tests.append(value > low if self.strict else value >= low)
        if self.high is not None:
            high = end(self.high)
            tests.append(value < high if self.strict else value <= high)
        return sa.and_(*tests)


def measured(node: Node) -> Clause:
    """The clause of a comparison, a range or a list."""
    assert isinstance(node, Compare | Between | OneOf)
    make = _FIELDS[node.field]
    return c.any_of([make(span) for span in spans(node)])


def spans(node: Compare | Between | OneOf) -> list[Span]:
    """The intervals of which one must hold the value."""
    if isinstance(node, OneOf):
        return [_equal(value) for value in node.values]
    return [_span(node)]


def _span(node: Compare | Between) -> Span:
    if isinstance(node, Between):
        low = None if node.low is None else node.low.low
        return Span(low, None if node.high is None else node.high.high)
    match node.sign:
        case "=":
            return _equal(node.value)
        case "<":
            return Span(None, node.value.low, strict=True)
        case ">":
            return Span(node.value.high, None, strict=True)
        case "<=":
            return Span(None, node.value.high)
        case _:
            return Span(node.value.low, None)


def _equal(value: Amount) -> Span:
    if not value.slack:
        return Span(value.low, value.high)
    return Span(value.low - value.slack, value.high + value.slack)


def _of_asset(attribute: Any) -> Callable[[Span], Clause]:
    def make(span: Span) -> Clause:
        ordered = span.low == span.high and not span.strict
        return c.column(span.holds(attribute, _whole), listed=True, ordered=ordered)

    return make


def _of_recipe(attribute: Any, end: Callable[[Any], Any]) -> Callable[[Span], Clause]:
    def make(span: Span) -> Clause:
        holds = span.holds(attribute, end)
        mine = RecipeRow.rendition_id == Asset.rendition_id
        return c.related(
            sa.select(RecipeRow.generator).where(mine, holds).exists(),
            Asset.rendition_id.in_(sa.select(RecipeRow.rendition_id).where(holds)),
        )

    return make


def _created(span: Span) -> Clause:
    """A doc begins with the second of creation, so the time is a range of docs."""
    low = None if span.low is None else int(span.low) + span.strict
    high = None if span.high is None else int(span.high) + (not span.strict)

    def test(doc: c.Doc) -> Condition:
        tests = [] if low is None else [doc >= codec.doc_of(low, 0)]
        return sa.and_(*tests, *([] if high is None else [doc < codec.doc_of(high, 0)]))

    return c.docs(test)


def _ratio(span: Span) -> Clause:
    ratio = Asset.width * 1.0 / sa.func.nullif(Asset.height, 0)
    return c.column(span.holds(ratio, float))


def _whole(value: float) -> int | float:
    """A number no larger than SQLite's integers."""
    return max(-_MOST, min(_MOST, value))


def _seed(value: int) -> str:
    return codec.seed_key(value) or ""


_FIELDS: dict[str, Callable[[Span], Clause]] = {
    "id": _of_asset(Asset.id),
    "rating": _of_asset(Asset.rating),
    "width": _of_asset(Asset.width),
    "height": _of_asset(Asset.height),
    "bytes": _of_asset(Asset.size),
    "duration": _of_asset(Asset.duration_s),
    "added": _of_asset(Asset.added),
    "created": _created,
    "ratio": _ratio,
    "seed": _of_recipe(RecipeRow.seed, _seed),
    "steps": _of_recipe(RecipeRow.steps, _whole),
    "cfg": _of_recipe(RecipeRow.cfg, float),
}
