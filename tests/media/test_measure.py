"""Measures of pictures whose answer is known, and of real ones made worse on purpose."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from app.core.asset import Measures
from app.media.frame import Frame, Pixels
from app.media.measure import measured
from app.media.probe import probe
from app.media.thumbs import look
from tests.media.files import stat_of


def of(rows: Pixels, clear: float = 0.0) -> Measures:
    return measured(look(Frame(rows, rows.shape[1], rows.shape[0], clear=clear)))


def plain(red: int, green: int, blue: int) -> Pixels:
    return np.full((400, 600, 3), (red, green, blue), np.uint8)


def grainy(sigma: float) -> Pixels:
    """A slope of greys with grain of that standard deviation in bytes."""
    slope = np.linspace(60, 180, 1200)[np.newaxis, :, np.newaxis]
    grain = np.random.default_rng(1).normal(0, sigma, (900, 1200, 1))
    return np.repeat(np.clip(np.rint(slope + grain), 0, 255), 3, axis=2).astype(np.uint8)


@pytest.mark.parametrize(
    ("colour", "lightness"),
    # L* by hand: 116 · ∛Y − 16 with Y from IEC 61966-2-1
    [((0, 0, 0), 0.0), ((255, 255, 255), 100.0), ((119, 119, 119), 50.03), ((255, 0, 0), 53.24)],
)
def test_brightness_is_cie_lightness(colour: tuple[int, int, int], lightness: float) -> None:
    found = of(plain(*colour))
    assert found.brightness == pytest.approx(lightness, abs=0.05)
    assert found.contrast == 0


def test_contrast_is_the_spread_of_lightness() -> None:
    halves = plain(0, 0, 0)
    halves[:200] = 255
    assert of(halves).contrast == pytest.approx(50, abs=0.5)


@pytest.mark.parametrize(
    ("colour", "degrees"),
    # h_ab of the sRGB primaries as colorimetry tables give them
    [((255, 0, 0), 40.0), ((0, 255, 0), 136.0), ((0, 0, 255), 306.3)],
)
def test_a_hue_is_its_angle_in_lab(colour: tuple[int, int, int], degrees: float) -> None:
    ((angle, share),) = of(plain(*colour)).hues
    assert angle == pytest.approx(degrees, abs=0.3)
    assert share == 1.0


def test_hues_come_with_their_share_and_greys_have_none() -> None:
    rows = plain(128, 128, 128)
    rows[:, :150] = (200, 30, 30)
    rows[:, 150:210] = (30, 30, 200)
    found = of(rows)
    assert [round(share, 1) for _, share in found.hues] == [0.2, 0.1]
    assert of(plain(90, 90, 90)).hues == ()
    assert of(plain(90, 90, 90)).colourfulness == 0


@pytest.mark.parametrize("sigma", [2.0, 5.0])
def test_noise_is_that_of_the_full_pixels(sigma: float) -> None:
    """A step of a byte is about 0.4 L* in middle greys."""
    assert of(grainy(sigma)).noise == pytest.approx(sigma * 0.4, rel=0.15)
    assert of(grainy(0)).noise < 0.15


def test_texture_is_no_noise_where_there_are_flat_parts_beside_it() -> None:
    rows = grainy(2.0)
    rows[:, :700] = np.random.default_rng(4).integers(0, 255, (900, 700, 1))
    assert of(rows).noise == pytest.approx(0.8, rel=0.15)


def test_borders_are_shares_of_the_sides() -> None:
    rows = np.zeros((1000, 1000, 3), np.uint8)
    rows[120:880, 50:1000] = np.random.default_rng(2).integers(0, 255, (760, 950, 3))
    assert of(rows).border == pytest.approx((0.05, 0.12, 0, 0.12), abs=0.008)
    assert of(plain(10, 10, 10)).border == (0, 0, 0, 0)


def test_steps_are_told_from_a_slope() -> None:
    slope = np.linspace(40, 200, 512)
    smooth = np.repeat(np.repeat(slope[np.newaxis, :, np.newaxis], 512, axis=0), 3, axis=2)
    steps = smooth // 5 * 5
    assert of(smooth.astype(np.uint8)).banding < 0.05
    assert of(steps.astype(np.uint8)).banding > 0.8


def test_what_is_clear_is_told_by_the_file(tmp_path: Path) -> None:
    rows = np.full((64, 80, 4), 255, np.uint8)
    rows[:16, :, 3] = 0
    Image.fromarray(rows, "RGBA").save(tmp_path / "quarter.png")
    found = probe(stat_of(tmp_path / "quarter.png")).measures
    assert found is not None
    assert found.clear == 0.25


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (2, 3), (5000, 2)])
def test_any_size_has_measures(size: tuple[int, int]) -> None:
    rows = np.random.default_rng(3).integers(0, 255, (size[1], size[0], 3), np.uint8)
    assert 0 <= of(rows).brightness <= 100


@pytest.mark.parametrize("name", ["Katherine_Maher", "flux1-dev-q8_0", "sunset"])
def test_a_real_picture_saved_badly_is_told_from_itself(samples: Path, name: str) -> None:
    """`lowq` is the base saved at JPEG quality 12 or so, `bright` a brighter copy."""
    folder = samples / "neardup"
    base, worse, bright, grey = (
        probe(stat_of(folder / f"{name}__{how}.jpg")).measures
        for how in ("base", "lowq", "bright", "gray")
    )
    assert base is not None
    assert worse is not None
    assert bright is not None
    assert grey is not None
    assert worse.sharpness < base.sharpness - 0.2
    assert worse.banding > base.banding + 0.3
    assert bright.brightness > base.brightness + 5
    assert grey.colourfulness < 1 < base.colourfulness


@pytest.mark.parametrize(("radius", "low", "high"), [(0, 2.0, 4.0), (1, 0.8, 1.8), (3, -2.0, 0.8)])
def test_a_real_picture_out_of_focus(samples: Path, radius: float, low: float, high: float) -> None:
    with Image.open(samples / "neardup" / "sunset__base.jpg") as opened:
        blurred = opened.convert("RGB").filter(ImageFilter.GaussianBlur(radius))
    assert low < of(np.asarray(blurred)).sharpness < high
