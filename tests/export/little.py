"""Small finished files of every format, each written by a library, for tests of what is in them."""

from pathlib import Path

import av
import numpy as np
import pyvips

from app.media.encode import bare, srgb_profile
from app.media.frame import wrap
from tests.helpers.pictures import draw

SIZE = (64, 48)
_SOI = b"\xff\xd8"
_JFIF = _SOI + b"\xff\xe0\0\x10JFIF\0\1\1\1\0\x48\0\x48\0\0"
FORMATS = ("jpeg", "png", "webp", "avif")


def still(form: str, xmp: bytes | None = None, profile: bytes | None = None) -> bytes:
    """A picture with our profile (or this one), and the packet if there is one."""
    image = bare(wrap(np.asarray(draw(SIZE, seed=4)))).copy()
    image.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile or srgb_profile())
    if xmp is not None:
        image.set_type(pyvips.GValue.blob_type, "xmp-data", xmp)
    savers = {
        "jpeg": lambda: _JFIF + image.jpegsave_buffer(keep=10).removeprefix(_SOI),
        "png": lambda: image.pngsave_buffer(keep=10),
        "webp": lambda: image.webpsave_buffer(keep=10),
        "avif": lambda: image.heifsave_buffer(keep=10, compression="av1", effort=0),
    }
    data: bytes = savers[form]()
    return data


def clip(path: Path, *, plain: bool = True, title: str = "", edits: bool = False) -> Path:
    """Ten frames with sound; `plain` without the encoder's name."""
    options = {"movflags": "+faststart", "use_editlist": str(int(edits))}
    with av.open(
        str(path), "w", format="mp4", options=options | ({"fflags": "+bitexact"} if plain else {})
    ) as out:
        if title:
            out.metadata["title"] = title
        video, sound = out.add_stream("libx264", rate=25), out.add_stream("aac", rate=48000)
        assert isinstance(video, av.VideoStream)
        assert isinstance(sound, av.AudioStream)
        video.width, video.height, video.pix_fmt = *SIZE, "yuv420p"
        video.options = {"flags": "+bitexact"} if plain else {}
        for number in range(10):
            frame = av.VideoFrame.from_ndarray(np.asarray(draw(SIZE, seed=number)), "rgb24")
            frame.pts = number
            out.mux(video.encode(frame))
        out.mux(video.encode())
        silence = av.AudioFrame.from_ndarray(np.zeros((2, 19_200), np.float32), "fltp", "stereo")
        silence.sample_rate, silence.pts = 48000, 0
        out.mux(sound.encode(silence))
        out.mux(sound.encode())
    return path
