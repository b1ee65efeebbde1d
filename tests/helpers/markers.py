"""Words by chance that stand nowhere else, and a look for any part of them in files."""

import random
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

PART = 8
"""Bytes that count as a trace: indexes and pages keep pieces."""


class Markers:
    """Lower-case words of 14 letters, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(f"marker {seed}")
        self.made: list[str] = []

    def word(self) -> str:
        self.made.append("".join(self._dice.choices(string.ascii_lowercase, k=14)))
        return self.made[-1]

    def words(self, count: int) -> list[str]:
        return [self.word() for _ in range(count)]


def parts_of(words: Iterable[str]) -> frozenset[bytes]:
    """Every run of PART letters."""
    return frozenset(
        word.encode()[start : start + PART]
        for word in words
        for start in range(len(word) - PART + 1)
    )


def traces(folders: Iterable[Path], words: Iterable[str]) -> dict[str, set[str]]:
    """Which files below the folders hold which parts of the words, names of files included."""
    parts = parts_of(words)
    found: dict[str, set[str]] = {}
    for path in _all(folders):
        data = str(path).encode("utf-8", "surrogateescape")
        if path.is_file() and not path.is_symlink():
            data += b"\0" + path.read_bytes()
        if here := _parts_in(data, parts):
            found[str(path)] = here
    return found


def _parts_in(data: bytes, parts: frozenset[bytes]) -> set[str]:
    """Eight bytes are one number: all places are compared at once."""
    numbers = np.frombuffer(b"".join(sorted(parts)), "<u8")
    found: set[str] = set()
    for shift in range(min(PART, len(data) - PART + 1)):
        there = np.frombuffer(data, "<u8", (len(data) - shift) // PART, shift)
        found |= {one.tobytes().decode() for one in np.intersect1d(there, numbers)}
    return found


def _all(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.exists():
            yield from sorted(folder.rglob("*"))
