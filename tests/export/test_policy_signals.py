"""What classifiers say: labels as data, packs that disagree, and signs of a minor."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.asset import Box, Detection, Score
from app.core.errors import DataFileError
from app.core.vocab import Nudity, Outcome
from app.export.policies.policy import SHIPPED, load_policies
from tests.export.verdicts import judge

POLICIES = load_policies([SHIPPED])
INSTAGRAM, X, FANVUE = (POLICIES[name] for name in ("instagram", "x", "fanvue"))
BARE = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(0, 0, 9, 9), "nudenet-320n", "3.4")
DRESSED = replace(BARE, label="FEMALE_BREAST_COVERED")


def score(label: str, value: float, pack: str = "nsfw-mobilenet") -> Score:
    return Score(label, value, pack, "1.0")


@pytest.mark.parametrize(
    ("label", "value", "outcome"),
    [
        ("Porn", 0.95, Outcome.BLOCKED),
        ("hentai", 0.80, Outcome.BLOCKED),
        ("NSFW", 0.79, Outcome.REVIEW),
        ("explicit", 0.99, Outcome.BLOCKED),
        ("rating:explicit", 0.99, Outcome.BLOCKED),
        ("nude", 0.9, Outcome.BLOCKED),
        ("porn", 0.49, Outcome.CLEAR),
        ("Sexy", 0.95, Outcome.REVIEW),
        ("questionable", 0.6, Outcome.REVIEW),
        ("questionable", 0.59, Outcome.CLEAR),
        ("sensitive", 0.99, Outcome.CLEAR),
        ("Neutral", 0.99, Outcome.CLEAR),
        ("tabby cat", 0.99, Outcome.CLEAR),
    ],
)
def test_classes_count_as_a_box_of_their_level_would(
    label: str, value: float, outcome: Outcome
) -> None:
    """Where no detector contradicts (it may see bare skin, too)."""
    maybe = replace(BARE, score=0.31)
    verdict = judge(INSTAGRAM, [maybe], scores=(score(label, value),))
    found = [one for one in verdict.findings if one.pack == "nsfw-mobilenet"]
    assert [one.outcome for one in found] == ([] if outcome is Outcome.CLEAR else [outcome])
    for one in found:
        assert (one.label, one.score, one.box) == (label, value, None)
        assert "nsfw-mobilenet calls it" in one.message


def test_what_a_place_allows_it_allows_to_classifiers() -> None:
    porn = (score("Porn", 0.95),)
    assert judge(FANVUE, [BARE], scores=porn).outcome is Outcome.CLEAR
    assert judge(X, [BARE], scores=porn).outcome is Outcome.REVIEW
    assert judge(X, [], scores=(score("Sexy", 0.95),)).outcome is Outcome.CLEAR
    assert judge(X, [BARE], scores=porn, placement="x.avatar").outcome is Outcome.BLOCKED


def test_packs_that_disagree_ask_for_a_look() -> None:
    porn = score("Porn", 0.97)
    verdict = judge(INSTAGRAM, [DRESSED], scores=(porn,))
    assert verdict.outcome is Outcome.REVIEW
    (found,) = [one for one in verdict.findings if one.rule.endswith("packs-disagree")]
    assert (found.pack, found.score) == ("nsfw-mobilenet", 0.97)
    assert "nudenet-320n sees nothing bare" in found.message
    nothing = judge(INSTAGRAM, [], scores=(porn,), seekers=("nudenet-320n",))  # nothing at all
    assert nothing.outcome is Outcome.REVIEW
    assert "nudenet-320n sees nothing bare" in nothing.findings[0].message
    assert judge(FANVUE, [DRESSED], scores=(porn,)).findings == ()  # nobody minds there
    assert judge(INSTAGRAM, [], scores=(porn,)).outcome is Outcome.BLOCKED  # no detector looked


def test_a_box_stays_blocked_where_a_classifier_disagrees() -> None:
    neutral = (score("Porn", 0.02), score("Hentai", 0.01), score("Neutral", 0.97))
    verdict = judge(INSTAGRAM, [BARE], scores=neutral)
    assert verdict.outcome is Outcome.BLOCKED
    assert {one.rule.rpartition(".")[2] for one in verdict.findings} == {
        "FEMALE_BREAST_EXPOSED",
        "packs-disagree",
    }
    assert judge(X, [BARE], scores=neutral).outcome is Outcome.REVIEW
    unsure = (score("Porn", 0.15), score("Hentai", 0.15))
    assert len(judge(INSTAGRAM, [BARE], scores=unsure).findings) == 1


def test_two_detectors_disagree_and_a_face_detector_has_no_say() -> None:
    other = replace(DRESSED, pack="nudenet-640m")
    verdict = judge(X, [BARE, other])
    assert any(one.rule.endswith("packs-disagree") for one in verdict.findings)
    near = replace(BARE, pack="nudenet-640m", score=0.31)
    assert len(judge(X, [BARE, near]).findings) == 2
    face = Detection("face", 0.9, Box(0, 0, 9, 9), "ultraface", "1")
    hand = replace(face, label="hand")
    assert [one.label for one in judge(X, [BARE, face, hand]).findings] == [BARE.label]


def test_a_detector_that_found_nothing_at_all_disagrees() -> None:
    both = ("nudenet-320n", "nudenet-640m")
    verdict = judge(X, [BARE], seekers=both)
    (found,) = [one for one in verdict.findings if one.rule.endswith("packs-disagree")]
    assert (found.outcome, found.pack) == (Outcome.REVIEW, "nudenet-320n")
    assert "nudenet-640m sees nothing bare" in found.message
    assert verdict.basis != judge(X, [BARE], seekers=both[:1]).basis
    assert (
        judge(X, [DRESSED], seekers=both).basis == judge(X, [DRESSED]).basis
    )  # it settles nothing
    assert judge(FANVUE, [BARE], seekers=both).basis == judge(FANVUE, [BARE]).basis


def test_only_detectors_with_a_label_of_bare_skin_look_for_it() -> None:
    assert INSTAGRAM.signals.seeks(["FACE_FEMALE", "BUTTOCKS_EXPOSED"])
    assert not INSTAGRAM.signals.seeks(["face", "hand", "FEET_EXPOSED", "ANUS_COVERED"])


def test_a_clip_counts_where_it_is_surest() -> None:
    scores = tuple(replace(score("Porn", value), time_s=value) for value in (0.1, 0.9, 0.2))
    verdict = judge(INSTAGRAM, [replace(BARE, score=0.31)], scores=scores)
    (found,) = [one for one in verdict.findings if one.pack == "nsfw-mobilenet"]
    assert (found.score, found.time_s) == (0.9, 0.9)


@pytest.mark.parametrize(("label", "value"), [("porn", 0.30), ("explicit", 0.3), ("sexy", 0.5)])
def test_a_class_is_a_sexual_sign_beside_a_minor(label: str, value: float) -> None:
    for policy in POLICIES.values():
        verdict = judge(policy, [], scores=(score(label, value),), tags=("child",))
        assert verdict.outcome is Outcome.PROHIBITED
        assert (verdict.findings[0].label, verdict.findings[0].term) == (label, "child")
    below = judge(FANVUE, [], scores=(score(label, value - 0.01),), tags=("child",))
    assert below.outcome is Outcome.CLEAR


def mine(tmp_path: Path, text: str) -> Path:
    (tmp_path / "signals.toml").write_text(text, "utf-8")
    return tmp_path


def test_a_users_file_adds_labels(tmp_path: Path) -> None:
    folder = mine(
        tmp_path,
        """
