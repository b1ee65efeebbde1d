"""A clip at a glance."""

import io
from pathlib import Path

import pytest
from PIL import Image

from app.core.errors import MediaError
from app.media.strip import strip
from tests.media.test_video import BLUE, RED, clip, plain


def shown(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_frames_are_spread_over_the_clip_and_small(tmp_path: Path) -> None:
    path = clip(tmp_path / "two.mp4", [plain(RED)] * 20 + [plain(BLUE)] * 20)
    made = [shown(one) for one in strip(str(path), 6, 80)]
    assert len(made) == 6
    assert {one.size for one in made} == {(80, 40)}
    reds = [one.getpixel((40, 20))[0] > 120 for one in made]  # type: ignore[index]
    assert reds == [True, True, True, False, False, False]


def test_they_stand_as_the_clip_is_seen_and_carry_nothing(tmp_path: Path) -> None:
    path = clip(tmp_path / "turned.mp4", [plain(RED)] * 10, rotation=90)
    made = [shown(one) for one in strip(str(path), 3, 80)]
    assert {one.size for one in made} == {(40, 80)}
    assert not any(one.getexif() for one in made)


def test_a_short_clip_gives_what_it_has(tmp_path: Path) -> None:
    path = clip(tmp_path / "short.mp4", [plain(RED)] * 2)
    assert 1 <= len(strip(str(path), 12, 80)) <= 2


def test_what_is_no_clip_is_told(tmp_path: Path) -> None:
    picture, broken = tmp_path / "still.png", tmp_path / "broken.mp4"
    Image.new("RGB", (20, 20)).save(picture)
    broken.write_bytes(b"\0\0\0\x18ftypmp42 and no more")
    for path in (picture, broken, tmp_path / "gone.mp4"):
        with pytest.raises(MediaError):
            strip(str(path), 6, 80)
