"""Where a window lies that keeps what draws the eye."""

import pytest

from app.core.asset import Box
from app.media.crop import window
from app.media.crop_map import SIDE, middle, start


def spot(column: int, row: int, radius: int = 2) -> bytes:
    """A map with one bright square."""
    return bytes(
        200 if abs(x - column) <= radius and abs(y - row) <= radius else 0
        for y in range(SIDE)
        for x in range(SIDE)
    )


EMPTY = bytes(SIDE * SIDE)


def test_it_goes_where_there_is_something_to_see() -> None:
    left, right = (start(spot(at, 16), 0.4, 0.5, sideways=True) for at in (4, 27))
    assert left < 0.2
    assert right > 0.8
    assert start(spot(16, 4), 0.4, 0.3, sideways=False) < 0.3
    assert start(spot(16, 27), 0.4, 0.3, sideways=False) > 0.6


def test_it_stays_where_pictures_are_usually_cut_as_far_as_nothing_is_lost() -> None:
    assert start(EMPTY, 0.5, 0.3, sideways=False) == 0.3
    centred = start(spot(16, 16), 0.5, 0.5, sideways=True)
    assert centred == pytest.approx(0.5, abs=0.02)


def test_a_window_holds_the_spot() -> None:
    frame = window((2000, 1000), 1.0, [], interest=spot(5, 10))
    assert frame.x <= 3 / SIDE * 2000 + 1
    assert frame.x + frame.w >= 8 / SIDE * 2000


def test_a_face_counts_and_the_map_does_not() -> None:
    face = [Box(1700, 300, 100, 100)]
    assert window((2000, 1000), 1.0, face, interest=spot(3, 10)) == window((2000, 1000), 1.0, face)


def test_half_of_what_there_is_lies_to_each_side_of_the_middle() -> None:
    assert middle(spot(7, 20)) == pytest.approx(7.5 / SIDE)
    assert middle(EMPTY) == 0.5


def test_a_map_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="a map of 9 bytes"):
        start(bytes(9), 0.5, 0.5, sideways=True)
