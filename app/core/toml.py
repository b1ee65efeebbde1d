"""One strict reader for every data file: an unknown key or a wrong type is an error that names
file, key, expectation.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeVar

from app.core.errors import DataFileError
from app.core.paths import PROGRAM

T = TypeVar("T")

_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


class Table:
    """A TOML table that is taken apart key by key; `done()` refuses what nobody asked for."""

    def __init__(self, path: Path, values: Mapping[str, Any], where: str = "") -> None:
        self.path = path
        self._values = values
        self._where = where
        self._seen: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Raises DataFileError when the file is missing, not UTF-8 or not TOML."""
        try:
            return cls(path, _shipped(path) if path.is_relative_to(PROGRAM) else _parsed(path))
        except FileNotFoundError as error:
            raise DataFileError(path, "file", "a file that exists") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise DataFileError(path, "file", f"valid TOML ({error})") from error

    def key(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def fail(self, name: str, expected: str) -> DataFileError:
        return DataFileError(self.path, self.key(name), expected)

    def get(self, name: str, kind: type[T], default: T | None = None) -> T:
        """The value, checked; without a default the key is required. An int serves where a float is
        asked for.
        """
        self._seen.add(name)
        if name not in self._values:
            if default is None:
                raise self.fail(name, f"{_NAMES.get(kind, kind.__name__)} (the key is missing)")
            return default
        return self._checked(name, self._values[name], kind)

    def maybe(self, name: str, kind: type[T]) -> T | None:
        """The value or None when the key is absent."""
        self._seen.add(name)
        return self._checked(name, self._values[name], kind) if name in self._values else None

    def share(self, name: str) -> float:
        """A part of a whole: above 0, at most 1."""
        value = self.get(name, float)
        if not 0 < value <= 1:
            raise self.fail(name, "a number above 0, at most 1")
        return value

    def choice(self, name: str, allowed: Sequence[str], default: str | None = None) -> str:
        value = self.get(name, str, default)
        if value not in allowed:
            raise self.fail(name, "one of " + ", ".join(allowed))
        return value

    def strings(self, name: str, default: Sequence[str] | None = None) -> tuple[str, ...]:
        values = self.get(name, list, None if default is None else list(default))
        return tuple(self._checked(f"{name}[{i}]", value, str) for i, value in enumerate(values))

    def numbers(self, name: str) -> tuple[float, ...]:
        values = self.get(name, list)
        return tuple(self._checked(f"{name}[{i}]", value, float) for i, value in enumerate(values))

    def table(self, name: str) -> "Table":
        """A sub-table; an absent one is empty."""
        values = self.maybe(name, dict)
        return Table(self.path, values or {}, self.key(name))

    def tables(self, name: str) -> list["Table"]:
        """An array of tables; an absent one is empty."""
        rows = self.maybe(name, list) or []
        return [
            Table(self.path, self._checked(f"{name}[{i}]", row, dict), self.key(f"{name}[{i}]"))
            for i, row in enumerate(rows)
        ]

    def names(self) -> Iterator[str]:
        """The keys present, for tables whose keys are data (labels, tokens)."""
        return iter(self._values)

    def done(self) -> None:
        """Refuse keys that were never asked for."""
        for name in self._values:
            if name not in self._seen:
                known = ", ".join(sorted(self._seen)) or "no key at all"
                raise self.fail(name, f"a known key ({known})")

    def _checked(self, name: str, value: Any, kind: type[T]) -> T:
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.fail(name, _NAMES.get(kind, kind.__name__))
        return value


def _parsed(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _shipped(path: Path) -> dict[str, Any]:
    """The program's own files do not change while it runs; each opened library reads them."""
    return _parsed(path)
