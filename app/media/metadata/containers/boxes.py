"""The box formats: HEIC, AVIF (items of a `meta` box), JPEG XL and Canon CR3 (boxes of their own).

A bounded walk over the boxes that lead to Exif and XMP; nothing of the picture is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from app.media.metadata.found import PART_LIMIT, Found, read_at

_BOXES_LIMIT = 4096
_ITEMS_LIMIT = 4096
_EXTENTS_LIMIT = 64
_XMP_TYPE = b"application/rdf+xml"
_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


@dataclass(frozen=True, slots=True)
class Box:
    """`start` is where its content begins in the file, `end` where it ends."""

    kind: bytes
    start: int
    end: int


def read(file: BinaryIO, found: Found) -> None:
    """Any of the box formats; which one shows in the boxes."""
    for box in boxes(file, 0, None):
        if box.kind == b"meta":
            found.upright = True
            _items(file, box, found)
        elif box.kind == b"Exif":  # JPEG XL
            found.upright = True
            _exif_item(_content(file, box), found)
        elif box.kind == b"xml ":
            found.add_xmp(_content(file, box))
        elif box.kind == b"moov":
            _canon(file, box, found)
            _user_data(file, box, found)
        elif box.kind == b"uuid" and read_at(file, box.start, 16) == XMP_UUID:
            found.add_xmp(_content(file, Box(box.kind, box.start + 16, box.end)))


def boxes(file: BinaryIO, start: int, end: int | None) -> Iterator[Box]:
    """The boxes one after another between two places; the file's end when `end` is None."""
    for _ in range(_BOXES_LIMIT):
        head = read_at(file, start, 16)
        if len(head) < 8 or (end is not None and start + 8 > end):
            return
        size, kind, skip = int.from_bytes(head[:4], "big"), head[4:8], 8
        if size == 1:
            size, skip = int.from_bytes(head[8:16], "big"), 16
        stop = start + size
        if size == 0:  # the last box, up to the end
            stop = end if end is not None else file.seek(0, 2)
        elif size < skip:
            return
        yield Box(kind, start + skip, stop if end is None else min(stop, end))
        start = stop


def _content(file: BinaryIO, box: Box) -> bytes:
    return read_at(file, box.start, box.end - box.start)


def _exif_item(data: bytes, found: Found) -> None:
    """An Exif item begins with the distance to its TIFF structure."""
    skip = int.from_bytes(data[:4], "big")
    rest = data[4:]
    found.add_exif(rest[skip:] if skip < len(rest) else rest)


def _items(file: BinaryIO, meta: Box, found: Found) -> None:
    inside = {box.kind: box for box in boxes(file, meta.start + 4, meta.end)}
    if b"iinf" not in inside or b"iloc" not in inside:
        return
    data_box = inside.get(b"idat")
    places = Places(_content(file, inside[b"iloc"]), data_box.start if data_box else 0).items()
    for number, kind in _kinds(file, inside[b"iinf"]):
        data = b"".join(
            read_at(file, offset, size or PART_LIMIT) for offset, size in places.get(number, [])
        )[:PART_LIMIT]
        if kind == b"Exif":
            _exif_item(data, found)
        elif kind == b"mime" and data:
            found.add_xmp(data)


def _kinds(file: BinaryIO, iinf: Box) -> Iterator[tuple[int, bytes]]:
    """Number and type of the items that may hold metadata."""
    wide = read_at(file, iinf.start, 1) != b"\0"
    for count, box in enumerate(boxes(file, iinf.start + (8 if wide else 6), iinf.end)):
        entry = _content(file, box)[:4096]
        if count >= _ITEMS_LIMIT or box.kind != b"infe" or len(entry) < 12:
            continue
        size = 4 if entry[0] >= 3 else 2
        kind = entry[6 + size : 10 + size]
        if kind == b"Exif" or (kind == b"mime" and _XMP_TYPE in entry):
            yield int.from_bytes(entry[4 : 4 + size], "big"), kind


@dataclass(slots=True)
class Places:
    """The item location box: where in the file each item's bytes are."""

    data: bytes
    data_box: int
    _at: int = field(default=4)

    def items(self) -> dict[int, list[tuple[int, int]]]:
        if len(self.data) < 8:
            return {}
        version = self.data[0]
        sizes = self._take(2)
        offset_size, length_size = sizes >> 12 & 15, sizes >> 8 & 15
        base_size, index_size = sizes >> 4 & 15, sizes & 15 if version else 0
        found: dict[int, list[tuple[int, int]]] = {}
        for _ in range(min(self._take(4 if version == 2 else 2), _ITEMS_LIMIT)):
            number = self._take(4 if version == 2 else 2)
            method = self._take(2) & 15 if version else 0
            self._take(2)  # which file: always this one
            base = self._take(base_size) + (self.data_box if method == 1 else 0)
            extents = []
            for _ in range(self._take(2)):
                if self._at >= len(self.data):
                    return found
                self._take(index_size)
                extents.append((base + self._take(offset_size), self._take(length_size)))
            if method < 2:
                found[number] = extents[:_EXTENTS_LIMIT]
        return found

    def _take(self, size: int) -> int:
        value = int.from_bytes(self.data[self._at : self._at + size], "big")
        self._at += size
        return value


def _user_data(file: BinaryIO, moov: Box, found: Found) -> None:
    """Where QuickTime keeps XMP."""
    for box in boxes(file, moov.start, moov.end):
        if box.kind == b"udta":
            for part in boxes(file, box.start, box.end):
                if part.kind == b"XMP_":
                    found.add_xmp(_content(file, part))


def _canon(file: BinaryIO, moov: Box, found: Found) -> None:
    """Canon's box of TIFF structures: CMT1 is the main directory, CMT2 Exif's, CMT4 GPS's."""
    for box in boxes(file, moov.start, moov.end):
        if box.kind == b"uuid" and read_at(file, box.start, 16) == _CANON:
            for part in boxes(file, box.start + 16, box.end):
                if part.kind in (b"CMT1", b"CMT2"):
                    found.add_exif(_content(file, part))
