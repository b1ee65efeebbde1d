"""How much a grid paints and asks for: what came, what came into sight, and nothing twice."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.arrangement import Arrangement
from app.ui.bridge import Bridge
from app.ui.panels.grid import stamps
from app.ui.panels.grid.model import AssetModel
from app.ui.panels.grid.scrub import Scrub
from app.ui.panels.grid.selection import NOTHING
from app.ui.panels.grid.stamps import Lines, Stamps
from app.ui.panels.grid.view import GridView
from app.ui.pictures.thumbs import Thumbs
from app.ui.style.look import Look, Scheme
from tests.ui.conftest import gone
from tests.ui.fake import FakeAsset, FakeLibrary, many


class Counting(GridView):
    """Counts what it paints and how often it attends."""

    cells_painted = 0
    attended = 0

    def _cell(self, row: int) -> object:  # type: ignore[override] # handed through
        self.cells_painted += 1
        return super()._cell(row)

    def attend(self) -> None:
        self.attended += 1
        super().attend()


@pytest.fixture
def grid(qtbot: QtBot, bridge: Bridge, look: Look, library: FakeLibrary) -> Iterator[Counting]:
    assets: list[FakeAsset] = many(200)
    library.assets = {one.id: one for one in assets}
    model = AssetModel(bridge)
    grid = Counting(model, Thumbs(bridge), Scrub(bridge, model), look)
    grid.resize(1000, 700)
    grid.show()
    grid.list_assets(array("q", range(1, 201)), NOTHING, {}, keep=False)
    grid.attend()
    qtbot.waitUntil(lambda: model.card(0) is not None)
    _settled(qtbot, grid)
    yield grid
    gone(grid)


def _settled(qtbot: QtBot, grid: Counting) -> None:
    """Until nothing is painted any more."""
    while True:
        before = (grid.cells_painted, grid.attended)
        qtbot.wait(200)
        if (grid.cells_painted, grid.attended) == before:
            grid.cells_painted = grid.attended = 0
            return


@pytest.mark.parametrize("arrangement", Arrangement)
def test_a_step_of_the_wheel_paints_what_came_into_sight(
    qtbot: QtBot, grid: Counting, arrangement: Arrangement
) -> None:
    grid.arrange(arrangement)
    _settled(qtbot, grid)
    grid.verticalScrollBar().setValue(60)
    qtbot.waitUntil(lambda: grid.cells_painted > 0)
    assert grid.cells_painted < len(grid.rows_in_sight()) * 2 / 3
    assert grid.attended == 0


def test_half_a_view_further_is_attended_to(qtbot: QtBot, grid: Counting) -> None:
    grid.verticalScrollBar().setValue(grid.viewport().height() // 2)
    qtbot.waitUntil(lambda: grid.attended > 0)


def test_what_came_for_others_is_not_painted(qtbot: QtBot, grid: Counting) -> None:
    near, sight = grid.rows_in_sight(margin=1), grid.rows_in_sight()
    known = [grid.assets.card(row) for row in (0, near[-1])]
    here, below = (frozenset([one.sha256]) for one in known if one is not None)
    assert near[-1] not in sight
    grid._thumbs.arrived.emit(below)
    grid.assets.carded.emit(frozenset([grid.assets.ids[near[-1]]]))
    qtbot.wait(50)
    assert grid.cells_painted == 0
    grid._thumbs.arrived.emit(here)
    qtbot.waitUntil(lambda: grid.cells_painted > 0)
    assert grid.cells_painted <= 4  # and the neighbours whose gaps were touched


# ── signs and lines ──


class Drawn:
    """Draws nothing, and counts how often it is asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter, spot: QRectF) -> None:
        self.times += 1
        painter.fillRect(spot, Qt.GlobalColor.red)


@pytest.fixture
def painter() -> Iterator[QPainter]:
    image = QImage(200, 100, QImage.Format.Format_ARGB32_Premultiplied)
    made = QPainter(image)
    yield made
    made.end()


def test_a_sign_is_drawn_once_for_a_theme(look: Look, painter: QPainter) -> None:
    signs, drawn = Stamps(look), Drawn()
    for x in range(5):
        signs.put(painter, QRectF(x, 0, 16, 16), "sign", drawn)
    assert drawn.times == 1
    signs.put(painter, QRectF(0, 0, 20, 20), "sign", drawn)
    assert drawn.times == 2
    before = look.scheme
    look.choose(Scheme.LIGHT if look.tokens.dark else Scheme.DARK)
    signs.put(painter, QRectF(0, 0, 16, 16), "sign", drawn)
    look.choose(before)
    assert drawn.times == 3


def test_signs_are_kept_up_to_a_number(look: Look, painter: QPainter) -> None:
    signs = Stamps(look)
    for number in range(3 * stamps.KEPT):
        signs.put(painter, QRectF(0, 0, 4, 4), number, Drawn())
    assert len(signs._made) <= stamps.KEPT


def test_a_sign_lies_where_it_was_asked_for(look: Look) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    Stamps(look).put(painter, QRectF(QPointF(8, 4), QSizeF(6, 6)), "sign", Drawn())
    painter.end()
    red = [(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).red()]
    assert (min(red), max(red)) == ((16, 8), (27, 19))


def test_a_line_is_laid_out_once_and_cut_where_it_is_too_long(look: Look) -> None:
    image = QImage(200, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    lines, box = Lines(painter.font()), QRect(100, 0, 60, 40)
    for _ in range(3):
        lines.put(painter, box, "W" * 40, right=True, cut=Qt.TextElideMode.ElideRight)
    painter.end()
    assert len(lines._laid) == 2  # the whole, and what is left of it
    inked = [x for x in range(200) for y in range(40) if image.pixelColor(x, y).alpha()]
    assert inked
    assert min(inked) >= 98
    assert max(inked) <= 161
