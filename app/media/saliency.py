"""Where the eye goes in a picture, without any model: for windows around what no pack knows.

Two of the features that attention has been modelled by since Itti, Koch and Niebur (1998): contrast
of light (edges) and a colour that stands for people (skin, as in libvips' `smartcrop`). Runs in a
media process, on stored thumbnails.
"""

import io
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.media.crop_map import SIDE
from app.media.frame import Pixels
from app.media.lab import lightness, opponents

_FINE = 2 * SIDE
"""Rows and columns features are looked for in."""
_NEAR = 2.0
"""Cells (standard deviation) that edges are gathered over."""
_SKIN_HUE, _SKIN_SPREAD = 50.0, 25.0  # degrees in Lab, from pale to dark and painted skin
_SKIN_CHROMA = (6.0, 16.0, 35.0, 55.0)  # none, surely, surely, none
_SKIN_LIGHT = (25.0, 45.0)  # L* below which nothing is taken for skin, and from which all may be

Map = npt.NDArray[np.float64]


def maps(thumbs: Sequence[bytes]) -> list[bytes | None]:
    """The map of each JPEG (see `crop_map`); None for what is none."""
    return [_of_jpeg(jpeg) for jpeg in thumbs]


def interest(picture: Image.Image) -> bytes:
    """The map of a picture in sRGB, as `SIDE` × `SIDE` bytes."""
    small = picture.convert("RGB").resize((_FINE, _FINE), Image.Resampling.BOX)
    rgb = np.asarray(small)
    light = lightness(rgb).astype(float)
    seen = np.square(_unit(_edges(light)) + _blurred(_skin(rgb, light), _NEAR))
    cells = seen.reshape(SIDE, 2, SIDE, 2).mean(axis=(1, 3))
    return np.round(255 * _unit(cells)).astype(np.uint8).tobytes()


def _of_jpeg(jpeg: bytes) -> bytes | None:
    try:
        with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
            image.draft("RGB", (2 * _FINE, 2 * _FINE))
            return interest(image)
    except (OSError, ValueError, SyntaxError):
        return None


def _edges(light: Map) -> Map:
    """How much light changes from cell to cell, nearby."""
    across = np.abs(np.diff(light, axis=1, append=light[:, -1:]))
    down = np.abs(np.diff(light, axis=0, append=light[-1:]))
    return _blurred(across + down, _NEAR)


def _skin(rgb: Pixels, light: Map) -> Map:
    """How much each cell has a colour of skin, 0–1."""
    red, yellow = (band.reshape(light.shape) for band in opponents(rgb))
    hue = np.degrees(np.arctan2(yellow, red))
    chroma = np.hypot(red, yellow)
    none, least, most, too_much = _SKIN_CHROMA
    pale = np.clip((chroma - none) / (least - none), 0, 1)
    strong = np.clip((too_much - chroma) / (too_much - most), 0, 1)
    dark, bright = _SKIN_LIGHT
    lit = np.clip((light - dark) / (bright - dark), 0, 1)
    skin: Map = np.exp(-np.square((hue - _SKIN_HUE) / _SKIN_SPREAD)) * pale * strong * lit
    return skin


def _blurred(cells: Map, spread: float) -> Map:
    """By a Gaussian of `spread` cells (standard deviation), mirrored at the edges."""
    reach = int(3 * spread)
    weights = np.exp(-np.square(np.arange(-reach, reach + 1) / spread) / 2)
    weights /= weights.sum()
    wide = np.pad(cells, reach, mode="reflect")
    rows = sum(w * wide[i : i + len(cells)] for i, w in enumerate(weights))
    both: Map = sum(w * rows[:, i : i + cells.shape[1]] for i, w in enumerate(weights))
    return both


def _unit(cells: Map) -> Map:
    """Spread over 0–1; all zero where nothing differs."""
    low, high = cells.min(), cells.max()
    spread: Map = (cells - low) / (high - low) if high > low else np.zeros_like(cells)
    return spread
