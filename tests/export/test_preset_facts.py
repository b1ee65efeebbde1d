"""The shipped presets hold the whole of the platform facts: every placement, every clip, every key.

Read from the table of facts itself, so that nobody's memory stands between the two.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.core.paths import PROGRAM
from app.export.framing import framed
from app.export.plan import plan
from app.export.policies.policy import load_policies
from app.export.presets.load import SHIPPED, load_presets
from app.export.presets.preset import IMAGE, VIDEO, Insets, Preset
from tests.export.builders import asset

PRESETS = load_presets([SHIPPED])
BEYOND = {"youtube.thumbnail_4k"}
"""What no row of the table is about: the larger thumbnail one of its notes asks for."""
Row = dict[str, Any]

BOUNDS = {
    "min_w": "min_width",
    "min_h": "min_height",
    "max_w": "max_width",
    "max_h": "max_height",
    "min_pixels": "min_pixels",
    "max_pixels": "max_pixels",
    "aspect_min": "min_aspect",
    "aspect_max": "max_aspect",
    "sum_wh_max": "sum_max",
    "ratio_max": "ratio_max",
}
CLIP = {
    "vcodec": "codecs",
    "fps": "fps",
    "duration_s": "duration_s",
    "duration_recommended_max_s": "advised_s",
    "video_bitrate_max_bps": "max_video_rate",
    "video_bitrate_min_bps": "min_video_rate",
    "audio_bitrate_bps": "audio_bitrate",
    "audio_hz_max": "audio_rate",
}
ZONES = {
    "instagram.reel": ["instagram.reel"],
    "instagram.story": ["instagram.story", "instagram.story_video"],
    "tiktok.feed": ["tiktok.photo", "tiktok.video"],
    "youtube.short": ["youtube.short"],
    "snapchat.spotlight": ["snapchat.spotlight", "snapchat.story_spotlight"],
    "universal_9x16": ["facebook.reel", "facebook.story_reel"],
}


@pytest.fixture(scope="session")
def facts(samples: Path) -> dict[str, Any]:
    table = samples.parent / "platforms" / "platforms.toml"
    if not table.is_file():
        pytest.skip("no platforms.toml beside the samples")
    return tomllib.loads(table.read_text("utf-8"))


@pytest.fixture(scope="session")
def pairs(facts: dict[str, Any]) -> list[tuple[Row, Preset]]:
    """Each row with its preset; a clip whose id a picture has already is called `…_video`."""
    taken = {row["id"] for row in facts["placement"]}
    pictures = [(row, PRESETS[row["id"]]) for row in facts["placement"]]
    clips = [
        (row, PRESETS[row["id"] + ("_video" if row["id"] in taken else "")])
        for row in facts["video"]
    ]
    return pictures + clips


def test_every_row_has_its_preset_and_no_preset_is_made_up(
    facts: dict[str, Any], pairs: list[tuple[Row, Preset]]
) -> None:
    assert {preset.id for _, preset in pairs} | BEYOND == set(PRESETS)
    assert len(pairs) == len({preset.id for _, preset in pairs}) == 68
    kinds = [IMAGE] * len(facts["placement"]) + [VIDEO] * len(facts["video"])
    assert [preset.kind for _, preset in pairs] == kinds


def test_every_key_of_every_row_arrives(pairs: list[tuple[Row, Preset]]) -> None:
    wrong = [
        (preset.id, key, value)
        for row, preset in pairs
        for key, value in row.items()
        if not agrees(preset, key, value)
    ]
    assert not wrong


def agrees(preset: Preset, key: str, value: Any) -> bool:
    told = {
        "id": preset.id.removesuffix("_video") == value,
        "width": preset.width == value,
        "height": preset.height == value,
        "formats": list(preset.formats) == value,
        "container": list(preset.formats) == value,
        "max_bytes": preset.max_bytes == value,
        "safe_max_bytes": preset.aim_bytes == value,
        "color": preset.colour == value,
        "fit": preset.fit == value,
        "mask": preset.mask == value,
        "dpi": preset.dpi == value,
        "src": set(value if isinstance(value, list) else ())
        <= {source.id for source in preset.facts.sources},
        "confidence": preset.facts.confidence == value,
        "note": preset.facts.note == value,
        "safe_zone": preset.safe is not None,
    }
    if key == "aspect_target":
        return bool(preset.aspect == pytest.approx(value, abs=1e-3))
    if key == "safe_rect":
        return bool(rect(preset) == value)
    if key == "audio_channels":
        return preset.clip is not None and preset.clip.audio_channels == max(value)
    if key == "confidence_by_field":
        return all(preset.facts.sureness(field(name)) == sure for name, sure in value.items())
    if key in BOUNDS:
        return bool(getattr(preset.bounds, BOUNDS[key]) == value)
    if key in CLIP:
        there = getattr(preset.clip, CLIP[key])
        return bool(there == (tuple(value) if isinstance(value, list) else value))
    if key in told:
        return bool(told[key])
    return dict(preset.facts.more).get(key) == written(value)


def field(name: str) -> str:
    return BOUNDS.get(name, CLIP.get(name, name))


def written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def rect(preset: Preset) -> list[int]:
    """The uncovered part as x, y, width, height."""
    safe = preset.safe
    assert safe is not None
    assert preset.width is not None
    assert preset.height is not None
    wide, high = preset.width - safe.left - safe.right, preset.height - safe.top - safe.bottom
    return [safe.left, safe.top, wide, high]


def test_no_limit_is_made_up(pairs: list[tuple[Row, Preset]]) -> None:
    for row, preset in pairs:
        assert (preset.max_bytes is None) == ("max_bytes" not in row), preset.id
        made_up = {"ratio_max"} if preset.id == "threads.post" else set()  # its "limit 10:1"
        for key, name in BOUNDS.items():
            known = getattr(preset.bounds, name) is not None
            assert known == (key in row) or name in made_up, (preset.id, name)
        if "formats" not in row and "container" not in row:
            assert not preset.facts.is_official("formats"), preset.id


def test_each_safe_zone_is_in_the_presets_it_covers(facts: dict[str, Any]) -> None:
    zones = {row["id"]: row for row in facts["safe_zone"]}
    assert set(zones) == set(ZONES)
    for name, ids in ZONES.items():
        zone = zones[name]
        insets = Insets(**{side: zone[side] for side in ("top", "right", "bottom", "left")})
        for preset in (PRESETS[one] for one in ids):
            assert preset.safe == insets
            assert [preset.width, preset.height] == zone["canvas"]
            assert preset.facts.sureness("safe") == zone["confidence"]
            assert set(zone["src"]) <= {source.id for source in preset.facts.sources}


def test_the_sources_are_those_of_the_facts(facts: dict[str, Any]) -> None:
    for preset in PRESETS.values():
        assert preset.facts.checked == date(2026, 11, 20)
        assert preset.facts.sources
        for source in preset.facts.sources:
            row = facts["sources"][source.id]
            assert (source.url, source.dated, source.kind) == (
                row["url"],
                row["dated"],
                row["kind"],
            )
            assert source.note == row.get("note")


def test_each_preset_is_judged_by_a_row_of_its_platforms_policy() -> None:
    policies = load_policies([PROGRAM / "resources" / "policies"])
    for preset in PRESETS.values():
        assert preset.context in policies[preset.platform].rows, preset.id
    profile = {preset.id for preset in PRESETS.values() if preset.context == "profile"}
    assert {"x.header", "youtube.banner", "fanvue.avatar", "tinder.photo"} <= profile
    assert PRESETS["onlyfans.post"].context == "paywall"


def planned_still(preset: Preset) -> str | None:
    """Why a large still is not planned by the preset; None where it is."""
    policies = load_policies([PROGRAM / "resources" / "policies"])
    planned = plan([asset(size=(4000, 5000))], [preset], policies, "/out")
    return next((one.reason for one in planned.failed), None)


def test_a_placement_that_no_pixels_fill_refuses_with_a_reason() -> None:
    assert planned_still(PRESETS["adobe_stock.vector"]) == (
        "Adobe Stock vector takes ai, eps only, which no picture is made into here"
    )


def test_what_is_looked_at_on_a_screen_is_sharpened_and_what_is_sold_is_not() -> None:
    sharp = {preset.id: preset.sharpen for preset in PRESETS.values() if preset.sharpen}
    assert set(sharp.values()) == {0.3}
    sold = {"adobe_stock.photo", "adobe_stock.vector", "shutterstock.photo", "etsy.pattern_tile"}
    pictures = {preset.id for preset in PRESETS.values() if preset.kind == IMAGE}
    assert pictures - set(sharp) == sold


PICTURES = [one for one in PRESETS.values() if one.kind == IMAGE and one.format is not None]


@pytest.mark.parametrize("preset", PICTURES, ids=lambda preset: preset.id)
def test_every_other_picture_placement_frames_a_large_still(preset: Preset) -> None:
    frame = framed(asset(size=(4000, 5000)), preset)
    assert not isinstance(frame, str)
    wide, high = frame.pixels
    if preset.fit == "cover":
        assert frame.pixels == (preset.width, preset.height)
    elif preset.width and preset.height:
        assert wide <= preset.width
        assert high <= preset.height
