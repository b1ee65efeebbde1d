"""A human says where missing files are: taken back whole, whatever a sync did meanwhile."""

from dataclasses import replace

import pytest

from app.catalog.assets import cards, in_folder, views
from app.catalog.catalog import Catalog
from app.catalog.oplog import history
from app.catalog.places import Lost, missing
from app.core.asset import Companion, FileStat, Labels
from app.core.ops import (
    AddTag,
    AnswerConflict,
    Done,
    MarkPresence,
    MarkReach,
    Relink,
    Relocate,
    SetRating,
    SetState,
)
from app.core.vocab import Answer, ChangeKind, Presence, Role, State
from tests.catalog.builders import clouded, digest, probe, stat, unread
from tests.catalog.looks import find, places, register, tagged, view


def everything(catalog: Catalog) -> object:
    ids = list(range(1, 10))
    return (
        catalog.ask(views, ids),
        catalog.ask(cards, ids),
        [find(catalog, text) for text in ("", "is:missing", "is:conflict", "png", "folder:p")],
        [catalog.ask(in_folder, folder) for folder in ("/p", "/q")],
        catalog.ask(missing),
    )


def test_a_relinked_file_is_there_again_with_everything_it_had(catalog: Catalog) -> None:
    one, two = register(
        catalog,
        probe(
            "/p/a.png",
            labels=Labels(("Film",)),
            companions=(Companion(Role.SIDECAR, "/p/a.xmp", 1, 2),),
        ),
        probe("/p/b.png"),
    )
    catalog.do(AddTag("Style", [one.asset_id]))
    catalog.do(MarkPresence(missing=["/p/a.png", "/p/b.png"]))
    before = everything(catalog)
    now = stat("/q/new.png", size=5, mtime=99)
    done: Done = catalog.do(Relink([("/p/a.png", now)]))
    assert done.value == [one.asset_id]
    assert done.changes.kinds == {ChangeKind.ASSETS}
    found = view(catalog, one.asset_id)
    assert (found.path, found.presence) == ("/q/new.png", Presence.PRESENT)
    assert tagged(catalog, one.asset_id) == {"Film": "import", "Style": "user"}
    known = catalog.ask(in_folder, "/q")["/q/new.png"]
    assert (known.device, known.inode) == (now.device, now.inode)
    assert (known.size, known.mtime_ns) == before[3][0]["/p/a.png"][:2]  # type: ignore[index]
    assert find(catalog, "new.png") == [one.asset_id]
    assert find(catalog, "is:missing") == [two.asset_id]
    after = everything(catalog)
    for _ in range(2):
        assert catalog.undo() is not None
        assert everything(catalog) == before
        assert catalog.redo() is not None
        assert everything(catalog) == after


