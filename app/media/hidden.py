"""What lies in a picture's own pixels: the few it takes are decoded a second time, unaltered."""

import logging

import numpy as np
import pyvips

from app.media.decoded import PictureError
from app.media.metadata import stealth
from app.media.source import Source
from app.media.stills import with_vips

log = logging.getLogger(__name__)


def texts(source: Source) -> dict[str, str]:
    """The texts hidden in a lossless picture, by carrier; empty without. Raises nothing for
    content.

    Only the first rows are decoded unless they promise a text.
    """
    if not _is_lossless(source):
        return {}
    try:
        return _texts(source)
    except (pyvips.Error, PictureError, OSError, ValueError, MemoryError):
        log.debug("no look at the pixels of a %s file", source.format and source.format.name)
        return {}


def _is_lossless(source: Source) -> bool:
    name = source.format.name if source.format else ""
    return name == "png" or (name == "webp" and b"VP8L" in source.head)


def _texts(source: Source) -> dict[str, str]:
    first: pyvips.Image = with_vips(source).image
    if first.format != "uchar" or first.bands not in (3, 4):
        return {}
    width, height = first.width, first.height
    rows = min(height, stealth.HEAD_PIXELS)
    columns = min(width, -(-stealth.HEAD_PIXELS // height))
    hidden = stealth.promised(_pixels(first, columns, rows))
    if hidden is None or hidden.columns(height) > width:
        return {}
    return stealth.texts(_pixels(with_vips(source).image, hidden.columns(height), height))


def _pixels(image: pyvips.Image, columns: int, rows: int) -> stealth.Pixels:
    part = image.crop(0, 0, columns, rows)
    data: stealth.Pixels = np.frombuffer(part.write_to_memory(), np.uint8)
    return data.reshape(rows, columns, image.bands)
