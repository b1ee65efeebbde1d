"""Facets say how many a search would find with one term more, whatever has changed meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.core.asset import Export, Lora
from app.core.errors import QueryError
from app.core.events import Hub
from app.core.ops import (
    AddTag,
    Analysis,
    AssignPersona,
    Collect,
    Decide,
    MarkPresence,
    MoveTag,
    Op,
    RecordAnalyses,
    RecordExports,
    Register,
    Release,
    RenameTag,
    SetCollection,
    SetFlag,
    SetLabel,
    SetPersona,
    SetRating,
    SetState,
    Stack,
)
from app.core.organising import Facet
from app.core.paths import LibraryPaths
from app.core.people import Persona
from app.core.query import parse
from app.core.vocab import Flag, Kind, Label, Outcome, PersonaKind, State
from app.services.facets import Facets, table
from app.services.session import Session
from tests.catalog.builders import probe, prompted, seen, verdict

MADE = [datetime(2024 + number % 3, 1 + number % 12, 3, tzinfo=UTC) for number in range(30)]
EXPORT = Export("x.photo", "/out/a.jpg", 10, 10, 9, "ab" * 32, MADE[0], "1")


def works(names: range) -> Register:
    """Pictures and clips of different shapes, dates and recipes."""
    probes = []
    for number in names:
        recipe = replace(
            prompted(f"a cat number {number}"),
            checkpoint=("sd xl", "flux", None)[number % 3],
            generator=("comfyui", "a1111")[number % 2],
            loras=(Lora("film grain", 0.5),) if number % 4 == 0 else (),
        )
        clip = number % 5 == 0
        probes.append(
            probe(
                f"/p/{number}.png",
                width=100 + 50 * (number % 3),
                height=150,
                created=MADE[number % 30],
                recipe=recipe,
                kind=Kind.VIDEO if clip else Kind.IMAGE,
            )
        )
    return Register(probes)


@pytest.fixture
def session(library: LibraryPaths) -> Iterator[Session]:
    with Catalog.open(library) as catalog:
        yield Session(catalog, Hub())


@pytest.fixture
def ids(session: Session) -> list[int]:
    entries = session.do(works(range(30))).value
    ids = [entry.asset_id for entry in entries]
    analyses = [
        Analysis(
            entry.rendition_id,
            (seen(),) if at % 2 else (),
            (verdict("x", Outcome.BLOCKED if at % 3 else Outcome.CLEAR),),
        )
        for at, entry in enumerate(entries)
    ]
    for op in (
        RecordAnalyses("nudenet", "3.4", analyses),
        RecordExports([(ids[3], EXPORT), (ids[4], EXPORT), (ids[4], EXPORT)]),
        AddTag("Style/Film", ids[:10]),
        AddTag("Style/Digital", ids[8:14]),
        AddTag("Red * wine", ids[2:5]),
        SetRating(5, ids[:4]),
        SetRating(3, ids[4:12]),
        SetLabel(Label.RED, ids[5:9]),
        SetFlag(Flag.PICK, ids[:2]),
        SetState(State.TRASHED, ids[-3:]),
        SetPersona(Persona("Nova", PersonaKind.FICTIONAL)),
        AssignPersona("Nova", ids[7:20]),
        Collect("Sets/Summer", ids[10:15]),
        SetCollection("Best", "rating:>=5"),
        Decide(Outcome.APPROVED, ids[1:2], "x", "Fine."),
        Stack(ids[20:23]),
        MarkPresence(missing=["/p/6.png"]),
    ):
        session.do(op)
    return ids


@pytest.fixture
def facets(session: Session) -> Facets:
    return Facets(session)


QUERIES = [
    "", "cat", "cat -tag:Style", "rating:>=3", "rating:3,5 tag:Style/Film", "is:untagged", "ca",
    "(kind:image OR label:red) shape:portrait", "collection:best", "-collection:Sets", "... cat",
    "verdict:x=blocked checkpoint:sd", "persona:nova created:2025", "state:trashed", "is:missing",
    "collection:=Sets/Summer OR is:flagged", "seed:>=0 lora:film", "-is:decided exported:x", "...",
    "verdict:x=clear", "tag:*il*", "is:conflict", "folder:p is:stacked", '"number 7" OR "number 8"',
    "detected:face", "created:2024..2025-06", "is:stale", "nothing-like-this",
    "label:none kind:video",
]  # fmt: skip


def by_field(facets: Facets, query: str) -> dict[str, Facet]:
    found = facets.facets(query)
    assert len({facet.field for facet in found}) == len(found)
    return {facet.field: facet for facet in found}


def total(session: Session, query: str) -> int:
    return session.ask(search, parse(query)).total


def holds(session: Session, facets: Facets, query: str) -> None:
    """Each count of a field the search says nothing about is what narrowing would find."""
    said = parse(query).fields()
    for facet in by_field(facets, query).values():
        for value in facet.values:
            if facet.field not in said:
                narrowed = f"({query}) {value.term}" if query else value.term
                assert total(session, narrowed) == value.count, narrowed


def test_a_count_is_what_narrowing_finds(session: Session, facets: Facets, ids: list[int]) -> None:
    for query in QUERIES:
        holds(session, facets, query)


OWN = [
    ("rating:5 tag:Style", "rating", "tag:Style"),
    ("-label:red cat", "label", "cat"),
    ("(kind:video OR kind:image) rating:3", "kind", "rating:3"),
    ("tag:Style/Film -tag:Style/Digital", "tag", ""),
    ("is:flagged kind:image", "is", "kind:image"),
    ("cat OR rating:5", "rating", "cat OR rating:5"),
    ("created:2025 cat", "created", "cat"),
]


def test_what_a_search_says_of_a_field_itself_does_not_count_for_it(
    session: Session, facets: Facets, ids: list[int]
) -> None:
    for query, field, rest in OWN:
        for value in by_field(facets, query)[field].values:
            narrowed = f"({rest}) {value.term}" if rest else value.term
            assert total(session, narrowed) == value.count, narrowed


def test_every_field_that_says_something_is_there_in_order(facets: Facets, ids: list[int]) -> None:
    found = facets.facets("")
    assert [facet.field for facet in found] == [
        "kind", "rating", "label", "flag", "persona", "tag", "collection", "created", "shape",
        "checkpoint", "lora", "sampler", "generator", "verdict", "exported", "is",
    ]  # fmt: skip
    said = {facet.field: [value.value for value in facet.values] for facet in found}
    assert said["rating"] == ["5", "3", "0"]
    assert said["created"] == ["2026", "2025", "2024"]
    assert said["tag"][:2] == ["Style", "Style/Film"]
    assert "Red * wine" in said["tag"]
    assert said["checkpoint"] == ["flux", "sd xl"]


def test_months_where_all_is_of_one_year(facets: Facets, ids: list[int]) -> None:
    values = by_field(facets, "is:untagged rating:0 persona:nova -created:2024 -created:2026")
    assert [value.value for value in values["created"].values] == ["2026", "2025", "2024"]
    months = by_field(facets, "(created:2025 OR id:0) cat")["created"]
    assert all(value.value.startswith("2025-") for value in months.values)
    assert months.values[0].term == f"created:{months.values[0].value}"


def test_what_was_chosen_stays_to_be_seen(
    session: Session, facets: Facets, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(AddTag("Rare", ids[-5:-4]))
    for number in range(25):
        session.do(AddTag(f"Common {number}", ids[:20]))
    assert by_field(facets, "")["tag"].more
    assert "Rare" not in [value.value for value in by_field(facets, "")["tag"].values]
    assert "Rare" in [value.value for value in by_field(facets, "tag:Rare")["tag"].values]


CHANGES: list[Op] = [
    SetRating(1, [3, 4, 29]),
    AddTag("New/Tag", [1, 2, 3]),
    AddTag("Style/Film", [25, 26]),
    RenameTag("Style", "Kind"),
    MoveTag("Style/Film", None),
    SetState(State.TRASHED, [1, 2]),
    SetState(State.ACTIVE, [28, 29]),
    Release([1, 2, 5]),
    Collect("Sets/Winter", [1, 2, 30]),
    Stack([1, 2, 3]),
    works(range(30, 50)),
    AssignPersona("Nova", [1, 2, 3]),
    Decide(Outcome.REJECTED, [2, 3, 6], "x", "No."),
    MarkPresence(missing=["/p/1.png", "/p/2.png"]),
]


@pytest.mark.parametrize("op", CHANGES, ids=lambda op: op.name)
@pytest.mark.parametrize("named", [True, False])
def test_they_follow_what_changes(
    session: Session,
    facets: Facets,
    ids: list[int],
    monkeypatch: pytest.MonkeyPatch,
    op: Op,
    named: bool,
) -> None:
    if not named:
        monkeypatch.setattr("app.catalog.effects.NAMED", 1)
    facets.facets("cat")
    session.do(op)
    for query in ("", "cat", "-is:untagged"):
        holds(session, facets, query)
    if op.undoable:
        session.undo()
        holds(session, facets, "cat")
    monkeypatch.setattr(table, "TOUCHED", 0)
    session.do(SetRating(2, [8, 9]))
    holds(session, facets, "cat")


def test_another_process_is_noticed(
    library: LibraryPaths, session: Session, facets: Facets, ids: list[int]
) -> None:
    facets.facets("")
    with Catalog.open(library) as other:
        other.do(SetRating(1, ids[:8]))
    holds(session, facets, "")
    assert by_field(facets, "")["rating"].values[-2].count == 8


def test_totals_are_what_a_search_finds(session: Session, facets: Facets, ids: list[int]) -> None:
    found = [total(session, query) for query in QUERIES]
    assert facets.totals([*QUERIES, "rating:many"]) == [*found, 0]
    session.do(AddTag("Cat", ids[:5]))
    session.do(SetState(State.TRASHED, ids[4:6]))
    assert facets.totals(QUERIES) == [total(session, query) for query in QUERIES]
    assert facets.ready_total("cat") == total(session, "cat")


def test_of_nothing_there_are_none(session: Session, facets: Facets) -> None:
    assert facets.known("tag") is None
    assert facets.ready_total("") is None
    assert facets.facets("") == []
    assert facets.known("tag") == {}


def test_a_mistake_is_told(facets: Facets) -> None:
    with pytest.raises(QueryError):
        facets.facets("rating:many")
