"""Pictures for a close look."""

import io
from pathlib import Path

import pytest
from PIL import Image

from app.core.errors import MediaError
from app.media.enlarged import enlarged


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
