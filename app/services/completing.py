"""How a search that is being typed could go on: fields, and the values the library has for them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from app.catalog.namings import how_many, named_like
from app.core.fields import FIELDS, Field, FieldType
from app.core.organising import Completion
from app.core.query_tail import Tail, tail
from app.core.query_tree import Match
from app.core.vocab import Outcome
from app.services.facets import Facets
from app.services.session import Session

MOST = 12
_COUNT_TO = 5_000
"""A count that would take longer is left out."""
_LOOSE = ("tag", "persona", "collection", "checkpoint", "lora")
"""Fields whose values are proposed for a mere word."""
_ALONE = ("collection", "tag")
"""Fields of which a whole name means those under it as well."""
_ABOUT = {
    "tag": "tag",
    "collection": "collection",
    "persona": "persona",
    **dict.fromkeys(["checkpoint", "lora", "sampler", "generator", "detected"], "term"),
}
"""In which lists (see `catalog.columns`) a field's values are counted."""


class Completing:
    def __init__(
        self, session: Session, facets: Facets, today: Callable[[], date] = date.today
    ) -> None:
        self._session = session
        self._facets = facets
        self._today = today

    def completions(self, text: str) -> Sequence[Completion]:
        """At most `MOST`, the likeliest first. `text` is the search up to the cursor."""
        part = tail(text)
        replaces = len(text) - part.start
        found = self._of_word(part) if part.field is None else self._of_field(part)
        listed = [] if part.field is None and part.quoted else list(_first(found, text, part))
        return [Completion(one.text, replaces, one.words, one.about, one.count) for one in listed]

    # ── a word so far ──

    def _of_word(self, part: Tail) -> Iterator[Completion]:
        word = part.value
        head = word.casefold()
        named = [one for one in FIELDS.values() if one.available and one.name.startswith(head)]
        for field in named:
            yield Completion(f"{field.name}:", 0, f"{field.name}:", field.description)
        if not word:
            return
        for field in (FIELDS["is"], FIELDS["has"]):
            yield from (
                _choice(field, choice) for choice in field.choices if choice.startswith(head)
            )
        values = [one for name in _LOOSE for one in self._values(name, "", word)]
        yield from sorted(values, key=_by_count)

    # ── a field's value so far ──

    def _of_field(self, part: Tail) -> Iterator[Completion]:
        field = FIELDS.get(part.field or "")
        if field is None or not field.available:
            return
        match field.type:
            case FieldType.CHOICE:
                head = part.value.casefold()
                yield from (
                    _choice(field, choice) for choice in field.choices if choice.startswith(head)
                )
            case FieldType.VERDICT:
                yield from self._verdicts(part.value.casefold())
            case FieldType.DATE:
                yield from self._dates(field, part)
            case _ if field.name == "rating":
                yield from _ratings(part)
            case _:
                yield from self._values(field.name, part.sign, part.value)
        if not part.value and not part.sign:
            yield Completion(field.example, 0, field.example, field.description)

    def _values(self, field: str, sign: str, text: str) -> list[Completion]:
        """The best known first, among those that begin with it and among those inside of which a
        word does.
        """
        if sign not in ("", "="):
            return []
        named = self._session.ask(named_like, field, text)
        about = _ABOUT.get(field)
        known = self._facets.known(about) if about is not None else None
        if known is not None:
            named.sort(key=lambda one: -known.get(one[0], 0))
            begin = [one for one in named if one[1].casefold().startswith(text.casefold())]
            named = [*begin, *(one for one in named if one not in begin)]
        return [
            Completion(
                _term(field, sign, name),
                0,
                f"{field}:{name}",
                count=known.get(one, 0) if known is not None else self._count(about, one),
            )
            for one, name in named[:MOST]
        ]

    def _count(self, about: str | None, value: int | str) -> int | None:
        if about is None:
            return None
        return self._session.ask(how_many, about, value, _COUNT_TO)

    def _verdicts(self, text: str) -> Iterator[Completion]:
        """Platforms, then what came of it there."""
        platform, equals, outcome = text.partition("=")
        known = self._facets.known("verdict")
        for _, name in self._session.ask(named_like, "verdict", platform):
            if not equals:
                yield Completion(f"verdict:{name}=", 0, f"verdict:{name}=")
            elif name == platform:
                for one in Outcome:
                    term = f"verdict:{name}={one.value}"
                    count = None if known is None else known.get(f"{name}={one.value}", 0)
                    if one.value.startswith(outcome):
                        shown = None if one is Outcome.CLEAR else count
                        yield Completion(term, 0, term, count=shown)

    def _dates(self, field: Field, part: Tail) -> Iterator[Completion]:
        """This day, month and year, and the years before."""
        today = self._today()
        days = [today.isoformat(), f"{today:%Y-%m}", f"{today:%Y}"]
        days += [str(today.year - back) for back in range(1, 6)]
        for day in days:
            if day.startswith(part.value):
                term = f"{field.name}:{part.sign}{day}"
                yield Completion(term, 0, term, field.description)


def _ratings(part: Tail) -> Iterator[Completion]:
    for sign in [part.sign] if part.sign else ["", ">="]:
        for stars in ("5", "4", "3", "2", "1", "0"):
            if stars.startswith(part.value) and (sign != ">=" or stars != "0"):
                yield Completion(f"rating:{sign}{stars}", 0, f"rating:{sign}{stars}")


def _choice(field: Field, choice: str) -> Completion:
    term = f"{field.name}:{choice}"
    return Completion(term, 0, term, _said_of(field, choice))


def _said_of(field: Field, choice: str) -> str:
    """What the field's description says of this choice; all of it where it does not tell them
    apart.
    """
    for sentence in field.description.rstrip(".").split("; "):
        name, colon, meaning = sentence.partition(": ")
        if colon and name.split()[-1] == choice:
            return meaning
    return (
        ""
        if f"{choice}:" in field.description or ": " in field.description
        else (field.description)
    )


def _term(field: str, sign: str, name: str) -> str:
    """The whole name is meant."""
    exact = sign == "=" or field not in _ALONE or "*" in name
    return str(Match(field, name, exact=exact and FIELDS[field].type is not FieldType.CHOICE))


def _by_count(one: Completion) -> int:
    return -(one.count or 0)


def _first(found: Iterable[Completion], text: str, part: Tail) -> Iterator[Completion]:
    """Each once, and nothing that stands there already."""
    seen = {text[part.start :]}
    for one in found:
        if one.text not in seen:
            seen.add(one.text)
            yield one
        if len(seen) > MOST:
            return
