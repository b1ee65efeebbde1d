"""Every format under a byte cap, bare of everything it was not given."""

import io
from typing import Any

import numpy as np
import pytest
import pyvips
from PIL import Image

from app.media.encode import DoesNotFitError, Encoded, Encoding, bare, srgb_profile
from app.media.encode import encode as encoded_by
from app.media.encode.search import NEAR
from app.media.metadata.write import xmp_packet
from tests.helpers.pictures import draw

SIZE = (320, 400)


def pixels(noise: float = 12) -> pyvips.Image:
    """A drawn picture with some grain, as real ones have."""
    rows = np.asarray(draw(SIZE, seed=4), dtype=np.float64)
    rows = rows + np.random.default_rng(1).normal(0, noise, rows.shape)
    flat = np.clip(rows, 0, 255).astype(np.uint8)
    return bare(pyvips.Image.new_from_memory(flat.tobytes(), *SIZE, 3, "uchar"))


def encode(
    image: pyvips.Image,
    cap: int | None = None,
    start: int = 92,
    floor: int = 20,
    chroma: str = "4:4:4",
    form: str = "jpeg",
    **more: Any,
) -> Encoded:
    order = Encoding(form, start, floor, chroma, srgb_profile(), max_bytes=cap, **more)
    return encoded_by(image, order)


def test_one_encode_where_the_cap_is_far() -> None:
    encoded = encode(pixels())
    assert (encoded.quality, encoded.encodes) == (92, 1)


@pytest.mark.parametrize("share", [0.9, 0.6, 0.4, 0.25])
@pytest.mark.parametrize("start", [75, 92, 100])
def test_the_cap_is_met_from_below_in_few_encodes(share: float, start: int) -> None:
    image = pixels()
    cap = int(len(encode(image, start=start).data) * share)
    encoded = encode(image, cap, start, floor=1)
    assert len(encoded.data) <= cap
    assert encoded.encodes <= 9
    if len(encoded.data) < NEAR * cap:  # then no better quality would have fitted
        better = encode(image, start=(encoded.quality or 0) + 1)
        assert len(better.data) > cap


@pytest.mark.parametrize("start", [92, 50, 49])
def test_under_the_floor_is_refused_with_what_it_takes(start: int) -> None:
    image = pixels()
    smallest = len(encode(image, start=49).data)
    with pytest.raises(DoesNotFitError, match=f"{smallest:,} bytes") as caught:
        encode(image, smallest - 1, start, floor=49)
    assert caught.value.smallest == smallest
    assert encode(image, smallest, start, floor=49).quality == 49


def test_the_result_is_a_bare_srgb_jpeg() -> None:
    image = pixels()
    image.set_type(pyvips.GValue.gstr_type, "jpeg-comment-0", "masterpiece")
    packet = xmp_packet("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")
    encoded = encode(bare(image), 10**6, chroma="4:2:0", xmp=packet)
    with Image.open(io.BytesIO(encoded.data)) as read:
        assert (read.format, read.mode, read.size) == ("JPEG", "RGB", SIZE)
        assert read.info["icc_profile"] == srgb_profile()
        assert read.info["xmp"] == packet
        assert (read.info["jfif"], read.info["dpi"]) == (0x0101, (72, 72))
        assert set(read.info) <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "icc_profile", "xmp"
        }  # fmt: skip
    assert b"masterpiece" not in encoded.data


def test_nothing_of_the_source_comes_along() -> None:
    image = pixels()
    image.set_type(pyvips.GValue.gstr_type, "jpeg-comment-0", "masterpiece")
    image.set_type(pyvips.GValue.blob_type, "exif-data", b"Exif\0\0MM")
    fresh = bare(image)
    assert not {"jpeg-comment-0", "exif-data"} & set(fresh.get_fields())


@pytest.mark.parametrize(("chroma", "sampling"), [("4:2:0", 2), ("4:4:4", 1)])
def test_chroma_is_as_asked(chroma: str, sampling: int) -> None:
    with Image.open(io.BytesIO(encode(pixels(), chroma=chroma).data)) as read:
        assert read.layer[0][1] == sampling  # type: ignore[attr-defined]


def test_the_pixels_survive() -> None:
    image = pixels(noise=0)
    with Image.open(io.BytesIO(encode(image).data)) as read:
        error = np.asarray(read, dtype=float) - np.asarray(image.numpy(), dtype=float)
    assert np.sqrt(np.mean(error**2)) < 2


@pytest.mark.parametrize("picture", [
    pyvips.Image.black(4, 4),
    pyvips.Image.black(4, 4, bands=4),
    pyvips.Image.black(4, 4, bands=3).cast("ushort"),
])  # fmt: skip
def test_only_8_bit_rgb_is_encoded(picture: pyvips.Image) -> None:
    with pytest.raises(ValueError, match="8-bit RGB"):
        bare(picture)


def test_no_source_type_no_packet() -> None:
    assert xmp_packet(None) is None


# ── other formats ──

LOSSY = {"webp": 85, "avif": 70}


