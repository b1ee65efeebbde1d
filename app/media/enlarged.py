"""A picture larger than its thumbnail, for looking at closely: made when it is asked for, never
kept. Runs in a media process.
"""

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
    try:
        small = image.thumbnail_image(width, height=height, size="down")
        if small.hasalpha():
            small = small.flatten(background=[NEUTRAL] * (small.bands - 1))
        made: bytes = small.jpegsave_buffer(Q=QUALITY, keep="none")
    except pyvips.Error as error:
        raise MediaError("damaged", f"The picture cannot be shown larger: {error}") from error
    return made
