"""Stacks: put together, covered, folded, taken apart, undone."""

import pytest

from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.stacks import folded, stack_of
from app.core.errors import UsageError
from app.core.ops import Merge, Op, SetCover, SetState, Stack, Unstack
from app.core.vocab import ChangeKind, State
from tests.catalog.builders import probe
from tests.catalog.looks import find, register


@pytest.fixture
def ids(catalog: Catalog) -> list[int]:
    return [one.asset_id for one in register(catalog, *(probe(f"/p/{n}.png") for n in "abcdef"))]


def shown(catalog: Catalog, ids: list[int]) -> list[tuple[int | None, int]]:
    return [(card.stack, card.stacked) for card in catalog.ask(cards, ids)]


def test_the_first_is_the_cover(catalog: Catalog, ids: list[int]) -> None:
    done = catalog.do(Stack([ids[1], ids[0], ids[2], 999]))
    assert done.changes.kinds == {ChangeKind.STACKS}
    assert done.count == 3
    assert catalog.ask(stack_of, ids[2]) == [ids[1], ids[2], ids[0]]
    assert catalog.ask(stack_of, ids[3]) == []
    assert shown(catalog, ids[:4]) == [(ids[1], 3)] * 3 + [(None, 0)]
    assert sorted(find(catalog, "is:stacked")) == ids[:3]
    assert sorted(find(catalog, "-is:stacked")) == ids[3:]


def test_whole_stacks_come_along(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Stack(ids[:2]))
    catalog.do(Stack(ids[2:4]))
    catalog.do(Stack([ids[1], ids[2], ids[4]], cover=ids[4]))
    assert catalog.ask(stack_of, ids[0]) == [ids[4], ids[3], ids[2], ids[1], ids[0]]
    catalog.undo()
    assert catalog.ask(stack_of, ids[0]) == [ids[0], ids[1]]
    assert catalog.ask(stack_of, ids[3]) == [ids[2], ids[3]]
    assert catalog.ask(stack_of, ids[4]) == []
    catalog.redo()
    assert len(catalog.ask(stack_of, ids[0])) == 5


def test_another_cover(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Stack(ids[:3]))
    done = catalog.do(SetCover(ids[2]))
    assert done.count == 2
    assert catalog.ask(stack_of, ids[0]) == [ids[2], ids[1], ids[0]]
    catalog.undo()
    assert catalog.ask(stack_of, ids[0])[0] == ids[0]
    assert catalog.do(SetCover(ids[0])).count == 0
    assert catalog.do(Stack(ids[:3], cover=ids[1])).count == 2
    assert catalog.ask(stack_of, ids[0])[0] == ids[1]
    assert shown(catalog, ids[:1]) == [(ids[0], 3)]


def test_unstacking_takes_the_whole_stack_apart(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Stack(ids[:3]))
    catalog.do(Stack(ids[3:5]))
    assert catalog.do(Unstack([ids[1], ids[5]])).count == 3
    assert sorted(find(catalog, "is:stacked")) == ids[3:5]
    catalog.undo()
    assert catalog.ask(stack_of, ids[1])[0] == ids[0]


@pytest.mark.parametrize(
    "make",
    [
        lambda ids: Stack(ids[:1]),
        lambda ids: Stack([]),
        lambda ids: Stack([ids[0], 999]),
        lambda ids: Stack(ids[:2], cover=ids[2]),
        lambda ids: SetCover(ids[0]),
        lambda _: SetCover(999),
    ],
)
def test_what_cannot_be_is_refused(catalog: Catalog, ids: list[int], make: object) -> None:
    op: Op = make(ids)  # type: ignore[operator]
    with pytest.raises(UsageError):
        catalog.do(op)
    assert find(catalog, "is:stacked") == []


def test_a_listing_is_folded(catalog: Catalog, ids: list[int]) -> None:
    one, two, three, four, five, six = ids
    catalog.do(Stack([two, five, six]))
    assert catalog.ask(folded, ids) == [one, two, three, four]
    assert catalog.ask(folded, ids[::-1]) == [four, three, two, one]
    assert catalog.ask(folded, [six, five, one]) == [six, one]
    assert catalog.ask(folded, []) == []
    catalog.do(SetState(State.TRASHED, [two]))
    assert catalog.ask(folded, [one, three, five, six]) == [one, three, five]
    assert catalog.ask(folded, [two]) == [two]


def test_who_is_in_the_trash_is_in_no_stack(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Stack(ids[:3]))
    catalog.do(SetState(State.TRASHED, ids[:1]))
    assert catalog.ask(stack_of, ids[1]) == [ids[2], ids[1]]
    assert catalog.ask(stack_of, ids[0]) == []
    assert shown(catalog, ids[:3]) == [(None, 0), (ids[0], 2), (ids[0], 2)]
    catalog.do(SetState(State.TRASHED, ids[:2]))
    assert catalog.ask(stack_of, ids[2]) == []
    assert shown(catalog, ids[2:3]) == [(None, 0)]
    catalog.do(SetState(State.ACTIVE, ids[:2]))
    assert catalog.ask(stack_of, ids[2])[0] == ids[0]


def test_a_keeper_takes_the_place_of_its_duplicate(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Stack(ids[1:4]))
    catalog.do(Merge(ids[0], [ids[1]]))
    assert catalog.ask(stack_of, ids[3]) == [ids[0], ids[3], ids[2]]
    catalog.undo()
    assert catalog.ask(stack_of, ids[3]) == [ids[1], ids[3], ids[2]]
