"""Sexual content with any sign of a minor: prohibited everywhere, whatever a platform says."""

from collections.abc import Sequence

from app.core.asset import Detection, Finding, Score
from app.core.vocab import Outcome
from app.export.policies.case import Case, value_of
from app.export.policies.wording import part, percent, quoted

MOST = 8  # terms that get a finding of their own; a corrected one makes room for the next
_WHATEVER = "sexual content with any sign of a minor is prohibited everywhere"


def prohibited(case: Case) -> list[Finding]:
    """Nudity, sexual scores or sexual words together with a human's mark or with words that are a
    sign of a minor: prohibited. With words that may be one, or were documented to be none: a look.
    """
    words = case.signs.sexual
    if case.sexual is None and not words:
        return []
    if case.evidence.minor_mark:
        text = f"Somebody saw a sign of a minor here, together with {_sexual(case.sexual, words)}: "
        return [
            _finding("prohibited.mark", Outcome.PROHIBITED, f"{text}{_WHATEVER}.", case.sexual),
            *_termed(case, case.signs.minor),
        ]
    if case.signs.minor:
        return _termed(case, case.signs.minor)
    return [*_corrected(case), *_doubts(case)]


def marked(case: Case, title: str, *, adult: bool) -> list[Finding]:
    """A human's mark on a picture that is not sexual itself, on one platform: a place made for
    `adult` content is a sexual context, and anywhere else the mark asks for a look.
    """
    if not case.evidence.minor_mark:
        return []
    seen = "Somebody saw a sign of a minor here"
    if adult:
        text = f"{seen}, and {title} is a place for adult content: {_WHATEVER}."
        return [Finding("prohibited.mark", Outcome.PROHIBITED, text)]
    text = f"{seen}: look once more before it leaves."
    return [Finding("prohibited.marked", Outcome.REVIEW, text)]


def _corrected(case: Case) -> list[Finding]:
    """A human documented that these are no signs; that the picture is sexual all the same wants a
    second word before it leaves.
    """
    text = "was matched beside sexual content, and somebody documented that it is no sign of a "
    text += "minor: look once more before it leaves."
    return [
        _finding("prohibited.corrected", Outcome.REVIEW, f"“{term}” {text}", case.sexual, term)
        for term in case.corrected[:MOST]
    ]


def _doubts(case: Case) -> list[Finding]:
    words = case.signs.sexual
    return [
        _finding(
            "prohibited.doubt",
            Outcome.REVIEW,
            f"{_said(case, term)}, together with {_sexual(case.sexual, words)}: this "
            "may be read as a minor. Nobody in a sexual picture may look or be described like one: "
            "look at it.",
            case.sexual,
            term,
        )
        for term in case.signs.doubtful[:MOST]
    ]


def _termed(case: Case, terms: Sequence[str]) -> list[Finding]:
    """One finding per term, so that each can be documented to be none."""
    shown = _sexual(case.sexual, case.signs.sexual)
    return [
        _finding(
            "prohibited.minor",
            Outcome.PROHIBITED,
            f"{_said(case, term)}, together with {shown}: {_WHATEVER} and never leaves "
            "the library.",
            case.sexual,
            term,
        )
        for term in terms[:MOST]
    ]


def _said(case: Case, term: str) -> str:
    """The term, and who says it."""
    by = case.proposed.get(term)
    if by is None:
        return f"“{term}” in the prompt or tags"
    return f"“{term}” among what {by.pack} proposes, {percent(by.score)} sure"


def _sexual(seen: Detection | Score | None, words: Sequence[str]) -> str:
    if seen is None:
        return quoted(words)
    return f"“{part(seen.label)}” ({percent(value_of(seen))} sure)"


def _finding(
    rule: str,
    outcome: Outcome,
    message: str,
    seen: Detection | Score | None,
    term: str | None = None,
) -> Finding:
    if seen is None:
        return Finding(rule, outcome, message, term=term)
    return Finding(
        rule,
        outcome,
        message,
        label=seen.label,
        score=value_of(seen),
        box=seen.box if isinstance(seen, Detection) else None,
        pack=seen.pack,
        version=seen.version,
        time_s=seen.time_s,
        term=term,
    )
