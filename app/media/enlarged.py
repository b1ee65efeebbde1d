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


def part(path: str, box: tuple[int, int, int, int]) -> bytes:
    """The same of a part (left, top, width, height; as far as the picture goes) in its own pixels.
    Raises MediaError.
    """
    image = upright(path)
    left, top = min(max(box[0], 0), image.width - 1), min(max(box[1], 0), image.height - 1)
    width = max(1, min(box[2], image.width - left))
    height = max(1, min(box[3], image.height - top))
    return _written(lambda: image.crop(left, top, width, height))


def _written(make: Callable[[], pyvips.Image]) -> bytes:
    try:
        image = make()
        if image.hasalpha():
            image = image.flatten(background=[NEUTRAL] * (image.bands - 1))
        made: bytes = image.jpegsave_buffer(Q=QUALITY, keep="none")
    except pyvips.Error as error:
        raise MediaError("damaged", f"The picture cannot be shown larger: {error}") from error
    return made
