"""Collections and saved searches: made, filled, found, renamed, undone."""

import pytest

from app.catalog.catalog import Catalog
from app.catalog.collecting import collections, collections_of
from app.catalog.search import SORTS, every_id, search
from app.core.errors import QueryError, UsageError
from app.core.ops import (
    Collect,
    Merge,
    RemoveCollection,
    RenameCollection,
    SetCollection,
    SetRating,
    SetState,
)
from app.core.organising import Collection
from app.core.query import parse
from app.core.vocab import ChangeKind, State
from tests.catalog import sound
from tests.catalog.builders import probe
from tests.catalog.looks import find, register


@pytest.fixture
def ids(catalog: Catalog) -> list[int]:
    return [one.asset_id for one in register(catalog, *(probe(f"/p/{n}.png") for n in "abcd"))]


def told(catalog: Catalog) -> list[tuple[str, int]]:
    return [(one.name, one.count) for one in catalog.ask(collections)]


def holds(catalog: Catalog) -> None:
    assert catalog.ask(lambda connection: list(sound.wrong(connection))) == []


def test_putting_makes_the_collection_and_those_above_it(catalog: Catalog, ids: list[int]) -> None:
    done = catalog.do(Collect("Sets/Summer", ids[:2]))
    assert done.changes.kinds == {ChangeKind.COLLECTIONS}
    assert done.changes.ids == tuple(ids[:2])
    catalog.do(Collect("sets/summer/beach", [*ids[1:3], 999]))
    assert told(catalog) == [("Sets", 3), ("Sets/Summer", 3), ("Sets/Summer/beach", 2)]
    assert sorted(find(catalog, "collection:sets")) == ids[:3]
    assert sorted(find(catalog, "collection:=Sets/Summer")) == ids[:2]
    assert sorted(find(catalog, "collection:*beach")) == ids[1:3]
    assert find(catalog, "collection:nothing") == []
    assert catalog.ask(collections_of, ids[1]) == ["Sets/Summer", "Sets/Summer/beach"]
    holds(catalog)


def test_taking_out_leaves_the_collection(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("Sets", ids))
    assert catalog.do(Collect("Sets", [*ids[:3], 999], on=False)).count == 3
    assert told(catalog) == [("Sets", 1)]
    catalog.undo()
    assert told(catalog) == [("Sets", 4)]
    assert sorted(find(catalog, "collection:sets")) == ids
    holds(catalog)


def test_undo_of_putting_unmakes_what_it_made(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("A/B", ids))
    catalog.undo()
    assert told(catalog) == []
    assert find(catalog, "collection:A") == []
    catalog.redo()
    assert told(catalog) == [("A", 4), ("A/B", 4)]
    assert sorted(find(catalog, "collection:A")) == ids
    holds(catalog)


def test_nothing_is_made_for_nobody(catalog: Catalog) -> None:
    catalog.do(Collect("Sets", [999]))
    assert told(catalog) == []


def test_the_trash_does_not_count(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("Sets", ids))
    catalog.do(SetState(State.TRASHED, ids[:1]))
    assert told(catalog) == [("Sets", 3)]
    assert sorted(find(catalog, "collection:Sets")) == ids[1:]


def test_renaming_takes_those_under_it_along(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("Sets/Summer/Beach", ids))
    catalog.do(RenameCollection("Sets/Summer", "Year/2026"))
    assert told(catalog) == [
        ("Sets", 0),
        ("Year", 4),
        ("Year/2026", 4),
        ("Year/2026/Beach", 4),
    ]
    assert find(catalog, "collection:Sets") == []
    assert sorted(find(catalog, "collection:Year")) == ids
    holds(catalog)
    catalog.undo()
    assert told(catalog) == [("Sets", 4), ("Sets/Summer", 4), ("Sets/Summer/Beach", 4)]
    assert sorted(find(catalog, "collection:Sets")) == ids
    holds(catalog)


def test_a_name_can_change_its_case(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("sets", ids))
    catalog.do(RenameCollection("sets", "Sets"))
    assert told(catalog) == [("Sets", 4)]


@pytest.mark.parametrize(
    ("op", "says"),
    [
        (RenameCollection("A", "B"), "There is a collection 'B' already"),
        (RenameCollection("A", "A/C/D"), "cannot stand under itself"),
        (RenameCollection("No", "B"), "There is no collection 'No'"),
        (RemoveCollection("No"), "There is no collection 'No'"),
        (SetCollection(" / "), "is not a collection's name"),
        (SetCollection("A", "rating:5"), "'A' is a collection"),
        (SetCollection("Best"), "'Best' is a saved search"),
        (Collect("Best", [1]), "'Best' is a saved search"),
        (Collect("No", [1], on=False), "There is no collection"),
        (RemoveCollection("A"), "There is a collection 'C' already"),
    ],
)
def test_what_cannot_be_is_refused(
    catalog: Catalog, ids: list[int], op: SetCollection, says: str
) -> None:
    catalog.do(Collect("A/C", ids))
    for name in "BC":
        catalog.do(SetCollection(name))
    catalog.do(SetCollection("Best", "rating:5"))
    before = told(catalog)
    with pytest.raises(UsageError, match=says):
        catalog.do(op)
    assert told(catalog) == before


