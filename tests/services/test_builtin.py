"""Suggestions without a pack, and framing from boxes drawn by hand."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from app.catalog.pending import BuiltinInput
from app.core.asset import Box, Detection, Measures, Suggestion, Swatch
from app.core.errors import DataFileError
from app.core.vocab import Kind
from app.services.builtin import suggestions
from app.services.builtin_rules import FILE, RESOURCES, load_builtin
from app.services.framing import Told, framing

RULES = load_builtin([RESOURCES])
SIZE = (800, 1200)


def measures(**given: Any) -> Measures:
    """An ordinary picture, but for what is given."""
    usual: dict[str, Any] = {
        "brightness": 50.0,
        "contrast": 20.0,
        "sharpness": 2.4,
        "noise": 0.4,
        "banding": 0.1,
        "border": (0.0, 0.0, 0.0, 0.0),
        "colourfulness": 40.0,
    }
    return Measures(**(usual | given))


def given(**facts: Any) -> BuiltinInput:
    usual: dict[str, Any] = {
        "asset_id": 1,
        "rendition_id": 1,
        "width": 1000,
        "height": 1000,
        "frames": 1,
        "duration_s": None,
        "has_alpha": False,
        "kind": Kind.IMAGE,
        "measures": measures(),
        "palette": (),
        "detections": (),
        "scores": (),
    }
    return BuiltinInput(**(usual | facts))


def named(**facts: Any) -> dict[str, Suggestion]:
    return {one.name: one for one in suggestions(given(**facts), RULES)}


def test_an_ordinary_picture_is_only_square() -> None:
    assert set(named()) == {"Shape/Square"}


@pytest.mark.parametrize(
    ("facts", "name", "category"),
    [
        ({"brightness": 15.0}, "Light/Dark", "light"),
        ({"brightness": 88.0}, "Light/Bright", "light"),
        ({"contrast": 35.0}, "Light/High contrast", "light"),
        ({"contrast": 5.0}, "Light/Low contrast", "light"),
        ({"sharpness": 0.4}, "Quality/Blurry", "quality"),
        ({"sharpness": 1.2}, "Quality/Soft", "quality"),
        ({"noise": 3.0}, "Quality/Noisy", "quality"),
        ({"banding": 0.8}, "Quality/Banding", "quality"),
        ({"colourfulness": 2.0}, "Colour/Black and white", "colour"),
        ({"colourfulness": 12.0}, "Colour/Muted", "colour"),
        ({"colourfulness": 80.0}, "Colour/Vivid", "colour"),
        ({"border": (0.0, 0.1, 0.0, 0.12)}, "Shape/Letterbox", "shape"),
        ({"border": (0.1, 0.0, 0.1, 0.0)}, "Shape/Pillarbox", "shape"),
        ({"border": (0.04, 0.04, 0.05, 0.04)}, "Shape/Bordered", "shape"),
        ({"clear": 0.3}, "Shape/Transparent", "shape"),
    ],
)
def test_what_is_measured_is_proposed(facts: dict[str, Any], name: str, category: str) -> None:
    found = named(measures=measures(**facts))
    assert set(found) == {"Shape/Square", name}
    one = found[name]
    assert (one.category, one.pack, one.version) == (category, "builtin", "1")
    assert 0.5 <= one.score <= 1
    assert one.evidence


def test_a_score_grows_from_where_it_only_just_applies() -> None:
    scores = [
        named(measures=measures(brightness=value))["Light/Dark"].score for value in (28, 20, 12, 3)
    ]
    assert scores == [0.5, 0.75, 1.0, 1.0]


def test_bars_on_one_side_are_no_letterbox() -> None:
    assert set(named(measures=measures(border=(0, 0, 0, 0.2)))) == {"Shape/Square"}


@pytest.mark.parametrize(
    ("angle", "name"),
    [
        (40.0, "Colour/Red"),  # sRGB's own primaries and their mixtures, in Lab
        (102.9, "Colour/Yellow"),
        (136.0, "Colour/Green"),
        (196.4, "Colour/Teal"),
        (306.3, "Colour/Blue"),
        (328.2, "Colour/Purple"),
        (0.0, "Colour/Pink"),
        (72.0, "Colour/Orange"),
    ],
)
def test_hues_have_names(angle: float, name: str) -> None:
    found = named(measures=measures(hues=((angle, 0.4),)))
    assert set(found) == {"Shape/Square", name}
    assert found[name].evidence == f"hue {angle:.0f}° on 40% of the picture"


def test_two_hues_of_one_name_count_together_and_little_of_one_not_at_all() -> None:
    found = named(measures=measures(hues=((30.0, 0.1), (200.0, 0.1), (45.0, 0.08))))
    assert set(found) == {"Shape/Square", "Colour/Red"}
    assert found["Colour/Red"].evidence == "hue 30° and 45° on 18% of the picture"


def test_greys_are_told_from_the_palette() -> None:
    palette = (Swatch(5, 5, 5, 0.6), Swatch(250, 250, 250, 0.2), Swatch(200, 30, 30, 0.2))
    found = named(palette=palette)
    assert set(found) == {"Shape/Square", "Colour/Black"}
    assert found["Colour/Black"].evidence == "60% of the palette"


@pytest.mark.parametrize(
    ("size", "names"),
    [
        ((1080, 1350), {"Shape/Portrait", "Shape/4x5"}),
        ((1920, 1080), {"Shape/Landscape", "Shape/16x9"}),
        ((832, 1216), {"Shape/Portrait"}),
        ((1024, 1000), {"Shape/Square"}),
        ((4000, 1000), {"Shape/Landscape", "Shape/Panorama"}),
    ],
)
def test_shapes(size: tuple[int, int], names: set[str]) -> None:
    assert set(named(width=size[0], height=size[1])) == names


def test_what_moves() -> None:
    found = named(kind=Kind.ANIMATED, frames=24, duration_s=2.0)
    assert found["Shape/Animated"].evidence == "24 frames, 2.0 s"


def test_a_file_that_could_not_be_read_gets_nothing() -> None:
    assert named(measures=None, width=None, height=None, kind=None) == {}


# ── framing ──


def seen(label: str, x: float, y: float, w: float, h: float, **more: Any) -> Detection:
    facts: dict[str, Any] = {"score": 0.8, "pack": "nudenet-320n", "version": "3.4"} | more
    return Detection(label, box=Box(x, y, w, h), **facts)


def face(x: float, y: float, h: float, **more: Any) -> Detection:
    return seen("FACE_FEMALE", x, y, h * 0.8, h, **more)


def told(*detections: Detection) -> dict[str, Told]:
    return {one.name: one for one in framing(detections, SIZE, RULES.framing)}


def test_nobody_is_no_framing() -> None:
    assert told() == {}
    assert told(face(10, 10, 200, score=0.3)) == {}


def test_a_face_close_up() -> None:
    found = told(face(100, 200, 600))
    assert set(found) == {"People/1", "Framing/Face close-up"}
    assert found["Framing/Face close-up"].evidence == "the face is 50% of the height"
    assert found["People/1"].evidence == "1 face"


def test_half_a_body_from_its_parts() -> None:
    found = told(face(300, 100, 250), seen("BELLY_EXPOSED", 250, 800, 300, 200, score=0.6))
    assert set(found) == {"People/1", "Framing/Half body"}
    assert found["Framing/Half body"].score == 0.6
    assert found["Framing/Half body"].evidence == "belly, face; the face is 21% of the height"


def test_half_a_body_by_proportion_is_a_guess() -> None:
    found = told(face(300, 100, 250))
    assert found["Framing/Half body"].score == 0.5
    assert found["Framing/Half body"].evidence == "3.4 face heights below the chin"


def test_a_full_body() -> None:
    found = told(face(350, 60, 130), seen("FEET_COVERED", 350, 1080, 150, 90, score=0.7))
    assert set(found) == {"People/1", "Framing/Full body"}
    assert found["Framing/Full body"].score == 0.7


def test_a_small_face_with_nothing_below_it_is_not_framed() -> None:
    assert set(told(face(350, 60, 100))) == {"People/1"}


def test_feet_alone() -> None:
    found = told(seen("FEET_EXPOSED", 100, 500, 400, 300))
    assert set(found) == {"People/1", "Framing/Feet"}
    assert found["Framing/Feet"].evidence == "feet on 12% of the picture, no face"


def test_a_body_without_a_face() -> None:
    found = told(seen("FEMALE_BREAST_COVERED", 100, 300, 300, 200))
    assert found["Framing/Half body"].evidence == "female breast, no face"
    assert found["Framing/Half body"].score == 0.4


def test_two_people_and_a_group() -> None:
    pair = [face(100, 100, 150), face(500, 120, 150, score=0.5)]
    assert told(*pair)["People/2"].score == 0.5
    found = told(*pair, face(300, 500, 150))
    assert set(found) == {"People/3 or more", "Framing/Group"}
    assert found["Framing/Group"].evidence == "3 people"


def test_one_face_seen_by_two_packs_is_one_person() -> None:
    also = seen("face", 105, 105, 115, 140, pack="faces", version="1")
    assert "People/1" in told(face(100, 100, 150), also)


def test_two_bellies_are_two_people_whatever_their_faces_do() -> None:
    found = told(
        face(100, 50, 150),
        seen("BELLY_EXPOSED", 100, 500, 150, 150),
        seen("BELLY_COVERED", 500, 500, 150, 150),
    )
    assert "People/2" in found


def test_of_a_clip_the_fullest_moment_counts() -> None:
    found = told(
        face(100, 200, 600, time_s=0.0),
        face(100, 100, 150, time_s=2.0),
        face(500, 120, 150, time_s=2.0),
    )
    assert found["People/2"].evidence == "2 faces"


# ── the data ──


def changed(folder: Path, old: str, new: str) -> Path:
    shutil.copy(RESOURCES / FILE, folder)
    text = (folder / FILE).read_text("utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), "utf-8")
    return folder


def test_a_file_of_the_library_s_own_takes_the_shipped_one_s_place(tmp_path: Path) -> None:
    folder = changed(tmp_path, "margin = 0.1", "margin = 0.2")
    assert load_builtin([RESOURCES, folder]).margin == 0.2
    assert load_builtin([RESOURCES, tmp_path / "none"]).margin == 0.1


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("margin = 0.1", "margins = 0.1", "second_look.margin"),
        ('measure = "brightness"', 'measure = "mood"', "measure[0].measure"),
        ('category = "light"', 'category = "weather"', "measure[0].category"),
        ("{:.0f} of 100", "{:.0q} of 100", "measure[0].says"),
        ("from = 20.0", "from = 400.0", "colours.hue[0].from"),
        ("sure = 0.6", "sure = 0.1", "colours.sure"),
        ("below = 18.0", "below = 90.0", "colours.neutral.tone"),
        ("group = 3", "group = 1", "framing.group"),
        ('name = "Shape/4x5"', 'name = "/4x5"', "shape.aspect[0].name"),
        ("waist = 1.0", "waist = 0", "framing.waist"),
        ("square = 0.03", "square = 0.03\nround = 1", "shape.round"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(DataFileError) as refused:
        load_builtin([changed(tmp_path, old, new)])
    assert key in str(refused.value)
