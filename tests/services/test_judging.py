from pathlib import Path

import pytest

from app.catalog.assets import cards, views
from app.core.asset import Box, Detection
from app.core.ops import AddTag, Analysis, RecordAnalyses, RemoveTag
from app.core.paths import PROGRAM
from app.core.progress import CancelToken
from app.core.vocab import Outcome
from app.export.policy import load_policies
from app.services.judging import Judge
from app.services.session import Session
from tests.services.conftest import Ear, enter

NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(10, 10, 40, 40), "nudenet-320n", "3.4")
SHIPPED = PROGRAM / "resources" / "policies"


@pytest.fixture
def judge(session: Session) -> Judge:
    made = Judge(session, load_policies([SHIPPED]))
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


def test_a_tag_that_tells_of_a_minor_prohibits_at_once(session: Session, asset: int) -> None:
    session.do(AddTag("child", [asset]))
    assert outcomes(session, asset) == dict.fromkeys(load_policies([SHIPPED]), Outcome.PROHIBITED)
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
    changed = policies["instagram"].version != load_policies([SHIPPED])["instagram"].version
    assert renewed.refresh(CancelToken()) == (1 if changed else 0)
    assert renewed.refresh(CancelToken()) == 0
    stored = session.ask(views, [asset])[0].verdicts["instagram"]
    assert stored.policy_version == policies["instagram"].version


def test_without_policies_nothing_is_judged(session: Session, asset: int) -> None:
    bare = Judge(session, {})
    assert bare.refresh(CancelToken()) == 0
    assert bare.verdicts([asset], {}, "") == {asset: ()}
