"""The whole matrix of the platform facts, generated from them: each class of the detector × each
platform × each context, compared with verdicts on synthetic detections.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.asset import Box, Detection
from app.core.vocab import Outcome
from app.export.policies.policy import SHIPPED, load_policies
from app.export.policies.rules import Policy
from tests.export.verdicts import judge

POLICIES = load_policies([SHIPPED])
CLEAR, REVIEW, BLOCKED = Outcome.CLEAR, Outcome.REVIEW, Outcome.BLOCKED
SCORES = (0.2999, 0.30, 0.4499, 0.45, 0.99)
BIG, SMALL = 0.12, 0.119
EXPECTED = {
    "block": (CLEAR, REVIEW, REVIEW, BLOCKED, BLOCKED),
    "warn": (CLEAR, REVIEW, REVIEW, REVIEW, REVIEW),
    "warn_if_focus": (CLEAR, REVIEW, REVIEW, REVIEW, REVIEW),
    "allow": (CLEAR,) * 5,
}
"""By score, for a box that takes 12 % of the picture: thresholds 0.30 and 0.45."""


@pytest.fixture(scope="module")
def facts(samples: Path) -> dict[str, Any]:
    path = samples.parent / "platforms" / "platforms.toml"
    if not path.is_file():
        pytest.skip(f"no platform facts at {path}")
    return tomllib.loads(path.read_text("utf-8"))


def matrix(facts: dict[str, Any]) -> Iterator[tuple[Policy, str, dict[str, str]]]:
    """Platform, context, and the rule of each class."""
    nudenet = facts["nudenet"]
    for name, row in nudenet["matrix"].items():
        contexts = {key: row[key] for key in ("feed", "paywall", "profile") if key in row}
        if row.get("profile_same_as_feed"):
            contexts["profile"] = row["feed"]
        always = dict.fromkeys(nudenet["always_allow"], "allow")
        for platform in row.get("applies_to", [name]):
            for context, rules in contexts.items():
                yield POLICIES[platform], context, {**rules, **always}


def outcomes(policy: Policy, context: str, label: str, area: float) -> tuple[Outcome, ...]:
    box = Box(10, 20, 1000 * area, 1000)
    return tuple(
        judge(
            policy, [Detection(label, score, box, "nudenet-320n", "3.4")], context=context
        ).outcome
        for score in SCORES
    )


def test_the_whole_matrix(facts: dict[str, Any]) -> None:
    seen = set()
    for policy, context, rules in matrix(facts):
        assert set(rules) == set(facts["nudenet"]["classes"])
        for label, rule in rules.items():
            where = (policy.platform, context, label, rule)
            assert outcomes(policy, context, label, BIG) == EXPECTED[rule], where
            small = EXPECTED["allow" if rule == "warn_if_focus" else rule]
            assert outcomes(policy, context, label, SMALL) == small, where
        seen.add((policy.platform, context))
    assert seen == {(one.platform, context) for one in POLICIES.values() for context in one.rules}
    assert len({platform for platform, _ in seen}) == 26


def test_stories_are_judged_as_the_feed() -> None:
    for name in ("instagram", "facebook", "snapchat"):
        policy = POLICIES[name]
        bare = [Detection("BUTTOCKS_EXPOSED", 0.9, Box(0, 0, 9, 9), "p", "1")]
        verdict = judge(policy, bare, context="story")
        assert (verdict.outcome, verdict.context) == (BLOCKED, "story")
        assert "in stories" in verdict.findings[0].message


def test_no_bare_skin_where_the_facts_block_a_place(facts: dict[str, Any]) -> None:
    bare = ("FEMALE_GENITALIA_EXPOSED", "FEMALE_BREAST_EXPOSED", "BUTTOCKS_EXPOSED", "ANUS_EXPOSED")
    rows = [row for row in facts["policy"] if "blocked_placements" in row]
    assert len(rows) == 5
    for row in rows:
        policy = POLICIES[row["platform"]]
        for placement in row["blocked_placements"]:
            for label in bare:
                seen = [Detection(label, 0.9, Box(0, 0, 9, 9), "p", "1")]
                assert judge(policy, seen, placement=placement).outcome is BLOCKED
                assert judge(policy, seen, placement="elsewhere").outcome is not BLOCKED
