"""What no detector has looked at is judged by its words, and what is outdated before it is read."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from app.catalog.assets import cards, views
from app.catalog.moderation.reviews import queue
from app.catalog.pending import not_looked_at
from app.core.asset import Fault, Recipe, Verdict
from app.core.ops import (
    AddRelease,
    Analysis,
    AssignPersona,
    MarkPresence,
    RecordAnalyses,
    RecordVerdicts,
    Register,
    SetPersona,
)
from app.core.paths import PROGRAM
from app.core.people import Persona, Release
from app.core.progress import CancelToken
from app.core.vocab import Nudity, Outcome, PersonaKind
from app.export.policies.policy import load_policies
from app.services.judging import Judge
from app.services.listing import stat_file
from app.services.review import Review
from app.services.session import Session
from tests.services.conftest import Ear, enter, readable

EVERY = load_policies([PROGRAM / "resources" / "policies"])
POLICIES = {name: EVERY[name] for name in ("instagram", "fanvue")}
VERSIONS = {name: policy.version for name, policy in POLICIES.items()}


@pytest.fixture
def judge(session: Session) -> Judge:
    return Judge(session, POLICIES)


@pytest.fixture
def review(session: Session, judge: Judge) -> Review:
    return Review(session, judge, POLICIES, two_steps=False)


@pytest.fixture
def pair(session: Session, tmp_path: Path) -> list[int]:
    """An ordinary picture and one whose prompt is enough, neither looked at."""
    probes = []
    for name, prompt in (("a.png", "a red dress"), ("b.png", "a naked 15 year old girl")):
        (tmp_path / name).write_bytes(name.encode())
        probe = readable(stat_file(str(tmp_path / name)))
        probes.append(replace(probe, recipe=Recipe("a1111", prompt)))
    return [entry.asset_id for entry in session.do(Register(probes)).value]


def said(session: Session, asset: int) -> dict[str, Verdict]:
    return dict(session.ask(views, [asset])[0].verdicts)


def test_words_are_judged_before_any_pack_has_looked(
    session: Session, judge: Judge, pair: list[int]
) -> None:
    assert judge.refresh_unseen(CancelToken()) == 2
    assert judge.refresh_unseen(CancelToken()) == 0
    plain, told = pair
    assert {one.outcome for one in said(session, told).values()} == {Outcome.PROHIBITED}
    assert {one.outcome for one in said(session, plain).values()} == {Outcome.REVIEW}
    assert {item.asset_id for item in session.ask(queue, None).items} == {told}
    assert session.ask(queue, "instagram").total == 2


def test_what_only_waits_for_a_pack_is_no_flag_and_not_clear(
    session: Session, judge: Judge, pair: list[int]
) -> None:
    judge.refresh(CancelToken())
    card = session.ask(cards, pair)[0]
    assert (dict(card.outcomes), card.judged, card.analysed) == ({}, True, False)


def test_what_a_pack_sees_replaces_it(session: Session, judge: Judge, pair: list[int]) -> None:
    judge.refresh_unseen(CancelToken())
    rendition = session.ask(views, pair)[0].rendition_id
    made = judge.verdicts(pair[:1], {rendition: ()}, "nudenet-320n")[pair[0]]
    session.do(RecordAnalyses("nudenet-320n", "1", [Analysis(rendition, (), made)]))
    assert said(session, pair[0])["instagram"].findings == ()
    card = session.ask(cards, pair)[0]
    assert card.analysed


def test_a_verdict_from_words_never_replaces_what_was_seen_meanwhile(
    session: Session, judge: Judge, pair: list[int]
) -> None:
    late = judge.verdicts(pair[:1], {}, "")
    rendition = session.ask(views, pair)[0].rendition_id
    made = judge.verdicts(pair[:1], {rendition: ()}, "nudenet-320n")[pair[0]]
    session.do(RecordAnalyses("nudenet-320n", "1", [Analysis(rendition, (), made)]))
    session.do(RecordVerdicts(tuple(late.items())))
    assert said(session, pair[0])["instagram"].findings == ()


def test_files_that_are_gone_are_judged_and_unreadable_ones_are_not(
    session: Session, review: Review, judge: Judge, pair: list[int], tmp_path: Path
) -> None:
    session.do(MarkPresence(missing=[str(tmp_path / "b.png")]))
    (tmp_path / "c.png").write_bytes(b"c")
    bad = readable(stat_file(str(tmp_path / "c.png")), fault=Fault("damaged", "cut off"))
    broken = session.do(Register([bad])).value[0].asset_id
    found = session.ask(not_looked_at, VERSIONS, 9)
    assert [asset for _, asset in found] == pair
    assert session.ask(not_looked_at, VERSIONS, 9, found[0][0]) == found[1:]
    assert session.ask(not_looked_at, {}, 9) == []
    assert review.refresh([*pair, broken]) == 2
    assert said(session, broken) == {}


def test_only_what_is_asked_for_is_judged_before_it_is_shown(
    session: Session, review: Review, pair: list[int]
) -> None:
    assert review.refresh(pair[1:]) == 1
    assert said(session, pair[0]) == {}
    ear = Ear()
    session.hub.subscribe(ear)
    assert review.refresh(pair[1:]) == 0
    assert ear.heard == []


@pytest.mark.parametrize("whole", [True, False])
def test_platforms_no_longer_judged_are_shown_no_more(
    session: Session, review: Review, pair: list[int], whole: bool
) -> None:
    review.refresh()
    fewer = {"fanvue": POLICIES["fanvue"]}
    later = Review(session, Judge(session, fewer), fewer, two_steps=False)
    assert later.refresh(None if whole else pair) == 2
    assert set(said(session, pair[0])) == {"fanvue"}


def test_a_release_that_ended_is_noticed_before_anything_is_shown(
    session: Session, tmp_path: Path
) -> None:
    day = date(2026, 11, 20)
    (tmp_path / "a.png").write_bytes(b"a")
    (entry,) = enter(session, [tmp_path / "a.png"])
    session.do(RecordAnalyses("nudenet-320n", "1", [Analysis(entry.rendition_id)]))
    session.do(SetPersona(Persona("Zoe", PersonaKind.LICENSED, adult_attested=day)))
    document = session.releases / "zoe.pdf"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_bytes(b"signed")
    digest = sha256(b"signed").hexdigest()
    paper = Release("Zoe Z.", "zoe.pdf", digest, day, valid_to=day, nudity=Nudity.EXPLICIT)
    session.do(AddRelease("Zoe", paper))
    session.do(AssignPersona("Zoe", [entry.asset_id]))

    def rules(on: date) -> set[str]:
        review = Review(session, Judge(session, POLICIES, lambda: on), POLICIES, two_steps=False)
        review.refresh([entry.asset_id])
        return {one.rule for one in said(session, entry.asset_id)["fanvue"].findings}

    assert "consent.expired" not in rules(day)
    assert "consent.expired" in rules(day + timedelta(days=1))
