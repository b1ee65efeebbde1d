"""Mutations that keep JSON whole: bytes turned at random seldom get past a parser."""

import json
import random
from copy import deepcopy
from typing import Any

from tests.fuzz.form import pack, unpack

_ODD: tuple[Any, ...] = (
    None, True, -1, 0, 1e400, -1e400, float("nan"), 10**300, 2**63, "", " ", "\ud800", "\0", "None",
    [], {}, [[]], {"": ""}, "a" * 5000, ["1", 0], ["1", -1], ["9", 2**64], [None, None], "1e999999",
    "\u202e", "Steps: 20, Seed: 1", "Negative prompt:", "<lora:a:1>", '{"a":', "NaN",
)  # fmt: skip
_TEXTS = (
    "Steps: ", "\nNegative prompt: ", ", Seed: ", '"', "\\", "{", "[", "}", "]", "\n", ":", ",",
    "\ud83d", "--no ", "Job ID: ", "<lora:", '"class_type": ', "NaN", "9" * 400, "[" * 3000,
)  # fmt: skip


def mutate(data: bytes, seed: int) -> bytes:
    """The same texts with one or a few values replaced, moved, dropped or doubled."""
    chance = random.Random(seed)
    texts = unpack(data)
    for _ in range(chance.randint(1, 3)):
        key = chance.choice(list(texts))
        texts[key] = _text(texts[key], chance)
    return pack(texts)


def _text(text: str, chance: random.Random) -> str:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        at = chance.randint(0, len(text))
        return text[:at] + chance.choice(_TEXTS) + text[at + chance.choice((0, 0, 1, 7)) :]
    for _ in range(chance.randint(1, 4)):
        value = _value(value, chance)
    try:
        return json.dumps(value)
    except (ValueError, RecursionError):
        return text


def _value(value: Any, chance: random.Random) -> Any:
    """One place in a JSON value, on the way down, is changed."""
    if not isinstance(value, (dict, list)) or not value or chance.random() < 0.15:
        return _odd(value, chance)
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = chance.choice(keys)
    action = chance.random()
    if action < 0.08:
        del value[key]
    elif action < 0.2:
        value[key] = deepcopy(value[chance.choice(keys)])
    elif action < 0.25 and isinstance(value, dict):
        value[str(chance.choice(_ODD))[:99]] = value.pop(key)
    else:
        value[key] = _value(value[key], chance)
    return value


def _odd(value: Any, chance: random.Random) -> Any:
    if isinstance(value, str) and value and chance.random() < 0.5:
        at = chance.randint(0, len(value))
        return value[:at] + chance.choice(_TEXTS) + value[at:]
    if isinstance(value, (int, float)) and chance.random() < 0.3:
        return str(value)
    odd = deepcopy(chance.choice(_ODD))
    return [odd, value] if chance.random() < 0.1 else odd
