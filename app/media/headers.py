"""Sizes read from a file's first bytes, for formats whose decoder must not start before they are
known: JPEG XL's decodes all at once, Pillow's for WebP keeps four copies.
"""

_RATIOS = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}
_WIDTHS = (9, 13, 18, 30)


def webp_size(head: bytes) -> tuple[int, int] | None:
    """Width and height as stored; None when they are not there."""
    if len(head) < 30:
        return None
    kind = head[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27))
    elif kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 ":
        width, height = (int.from_bytes(head[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    else:
        return None
    return width, height


def jxl_size(head: bytes) -> tuple[int, int] | None:
    """Width and height as stored, from a file's first kilobytes; None when they are not there."""
    stream = _codestream(head)
    if stream is None or stream[:2] != b"\xff\x0a" or len(stream) < 14:
        return None
    bits = _Bits(stream[2:14])
    small = bits.take(1)
    height = 8 * (bits.take(5) + 1) if small else bits.size()
    ratio = bits.take(3)
    if ratio:
        across, down = _RATIOS[ratio]
        return height * across // down, height
    return (8 * (bits.take(5) + 1) if small else bits.size()), height


def _codestream(head: bytes) -> bytes | None:
    """The bare stream, out of its boxes where it has any."""
    if head[:2] == b"\xff\x0a":
        return head
    at = 0
    while at + 8 <= len(head):
        length, kind = int.from_bytes(head[at : at + 4], "big"), head[at + 4 : at + 8]
        body = at + (16 if length == 1 else 8)
        if length == 1:
            length = int.from_bytes(head[at + 8 : at + 16], "big")
        if kind == b"jxlc":
            return head[body:]
        if kind == b"jxlp":
            return head[body + 4 :]
        if length < 8:
            return None
        at += length
    return None


class _Bits:
    """Lowest bit first, as JPEG XL writes."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken

    def size(self) -> int:
        return 1 + self.take(_WIDTHS[self.take(2)])
