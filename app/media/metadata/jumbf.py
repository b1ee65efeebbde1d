"""Whether a file carries a Content Credential at all: the one question every file is asked.

Only the container's own headers are looked at, up to where the standard puts a manifest store; the
library that reads it is loaded for files that have one.
"""

import struct
from collections.abc import Callable, Mapping

from app.media.opening import Bytes, open_file, viewed

_PARTS_LIMIT = 1 << 16
_ISO_UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_TIFF_TAG = 0xCD41
_GIF_APPLICATION = b"\x21\xff\x0bC2PA_GIF"
_STANDALONE = frozenset([0x01, *range(0xD0, 0xD9)])


def carries(path: str, format_name: str) -> bool:
    """Raises OSError when the file cannot be opened."""
    look = _LOOKS.get(format_name)
    if look is None:
        return False
    with open_file(path) as file:
        try:
            with viewed(file) as data:
                return look(data)
        except (ValueError, struct.error):  # an empty file, or a header the file's end cuts off
            return False


def _jpeg(data: Bytes) -> bool:
    """An APP11 segment of JPEG XT boxes. What stands between segments is stepped over."""
    at = 2
    for _ in range(_PARTS_LIMIT):
        at = data.find(b"\xff", at)
        if at < 0 or at + 4 > len(data):
            return False
        marker = data[at + 1]
        if marker in (0x00, 0xFF) or marker in _STANDALONE:
            at += 1
            continue
        if marker in (0xDA, 0xD9):
            return False
        if marker == 0xEB and data[at + 4 : at + 6] == b"JP":
            return True
        at += 2 + max(2, _number(data, at + 2, ">H"))
    return False


def _png(data: Bytes) -> bool:
    at = 8
    for _ in range(_PARTS_LIMIT):
        kind = data[at + 4 : at + 8]
        if kind == b"caBX":
            return True
        if len(kind) < 4 or kind == b"IEND":
            return False
        at += 12 + _number(data, at, ">I")
    return False


def _riff(data: Bytes) -> bool:
    """WebP and AVI."""
    at = 12
    for _ in range(_PARTS_LIMIT):
        kind = data[at : at + 4]
        if kind == b"C2PA":
            return True
        if len(kind) < 4:
            return False
        size = _number(data, at + 4, "<I")
        at += 8 + size + size % 2
    return False


def _boxes(data: Bytes) -> bool:
    """HEIC, AVIF and clips keep it in a uuid box, JPEG XL in one of its own."""
    at = 0
    for _ in range(_PARTS_LIMIT):
        size, kind, head = _number(data, at, ">I"), data[at + 4 : at + 8], 8
        if kind == b"jumb":
            return True
        if size == 1:
            size, head = _number(data, at + 8, ">Q"), 16
        if kind == b"uuid" and data[at + head : at + head + 16] == _ISO_UUID:
            return True
        if size < head:
            return False
        at += size
    return False


def _tiff(data: Bytes) -> bool:
    """A tag of any directory in the chain; BigTIFF has wider ones."""
    order = "<" if data[:2] == b"II" else ">"
    big = _number(data, 2, order + "H") == 43
    word, entry, count_kind = ("Q", 20, "Q") if big else ("I", 12, "H")
    at = _number(data, 8 if big else 4, order + word)
    seen: set[int] = set()
    while at and at not in seen and len(seen) < 64:
        seen.add(at)
        count = min(_number(data, at, order + count_kind), _PARTS_LIMIT)
        at += struct.calcsize("=" + count_kind)
        for index in range(count):
            if _number(data, at + index * entry, order + "H") == _TIFF_TAG:
                return True
        at = _number(data, at + count * entry, order + word)
    return False


def _gif(data: Bytes) -> bool:
    return data.find(_GIF_APPLICATION) >= 0


def _number(data: Bytes, at: int, form: str) -> int:
    """Raises struct.error beyond the end."""
    value: int = struct.unpack(form, data[at : at + struct.calcsize(form)])[0]
    return value


_LOOKS: Mapping[str, Callable[[Bytes], bool]] = {
    "jpeg": _jpeg,
    "png": _png,
    "webp": _riff,
    "avi": _riff,
    "gif": _gif,
    "heic": _boxes,
    "avif": _boxes,
    "jxl": _boxes,
    "mp4": _boxes,
    "mov": _boxes,
    "tiff": _tiff,
    "dng": _tiff,
    "nef": _tiff,
    "arw": _tiff,
}
