"""The window of a crop as a hand moves it: by arithmetic, by mouse, by keys."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.core.asset import Box
from app.ui.panels.shelf.crop_picture import PICTURE, CropPicture, Cut
from app.ui.panels.shelf.cropping import moved, scaled
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone

SIZE = (400, 600)
FOUR_TO_FIVE = Box(0, 50, 400, 500)


@pytest.mark.parametrize(
    ("dx", "dy", "at"),
    [
        (0, 20, (0, 70)),
        (30, -20, (0, 30)),
        (0, -999, (0, 0)),
        (0, 999, (0, 100)),
        (0, 0.6, (0, 51)),
    ],
)
def test_a_window_moves_as_far_as_the_edge(dx: float, dy: float, at: tuple[int, int]) -> None:
    assert moved(FOUR_TO_FIVE, SIZE, dx, dy) == Box(*at, 400, 500)


def test_it_is_drawn_together_about_its_middle_and_out_again() -> None:
    small = scaled(FOUR_TO_FIVE, SIZE, 0.8, 0.5)
    assert small == Box(100, 175, 200, 250)
    assert scaled(small, SIZE, 0.8, 9) == FOUR_TO_FIVE
    assert scaled(small, SIZE, 0.8, 0.001) == Box(180, 275, 40, 50)


@settings(max_examples=60)
@given(
    st.integers(2, 4000),
    st.integers(2, 4000),
    st.sampled_from((0.8, 1.0, 0.5625, 16 / 9, 1.91)),
    st.floats(0.01, 20),
    st.floats(-5000, 5000),
)
def test_it_never_leaves_the_picture(
    wide: int, high: int, aspect: float, factor: float, by: float
) -> None:
    whole = Box(0, 0, wide, high)
    window = moved(scaled(whole, (wide, high), aspect, factor), (wide, high), by, -by)
    assert 0 <= window.x <= window.x + window.w <= wide
    assert 0 <= window.y <= window.y + window.h <= high
    assert abs(window.w - window.h * aspect) <= max(1.0, aspect) or min(window.w, window.h) == 1


@pytest.fixture
def picture(look: Look) -> Iterator[CropPicture]:
    made = CropPicture(look, "a.png")
    image = QImage(88, PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    made.show_cut(image, Cut(SIZE, FOUR_TO_FIVE, 0.8, free=True))
    made.show()
    yield made
    gone(made)


def test_dragging_moves_it_and_letting_go_tells(qtbot: QtBot, picture: CropPicture) -> None:
    middle = QPoint(PICTURE // 2, PICTURE // 2)
    act.press(picture, middle)
    act.move(picture, middle + QPoint(0, 11))
    assert picture.window_shown == Box(0, 100, 400, 500)
    with qtbot.waitSignal(picture.cropped) as told:
        act.release(picture, middle + QPoint(0, 11))
    assert told.args == [Box(0, 100, 400, 500)]


def test_pressing_without_moving_tells_nothing(qtbot: QtBot, picture: CropPicture) -> None:
    with qtbot.assertNotEmitted(picture.cropped):
        act.click(picture)


def test_arrow_keys_move_it_and_it_is_kept_once(qtbot: QtBot, picture: CropPicture) -> None:
    told: list[object] = []
    picture.cropped.connect(told.append)
    act.key(picture, Qt.Key.Key_Up)
    act.key(picture, Qt.Key.Key_Up, act.SHIFT)
    picture.settle()
    assert told == [Box(0, 0, 400, 500)]


def test_plus_draws_it_together(qtbot: QtBot, picture: CropPicture) -> None:
    act.key(picture, Qt.Key.Key_Plus)
    window = picture.window_shown
    assert window is not None
    assert window.w == 377
    with qtbot.waitSignal(picture.cropped):
        picture.settle()


def test_a_crop_by_hand_is_given_back(qtbot: QtBot, picture: CropPicture) -> None:
    picture.show_cut(None, Cut(SIZE, Box(0, 3, 400, 500), 0.8, free=True, by_hand=True))
    with qtbot.waitSignal(picture.cropped) as told:
        act.key(picture, Qt.Key.Key_Delete)
    assert told.args == [None]


def test_what_is_not_free_takes_neither_mouse_nor_keys(picture: CropPicture) -> None:
    told: list[object] = []
    picture.cropped.connect(told.append)
    picture.show_cut(None, Cut(SIZE, FOUR_TO_FIVE, 0.8))
    act.press(picture, QPoint(60, 60))
    act.move(picture, QPoint(60, 90))
    act.release(picture, QPoint(60, 90))
    act.key(picture, Qt.Key.Key_Up)
    picture.settle()
    assert told == []
    assert picture.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_the_platform_draws_over_is_darkened(picture: CropPicture) -> None:
    plain = picture.grab().toImage().pixelColor(PICTURE // 2, 20)
    picture.show_cut(
        QImage(88, PICTURE, QImage.Format.Format_RGB32),
        Cut(SIZE, Box(0, 0, 400, 600), 2 / 3, covered=(0.3, 0, 0, 0)),
    )
    image = QImage(88, PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    picture.show_cut(image, Cut(SIZE, Box(0, 0, 400, 600), 2 / 3, covered=(0.3, 0, 0, 0)))
    covered = picture.grab().toImage().pixelColor(PICTURE // 2, 20)
    assert covered.lightness() < plain.lightness()


def test_of_an_avatar_only_the_circle_is_bright(picture: CropPicture) -> None:
    image = QImage(PICTURE, PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    picture.show_cut(image, Cut((500, 500), Box(0, 0, 500, 500), 1.0, round=True))
    seen = picture.grab().toImage()
    assert seen.pixelColor(6, 6).lightness() < seen.pixelColor(PICTURE // 2, 40).lightness()
