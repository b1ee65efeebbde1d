"""GIF: comment extensions and the XMP application extension."""

from typing import BinaryIO

from app.media.metadata.found import PART_LIMIT, Found, decode_bytes, read_at

_IMAGE, _EXTENSION = b",", b"!"
_COMMENT, _APPLICATION = 0xFE, 0xFF
_XMP = b"XMP DataXMP"
_XMP_TRAILER = 257  # the "magic" that makes the packet look like sub-blocks to a plain decoder
_BLOCKS_LIMIT = 1 << 16


def read(file: BinaryIO, found: Found) -> None:
    head = read_at(file, 0, 13)
    if len(head) < 13:
        return
    offset = 13 + _palette(head[10])
    for _ in range(_BLOCKS_LIMIT):
        kind = read_at(file, offset, 1)
        if kind == _IMAGE:
            descriptor = read_at(file, offset, 10)
            if len(descriptor) < 10:
                return
            offset, _data = _blocks(file, offset + 11 + _palette(descriptor[9]), keep=False)
        elif kind == _EXTENSION:
            offset = _extension(file, offset + 1, found)
        else:
            return


def _palette(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _extension(file: BinaryIO, offset: int, found: Found) -> int:
    label = read_at(file, offset, 1)
    if label[:1] == bytes([_COMMENT]):
        end, data = _blocks(file, offset + 1, keep=True)
        found.add_text("Comment", decode_bytes(data))
        return end
    if label[:1] == bytes([_APPLICATION]) and read_at(file, offset + 2, 11) == _XMP:
        end, _data = _blocks(file, offset + 13, keep=False)
        found.add_xmp(read_at(file, offset + 13, end - _XMP_TRAILER - offset - 13))
        return end
    return _blocks(file, offset + 1, keep=False)[0]


def _blocks(file: BinaryIO, offset: int, *, keep: bool) -> tuple[int, bytes]:
    """Where the sub-blocks that begin at `offset` end, and their data when asked for."""
    kept = bytearray()
    window, base = b"", offset
    while True:
        if not base <= offset < base + len(window):
            window, base = read_at(file, offset, 1 << 16), offset
            if not window:
                return offset, bytes(kept)
        size = window[offset - base]
        if keep and len(kept) < PART_LIMIT:
            kept += read_at(file, offset + 1, size)
        offset += 1 + size
        if size == 0:
            return offset, bytes(kept)
