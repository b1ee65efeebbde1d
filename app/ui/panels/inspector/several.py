"""What several selected assets have in common, as the panel tells it. Pure."""

from collections.abc import Mapping, Sequence

from app.core.shared import Held, Shared
from app.core.vocab import Outcome
from app.ui.words import count, outcome, platform, size, tr

COMPARED = 20_000
"""Selections up to this size are compared; what is proposed, up to `PROPOSED`."""

PROPOSED = 500
CHECKPOINTS = FORMATS = 5


def facts(found: Shared) -> list[tuple[str, str]]:
    """(name, value) rows."""
    rows = [
        (tr("Together"), size(found.bytes)),
        (tr("Formats"), _most(found.formats[:FORMATS], upper=True)),
        (tr("Checkpoints"), _most(found.checkpoints[:CHECKPOINTS])),
    ]
    return [(name, value) for name, value in rows if value]


def verdicts(found: Shared) -> list[tuple[str, str]]:
    """(platform, how many are what), the platforms where the fewest are clear first."""

    def clear(of: Mapping[Outcome, int]) -> int:
        return of.get(Outcome.CLEAR, 0) + of.get(Outcome.APPROVED, 0)

    ordered = sorted(found.outcomes.items(), key=lambda one: (clear(one[1]), one[0]))
    return [(platform(name), _told(of)) for name, of in ordered]


def only(values: Mapping[object, int]) -> bool:
    """Whether all assets have the same."""
    return len(values) == 1


def _told(of: Mapping[Outcome, int]) -> str:
    known = [(value, of[value]) for value in Outcome if of.get(value)]
    return ", ".join(f"{count(number)} {outcome(value)}" for value, number in known)


def _most(held: Sequence[Held], *, upper: bool = False) -> str:
    names = ((one.name.upper() if upper else one.name) or "?" for one in held)
    return ", ".join(f"{count(one.count)} {name}" for one, name in zip(held, names, strict=True))
