"""Assets with everything that is known of them, from one catalogue into another."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.alike.twins import distinct_pairs
from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.catalog.moderation.people import personas
from app.catalog.moderation.reviews import decisions
from app.catalog.outgoing import outgoing
from app.catalog.tags import tags
from app.catalog.vaults.contents import OF_ASSET, OF_RENDITION
from app.catalog.vaults.parcels import contents, pack, with_thumbs
from app.catalog.vaults.sweeps import unswept
from app.core.asset import AssetView, Companion, Labels
from app.core.errors import UsageError
from app.core.ops import (
    AddTag,
    Decide,
    Distinct,
    Op,
    Receive,
    RecordBlobs,
    RecordVerdicts,
    Release,
    SetLabel,
    SetLabelRule,
    SetPersona,
    SetRating,
    SetState,
    Swept,
)
from app.core.people import Persona
from app.core.vault import Blob, BlobKind
from app.core.vocab import Label, LabelAction, Outcome, PersonaKind, Presence, Role, State
from tests.catalog.builders import clouded, probe, unread, verdict
from tests.catalog.lives import ANY_ORDER, steps
from tests.catalog.looks import find, live, places, register, tagged, view
from tests.catalog.sound import clear, wrong
from tests.catalog.vaults.bundles import dump, ids_of, movable, receive, sealed

RENUMBERED: dict[str, Any] = {
    "id": 0,
    "rendition_id": 0,
    "path": "",
    "locations": (),
    "versions": (),
    "conflicts": (),
    "merged_into": None,
    "presence": Presence.PRESENT,
    "offline": False,
}


def test_all_of_a_library_comes_along(full: Catalog, there: Catalog) -> None:
    ids = movable(full)
    received = receive(full, there, ids)
    assert len(set(received)) == len(ids)
    for name in (*OF_RENDITION, *OF_ASSET):
        counts = (len(dump(full, [name])[name]), len(dump(there, [name])[name]))
        assert counts[0] == counts[1] > 0, name


def _same_rules(*catalogs: Catalog) -> None:
    """Labels read as a catalogue's own rules have it."""
    for catalog in catalogs:
        catalog.do(SetLabelRule("rain", LabelAction.RENAME, "wd", "Weather/Rain", 0.25))
        catalog.do(SetLabelRule("blurry", LabelAction.DROP))


def test_it_reads_there_as_it_did_here(full: Catalog, there: Catalog) -> None:
    _same_rules(there)
    ids = movable(full)
    received = receive(full, there, ids)
    for before, after in zip(full.ask(views, ids), there.ask(views, received), strict=True):
        assert _same(before) == _same(after)
        assert len(before.versions) == len(after.versions)
    words = [full.ask(outgoing, ids), there.ask(outgoing, received)]
    assert [replace(one, asset_id=0) for one in words[0]] == [
        replace(one, asset_id=0) for one in words[1]
    ]
    for old, new in zip(ids, received, strict=True):
        assert full.ask(decisions, old) == there.ask(decisions, new)
    assert [replace(one, assets=0) for one in full.ask(personas)] == [
        replace(one, assets=0) for one in there.ask(personas)
    ]
    numbers = dict(zip(ids, received, strict=True))
    pairs = {frozenset(numbers[one] for one in pair) for pair in full.ask(distinct_pairs)}
    assert pairs == {frozenset(pair) for pair in there.ask(distinct_pairs)} != set()


def _same(one: AssetView) -> dict[str, Any]:
    """But for numbers, places, and what follows from those."""
    return {name: getattr(replace(one, **RENUMBERED), name) for name in one.__slots__}


def test_what_follows_from_the_rest_does_there(full: Catalog, there: Catalog) -> None:
    receive(full, there, movable(full))
    assert there.ask(lambda connection: list(wrong(connection))) == []
    assert there.ask(audits.check) is None
    for text in ("dress", "赤い", "tag:style", "detected:face", "negative:hands", "persona:nova"):
        assert find(there, text), text


def test_received_again_nothing_is_doubled(full: Catalog, there: Catalog) -> None:
    ids = movable(full)
    received = receive(full, there, ids)
    before = dump(there)
    assert receive(full, there, ids) == received
    after = dump(there)
    for name in set(before) - {"op"}:
        assert before[name] == after[name], name