@pytest.mark.parametrize("form", ["png", "webp", "avif"])
def test_other_formats_carry_profile_and_packet_alone(form: str) -> None:
    image = pixels()
    image.set_type(pyvips.GValue.gstr_type, "png-comment-0-parameters", "masterpiece")
    packet = xmp_packet("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")
    said = (packet or b"").decode()
    encoded = encode(bare(image), start=85, form=form, xmp=packet)
    with Image.open(io.BytesIO(encoded.data)) as read:
        assert (read.format, read.mode, read.size) == (form.upper(), "RGB", SIZE)
        assert read.info["icc_profile"] == srgb_profile()
        assert read.info["XML:com.adobe.xmp" if form == "png" else "xmp"] in (packet, said)
        assert packet is not None
        assert packet in encoded.data  # not packed: readers look for it as it is
    assert b"masterpiece" not in encoded.data
    assert (encoded.quality, encoded.encodes) == (None if form == "png" else 85, 1)


def test_a_png_is_the_pixels_themselves() -> None:
    image = pixels()
    with Image.open(io.BytesIO(encode(image, form="png").data)) as read:
        assert np.array_equal(np.asarray(read), image.numpy())


def test_a_png_is_packed_harder_before_it_is_refused() -> None:
    image = pixels()
    easy = encode(image, form="png")
    hard = encode(image, len(easy.data) - 1, form="png")
    assert (easy.encodes, hard.encodes) == (1, 2)
    with pytest.raises(DoesNotFitError, match="without loss it takes") as caught:
        encode(image, len(hard.data) - 1, form="png")
    assert caught.value.smallest == len(hard.data)


@pytest.mark.parametrize(("form", "share"), [("webp", 0.8), ("webp", 0.5), ("avif", 0.6)])
def test_every_lossy_format_meets_the_cap_from_below(form: str, share: float) -> None:
    image, start = pixels().crop(0, 0, 160, 200), LOSSY[form]
    cap = int(len(encode(image, start=start, form=form).data) * share)
    encoded = encode(image, cap, start, floor=1, form=form)
    assert len(encoded.data) <= cap
    assert encoded.encodes <= 9
    assert encoded.quality is not None
    if len(encoded.data) < NEAR * cap:  # then no better quality would have fitted
        assert len(encode(image, start=encoded.quality + 1, form=form).data) > cap


@pytest.mark.parametrize("form", LOSSY)
def test_every_lossy_format_has_a_floor(form: str) -> None:
    image = pixels().crop(0, 0, 160, 200)
    smallest = len(encode(image, start=40, form=form).data)
    with pytest.raises(DoesNotFitError, match=r"quality \(40\)"):
        encode(image, smallest // 2, 80, floor=40, form=form)


def test_avif_keeps_full_colour_where_it_is_asked_for() -> None:
    """A red line one pixel wide on blue: shared by four pixels, its colour is lost."""
    rows = np.full((64, 64, 3), (20, 20, 220), np.uint8)
    rows[:, 31] = (220, 20, 20)
    image = bare(pyvips.Image.new_from_memory(rows.tobytes(), 64, 64, 3, "uchar"))
    strayed = []
    for chroma in ("4:4:4", "4:2:0"):
        data = encode(image, start=90, chroma=chroma, form="avif").data
        with Image.open(io.BytesIO(data)) as read:
            strayed.append(np.abs(np.asarray(read, int)[:, 31] - (220, 20, 20)).mean())
    assert strayed[0] < 20 < strayed[1]


# ── aims ──


def test_an_aim_is_met_where_the_floor_allows() -> None:
    image = pixels()
    free = len(encode(image).data)
    encoded = encode(image, free, aim_bytes=free // 2)
    assert len(encoded.data) <= free // 2
    assert encoded.quality is not None
    assert encoded.quality >= 20


def test_an_aim_below_the_floor_gives_the_floor() -> None:
    image = pixels()
    free = len(encode(image).data)
    encoded = encode(image, free, floor=80, aim_bytes=free // 10)
    assert encoded.quality == 80
    assert len(encoded.data) > free // 10


def test_a_cap_is_a_cap_whatever_the_aim() -> None:
    image = pixels()
    free = len(encode(image, start=80).data)
    with pytest.raises(DoesNotFitError) as caught:
        encode(image, free - 1, floor=80, aim_bytes=free // 10)
    assert (caught.value.smallest, caught.value.cap) == (free, free - 1)


def test_progressive_is_as_asked() -> None:
    for progressive in (False, True):
        with Image.open(io.BytesIO(encode(pixels(), progressive=progressive).data)) as read:
            assert bool(read.info.get("progressive")) is progressive


@pytest.mark.parametrize(("form", "close"), [("jpeg", 0), ("png", 0.1)])
def test_the_density_is_as_asked(form: str, close: float) -> None:
    for asked, written in ((300, 300), (None, 72)):
        with Image.open(io.BytesIO(encode(pixels(), form=form, dpi=asked).data)) as read:
            assert read.info["dpi"] == pytest.approx((written, written), abs=close)


def test_large_pictures_take_few_encodes() -> None:
    """The sketch of every eighth strip finds the quality; two or three whole encodes confirm it."""
    rows = np.asarray(draw((400, 640), seed=4), dtype=np.float64)
    rows = rows + np.random.default_rng(1).normal(0, 12, rows.shape)
    flat = np.clip(rows, 0, 255).astype(np.uint8)
    image = bare(pyvips.Image.new_from_memory(flat.tobytes(), 400, 640, 3, "uchar"))
    free = len(encode(image).data)
    taken = [encode(image, int(free * share), floor=10).encodes for share in (0.8, 0.6, 0.4, 0.3)]
    assert max(taken) <= 4
    assert sum(taken) <= 11
