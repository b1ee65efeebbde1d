"""Verdicts in the tests of this room: evidence in a few words, on a fixed day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.core.asset import Detection, Verdict
from app.export.policies.evidence import Evidence
from app.export.policies.policy import judge as judge_evidence
from app.export.policies.rules import Policy

DAY = date(2026, 11, 20)


def judge(
    policy: Policy,
    detections: Sequence[Detection] = (),
    frame: tuple[int, int] = (1000, 1000),
    texts: Sequence[str] = (),
    *,
    context: str | None = None,
    placement: str | None = None,
    day: date = DAY,
    **more: Any,
) -> Verdict:
    """By these pieces of evidence; `more` are further fields of it."""
    evidence = Evidence(detections=tuple(detections), frame=frame, texts=tuple(texts), **more)
    return judge_evidence(policy, evidence, day, context=context, placement=placement)
