"""Which names a leaf of a query means."""

from collections.abc import Callable, Iterable
from fnmatch import translate
from re import compile as regex

from app.catalog.index import words
from app.core.fields import FIELDS, FieldType
from app.core.query import Match


def wanted(node: Match) -> Callable[[str], bool]:
    """Whether a comparable name is meant by the leaf, by the rules of its field's type."""
    key = words.comparable(node.text)
    if node.exact:
        return lambda name: name == key
    if is_pattern(node):
        return pattern(node.text)
    if FIELDS[node.field].type is FieldType.TERM:
        return lambda name: name == key
    return lambda name: any(_starts_word(name, at) for at in _finds(name, key))


def is_pattern(node: Match) -> bool:
    return "*" in node.text and not node.exact


def pattern(text: str) -> Callable[[str], bool]:
    """`*` is anything; everything else is itself."""
    key = words.comparable(text).replace("[", "[[]").replace("?", "[?]")
    found = regex(translate(key))
    return lambda name: found.fullmatch(name) is not None


def place_in(name: str, key: str) -> int:
    """0 where the name begins with `key`, 1 where a word in it does, else 2."""
    if name.startswith(key):
        return 0
    return 1 if any(_starts_word(name, at) for at in _finds(name, key)) else 2


def _finds(name: str, key: str) -> Iterable[int]:
    at = name.find(key)
    while at >= 0:
        yield at
        at = name.find(key, at + 1)


def _starts_word(name: str, at: int) -> bool:
    return at == 0 or not name[at - 1].isalnum() or not name[at].isalnum()
