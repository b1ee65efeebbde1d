"""A clip at a glance: a few small frames, made when somebody points at it, never kept. Runs in a
media process.
"""

import io

from PIL import Image

from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.source import open_source
from app.media.video import small_frames

QUALITY = 80


def strip(path: str, count: int, side: int) -> list[bytes]:
    """Up to `count` JPEGs without metadata that fit a square of `side` pixels, spread over the
    length of the clip. Raises MediaError.
    """
    try:
        with open_source(path) as source:
            if source.format is None or source.format.kind is not Kind.VIDEO:
                raise MediaError("unsupported", "This is no clip.")
            frames = small_frames(source, count, side)
    except OSError as error:
        raise MediaError("unreadable", f"The file cannot be read: {error.strerror}.") from error
    return [_jpeg(Image.fromarray(pixels)) for pixels in frames]


def _jpeg(image: Image.Image) -> bytes:
    made = io.BytesIO()
    image.convert("RGB").save(made, "JPEG", quality=QUALITY)
    return made.getvalue()
