"""How hard a passphrase is to guess, from zxcvbn's estimate: no rules, only what it would take.

The estimate knows English words, names, dates, keyboard walks and what is done to disguise them; a
sentence of another language looks stronger to it than it is.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.vault.secrets import spelled

GUESSES_PER_SECOND = 10_000
"""What is assumed of a thief: a room of graphics cards, each with the memory for some dozen
guesses of `kdf.USUAL` at once.
"""
LEVELS_LOG10 = (6, 8, 10, 13)
"""Guesses, as powers of ten, from which on a passphrase is of level 1, 2, 3, 4. At the rate above:
two minutes, three hours, twelve days, thirty years.
"""
_READ = 64
"""Characters that are looked at: the time it takes grows with their square, and nobody guesses
that many.
"""
_UNITS = (
    (1, "second"),
    (60, "minute"),
    (3_600, "hour"),
    (86_400, "day"),
    (31_557_600, "year"),
)
_CENTURY = 100 * 31_557_600


@dataclass(frozen=True, slots=True)
class Strength:
    """`level` from 0 (guessed at once) to 4; `sentence` says what guessing takes; `advice` are
    sentences, none where there is nothing to better.
    """

    level: int
    sentence: str
    advice: tuple[str, ...] = ()


def strength_of(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """`known` are words a thief would try first: the vault's name, the user's.

    Some milliseconds as a rule, half a second for long rows of different signs: not for a thread
    that draws. Raises UsageError for an empty passphrase.
    """
    from zxcvbn import zxcvbn  # its word lists take 20 ms and some memory, once

    text = spelled(passphrase, "passphrase")
    found = zxcvbn(text[:_READ], user_inputs=list(known), max_length=_READ)
    log10 = float(found["guesses_log10"])
    level = sum(log10 >= least for least in LEVELS_LOG10)
    feedback = found["feedback"]
    advice = (feedback["warning"], *feedback["suggestions"]) if level < len(LEVELS_LOG10) else ()
    return Strength(level, _sentence(log10), tuple(one for one in advice if one))


def _sentence(log10: float) -> str:
    seconds = 10.0 ** min(log10 - math.log10(GUESSES_PER_SECOND), 300)
    if seconds < 1:
        return "Guessed at once."
    if seconds >= _CENTURY:
        return "Guessing it would take a room of computers more than a century."
    size, unit = max(one for one in _UNITS if one[0] <= seconds)
    count = round(seconds / size)
    return f"Guessing it would take a room of computers about {count} {unit}{'s' * (count != 1)}."
