import hashlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.catalog.assets import cards, views
from app.catalog.moderation.audits import rows
from app.catalog.moderation.policies import editions
from app.core.asset import Box, Detection, Probe, Recipe, Score, Suggestion
from app.core.errors import RefusedError
from app.core.ops import (
    AddRelease,
    AddTag,
    Analysis,
    AssignPersona,
    CorrectTerm,
    Decide,
    MarkMinor,
    RecordAnalyses,
    Register,
    RemoveTag,
    SetPersona,
)
from app.core.paths import PROGRAM, LibraryPaths
from app.core.people import Persona, Release
from app.core.progress import CancelToken
from app.core.vocab import Act, Kind, Nudity, Outcome, PersonaKind
from app.export.policies.policy import load_policies
from app.services.judging import Judge
from app.services.listing import stat_file
from app.services.session import Session
from tests.services.conftest import Ear, enter

NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(10, 10, 40, 40), "nudenet-320n", "3.4")
SHIPPED = PROGRAM / "resources" / "policies"
POLICIES = load_policies([SHIPPED])


@pytest.fixture
def judge(session: Session) -> Judge:
    made = Judge(session, POLICIES)
    session.follow_up = made.follow_up
    return made


@pytest.fixture
def asset(session: Session, judge: Judge, tmp_path: Path) -> int:
    """A nude, looked at and judged."""
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    entry = enter(session, [path])[0]
    verdicts = judge.verdicts([entry.asset_id], {entry.rendition_id: [NUDE]}, NUDE.pack)
    analysis = Analysis(entry.rendition_id, (NUDE,), verdicts[entry.asset_id])
    session.do(RecordAnalyses(NUDE.pack, NUDE.version, [analysis]))
    return entry.asset_id


def outcomes(session: Session, asset: int) -> dict[str, Outcome]:
    return dict(session.ask(cards, [asset])[0].outcomes)


def test_fresh_detections_are_judged_before_they_are_stored(session: Session, asset: int) -> None:
    assert outcomes(session, asset)["instagram"] is Outcome.BLOCKED
    assert "fanvue" not in outcomes(session, asset)  # clear


SEEKERS = {
    "nudenet-320n": ("FEMALE_BREAST_EXPOSED",),
    "nudenet-640m": ("FEMALE_BREAST_EXPOSED",),
    "ultraface": ("face",),
}


def disagreements(session: Session, asset: int) -> list[str]:
    findings = session.ask(views, [asset])[0].verdicts["x"].findings
    return [one.message for one in findings if one.rule.endswith("packs-disagree")]


@pytest.mark.parametrize("blind", ["nudenet-640m", "ultraface", "unknown"])
@pytest.mark.parametrize("first", [True, False])
def test_a_pack_that_found_nothing_contradicts_if_it_looks_for_bare_skin(
    session: Session, tmp_path: Path, blind: str, first: bool
) -> None:
    judge = Judge(session, POLICIES, pack_labels=lambda: SEEKERS)
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    entry = enter(session, [path])[0]
    seen = replace(NUDE, box=Box(10.0, 10.0, 40.0, 40.0))
    looks = [(blind, ()), (NUDE.pack, (seen,))]
    for pack, found in looks if first else reversed(looks):
        made = judge.verdicts([entry.asset_id], {entry.rendition_id: found}, pack)
        analysis = Analysis(entry.rendition_id, found, made[entry.asset_id])
        session.do(RecordAnalyses(pack, "3.4", [analysis]))
    said = disagreements(session, entry.asset_id)
    assert [f"{blind} sees nothing bare" in one for one in said] == [True] * (
        blind == "nudenet-640m"
    )
    before = session.ask(views, [entry.asset_id])[0].verdicts["x"]
    session.do(MarkMinor([entry.asset_id], True, "a look"))
    session.follow_up = judge.follow_up
    session.do(MarkMinor([entry.asset_id], False, "a mistake"))
    assert session.ask(views, [entry.asset_id])[0].verdicts["x"] == before


