"""Camera RAW: the preview the camera made, else a half-size development."""

import contextlib
import io
from typing import Any

import numpy as np
import rawpy
from PIL import Image

from app.core.asset import Fault
from app.media.decoded import PictureError, check_size, damaged
from app.media.frame import Frame, Pixels, flatten, from_pillow, upright
from app.media.source import Source
from app.media.stills import SHRUNK_SIDE, shrink_on_load
from app.media.thumbs import THUMB_SIDE

# LibRaw's flip → EXIF orientation
_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}
_ENOUGH = 1024
"""A preview with this long side is shown and analysed; a smaller one only when developing fails."""

_RECOGNISABLE = 128
"""A smaller preview is no use to anybody."""

_LEAST_BYTES = 0.02
"""Per pixel: the smallest real files (lossy DNG) have three times this."""


def decode_raw(source: Source, *, whole: bool = False) -> tuple[Frame, Fault | None]:
    """Upright; with a fault when only a small preview could be saved. `whole`: the sensor's own
    pixels are developed, where they can be.

    Raises PictureError ("damaged", "unsupported", "too-large").
    """
    raw, size = _open(source)
    with raw:
        if whole:
            with contextlib.suppress(PictureError):
                return Frame(_developed(raw, size, source.stat.size, half=False), *size), None
        preview = _preview(raw, size)
        side = max(preview.shape[:2]) if preview is not None else 0
        if preview is not None and side >= min(_ENOUGH, max(size)):
            return Frame(preview, *size), None
        try:
            return Frame(_developed(raw, size, source.stat.size, half=True), *size), None
        except PictureError as error:
            if preview is None or side < _RECOGNISABLE:
                raise
            fault = Fault(error.code, error.message) if side < THUMB_SIDE else None
            return Frame(preview, *size), fault


def develop_raw(source: Source, at_least: tuple[int, int] | None = None) -> Pixels:
    """The picture as 8-bit sRGB rows, upright; at half size where that is still `at_least` so wide
    and high. Raises PictureError.
    """
    raw, size = _open(source)
    with raw:
        half = at_least is not None and all(
            side // 2 >= wanted for side, wanted in zip(size, at_least, strict=True)
        )
        return _developed(raw, size, source.stat.size, half=half)


def _open(source: Source) -> tuple[Any, tuple[int, int]]:
    try:
        raw = rawpy.imread(source.file())
    except rawpy.LibRawFileUnsupportedError as error:
        raise PictureError(
            "unsupported", "This camera's RAW format is not known to the decoder."
        ) from error
    except rawpy.LibRawError as error:
        raise damaged(f"its RAW data cannot be read ({_text(error)})") from error
    sizes = raw.sizes
    size = (sizes.iwidth, sizes.iheight)
    if sizes.flip in (5, 6):
        size = size[::-1]
    check_size(*size)
    return raw, size


def _preview(raw: Any, size: tuple[int, int]) -> Pixels | None:
    """The biggest picture embedded, upright; None when there is none."""
    try:
        thumb = raw.extract_thumb()
    except rawpy.LibRawError:
        return None
    if thumb.format == rawpy.ThumbFormat.BITMAP:
        rows: Pixels = np.ascontiguousarray(thumb.data)
        return _turned(rows if rows.ndim == 3 else rows[:, :, np.newaxis], raw, size)
    try:
        with Image.open(io.BytesIO(thumb.data), formats=("JPEG",)) as image:
            check_size(*image.size)
            shrink_on_load(image, SHRUNK_SIDE)
            pixels, has_alpha = from_pillow(image)
            return _turned(flatten(pixels, has_alpha)[0], raw, size)
    except (OSError, ValueError, SyntaxError, PictureError):
        return None


def _turned(rows: Pixels, raw: Any, size: tuple[int, int]) -> Pixels:
    """Most cameras store the preview as the sensor lies, some as it is to be seen."""
    height, width = rows.shape[:2]
    flip = raw.sizes.flip
    if flip in (5, 6) and (width > height) == (size[0] > size[1]):
        return rows
    return upright(rows, _ORIENTATIONS.get(flip, 1))


def _developed(raw: Any, size: tuple[int, int], file_size: int, *, half: bool) -> Pixels:
    """LibRaw applies the rotation itself. Raises PictureError."""
    if file_size < size[0] * size[1] * _LEAST_BYTES:
        raise damaged("its sensor data is missing", size)  # the decoder would develop noise
    try:
        rows: Pixels = raw.postprocess(half_size=half, use_camera_wb=True, output_bps=8)
    except rawpy.LibRawError as error:
        raise damaged(f"its RAW data cannot be read ({_text(error)})", size) from error
    if rows.min() == rows.max():
        raise damaged("its sensor data is missing", size)
    return rows


def _text(error: Exception) -> str:
    detail = error.args[0] if error.args else ""
    return detail.decode("ascii", "replace") if isinstance(detail, bytes) else str(detail)
