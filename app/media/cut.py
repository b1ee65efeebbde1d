"""A window of a decoded picture as finished pixels: cut, opaque, of exactly the asked size.

Resizing works on the stored (gamma) values, as every platform's own resizer does: linear light
takes twice the time and differs by 51 dB PSNR.
"""

import math

import numpy as np
import pyvips
from PIL import Image

from app.core.asset import Box
from app.media.backdrop import padded, rgb
from app.media.frame import Pixels, wrap


def cut(
    image: pyvips.Image,
    size: tuple[int, int],
    window: Box,
    target: tuple[int, int],
    background: str = "#ffffff",
    backdrop: str | None = None,
) -> pyvips.Image:
    """8-bit sRGB pixels, exactly `target` (width, height), still to be computed.

    `image` is upright 8-bit sRGB, perhaps with alpha; it may be a smaller decode of the picture of
    `size` that `window` is measured in. What is transparent lies over `background` (#rrggbb). With
    a `backdrop` (blur, mirror, colour: `padded`) the window keeps its shape and lies on that.
    """
    part = image.crop(*_scaled(window, size, (image.width, image.height)))
    if part.hasalpha():
        # before resizing: the same as resizing premultiplied pixels and laying them over it then
        part = part.flatten(background=rgb(background))
    if backdrop is None:
        return _resized(part, target)
    shown = _resized(part, inner((window.w, window.h), target))
    return padded(shown, target, backdrop, background)


def inner(shown: tuple[float, float], target: tuple[int, int]) -> tuple[int, int]:
    """The largest (width, height) of the shape of `shown` inside `target`."""
    scale = min(target[0] / shown[0], target[1] / shown[1])
    width, height = (max(1, round(side * scale)) for side in shown)
    return min(width, target[0]), min(height, target[1])


def enough(
    size: tuple[int, int], window: Box, target: tuple[int, int], backdrop: str | None = None
) -> tuple[int, int]:
    """The least size the whole picture may be decoded at without enlarging its window."""
    if backdrop is not None:
        target = inner((window.w, window.h), target)
    return (
        math.ceil(size[0] * target[0] / window.w),
        math.ceil(size[1] * target[1] / window.h),
    )


def _resized(part: pyvips.Image, target: tuple[int, int]) -> pyvips.Image:
    if target[0] > part.width or target[1] > part.height:
        return _enlarged(part, target)
    return part.resize(target[0] / part.width, vscale=target[1] / part.height, kernel="lanczos3")


def _enlarged(image: pyvips.Image, target: tuple[int, int]) -> pyvips.Image:
    """By Pillow: libvips enlarges with a cubic kernel whatever it is asked for, half a pixel aside,
    in twice the time.
    """
    rows: Pixels = image.numpy()
    return wrap(np.asarray(Image.fromarray(rows).resize(target, Image.Resampling.LANCZOS)))


def _scaled(window: Box, size: tuple[int, int], have: tuple[int, int]) -> tuple[int, int, int, int]:
    """The window in pixels of an image of size `have` that stands for one of `size`."""
    across, down = have[0] / size[0], have[1] / size[1]
    left = min(round(window.x * across), have[0] - 1)
    top = min(round(window.y * down), have[1] - 1)
    right = min(max(round((window.x + window.w) * across), left + 1), have[0])
    bottom = min(max(round((window.y + window.h) * down), top + 1), have[1])
    return left, top, right - left, bottom - top
