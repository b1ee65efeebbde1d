"""Text as the index wants it: any script, one spelling, and the words that are worth finding.

FTS5's unicode61 cuts words at what is neither letter nor number. Chinese, Japanese, Thai and their
neighbours write without such gaps, so each of their characters is made a word of its own; a search
for several of them is then a phrase, which finds them inside any sentence.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from app.catalog import codec

_UNSPACED = (
    "\u0e01-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303c"  # radicals, ideographic marks
    "\u3041-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\U00020000-\U0003ffff"
    "\u2600-\u27bf\U0001f300-\U0001faff"  # pictographs
)
_CHARACTER = re.compile(f"([{_UNSPACED}])")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_JSON_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?', re.DOTALL)

RAW_LIMIT = 200_000
"""Characters of a carrier's text that are read for words; a workflow's tail repeats its head."""
DIGEST_LIMIT = 40_000


def searchable(text: str) -> str:
    """`text` as it is put into the index, and into a search of it."""
    plain = unicodedata.normalize("NFKC", _CONTROL.sub(" ", codec.text(text)))
    return _CHARACTER.sub(r" \1 ", plain)


def phrase(text: str, *, prefix: bool = False) -> str | None:
    """An FTS5 expression for these words in this order; None when there is no word in `text`."""
    prepared = searchable(text)
    if not any(map(_counts, prepared)):
        return None
    quoted = prepared.replace('"', '""').strip()
    return f'"{quoted}"{" *" if prefix else ""}'


def tidy(text: str) -> str:
    """A name as it is kept: composed, without control characters and outer blanks."""
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", codec.text(text))).strip()


def comparable(text: str) -> str:
    """For names that are the same but for case or Unicode form."""
    return unicodedata.normalize("NFC", codec.text(text).strip().casefold())


def digest(raw: Iterable[str], known: Iterable[str | None]) -> str:
    """What the carriers say beyond the `known` texts (prompt, negative prompt): each string of a
    JSON workflow once, any other text as it is.
    """
    seen = {part.strip() for part in known if part}
    said: list[str] = []
    room = DIGEST_LIMIT
    for part in _parts(raw, tuple(seen)):
        if room <= 0:
            break
        if part not in seen:
            seen.add(part)
            said.append(part[:room])
            room -= len(part)
    return "\n".join(said)


def _parts(raw: Iterable[str], known: tuple[str, ...]) -> Iterator[str]:
    for text in raw:
        text = text[:RAW_LIMIT]
        if text.lstrip()[:1] in ("{", "["):
            yield from _json_strings(text)
        else:
            for part in known:
                text = text.replace(part, "\n")
            yield text.strip()


def _json_strings(text: str) -> Iterator[str]:
    """The string values of a JSON text, without parsing it: it may be cut short, or no JSON."""
    for found in _JSON_STRING.finditer(text):
        if found[2] is None and any(map(str.isalpha, found[1])):
            yield _unescaped(found[1]).strip()


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    try:
        value = json.loads(f'"{text}"', strict=False)
    except ValueError:
        return text
    return str(value)


def _counts(character: str) -> bool:
    """Whether unicode61, as our indexes are set up, takes the character into a word."""
    category = unicodedata.category(character)
    return category[0] in "LNM" or category in ("Co", "So")
