"""What has more than 8 bits, or more than standard light, becomes 8-bit sRGB, rounded once."""

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import pyvips
from PIL import Image

from app.media.decode import upright
from tests.export.colour_difference import delta_e, lab
from tests.helpers.pictures import draw

Deep = npt.NDArray[np.uint16]
SIDE = 64


def save(path: Path, rows: Deep, kind: str, profile: str | None = None) -> Path:
    height, width, bands = rows.shape
    image = pyvips.Image.new_from_memory(rows.tobytes(), width, height, bands, "ushort")
    image = image.copy(interpretation=kind)
    if profile is not None:
        data = pyvips.Operation.call("profile_load", profile)
        image.set_type(pyvips.GValue.blob_type, "icc-profile-data", data)
    image.write_to_file(str(path))
    return path


def shown(path: Path) -> npt.NDArray[np.uint8]:
    return np.asarray(upright(str(path)).numpy())


@pytest.mark.parametrize("ending", ["png", "tif"])
@pytest.mark.parametrize(("kind", "bands"), [("grey16", 1), ("rgb16", 3), ("rgb16", 4)])
def test_16_bits_are_rounded_to_the_nearest(
    tmp_path: Path, kind: str, bands: int, ending: str
) -> None:
    eight = np.arange(SIDE * 4, dtype=np.uint16).reshape(4, SIDE, 1).repeat(bands, axis=2)
    for offset, step in ((0, 0), (127, 0), (-127, 0), (129, 1)):
        deep = np.clip(eight.astype(np.int32) * 257 + offset, 0, 65535).astype(np.uint16)
        rows = shown(save(tmp_path / f"a.{ending}", deep, kind))
        assert np.array_equal(rows[..., 0], np.clip(eight[..., 0] + step, 0, 255))


def test_a_deep_wide_picture_is_what_the_formula_says(tmp_path: Path) -> None:
    """Display P3 by its matrix (CSS Color 4) and the curve of sRGB, in floating point."""
    steps = np.linspace(0.2, 0.8, 8)
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(16, 32, 3)
    deep = np.rint(colours * 65535).astype(np.uint16)
    rows = shown(save(tmp_path / "p3.png", deep, "rgb16", "p3"))
    to_srgb = np.array(
        [
            [1.2249402, -0.2249402, 0],
            [-0.0420569, 1.0420569, 0],
            [-0.0196376, -0.0786361, 1.0982735],
        ]
    )
    light = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    light = np.clip(light @ to_srgb.T, 0, 1)
    wanted = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055) * 255
    difference = delta_e(lab(rows.astype(np.float64)), lab(wanted))
    inside = (light > 0).all(axis=2) & (light < 1).all(axis=2)
    assert np.median(difference[inside]) < 0.3
    assert difference[inside].max() < 1


def test_deep_cmyk_is_what_8_bits_of_it_are(tmp_path: Path) -> None:
    eight = np.random.default_rng(0).integers(0, 256, (SIDE, SIDE, 4))
    deep = save(tmp_path / "deep.tif", (eight * 257).astype(np.uint16), "cmyk", "cmyk")
    plain = pyvips.Image.new_from_file(str(deep)).msb().copy(interpretation="cmyk")
    plain.write_to_file(str(tmp_path / "plain.tif"))
    assert np.abs(shown(deep).astype(int) - shown(tmp_path / "plain.tif")).max() <= 2


def test_the_sdr_base_of_a_gain_map_picture_is_what_leaves(tmp_path: Path) -> None:
    """An Ultra HDR JPEG: what a viewer without HDR shows, not the map that follows it."""
    picture = draw((120, 80), seed=3)
    rows = np.asarray(picture, np.float32) / 255
    light = pyvips.Image.new_from_memory((rows**2.2 * 3).tobytes(), 120, 80, 3, "float")
    light.copy(interpretation="scrgb").uhdrsave(str(tmp_path / "hdr.jpg"))
    with Image.open(io.BytesIO((tmp_path / "hdr.jpg").read_bytes())) as base:
        assert base.info["mp"]  # there is a second picture in it
        assert base.size == (120, 80)
        wanted = np.asarray(base.convert("RGB"), np.float64)
    rows_out = shown(tmp_path / "hdr.jpg").astype(np.float64)
    assert rows_out.shape == (80, 120, 3)
    assert np.abs(rows_out - wanted).mean() < 12  # its profile is Display P3
    assert np.corrcoef(rows_out.ravel(), wanted.ravel())[0, 1] > 0.99


PQ, HLG = 16, 18


def heic(path: Path, codes: npt.NDArray[np.float64], transfer: int) -> Path:
    import pillow_heif

    rows = np.rint(np.broadcast_to(codes[:, None, None], (len(codes), 64, 3)) * 65535)
    picture = pillow_heif.from_bytes("RGB;16", (64, len(codes)), rows.astype(np.uint16).tobytes())
    picture.save(
        path,
        quality=-1,
        color_primaries=9,
        transfer_characteristics=transfer,
        matrix_coefficients=0,
        full_range_flag=1,
    )
    return path


@pytest.mark.parametrize(("transfer", "white"), [(PQ, 0.5807), (HLG, 0.75)])
def test_high_dynamic_range_becomes_standard_light(
    tmp_path: Path, transfer: int, white: float
) -> None:
    """Codes of BT.2408: reference white (203 cd/m²) is near the top, and what is brighter is told
    apart from it; taken as they are, the same codes would be a dull grey.
    """
    codes = np.repeat([0.0, white / 2, white, 1.0], 16)
    greys = shown(heic(tmp_path / "hdr.heic", codes, transfer))[8::16, 32].astype(int)
    assert np.ptp(greys, axis=1).max() <= 2  # greys stay grey
    black, dark, diffuse, brightest = greys[:, 0]
    assert black <= 2
    assert black < dark < diffuse < brightest
    assert diffuse > white * 255 + 15
    assert brightest >= 250
