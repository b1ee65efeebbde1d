"""Metadata into a TIFF file by adding to its end: what was there before stays where it is.

Only the first directory changes. A value that is there already gets a new place; where one is
missing, a copy of the directory with it goes to the end, and the header points to that.
"""

from collections.abc import Mapping

from app.core.errors import MediaError
from app.media.metadata import tiff
from app.media.metadata.tiff import Directory

XMP, IPTC, RESOURCES = 0x02BC, 0x83BB, 0x8649
_BYTE, _UNDEFINED = 1, 7
_KINDS = {XMP: _BYTE, IPTC: _UNDEFINED, RESOURCES: _BYTE}
_LIMIT = (1 << 32) - 1


def directory(data: bytes) -> Directory:
    """The first directory. Raises MediaError where there is none."""
    parsed = tiff.parse(lambda offset, size: data[offset : offset + size])
    if parsed is None or not parsed.main.entries:
        raise MediaError("damaged", "This TIFF has no directory.")
    return parsed.main


def with_values(data: bytes, values: Mapping[int, bytes]) -> bytes:
    """The file with these tags of the first directory."""
    main = directory(data)
    file = _File(bytearray(data), main)
    for tag, value in values.items():
        if value != main.data(tag):
            file.put(tag, value)
    file.finish()
    if not file.big and len(file.data) > _LIMIT:
        raise MediaError("unsupported", "It would be too large for a TIFF.")
    return bytes(file.data)


class _File:
    def __init__(self, data: bytearray, main: Directory) -> None:
        self.data = data
        self.big = bytes(data[2:4]) in (b"+\0", b"\0+")
        self._order = "little" if main.order == "II" else "big"
        self._main = main
        self._new: dict[int, bytes] = {}

    def put(self, tag: int, value: bytes) -> None:
        place = self._append(value)
        row = self._row(tag, value, place)
        entry = self._main.entries.get(tag)
        if entry is None:
            self._new[tag] = row
        else:
            start = self._start_of(tag)
            self.data[start : start + len(row)] = row

    def finish(self) -> None:
        """Write the directory once more where tags were added to it."""
        if not self._new:
            return
        start, width, counter = self._head()
        count = self._number(start, counter)
        table = start + counter
        rows = [bytes(self.data[table + i * width : table + (i + 1) * width]) for i in range(count)]
        rows += self._new.values()
        rows.sort(key=lambda row: int.from_bytes(row[:2], self._order))  # type: ignore[arg-type]
        after = bytes(self.data[table + count * width : table + count * width + self._wide()])
        place = self._append(self._bytes(len(rows), counter) + b"".join(rows) + after)
        at = 8 if self.big else 4
        self.data[at : at + self._wide()] = self._bytes(place, self._wide())

    def _row(self, tag: int, value: bytes, place: int) -> bytes:
        wide = self._wide()
        head = self._bytes(tag, 2) + self._bytes(_KINDS[tag], 2) + self._bytes(len(value), wide)
        return head + (value.ljust(wide, b"\0") if len(value) <= wide else self._bytes(place, wide))

    def _append(self, value: bytes) -> int:
        if len(self.data) % 2:
            self.data += b"\0"  # values begin at even places
        place = len(self.data)
        self.data += value
        return place

    def _start_of(self, tag: int) -> int:
        start, width, counter = self._head()
        table = start + counter
        rows = range(table, table + self._number(start, counter) * width, width)
        return next(row for row in rows if self._number(row, 2) == tag)

    def _head(self) -> tuple[int, int, int]:
        """Where the directory begins, the size of an entry and of the number of them."""
        start = self._number(8, 8) if self.big else self._number(4, 4)
        return (start, 20, 8) if self.big else (start, 12, 2)

    def _wide(self) -> int:
        return 8 if self.big else 4

    def _number(self, at: int, size: int) -> int:
        return int.from_bytes(self.data[at : at + size], self._order)  # type: ignore[arg-type]

    def _bytes(self, value: int, size: int) -> bytes:
        return value.to_bytes(size, self._order)  # type: ignore[arg-type]
