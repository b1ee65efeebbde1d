"""Playing: seeks in a 1080p clip of the window's player, from a sealed blob and from the open file.

A seek takes from the order to the first picture of the wanted moment. The clip is made here: it
pans over a photograph, H.264 as our own exports have it (CRF 18, a key frame every two seconds).
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import av
import numpy as np
from av.video.frame import VideoFrame
from PIL import Image

from tests.bench.table import Row, show

if TYPE_CHECKING:
    from app.ui.pictures.deck import Deck

SIZE, FPS = (1920, 1080), 30
GOAL = "≤ 250 ms"
NEAR_US = 1_500_000 // FPS
PATIENCE_S = 10.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench play", description=__doc__)
    parser.add_argument("picture", type=Path, help="a photograph to pan over")
    parser.add_argument("--seconds", type=int, default=30, help="the clip's length")
    parser.add_argument("--seeks", type=int, default=60)
    asked = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        clip = _film(asked.picture, folder / "clip.mp4", asked.seconds)
        rate = clip.stat().st_size * 8 / asked.seconds / 1e6
        figures = _measured(folder, clip, asked.seconds, asked.seeks)
    show(
        f"Seeks in {asked.seconds} s of 1080p at {rate:.0f} Mbit/s, {asked.seeks} each",
        [_row(name, *pair) for name, pair in figures.items()],
        peer="the same from the open file",
    )
    return 0


def _row(name: str, sealed: float, plain: float) -> Row:
    return Row(f"seek, {name}", sealed, "ms", plain, goal=GOAL if name == "p95" else "")


def _measured(folder: Path, clip: Path, seconds: int, count: int) -> dict[str, tuple[float, float]]:
    from PySide6.QtWidgets import QApplication

    import app.ui  # noqa: F401 - its guard has to be in force before Qt is used much
    from app.services.playing import open_clip
    from app.ui.main import SWITCH_S
    from app.vault import seals
    from tests.helpers.sealed import Sealed

    keep = QApplication([])
    sys.setswitchinterval(SWITCH_S)  # as the window does
    sealed = Sealed(folder / "sealed")
    seals.install(sealed.seals)
    moments = [random.Random(7).randrange(seconds * 1000 - 500) for _ in range(count)]
    _times(open_clip(str(clip)), moments[:3])  # what the first clip of all takes is no seek
    times = [_times(open_clip(path), moments) for path in (sealed.put(clip), str(clip))]
    del keep
    return {
        "p50": (statistics.median(times[0]), statistics.median(times[1])),
        "p95": (_p95(times[0]), _p95(times[1])),
        "slowest": (max(times[0]), max(times[1])),
    }


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _times(file: BinaryIO, moments: Sequence[int]) -> list[float]:
    """Milliseconds of each seek, the player paused in between."""
    from app.ui.pictures.deck import Deck

    deck = Deck()
    deck.load(file)
    deck.play()
    shown: list[int] = []
    deck.framed.connect(lambda frame: shown.append(frame.startTime()))
    _wait(lambda: bool(shown))
    deck.pause()
    times = [_seek(deck, shown, moment) for moment in moments]
    deck.end()
    return times


def _seek(deck: "Deck", shown: list[int], to_ms: int) -> float:
    shown.clear()
    began = time.monotonic()
    deck.seek(to_ms)
    _wait(lambda: any(abs(at - to_ms * 1000) <= NEAR_US for at in shown))
    return (time.monotonic() - began) * 1000


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QCoreApplication

    began = time.monotonic()
    while not until():
        if time.monotonic() - began > PATIENCE_S:
            raise TimeoutError("the player shows nothing")
        QCoreApplication.processEvents()
        time.sleep(0.001)


def _film(picture: Path, path: Path, seconds: int) -> Path:
    wide, high = SIZE
    with Image.open(picture) as photograph:
        rows = np.asarray(photograph.convert("RGB").resize((wide * 2, high * 2)))
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=FPS, options={"preset": "veryfast", "crf": "18"})
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = wide, high, "yuv420p"
        stream.codec_context.gop_size = 2 * FPS
        for number in range(seconds * FPS):
            left, top = number * 3 % wide, number % high
            shown = rows[top : top + high, left : left + wide]
            out.mux(stream.encode(VideoFrame.from_ndarray(np.ascontiguousarray(shown))))
        out.mux(stream.encode(None))
    return path
