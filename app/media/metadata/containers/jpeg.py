"""JPEG: Exif, XMP (and its continuation), Photoshop's resources, comments, up to the first scan."""

from typing import BinaryIO

from app.media.metadata.containers import resources
from app.media.metadata.found import PART_LIMIT, TOTAL_LIMIT, Found, decode_bytes, read_at

_EXIF = b"Exif\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_STANDALONE = frozenset([0x01, *range(0xD0, 0xD9)])  # TEM, restart markers, SOI: no length
_SCAN, _END, _APP1, _APP13, _COMMENT = 0xDA, 0xD9, 0xE1, 0xED, 0xFE
_SEGMENTS_LIMIT = 20_000


def read(file: BinaryIO, found: Found, start: int = 0) -> None:
    """Read the JPEG that begins at `start` (a RAW or thumbnail container may hold it inside)."""
    more = _Continuation()
    offset = start + 2
    for _ in range(_SEGMENTS_LIMIT):
        offset, marker = _next_marker(file, offset)
        if marker in (None, _SCAN, _END):
            break
        if marker in _STANDALONE:
            continue
        size = int.from_bytes(read_at(file, offset, 2), "big")
        if size < 2:
            break
        if marker in (_APP1, _APP13, _COMMENT):
            _segment(marker, read_at(file, offset + 2, size - 2), found, more)
        offset += size
    more.add_to(found)


def _next_marker(file: BinaryIO, offset: int) -> tuple[int, int | None]:
    """Where the next marker's content begins, and the marker. Stray bytes before it are skipped."""
    window = read_at(file, offset, 4096)
    at = window.find(b"\xff")
    while 0 <= at < len(window) - 1 and window[at + 1] in (0x00, 0xFF):
        at = window.find(b"\xff", at + 1)
    if at < 0 or at + 1 >= len(window):
        return offset, None
    return offset + at + 2, window[at + 1]


def _segment(marker: int, data: bytes, found: Found, more: "_Continuation") -> None:
    if marker == _COMMENT:
        found.add_text("Comment", decode_bytes(data))
    elif data.startswith(_EXIF):
        found.add_exif(data[6:])
    elif data.startswith(_XMP):
        found.add_xmp(data[len(_XMP) :])
    elif data.startswith(_MORE_XMP):
        more.add(data[len(_MORE_XMP) :])
    elif data.startswith(resources.SIGNATURE):
        more.add_resources(data[len(resources.SIGNATURE) :])


class _Continuation:
    """What is spread over segments: Photoshop's resources, which simply go on, and extended XMP,
    where each segment names the packet, its size and the place in it.
    """

    def __init__(self) -> None:
        self.resources = bytearray()
        self._left = TOTAL_LIMIT
        self._packets: dict[bytes, dict[int, bytes]] = {}

    def add(self, data: bytes) -> None:
        self._left -= len(data)
        if len(data) > 40 and self._left >= 0:
            place = int.from_bytes(data[36:40], "big")
            self._packets.setdefault(data[:32], {})[place] = data[40:]

    def add_resources(self, data: bytes) -> None:
        if len(self.resources) < PART_LIMIT:
            self.resources += data

    def add_to(self, found: Found) -> None:
        """Hand over each packet as far as it goes without a gap."""
        resources.read(bytes(self.resources), found)
        for pieces in self._packets.values():
            whole = bytearray()
            for place in sorted(pieces):
                if place != len(whole):
                    break
                whole += pieces[place]
            found.add_xmp(bytes(whole))
