"""The first look says what the open catalogue says, or nothing."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.catalog import db, glance, schema
from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.stacks import folded
from app.core import ops
from app.core.asset import Card, Export, Fault, FileStat, Finding, Probe, Verdict
from app.core.paths import LibraryPaths
from app.core.query import parse
from app.core.vocab import Flag, Kind, Label, Outcome, State


def picture(number: int, **more: object) -> Probe:
    stat = FileStat(f"/pictures/{number}.png", 1000 + number, number, 1, number)
    values = {
        "sha256": f"{number:064x}",
        "format": "png",
        "kind": Kind.IMAGE,
        "width": 400,
        "height": 600,
        "created": datetime(2026, 5, number, tzinfo=UTC),
    }
    return Probe(stat, **(values | more))  # type: ignore[arg-type]


def fill(catalog: Catalog) -> list[int]:
    """Nine assets of every sort; their ids."""
    broken = picture(3, sha256=None, width=None, fault=Fault("damaged", "It is cut off."))
    clip = picture(4, kind=Kind.VIDEO, duration_s=2.5)
    probes = [broken, clip, *(picture(number) for number in (1, 2, 5, 6, 7, 8, 9))]
    entered = catalog.do(ops.Register(probes)).value
    ids = [one.asset_id for one in entered]
    finding = Finding("rule", Outcome.BLOCKED, "A finding.")
    verdicts = (
        Verdict("instagram", Outcome.BLOCKED, "feed", "1", (finding,)),
        Verdict("x", Outcome.CLEAR, "feed", "1"),
    )
    analysis = ops.Analysis(entered[2].rendition_id, (), verdicts)
    catalog.do(ops.RecordAnalyses("pack", "1", [analysis]))
    catalog.do(ops.SetRating(4, ids[3:5]))
    catalog.do(ops.SetLabel(Label.RED, ids[4:6]))
    catalog.do(ops.SetFlag(Flag.PICK, ids[5:6]))
    catalog.do(ops.SetState(State.TRASHED, ids[6:7]))
    catalog.do(ops.SetState(State.ARCHIVED, ids[7:8]))
    catalog.do(ops.MarkPresence(missing=["/pictures/8.png"]))
    out = Export("x.in_feed_landscape", "/out.jpg", 1600, 900, 5, "0" * 64, datetime.now(UTC))
    catalog.do(ops.RecordExports(((ids[2], out),)))
    catalog.thumbs.put({f"{5:064x}": b"five", f"{6:064x}": b"six"})
    return ids


def told(catalog: Catalog, limit: int) -> Sequence[Card]:
    ids = catalog.ask(search, parse(""), limit=limit).ids
    return catalog.ask(cards, ids)


@pytest.mark.parametrize("limit", [3, 100])
def test_it_says_what_the_catalogue_says(library: LibraryPaths, limit: int) -> None:
    with Catalog.open(library) as catalog:
        fill(catalog)
        expected = told(catalog, limit)
        assert glance.newest(library, limit) == expected  # beside an open one
    assert glance.newest(library, limit) == expected
    assert len(expected) == min(limit, 8)


def test_of_a_closed_stack_the_cover_alone_is_shown(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        ids = fill(catalog)
        catalog.do(ops.Stack([ids[3], ids[2], ids[4]]))
        everything = {card.id for card in glance.newest(library, 100)}
        assert {ids[3], ids[2], ids[4]} <= everything
        closed = glance.newest(library, 100, stacked=True)
        assert {card.id for card in closed} == everything - {ids[2], ids[4]}
        shown = catalog.ask(folded, catalog.ask(search, parse(""), limit=100).ids)
        assert [card.id for card in closed] == list(shown)


def test_it_reads_thumbnails(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        fill(catalog)
    five, none = f"{5:064x}", f"{99:064x}"
    assert glance.thumbs(library, [five, none]) == {five: b"five"}


def test_its_constants_are_the_catalogues() -> None:
    assert (glance.APPLICATION_ID, glance.VERSION) == (db.APPLICATION_ID, schema.VERSION)


def test_without_a_library_there_is_nothing_to_see(tmp_path: Path) -> None:
    nowhere = LibraryPaths(tmp_path / "nowhere")
    assert glance.newest(nowhere, 5) == []
    assert glance.thumbs(nowhere, ["00"]) == {}
    assert not nowhere.folder.exists()


def test_another_version_and_damage_are_left_to_those_who_know(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        fill(catalog)
    connection = db.connect(library.catalog)
    connection.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    connection.close()
    assert glance.newest(library, 5) == []
    library.catalog.write_bytes(b"not a database, but long enough to be read as one" * 100)
    assert glance.newest(library, 5) == []


def test_nothing_is_written(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        fill(catalog)
    before = library.catalog.read_bytes()
    glance.newest(library, 5)
    assert library.catalog.read_bytes() == before
