"""The search language: text → tree → text.

    query   := either?
    either  := all ("OR" all)*
    all     := one ("AND"? one)*
    one     := ("-" | "NOT") one | "(" either ")" | word | "phrase" | FIELD ":" value
    value   := ("=" | "<" | "<=" | ">" | ">=")? amount | amount? ".." amount? | amount ("," amount)+
             | "="? name

What `word`, `"phrase"` and each field mean is said in `app.core.fields` and `query_tree`. A text
that cannot be read raises QueryError with the column of the mistake; `parse(str(q)) == q`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NoReturn, cast

from app.core.amounts import Amount, read_amount
from app.core.errors import QueryError
from app.core.fields import FIELDS, MEASURED, Field, FieldType
from app.core.query_tokens import Token, tokenize
from app.core.query_tree import (
    And,
    Between,
    Compare,
    Judged,
    Leaf,
    Match,
    Node,
    Not,
    OneOf,
    Or,
    Query,
    Sign,
    Text,
    alternative,
    conjunction,
    negation,
)
from app.core.vocab import Outcome

__all__ = [
    "And",
    "Between",
    "Compare",
    "Judged",
    "Match",
    "Node",
    "Not",
    "OneOf",
    "Or",
    "Query",
    "QueryError",
    "Text",
    "parse",
]

MAX_LENGTH = 20_000
MAX_TERMS = 500
MAX_DEPTH = 40


def parse(text: str) -> Query:
    """Raises QueryError, pointing at the column, for what is not in the grammar."""
    if len(text) > MAX_LENGTH:
        raise QueryError(f"A search can be {MAX_LENGTH} characters long at most", text[:80], 80)
    tokens = tokenize(text)
    if len(tokens) > MAX_TERMS:
        raise QueryError(
            f"A search can have {MAX_TERMS} parts at most", text, tokens[MAX_TERMS].column
        )
    return _Parser(text, tokens).query()


@dataclass(slots=True)
class _Parser:
    text: str
    tokens: Sequence[Token]
    at: int = 0
    open: list[Token] = field(default_factory=list)

    def query(self) -> Query:
        if not self.tokens:
            return Query()
        root = self._either()
        if (token := self._peek()) is not None:
            self._fail("This ) closes nothing", token)
        return Query(root)

    def _either(self) -> Node:
        nodes = [self._all()]
        while (token := self._peek()) is not None and token.kind == "OR":
            self.at += 1
            nodes.append(self._all(after=token))
        return alternative(tuple(nodes))

    def _all(self, after: Token | None = None) -> Node:
        nodes = [self._one(after)]
        while (token := self._peek()) is not None and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                self.at += 1
            nodes.append(self._one(token))
        return conjunction(tuple(nodes))

    def _one(self, after: Token | None) -> Node:
        negative = False
        while (token := self._peek()) is not None and token.kind in ("-", "NOT"):
            negative, after = not negative, token
            self.at += 1
        if token is None or token.kind in ("OR", "AND", ")"):
            self._missing(token, after)
        self.at += 1
        node = self._group(token) if token.kind == "(" else self._leaf(token)
        return negation(node) if negative else node

    def _group(self, opening: Token) -> Node:
        if len(self.open) >= MAX_DEPTH:
            self._fail(f"Parentheses can be nested {MAX_DEPTH} deep at most", opening)
        self.open.append(opening)
        if (token := self._peek()) is not None and token.kind == ")":
            self._fail("There is nothing between these parentheses", opening)
        node = self._either()
        if self._peek() is None:
            self._fail("This ( is never closed", opening)
        self.at += 1
        self.open.pop()
        return node

    def _leaf(self, token: Token) -> Leaf:
        if token.kind == "text":
            return Text(token.text, token.quoted, token.star)
        spec = FIELDS.get(token.name.casefold())
        if spec is None:
            self._fail(_unknown(token.name), token)
        if not spec.available:
            self._fail(f"{spec.name}: is not available in this version yet", token)
        if not token.text.strip():
            self._fail(f"{spec.name}: needs a value, like {spec.example}", token, token.value_at)
        if spec.type in MEASURED:
            return self._measured(spec, token)
        if token.sign not in ("", "="):
            message = f"{spec.name}: knows no more and less; write it like {spec.example}"
            self._fail(message, token, token.value_at - len(token.sign))
        return self._named(spec, token)

    def _named(self, spec: Field, token: Token) -> Leaf:
        if spec.type is FieldType.WORDS:
            quoted = token.quoted or token.text[0] in "<>="
            return Text(token.text, quoted, token.star, spec.name)
        text = token.text + ("*" if token.star else "")
        if spec.type is FieldType.VERDICT:
            return self._judged(spec, token)
        if spec.type is FieldType.CHOICE:
            return Match(spec.name, self._choice(spec, token, text))
        return Match(spec.name, text, exact=token.sign == "=")

    def _choice(self, spec: Field, token: Token, text: str) -> str:
        wanted = text.casefold()
        if wanted not in spec.choices:
            message = f"{spec.name}: can be {_listed(spec.choices)}"
            self._fail(message + _meant(wanted, spec.choices), token, token.value_at)
        return wanted

    def _judged(self, spec: Field, token: Token) -> Leaf:
        platform, equals, outcome = token.text.casefold().partition("=")
        if not platform or not equals or token.sign:
            message = f"verdict: needs PLATFORM=OUTCOME, like {spec.example}"
            self._fail(message, token, token.value_at - len(token.sign))
        outcomes = tuple(known.value for known in Outcome)
        if outcome not in outcomes:
            message = f"An outcome is {_listed(outcomes)}{_meant(outcome, outcomes)}"
            self._fail(message, token, token.value_at + len(platform) + 1)
        if not platform.replace("_", "").isalnum():
            self._fail("A platform is one word, like instagram", token, token.value_at)
        return Judged(platform, outcome)

    def _measured(self, spec: Field, token: Token) -> Leaf:
        low, dots, high = token.text.partition("..")
        if dots:
            if token.sign or not (low or high):
                message = f"A range is written like {spec.name}:A..B, {spec.name}:A.. or ..B"
                self._fail(message, token, token.value_at - len(token.sign))
            return self._between(spec, token, low, high)
        if "," in token.text and not token.sign:
            return self._one_of(spec, token)
        value = self._amount(spec, token, token.text, 0)
        return Compare(spec.name, cast("Sign", token.sign or "="), value)

    def _between(self, spec: Field, token: Token, low: str, high: str) -> Leaf:
        first = self._amount(spec, token, low, 0) if low else None
        last = self._amount(spec, token, high, len(low) + 2) if high else None
        if first is not None and last is not None and first.low > last.high:
            message = f"This range is upside down: {first} is more than {last}"
            self._fail(message, token, token.value_at)
        return Between(spec.name, first, last)

    def _one_of(self, spec: Field, token: Token) -> Leaf:
        values: list[Amount] = []
        offset = 0
        for part in token.text.split(","):
            values.append(self._amount(spec, token, part, offset))
            offset += len(part) + 1
        return OneOf(spec.name, tuple(values))

    def _amount(self, spec: Field, token: Token, text: str, offset: int) -> Amount:
        try:
            return read_amount(spec.type, text)
        except ValueError as error:
            message = f"{spec.name}: needs {error}, like {spec.example}"
            self._fail(message, token, token.value_at + offset + token.quoted)

    def _missing(self, token: Token | None, after: Token | None) -> NoReturn:
        """Something should have stood at `token`, because of `after`."""
        if after is not None and after.kind in ("OR", "AND"):
            self._fail(f"{after.kind} needs something on both sides", after)
        if after is not None and after.kind in ("-", "NOT"):
            self._fail(f"There is nothing to exclude after {after.kind}", after)
        if token is not None and token.kind in ("OR", "AND"):
            self._fail(f"{token.kind} needs something on both sides", token)
        if token is not None:
            self._fail("This ) closes nothing", token)
        self._fail("This ( is never closed", self.open[-1])

    def _peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _fail(self, message: str, token: Token, column: int | None = None) -> NoReturn:
        raise QueryError(message, self.text, token.column if column is None else column)


def _unknown(name: str) -> str:
    hint = _meant(name.casefold(), tuple(FIELDS))
    return f"Unknown field '{name}'{hint or '. To search for the text itself, put it in quotes'}"


def _meant(word: str, known: Sequence[str]) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" — did you mean {close[0]}?" if close else ""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + f" or {words[-1]}"
