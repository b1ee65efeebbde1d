"""What duplicates are told by, as far as it is made only when somebody asks. Runs in a media
process: a hash of a file's own pixels, and small grey pictures of stored thumbnails.
"""

import hashlib
import io
from collections.abc import Sequence

import pyvips
from PIL import Image

from app.core.errors import MediaError
from app.media.alike import SIDE
from app.media.decode import upright


def pixels(path: str) -> bytes:
    """16 bytes that are equal for pictures with the same pixels: upright, in sRGB of 8 bits, with
    the same width and height, however they are packed. An alpha that hides nothing does not count.

    Raises MediaError.
    """
    image = upright(path)
    try:
        if image.bands == 4 and image[3].min() == 255:
            image = image[:3]
        shape = f"{image.width}x{image.height}x{image.bands}"
        told = hashlib.blake2b(shape.encode(), digest_size=16)
        told.update(image.write_to_memory())
    except pyvips.Error as error:  # colour and turning are computed only here
        raise MediaError("damaged", "The picture cannot be read as a whole.") from error
    return told.digest()


def greys(thumbs: Sequence[bytes]) -> list[bytes | None]:
    """Each JPEG as `SIDE` × `SIDE` grey pixels, whatever its shape; None for what is none."""
    return [_grey(jpeg) for jpeg in thumbs]


def _grey(jpeg: bytes) -> bytes | None:
    try:
        with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
            image.draft("L", (2 * SIDE, 2 * SIDE))
            small = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
            return small.tobytes()
    except (OSError, ValueError, SyntaxError):
        return None
