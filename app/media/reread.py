"""A finished picture read back by FFmpeg's own decoders, which wrote none of it."""

import io

import av
import numpy as np
from av.error import FFmpegError

from app.core.errors import MediaError
from app.media.frame import Pixels

QUARTER = 4
_CODECS = {"jpeg": "mjpeg", "png": "png", "webp": "webp"}


def reread(data: bytes, form: str) -> tuple[Pixels, int]:
    """8-bit RGB rows of a JPEG, PNG, WebP or AVIF, and by how much they are smaller than the file's
    pixels: a JPEG is decoded at a quarter (every coefficient is read, few pixels are made).

    The picture is decoded to its end; a decoder may fill what is missing. Raises MediaError where
    there is no picture.
    """
    shrink = QUARTER if form == "jpeg" else 1
    try:
        frame = _in_container(data) if form == "avif" else _bare(data, _CODECS[form], shrink)
        rows = np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
    except (FFmpegError, ValueError, StopIteration, IndexError) as error:
        raise MediaError("damaged", f"it cannot be decoded ({error})") from error
    return rows, shrink


def _bare(data: bytes, codec: str, shrink: int) -> av.VideoFrame:
    """Files that are one packet of their codec."""
    decoder = av.CodecContext.create(codec, "r")
    assert isinstance(decoder, av.VideoCodecContext)
    decoder.thread_count = 1
    decoder.options = {"lowres": str(shrink.bit_length() - 1)}
    return [*decoder.decode(av.Packet(data)), *decoder.decode(None)][0]


def _in_container(data: bytes) -> av.VideoFrame:
    with av.open(io.BytesIO(data), mode="r", format="mov") as container:
        stream = container.streams.video[0]
        stream.thread_count = 1
        return next(container.decode(stream))
