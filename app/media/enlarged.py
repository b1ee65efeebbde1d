"""A picture larger than its thumbnail, for looking at closely: made when it is asked for, never
kept. Runs in a media process.
"""

from collections.abc import Callable

import pyvips

from app.core.errors import MediaError
from app.media.decode import upright
from app.media.frame import NEUTRAL

QUALITY = 90


def enlarged(path: str, width: int, height: int) -> bytes:
    """JPEG in sRGB without metadata, fitting `width` × `height` (of the upright picture), never
    enlarged. A clip gives its first frame. Raises MediaError.
    """
    image = upright(path, shrink_to=(width, height))
    return _written(lambda: image.thumbnail_image(width, height=height, size="down"))


def part(path: str, box: tuple[int, int, int, int], full: tuple[int, int]) -> bytes:
    """The same of a part (left, top, width, height; as far as the picture goes) in its own pixels.
    `full` is the size the box is measured in: of a sealed picture there may be a smaller one only.
    Raises MediaError.
    """
    image = upright(path)
    x, y = image.width / max(1, full[0]), image.height / max(1, full[1])
    left, width = _span(box[0] * x, box[2] * x, image.width)
    top, height = _span(box[1] * y, box[3] * y, image.height)
    return _written(lambda: image.crop(left, top, width, height))


def _span(first: float, length: float, most: int) -> tuple[int, int]:
    """(first, length) in whole pixels, within the picture."""
    start = min(max(round(first), 0), most - 1)
    return start, max(1, min(round(length), most - start))


def _written(make: Callable[[], pyvips.Image]) -> bytes:
    try:
        image = make()
        if image.hasalpha():
            image = image.flatten(background=[NEUTRAL] * (image.bands - 1))
        made: bytes = image.jpegsave_buffer(Q=QUALITY, keep="none")
    except pyvips.Error as error:
        raise MediaError("damaged", f"The picture cannot be shown larger: {error}") from error
    return made
