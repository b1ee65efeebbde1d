"""From a file's own colours to sRGB, through its ICC profile where it has one."""

import io
from functools import lru_cache

import numpy as np
import pyvips
from PIL import Image, ImageCms

from app.media.frame import Pixels

MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_SPACES = {"L": "GRAY", "RGB": "RGB ", "CMYK": "CMYK"}


def to_srgb(pixels: Pixels, icc: bytes | None) -> Image.Image:
    """Rows of grey, RGB or CMYK (1 | 3 | 4 channels) as an RGB picture in sRGB.

    A profile that is damaged or belongs to another kind of picture is passed over, as viewers do.
    """
    mode = MODES[pixels.shape[2]]
    image = Image.fromarray(pixels[:, :, 0] if mode == "L" else pixels, mode)
    transform = _transform(icc, mode) if icc else None
    if transform is None and mode == "CMYK":
        transform = _transform(_default_cmyk(), mode)
    if transform is not None and (converted := ImageCms.applyTransform(image, transform)):
        return converted
    return image if mode == "RGB" else image.convert("RGB")


def srgb_image(image: pyvips.Image, icc: bytes | None) -> pyvips.Image:
    """The same for a full 8-bit libvips picture, alpha kept: RGB or RGBA. Computed when used."""
    mode = {"b-w": "L", "cmyk": "CMYK"}.get(image.interpretation, "RGB")
    if icc and _transform(icc, mode) is not None:
        image = _through_profile(image, icc)
    image = image.colourspace("srgb").copy()
    image.remove("icc-profile-data")  # what libvips leaves there describes what it came from
    return image


def srgb_of_deep(image: pyvips.Image, icc: bytes | None) -> pyvips.Image:
    """A libvips picture of 16 bits a channel (grey, RGB or CMYK, alpha kept) as 8 bits, rounded
    once: in sRGB where it has a profile, else in its own colours. Computed when used.
    """
    mode = {"grey16": "L", "cmyk": "CMYK"}.get(image.interpretation, "RGB")
    if icc and _transform(icc, mode) is not None:
        return _through_profile(image, icc)
    plain = image.interpretation if mode == "CMYK" else {"L": "b-w", "RGB": "srgb"}[mode]
    return image.linear(1 / 257, 0.5, uchar=True).copy(interpretation=plain)


def _through_profile(image: pyvips.Image, icc: bytes) -> pyvips.Image:
    profiled = image.copy()
    profiled.set_type(pyvips.GValue.blob_type, "icc-profile-data", icc)
    try:
        return profiled.icc_transform("srgb", embedded=True, intent="perceptual", depth=8)
    except pyvips.Error:
        return image


@lru_cache(maxsize=16)
def _transform(icc: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """None where nothing would change: no usable profile, or sRGB under any name."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        if profile.profile.xcolor_space != _SPACES[mode]:
            return None
        transform = ImageCms.buildTransform(
            profile, ImageCms.createProfile("sRGB"), mode, "RGB", ImageCms.Intent.PERCEPTUAL
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if mode != "CMYK" and _is_identity(transform, mode) else transform


def _is_identity(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether a spread of colours comes back within one step of where it was."""
    steps = np.linspace(0, 255, 9).astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(27, 27, 3)
    image = Image.fromarray(grid, "RGB")
    if mode == "L":
        image = image.convert("L")
    converted = ImageCms.applyTransform(image, transform)
    if converted is None:
        return True
    before = np.asarray(image.convert("RGB"), dtype=np.int16)
    return bool(np.abs(np.asarray(converted, dtype=np.int16) - before).max() <= 1)


@lru_cache(maxsize=1)
def _default_cmyk() -> bytes:
    """The press profile libvips carries, for CMYK that names none."""
    return bytes(pyvips.Operation.call("profile_load", "cmyk"))
