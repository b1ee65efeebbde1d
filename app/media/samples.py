"""From one decode: what the packs see. One sample for each side that a pack asks for.

The default detector's sample repeats what NudeNet's own code does with a file, bit for bit, because
its scores depend on it: the full picture, padded to a square, taken to 320 px by bilinear
interpolation *without* smoothing. See README.md for what other ways cost, and why the samples of
every other side are averaged.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.core.asset import Sample
from app.media.colour import MODES, to_srgb
from app.media.frame import Frame, Pixels

DETECTOR_SIDE = 320

_STRIP = 4_000_000
"""Pixels handed to Pillow at once, which copies them."""

_FIXED = 2048
"""Interpolation weights are whole numbers of 1/2048, as in OpenCV."""

Indices = npt.NDArray[np.intp]
Weights = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which samples are made of a file: one for each of `sides`. `whole`: every pixel is to be
    decoded, whatever a decoder could leave out on the way.
    """

    sides: tuple[int, ...] = (DETECTOR_SIDE,)
    whole: bool = False


USUAL = Wanted()


def sample(frame: Frame, side: int = DETECTOR_SIDE) -> Sample:
    """What the packs of this side get: the detector's has a long side of exactly `DETECTOR_SIDE`
    (small pictures are enlarged), any other one of at most `side`.
    """
    detector = side == DETECTOR_SIDE
    pixels = _interpolated(frame.pixels) if detector else _averaged(frame.pixels, side)
    image = to_srgb(pixels, frame.icc)
    return Sample(
        rgb=image.tobytes(),
        width=image.width,
        height=image.height,
        scale=max(frame.width, frame.height) / max(image.size),
        time_s=frame.time_s,
        frame=(frame.width, frame.height),
        side=side,
        exact=frame.is_exact,
    )


def _averaged(pixels: Pixels, side: int) -> Pixels:
    """Without loss of what lies between: whole factors by averaging, the last two- to fourfold by
    Pillow's Hamming kernel, which is as sharp as area averaging and has no uneven steps.
    """
    height, width = pixels.shape[:2]
    factor = max(height, width) / side
    if factor <= 1:
        return pixels
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    whole = max(1, int(factor / 2))
    covered = (0.0, 0.0, width / whole, height / whole)
    small = _picture(_reduced(pixels, whole) if whole > 1 else pixels)
    made = np.asarray(small.resize(size, Image.Resampling.HAMMING, covered))
    return made.reshape(size[1], size[0], pixels.shape[2])


def _reduced(pixels: Pixels, whole: int) -> Pixels:
    """Means of `whole` × `whole` pixels (fewer at the right and lower edge)."""
    height, width = pixels.shape[:2]
    step = max(1, _STRIP // width // whole) * whole
    strips = [
        np.asarray(_picture(pixels[top : top + step]).reduce(whole))
        for top in range(0, height, step)
    ]
    joined = np.concatenate(strips)
    return joined.reshape(*joined.shape[:2], pixels.shape[2])


def _picture(pixels: Pixels) -> Image.Image:
    mode = MODES[pixels.shape[2]]
    return Image.fromarray(pixels[:, :, 0] if mode == "L" else pixels, mode)


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
    at = ((np.arange(DETECTOR_SIDE) + 0.5) * (side / DETECTOR_SIDE) - 0.5).astype(np.float32)
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
