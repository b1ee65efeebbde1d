"""A second opinion on a finished clip, before it gets its name: its boxes walked by our own walker,
every frame of it decoded to the last by FFmpeg's decoders, while x264 wrote the pictures.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.error
import numpy as np
from av.video.frame import VideoFrame

from app.core.child import tell
from app.export.check import whitelist
from app.export.check.blocks import wrong
from app.export.check.whitelist import Allowed
from app.media.clip.tape import preview
from app.media.metadata.containers.boxes import boxes

APART_S = 0.04
"""Sound and pictures may begin and end so far apart: below it nobody sees lips move late."""
_BT709, _LIMITED = 1, 1
_STRAYED = 40.0  # grey levels that a preview's mean difference stays under at the poorest quality
_PROFILES = ("High",)
_READ = 0.9  # where the progress of an item stands when its clip is written


@dataclass(frozen=True, slots=True)
class ExpectedClip:
    """What the file has to be. `previews` are grey copies of some frames, by their number (see
    `tape.preview`). `fps` is constant.
    """

    width: int
    height: int
    fps: Fraction
    frames: int
    has_sound: bool
    max_bytes: int | None
    allowed: Allowed
    previews: Mapping[int, bytes] = field(default_factory=dict)


def verify_clip(path: str, expected: ExpectedClip) -> None:
    """Raises ExportError, naming the first thing that is not as it has to be."""
    size = Path(path).stat().st_size
    if expected.max_bytes is not None and size > expected.max_bytes:
        raise wrong(f"it has {size:,} bytes and {expected.max_bytes:,} are allowed")
    whitelist.check(path, expected.allowed)
    _check_order(path)
    try:
        with av.open(path, format="mp4") as container:
            _check_tracks(container, expected)
            _check_frames(container, expected)
        if expected.has_sound:
            with av.open(path, format="mp4") as container:
                _check_sound(container, expected)
    except (av.error.FFmpegError, EOFError, ValueError) as error:
        raise wrong(f"it cannot be played to its end ({error})") from error


def _check_order(path: str) -> None:
    """The index stands before what it lists: a platform can read the clip while it comes in."""
    with Path(path).open("rb") as file:
        kinds = [box.kind for box in boxes(file, 0, None)]
    if b"moov" not in kinds or b"mdat" not in kinds:
        raise wrong("its structure is broken")
    if kinds.index(b"moov") > kinds.index(b"mdat"):
        raise wrong("its index stands at its end")


def _check_tracks(container: Any, expected: ExpectedClip) -> None:
    if len(container.streams.video) != 1 or len(container.streams) != 1 + expected.has_sound:
        raise wrong("it has other tracks than it should")
    if len(container.streams.audio) != expected.has_sound:
        raise wrong("its sound is missing")
    coder = container.streams.video[0].codec_context
    if coder.name != "h264" or coder.profile not in _PROFILES or coder.pix_fmt != "yuv420p":
        raise wrong(f"its pictures are {coder.name} {coder.profile} {coder.pix_fmt}")
    if (coder.width, coder.height) != (expected.width, expected.height):
        raise wrong(f"it measures {coder.width} × {coder.height} pixels")
    if (coder.sample_aspect_ratio or 1) != 1:
        raise wrong("its pixels are not square")


def _check_frames(container: Any, expected: ExpectedClip) -> None:
    """Every frame, when it is shown, and how it looks."""
    count, tolerance = 0, 0.5 / float(expected.fps)
    for frame in container.decode(video=0):
        if frame.is_corrupt:
            raise wrong(f"its frame {count + 1} is broken")
        if abs((frame.time or 0.0) - count / float(expected.fps)) > tolerance:
            raise wrong(f"its frame {count + 1} comes at the wrong moment")
        _check_colours(frame)
        if (wanted := expected.previews.get(count)) is not None:
            _check_look(frame, wanted, count)
        count += 1
        tell(min(1.0, _READ + (1 - _READ) * count / expected.frames))
    if abs(count - expected.frames) > 1:
        raise wrong(f"it has {count} frames, not {expected.frames}")


def _check_colours(frame: VideoFrame) -> None:
    tags = (int(frame.colorspace), int(frame.color_trc), int(frame.color_primaries))
    if tags != (_BT709, _BT709, _BT709) or int(frame.color_range) != _LIMITED:
        raise wrong("its colours are not said to be BT.709")
    if frame.interlaced_frame:
        raise wrong("it is interlaced")


def _check_look(frame: VideoFrame, wanted: bytes, number: int) -> None:
    seen = np.frombuffer(preview(frame), np.uint8).astype(np.int16)
    if np.abs(seen - np.frombuffer(wanted, np.uint8)).mean() > _STRAYED:
        raise wrong(f"its frame {number + 1} is not the one that was written")


def _check_sound(container: Any, expected: ExpectedClip) -> None:
    """Decoded to its end; it begins and ends with the pictures."""
    starts: float | None = None
    ends = 0.0
    for frame in container.decode(audio=0):
        starts = frame.time if starts is None else starts
        ends = frame.time + frame.samples / frame.sample_rate
    seconds = expected.frames / float(expected.fps)
    if starts is None or abs(starts) > APART_S or abs(ends - seconds) > APART_S:
        raise wrong(f"its sound does not end with its pictures ({ends:.2f} and {seconds:.2f} s)")
