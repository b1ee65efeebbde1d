"""Entering files: by content first, then by place, before anything is new."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.catalog.assets import (
    Known,
    cards,
    counts,
    folders_under,
    ids_of_paths,
    in_folder,
)
from app.catalog.catalog import Catalog
from app.catalog.jobs import queued
from app.core.asset import Fault, Lora, Recipe
from app.core.ops import (
    AddTag,
    Analysis,
    Done,
    EnqueueFiles,
    RecordAnalyses,
    Register,
    SetRating,
)
from app.core.vocab import ChangeKind, Kind, Presence
from tests.catalog.builders import (
    RECIPE,
    UNREADABLE,
    by_machine,
    damaged,
    probe,
    prompted,
    seen,
    stat,
    unread,
    verdict,
)
from tests.catalog.looks import find, places, register, view


def test_a_new_file_is_a_new_asset_with_all_that_was_learned(catalog: Catalog) -> None:
    created = datetime(2026, 5, 1, 12, 30, 15, 250_000, timezone(timedelta(hours=2)))
    (entry,) = register(
        catalog, probe("/p/a.png", created=created, frames=3, duration_s=1.5, has_alpha=True)
    )
    assert entry.fresh
    found = view(catalog, entry.asset_id)
    wanted = probe("/p/a.png", created=created)
    assert found.path == "/p/a.png"
    assert found.sha256 == wanted.sha256
    assert (found.kind, found.format, found.bytes) == (Kind.IMAGE, "png", 1000)
    assert (found.width, found.height, found.frames, found.duration_s) == (1024, 1280, 3, 1.5)
    assert found.created == created
    assert found.created is not None
    assert found.created.utcoffset() == timedelta(hours=2)
    assert found.recipe == RECIPE
    assert found.palette == wanted.palette
    assert found.metadata == {"title": "Evening"}
    assert found.digital_source_type == "trainedAlgorithmicMedia"
    assert found.has_alpha
    assert not found.offline
    assert found.fault is None
    assert found.tags == ()
    assert not found.analysed
    assert places(catalog, entry.asset_id) == {"/p/a.png": Presence.PRESENT}


def test_says_what_changed_and_answers_in_order(catalog: Catalog) -> None:
    done: Done = catalog.do(Register([probe("/p/b.png"), probe("/p/a.png")]))
    assert [entry.path for entry in done.value] == ["/p/b.png", "/p/a.png"]
    assert done.count == 2
    assert done.changes.kinds == {ChangeKind.ASSETS, ChangeKind.JOBS}
    assert set(done.changes.ids) == {entry.asset_id for entry in done.value}


def test_without_a_date_the_files_own_time_is_taken(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png", created=None))
    assert view(catalog, entry.asset_id).created == datetime.fromtimestamp(1_700_000_000, UTC)


def test_the_same_file_again_changes_nothing(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png"))
    before = view(catalog, first.asset_id)
    (again,) = register(catalog, probe("/p/a.png"))
    assert not again.fresh
    assert (again.asset_id, again.rendition_id) == (first.asset_id, first.rendition_id)
    assert view(catalog, first.asset_id) == before
    assert catalog.ask(counts).assets == 1


@pytest.mark.parametrize("batches", [1, 2])
def test_a_copy_is_another_place_of_the_asset(catalog: Catalog, batches: int) -> None:
    probes = [probe("/p/a.png", "same"), probe("/q/b.png", "same")]
    if batches == 1:
        first, second = register(catalog, *probes)
    else:
        first, second = (register(catalog, one)[0] for one in probes)
    assert first.fresh
    assert not second.fresh
    assert first.asset_id == second.asset_id
    assert set(places(catalog, first.asset_id)) == {"/p/a.png", "/q/b.png"}
    assert view(catalog, first.asset_id).path == "/p/a.png"
    assert find(catalog, "is:duplicate") == [first.asset_id]
    assert find(catalog, "b.png") == [first.asset_id]


def test_a_file_changed_in_place_is_a_new_version_of_its_asset(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png", "one"))
    analysis = Analysis(first.rendition_id, (seen(),), (verdict(),))
    catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
    catalog.do(AddTag("Style/Film", [first.asset_id]))
    later = probe("/p/a.png", "two", recipe=prompted("a blue hat"), width=512)
    (second,) = register(catalog, replace(later, stat=stat("/p/a.png", 2000, 1_800_000_000)))
    assert second.fresh
    assert second.asset_id == first.asset_id
    assert second.rendition_id != first.rendition_id
    found = view(catalog, first.asset_id)
    assert found.sha256 == later.sha256
    assert (found.width, found.bytes) == (512, 2000)
    assert [tag.name for tag in found.tags] == ["Style/Film"]
    assert found.detections == ()  # nothing is known of the new version
    assert found.verdicts == {}
    assert not found.analysed
    assert find(catalog, "hat tag:Style") == [first.asset_id]
    for gone in ("rain", "detected:face", "verdict:instagram=blocked", "is:flagged"):
        assert find(catalog, gone) == []


def test_an_edit_taken_back_is_the_old_version_again(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png", "one"))
    catalog.do(
        RecordAnalyses("nudenet", "3.4", [Analysis(first.rendition_id, (seen(),), (verdict(),))])
    )
    register(catalog, probe("/p/a.png", "two", recipe=None))
    (back,) = register(catalog, probe("/p/a.png", "one"))
    assert not back.fresh
    assert back.rendition_id == first.rendition_id
    assert view(catalog, first.asset_id).verdicts == {"instagram": by_machine(verdict())}
    assert find(catalog, "verdict:instagram=blocked rain") == [first.asset_id]


def test_a_version_with_another_date_moves_in_the_order(catalog: Catalog) -> None:
    old, new = register(
        catalog,
        probe("/p/a.png", created=datetime(2020, 1, 1, tzinfo=UTC)),
        probe("/p/b.png", created=datetime(2021, 1, 1, tzinfo=UTC)),
    )
    catalog.do(AddTag("x", [old.asset_id, new.asset_id]))
    assert find(catalog, "tag:x") == [new.asset_id, old.asset_id]
    register(catalog, probe("/p/a.png", "again", created=datetime(2022, 1, 1, tzinfo=UTC)))
    for text in ("", "tag:x", "rain", "checkpoint:sd_xl"):
        assert find(catalog, text) == [old.asset_id, new.asset_id]


def test_a_file_overwritten_with_a_copy_joins_the_other_asset(catalog: Catalog) -> None:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    catalog.do(SetRating(5, [a.asset_id]))
    (moved,) = register(catalog, probe("/p/a.png", "/p/b.png"))
    assert moved.asset_id == b.asset_id
    assert set(places(catalog, b.asset_id)) == {"/p/a.png", "/p/b.png"}
    left = view(catalog, a.asset_id)
    assert left.offline
    assert left.rating == 5
    assert left.path == "/p/a.png"  # the last place it was seen at
    assert left.locations == ()


# ── what cannot be read ──


def test_what_cannot_be_read_is_an_asset_with_its_reason(catalog: Catalog) -> None:
    (entry,) = register(catalog, unread("/p/a.png"))
    found = view(catalog, entry.asset_id)
    assert found.fault == UNREADABLE
    assert found.sha256 is None
    (card,) = catalog.ask(cards, [entry.asset_id])
    assert card.fault == UNREADABLE
    assert catalog.ask(counts).faults == 1


def test_metadata_saved_from_a_damaged_file_is_kept_and_found(catalog: Catalog) -> None:
    (entry,) = register(catalog, damaged("/p/a.png", "half"))
    assert view(catalog, entry.asset_id).recipe == RECIPE
    assert find(catalog, "rain") == [entry.asset_id]


def test_an_unread_file_is_known_by_its_path(catalog: Catalog) -> None:
    (first,) = register(catalog, unread("/p/a.png"))
    (again,) = register(catalog, unread("/p/a.png", mtime=1_800_000_000))
    assert (again.asset_id, again.fresh) == (first.asset_id, False)
    assert catalog.ask(counts).assets == 1


def test_an_unread_file_that_moved_is_known_by_its_inode(catalog: Catalog) -> None:
    (first,) = register(catalog, unread("/p/a.png", inode=77))
    (moved,) = register(catalog, unread("/p/b.png", inode=77))
    assert moved.asset_id == first.asset_id
    (other,) = register(catalog, unread("/p/c.png", inode=78))
    assert other.asset_id != first.asset_id


def test_files_of_a_system_without_inodes_are_not_mixed_up(catalog: Catalog) -> None:
    a, b = (replace(unread(p), stat=replace(stat(p), inode=0)) for p in ("/p/a.png", "/p/b.png"))
    (first,), (second,) = register(catalog, a), register(catalog, b)
    assert first.asset_id != second.asset_id


def test_once_it_can_be_read_it_is_the_same_asset(catalog: Catalog) -> None:
    (first,) = register(catalog, unread("/p/a.png"))
    catalog.do(AddTag("keep", [first.asset_id]))
    (second,) = register(catalog, probe("/p/a.png"))
    assert second.fresh
    assert second.asset_id == first.asset_id
    found = view(catalog, first.asset_id)
    assert found.fault is None
    assert found.width == 1024
    assert find(catalog, "rain tag:keep") == [first.asset_id]


def test_two_names_of_one_unread_file_that_turn_out_to_differ(catalog: Catalog) -> None:
    register(catalog, unread("/p/a.png", inode=7))
    register(catalog, unread("/p/b.png", inode=7))
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    assert a.rendition_id != b.rendition_id
    assert catalog.ask(counts).faults == 0


def test_a_file_that_could_be_read_before_keeps_what_is_known(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png"))
    (again,) = register(catalog, unread("/p/a.png"))  # same size and time, today unreadable
    assert (again.asset_id, again.fresh) == (first.asset_id, False)
    assert view(catalog, first.asset_id).fault is None


def test_a_file_that_changed_and_cannot_be_read_any_more(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png"))
    (broken,) = register(catalog, unread("/p/a.png", mtime=1_800_000_000))
    assert broken.asset_id == first.asset_id
    assert view(catalog, first.asset_id).fault == UNREADABLE
    (healed,) = register(catalog, probe("/p/a.png"))
    assert healed.rendition_id == first.rendition_id
    assert view(catalog, first.asset_id).fault is None
    assert catalog.ask(counts).faults == 0


def test_a_damaged_content_that_a_better_decoder_reads(catalog: Catalog) -> None:
    (first,) = register(catalog, damaged("/p/a.png", "half"))
    (second,) = register(catalog, probe("/p/a.png", "half"))
    assert (second.asset_id, second.fresh) == (first.asset_id, True)
    assert view(catalog, first.asset_id).fault is None
    (third,) = register(catalog, damaged("/p/a.png", "half"))  # one bad day changes nothing
    assert not third.fresh
    assert view(catalog, first.asset_id).fault is None


def test_a_half_written_copy_leaves_no_ghost(catalog: Catalog) -> None:
    (whole,) = register(catalog, probe("/p/a.png", "whole"))
    register(catalog, unread("/p/b.png"))
    register(catalog, damaged("/p/c.png", "half"))
    assert catalog.ask(counts).assets == 3
    register(catalog, probe("/p/b.png", "whole"), probe("/p/c.png", "whole"))
    assert catalog.ask(counts).assets == 1
    assert set(places(catalog, whole.asset_id)) == {"/p/a.png", "/p/b.png", "/p/c.png"}
    assert find(catalog, "") == [whole.asset_id]


def test_a_ghost_someone_tagged_stays(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png", "whole"))
    (ghost,) = register(catalog, unread("/p/b.png"))
    catalog.do(AddTag("ask Ada", [ghost.asset_id]))
    register(catalog, probe("/p/b.png", "whole"))
    assert find(catalog, 'tag:"ask Ada"') == [ghost.asset_id]


# ── hostile values ──


def test_values_no_database_likes(catalog: Catalog) -> None:
    path = "/p/\udcff\udce9 'x'; DROP TABLE asset; --.png"
    recipe = Recipe(
        "weird\ud800",
        prompt="lone \ud83d surrogate, nul \x00 inside",
        seed=-(10**300),
        steps=10**30,
        cfg=float("nan"),
        loras=(Lora("l\ud800", float("inf")),),
        raw={"prompt\udc00": "raw \udfff text"},
        extra={"k\ud800": "v\udfff"},
    )
    hostile = probe(path, "x", recipe=recipe, metadata={"t\ud800": "v\udfff"}, width=10**30)
    (entry,) = register(catalog, hostile)
    found = view(catalog, entry.asset_id)
    assert found.path == path
    assert found.width is None
    assert found.recipe is not None
    assert found.recipe.seed == -(10**300)
    assert found.recipe.steps is None
    assert found.recipe.cfg is None
    assert found.recipe.raw == {"prompt\ufffd": "raw \udfff text"}
    assert found.recipe.extra == {"k\ud800": "v\udfff"}
    assert find(catalog, "surrogate") == [entry.asset_id]
    assert catalog.ask(ids_of_paths, [path, "/p/none"]) == {path: entry.asset_id}
    there = stat(path)
    known = Known(1000, 1_700_000_000 * 10**9, Presence.PRESENT, there.device, there.inode)
    assert catalog.ask(in_folder, "/p") == {path: known}


def test_inodes_and_hashes_of_64_bits(catalog: Catalog) -> None:
    big = replace(stat("/p/a.png"), device=2**64 - 1, inode=2**63 + 5)
    (entry,) = register(catalog, replace(probe("/p/a.png", phash=2**64 - 1), stat=big))
    catalog.do(EnqueueFiles([big]))
    assert catalog.ask(queued, 5) == [big]
    assert view(catalog, entry.asset_id).fault is None


def test_dates_beyond_reason_still_sort(catalog: Catalog) -> None:
    dates = [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(2000, 1, 1),
        datetime(9999, 12, 31, tzinfo=UTC),
    ]
    entries = register(
        catalog, *(probe(f"/p/{number}.png", created=date) for number, date in enumerate(dates))
    )
    assert find(catalog, "") == [entry.asset_id for entry in reversed(entries)]


# ── what else it does ──


def test_entered_files_leave_the_queue_unless_they_changed_meanwhile(catalog: Catalog) -> None:
    newer = stat("/p/b.png", mtime=1_800_000_000)
    catalog.do(EnqueueFiles([stat("/p/a.png"), stat("/p/b.png"), stat("/p/c.png")]))
    catalog.do(EnqueueFiles([newer]))
    register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    assert catalog.ask(queued, 10) == [newer, stat("/p/c.png")]


def test_folders_are_listed_from_a_root_down(catalog: Catalog) -> None:
    paths = ["/p/a/1.png", "/p/a/b/2.png", "/p/ab/3.png", "/p/0.png", "/q/4.png"]
    register(catalog, *map(probe, paths))
    assert catalog.ask(folders_under, "/p/a") == ["/p/a", "/p/a/b"]
    assert catalog.ask(folders_under, "/p") == ["/p", "/p/a", "/p/a/b", "/p/ab"]
    assert catalog.ask(folders_under, "/") == ["/p", "/p/a", "/p/a/b", "/p/ab", "/q"]
    assert list(catalog.ask(in_folder, "/p/a")) == ["/p/a/1.png"]


def test_an_op_that_fails_leaves_nothing(catalog: Catalog) -> None:
    broken = probe("/p/b.png", metadata={"title": object()})
    with pytest.raises(TypeError):
        catalog.do(Register([probe("/p/a.png"), broken]))
    assert catalog.ask(counts).assets == 0
    assert find(catalog, "rain") == []
    register(catalog, probe("/p/a.png"))
    assert catalog.ask(counts).assets == 1


def test_a_fault_can_be_told_another_way(catalog: Catalog) -> None:
    (first,) = register(catalog, unread("/p/a.png"))
    other = Fault("timeout", "It took too long.")
    register(catalog, replace(unread("/p/a.png"), fault=other))
    assert view(catalog, first.asset_id).fault == other
