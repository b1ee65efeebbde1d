"""One encode of one clip: frames from the reel through the studio, paced, into a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from app.core.errors import MediaError
from app.media.clip import coder
from app.media.clip.pace import tick
from app.media.clip.reel import Reel, open_reel
from app.media.clip.sound import Sound
from app.media.clip.studio import Studio
from app.media.clip.values import Made, Order
from app.media.decoded import damaged
from app.media.frame import Pixels

Tell = Callable[[float], None]

PREVIEW = 16
"""Side of the small copies in pixels."""
_PREVIEWS = 24
_BEHIND_S = 2.0
"""How far the sound may lie behind the pictures in a file, and still be waited for."""
_MISSING_S = 0.5
"""A clip that ends so much before its own index says is cut off."""


def record(
    order: Order,
    into: str,
    *,
    encoder: str = coder.X264,
    crf: int | None = None,
    rate: int | None = None,
    stats: str | None = None,
    light: bool = False,
    tell: Tell = lambda _share: None,
) -> Made:
    """Write the clip to the path `into`. `tell` hears how much is done (0–1). See `coder.stream`
    for the rest.

    Raises MediaError where the source does not decode to where the order needs it, OSError where
    the file cannot be written; what was written stays.
    """
    crf = order.crf if crf is None else crf
    try:
        with (
            open_reel(order.source, order.shape.background) as reel,
            Studio(order.shape) as studio,
            av.open(into, "w", format="mp4", options=dict(coder.MUXER)) as output,
        ):
            track = coder.stream(
                output, order, encoder, crf=crf, rate=rate, stats=stats, light=light
            )
            pictures = _Pictures(output, track, studio, order, tell)
            sound = _sound(output, reel, order)
            _play(reel, order, pictures, sound)
    except av.error.FFmpegError as error:
        if isinstance(error, OSError) and error.errno and error.errno > 0:
            raise OSError(error.errno, error.strerror) from error
        raise MediaError("damaged", f"It could not be encoded ({error.strerror}).") from error
    return Made(
        bytes=Path(into).stat().st_size,
        video_bytes=pictures.bytes,
        has_sound=sound is not None,
        encoder=encoder,
        crf=crf if rate is None and encoder == coder.X264 else None,
        previews=pictures.previews,
        cover=pictures.cover,
    )


def _play(reel: Reel, order: Order, pictures: "_Pictures", sound: Sound | None) -> None:
    for frame in reel.play(order.start_s, sound=sound is not None):
        if isinstance(frame, AudioFrame):
            assert sound is not None
            sound.add(frame)
            continue
        pictures.add(frame)
        heard_out = sound is None or sound.full or pictures.beyond_s > _BEHIND_S
        if pictures.full and heard_out:
            break
    pictures.end(reel.ends_s)
    if sound is not None:
        sound.end()


def _sound(output: Any, reel: Reel, order: Order) -> Sound | None:
    if not order.sound or reel.sound is None:
        return None
    return Sound(
        output,
        start_s=order.start_s,
        seconds=order.seconds,
        own=reel.sound,
        most=(order.audio_rate, order.audio_channels),
        bitrate=order.audio_bitrate,
    )


class _Pictures:
    """The track of the pictures while it is written. Each frame is held until it is known how long
    it is shown.
    """

    def __init__(self, output: Any, track: Any, studio: Studio, order: Order, tell: Tell) -> None:
        self._output, self._track = output, track
        self._studio, self._order, self._tell = studio, order, tell
        self._plain = coder.plain(track)
        self._held: VideoFrame | None = None
        self._held_s = order.start_s
        self._lasts = 0.0
        self._next = 0
        self._finished: VideoFrame | None = None
        self._every = max(1, -(-order.frames // _PREVIEWS))
        self._cover_at = _cover_tick(order)
        self.bytes = 0
        self.previews: dict[int, bytes] = {}
        self.cover: Pixels | None = None

    @property
    def full(self) -> bool:
        return self._next >= self._order.frames

    @property
    def beyond_s(self) -> float:
        """How far past the end of the cut the last frame began."""
        return self._held_s - self._order.end_s

    def add(self, frame: VideoFrame) -> None:
        time_s = cast("float | None", frame.time)
        if time_s is None:  # the format tells none: one after another
            time_s = self._held_s + (float(1 / self._order.fps) if self._held else 0.0)
        self._show_held(tick(time_s, self._order.start_s, self._order.fps))
        self._held, self._held_s, self._finished = frame, time_s, None
        self._lasts = float((frame.duration or 0) * (frame.time_base or 0))

    def end(self, promised_s: float | None) -> None:
        """The last frame is held to the end, unless the clip promised more than came."""
        if self._held is None:
            raise damaged("it holds no frame that can be decoded")
        wanted = min(self._order.end_s, promised_s or 0.0)
        if not self.full and self._held_s + self._lasts + _MISSING_S < wanted:
            raise damaged(f"it ends after {self._held_s:.1f} s of {promised_s:.1f}")
        self._show_held(self._order.frames)
        self._mux(self._track.encode(None), last=True)

    def _show_held(self, until: int) -> None:
        if self._held is None:
            return
        for number in range(self._next, min(until, self._order.frames)):
            self._show(self._held, number)
        self._next = max(self._next, min(until, self._order.frames))

    def _show(self, frame: VideoFrame, number: int) -> None:
        if self._finished is None or self._studio.moves:
            at = self._order.start_s + float(number / self._order.fps)
            self._finished = self._studio.finish(frame, at)
        made = self._finished
        made.pts, made.time_base = number, 1 / self._order.fps
        if number % self._every == 0:
            self.previews[number] = preview(made)
        if number == self._cover_at:
            self.cover = np.asarray(made.to_ndarray(format="rgb24"))
        self._mux(self._track.encode(made))
        self._tell((number + 1) / self._order.frames)

    def _mux(self, packets: "list[coder.Pictures]", *, last: bool = False) -> None:
        for packet in packets:
            for plain in self._plain(packet):
                self._write(plain)
        if last:
            for plain in self._plain(None):
                self._write(plain)

    def _write(self, packet: "coder.Pictures") -> None:
        self.bytes += packet.size
        packet.stream = self._track
        self._output.mux(packet)


def preview(frame: VideoFrame) -> bytes:
    """A small grey copy: what is compared when the finished file is read back."""
    small = frame.reformat(PREVIEW, PREVIEW, "gray8", interpolation="AREA", threads=1)
    return np.asarray(small.to_ndarray()).tobytes()


def _cover_tick(order: Order) -> int | None:
    if order.cover_s is None:
        return None
    return min(tick(order.cover_s, order.start_s, order.fps), order.frames - 1)
