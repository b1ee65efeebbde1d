"""Texts hidden in the lowest bits of pixels: NovelAI's, and those of A1111's stealth extension.

One bit a pixel in alpha, or three in red, green and blue; the picture is read column by column.
The stream is a signature, the payload's length in bits (32, most significant first), the payload:
text, or gzip of it. Only a lossless file that nobody re-encoded still has it.
"""

import json
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.media.metadata.found import PART_LIMIT, decode_bytes
from app.media.metadata.recipe.carried import load

Pixels = NDArray[np.uint8]

_SIGNATURES = {
    b"stealth_pnginfo": (True, False),
    b"stealth_pngcomp": (True, True),
    b"stealth_rgbinfo": (False, False),
    b"stealth_rgbcomp": (False, True),
}
_SIGNATURE_BYTES, _LENGTH_BYTES = 15, 4
_HEAD_BYTES = _SIGNATURE_BYTES + _LENGTH_BYTES
HEAD_PIXELS = _HEAD_BYTES * 8
"""How many pixels, from the top of the first column on, tell whether there is a text."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the first pixels promise: a payload of so many bytes, in alpha or in the colours."""

    in_alpha: bool
    packed: bool
    size: int

    def columns(self, height: int) -> int:
        """How many of the picture's columns hold it."""
        bits = (_HEAD_BYTES + self.size) * 8
        return -(-bits // (height * (1 if self.in_alpha else 3)))


def promised(pixels: Pixels) -> Hidden | None:
    """From the picture's first columns (rows × columns × 3 or 4, 8 bits, unaltered), `HEAD_PIXELS`
    of them or more.
    """
    for in_alpha in (True, False):
        if in_alpha and pixels.shape[2] < 4:
            continue
        head = _stream(pixels, in_alpha, _HEAD_BYTES)
        kind = _SIGNATURES.get(head[:_SIGNATURE_BYTES])
        if kind is not None and kind[0] is in_alpha:
            bits = int.from_bytes(head[_SIGNATURE_BYTES:], "big")
            size = bits // 8
            return Hidden(in_alpha, kind[1], size) if 0 < size <= PART_LIMIT else None
    return None


def texts(pixels: Pixels) -> dict[str, str]:
    """The texts hidden in a picture, by carrier; empty without. `pixels` as for `promised`, with
    all the columns that hold the payload.
    """
    hidden = promised(pixels)
    if hidden is None:
        return {}
    data = _stream(pixels, hidden.in_alpha, _HEAD_BYTES + hidden.size)[_HEAD_BYTES:]
    if len(data) < hidden.size:
        return {}
    return _carried(decode_bytes(_unpacked(data) if hidden.packed else data))


def _stream(pixels: Pixels, in_alpha: bool, size: int) -> bytes:
    """The first `size` bytes of the hidden stream, fewer where the picture ends before."""
    planes = pixels[:, :, 3:4] if in_alpha else pixels[:, :, :3]
    columns = -(-size * 8 // max(1, planes.shape[0] * planes.shape[2]))
    bits = planes[:, :columns].transpose(1, 0, 2).reshape(-1)[: size * 8] & 1
    return np.packbits(bits[: len(bits) // 8 * 8]).tobytes()


def _unpacked(data: bytes) -> bytes:
    """Up to the part limit, whatever a bomb would grow to; nothing when it is broken."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, PART_LIMIT)
    except zlib.error:
        return b""


def _carried(text: str) -> dict[str, str]:
    """NovelAI hides its PNG texts as one JSON object; everyone else what `parameters` would be."""
    value = load(text) if text.lstrip().startswith("{") else None
    if isinstance(value, dict) and "Comment" in value:
        return {key: one if isinstance(one, str) else json.dumps(one) for key, one in value.items()}
    return {"parameters": text} if text.strip() else {}
