"""Samples of other sides than the detector's, and from every pixel."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.core.asset import Sample
from app.core.settings import Reading
from app.media.frame import Frame, Pixels
from app.media.probe import probe
from app.media.probe import samples as samples_of
from app.media.samples import sample
from tests.helpers.pictures import draw
from tests.media.files import stat_of


def rows_of(image: Image.Image) -> Pixels:
    return np.asarray(image)


def pixels_of(made: Sample) -> Pixels:
    return np.frombuffer(made.rgb, np.uint8).reshape(made.height, made.width, 3)


@pytest.mark.parametrize("size", [(1600, 1200), (1000, 1500), (700, 333)])
@pytest.mark.parametrize("side", [224, 448])
def test_a_sample_of_another_side_is_averaged(size: tuple[int, int], side: int) -> None:
    """As Pillow shrinks the whole picture at once, but for the rounding between two steps."""
    picture = draw(size)
    made = sample(Frame(rows_of(picture), *size), side)
    assert max(made.width, made.height) == made.side == side
    expected = picture.resize((made.width, made.height), Image.Resampling.BOX)
    difference = np.abs(pixels_of(made).astype(int) - rows_of(expected).astype(int))
    assert difference.mean() < 3
    assert made.scale == max(size) / side


def test_fine_stripes_become_their_mean() -> None:
    """Point sampling would find one of the two colours, or the other."""
    stripes = np.zeros((1000, 1000, 3), np.uint8)
    stripes[:, ::2] = 200
    assert np.abs(pixels_of(sample(Frame(stripes, 1000, 1000), 224)).astype(int) - 100).max() <= 12


@pytest.mark.parametrize("channels", [1, 4])
def test_greys_and_inks_are_averaged_too(channels: int) -> None:
    made = sample(Frame(np.full((600, 900, channels), 90, np.uint8), 900, 600), 224)
    assert (made.width, made.height) == (224, 149)


def test_a_small_picture_is_not_enlarged_but_for_the_detector() -> None:
    picture = draw((100, 80))
    assert sample(Frame(rows_of(picture), 100, 80), 448).width == 100
    assert sample(Frame(rows_of(picture), 100, 80)).width == 320


def test_one_decode_gives_every_side_and_the_detector_s_stays_its_own(tmp_path: Path) -> None:
    draw((800, 600)).save(tmp_path / "a.png")
    stat = stat_of(tmp_path / "a.png")
    (alone,) = probe(stat).samples
    both = probe(stat, Reading(sides=(320, 448))).samples
    assert [one.side for one in both] == [320, 448]
    assert both[0] == alone
    assert samples_of(stat.path, (448,)) == (both[1],)


def test_what_a_decoder_left_out_is_said_and_had_on_request(tmp_path: Path) -> None:
    picture = draw((3000, 2000))
    picture.save(tmp_path / "a.jpg", quality=90)
    (usual,) = samples_of(str(tmp_path / "a.jpg"))
    (whole,) = samples_of(str(tmp_path / "a.jpg"), (320,), True)
    assert (usual.exact, whole.exact) == (False, True)
    decoded = Image.open(tmp_path / "a.jpg")
    assert whole == sample(Frame(rows_of(decoded), 3000, 2000))
    assert usual != whole


def test_a_raw_file_is_developed_for_its_every_pixel(samples: Path) -> None:
    path = str(samples / "raw" / "C.dng")
    (usual,) = samples_of(path)
    (whole,) = samples_of(path, (320,), True)
    assert whole.exact
    assert whole.frame == usual.frame
