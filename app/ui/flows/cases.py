"""What a case asks of the person who looks at it. Pure."""

from app.core.asset import Verdict
from app.core.vocab import Outcome
from app.ui.panels.review.view import Marks
from app.ui.reviews import Case
from app.ui.words import tr


def is_prohibited(verdict: Verdict) -> bool:
    return (verdict.by_machine or verdict.outcome) is Outcome.PROHIBITED


def is_second_look(verdict: Verdict) -> bool:
    decision = verdict.decision
    return decision is not None and decision.waits_for_second and not verdict.stale


def waiting_on(case: Case) -> list[str]:
    """The platforms that want a first decision about it, or another one; not those where nobody
    may decide, nor those that wait for a second look.
    """
    flagged = (Outcome.REVIEW, Outcome.BLOCKED)
    return [
        name
        for name, one in case.view.verdicts.items()
        if not is_prohibited(one)
        and not is_second_look(one)
        and (one.stale or (one.decision is None and one.outcome in flagged))
    ]


def marks_of(case: Case, name: str) -> Marks:
    """What sets this decision apart, as (words, tone)."""
    verdict = case.view.verdicts[name]
    marks = []
    if is_prohibited(verdict):
        marks.append((tr("Prohibited everywhere"), "block"))
    if case.view.minor_mark:
        marks.append((tr("Marked by a person"), "block"))
    if verdict.stale:
        marks.append((tr("Stale: it has changed since it was decided"), "warn"))
    elif is_second_look(verdict):
        marks.append((tr("Waits for a second look"), "warn"))
    return marks
