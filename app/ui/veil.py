"""What is shown of adult pictures: nothing, a blur, or the picture."""

from collections.abc import Mapping
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


def is_sensitive(outcomes: Mapping[str, Outcome]) -> bool:
    """Some platform would not take it as it is, or nobody has looked yet: an unchecked picture may
    be anything.
    """
    return not outcomes or not _SENSITIVE.isdisjoint(outcomes.values())


def veil(outcomes: Mapping[str, Outcome], adult: Adult, *, revealed: bool = False) -> Veil:
    """How a picture with these outcomes by platform is shown. `revealed`: the user is holding the
    key that lifts the blur; what is prohibited stays blurred.
    """
    if Outcome.PROHIBITED in outcomes.values():
        return Veil.BLUR
    if adult is Adult.SHOWN or revealed or not is_sensitive(outcomes):
        return Veil.NONE
    return Veil.HIDE if adult is Adult.HIDDEN else Veil.BLUR


def card_veil(card: Card, adult: Adult, *, revealed: bool = False) -> Veil:
    """The same for a card, which does not name the platforms where it is clear."""
    outcomes = card.outcomes or ({"": Outcome.CLEAR} if card.judged else {})
    return veil(outcomes, adult, revealed=revealed)
