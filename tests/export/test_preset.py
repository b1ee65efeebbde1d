"""Presets load as they are written, shadow by id, and refuse nonsense by file, key, expectation."""

from datetime import date
from pathlib import Path

import pytest

from app.core.errors import DataFileError
from app.export.presets.load import load_presets
from app.export.presets.preset import Bounds, ClipSpec
from app.export.sources import Source

GOOD = """\
schema = 1
[sources]
vendor = { url = "https://example.org/sizes", dated = "2026-11-20", kind = "official" }
[[preset]]
id = "example.post"
title = "Example"
platform = "example"
placement = "post"
kind = "image"
width = 100
height = 200
formats = ["jpeg", "webp"]
max_bytes = 50000
colour = "sRGB"
context = "feed"
background = "#Ffeedd"
quality = { start = 90, floor = 60, chroma = "4:2:0" }
safe = { top = 10, right = 5, bottom = 20, left = 5 }
[preset.facts]
checked = 2026-11-20
confidence = "official"
by_field = { width = "memory" }
sources = ["vendor"]
"""


CLIP = """\
schema = 1
[sources]
mine = "seen in the app"
[[preset]]
id = "example.reel"
title = "Reel"
platform = "example"
placement = "reel"
kind = "video"
width = 1080
height = 1920
formats = ["mov", "mp4"]
max_bytes = 300_000_000
colour = "sRGB"
context = "feed"
bounds = { min_width = 540, max_width = 1920, max_aspect = 10 }
clip = { codecs = ["hevc", "h264"], fps = [23, 60], duration_s = [3, 900], audio_rate = 44100 }
name = "{persona}_{date:%Y}"
existing = "skip"
[preset.facts]
checked = 2026-11-20
confidence = "third-party"
by_field = { fps = "official", max_width = "memory", chunks = "memory" }
sources = ["mine"]
more = { chunks = "5 MB" }
"""


def test_the_fields_of_a_clip_arrive(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(CLIP)
    preset = load_presets([tmp_path])["example.reel"]
    assert preset.clip == ClipSpec(
        containers=("mov", "mp4"),
        codecs=("hevc", "h264"),
        fps=(23, 60),
        duration_s=(3, 900),
        audio_rate=44_100,
    )
    assert preset.bounds == Bounds(min_width=540, max_width=1920, max_aspect=10)
    assert (preset.format, preset.ending, preset.existing) == ("mp4", ".mp4", "skip")
    assert preset.facts.is_official("fps")
    assert preset.facts.sureness("max_width") == "memory"
    assert preset.facts.more == (("chunks", "5 MB"),)
    assert preset.facts.sources == (Source("mine", "seen in the app", "", "own"),)


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("fps = [23, 60]", "fps = [60, 23]", "clip.fps"),
        ("fps = [23, 60]", "fps = 60", "clip.fps"),
        ("duration_s = [3, 900]", "duration_s = [0, 0]", "clip.duration_s"),
        ('["hevc", "h264"]', '["hevc"]', "clip.codecs"),
        ('["hevc", "h264"]', '["h264", "divx"]', "clip.codecs"),
        ("audio_rate = 44100", "audio_rate = 44", "clip.audio_rate"),
        ('["mov", "mp4"]', '["mov"]', "formats"),
        ('["mov", "mp4"]', '["mp4", "jpeg"]', "formats"),
        ("min_width = 540", "min_width = 5400", "bounds.min_width"),
        ("max_width = 1920", "max_width = 1000", "bounds"),
        ("max_aspect = 10", "max_aspect = -1", "bounds.max_aspect"),
        ("width = 1080\nheight = 1920\n", "", "fit"),
        ("width = 1080\n", "", "height"),
        ('existing = "skip"', 'existing = "overwrite"', "existing"),
        ('existing = "skip"', 'fit = "stretch"', "fit"),
        ('existing = "skip"', "aim_bytes = 300_000_001", "aim_bytes"),
        ('existing = "skip"', "enlarge = 50", "enlarge"),
        ('existing = "skip"', 'mask = "star"', "mask"),
        ('existing = "skip"', 'metadata = ["gps"]', "metadata"),
        ("{persona}_{date:%Y}", "{prompt}", "name"),
        ("{persona}_{date:%Y}", "{date:%s}", "name"),
        ('chunks = "memory"', 'chonks = "memory"', "facts.by_field.chonks"),
        ('chunks = "5 MB"', "chunks = 5", "facts.more.chunks"),
    ],
)
def test_nonsense_in_a_clips_preset_is_refused_by_key(
    tmp_path: Path, was: str, becomes: str, key: str
) -> None:
    path = tmp_path / "bad.toml"
    assert was in CLIP
    path.write_text(CLIP.replace(was, becomes, 1))
    with pytest.raises(DataFileError) as caught:
        load_presets([tmp_path])
    assert (caught.value.path, caught.value.key) == (path, f"preset[0].{key}")


