"""Measured values of the query language: sizes, dates, ratios, durations, numbers.

Each is read into an `Amount`: how it is written (its one canonical spelling) and the interval it
stands for, in the unit the catalogue stores (bytes, seconds since 1970 UTC, seconds, width/height).
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.core.fields import FieldType

_MAX_DIGITS = 3900  # Python refuses to print integers beyond 4300 digits
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_SIZE = re.compile(r"((?:\d+\.?\d*|\.\d+))\s*([kmgt]?i?b?)", re.ASCII | re.IGNORECASE)
_RATIO = re.compile(r"(\d{1,9}(?:\.\d{1,9})?):(\d{1,9}(?:\.\d{1,9})?)", re.ASCII)
_DECIMAL = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2}(?:\.\d{1,6})?)", re.ASCII)
_SPELLED = re.compile(r"(\d+(?:\.\d+)?)(ms|h|min|m|s)", re.ASCII)
_DATE = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?Z?)?)?)?", re.ASCII
)
_UNITS = {
    "": 1,
    "B": 1,
    "KB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
    "KiB": 2**10,
    "MiB": 2**20,
    "GiB": 2**30,
    "TiB": 2**40,
}
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` and `high` are the ends of what is meant (a month has two; a number has one), `slack`
    how far off still counts as equal.
    """

    text: str
    low: int | float
    high: int | float
    slack: float = 0.0

    def __str__(self) -> str:
        return self.text


def read_amount(type: FieldType, text: str) -> Amount:
    """The amount written as `text`. Raises ValueError saying what was expected ("a number")."""
    return _READERS[type](text.strip())


def _whole(text: str) -> Amount:
    if not re.fullmatch(r"[+-]?\d+", text, re.ASCII):
        raise ValueError("a whole number")
    if len(text) > _MAX_DIGITS:
        raise ValueError(f"a whole number of at most {_MAX_DIGITS} digits")
    value = int(text)
    return Amount(str(value), value, value)


def _number(text: str) -> Amount:
    if not _NUMBER.fullmatch(text):
        raise ValueError("a number")
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError("a smaller number")
    return Amount(_plain(value), value, value)


def _size(text: str) -> Amount:
    found = _SIZE.fullmatch(text)
    unit = _unit(found[2]) if found else None
    if found is None or unit is None or len(found[1]) > 20:
        raise ValueError("a size such as 500KB, 5MB or 1.5GiB")
    number = float(found[1])
    value = round(number * _UNITS[unit])
    decimals = len(found[1].partition(".")[2])
    slack = _UNITS[unit] / 2 / 10**decimals if _UNITS[unit] > 1 else 0.0
    written = found[1].rstrip(".") if "." in found[1] else str(int(found[1]))
    return Amount(written + ("" if unit == "B" else unit), value, value, slack)


def _unit(text: str) -> str | None:
    """The unit as we spell it: "mb" and "m" are MB, "mib" and "mi" MiB."""
    wanted = text.casefold()
    if wanted and not wanted.endswith("b"):
        wanted += "b"
    return next((unit for unit in _UNITS if unit.casefold() == wanted), None)


def _ratio(text: str) -> Amount:
    if pair := _RATIO.fullmatch(text):
        width, height = float(pair[1]), float(pair[2])
        if width > 0 and height > 0:
            value = width / height
            return Amount(f"{_decimal(width)}:{_decimal(height)}", value, value, value / 100)
    elif _DECIMAL.fullmatch(text) and (value := float(text)) > 0:
        return Amount(_decimal(value), value, value, value / 100)
    raise ValueError("a ratio such as 4:5 or 0.8")


def _duration(text: str) -> Amount:
    seconds = _seconds(text)
    if seconds is None or seconds >= 1e9:
        raise ValueError("a length of time such as 10s, 1m30s or 1:30")
    return Amount(f"{_decimal(seconds)}s", seconds, seconds, 0.5)


def _seconds(text: str) -> float | None:
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3])
    if _DECIMAL.fullmatch(text):
        return float(text)
    parts = _SPELLED.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text or len(text) > 30:
        return None
    return round(sum(float(number) * _SECONDS[unit] for number, unit in parts), 6)


def _date(text: str) -> Amount:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError("a date such as 2026, 2026-05, 2026-05-01 or 2026-05-01T12:30")
    parts = [int(part) for part in found.groups() if part is not None]
    try:
        first = _moment(parts, latest=False)
        last = _moment(parts, latest=True)
    except ValueError as error:
        raise ValueError("a date that exists") from error
    return Amount(_spelled(parts), int(first.timestamp()), int(last.timestamp()))


def _moment(parts: list[int], *, latest: bool) -> datetime:
    """The first or last second of the year, month, day or minute that `parts` name."""
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (12 if latest else 1)
    day = parts[2] if len(parts) > 2 else (monthrange(year, month)[1] if latest else 1)
    clock = parts[3:] + ([23, 59, 59] if latest else [0, 0, 0])[len(parts[3:]) :]
    return datetime(year, month, day, clock[0], clock[1], clock[2], tzinfo=UTC)


def _spelled(parts: list[int]) -> str:
    date = "-".join(f"{part:0{width}d}" for part, width in zip(parts, (4, 2, 2), strict=False))
    clock = ":".join(f"{part:02d}" for part in parts[3:])
    return f"{date}T{clock}" if clock else date


def _plain(value: float) -> str:
    """The shortest spelling that reads back to the same number."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _decimal(value: float) -> str:
    """The same without an exponent, for values of at most nine digits on either side."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


_READERS: dict[FieldType, Callable[[str], Amount]] = {
    FieldType.WHOLE: _whole,
    FieldType.NUMBER: _number,
    FieldType.SIZE: _size,
    FieldType.RATIO: _ratio,
    FieldType.DURATION: _duration,
    FieldType.DATE: _date,
}
