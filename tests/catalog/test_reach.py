"""Folders that cannot be reached: what is in them is offline, and comes back exactly as it was."""

import pytest

from app.catalog.assets import cards, counts, in_folder, views
from app.catalog.catalog import Catalog
from app.catalog.places import missing
from app.catalog.roots import roots
from app.core.ops import AddRoot, Done, MarkPresence, MarkReach, Register, SetRating
from app.core.vocab import ChangeKind, Presence
from tests.catalog.builders import clouded, probe
from tests.catalog.looks import find, places, register, view


def everything(catalog: Catalog) -> object:
    ids = list(range(1, 12))
    texts = ["", "is:offline", "is:missing", "is:cloud", "is:duplicate", "a.png", "folder:drive"]
    return (
        catalog.ask(views, ids),
        catalog.ask(cards, ids),
        [find(catalog, text) for text in texts],
        catalog.ask(in_folder, "/drive"),
        catalog.ask(missing),
    )


def a_drive(catalog: Catalog) -> list[int]:
    """Files of every sort on it: there, missing, in the cloud, in two places, in two versions."""
    entries = register(
        catalog,
        probe("/drive/a.png"),
        probe("/drive/gone.png"),
        clouded("/drive/far.png"),
        probe("/drive/sub/twice.png", "twice"),
        probe("/home/twice.png", "twice"),
        probe("/drive/two.png", "first"),
        probe("/home/two.png", "first"),
        probe("/drive2/other.png"),
    )
    register(catalog, probe("/drive/two.png", "second"))
    catalog.do(MarkPresence(missing=["/drive/gone.png"]))
    return [entry.asset_id for entry in entries]


def test_out_of_reach_is_offline_and_back_it_is_exactly_as_it_was(catalog: Catalog) -> None:
    a, gone, far, twice, _, two, _, other = a_drive(catalog)
    before = everything(catalog)
    done: Done = catalog.do(MarkReach("/drive", reachable=False))
    assert done.changes.ids == (a, far, twice, two)
    assert places(catalog, a) == {"/drive/a.png": Presence.OFFLINE}
    assert places(catalog, gone) == {"/drive/gone.png": Presence.MISSING}
    assert (view(catalog, a).presence, view(catalog, a).offline) == (Presence.OFFLINE, True)
    assert set(find(catalog, "is:offline")) == {a, gone, far, two}
    assert find(catalog, "is:missing") == [gone]
    assert view(catalog, twice).path == "/home/twice.png"  # a copy is at hand
    assert (view(catalog, twice).presence, view(catalog, twice).offline) == ("present", False)
    assert view(catalog, two).sha256 == probe("", "second").sha256  # the version stays
    assert view(catalog, other).presence is Presence.PRESENT
    assert catalog.ask(counts).offline == 4
    catalog.do(MarkReach("/drive", reachable=True))
    assert everything(catalog) == before


def test_the_other_place_is_named_byte_for_byte(catalog: Catalog) -> None:
    elsewhere = ["/\udcfe\udcff.png", "/home/Cafe\u0301.png", "/home/" + "é" * 125 + ".png"]
    drive = [f"/drive/\udcff/{n}.png" for n in range(3)]
    entries = register(catalog, *(probe(path, str(n)) for n, path in enumerate(drive)))
    register(catalog, *(probe(path, str(n)) for n, path in enumerate(elsewhere)))
    before = everything(catalog)
    done: Done = catalog.do(MarkReach("/drive", reachable=False))
    assert done.count == 3
    for entry, path in zip(entries, elsewhere, strict=True):
        found = view(catalog, entry.asset_id)
        assert (found.path, found.presence) == (path, Presence.PRESENT)
        (card,) = catalog.ask(cards, [entry.asset_id])
        assert card.name == path.rpartition("/")[2].replace("\udcfe\udcff", "\ufffd\ufffd")
    assert find(catalog, "is:duplicate") == []
    catalog.do(MarkReach("/drive", reachable=True))
    assert everything(catalog) == before


def test_twice_out_of_reach_is_once(catalog: Catalog) -> None:
    a_drive(catalog)
    before = everything(catalog)
    catalog.do(MarkReach("/drive/sub", reachable=False))
    catalog.do(MarkReach("/drive", reachable=False))
    again: Done = catalog.do(MarkReach("/drive", reachable=False))
    assert (again.count, again.changes.kinds) == (0, frozenset())
    catalog.do(MarkReach("/drive", reachable=True))
    assert everything(catalog) == before


def test_a_watched_folder_is_marked_itself(catalog: Catalog) -> None:
    register(catalog, probe("/drive/a.png"))
    catalog.do(AddRoot("/drive"))
    done: Done = catalog.do(MarkReach("/drive", reachable=False))
    assert done.changes.kinds == {ChangeKind.ASSETS, ChangeKind.ROOTS}
    assert [root.offline for root in catalog.ask(roots)] == [True]
    catalog.do(MarkReach("/drive/sub", reachable=False))
    catalog.do(MarkReach("/drive", reachable=True))
    assert [root.offline for root in catalog.ask(roots)] == [False]


def test_what_is_seen_while_offline_is_no_longer_offline(catalog: Catalog) -> None:
    a, *_ = a_drive(catalog)
    catalog.do(MarkReach("/drive", reachable=False))
    register(catalog, probe("/drive/a.png"))
    catalog.do(MarkPresence(missing=["/drive/two.png"]))
    catalog.do(MarkReach("/drive", reachable=True))
    assert places(catalog, a) == {"/drive/a.png": Presence.PRESENT}
    assert catalog.ask(in_folder, "/drive")["/drive/two.png"].presence is Presence.MISSING


def test_a_file_found_elsewhere_while_its_drive_is_away_keeps_both_places(
    catalog: Catalog,
) -> None:
    (entry,) = register(catalog, probe("/drive/a.png", "x"))
    catalog.do(MarkReach("/drive", reachable=False))
    register(catalog, probe("/home/a.png", "x"))
    assert places(catalog, entry.asset_id) == {
        "/drive/a.png": Presence.OFFLINE,
        "/home/a.png": Presence.PRESENT,
    }
    assert find(catalog, "is:offline") == []


def test_edits_of_what_is_offline_stay(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/drive/a.png"))
    catalog.do(MarkReach("/drive", reachable=False))
    catalog.do(SetRating(5, [entry.asset_id]))
    catalog.do(MarkReach("/drive", reachable=True))
    assert view(catalog, entry.asset_id).rating == 5
    catalog.undo()
    assert view(catalog, entry.asset_id).presence is Presence.PRESENT


def test_a_name_that_begins_alike_is_not_under_it(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/drive-b/a.png"))
    assert catalog.do(MarkReach("/drive", reachable=False)).count == 0
    assert view(catalog, entry.asset_id).presence is Presence.PRESENT


@pytest.mark.slow
def test_more_than_can_be_named_is_everything(catalog: Catalog) -> None:
    for start in range(0, 10_400, 1300):
        probes = [probe(f"/drive/{n}.png", recipe=None) for n in range(start, start + 1300)]
        catalog.do(Register(probes))
    done: Done = catalog.do(MarkReach("/drive", reachable=False))
    assert done.count == 10_400
    assert done.changes.everything
    assert catalog.do(MarkReach("/drive", reachable=True)).count == 10_400
    assert catalog.ask(counts).offline == 0
