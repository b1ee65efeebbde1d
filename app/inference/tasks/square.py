"""From pixels to the square a network sees, exactly as OpenCV's `blobFromImage` makes it.

The reference detector shrinks without averaging: each target pixel is a bilinear blend of the four
source pixels around one point. Scores follow that pattern closely (an averaging shrink changes
which labels are found), so it is repeated here to the bit, in OpenCV's fixed-point arithmetic.
"""

import numpy as np
from numpy.typing import NDArray

from app.inference.facts import InputFacts

Pixels = NDArray[np.uint8]
Blob = NDArray[np.float32]

_ONE = 2048
"""OpenCV's weights are shares of 2¹¹."""


def to_square(rgb: Pixels, size: int) -> Pixels:
    """`rgb` (height × width × 3) padded black to a square at right and bottom, brought to
    `size` × `size`. What already measures `size` is only padded; what is smaller is enlarged.
    """
    height, width = rgb.shape[:2]
    side = max(height, width)
    square = np.zeros((side, side, 3), np.uint8)
    square[:height, :width] = rgb
    return square if side == size else _resize(square, size)


def to_blob(square: Pixels, facts: InputFacts) -> Blob:
    """A square of bytes as the network's input, with a leading batch axis."""
    ordered = square if facts.channels == "RGB" else square[:, :, ::-1]
    if facts.layout == "NCHW":
        ordered = ordered.transpose(2, 0, 1)
    return np.multiply(ordered[np.newaxis], np.float32(facts.scale), dtype=np.float32)


def _resize(square: Pixels, size: int) -> Pixels:
    """Bilinear, without averaging; the sums of OpenCV's 8-bit INTER_LINEAR."""
    side = square.shape[0]
    whole, share = _points(side, size)
    # beyond an edge both neighbours are the edge's own pixel
    left, right = np.clip(whole, 0, side - 1), np.clip(whole + 1, 0, side - 1)
    upper = _blend_columns(square[left], left, right, share)
    lower = _blend_columns(square[right], left, right, share)
    near, far = (weight[:, np.newaxis, np.newaxis] for weight in _weights(share))
    blended = ((near * (upper >> 4)) >> 16) + ((far * (lower >> 4)) >> 16) + 2 >> 2
    return blended.astype(np.uint8)


def _points(side: int, size: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Where the centre of each target pixel falls in the source: whole pixel and share beyond."""
    centres = ((np.arange(size) + 0.5) * (side / size) - 0.5).astype(np.float32)
    whole = np.floor(centres)
    return whole.astype(np.intp), centres - whole


def _blend_columns(
    rows: Pixels, left: NDArray[np.intp], right: NDArray[np.intp], share: NDArray[np.float32]
) -> NDArray[np.int32]:
    near, far = (weight[np.newaxis, :, np.newaxis] for weight in _weights(share))
    blended: NDArray[np.int32] = rows[:, left] * near + rows[:, right] * far
    return blended


def _weights(share: NDArray[np.float32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    near = np.rint((1 - share) * _ONE).astype(np.int32)
    return near, np.rint(share * _ONE).astype(np.int32)
