"""One item to one finished file: honest, bare, whole, in the right colours, or no file at all."""

import hashlib
import io
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from app.core.asset import Box, Verdict
from app.core.errors import ExportError, RefusedError
from app.core.paths import PROGRAM
from app.core.vocab import Outcome
from app.export.making.parts import PREFIX
from app.export.naming import Namer
from app.export.policies.disclosure import TRAINED
from tests.export.builders import SHIPPED, SMALL, delivered, item
from tests.export.colour_difference import Array, delta_e, lab
from tests.helpers.pictures import a1111_text, draw, save_png

PROMPT = "portrait of a woman in a crimson evening gown"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    texts = {"parameters": a1111_text(PROMPT, "blurry", seed=3735928559)}
    return save_png(tmp_path / "Mia 01.png", size=(400, 600), seed=5, texts=texts)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def pixels(path: str | Path) -> Array:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.float64)


def test_a_finished_file_is_what_was_ordered(source: Path, out: Path) -> None:
    made = delivered(
        item(source, out, digital_source_type=TRAINED, private=("crimson", "3735928559"))
    )
    data = Path(made.path).read_bytes()
    assert made.path == str(out / "Mia 01_feed_portrait_4x5.jpg")
    assert (made.bytes, made.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert (made.width, made.height, made.findings) == (160, 200, ())
    assert TRAINED.encode() in data
    assert b"crimson" not in data
    assert os.listdir(out) == ["Mia 01_feed_portrait_4x5.jpg"]


def test_the_master_is_never_touched(source: Path, out: Path) -> None:
    before = source.read_bytes(), source.stat().st_mtime_ns
    delivered(item(source, out))
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before


def test_the_window_is_what_is_shown(tmp_path: Path, out: Path) -> None:
    picture = Image.new("RGB", (400, 400), (255, 0, 0))
    picture.paste((0, 0, 255), (100, 50, 260, 250))
    picture.save(tmp_path / "p.png")
    made = delivered(item(tmp_path / "p.png", out, window=Box(100, 50, 160, 200)))
    assert np.abs(pixels(made.path) - (0, 0, 255)).max() < 8


def test_the_same_order_gives_the_same_bytes(source: Path, out: Path) -> None:
    order = item(source, out)
    assert delivered(order).sha256 == delivered(order).sha256


def test_a_second_export_is_numbered(source: Path, out: Path) -> None:
    order = item(source, out)
    first, second = delivered(order), delivered(order)
    assert Path(second.path).name == "Mia 01_feed_portrait_4x5 (2).jpg"
    assert Path(first.path).exists()


@pytest.mark.parametrize("outcome", [Outcome.BLOCKED, Outcome.PROHIBITED, Outcome.REJECTED])
def test_a_forged_permit_renders_nothing(source: Path, out: Path, outcome: Outcome) -> None:
    order = item(source, out)
    refused = Verdict("instagram", outcome, "feed", "1")
    object.__setattr__(order.permit, "verdict", refused)
    with pytest.raises(RefusedError):
        delivered(pickle.loads(pickle.dumps(order)))
    assert not out.exists()


def test_a_changed_source_is_refused(source: Path, out: Path) -> None:
    order = item(source, out)
    draw((400, 600), seed=6).save(source)
    with pytest.raises(ExportError, match="has changed since it was catalogued"):
        delivered(order)
    assert not out.exists()


def test_a_vanished_source_is_named(source: Path, out: Path) -> None:
    order = item(source, out)
    source.unlink()
    with pytest.raises(ExportError, match="is no longer there"):
        delivered(order)


def test_a_source_that_is_cut_off_is_refused(source: Path, out: Path) -> None:
    order = item(source, out)
    source.write_bytes(source.read_bytes()[:9000])
    order = replace(order, source_sha256=hashlib.sha256(source.read_bytes()).hexdigest())
    with pytest.raises(ExportError, match="could not be decoded"):
        delivered(order)
    assert not out.exists()


def test_a_window_measured_in_another_picture_is_refused(source: Path, out: Path) -> None:
    with pytest.raises(ExportError, match="the catalogue says 600 × 400"):
        delivered(item(source, out, size=(600, 400)))


def test_the_byte_cap_lowers_the_quality_and_says_so(tmp_path: Path, out: Path) -> None:
    Image.effect_noise((400, 500), 60).convert("RGB").save(tmp_path / "noise.png")
    free = delivered(item(tmp_path / "noise.png", out))
    tight = replace(SMALL, max_bytes=int(free.bytes * 0.7))
    made = delivered(item(tmp_path / "noise.png", out, tight))
    assert made.bytes <= tight.max_bytes
    assert [finding.rule for finding in made.findings] == ["export.quality"]
    assert len(os.listdir(out)) == 2


def test_a_word_of_the_recipe_in_the_result_stops_it(source: Path, out: Path) -> None:
    """Were anything of the source to come through, it would be thrown away, not delivered."""
    with pytest.raises(ExportError, match="a word of the recipe"):
        delivered(item(source, out, private=("JFIF",)))
    assert os.listdir(out) == []


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3), (160, 200)])
def test_any_size_becomes_exactly_the_presets(
    tmp_path: Path, out: Path, size: tuple[int, int]
) -> None:
    draw(size).save(tmp_path / "p.png")
    made = delivered(item(tmp_path / "p.png", out))
    assert pixels(made.path).shape == (200, 160, 3)


