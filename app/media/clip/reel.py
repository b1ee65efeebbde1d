"""A clip or a moving picture as frames in the order they come, from any moment on."""

import itertools
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from typing import Any, Protocol

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.backdrop import rgb
from app.media.colour import to_srgb
from app.media.decoded import NoMemoryError, check_size, damaged
from app.media.frame import Pixels, eight_bit, from_pillow, upright, wrap
from app.media.source import Source, open_source
from app.media.stills import open_pillow, pillow_orientation
from app.media.timeline import timeline
from app.media.video import FAILURES, opened, picture_track, said

THREADS = 2
"""Of a decoder and of an encoder each: one clip is made at a time more often than two."""

_LATE_S = 0.5
"""A seek that lands so much too late is done again from the beginning."""
_BROKEN = (
    *(OSError, EOFError, ValueError, SyntaxError, IndexError, struct.error),
    Image.DecompressionBombError,
)
"""What Pillow says of a file that is."""
_STILL_S = 0.1  # of a frame whose format tells no time
_FASTEST = 50  # frames a second of an animation: browsers show none sooner


Frame = VideoFrame | AudioFrame


class Reel(Protocol):
    """`fps` is what the clip says itself; `sound` the samples a second and channels of its sound
    track, None where it has none; `ends_s` where its pictures end as its index says, None where
    that says nothing.
    """

    @property
    def fps(self) -> Fraction: ...
    @property
    def sound(self) -> tuple[int, int] | None: ...
    @property
    def ends_s(self) -> float | None: ...

    def play(self, start_s: float, *, sound: bool) -> Iterator[Frame]:
        """Frames with their times, from the last one before `start_s` on, or earlier. Raises
        MediaError where one does not decode.
        """
        ...


@contextmanager
def open_reel(path: str, background: str = "#ffffff") -> Iterator[Reel]:
    """`background` (#rrggbb) lies under what is transparent. Raises MediaError, OSError."""
    with open_source(path) as source:
        if source.format is not None and source.format.kind is Kind.VIDEO:
            with opened(source) as container:
                yield _Film(container, picture_track(container), background)
        else:
            with _moving(source) as image:
                yield _Flicker(source, image, background)


def _moving(source: Source) -> Image.Image:
    if source.format is None:
        raise MediaError("unknown-format", "This is no format that is known here.")
    try:
        return open_pillow(source)
    except _BROKEN as error:
        raise damaged(f"it cannot be opened ({error})") from error


class _Film:
    def __init__(self, container: Any, stream: VideoStream, background: str) -> None:
        check_size(stream.codec_context.width, stream.codec_context.height)
        stream.codec_context.thread_count = THREADS
        stream.codec_context.thread_type = "AUTO"
        self._container = container
        self._stream = stream
        self._background = rgb(background)
        self._sound = _heard(container)

    @property
    def fps(self) -> Fraction:
        own = self._stream.average_rate or self._stream.guessed_rate or Fraction(25)
        return own if own > 0 else Fraction(25)

    @property
    def sound(self) -> tuple[int, int] | None:
        if self._sound is None:
            return None
        return self._sound.codec_context.sample_rate, self._sound.codec_context.channels

    @property
    def ends_s(self) -> float | None:
        stream = self._stream
        if stream.duration is None or stream.time_base is None:
            return None
        return float((stream.duration + (stream.start_time or 0)) * stream.time_base)

    def play(self, start_s: float, *, sound: bool) -> Iterator[Frame]:
        if start_s > 0 and self._stream.time_base:
            with suppress(*FAILURES):  # what cannot be sought in is played from its beginning
                self._container.seek(int(start_s / self._stream.time_base), stream=self._stream)
            before = list(_to_first_picture(self._decoded(sound)))
            if before and (before[-1].time or 0.0) <= start_s + _LATE_S:
                yield from before
                yield from self._decoded(sound)
                return
            self._container.seek(0)
        yield from self._decoded(sound)

    def _decoded(self, sound: bool) -> Iterator[Frame]:
        streams = [self._stream, *([self._sound] if sound and self._sound else [])]
        try:
            for packet in self._container.demux(*streams):
                for frame in packet.decode():
                    if frame.is_corrupt:
                        raise damaged(f"its frame at {frame.time or 0:.2f} s is broken")
                    yield self._opaque(frame)
        except MemoryError as error:
            raise NoMemoryError((self._stream.width, self._stream.height)) from error
        except av.error.DecoderNotFoundError as error:
            raise MediaError("unsupported", "A codec of the clip is not supported.") from error
        except FAILURES as error:
            raise damaged(f"one of its frames cannot be decoded ({said(error)})") from error

    def _opaque(self, frame: Frame) -> Frame:
        """Few films have alpha (QuickTime's Animation, PNG frames): they are laid over too."""
        if isinstance(frame, AudioFrame) or not any(
            part.is_alpha for part in frame.format.components
        ):
            return frame
        turned = np.rot90(np.asarray(frame.to_ndarray(format="rgba")), round(frame.rotation / 90))
        made = VideoFrame.from_ndarray(_over(np.ascontiguousarray(turned), self._background))
        made.pts, made.time_base, made.duration = frame.pts, frame.time_base, frame.duration
        return made


