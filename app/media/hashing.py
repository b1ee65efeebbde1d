"""The perceptual hash: which pictures look alike."""

import numpy as np
import numpy.typing as npt
from PIL import Image

_SIDE = 32
_KEPT = 8


def _cosines() -> npt.NDArray[np.float64]:
    """The first `_KEPT` rows of an unnormalised DCT-II of `_SIDE` points."""
    k = np.arange(_KEPT)[:, np.newaxis]
    n = np.arange(_SIDE)[np.newaxis, :]
    matrix: npt.NDArray[np.float64] = 2 * np.cos(np.pi * k * (2 * n + 1) / (2 * _SIDE))
    return matrix


_DCT = _cosines()


def phash(image: Image.Image) -> int:
    """64 bits, unsigned: whether each of the lowest 8 × 8 DCT coefficients is above their median.

    Equal to `imagehash.phash` of the same pixels; first coefficient in the highest bit.
    """
    grey = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    coefficients = _DCT @ np.asarray(grey, dtype=np.float64) @ _DCT.T
    # what is zero in exact arithmetic must not get a sign from rounding
    coefficients = np.round(coefficients, 6)
    bits = coefficients > np.median(coefficients)
    return int.from_bytes(np.packbits(bits).tobytes(), "big")
