"""Moving pictures as clips; what Pillow says of them is the witness."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from av.video.frame import VideoFrame
from PIL import Image, ImageSequence

from app.core.errors import MediaError
from app.media.clip.reel import open_reel
from tests.media.clip.making import plain, tone, write

COLOURS = ((200, 30, 30), (30, 160, 30), (30, 30, 200))


def moving(path: Path, *, duration: int | list[int] = 80, alpha: int = 255) -> Path:
    frames = [Image.new("RGBA", (40, 30), (*colour, alpha)) for colour in COLOURS]
    more: dict[str, Any] = {} if path.suffix == ".gif" else {"lossless": True, "quality": 100}
    if path.suffix == ".gif":
        frames = [frame.convert("RGB") for frame in frames]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=duration, **more)
    return path


def played(path: Path, background: str = "#ffffff") -> list[tuple[float, tuple[int, ...]]]:
    with open_reel(str(path), background) as reel:
        frames = [one for one in reel.play(0.0, sound=False) if isinstance(one, VideoFrame)]
        return [
            (one.time, tuple(int(v) for v in np.asarray(one.to_ndarray())[10, 10]))
            for one in frames
        ]


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png", "a.avif"])
def test_frames_of_a_moving_picture_have_their_times(tmp_path: Path, name: str) -> None:
    found = played(moving(tmp_path / name))
    assert [time for time, _ in found] == pytest.approx([0.0, 0.08, 0.16])
    for (_, colour), wanted in zip(found, COLOURS, strict=True):
        assert np.abs(np.subtract(colour, wanted)).max() <= 6


def test_its_rate_is_that_of_its_shortest_frame(tmp_path: Path) -> None:
    with open_reel(str(moving(tmp_path / "a.gif", duration=[200, 50, 400]))) as reel:
        assert reel.fps == 20
        assert reel.ends_s == pytest.approx(0.65)
        assert reel.sound is None


def test_what_is_transparent_lies_over_the_background(tmp_path: Path) -> None:
    (_, colour), *_ = played(moving(tmp_path / "a.webp", alpha=0), "#102030")
    assert colour == (16, 32, 48)


def test_samples_show_what_pillow_shows(samples: Path) -> None:
    path = samples / "formats" / "pillow" / "iss634.webp"
    with open_reel(str(path)) as reel, Image.open(path) as image:
        wanted = [np.asarray(one.convert("RGB")).mean() for one in ImageSequence.Iterator(image)]
        found = [np.asarray(one.to_ndarray()).mean() for one in reel.play(0.0, sound=False)]
    assert found == pytest.approx(wanted, abs=1.0)


def test_a_clip_tells_of_its_sound_and_length(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp4", [plain((9, 9, 9))] * 20, rate=20, sound=tone(1.0, channels=1))
    with open_reel(str(path)) as reel:
        assert reel.fps == 20
        assert reel.sound == (48_000, 1)
        assert reel.ends_s == pytest.approx(1.0, abs=0.06)


@pytest.mark.parametrize("name", ["a.webp", "a.gif", "a.avif"])
def test_a_picture_that_is_cut_off_is_refused(tmp_path: Path, name: str) -> None:
    path = moving(tmp_path / name)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 5])
    with pytest.raises(MediaError):
        played(path)
