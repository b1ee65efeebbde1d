"""Marks, corrections, and what a verdict rests on: its basis changes when what matters changes."""

from dataclasses import replace
from typing import Any

import pytest

from app.core.asset import Box, Detection, Score, Suggestion
from app.core.people import Persona
from app.core.vocab import Kind, Outcome, PersonaKind
from app.export.policies.evidence import Evidence
from app.export.policies.policy import SHIPPED, judge_all, load_policies
from app.export.policies.policy import judge as judge_evidence
from tests.export.verdicts import DAY, judge

POLICIES = load_policies([SHIPPED])
INSTAGRAM, FANVUE = POLICIES["instagram"], POLICIES["fanvue"]
BARE = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(0, 0, 90, 90), "nudenet-320n", "3.4")
FACE = replace(BARE, label="FACE_FEMALE")
SLIP = replace(BARE, label="FEMALE_BREAST_COVERED")
PORN = Score("Porn", 0.9, "nsfw", "1")
KNOWN = Evidence(
    detections=(BARE, FACE), scores=(PORN,), frame=(100, 100), texts=("a woman",), tags=("Style",)
)


def basis(evidence: Evidence, platform: str = "instagram", **more: Any) -> str:
    (verdict,) = judge_all([POLICIES[platform]], replace(evidence, **more), DAY)
    assert len(verdict.basis) == 32
    return verdict.basis


MATTERS: list[dict[str, Any]] = [
    {"detections": (replace(BARE, score=0.89), FACE)},
    {"detections": (replace(BARE, box=Box(1, 0, 90, 90)), FACE)},
    {"detections": (replace(BARE, version="3.5"), FACE)},
    {"detections": (BARE, FACE, SLIP)},
    {"detections": (FACE,)},
    {"scores": (replace(PORN, value=0.8),)},
    {"scores": ()},
    {"frame": (100, 101)},
    {"tags": ("Style", "child")},
    {"texts": ("a woman in a school uniform",)},
    {"minor_mark": True},
    {"analysed": False},
    {"personas": (Persona("Zoe", PersonaKind.LICENSED),)},
]
NOT_HERE: list[dict[str, Any]] = [
    {"detections": (FACE, BARE)},
    {"detections": (BARE, FACE, replace(SLIP, score=0.29))},
    {"detections": (BARE, replace(FACE, score=0.5))},
    {"scores": (PORN, Score("Neutral", 0.1, "nsfw", "1"))},
    {"texts": ("a woman on a beach", "sunset")},
    {"tags": ()},
    {"tags": ("Style", "nude")},
    {"personas": (Persona("Nova"),)},
    {"ai": True},
    {"kind": Kind.ANIMATED},
    {"corrections": ("child",)},
]


@pytest.mark.parametrize("change", MATTERS)
def test_what_matters_changes_the_basis(change: dict[str, Any]) -> None:
    assert basis(KNOWN, **change) != basis(KNOWN)


@pytest.mark.parametrize("change", NOT_HERE)
def test_what_does_not_matter_leaves_the_basis(change: dict[str, Any]) -> None:
    assert basis(KNOWN, **change) == basis(KNOWN)


def test_a_basis_is_of_one_platform_place_and_edition() -> None:
    seen = [BARE]
    bases = {judge(policy, seen).basis for policy in POLICIES.values()}
    assert len(bases) > 20  # empty ones of like editions are alike: nothing was found
    profile = judge(FANVUE, seen, context="profile").basis
    assert profile != judge(FANVUE, seen).basis
    later = replace(INSTAGRAM, version="2026-11-21")
    assert judge(later, seen).basis != judge(INSTAGRAM, seen).basis


def test_all_platforms_at_once_as_one_by_one() -> None:
    one_by_one = tuple(judge_evidence(policy, KNOWN, DAY) for policy in POLICIES.values())
    assert judge_all(POLICIES.values(), KNOWN, DAY) == one_by_one
    assert judge_all([], KNOWN, DAY) == ()


SEXUAL: list[dict[str, Any]] = [
    {"detections": (BARE,)},
    {"detections": (replace(BARE, score=0.30),)},
    {"scores": (Score("hentai", 0.31, "nsfw", "1"),)},
    {"texts": ("a nude on a sofa",)},
    {"tags": ("Mood/Erotic",)},
]


