"""Clips through FFmpeg (PyAV): size as shown, duration, and a few frames spread over the length."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import av
import av.error
import numpy as np
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream

from app.core.vocab import Kind
from app.media.decoded import Decoded, NoMemoryError, PictureError, check_size, damaged
from app.media.frame import Frame, Pixels
from app.media.samples import USUAL, Wanted
from app.media.source import Source
from app.media.thumbs import Look, look

SAMPLES = 5
DECODE_BUDGET = 1_000_000_000
"""Pixels decoded for one clip, a few seconds of work. What is spent on the way from a key frame to
a wanted moment is lost to the next; where it runs out, the last frame reached serves.
"""
_LIGHT_CODECS = frozenset(["h264", "vp8", "vp9", "mpeg4", "mjpeg"])
"""The others get half of it."""

_DEMUXERS = {"mp4": "mov", "mov": "mov", "webm": "matroska", "mkv": "matroska", "avi": "avi"}
FAILURES = (av.error.FFmpegError, EOFError, ValueError, MemoryError)
UNSPECIFIED = 2
HD_LINES = 720


def decode_video(source: Source, wanted: Wanted = USUAL) -> Decoded:
    """Raises PictureError when there is no picture track or not one frame of it decodes."""
    with opened(source) as container:
        stream = picture_track(container)
        check_size(*_shown_size(stream))
        duration = _duration(container, stream)
        looks: list[Look] = []
        try:
            for frame in _spread(container, stream, duration):  # what came before an error counts
                looks.append(look(_frame(frame, stream), wanted))  # noqa: PERF401
        except FAILURES as error:
            if not looks:
                raise _undecodable(stream, error) from error
        if not looks:
            raise damaged("it holds no frame that can be decoded", _shown_size(stream))
        width, height = looks[0].frame
        return Decoded(
            Kind.VIDEO, width, height, tuple(looks), _frame_count(stream, duration), duration
        )


def poster_frame(source: Source) -> Pixels:
    """The first frame as upright RGB rows. Raises PictureError."""
    with opened(source) as container:
        stream = picture_track(container)
        check_size(*_shown_size(stream))
        try:
            for frame in container.decode(stream):
                return _frame(frame, stream).pixels
        except FAILURES as error:
            raise _undecodable(stream, error) from error
    raise damaged("it holds no frame that can be decoded")


def small_frames(source: Source, number: int, side: int) -> list[Pixels]:
    """Up to `number` frames spread over the clip, upright RGB rows that fit a square of `side`;
    what came before an error counts. Raises PictureError.
    """
    with opened(source) as container:
        stream = picture_track(container)
        check_size(*_shown_size(stream))
        found: list[Pixels] = []
        try:
            for frame in _spread(container, stream, _duration(container, stream), number):
                found.append(_frame(frame, stream, side).pixels)  # noqa: PERF401
        except FAILURES as error:
            if not found:
                raise _undecodable(stream, error) from error
        return found


@contextmanager
def opened(source: Source) -> Iterator[Any]:
    """The demuxer is named and reads from the open file: no address in the file is followed."""
    assert source.format is not None
    try:
        container = av.open(
            source.file(),
            format=_DEMUXERS[source.format.name],
            metadata_errors="replace",
            buffer_size=1 << 17,
        )
    except FAILURES as error:
        raise damaged(f"its index cannot be read ({said(error)})") from error
    with container:
        yield container


def picture_track(container: Any) -> VideoStream:
    """The first moving picture; a cover image is none."""
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            stream.codec_context.thread_count = 1
            track: VideoStream = stream
            return track
    raise PictureError("unsupported", "This file has no picture track, only sound or data.")


def _spread(
    container: Any, stream: VideoStream, duration: float | None, number: int = SAMPLES
) -> Iterator[VideoFrame]:
    """Up to `number` frames: first, last and evenly between, each as near as the budget allows."""
    frames: Iterator[VideoFrame] = container.decode(stream)
    first = next(frames, None)
    if first is None:
        return
    yield first
    stream.codec_context.skip_frame = "NONREF"  # frames nothing builds on are not missed
    shown, begin = first.time or 0.0, first.time or 0.0
    budget = _budget(stream, first)
    span = max(0.0, (duration or 0.0) - 1.5 / float(stream.average_rate or 25))
    for i in range(1, number):
        target = begin + span * i / (number - 1)
        if _worth_seeking(stream, shown, target):
            container.seek(_ticks(stream, target), stream=stream)
            frames = container.decode(stream)
        reached, spent = _advance(frames, target, budget // (number - i))
        budget -= spent
        if reached is not None and (reached.time or 0.0) > shown:
            shown = reached.time or 0.0
            yield reached


def _budget(stream: VideoStream, frame: VideoFrame) -> int:
    """In frames."""
    pixels = DECODE_BUDGET if stream.codec_context.name in _LIGHT_CODECS else DECODE_BUDGET // 2
    return max(SAMPLES, pixels // max(1, frame.width * frame.height))


def _advance(
    frames: Iterator[VideoFrame], target: float, budget: int
) -> tuple[VideoFrame | None, int]:
    """The first frame at or after `target`, else the last one there is or the budget allows; and
    how many were decoded.
    """
    last: VideoFrame | None = None
    spent = 0
    for frame in frames:
        last = frame
        spent += 1
        if spent >= budget or (frame.time or 0.0) >= target:
            break
    return last, spent


def _worth_seeking(stream: VideoStream, now: float, target: float) -> bool:
    """Whether a key frame lies between now and the target (seeking back would decode twice)."""
    entries = stream.index_entries
    if not len(entries):
        return target - now > 2.0
    found = entries.search_timestamp(_ticks(stream, target), backward=True)
    return found >= 0 and float(entries[found].timestamp * (stream.time_base or 0)) > now


def _ticks(stream: VideoStream, seconds: float) -> int:
    return int(seconds / (stream.time_base or Fraction(1, 1000)))


def _frame(frame: VideoFrame, stream: VideoStream, side: int | None = None) -> Frame:
    """Upright RGB in square pixels, no longer than `side`."""
    width, height = square(frame.width, frame.height, stream)
    if side is not None and (longest := max(width, height)) > side:
        width, height = (max(1, round(one * side / longest)) for one in (width, height))
    unspecified = frame.colorspace == UNSPECIFIED and frame.height >= HD_LINES
    rgb = frame.reformat(
        width, height, "rgb24", src_colorspace=Colorspace.ITU709 if unspecified else None, threads=1
    )
    rows: Pixels = rgb.to_ndarray()  # type: ignore[assignment]
    turns = round(frame.rotation / 90) % 4  # counter-clockwise, as numpy turns
    rows = np.ascontiguousarray(np.rot90(rows, turns)) if turns else rows
    return Frame(rows, rows.shape[1], rows.shape[0], time_s=round(frame.time or 0.0, 3))


def square(width: int, height: int, stream: VideoStream) -> tuple[int, int]:
    """Size once the pixels are square (anamorphic clips are stored narrow or wide)."""
    aspect = stream.sample_aspect_ratio or 1
    if not Fraction(1, 8) < aspect < 8:
        return width, height
    return max(1, round(width * aspect)), height


def _shown_size(stream: VideoStream) -> tuple[int, int]:
    """Before any rotation, which only frames tell."""
    context = stream.codec_context
    return square(context.width, context.height, stream)


def _duration(container: Any, stream: VideoStream) -> float | None:
    if container.duration:
        return round(float(container.duration) / 1_000_000, 3)
    if stream.duration and stream.time_base:
        return round(float(stream.duration * stream.time_base), 3)
    return None


def _frame_count(stream: VideoStream, duration: float | None) -> int:
    if stream.frames:
        return stream.frames
    return max(1, round((duration or 0.0) * float(stream.average_rate or 0)))


def _undecodable(stream: VideoStream, error: Exception) -> PictureError:
    size = _shown_size(stream)
    if isinstance(error, MemoryError):
        return NoMemoryError(size)
    if isinstance(error, av.error.DecoderNotFoundError):
        codec = stream.codec_context.name
        return PictureError("unsupported", f"The clip's codec ({codec}) is not supported.", size)
    return damaged(f"its picture track cannot be decoded ({said(error)})", size)


def said(error: Exception) -> str:
    """What FFmpeg calls it."""
    return getattr(error, "strerror", None) or type(error).__name__
