"""What a preset says of pixels is what the finished picture has."""

import io
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from app.core.asset import Box
from app.core.errors import ExportError
from app.export.order import Teaser
from app.export.presets.preset import Bounds, Insets, Preset, Quality, Watermark
from tests.export.builders import SMALL, Delivered, delivered, item
from tests.export.colour_difference import Array
from tests.helpers.pictures import draw

LOOSE = replace(
    SMALL,
    bounds=Bounds(),
    facts=replace(SMALL.facts, confidence="third-party", by_field=()),
)
"""Nobody official says that its size is the only one."""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    draw((400, 500), seed=5).save(tmp_path / "Mia 01.png")
    return tmp_path / "Mia 01.png"


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    rows = np.random.default_rng(1).normal(128, 60, (500, 400, 3))
    Image.fromarray(np.clip(rows, 0, 255).astype(np.uint8)).save(tmp_path / "noise.png")
    return tmp_path / "noise.png"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def make(source: Path, out: Path, preset: Preset = LOOSE, **more: Any) -> Delivered:
    return delivered(item(source, out, preset, **more))


def rows(made: Delivered) -> Array:
    with Image.open(made.path) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.float64)


def rules(made: Delivered) -> list[str]:
    return [finding.rule for finding in made.findings]


# ── formats ──


@pytest.mark.parametrize("form", ["jpeg", "png", "webp", "avif"])
def test_every_format_is_made_and_checked(source: Path, out: Path, form: str) -> None:
    made = make(source, out, replace(LOOSE, formats=(form,)))
    with Image.open(made.path) as read:
        assert (read.format, read.size) == (form.upper(), (160, 200))
    assert made.bytes == Path(made.path).stat().st_size


def test_dots_per_inch_are_those_of_the_preset(source: Path, out: Path) -> None:
    with Image.open(make(source, out, replace(LOOSE, dpi=300)).path) as read:
        assert read.info["dpi"] == (300, 300)


def test_a_progressive_picture(source: Path, out: Path) -> None:
    quality = Quality(90, 40, "4:2:0", progressive=True)
    with Image.open(make(source, out, replace(LOOSE, quality=quality)).path) as read:
        assert read.info["progressive"]


# ── bytes ──


def test_below_the_floor_the_picture_becomes_smaller_and_says_so(noise: Path, out: Path) -> None:
    floor = replace(LOOSE, quality=Quality(60, 60, "4:4:4"))
    free = make(noise, out, floor)
    made = make(noise, out, replace(floor, max_bytes=int(free.bytes * 0.6)))
    assert free.bytes * 0.57 * 0.95 <= made.bytes <= free.bytes * 0.6
    assert (made.width, made.height) != (160, 200)
    assert made.width * 200 == pytest.approx(made.height * 160, rel=0.02)
    with Image.open(made.path) as read:
        assert read.size == (made.width, made.height)
    (finding,) = made.findings
    assert finding.rule == "export.smaller"
    assert finding.message.startswith(f"{made.width} × {made.height} pixels instead of 160 × 200")


def test_a_png_that_is_too_large_becomes_smaller(noise: Path, out: Path) -> None:
    png = replace(LOOSE, formats=("png",))
    made = make(noise, out, replace(png, max_bytes=int(make(noise, out, png).bytes * 0.7)))
    assert rules(made) == ["export.smaller"]


def test_no_smaller_than_the_placement_takes(noise: Path, out: Path) -> None:
    floor = replace(LOOSE, quality=Quality(60, 60, "4:4:4"), bounds=Bounds(min_width=150))
    cap = int(make(noise, out, floor).bytes * 0.6)
    with pytest.raises(ExportError, match=r"at the lowest acceptable quality \(60\)"):
        make(noise, out, replace(floor, max_bytes=cap))
    assert len(os.listdir(out)) == 1


def test_a_size_that_is_official_is_kept_or_refused(noise: Path, out: Path) -> None:
    official = replace(LOOSE, facts=replace(LOOSE.facts, by_field=(("width", "official"),)))
    with pytest.raises(ExportError, match="at the lowest acceptable quality") as caught:
        make(noise, out, replace(official, max_bytes=6_000))
    assert "smaller dimensions" in (caught.value.hint or "")
    assert not out.exists()