def test_numbers_that_are_taken_are_not_taken_again(full: Catalog, there: Catalog) -> None:
    mine = register(there, probe("/a/mine.png"))[0].asset_id
    there.do(AddTag("Mine", [mine]))
    received = receive(full, there, movable(full))
    assert mine not in received
    assert view(there, mine).tags[0].name == "Mine"
    assert there.ask(lambda connection: list(wrong(connection))) == []


def test_out_and_home_again(full: Catalog, vault: Catalog, plain: Catalog) -> None:
    """Through a vault into another library: as it was, at the places files have there."""
    _same_rules(vault, plain)
    ids = movable(full)
    inside = receive(full, vault, ids)
    parcels = vault.ask(pack, inside)
    at_home = {one.path: f"/home/{one.id}.png" for one in vault.ask(views, inside)}
    home = plain.do(Receive(parcels, places=at_home)).value
    for before, after in zip(full.ask(views, ids), plain.ask(views, home), strict=True):
        assert _same(before) | {"offline": 0} == _same(after) | {"offline": 0}
    assert plain.ask(audits.check) is None
    assert plain.ask(lambda connection: list(wrong(connection))) == []


def test_files_that_lie_there_are_as_a_reconcile_finds_them(
    vault: Catalog, plain: Catalog, tmp_path: Path
) -> None:
    inside = register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png"))[0]
    picture = tmp_path / "x.png"
    picture.write_bytes(b"12345")
    parcels = vault.ask(pack, [inside.asset_id])
    target = {view(vault, inside.asset_id).path: str(picture)}
    (home,) = plain.do(Receive(parcels, places=target)).value
    assert places(plain, home) == {str(picture): Presence.PRESENT}
    (row,) = dump(plain, ["location"])["location"]
    assert {5, picture.stat().st_mtime_ns, picture.stat().st_ino} <= set(row)


def test_whose_place_it_takes_is_missing_there(vault: Catalog, plain: Catalog) -> None:
    """A file that was replaced while nobody looked."""
    (before,) = register(plain, probe("/home/x.png", "old"))
    (inside,) = register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png"))
    target = {view(vault, inside.asset_id).path: "/home/x.png"}
    done = plain.do(Receive(vault.ask(pack, [inside.asset_id]), places=target))
    assert view(plain, before.asset_id).presence is Presence.MISSING
    assert set(done.changes.ids) == {before.asset_id, *done.value}
    assert done.count == 1
    assert plain.ask(lambda connection: list(wrong(connection))) == []


# ── places, companions, words of files ──


def test_a_sealed_file_has_its_sidecar_and_its_words(plain: Catalog, vault: Catalog) -> None:
    said = Labels(("Places/Rome",), 3)
    sidecar = Companion(Role.SIDECAR, "/a/x.png.xmp", 300, 7)
    (one,) = register(plain, probe("/a/x.png", labels=said, companions=(sidecar,)))
    (inside,) = receive(plain, vault, [one.asset_id])
    (place,) = view(vault, inside).locations
    assert place.path == "/sealed/0001/o/" + "0" * 32 + "/x.png"
    (beside,) = place.companions
    assert (beside.role, beside.size, beside.mtime_ns) == (Role.SIDECAR, 300, 7)
    assert beside.path == "/sealed/0001/a/" + "0" * 31 + "1/x.png.xmp"
    assert tagged(vault, inside) == {"Places/Rome": "import"}
    assert len(dump(vault, ["said"])["said"]) == 1


