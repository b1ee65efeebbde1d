"""Windows a head has to fill: wholly inside an avatar's circle, close and decent in a teaser."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Box
from app.media.crop import whole
from app.media.crop_close import circled, teaser
from app.media.crop_map import SIDE

SIZES = st.tuples(st.integers(1, 3000), st.integers(1, 3000))
FACES = st.lists(
    st.builds(
        Box, st.floats(-100, 3000), st.floats(-100, 3000), st.floats(1, 900), st.floats(1, 900)
    ),
    max_size=4,
)


def in_circle(face: Box, square: Box) -> bool:
    radius = square.w / 2
    corners = [(x, y) for x in (face.x, face.x + face.w) for y in (face.y, face.y + face.h)]
    middle = square.x + radius, square.y + radius
    return all(math.dist(corner, middle) <= radius + 1 for corner in corners)


@settings(max_examples=60, deadline=None)
@given(SIZES, FACES, st.integers(1, 2000))
def test_an_avatar_is_a_square_inside_the_picture(
    size: tuple[int, int], faces: list[Box], least: int
) -> None:
    square = circled(size, faces, least)
    assert square.w == square.h >= 1
    assert whole(square, Box(0, 0, *size), slack=0)


@settings(max_examples=60, deadline=None)
@given(SIZES, st.floats(0.2, 4), FACES)
def test_a_teaser_lies_inside_the_picture(
    size: tuple[int, int], aspect: float, faces: list[Box]
) -> None:
    cut = teaser(size, aspect, faces, faces[1:])
    assert min(cut.w, cut.h) >= 1
    assert whole(cut, Box(0, 0, *size), slack=0)


@pytest.mark.parametrize("at", [(40, 40), (1240, 700), (640, 60), (30, 640), (1250, 40)])
def test_a_face_lies_wholly_in_the_circle_wherever_it_is(at: tuple[int, int]) -> None:
    face = Box(*at, 120, 150)
    assert in_circle(face, circled((1400, 900), [face], 400))


def test_a_head_fills_an_avatar_as_far_as_it_stays_sharp() -> None:
    face = Box(1500, 900, 200, 260)
    sharp = circled((4000, 3000), [face], 400)
    assert 0.3 < 260 / sharp.h < 0.4  # the face; its head takes half
    coarse = circled((4000, 3000), [face], 1200)
    assert coarse.h == 1200


def test_a_group_stays_together_and_the_largest_are_kept_where_not_all_fit() -> None:
    near = [Box(700, 400, 100, 120), Box(900, 420, 100, 120)]
    square = circled((2000, 1000), near, 300)
    assert all(in_circle(face, square) for face in near)
    far = [Box(20, 400, 200, 240), Box(1850, 400, 100, 120)]
    assert in_circle(far[0], circled((2000, 1000), far, 300))


def test_an_avatar_of_nobody_is_the_largest_square_where_the_eye_goes() -> None:
    right = bytes(255 if x > 26 else 0 for _ in range(SIDE) for x in range(SIDE))
    assert circled((2000, 1000), [], 300) == Box(500, 0, 1000, 1000)
    assert circled((2000, 1000), [], 300, right).x > 900


def test_a_teaser_shows_the_face_and_nothing_of_what_is_hidden() -> None:
    face, bare = Box(450, 200, 120, 150), Box(400, 700, 250, 200)
    cut = teaser((1000, 1500), 0.8, [face], [bare])
    assert whole(face, cut)
    assert cut.y + cut.h <= bare.y
    assert cut.w > 300  # as large as that leaves


def test_what_lies_over_the_face_leaves_a_close_cut() -> None:
    face = Box(450, 200, 120, 150)
    cut = teaser((1000, 1500), 0.8, [face], [Box(440, 300, 200, 900)])
    assert whole(face, cut)
    assert cut.h < 600


def test_a_teaser_shows_a_head_and_little_more() -> None:
    face = Box(800, 300, 150, 190)
    cut = teaser((2000, 3000), 0.8, [face, Box(1500, 300, 50, 60)], [])
    assert whole(face, cut)
    assert 0.2 < face.h / cut.h < 0.6


def test_a_teaser_of_nobody_shows_half_the_sides_high_up_where_the_eye_goes() -> None:
    right = bytes(255 if x > 26 else 0 for _ in range(SIDE) for x in range(SIDE))
    plain, drawn = (teaser((1000, 1000), 1.0, [], [], 1, seen) for seen in (None, right))
    assert plain == Box(250, 0, 500, 500)
    assert drawn == Box(500, 0, 500, 500)
