"""RAW formats with a structure of their own: Minolta's MRW, Canon's CRW, Sigma's X3F."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from app.media.metadata.containers import jpeg
from app.media.metadata.found import Found, decode_bytes, read_at

DATE = "DateTimeOriginal"
_ENTRIES_LIMIT = 1024
_DEPTH_LIMIT = 4


def minolta(file: BinaryIO, found: Found) -> None:
    """Blocks, of which one is a TIFF structure."""
    head = read_at(file, 0, 8)
    at, end = 8, 8 + int.from_bytes(head[4:8], "big")
    for _ in range(_ENTRIES_LIMIT):
        block = read_at(file, at, 8)
        if len(block) < 8 or at >= end:
            return
        size = int.from_bytes(block[4:8], "big")
        if block[:4] == b"\0TTW":
            found.add_exif(read_at(file, at + 8, size))
        at += 8 + size


# ── Canon's CIFF: directories at the end of the heaps they describe ──

_MAKE_MODEL, _TAKEN, _OWNER = 0x080A, 0x180E, 0x0810
_HEAPS = (0x2800, 0x3000)


def canon(file: BinaryIO, found: Found) -> None:
    head = read_at(file, 0, 6)
    if len(head) < 6 or head[:2] not in (b"II", b"MM"):
        return
    heap = _Heap(file, head[:2] == b"II", found)
    heap.read(heap.number(head[2:6]), file.seek(0, 2), _DEPTH_LIMIT)


class _Heap:
    def __init__(self, file: BinaryIO, is_little: bool, found: Found) -> None:
        self._file = file
        self._is_little = is_little
        self._found = found

    def number(self, data: bytes) -> int:
        return int.from_bytes(data, "little" if self._is_little else "big")

    def read(self, start: int, end: int, depth: int) -> None:
        """The heap between two places of the file; its directory's place is its last word."""
        at = start + self.number(read_at(self._file, end - 4, 4))
        count = min(self.number(read_at(self._file, at, 2)), _ENTRIES_LIMIT)
        table = read_at(self._file, at + 2, count * 10)
        for row in range(0, len(table) - 9, 10):
            entry = table[row : row + 10]
            kind = self.number(entry[:2])
            size, offset = self.number(entry[2:6]), self.number(entry[6:10])
            if kind & 0x3800 in _HEAPS and depth > 0 and start + offset + size <= end:
                self.read(start + offset, start + offset + size, depth - 1)
            elif kind & 0xC000 == 0x4000:
                self._keep(kind & 0x3FFF, entry[2:10])
            elif kind & 0x3FFF in (_MAKE_MODEL, _TAKEN, _OWNER):
                self._keep(kind & 0x3FFF, read_at(self._file, start + offset, min(size, 4096)))

    def _keep(self, tag: int, data: bytes) -> None:
        texts = [decode_bytes(part).strip() for part in data.split(b"\0")]
        if tag == _MAKE_MODEL and len(texts) > 1:
            self._found.add_text("Make", texts[0])
            self._found.add_text("Model", texts[1])
        elif tag == _TAKEN and len(data) >= 4:
            self._found.add_text(DATE, _date(self.number(data[:4])))
        elif tag == _OWNER:
            self._found.add_text("Artist", texts[0])


# ── Sigma: sections, listed at the end ──

_PROPERTIES = {"CAMMANUF": "Make", "CAMMODEL": "Model", "TIME": DATE}
_JPEG = 18


def sigma(file: BinaryIO, found: Found) -> None:
    size = file.seek(0, 2)
    directory = int.from_bytes(read_at(file, size - 4, 4), "little")
    head = read_at(file, directory, 12)
    if head[:4] != b"SECd":
        return
    for kind, place, length in _sections(file, directory, head):
        if kind == b"PROP":
            _properties(read_at(file, place, min(length, 1 << 20)), found)
        elif kind in (b"IMAG", b"IMA2"):
            section = read_at(file, place, 28)
            if section[:4] == b"SECi" and int.from_bytes(section[12:16], "little") == _JPEG:
                jpeg.read(file, found, place + 28)


def _sections(file: BinaryIO, at: int, head: bytes) -> Iterator[tuple[bytes, int, int]]:
    count = min(int.from_bytes(head[8:12], "little"), _ENTRIES_LIMIT)
    table = read_at(file, at + 12, count * 12)
    for row in range(0, len(table) - 11, 12):
        entry = table[row : row + 12]
        place, length = (int.from_bytes(entry[i : i + 4], "little") for i in (0, 4))
        yield entry[8:12], place, length


def _properties(data: bytes, found: Found) -> None:
    """Pairs of UTF-16 texts; the table says where in the text, in characters, each begins."""
    if data[:4] != b"SECp":
        return
    count = min(int.from_bytes(data[8:12], "little"), _ENTRIES_LIMIT)
    text = data[24 + count * 8 :]
    for row in range(24, 24 + count * 8, 8):
        name, value = (
            _word(text, int.from_bytes(data[at : at + 4], "little")) for at in (row, row + 4)
        )
        if key := _PROPERTIES.get(name):
            found.add_text(key, _date(int(value)) if key == DATE and value.isdecimal() else value)


def _word(text: bytes, at: int) -> str:
    return text[at * 2 : at * 2 + 512].decode("utf-16-le", "replace").partition("\0")[0]


def _date(seconds: int) -> str:
    """These count by the camera's own clock, whatever its zone."""
    if not 0 < seconds < 1 << 33:
        return ""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S")
