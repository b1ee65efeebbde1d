"""Many short runs of bytes looked for in big files, in one pass.

Files of databases are read in a process of their own: to close any descriptor of such a file would
take SQLite's locks of it away from this process.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

BLOCK = 8 * 1024 * 1024
KEY = 8
"""Bytes that are compared at once; nothing shorter is looked for."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_LEAST_BITS, _MOST_BITS = 16, 26
_SPARE_BITS = 5
"""A place of the table in so many is taken: few places are looked at in vain."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """`found` are the positions of what was found in the list of what was looked for."""

    path: str
    size: int
    found: frozenset[int]


class Needles:
    """What is looked for: each of at least KEY bytes. Not safe between threads."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        if any(len(piece) < KEY for piece in pieces):
            raise ValueError(f"fewer than {KEY} bytes cannot be told from chance")
        self._pieces = pieces
        self._longest = max(map(len, pieces), default=KEY)
        self._by_key: dict[int, list[int]] = defaultdict(list)
        for number, piece in enumerate(pieces):
            self._by_key[int.from_bytes(piece[:KEY], "little")].append(number)
        self._keys = np.array(sorted(self._by_key), np.uint64)
        bits = len(self._keys).bit_length() + _SPARE_BITS
        self._shift = np.uint64(64 - min(max(bits, _LEAST_BITS), _MOST_BITS))
        self._taken = np.zeros(1 << (64 - int(self._shift)), np.bool_)
        self._taken[self._places(self._keys)] = True

    def __len__(self) -> int:
        return len(self._pieces)

    @property
    def overlap(self) -> int:
        """Bytes of one block's end that belong before the next one."""
        return self._longest - 1

    def find(self, block: bytes) -> set[int]:
        """The positions, in the list, of those that stand in `block`."""
        found: set[int] = set()
        if not self._pieces:
            return found
        for shift in range(min(KEY, len(block) - KEY + 1)):
            words = np.frombuffer(block, "<u8", (len(block) - shift) // KEY, shift)
            maybe = np.nonzero(self._taken[self._places(words)])[0]
            for place in maybe[self._known(words[maybe])].tolist():
                found.update(self._at(block, shift + place * KEY))
        return found

    def _known(self, words: npt.NDArray[np.uint64]) -> npt.NDArray[np.bool_]:
        """Which of them something that is looked for begins with."""
        nearest = np.searchsorted(self._keys, words).clip(max=len(self._keys) - 1)
        same: npt.NDArray[np.bool_] = self._keys[nearest] == words
        return same

    def _places(self, words: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
        return (words * _SPREAD) >> self._shift

    def _at(self, block: bytes, start: int) -> Iterable[int]:
        key = int.from_bytes(block[start : start + KEY], "little")
        return (one for one in self._by_key[key] if block.startswith(self._pieces[one], start))


class Stream:
    """Values that come one by one, looked through a block at a time. Each is looked at whole, and
    no run that spans two of them is.
    """

    def __init__(self, needles: Needles) -> None:
        self._needles = needles
        self._held = bytearray()
        self.found: set[int] = set()

    def take(self, value: bytes) -> None:
        self._held += value + bytes(KEY)
        if len(self._held) >= BLOCK:
            self.flush()

    def flush(self) -> None:
        self.found |= self._needles.find(bytes(self._held))
        self._held.clear()


class Seams:
    """Runs that may have come about by chance, where a value that stays meets what lies before or
    after it in its page: lengths and numbers look like letters. `found` are those that begin, or
    end, with nearly all of such a value's end, or beginning.
    """

    def __init__(self, runs: Sequence[bytes]) -> None:
        self._ends = _cut(runs, lambda run, count: run[:-count])
        self._beginnings = _cut(runs, lambda run, count: run[count:])
        self.found: set[int] = set()

    def take(self, value: bytes) -> None:
        for size in range(_SEAM_LEAST, KEY):
            self.found.update(self._ends.get(value[-size:], ()))
            self.found.update(self._beginnings.get(value[:size], ()))


_SEAM_LEAST = 5


def _cut(runs: Sequence[bytes], part: Callable[[bytes, int], bytes]) -> dict[bytes, list[int]]:
    found: dict[bytes, list[int]] = defaultdict(list)
    for number, run in enumerate(runs):
        if len(run) == KEY:
            for count in range(1, KEY - _SEAM_LEAST + 1):
                found[part(run, count)].append(number)
    return found


def prepare() -> None:
    """Once, first thing in the process that reads."""
    from app.core.hardening import harden

    harden()


def scan(paths: Sequence[str], pieces: Sequence[bytes]) -> list[Scanned]:
    """Each of the files that is there, read from its beginning to its end. Raises OSError."""
    needles = Needles(pieces)
    return [_scanned(path, needles) for path in paths if Path(path).is_file()]


def _scanned(path: str, needles: Needles) -> Scanned:
    found: set[int] = set()
    size, held = 0, b""
    with Path(path).open("rb", buffering=0) as file:
        while part := file.read(BLOCK):
            size += len(part)
            block = held + part
            found |= needles.find(block)
            held = block[-needles.overlap :]
    return Scanned(path, size, frozenset(found))
