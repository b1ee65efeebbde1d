"""How closely a picture is looked at: arithmetic on rectangles, and pictures shown by it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.asset import AssetView
from app.core.errors import MusekeepError
from app.core.vocab import Outcome
from app.ui.bridge import Bridge
from app.ui.pictures.close import ClosePicture
from app.ui.pictures.enlarged import MOST, EnlargedPictures, Near, best
from app.ui.pictures.zoom import FIT, Zoom, bounded
from app.ui.style.look import Look
from app.ui.veil import Veil
from tests.ui import act
from tests.ui.fake import FakeLibrary, jpeg, view

ROOM = QRectF(0, 0, 800, 600)
FIT_FRAME = QRectF(200, 0, 400, 600)


# ── arithmetic ──


def test_the_whole_lies_in_the_middle() -> None:
    assert FIT.frame(FIT_FRAME, ROOM) == FIT_FRAME


def test_what_is_under_the_pointer_stays_there() -> None:
    at = QPointF(300, 150)
    zoom = FIT.to(4.0, at, FIT_FRAME, ROOM)
    frame = zoom.frame(FIT_FRAME, ROOM)
    assert frame.width() == pytest.approx(1600)
    assert (at.x() - frame.left()) / frame.width() == pytest.approx(0.25)
    assert (at.y() - frame.top()) / frame.height() == pytest.approx(0.25)


@pytest.mark.parametrize("by", [QPointF(9000, 9000), QPointF(-9000, -9000)])
def test_no_side_of_the_room_is_left_empty(by: QPointF) -> None:
    zoom = FIT.to(4.0, ROOM.center(), FIT_FRAME, ROOM).moved(by, FIT_FRAME, ROOM)
    assert zoom.frame(FIT_FRAME, ROOM).contains(ROOM)
    back = zoom.moved(QPointF(-1, -1) if by.x() > 0 else QPointF(1, 1), FIT_FRAME, ROOM)
    assert back != zoom  # it did not go on beyond the edge


def test_what_is_narrower_than_the_room_moves_only_up_and_down() -> None:
    zoom = FIT.to(1.5, ROOM.center(), FIT_FRAME, ROOM).moved(QPointF(50, 40), FIT_FRAME, ROOM)
    frame = zoom.frame(FIT_FRAME, ROOM)
    assert frame.center().x() == ROOM.center().x()
    assert frame.top() == pytest.approx(-150 + 40)


def test_there_is_an_end_to_closer_and_to_further() -> None:
    assert bounded(1000, own=2.0) == 32
    assert bounded(0.1, own=2.0) == 1
    assert bounded(0.1, own=0.5) == 0.5  # a small picture may be shown in its own size


# ── what was read ──


def test_pictures_are_read_once_the_most_wanted_first(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#884422"), size=(900, 1200))
    near = EnlargedPictures(bridge)
    wanted = [Near(at, f"{at}", 900, 1200) for at in range(1, 6)]
    near.want("one", wanted)
    qtbot.waitUntil(lambda: all(near.get(one) for one in wanted))
    assert library.asked("enlarged")[:2] == [1, 2]
    near.want("one", wanted)
    assert len(library.asked("enlarged")) == 5


def test_every_asker_has_a_first_wish_before_anybody_a_second(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#884422"), size=(900, 1200))
    near = EnlargedPictures(bridge)
    near._wanted = {"one": [Near(at, f"{at}", 9, 9) for at in (1, 2, 3)]}
    near.want("other", [Near(7, "7", 9, 9)])
    qtbot.waitUntil(lambda: len(library.asked("enlarged")) == 4)
    assert set(library.asked("enlarged")[:2]) == {1, 7}


def test_memory_is_kept_to(qtbot: QtBot, bridge: Bridge, library: FakeLibrary) -> None:
    library.large = jpeg(QColor("#884422"), size=(100, 100))
    near = EnlargedPictures(bridge, budget=100_000)
    wanted = [Near(at, f"{at}", 100, 100) for at in range(1, 9)]
    near.want("one", wanted)
    qtbot.waitUntil(lambda: len(library.asked("enlarged")) == 8 and not near._flying)
    assert 0 < near.bytes <= 100_000
    near.drop()
    assert near.bytes == 0


def test_what_cannot_be_read_is_not_asked_for_again(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    library.failing["enlarged"] = MusekeepError("gone")
    near, one = EnlargedPictures(bridge), Near(1, "1", 9, 9)
    with qtbot.waitSignal(near.arrived):
        near.want("one", [one])
    near.want("one", [one])
    assert library.asked("enlarged") == [1]
    assert near.is_absent(one)


def test_the_nearest_level_that_is_large_enough_is_drawn() -> None:
    levels = tuple(QImage(width, 10, QImage.Format.Format_RGB32) for width in (4000, 2000, 1000))
    assert best(levels, 1500) is levels[1]
    assert best(levels, 900) is levels[2]
    assert best(levels, 9000) is levels[0]
    assert best((), 10) is None


# ── shown ──


@pytest.fixture
def picture(qtbot: QtBot, bridge: Bridge, look: Look) -> ClosePicture:
    made = ClosePicture(bridge, look)
    qtbot.addWidget(made)
    made.margin = 0
    made.resize(800, 600)
    made.show()
    return made


def large(library: FakeLibrary, size: tuple[int, int] = (1200, 1800)) -> AssetView:
    library.large = jpeg(QColor("#884422"), size=(min(size[0], 1200), min(size[1], 1800)))
    library.assets[1].size = size
    return view(library.assets[1])


def test_own_pixels_and_back(picture: ClosePicture, library: FakeLibrary) -> None:
    picture.show_asset(large(library), Veil.NONE)
    assert picture.zoom.is_fit
    assert picture.percent == 33
    picture.turn_own()
    assert picture.percent == 100
    assert picture.frame().width() == pytest.approx(1200)
    picture.turn_own()
    assert picture.zoom.is_fit


def test_the_next_picture_is_looked_at_as_closely(
    picture: ClosePicture, library: FakeLibrary
) -> None:
    picture.show_asset(large(library), Veil.NONE)
    picture.turn_own(QPointF(300, 100))
    where = picture.zoom
    other = replace(view(library.assets[2]), width=2400, height=1200)
    picture.show_asset(other, Veil.NONE)
    assert picture.percent == 100
    assert (picture.zoom.x, picture.zoom.y) == (where.x, where.y)


def test_another_room_changes_no_pixel(picture: ClosePicture, library: FakeLibrary) -> None:
    picture.show_asset(large(library), Veil.NONE)
    picture.turn_own()
    picture.resize(500, 500)
    assert picture.percent == 100


def test_the_wheel_looks_closer_where_it_points(
    picture: ClosePicture, library: FakeLibrary
) -> None:
    picture.show_asset(large(library), Veil.NONE)
    seen: list[Zoom] = []
    picture.zoomed.connect(seen.append)
    roll(picture, 120)
    assert picture.zoom.factor > 1
    assert seen == [picture.zoom]
    roll(picture, -120)
    roll(picture, -120)
    assert picture.zoom.is_fit  # it stops there, and goes no further out


def roll(picture: ClosePicture, angle: int) -> None:
    at = QPointF(300, 300)
    event = QWheelEvent(
        at,
        picture.mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        act.PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture, event)


def test_dragging_pushes_the_picture(picture: ClosePicture, library: FakeLibrary) -> None:
    picture.show_asset(large(library), Veil.NONE)
    picture.turn_own()
    before = picture.frame().topLeft()
    act.press(picture, QPoint(400, 300))
    assert picture.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    act.move(picture, QPoint(350, 280))
    act.release(picture, QPoint(350, 280))
    assert picture.frame().topLeft() == before + QPointF(-50, -20)
    assert picture.cursor().shape() is Qt.CursorShape.OpenHandCursor


def test_what_is_veiled_is_neither_read_nor_zoomed_into(
    qtbot: QtBot, picture: ClosePicture, library: FakeLibrary
) -> None:
    asset = large(library)
    picture.show_asset(asset, Veil.NONE)
    qtbot.waitUntil(lambda: library.asked("enlarged") == [1])
    picture.turn_own()
    picture.show_asset(asset, Veil.BLUR)
    assert picture.frame() == picture.fit()
    assert picture._sharpest(800) is None
    picture.zoom_in()
    picture._look_closer()
    qtbot.wait(50)
    assert library.asked("enlarged") == [1]


def test_of_what_is_too_large_to_hold_the_part_in_sight_is_read(
    qtbot: QtBot, picture: ClosePicture, library: FakeLibrary
) -> None:
    asset = large(library, (10_000, 10_000))
    assert asset.width is not None
    assert asset.width * asset.width > MOST
    picture.show_asset(asset, Veil.NONE)
    picture.turn_own()
    qtbot.waitUntil(lambda: bool(library.asked("enlarged_part")))
    (asked,) = library.asked("enlarged_part")
    assert asked == (1, (4400, 4550, 1200, 900))  # 800 × 600 in the middle, and half as much around
    qtbot.waitUntil(lambda: picture._part is not None)
    picture.pan(QPointF(-40, 0))
    picture._look_closer()
    assert len(library.asked("enlarged_part")) == 1  # it is in what was read


def test_many_pixels_are_drawn_without_a_stall(
    qtbot: QtBot, picture: ClosePicture, library: FakeLibrary
) -> None:
    """What is drawn from is never much larger than what is shown."""
    asset = large(library, (6000, 4000))
    picture.show_asset(asset, Veil.NONE)
    whole = picture._whole()
    assert whole is not None
    sides = (6000, 4000), (3000, 2000), (1500, 1000)
    levels = tuple(QImage(*side, QImage.Format.Format_RGB32) for side in sides)
    picture._near._keep(whole, levels)
    drawn = picture._sharpest(1400)
    assert drawn is levels[2]
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.render(painter, QPoint())
    painter.end()


def test_prohibited_pictures_have_no_way_in(picture: ClosePicture, library: FakeLibrary) -> None:
    library.assets[1].outcomes = {"x": Outcome.PROHIBITED}
    picture.show_asset(large(library), Veil.BLUR)
    assert not picture.readable
    picture.turn_own()
    assert picture.zoom.is_fit
