"""The few colours that make up a picture."""

from collections.abc import Sequence

from PIL import Image

from app.core.asset import Swatch

_COLOURS = 5
_CANDIDATES = 12
_SIDE = 32
_NEAR = 40**2
"""Candidates closer than this (squared distance of the sRGB bytes) count as one colour."""


def palette(image: Image.Image) -> tuple[Swatch, ...]:
    """Up to five colours of an RGB picture, the most common first; same pixels, same answer."""
    small = image.reduce(max(1, max(image.size) // _SIDE))
    quantized = small.quantize(_CANDIDATES, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    values = quantized.getpalette("RGB") or []
    total = small.width * small.height
    counts = sorted(quantized.getcolors() or [], key=lambda item: (-item[0], item[1]))
    colours = [
        Swatch(*_rgb(values, index), round(count / total, 4))
        for count, index in counts
        if isinstance(index, int)
    ]
    return tuple(_merged(colours)[:_COLOURS])


def _rgb(values: Sequence[int], index: int) -> tuple[int, int, int]:
    red, green, blue = values[3 * index : 3 * index + 3]
    return red, green, blue


def _merged(colours: Sequence[Swatch]) -> list[Swatch]:
    """Fold each colour into the first bigger one that is near; biggest share first."""
    kept: list[Swatch] = []
    for colour in colours:
        for i, other in enumerate(kept):
            if _distance(colour, other) < _NEAR:
                share = round(other.share + colour.share, 4)
                kept[i] = Swatch(other.red, other.green, other.blue, share)
                break
        else:
            kept.append(colour)
    return sorted(kept, key=lambda swatch: -swatch.share)


def _distance(a: Swatch, b: Swatch) -> int:
    return (a.red - b.red) ** 2 + (a.green - b.green) ** 2 + (a.blue - b.blue) ** 2
