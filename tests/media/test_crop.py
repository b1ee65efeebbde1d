"""The window: always legal, always whole faces where they can be, better than the centre crop."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Box
from app.media.crop import Margins, largest, whole, window

ASPECTS = {"1:1": 1.0, "4:5": 0.8, "9:16": 9 / 16, "16:9": 16 / 9, "1.91:1": 1.91}
SIZES = st.tuples(st.integers(1, 5000), st.integers(1, 5000))
BOXES = st.lists(
    st.builds(
        Box,
        st.floats(-500, 5500),
        st.floats(-500, 5500),
        st.floats(0, 3000),
        st.floats(0, 3000),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(SIZES, st.floats(0.1, 10), BOXES, BOXES)
def test_a_window_is_whole_pixels_inside_the_picture(
    size: tuple[int, int], aspect: float, faces: list[Box], bodies: list[Box]
) -> None:
    frame = window(size, aspect, faces, bodies, Margins(0.14, 0.14, 0.22, 0.04))
    assert all(side == int(side) for side in (frame.x, frame.y, frame.w, frame.h))
    assert frame.x >= 0
    assert frame.y >= 0
    assert frame.x + frame.w <= size[0]
    assert frame.y + frame.h <= size[1]
    assert (frame.w, frame.h) == largest(size, aspect)
    assert frame.w == size[0] or frame.h == size[1]


@settings(deadline=None)
@given(SIZES, st.floats(0.1, 10))
def test_a_window_has_its_aspect_to_the_pixel(size: tuple[int, int], aspect: float) -> None:
    width, height = largest(size, aspect)
    assert 1 <= width <= size[0]
    assert 1 <= height <= size[1]
    if min(width, height) > 1:
        assert abs(width - height * aspect) <= max(0.5, 0.5 * aspect) + 1e-6


@settings(deadline=None)
@given(SIZES, st.sampled_from(list(ASPECTS.values())), BOXES, BOXES)
def test_a_window_is_the_same_each_time_and_for_any_order(
    size: tuple[int, int], aspect: float, faces: list[Box], bodies: list[Box]
) -> None:
    first = window(size, aspect, faces, bodies)
    assert first == window(size, aspect, faces, bodies)
    shuffled = window(size, aspect, faces[::-1], bodies[::-1])
    assert abs(first.x - shuffled.x) + abs(first.y - shuffled.y) <= 1  # sums of floats may differ


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(list(ASPECTS.values())),
    st.lists(
        st.builds(Box, st.integers(0, 90), st.integers(0, 90), st.just(10), st.just(10)),
        min_size=1,
        max_size=5,
    ),
)
def test_no_window_keeps_more_faces(aspect: float, faces: list[Box]) -> None:
    """Against every possible window of this aspect, with faces that all count the same."""
    size = (100, 100)
    width, height = largest(size, aspect)
    best = max(
        sum(whole(face, Box(x, y, width, height)) for face in faces)
        for x in range(size[0] - width + 1)
        for y in range(size[1] - height + 1)
    )
    assert sum(whole(face, window(size, aspect, faces)) for face in faces) == best


def test_the_eyes_lie_on_the_upper_third() -> None:
    face = Box(400, 800, 200, 200)
    frame = window((1000, 2000), 1.0, [face])
    assert frame.y == pytest.approx(800 + 0.42 * 200 - 1000 / 3, abs=1)


def test_a_face_is_centred_sideways() -> None:
    assert window((2000, 1000), 1.0, [Box(900, 300, 200, 200)]).x == 500


def test_some_of_the_room_a_picture_leaves_on_one_side_is_kept() -> None:
    to_the_left = window((2000, 1000), 1.0, [Box(600, 300, 200, 200)])
    assert to_the_left.x == 250  # the face's middle 45 % across, more room to look into
    to_the_right = window((2000, 1000), 1.0, [Box(1200, 300, 200, 200)])
    assert to_the_right.x == 2000 - 250 - 1000


def test_with_nobody_in_it_the_cut_is_centred_and_a_little_high() -> None:
    assert window((2000, 1000), 1.0, []) == Box(500, 0, 1000, 1000)
    frame = window((1000, 2000), 1.0, [])
    assert (frame.x, frame.y) == (0, 250)


def test_a_window_of_the_pictures_own_shape_is_the_picture() -> None:
    assert window((1080, 1350), 0.8, [Box(0, 0, 10, 10)]) == Box(0, 0, 1080, 1350)
    assert window((1, 1), 16 / 9, []) == Box(0, 0, 1, 1)


@pytest.mark.parametrize("large_at", [50, 1700])
def test_the_larger_face_wins_where_only_one_fits(large_at: int) -> None:
    large, small = Box(large_at, 100, 200, 260), Box(1750 - large_at, 100, 100, 130)
    assert whole(large, window((2000, 600), 1.0, [small, large]))


def test_one_large_face_counts_for_more_than_two_in_the_background() -> None:
    large = Box(50, 100, 240, 300)
    behind = [Box(1600, 100, 64, 80), Box(1800, 100, 64, 80)]
    assert whole(large, window((2000, 600), 1.0, [*behind, large]))


def test_no_face_is_cut_where_that_is_avoidable() -> None:
    # two of three fit; centred on the two left ones, the window would end inside the third
    faces = [Box(110, 100, 80, 100), Box(350, 100, 80, 100), Box(500, 100, 130, 100)]
    frame = window((1000, 500), 1.0, faces)
    kept = [face for face in faces if whole(face, frame)]
    assert len(kept) == 2
    (lost,) = (face for face in faces if face not in kept)
    assert lost.x + lost.w <= frame.x or lost.x >= frame.x + frame.w


def test_a_face_larger_than_the_window_is_kept_in_its_middle() -> None:
    frame = window((2000, 1000), 0.5, [Box(600, 100, 800, 800)])
    assert frame.x + frame.w / 2 == 1000


def test_hair_and_chin_are_kept_with_the_face() -> None:
    face = Box(0, 20, 400, 200)  # hair starts above the picture, chin at 244
    frame = window((400, 600), 1.6, [face])  # 250 high
    assert frame.y == 0


def test_faces_keep_clear_of_what_the_platform_covers() -> None:
    covered = Margins(right=0.4)
    face = Box(1000, 300, 200, 200)
    frame = window((2000, 1000), 1.0, [face], safe=covered)
    assert face.x + face.w <= frame.x + 0.6 * frame.w
    assert frame.x + 0.3 * frame.w == pytest.approx(face.x + face.w / 2, abs=1)


def test_being_clear_counts_for_more_than_being_centred() -> None:
    faces = [Box(600, 300, 100, 100), Box(620, 450, 100, 100), Box(1100, 300, 100, 100)]
    frame = window((2000, 1000), 1.0, faces, safe=Margins(right=0.4))
    assert frame.x == 600  # the one place where all three are clear of the covered right part


def test_bodies_pull_where_no_face_is_seen() -> None:
    torso = Box(1500, 200, 300, 700)
    frame = window((2000, 1000), 1.0, [], [torso])
    assert torso.x >= frame.x
    assert torso.x + torso.w <= frame.x + frame.w
    speck = Box(1900, 900, 40, 40)  # too little to mean a person
    assert window((2000, 1000), 1.0, [], [speck]).x == pytest.approx(500, abs=20)


@pytest.mark.parametrize(
    ("size", "aspect"), [((0, 10), 1.0), ((10, 0), 1.0), ((10, 10), 0.0), ((10, 10), -1.0)]
)
def test_nonsense_is_refused(size: tuple[int, int], aspect: float) -> None:
    with pytest.raises(ValueError, match="no window"):
        window(size, aspect, [])


def _known_faces(samples: Path) -> Iterator[tuple[tuple[int, int], list[Box]]]:
    tables = [json.loads((samples / "faces/ai_faces_expected.json").read_text("utf-8"))["files"]]
    for folder in ("dlib", "portraits"):
        path = samples / "faces" / folder / "expected.json"
        tables.append(json.loads(path.read_text("utf-8")))
    for row in (row for table in tables for row in table.values()):
        if row["faces_xywh"]:
            yield tuple(row["size"]), [Box(*box) for box in row["faces_xywh"]]


@pytest.mark.parametrize("ratio", ASPECTS)
def test_on_real_pictures_it_keeps_what_any_window_could(samples: Path, ratio: str) -> None:
    """Where the faces are known, as many are kept as by the best of all windows."""
    for size, faces in _known_faces(samples):
        width, height = largest(size, ASPECTS[ratio])
        best = max(
            sum(whole(face, Box(x, y, width, height)) for face in faces)
            for x in range(size[0] - width + 1)
            for y in range(size[1] - height + 1)
        )
        assert sum(whole(face, window(size, ASPECTS[ratio], faces)) for face in faces) == best
