"""No permit from a refusing verdict; the label stays on; the recipe stays home."""

import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asset import Box, Decision, Finding, Lora, Recipe, Verdict
from app.core.errors import RefusedError
from app.core.vocab import Outcome
from app.export.policies.disclosure import BASE, COMPOSITE, TRAINED, digital_source_type, is_ai
from app.export.policies.permit import Permit, refusing
from app.export.private import MOST, name_tells, private_words

LETTING = [Outcome.CLEAR, Outcome.REVIEW]
FINDING = Finding(
    "nudity.FEMALE_BREAST_EXPOSED",
    Outcome.BLOCKED,
    "An exposed breast is not allowed in the feed.",
    label="FEMALE_BREAST_EXPOSED",
    score=0.871,
    box=Box(10, 20.4, 30, 40),
)
RECIPE = Recipe(
    "a1111",
    prompt="portrait of a woman in a crimson evening gown, rooftop terrace",
    negative_prompt="watermark, lowres",
    seed=3735928559,
    checkpoint="dreamshaper_8.safetensors",
    loras=(Lora("filmgrain-v2"),),
)


def verdict(outcome: Outcome) -> Verdict:
    return Verdict("instagram", outcome, "feed", "2026-11-20", (FINDING,), basis="aa" * 16)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_verdicts_that_allow_make_a_permit(outcome: Outcome) -> None:
    if outcome in LETTING:
        assert Permit(verdict(outcome)).verdict.outcome is outcome
    else:
        with pytest.raises(RefusedError):
            Permit(verdict(outcome))


APPROVED = Decision(
    Outcome.APPROVED, "art", "Mia", datetime(2026, 11, 20, tzinfo=UTC), basis="aa" * 16
)


@pytest.mark.parametrize(
    ("decision", "override", "leaves"),
    [
        (None, "", False),
        (None, "  ", False),
        (None, "the platform asked for it", True),
        (APPROVED, "", True),
        (replace(APPROVED, basis="bb" * 16), "", False),
        (replace(APPROVED, basis="bb" * 16), "asked for", True),
        (replace(APPROVED, waits_for_second=True), "", False),
        (replace(APPROVED, outcome=Outcome.REJECTED), "", False),
        (replace(APPROVED, outcome=Outcome.REJECTED), "asked for", False),
        (replace(APPROVED, outcome=Outcome.REJECTED, basis="bb" * 16), "asked for", False),
    ],
)
def test_what_is_blocked_leaves_by_an_approval_in_force_or_a_reason(
    decision: Decision | None, override: str, leaves: bool
) -> None:
    blocked = verdict(Outcome.BLOCKED)
    if not leaves:
        with pytest.raises(RefusedError):
            Permit(blocked, decision, override)
        return
    permit = Permit(blocked, decision, override)
    assert permit.overridden == (decision is not APPROVED)
    assert replace(permit) == pickle.loads(pickle.dumps(permit)) == permit


@pytest.mark.parametrize("outcome", [Outcome.BLOCKED, Outcome.PROHIBITED])
@pytest.mark.parametrize(
    "rule", ["prohibited.minor", "consent.missing", "consent.nudity", "identity.persona"]
)
def test_nothing_overrides_the_never_list(outcome: Outcome, rule: str) -> None:
    never = Finding(rule, outcome, "Never.")
    held = replace(verdict(outcome), findings=(never, FINDING))
    with pytest.raises(RefusedError, match="Never"):
        Permit(held, APPROVED, "I want to")
    with pytest.raises(RefusedError):
        Permit(replace(verdict(Outcome.PROHIBITED), findings=()), APPROVED, "I want to")


@pytest.mark.parametrize(
    "rule",
    [
        "prohibited.doubt",
        "prohibited.corrected",
        "consent.age",
        "x.feed.packs-disagree",
        "x.feed.not-analysed",
    ],
)
def test_what_wants_a_look_in_earnest_leaves_by_a_human_word_alone(rule: str) -> None:
    finding = Finding(rule, Outcome.REVIEW, "Look at it.")
    said = Verdict("x", Outcome.REVIEW, "feed", "2026-11-20", (finding,), basis="aa" * 16)
    assert refusing(said) == (finding,)
    with pytest.raises(RefusedError, match="Look at it"):
        Permit(said)
    assert not Permit(said, APPROVED).overridden
    assert Permit(said, override="I looked").overridden


