"""WebP: the RIFF chunks EXIF and XMP, which stand after the pixels."""

import struct
from typing import BinaryIO

from app.media.metadata.found import Found, read_at

_CHUNK = struct.Struct("<4sI")
_CHUNKS_LIMIT = 1 << 18  # an animation has a chunk per frame


def read(file: BinaryIO, found: Found) -> None:
    offset = 12
    for _ in range(_CHUNKS_LIMIT):
        header = read_at(file, offset, 8)
        if len(header) < 8:
            return
        kind, size = _CHUNK.unpack(header)
        if kind == b"EXIF":
            found.add_exif(read_at(file, offset + 8, size))
        elif kind == b"XMP ":
            found.add_xmp(read_at(file, offset + 8, size))
        offset += 8 + size + size % 2