def test_every_field_arrives(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    preset = load_presets([tmp_path])["example.post"]
    assert (preset.kind, preset.formats, preset.background) == (
        "image",
        ("jpeg", "webp"),
        "#ffeedd",
    )
    assert (preset.quality.start, preset.quality.floor, preset.quality.chroma) == (90, 60, "4:2:0")
    assert preset.facts.checked == date(2026, 11, 20)
    assert preset.facts.by_field == (("width", "memory"),)
    assert preset.facts.sources == (
        Source("vendor", "https://example.org/sizes", "2026-11-20", "official"),
    )
    assert preset.facts.is_official("height")
    assert not preset.facts.is_official("width")
    assert preset.aspect == 0.5


def test_a_users_preset_shadows_the_shipped_one(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    shipped.mkdir()
    own.mkdir()
    (shipped / "a.toml").write_text(GOOD)
    (own / "b.toml").write_text(GOOD.replace('"Example"', '"Mine"'))
    assert load_presets([shipped, own])["example.post"].title == "Mine"
    assert load_presets([shipped, tmp_path / "none"])["example.post"].title == "Example"


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("width = 100", "width = 15", "preset[0].width"),
        ("width = 100", 'width = "100"', "preset[0].width"),
        ("width = 100", "wdith = 100", "preset[0].width"),
        ("width = 100\nheight = 200\n", "height = 200\n", "preset[0].width"),
        ("height = 200", "height = 200\nheigth = 3", "preset[0].heigth"),
        ("max_bytes = 50000", "max_bytes = 50", "preset[0].max_bytes"),
        ('["jpeg", "webp"]', '["gif"]', "preset[0].formats"),
        ('["jpeg", "webp"]', "[]", "preset[0].formats"),
        ('["jpeg", "webp"]', '["jpeg", "docx"]', "preset[0].formats"),
        ('"sRGB"', '"Display P3"', "preset[0].colour"),
        ('"image"', '"hologram"', "preset[0].kind"),
        ('"example.post"', '"Example/../post"', "preset[0].id"),
        ('"example.post"', '"example.other"', "preset[0].id"),
        ('"#Ffeedd"', '"white"', "preset[0].background"),
        ("floor = 60", "floor = 95", "preset[0].quality.floor"),
        ("floor = 60", "floor = 19", "preset[0].quality.floor"),
        ('chroma = "4:2:0"', 'chroma = "4:1:1"', "preset[0].quality.chroma"),
        ("top = 10", "top = 190", "preset[0].safe"),
        ("top = 10", "top = -1", "preset[0].safe.top"),
        ("checked = 2026-11-20", 'checked = "yesterday"', "preset[0].facts.checked"),
        ('confidence = "official"', 'confidence = "certain"', "preset[0].facts.confidence"),
        ('kind = "official"', 'kind = "rumour"', "sources.vendor.kind"),
        (
            'by_field = { width = "memory" }',
            'by_field = { size = "memory" }',
            "preset[0].facts.by_field.size",
        ),
        ('["vendor"]', '["somebody"]', "preset[0].facts.sources[0]"),
        ('context = "feed"', 'context = " "', "preset[0].context"),
    ],
)
def test_nonsense_is_refused_by_file_and_key(
    tmp_path: Path, was: str, becomes: str, key: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(GOOD.replace(was, becomes, 1))
    with pytest.raises(DataFileError) as caught:
        load_presets([tmp_path])
    assert (caught.value.path, caught.value.key) == (path, key)
    assert caught.value.expected


def test_two_presets_of_one_id_in_one_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "b.toml").write_text(GOOD)
    with pytest.raises(DataFileError, match="taken"):
        load_presets([tmp_path])


def test_a_file_without_presets_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("schema = 1\n")
    with pytest.raises(DataFileError, match="at least one"):
        load_presets([tmp_path])
