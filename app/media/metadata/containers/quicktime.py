"""QuickTime's own tags: lists of names ("keys") and of the values that belong to them.

FFmpeg reads them too, but takes several lists in one file for one, and so one key's value for
another's.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from app.media.metadata.containers import boxes
from app.media.metadata.containers.boxes import Box
from app.media.metadata.found import Found, decode_bytes, read_at

_KEYS_LIMIT = 512
_VALUE_LIMIT = 8 << 20
_UTF8, _UTF16, _SIGNED, _UNSIGNED, _FLOAT, _DOUBLE = 1, 2, 21, 22, 23, 24


def read(file: BinaryIO, moov: Box, found: Found) -> None:
    """Of the whole clip and of its tracks."""
    for box in boxes.boxes(file, moov.start, moov.end):
        if box.kind == b"meta":
            _meta(file, box, found)
        elif box.kind in (b"udta", b"trak"):
            for inner in boxes.boxes(file, box.start, box.end):
                if inner.kind == b"meta":
                    _meta(file, inner, found)


def _meta(file: BinaryIO, meta: Box, found: Found) -> None:
    """QuickTime's holds boxes at once, MP4's a version before them."""
    plain = read_at(file, meta.start + 4, 4).isalpha()
    inside = list(boxes.boxes(file, meta.start + (0 if plain else 4), meta.end))
    names = [name for box in inside if box.kind == b"keys" for name in _keys(file, box)]
    for box in inside:
        if box.kind == b"ilst" and names:
            for item in boxes.boxes(file, box.start, box.end):
                number = int.from_bytes(item.kind, "big")
                if 1 <= number <= len(names):
                    found.add_text(names[number - 1], ",".join(_values(file, item)))


def _keys(file: BinaryIO, box: Box) -> Iterator[str]:
    count = int.from_bytes(read_at(file, box.start + 4, 4), "big")
    at = box.start + 8
    for _ in range(min(count, _KEYS_LIMIT)):
        size = int.from_bytes(read_at(file, at, 4), "big")
        if size < 8 or at + size > box.end:
            return
        yield decode_bytes(read_at(file, at + 8, min(size - 8, 1024)))
        at += size


def _values(file: BinaryIO, item: Box) -> Iterator[str]:
    for box in boxes.boxes(file, item.start, item.end):
        if box.kind == b"data":
            kind = int.from_bytes(read_at(file, box.start, 4), "big")
            size = min(box.end - box.start - 8, _VALUE_LIMIT)
            yield _text(kind, read_at(file, box.start + 8, size))


def _text(kind: int, data: bytes) -> str:
    if kind == _UTF8:
        return decode_bytes(data)
    if kind == _UTF16:
        return data.decode("utf-16-be", "replace")
    if kind in (_SIGNED, _UNSIGNED) and len(data) <= 8:
        return str(int.from_bytes(data, "big", signed=kind == _SIGNED))
    form = {(_FLOAT, 4): ">f", (_DOUBLE, 8): ">d"}.get((kind, len(data)))
    return f"{struct.unpack(form, data)[0]:g}" if form else ""
