"""From a sample to a network's input, by the facts of its pack, and the way back for boxes."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.asset import Sample
from app.inference.facts import InputFacts
from app.inference.square import Pixels, resized

Blob = NDArray[np.generic]
_LUMA = (0.299, 0.587, 0.114)
"""ITU-R BT.601, what grey networks were trained on."""

_LONG = 4
"""Times the shape of the input."""

_PLAIN = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))


class Placing(NamedTuple):
    """Where the network's input lies in the picture: x there is `x × across + left`, y likewise."""

    across: float
    down: float
    left: float
    top: float


def pixels_of(sample: Sample) -> Pixels:
    return np.frombuffer(sample.rgb, np.uint8).reshape(sample.height, sample.width, 3)


def blob_of(rgb: Pixels, facts: InputFacts) -> Blob:
    """`rgb` (height × width × 3) as the network's input, with a leading batch axis."""
    return to_blob(place(rgb, facts)[0], facts)


def place(rgb: Pixels, facts: InputFacts) -> tuple[Pixels, Placing]:
    """`rgb` brought to the input's size as `facts.fit` says, and how to get back to its pixels."""
    if facts.fit == "crop":
        return _cropped(rgb, facts)
    canvas, left, top = _padded(rgb, facts) if facts.fit == "pad" else (rgb, 0, 0)
    across, down = canvas.shape[1] / facts.width, canvas.shape[0] / facts.height
    resize = _resize(canvas, facts.width, facts.height, facts.resize)
    return resize, Placing(across, down, float(-left), float(-top))


def to_blob(pixels: Pixels, facts: InputFacts) -> Blob:
    """`value = (byte × scale − mean) / std`, in the facts' order of channels and axes."""
    ordered = _ordered(pixels, facts.channels)
    if facts.dtype == "uint8":
        return np.ascontiguousarray(_axes(ordered, facts))
    if (facts.mean, facts.std) == _PLAIN:
        values = np.multiply(_axes(ordered, facts), np.float32(facts.scale), dtype=np.float32)
    else:
        scaled = np.multiply(ordered, np.float32(facts.scale), dtype=np.float32)
        depth = ordered.shape[2]
        mean = np.array(facts.mean[:depth], np.float32)
        std = np.array(facts.std[:depth], np.float32)
        values = _axes((scaled - mean) / std, facts)
    return np.ascontiguousarray(values, np.dtype(facts.dtype))


def _ordered(pixels: Pixels, channels: str) -> Pixels:
    if channels == "GRAY":
        luma = pixels @ np.array(_LUMA, np.float32)
        return (luma + 0.5).astype(np.uint8)[:, :, np.newaxis]
    return pixels if channels == "RGB" else pixels[:, :, ::-1]


def _axes(pixels: NDArray[np.generic], facts: InputFacts) -> NDArray[np.generic]:
    return (pixels.transpose(2, 0, 1) if facts.layout == "NCHW" else pixels)[np.newaxis]


def _padded(rgb: Pixels, facts: InputFacts) -> tuple[Pixels, int, int]:
    """The whole picture on a canvas of the input's shape; left and top edge of the picture."""
    height, width = rgb.shape[:2]
    unit = max(width / facts.width, height / facts.height)
    wide, high = max(width, round(facts.width * unit)), max(height, round(facts.height * unit))
    middle = facts.pad == "centre"
    left, top = ((wide - width) // 2, (high - height) // 2) if middle else (0, 0)
    canvas = np.empty((high, wide, 3), np.uint8)
    canvas[:] = facts.fill
    canvas[top : top + height, left : left + width] = rgb
    return canvas, left, top


def _cropped(rgb: Pixels, facts: InputFacts) -> tuple[Pixels, Placing]:
    """The short side to `short_side`, then the middle of it."""
    rgb, cut_left, cut_top = _trimmed(rgb, facts)
    height, width = rgb.shape[:2]
    unit = facts.short_side / min(height, width)
    wide, high = max(facts.width, int(width * unit)), max(facts.height, int(height * unit))
    small = _resize(rgb, wide, high, facts.resize)
    left, top = (wide - facts.width) // 2, (high - facts.height) // 2
    across, down = width / wide, height / high
    part = small[top : top + facts.height, left : left + facts.width]
    return part, Placing(across, down, left * across + cut_left, top * down + cut_top)


def _trimmed(rgb: Pixels, facts: InputFacts) -> tuple[Pixels, int, int]:
    """Without the ends of a very long picture, which the crop does not reach: blown up to the short
    side, a line of pixels would fill the memory.
    """
    height, width = rgb.shape[:2]
    shape = max(facts.width / facts.height, facts.height / facts.width)
    most = math.ceil(_LONG * shape * min(height, width))
    left, top = max(0, (width - most) // 2), max(0, (height - most) // 2)
    return rgb[top : top + most, left : left + most], left, top


def _resize(pixels: Pixels, width: int, height: int, way: str) -> Pixels:
    if way in ("bilinear", "corners"):
        return resized(pixels, width, height, corners=way == "corners")
    from PIL import Image

    filters = {
        "average": Image.Resampling.BOX,
        "triangle": Image.Resampling.BILINEAR,
        "bicubic": Image.Resampling.BICUBIC,
        "lanczos": Image.Resampling.LANCZOS,
    }
    return np.asarray(Image.fromarray(pixels).resize((width, height), filters[way]))
