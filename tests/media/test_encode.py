"""JPEG under a byte cap, bare of everything it was not given."""

import io

import numpy as np
import pytest
import pyvips
from PIL import Image

from app.media.encode import NEAR, DoesNotFitError, Encoded, bare, jpeg, srgb_profile
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
    image: pyvips.Image, cap: int = 10**7, start: int = 92, floor: int = 20, chroma: str = "4:4:4"
) -> Encoded:
    return jpeg(
        image, start=start, floor=floor, chroma=chroma, max_bytes=cap, profile=srgb_profile()
    )


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
        better = encode(image, start=encoded.quality + 1)
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
    encoded = jpeg(
        bare(image),
        start=90,
        floor=50,
        chroma="4:2:0",
        max_bytes=10**6,
        profile=srgb_profile(),
        xmp=packet,
    )
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