def test_removing_moves_those_under_it_up(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("A", ids[:1]))
    catalog.do(Collect("A/B/C", ids[2:]))
    catalog.do(RemoveCollection("A"))
    assert told(catalog) == [("B", 2), ("B/C", 2)]
    holds(catalog)
    catalog.undo()
    assert told(catalog) == [("A", 3), ("A/B", 2), ("A/B/C", 2)]
    assert sorted(find(catalog, "collection:A")) == [ids[0], *ids[2:]]
    holds(catalog)


def test_a_saved_search_is_what_it_finds(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetRating(5, ids[:2]))
    catalog.do(SetCollection("Best", "rating:5"))
    assert catalog.ask(collections) == [Collection("Best", 2, "rating:5")]
    assert sorted(find(catalog, "collection:best")) == ids[:2]
    assert sorted(find(catalog, "-collection:best")) == ids[2:]
    catalog.do(SetCollection("best", "-rating:5 OR /p/a"))
    assert [one.query for one in catalog.ask(collections)] == ["-rating:5 OR /p/a"]
    catalog.undo()
    assert told(catalog) == [("Best", 2)]


def test_a_saved_search_knows_others(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetRating(5, ids[:2]))
    catalog.do(Collect("Put", ids[1:]))
    catalog.do(SetCollection("Best", "rating:5"))
    catalog.do(SetCollection("Both", "collection:best collection:put"))
    assert find(catalog, "collection:both") == [ids[1]]
    assert sorted(find(catalog, "collection:*b* ")) == ids[:2]


def test_half_a_word_is_found_as_the_search_itself_finds_it(
    catalog: Catalog, ids: list[int]
) -> None:
    register(catalog, probe("/p/dresses.png"))
    found = find(catalog, "dres")
    catalog.do(SetCollection("Dresses", "dres"))
    assert len(found) > 0
    assert find(catalog, "collection:dresses") == found
    assert find(catalog, "png collection:dresses") == found
    assert set(find(catalog, "-collection:dresses")).isdisjoint(found)


def test_the_trash_is_shown_by_one_that_asks_for_it(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetState(State.TRASHED, ids[:1]))
    catalog.do(SetCollection("Gone", "state:trashed"))
    assert find(catalog, "collection:gone") == ids[:1]
    assert told(catalog) == [("Gone", 1)]


def test_one_that_leads_back_to_itself_is_refused(catalog: Catalog) -> None:
    with pytest.raises(QueryError, match="leads back to itself"):
        catalog.do(SetCollection("A", "rating:5 collection:a"))
    catalog.do(SetCollection("A", "collection:b"))
    with pytest.raises(QueryError, match="saved search 'B' leads back to itself"):
        catalog.do(SetCollection("B", "collection:a"))


def test_a_pattern_may_not_find_itself_either(catalog: Catalog) -> None:
    catalog.do(SetCollection("A", "rating:5"))
    with pytest.raises(QueryError, match="leads back to itself"):
        catalog.do(SetCollection("A", "collection:*"))


@pytest.mark.parametrize("query", ["", "  ", "rating:", "nonsense:3"])
def test_a_query_that_is_none_is_refused(catalog: Catalog, query: str) -> None:
    with pytest.raises(QueryError):
        catalog.do(SetCollection("A", query))


def test_a_keeper_of_duplicates_takes_their_collections(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(Collect("Sets/Summer", ids[1:2]))
    catalog.do(Merge(ids[0], [ids[1]]))
    assert catalog.ask(collections_of, ids[0]) == ["Sets/Summer"]
    assert find(catalog, "collection:Sets") == ids[:1]
    catalog.undo()
    assert find(catalog, "collection:Sets") == ids[1:2]
    holds(catalog)


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_every_id_is_what_a_search_finds_in_its_order(
    catalog: Catalog, ids: list[int], sort: str
) -> None:
    catalog.do(Collect("Sets", ids[1:]))
    catalog.do(SetRating(4, ids[2:]))
    catalog.do(SetState(State.TRASHED, ids[3:]))
    for text in ("", "collection:sets", "png -rating:4", "state:trashed", "nothing"):
        query = parse(text)
        found = catalog.ask(search, query, sort=sort).ids
        assert list(catalog.ask(every_id, query, sort)) == found


@pytest.mark.parametrize("query", ["{0}", "{0} OR -{0}"])
def test_saved_searches_within_each_other_come_to_an_end(catalog: Catalog, query: str) -> None:
    def nest() -> None:
        for number in range(40):
            catalog.do(SetCollection(f"s{number + 1}", query.format(f"collection:s{number}")))

    catalog.do(SetCollection("s0", "rating:5"))
    with pytest.raises(QueryError, match="Too many saved searches"):
        nest()
