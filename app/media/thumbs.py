"""From one decode: the thumbnail people see, the samples the packs see, and cuts of the pixels
themselves for what is measured in them.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from app.core.asset import Sample
from app.media.colour import to_srgb
from app.media.frame import Frame, Pixels, wrap
from app.media.samples import USUAL, Wanted, sample

THUMB_SIDE = 512
THUMB_QUALITY = 82

CUT = 48
CUTS = 4
"""Cuts along each side."""

_COPIED = 6_000_000
"""Pixels up to which it pays to copy a picture for Pillow, whose averaging takes half the time."""

_FLAT = 8
"""Steps a channel may vary by in a picture that shows nothing."""


@dataclass(frozen=True, slots=True)
class Look:
    """`small` is upright RGB in sRGB, long side at most 512 px; `samples` are made from the same
    pixels, and `cuts` are some of these as they are. `frame` is the full picture's width and
    height, `clear` the share of it that is not opaque.
    """

    small: Image.Image
    frame: tuple[int, int]
    samples: tuple[Sample, ...]
    cuts: Image.Image
    clear: float = 0.0

    @property
    def is_flat(self) -> bool:
        """Whether it is one colour all over (black before a clip begins, what was cut off)."""
        bands: Sequence[tuple[int, int]] = self.small.getextrema()  # type: ignore[assignment]
        return all(high - low <= _FLAT for low, high in bands)


def look(frame: Frame, wanted: Wanted = USUAL) -> Look:
    samples = tuple(sample(frame, side) for side in wanted.sides)
    size = (frame.width, frame.height)
    return Look(thumbnail(frame), size, samples, cuts(frame), frame.clear)


def thumbnail(frame: Frame) -> Image.Image:
    """The frame in sRGB, long side at most `THUMB_SIDE` px, never enlarged."""
    pixels = frame.pixels
    factor = THUMB_SIDE / max(pixels.shape[:2])
    if factor < 1:
        pixels = _shrink(pixels, factor)
    return to_srgb(pixels, frame.icc)


def encode(small: Image.Image) -> bytes:
    """As stored: JPEG without any metadata."""
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=THUMB_QUALITY)
    return stream.getvalue()


def cuts(frame: Frame) -> Image.Image:
    """Squares of `CUT` px from a lattice of places, at full size, side by side in sRGB: what a
    smaller picture does not tell (noise). A picture that is narrower gives narrower ones.
    """
    height, width = frame.pixels.shape[:2]
    deep, wide = min(CUT, height), min(CUT, width)
    tops = np.linspace(0, height - deep, CUTS).astype(int)
    lefts = np.linspace(0, width - wide, CUTS).astype(int)
    squares = [frame.pixels[y : y + deep, x : x + wide] for y in tops for x in lefts]
    return to_srgb(np.concatenate(squares, axis=1), frame.icc)


def _shrink(pixels: Pixels, factor: float) -> Pixels:
    height, width, channels = pixels.shape
    whole = round(1 / factor)
    exact = max(height, width) == whole * THUMB_SIDE and height % whole == width % whole == 0
    if exact and channels == 3 and height * width <= _COPIED:
        return np.asarray(Image.fromarray(pixels).reduce(whole))
    across = max(1, round(width * factor)) / width
    down = max(1, round(height * factor)) / height
    # whole factors by averaging, the rest by a cubic kernel: close to Lanczos at 2/3 of its time
    small: Pixels = wrap(pixels).resize(across, vscale=down, kernel="cubic", gap=1.5).numpy()
    return small.reshape(*small.shape[:2], channels)