@pytest.mark.parametrize("sexual", SEXUAL)
def test_a_humans_mark_prohibits_with_any_sexual_sign(sexual: dict[str, Any]) -> None:
    for verdict in judge_all(POLICIES.values(), Evidence(minor_mark=True, **sexual), DAY):
        assert verdict.outcome is Outcome.PROHIBITED
        assert verdict.findings[0].rule == "prohibited.mark"
        assert verdict.findings[0].absolute


def test_a_mark_alone_prohibits_where_adults_pay_and_asks_for_a_look_elsewhere() -> None:
    for verdict in judge_all(POLICIES.values(), Evidence((FACE,), minor_mark=True), DAY):
        adult = verdict.platform in ("onlyfans", "fansly", "fanvue")
        assert verdict.outcome is (Outcome.PROHIBITED if adult else Outcome.REVIEW)
        assert verdict.findings[0].absolute if adult else verdict.findings[0].wants_a_look


@pytest.mark.parametrize("correction", ["child", "Child", " CHILD "])
def test_a_documented_correction_takes_its_term_away(correction: str) -> None:
    kept = judge(FANVUE, [BARE], tags=("child",))
    assert [(one.rule, one.term) for one in kept.findings] == [("prohibited.minor", "child")]
    looked_at = judge(FANVUE, [BARE], tags=("child",), corrections=(correction,))
    assert looked_at.outcome is Outcome.REVIEW, "it leaves with a second word, not by itself"
    assert [(one.rule, one.term) for one in looked_at.findings] == [
        ("prohibited.corrected", "child")
    ]


def test_a_correction_is_of_one_term_and_never_where_a_human_marked() -> None:
    tags = ("child", "school uniform", "a 12 year old")
    both = judge(FANVUE, [BARE], tags=tags)
    assert {one.term for one in both.findings} == {"child", "12 year old"}
    one_left = judge(FANVUE, [BARE], tags=tags, corrections=("child",))
    assert [one.term for one in one_left.findings] == ["12 year old"]
    doubt = judge(FANVUE, [BARE], tags=tags, corrections=("child", "12 year old"))
    assert doubt.outcome is Outcome.REVIEW
    told = {(one.rule, one.term) for one in doubt.findings}
    assert ("prohibited.doubt", "school uniform") in told
    every = ("child", "12 year old", "school uniform")
    left = judge(FANVUE, [BARE], tags=tags, corrections=every).findings
    assert {one.rule for one in left} == {"prohibited.corrected"}
    marked = judge(FANVUE, [BARE], tags=tags, corrections=every, minor_mark=True)
    assert {one.rule for one in marked.findings} == {"prohibited.mark", "prohibited.minor"}


def proposal(name: str, score: float) -> Suggestion:
    return Suggestion(name, score, "wd-vit", "3")


@pytest.mark.parametrize(
    ("name", "score", "outcome"),
    [
        ("child", 0.50, Outcome.PROHIBITED),
        ("female_child", 0.9, Outcome.PROHIBITED),
        ("loli", 0.49, Outcome.REVIEW),
        ("loli", 0.30, Outcome.REVIEW),
        ("loli", 0.29, Outcome.CLEAR),
        ("1girl", 0.99, Outcome.CLEAR),
    ],
)
def test_what_a_pack_takes_for_a_minor_is_a_sign(name: str, score: float, outcome: Outcome) -> None:
    """Whether or not somebody accepted the tag."""
    verdict = judge(FANVUE, [BARE], proposed=(proposal(name, score),))
    assert verdict.outcome is outcome
    for found in verdict.findings:
        assert "among what wd-vit proposes" in found.message
        assert (found.term or "none") in name.replace("_", " ")
    assert judge(FANVUE, [FACE], proposed=(proposal(name, score),)).outcome is Outcome.CLEAR


def test_an_estimate_is_corrected_as_a_word_is() -> None:
    seen = (proposal("child", 0.9),)
    assert judge(FANVUE, [BARE], proposed=seen, corrections=("child",)).outcome is Outcome.REVIEW
    marked = judge(FANVUE, [BARE], proposed=seen, corrections=("child",), minor_mark=True)
    assert {one.rule for one in marked.findings} == {"prohibited.mark", "prohibited.minor"}


def test_a_correction_never_clears_what_is_sexual() -> None:
    verdict = judge(FANVUE, [], tags=("child", "nude"), corrections=("nude",))
    assert verdict.outcome is Outcome.PROHIBITED
