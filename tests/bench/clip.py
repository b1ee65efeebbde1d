"""Clips: a 1080p clip to 1080 × 1920, and to a byte cap, against PyAV's plain way and x264 alone.

Processor seconds for a second of clip, the less the better. The source is made here: the picture
pans over a photograph of `samples`, so that it weighs what films weigh.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame
from PIL import Image

from app.core.asset import Box
from app.export.check.verify_clip import ExpectedClip, verify_clip
from app.export.check.whitelist import Allowed
from app.media.clip.best import best
from app.media.clip.values import Order, Shape
from tests.bench.table import Row, show

FPS = 30
SIZE, TARGET = (1920, 1080), (1080, 1920)
WINDOW = Box(656, 0, 607.5, 1080)
X264 = {"preset": "veryfast", "crf": "18"}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench clip", description=__doc__)
    parser.add_argument("picture", type=Path, help="a photograph to pan over")
    parser.add_argument("--seconds", type=float, default=2.0)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.mp4"
        _film(asked.picture, source, round(asked.seconds * FPS))
        show(
            "Clips, processor seconds a second",
            list(_rows(source, Path(folder), asked.seconds)),
            peer="PyAV: decode, reformat, encode (same x264 settings, no crop, no check)",
            limit="x264 alone, frames ready in memory",
        )
    return 0


def _rows(source: Path, folder: Path, seconds: float) -> Iterator[Row]:
    into = folder / "out.mp4"
    peer = _took(lambda: _plain(source, into)) / seconds
    ready = _ready(source)
    limit = _took(lambda: _encode(ready, into)) / seconds
    yield Row("1080p → 1080 × 1920", _took(lambda: _ours(source, into)) / seconds, "s", peer, limit)
    path = ((0.0, 100.0, 0.0), (seconds, 1200.0, 0.0))
    yield Row(
        "… following a path", _took(lambda: _ours(source, into, path)) / seconds, "s", peer, limit
    )
    free = _ours(source, into)
    cap = round(free * 0.5)
    yield Row(
        "… to half its bytes",
        _took(lambda: _ours(source, into, cap=cap)) / seconds,
        "s",
        peer,
        limit,
    )
    print(f"cap {cap:,} bytes, {into.stat().st_size / cap:.1%} of it used")
    yield Row("reading it back", _took(lambda: _check(into, seconds)) / seconds, "s")


def _ours(
    source: Path,
    into: Path,
    path: tuple[tuple[float, float, float], ...] = (),
    cap: int | None = None,
) -> int:
    with av.open(str(source)) as container:
        frames = container.streams.video[0].frames
    shape = Shape(SIZE, WINDOW, TARGET, path=path)
    order = Order(str(source), shape, 0.0, frames / FPS, Fraction(FPS), max_bytes=cap)
    return best(order, str(into)).bytes


def _check(path: Path, seconds: float) -> None:
    frames = round(seconds * FPS)
    verify_clip(
        str(path),
        ExpectedClip(*TARGET, Fraction(FPS), frames, False, None, Allowed("mp4")),
    )


def _plain(source: Path, into: Path) -> None:
    with av.open(str(source)) as container:
        _encode((f.reformat(*TARGET, "yuv420p") for f in container.decode(video=0)), into)


def _ready(source: Path) -> list[VideoFrame]:
    with av.open(str(source)) as container:
        return [frame.reformat(*TARGET, "yuv420p") for frame in container.decode(video=0)]


def _encode(frames: Iterable[VideoFrame], into: Path) -> None:
    with av.open(str(into), "w") as output:
        stream = output.add_stream("libx264", rate=FPS, options=dict(X264))
        stream.width, stream.height = TARGET
        stream.codec_context.thread_count = 2
        for number, frame in enumerate(frames):
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))


def _film(picture: Path, into: Path, frames: int) -> None:
    with Image.open(picture) as image:
        wide = np.asarray(image.convert("RGB").resize((SIZE[0] * 5 // 4, SIZE[1] * 5 // 4)))
    with av.open(str(into), "w") as output:
        stream = output.add_stream("libx264", rate=FPS, options=dict(X264))
        stream.width, stream.height = SIZE
        for number in range(frames):
            left, top = number * 4 % (SIZE[0] // 4), number * 2 % (SIZE[1] // 4)
            rows = np.ascontiguousarray(wide[top : top + SIZE[1], left : left + SIZE[0]])
            frame = VideoFrame.from_ndarray(rows, format="rgb24").reformat(format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))


def _took(work: Callable[[], object]) -> float:
    """Processor seconds of all threads, the best of two."""
    times = []
    for _ in range(2):
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return min(times)
