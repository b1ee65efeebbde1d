import io
import os
from pathlib import Path

import numpy as np
import pytest
import pyvips
from PIL import Image, ImageCms, ImageOps

from app.core.errors import MediaError
from app.media.decode import upright
from tests.helpers.pictures import draw
from tests.media.files import references

STILLS = ["formats", "orientation", "c2pa", "ai/sdcpp"]


@pytest.mark.parametrize("folder", STILLS)
def test_every_picture_comes_upright_in_srgb(samples: Path, folder: str) -> None:
    count = 0
    for path, facts in references(samples):
        if facts.get("decodes") and path.is_relative_to(samples / folder):
            image = upright(str(path))
            assert [image.width, image.height] == facts["display_size"], path
            assert image.format == "uchar", path
            assert image.interpretation == "srgb", path
            assert image.bands in (3, 4), path
            assert not {"icc-profile-data", "exif-data", "xmp-data", "orientation"} & set(
                image.get_fields()
            ), path
            image.numpy()
            count += 1
    assert count


def rows_of(image: pyvips.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.asarray(image.numpy(), np.int16)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_each_orientation_as_pillow_turns_it(tmp_path: Path, orientation: int, form: str) -> None:
    picture = draw((96, 64), seed=7)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a.{form.lower()}"
    options = {"quality": 95} if form == "JPEG" else {"lossless": True} if form == "WEBP" else {}
    picture.save(path, form, exif=exif, **options)
    turned = Image.new("RGB", picture.size)
    turned.paste(picture)
    turned.getexif()[0x0112] = orientation
    expected = np.asarray(ImageOps.exif_transpose(turned), np.int16)
    got = rows_of(upright(str(path)))
    assert got.shape == expected.shape
    assert np.abs(got - expected).mean() < 3


def test_a_profile_is_applied(samples: Path) -> None:
    path = samples / "formats/heic/IMG_5195.HEIC"
    import pillow_heif

    picture = pillow_heif.open_heif(str(path)).to_pillow().convert("RGB")
    profile = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
    converted = ImageCms.profileToProfile(picture, profile, ImageCms.createProfile("sRGB"))
    assert converted is not None
    got = rows_of(upright(str(path)))
    assert np.abs(got - np.asarray(converted, np.int16)).mean() < 0.6
    assert np.abs(got - np.asarray(picture, np.int16)).mean() > 1.0  # not passed through


def test_cmyk_goes_through_its_profile(samples: Path) -> None:
    path = samples / "formats/thumbor/cmyk-icc.jpg"
    picture = Image.open(path)
    profile = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
    converted = ImageCms.profileToProfile(
        picture, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert converted is not None
    got = rows_of(upright(str(path)))
    assert np.abs(got - np.asarray(converted, np.int16)).mean() < 2


def test_sixteen_bits_become_eight(samples: Path) -> None:
    got = rows_of(upright(str(samples / "formats/png16-xmp/RGB_16__128x128.png")))
    expected = Image.open(samples / "formats/png16-xmp/RGB_16__128x128.png").convert("RGB")
    assert np.abs(got - np.asarray(expected, np.int16)).max() <= 1


def test_alpha_is_kept(samples: Path) -> None:
    for name in ("paletted-transparent.png",):
        path = samples / "formats/thumbor" / name
        expected = np.asarray(Image.open(path).convert("RGBA"), np.int16)
        got = rows_of(upright(str(path)))
        assert np.array_equal(got[..., 3], expected[..., 3])


@pytest.mark.parametrize(
    ("least", "decoded"),
    [((100, 100), (125, 250)), ((126, 100), (250, 500)), ((100, 501), (500, 1000)), (None, None)],
)
def test_a_jpeg_is_decoded_as_small_as_it_may(
    tmp_path: Path, least: tuple[int, int] | None, decoded: tuple[int, int] | None
) -> None:
    """1000 × 2000 as seen, stored lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "a.jpg"
    draw((2000, 1000)).save(path, exif=exif)
    image = upright(str(path), shrink_to=least)
    assert (image.width, image.height) == (decoded or (1000, 2000))


def test_raw_may_be_half_and_a_clip_gives_its_first_frame(samples: Path) -> None:
    raw = str(samples / "raw/C.dng")
    assert upright(raw).width == 2048
    assert upright(raw, shrink_to=(1000, 600)).width in (1024, 2048)  # linear DNG has no half
    clip = upright(str(samples / "video/rot90.mp4"))
    assert (clip.width, clip.height) == (480, 832)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("hostile/cut_sd-webui.png", "damaged"),
        ("hostile/cut_sd-webui.jpg", "damaged"),
        ("hostile/truncated_video.mp4", "damaged"),
        ("hostile/thumbor_16384x16384.png", "too-large"),
        ("hostile/sdparsers_empty_file.png", "empty"),
        ("hostile/thumbor_image_invalid.jpg", "unknown-format"),
        ("raw/header-only/Panasonic.rw2", "damaged"),
        ("metadata/exiftool/QuickTime.heic", "damaged"),
    ],
)
def test_what_is_damaged_even_in_part_is_refused(samples: Path, file: str, code: str) -> None:
    with pytest.raises(MediaError) as raised:
        upright(str(samples / file))
    assert raised.value.code == code


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as raised:
        upright(os.fspath(tmp_path / "gone.png"))
    assert raised.value.code == "unreadable"
