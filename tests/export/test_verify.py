"""Every way in which a finished file can be wrong is seen before it gets its name."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.core.errors import ExportError
from app.export.disclosure import COMPOSITE, TRAINED
from app.export.verify import Expected, verify
from app.media.encode import bare, jpeg, srgb_profile
from app.media.frame import wrap
from app.media.metadata.write import xmp_packet
from tests.helpers.pictures import draw

SIZE = (160, 200)
XMP = xmp_packet(TRAINED)
PIXELS = np.asarray(draw(SIZE, seed=2))
PREVIEW = PIXELS.reshape(25, 8, 20, 8, 3).mean(axis=(1, 3)).astype(np.uint8)
EXPECTED = Expected(*SIZE, 100_000, srgb_profile(), XMP, PREVIEW, ("gown", "crimson"))


def finished(xmp: bytes | None = XMP) -> bytes:
    pixels = bare(wrap(PIXELS))
    return jpeg(
        pixels,
        start=90,
        floor=90,
        chroma="4:4:4",
        max_bytes=10**6,
        profile=srgb_profile(),
        xmp=xmp,
    ).data


def segment(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2) + payload


def inserted(data: bytes, marker: int, payload: bytes) -> bytes:
    return data[:2] + segment(marker, payload) + data[2:]


def check(tmp_path: Path, data: bytes, expected: Expected = EXPECTED) -> None:
    path = tmp_path / ".part"
    path.write_bytes(data)
    verify(str(path), expected)


def test_what_we_write_passes(tmp_path: Path) -> None:
    check(tmp_path, finished())
    check(tmp_path, finished(None), replace(EXPECTED, xmp=None))


def saved_by_pillow(**options: object) -> bytes:
    stream = io.BytesIO()
    draw(SIZE, seed=2).save(stream, "JPEG", icc_profile=srgb_profile(), xmp=XMP, **options)
    return stream.getvalue()


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 1}])
def test_every_coding_of_a_jpeg_is_walked_to_its_end(
    tmp_path: Path, options: dict[str, object]
) -> None:
    check(tmp_path, saved_by_pillow(**options))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda d: inserted(d, 0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0"), "nobody asked for"),
        (lambda d: inserted(d, 0xFE, b"a comment"), "nobody asked for"),
        (lambda d: inserted(d, 0xED, b"Photoshop 3.0\0"), "nobody asked for"),
        (lambda d: inserted(d, 0xEB, b"JP\0\0c2pa"), "nobody asked for"),
        (lambda d: inserted(d, 0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc"), "nobody asked for"),
        (lambda d: inserted(d, 0xE0, b"JFXX\0\x10"), "nobody asked for"),
        (lambda d: inserted(d, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + (XMP or b"")), "nobody"),
        (lambda d: d + b"\0", "follows the end"),
        (lambda d: d + d, "follows the end"),
        (lambda d: d[:-2], "ends before"),
        (lambda d: d[: len(d) // 2], "ends before"),
        (lambda d: d[:2] + b"\0\0" + d[2:], "broken"),
        (lambda d: b"", "no JPEG"),
        (lambda d: b"\x89PNG" + d, "no JPEG"),
        (lambda d: finished(None), "DigitalSourceType is missing"),
        (lambda d: finished(xmp_packet(COMPOSITE)), "nobody asked for"),
        (lambda d: d.replace(srgb_profile(), bytes(len(srgb_profile()))), "nobody asked for"),
        (lambda d: d.replace(b"sawsctrl", b"sawsctrk"), "nobody asked for"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(tmp_path: Path, spoil: Callable[[bytes], bytes], says: str) -> None:
    with pytest.raises(ExportError, match=says):
        check(tmp_path, spoil(finished()))


@pytest.mark.parametrize("word", ["gown", "crimson"])
def test_a_word_of_the_recipe_is_found_anywhere(tmp_path: Path, word: str) -> None:
    data = finished()
    middle = len(data) * 3 // 4  # among compressed pixels
    with pytest.raises(ExportError, match="a word of the recipe"):
        check(tmp_path, data[:middle] + word.encode() + data[middle:])


def test_a_recipe_that_speaks_of_media_is_no_finding(tmp_path: Path) -> None:
    check(
        tmp_path,
        finished(),
        replace(EXPECTED, private=("digitalsourcetype", "description", "ICC_PROFILE")),
    )


def test_the_size_and_the_cap_are_checked(tmp_path: Path) -> None:
    data = finished()
    with pytest.raises(ExportError, match="measures 160 × 200"):
        check(tmp_path, data, replace(EXPECTED, width=161))
    with pytest.raises(ExportError, match="allowed"):
        check(tmp_path, data, replace(EXPECTED, max_bytes=len(data) - 1))
    check(tmp_path, data, replace(EXPECTED, max_bytes=len(data)))


def test_grey_is_not_srgb(tmp_path: Path) -> None:
    stream = io.BytesIO()
    draw(SIZE).convert("L").save(stream, "JPEG", icc_profile=srgb_profile(), xmp=XMP)
    with pytest.raises(ExportError, match="not sRGB"):
        check(tmp_path, stream.getvalue())


@pytest.mark.parametrize("quality", [20, 60, 95])
@pytest.mark.parametrize("subsampling", [0, 2])
def test_any_quality_shows_the_same_picture(tmp_path: Path, quality: int, subsampling: int) -> None:
    check(tmp_path, saved_by_pillow(quality=quality, subsampling=subsampling))


def test_a_picture_whose_end_is_missing_is_found(tmp_path: Path) -> None:
    """The structure is whole; the compressed data stops, and decoders fill the rest with grey."""
    data = finished()
    scan = data.rindex(b"\xff\xda")
    with pytest.raises(ExportError, match="not the one that was written"):
        check(tmp_path, data[: scan + (len(data) - scan) // 2] + b"\xff\xd9")


def test_another_picture_is_found(tmp_path: Path) -> None:
    pixels = bare(wrap(np.asarray(draw(SIZE, seed=3))))
    other = jpeg(
        pixels,
        start=90,
        floor=90,
        chroma="4:4:4",
        max_bytes=10**6,
        profile=srgb_profile(),
        xmp=XMP,
    )
    with pytest.raises(ExportError, match="not the one that was written"):
        check(tmp_path, other.data)


def test_what_is_no_picture_inside_is_found(tmp_path: Path) -> None:
    data = finished()
    table = data.index(b"\xff\xdb")
    with pytest.raises(ExportError, match="cannot be read back"):
        check(tmp_path, data[:table] + b"\xff\xd9")