@pytest.mark.parametrize(("mode", "colour"), [("RGBA", (0, 0, 0, 0)), ("LA", (0, 0))])
def test_transparency_lies_over_the_presets_background(
    tmp_path: Path, out: Path, mode: str, colour: tuple[int, ...]
) -> None:
    Image.new(mode, (160, 200), colour).save(tmp_path / "clear.png")
    white = delivered(item(tmp_path / "clear.png", out))
    assert np.abs(pixels(white.path) - 255).max() < 3
    red = delivered(item(tmp_path / "clear.png", out, replace(SMALL, background="#cc2010")))
    assert np.abs(pixels(red.path) - (204, 32, 16)).max() < 6


def test_half_transparent_edges_have_no_fringe(tmp_path: Path, out: Path) -> None:
    """A white disc on transparent black, made smaller over white: nothing grey may appear."""
    big = Image.new("LA", (640, 800), (0, 0))
    disc = Image.new("L", big.size, 0)
    disc.paste(255, (200, 200, 440, 600))
    big = Image.merge("LA", (disc, disc))
    big.convert("RGBA").save(tmp_path / "disc.png")
    made = delivered(item(tmp_path / "disc.png", out))
    assert pixels(made.path).min() > 245


def test_16_bits_become_8(tmp_path: Path, out: Path) -> None:
    ramp = np.linspace(0, 65535, 160).astype(np.uint16)
    Image.fromarray(np.tile(ramp, (200, 1))).save(tmp_path / "ramp.png")
    made = delivered(item(tmp_path / "ramp.png", out))
    expected = (ramp >> 8).astype(float)[np.newaxis, :, np.newaxis]
    assert np.abs(pixels(made.path) - expected).max() < 5


def test_upright_whatever_the_orientation(samples: Path, out: Path) -> None:
    """Eight files of one scene (a number drawn on each): the first one stands as it is stored."""
    first = pixels(delivered(item(samples / "orientation" / "landscape_1.jpg", out)).path)
    for number in range(2, 9):
        order = item(samples / "orientation" / f"landscape_{number}.jpg", out)
        assert order.size == (600, 450)
        other = pixels(delivered(order).path)
        turned = [np.abs(first - np.rot90(other, 2)).mean(), np.abs(first - other[:, ::-1]).mean()]
        assert np.abs(first - other).mean() < min(turned) / 2


COLOURED = [
    "formats/heic/IMG_5195.HEIC",  # Display P3
    "formats/heic/pug.heic",
    "formats/thumbor/cmyk-icc.jpg",  # U.S. Web Coated (SWOP) v2
    "formats/pillow/xmp_tags_orientation.png",  # ColorMatch RGB, alpha
    "formats/pillow/icc_profile_big.jpg",
    "formats/tiff/Tless0.tiff",  # Color LCD, alpha
    "orientation/landscape_6.jpg",  # Generic RGB, turned
    "c2pa/fixtures/A.jpg",  # sRGB under another name
    "faces/portraits/800px-Katherine_Maher.jpg",
]


