"""Two contents of one asset that can both be reached are two assets."""

from datetime import UTC, datetime

from app.catalog.assets import ids_of_paths, views
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.core import ops
from app.core.asset import AssetView, Export
from app.core.query import parse
from app.core.vocab import Flag, Label, Presence
from tests.catalog.builders import probe, stat


def enter(catalog: Catalog, path: str, content: str) -> ops.Registered:
    done = catalog.do(ops.Register([probe(path, content)]))
    (entry,) = done.value
    assert isinstance(entry, ops.Registered)
    return entry


def at(catalog: Catalog, path: str) -> AssetView:
    (view,) = catalog.ask(views, [catalog.ask(ids_of_paths, [path])[path]])
    return view


def found(catalog: Catalog, query: str) -> set[str]:
    ids = catalog.ask(search, parse(query)).ids
    return {view.path for view in catalog.ask(views, ids)}


def marked(catalog: Catalog) -> int:
    """One content at two places, with everything a human can say of it."""
    asset = enter(catalog, "/l/a.png", "old").asset_id
    enter(catalog, "/l/b.png", "old")
    catalog.do(ops.AddTag("Style/Film", [asset]))
    catalog.do(ops.SetRating(4, [asset]))
    catalog.do(ops.SetLabel(Label.RED, [asset]))
    catalog.do(ops.SetFlag(Flag.PICK, [asset]))
    return asset


def test_an_edited_copy_and_its_original_are_both_seen(catalog: Catalog) -> None:
    asset = marked(catalog)
    edited = enter(catalog, "/l/b.png", "new")
    assert edited.asset_id == asset
    original, copy = at(catalog, "/l/a.png"), at(catalog, "/l/b.png")
    assert (copy.id, original.id != asset) == (asset, True)
    assert found(catalog, "") == {"/l/a.png", "/l/b.png"}
    for view in (original, copy):
        assert [place.path for place in view.locations] == [view.path]
        assert [tag.name for tag in view.tags] == ["Style/Film"]
        assert (view.rating, view.label, view.flag) == (4, Label.RED, Flag.PICK)
        assert view.presence is Presence.PRESENT
    assert found(catalog, "tag:Style") == found(catalog, "rating:4") == {"/l/a.png", "/l/b.png"}


def test_both_copies_edited_in_one_go(catalog: Catalog) -> None:
    marked(catalog)
    done = catalog.do(ops.Register([probe("/l/a.png", "one"), probe("/l/b.png", "two")]))
    for entry in done.value:
        view = at(catalog, entry.path)
        assert (entry.asset_id, entry.rendition_id) == (view.id, view.rendition_id)
    assert at(catalog, "/l/a.png").id != at(catalog, "/l/b.png").id
    assert {at(catalog, "/l/a.png").id, at(catalog, "/l/b.png").id} <= set(done.changes.ids)


def test_an_old_version_that_turns_up_elsewhere(catalog: Catalog) -> None:
    asset = enter(catalog, "/l/a.png", "old").asset_id
    enter(catalog, "/l/a.png", "new")
    assert len(at(catalog, "/l/a.png").versions) == 2
    old = enter(catalog, "/l/backup.png", "old")
    assert old.asset_id != asset
    assert at(catalog, "/l/backup.png").id == old.asset_id
    assert len(at(catalog, "/l/a.png").versions) == 1


def test_an_edit_of_the_only_copy_stays_one_asset(catalog: Catalog) -> None:
    asset = marked(catalog)
    catalog.do(ops.MarkPresence(missing=["/l/a.png"]))
    assert enter(catalog, "/l/b.png", "new").asset_id == asset
    assert found(catalog, "") == {"/l/b.png"}


def test_what_is_out_of_reach_is_still_there(catalog: Catalog) -> None:
    catalog.do(ops.AddRoot("/disk"))
    asset = enter(catalog, "/disk/a.png", "old").asset_id
    enter(catalog, "/l/b.png", "old")
    catalog.do(ops.MarkReach("/disk", reachable=False))
    enter(catalog, "/l/b.png", "new")
    away = at(catalog, "/disk/a.png")
    assert (away.id != asset, away.presence) == (True, Presence.OFFLINE)
    catalog.do(ops.MarkReach("/disk", reachable=True))
    assert at(catalog, "/disk/a.png").presence is Presence.PRESENT


def test_exports_stay_with_the_content_they_were_made_of(catalog: Catalog) -> None:
    asset = marked(catalog)
    when = datetime(2026, 11, 20, tzinfo=UTC)
    export = Export("tiktok.photo", "/out/a.jpg", 9, 16, 1, "ab" * 32, when)
    catalog.do(ops.RecordExports([(asset, export)]))
    enter(catalog, "/l/b.png", "new")
    assert [one.path for one in at(catalog, "/l/a.png").exports] == ["/out/a.jpg"]
    assert at(catalog, "/l/b.png").exports == ()


def test_undo_reaches_what_was_said_before(catalog: Catalog) -> None:
    marked(catalog)
    enter(catalog, "/l/b.png", "new")
    while catalog.undo() is not None:
        pass
    assert at(catalog, "/l/b.png").tags == ()
    assert at(catalog, "/l/b.png").rating == 0


def test_a_file_moved_by_its_inode_takes_its_asset(catalog: Catalog) -> None:
    asset = enter(catalog, "/l/a.png", "old").asset_id
    catalog.do(ops.Relocate(moved=[("/l/a.png", stat("/l/b.png"))]))
    assert at(catalog, "/l/b.png").id == asset
