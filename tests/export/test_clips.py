"""One item to one finished clip: labelled, bare, whole, or no file at all."""

import hashlib
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from app.core.asset import Box
from app.core.errors import ExportError
from app.core.vocab import Kind
from app.export.making import clips
from app.export.making.render import render
from app.export.order import ClipWork, Cover, PlanItem, Teaser
from app.export.policies.disclosure import TRAINED
from app.export.presets.preset import Preset, Watermark
from tests.export.builders import SHIPPED, clear
from tests.media.clip.making import BLUE, RED, SIZE, near, noise, plain, see, tone, write

REEL = replace(SHIPPED["instagram.reel"], width=72, height=128)
FREE = SHIPPED["bluesky.video"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    frames = [plain(RED)] * 24 + [plain(BLUE)] * 24
    return write(tmp_path / "Mia.mp4", frames, rate=24, sound=tone(2.0))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def item(source: Path, out: Path, preset: Preset = REEL, **more: object) -> PlanItem:
    pixels = (preset.width or SIZE[0], preset.height or SIZE[1])
    window = Box(30, 0, 36, 64) if preset.aspect else Box(0, 0, *SIZE)
    made = PlanItem(
        asset_id=1,
        preset=preset,
        permit=clear(preset.platform),
        source=str(source),
        source_sha256=hashlib.sha256(source.read_bytes()).hexdigest(),
        size=SIZE,
        window=window,
        folder=str(out),
        name="Mia_reel.mp4",
        digital_source_type=TRAINED,
        private=("crimson",),
        findings=(),
        pixels=pixels,
        kind=Kind.VIDEO,
        clip=ClipWork(0.0, 2.0),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_finished_clip_is_what_was_ordered(source: Path, out: Path) -> None:
    made = render(item(source, out))
    data = Path(made.part).read_bytes()
    assert (made.width, made.height, made.duration_s) == (72, 128, 2.0)
    assert (made.bytes, made.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert made.extras == ()
    assert TRAINED.encode() in data
    seen = see(made.part)
    assert len(seen.frames) == 48
    assert seen.sound is not None
    assert near(seen.colour(0), RED)
    assert near(seen.colour(47), BLUE)


def test_exiftool_finds_the_label_and_nothing_else(source: Path, out: Path) -> None:
    made = render(item(source, out))
    said = subprocess.run(
        ["exiftool", "-a", "-G1", "-s", made.part], capture_output=True, text=True, check=True
    ).stdout
    xmp = [line for line in said.splitlines() if line.startswith("[XMP")]
    assert any("DigitalSourceType" in line and "trainedAlgorithmicMedia" in line for line in xmp)
    for tool in ("Lavf", "x264", "Encoder", "GPS", "Software"):
        assert tool not in said


def test_a_cut_mutes_and_brings_its_cover(source: Path, out: Path) -> None:
    work = ClipWork(0.5, 1.5, mute=True, cover_s=1.2)
    made = render(item(source, out, clip=work))
    seen = see(made.part)
    assert seen.sound is None
    assert len(seen.frames) == 24
    ((cover, name),) = made.extras
    assert name == "Mia_reel.jpg"
    data = Path(cover).read_bytes()
    assert made.cover == Cover(72, 128, len(data), hashlib.sha256(data).hexdigest())
    assert TRAINED.encode() in Path(cover).read_bytes()
    with Image.open(cover) as picture:
        assert picture.size == (72, 128)
        assert near(picture.getpixel((30, 60)), BLUE)  # type: ignore[arg-type]


def test_a_moving_picture_becomes_a_clip(tmp_path: Path, out: Path) -> None:
    frames = [Image.new("RGB", SIZE, colour) for colour in (RED, BLUE) * 4]
    path = tmp_path / "a.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100, loop=0)
    made = render(item(path, out, FREE, kind=Kind.ANIMATED, clip=ClipWork(0.0, 0.8)))
    seen = see(made.part)
    assert [near(seen.colour(i), RED) for i in range(4)] == [True, False, True, False]


def test_a_cap_holds_with_all_that_is_put_in(tmp_path: Path, out: Path) -> None:
    path = write(tmp_path / "a.mp4", noise(24), rate=24)
    free = render(item(path, out, FREE, clip=ClipWork(0.0, 1.0))).bytes
    cap = round(free * 0.7)
    made = render(item(path, out, replace(FREE, max_bytes=cap), clip=ClipWork(0.0, 1.0)))
    assert 0.85 * cap <= made.bytes <= cap
    assert [one.rule for one in made.findings] == ["export.quality"]


def test_a_clip_without_a_size_becomes_smaller_before_it_becomes_ugly(
    tmp_path: Path, out: Path
) -> None:
    path = write(tmp_path / "a.mp4", noise(24), rate=24)
    preset = replace(FREE, quality=replace(FREE.quality, floor=79))
    free = render(item(path, out, preset, clip=ClipWork(0.0, 1.0))).bytes
    made = render(
        item(path, out, replace(preset, max_bytes=round(free * 0.88)), clip=ClipWork(0.0, 1.0))
    )
    assert made.width < SIZE[0]
    assert made.width % 2 == made.height % 2 == 0
    assert "export.smaller" in [one.rule for one in made.findings]


def test_a_cap_nothing_fits_is_refused_with_what_to_do(tmp_path: Path, out: Path) -> None:
    path = write(tmp_path / "a.mp4", noise(24), rate=24)
    with pytest.raises(ExportError, match="poorest") as raised:
        render(item(path, out, replace(REEL, max_bytes=3000), clip=ClipWork(0.0, 1.0)))
    assert raised.value.hint == "Trim the clip."
    assert os.listdir(out) == []


def test_a_damaged_clip_leaves_nothing(source: Path, out: Path) -> None:
    data = bytearray(source.read_bytes())
    at = data.index(b"mdat") + 2000
    data[at : at + 3000] = bytes(3000)
    source.write_bytes(bytes(data))
    with pytest.raises(ExportError):
        render(item(source, out, clip=ClipWork(0.0, 20.0)))
    assert os.listdir(out) == []


def test_a_teaser_shows_only_patches(tmp_path: Path, out: Path) -> None:
    stripes = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
    stripes[:, ::4] = stripes[:, 1::4] = 255
    path = write(tmp_path / "a.mp4", [stripes] * 24, rate=24)
    made = render(item(path, out, FREE, clip=ClipWork(0.0, 1.0), teaser=Teaser("blur")))
    assert see(made.part).frames[0].std() < 40
    assert see(render(item(path, out, FREE, clip=ClipWork(0.0, 1.0))).part).frames[0].std() > 90


def test_a_watermark_is_on_the_first_frame_and_on_the_last(source: Path, out: Path) -> None:
    mark = Watermark(text="@mia", place="centre", scale=0.6, opacity=1.0)
    seen = see(render(item(source, out, FREE, watermark=mark)).part)
    for number in (0, 47):
        assert seen.frames[number].max(axis=2).max() > 225
    bare = see(render(item(source, out, FREE)).part)
    assert bare.frames[0].min(axis=2).max() < 120


def test_a_path_moves_the_window(tmp_path: Path, out: Path) -> None:
    rows = plain(RED)
    rows[:, SIZE[0] // 2 :] = BLUE
    path = write(tmp_path / "a.mp4", [rows] * 24, rate=24)
    work = ClipWork(0.0, 1.0, path=((0.0, 0.0, 0.0), (0.9, 60.0, 0.0)))
    seen = see(render(item(path, out, clip=work)).part)
    assert near(seen.colour(0), RED)
    assert near(seen.colour(23), BLUE)


def test_quality_becomes_a_rate_factor() -> None:
    assert (clips.crf_of(80), clips.crf_of(50), clips.crf_of(100)) == (18, 33, 8)


def test_the_master_is_never_touched(source: Path, out: Path) -> None:
    before = source.read_bytes(), source.stat().st_mtime_ns
    render(item(source, out))
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before


def test_samples_become_clips(samples: Path, out: Path) -> None:
    """FFmpeg's own reading of what came out; its length is the sample's."""
    path = samples / "video" / "minimax-h3__i2av.mp4"
    preset = replace(FREE, width=216, height=384, fit="cover")
    order = item(path, out, preset, size=(864, 480), window=Box(297, 0, 270, 480))
    made = render(replace(order, pixels=(216, 384), clip=ClipWork(0.0, 1.0)))
    with av.open(made.part) as container:
        assert container.duration == pytest.approx(1_000_000, abs=30_000)
        assert container.streams.video[0].frames == 24
        assert container.streams.audio[0].rate == 48_000


def test_simple_pictures_that_weigh_less_than_asked_are_noted(source: Path, out: Path) -> None:
    assert FREE.clip is not None
    preset = replace(FREE, clip=replace(FREE.clip, min_video_rate=5_000_000))
    made = render(item(source, out, preset, clip=ClipWork(0.0, 0.5)))
    assert [one.rule for one in made.findings] == ["export.rate"]
