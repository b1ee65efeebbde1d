"""Colours and shapes of single frames."""

from fractions import Fraction

import numpy as np
import pytest
from av.video.frame import VideoFrame

from app.core.asset import Box
from app.media.clip.geometry import where
from app.media.clip.studio import Studio
from app.media.clip.values import Shape
from app.media.tone import HLG, PQ, mapped

SIZE = 64, 48
WHOLE = Shape(SIZE, Box(0, 0, *SIZE), SIZE)


def ten_bit(grey: float) -> VideoFrame:
    """One grey of 10 bits, in BT.2020's limited range."""
    luma = np.full((SIZE[1], SIZE[0]), round(64 + 876 * grey), np.uint16)
    chroma = np.full((SIZE[1] // 2 * 2 // 2, SIZE[0]), 512, np.uint16)
    frame = VideoFrame.from_ndarray(np.concatenate([luma, chroma]), format="yuv420p10le")
    frame.colorspace, frame.color_primaries, frame.color_range = 9, 9, 1
    return frame


def eight_bit(luma: int, chroma: tuple[int, int], form: str = "yuv420p") -> VideoFrame:
    rows = np.full((SIZE[1] * 3 // 2, SIZE[0]), luma, np.uint8)
    quarter = SIZE[1] // 4
    rows[SIZE[1] : SIZE[1] + quarter] = chroma[0]
    rows[SIZE[1] + quarter :] = chroma[1]
    return VideoFrame.from_ndarray(rows, format=form)


def finished(frame: VideoFrame, shape: Shape = WHOLE) -> VideoFrame:
    frame.pts, frame.time_base = 0, Fraction(1, 1000)
    with Studio(shape) as studio:
        return studio.finish(frame, 0.0)


def rgb(frame: VideoFrame) -> list[int]:
    return [int(v) for v in np.asarray(frame.to_ndarray(format="rgb24"))[20, 30]]


@pytest.mark.parametrize("transfer", [PQ, HLG])
@pytest.mark.parametrize("grey", [0.0, 0.25, 0.5, 0.75])
def test_high_dynamic_range_comes_down_by_the_table(transfer: int, grey: float) -> None:
    frame = ten_bit(grey)
    frame.color_trc = transfer
    wanted = float(mapped(np.full((1, 3), grey), transfer, 9)[0, 0])
    made = finished(frame)
    assert made.format.name == "yuv420p"
    luma = int(made.to_ndarray()[10, 10])
    assert luma == pytest.approx(16 + 219 * wanted, abs=3)


def test_ten_bits_of_a_usual_clip_become_eight() -> None:
    frame = ten_bit(0.5)
    frame.color_trc = frame.color_primaries = frame.colorspace = 1
    assert int(finished(frame).to_ndarray()[10, 10]) == pytest.approx(16 + 219 * 0.5, abs=1)


def test_small_clips_that_say_nothing_are_bt601() -> None:
    """BT.601's pure red is Y 82, Cb 90, Cr 240; in BT.709 it is 63, 102, 240."""
    made = finished(eight_bit(82, (90, 240)))
    luma, red = made.to_ndarray()[10, 10], made.to_ndarray()[SIZE[1] + 20, 10]
    assert (int(luma), int(red)) == pytest.approx((63, 240), abs=2)


def test_clips_that_say_bt709_stay_as_they_are() -> None:
    frame = eight_bit(63, (102, 240))
    frame.colorspace, frame.color_range = 1, 1
    assert int(finished(frame).to_ndarray()[10, 10]) == 63


def test_full_range_becomes_limited() -> None:
    frame = eight_bit(255, (128, 128), "yuvj420p")
    frame.colorspace, frame.color_range = 1, 2
    assert int(finished(frame).to_ndarray()[10, 10]) == 235


def test_rgb_frames_keep_their_colour() -> None:
    rows = np.empty((SIZE[1], SIZE[0], 3), np.uint8)
    rows[:] = (30, 200, 90)
    made = finished(VideoFrame.from_ndarray(rows, format="rgb24"))
    assert rgb(made) == pytest.approx([30, 200, 90], abs=3)
    assert (int(made.colorspace), int(made.color_range)) == (1, 1)


def test_odd_frames_give_even_ones() -> None:
    rows = np.full((37, 51, 3), 120, np.uint8)
    shape = Shape((51, 37), Box(0, 0, 51, 37), (50, 36))
    made = finished(VideoFrame.from_ndarray(rows, format="rgb24"), shape)
    assert (made.width, made.height) == (50, 36)


def test_a_clip_that_changes_its_size_on_the_way_goes_on() -> None:
    with Studio(WHOLE) as studio:
        for size in (SIZE, (128, 96), SIZE):
            rows = np.full((size[1], size[0], 3), 90, np.uint8)
            made = studio.finish(VideoFrame.from_ndarray(rows, format="rgb24"), 0.0)
            assert (made.width, made.height) == SIZE


def test_where_the_window_is_between_two_moments() -> None:
    shape = Shape((200, 100), Box(0, 0, 50, 100), SIZE, path=((1.0, 10, 0), (2.0, 30, 4)))
    assert where(shape, 0.0) == (10, 0)
    assert where(shape, 1.5) == (20, 2)
    assert where(shape, 9.0) == (30, 4)
    assert where(WHOLE, 9.0) == (0, 0)
