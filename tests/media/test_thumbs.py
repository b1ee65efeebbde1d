import io
from pathlib import Path

import cv2
import imagehash
import numpy as np
import pytest
from PIL import Image

from app.media.decode import decode
from app.media.frame import Frame, Pixels
from app.media.hashing import phash
from app.media.palette import palette
from app.media.samples import sample
from app.media.source import open_source
from app.media.thumbs import Look, encode, look, thumbnail
from tests.helpers.pictures import draw
from tests.media.files import references


def noise(width: int, height: int, channels: int = 3) -> Pixels:
    dice = np.random.default_rng(width * height)
    return dice.integers(0, 256, (height, width, channels), dtype=np.uint8)


def reference_input(bgr: Pixels) -> Pixels:
    """What NudeNet's own code does before the network: square, then 320 px, without smoothing."""
    height, width = bgr.shape[:2]
    side = max(height, width)
    padded = cv2.copyMakeBorder(
        bgr, 0, side - height, 0, side - width, cv2.BORDER_CONSTANT, value=(0, 0, 0)
    )
    return np.asarray(cv2.resize(padded, (320, 320), interpolation=cv2.INTER_LINEAR), np.uint8)


def frame_of(rows: Pixels) -> Frame:
    return Frame(rows, rows.shape[1], rows.shape[0])


def padded(frame: Frame) -> Pixels:
    made = sample(frame)
    square = np.zeros((320, 320, 3), np.uint8)
    square[: made.height, : made.width] = np.frombuffer(made.rgb, np.uint8).reshape(
        made.height, made.width, 3
    )
    return square


@pytest.mark.parametrize(
    "size",
    [(1024, 1024), (832, 1216), (3235, 1292), (640, 480), (320, 320), (321, 77), (2000, 1)],
    ids=str,
)
def test_a_sample_is_the_reference_detector_s_own_input_bit_for_bit(size: tuple[int, int]) -> None:
    rows = noise(*size)
    assert np.array_equal(padded(frame_of(rows)), reference_input(rows))


@pytest.mark.parametrize("size", [(100, 90), (5, 300), (1, 1), (200, 319)], ids=str)
def test_a_small_picture_is_enlarged_as_the_reference_does(size: tuple[int, int]) -> None:
    rows = noise(*size)
    difference = padded(frame_of(rows)).astype(int) - reference_input(rows)
    assert np.abs(difference).max() <= 1


def test_a_sample_says_how_to_get_back_to_the_picture() -> None:
    made = sample(Frame(noise(512, 256), 2048, 1024))  # a JPEG decoded at a quarter
    assert (made.width, made.height) == (320, 160)
    assert made.scale == 2048 / 320
    assert made.frame == (2048, 1024)
    assert made.time_s is None
    assert len(made.rgb) == 320 * 160 * 3


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((1024, 1536), (341, 512)),
        ((513, 512), (512, 511)),
        ((512, 512), (512, 512)),
        ((60, 20), (60, 20)),
        ((9000, 3), (512, 1)),
    ],
)
def test_a_thumbnail_fits_512_and_is_never_enlarged(
    size: tuple[int, int], shown: tuple[int, int]
) -> None:
    small = thumbnail(frame_of(noise(*size)))
    assert small.size == shown
    stored = Image.open(io.BytesIO(encode(small)))
    assert (stored.format, stored.size, stored.mode) == ("JPEG", shown, "RGB")


@pytest.mark.parametrize("size", [(1000, 1400), (1024, 1024), (1536, 768), (700, 513)], ids=str)
def test_a_thumbnail_looks_like_the_picture(size: tuple[int, int]) -> None:
    picture = draw(size, seed=3)
    small = thumbnail(frame_of(np.asarray(picture)))
    expected = picture.resize(small.size, Image.Resampling.LANCZOS)
    difference = np.asarray(small).astype(int) - np.asarray(expected)
    assert np.abs(difference).mean() < 1.0


def test_the_hash_equals_imagehash_on_the_same_pixels(samples: Path) -> None:
    count = 0
    for path, facts in references(samples):
        if facts.get("decodes") and "neardup" in str(path):
            with open_source(str(path)) as source:
                poster = decode(source).poster
            assert poster is not None
            assert phash(poster.small) == int(str(imagehash.phash(poster.small)), 16), path
            count += 1
    assert count >= 20


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_the_hash_of_one_flat_colour_is_free_of_rounding(grey: int) -> None:
    image = Image.new("RGB", (64, 64), (grey, grey, grey))
    assert phash(image) == int(str(imagehash.phash(image)), 16)


def test_the_hash_of_gradients_equals_imagehash() -> None:
    for seed in range(40):
        image = draw((512, 384), seed=seed)
        assert phash(image) == int(str(imagehash.phash(image)), 16)


def test_the_palette_names_the_colours_and_their_shares() -> None:
    image = Image.new("RGB", (384, 384), (200, 30, 30))
    image.paste((20, 40, 220), (0, 0, 384, 96))
    red, blue = palette(image)
    assert (red.red, red.green, red.blue) == (200, 30, 30)
    assert (blue.red, blue.green, blue.blue) == (20, 40, 220)
    assert red.share == pytest.approx(0.75)
    assert blue.share == pytest.approx(0.25)


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (512, 341)], ids=str)
def test_a_palette_has_at_most_five_colours_and_no_more_than_the_whole(
    size: tuple[int, int],
) -> None:
    image = Image.fromarray(noise(*size))
    colours = palette(image)
    assert 1 <= len(colours) <= 5
    assert sum(colour.share for colour in colours) <= 1.001
    assert [c.share for c in colours] == sorted((c.share for c in colours), reverse=True)
    assert palette(image) == colours


def test_what_is_flat() -> None:
    def of(image: Image.Image) -> Look:
        return look(frame_of(np.asarray(image)))

    assert of(Image.new("RGB", (200, 100), (4, 4, 4))).is_flat
    assert not of(draw((200, 100))).is_flat