@pytest.mark.parametrize(
    ("pack", "looked"),
    [("nudenet-320n", True), ("ultraface", False), ("clip", False), ("nsfw", True), ("gone", True)],
)
def test_what_only_a_pack_that_knows_no_skin_has_seen_is_not_cleared(
    session: Session, tmp_path: Path, pack: str, looked: bool
) -> None:
    labels = {**SEEKERS, "clip": (), "nsfw": ("porn", "neutral")}
    judge = Judge(session, POLICIES, pack_labels=lambda: labels)
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    entry = enter(session, [path])[0]
    made = judge.verdicts([entry.asset_id], {entry.rendition_id: ()}, pack)
    session.do(RecordAnalyses(pack, "1", [Analysis(entry.rendition_id, (), made[entry.asset_id])]))
    later = judge.verdicts([entry.asset_id], {}, "")
    for verdicts in (made, later):
        assert {one.is_blind for said in verdicts[entry.asset_id] for one in said.findings} == (
            set() if looked else {True}
        )


def test_a_tag_that_tells_of_a_minor_prohibits_at_once(session: Session, asset: int) -> None:
    session.do(AddTag("child", [asset]))
    assert outcomes(session, asset) == dict.fromkeys(POLICIES, Outcome.PROHIBITED)
    finding = session.ask(views, [asset])[0].verdicts["fanvue"].findings[0]
    assert "child" in finding.message


@pytest.mark.parametrize("way_back", ["undo", "remove"])
def test_taking_the_tag_back_judges_again(session: Session, asset: int, way_back: str) -> None:
    before = outcomes(session, asset)
    session.do(AddTag("child", [asset]))
    if way_back == "undo":
        session.undo()
    else:
        session.do(RemoveTag("child", [asset]))
    assert outcomes(session, asset) == before


def test_an_ordinary_tag_of_a_clear_asset_judges_nothing(
    session: Session, judge: Judge, tmp_path: Path
) -> None:
    path = tmp_path / "b.png"
    path.write_bytes(b"b")
    entry = enter(session, [path])[0]
    verdicts = judge.verdicts([entry.asset_id], {entry.rendition_id: []}, "p")
    analysis = Analysis(entry.rendition_id, (), verdicts[entry.asset_id])
    session.do(RecordAnalyses("p", "1", [analysis]))
    ear = Ear()
    session.hub.subscribe(ear)
    session.do(AddTag("Style/Film", [entry.asset_id]))
    assert [changes.cause for changes in ear.heard] == ["add tag"]


def test_an_ordinary_tag_of_what_some_platforms_refuse_judges_nothing(
    session: Session, asset: int
) -> None:
    """Thousands of generated pictures are refused somewhere, and are tagged at once."""
    ear = Ear()
    session.hub.subscribe(ear)
    session.do(AddTag("Style/Film", [asset]))
    assert [changes.cause for changes in ear.heard] == ["add tag"]
    show(session, asset, kind=PersonaKind.LICENSED)
    ear.heard.clear()
    session.do(AddTag("Style/Nude", [asset]))
    session.do(RemoveTag("Style/Nude", [asset]))
    assert [changes.cause for changes in ear.heard] == ["add tag", "judge", "remove tag", "judge"]


def test_a_changed_policy_is_applied_to_what_was_seen(
    session: Session, asset: int, tmp_path: Path
) -> None:
    """The user's own policy shadows the shipped one; nothing is decoded again."""
    own = tmp_path / "policies"
    own.mkdir()
    text = (SHIPPED / "instagram.toml").read_text("utf-8")
    (own / "instagram.toml").write_text(f"# mine\n{text}", "utf-8")
    policies = load_policies([SHIPPED, own])
    renewed = Judge(session, policies)
    changed = policies["instagram"].version != POLICIES["instagram"].version
    assert renewed.refresh(CancelToken()) == (1 if changed else 0)
    assert renewed.refresh(CancelToken()) == 0
    stored = session.ask(views, [asset])[0].verdicts["instagram"]
    assert stored.policy_version == policies["instagram"].version


# ── what else verdicts rest on ──


