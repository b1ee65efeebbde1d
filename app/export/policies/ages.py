"""Ages that a text states: "16 year old", "aged 12", "16歳", "fifteen-year-old"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.export.policies.phrases import GAP, Span, normalise, unspaced, word_pattern

_NUMBER_START = r"(?<!\d)(?<!\d[.,])"
_TO = r"(?:\s*(?:-|–|~|to|or|bis|oder|à|ou|a|o|до)\s*)"
_KANJI = {kanji: value for value, kanji in enumerate("一二三四五六七八九", 1)}
_KANJI_AGE = re.compile(r"(?<![一二三四五六七八九十百千])(十?)([一二三四五六七八九]?)[歳才岁歲]")


@dataclass(frozen=True, slots=True)
class Age:
    """`years` is the lowest one of a range."""

    span: Span
    years: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    certain: re.Pattern[str]
    unless: re.Pattern[str]
    named: re.Pattern[str]
    infant: re.Pattern[str]
    time: re.Pattern[str]


class Ages:
    """Finds ages by the units and words of the data file, whose sense is explained there."""

    def __init__(
        self,
        words: Sequence[str],
        after: Sequence[str],
        after_unless: Sequence[str],
        unless_before: Sequence[str],
        before: Sequence[str],
        infant: Sequence[str],
        not_people: Sequence[str],
    ) -> None:
        self._words = {normalise(word): value for value, word in enumerate(words, 1)}
        self._words |= {"thirty": 30, "forty": 40, "fifty": 50}
        self._after, self._after_unless, self._unless = after, after_unless, unless_before
        self._before, self._infant, self._things = before, infant, not_people

    @cached_property
    def _patterns(self) -> _Patterns:
        names = "|".join(sorted(self._words, key=len, reverse=True))
        number = rf"(?:{_NUMBER_START}\d{{1,3}}|(?<!\w)(?<!ty[\s-])(?:{names}))"
        lower = rf"(?:(?P<low>{number}){_TO})?(?P<years>{number})[\s-]*"
        thing = rf"(?!{GAP}(?:{'|'.join(map(word_pattern, self._things))})(?!\w))"
        time = "|".join(map(word_pattern, self._unless))
        return _Patterns(
            certain=re.compile(rf"{lower}(?:{_units(self._after)}){thing}"),
            unless=re.compile(rf"{lower}(?:{_units(self._after_unless)})"),
            named=re.compile(_before(self._before, names)),
            infant=re.compile(rf"{number}[\s-]*(?:{_units(self._infant)}){thing}"),
            time=re.compile(rf"(?<!\w)(?:{time})\s+$"),
        )

    def find(self, text: str) -> list[Age]:
        """In a normalised text."""
        patterns = self._patterns
        found = [self._age(match) for match in patterns.certain.finditer(text)]
        found += [
            self._age(match)
            for match in patterns.unless.finditer(text)
            if not patterns.time.search(text[max(0, match.start() - 40) : match.start()])
        ]
        found += [self._age(match) for match in patterns.named.finditer(text)]
        found += [Age(_span(match), 0) for match in patterns.infant.finditer(text)]
        found += [
            Age(_span(match), 10 * len(match[1]) + _KANJI.get(match[2], 0))
            for match in _KANJI_AGE.finditer(text)
            if match[1] or match[2]
        ]
        return found

    def _age(self, match: re.Match[str]) -> Age:
        said = [match["years"], match["low"] or match["years"]]
        years = min(self._words.get(word) or int(word) for word in said)
        return Age(_span(match), years)


def _units(units: Sequence[str]) -> str:
    """Units may follow the number, and their words each other, without a space ("16yearold")."""
    patterns = []
    for unit in sorted(units, key=len, reverse=True):
        pattern = word_pattern(unit).replace(GAP, r"[\s-]*")
        patterns.append(pattern if unspaced(unit) else rf"{pattern}(?!\w)")
    return "|".join(patterns)


def _before(terms: Sequence[str], names: str) -> str:
    """A bare digit after a colon is a prompt's weight ("(age:1)"), not an age."""
    spaced = "|".join(word_pattern(term) for term in terms if not unspaced(term))
    joined = "|".join(normalise(term) for term in terms if unspaced(term))
    lead = rf"(?:(?<!\w)(?:{spaced})(?:\s+(?=[\da-z])|\s*[:=]\s*(?=\d\d))|(?:{joined})\W{{0,3}})"
    number = rf"(?:\d{{1,3}}|(?:{names})(?!\w))"
    return rf"{lead}(?:(?P<low>{number}){_TO})?(?P<years>{number})(?![\w.%])"


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), match.group())
