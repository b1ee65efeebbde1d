"""What a reader is given: the texts of one file, cleaned, and their JSON parsed once."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from app.media.metadata.found import storable

_LABEL = re.compile(r"\s*(?P<label>[A-Za-z][\w ]{0,30}?)\s*:\s*(?=[{\[])")
_DIGITS_LIMIT = 100
NOT_JSON = object()
"""What `load` answers for a text that is no JSON; None would be its null."""


def load(text: str) -> object:
    """A JSON value, or NOT_JSON. Reads what generators write: NaN, trailing bytes, huge numbers.

    Never raises; nesting deeper than the interpreter's stack is "not JSON".
    """
    try:
        return _DECODER.raw_decode(text.strip().lstrip("\ufeff"))[0]
    except (ValueError, RecursionError):
        return NOT_JSON


def _int(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS_LIMIT else math.inf


_DECODER = json.JSONDecoder(parse_int=_int, strict=False)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A JSON object one of the texts holds. `label` is what stood before it ("prompt: {…}")."""

    key: str
    label: str
    value: dict[str, object]


@dataclass(slots=True)
class Carried:
    """Texts by carrier name. Names are looked up as they are, then without regard to case."""

    texts: Mapping[str, str]
    _objects: list[Labelled] | None = field(default=None)

    def text(self, *keys: str) -> str:
        """The first of these texts that is there, else empty."""
        for key in keys:
            if text := self.texts.get(key):
                return text
        folded = {key.casefold(): text for key, text in reversed(list(self.texts.items()))}
        return next((folded[key.casefold()] for key in keys if folded.get(key.casefold())), "")

    def json_object(self, *keys: str) -> dict[str, object] | None:
        """The first of these texts that is a JSON object."""
        wanted = [key.casefold() for key in keys]
        found = {one.key.casefold(): one.value for one in reversed(self.objects())}
        return next((found[key] for key in wanted if key in found), None)

    def objects(self) -> list[Labelled]:
        """All texts that are JSON objects, "label: {…}" included."""
        if self._objects is None:
            self._objects = list(self._load())
        return self._objects

    def having(self, *names: str) -> dict[str, object] | None:
        """The first JSON object that has all these members."""
        for one in self.objects():
            if all(name in one.value for name in names):
                return one.value
        return None

    def unwrapped(self) -> dict[str, str] | None:
        """The texts of a PNG that were put into one JSON when it became a JPEG or WebP; None where
        no text is such a JSON.
        """
        for one in self.objects():
            if any(isinstance(one.value.get(key), (str, dict)) for key in _WRAPPED):
                texts = {key: _text_of(value) for key, value in one.value.items()}
                plain = texts.pop("parameters", "")
                if plain:  # A1111's words are only believed there if they read like settings
                    texts["parameters" if plain.startswith("{") else "UserComment"] = plain
                return {key: text for key, text in texts.items() if text}
        return None

    def _load(self) -> Iterator[Labelled]:
        for key, text in self.texts.items():
            match = _LABEL.match(text)
            start = match.end() if match else 0
            if text[start : start + 200].lstrip("\ufeff \t\r\n").startswith("{"):
                value = load(text[start:] if start else text)
                if isinstance(value, dict):
                    yield Labelled(key, match["label"] if match else "", value)


_WRAPPED = ("parameters", "invokeai_metadata", "invokeai_graph", "sd-metadata", "Dream",
            "generation_data", "parameters-json")  # fmt: skip


def _text_of(value: object) -> str:
    if isinstance(value, str):
        return storable(value)
    try:
        return json.dumps(value) if isinstance(value, dict) else ""
    except (ValueError, RecursionError):  # nested as deep as could just be read
        return ""


def integer(value: object) -> int | None:
    """A whole number, also when written as text or as a float; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if math.isfinite(value) and value == int(value) else None
    if isinstance(value, str) and (match := _NUMBER.fullmatch(value.strip())):
        return int(match[1]) if len(match[1]) <= _DIGITS_LIMIT else None
    return None


_NUMBER = re.compile(r"([+-]?\d+)(?:\.0*)?")


def number(value: object) -> float | None:
    """A finite number, also when written as text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def words(value: object) -> str | None:
    """A text as it can be stored, None when it is something else."""
    return storable(value) if isinstance(value, str) else None


def shown(value: object) -> str | None:
    """A setting as text for `extra`; None for what says nothing (null, empty, NaN)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) and math.isfinite(value) else _whole(value)
    if isinstance(value, str):
        return storable(value).strip() or None
    return None


def _whole(value: float) -> str | None:
    return str(value) if isinstance(value, int) else None


@lru_cache(maxsize=4096)
def snake(name: str) -> str:
    """negativePrompt, Negative Prompt and negative_prompt are one name."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return re.sub(r"[\s\-]+", "_", spaced).lower()
