"""What packs saw, what policies said, and who still has to look."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.catalog.assets import cards, counts, outdated_verdicts, unanalysed, verdict_inputs, views
from app.catalog.catalog import Catalog
from app.catalog.pending import builtin_inputs
from app.catalog.search import search
from app.core.asset import Export, Measures, Score
from app.core.ops import (
    AddTag,
    Analysis,
    MarkPresence,
    RecordAnalyses,
    RecordExports,
    RecordVerdicts,
    Register,
    Registered,
)
from app.core.query import parse
from app.core.vocab import ChangeKind, Outcome
from tests.catalog.builders import (
    by_machine,
    damaged,
    digest,
    probe,
    prompted,
    seen,
    unread,
    verdict,
)


@pytest.fixture
def entries(catalog: Catalog) -> list[Registered]:
    probes = [probe(f"/p/{n}.png", recipe=prompted(f"number {n}")) for n in range(4)]
    value: list[Registered] = catalog.do(Register(probes)).value
    return value


def record(catalog: Catalog, *items: Analysis, version: str = "3.4", pack: str = "nudenet") -> None:
    catalog.do(RecordAnalyses(pack, version, items))


def pending(catalog: Catalog, version: str = "3.4", limit: int = 100) -> list[str]:
    return [one.path for one in catalog.ask(unanalysed, "nudenet", version, limit)]


def test_detections_and_verdicts_are_read_back_as_they_were(
    catalog: Catalog, entries: list[Registered]
) -> None:
    low, high = seen(score=0.25), replace(seen("BELLY_EXPOSED", 0.75), time_s=1.5)
    said = (verdict(), verdict("x", Outcome.CLEAR))
    done = catalog.do(
        RecordAnalyses("nudenet", "3.4", [Analysis(entries[0].rendition_id, (low, high), said)])
    )
    assert done.changes.kinds == {ChangeKind.DETECTIONS, ChangeKind.VERDICTS}
    assert done.changes.ids == (entries[0].asset_id,)
    (view,) = catalog.ask(views, [entries[0].asset_id])
    assert view.detections == (high, low)  # best first
    assert view.verdicts == {one.platform: by_machine(one) for one in said}
    assert view.analysed
    (card,) = catalog.ask(cards, [entries[0].asset_id])
    assert card.outcomes == {"instagram": Outcome.BLOCKED}  # where it is not clear
    assert card.judged


def test_a_second_run_replaces_what_the_same_pack_said(
    catalog: Catalog, entries: list[Registered]
) -> None:
    one = entries[0]
    record(catalog, Analysis(one.rendition_id, (seen(),), (verdict(),)))
    other = seen("ADULT", pack="nsfw")
    record(catalog, Analysis(one.rendition_id, (other,), (verdict(),)), pack="nsfw", version="1")
    record(catalog, Analysis(one.rendition_id, (), (verdict(outcome=Outcome.CLEAR),)))
    (view,) = catalog.ask(views, [one.asset_id])
    assert view.detections == (other,)
    assert view.verdicts["instagram"].outcome is Outcome.CLEAR
    assert catalog.ask(search, parse("detected:face")).ids == []
    assert catalog.ask(search, parse("detected:adult")).ids == [one.asset_id]


def test_who_has_not_been_seen(catalog: Catalog, entries: list[Registered]) -> None:
    paths = [entry.path for entry in entries]
    assert pending(catalog) == paths
    assert catalog.ask(counts).unanalysed == 4
    first = catalog.ask(unanalysed, "nudenet", "3.4", 1)[0]
    assert (first.rendition_id, first.asset_id) == (entries[0].rendition_id, entries[0].asset_id)
    assert (first.sha256, first.width, first.height) == (digest(paths[0]), 1024, 1280)
    record(catalog, Analysis(entries[1].rendition_id, ()))
    assert pending(catalog) == [paths[0], paths[2], paths[3]]
    assert pending(catalog, limit=2) == [paths[0], paths[2]]
    assert catalog.ask(counts).unanalysed == 3
    # a new version of the pack: those nobody has seen come first
    assert pending(catalog, "3.5") == [paths[0], paths[2], paths[3], paths[1]]
    for entry in entries:
        record(catalog, Analysis(entry.rendition_id, ()))
    assert pending(catalog) == []
    assert pending(catalog, "3.5", limit=3) == paths[:3]
    only = [entries[3].asset_id, entries[1].asset_id]
    found = catalog.ask(unanalysed, "nudenet", "3.5", 9, only)
    assert {one.asset_id for one in found} == set(only)
    assert catalog.ask(unanalysed, "nudenet", "3.5", 9, []) == []


def test_what_cannot_be_looked_at_does_not_wait(catalog: Catalog) -> None:
    catalog.do(
        Register(
            [unread("/p/u.png"), damaged("/p/d.png", "d"), probe("/p/gone.png"), probe("/p/v.png")]
        )
    )
    catalog.do(MarkPresence(missing=["/p/gone.png"]))
    catalog.do(Register([probe("/p/v.png", "second version")]))
    assert [one.sha256 for one in catalog.ask(unanalysed, "nudenet", "3.4", 9)] == [
        digest("second version")
    ]


def test_a_file_in_two_places_waits_once(catalog: Catalog) -> None:
    catalog.do(Register([probe("/p/a.png", "x"), probe("/p/b.png", "x")]))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    assert pending(catalog) == ["/p/b.png"]


def test_arithmetic_needs_no_file_and_is_no_look(
    catalog: Catalog, entries: list[Registered]
) -> None:
    catalog.do(MarkPresence(missing=[entries[0].path]))

    def waiting() -> list[int]:
        return [one.asset_id for one in catalog.ask(unanalysed, "builtin", "1", 9)]

    everyone = [entry.asset_id for entry in entries]
    assert waiting() == everyone
    record(catalog, Analysis(entries[0].rendition_id), pack="builtin", version="1")
    assert waiting() == everyone[1:]
    assert catalog.ask(counts).unanalysed == 4
    assert catalog.ask(outdated_verdicts, {"x": "1"}, 9) == []


def test_what_the_arithmetic_is_given(catalog: Catalog) -> None:
    measures = Measures(50.5, 20, 1.5, 0.75, 0.0, (0, 0, 0.25, 0), 33.0, ((120.0, 0.5),), 0.125)
    entered = catalog.do(Register([probe("/p/m.png", frames=3, measures=measures)])).value[0]
    score = Score("nsfw", 0.5, "classes", "1")
    record(catalog, Analysis(entered.rendition_id, (seen(),)))
    record(catalog, Analysis(entered.rendition_id, scores=(score,)), pack="classes", version="1")
    (told,) = catalog.ask(builtin_inputs, [99, entered.asset_id])
    assert (told.rendition_id, told.frames, told.has_alpha) == (entered.rendition_id, 3, False)
    assert (told.measures, told.detections, told.scores) == (measures, (seen(),), (score,))
    assert told.palette[0].share == 0.75
    (view,) = catalog.ask(views, [entered.asset_id])
    assert view.measures == measures
    assert told.kind is view.kind


def test_what_a_policy_judges_by(catalog: Catalog, entries: list[Registered]) -> None:
    one, two, *_ = entries
    catalog.do(AddTag("Style/Film", [one.asset_id]))
    record(catalog, Analysis(one.rendition_id, (seen(),)))
    first, second = catalog.ask(verdict_inputs, [two.asset_id, 99, one.asset_id])
    assert (first.asset_id, first.analysed, first.detections) == (two.asset_id, False, ())
    assert (first.width, first.height) == (1024, 1280)
    assert second.detections == (seen(),)
    assert second.analysed
    assert second.tags == ("Style/Film",)
    assert second.prompt_texts == ("number 0", "Evening")
    assert second.rendition_id == one.rendition_id


def test_verdicts_can_be_given_again_by_asset(catalog: Catalog, entries: list[Registered]) -> None:
    one = entries[0]
    record(catalog, Analysis(one.rendition_id, (), (verdict(), verdict("x"))))
    fresh = verdict(outcome=Outcome.REVIEW, version="2")
    done = catalog.do(RecordVerdicts([(one.asset_id, (fresh,)), (99, (fresh,))]))
    assert done.changes.kinds == {ChangeKind.VERDICTS}
    (view,) = catalog.ask(views, [one.asset_id])
    assert view.verdicts == {"instagram": by_machine(fresh)}
    assert catalog.ask(search, parse("verdict:instagram=review")).ids == [one.asset_id]
    assert catalog.ask(search, parse("verdict:x=blocked")).ids == []


def test_whose_verdicts_are_out_of_date(catalog: Catalog, entries: list[Registered]) -> None:
    policies = {"instagram": "2", "x": "1"}
    assert catalog.ask(outdated_verdicts, policies, 9) == []  # nobody was analysed
    record(catalog, Analysis(entries[0].rendition_id, (), (verdict(version="2"), verdict("x"))))
    record(catalog, Analysis(entries[1].rendition_id, (), (verdict(version="1"), verdict("x"))))
    record(catalog, Analysis(entries[2].rendition_id, (), (verdict(version="2"),)))
    old = [entries[1].asset_id, entries[2].asset_id]
    assert catalog.ask(outdated_verdicts, policies, 9) == old
    (first,) = catalog.ask(outdated_verdicts, policies, 1)
    assert first in old
    assert catalog.ask(outdated_verdicts, {}, 9) == []


def test_renditions_that_are_gone_are_passed_over(
    catalog: Catalog, entries: list[Registered]
) -> None:
    catalog.do(RecordAnalyses("nudenet", "3.4", [Analysis(999, (seen(),), (verdict(),))]))
    assert catalog.ask(counts).unanalysed == 4


def test_the_verdict_on_an_old_version_is_not_an_answer(
    catalog: Catalog, entries: list[Registered]
) -> None:
    one = entries[0]
    catalog.do(Register([probe(one.path, "edited")]))
    record(catalog, Analysis(one.rendition_id, (seen(),), (verdict(),)))  # a late answer
    (view,) = catalog.ask(views, [one.asset_id])
    assert (view.verdicts, view.detections, view.analysed) == ({}, (), False)
    for text in ("verdict:instagram=blocked", "detected:face", "is:flagged"):
        assert catalog.ask(search, parse(text)).ids == []


def test_the_ledger(catalog: Catalog, entries: list[Registered]) -> None:
    one = entries[0].asset_id
    when = datetime(2026, 11, 20, 12, 0, 0, 123_456, UTC)
    export = Export("tiktok.photo", "/out/\udcff.jpg", 1080, 1920, 5, "cd" * 32, when, "2026-11")
    later = replace(export, preset="instagram.story", policy_version=None)
    done = catalog.do(RecordExports([(one, export), (one, later), (99, export)]))
    assert done.changes.ids == (one,)
    assert done.changes.kinds == {ChangeKind.EXPORTS}
    (view,) = catalog.ask(views, [one])
    assert view.exports == (export, later)
    (card,) = catalog.ask(cards, [one])
    assert card.exported == ("instagram.story", "tiktok.photo")
