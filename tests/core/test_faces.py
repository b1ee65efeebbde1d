"""One face is one face, however many packs see it."""

import pytest

from app.core.asset import Box, Detection
from app.core.faces import faces, is_face


def seen(x: float, y: float, w: float, h: float, score: float = 0.8, pack: str = "a") -> Detection:
    label = "FACE_FEMALE" if pack == "a" else "face"
    return Detection(label, score, Box(x, y, w, h), pack, "1")


@pytest.mark.parametrize("label", ["FACE_FEMALE", "FACE_MALE", "face", "human-face", "Face"])
def test_every_packs_word_for_a_face_counts(label: str) -> None:
    assert is_face(label)


@pytest.mark.parametrize("label", ["surface", "FEET_EXPOSED", "facebook"])
def test_a_word_that_only_holds_it_does_not(label: str) -> None:
    assert not is_face(label)


def test_two_packs_that_see_one_face_see_one() -> None:
    both = [seen(100, 100, 80, 100, 0.7), seen(105, 95, 75, 90, 0.9, "b")]
    assert faces(both) == [Box(105, 95, 75, 90)]


def test_a_tight_box_inside_a_roomy_one_is_the_same_face() -> None:
    assert len(faces([seen(100, 100, 100, 100), seen(125, 120, 45, 50, 0.6, "b")])) == 1


def test_what_only_one_pack_sees_counts_too() -> None:
    assert len(faces([seen(0, 0, 50, 60), seen(300, 0, 50, 60, 0.5, "b")])) == 2


def test_a_tiny_face_before_a_large_one_is_another() -> None:
    assert len(faces([seen(0, 0, 400, 400), seen(180, 300, 60, 60, 0.6, "b")])) == 2


def test_faces_side_by_side_are_two() -> None:
    assert len(faces([seen(0, 0, 100, 100), seen(80, 0, 100, 100, 0.6)])) == 2


def test_unsure_ones_and_other_parts_do_not_count() -> None:
    feet = Detection("FEET_EXPOSED", 0.9, Box(0, 0, 9, 9), "a", "1")
    assert faces([seen(0, 0, 50, 50, 0.2), feet]) == []
