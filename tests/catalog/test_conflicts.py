"""Conflict copies are found by name and place, grouped with their original, and answered."""

import pytest

from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.conflicts import conflicts
from app.core.asset import Conflict
from app.core.ops import (
    AnswerConflict,
    Done,
    MarkPresence,
    MarkReach,
    Relocate,
    SetState,
)
from app.core.vocab import Answer, ChangeKind, State
from tests.catalog.builders import clouded, probe, stat
from tests.catalog.looks import find, register, view

ORIGINAL = "/p/photo.png"
COPY = "/p/photo (Ada's conflicted copy 2024-01-02).png"


def pair(catalog: Catalog) -> tuple[int, int]:
    """The ids of a copy and its original."""
    original, copy = register(catalog, probe(ORIGINAL), probe(COPY))
    return copy.asset_id, original.asset_id


def state(catalog: Catalog, asset_id: int) -> State:
    return view(catalog, asset_id).state


@pytest.mark.parametrize("paths", [(ORIGINAL, COPY), (COPY, ORIGINAL)])
@pytest.mark.parametrize("batches", [1, 2])
def test_a_copy_beside_its_original_is_a_conflict(
    catalog: Catalog, paths: tuple[str, str], batches: int
) -> None:
    if batches == 1:
        register(catalog, *map(probe, paths))
    else:
        for path in paths:
            register(catalog, probe(path))
    (copy,), (original,) = find(catalog, '"conflicted copy"'), find(catalog, '-"conflicted copy"')
    assert catalog.ask(conflicts) == [Conflict(copy, original)]
    for half in (copy, original):
        assert view(catalog, half).conflicts == (Conflict(copy, original),)
    assert [card.conflict for card in catalog.ask(cards, [copy, original])] == [True, True]
    assert set(find(catalog, "is:conflict")) == {copy, original}


def test_everything_else_is_none(catalog: Catalog) -> None:
    register(
        catalog,
        probe("/p/a.png"),
        probe("/p/b (1).png"),  # no original
        probe("/q/a (1).png"),  # not beside it
        probe("/p/c.png", "same"),
        probe("/p/c (1).png", "same"),  # the same content is another place
    )
    assert catalog.ask(conflicts, open_only=False) == []
    assert find(catalog, "is:conflict") == []


def test_those_in_the_cloud_or_out_of_reach_count(catalog: Catalog) -> None:
    register(catalog, clouded("/p/a.png"), probe("/p/a (1).png"))
    catalog.do(MarkReach("/p", reachable=False))
    assert len(catalog.ask(conflicts)) == 1