def test_undo_says_which_assets_it_touched(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/a.png", stat("/q/a.png"))]))
    assert catalog.ask(history)[0].name == "relink"
    undone = catalog.undo()
    assert undone is not None
    assert undone.changes.ids == (entry.asset_id,)
    assert undone.changes.kinds == {ChangeKind.ASSETS}


def test_a_file_with_other_content_is_a_new_version_once_it_is_read(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(SetRating(4, [entry.asset_id]))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/a.png", stat("/q/a.png", size=7))]))
    register(catalog, replace(probe("/q/a.png", "edited"), stat=stat("/q/a.png", size=7)))
    found = view(catalog, entry.asset_id)
    assert (found.sha256, found.rating) == (digest("edited"), 4)
    assert [version.current for version in found.versions] == [True, False]


def test_undo_after_a_sync_read_the_file_shows_the_old_version_again(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/a.png", stat("/q/a.png"))]))
    register(catalog, probe("/q/a.png", "edited"))
    catalog.undo()
    found = view(catalog, entry.asset_id)
    assert places(catalog, entry.asset_id) == {"/p/a.png": Presence.MISSING}
    assert len(found.versions) == 2
    register(catalog, probe("/q/a.png", "edited"))  # the next sync finds its content again
    assert places(catalog, entry.asset_id)["/q/a.png"] is Presence.PRESENT


def test_undo_leaves_the_file_where_its_old_place_was_taken(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/a.png", stat("/q/a.png"))]))
    (other,) = register(catalog, probe("/p/a.png", "somebody else"))
    assert other.asset_id != entry.asset_id
    before = everything(catalog)
    assert catalog.undo() is not None
    assert everything(catalog) == before
    assert places(catalog, entry.asset_id) == {"/q/a.png": Presence.PRESENT}


def test_undo_of_a_place_that_is_gone_by_now(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/a.png", stat("/q/a.png"))]))
    register(catalog, probe("/r/a.png", "x"))
    catalog.do(MarkPresence(missing=["/q/a.png"]))  # moved on: the place is forgotten
    catalog.undo()
    assert places(catalog, entry.asset_id) == {"/r/a.png": Presence.PRESENT}


@pytest.mark.parametrize(
    "pair",
    [
        ("/p/there.png", stat("/q/new.png")),
        ("/p/unknown.png", stat("/q/new.png")),
        ("/p/lost.png", stat("/p/there.png")),
        ("/p/lost.png", stat("/p/lost.png")),
    ],
)
def test_what_is_there_or_known_is_passed_over(
    catalog: Catalog, pair: tuple[str, FileStat]
) -> None:
    register(catalog, probe("/p/there.png"), probe("/p/lost.png"))
    catalog.do(MarkPresence(missing=["/p/lost.png"]))
    before = everything(catalog)
    done: Done = catalog.do(Relink([pair]))
    assert (done.value, done.count, done.changes.kinds) == ([], 0, frozenset())
    assert everything(catalog) == before
    assert catalog.undo() is None


def test_of_two_that_want_one_file_the_first_gets_it(catalog: Catalog) -> None:
    one, two = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    catalog.do(MarkPresence(missing=["/p/a.png", "/p/b.png"]))
    pairs = [("/p/a.png", stat("/q/x.png")), ("/p/b.png", stat("/q/x.png"))]
    assert catalog.do(Relink(pairs)).value == [one.asset_id]
    assert find(catalog, "is:missing") == [two.asset_id]


def test_an_asset_whose_place_was_taken_is_missing_and_can_be_relinked(catalog: Catalog) -> None:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    catalog.do(SetRating(2, [a.asset_id]))
    register(catalog, probe("/p/a.png", "/p/b.png"))
    lost = Lost(a.asset_id, "/p/a.png", 1000, digest("/p/a.png"), 0)
    assert catalog.ask(missing) == [lost]
    assert catalog.ask(missing, "/p") == [lost]
    assert catalog.ask(missing, "/q") == []
    before = everything(catalog)
    assert catalog.do(Relink([("/p/a.png", stat("/q/a.png"))])).value == [a.asset_id]
    assert places(catalog, a.asset_id) == {"/q/a.png": Presence.PRESENT}
    assert set(places(catalog, b.asset_id)) == {"/p/a.png", "/p/b.png"}
    after = everything(catalog)
    catalog.undo()
    assert everything(catalog) == before
    catalog.redo()
    assert everything(catalog) == after


def test_the_version_that_was_relinked_is_shown_until_undo(catalog: Catalog) -> None:
    (first, _) = register(catalog, probe("/p/a.png", "one"), probe("/p/b.png", "one"))
    catalog.do(MarkPresence(missing=["/p/a.png", "/p/b.png"]))
    register(catalog, probe("/p/a.png", "two"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    before = everything(catalog)
    assert view(catalog, first.asset_id).sha256 == digest("two")
    catalog.do(Relink([("/p/b.png", stat("/q/b.png"))]))
    assert view(catalog, first.asset_id).sha256 == digest("one")
    after = everything(catalog)
    catalog.undo()
    assert everything(catalog) == before
    catalog.redo()
    assert everything(catalog) == after


def test_a_version_out_of_reach_is_still_the_shown_one(catalog: Catalog) -> None:
    (first, _) = register(catalog, probe("/drive/a.png", "one"), probe("/p/b.png", "one"))
    catalog.do(MarkPresence(missing=["/drive/a.png", "/p/b.png"]))
    register(catalog, probe("/drive/a.png", "two"))
    catalog.do(MarkReach("/drive", reachable=False))
    catalog.do(Relink([("/p/b.png", stat("/q/b.png"))]))
    assert view(catalog, first.asset_id).sha256 == digest("two")
    register(catalog, probe("/q/b.png", "one"))  # and the other is an asset of its own once seen
    (own,) = find(catalog, "-is:offline")
    assert (view(catalog, own).sha256, places(catalog, first.asset_id)) == (
        digest("one"),
        {"/drive/a.png": Presence.OFFLINE},
    )


def test_undo_after_the_versions_became_assets_of_their_own(catalog: Catalog) -> None:
    (first, _) = register(catalog, probe("/p/a.png", "one"), probe("/p/b.png", "one"))
    catalog.do(MarkPresence(missing=["/p/a.png", "/p/b.png"]))
    register(catalog, probe("/p/a.png", "two"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relink([("/p/b.png", stat("/q/b.png"))]))
    (other,) = register(catalog, probe("/p/a.png", "two"))
    assert other.asset_id != first.asset_id
    assert catalog.undo() is not None
    assert places(catalog, first.asset_id) == {"/p/b.png": Presence.MISSING}
    assert places(catalog, other.asset_id) == {"/p/a.png": Presence.PRESENT}


def test_a_conflict_that_was_answered_comes_back_with_its_answer(catalog: Catalog) -> None:
    original, copy = register(catalog, probe("/p/a.png"), probe("/p/a (1).png"))
    catalog.do(AnswerConflict(Answer.BOTH, [copy.asset_id]))
    catalog.do(MarkReach("/p", reachable=False))
    before = everything(catalog)
    catalog.do(Relink([("/p/a (1).png", stat("/q/a (1).png"))]))
    assert view(catalog, copy.asset_id).conflicts == ()
    catalog.undo()
    assert everything(catalog) == before
    assert [one.answer for one in view(catalog, original.asset_id).conflicts] == [Answer.BOTH]


# ── what is missing ──


def test_what_is_missing_is_listed_with_what_it_was(catalog: Catalog) -> None:
    register(
        catalog,
        probe("/p/b.png"),
        unread("/p/a.png"),
        probe("/q/c.png"),
        clouded("/q/far.png"),
        probe("/p/trash.png"),
        probe("/p/here.png"),
    )
    (trash,) = find(catalog, '"trash.png"')
    gone = ["/p/b.png", "/p/a.png", "/q/c.png", "/p/trash.png"]
    catalog.do(SetState(State.TRASHED, [trash]))
    catalog.do(MarkPresence(missing=gone))
    found = catalog.ask(missing)
    assert [one.path for one in found] == ["/p/b.png", "/p/a.png", "/q/c.png"]
    there = stat("/p/b.png")
    assert found[0] == Lost(1, "/p/b.png", there.size, digest("/p/b.png"), there.mtime_ns)
    assert found[1].sha256 is None
    assert [one.path for one in catalog.ask(missing, limit=2)] == ["/p/b.png", "/p/a.png"]
    assert [one.path for one in catalog.ask(missing, "/q")] == ["/q/c.png"]


def test_of_a_place_out_of_reach_what_is_offline_counts_too(catalog: Catalog) -> None:
    register(catalog, probe("/drive/a.png"), probe("/drive/b/c.png"), probe("/p/d.png"))
    catalog.do(MarkReach("/drive", reachable=False))
    catalog.do(MarkPresence(missing=["/p/d.png"]))
    assert [one.path for one in catalog.ask(missing)] == ["/p/d.png"]
    assert [one.path for one in catalog.ask(missing, "/drive")] == [
        "/drive/a.png",
        "/drive/b/c.png",
    ]
    catalog.do(Relink([("/drive/a.png", stat("/home/a.png"))]))
    catalog.do(MarkReach("/drive", reachable=True))
    assert places(catalog, 1) == {"/home/a.png": Presence.PRESENT}
    catalog.undo()  # the drive is back, but the log knows it away: the next look puts that right
    assert places(catalog, 1) == {"/drive/a.png": Presence.OFFLINE}
    catalog.do(MarkPresence(present=["/drive/a.png"]))
    assert places(catalog, 1) == {"/drive/a.png": Presence.PRESENT}


def test_a_relinked_file_that_is_moved_by_a_machine_stays_moved_on_undo(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    now = stat("/q/a.png")
    catalog.do(Relink([("/p/a.png", now)]))
    catalog.do(Relocate(moved=[("/q/a.png", replace(now, path="/r/a.png"))]))
    catalog.undo()
    assert places(catalog, 1) == {"/p/a.png": Presence.MISSING}
    register(catalog, probe("/r/a.png", "/p/a.png"))
    assert places(catalog, 1) == {"/r/a.png": Presence.PRESENT}
