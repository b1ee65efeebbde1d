"""Keys of a preset's table, read and held to their limits. Each raises DataFileError."""

import re
from collections.abc import Callable
from typing import TypeVar

from app.core.toml import Table

MIN_BYTES, MAX_BYTES = 1_000, 10**11
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
T = TypeVar("T")


def text(table: Table, key: str) -> str:
    value = table.get(key, str)
    if not value.strip():
        raise table.fail(key, "text that is not empty")
    return value


def maybe(table: Table, key: str, read: Callable[[Table, str], T]) -> T | None:
    return read(table, key) if key in set(table.names()) else None


def whole(table: Table, key: str, low: int, high: int) -> int:
    value = table.get(key, int)
    if not low <= value <= high:
        raise table.fail(key, f"a whole number from {low} to {high}")
    return value


def number(table: Table, key: str, low: float, high: float) -> float:
    value = table.get(key, float)
    if not low <= value <= high:
        raise table.fail(key, f"a number from {low:g} to {high:g}")
    return value


def size(table: Table, key: str) -> int:
    return whole(table, key, MIN_BYTES, MAX_BYTES)


def span(table: Table, key: str) -> tuple[float, float]:
    values = table.numbers(key)
    if len(values) != 2 or not 0 <= values[0] <= values[1] or values[1] == 0:
        raise table.fail(key, "two numbers, the least and the most")
    return values[0], values[1]


def colour(table: Table, key: str) -> str:
    value = table.get(key, str)
    if not _COLOUR.fullmatch(value):
        raise table.fail(key, "a colour as #rrggbb")
    return value.lower()
