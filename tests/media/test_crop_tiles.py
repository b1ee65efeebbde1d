"""A panorama in tiles: side by side to the pixel, of one size, seams beside faces."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Box
from app.media.crop import legal, shaped, tiles, whole

SIZES = st.tuples(st.integers(20, 4000), st.integers(20, 4000))


@settings(max_examples=80, deadline=None)
@given(SIZES, st.sampled_from([1.0, 0.8, 0.75, 1.91]), st.integers(2, 10))
def test_neighbours_share_their_edge(size: tuple[int, int], aspect: float, count: int) -> None:
    made = tiles(size, aspect, count, [Box(10, 10, 50, 50)])
    assert made is not None
    assert len(made) == count
    assert len({(tile.y, tile.w, tile.h) for tile in made}) == 1
    for left, right in pairwise(made):
        assert left.x + left.w == right.x
    assert all(whole(tile, Box(0, 0, *size), slack=0) for tile in made)
    assert abs(made[0].w - made[0].h * aspect) <= max(1, aspect)


def test_they_are_as_large_as_fit() -> None:
    made = tiles((3000, 1000), 1.0, 3, [])
    assert made == [Box(0, 0, 1000, 1000), Box(1000, 0, 1000, 1000), Box(2000, 0, 1000, 1000)]
    tall = tiles((1000, 3000), 1.0, 2, [])
    assert tall is not None
    assert [(tile.w, tile.h) for tile in tall] == [(500, 500)] * 2


def test_a_seam_steps_aside_for_a_face() -> None:
    face = Box(1150, 300, 100, 100)  # where the seam of the middle would be: 1200
    made = tiles((2400, 1000), 1.0, 2, [face])
    assert made is not None
    assert any(whole(face, tile) for tile in made)


def test_a_face_at_the_far_end_is_kept() -> None:
    made = tiles((3000, 1000), 1.0, 2, [Box(2700, 100, 200, 200)])
    assert made is not None
    assert made[-1].x + made[-1].w >= 2900


def test_a_picture_narrower_than_its_tiles_has_none() -> None:
    assert tiles((3, 500), 1.0, 5, []) is None


@pytest.mark.parametrize(
    ("box", "lies"),
    [
        (Box(0, 0, 100, 80), True),
        (Box(-0.6, 0, 100.4, 80), True),
        (Box(50, 0, 60, 80), False),
        (Box(-5, 0, 60, 80), False),
        (Box(0, 0, 0.4, 80), False),
        (Box(0, 0, float("nan"), 80), False),
    ],
)
def test_somebodys_window_lies_in_the_picture(box: Box, lies: bool) -> None:
    assert legal(box, (100, 80)) is lies


def test_somebodys_window_gets_exactly_the_shape_around_its_middle() -> None:
    assert shaped(Box(10.4, 19.8, 100, 100), (400, 400), 1.0) == Box(10, 20, 100, 100)
    assert shaped(Box(100, 100, 80, 110), (400, 400), 0.8) == Box(100, 105, 80, 100)
    assert shaped(Box(-0.6, 0, 400.9, 400), (400, 400), 1.0) == Box(0, 0, 400, 400)
