"""Files that are not where they were: offline, moved, back again; nothing is ever lost by it."""

from app.catalog.assets import counts, in_folder
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.core.ops import Done, MarkPresence, SetRating
from app.core.query import parse
from app.core.vocab import ChangeKind, Presence
from tests.catalog.builders import probe
from tests.catalog.looks import register, view


def test_a_missing_file_is_offline_and_keeps_everything(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(SetRating(4, [entry.asset_id]))
    before = view(catalog, entry.asset_id)
    done: Done = catalog.do(MarkPresence(missing=["/p/a.png"]))
    assert (done.count, done.changes.ids) == (1, (entry.asset_id,))
    assert done.changes.kinds == {ChangeKind.ASSETS}
    found = view(catalog, entry.asset_id)
    assert found.offline
    assert found.locations[0].presence is Presence.MISSING
    assert (found.path, found.rating, found.recipe) == (before.path, 4, before.recipe)
    assert catalog.ask(search, parse("is:offline rating:4")).ids == [entry.asset_id]
    assert catalog.ask(counts).offline == 1
    catalog.do(MarkPresence(present=["/p/a.png"]))
    assert view(catalog, entry.asset_id) == before


def test_what_is_as_it_was_is_no_change(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png"))
    done: Done = catalog.do(MarkPresence(present=["/p/a.png"], missing=["/p/unknown.png"]))
    assert (done.count, done.changes.kinds) == (0, frozenset())


def test_a_moved_file_keeps_its_asset_and_forgets_the_old_place(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x"))
    catalog.do(SetRating(4, [entry.asset_id]))
    register(catalog, probe("/q/b.png", "x"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    found = view(catalog, entry.asset_id)
    assert (found.path, found.rating, found.offline) == ("/q/b.png", 4, False)
    assert [place.path for place in found.locations] == ["/q/b.png"]
    assert catalog.ask(in_folder, "/p") == {}
    assert catalog.ask(search, parse("b.png")).ids == [entry.asset_id]
    assert catalog.ask(search, parse('"a.png"')).ids == []


def test_the_same_when_it_is_missed_before_it_is_found(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    register(catalog, probe("/q/b.png", "x"))
    found = view(catalog, entry.asset_id)
    assert not found.offline
    assert [place.path for place in found.locations] == ["/q/b.png"]


def test_of_two_copies_one_missing_is_no_loss(catalog: Catalog) -> None:
    (entry, _) = register(catalog, probe("/p/a.png", "x"), probe("/q/b.png", "x"))
    catalog.do(MarkPresence(missing=["/p/a.png", "/q/b.png"]))
    assert len(view(catalog, entry.asset_id).locations) == 2  # nowhere else: both are remembered
    catalog.do(MarkPresence(present=["/q/b.png"]))
    found = view(catalog, entry.asset_id)
    assert not found.offline
    assert [place.path for place in found.locations] == ["/q/b.png"]


def test_when_an_edited_copy_goes_its_original_is_still_seen(catalog: Catalog) -> None:
    (first, _) = register(catalog, probe("/p/a.png", "x"), probe("/q/b.png", "x"))
    (second,) = register(catalog, probe("/p/a.png", "y"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    edited = view(catalog, first.asset_id)
    assert (edited.rendition_id, edited.offline) == (second.rendition_id, True)
    (original,) = set(catalog.ask(search, parse("-is:offline")).ids)
    found = view(catalog, original)
    assert found.rendition_id == first.rendition_id
    assert (found.path, found.offline) == ("/q/b.png", False)


def test_a_drive_of_many_files_goes_and_comes_back(catalog: Catalog) -> None:
    paths = [f"/drive/{n % 7}/{n}.png" for n in range(1200)]
    register(catalog, *(probe(path, recipe=None) for path in paths))
    before = catalog.ask(search, parse("")).ids
    catalog.do(MarkPresence(missing=paths))
    assert catalog.ask(counts).offline == 1200
    catalog.do(MarkPresence(present=paths))
    assert catalog.ask(counts).offline == 0
    assert catalog.ask(search, parse("")).ids == before
