"""Every way in which a finished file can be wrong is seen before it gets its name."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.core.asset import Box
from app.core.errors import ExportError
from app.export.check.verify import LOOK, Expected, Face, preview, verify
from app.export.check.whitelist import Allowed
from app.export.policies.disclosure import TRAINED
from app.media.encode import Encoding, bare, encode, srgb_profile
from app.media.frame import Pixels, wrap
from app.media.metadata.write import xmp_packet
from tests.helpers.pictures import draw

SIZE = (160, 200)
XMP = xmp_packet(TRAINED)
PIXELS = np.asarray(draw(SIZE, seed=2))
FORMATS = ("jpeg", "png", "webp", "avif")


def means(rows: Pixels, down: int, across: int) -> Pixels:
    height, width, _ = rows.shape
    squares = rows.reshape(height // down, down, width // across, across, 3)
    return np.asarray(squares.mean(axis=(1, 3)), np.uint8)


def expected(form: str = "jpeg", **more: Any) -> Expected:
    allowed = Allowed(form, srgb_profile(), XMP, private=("gown", "crimson"))
    return replace(Expected(*SIZE, 200_000, allowed, means(PIXELS, 8, 8)), **more)


def finished(form: str = "jpeg", rows: Pixels = PIXELS, **more: Any) -> bytes:
    order = Encoding(form, 90, 90, "4:4:4", srgb_profile(), xmp=XMP, **more)
    return encode(bare(wrap(rows)), order).data


def check(tmp_path: Path, data: bytes, wanted: Expected) -> None:
    path = tmp_path / ".part"
    path.write_bytes(data)
    verify(str(path), wanted)


@pytest.mark.parametrize("form", FORMATS)
def test_what_we_write_passes(tmp_path: Path, form: str) -> None:
    check(tmp_path, finished(form), expected(form))


@pytest.mark.parametrize("size", [(1, 1), (7, 40), (40, 3)])
@pytest.mark.parametrize("form", FORMATS)
def test_the_smallest_pictures_pass(tmp_path: Path, form: str, size: tuple[int, int]) -> None:
    rows = np.asarray(draw(size, seed=2))
    pixels = bare(wrap(rows))
    wanted = expected(form, width=size[0], height=size[1], preview=preview(pixels))
    check(tmp_path, finished(form, rows), wanted)


def saved_by_pillow(**options: object) -> bytes:
    stream = io.BytesIO()
    draw(SIZE, seed=2).save(stream, "JPEG", icc_profile=srgb_profile(), xmp=XMP, **options)
    return stream.getvalue()


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 1}])
def test_every_coding_of_a_jpeg_is_read(tmp_path: Path, options: dict[str, object]) -> None:
    check(tmp_path, saved_by_pillow(**options), expected())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("quality", [20, 60, 95])
@pytest.mark.parametrize("chroma", ["4:4:4", "4:2:0"])
def test_any_quality_shows_the_same_picture(
    tmp_path: Path, form: str, quality: int, chroma: str
) -> None:
    order = Encoding(form, quality, 1, chroma, srgb_profile(), xmp=XMP)
    check(tmp_path, encode(bare(wrap(PIXELS)), order).data, expected(form))


@pytest.mark.parametrize("size", [(161, 203), (33, 47), (8, 9), (1, 1)])
@pytest.mark.parametrize("form", FORMATS)
def test_odd_sizes(tmp_path: Path, size: tuple[int, int], form: str) -> None:
    rows = np.asarray(draw(size, seed=2))
    whole = rows[: size[1] // 8 * 8, : size[0] // 8 * 8]
    wanted = expected(form, width=size[0], height=size[1], preview=means(whole, 8, 8))
    check(tmp_path, finished(form, rows), wanted)


@pytest.mark.parametrize("form", FORMATS)
def test_a_block_nobody_asked_for_is_found(tmp_path: Path, form: str) -> None:
    allowed = replace(expected(form).allowed, xmp=None)
    with pytest.raises(ExportError, match="nobody asked for"):
        check(tmp_path, finished(form), expected(form, allowed=allowed))


def test_a_word_of_the_recipe_is_found_anywhere(tmp_path: Path) -> None:
    data = finished()
    middle = len(data) * 3 // 4  # among compressed pixels
    with pytest.raises(ExportError, match="a word of the recipe"):
        check(tmp_path, data[:middle] + b"crimson" + data[middle:], expected())


@pytest.mark.parametrize("form", FORMATS)
def test_the_size_and_the_cap_are_checked(tmp_path: Path, form: str) -> None:
    data = finished(form)
    with pytest.raises(ExportError, match="measures 160 × 200"):
        check(tmp_path, data, expected(form, width=161))
    with pytest.raises(ExportError, match="allowed"):
        check(tmp_path, data, expected(form, max_bytes=len(data) - 1))
    check(tmp_path, data, expected(form, max_bytes=len(data)))
    check(tmp_path, data, expected(form, max_bytes=None))


@pytest.mark.parametrize(("mode", "form"), [("L", "jpeg"), ("P", "png"), ("RGBA", "webp")])
def test_grey_palettes_and_alpha_are_not_srgb(tmp_path: Path, mode: str, form: str) -> None:
    stream = io.BytesIO()
    picture = draw(SIZE).convert(mode)
    if mode == "RGBA":
        picture.putalpha(128)
    options = {"icc_profile": srgb_profile()} | ({} if form == "png" else {"xmp": XMP})
    picture.save(stream, form.upper(), **options)
    allowed = Allowed(form, srgb_profile(), None if form == "png" else XMP)
    with pytest.raises(ExportError, match=r"not sRGB|nobody asked for"):
        check(tmp_path, stream.getvalue(), expected(form, allowed=allowed))


def test_a_picture_whose_end_is_missing_is_found(tmp_path: Path) -> None:
    """The structure is whole; the compressed data stops, and decoders fill the rest with grey."""
    data = finished()
    scan = data.rindex(b"\xff\xda")
    with pytest.raises(ExportError, match="not the one that was written"):
        check(tmp_path, data[: scan + (len(data) - scan) // 2] + b"\xff\xd9", expected())


@pytest.mark.parametrize("form", FORMATS)
def test_another_picture_is_found(tmp_path: Path, form: str) -> None:
    other = np.asarray(draw(SIZE, seed=3))
    with pytest.raises(ExportError, match="not the one that was written"):
        check(tmp_path, finished(form, other), expected(form))


def test_what_is_no_picture_inside_is_found(tmp_path: Path) -> None:
    data = finished()
    table = data.index(b"\xff\xdb")
    with pytest.raises(ExportError, match="cannot be read back"):
        check(tmp_path, data[:table] + b"\xff\xd9", expected())


@pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
@pytest.mark.parametrize("period", [1, 4, 5, 8, 12])
def test_colours_that_four_pixels_share_are_no_other_picture(
    tmp_path: Path, form: str, period: int
) -> None:
    """Chequers and stripes of red and cyan, which 4:2:0 cannot keep apart."""
    y, x = np.mgrid[:200, :160]
    for odd in ((x // period + y // period) % 2, x // period % 2):
        rows = np.where(odd[..., None] == 1, (0, 255, 255), (255, 0, 0)).astype(np.uint8)
        order = Encoding(form, 60, 1, "4:2:0", srgb_profile(), xmp=XMP)
        data = encode(bare(wrap(rows)), order).data
        check(tmp_path, data, expected(form, preview=means(rows, 8, 8)))


def test_another_colour_of_the_same_light_is_found(tmp_path: Path) -> None:
    wanted = np.full((200, 160, 3), (150, 100, 100), np.uint8)
    other = np.full((200, 160, 3), (58, 148, 95), np.uint8)  # the same luma to a level
    with pytest.raises(ExportError, match="not the one that was written"):
        check(tmp_path, finished(rows=other), expected(preview=means(wanted, 8, 8)))


# ── faces ──


def with_a_face(left: int, top: int) -> Pixels:
    """A round head with eyes and a mouth, 64 pixels wide, on a calm ground."""
    from PIL import ImageDraw

    picture = Image.new("RGB", (320, 400), (90, 130, 100))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((left, top, left + 63, top + 79), fill=(230, 190, 170))
    for eye in (16, 40):
        pen.ellipse((left + eye, top + 24, left + eye + 8, top + 30), fill=(40, 30, 30))
    pen.rectangle((left + 20, top + 54, left + 44, top + 60), fill=(150, 40, 50))
    return np.asarray(picture)


def promising(rows: Pixels, *faces: Face) -> Expected:
    preview = means(rows, 8, 8)
    return expected(width=320, height=400, preview=preview, faces=faces)


@pytest.mark.parametrize("form", FORMATS)
def test_a_face_is_where_it_was_promised(tmp_path: Path, form: str) -> None:
    rows = with_a_face(120, 80)
    head = means(rows[80:160, 120:184], 80 // LOOK, 64 // LOOK)
    promised = replace(
        promising(rows, Face(Box(120, 80, 64, 80), head)), allowed=expected(form).allowed
    )
    check(tmp_path, finished(form, rows), promised)


@pytest.mark.parametrize(("x", "y"), [(60, 80), (120, 160), (150, 80), (320, 80)])
def test_a_face_that_is_elsewhere_is_missed(tmp_path: Path, x: int, y: int) -> None:
    rows = with_a_face(120, 80)
    head = means(rows[80:160, 120:184], 80 // LOOK, 64 // LOOK)
    with pytest.raises(ExportError, match="a face is not where it was to be"):
        check(tmp_path, finished(rows=rows), promising(rows, Face(Box(x, y, 64, 80), head)))
