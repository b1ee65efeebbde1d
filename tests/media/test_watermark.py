"""A mark lies where it hides nobody, is legible, and is the same every time."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.core.asset import Box
from app.core.errors import MediaError
from app.media.crop import Margins
from app.media.frame import wrap
from app.media.spot import spot
from app.media.veil import veiled
from app.media.watermark import Stamp, stamp, stamped
from tests.helpers.pictures import draw

SIZE = (300, 400)


@dataclass(frozen=True)
class Mark:
    text: str = "mia"
    image: str = ""
    place: str = "bottom-right"
    scale: float = 0.2
    opacity: float = 0.6
    colour: str = "#ffffff"


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.x + one.w, other.x + other.w) > max(one.x, other.x)
        and min(one.y + one.h, other.y + other.h) > max(one.y, other.y)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "x", "y"),
    [
        ("top-left", 9, 9),
        ("top", 125, 9),
        ("top-right", 241, 9),
        ("left", 9, 190),
        ("centre", 125, 190),
        ("bottom-right", 241, 371),
    ],
)
def test_nine_places(place: str, x: int, y: int) -> None:
    assert spot(place, (50, 20), SIZE, [], Margins()) == (x, y)


def test_auto_is_the_bottom_right_where_nobody_is() -> None:
    assert spot("auto", (50, 20), SIZE, [], Margins()) == (241, 371)


FACES = {
    "bottom-right": Box(200, 340, 100, 60),
    "bottom-left": Box(0, 340, 100, 60),
    "top-right": Box(200, 0, 100, 60),
    "top-left": Box(0, 0, 100, 60),
}


def test_auto_leaves_every_face_free_as_long_as_it_can() -> None:
    taken: list[Box] = []
    for face in FACES.values():
        taken.append(face)
        left, top = spot("auto", (50, 20), SIZE, taken, Margins())
        assert not any(overlap(Box(left, top, 50, 20), one) for one in taken)


def test_auto_hides_least_where_there_is_no_free_place() -> None:
    faces = [Box(0, 0, 300, 330), Box(0, 330, 100, 70), Box(100, 330, 180, 70)]
    left, top = spot("auto", (50, 20), SIZE, faces, Margins())
    assert (left, top) == (241, 371)  # 11 pixels of it are free of them all


def test_what_the_platform_covers_stays_free() -> None:
    covered = Margins(top=0.14, right=0.06, bottom=0.2, left=0.06)
    for place in ("auto", "top-left", "bottom-right", "left"):
        box = stamp(replace(Mark(), place=place), SIZE, [], covered).box
        assert box.x >= 18
        assert box.y >= 56
        assert box.x + box.w <= 282
        assert box.y + box.h <= 320


@pytest.mark.parametrize("scale", [0.05, 0.2, 1.0])
def test_the_width_is_the_share_that_was_asked_for(scale: float) -> None:
    mark = stamp(replace(Mark(), scale=scale), SIZE)
    assert mark.box.w == pytest.approx(SIZE[0] * scale, abs=1)
    assert mark.box.h < mark.box.w


def laid(mark: Stamp, ground: tuple[int, int, int]) -> np.ndarray:
    rows = np.full((SIZE[1], SIZE[0], 3), ground, np.uint8)
    return np.asarray(stamped(wrap(rows), mark).numpy())


@pytest.mark.parametrize("ground", [(255, 255, 255), (0, 0, 0)])
@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#cc2010"])
def test_it_is_legible_on_any_ground(ground: tuple[int, int, int], colour: str) -> None:
    shown = laid(stamp(replace(Mark(), colour=colour), SIZE), ground)
    assert np.abs(shown.astype(int) - ground).max() > 80


def test_nothing_but_its_box_is_touched() -> None:
    mark = stamp(Mark(), SIZE)
    shown = laid(mark, (90, 120, 150))
    changed = np.argwhere((shown != (90, 120, 150)).any(axis=2))
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)
    assert mark.box.x <= left
    assert right < mark.box.x + mark.box.w
    assert mark.box.y <= top
    assert bottom < mark.box.y + mark.box.h


def test_opacity_mixes_what_is_over_with_what_is_under(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (200, 100, 0, 255)).save(tmp_path / "m.png")
    mark = Mark(text="", image=str(tmp_path / "m.png"), opacity=0.5)
    middle = stamp(mark, SIZE)
    shown = laid(middle, (0, 0, 0))[middle.top + 20, middle.left + 20]
    assert np.abs(shown.astype(int) - (100, 50, 0)).max() <= 2


def test_what_is_transparent_leaves_no_fringe(tmp_path: Path) -> None:
    """White on clear black, made smaller over white: nothing darker may appear."""
    picture = Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    picture.paste((255, 255, 255, 255), (150, 150, 450, 450))
    picture.save(tmp_path / "m.png")
    mark = stamp(Mark(text="", image=str(tmp_path / "m.png"), opacity=1.0), SIZE)
    assert laid(mark, (255, 255, 255)).min() >= 254


def test_a_high_picture_stays_inside(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 300), (0, 0, 0, 255)).save(tmp_path / "m.png")
    mark = stamp(Mark(text="", image=str(tmp_path / "m.png"), scale=0.5), SIZE)
    assert mark.box.h <= SIZE[1]
    assert laid(mark, (255, 255, 255)).shape == (400, 300, 3)


def test_tiles_are_all_over_the_picture() -> None:
    mark = stamp(replace(Mark(), place="tiled"), SIZE)
    rows = mark.rows[:, :, 3] > 0
    assert rows.shape == (400, 300)
    for part in (rows[:100], rows[-100:], rows[:, :100], rows[:, -100:]):
        assert part.any()
    assert 0.02 < rows.mean() < 0.5


def test_the_same_mark_gives_the_same_pixels() -> None:
    mark = Mark(text="© Mía · Жук · Ωλ")
    assert np.array_equal(stamp(mark, SIZE).rows, stamp(mark, SIZE).rows)


def test_marks_over_accents_are_one_letter_with_it() -> None:
    assert np.array_equal(
        stamp(Mark(text="Me\u0301a"), SIZE).rows, stamp(Mark(text="M\u00e9a"), SIZE).rows
    )


@pytest.mark.parametrize("text", ["美亚", "مرحبا", "שלום", "👍", "नमस्ते"])
def test_a_script_the_font_cannot_write_is_named(text: str) -> None:
    with pytest.raises(MediaError, match=r"cannot write .*Draw it as a PNG"):
        stamp(Mark(text=f"mia {text}"), SIZE)


def test_a_picture_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "m.png").write_bytes(b"no picture")
    with pytest.raises(MediaError, match=r"m\.png cannot be read as a PNG"):
        stamp(Mark(text="", image=str(tmp_path / "m.png")), SIZE)
    with pytest.raises(MediaError, match=r"gone\.png cannot be read"):
        stamp(Mark(text="", image=str(tmp_path / "gone.png")), SIZE)


def test_a_veil_leaves_colours_and_no_detail() -> None:
    grain = np.random.default_rng(1).normal(0, 12, (*SIZE[::-1], 1))
    picture = np.clip(np.asarray(draw(SIZE, seed=3)) + grain, 0, 255).astype(np.uint8)
    shown = np.asarray(veiled(wrap(picture)).numpy())
    assert shown.shape == picture.shape
    detail = [np.abs(np.diff(rows.astype(float), axis=1)).mean() for rows in (picture, shown)]
    assert detail[1] < detail[0] / 2
    assert np.abs(shown.mean(axis=(0, 1)) - picture.mean(axis=(0, 1))).max() < 4


def test_pictures_that_differ_in_detail_alone_look_the_same_behind_a_veil() -> None:
    """What is gone is gone: pixels that cancel out inside a square leave no trace."""
    plain = np.full((320, 240, 3), 120, np.uint8)
    chequered = plain.copy()
    chequered[::2, ::2] += 60
    chequered[1::2, 1::2] += 60
    chequered[::2, 1::2] -= 60
    chequered[1::2, ::2] -= 60
    one, other = (np.asarray(veiled(wrap(rows)).numpy()).astype(int) for rows in (plain, chequered))
    assert np.abs(one - other).max() <= 1