def show(session: Session, asset: int, *releases: Release, kind: PersonaKind) -> None:
    session.do(SetPersona(Persona("Zoe", kind, adult_attested=DAY)))
    for release in releases:
        session.do(AddRelease("Zoe", release))
    session.do(AssignPersona("Zoe", [asset]))


def rules(session: Session, asset: int, platform: str = "fanvue") -> set[str]:
    found = session.ask(views, [asset])[0].verdicts[platform].findings
    return {one.rule for one in found}


DAY = date(2026, 11, 20)
SIGNED = b"%PDF-1.7 signed"
SHA256 = hashlib.sha256(SIGNED).hexdigest()
PAPER = Release("Zoe Z.", "zoe.pdf", SHA256, date(2026, 1, 1), nudity=Nudity.EXPLICIT)


@pytest.fixture
def document(library: LibraryPaths) -> Path:
    """What was filed for `PAPER`."""
    library.releases.mkdir()
    path = library.releases / PAPER.file
    path.write_bytes(SIGNED)
    return path


@pytest.mark.usefixtures("document")
def test_whom_it_shows_is_judged_at_once(session: Session, asset: int) -> None:
    show(session, asset, kind=PersonaKind.LICENSED)
    assert rules(session, asset) == {"consent.missing"}
    session.do(AddRelease("Zoe", PAPER))
    assert rules(session, asset) == set()
    session.undo()
    assert rules(session, asset) == {"consent.missing"}
    session.do(SetPersona(Persona("Zoe", PersonaKind.FICTIONAL)))
    assert rules(session, asset) == set()
    assert rules(session, asset, "tinder") >= {"identity.persona"}


@pytest.mark.usefixtures("document")
def test_consent_is_not_for_a_human_to_approve_around(session: Session, asset: int) -> None:
    show(session, asset, kind=PersonaKind.LICENSED)
    with pytest.raises(RefusedError, match=f"Whom it shows keeps it from fanvue .asset {asset}."):
        session.do(Decide(Outcome.APPROVED, [asset], "fanvue", "she said yes"))
    assert session.ask(views, [asset])[0].verdicts["fanvue"].decision is None
    session.do(Decide(Outcome.REJECTED, [asset], "fanvue"))
    session.do(AddRelease("Zoe", PAPER))
    session.do(Decide(Outcome.APPROVED, [asset], "instagram", "art"))
    assert outcomes(session, asset)["instagram"] is Outcome.APPROVED


def test_a_mark_prohibits_and_a_correction_asks_for_a_look(session: Session, asset: int) -> None:
    session.do(AddTag("child", [asset]))
    assert rules(session, asset) == {"prohibited.minor"}
    session.do(CorrectTerm("child", [asset], "the name of a band"))
    assert rules(session, asset) == {"prohibited.corrected"}
    session.do(MarkMinor([asset], reason="she looks young"))
    assert rules(session, asset) == {"prohibited.mark", "prohibited.minor"}
    session.undo()
    assert rules(session, asset) == {"prohibited.corrected"}


@pytest.mark.usefixtures("document")
def test_a_release_that_ended_is_noticed_by_the_day(
    session: Session, judge: Judge, asset: int
) -> None:
    """Nothing was edited: the calendar changed it."""
    show(session, asset, replace(PAPER, valid_to=DAY), kind=PersonaKind.LICENSED)
    today = Judge(session, POLICIES, lambda: DAY)
    today.refresh(CancelToken())
    assert rules(session, asset) == set()
    assert today.refresh(CancelToken()) == 0
    tomorrow = Judge(session, POLICIES, lambda: DAY + timedelta(days=1))
    assert tomorrow.refresh(CancelToken()) == 1
    assert rules(session, asset) == {"consent.expired"}
    assert tomorrow.refresh(CancelToken()) == 0


