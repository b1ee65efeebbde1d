import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from app.core.asset import Probe
from app.media.colour import to_srgb
from app.media.frame import Pixels, from_pillow
from app.media.probe import probe
from tests.helpers.pictures import draw
from tests.media.files import stat_of


def seen(path: Path) -> Pixels:
    """The thumbnail as people see it."""
    return np.asarray(thumb(probe(stat_of(path))))


def thumb(found: Probe) -> Image.Image:
    assert found.thumb is not None, found.fault
    return Image.open(io.BytesIO(found.thumb)).convert("RGB")


def close(seen: Pixels, wanted: Image.Image, within: float = 6.0) -> bool:
    expected = np.asarray(wanted.convert("RGB"), np.int16)
    return bool(np.abs(seen.astype(np.int16) - expected).mean() < within)


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


PICTURE = draw((200, 150), seed=4)


def lab() -> Image.Image:
    target = ImageCms.createProfile("LAB")
    made = ImageCms.profileToProfile(
        PICTURE, ImageCms.createProfile("sRGB"), target, outputMode="LAB"
    )
    assert made is not None
    return made


def wide(kind: "np.typing.DTypeLike", white: float) -> Image.Image:
    return Image.fromarray((np.asarray(PICTURE.convert("L")) / 255 * white).astype(kind))


MODES: dict[str, tuple[Callable[[], Image.Image], str]] = {
    # how it is made, and the mode of the picture it should look like
    "1": (lambda: PICTURE.convert("L").point(lambda v: 255 * (v > 128)).convert("1"), "1"),
    "L": (lambda: PICTURE.convert("L"), "L"),
    "LA": (lambda: PICTURE.convert("LA"), "L"),
    "P": (lambda: PICTURE.quantize(64), "RGB"),
    "RGB": (lambda: PICTURE, "RGB"),
    "RGBA": (lambda: PICTURE.convert("RGBA"), "RGB"),
    "YCbCr": (lambda: PICTURE.convert("YCbCr"), "RGB"),
    "LAB": (lab, "RGB"),
    "16 bits": (lambda: wide(np.uint16, 65535), "L"),
    "32 bits": (lambda: wide(np.int32, 65535), "L"),
    "float to 1": (lambda: wide(np.float32, 1), "L"),
    "float to 255": (lambda: wide(np.float32, 255), "L"),
}


@pytest.mark.parametrize("name", MODES)
def test_every_kind_of_pixel_a_tiff_may_have(tmp_path: Path, name: str) -> None:
    make, like = MODES[name]
    make().save(tmp_path / "a.tif")
    expected = make() if like == "1" else PICTURE.convert(like)
    assert close(seen(tmp_path / "a.tif"), expected, 12.0 if like == "1" else 5.0)


@pytest.mark.parametrize("name", ["L_16", "LA_16", "RGB_16", "RGBA_16"])
def test_sixteen_bit_png(samples: Path, name: str) -> None:
    path = samples / "formats/png16-xmp" / f"{name}__128x128.png"
    with Image.open(path) as image:
        if image.mode == "I;16":
            expected = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
        else:
            expected = image.convert("RGBA")
            under = Image.new("RGBA", expected.size, (128, 128, 128, 255))
            expected = Image.alpha_composite(under, expected)
    assert close(seen(path), expected)


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.tif", "a.gif"])
def test_what_is_transparent_is_grey(tmp_path: Path, name: str) -> None:
    picture = Image.new("RGBA", (80, 80), (255, 255, 255, 0))
    picture.paste((10, 200, 10, 255), (0, 0, 40, 80))
    options: dict[str, Any] = {"lossless": True} if name == "a.webp" else {}
    picture.save(tmp_path / name, **options)
    found = probe(stat_of(tmp_path / name))
    assert found.has_alpha
    rows = np.asarray(thumb(found), np.int16)
    assert np.abs(rows[:, 60:] - 128).max() < 12
    assert np.abs(rows[:, 10:30] - (10, 200, 10)).max() < 12


def test_a_wide_profile_makes_colours_stronger(samples: Path, tmp_path: Path) -> None:
    import pillow_heif

    heic = pillow_heif.open_heif(str(samples / "formats/heic/IMG_5195.HEIC"))
    p3 = heic.info["icc_profile"]
    plain = draw((300, 300), seed=9)
    for name, profile in (("plain.png", None), ("p3.png", p3), ("srgb.png", srgb())):
        plain.save(tmp_path / name, icc_profile=profile)
    without, wide = seen(tmp_path / "plain.png"), seen(tmp_path / "p3.png")
    converted = ImageCms.profileToProfile(
        plain, ImageCms.ImageCmsProfile(io.BytesIO(p3)), ImageCms.createProfile("sRGB")
    )
    assert converted is not None
    assert close(wide, converted, 3.0)
    assert not np.array_equal(without, wide)
    assert np.array_equal(without, seen(tmp_path / "srgb.png"))


def test_profiles_that_do_not_fit_are_passed_over() -> None:
    rows = np.asarray(draw((20, 20)))
    unchanged = rows.tolist()
    assert np.asarray(to_srgb(rows, b"not a profile")).tolist() == unchanged
    grey = rows[:, :, :1]
    assert np.asarray(to_srgb(grey, srgb()))[:, :, 0].tolist() == grey[:, :, 0].tolist()


def test_cmyk_of_photoshop_is_not_inverted(samples: Path) -> None:
    path = samples / "formats/thumbor/cmyk-icc.jpg"
    with Image.open(path) as image:
        naive = image.convert("RGB")
    rows = seen(path)
    assert np.corrcoef(rows.ravel(), np.asarray(naive).ravel())[0, 1] > 0.9


def test_strips_give_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = draw((123, 457))
    whole, _ = from_pillow(picture)
    monkeypatch.setattr("app.media.frame._STRIP", 1000)
    in_strips, _ = from_pillow(picture)
    assert np.array_equal(whole, in_strips)
    assert np.array_equal(whole, np.asarray(picture))