class _Flicker:
    """An animated GIF, WebP, PNG or AVIF."""

    sound = None

    def __init__(self, source: Source, image: Image.Image, background: str) -> None:
        check_size(*image.size)
        self._image = image
        self._background = rgb(background)
        self._starts, self.ends_s = _times(source, image)

    @property
    def fps(self) -> Fraction:
        ends = [*self._starts[1:], self.ends_s]
        lengths = [b - a for a, b in zip(self._starts, ends, strict=True) if b > a]
        return min(Fraction(_FASTEST), 1 / Fraction(min(lengths)).limit_denominator(1000))

    def play(self, start_s: float, *, sound: bool) -> Iterator[Frame]:  # noqa: ARG002 - it has one way
        """All of them: each is built on those before it."""
        ends = (*self._starts[1:], self.ends_s)
        for index, start in enumerate(self._starts):
            try:
                self._image.seek(index)
                self._image.load()
                rows = self._flat()
            except MemoryError as error:
                raise NoMemoryError(self._image.size) from error
            except _BROKEN as error:
                raise damaged(f"its frame {index + 1} cannot be decoded ({error})") from error
            frame = VideoFrame.from_ndarray(rows, format="rgb24")
            frame.pts, frame.time_base = round(start * 1000), Fraction(1, 1000)
            frame.duration = round((ends[index] - start) * 1000)
            yield frame

    def _flat(self) -> Pixels:
        """The frame that was read: upright, opaque, sRGB."""
        rows, has_alpha = from_pillow(self._image)
        if has_alpha:
            rows = _over(rows, self._background)
        colours = np.asarray(to_srgb(rows, self._image.info.get("icc_profile")))
        return np.ascontiguousarray(upright(colours, pillow_orientation(self._image)))


def _over(rows: Pixels, background: list[int]) -> Pixels:
    """Opaque rows: those with alpha over one colour."""
    flat = eight_bit(wrap(rows, has_alpha=True)).flatten(background=background)
    return np.asarray(flat.numpy())


def _heard(container: Any) -> AudioStream | None:
    """The first sound track there is a decoder for."""
    for stream in container.streams.audio:
        if stream.codec_context is not None and stream.codec_context.sample_rate:
            track: AudioStream = stream
            return track
    return None


def _to_first_picture(frames: Iterator[Frame]) -> Iterator[Frame]:
    for frame in frames:
        yield frame
        if isinstance(frame, VideoFrame):
            return


def _times(source: Source, image: Image.Image) -> tuple[tuple[float, ...], float]:
    """When each frame begins and the last one ends, in seconds."""
    found = timeline(source)
    if found is not None and found.duration_s:
        return found.starts, found.duration_s
    if found is not None:
        count = len(found.starts)
        return tuple(index * _STILL_S for index in range(count)), count * _STILL_S
    return _asked(image)


def _asked(image: Image.Image) -> tuple[tuple[float, ...], float]:
    """AVIF: each frame tells its own, when it is decoded."""
    lengths: list[float] = []
    try:
        for index in range(getattr(image, "n_frames", 1)):
            image.seek(index)
            image.load()
            lengths.append(image.info.get("duration", 0) / 1000 or _STILL_S)
    except _BROKEN as error:
        raise damaged(f"its frame {len(lengths) + 1} cannot be decoded ({error})") from error
    ends = list(itertools.accumulate(lengths))
    return (0.0, *ends[:-1]), ends[-1]
