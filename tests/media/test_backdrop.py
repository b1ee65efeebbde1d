"""What lies beside a whole picture: itself out of focus, itself mirrored, a colour."""

import numpy as np
import numpy.typing as npt
import pytest
import pyvips

from app.core.asset import Box
from app.media.backdrop import padded
from app.media.cut import cut, enough, inner
from app.media.frame import wrap
from tests.helpers.pictures import draw


def rows_of(image: pyvips.Image) -> npt.NDArray[np.int16]:
    return np.asarray(image.numpy()).astype(np.int16)


def picture(width: int, height: int) -> pyvips.Image:
    return wrap(np.asarray(draw((width, height), seed=4)))


@pytest.mark.parametrize("how", ["blur", "mirror", "colour"])
@pytest.mark.parametrize(
    ("shape", "size"), [((80, 60), (80, 140)), ((60, 80), (150, 80)), ((81, 60), (81, 61))]
)
def test_the_picture_lies_untouched_in_the_middle(
    how: str, shape: tuple[int, int], size: tuple[int, int]
) -> None:
    source = picture(*shape)
    made = rows_of(padded(source, size, how, "#204060"))
    assert made.shape == (size[1], size[0], 3)
    left, top = (size[0] - shape[0]) // 2, (size[1] - shape[1]) // 2
    inside = made[top : top + shape[1], left : left + shape[0]]
    assert (inside == rows_of(source)).all()


def test_a_colour_is_that_colour() -> None:
    made = rows_of(padded(picture(40, 40), (40, 80), "colour", "#204060"))
    assert (made[:20] == (0x20, 0x40, 0x60)).all()
    assert (made[60:] == (0x20, 0x40, 0x60)).all()


def test_a_mirror_shows_the_edge_the_other_way_round() -> None:
    source = picture(40, 40)
    made, rows = rows_of(padded(source, (40, 80), "mirror")), rows_of(source)
    assert (made[:20] == rows[:20][::-1]).all()


def test_out_of_focus_is_darker_and_without_detail_in_the_pictures_colours() -> None:
    source = picture(200, 200)
    beside = rows_of(padded(source, (200, 400), "blur"))[:100]
    rows = rows_of(source)
    assert np.abs(np.diff(beside, axis=1)).max() < 0.1 * np.abs(np.diff(rows, axis=1)).max()
    under = rows[:50, 50:150].mean(axis=(0, 1))  # what twice as large covers the upper quarter
    assert beside.mean(axis=(0, 1)) == pytest.approx(0.8 * under, abs=10)


def test_what_does_not_fit_or_is_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        padded(picture(40, 40), (39, 80), "blur")
    with pytest.raises(ValueError, match="no backdrop"):
        padded(picture(40, 40), (40, 80), "stripes")


def test_a_cut_on_a_backdrop_keeps_the_windows_shape() -> None:
    whole = Box(0, 0, 400, 300)
    made = rows_of(cut(picture(400, 300), (400, 300), whole, (100, 200), "#102030", "colour"))
    assert made.shape == (200, 100, 3)
    bars = (made == (0x10, 0x20, 0x30)).all(axis=(1, 2))
    assert bars[:62].all()
    assert bars[-62:].all()
    assert not bars[63:137].any()  # 100 × 75, in the middle


def test_less_has_to_be_decoded_for_what_lies_on_a_backdrop() -> None:
    whole = Box(0, 0, 4000, 3000)
    assert enough((4000, 3000), whole, (1000, 2000)) == (1000, 2000)
    assert enough((4000, 3000), whole, (1000, 2000), "blur") == (1000, 750)
    assert inner((4000, 3000), (1000, 2000)) == (1000, 750)
    assert inner((1, 3000), (100, 100)) == (1, 100)
