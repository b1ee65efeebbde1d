"""Vectors that stand for a picture or a text: from a network's answer to unit length."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def pooled(output: NDArray[np.generic], pool: str) -> NDArray[np.generic]:
    """1 × rows × dimensions → dimensions: the first row (cls), or their mean. Anything else (none)
    is made flat.
    """
    if pool == "cls":
        return np.asarray(output[0, 0])
    if pool == "mean":
        return np.asarray(output[0].astype(np.float32).mean(axis=0))
    return output.reshape(-1)


def unit(vector: NDArray[np.generic]) -> Floats:
    """Of length one; one of length zero stays as it is."""
    floats = vector.astype(np.float32)
    length = float(np.linalg.norm(floats))
    scaled: Floats = floats / np.float32(length) if length > 0 else floats
    return scaled


def packed(vector: NDArray[np.generic]) -> bytes:
    """The unit vector as float16, little-endian."""
    return unit(vector).astype("<f2").tobytes()
