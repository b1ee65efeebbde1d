"""Files known again by device, inode, size and time: moved, linked, renamed, without a look."""

from dataclasses import replace

import pytest

from app.catalog.assets import counts, in_folder, same_files
from app.catalog.catalog import Catalog
from app.core.asset import Companion, FileStat, Labels
from app.core.ops import (
    AddTag,
    Analysis,
    Done,
    MarkPresence,
    RecordAnalyses,
    Relocate,
    RemoveTag,
    SetRating,
)
from app.core.vocab import ChangeKind, Presence, Role
from tests.catalog.builders import clouded, probe, seen, stat, unread, verdict
from tests.catalog.looks import companions, find, places, register, tagged, view


def at(old: str, new: str) -> tuple[str, FileStat]:
    """The file of a path, at another."""
    return old, replace(stat(old), path=new)


def test_a_moved_file_keeps_everything_without_being_read(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    analysis = Analysis(entry.rendition_id, (seen(),), (verdict(),))
    catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
    catalog.do(AddTag("Style", [entry.asset_id]))
    before = view(catalog, entry.asset_id)
    done: Done = catalog.do(Relocate(moved=[at("/p/a.png", "/q/b.png")]))
    assert done.value == [entry.asset_id]
    assert done.changes.kinds == {ChangeKind.ASSETS}
    after = view(catalog, entry.asset_id)
    assert places(catalog, entry.asset_id) == {"/q/b.png": Presence.PRESENT}
    moved = {"path": "/q/b.png", "locations": after.locations, "versions": after.versions}
    assert after == replace(before, **moved)  # type: ignore[arg-type]
    assert find(catalog, "b.png verdict:instagram=blocked tag:Style") == [entry.asset_id]
    assert find(catalog, '"a.png"') == []
    assert catalog.ask(in_folder, "/p") == {}
    there = stat("/p/a.png")
    known = catalog.ask(in_folder, "/q")["/q/b.png"]
    assert (known.device, known.inode, known.size) == (there.device, there.inode, there.size)


def test_what_was_missing_or_offline_is_there_again(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    catalog.do(Relocate(moved=[at("/p/a.png", "/q/a.png")]))
    assert view(catalog, entry.asset_id).presence is Presence.PRESENT
    assert find(catalog, "is:missing") == []


def test_what_is_only_in_the_cloud_moves_there(catalog: Catalog) -> None:
    (entry,) = register(catalog, clouded("/p/a.png"))
    catalog.do(Relocate(moved=[at("/p/a.png", "/q/a.png")]))
    assert places(catalog, entry.asset_id) == {"/q/a.png": Presence.CLOUD}


def test_a_hard_link_is_another_place(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", labels=Labels(("Film",))))
    catalog.do(Relocate(linked=[at("/p/a.png", "/q/b.png")]))
    assert set(places(catalog, entry.asset_id)) == {"/p/a.png", "/q/b.png"}
    assert find(catalog, "is:duplicate") == [entry.asset_id]
    catalog.do(MarkPresence(missing=["/p/a.png"]))  # the first name goes: the second says the same
    assert places(catalog, entry.asset_id) == {"/q/b.png": Presence.PRESENT}
    assert tagged(catalog, entry.asset_id) == {"Film": "import"}


def test_two_files_that_change_places(catalog: Catalog) -> None:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    swap = [at("/p/a.png", "/p/b.png"), at("/p/b.png", "/p/a.png")]
    assert catalog.do(Relocate(moved=swap)).value == [a.asset_id, b.asset_id]
    assert view(catalog, a.asset_id).path == "/p/b.png"
    assert view(catalog, b.asset_id).path == "/p/a.png"


def test_a_chain_of_renames(catalog: Catalog) -> None:
    entries = register(catalog, *(probe(f"/p/{n}.png") for n in range(3)))
    catalog.do(Relocate(moved=[at(f"/p/{n}.png", f"/p/{n + 1}.png") for n in range(3)]))
    assert [view(catalog, one.asset_id).path for one in entries] == [
        "/p/1.png",
        "/p/2.png",
        "/p/3.png",
    ]


def test_a_file_moved_over_another_takes_its_place(catalog: Catalog) -> None:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    catalog.do(SetRating(3, [b.asset_id]))
    catalog.do(Relocate(moved=[at("/p/a.png", "/p/b.png")]))
    assert view(catalog, a.asset_id).path == "/p/b.png"
    left = view(catalog, b.asset_id)
    assert (left.presence, left.locations, left.rating) == (Presence.MISSING, (), 3)


def test_one_place_holds_one_file(catalog: Catalog) -> None:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    both = [at("/p/a.png", "/q/c.png"), at("/p/b.png", "/q/c.png"), at("/p/b.png", "/q/d.png")]
    catalog.do(Relocate(moved=both))
    assert view(catalog, a.asset_id).path == "/q/c.png"
    assert view(catalog, b.asset_id).path == "/q/d.png"


def test_places_nobody_knows_are_passed_over(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    done: Done = catalog.do(Relocate([at("/x", "/y")], [at("/x", "/p/a.png")]))
    assert (done.value, done.count, done.changes.kinds) == ([], 0, frozenset())
    assert view(catalog, entry.asset_id).path == "/p/a.png"


HARD_NAMES = [
    ("/p/Cafe\u0301.png", "/p/Caf\u00e9.png"),
    ("/p/photo.png", "/p/PHOTO.png"),
    ("/p/\udcff\udcfe.png", "/p/\udcfe\udcff.png"),
    ("/p/" + "é" * 125 + ".png", "/p/" + "x" * 251 + ".png"),
    ("/p/a.png", "/p/'; DROP TABLE asset; --\n.png"),
]


@pytest.mark.parametrize(("old", "new"), HARD_NAMES)
@pytest.mark.parametrize("way", ["relocated", "missed first", "found first"])
def test_names_that_are_hard_to_tell_apart_or_to_spell(
    catalog: Catalog, old: str, new: str, way: str
) -> None:
    (entry,) = register(catalog, probe(old, "x"))
    catalog.do(SetRating(4, [entry.asset_id]))
    if way == "relocated":
        catalog.do(Relocate(moved=[at(old, new)]))
    elif way == "missed first":
        catalog.do(MarkPresence(missing=[old]))
        register(catalog, probe(new, "x"))
    else:
        register(catalog, probe(new, "x"))
        catalog.do(MarkPresence(missing=[old]))
    found = view(catalog, entry.asset_id)
    assert (found.path, found.rating, found.presence) == (new, 4, Presence.PRESENT)
    assert [place.path for place in found.locations] == [new]
    assert list(catalog.ask(in_folder, "/p")) == [new]
    assert catalog.ask(counts).assets == 1


def test_composed_and_decomposed_names_are_found_alike(catalog: Catalog) -> None:
    one, two = register(catalog, probe("/p/Caf\u00e9.png"), probe("/q/Cafe\u0301.png"))
    assert one.asset_id != two.asset_id
    for text in ("caf\u00e9", "cafe\u0301"):
        assert set(find(catalog, text)) == {one.asset_id, two.asset_id}


# ── companions ──


def beside(path: str, mtime_ns: int = 5) -> Companion:
    return Companion(Role.SIDECAR, path, 100, mtime_ns)


def test_companions_are_remembered_as_they_were_read(catalog: Catalog) -> None:
    (entry, other) = register(
        catalog,
        probe("/p/a.png", companions=(beside("/p/a.png.xmp"), beside("/p/a.xmp"))),
        probe("/p/b.png"),
    )
    known = companions(catalog, "/p")
    assert known == {"/p/a.png": frozenset({beside("/p/a.png.xmp"), beside("/p/a.xmp")})}
    (place,) = view(catalog, entry.asset_id).locations
    assert place.companions == (beside("/p/a.png.xmp"), beside("/p/a.xmp"))
    assert find(catalog, "has:sidecar") == [entry.asset_id]
    assert find(catalog, "-has:sidecar") == [other.asset_id]
    register(catalog, probe("/p/a.png", companions=(beside("/p/a.xmp", 6),)))
    assert companions(catalog, "/p") == {"/p/a.png": frozenset({beside("/p/a.xmp", 6)})}
    register(catalog, probe("/p/a.png"))
    assert companions(catalog, "/p") == {}
    assert find(catalog, "has:sidecar") == []


def test_a_file_that_moved_from_its_companions_is_seen_to_have(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png", companions=(beside("/p/a.xmp"),)))
    catalog.do(Relocate([at("/p/a.png", "/q/a.png")], []))
    assert companions(catalog, "/q") == {"/q/a.png": frozenset({beside("/p/a.xmp")})}


def test_a_tag_taken_away_stays_away_when_the_file_moves(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", labels=Labels(("Film",))))
    catalog.do(RemoveTag("Film", [entry.asset_id]))
    catalog.do(Relocate(moved=[at("/p/a.png", "/q/a.png")]))
    register(catalog, probe("/q/a.png", "/p/a.png", labels=Labels(("Film",))))
    assert tagged(catalog, entry.asset_id) == {}


# ── the same file ──


def test_the_same_file_is_known_by_device_inode_size_and_time(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png"), unread("/p/b.png"))
    catalog.do(Relocate(linked=[at("/p/a.png", "/p/link.png")]))
    here = replace(stat("/p/a.png"), path="/q/new.png")
    asked = [
        here,
        replace(stat("/p/b.png"), path="/q/b.png"),
        stat("/p/a.png"),
        replace(here, path="/q/1.png", size=1),
        replace(here, path="/q/2.png", mtime_ns=1),
        replace(here, path="/q/3.png", device=9),
        replace(here, path="/q/4.png", inode=here.inode + 1),
    ]
    assert catalog.ask(same_files, asked) == {
        "/q/new.png": ["/p/a.png", "/p/link.png"],
        "/q/b.png": ["/p/b.png"],
        "/p/a.png": ["/p/link.png"],
    }


def test_where_there_are_no_inodes_nothing_is_the_same(catalog: Catalog) -> None:
    none = replace(stat("/p/a.png"), inode=0)
    register(catalog, replace(probe("/p/a.png"), stat=none))
    assert catalog.ask(same_files, [replace(none, path="/q/a.png")]) == {}


def test_numbers_of_64_bits_are_compared_whole(catalog: Catalog) -> None:
    big = replace(stat("/p/a.png"), device=2**64 - 1, inode=2**63 + 5)
    register(catalog, replace(probe("/p/a.png"), stat=big))
    assert catalog.ask(same_files, [replace(big, path="/q/a.png")]) == {"/q/a.png": ["/p/a.png"]}
    known = catalog.ask(in_folder, "/p")["/p/a.png"]
    assert (known.device, known.inode) == (2**64 - 1, 2**63 + 5)
