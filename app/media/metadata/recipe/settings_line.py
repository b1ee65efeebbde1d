"""The settings of A1111-style text: "Steps: 20, Sampler: Euler a, Hashes: {…}, Note: "a, b"".

Values may be quoted (with commas and escapes inside), JSON, or bare with commas that are not
followed by another key.
"""

import json
import re

from app.media.metadata.recipe.carried import load

_KEY = re.compile(r"[\s,]*(?P<key>[^\W\d][\w \-/+.()'&#|]{0,80}?)\s*:\s*")
_BARE = re.compile(r"[^,\n]*(?:,(?!\s*[^\W\d][\w \-/+.()'&#|]{0,80}?:)[^,\n]*)*")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_PAIRS_LIMIT = 2000
_SIZE_LIMIT = 128 << 10


def parse(text: str) -> dict[str, str]:
    """Keys as they are written, in order; of a key written twice the first value stands.

    JSON values stay JSON text; quoted ones lose their quotes.
    """
    found: dict[str, str] = {}
    text, at = text[:_SIZE_LIMIT], 0
    for _ in range(_PAIRS_LIMIT):
        match = _KEY.match(text, at)
        if match is None:
            return found
        value, at = _value(text, match.end())
        found.setdefault(match["key"].strip(), value)
    return found


def _value(text: str, at: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, at)
    if quoted and text[quoted.end() :].lstrip(" ")[:1] in ("", ",", "\n"):
        return _unquoted(quoted[0]), quoted.end()
    if text[at : at + 1] in ("{", "["):
        end = _json_end(text, at)
        if end is not None:
            return text[at:end], end
    bare = _BARE.match(text, at)
    end = bare.end() if bare else len(text)
    return text[at:end].strip(), end


def _unquoted(text: str) -> str:
    value = load(text)
    return value if isinstance(value, str) else text[1:-1]


def _json_end(text: str, at: int) -> int | None:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, at)[1]
    except (ValueError, RecursionError):
        return None


def members(value: str) -> list[tuple[str, str]]:
    """The pairs of "name: hash, name2: hash2", as "Lora hashes" holds them."""
    pairs = (part.rpartition(":") for part in value.split(","))
    return [(name.strip(), rest.strip()) for name, _, rest in pairs if name.strip()]