def test_several_copies_of_one(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png"), probe("/p/a (1).png"), probe("/p/a (2).png"))
    assert catalog.ask(conflicts) == [Conflict(2, 1), Conflict(3, 1)]
    assert len(view(catalog, 1).conflicts) == 2


def test_it_ends_when_the_copy_is_gone_and_begins_again_when_it_is_back(catalog: Catalog) -> None:
    copy, original = pair(catalog)
    for gone in (COPY, ORIGINAL):
        done: Done = catalog.do(MarkPresence(missing=[gone]))
        assert set(done.changes.ids) == {copy, original}
        assert catalog.ask(conflicts, open_only=False) == []
        catalog.do(MarkPresence(present=[gone]))
        assert catalog.ask(conflicts) == [Conflict(copy, original)]


def test_it_ends_when_both_are_the_same(catalog: Catalog) -> None:
    copy, _ = pair(catalog)
    register(catalog, probe(COPY, ORIGINAL))
    assert catalog.ask(conflicts, open_only=False) == []
    assert view(catalog, copy).conflicts == ()


def test_it_ends_when_the_copy_moves_away_and_begins_where_it_comes_beside(
    catalog: Catalog,
) -> None:
    register(catalog, probe("/p/a.png"), probe("/q/a (1).png"))
    moved = stat("/p/a (1).png", inode=stat("/q/a (1).png").inode)
    catalog.do(Relocate(moved=[("/q/a (1).png", moved)]))
    assert catalog.ask(conflicts) == [Conflict(2, 1)]
    catalog.do(Relocate(moved=[("/p/a (1).png", stat("/p/b.png"))]))
    assert catalog.ask(conflicts) == []


def test_names_that_are_not_text(catalog: Catalog) -> None:
    register(catalog, probe("/p/\udcff.png"), probe("/p/\udcff (1).png"))
    assert catalog.ask(conflicts) == [Conflict(2, 1)]


# ── answers ──


@pytest.mark.parametrize(
    ("answer", "states"),
    [
        (Answer.BOTH, ("active", "active")),
        (Answer.ORIGINAL, ("trashed", "active")),
        (Answer.COPY, ("active", "trashed")),
    ],
)
def test_the_one_that_lost_goes_to_the_trash(
    catalog: Catalog, answer: Answer, states: tuple[str, str]
) -> None:
    copy, original = pair(catalog)
    done: Done = catalog.do(AnswerConflict(answer, [copy, original, 99]))
    assert done.changes.ids == tuple(sorted([copy, original]))
    assert done.changes.kinds == {ChangeKind.ASSETS}
    answered = (Conflict(copy, original, answer),)
    assert view(catalog, copy).conflicts == view(catalog, original).conflicts == answered
    assert (state(catalog, copy), state(catalog, original)) == states
    assert catalog.ask(conflicts) == []
    assert catalog.ask(conflicts, open_only=False) == list(answered)
    assert find(catalog, "is:conflict") == []
    assert [card.conflict for card in catalog.ask(cards, [copy])] == [False]
    undone = catalog.undo()
    assert undone is not None
    assert undone.changes.ids == tuple(sorted([copy, original]))
    assert (state(catalog, copy), state(catalog, original)) == ("active", "active")
    assert catalog.ask(conflicts) == [Conflict(copy, original)]
    catalog.redo()
    assert (state(catalog, copy), state(catalog, original)) == states


def test_another_answer_gives_back_what_the_first_took(catalog: Catalog) -> None:
    copy, original = pair(catalog)
    catalog.do(SetState(State.ARCHIVED, [copy]))
    catalog.do(AnswerConflict(Answer.ORIGINAL, [copy]))
    catalog.do(AnswerConflict(Answer.COPY, [copy]))
    assert (state(catalog, copy), state(catalog, original)) == (State.ARCHIVED, State.TRASHED)
    catalog.do(AnswerConflict(None, [copy]))
    assert (state(catalog, copy), state(catalog, original)) == (State.ARCHIVED, State.ACTIVE)
    assert catalog.ask(conflicts) == [Conflict(copy, original)]


def test_what_was_taken_out_of_the_trash_since_is_left_alone(catalog: Catalog) -> None:
    copy, _ = pair(catalog)
    catalog.do(SetState(State.ARCHIVED, [copy]))
    catalog.do(AnswerConflict(Answer.ORIGINAL, [copy]))
    catalog.do(SetState(State.ACTIVE, [copy]))
    catalog.do(AnswerConflict(None, [copy]))
    assert state(catalog, copy) is State.ACTIVE


def test_the_same_answer_again_is_no_edit(catalog: Catalog) -> None:
    copy, _ = pair(catalog)
    catalog.do(AnswerConflict(Answer.BOTH, [copy]))
    assert catalog.do(AnswerConflict(Answer.BOTH, [copy])).count == 0
    catalog.undo()
    assert catalog.undo() is None


def test_to_trash_one_is_an_answer_too(catalog: Catalog) -> None:
    copy, _ = pair(catalog)
    catalog.do(SetState(State.TRASHED, [copy]))
    assert catalog.ask(conflicts) == []
    assert find(catalog, "is:conflict") == []
    catalog.undo()
    assert len(catalog.ask(conflicts)) == 1


def test_the_answer_stays_while_both_are_there(catalog: Catalog) -> None:
    copy, original = pair(catalog)
    catalog.do(AnswerConflict(Answer.BOTH, [copy]))
    register(catalog, probe(COPY, "edited"), probe(ORIGINAL), probe("/p/photo (2).png"))
    found = catalog.ask(conflicts, open_only=False)
    assert Conflict(copy, original, Answer.BOTH) in found
    assert len(found) == 2
    assert len(catalog.ask(conflicts)) == 1


def test_undo_of_an_answer_to_what_is_no_conflict_any_more(catalog: Catalog) -> None:
    copy, _ = pair(catalog)
    catalog.do(AnswerConflict(Answer.ORIGINAL, [copy]))
    catalog.do(MarkPresence(missing=[COPY]))
    catalog.undo()
    assert state(catalog, copy) is State.ACTIVE
    assert catalog.ask(conflicts, open_only=False) == []