def test_a_rejection_keeps_in_what_is_clear() -> None:
    rejected = replace(APPROVED, outcome=Outcome.REJECTED, reason="not her best")
    with pytest.raises(RefusedError, match="Rejected by Mia on 2026-11-20: not her best"):
        Permit(verdict(Outcome.CLEAR), rejected, "asked for")


def test_why_an_approval_does_not_count_is_said() -> None:
    blocked = verdict(Outcome.BLOCKED)
    stale = refusing(blocked, replace(APPROVED, basis="bb" * 16))
    assert [one.rule for one in stale] == [FINDING.rule, "decision.stale"]
    waits = refusing(blocked, replace(APPROVED, waits_for_second=True))
    assert [one.rule for one in waits] == [FINDING.rule, "decision.waits"]
    assert refusing(blocked, APPROVED) == ()


def test_a_permit_cannot_be_turned_into_another() -> None:
    permit = Permit(verdict(Outcome.CLEAR))
    with pytest.raises(FrozenInstanceError):
        permit.verdict = verdict(Outcome.BLOCKED)  # type: ignore[misc]
    with pytest.raises(RefusedError):
        replace(permit, verdict=verdict(Outcome.BLOCKED))
    assert pickle.loads(pickle.dumps(permit)) == permit


def test_a_refusal_names_rule_score_and_box() -> None:
    with pytest.raises(RefusedError) as caught:
        Permit(verdict(Outcome.BLOCKED))
    assert str(caught.value) == (
        "instagram (feed) refuses this picture: An exposed breast is not allowed in the feed "
        "(nudity.FEMALE_BREAST_EXPOSED, FEMALE_BREAST_EXPOSED 0.87, at 10, 20, 30 × 40 px)."
    )
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("stated", "has_recipe", "says"),
    [
        (None, False, None),
        (None, True, TRAINED),
        ("trainedAlgorithmicMedia", False, TRAINED),
        (TRAINED, True, TRAINED),
        (TRAINED.replace("http:", "https:"), False, TRAINED),
        (COMPOSITE, True, COMPOSITE),
        (BASE + "compositeSynthetic", True, BASE + "compositeSynthetic"),
        (BASE + "digitalCapture", False, BASE + "digitalCapture"),
        (BASE + "digitalCapture", True, COMPOSITE),
        ("", True, TRAINED),
        ("<script>", False, None),
        ("http://elsewhere.example/trainedAlgorithmicMedia", False, None),
    ],
)
def test_what_an_export_discloses(stated: str | None, has_recipe: bool, says: str | None) -> None:
    assert digital_source_type(stated, has_recipe) == says


@given(st.none() | st.text() | st.sampled_from([TRAINED, COMPOSITE]), st.booleans())
def test_nothing_takes_the_label_off(stated: str | None, has_recipe: bool) -> None:
    says = digital_source_type(stated, has_recipe)
    if has_recipe or is_ai(stated):
        assert is_ai(says)
    assert digital_source_type(says, has_recipe) == says


def test_private_words_are_the_longest_of_the_whole_recipe() -> None:
    words = private_words(RECIPE)
    assert {"portrait", "crimson", "terrace", "watermark", "3735928559", "filmgrain"} <= set(words)
    assert "gown" not in words
    assert private_words(None) == ()
    many = replace(RECIPE, prompt=" ".join(f"word{n:06}" for n in range(500)) + " unmistakableness")
    assert len(private_words(many)) == MOST
    assert private_words(many)[0] == "unmistakableness"


def test_private_words_of_any_script() -> None:
    assert "赤いドレスの女性" in private_words(replace(RECIPE, prompt="赤いドレスの女性, 海"))
    assert private_words(Recipe("x", prompt="\ud800" * 9)) == ()


@pytest.mark.parametrize(
    ("stem", "tells"),
    [
        ("ComfyUI_00012_", False),
        ("00012-3735928559", True),
        ("Mia on the rooftop", False),
        ("portrait", False),
        ("portrait-of-a-woman-2", True),
        ("a Crimson evening gown", True),
        ("00012-dreamshaper_8", True),
        ("", False),
    ],
)
def test_names_that_tell_the_recipe(stem: str, tells: bool) -> None:
    assert name_tells(stem, RECIPE) is tells
    assert not name_tells(stem, None)


def test_short_seeds_are_no_secret_in_a_name() -> None:
    assert not name_tells("Mia 12", replace(RECIPE, seed=12))
