"""What is prohibited everywhere: a sexual picture with any sign of a minor.

The lists are `resources/policies/prohibited.toml`, which says how they are read. No detector is
asked for an age: signs of a minor come from words alone.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.core.toml import Table
from app.export.policies.ages import Ages
from app.export.policies.phrases import Denials, Phrases, Span, normalise

LONGEST = 200_000
"""Characters read of a text; prompts have some hundreds, hostile files megabytes."""

# Descriptions quote whole recipes, and Midjourney's prompts carry their negative one as --no.
_UNWANTED = re.compile(
    r"negative ?prompt[\"']?\s*[:=]\s*(?:\"(?:[^\"\\]|\\.)*\"|.*?(?=\bsteps\s*:|\Z))"
    r"|--no\s.*?(?=\s--|\s;|\Z)"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What texts show, as the words that were matched. `doubtful` are words that together with a
    sexual picture somebody has to look at.
    """

    minor: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    sexual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One text's signs; `young` ones depend on whether any text of the asset states an adult."""

    minor: tuple[str, ...]
    young: tuple[str, ...]
    doubtful: tuple[str, ...]
    sexual: tuple[str, ...]
    adult: bool


@dataclass(frozen=True, slots=True, eq=False)
class Prohibited:
    """The compiled lists, the labels that show exposed parts, and the score they count from; the
    platforms (`own_likeness_only`) on which everybody else is a false identity.
    """

    version: str
    labels: frozenset[str]
    score: float
    exceptions: Phrases
    softened: Phrases
    minor: Phrases
    young: Phrases
    doubtful: Phrases
    sexual: Phrases
    adult: Phrases
    denials: Denials
    ages: Ages
    adult_age: int
    own_likeness_only: frozenset[str]
    sha256: str

    def signs(self, texts: Iterable[str]) -> Signs:
        """What the texts of one asset show together (prompt and tags, no negative prompt)."""
        readings = [_read(self, text) for text in texts]
        young = _once(word for reading in readings for word in reading.young)
        minor = _once(word for reading in readings for word in reading.minor)
        doubtful = _once(word for reading in readings for word in reading.doubtful)
        sexual = _once(word for reading in readings for word in reading.sexual)
        if any(reading.adult for reading in readings):
            return Signs(minor, (*young, *doubtful), sexual)
        return Signs((*minor, *young), doubtful, sexual)


@lru_cache(maxsize=2048)
def _read(lists: Prohibited, text: str) -> _Reading:
    """Cached: the same prompt is judged once per platform."""
    wanted = _UNWANTED.sub("; ", normalise(text[:LONGEST]))
    plain = lists.exceptions.blanked(wanted)
    softened = [span.text for span in lists.softened.find(plain)]
    if len(text) > LONGEST:
        softened.append("…")  # what was not read is not known to be harmless
    plain = lists.softened.blanked(plain)
    ages = lists.ages.find(plain)
    low = [age.span for age in ages if age.years < lists.adult_age]
    minor = [*lists.minor.find(plain), *low]
    young, doubtful = lists.young.find(plain), lists.doubtful.find(plain)
    # denied together, so that "no kids or teens" denies both
    standing = set(lists.denials.standing(plain, _ordered([*minor, *young, *doubtful])))
    sexual = lists.denials.standing(plain, lists.sexual.find(plain))
    adult = len(low) < len(ages) or bool(lists.denials.standing(plain, lists.adult.find(plain)))
    return _Reading(
        minor=_words(span for span in minor if span in standing),
        young=_words(span for span in young if span in standing),
        doubtful=_once([*softened, *(span.text for span in doubtful if span in standing)]),
        sexual=_words(sexual),
        adult=adult,
    )


def load_prohibited(path: Path) -> Prohibited:
    """Raises DataFileError."""
    table = Table.read(path)
    detections, ages = table.table("detections"), table.table("ages")
    identity = table.table("identity")
    prohibited = Prohibited(
        version=table.get("version", str),
        labels=frozenset(detections.strings("labels")),
        score=detections.get("score", float),
        exceptions=_phrases(table.table("exceptions")),
        softened=_phrases(table.table("softened")),
        minor=_phrases(table.table("minor")),
        young=_phrases(table.table("young")),
        doubtful=_phrases(table.table("doubtful")),
        sexual=_phrases(table.table("sexual")),
        adult=_phrases(table.table("adult")),
        denials=_denials(table.table("negation")),
        ages=_ages(ages),
        adult_age=ages.get("adult", int),
        own_likeness_only=frozenset(identity.strings("own_likeness_only")),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )
    table.strings("sources")
    for part in (detections, ages, identity, table):
        part.done()
    return prohibited


def _phrases(table: Table) -> Phrases:
    return Phrases(term for language in table.names() for term in _terms(table, language))


def _terms(table: Table, name: str) -> tuple[str, ...]:
    terms = table.strings(name)
    for index, term in enumerate(terms):
        if not term.strip(" *…"):
            raise table.fail(f"{name}[{index}]", "a term with at least one letter")
    if not terms:
        raise table.fail(name, "at least one term")
    return terms


def _denials(table: Table) -> Denials:
    denials = Denials(
        before=_terms(table, "before"),
        between=_terms(table, "between"),
        joined_before=_terms(table, "joined_before"),
        after=_terms(table, "after"),
        joining=_terms(table, "joining"),
    )
    table.done()
    return denials


def _ages(table: Table) -> Ages:
    return Ages(
        words=_terms(table, "words"),
        after=_terms(table, "after"),
        after_unless=_terms(table, "after_unless"),
        unless_before=_terms(table, "unless_before"),
        before=_terms(table, "before"),
        infant=_terms(table, "infant"),
        not_people=_terms(table, "not_people"),
    )


def _ordered(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _words(spans: Iterable[Span]) -> tuple[str, ...]:
    return _once(span.text for span in spans)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
