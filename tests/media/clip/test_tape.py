"""A clip in, a clip out: what is shown when, what is heard when, what the file is."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.stream import VideoStream

from app.core.asset import Box
from app.core.errors import MediaError
from app.media.clip.tape import record
from app.media.watermark import Stamp
from tests.media.clip.making import (
    BLACK,
    BLUE,
    GREEN,
    RATE,
    RED,
    SIZE,
    WHITE,
    near,
    noise,
    order,
    plain,
    see,
    sides,
    tone,
    write,
)


@pytest.fixture
def out(tmp_path: Path) -> str:
    return str(tmp_path / "out.mp4")


def test_every_frame_at_its_moment(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5 + [plain(BLUE)] * 5)
    made = record(order(source, 1.0), out)
    seen = see(out)
    assert seen.times == pytest.approx([i / 10 for i in range(10)])
    assert near(seen.colour(4), RED)
    assert near(seen.colour(5), BLUE)
    assert seen.sound is None
    assert not made.has_sound
    assert made.bytes == Path(out).stat().st_size
    assert set(made.previews) == set(range(10))


def test_the_file_is_what_platforms_ask_for(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", noise(20), sound=tone(2.0))
    record(order(source, 2.0), out)
    data = Path(out).read_bytes()
    with av.open(out) as container:
        video = container.streams.video[0]
        coder = video.codec_context
        assert (coder.name, coder.profile, coder.pix_fmt) == ("h264", "High", "yuv420p")
        assert video.average_rate == 10
        assert container.streams.audio[0].codec_context.name == "aac"
        first = next(container.decode(video))
        assert [int(first.colorspace), int(first.color_trc), int(first.color_primaries)] == [1] * 3
    assert data.index(b"moov") < data.index(b"mdat")
    for foreign in (b"elst", b"x264", b"Lavf", b"Lavc"):
        assert foreign not in data


def test_a_cut_shows_what_it_says(tmp_path: Path, out: str) -> None:
    frames = [plain(RED)] * 10 + [plain(GREEN)] * 10 + [plain(BLUE)] * 10
    source = write(tmp_path / "a.mp4", frames)
    record(order(source, 2.5, start_s=0.7), out)
    seen = see(out)
    assert len(seen.frames) == 18
    assert [near(seen.colour(i), RED) for i in (0, 2, 3)] == [True, True, False]
    assert near(seen.colour(12), GREEN)
    assert near(seen.colour(13), BLUE)


@pytest.mark.parametrize("name", ["a.webm", "a.mkv", "a.avi", "a.mov"])
def test_every_container_can_be_cut(tmp_path: Path, out: str, name: str) -> None:
    codec = "libvpx" if name.endswith("webm") else "mpeg4"
    source = write(tmp_path / name, [plain(RED)] * 20 + [plain(BLUE)] * 10, codec=codec)
    record(order(source, 3.0, start_s=1.5), out)
    seen = see(out)
    assert len(seen.frames) == 15
    assert near(seen.colour(4), RED)
    assert near(seen.colour(5), BLUE)


def test_a_slow_clip_shows_its_frames_longer(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED), plain(BLUE)] * 3)
    record(order(source, 0.6, fps=30), out)
    seen = see(out)
    assert len(seen.frames) == 18
    assert [near(seen.colour(i), RED) for i in range(6)] == [True] * 3 + [False] * 3


def test_frames_that_last_as_long_as_they_like(tmp_path: Path, out: str) -> None:
    source = write(
        tmp_path / "a.mkv", [plain(RED), plain(BLUE), plain(GREEN)], times=[0.0, 0.73, 0.96]
    )
    record(order(source, 1.2), out)
    seen = see(out)
    shown = [next(c for c in (RED, BLUE, GREEN) if near(seen.colour(i), c)) for i in range(12)]
    assert shown == [RED] * 7 + [BLUE] * 3 + [GREEN] * 2


def test_sound_and_pictures_stay_together(tmp_path: Path, out: str) -> None:
    """A flash and a click at 0.8 s, cut at 0.33 s, are both at 0.47 s."""
    click = np.zeros((2, RATE * 2), np.float32)
    click[:, round(0.8 * RATE) : round(0.8 * RATE) + 240] = 0.9
    frames = [plain(BLACK)] * 40
    frames[16] = plain(WHITE)
    source = write(tmp_path / "a.mp4", frames, rate=20, sound=click)
    record(order(source, 1.9, fps=20, start_s=0.33), out)
    seen = see(out)
    assert seen.sound is not None
    loud = int(np.argmax(np.abs(seen.sound).max(axis=0) > 0.3)) / RATE + seen.sound_at
    bright = next(t for t, rows in zip(seen.times, seen.frames, strict=True) if rows.mean() > 128)
    assert loud == pytest.approx(0.47, abs=0.012)
    assert bright == pytest.approx(0.47, abs=0.026)
    assert seen.sound.shape[1] / RATE == pytest.approx(len(seen.frames) / 20, abs=0.03)


def test_sound_that_begins_late_still_does(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mkv", [plain(RED)] * 20, sound=tone(1.2), sound_at=0.6)
    record(order(source, 2.0), out)
    sound = see(out).sound
    assert sound is not None
    first = int(np.argmax(np.abs(sound[0]) > 0.1)) / RATE
    assert first == pytest.approx(0.6, abs=0.03)
    assert sound.shape[1] / RATE == pytest.approx(2.0, abs=0.03)


def test_a_muted_clip_has_no_track(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5, sound=tone(0.5))
    assert not record(order(source, 0.5, sound=False), out).has_sound
    assert see(out).sound is None


def test_sound_is_brought_to_what_a_placement_takes(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5, sound=tone(0.5))
    record(order(source, 0.5, audio_rate=44_100, audio_channels=1), out)
    with av.open(out) as container:
        coder = container.streams.audio[0].codec_context
        assert (coder.sample_rate, coder.channels) == (44_100, 1)


def test_the_window_is_what_is_shown(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [sides(RED, BLUE)] * 3)
    shape = {"window": Box(50, 0, 36, 64), "pixels": (72, 128)}
    record(order(source, 0.3, shape=shape), out)
    seen = see(out)
    assert seen.frames[0].shape == (128, 72, 3)
    assert near(seen.colour(0, 0.03), BLUE)
    assert near(seen.colour(0, 0.97), BLUE)


def test_a_moving_window_glides(tmp_path: Path, out: str) -> None:
    """The border at x = 48 wanders from the right edge of the window to its left."""
    source = write(tmp_path / "a.mp4", [sides(RED, BLUE)] * 11)
    shape = {
        "window": Box(0, 0, 36, 64),
        "pixels": (144, 256),
        "path": ((0.0, 12, 0), (1.0, 48, 0)),
    }
    record(order(source, 1.1, shape=shape), out)
    borders = []
    for rows in see(out).frames:
        line = rows[128].astype(int)
        borders.append(int(np.argmax(line[:, 2] > line[:, 0])))
    steps = np.diff(borders)
    assert borders[0] >= 142 or borders[0] == 0
    assert borders[5] == pytest.approx((48 - 30) * 4, abs=2)
    assert np.abs(steps[1:9] + 14.4).max() <= 2  # no jerks


@pytest.mark.parametrize(("rotation", "corner"), [(90.0, (0.1, 0.9)), (-90.0, (0.9, 0.1))])
def test_a_turned_clip_is_upright(
    tmp_path: Path, out: str, rotation: float, corner: tuple[float, float]
) -> None:
    """Its left half was filmed red: turned counter-clockwise by 90°, that is at the bottom."""
    source = write(
        tmp_path / "a.mp4",
        [sides(RED, BLUE)] * 3,
        change=lambda stream: stream.set_display_rotation(rotation),
    )
    upright = SIZE[::-1]
    shape = {"size": upright, "window": Box(0, 0, *upright), "pixels": upright}
    record(order(source, 0.3, shape=shape), out)
    seen = see(out)
    assert seen.frames[0].shape == (SIZE[0], SIZE[1], 3)
    assert near(seen.colour(0, 0.5, corner[1]), RED)
    assert near(seen.colour(0, 0.5, corner[0]), BLUE)


def test_pixels_become_square(tmp_path: Path, out: str) -> None:
    def narrow(stream: VideoStream) -> None:
        stream.codec_context.sample_aspect_ratio = Fraction(2, 1)

    source = write(tmp_path / "a.mkv", [sides(RED, BLUE)] * 3, change=narrow)
    wide = SIZE[0] * 2, SIZE[1]
    shape = {"size": wide, "window": Box(100, 0, 80, 64), "pixels": (80, 64)}
    record(order(source, 0.3, shape=shape), out)
    assert near(see(out).colour(0, 0.05), BLUE)


@pytest.mark.parametrize(
    ("backdrop", "edge"), [("#1ea01e", GREEN), ("mirror", RED), ("blur", (160, 24, 24))]
)
def test_a_whole_clip_lies_on_its_backdrop(
    tmp_path: Path, out: str, backdrop: str, edge: tuple[int, int, int]
) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 3)
    shape = {"pixels": (96, 160), "backdrop": backdrop}
    record(order(source, 0.3, shape=shape), out)
    seen = see(out)
    assert seen.frames[0].shape == (160, 96, 3)
    assert near(seen.colour(0, 0.5, 0.5), RED)
    assert near(seen.colour(0, 0.5, 0.02), edge, 24)
    assert near(seen.colour(0, 0.5, 0.98), edge, 24)


def test_a_film_with_alpha_lies_over_the_background(tmp_path: Path, out: str) -> None:
    source = tmp_path / "a.mov"
    with av.open(str(source), "w") as container:
        stream = container.add_stream("qtrle", rate=10)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "argb"
        rows = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
        rows[:, : SIZE[0] // 2] = (*RED, 255)
        for _ in range(3):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(rows, format="rgba")))
        container.mux(stream.encode(None))
    record(order(source, 0.3, shape={"background": "#1ea01e"}), out)
    seen = see(out)
    assert near(seen.colour(0, 0.2), RED)
    assert near(seen.colour(0, 0.8), GREEN)


def test_a_veil_leaves_no_detail(tmp_path: Path, out: str) -> None:
    stripes = plain(WHITE)
    stripes[:, ::2] = BLACK
    source = write(tmp_path / "a.mp4", [stripes] * 3)
    record(order(source, 0.3, shape={"veiled": True}), out)
    assert see(out).frames[0].std() < 12


def test_a_mark_lies_over_every_frame(tmp_path: Path, out: str) -> None:
    mark = np.full((16, 24, 4), 255, np.uint8)
    source = write(tmp_path / "a.mp4", [plain(RED)] * 2 + [plain(BLUE)] * 2)
    record(order(source, 0.4, shape={"stamp": Stamp(mark, 60, 40)}), out)
    seen = see(out)
    assert all(near(seen.colour(i, 72 / 95, 48 / 63), (255, 255, 255), 24) for i in range(4))
    assert near(seen.colour(3, 0.1, 0.1), BLUE)


def test_the_cover_is_the_frame_of_its_moment(tmp_path: Path, out: str) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5 + [plain(BLUE)] * 5)
    cover = record(order(source, 1.0, cover_s=0.61), out).cover
    assert cover is not None
    assert near(tuple(int(v) for v in cover[30, 40]), BLUE)


@pytest.mark.parametrize("left", [0, 100])
def test_a_clip_that_is_cut_off_is_refused(tmp_path: Path, out: str, left: int) -> None:
    """Its index promises three seconds, and its frames end in the middle: between two of them, or
    within one.
    """
    source = write(tmp_path / "whole.mp4", noise(60), rate=20, codec="mpeg4")
    fast = tmp_path / "fast.mp4"
    with (
        av.open(str(source)) as old,
        av.open(str(fast), "w", options={"movflags": "faststart"}) as new,
    ):
        track = new.add_stream_from_template(old.streams.video[0])
        for packet in old.demux(video=0):
            if packet.dts is not None:
                packet.stream = track
                new.mux(packet)
    with av.open(str(fast)) as container:
        places = [packet.pos for packet in container.demux(video=0) if packet.size]
    data = fast.read_bytes()
    fast.write_bytes(data[: (places[30] or 0) + left])
    with pytest.raises(MediaError) as raised:
        record(order(fast, 3.0, fps=20), out)
    assert raised.value.code == "damaged"


def test_progress_ends_at_one(tmp_path: Path, out: str) -> None:
    told: list[float] = []
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5)
    record(order(source, 0.5), out, tell=told.append)
    assert told == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])