def test_half_the_size_is_where_it_ends(noise: Path, out: Path) -> None:
    with pytest.raises(ExportError, match="and 900 are allowed"):
        make(noise, out, replace(LOOSE, max_bytes=900))
    assert not out.exists()


def test_a_refusal_names_preset_and_size(noise: Path, out: Path) -> None:
    with pytest.raises(ExportError, match="no smaller size was tried") as caught:
        make(noise, out, replace(LOOSE, max_bytes=1_000))
    assert f"1,000 are allowed by {LOOSE.title} ({LOOSE.id})" in caught.value.message


def test_an_aim_is_met_or_said_to_be_missed(noise: Path, out: Path) -> None:
    free = make(noise, out).bytes
    made = make(noise, out, replace(LOOSE, aim_bytes=free // 2))
    assert made.bytes <= free // 2
    assert rules(made) == ["export.quality"]
    missed = make(noise, out, replace(LOOSE, aim_bytes=2_000))
    assert missed.bytes > 2_000
    assert rules(missed) == ["export.quality", "export.aim"]


# ── marks ──


def test_a_watermark_lies_in_its_corner_and_nowhere_else(source: Path, out: Path) -> None:
    plain = rows(make(source, out, replace(LOOSE, formats=("png",))))
    mark = Watermark(text="mia", place="bottom-right", opacity=1.0)
    marked = rows(make(source, out, replace(LOOSE, formats=("png",)), watermark=mark))
    changed = np.argwhere(np.abs(plain - marked).max(axis=2) > 0)
    assert changed.min(axis=0).tolist() > [160, 100]
    assert np.abs(plain - marked).max() > 60


def test_a_watermark_leaves_faces_and_covered_edges_free(source: Path, out: Path) -> None:
    preset = replace(LOOSE, formats=("png",), safe=Insets(top=0, right=0, bottom=60, left=0))
    mark = Watermark(text="mia", opacity=1.0)
    face = Box(200, 200, 200, 150)  # of 400 × 500: the right of what is left free
    plain, marked = (rows(make(source, out, preset, watermark=one)) for one in (None, mark))
    order = item(source, out, preset, watermark=mark, faces=(face,))
    free = rows(delivered(order))
    changed = [np.argwhere(np.abs(plain - one).max(axis=2) > 0) for one in (marked, free)]
    assert changed[0][:, 0].max() < 140
    assert changed[0][:, 1].min() > 80
    assert changed[1][:, 1].max() < 80


def test_the_mark_of_an_avatar_is_inside_its_circle(source: Path, out: Path) -> None:
    preset = replace(LOOSE, width=160, height=160, mask="circle", formats=("png",))
    mark = Watermark(text="mia", opacity=1.0)
    plain, marked = (rows(make(source, out, preset, watermark=one)) for one in (None, mark))
    changed = np.argwhere(np.abs(plain - marked).max(axis=2) > 0)
    assert np.hypot(*(changed - 79.5).T).max() <= 80.5


def test_a_mark_that_cannot_be_made_is_named_and_nothing_is_written(
    source: Path, out: Path
) -> None:
    with pytest.raises(ExportError, match=r"gone\.png cannot be read"):
        make(source, out, watermark=Watermark(image="/gone.png"))
    assert not out.exists()


# ── teasers ──


def test_a_blurred_teaser_shows_no_detail(noise: Path, out: Path) -> None:
    shown = rows(make(noise, out, replace(LOOSE, formats=("png",)), teaser=Teaser("blur")))
    assert np.abs(np.diff(shown, axis=1)).mean() < 2


def test_a_marked_teaser_is_marked_all_over(source: Path, out: Path) -> None:
    preset = replace(LOOSE, formats=("png",))
    mark = Watermark(text="mia", place="bottom-right", opacity=0.01)
    plain = rows(make(source, out, preset))
    shown = rows(make(source, out, preset, watermark=mark, teaser=Teaser("watermark")))
    changed = np.abs(plain - shown).max(axis=2) > 20
    for part in (changed[:100, :80], changed[:100, 80:], changed[100:, :80], changed[100:, 80:]):
        assert part.mean() > 0.01


def test_a_teaser_without_its_watermark_is_not_made(source: Path, out: Path) -> None:
    with pytest.raises(ExportError, match="has none"):
        make(source, out, teaser=Teaser("watermark"))
    assert not out.exists()


# ── the rest of a preset ──


def test_a_padded_picture_lies_whole_on_its_colour(source: Path, out: Path) -> None:
    preset = replace(
        LOOSE,
        width=200,
        height=200,
        fit="pad",
        backdrop="colour",
        background="#cc2010",
        formats=("png",),
    )
    shown = rows(make(source, out, preset, window=Box(0, 0, 400, 500)))
    assert np.abs(shown[:, :18] - (204, 32, 16)).max() == 0
    assert np.abs(shown[:, 182:] - (204, 32, 16)).max() == 0
    assert np.abs(shown[:, 20:180] - (204, 32, 16)).mean() > 30


def test_sharpening_lifts_edges_and_leaves_flat_areas(tmp_path: Path, out: Path) -> None:
    picture = Image.new("RGB", (640, 800), (90, 90, 90))
    ImageDraw.Draw(picture).rectangle((320, 0, 640, 800), fill=(160, 160, 160))
    picture.save(tmp_path / "edge.png")
    png = replace(LOOSE, formats=("png",))
    plain = rows(make(tmp_path / "edge.png", out, png))
    sharp = rows(make(tmp_path / "edge.png", out, replace(png, sharpen=0.5)))
    assert np.array_equal(plain[:, :70], sharp[:, :70])
    steps = [np.abs(np.diff(one[100, :, 0])).max() for one in (plain, sharp)]
    assert steps[0] < steps[1]
    assert sharp.max() - plain.max() < 20  # a halo nobody sees


def test_nothing_is_sharpened_that_was_not_made_smaller(source: Path, out: Path) -> None:
    whole = replace(LOOSE, formats=("png",), width=400, height=500)
    sharp = rows(make(source, out, replace(whole, sharpen=1.0)))
    assert np.array_equal(rows(make(source, out, whole)), sharp)


# ── faces ──


def head(size: tuple[int, int], box: Box) -> Image.Image:
    picture = Image.new("RGB", size, (90, 130, 100))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((box.x, box.y, box.x + box.w, box.y + box.h), fill=(230, 190, 170))
    for eye in (0.25, 0.6):
        left, top = box.x + eye * box.w, box.y + 0.35 * box.h
        pen.ellipse((left, top, left + box.w / 7, top + box.h / 9), fill=(30, 20, 20))
    return picture


@pytest.mark.parametrize("preset", [
    LOOSE,
    replace(LOOSE, width=300, height=300, fit="pad", backdrop="blur"),
    replace(LOOSE, formats=("webp",)),
])  # fmt: skip
def test_faces_are_found_where_they_were_promised(
    tmp_path: Path, out: Path, preset: Preset
) -> None:
    face = Box(140, 120, 120, 150)
    head((400, 500), face).save(tmp_path / "p.png")
    make(tmp_path / "p.png", out, preset, faces=(face,), window=Box(0, 0, 400, 500))


def test_a_face_that_is_not_in_the_finished_picture_stops_it(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the window cut a little beside, it would be seen."""
    from app.export.making import finish

    face = Box(140, 120, 120, 150)
    head((400, 500), face).save(tmp_path / "p.png")
    from app.media.cut import cut as right

    def beside(image: Any, size: Any, window: Box, *more: Any) -> Any:
        return right(image, size, replace(window, x=window.x + 70), *more)

    monkeypatch.setattr(finish, "cut", beside)
    with pytest.raises(ExportError, match="a face is not where it was to be"):
        make(tmp_path / "p.png", out, faces=(face,), window=Box(80, 0, 240, 300))
    assert os.listdir(out) == []


def test_a_face_under_a_mark_is_not_looked_for(tmp_path: Path, out: Path) -> None:
    face = Box(140, 120, 120, 150)
    head((400, 500), face).save(tmp_path / "p.png")
    mark = Watermark(text="M", place="centre", scale=0.9, opacity=1.0)
    make(tmp_path / "p.png", out, faces=(face,), watermark=mark)


def test_the_bytes_of_one_order_are_the_same_again(source: Path, out: Path) -> None:
    order = item(source, out, LOOSE, watermark=Watermark(text="mia"))
    one, other = delivered(order), delivered(order)
    assert Path(one.path).read_bytes() == Path(other.path).read_bytes()
    with Image.open(io.BytesIO(Path(one.path).read_bytes())) as read:
        assert read.size == (160, 200)
