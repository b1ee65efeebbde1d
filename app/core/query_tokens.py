"""A search text cut into tokens, each with the column it starts at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.core.errors import QueryError
from app.core.query_tree import OPERATORS, breaks_word

Kind = Literal["(", ")", "-", "OR", "AND", "NOT", "text", "field"]
_SIGNS = ("<=", ">=", "<", ">", "=")


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is the word, the phrase or the field's value, without quotes and escapes.

    `star`: a `*` follows it. Of a field: its `name`, the `sign` before the value, the value's
    column.
    """

    kind: Kind
    column: int
    text: str = ""
    quoted: bool = False
    star: bool = False
    name: str = ""
    sign: str = ""
    value_at: int = 0


def tokenize(text: str) -> list[Token]:
    """Raises QueryError for an unclosed quote, an empty one, a `-` that stands alone."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif character in "()":
            yield Token("(" if character == "(" else ")", at)
            at += 1
        elif character == "-":
            if not text[at + 1 : at + 2].strip():
                raise QueryError("There is nothing to exclude right after this -", text, at)
            yield Token("-", at)
            at += 1
        elif character == '"':
            token, at = _phrase(text, at)
            yield token
        else:
            token, at = _bare(text, at)
            yield token


def _phrase(text: str, start: int) -> tuple[Token, int]:
    phrase, at = _quoted(text, start)
    if not phrase.strip():
        raise QueryError("There is nothing between these quotes", text, start)
    star = text.startswith("*", at)
    return Token("text", start, phrase, quoted=True, star=star), at + star


def _bare(text: str, start: int) -> tuple[Token, int]:
    word = _run(text, start)
    name, colon, _ = word.partition(":")
    if colon and name.replace("_", "").isalpha():
        return _field(text, start, name)
    if word in OPERATORS:
        return Token(word, start), start + len(word)  # type: ignore[arg-type]  # one of Kind's
    stem = word.rstrip("*")
    star = stem != word and bool(stem)
    return Token("text", start, stem or word, star=star), start + len(word)


def _field(text: str, start: int, name: str) -> tuple[Token, int]:
    at = start + len(name) + 1
    sign = next((sign for sign in _SIGNS if text.startswith(sign, at)), "")
    at += len(sign)
    if text.startswith('"', at):
        value, end = _quoted(text, at)
        star = text.startswith("*", end)
        token = Token("field", start, value, True, star, name, sign, at)
        return token, end + star
    value = _run(text, at)
    stem = value.rstrip("*")
    star = stem != value and bool(stem)
    token = Token("field", start, stem if star else value, False, star, name, sign, at)
    return token, at + len(value)


def _run(text: str, start: int) -> str:
    at = start
    while at < len(text) and not breaks_word(text[at]):
        at += 1
    return text[start:at]


def _quoted(text: str, start: int) -> tuple[str, int]:
    """What stands between the quotes that open at `start`, and where the text goes on. Only `\\"`
    and `\\\\` are escapes, so that a Windows path needs none.
    """
    said: list[str] = []
    at = start + 1
    while at < len(text):
        if text[at] == "\\" and text[at + 1 : at + 2] in ('"', "\\"):
            said.append(text[at + 1])
            at += 2
        elif text[at] == '"':
            return "".join(said), at + 1
        else:
            said.append(text[at])
            at += 1
    raise QueryError("This quote is never closed", text, start)
