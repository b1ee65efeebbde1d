"""Verdicts: the worst finding wins, every finding carries its evidence, more is never milder."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Box, Detection, Finding, Verdict
from app.core.errors import UsageError
from app.core.vocab import Outcome
from app.export.policies.policy import SHIPPED, load_policies
from app.export.policies.rules import Policy
from app.export.policies.wording import part
from tests.export.verdicts import judge

POLICIES = load_policies([SHIPPED])
INSTAGRAM, X, FANVUE = (POLICIES[name] for name in ("instagram", "x", "fanvue"))
FRAME = (1000, 1000)
SEVERITY = [Outcome.CLEAR, Outcome.REVIEW, Outcome.BLOCKED, Outcome.PROHIBITED]
LABELS = sorted(
    {label for one in POLICIES.values() for rules in one.rules.values() for label in rules}
)


def seen(
    label: str, score: float = 0.9, area: float = 0.2, time_s: float | None = None
) -> Detection:
    box = Box(10, 20, 1000 * area, 1000)
    return Detection(label, score, box, "nudenet-320n", "3.4", time_s)


def outcome(policy: Policy, context: str, detection: Detection) -> Outcome:
    return judge(policy, [detection], FRAME, context=context).outcome


def test_a_finding_carries_its_evidence_and_says_it_in_a_sentence() -> None:
    detection = seen("FEMALE_BREAST_EXPOSED", 0.71, time_s=1.5)
    verdict = judge(INSTAGRAM, [detection], FRAME)
    assert len(bytes.fromhex(verdict.basis)) == 16
    assert replace(verdict, basis="") == Verdict(
        platform="instagram",
        outcome=Outcome.BLOCKED,
        context="feed",
        policy_version="2026-11-20",
        findings=(
            Finding(
                rule="instagram.feed.FEMALE_BREAST_EXPOSED",
                outcome=Outcome.BLOCKED,
                message="Exposed female breast, 71 % sure: Instagram does not allow it in the feed "
                "(policy 2026-11-20, Meta community standards).",
                label="FEMALE_BREAST_EXPOSED",
                score=0.71,
                box=detection.box,
                pack="nudenet-320n",
                version="3.4",
                time_s=1.5,
            ),
        ),
    )


def test_what_to_do_is_said_where_a_label_is_enough() -> None:
    verdict = judge(X, [seen("BUTTOCKS_EXPOSED", 0.8)], FRAME)
    assert verdict.outcome is Outcome.REVIEW
    assert verdict.findings[0].message == (
        "Exposed buttocks, 80 % sure: on X, mark the post as sensitive "
        "(policy 2026-11-20, X's adult content policy)."
    )


def test_a_context_may_be_chosen_and_must_be_known() -> None:
    nude = [seen("FEMALE_BREAST_EXPOSED")]
    assert judge(FANVUE, nude, FRAME).context == "paywall"
    assert judge(FANVUE, nude, FRAME).outcome is Outcome.CLEAR
    assert judge(FANVUE, nude, FRAME, context="profile").outcome is Outcome.BLOCKED
    with pytest.raises(UsageError, match="has rules for feed, profile, story, not paywall"):
        judge(INSTAGRAM, nude, FRAME, context="paywall")


def test_nothing_seen_is_clear_without_findings() -> None:
    verdict = judge(INSTAGRAM, [], FRAME, ["1girl, solo"])
    assert (verdict.outcome, verdict.findings) == (Outcome.CLEAR, ())
    faces = [seen("FACE_FEMALE"), seen("FEET_EXPOSED"), seen("MALE_BREAST_EXPOSED")]
    assert judge(INSTAGRAM, faces, FRAME).findings == ()


def test_what_no_detector_looked_at_is_not_clear() -> None:
    verdict = judge(INSTAGRAM, [], FRAME, analysed=False)
    assert verdict.outcome is Outcome.REVIEW
    assert [found.rule for found in verdict.findings] == ["instagram.feed.not-analysed"]
    blocked = judge(INSTAGRAM, [seen("ANUS_EXPOSED")], FRAME, analysed=False)
    assert blocked.outcome is Outcome.BLOCKED
    assert len(blocked.findings) == 2


def test_a_label_no_rule_knows_asks_for_a_look() -> None:
    verdict = judge(INSTAGRAM, [seen("WINGS")], FRAME)
    assert verdict.outcome is Outcome.REVIEW
    assert "nothing says what Instagram makes of it" in verdict.findings[0].message
    assert judge(INSTAGRAM, [seen("WINGS", 0.1)], FRAME).outcome is Outcome.CLEAR


def test_where_the_frame_is_unknown_a_box_counts_as_its_focus() -> None:
    small = seen("FEMALE_BREAST_COVERED", area=0.01)
    assert judge(INSTAGRAM, [small], FRAME).outcome is Outcome.CLEAR
    assert judge(INSTAGRAM, [small], (0, 0)).outcome is Outcome.REVIEW


def test_the_worst_finding_comes_first_then_the_surest() -> None:
    detections = [
        seen("FEMALE_BREAST_COVERED", 0.99),
        seen("BUTTOCKS_EXPOSED", 0.5),
        seen("FEMALE_BREAST_EXPOSED", 0.7),
    ]
    verdict = judge(INSTAGRAM, detections, FRAME)
    assert [found.score for found in verdict.findings] == [0.7, 0.5, 0.99]


def test_a_rule_may_explain_itself_further() -> None:
    (found,) = judge(INSTAGRAM, [seen("BUTTOCKS_EXPOSED")], FRAME).findings
    assert "close-ups" in found.message


@pytest.mark.parametrize("policy", POLICIES.values())
@pytest.mark.parametrize(
    "label",
    [
        "FEMALE_BREAST_EXPOSED",
        "FEMALE_GENITALIA_EXPOSED",
        "MALE_GENITALIA_EXPOSED",
        "BUTTOCKS_EXPOSED",
        "ANUS_EXPOSED",
    ],
)
def test_nudity_with_a_sign_of_a_minor_is_prohibited_on_every_platform(
    policy: Policy, label: str
) -> None:
    for context in policy.rules:
        verdict = judge(policy, [seen(label, 0.30)], FRAME, ["a schoolgirl"], context=context)
        assert verdict.outcome is Outcome.PROHIBITED
        first = verdict.findings[0]
        assert (first.rule, first.label, first.score) == ("prohibited.minor", label, 0.30)
        assert "“schoolgirl” in the prompt or tags" in first.message
    for context in policy.rules:
        faint = judge(policy, [seen(label, 0.29)], FRAME, ["a schoolgirl"], context=context)
        assert faint.outcome is Outcome.CLEAR


def test_a_bare_male_chest_is_not_nudity_here() -> None:
    boys = judge(X, [seen("MALE_BREAST_EXPOSED")], FRAME, ["two boys at the pool, kids"])
    assert boys.outcome is Outcome.CLEAR


def test_signs_in_several_texts_count_together_and_age_softens_only_what_is_vague() -> None:
    assert judge(X, [], FRAME, ["Style/Nude", "a child"]).outcome is Outcome.PROHIBITED
    assert judge(X, [], FRAME, ["nude", "young girl"]).outcome is Outcome.PROHIBITED
    assert judge(X, [], FRAME, ["nude, young girl", "25 years old"]).outcome is Outcome.REVIEW
    assert judge(X, [], FRAME, ["nude, child", "25 years old"]).outcome is Outcome.PROHIBITED


def test_not_analysed_does_not_hide_what_words_say() -> None:
    verdict = judge(X, [], FRAME, ["nude child"], analysed=False)
    assert verdict.outcome is Outcome.PROHIBITED


def test_faces_and_body_parts_are_never_taken_for_an_age() -> None:
    everything = [seen(label) for label in LABELS]
    faces = [seen("FACE_FEMALE", 0.99, area=0.9), seen("FACE_MALE", 0.99)]
    for policy in POLICIES.values():
        verdict = judge(policy, [*everything, *faces], FRAME, ["portrait of a woman"])
        assert verdict.outcome is not Outcome.PROHIBITED


def test_labels_in_words() -> None:
    assert part("FEMALE_GENITALIA_COVERED") == "Covered female genitalia"
    assert part("FEET_EXPOSED") == "Exposed feet"


labels = st.sampled_from([*LABELS, "FACE_MALE", "WINGS"])
detections = st.lists(
    st.builds(seen, labels, st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=4
)
words = st.sampled_from([(), ("1girl",), ("a child",), ("young girl",), ("nude",), ("nude kid",)])
contexts = st.sampled_from(
    [(policy, name) for policy in POLICIES.values() for name in policy.rules]
)


def severity(policy: Policy, found: Sequence[Detection], texts: Sequence[str], context: str) -> int:
    return SEVERITY.index(judge(policy, found, FRAME, texts, context=context).outcome)


@settings(deadline=None)
@given(contexts, detections, words, st.data())
def test_raising_a_score_never_makes_the_outcome_milder(
    where: tuple[Policy, str], found: list[Detection], texts: tuple[str, ...], data: st.DataObject
) -> None:
    policy, context = where
    index = data.draw(st.integers(0, len(found) - 1))
    higher = data.draw(st.floats(found[index].score, 1))
    raised = [*found[:index], replace(found[index], score=higher), *found[index + 1 :]]
    assert severity(policy, raised, texts, context) >= severity(policy, found, texts, context)


@settings(deadline=None)
@given(contexts, detections, words)
def test_seeing_or_reading_more_never_makes_the_outcome_milder(
    where: tuple[Policy, str], found: list[Detection], texts: tuple[str, ...]
) -> None:
    policy, context = where
    everything = severity(policy, found, (*texts, "school uniform"), context)
    assert everything >= severity(policy, found, texts, context)
    assert everything >= severity(policy, found[1:], (*texts, "school uniform"), context)


@settings(deadline=None)
@given(contexts, detections, words, st.text(max_size=200))
def test_the_outcome_is_the_worst_finding_and_any_text_can_be_read(
    where: tuple[Policy, str], found: list[Detection], texts: tuple[str, ...], noise: str
) -> None:
    policy, context = where
    verdict = judge(policy, found, FRAME, (*texts, noise), context=context)
    worst = max((SEVERITY.index(one.outcome) for one in verdict.findings), default=0)
    assert SEVERITY.index(verdict.outcome) == worst
    assert all(one.message.endswith(".") for one in verdict.findings)
