"""What is proposed to be let go, for which reasons, and what answers teach."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.catalog.proposals.culls import CullInput, cull_answers
from app.core.asset import Measures, Recipe, Score
from app.core.ops import Analysis, RecordAnalyses, Register, Registered, SetFlag
from app.core.vocab import Flag, Reply, Task
from app.media.pixels import greys, pixels
from app.media.probe import probe as probed
from app.services.critic import Critic, Proposal
from app.services.listing import stat_file
from app.services.session import Session
from app.services.traits import TRAITS, Subject, features
from app.services.twins import Twins
from tests.catalog.builders import probe, seen
from tests.helpers.pictures import draw
from tests.services.conftest import FakeLane

FINE = Measures(50, 20, 2.6, 0.1, 0.1, (0, 0, 0, 0), 30)
BLURRED = replace(FINE, sharpness=0.5)
GRAINY = replace(FINE, noise=4.9)


@pytest.fixture
def packs() -> dict[str, Any]:
    return {}


@pytest.fixture
def critic(session: Session, packs: dict[str, Any]) -> Critic:
    lane: Any = FakeLane(pixels=pixels, greys=greys)
    return Critic(session, packs, Twins(session, lane))


def enter(session: Session, *measures: Measures | None, **said: Any) -> list[Registered]:
    probes = [
        probe(f"/p/{i}.png", **({"recipe": None, "measures": each} | said))
        for i, each in enumerate(measures)
    ]
    entered: list[Registered] = session.do(Register(probes)).value
    return entered


def told(found: list[Proposal]) -> dict[int, tuple[str, ...]]:
    return {one.asset_id: one.reasons for one in found}


# ── traits ──


@pytest.mark.parametrize(
    ("measures", "name"),
    [
        (BLURRED, "blur"),
        (GRAINY, "noise"),
        (replace(FINE, banding=0.7), "banding"),
        (replace(FINE, border=(0.2, 0, 0.2, 0)), "border"),
        (replace(FINE, brightness=2), "dark"),
        (replace(FINE, brightness=99), "pale"),
        (replace(FINE, contrast=0.5), "flat"),
    ],
)
def test_one_bad_measure_is_enough(
    session: Session, critic: Critic, measures: Measures, name: str
) -> None:
    bad, *_ = enter(session, measures, FINE, None)
    (found,) = critic.proposals(10)
    assert found.asset_id == bad.asset_id
    assert list(found.features) == [name]
    assert len(found.reasons) == 1
    assert found.score > 0.5


def test_a_plain_background_is_no_border() -> None:
    one_sided = replace(FINE, border=(0.4, 0, 0, 0.3))
    assert features(Subject(CullInput(1, one_sided, 0, None))) == {}


def test_many_faces_and_a_low_score_add_up(session: Session, packs: dict[str, Any]) -> None:
    packs["taste"] = SimpleNamespace(id="taste", task=Task.SCORE)
    packs["classes"] = SimpleNamespace(id="classes", task=Task.CLASSIFY)
    lane: Any = FakeLane(pixels=pixels, greys=greys)
    critic = Critic(session, packs, Twins(session, lane))
    entered = enter(session, *[FINE] * 30)
    session.do(
        RecordAnalyses("faces", "1", [Analysis(entered[0].rendition_id, (seen("face"),) * 9)])
    )
    for pack, best in (("taste", 29), ("classes", 0)):
        scores = [
            Analysis(one.rendition_id, scores=(Score("a", abs(best - 29 + i), pack, "1"),))
            for i, one in enumerate(entered)
        ]
        session.do(RecordAnalyses(pack, "1", scores))
    found, *others = critic.proposals(10)
    assert len(others) <= 1
    assert found.asset_id == entered[0].asset_id
    assert found.reasons == ("among the lowest of the library by its score", "9 faces")


def test_the_worse_of_two_duplicates(session: Session, critic: Critic, tmp_path: Path) -> None:
    picture = draw((320, 240), seed=1)
    picture.save(tmp_path / "a.png")
    picture.resize((160, 120)).save(tmp_path / "b.png")
    probes = [
        replace(probed(stat_file(str(path))), measures=FINE)
        for path in sorted(tmp_path.glob("*.png"))
    ]
    best, worse = session.do(Register(probes)).value
    session.keep_thumbs({one.sha256: one.thumb for one in probes if one.sha256 and one.thumb})
    assert told(critic.proposals(10)) == {
        worse.asset_id: (f"nearly the same as {best.asset_id}, which is the better one",)
    }


def test_many_seeds_of_one_recipe_only_support(session: Session, critic: Critic) -> None:
    entered = [
        session.do(
            Register(
                [
                    probe(
                        f"/p/{seed}.png",
                        phash=None,
                        recipe=Recipe("comfyui", prompt="a dress", seed=seed),
                        measures=replace(FINE, sharpness=0.95) if seed == 12 else FINE,
                    )
                ]
            )
        ).value[0]
        for seed in range(13)
    ]
    assert told(critic.proposals(20)) == {
        entered[12].asset_id: ("blurred", "one of 13 by the same recipe")
    }


def test_the_likeliest_first_and_no_more_than_asked(session: Session, critic: Critic) -> None:
    enter(session, BLURRED, replace(BLURRED, noise=5), GRAINY, FINE)
    found = critic.proposals(10)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert found[0].reasons == ("blurred", "noisy")
    assert critic.proposals(1) == found[:1]


# ── answers ──


def test_answers_are_edits_and_end_the_proposal(session: Session, critic: Critic) -> None:
    a, b, c = (one.asset_id for one in enter(session, BLURRED, GRAINY, FINE))
    critic.proposals(10)
    critic.answer(Reply.ACCEPTED, [a])
    critic.answer(Reply.REJECTED, [b, c])
    assert critic.proposals(10) == []
    answers = {one.asset_id: one for one in session.ask(cull_answers)}
    assert answers[a].features == {"blur": 1}
    assert answers[b].features == {"noise": pytest.approx(0.9667)}
    assert answers[c].features == {}
    for _ in range(2):
        session.undo()
    assert set(told(critic.proposals(10))) == {a, b}


def test_an_answer_without_looking_first_still_teaches(session: Session, critic: Critic) -> None:
    a, _ = (one.asset_id for one in enter(session, BLURRED, FINE))
    critic.answer(Reply.REJECTED, [a])
    assert session.ask(cull_answers)[0].features == {"blur": 1}
    critic.answer(None, [a])
    assert session.ask(cull_answers) == []


def test_who_keeps_grain_is_not_asked_about_grain_again(session: Session, critic: Critic) -> None:
    entered = enter(session, *[GRAINY] * 9, *[BLURRED] * 9)
    grainy, blurred = entered[:9], entered[9:]
    before = {one.trait: one for one in critic.weights()}
    critic.answer(Reply.REJECTED, [one.asset_id for one in grainy[:8]])
    critic.answer(Reply.ACCEPTED, [one.asset_id for one in blurred[:8]])
    assert list(told(critic.proposals(10))) == [blurred[8].asset_id]
    after = {one.trait: one for one in critic.weights()}
    assert after["noise"].now < before["noise"].now == before["noise"].start
    assert after["blur"].now > after["blur"].start
    assert list(after) == list(TRAITS)


def test_what_a_human_spoke_for_is_left_alone(session: Session, critic: Critic) -> None:
    (a,) = enter(session, BLURRED)
    session.do(SetFlag(Flag.PICK, [a.asset_id]))
    assert critic.proposals(10) == []
