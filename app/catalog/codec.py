"""How values are written into the catalogue, and read back.

Paths are BLOBs (a name need not be text); text is kept valid UTF-8; integers fit 64 signed bits,
except seeds, which are any size and still sort.
"""

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

T = TypeVar("T")

DOC_BITS = 29
"""A `doc` is an asset's creation second followed by its id in this many bits: one integer that
identifies the asset, orders assets newest first with ties by id, and serves as FTS row id.
"""
_ID_MASK = (1 << DOC_BITS) - 1
_OLDEST, _NEWEST = -(1 << 33), (1 << 33) - 1  # years 1697 to 2242
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEED_BITS = 13_000  # about 3 900 digits; Python refuses to print more than 4 300


def doc_of(created: int, asset_id: int) -> int:
    """`created` in seconds since 1970; beyond the years 1697–2242 it sorts as the nearest."""
    return (min(max(created, _OLDEST), _NEWEST) << DOC_BITS) | asset_id


def asset_of(doc: int) -> int:
    return doc & _ID_MASK


def path_blob(path: str) -> bytes:
    return os.fsencode(path)


def path_text(blob: bytes) -> str:
    return os.fsdecode(blob)


def split_path(path: str) -> tuple[bytes, bytes]:
    """Folder and name, as stored."""
    folder, name = os.path.split(path)
    return os.fsencode(folder), os.fsencode(name)


def join_path(folder: bytes, name: bytes) -> str:
    return os.fsdecode(os.path.join(folder, name))


def under(folder: bytes) -> tuple[bytes, bytes]:
    """The range [low, high) of the paths of everything below `folder`."""
    separator = os.fsencode(os.sep)
    head = folder if folder.endswith(separator) else folder + separator
    return head, head[:-1] + bytes([head[-1] + 1])


def text(value: str) -> str:
    """`value` as UTF-8 can hold it: what is no character shows as U+FFFD."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value


def maybe_text(value: str | None) -> str | None:
    return None if value is None else text(value)


def shown(blob: bytes) -> str:
    """A stored path or name for eyes and words, never for opening."""
    return text(os.fsdecode(blob))


def signed(value: int) -> int:
    """An unsigned 64-bit number (inode, device, perceptual hash) in SQLite's signed 64 bits."""
    value &= (1 << 64) - 1
    return value - (1 << 64) if value >> 63 else value


def unsigned(value: int) -> int:
    return value & ((1 << 64) - 1)


def small(value: int | None) -> int | None:
    """A number a hostile file may have made too big for SQLite: unknown then."""
    return value if value is not None and -(1 << 63) <= value < 1 << 63 else None


def finite(value: float | None) -> float | None:
    return value if value is not None and -1e300 < value < 1e300 else None


def seed_key(seed: int) -> str | None:
    """A text that sorts as the number does: sign, number of digits, digits (for negative numbers
    their complement). None for numbers of thousands of digits.
    """
    if seed.bit_length() > _SEED_BITS:
        return None
    digits = str(abs(seed))
    if seed >= 0:
        return f"1{len(digits):04d}{digits}"
    return f"0{9999 - len(digits):04d}{_complement(digits)}"


def seed_of(key: str) -> int:
    return int(key[5:]) if key[0] == "1" else -int(_complement(key[5:]))


def _complement(digits: str) -> str:
    return "".join(chr(ord("0") + ord("9") - ord(digit)) for digit in digits)


def seconds(moment: datetime) -> int:
    """Whole seconds since 1970; a moment without a zone counts as UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH) // timedelta(seconds=1)


def moment(value: int) -> datetime:
    return _EPOCH + timedelta(seconds=value)


def iso(value: datetime | None) -> str | None:
    """ISO 8601 with its offset; a moment without a zone counts as UTC."""
    if value is None:
        return None
    return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).isoformat()


def micros(value: datetime) -> int:
    aware = value if value.tzinfo is not None else value.replace(tzinfo=UTC)
    return (aware - _EPOCH) // timedelta(microseconds=1)


def moment_micros(value: int) -> datetime:
    return _EPOCH + timedelta(microseconds=value)


def chunks(items: Sequence[T], size: int = 500) -> Iterator[Sequence[T]]:
    """Parts of at most `size`, so that an IN list stays one cached statement's length."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
