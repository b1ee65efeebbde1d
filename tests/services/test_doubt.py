"""Which scores decide something, by the shipped policies."""

from dataclasses import replace

import pytest

from app.core.asset import Box, Detection, Sample
from app.core.paths import PROGRAM
from app.export.policies.policy import Policy, load_policies
from app.services.doubt import doubt_of, is_exact


@pytest.fixture(scope="module")
def policies() -> dict[str, Policy]:
    return load_policies([PROGRAM / "resources" / "policies"])


def seen(label: str, score: float) -> list[Detection]:
    return [Detection(label, score, Box(0, 0, 9, 9), "nudenet-320n", "3.4")]


def test_every_threshold_of_every_policy_is_an_edge(policies: dict[str, Policy]) -> None:
    edges = doubt_of(policies, 0.1).edges["FEMALE_BREAST_EXPOSED"]
    for policy in policies.values():
        assert {policy.thresholds.block, policy.thresholds.warn} <= set(edges)
        assert {policy.signals.may, policy.signals.sure} <= set(edges)


def test_another_threshold_of_a_user_s_own_counts_too(policies: dict[str, Policy]) -> None:
    own = replace(policies["x"], thresholds=replace(policies["x"].thresholds, block=0.77))
    doubt = doubt_of({**policies, "x": own}, 0.1)
    allowed = {
        label for row in own.rows.values() for label, rule in row.labels.items() if rule == "allow"
    }
    label = next(one for one in doubt.edges if one not in allowed)
    assert 0.77 in doubt.edges[label]


@pytest.mark.parametrize(
    ("label", "score", "expected"),
    [
        ("FEMALE_BREAST_EXPOSED", 0.4, True),
        ("FEMALE_BREAST_EXPOSED", 0.9, False),
        ("FACE_FEMALE", 0.4, False),  # nothing depends on it
        ("FEET_EXPOSED", 0.45, False),
    ],
)
def test_only_what_is_near_an_edge(
    policies: dict[str, Policy], label: str, score: float, expected: bool
) -> None:
    doubt = doubt_of(policies, 0.1)
    assert doubt.about(False, seen(label, score)) is expected
    assert not doubt.about(True, seen(label, score))


def test_without_policies_nothing_is_in_doubt() -> None:
    assert not doubt_of({}, 0.1).about(False, seen("FEMALE_BREAST_EXPOSED", 0.4))


def test_one_sample_of_a_clip_that_was_shrunk_is_enough() -> None:
    whole = Sample(b"", 0, 0, 1.0)
    assert is_exact([whole, whole])
    assert not is_exact([whole, replace(whole, exact=False)])
