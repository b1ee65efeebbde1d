"""Counts as facets: the values worth showing of each field, with the search term that narrows to
each. Imports numpy.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from app.catalog.columns import CODES
from app.catalog.namings import names_of, term_fields
from app.core.organising import Facet, FacetValue
from app.core.query_tree import Match
from app.services.facets.lists import Mask
from app.services.facets.reading import Reading
from app.services.facets.table import Table
from app.services.session import Session

MOST = 20
"""Values of a facet."""
_IS = (
    *("untagged", "flagged", "decided", "stale", "duplicate", "stacked", "cloud", "offline"),
    *("missing", "conflict", "unreadable", "vaulted", "minor"),
)
_TERMS = ("checkpoint", "lora", "sampler", "generator")
ORDER = (
    *("kind", "rating", "label", "flag", "persona", "tag", "collection", "created", "shape"),
    *_TERMS,
    *("verdict", "exported", "is"),
)
"""The fields, as they are shown."""

Counted = Mapping[Any, int]


class Counting:
    """Facets over one state of the table."""

    def __init__(self, session: Session, table: Table, reading: Reading) -> None:
        self._session = session
        self._table = table
        self._reading = reading
        self._fields = session.ask(term_fields)
        self._counted: dict[tuple[str, int], tuple[Mask, Counted]] = {}

    def facet(self, field: str, meant: Mask, chosen: Sequence[Match]) -> Facet:
        """`chosen`: what the search says of this field, which is shown however few there are."""
        match field:
            case "rating":
                return self._rating(meant)
            case "created":
                return self._created(meant)
            case "is":
                return self._is(meant)
            case "verdict" | "exported":
                return self._plain(field, meant)
            case _ if field in CODES:
                return self._coded(field, meant)
            case _:
                return self._named(field, meant, chosen)

    def _rating(self, meant: Mask) -> Facet:
        counts = np.bincount(self._table.numbers["rating"][meant], minlength=6).tolist()
        values = [
            FacetValue(str(stars), f"rating:{stars}", counts[stars])
            for stars in range(5, -1, -1)
            if counts[stars]
        ]
        return Facet("rating", values)

    def _coded(self, field: str, meant: Mask) -> Facet:
        words = CODES[field]
        counts = np.bincount(self._table.numbers[field][meant], minlength=len(words) + 1).tolist()
        found = {str(word): counts[code] for code, word in enumerate(words, 1)}
        if field in ("label", "flag"):
            found["none"] = counts[0]
        return _facet(field, found, {})

    def _created(self, meant: Mask) -> Facet:
        """Years; months where all is of one year. Newest first."""
        seconds = self._table.numbers["created"][meant]
        months = seconds.astype("datetime64[s]").astype("datetime64[M]")
        for unit in ("Y", "M"):
            spans, counts = np.unique(months.astype(f"datetime64[{unit}]"), return_counts=True)
            if len(spans) > 1:
                break
        values = [
            FacetValue(str(span), f"created:{span}", int(count))
            for span, count in zip(spans[::-1], counts[::-1], strict=True)
            if 0 < int(str(span).split("-")[0] or 0) <= 9999
        ]
        return Facet("created", values[:MOST], more=len(values) > MOST)

    def _is(self, meant: Mask) -> Facet:
        counts = {
            word: int(np.count_nonzero(self._reading.mask(Match("is", word)) & meant))
            for word in _IS
        }
        return _facet("is", counts, {})

    def _plain(self, field: str, meant: Mask) -> Facet:
        counts = self._table.lists[field].counts(meant)
        terms = {str(value): str(value) for value in counts}
        if field == "exported":
            terms = {value: str(Match(field, value, exact=True)) for value in terms}
        else:
            terms = {value: f"{field}:{value}" for value in terms}
        return _facet(field, {str(value): count for value, count in counts.items()}, terms)

    def _named(self, field: str, meant: Mask, chosen: Sequence[Match]) -> Facet:
        about = "term" if field in _TERMS else field
        counts = self._counts(about, meant)
        if about == "term":
            counts = {one: n for one, n in counts.items() if self._fields.get(int(one)) == field}
        living = [one for one in counts if counts[one]]
        best = sorted(living, key=lambda one: -counts[one])[:MOST]
        shown = {*best, *self._chosen(chosen)}
        names = self._session.ask(names_of, about, [int(one) for one in sorted(shown)])
        found = {name: counts.get(one, 0) for one, name in names.items()}
        terms = {name: _term(field, name) for name in found}
        return _facet(field, found, terms, more=len(living) > len(best), all_of_them=True)

    def _counts(self, about: str, meant: Mask) -> Counted:
        """Counted once for fields that share a list. The mask is kept with its number."""
        key = (about, id(meant))
        if key not in self._counted:
            self._counted[key] = (meant, self._table.lists[about].counts(meant))
        return self._counted[key][1]

    def _chosen(self, chosen: Sequence[Match]) -> Iterable[int | str]:
        for match in chosen:
            yield from self._reading.values(match)


def _facet(
    field: str,
    counts: Mapping[str, int],
    terms: Mapping[str, str],
    *,
    more: bool = False,
    all_of_them: bool = False,
) -> Facet:
    """The commonest first; those of nobody are left out, unless they were chosen."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    values = [
        FacetValue(value, terms.get(value, f"{field}:{value}"), count)
        for value, count in ordered
        if count or all_of_them
    ]
    most = len(values) if all_of_them else MOST
    return Facet(field, values[:most], more or len(values) > most)


def _term(field: str, name: str) -> str:
    """What finds those that have it, and what stands under it."""
    whole = field not in ("tag", "collection") or "*" in name
    return str(Match(field, name, exact=whole))
