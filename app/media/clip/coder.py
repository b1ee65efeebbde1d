"""Encoders of the finished pictures: x264, or one of the machine's own where it works."""

import sys
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

import av
import av.error
import numpy as np
from av.bitstream import BitStreamFilterContext
from av.codec.context import Flags
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.media.clip.values import Order

Pictures: TypeAlias = "Packet[VideoStream]"
"""A packet of them."""
Filter: TypeAlias = "Callable[[Pictures | None], list[Pictures]]"

X264 = "libx264"
_HARDWARE = {
    "darwin": ("h264_videotoolbox",),
    "win32": ("h264_nvenc", "h264_qsv", "h264_amf"),
}
_HARDWARE_ELSEWHERE = ("h264_nvenc", "h264_qsv", "h264_v4l2m2m")
_LAYOUTS = {"h264_qsv": "nv12", "h264_amf": "nv12"}
"""What the others take instead of yuv420p: the same samples in another order."""
_PROBED = 8
"""Frames that an encoder has to get through before it is trusted with a clip."""

_SPEED = "veryfast"
_KEY_S = 2  # seconds from one key frame to the next, at most
_BUFFER_S = 1  # seconds that the highest rate is averaged over
_SEI = 6
_THREADS = 2
BT709, LIMITED = 1, 1


def choose(wants_hardware: bool) -> str:
    """The name of the encoder to be used."""
    return hardware() or X264 if wants_hardware else X264


@lru_cache(maxsize=1)
def hardware() -> str | None:
    """The first encoder of this machine's own that encodes a few frames; None where none does."""
    names = _HARDWARE.get(sys.platform, _HARDWARE_ELSEWHERE)
    return next((name for name in names if works(name)), None)


def works(name: str) -> bool:
    """Whether an encoder is there and gives a packet for every frame of a short clip."""
    try:
        coder: Any = VideoCodecContext.create(name, "w")
        coder.width, coder.height, coder.pix_fmt = 640, 360, _LAYOUTS.get(name, "yuv420p")
        coder.time_base, coder.framerate = Fraction(1, 30), Fraction(30)
        packets: list[Pictures] = []
        for number in range(_PROBED):
            rows = np.full((360, 640, 3), 16 * number, np.uint8)
            frame = VideoFrame.from_ndarray(rows, format="rgb24").reformat(format="yuv420p")
            frame.pts = number
            packets += coder.encode(frame)
        packets += coder.encode(None)
    except (av.error.FFmpegError, ValueError, TypeError):
        return False
    return sum(packet.size > 0 for packet in packets) == _PROBED


def stream(
    container: Any,
    order: Order,
    encoder: str,
    *,
    crf: int,
    rate: int | None,
    stats: str | None,
    light: bool,
) -> VideoStream:
    """The track of the pictures in an open output: H.264 High, 4:2:0, closed groups, BT.709.

    Weighed by `crf`, or by a `rate` in bits a second. `stats` is the file of x264's first pass,
    which is written where no rate is given and read where one is; `light`: without the larger part
    of it.
    """
    options = _ceiling(order.max_rate)
    if encoder == X264:
        options |= {"preset": _SPEED, "forced-idr": "1"}
        options |= {"stats": stats, "fastfirstpass": "0"} if stats else {}
        options |= {"crf": str(crf)} if rate is None else {}
        options |= {"x264-params": "mbtree=0"} if light else {}
    made: VideoStream = container.add_stream(encoder, rate=order.fps, options=options)
    made.width, made.height = order.shape.pixels
    made.pix_fmt = _LAYOUTS.get(encoder, "yuv420p")
    coder = made.codec_context
    coder.profile = "High"
    coder.time_base = 1 / order.fps
    coder.gop_size = max(1, round(order.fps * _KEY_S))
    coder.sample_aspect_ratio = Fraction(1)
    coder.thread_count = _THREADS
    coder.colorspace = coder.color_trc = coder.color_primaries = BT709
    coder.color_range = LIMITED
    coder.flags |= _flags(rate, stats)
    if rate is not None or encoder != X264:
        coder.bit_rate = rate or _usual_rate(order)
    return made


def _flags(rate: int | None, stats: str | None) -> int:
    if stats is None:
        return Flags.closed_gop
    return Flags.closed_gop | (Flags.pass1 if rate is None else Flags.pass2)


def _ceiling(max_rate: int | None) -> dict[str, str]:
    if max_rate is None:
        return {}
    return {"maxrate": str(max_rate), "bufsize": str(max_rate * _BUFFER_S)}


def _usual_rate(order: Order) -> int:
    """What an encoder without constant quality gets: an eighth of a bit for each pixel, which is
    what x264 spends on most pictures at its CRF 18.
    """
    wide, high = order.shape.pixels
    wanted = round(wide * high * order.fps / 8)
    return min(wanted, order.max_rate or wanted)


def plain(track: VideoStream) -> Filter:
    """What takes x264's own words (its version and settings) out of packets: SEI units."""
    found: list[BitStreamFilterContext] = []

    def filtered(packet: "Pictures | None") -> "list[Pictures]":
        if not found:
            found.append(BitStreamFilterContext(f"filter_units=remove_types={_SEI}", track))
        return found[0].filter(packet)

    return filtered


MUXER: Mapping[str, str] = {
    "movflags": "+faststart+negative_cts_offsets",
    "use_editlist": "0",
    "fflags": "+bitexact",
}
"""The index first; no edit lists, which B frames would need without negative offsets; nothing that
tells the program.
"""
