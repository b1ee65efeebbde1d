"""A second opinion on a finished file, before it gets its name: reopened from disk and read by
another library than wrote it.

What may be in it beside pixels is `whitelist`'s; here it is weighed and looked at.
"""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.export import whitelist
from app.export.blocks import wrong
from app.export.whitelist import Allowed

EIGHTH = 8
_STRAYED = 48  # levels by which no square's mean moves, even at the lowest quality
_FEW = 0.002  # of all squares


@dataclass(frozen=True, slots=True)
class Expected:
    """What the file has to be. `preview` is what its pixels average to, in squares of `EIGHTH` px
    (rows, columns, RGB; the incomplete squares at the edges left out). `private` words must be
    nowhere in its bytes.
    """

    width: int
    height: int
    max_bytes: int
    profile: bytes
    xmp: bytes | None
    preview: npt.NDArray[np.uint8]
    private: tuple[str, ...] = ()


def verify(path: str, expected: Expected) -> None:
    """Raises ExportError, naming the first thing that is not as it has to be."""
    data = Path(path).read_bytes()
    if len(data) > expected.max_bytes:
        raise wrong(f"it has {len(data):,} bytes and {expected.max_bytes:,} are allowed")
    whitelist.check(data, Allowed("jpeg", expected.profile, expected.xmp, private=expected.private))
    _check_pixels(data, expected)


def _check_pixels(data: bytes, expected: Expected) -> None:
    """Pillow reads it to the last block, at an eighth of its size: every coefficient is decoded,
    few pixels are made. They have to look like those that went in, since a decoder fills what is
    missing without a word.
    """
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            size, mode, profile = picture.size, picture.mode, picture.info.get("icc_profile")
            picture.draft("RGB", (expected.width // EIGHTH, expected.height // EIGHTH))
            small = np.asarray(picture.convert("RGB"), dtype=np.int16)
    except (OSError, SyntaxError, ValueError) as error:
        raise wrong(f"it cannot be read back ({error})") from error
    if size != (expected.width, expected.height):
        raise wrong(f"it measures {size[0]} × {size[1]} pixels")
    if mode != "RGB" or profile != expected.profile:
        raise wrong("it is not sRGB")
    height, width, _ = expected.preview.shape
    strayed = np.abs(small[:height, :width] - expected.preview).max(axis=2) > _STRAYED
    if small.shape[0] < height or small.shape[1] < width or strayed.mean() > _FEW:
        raise wrong("its picture is not the one that was written")
