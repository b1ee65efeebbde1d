"""Clips made here with PyAV, whose every property is therefore known."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition
from av.video.stream import VideoStream
from PIL import Image

from app.core.asset import Probe, Sample
from app.core.vocab import Kind
from app.media.decode import upright
from app.media.frame import Pixels
from app.media.probe import probe
from tests.media.files import stat_of

RED, BLUE, BLACK = (220, 20, 20), (20, 20, 220), (0, 0, 0)


def plain(colour: tuple[int, int, int], size: tuple[int, int] = (320, 160)) -> Pixels:
    rows = np.empty((size[1], size[0], 3), np.uint8)
    rows[:] = colour
    return rows


def halves(left: tuple[int, int, int], right: tuple[int, int, int]) -> Pixels:
    rows = plain(left)
    rows[:, 160:] = right
    return rows


def clip(
    path: Path,
    frames: list[Pixels],
    *,
    codec: str = "mpeg4",
    rate: int = 10,
    keys: int = 12,
    rotation: float | None = None,
    aspect: Fraction | None = None,
) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        assert isinstance(stream, VideoStream)
        stream.height, stream.width = frames[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.gop_size = keys
        stream.bit_rate = 2_000_000
        if aspect is not None:
            stream.codec_context.sample_aspect_ratio = aspect
        if rotation is not None:
            stream.set_display_rotation(rotation)
        for rows in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(rows, format="rgb24")))
        container.mux(stream.encode())
    return path


def probed(path: Path) -> Probe:
    return probe(stat_of(path))


def colour_of(sample: Sample, x: float = 0.5, y: float = 0.5) -> tuple[int, ...]:
    image = Image.frombytes("RGB", (sample.width, sample.height), sample.rgb)
    pixel = image.getpixel((int(x * (sample.width - 1)), int(y * (sample.height - 1))))
    assert isinstance(pixel, tuple)
    return pixel


def near(seen: tuple[int, ...], wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 50 for a, b in zip(seen, wanted, strict=True))


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.mkv", "a.avi"])
def test_the_last_moment_is_seen_in_every_container(tmp_path: Path, name: str) -> None:
    frames = [plain(RED)] * 55 + [plain(BLUE)] * 5
    found = probed(clip(tmp_path / name, frames))
    assert (found.kind, found.format, found.fault) == (Kind.VIDEO, name[2:], None)
    assert found.duration_s == pytest.approx(6.0, abs=0.15)
    assert len(found.samples) == 5
    assert near(colour_of(found.samples[0]), RED)
    assert near(colour_of(found.samples[-1]), BLUE)


@pytest.mark.parametrize("keys", [5, 600])
def test_looks_are_evenly_apart_whether_key_frames_are_many_or_one(
    tmp_path: Path, keys: int
) -> None:
    shades = [plain((4 * i, 4 * i, 4 * i)) for i in range(60)]
    found = probed(clip(tmp_path / "a.mp4", shades, keys=keys))
    times = [sample.time_s for sample in found.samples]
    assert times == pytest.approx([0, 1.46, 2.93, 4.4, 5.85], abs=0.21)
    for sample in found.samples:
        assert sample.time_s is not None
        shade = 4 * 10 * sample.time_s
        assert colour_of(sample)[1] == pytest.approx(shade, abs=12)


def test_a_clip_of_one_frame(tmp_path: Path) -> None:
    found = probed(clip(tmp_path / "a.mp4", [plain(RED)]))
    assert found.fault is None
    assert len(found.samples) == 1


def test_the_poster_is_the_first_frame_that_shows_something(tmp_path: Path) -> None:
    frames = [plain(BLACK)] * 5 + [halves(RED, BLUE)] * 30
    found = probed(clip(tmp_path / "a.mp4", frames))
    assert found.thumb is not None
    assert {swatch.red > 150 for swatch in found.palette[:2]} == {True, False}
    assert near(colour_of(found.samples[0]), BLACK)


@pytest.mark.parametrize(
    ("rotation", "size", "red"),
    [
        (90, (160, 320), (0.5, 0.9)),  # counter-clockwise: what was left is below
        (-90, (160, 320), (0.5, 0.1)),
        (180, (320, 160), (0.9, 0.5)),
        (0, (320, 160), (0.1, 0.5)),
    ],
)
def test_a_clip_is_turned_as_its_matrix_says(
    tmp_path: Path, rotation: int, size: tuple[int, int], red: tuple[float, float]
) -> None:
    path = clip(tmp_path / "a.mp4", [halves(RED, BLUE)] * 10, rotation=rotation)
    found = probed(path)
    assert (found.width, found.height) == size
    assert near(colour_of(found.samples[0], *red), RED)
    image = upright(str(path))
    assert (image.width, image.height) == size


def test_pixels_that_are_not_square_are_made_so(tmp_path: Path) -> None:
    found = probed(clip(tmp_path / "a.mp4", [halves(RED, BLUE)] * 5, aspect=Fraction(3, 2)))
    assert (found.width, found.height) == (480, 160)
    assert found.samples[0].frame == (480, 160)


def test_a_cover_is_no_picture_track(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mjpeg", rate=1)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = 320, 160, "yuvj420p"
        stream.disposition = Disposition.attached_pic
        frame = av.VideoFrame.from_ndarray(plain(RED), format="rgb24").reformat(format="yuvj420p")
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    fault = probed(path).fault
    assert fault is not None
    assert fault.code == "unsupported"


def test_sound_alone_is_unsupported(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=44100)
        silence = np.zeros((1, 1024), np.float32)
        frame = av.AudioFrame.from_ndarray(silence, format="fltp", layout="mono")
        frame.sample_rate = 44100
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    fault = probed(path).fault
    assert fault is not None
    assert fault.code == "unsupported"


def test_a_clip_without_its_index_is_damaged(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", [plain(RED)] * 30)
    path.write_bytes(path.read_bytes()[:-400])
    fault = probed(path).fault
    assert fault is not None
    assert fault.code == "damaged"
