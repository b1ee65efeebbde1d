"""The window as pixels: the right ones, in the right place, of exactly the asked size."""

import numpy as np
import numpy.typing as npt
import pytest
import pyvips
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.core.asset import Box
from app.media.cut import cut, enough
from app.media.frame import wrap
from tests.helpers.pictures import draw

SIDES = st.integers(1, 300)


def rows_of(image: pyvips.Image) -> npt.NDArray[np.float64]:
    return np.asarray(image.numpy(), dtype=np.float64)


def by_pillow(picture: Image.Image, box: Box, target: tuple[int, int]) -> npt.NDArray[np.float64]:
    edges = (box.x, box.y, box.x + box.w, box.y + box.h)
    return np.asarray(picture.resize(target, Image.Resampling.LANCZOS, box=edges), dtype=np.float64)


@pytest.mark.parametrize("target", [(80, 100), (160, 200), (200, 250), (400, 500)])
def test_it_agrees_with_pillows_lanczos(target: tuple[int, int]) -> None:
    """Smaller, equal and larger; half a pixel aside would differ by far more."""
    picture = draw((400, 300), seed=8)
    box = Box(120, 30, 200, 250)
    made = rows_of(cut(wrap(np.asarray(picture)), picture.size, box, target))
    reference = by_pillow(picture, box, target)
    assert made.shape == reference.shape
    inner = (slice(4, -4), slice(4, -4))  # Pillow looks beside the box too
    assert np.abs(made[inner] - reference[inner]).mean() < 0.6
    shifted = np.abs(made[inner] - np.roll(reference, 1, axis=1)[inner]).mean()
    assert shifted > 2 * np.abs(made[inner] - reference[inner]).mean()


@settings(deadline=None)
@given(SIDES, SIDES, SIDES, SIDES, st.data())
def test_any_window_of_any_decode_gives_exactly_the_target(
    width: int, height: int, target_width: int, target_height: int, data: st.DataObject
) -> None:
    full = (width * 7, height * 7)  # the decode is a seventh of the picture the window speaks of
    box_width = data.draw(st.integers(1, full[0]))
    box_height = data.draw(st.integers(1, full[1]))
    box = Box(
        data.draw(st.integers(0, full[0] - box_width)),
        data.draw(st.integers(0, full[1] - box_height)),
        box_width,
        box_height,
    )
    image = wrap(np.zeros((height, width, 3), dtype=np.uint8))
    made = cut(image, full, box, (target_width, target_height))
    assert (made.width, made.height, made.bands) == (target_width, target_height, 3)


def test_a_smaller_decode_shows_the_same_window() -> None:
    picture = draw((800, 600), seed=9)
    half = picture.resize((400, 300), Image.Resampling.BOX)
    box, target = Box(200, 100, 320, 400), (80, 100)
    full = rows_of(cut(wrap(np.asarray(picture)), picture.size, box, target))
    small = rows_of(cut(wrap(np.asarray(half)), picture.size, box, target))
    assert np.abs(full - small).mean() < 2


def test_enough_is_the_least_that_is_not_enlarged() -> None:
    assert enough((4000, 3000), Box(800, 0, 2400, 3000), (1080, 1350)) == (1800, 1350)
    assert enough((1000, 1000), Box(0, 0, 800, 1000), (1600, 2000)) == (2000, 2000)
    assert enough((100, 100), Box(0, 0, 33, 100), (10, 31)) == (31, 31)


@pytest.mark.parametrize("side", [133, 200, 300])
def test_windows_side_by_side_show_no_seam(side: int) -> None:
    """Smaller, equal and larger, with grain: as if it had been cut after resizing."""
    grain = np.random.default_rng(1).normal(0, 12, (200, 600, 1))
    rows = np.clip(np.asarray(draw((600, 200), seed=8)) + grain, 0, 255).astype(np.uint8)
    image, size = wrap(rows), (600, 200)
    whole = rows_of(cut(image, size, Box(0, 0, *size), (3 * side, side)))
    parts = [cut(image, size, Box(left, 0, 200, 200), (side, side)) for left in (0, 200, 400)]
    joined = np.concatenate([rows_of(part) for part in parts], axis=1)
    assert np.abs(joined - whole).mean(axis=(0, 2)).max() < 4


def test_enlarged_side_by_side_windows_are_the_whole_enlarged() -> None:
    """Harsh grain: each enlarged alone would differ by tens of levels at its edges."""
    rows = np.random.default_rng(2).integers(0, 256, (100, 300, 3), dtype=np.uint8)
    image, size = wrap(rows), (300, 100)
    whole = rows_of(cut(image, size, Box(0, 0, *size), (570, 190)))
    parts = [cut(image, size, Box(left, 0, 100, 100), (190, 190)) for left in (0, 100, 200)]
    joined = np.concatenate([rows_of(part) for part in parts], axis=1)
    assert np.abs(joined - whole).max() <= 1
