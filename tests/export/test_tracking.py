"""The path of a clip's window: still where it can be, gliding where it must, never outside."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Box, Detection
from app.core.vocab import Kind
from app.export.framing import Framed, framed
from app.export.order import Exportable
from app.export.presets.preset import Insets
from app.export.tracking import FASTEST, Path, path
from app.media.crop import Margins
from tests.export.builders import SMALL, asset

REEL = replace(SMALL, width=180, height=320)
SIZE = (1600, 900)


def look(time_s: float, x: float, y: float = 200, side: float = 90) -> Detection:
    return Detection("FACE_FEMALE", 0.9, Box(x, y, side, side), "p", "1", time_s=time_s)


def clip(*looks: Detection) -> Exportable:
    return asset(size=SIZE, detections=looks, kind=Kind.VIDEO)


def way(one: Exportable, safe: Margins | None = None) -> Path:
    frame = framed(one, REEL)
    assert isinstance(frame, Framed)
    return path(one, frame, safe)


def test_somebody_who_stays_is_shown_by_a_window_that_stays() -> None:
    moved = way(clip(look(0, 700), look(5, 720), look(10, 690)))
    assert len(moved) == 1
    (_, left, top) = moved[0]
    assert left <= 690
    assert left + 506 >= 810
    assert top == 0


def test_what_one_place_shows_wholly_needs_no_move() -> None:
    assert len(way(clip(look(0, 500), look(5, 850)))) == 1


def test_somebody_who_walks_is_followed() -> None:
    moved = way(clip(look(0, 100), look(10, 1400)))
    assert moved[0][0] == 0
    assert moved[-1][0] == 10
    assert moved[0][1] <= 100
    assert moved[-1][1] + 506 >= 1490
    lefts = [left for _, left, _ in moved]
    assert lefts == sorted(lefts)


def test_a_glide_starts_and_ends_slowly() -> None:
    moved = way(clip(look(0, 100), look(10, 1400)))
    speeds = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(moved)]
    assert speeds[0] < 0.5 * max(speeds)
    assert speeds[-1] < 0.5 * max(speeds)


def test_it_follows_a_steady_walk_steadily() -> None:
    """No stopping at each moment that was looked at: it is slow at the ends only."""
    moved = way(clip(*(look(2.0 * i, 100 + 200 * i) for i in range(8))))
    speeds = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(moved) if 4 <= a[0] < 10]
    assert min(speeds) > 0.8 * max(speeds)


def test_it_waits_for_those_who_stand_and_moves_when_they_go() -> None:
    one = clip(look(0, 600), look(4, 610), look(8, 620), look(12, 1400))
    moved = way(one)
    early = [left for time, left, _ in moved if time <= 4]
    assert max(early) - min(early) < 100
    assert all(left <= 620 <= left + 506 - 90 for time, left, _ in moved if time == 8)
    assert moved[-1][1] + 506 >= 1490


def test_nobody_to_follow_and_a_window_drawn_by_hand_stay() -> None:
    one = clip(look(0, 100), look(10, 1400))
    frame = framed(one, REEL)
    assert isinstance(frame, Framed)
    by_hand = replace(frame, by_hand=True)
    assert path(one, by_hand) == ((0.0, frame.window.x, frame.window.y),)
    empty = asset(size=SIZE, kind=Kind.VIDEO)
    still = framed(empty, REEL)
    assert isinstance(still, Framed)
    assert path(empty, still) == ((0.0, still.window.x, still.window.y),)


def test_a_whole_picture_does_not_move() -> None:
    one = clip(look(0, 100), look(10, 1400))
    padded = framed(one, replace(REEL, fit="pad"))
    assert isinstance(padded, Framed)
    assert path(one, padded) == ((0.0, 0, 0),)


def test_faces_keep_clear_of_what_the_platform_covers() -> None:
    story = replace(REEL, safe=Insets(0, 80, 0, 0))
    one = clip(look(0, 700), look(9, 705))
    frame = framed(one, story)
    assert isinstance(frame, Framed)
    ((_, left, _),) = path(one, frame, Margins(right=80 / 180))
    assert left + 506 * (1 - 80 / 180) >= 794


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(0, 60), st.floats(-50, 1600), st.floats(-50, 900)),
        max_size=6,
        unique_by=lambda one: round(one[0], 2),
    )
)
def test_it_rises_stays_inside_and_is_never_fast(looks: list[tuple[float, float, float]]) -> None:
    one = clip(*(look(round(time, 2), x, y) for time, x, y in looks))
    frame = framed(one, REEL)
    assert isinstance(frame, Framed)
    moved = path(one, frame)
    for _, left, top in moved:
        assert 0 <= left <= SIZE[0] - frame.window.w
        assert 0 <= top <= SIZE[1] - frame.window.h
    for before, after in pairwise(moved):
        assert after[0] > before[0]
        far = abs(after[1] - before[1]) + abs(after[2] - before[2])
        assert far / (after[0] - before[0]) <= FASTEST * frame.window.h * 1.01 + 1


@pytest.mark.parametrize("kind", [Kind.IMAGE, Kind.ANIMATED])
def test_a_still_has_one_place(kind: Kind) -> None:
    one = asset(size=SIZE, detections=[replace(look(0, 300), time_s=None)], kind=kind)
    frame = framed(one, REEL)
    assert isinstance(frame, Framed)
    assert len(path(one, frame)) == 1
