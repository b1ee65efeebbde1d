"""Which pictures show the same: by their pixels, and nearly."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.core.errors import MediaError
from app.media.alike import SIDE, Greys, prepared, show_same
from app.media.pixels import greys, pixels


def picture(seed: int = 1, size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Broad shapes, as in photographs; every seed gives others."""
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)


def thumb(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=82)
    return out.getvalue()


def looked_at(*images: Image.Image) -> Greys:
    made = greys([thumb(image) for image in images])
    return prepared([one for one in made if one is not None])


def same(one: Image.Image, other: Image.Image) -> bool:
    first, second = looked_at(one, other)
    answers = {bool(show_same(first, second[np.newaxis])[0])}
    answers.add(bool(show_same(second, first[np.newaxis])[0]))
    (answer,) = answers  # whichever is asked about
    return answer


# ── the same pixels ──


def test_the_same_pixels_however_they_are_packed(tmp_path: Path) -> None:
    image = picture()
    opaque = image.copy()
    opaque.putalpha(255)
    image.save(tmp_path / "a.png")
    image.save(tmp_path / "b.bmp")
    image.save(tmp_path / "c.webp", lossless=True)
    opaque.save(tmp_path / "d.png", compress_level=1)
    hashes = {pixels(str(path)) for path in tmp_path.iterdir()}
    assert len(hashes) == 1
    assert len(hashes.pop()) == 16


def test_a_turned_file_counts_as_it_is_seen(tmp_path: Path) -> None:
    image = picture()
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    image.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "turned.png", exif=exif)
    image.save(tmp_path / "straight.png")
    assert pixels(str(tmp_path / "turned.png")) == pixels(str(tmp_path / "straight.png"))


def test_one_pixel_or_the_shape_makes_another(tmp_path: Path) -> None:
    image, reshaped = picture(), Image.new("RGB", (4, 6))
    image.save(tmp_path / "a.png")
    image.putpixel((3, 3), (1, 2, 3))
    image.save(tmp_path / "b.png")
    reshaped.save(tmp_path / "c.png")
    reshaped.resize((6, 4)).save(tmp_path / "d.png")
    hashes = {pixels(str(path)) for path in tmp_path.iterdir()}
    assert len(hashes) == 4


def test_alpha_that_hides_something_counts(tmp_path: Path) -> None:
    image = picture()
    image.save(tmp_path / "a.png")
    image.putalpha(200)
    image.save(tmp_path / "b.png")
    assert pixels(str(tmp_path / "a.png")) != pixels(str(tmp_path / "b.png"))


def test_what_is_cut_off_has_no_hash(tmp_path: Path) -> None:
    picture(size=(400, 400)).save(tmp_path / "a.png")
    whole = (tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(MediaError):
        pixels(str(tmp_path / "a.png"))


# ── nearly the same ──


@pytest.mark.parametrize(
    "change",
    [
        lambda image: image.resize((48, 32)),
        lambda image: image.point(lambda value: value * 0.8 + 20),
        lambda image: image.convert("L"),
        lambda image: image.crop((4, 2, 92, 61)),
        lambda image: image.crop((0, 0, 88, 60)),
    ],
    ids=["smaller", "other light", "grey", "cropped", "cropped at a corner"],
)
def test_a_copy_is_the_same(change: Callable[[Image.Image], Image.Image]) -> None:
    assert same(picture(), change(picture()))


def test_others_are_not() -> None:
    image = picture()
    assert not same(image, picture(2))
    assert not same(image, image.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert not same(image, Image.eval(image, lambda value: 255 - value))


def test_one_colour_is_like_nothing_not_even_itself() -> None:
    flat = Image.new("RGB", (64, 64), (10, 10, 10))
    assert not same(flat, flat)
    assert not same(flat, picture())


def test_one_gradient_is_like_nothing() -> None:
    slope = Image.linear_gradient("L").rotate(30).resize((96, 64))
    assert not same(Image.linear_gradient("L"), Image.linear_gradient("L"))
    assert not same(slope.crop((30, 20, 66, 44)), slope.crop((30, 20, 66, 44)))


def test_what_is_no_thumbnail_is_left_out() -> None:
    assert greys([b"jpeg", thumb(picture())])[0] is None
    assert len(greys([thumb(picture())])[0] or b"") == SIDE * SIDE
