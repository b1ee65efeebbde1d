"""Decisions through the service: judged first, one op, refused where nothing may be overruled."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.catalog.assets import cards, views
from app.catalog.moderation import audits
from app.catalog.moderation.reviews import queue
from app.core.asset import Box, Detection, Verdict
from app.core.errors import NotFoundError, RefusedError, UsageError
from app.core.ops import AddTag, Analysis, MarkMinor, RecordAnalyses
from app.core.paths import PROGRAM
from app.core.vocab import Act, Outcome
from app.export.policies.policy import Policy, load_policies
from app.services.judging import Judge
from app.services.review import Review
from app.services.session import Session
from tests.services.conftest import enter

NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(10, 10, 40, 40), "nudenet-320n", "3.4")
INSTAGRAM, FANVUE = "instagram", "fanvue"


@pytest.fixture(scope="module")
def policies() -> Mapping[str, Policy]:
    every = load_policies([PROGRAM / "resources" / "policies"])
    return {name: every[name] for name in (INSTAGRAM, FANVUE)}


@pytest.fixture
def judge(session: Session, policies: Mapping[str, Policy]) -> Judge:
    made = Judge(session, policies)
    session.follow_up = made.follow_up
    return made


@pytest.fixture
def review(session: Session, judge: Judge, policies: Mapping[str, Policy]) -> Review:
    session._catalog.actor = "anna"
    return Review(session, judge, policies, two_steps=False)


@pytest.fixture
def pair(session: Session, review: Review, tmp_path: Path) -> list[int]:
    """Two nudes that a pack has looked at and nobody has judged."""
    paths = [tmp_path / "a.png", tmp_path / "b.png"]
    for path in paths:
        path.write_bytes(path.name.encode())
    entries = enter(session, paths)
    seen = [Analysis(one.rendition_id, (NUDE,)) for one in entries]
    session.do(RecordAnalyses(NUDE.pack, NUDE.version, seen))
    return [one.asset_id for one in entries]


def verdict(session: Session, asset: int, platform: str = INSTAGRAM) -> Verdict:
    return session.ask(views, [asset])[0].verdicts[platform]


def test_what_nobody_judged_is_judged_before_it_is_decided(
    session: Session, review: Review, pair: list[int]
) -> None:
    assert not session.ask(cards, pair)[0].judged
    done = review.approve(pair, INSTAGRAM, "a painting")
    assert done.count == 2
    found = verdict(session, pair[0])
    assert (found.outcome, found.by_machine) == (Outcome.APPROVED, Outcome.BLOCKED)
    assert found.decision is not None
    assert (found.decision.actor, found.decision.reason) == ("anna", "a painting")
    assert found.decision.basis == found.basis != ""
    assert verdict(session, pair[0], FANVUE).decision is None


def test_an_outdated_verdict_is_judged_again_before_it_is_decided(
    session: Session, review: Review, pair: list[int]
) -> None:
    """As after a crash between a mark and the judging that follows it."""
    review.reset(pair, FANVUE)
    session._catalog.do(MarkMinor(pair[:1]))
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.CLEAR
    with pytest.raises(RefusedError):
        review.approve(pair, FANVUE)
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.PROHIBITED


def test_overruling_needs_a_reason(session: Session, review: Review, pair: list[int]) -> None:
    with pytest.raises(UsageError, match="reason"):
        review.approve(pair, INSTAGRAM, "  ")
    assert verdict(session, pair[0]).outcome is Outcome.BLOCKED
    assert verdict(session, pair[0]).decision is None


def test_what_is_clear_is_approved_without_a_reason(
    session: Session, review: Review, pair: list[int]
) -> None:
    review.approve(pair, FANVUE)
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.APPROVED


def test_a_word_on_many_is_one_op_with_one_reason(
    session: Session, review: Review, pair: list[int]
) -> None:
    review.reject(pair, FANVUE, "not mine")
    assert {verdict(session, one, FANVUE).outcome for one in pair} == {Outcome.REJECTED}
    (row,) = [row for row in session.ask(audits.rows) if row.act is Act.DECISION]
    assert (row.assets, row.reason, row.platform) == (tuple(pair), "not mine", FANVUE)
    session.undo()
    assert {verdict(session, one, FANVUE).outcome for one in pair} == {Outcome.CLEAR}
    assert session.ask(audits.rows)[-1].act is Act.UNDO
    assert session.ask(audits.check) is None


def test_reset_gives_the_word_back_to_the_policy(
    session: Session, review: Review, pair: list[int]
) -> None:
    review.reject(pair, FANVUE)
    review.reset(pair[:1], FANVUE)
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.CLEAR
    assert verdict(session, pair[1], FANVUE).outcome is Outcome.REJECTED


def test_nothing_overrules_what_is_prohibited(
    session: Session, review: Review, pair: list[int]
) -> None:
    session.do(AddTag("child", pair[:1]))
    with pytest.raises(RefusedError):
        review.approve(pair, FANVUE, "whatever I say")
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.PROHIBITED
    assert verdict(session, pair[1], FANVUE).outcome is not Outcome.APPROVED, "all or nothing"


def test_a_mark_prohibits_at_once_and_its_end_frees(
    session: Session, review: Review, pair: list[int]
) -> None:
    review.approve(pair, FANVUE)
    review.mark_minor(pair[:1], True, "she looks 15")
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.PROHIBITED
    assert verdict(session, pair[1], FANVUE).outcome is Outcome.APPROVED
    review.mark_minor(pair[:1], False, "the wrong picture")
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.APPROVED


def test_a_corrected_term_is_no_sign_unless_a_human_marked_one(
    session: Session, review: Review, pair: list[int]
) -> None:
    session.do(AddTag("child", pair[:1]))
    review.correct("child", pair[:1], "the name of the band")
    assert verdict(session, pair[0], FANVUE).outcome is not Outcome.PROHIBITED
    review.mark_minor(pair[:1])
    assert verdict(session, pair[0], FANVUE).outcome is Outcome.PROHIBITED


def test_only_what_is_matched_can_be_corrected(
    session: Session, review: Review, pair: list[int]
) -> None:
    with pytest.raises(UsageError, match="No verdict of these assets rests on “child”"):
        review.correct("child", pair, "in advance")
    session.do(AddTag("child", pair[:1]))
    assert review.correct(" Child", pair, "the name of the band").count == 1


@pytest.mark.parametrize(("term", "reason"), [("child", " "), (" ", "because")])
def test_a_correction_is_documented(
    review: Review, pair: list[int], term: str, reason: str
) -> None:
    with pytest.raises(UsageError):
        review.correct(term, pair, reason)


def test_asked_later_it_leaves_the_queue_until_then(
    session: Session, review: Review, pair: list[int]
) -> None:
    now = datetime.now(UTC)
    review.reset(pair, INSTAGRAM)
    review.later(pair[:1], INSTAGRAM, now + timedelta(days=7))

    def waiting(when: datetime) -> list[int]:
        found = session.ask(queue, INSTAGRAM, "oldest", 10, now=when)
        return sorted(item.asset_id for item in found.items)

    assert waiting(now) == pair[1:]
    assert waiting(now + timedelta(days=8)) == pair
    review.later(pair[:1], INSTAGRAM, None)
    assert waiting(now) == pair


def test_in_two_steps_an_approval_counts_when_somebody_else_confirms(
    session: Session, judge: Judge, policies: Mapping[str, Policy], pair: list[int]
) -> None:
    review = Review(session, judge, policies, two_steps=True)
    review.approve(pair, INSTAGRAM, "a painting")
    assert verdict(session, pair[0]).outcome is Outcome.BLOCKED
    with pytest.raises(UsageError):
        review.confirm(pair, INSTAGRAM)
    session._catalog.actor = "ben"
    review.confirm(pair, INSTAGRAM, "I see paint")
    found = verdict(session, pair[0])
    assert found.outcome is Outcome.APPROVED
    assert found.decision is not None
    assert (found.decision.actor, found.decision.confirmed_by) == ("anna", "ben")


def test_in_two_steps_a_rejection_counts_at_once(
    session: Session, judge: Judge, policies: Mapping[str, Policy], pair: list[int]
) -> None:
    Review(session, judge, policies, two_steps=True).reject(pair, INSTAGRAM)
    assert verdict(session, pair[0]).outcome is Outcome.REJECTED


def test_an_unknown_platform_is_named(review: Review, pair: list[int]) -> None:
    with pytest.raises(NotFoundError, match=r"not judged for myspace.*fanvue, instagram"):
        review.approve(pair, "myspace")
