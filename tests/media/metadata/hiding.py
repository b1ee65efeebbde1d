"""Hides a text in pixels, bit by bit, as the programs do that write it."""

import gzip

import numpy as np
from PIL import Image

ALPHA, COLOUR = "alpha", "rgb"


def hide(
    image: Image.Image,
    text: str,
    *,
    where: str = ALPHA,
    packed: bool = True,
    bits: int | None = None,
) -> Image.Image:
    """A copy of the picture with the text in its lowest bits. `bits` overrides the length said."""
    data = gzip.compress(text.encode()) if packed else text.encode()
    mark = {
        (ALPHA, True): "stealth_pngcomp",
        (ALPHA, False): "stealth_pnginfo",
        (COLOUR, True): "stealth_rgbcomp",
        (COLOUR, False): "stealth_rgbinfo",
    }[where, packed]
    length = len(data) * 8 if bits is None else bits
    stream = "".join(f"{byte:08b}" for byte in mark.encode())
    stream += f"{length:032b}" + "".join(f"{byte:08b}" for byte in data)
    rows = np.array(image.convert("RGBA" if where == ALPHA else image.mode))
    at = 0
    for x in range(rows.shape[1]):
        for y in range(rows.shape[0]):
            for channel in (3,) if where == ALPHA else (0, 1, 2):
                if at == len(stream):
                    return Image.fromarray(rows)
                rows[y, x, channel] = rows[y, x, channel] & 0xFE | int(stream[at])
                at += 1
    return Image.fromarray(rows)
