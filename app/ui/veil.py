"""What is shown of adult pictures: nothing, a blur, or the picture."""

from enum import StrEnum

from app.core.asset import Card
from app.core.vocab import Outcome


class Adult(StrEnum):
    """How adult content is shown; blurred until the user says otherwise."""

    HIDDEN = "hidden"
    BLURRED = "blurred"
    SHOWN = "shown"


class Veil(StrEnum):
    """How one picture is shown now."""

    NONE = "none"
    BLUR = "blur"
    HIDE = "hide"


_SENSITIVE = frozenset([Outcome.BLOCKED, Outcome.PROHIBITED])


def is_sensitive(card: Card) -> bool:
    """Some platform would not take it as it is, or nobody has looked yet: an unchecked picture may
    be anything.
    """
    return not card.outcomes or not _SENSITIVE.isdisjoint(card.outcomes.values())


def is_unchecked(card: Card) -> bool:
    return not card.outcomes and card.fault is None


def veil(card: Card, adult: Adult, *, revealed: bool = False) -> Veil:
    """`revealed`: the user is holding the key that lifts the blur; prohibited stays blurred."""
    prohibited = Outcome.PROHIBITED in card.outcomes.values()
    if prohibited:
        return Veil.BLUR
    if adult is Adult.SHOWN or revealed or not is_sensitive(card):
        return Veil.NONE
    return Veil.HIDE if adult is Adult.HIDDEN else Veil.BLUR
