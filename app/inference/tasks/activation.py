"""From what a network says to numbers between 0 and 1, or left as they are."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def activated(values: NDArray[np.generic], kind: str) -> Floats:
    """`kind`: none, sigmoid (each by itself), softmax (the last axis sums up to one)."""
    raw = values.astype(np.float32)
    if kind == "sigmoid":
        return sigmoid(raw)
    if kind == "softmax":
        powers = np.exp(raw - raw.max(axis=-1, keepdims=True))
        softmax: Floats = powers / powers.sum(axis=-1, keepdims=True)
        return softmax
    return raw


def sigmoid(raw: Floats) -> Floats:
    # the tangent's form does not overflow
    half: Floats = (0.5 * (1 + np.tanh(0.5 * raw))).astype(np.float32)
    return half
