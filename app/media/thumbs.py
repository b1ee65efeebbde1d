"""From one decode: the thumbnail people see and the sample the detector sees.

The sample repeats what NudeNet's own code does with a file, bit for bit, because its scores depend
on it: the full picture, padded to a square, taken to 320 px by bilinear interpolation *without*
smoothing. See README.md for what other ways cost.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.core.asset import Sample
from app.media.colour import to_srgb
from app.media.frame import Frame, Pixels, wrap

THUMB_SIDE = 512
THUMB_QUALITY = 82
SAMPLE_SIDE = 320

_COPIED = 6_000_000
"""Pixels up to which it pays to copy a picture for Pillow, whose averaging takes half the time."""

_FLAT = 8
"""Steps a channel may vary by in a picture that shows nothing."""

_FIXED = 2048
"""Interpolation weights are whole numbers of 1/2048, as in OpenCV."""

Indices = npt.NDArray[np.intp]
Weights = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Look:
    """`small` is upright RGB in sRGB, long side at most 512 px; `sample` is made from the same."""

    small: Image.Image
    sample: Sample

    @property
    def is_flat(self) -> bool:
        """Whether it is one colour all over (black before a clip begins, what was cut off)."""
        bands: Sequence[tuple[int, int]] = self.small.getextrema()  # type: ignore[assignment]
        return all(high - low <= _FLAT for low, high in bands)


def look(frame: Frame) -> Look:
    return Look(thumbnail(frame), sample(frame))


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


def sample(frame: Frame) -> Sample:
    """What the detector gets: long side exactly `SAMPLE_SIDE` px (small pictures are enlarged)."""
    pixels = _interpolated(frame.pixels)
    image = to_srgb(pixels, frame.icc)
    return Sample(
        rgb=image.tobytes(),
        width=image.width,
        height=image.height,
        scale=max(frame.width, frame.height) / SAMPLE_SIDE,
        time_s=frame.time_s,
        frame=(frame.width, frame.height),
    )


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


def _interpolated(pixels: Pixels) -> Pixels:
    """`cv2.resize(padded to a square, (320, 320), INTER_LINEAR)`, cut to the picture's part."""
    height, width, channels = pixels.shape
    side = max(height, width)
    y0, y1, above, below = _taps(height, side)
    x0, x1, left, right = _taps(width, side)
    channel = np.arange(channels)
    rows = np.ascontiguousarray(pixels).reshape(height, width * channels)
    columns = (
        (x0[:, np.newaxis] * channels + channel).ravel(),
        (x1[:, np.newaxis] * channels + channel).ravel(),
        np.repeat(left, channels),
        np.repeat(right, channels),
    )
    total = _blend(rows.take(y0, axis=0), columns, above)
    total += _blend(rows.take(y1, axis=0), columns, below)
    total += 2
    total >>= 2
    return total.astype(np.uint8).reshape(len(y0), len(x0), channels)


def _blend(
    rows: Pixels, columns: tuple[Indices, Indices, Weights, Weights], weight: Weights
) -> npt.NDArray[np.int32]:
    """One of the two rows of each output row: blended across, then weighted, in fixed point."""
    first, second, left, right = columns
    blended: npt.NDArray[np.int32] = rows.take(first, axis=1) * left
    blended += rows.take(second, axis=1) * right
    blended >>= 4
    blended *= weight[:, np.newaxis]
    blended >>= 16
    return blended


def _taps(length: int, side: int) -> tuple[Indices, Indices, Weights, Weights]:
    """For each output pixel along one axis: two neighbours and their weights.

    `side` is the padded square's. Output pixels that see only padding are left out; a neighbour in
    the padding has weight 0, since the padding is black.
    """
    # single precision, as OpenCV reckons: at 4000 px the weights would differ otherwise
    at = ((np.arange(SAMPLE_SIDE) + 0.5) * (side / SAMPLE_SIDE) - 0.5).astype(np.float32)
    first = np.floor(at).astype(np.intp)
    part = at - first.astype(np.float32)
    part[(first < 0) | (first >= side - 1)] = 0
    first = np.clip(first, 0, side - 1)
    seen = max(1, int(np.count_nonzero(first < length)))
    first, part = first[:seen], part[:seen]
    second = first + 1
    near = np.rint((1 - part) * _FIXED).astype(np.int32)
    far = np.rint(part * _FIXED).astype(np.int32)
    near[first >= length] = 0
    far[second >= length] = 0
    return np.minimum(first, length - 1), np.minimum(second, length - 1), near, far
