"""Which part of a picture a preset shows: drawn by hand, found, split, padded, round."""

import math
from dataclasses import replace

import pytest

from app.core.asset import Box, Detection
from app.core.outgoing import Outgoing
from app.core.vocab import Outcome
from app.export.framing import Framed, framed, tiles, wants_saliency
from app.export.order import Exportable, Options, Teaser
from app.export.presets.preset import Bounds, Insets, Preset
from app.export.shots import shots
from app.media.crop import whole
from app.media.crop_map import SIDE
from tests.export import builders
from tests.export.builders import SHIPPED, asset, seen

SMALL = replace(builders.SMALL, bounds=Bounds())
PORTRAIT = replace(SMALL, width=400, height=500)
SQUARE = replace(SMALL, width=400, height=400)
FACE = seen("FACE_FEMALE", 0.9, (420, 300, 120, 150))


def shown(exportable: Exportable, preset: Preset, options: Options | None = None) -> Framed:
    found = framed(exportable, preset, options or Options())
    assert isinstance(found, Framed), found
    return found


def drawn(crops: dict[str, Box], **more: object) -> Exportable:
    return asset(said=Outgoing(1, crops=crops), **more)  # type: ignore[arg-type]


def test_a_crop_drawn_by_hand_is_used_by_every_preset_of_its_ratio() -> None:
    one = drawn({"4:5": Box(100, 700, 400, 500)}, detections=[FACE])
    for preset in (PORTRAIT, replace(PORTRAIT, width=200, height=250)):
        frame = shown(one, preset)
        assert frame.window == Box(100, 700, 400, 500)
        assert frame.by_hand
    assert not shown(one, SQUARE).by_hand


@pytest.mark.parametrize("box", [Box(800, 0, 400, 500), Box(0, 0, 0, 0), Box(-40, 0, 400, 500)])
def test_a_crop_that_lies_outside_todays_picture_is_left_out_and_said(box: Box) -> None:
    one = drawn({"4:5": box}, detections=[FACE])
    frame = shown(one, PORTRAIT)
    assert frame.window == shown(asset(detections=[FACE]), PORTRAIT).window
    (finding,) = frame.findings
    assert (finding.rule, finding.outcome) == ("export.crop-outside", Outcome.REVIEW)
    assert "4:5" in finding.message
    assert "1000 × 1500" in finding.message


@pytest.mark.parametrize("size", [(4000, 6000), (6000, 4000), (7000, 1500)])
def test_every_preset_frames_a_large_picture_in_its_own_shape(size: tuple[int, int]) -> None:
    face = seen("FACE_FEMALE", 0.9, (size[0] * 0.7, size[1] * 0.2, 300, 400))
    for preset in SHIPPED.values():
        frame = shown(asset(size=size, detections=[face]), preset)
        assert whole(frame.window, Box(0, 0, *size), slack=0), preset.id
        assert whole(face.box, frame.window), preset.id
        if preset.aspect is not None:
            off = abs(frame.window.w - frame.window.h * preset.aspect)
            assert off <= max(1, preset.aspect), preset.id
            assert frame.pixels == (preset.width, preset.height), preset.id


def test_on_a_backdrop_the_whole_picture_is_shown() -> None:
    frame = shown(asset(detections=[FACE]), replace(SQUARE, fit="pad"))
    assert frame.window == Box(0, 0, 1000, 1500)
    assert frame.pixels == (400, 400)
    assert not frame.findings


def test_contained_it_is_whole_and_no_larger() -> None:
    frame = shown(asset(), replace(SQUARE, fit="contain"))
    assert frame.window == Box(0, 0, 1000, 1500)
    assert frame.pixels == (266, 400)


def test_a_face_in_an_avatar_lies_in_its_circle() -> None:
    corner = seen("FACE_FEMALE", 0.9, (60, 50, 150, 180))
    frame = shown(asset(detections=[corner]), replace(SQUARE, mask="circle"))
    radius = frame.window.w / 2
    centre = frame.window.x + radius, frame.window.y + radius
    for x in (60, 210):
        for y in (50, 230):
            assert math.dist((x, y), centre) <= radius + 1


def test_faces_keep_clear_of_what_a_story_covers() -> None:
    wide = asset(size=(3000, 1000), detections=[seen("FACE_FEMALE", 0.9, (1400, 300, 120, 150))])
    story = replace(SMALL, width=360, height=640, safe=Insets(0, 160, 0, 0))
    window = shown(wide, story).window
    assert window.x + window.w * (1 - 160 / 360) >= 1519


