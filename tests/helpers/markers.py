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
        finder = Finder(parts)
        finder.look(data)
        if finder.found:
            found[str(path)] = {one.decode() for one in finder.found}
    return found


class Finder:
    """Looks for runs of at least PART bytes in blocks; `found` are those met so far. The first
    eight bytes of each are one number: all places of a block are compared at once.
    """

    def __init__(self, *runs: Iterable[bytes]) -> None:
        self._runs = [one for each in runs for one in each]
        self._heads = np.array(sorted({_number(one) for one in self._runs}), np.uint64)
        self._begins = np.zeros(1 << 16, np.bool_)
        self._begins[self._heads & np.uint64(0xFFFF)] = True
        self.overlap = max(map(len, self._runs), default=PART) - 1
        self.found: set[bytes] = set()

    def look(self, block: bytes) -> None:
        heads: set[int] = set()
        for shift in range(min(PART, len(block) - PART + 1)):
            there = np.frombuffer(block, "<u8", (len(block) - shift) // PART, shift)
            maybe = there[self._begins[there & np.uint64(0xFFFF)]]
            heads.update(np.intersect1d(maybe, self._heads).tolist())
        if heads:
            self.found |= {one for one in self._runs if _number(one) in heads and one in block}


def _number(run: bytes) -> int:
    return int.from_bytes(run[:PART], "little")


def _all(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.exists():
            yield from sorted(folder.rglob("*"))