def test_a_lost_document_is_noticed_and_so_is_its_coming_back(
    session: Session, asset: int, document: Path
) -> None:
    """Nothing was edited here either: somebody tidied up a folder."""
    show(session, asset, PAPER, kind=PersonaKind.LICENSED)
    judge = Judge(session, POLICIES, lambda: DAY)
    judge.refresh(CancelToken())
    assert rules(session, asset) == set()
    document.rename(document.with_suffix(".lost"))
    assert judge.refresh(CancelToken()) == 1
    assert rules(session, asset) == {"consent.document"}
    assert outcomes(session, asset)["fanvue"] is Outcome.BLOCKED
    with pytest.raises(RefusedError):
        session.do(Decide(Outcome.APPROVED, [asset], "fanvue", "trust me"))
    assert judge.refresh(CancelToken()) == 0
    document.write_bytes(b"forged")
    judge.refresh(CancelToken())
    assert rules(session, asset) == {"consent.document"}
    document.with_suffix(".lost").replace(document)
    assert judge.refresh(CancelToken()) == 1
    assert rules(session, asset) == set()


def test_which_policies_are_in_use_is_told_once_and_audited_when_one_changes(
    session: Session, judge: Judge, tmp_path: Path
) -> None:
    judge.refresh(CancelToken())
    told = session.ask(editions)
    assert set(told) == {*POLICIES, "prohibited", "signals"}
    assert session.ask(rows) == []
    judge.refresh(CancelToken())
    (tmp_path / "x.toml").write_text((SHIPPED / "x.toml").read_text("utf-8") + "# mine\n", "utf-8")
    mine = load_policies([SHIPPED, tmp_path])
    Judge(session, mine).refresh(CancelToken())
    assert session.ask(editions)["x"] == (mine["x"].version, mine["x"].sha256)
    (row,) = session.ask(rows)
    assert (row.act, row.platform, row.inputs) == (Act.POLICY, "x", mine["x"].sha256)


def test_scores_just_given_replace_those_stored(session: Session, judge: Judge, asset: int) -> None:
    rendition = session.ask(views, [asset])[0].rendition_id
    sexy = Score("sexy", 0.95, "nsfw", "1")
    session.do(RecordAnalyses("nsfw", "1", [Analysis(rendition, scores=(sexy,))]))
    stored = {one.platform: one for one in judge.verdicts([asset], {}, "")[asset]}
    assert "nsfw" in {one.pack for one in stored["instagram"].findings}
    fresh = judge.verdicts([asset], {}, "nsfw", {rendition: ()})[asset]
    assert {found.pack for one in fresh for found in one.findings} == {"nudenet-320n"}


def test_what_a_pack_takes_for_a_minor_counts_when_found_and_ever_after(
    session: Session, judge: Judge, asset: int
) -> None:
    rendition = session.ask(views, [asset])[0].rendition_id
    said = [Suggestion(name, 0.8, "wd", "3") for name in ("1girl", "loli")]
    fresh = judge.verdicts([asset], {}, "wd", {}, {rendition: said})[asset]
    assert {one.outcome for one in fresh} == {Outcome.PROHIBITED}
    session.do(RecordAnalyses("wd", "3", [Analysis(rendition, (), fresh, tuple(said))]))
    stored = judge.verdicts([asset], {}, "")[asset]
    assert [one.basis for one in stored] == [one.basis for one in fresh]
    again = judge.verdicts([asset], {}, "wd", {}, {rendition: said[:1]})[asset]
    assert Outcome.PROHIBITED not in {one.outcome for one in again}


def test_notes_are_not_stored(session: Session, judge: Judge, tmp_path: Path) -> None:
    path = tmp_path / "made.png"
    path.write_bytes(b"made")
    stat, recipe = stat_file(str(path)), Recipe("a1111", "cat")
    probe = Probe(stat, sha256="ab" * 32, kind=Kind.IMAGE, recipe=recipe)
    (entry,) = session.do(Register([probe])).value
    verdicts = judge.verdicts([entry.asset_id], {entry.rendition_id: ()}, "p")[entry.asset_id]
    by_platform = {one.platform: one for one in verdicts}
    assert by_platform["instagram"].findings == ()
    assert [one.rule for one in by_platform["shutterstock"].findings] == ["shutterstock.ai"]


def test_without_policies_nothing_is_judged(session: Session, asset: int) -> None:
    bare = Judge(session, {})
    assert bare.refresh(CancelToken()) == 0
    assert bare.verdicts([asset], {}, "") == {asset: ()}
