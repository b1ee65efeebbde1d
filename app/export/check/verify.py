"""A second opinion on a finished picture, before it gets its name: reopened from disk, its header
read by Pillow, its pixels by FFmpeg, while libvips wrote it.

What may be in it beside pixels is `whitelist`'s; here it is weighed and looked at.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyvips
from PIL import Image

from app.core.asset import Box
from app.core.errors import MediaError
from app.export.check import whitelist
from app.export.check.blocks import wrong
from app.export.check.whitelist import Allowed
from app.media.frame import Pixels, wrap
from app.media.reread import reread

EIGHTH = 8
LOOK = 8
"""A face is looked at as so many colours across and down."""
SMALLEST = 32
"""A face with a shorter side in the finished picture is too small to be looked for."""

_STRAYED = 48  # levels by which no square's mean moves, even at the lowest quality
_FEW = 0.002  # of all squares
_LUMA = np.array([0.299, 0.587, 0.114])  # ITU-R BT.601, which all four formats write
_COARSER = 4  # squares across and down, over which colours are compared
_NOISE = 10.0  # levels by which a face differs from itself
_UNLIKE = 0.5  # of a face's own contrast, by which it differs when it is not there

Rows = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Face:
    """A face that is promised to be wholly in the picture: where, in its pixels, and how it looks
    in the source (`LOOK` rows and columns, RGB).
    """

    box: Box
    look: Rows


@dataclass(frozen=True, slots=True)
class Expected:
    """What the file has to be. `preview` is what its pixels average to, in squares of `EIGHTH` px
    (rows, columns, RGB; the incomplete squares at the edges left out).
    """

    width: int
    height: int
    max_bytes: int | None
    allowed: Allowed
    preview: Rows
    faces: Sequence[Face] = ()


def preview(pixels: pyvips.Image, shrink: int = 1) -> Rows:
    """Means of the squares of a picture that is itself `shrink` times smaller than what counts."""
    step = EIGHTH // shrink
    if min(pixels.width, pixels.height) < step:  # a dot has no square
        return np.empty((0, 0, 3), np.uint8)
    means: Rows = pixels.shrink(step, step).numpy()
    return means[: pixels.height // step, : pixels.width // step]


def look(part: pyvips.Image) -> Rows:
    """A face's picture, whatever its shape, as `LOOK` × `LOOK` colours."""
    small = part.resize(LOOK / part.width, vscale=LOOK / part.height, kernel="linear")
    rows: Rows = small.numpy()
    return rows


def verify(path: str, expected: Expected) -> None:
    """Raises ExportError, naming the first thing that is not as it has to be."""
    data = Path(path).read_bytes()
    if expected.max_bytes is not None and len(data) > expected.max_bytes:
        raise wrong(f"it has {len(data):,} bytes and {expected.max_bytes:,} are allowed")
    whitelist.check(data, expected.allowed)
    _check_header(data, expected)
    rows, shrink = _reread(data, expected.allowed.format)
    _check_preview(rows, shrink, expected)
    _check_faces(wrap(rows), shrink, expected.faces)


def _check_header(data: bytes, expected: Expected) -> None:
    try:
        with Image.open(io.BytesIO(data), formats=[expected.allowed.format.upper()]) as picture:
            size, mode, profile = picture.size, picture.mode, picture.info.get("icc_profile")
    except (OSError, SyntaxError, ValueError) as error:
        raise wrong(f"it cannot be read back ({error})") from error
    if size != (expected.width, expected.height):
        raise wrong(f"it measures {size[0]} × {size[1]} pixels")
    if mode != "RGB" or profile != expected.allowed.profile:
        raise wrong("it is not sRGB")


def _reread(data: bytes, form: str) -> tuple[Pixels, int]:
    try:
        return reread(data, form)
    except MediaError as error:
        raise wrong(f"it cannot be read back ({error.message})") from error


def _check_preview(rows: Pixels, shrink: int, expected: Expected) -> None:
    """It has to look like what went in, since a decoder fills what is missing without a word."""
    height, width, _ = expected.preview.shape
    seen = np.asarray(preview(wrap(rows), shrink)[:height, :width], np.float64)
    if seen.shape != expected.preview.shape:
        raise wrong("its picture is not the one that was written")
    strayed = seen - expected.preview
    for levels in (np.abs(strayed @ _LUMA), np.abs(_coarser(strayed)).max(axis=-1)):
        if levels.size and (levels > _STRAYED).mean() > _FEW:
            raise wrong("its picture is not the one that was written")


def _coarser(strayed: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Means of `_COARSER` × `_COARSER` squares: four pixels may share one colour in the file, so
    colours that change every few pixels are lost there, and light is not.
    """
    height, width, bands = strayed.shape
    down, across = min(_COARSER, height) or 1, min(_COARSER, width) or 1
    whole = strayed[: height // down * down, : width // across * across]
    means: npt.NDArray[np.float64] = whole.reshape(
        height // down, down, width // across, across, bands
    ).mean(axis=(1, 3))
    return means


def _check_faces(picture: pyvips.Image, shrink: int, faces: Sequence[Face]) -> None:
    """Each looks where it is promised as it does in the source."""
    for face in faces:
        box = face.box
        left, top = max(0, round(box.x / shrink)), max(0, round(box.y / shrink))
        right = min(picture.width, round((box.x + box.w) / shrink))
        bottom = min(picture.height, round((box.y + box.h) / shrink))
        if right - left < LOOK or bottom - top < LOOK:
            raise wrong("a face is not where it was to be")
        seen = look(picture.crop(left, top, right - left, bottom - top))
        strayed = np.abs(seen.astype(np.int16) - face.look).mean()
        contrast = np.abs(face.look - face.look.mean(axis=(0, 1))).mean()
        if strayed > _NOISE + _UNLIKE * contrast:
            raise wrong("a face is not where it was to be")
