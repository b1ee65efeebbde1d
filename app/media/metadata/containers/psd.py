"""Photoshop: the image resources EXIF (1058) and XMP (1060)."""

import struct
from typing import BinaryIO

from app.media.metadata.found import Found, read_at

_EXIF, _XMP = 1058, 1060
_RESOURCES_LIMIT = 4096


def read(file: BinaryIO, found: Found) -> None:
    colours = int.from_bytes(read_at(file, 26, 4), "big")
    offset = 30 + colours
    end = offset + 4 + int.from_bytes(read_at(file, offset, 4), "big")
    offset += 4
    for _ in range(_RESOURCES_LIMIT):
        head = read_at(file, offset, 7)
        if offset >= end or len(head) < 7 or head[:4] != b"8BIM":
            return
        number = int.from_bytes(head[4:6], "big")
        offset += 6 + (head[6] + 2) // 2 * 2  # a Pascal string, padded to even
        (size,) = struct.unpack(">I", read_at(file, offset, 4).rjust(4, b"\0"))
        if number == _EXIF:
            found.add_exif(read_at(file, offset + 4, size))
        elif number == _XMP:
            found.add_xmp(read_at(file, offset + 4, size))
        offset += 4 + size + size % 2
