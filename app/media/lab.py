"""CIE Lab of sRGB pixels, as far as measures need it: L* of many, a* and b* of few."""

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]

_WHITE = 65535
"""Luminance 1 in the tables."""


def lightness(rgb: Bytes) -> Floats:
    """CIE 1976 L* (0–100) of sRGB bytes (IEC 61966-2-1, D65) by tables: to 0.02 of the formula."""
    red, green, blue, scale = _tables()
    luminance = red.take(rgb[..., 0])
    luminance += green.take(rgb[..., 1])
    luminance += blue.take(rgb[..., 2])
    light: Floats = scale.take(luminance)
    return light


def opponents(rgb: Bytes) -> tuple[Floats, Floats]:
    """a* and b* of CIE Lab 1976 (D65), flat."""
    linear = _linear()[rgb.reshape(-1, 3)]
    x, y, z = (linear @ _XYZ.T).T
    fx, fy, fz = (
        np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29) for t in (x, y, z)
    )
    return (500 * (fx - fy)).astype(np.float32), (200 * (fy - fz)).astype(np.float32)


@cache
def _tables() -> tuple[npt.NDArray[Any], ...]:
    """What each byte of red, green and blue adds to the luminance Y, and L* of each Y."""
    linear = _linear()
    parts = [np.rint(linear * share * _WHITE) for share in (0.2126, 0.7152, 0.0722)]
    y = np.arange(_WHITE + 2) / _WHITE
    scale = np.where(y > (6 / 29) ** 3, 116 * np.cbrt(y) - 16, (29 / 3) ** 3 * y)
    return (*(part.astype(np.int32) for part in parts), scale.astype(np.float32))


@cache
def _linear() -> npt.NDArray[np.float64]:
    """IEC 61966-2-1: light of each sRGB byte."""
    c = np.arange(256) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
) / np.array([[0.9505], [1.0], [1.089]])
"""Linear sRGB to XYZ relative to white (IEC 61966-2-1)."""
