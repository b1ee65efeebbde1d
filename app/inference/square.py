"""From pixels to the square a detector sees, exactly as OpenCV's `blobFromImage` makes it.

The reference detector shrinks without averaging: each target pixel is a bilinear blend of the four
source pixels around one point. Scores follow that pattern closely (an averaging shrink changes
which labels are found), so it is repeated here to the bit, in OpenCV's fixed-point arithmetic.
"""

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

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
    return resized(square, size, size)


def resized(pixels: Pixels, width: int, height: int, *, corners: bool = False) -> Pixels:
    """Bilinear, without averaging; the sums of OpenCV's 8-bit INTER_LINEAR.

    With `corners` the outermost pixels of both lie on each other ("align corners"), else the edges.
    """
    high, wide = pixels.shape[:2]
    if (high, wide) == (height, width):
        return pixels
    rows, down = _points(high, height, corners)
    columns, across = _points(wide, width, corners)
    # beyond an edge both neighbours are the edge's own pixel
    top, bottom = np.clip(rows, 0, high - 1), np.clip(rows + 1, 0, high - 1)
    left, right = np.clip(columns, 0, wide - 1), np.clip(columns + 1, 0, wide - 1)
    upper = _blend_columns(pixels[top], left, right, across)
    lower = _blend_columns(pixels[bottom], left, right, across)
    near, far = (weight[:, np.newaxis, np.newaxis] for weight in _weights(down))
    blended = ((near * (upper >> 4)) >> 16) + ((far * (lower >> 4)) >> 16) + 2 >> 2
    return blended.astype(np.uint8)


def _points(side: int, size: int, corners: bool) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Where the centre of each target pixel falls in the source: whole pixel and share beyond."""
    centres = ((np.arange(size) + 0.5) * (side / size) - 0.5).astype(np.float32)
    if corners:
        centres = np.linspace(0, side - 1, size, dtype=np.float32)
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
