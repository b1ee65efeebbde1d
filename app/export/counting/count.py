"""How platforms count the words of a post: each in its own unit.

`weighted` is X's way, twitter-text 3 with its published configuration v3: NFC, a link is 23, an
emoji 2, a character of the Latin, Greek, Cyrillic, Hebrew, Arabic … blocks and some punctuation 1,
any other 2. One difference is known: a sequence of joined emoji that Unicode recommends nowhere is
one emoji here, and several for X.
"""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any

from app.export.counting.links import links


class Unit(StrEnum):
    """chars are code points, graphemes what a reader takes for one sign (UAX #29), utf16 its code
    units, bytes UTF-8's. emoji_bytes: code points, but an emoji as many as it has bytes (Threads).
    mastodon: graphemes, with a link of 23 and the server of a mention left out.
    """

    CHARS = "chars"
    GRAPHEMES = "graphemes"
    UTF16 = "utf16"
    BYTES = "bytes"
    WEIGHTED = "weighted"
    EMOJI_BYTES = "emoji_bytes"
    MASTODON = "mastodon"


LINK = 23
_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""What weighs double: all beside the light ranges of twitter-text's config/v3.json."""


def count(text: str, unit: Unit | str) -> int:
    """How long a platform takes the text to be."""
    return _COUNTERS[Unit(unit)](text)


def _graphemes(text: str) -> int:
    return sum(1 for _ in _patterns()[0].finditer(text))


def _utf16(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _emoji_bytes(text: str) -> int:
    found = [one.group() for one in _patterns()[1].finditer(text)]
    return len(text) - sum(map(len, found)) + sum(map(_bytes, found))


def _weighted(text: str) -> int:
    composed = unicodedata.normalize("NFC", text)
    rest, found = _without_links(composed)
    bare, emoji = _patterns()[1].subn("", rest)
    return LINK * found + 2 * int(emoji) + len(bare) + len(_HEAVY.findall(bare))


def _mastodon(text: str) -> int:
    """As its StatusLengthValidator: links without http(s):// count as they are."""
    rest, found = _without_links(text, bare=False)
    return LINK * found + _graphemes(_patterns()[2].sub(r"\1", rest))


def _without_links(text: str, *, bare: bool = True) -> tuple[str, int]:
    """The text around its links, and how many there are."""
    kept, at, found = [], 0, 0
    for start, end in links(text):
        if not bare and not text[start:end].casefold().startswith(("http://", "https://")):
            continue
        kept.append(text[at:start])
        at, found = end, found + 1
    return "".join([*kept, text[at:]]), found


_COUNTERS: dict[Unit, Callable[[str], int]] = {
    Unit.CHARS: len,
    Unit.GRAPHEMES: _graphemes,
    Unit.UTF16: _utf16,
    Unit.BYTES: _bytes,
    Unit.WEIGHTED: _weighted,
    Unit.EMOJI_BYTES: _emoji_bytes,
    Unit.MASTODON: _mastodon,
}

_PICTURE = (
    r"(?![#*0-9©®™♟])\p{Extended_Pictographic}(?:[\U0001F3FB-\U0001F3FF]\uFE0F?|\uFE0F|(?!\uFE0E))"
    r"(?:[\U000E0020-\U000E007E]+\U000E007F)?"
)
_EMOJI = rf"\p{{RI}}\p{{RI}}|[#*0-9]\uFE0F?\u20E3|[©®™♟]\uFE0F|{_PICTURE}(?:\u200D{_PICTURE})*"


@cache
def _patterns() -> tuple[Any, Any, Any]:
    """One grapheme; one emoji as people see it; a mention with the server it is from."""
    import regex

    mention = regex.compile(r"(?<![\w/])(@\w+(?:[\w.\-]*\w)?)@[\w.\-]+\w")
    return regex.compile(r"\X"), regex.compile(_EMOJI), mention
