"""Culls in the catalogue: what is proposed from, and what a human answers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.catalog.catalog import Catalog
from app.catalog.proposals.culls import CullInput, cull_answers, cull_inputs
from app.core.asset import Export, Measures, Score
from app.core.ops import (
    Analysis,
    AnswerCull,
    RecordAnalyses,
    RecordExports,
    Registered,
    SetFlag,
    SetRating,
    SetState,
)
from app.core.vocab import Flag, Reply, State
from tests.catalog.builders import damaged, probe, seen
from tests.catalog.looks import register, view

MEASURES = Measures(50, 20, 2.5, 0.1, 0.1, (0, 0, 0, 0), 30)


@pytest.fixture
def key() -> None:
    """A key changes nothing here: plain will do."""
    return


@pytest.fixture
def three(catalog: Catalog) -> list[Registered]:
    return register(
        catalog,
        *(
            probe(f"/p/{name}.png", measures=replace(MEASURES, sharpness=sharpness))
            for name, sharpness in (("a", 1.0), ("b", 2.0), ("c", 3.0))
        ),
    )


def proposed(catalog: Catalog, *packs: str) -> dict[int, CullInput]:
    return {one.asset_id: one for one in catalog.ask(cull_inputs, packs)}


def test_measures_faces_and_ranks(catalog: Catalog, three: list[Registered]) -> None:
    a, b, c = three
    faces = [seen(), replace(seen(), time_s=1.0), replace(seen(), time_s=1.0), seen(score=0.3)]
    catalog.do(RecordAnalyses("nudenet", "3.4", [Analysis(a.rendition_id, tuple(faces))]))
    values = ((a, 5.5), (b, 4.0), (c, 7.0))
    scored = [
        Analysis(one.rendition_id, scores=(Score("aesthetic", value, "taste", "1"),))
        for one, value in values
    ]
    catalog.do(RecordAnalyses("taste", "1", scored))
    found = proposed(catalog, "taste")
    assert [found[one.asset_id].score for one in three] == [0.5, 0, 1]
    assert [found[one.asset_id].faces for one in three] == [2, 0, 0]
    assert found[b.asset_id].measures == replace(MEASURES, sharpness=2.0)
    assert proposed(catalog, "other")[a.asset_id].score is None


def test_what_somebody_spoke_for_is_not_proposed(catalog: Catalog, three: list[Registered]) -> None:
    a, b, c = (one.asset_id for one in three)
    (d,) = register(catalog, damaged("/p/d.png", "d"))
    catalog.do(SetRating(1, [a]))
    catalog.do(SetFlag(Flag.PICK, [b]))
    when = datetime(2026, 5, 2, tzinfo=UTC)
    catalog.do(RecordExports([(c, Export("a", "/out/a", 1, 1, 9, "00" * 32, when))]))
    assert proposed(catalog) == {}
    catalog.do(SetRating(0, [a]))
    assert list(proposed(catalog)) == [a]
    catalog.do(SetState(State.ARCHIVED, [a]))
    assert proposed(catalog) == {}
    assert d.asset_id not in proposed(catalog)


def test_accepting_flags_and_is_remembered(catalog: Catalog, three: list[Registered]) -> None:
    a, b, c = (one.asset_id for one in three)
    catalog.do(SetFlag(Flag.PICK, [b]))
    done = catalog.do(AnswerCull(Reply.ACCEPTED, [(a, {"blur": 0.51239}), (b, {}), (9999, {})]))
    assert done.count == 2
    assert [view(catalog, one).flag for one in (a, b, c)] == [Flag.REJECT, Flag.PICK, None]
    answers = catalog.ask(cull_answers)
    assert [(one.asset_id, one.reply) for one in answers] == [
        (a, Reply.ACCEPTED),
        (b, Reply.ACCEPTED),
    ]
    assert answers[0].features == {"blur": 0.5124}
    assert list(proposed(catalog)) == [c]


def test_undo_and_redo_of_an_answer(catalog: Catalog, three: list[Registered]) -> None:
    a = three[0].asset_id
    catalog.do(AnswerCull(Reply.ACCEPTED, [(a, {"blur": 1})]))
    undone = catalog.undo()
    assert undone is not None
    assert undone.changes.ids == (a,)
    assert view(catalog, a).flag is None
    assert catalog.ask(cull_answers) == []
    catalog.redo()
    assert view(catalog, a).flag is Flag.REJECT
    assert len(catalog.ask(cull_answers)) == 1


@pytest.mark.parametrize("later", [Reply.REJECTED, None])
def test_another_answer_takes_the_flag_back(
    catalog: Catalog, three: list[Registered], later: Reply | None
) -> None:
    a, b, _ = (one.asset_id for one in three)
    catalog.do(AnswerCull(Reply.ACCEPTED, [(a, {}), (b, {})]))
    catalog.do(SetFlag(Flag.PICK, [b]))
    catalog.do(AnswerCull(later, [(a, {}), (b, {})]))
    assert [view(catalog, one).flag for one in (a, b)] == [None, Flag.PICK]
    assert len(catalog.ask(cull_answers)) == (0 if later is None else 2)
    assert (a in proposed(catalog)) == (later is None)


def test_the_same_answer_again_changes_nothing(catalog: Catalog, three: list[Registered]) -> None:
    a = three[0].asset_id
    catalog.do(SetFlag(Flag.REJECT, [a]))
    catalog.do(AnswerCull(Reply.REJECTED, [(a, {})]))
    assert catalog.do(AnswerCull(Reply.REJECTED, [(a, {"blur": 1})])).count == 0
    assert view(catalog, a).flag is Flag.REJECT
