"""Clips of which everything is known, and what finished ones turned out to be."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.core.asset import Box
from app.media.clip.values import Order, Shape

Rows = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]

SIZE = 96, 64
RATE = 48_000
RED, GREEN, BLUE, WHITE, BLACK = (
    *((200, 30, 30), (30, 160, 30), (30, 30, 200)),
    *((235, 235, 235), (0, 0, 0)),
)


def plain(colour: tuple[int, int, int], size: tuple[int, int] = SIZE) -> Rows:
    rows = np.empty((size[1], size[0], 3), np.uint8)
    rows[:] = colour
    return rows


def sides(left: tuple[int, int, int], right: tuple[int, int, int]) -> Rows:
    rows = plain(left)
    rows[:, SIZE[0] // 2 :] = right
    return rows


def noise(count: int, size: tuple[int, int] = SIZE) -> list[Rows]:
    """Frames that weigh something: soft random patches, another one each time."""
    dice = np.random.default_rng(7)
    wide, high = size[0] // 4, size[1] // 4
    return [
        dice.integers(0, 255, (high, wide, 3), dtype=np.uint8).repeat(4, 0).repeat(4, 1)
        for _ in range(count)
    ]


def tone(seconds: float, hertz: float = 440.0, channels: int = 2) -> Samples:
    moments = np.arange(round(seconds * RATE)) / RATE
    wave = 0.4 * np.sin(2 * np.pi * hertz * moments)
    return np.tile(wave.astype(np.float32), (channels, 1))


def write(
    path: Path,
    frames: Iterable[Rows],
    *,
    rate: int = 10,
    codec: str = "mpeg4",
    sound: Samples | None = None,
    sound_at: float = 0.0,
    change: Callable[[VideoStream], None] = lambda _stream: None,
    times: Iterable[float] | None = None,
) -> Path:
    """A source: `times` are the frames' moments where the rate is no constant one."""
    with av.open(str(path), "w") as container:
        stream: VideoStream = container.add_stream(codec, rate=rate)  # type: ignore[assignment]
        pictures = list(frames)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.bit_rate = 4_000_000
        stream.gop_size = 5
        stream.codec_context.time_base = Fraction(1, 1000)
        change(stream)
        heard = None if sound is None else _heard(container, sound, sound_at)
        moments = list(times) if times is not None else [i / rate for i in range(len(pictures))]
        for rows, moment in zip(pictures, moments, strict=True):
            frame = VideoFrame.from_ndarray(rows, format="rgb24")
            frame.pts, frame.time_base = round(moment * 1000), Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if heard is not None:
            heard()
    return path


def _heard(container: Any, sound: Samples, at: float) -> Callable[[], None]:
    layout = {1: "mono", 2: "stereo"}[sound.shape[0]]
    stream: AudioStream = container.add_stream("aac", rate=RATE, layout=layout)
    stream.bit_rate = 192_000

    def run() -> None:
        for start in range(0, sound.shape[1] // 1024 * 1024, 1024):
            block = np.ascontiguousarray(sound[:, start : start + 1024])
            frame = AudioFrame.from_ndarray(block, format="fltp", layout=layout)
            frame.sample_rate = RATE
            frame.pts, frame.time_base = round(at * RATE) + start, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))

    return run


def order(source: Path, end_s: float, fps: int = 10, **more: Any) -> Order:
    """The whole picture of a source of `SIZE`, at its own size; `shape` is what of it changes."""
    shape = {"size": SIZE, "window": Box(0, 0, *SIZE), "pixels": SIZE} | more.pop("shape", {})
    return Order(
        source=str(source),
        shape=Shape(**shape),
        start_s=more.pop("start_s", 0.0),
        end_s=end_s,
        fps=Fraction(fps),
        **more,
    )


@dataclass(frozen=True)
class Seen:
    """A finished clip as it plays: RGB frames, their moments, and its sound as one row a channel
    (None: no track).
    """

    frames: list[Rows]
    times: list[float]
    sound: Samples | None
    sound_at: float = 0.0

    def colour(self, frame: int, x: float = 0.5, y: float = 0.5) -> tuple[int, ...]:
        rows = self.frames[frame]
        high, wide = rows.shape[:2]
        return tuple(int(v) for v in rows[int(y * (high - 1)), int(x * (wide - 1))])


def see(path: str | Path) -> Seen:
    with av.open(str(path)) as container:
        pictures = [
            (frame.time, frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)
        ]
    sound: Samples | None = None
    at = 0.0
    with av.open(str(path)) as container:
        if container.streams.audio:
            frames = list(container.decode(audio=0))
            at = float(frames[0].time or 0.0)
            sound = np.concatenate([np.asarray(one.to_ndarray()) for one in frames], axis=1)
    return Seen([np.asarray(rows) for _, rows in pictures], [t for t, _ in pictures], sound, at)


def near(seen: tuple[int, ...], wanted: tuple[int, int, int], by: int = 16) -> bool:
    return all(abs(a - b) <= by for a, b in zip(seen, wanted, strict=True))
