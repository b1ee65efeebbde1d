"""Pictures for a close look."""

import io
from pathlib import Path

import pytest
from PIL import Image

from app.core.errors import MediaError
from app.media.enlarged import enlarged, part


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_it_fits_the_room_and_is_never_enlarged(tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    Image.new("RGB", (1200, 600), (200, 30, 30)).save(path)
    assert opened(enlarged(str(path), 800, 800)).size == (800, 400)
    assert opened(enlarged(str(path), 4000, 4000)).size == (1200, 600)


def test_it_is_upright_opaque_and_bare(tmp_path: Path) -> None:
    path = tmp_path / "turned.png"
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010E] = "a secret"
    Image.new("RGBA", (400, 200), (255, 0, 0, 0)).save(path, exif=exif)
    made = opened(enlarged(str(path), 300, 300))
    assert made.size == (150, 300)
    assert made.mode == "RGB"
    assert made.getpixel((75, 150)) == pytest.approx((128, 128, 128), abs=3)
    assert not made.getexif()


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    with pytest.raises(MediaError):
        enlarged(str(path), 300, 300)


def test_a_part_comes_in_its_own_pixels_as_far_as_there_are_any(tmp_path: Path) -> None:
    path, full = tmp_path / "two.png", (1000, 600)
    picture = Image.new("RGB", full, (200, 30, 30))
    picture.paste((30, 30, 200), (500, 0, 1000, 600))
    picture.save(path)
    right = opened(part(str(path), (500, 100, 300, 200), full))
    assert right.size == (300, 200)
    assert right.getpixel((5, 5)) == pytest.approx((30, 30, 200), abs=6)
    assert opened(part(str(path), (900, 500, 400, 400), full)).size == (100, 100)
    assert opened(part(str(path), (-50, -50, 100, 100), full)).size == (100, 100)


def test_a_part_is_measured_in_the_upright_picture(tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = Image.new("RGB", (400, 200), (200, 30, 30))
    picture.paste((30, 30, 200), (0, 0, 200, 200))  # the upper half, once it is upright
    picture.save(path, exif=exif)
    made = opened(part(str(path), (0, 0, 200, 100), (200, 400)))
    assert made.getpixel((90, 50)) == pytest.approx((30, 30, 200), abs=20)


def test_of_a_smaller_picture_the_same_part_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "preview.png"
    picture = Image.new("RGB", (500, 300), (200, 30, 30))
    picture.paste((30, 30, 200), (250, 0, 500, 300))
    picture.save(path)
    made = opened(part(str(path), (500, 100, 300, 200), (1000, 600)))
    assert made.size == (150, 100)
    assert made.getpixel((5, 5)) == pytest.approx((30, 30, 200), abs=6)
