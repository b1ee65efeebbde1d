"""The gate as a type: nothing is rendered without a `Permit`, and a refusing verdict makes none.

A human's reasoned override (a later step) becomes a second way to make a Permit; it belongs here
and nowhere else, so that there stays one door.
"""

from dataclasses import dataclass

from app.core.asset import Finding, Verdict
from app.core.errors import RefusedError
from app.core.vocab import Outcome

REFUSING = frozenset({Outcome.BLOCKED, Outcome.PROHIBITED, Outcome.REJECTED})


@dataclass(frozen=True, slots=True)
class Permit:
    """A verdict that lets the picture out. Raises RefusedError when made from one that does not."""

    verdict: Verdict

    def __post_init__(self) -> None:
        if self.verdict.outcome in REFUSING:
            raise RefusedError(refusal(self.verdict))


def refusal(verdict: Verdict) -> str:
    """Which platform refuses, by which rules, on which evidence."""
    reasons = [_reason(finding) for finding in verdict.findings if finding.outcome in REFUSING]
    because = "; ".join(reasons) or f"the verdict is {verdict.outcome}"
    return f"{verdict.platform} ({verdict.context}) refuses this picture: {because}."


def _reason(finding: Finding) -> str:
    evidence = [finding.rule]
    if finding.label is not None and finding.score is not None:
        evidence.append(f"{finding.label} {finding.score:.2f}")
    if (box := finding.box) is not None:
        evidence.append(f"at {box.x:.0f}, {box.y:.0f}, {box.w:.0f} × {box.h:.0f} px")
    return f"{finding.message.rstrip('.')} ({', '.join(evidence)})"
