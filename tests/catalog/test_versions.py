"""What an asset was before it was changed, and what it is while its bytes are in the cloud."""

from dataclasses import replace
from datetime import UTC, datetime

from app.catalog.assets import (
    cards,
    counts,
    in_folder,
    outdated_verdicts,
    unanalysed,
    verdict_inputs,
)
from app.catalog.catalog import Catalog
from app.core.asset import Box, Companion, Credential, Labels, Recipe, Region
from app.core.ops import (
    AddTag,
    Analysis,
    MarkPresence,
    RecordAnalyses,
    SetRating,
)
from app.core.vocab import Kind, Outcome, Presence, Role, Trust
from tests.catalog.builders import (
    UNREADABLE,
    by_machine,
    clouded,
    digest,
    probe,
    prompted,
    seen,
    stat,
    unread,
    verdict,
)
from tests.catalog.looks import find, places, register, view

XMP = (Companion(Role.SIDECAR, "/p/a.png.xmp", 10, 1),)


def analysed(catalog: Catalog, rendition_id: int) -> None:
    catalog.do(RecordAnalyses("nudenet", "3.4", [Analysis(rendition_id, (seen(),), (verdict(),))]))


# ── history ──


def test_an_old_version_keeps_its_recipe_and_its_verdict(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png", "one", recipe=prompted("a red dress")))
    analysed(catalog, first.rendition_id)
    later = replace(
        probe("/p/a.png", "two", recipe=prompted("a blue hat"), width=512),
        stat=stat("/p/a.png", 2000, 1_800_000_000),
    )
    (second,) = register(catalog, later)
    new, old = view(catalog, first.asset_id).versions
    assert (new.rendition_id, old.rendition_id) == (second.rendition_id, first.rendition_id)
    assert (new.current, old.current) == (True, False)
    assert (new.sha256, old.sha256) == (digest("two"), digest("one"))
    assert (new.bytes, old.bytes, new.width, old.width) == (2000, 1000, 512, 1024)
    assert (new.analysed, old.analysed) == (False, True)
    assert (new.verdicts, old.verdicts) == ({}, {"instagram": by_machine(verdict())})
    assert isinstance(new.recipe, Recipe)
    assert isinstance(old.recipe, Recipe)
    assert (new.recipe.prompt, old.recipe.prompt) == ("a blue hat", "a red dress")
    assert ([place.path for place in new.locations], old.locations) == (["/p/a.png"], ())
    assert old.created == datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_nothing_is_approved_by_inheritance(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png", "one"))
    approved = verdict(outcome=Outcome.APPROVED)
    catalog.do(RecordAnalyses("nudenet", "3.4", [Analysis(first.rendition_id, (), (approved,))]))
    assert find(catalog, "verdict:instagram=approved") == [first.asset_id]
    register(catalog, probe("/p/a.png", "two"))
    assert find(catalog, "verdict:instagram=approved") == []
    (card,) = catalog.ask(cards, [first.asset_id])
    assert card.outcomes == {}
    (waiting,) = catalog.ask(unanalysed, "nudenet", "3.4", 5)
    assert waiting.asset_id == first.asset_id
    register(catalog, probe("/p/a.png", "one"))
    assert find(catalog, "verdict:instagram=approved") == [first.asset_id]


def test_a_version_that_could_not_be_read_is_no_history(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "one"))
    register(catalog, unread("/p/a.png", mtime=1_800_000_000))
    assert [one.fault for one in view(catalog, entry.asset_id).versions] == [UNREADABLE, None]
    register(catalog, probe("/p/a.png", "two"))
    versions = view(catalog, entry.asset_id).versions
    assert [one.sha256 for one in versions] == [digest("two"), digest("one")]


# ── what a file says, read again ──


def test_a_sidecar_that_changed_is_taken_over_and_nothing_else_is_lost(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x", recipe=None, metadata={}))
    analysed(catalog, entry.rendition_id)
    face = Region(Box(1, 2, 3, 4.5), "Face", "Ada")
    told = probe(
        "/p/a.png",
        "x",
        recipe=prompted("told beside it"),
        metadata={"title": "Morning"},
        regions=(face,),
        companions=XMP,
    )
    (again,) = register(catalog, told)
    assert (again.rendition_id, again.fresh) == (entry.rendition_id, False)
    found = view(catalog, entry.asset_id)
    assert found.recipe == prompted("told beside it")
    assert (found.metadata, found.regions) == ({"title": "Morning"}, (face,))
    assert (found.analysed, len(found.detections)) == (True, 1)
    assert find(catalog, "beside morning") == [entry.asset_id]
    assert catalog.ask(unanalysed, "nudenet", "3.4", 5) == []


def test_other_words_are_judged_again_and_the_same_words_are_not(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x"))
    analysed(catalog, entry.rendition_id)
    register(catalog, probe("/p/a.png", "x", companions=XMP))
    assert view(catalog, entry.asset_id).verdicts == {"instagram": by_machine(verdict())}
    register(catalog, probe("/p/a.png", "x", recipe=prompted("something else")))
    assert view(catalog, entry.asset_id).verdicts == {}
    assert catalog.ask(outdated_verdicts, {"instagram": "1"}, 5) == [entry.asset_id]
    (judged,) = catalog.ask(verdict_inputs, [entry.asset_id])
    assert "something else" in judged.prompt_texts


def test_a_copy_without_a_sidecar_does_not_silence_the_one_with_it(catalog: Catalog) -> None:
    told = probe("/p/a.png", "x", metadata={"title": "told"}, companions=XMP)
    (entry,) = register(catalog, told)
    register(catalog, probe("/q/b.png", "x", metadata={}))
    assert view(catalog, entry.asset_id).metadata == {"title": "told"}
    catalog.do(MarkPresence(missing=["/p/a.png", "/q/b.png"]))
    register(catalog, probe("/r/c.png", "x", metadata={}))  # all there is now
    assert view(catalog, entry.asset_id).metadata == {}


def test_credentials_and_regions_are_kept_as_they_are(catalog: Catalog) -> None:
    issued = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)
    credential = Credential(
        Trust.INVALID,
        "Ada \ud800",
        issued,
        "Cam",
        None,
        ("c2pa.created", "c2pa.edited"),
        ("trainedAlgorithmicMedia",),
        ("assertion.dataHash.mismatch",),
        '{"manifests": "\ud83d"}',
    )
    faces = (
        Region(Box(0, 0, 10, 10.5), "Face", "Ada \ud800"),
        Region(Box(float("nan"), 0, 1, 1), "Face"),
        Region(Box(5, 5, 1, 1), "Pet"),
    )
    signed, plain = register(
        catalog,
        probe("/p/a.png", credential=credential, regions=faces),
        probe("/p/b.png", credential=Credential(Trust.REMOTE)),
    )
    found = view(catalog, signed.asset_id)
    assert found.credential == replace(credential, signer="Ada \ufffd")
    assert found.regions == (Region(faces[0].box, "Face", "Ada \ufffd"), faces[2])
    assert view(catalog, plain.asset_id).credential == Credential(Trust.REMOTE)
    assert set(find(catalog, "has:credential")) == {signed.asset_id, plain.asset_id}
    register(catalog, probe("/p/b.png"))
    assert find(catalog, "has:credential") == [signed.asset_id]
    assert find(catalog, "-has:credential") == [plain.asset_id]


# ── in the cloud ──


def test_a_placeholder_is_an_asset_of_name_size_and_date(catalog: Catalog) -> None:
    (entry,) = register(catalog, clouded("/cloud/far.png"))
    assert entry.fresh
    found = view(catalog, entry.asset_id)
    assert (found.path, found.bytes, found.sha256, found.fault) == (
        "/cloud/far.png",
        1000,
        None,
        None,
    )
    assert found.created == datetime.fromtimestamp(1_700_000_000, UTC)
    assert (found.kind, found.format) == (Kind.IMAGE, "png")
    assert (found.presence, found.offline) == (Presence.CLOUD, False)
    (card,) = catalog.ask(cards, [entry.asset_id])
    assert (card.presence, card.fault, card.sha256) == (Presence.CLOUD, None, None)
    assert find(catalog, "is:cloud far.png") == [entry.asset_id]
    assert find(catalog, "is:offline") == find(catalog, "is:unreadable") == []
    assert catalog.ask(unanalysed, "nudenet", "3.4", 5) == []
    assert catalog.ask(counts).unanalysed == catalog.ask(counts).faults == 0


def test_once_fetched_it_is_the_same_asset(catalog: Catalog) -> None:
    (far,) = register(catalog, clouded("/cloud/a.png"))
    catalog.do(AddTag("keep", [far.asset_id]))
    (near,) = register(catalog, probe("/cloud/a.png"))
    assert near == replace(far, fresh=True)
    found = view(catalog, far.asset_id)
    assert (found.presence, found.width) == (Presence.PRESENT, 1024)
    assert len(found.versions) == 1
    assert find(catalog, "rain tag:keep -is:cloud") == [far.asset_id]
    assert len(catalog.ask(unanalysed, "nudenet", "3.4", 5)) == 1


def test_one_that_turns_out_to_be_known_leaves_no_ghost(catalog: Catalog) -> None:
    (known,) = register(catalog, probe("/p/a.png", "x"))
    register(catalog, clouded("/cloud/a.png"))
    register(catalog, probe("/cloud/a.png", "x"))
    assert find(catalog, "") == [known.asset_id]
    assert set(places(catalog, known.asset_id)) == {"/p/a.png", "/cloud/a.png"}


def test_what_was_read_before_it_went_to_the_cloud_is_known(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/cloud/a.png", companions=XMP, labels=Labels(("Film",))))
    analysed(catalog, entry.rendition_id)
    catalog.do(SetRating(3, [entry.asset_id]))
    before = view(catalog, entry.asset_id)
    stub = replace(clouded("/cloud/a.png"), stat=stat("/cloud/a.png", size=1, mtime=5, inode=9))
    (away,) = register(catalog, stub)
    assert (away.rendition_id, away.fresh) == (entry.rendition_id, False)
    found = view(catalog, entry.asset_id)
    assert (found.presence, found.sha256, found.rating) == (Presence.CLOUD, before.sha256, 3)
    assert (found.recipe, found.verdicts, found.tags) == (
        before.recipe,
        before.verdicts,
        before.tags,
    )
    known = catalog.ask(in_folder, "/cloud")["/cloud/a.png"]
    assert known[:2] == (1000, 1_700_000_000 * 10**9)  # as it was read last
    catalog.do(MarkPresence(present=["/cloud/a.png"]))
    assert view(catalog, entry.asset_id) == before


def test_a_scan_can_say_so_without_a_probe(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/cloud/a.png"))
    catalog.do(MarkPresence(cloud=["/cloud/a.png"]))
    assert places(catalog, entry.asset_id) == {"/cloud/a.png": Presence.CLOUD}
    assert catalog.ask(unanalysed, "nudenet", "3.4", 5) == []
    catalog.do(MarkPresence(missing=["/cloud/a.png"]))
    assert find(catalog, "is:missing") == [entry.asset_id]


def test_a_missing_file_that_is_in_the_cloud_elsewhere_is_not_lost(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", "x"))
    register(catalog, probe("/cloud/a.png", "x"))
    catalog.do(MarkPresence(cloud=["/cloud/a.png"], missing=["/p/a.png"]))
    assert places(catalog, entry.asset_id) == {"/cloud/a.png": Presence.CLOUD}
    assert view(catalog, entry.asset_id).presence is Presence.CLOUD


def test_a_placeholder_that_moved_is_known_by_its_inode(catalog: Catalog) -> None:
    (far,) = register(catalog, clouded("/cloud/a.png"))
    (read,) = register(catalog, probe("/cloud/b.png"))
    for old, new, entry in (("a", "c", far), ("b", "d", read)):
        there = replace(stat(f"/cloud/{old}.png"), path=f"/cloud/{new}.png")
        (moved,) = register(catalog, replace(clouded(there.path), stat=there))
        assert (moved.asset_id, moved.fresh) == (entry.asset_id, False)


def test_a_placeholder_that_is_another_one_now(catalog: Catalog) -> None:
    (entry,) = register(catalog, clouded("/cloud/a.png"))
    other = replace(clouded("/cloud/a.png"), stat=stat("/cloud/a.png", size=7, mtime=1_800_000_000))
    register(catalog, other)
    found = view(catalog, entry.asset_id)
    assert (found.bytes, len(found.versions)) == (7, 1)
    assert catalog.ask(in_folder, "/cloud")["/cloud/a.png"].size == 7


def test_a_placeholder_nobody_touched_goes_with_its_place(catalog: Catalog) -> None:
    one, two = register(catalog, clouded("/cloud/a.png"), clouded("/cloud/b.png"))
    (known,) = register(catalog, probe("/p/c.png", "x"))
    catalog.do(AddTag("keep", [two.asset_id]))
    register(catalog, probe("/cloud/a.png", "x"), probe("/cloud/b.png", "x"))
    assert set(find(catalog, "")) == {two.asset_id, known.asset_id}
    assert view(catalog, two.asset_id).presence is Presence.MISSING
    assert one.asset_id not in find(catalog, "")


def test_a_placeholder_that_is_read_in_the_same_breath(catalog: Catalog) -> None:
    register(
        catalog,
        probe("/p/a.png", "x"),
        clouded("/cloud/a.png"),
        probe("/cloud/a.png", "x"),
    )
    (only,) = find(catalog, "")
    assert set(places(catalog, only)) == {"/p/a.png", "/cloud/a.png"}


def test_a_file_that_goes_to_the_cloud_in_the_same_breath(catalog: Catalog) -> None:
    (entry, _) = register(catalog, probe("/cloud/a.png"), clouded("/cloud/a.png"))
    assert view(catalog, entry.asset_id).presence is Presence.CLOUD
    assert view(catalog, entry.asset_id).sha256 == digest("/cloud/a.png")
