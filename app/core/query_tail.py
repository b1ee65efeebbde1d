"""The end of a search that is being typed: which part of it the cursor is in."""

from dataclasses import dataclass

from app.core.query_tree import breaks_word

_SIGNS = ("<=", ">=", "<", ">", "=")


@dataclass(frozen=True, slots=True)
class Tail:
    """`start`: where the part begins, behind the minus of one that is excluded. Without a `field`
    it is a word so far. `sign` stands before the `value`; `quoted`: a quote is open.
    """

    start: int
    field: str | None = None
    sign: str = ""
    value: str = ""
    quoted: bool = False


def tail(text: str) -> Tail:
    """Never fails: what cannot be read is words."""
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] in "()-":
            at += 1
            continue
        end = _end(text, at)
        if end is None:
            return _part(text, at)
        at = end
    return Tail(len(text))


def _end(text: str, start: int) -> int | None:
    """Where the text goes on behind the part that begins at `start`; None when it does not."""
    at = start
    while at < len(text) and not breaks_word(text[at]):
        at += 1
    if at < len(text) and text[at] == '"' and (at == start or _opens_value(text[start:at])):
        at = _behind_quote(text, at)
    return at if 0 <= at < len(text) else None


def _behind_quote(text: str, opening: int) -> int:
    at = opening + 1
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text[at] == '"':
            return at + 1
        else:
            at += 1
    return -1


def _opens_value(head: str) -> bool:
    return head.rstrip("<>=").endswith(":")


def _part(text: str, start: int) -> Tail:
    said = text[start:]
    name, colon, value = said.partition(":")
    if said.startswith('"') or not colon or not name.replace("_", "").isalpha():
        return Tail(start, value=said.lstrip('"'), quoted=said.startswith('"'))
    sign = next((sign for sign in _SIGNS if value.startswith(sign)), "")
    value = value[len(sign) :]
    quoted = value.startswith('"')
    closed = quoted and _behind_quote(value, 0) > 0
    value = value[1:-1] if closed else value.removeprefix('"')
    return Tail(start, name.casefold(), sign, value, quoted and not closed)
