"""TIFF directories: the structure of EXIF, of TIFF files and of most RAW files.

Bounded: each directory is read once, at most so many entries of it, and values are fetched only
when asked for, so a huge strip table costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.media.metadata.found import PART_LIMIT, decode_bytes

Reader = Callable[[int, int], bytes]
"""(offset, size) → the bytes there; short or empty beyond the end."""

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SIZES |= {16: 8, 17: 8, 18: 8, 129: 1}
_MAGICS = (42, 0x4F52, 0x5352, 0x0055)  # TIFF, Olympus (twice), Panasonic
_BIG = 43
_ENTRIES_LIMIT = 2048
EXIF_POINTER, GPS_POINTER = 0x8769, 0x8825


@dataclass(frozen=True, slots=True)
class Entry:
    kind: int
    count: int
    place: int


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries of one directory by tag number."""

    read: Reader
    order: str
    entries: dict[int, Entry]

    def data(self, tag: int) -> bytes:
        """The value's bytes, empty when the tag is absent."""
        entry = self.entries.get(tag)
        if entry is None:
            return b""
        return self.read(entry.place, min(entry.count * _SIZES[entry.kind], PART_LIMIT))

    def text(self, tag: int) -> str:
        """An ASCII tag, up to its terminator."""
        entry = self.entries.get(tag)
        if entry is None or entry.kind not in (1, 2, 7, 129):
            return ""
        return decode_bytes(self.data(tag).partition(b"\0")[0]).strip()

    def wide_text(self, tag: int) -> str:
        """Windows' own tags: UTF-16, little-endian whatever the file's order."""
        return self.data(tag).decode("utf-16-le", "replace").partition("\0")[0].strip()

    def number(self, tag: int) -> int | None:
        entry = self.entries.get(tag)
        if entry is None or entry.kind not in (1, 3, 4, 13, 16) or entry.count < 1:
            return None
        return self._int(self.read(entry.place, _SIZES[entry.kind]))

    def ratios(self, tag: int) -> list[float]:
        """Unsigned rationals; one without a denominator is left out."""
        data = self.data(tag)[:64]
        pairs = [
            (self._int(data[i : i + 4]), self._int(data[i + 4 : i + 8]))
            for i in range(0, len(data), 8)
        ]
        return [top / bottom for top, bottom in pairs if bottom]

    def _int(self, data: bytes) -> int:
        return int.from_bytes(data, "little" if self.order == "II" else "big")


@dataclass(frozen=True, slots=True)
class Tiff:
    """The three directories that describe a picture; absent ones are empty."""

    main: Directory
    exif: Directory
    gps: Directory


def parse(read: Reader) -> Tiff | None:
    """None when the bytes do not begin like TIFF."""
    head = read(0, 16)
    order = head[:2].decode("latin-1")
    if order not in ("II", "MM") or len(head) < 8:
        return None
    endian = "little" if order == "II" else "big"
    magic = int.from_bytes(head[2:4], endian)  # type: ignore[arg-type]
    if magic != _BIG and magic not in _MAGICS:
        return None
    layout = _Layout(read, order, big=magic == _BIG)
    main = layout.directory(layout.whole(head[8:16] if layout.big else head[4:8]))
    return Tiff(main, layout.child(main, EXIF_POINTER), layout.child(main, GPS_POINTER))


@dataclass(frozen=True, slots=True)
class _Layout:
    """Entry sizes: classic TIFF, or BigTIFF with 64-bit offsets."""

    read: Reader
    order: str
    big: bool

    def whole(self, data: bytes) -> int:
        return int.from_bytes(data, "little" if self.order == "II" else "big")

    def child(self, parent: Directory, pointer: int) -> Directory:
        return self.directory(parent.number(pointer) or 0)

    def directory(self, offset: int) -> Directory:
        counter, step, inline = (8, 20, 8) if self.big else (2, 12, 4)
        entries: dict[int, Entry] = {}
        if offset > 0:
            count = min(self.whole(self.read(offset, counter)), _ENTRIES_LIMIT)
            table = self.read(offset + counter, count * step)
            for at in range(0, len(table) - step + 1, step):
                self._entry(table[at : at + step], offset + counter + at, inline, entries)
        return Directory(self.read, self.order, entries)

    def _entry(self, row: bytes, at: int, inline: int, entries: dict[int, Entry]) -> None:
        tag, kind = self.whole(row[:2]), self.whole(row[2:4])
        count = self.whole(row[4 : 4 + inline])
        if kind not in _SIZES:
            return
        place = at + 4 + inline
        if count * _SIZES[kind] > inline:
            place = self.whole(row[4 + inline :])
        entries.setdefault(tag, Entry(kind, count, place))
