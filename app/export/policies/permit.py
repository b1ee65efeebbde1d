"""The gate as a type: nothing is rendered without a `Permit`, and a refusing verdict makes none.

What is blocked, or wants a look in earnest, leaves by a human's approval that rests on the same
findings, or by a reasoned override. What is prohibited, what a human rejected, a real likeness
without consent and a false identity never leave.
"""

from dataclasses import dataclass

from app.core.asset import Decision, Finding, Verdict
from app.core.errors import RefusedError
from app.core.vocab import Outcome

REFUSING = frozenset({Outcome.BLOCKED, Outcome.PROHIBITED, Outcome.REJECTED})
_LETTING = frozenset({Outcome.CLEAR, Outcome.REVIEW})


@dataclass(frozen=True, slots=True)
class Permit:
    """A verdict that lets the picture out: the machine's, with the platform's `decision` where a
    human made one, and the reason of an `override` where one was given. Raises RefusedError when
    made of what does not let it out.
    """

    verdict: Verdict
    decision: Decision | None = None
    override: str = ""

    def __post_init__(self) -> None:
        if refused := refusing(self.verdict, self.decision, self.override):
            raise RefusedError(refusal(self.verdict, refused))

    @property
    def overridden(self) -> bool:
        """Whether it leaves by the override alone."""
        return not _lets(self.verdict) and not approves(self.decision, self.verdict)


def refusing(
    verdict: Verdict, decision: Decision | None = None, override: str = ""
) -> tuple[Finding, ...]:
    """What keeps the picture in; nothing where it may leave."""
    if decision is not None and decision.outcome is Outcome.REJECTED:
        return (_rejected(decision), *_minded(verdict))
    if _lets(verdict):
        return ()
    prohibited = verdict.outcome not in (Outcome.BLOCKED, Outcome.REVIEW)
    if not prohibited and not any(one.absolute for one in verdict.findings):
        if approves(decision, verdict) or override.strip():
            return ()
        if decision is not None and decision.outcome is Outcome.APPROVED:
            return (*_refused(verdict), _no_approval(decision, verdict))
    return _refused(verdict)


def _lets(verdict: Verdict) -> bool:
    """Whether nobody has to say anything first."""
    return verdict.outcome in _LETTING and not any(one.wants_a_look for one in verdict.findings)


def approves(decision: Decision | None, verdict: Verdict) -> bool:
    """Whether a human's approval is in force: made on these very findings, and confirmed where
    that takes two.
    """
    return (
        decision is not None
        and decision.outcome is Outcome.APPROVED
        and decision.basis == verdict.basis
        and not decision.waits_for_second
    )


def refusal(verdict: Verdict, refused: tuple[Finding, ...]) -> str:
    """Which platform refuses, by which rules, on which evidence."""
    because = "; ".join(
        _reason(one) for one in refused if one.outcome in REFUSING or one.wants_a_look
    )
    return f"{verdict.platform} ({verdict.context}) refuses this picture: {because}."


def _minded(verdict: Verdict) -> tuple[Finding, ...]:
    """The verdict's findings without notes."""
    return tuple(one for one in verdict.findings if one.outcome is not Outcome.CLEAR)


def _refused(verdict: Verdict) -> tuple[Finding, ...]:
    """What it minds; a verdict without findings still says that it refuses."""
    found = _minded(verdict)
    if any(one.outcome in REFUSING or one.wants_a_look for one in found):
        return found
    text = f"The verdict is {verdict.outcome}."
    outcome = verdict.outcome if verdict.outcome in REFUSING else Outcome.BLOCKED
    return (*found, Finding("verdict", outcome, text))


def _rejected(decision: Decision) -> Finding:
    why = f": {decision.reason}" if decision.reason else ""
    text = f"Rejected by {decision.actor} on {decision.decided:%Y-%m-%d}{why}."
    return Finding("decision.rejected", Outcome.REJECTED, text)


def _no_approval(decision: Decision, verdict: Verdict) -> Finding:
    by = f"The approval by {decision.actor} of {decision.decided:%Y-%m-%d}"
    if decision.basis == verdict.basis:
        return Finding("decision.waits", Outcome.REVIEW, f"{by} waits for a second look.")
    text = f"{by} was given for other findings or another place than these: decide again."
    return Finding("decision.stale", Outcome.REVIEW, text)


def _reason(finding: Finding) -> str:
    evidence = [finding.rule]
    if finding.label is not None and finding.score is not None:
        evidence.append(f"{finding.label} {finding.score:.2f}")
    if (box := finding.box) is not None:
        evidence.append(f"at {box.x:.0f}, {box.y:.0f}, {box.w:.0f} × {box.h:.0f} px")
    return f"{finding.message.rstrip('.')} ({', '.join(evidence)})"
