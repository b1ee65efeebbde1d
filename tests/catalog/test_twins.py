"""Duplicates in the catalogue: what is told about them, merging them, and telling them apart."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from app.catalog.alike.merges import MOST_DISTINCT
from app.catalog.alike.twins import (
    distinct_pairs,
    hashes,
    in_several_places,
    kin_groups,
    twin_facts,
)
from app.catalog.catalog import Catalog
from app.catalog.moderation.audits import rows as audit_rows
from app.catalog.schema import AssetPersona, MinorMark, PersonaRow
from app.core.asset import Export
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AddTag,
    Distinct,
    Merge,
    Op,
    RecordExports,
    RecordPixels,
    SetFlag,
    SetLabel,
    SetRating,
    SetState,
)
from app.core.vocab import Act, ChangeKind, Flag, Kind, Label, State
from tests.catalog.builders import RECIPE, damaged, probe
from tests.catalog.looks import find, register, tagged, view


@pytest.fixture
def key() -> None:
    """A key changes nothing here: plain will do."""
    return


@pytest.fixture
def three(catalog: Catalog) -> tuple[int, int, int]:
    a, b, c = register(catalog, *(probe(f"/pictures/{name}.png") for name in "abc"))
    return a.asset_id, b.asset_id, c.asset_id


def both_ways(catalog: Catalog, op: Op, *ids: int) -> None:
    """What the op did goes with undo, all of it and in one step, and comes back with redo."""
    before = _state(catalog, ids)
    catalog.do(op)
    after = _state(catalog, ids)
    assert after != before
    undone = catalog.undo()
    assert undone is not None
    assert set(undone.changes.ids) <= set(ids)
    assert _state(catalog, ids) == before
    catalog.redo()
    assert _state(catalog, ids) == after


def _state(catalog: Catalog, ids: tuple[int, ...]) -> object:
    views = [view(catalog, one) for one in ids]
    return (
        [(one.state, one.rating, one.label, one.flag, one.tags) for one in views],
        [one.merged_into for one in views],
        catalog.ask(distinct_pairs),
        [find(catalog, text) for text in ("tag:Style", "tag:Place")],
        _rows(catalog, AssetPersona),
        _rows(catalog, MinorMark),
    )


def _rows(catalog: Catalog, table: type) -> list[tuple[object, ...]]:
    def read(connection: sa.Connection) -> list[tuple[object, ...]]:
        listed: list[Any] = list(connection.execute(sa.select(table)))
        return [tuple(row) for row in listed]

    return catalog.ask(read)


# ── merging ──


def test_merging_gives_the_keeper_what_it_lacks(
    catalog: Catalog, three: tuple[int, int, int]
) -> None:
    keeper, b, c = three
    catalog.do(AddTag("Style/Film", [keeper, b]))
    catalog.do(AddTag("Place/Rome", [c]))
    catalog.do(SetRating(2, [b]))
    catalog.do(SetRating(4, [c]))
    catalog.do(SetLabel(Label.RED, [c]))
    catalog.do(SetFlag(Flag.REJECT, [b]))
    both_ways(catalog, Merge(keeper, [b, c]), keeper, b, c)
    kept = view(catalog, keeper)
    assert tagged(catalog, keeper) == {"Style/Film": "user", "Place/Rome": "user"}
    assert (kept.rating, kept.label, kept.flag) == (4, Label.RED, None)
    assert find(catalog, "tag:Place") == [keeper]
    assert [view(catalog, one).state for one in three] == [
        State.ACTIVE,
        State.TRASHED,
        State.TRASHED,
    ]
    assert [view(catalog, one).merged_into for one in three] == [None, keeper, keeper]


def test_what_the_keeper_has_stays(catalog: Catalog, three: tuple[int, int, int]) -> None:
    keeper, b, _ = three
    catalog.do(SetRating(1, [keeper]))
    catalog.do(SetLabel(Label.BLUE, [keeper]))
    catalog.do(SetFlag(Flag.REJECT, [keeper]))
    catalog.do(SetRating(5, [b]))
    catalog.do(SetLabel(Label.RED, [b]))
    catalog.do(SetFlag(Flag.PICK, [b]))
    catalog.do(Merge(keeper, [b]))
    kept = view(catalog, keeper)
    assert (kept.rating, kept.label, kept.flag) == (1, Label.BLUE, Flag.REJECT)


def test_a_pick_goes_over(catalog: Catalog, three: tuple[int, int, int]) -> None:
    keeper, b, _ = three
    catalog.do(SetFlag(Flag.PICK, [b]))
    catalog.do(Merge(keeper, [b]))
    assert view(catalog, keeper).flag is Flag.PICK


def test_personas_and_marks_go_over(catalog: Catalog, three: tuple[int, int, int]) -> None:
    keeper, b, _ = three
    _insert(catalog, PersonaRow, {"id": 7, "name": "Ada", "key": "ada", "kind": "fictional"})
    _insert(catalog, AssetPersona, {"asset_id": b, "persona_id": 7})
    _insert(catalog, MinorMark, {"asset_id": b, "reason": "looks it", "actor": "me", "at": 5})
    both_ways(catalog, Merge(keeper, [b]), keeper, b)
    assert (keeper, 7) in _rows(catalog, AssetPersona)
    assert (keeper, "looks it", "me", 5) in _rows(catalog, MinorMark)
    told = [(row.act, row.reason) for row in catalog.ask(audit_rows)]
    assert told == [(Act.MARK, "looks it"), (Act.UNDO, ""), (Act.REDO, "")]


def _insert(catalog: Catalog, table: type, values: dict[str, object]) -> None:
    catalog._writer.run(lambda connection: connection.execute(sa.insert(table).values(**values)))


def test_what_left_is_shown_with_the_keeper(catalog: Catalog, three: tuple[int, int, int]) -> None:
    keeper, b, _ = three
    when = datetime(2026, 5, 2, tzinfo=UTC)
    catalog.do(RecordExports([(b, Export("x.feed", "/out/b", 1, 1, 9, "00" * 32, when))]))
    catalog.do(Merge(keeper, [b]))
    assert [export.path for export in view(catalog, keeper).exports] == ["/out/b"]
    catalog.undo()
    assert view(catalog, keeper).exports == ()


def test_a_keeper_that_is_merged_takes_its_duplicates_along(
    catalog: Catalog, three: tuple[int, int, int]
) -> None:
    a, b, c = three
    catalog.do(Merge(b, [c]))
    both_ways(catalog, Merge(a, [b]), a, b, c)
    assert [view(catalog, one).merged_into for one in three] == [None, a, a]


def test_merging_the_other_way_round_afterwards(
    catalog: Catalog, three: tuple[int, int, int]
) -> None:
    a, b, _ = three
    catalog.do(Merge(a, [b]))
    catalog.do(SetState(State.ACTIVE, [b]))
    catalog.do(Merge(b, [a]))
    assert [view(catalog, one).merged_into for one in three] == [b, None, None]


def test_merging_tells_what_it_touched(catalog: Catalog, three: tuple[int, int, int]) -> None:
    keeper, b, c = three
    done = catalog.do(Merge(keeper, [b, b, c, 9999]))
    assert done.count == 2
    assert set(done.changes.ids) == set(three)
    assert ChangeKind.TWINS in done.changes.kinds


def test_merges_that_are_refused(catalog: Catalog, three: tuple[int, int, int]) -> None:
    a, b, c = three
    with pytest.raises(NotFoundError, match="no asset 9999"):
        catalog.do(Merge(9999, [a]))
    with pytest.raises(UsageError, match="itself"):
        catalog.do(Merge(a, [a, b]))
    catalog.do(SetState(State.TRASHED, [c]))
    with pytest.raises(UsageError, match="trash"):
        catalog.do(Merge(c, [a]))
    assert catalog.do(Merge(a, [])).count == 0
    assert catalog.undo() is not None  # the trashing: nothing else was done


# ── not duplicates ──


def test_telling_apart(catalog: Catalog, three: tuple[int, int, int]) -> None:
    a, b, c = three
    both_ways(catalog, Distinct([c, a, b]), *three)
    assert catalog.ask(distinct_pairs) == {(a, b), (a, c), (b, c)}
    both_ways(catalog, Distinct([b, c], on=False), *three)
    assert catalog.ask(distinct_pairs) == {(a, b), (a, c)}
    assert catalog.do(Distinct([a, b, 9999])).count == 0


def test_too_many_to_tell_apart(catalog: Catalog) -> None:
    entered = register(catalog, *(probe(f"/p/{i}.png") for i in range(MOST_DISTINCT + 1)))
    with pytest.raises(UsageError, match="too many"):
        catalog.do(Distinct([one.asset_id for one in entered]))


# ── what is told ──


def test_hashes_of_what_may_be_proposed(catalog: Catalog) -> None:
    a, b, *_ = register(
        catalog,
        probe("/p/a.png", phash=2**64 - 1),
        probe("/p/b.png", phash=5),
        probe("/p/c.png", phash=None),
        damaged("/p/d.png", "d"),
    )
    found = catalog.ask(hashes)
    assert list(found.ids) == [a.asset_id, b.asset_id]
    assert list(found.hashes) == [-1, 5]
    catalog.do(SetState(State.TRASHED, [a.asset_id]))
    assert list(catalog.ask(hashes).ids) == [b.asset_id]


def test_the_same_bytes_in_several_places(catalog: Catalog) -> None:
    first, *_ = register(catalog, probe("/p/a.png", "x"), probe("/q/a.png", "x"), probe("/p/b.png"))
    assert catalog.ask(in_several_places) == [first.asset_id]


def test_kin_are_recipes_with_another_seed(catalog: Catalog) -> None:
    recipes = [
        RECIPE,
        replace(RECIPE, seed=4),
        replace(RECIPE, seed=5, steps=21),
        replace(RECIPE, prompt=None),
        replace(RECIPE, prompt=None, seed=3),
    ]
    entered = register(
        catalog, *(probe(f"/p/{i}.png", recipe=recipe) for i, recipe in enumerate(recipes))
    )
    ids = [one.asset_id for one in entered]
    assert catalog.ask(kin_groups) == [(ids[0], ids[1])]
    catalog.do(SetState(State.TRASHED, [ids[1]]))
    assert catalog.ask(kin_groups) == []


def test_facts_of_an_asset(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", phash=2**63 + 1))
    asset = entry.asset_id
    catalog.do(AddTag("Style/Film", [asset]))
    catalog.do(SetRating(3, [asset]))
    catalog.do(SetFlag(Flag.PICK, [asset]))
    when = datetime(2026, 5, 2, tzinfo=UTC)
    catalog.do(RecordExports([(asset, Export("a", "/out/a", 1, 1, 9, "00" * 32, when))]))
    catalog.do(RecordPixels([(entry.rendition_id, b"p" * 16), (9999, b"q" * 16)]))
    (facts,) = catalog.ask(twin_facts, [asset, 9999]).values()
    assert facts.path == os.path.join("/p", "a.png")
    assert (facts.kind, facts.width, facts.height) == (Kind.IMAGE, 1024, 1280)
    assert (facts.phash, facts.pixels) == (2**63 + 1, b"p" * 16)
    assert (facts.rating, facts.flag, facts.tags, facts.exports) == (3, Flag.PICK, 1, 1)
    assert facts.has_recipe
    assert facts.present
    assert not facts.labelled
    catalog.do(SetState(State.TRASHED, [asset]))
    assert catalog.ask(twin_facts, [asset]) == {}