[levels]
explicit = ["act"]
[[signal]]
labels = ["spicy"]
level = "explicit"
may = 0.4
sure = 0.6
minor = 0.2
[[signal]]
pack = "nsfw-mobilenet"
labels = ["Porn"]
level = "explicit"
may = 0.9
sure = 0.95
minor = 0.9
""",
    )
    policies = load_policies([SHIPPED, folder])
    own = policies["instagram"]
    assert own.version != INSTAGRAM.version
    assert own.signals.levels["act"] is Nudity.EXPLICIT
    maybe = [replace(BARE, score=0.31)]
    assert judge(own, maybe, scores=(score("Spicy", 0.7),)).outcome is Outcome.BLOCKED
    porn = (score("Porn", 0.85),)
    assert all(one.pack != "nsfw-mobilenet" for one in judge(own, maybe, scores=porn).findings)
    other = (score("Porn", 0.85, "another"),)
    assert judge(own, maybe, scores=other).outcome is Outcome.BLOCKED
    act = [Detection("act", 0.5, Box(0, 0, 9, 9), "mine", "1")]
    assert judge(own, act, tags=("child",)).outcome is Outcome.PROHIBITED
    faint = judge(own, [], scores=(score("Porn", 0.3),), tags=("child",))
    assert faint.outcome is Outcome.PROHIBITED  # a pack is trusted less, not by the Never list


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[levels]\nnude = ['ANUS_EXPOSED']", "levels.ANUS_EXPOSED"),
        ("[[signal]]\nlabels=['porn']\nlevel='nude'\nmay=0.9\nsure=0.9\nminor=0.9", "signal"),
        ("[[signal]]\nlabels=['a', 'A']\nlevel='nude'\nmay=1\nsure=1\nminor=1", "labels[1]"),
        ("[[signal]]\nlabels=['a']\nlevel='none'\nmay=1\nsure=1\nminor=1", "level"),
        ("[[signal]]\nlabels=['a']\nlevel='nude'\nmay=1\nsure=0.5\nminor=1", "may"),
        ("[[signal]]\nlabels=['a']\nlevel='nude'\nmay=0\nsure=0.5\nminor=1", "may"),
        ("[boxes]\nmay = 0.9", "boxes"),
        ("[levels]\nbare = ['x']", "levels.bare"),
    ],
)
def test_a_wrong_file_names_its_key(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(DataFileError) as raised:
        load_policies([SHIPPED, mine(tmp_path, text)])
    assert raised.value.key.endswith(key)
    assert raised.value.path == tmp_path / "signals.toml"
