"""What is shown of adult pictures: nothing, a blur, or the picture."""

from collections.abc import Mapping
from enum import StrEnum

from app.core.asset import Card, Verdict
from app.core.vocab import Outcome


class Adult(StrEnum):
    """How adult content is shown; blurred until the user says otherwise. COVERED is no choice:
    every picture is veiled now, whatever it shows, until the user takes the cover away.
    """

    HIDDEN = "hidden"
    BLURRED = "blurred"
    SHOWN = "shown"
    COVERED = "covered"


CHOICES = (Adult.HIDDEN, Adult.BLURRED, Adult.SHOWN)
"""What a user may settle on."""


class Veil(StrEnum):
    """How one picture is shown now."""

    NONE = "none"
    BLUR = "blur"
    HIDE = "hide"


_SENSITIVE = frozenset([Outcome.BLOCKED, Outcome.PROHIBITED, Outcome.REJECTED])


def is_sensitive(outcomes: Mapping[str, Outcome]) -> bool:
    """Some platform would not take what it shows, or nobody has looked yet: then it may be
    anything.
    """
    return not outcomes or not _SENSITIVE.isdisjoint(outcomes.values())


def veil(outcomes: Mapping[str, Outcome], adult: Adult, *, revealed: bool = False) -> Veil:
    """How a picture with these outcomes by platform is shown. `revealed`: the user is holding the
    key that lifts the blur; what is prohibited stays blurred. Under the cover nothing is lifted,
    and less is seen than with any choice.
    """
    if Outcome.PROHIBITED in outcomes.values():
        return Veil.BLUR
    if adult is Adult.COVERED:
        return Veil.HIDE if is_sensitive(outcomes) else Veil.BLUR
    if adult is Adult.SHOWN or revealed or not is_sensitive(outcomes):
        return Veil.NONE
    return Veil.HIDE if adult is Adult.HIDDEN else Veil.BLUR


def card_veil(card: Card, adult: Adult, *, revealed: bool = False) -> Veil:
    """The same for a card, which does not name the platforms where it is clear."""
    outcomes = dict(card.outcomes) or ({"": Outcome.CLEAR} if card.judged else {})
    if card.sensitive is False:
        outcomes = {name: _milder(one) for name, one in outcomes.items()}
    if not card.analysed:
        outcomes = _from_words(outcomes)
    return veil(outcomes, adult, revealed=revealed)


def verdicts_veil(verdicts: Mapping[str, Verdict], adult: Adult, *, revealed: bool = False) -> Veil:
    """The same for verdicts by platform."""
    outcomes = {
        name: _milder(one.outcome) if _unseen(one) else one.outcome
        for name, one in verdicts.items()
    }
    if any(one.is_blind for verdict in verdicts.values() for one in verdict.findings):
        outcomes = _from_words(outcomes)
    return veil(outcomes, adult, revealed=revealed)


def queued(known: Veil, adult: Adult, *, revealed: bool = False) -> Veil:
    """The same in the review queue, where everything was flagged for something: what would be shown
    elsewhere waits behind a blur, too, until somebody asks to see it.
    """
    asked = revealed or adult is Adult.SHOWN
    return Veil.BLUR if known is Veil.NONE and not asked else known


def _from_words(outcomes: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """No detector has looked: words may prohibit a picture, but they clear none."""
    return {name: one for name, one in outcomes.items() if one is Outcome.PROHIBITED}


def _unseen(verdict: Verdict) -> bool:
    """It is known what speaks against it, and that is not anything seen in it: who it shows, or how
    it was made.
    """
    against = [one for one in verdict.findings if one.outcome is Outcome.BLOCKED]
    known = bool(against) or verdict.outcome is Outcome.REJECTED
    return known and not any(one.label for one in against)


def _milder(outcome: Outcome) -> Outcome:
    return Outcome.REVIEW if outcome in (Outcome.BLOCKED, Outcome.REJECTED) else outcome