def test_a_face_that_stays_under_a_platforms_header_is_said() -> None:
    top = seen("FACE_FEMALE", 0.9, (420, 10, 120, 150))
    story = replace(SMALL, width=360, height=640, safe=Insets(90, 0, 0, 0))
    (finding,) = shown(asset(size=(900, 1600), detections=[top, FACE]), story).findings
    assert (finding.rule, finding.outcome) == ("export.face-covered", Outcome.REVIEW)
    assert finding.message.startswith("1 of 2 faces under what the platform draws over")
    assert finding.box == top.box


def test_a_face_a_drawn_crop_puts_outside_the_circle_is_said() -> None:
    round_ = replace(SQUARE, mask="circle")
    one = drawn({"1:1": Box(415, 295, 500, 500)}, detections=[FACE])
    (finding,) = shown(one, round_).findings
    assert finding.message.startswith("1 of 1 faces cut by the circle")
    assert not shown(asset(detections=[FACE]), round_).findings


def test_a_teaser_crop_shows_the_face_and_not_the_rest() -> None:
    bare = seen("FEMALE_BREAST_EXPOSED", 0.9, (380, 600, 250, 200))
    frame = shown(asset(detections=[FACE, bare]), PORTRAIT, Options(teaser=Teaser("crop")))
    assert whole(FACE.box, frame.window)
    assert frame.window.y + frame.window.h <= 600


def test_another_teaser_shows_the_usual_window() -> None:
    one = asset(detections=[FACE])
    assert shown(one, PORTRAIT, Options(teaser=Teaser("blur"))) == shown(one, PORTRAIT)


# ── where the eye goes ──


def test_saliency_is_wanted_where_nobody_was_found_and_there_is_something_to_choose() -> None:
    assert wants_saliency(asset(), SQUARE)
    assert not wants_saliency(asset(detections=[FACE]), SQUARE)
    assert not wants_saliency(asset(size=(800, 800)), SQUARE)
    assert wants_saliency(asset(size=(800, 800)), replace(SQUARE, mask="circle"))
    assert not wants_saliency(asset(), replace(SQUARE, fit="pad"))
    assert not wants_saliency(asset(), replace(SQUARE, fit="contain"))
    assert not wants_saliency(drawn({"1:1": Box(0, 0, 500, 500)}), SQUARE)
    assert wants_saliency(drawn({"1:1": Box(900, 0, 500, 500)}), SQUARE)


def test_the_window_goes_where_the_eye_goes() -> None:
    low = bytes(255 if y > 26 else 0 for y in range(SIDE) for _ in range(SIDE))
    above, below = shown(asset(), SQUARE), shown(asset(saliency=low), SQUARE)
    assert below.window.y > above.window.y + 100


# ── panoramas ──


def test_a_panorama_is_split_into_windows_that_share_their_edges() -> None:
    made = tiles(asset(size=(3000, 1000)), SQUARE, 3)
    assert isinstance(made, list)
    assert [tile.window.x for tile in made] == [0, 1000, 2000]
    assert {tile.pixels for tile in made} == {(400, 400)}


def test_each_tile_answers_for_its_own_faces() -> None:
    faces = [seen("FACE_MALE", 0.9, (x, 300, 100, 100)) for x in (300, 2500)]
    made = tiles(asset(size=(3000, 1000), detections=faces), SQUARE, 3)
    assert isinstance(made, list)
    assert [tile.faces for tile in made] == [(faces[0].box,), (), (faces[1].box,)]


def test_a_panorama_that_would_have_to_be_enlarged_is_refused() -> None:
    said = tiles(asset(size=(600, 200)), replace(SQUARE, enlarge=100), 3)
    assert isinstance(said, str)
    assert "200%" in said
    assert isinstance(tiles(asset(size=(2, 900)), SQUARE, 3), str)


@pytest.mark.parametrize(("preset", "count"), [(SQUARE, 1), (replace(SQUARE, fit="contain"), 3)])
def test_tiles_of_nothing_are_a_mistake(preset: Preset, count: int) -> None:
    with pytest.raises(ValueError, match="tiles of"):
        tiles(asset(), preset, count)


def test_an_animation_is_framed_by_its_first_moment() -> None:
    first, later = (
        Detection("FACE_FEMALE", 0.9, Box(300, y, 100, 100), "p", "1", time_s=time)
        for y, time in ((100, 0.5), (1300, 2.0))
    )
    assert shown(asset(detections=[later, first]), SQUARE).window.y < 100


def test_a_panorama_says_how_much_of_the_picture_it_leaves_out() -> None:
    narrow = replace(SQUARE, enlarge=None)
    found = shots(asset(size=(6000, 700)), narrow, Options(split=3))
    assert not isinstance(found, str)
    said = [one.message for one in found[0].findings if one.rule == "export.panorama"]
    assert said == ["3 pictures show 35% of it; 9 would show 95% of it."]
    whole = shots(asset(size=(3000, 1000)), narrow, Options(split=3))
    assert not isinstance(whole, str)
    assert "export.panorama" not in [one.rule for one in whole[0].findings]