def test_blobs_know_their_version_by_where_they_came_from(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    register(vault, probe("/sealed/0001/o/" + "0f" * 16 + "/other.png"))
    (inside,) = receive(plain, vault, [one.asset_id])
    (row,) = dump(vault, ["blob"])["blob"]
    assert view(vault, inside).rendition_id in row
    assert one.rendition_id != view(vault, inside).rendition_id


def test_from_vault_to_vault_by_the_number_it_has(vault: Catalog, there: Catalog) -> None:
    """There is no open path to know it by."""
    (one,) = register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png"))
    parcels = vault.ask(pack, [one.asset_id])
    blob = Blob(
        "0b" * 16, BlobKind.ORIGINAL, 1, 9, "ab" * 32, "x.png", "/old/x.png", one.rendition_id
    )
    beside = replace(blob, id="0c" * 16, kind=BlobKind.ATTACHMENT, name="x.xmp", role="sidecar")
    (moved,) = there.do(Receive(parcels, [blob, beside])).value
    (place,) = view(there, moved).locations
    assert place.path == "/sealed/0001/o/" + "0b" * 16 + "/x.png"
    assert [one.path for one in place.companions] == ["/sealed/0001/a/" + "0c" * 16 + "/x.xmp"]


def test_what_could_not_be_read_is_known_by_its_blob(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, unread("/a/locked.png"))
    first = receive(plain, vault, [one.asset_id])
    assert receive(plain, vault, [one.asset_id]) == first
    assert len(ids_of(vault)) == 1


def test_what_could_not_be_read_is_known_by_its_place(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(vault, unread("/sealed/0001/o/" + "0a" * 16 + "/locked.png"))
    op = Receive(
        vault.ask(pack, [one.asset_id]),
        places={view(vault, one.asset_id).path: "/home/locked.png"},
    )
    register(plain, unread("/home/locked.png"))
    assert plain.do(op).value == plain.do(op).value == [1]
    assert len(ids_of(plain)) == 1


def test_a_content_that_is_sealed_already_keeps_its_blob(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    (inside,) = receive(plain, vault, [one.asset_id])
    parcels = plain.ask(pack, [one.asset_id])
    other = [replace(blob, id="0f" * 16) for blob in sealed(parcels)]
    assert vault.do(Receive(parcels, other)).value == [inside]
    assert [row[0].hex() for row in dump(vault, ["blob"])["blob"]] == ["0" * 32]
    assert len(view(vault, inside).locations) == 1


def test_nothing_is_received_of_what_is_nothing_but_a_name(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, clouded("/a/far.png"))
    with pytest.raises(UsageError, match=r"far\.png could never be read"):
        receive(plain, vault, [one.asset_id])
    assert dump(vault, ["asset", "audit"]) == {"asset": [], "audit": []}


# ── what is known there already ──


def test_who_is_known_takes_what_it_lacks(plain: Catalog, vault: Catalog) -> None:
    register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png", "same"))
    (one,) = register(plain, probe("/a/x.png", "same"))
    vault.do(SetLabel(Label.RED, [1]))
    vault.do(AddTag("Both", [1]))
    plain.do(AddTag("Both", [1]))
    plain.do(AddTag("Theirs", [1]))
    plain.do(SetLabel(Label.BLUE, [1]))
    plain.do(SetRating(4, [1]))
    assert receive(plain, vault, [one.asset_id]) == [1]
    known = view(vault, 1)
    assert (known.rating, known.label) == (4, Label.RED)
    assert tagged(vault, 1) == {"Both": "user", "Theirs": "user"}
    assert len(known.versions) == 1


def test_what_lies_in_the_trash_there_comes_out_of_it(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    (inside,) = receive(plain, vault, [one.asset_id])
    vault.do(SetState(State.TRASHED, [inside]))
    receive(plain, vault, [one.asset_id])
    assert view(vault, inside).state is State.ACTIVE


def test_a_content_whose_blob_is_gone_is_sealed_again(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    (inside,) = receive(plain, vault, [one.asset_id])
    preview = Blob("0c" * 16, BlobKind.PREVIEW, 1, 9, "cd" * 32, "x.jpg", rendition_id=1)
    vault.do(RecordBlobs([preview], ["0" * 32]))
    assert view(vault, inside).presence is Presence.MISSING
    assert receive(plain, vault, [one.asset_id]) == [inside]
    assert view(vault, inside).presence is Presence.PRESENT


def test_versions_that_are_another_asset_there_stay_that_ones(
    plain: Catalog, vault: Catalog
) -> None:
    register(plain, probe("/a/x.png", "old"))
    register(plain, probe("/a/x.png", "new"))
    (other,) = register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/y.png", "old"))
    (inside,) = receive(plain, vault, [1])
    assert inside != other.asset_id
    assert len(view(vault, inside).versions) == len(view(vault, other.asset_id).versions) == 1


def test_tags_are_found_by_name_and_alias(full: Catalog, vault: Catalog) -> None:
    register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/y.png"))
    vault.do(AddTag("style/FILM", [1]))
    receive(full, vault, movable(full))
    named = {one.name: one for one in vault.ask(tags)}
    assert "style/FILM" in named
    assert "Style/Film" not in named
    assert "Movie" in named["style/FILM"].aliases


def test_a_persona_that_is_known_stays_as_it_is(full: Catalog, vault: Catalog) -> None:
    vault.do(SetPersona(Persona("NOVA", PersonaKind.OWN)))
    receive(full, vault, movable(full))
    (known,) = vault.ask(personas)
    assert (known.name, known.kind) == ("NOVA", PersonaKind.OWN)
    assert [release.person for release in known.releases] == ["Ada L."]
    assert known.assets == 2
    assert vault.ask(audits.check) is None


def test_pairs_go_along_only_together(full: Catalog, there: Catalog) -> None:
    ((duplicate, _),) = dump(full, ["merged"])["merged"]
    receive(full, there, [duplicate])
    assert dump(there, ["merged"])["merged"] == []


def test_pairs_are_pairs_in_any_order(plain: Catalog, there: Catalog) -> None:
    register(plain, probe("/a/x.png"), probe("/a/y.png"))
    plain.do(Distinct([1, 2]))
    received = receive(plain, there, [2, 1])
    assert received == [1, 2]
    assert there.ask(distinct_pairs) == plain.ask(distinct_pairs)


def test_a_decision_on_a_version_that_is_gone_counts_for_none(
    plain: Catalog, there: Catalog
) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    plain.do(RecordVerdicts([(one.asset_id, (verdict(),))]))
    plain.do(Decide(Outcome.APPROVED, [one.asset_id], "instagram", "Art."))
    plain._writer.run(lambda c: c.exec_driver_sql("UPDATE decision SET rendition_id = 77"))
    register(there, probe("/a/other.png"))
    (received,) = receive(plain, there, [one.asset_id])
    assert view(there, received).verdicts["instagram"].outcome is Outcome.BLOCKED
    assert there.ask(lambda connection: list(wrong(connection))) == []


# ── thumbnails, traces ──


def test_thumbnails_go_along_and_leave(plain: Catalog, vault: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    parcels = plain.ask(pack, [one.asset_id])
    (key,) = contents(parcels[0])
    plain.thumbs.put({key: b"jpeg", "ee" * 32: b"another"})
    parcels = with_thumbs(parcels, plain.thumbs)
    vault.do(Receive(parcels, sealed(parcels)))
    plain.do(Release([one.asset_id]))
    assert vault.thumbs.get([key]) == {key: b"jpeg"}
    assert plain.thumbs.get([key, "ee" * 32]) == {"ee" * 32: b"another"}


def test_whose_library_is_still_to_be_swept(plain: Catalog, vault: Catalog) -> None:
    entries = register(plain, probe("/a/x.png"), probe("/a/y.png"))
    parcels = plain.ask(pack, [one.asset_id for one in entries])
    received = vault.do(Receive(parcels, sealed(parcels), library="1b" * 16)).value
    assert vault.ask(unswept) == {"1b" * 16: received}
    vault.do(Swept("1b" * 16, received[:1]))
    assert vault.ask(unswept) == {"1b" * 16: received[1:]}
    vault.do(Swept("2b" * 16))
    assert vault.ask(unswept) == {"1b" * 16: received[1:]}
    vault.do(Swept("1b" * 16))
    assert vault.ask(unswept) == {}


def test_what_is_not_there_is_not_packed(plain: Catalog) -> None:
    (one,) = register(plain, probe("/a/x.png"))
    parcels = plain.ask(pack, [77, one.asset_id])
    assert [parcel.asset_id for parcel in parcels] == [one.asset_id]


@pytest.mark.slow
@ANY_ORDER
@given(life=st.lists(steps, max_size=12), chosen=st.sets(st.integers(1, 9)))
def test_whatever_was_done_to_them_they_can_leave(
    plain: Catalog, vault: Catalog, life: list[Op | str], chosen: set[int]
) -> None:
    """Any life, any choice of assets: both catalogues are sound afterwards, and all of the history
    that is left can be walked.
    """
    for catalog in (plain, vault):
        catalog._writer.run(clear)
    live(plain, life)
    ids = [one for one in movable(plain) if one in chosen]
    received = receive(plain, vault, ids)
    plain.do(Release(ids))
    assert set(ids).isdisjoint(ids_of(plain))
    assert set(received) <= set(ids_of(vault))
    for catalog in (plain, vault):
        _is_sound(catalog)
    while plain.undo() is not None:
        pass
    _is_sound(plain)
    while plain.redo() is not None:
        pass
    _is_sound(plain)


def _is_sound(catalog: Catalog) -> None:
    assert catalog.ask(lambda connection: list(wrong(connection))) == []
    assert catalog.ask(audits.check) is None