@pytest.mark.parametrize("name", COLOURED)
def test_colours_are_those_little_cms_makes(samples: Path, out: Path, name: str) -> None:
    """Against Pillow's LittleCMS on the full picture, resized afterwards; means of 8 × 8 squares,
    so that the JPEG's own grain does not count.
    """
    preset = replace(SMALL, width=320, height=400)
    order = item(samples / name, out, preset)
    ours = pixels(delivered(order).path)
    reference = _by_little_cms(samples / name, order.window)
    difference = delta_e(lab(_squares(ours)), lab(_squares(reference)))
    assert np.median(difference) < 1
    assert difference.max() < 3


def _by_little_cms(path: Path, window: Box) -> Array:
    import pillow_heif

    pillow_heif.register_heif_opener()
    with Image.open(path) as stored:
        picture = ImageOps.exif_transpose(stored)
        icc = ImageCms.ImageCmsProfile(io.BytesIO(stored.info["icc_profile"]))
        alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
        if alpha is not None:
            picture = picture.convert("RGB")
        converted = ImageCms.profileToProfile(
            picture, icc, ImageCms.createProfile("sRGB"), ImageCms.Intent.PERCEPTUAL, "RGB"
        )
        assert converted is not None
        if alpha is not None:
            over = Image.new("RGB", converted.size, "white")
            over.paste(converted, mask=alpha)
            converted = over
    box = (window.x, window.y, window.x + window.w, window.y + window.h)
    small = converted.resize((320, 400), Image.Resampling.LANCZOS, box=box)
    return np.asarray(small, dtype=np.float64)


def _squares(rows: Array) -> Array:
    height, width, _ = rows.shape
    means: Array = rows.reshape(height // 8, 8, width // 8, 8, 3).mean(axis=(1, 3))
    return means


def test_the_reference_formula_is_right() -> None:
    """Pairs 1, 7 and 25 of the table in Sharma, Wu, Dalal (2005)."""
    pairs = [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ]
    for one, other, expected in pairs:
        assert delta_e(one, other) == pytest.approx(expected, abs=1e-4)


_RENDER_FOREVER = """
import pickle, sys
from tests.export.builders import delivered
order = pickle.load(open(sys.argv[1], "rb"))
while True:
    print(delivered(order).sha256, flush=True)
"""


def test_sigkill_leaves_only_whole_files_under_final_names(
    source: Path, out: Path, tmp_path: Path
) -> None:
    """Killed at whatever it does when its n-th file has just been reported."""
    order = item(source, out, SHIPPED["x.in_feed_landscape"], digital_source_type=TRAINED)
    (tmp_path / "order").write_bytes(pickle.dumps(order))
    whole = delivered(order).sha256
    for after in range(1, 7):
        with subprocess.Popen(
            [sys.executable, "-c", _RENDER_FOREVER, str(tmp_path / "order")],
            cwd=PROGRAM,
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdout is not None
            for _ in range(after):
                child.stdout.readline()
            child.kill()
    names = [name for name in os.listdir(out) if not name.startswith(PREFIX)]
    assert len(names) >= 1 + sum(range(1, 7))
    hashes = {hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    assert hashes == {whole}
    assert len(names) == len({Namer().take(name) for name in names})


_WAIT_BEFORE_THE_NAME = """
import sys
from app.export.making.deliver import write_new
def check(part):
    print(part, flush=True)
    sys.stdin.read()
write_new(sys.argv[1], "a.jpg", b"x" * 100_000, check)
"""


def test_sigkill_between_writing_and_naming_leaves_a_hidden_part(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WAIT_BEFORE_THE_NAME, str(tmp_path)],
        cwd=PROGRAM,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        part = Path(child.stdout.readline().decode().strip())
        assert part.stat().st_size == 100_000
        child.kill()
    assert os.listdir(tmp_path) == [part.name]
    assert part.name.startswith(PREFIX)
