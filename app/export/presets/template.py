"""Templates with fields in braces: "{persona}_{date:%Y-%m-%d}_{sequence:03}".

Each field is text, a whole number or a day, and takes the formats of its sort: `.8` cuts a text to
its first 8 signs, `03` pads a number with zeros to 3 digits, `%Y%m%d` writes a day. A field nobody
filled goes, and the separator before it with it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter

TEXT = ("name", "title", "persona", "platform", "placement", "hash")
NUMBERS = ("sequence", "id")
DAYS = ("date",)
FIELDS = (*TEXT, *NUMBERS, *DAYS)
Value = str | int | date

_FORMATS = {
    **dict.fromkeys(TEXT, (re.compile(r"\.[1-9]\d?"), ".8, which cuts it to 8 signs")),
    **dict.fromkeys(NUMBERS, (re.compile(r"0?[1-9]"), "03, which pads it to 3 digits")),
    **dict.fromkeys(
        DAYS, (re.compile(r"(%[YymdjGV]|[ ._-])+"), "%Y-%m-%d (of %Y %y %m %d %j %G %V, and -._)")
    ),
}
_SEPARATORS = " _-."
_UNFILLED = "\0"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words as they stand, then a field; None at the end."""

    words: str
    field: str | None
    format: str


def fault(template: str) -> str | None:
    """What a template should have been, as the end of "expected …"; None where it is right."""
    try:
        pieces = list(_pieces(template))
    except ValueError as error:
        return f"text with fields as {{name}} ({error})"
    for piece in pieces:
        if piece.field is not None and (wrong := _wrong(piece)) is not None:
            return wrong
    return None if template.strip() else "text that is not empty"


def filled(template: str, values: Mapping[str, Value]) -> str:
    """The text with its fields filled in. Raises ValueError for a template that has a `fault`."""
    if (wrong := fault(template)) is not None:
        raise ValueError(f"{template!r}: expected {wrong}")
    text = "".join(piece.words + _value(piece, values) for piece in _pieces(template))
    text = re.sub(f"[{re.escape(_SEPARATORS)}]*{_UNFILLED}", _UNFILLED, text)
    if text.startswith(_UNFILLED):
        text = text.lstrip(_SEPARATORS + _UNFILLED)
    return text.replace(_UNFILLED, "")


def used(template: str) -> frozenset[str]:
    """The fields of a template without fault."""
    return frozenset(piece.field for piece in _pieces(template) if piece.field is not None)


def _pieces(template: str) -> Iterator[_Piece]:
    for words, name, form, conversion in Formatter().parse(template):
        if conversion:
            raise ValueError(f"no !{conversion}")
        yield _Piece(words, name, form or "")


def _wrong(piece: _Piece) -> str | None:
    if piece.field not in _FORMATS:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        return f"one of the fields {known} instead of {{{piece.field}}}"
    pattern, like = _FORMATS[piece.field]
    if piece.format and not pattern.fullmatch(piece.format):
        return f"a format of {{{piece.field}}} as {like}"
    return None


def _value(piece: _Piece, values: Mapping[str, Value]) -> str:
    if piece.field is None:
        return ""
    value = values.get(piece.field, "")
    if isinstance(value, str):
        value = value.replace(_UNFILLED, "").strip()
    return format(value, piece.format) or _UNFILLED
