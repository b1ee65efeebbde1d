"""The grid's three ways to stand, its stacks, what its marks say, and what readers are told."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from app.core.asset import Card, Fault
from app.core.vocab import Flag, Kind, Label, Outcome, Presence
from app.ui.arrangement import Arrangement
from app.ui.bridge import Bridge
from app.ui.panels.grid.badges import place_marks, stack_text
from app.ui.panels.grid.columns import COLUMNS, Fact, spots, words
from app.ui.panels.grid.justified import Justified, shapes_of
from app.ui.panels.grid.layout import Rows, Squares
from app.ui.panels.grid.model import AssetModel, described
from app.ui.panels.grid.scrub import FRAMES, Scrub, can_scrub
from app.ui.panels.grid.selection import NOTHING
from app.ui.panels.grid.stacks import Place
from app.ui.panels.grid.view import GridView
from app.ui.pictures.thumbs import Thumbs
from app.ui.style.look import Look
from app.ui.veil import Adult
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import BLOCKED, FakeAsset, FakeLibrary, card, jpeg
from tests.ui.test_grid import listing


@pytest.fixture
def scrub(bridge: Bridge, qapp: object) -> Scrub:
    from PySide6.QtCore import QObject

    return Scrub(bridge, QObject(bridge))


@pytest.fixture
def grid(qtbot: QtBot, bridge: Bridge, scrub: Scrub, look: Look) -> Iterator[GridView]:
    model = AssetModel(bridge, bridge)
    model.list_assets(listing(40))
    view = GridView(model, Thumbs(bridge, bridge), scrub, look)
    view.resize(1100, 600)
    view.show()
    qtbot.waitUntil(lambda: model.card(0) is not None)
    yield view
    gone(view)


def shaped(grid: GridView, number: int = 40) -> None:
    """The same listing, with wide and tall pictures in turn."""
    ratios = array("f", [1.5 if row % 2 else 0.75 for row in range(number)])
    shapes = shapes_of(ratios)
    grid.list_assets(listing(number), grid.selection, {}, keep=True, shapes=shapes)


# ── ways to stand ──


def test_lines_of_equal_height_wait_for_shapes(grid: GridView) -> None:
    grid.arrange(Arrangement.JUSTIFIED)
    assert grid.needs_shapes
    assert isinstance(grid.cells, Squares)
    shaped(grid)
    assert isinstance(grid.cells, Justified)
    boxes = [grid.cell_rect(row) for row in range(4)]
    assert boxes[0].height() == boxes[1].height()
    assert boxes[1].width() > 1.8 * boxes[0].width()


def test_a_list_has_a_head_that_orders_it(qtbot: QtBot, grid: GridView) -> None:
    grid.arrange(Arrangement.LIST)
    assert isinstance(grid.cells, Rows)
    assert grid.header.isVisible()
    assert grid.viewport().y() >= grid.header.height()
    grid.header.show_order("newest")
    created, name = grid.header.button_of(Fact.CREATED), grid.header.button_of(Fact.NAME)
    assert created.accessibleName() == "Created: Newest"
    with qtbot.waitSignal(grid.header.ordered) as told:
        act.click(created)
    assert told.args == ["oldest"]
    with qtbot.waitSignal(grid.header.ordered) as told:
        act.click(name)
    assert told.args == ["name"]
    grid.arrange(Arrangement.SQUARES)
    assert not grid.header.isVisible()
    assert grid.viewport().y() == 0


def test_columns_fill_the_row_and_the_least_ones_go_first() -> None:
    for width in (200, 420, 700, 1000, 2400):
        found = spots(60, width)
        assert found[0].column.fact is Fact.NAME
        assert found[-1].x + found[-1].width <= max(width, found[0].x + found[0].width)
    wide, narrow = spots(60, 2400), spots(60, 560)
    assert len(wide) == len(COLUMNS)
    assert [one.column.fact for one in narrow] == [Fact.NAME, Fact.RATING, Fact.VERDICT]


def test_a_row_says_what_is_known() -> None:
    told = card(FakeAsset(1, "a.png", exported=("instagram.story", "instagram.reel", "x.a")))
    assert words(Fact.NAME, told) == "a.png"
    assert words(Fact.PIXELS, told) == "400 × 600"
    assert words(Fact.EXPORTS, told) == "IG · X"
    assert words(Fact.VERDICT, told) == "clear"
    assert words(Fact.VERDICT, card(FakeAsset(1, "a", outcomes={}))) == "not checked"
    assert words(Fact.LABEL, told) == words(Fact.CREATED, told) == ""


@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_what_is_at_the_top_edge_stays_there(grid: GridView, arrangement: Arrangement) -> None:
    shaped(grid)
    grid.verticalScrollBar().setValue(grid.cells.box(15).y + 20)
    before = grid.anchor()
    assert before is not None
    grid.arrange(arrangement)
    shaped(grid)
    after = grid.anchor()
    assert after is not None
    assert before.row in grid.cells.between(grid.verticalOffset(), grid.verticalOffset())
    grid.resize(700, 600)
    assert before.row in grid.rows_in_sight()


@pytest.mark.parametrize("arrangement", list(Arrangement))
@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_a_click_finds_the_cell_that_is_drawn_there(
    grid: GridView, arrangement: Arrangement, way: Qt.LayoutDirection
) -> None:
    grid.setLayoutDirection(way)
    grid.arrange(arrangement)
    shaped(grid)
    for row in (0, 1, 4, 7):
        centre = grid.cell_rect(row).center()
        assert grid.row_at(centre) == row
        assert grid.viewport().rect().contains(centre)
        assert grid.rows_under(grid.cell_rect(row).translated(0, grid.verticalOffset())) == [row]


def test_reading_from_the_right_the_first_stands_right_and_left_leads_on(grid: GridView) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.cell_rect(0).left() > grid.cell_rect(1).left()
    grid.pick(0)
    act.key(grid, Qt.Key.Key_Left)
    assert grid.current_row == 1
    act.key(grid, Qt.Key.Key_Right)
    assert grid.current_row == 0


@pytest.mark.parametrize("arrangement", [Arrangement.JUSTIFIED, Arrangement.LIST])
def test_a_million_cost_what_is_in_sight(
    grid: GridView, library: FakeLibrary, arrangement: Arrangement, qtbot: QtBot
) -> None:
    grid.arrange(arrangement)
    library.calls.clear()
    shaped(grid, 1_000_000)
    laid = grid.cells
    for part in range(10):
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() * part // 9)
        grid.viewport().repaint()
        assert 0 < len(grid.rows_in_sight()) < 60
    assert grid.cells is laid  # the lines are not looked for again
    grid.attend()
    qtbot.waitUntil(lambda: bool(library.asked("cards")))
    assert all(len(ids) < 200 for ids in library.asked("cards"))  # type: ignore[arg-type]


def test_pictures_are_decoded_in_the_shape_of_their_cells(qtbot: QtBot, grid: GridView) -> None:
    grid.arrange(Arrangement.JUSTIFIED)
    shaped(grid)
    grid._settle()
    told = grid.assets.card(1)
    assert told is not None

    def fits() -> bool:
        picture = grid.picture_of(told, 1)
        return picture is not None and picture.size() == grid.cell_rect(1).size()

    qtbot.waitUntil(fits)


# ── marks ──


@pytest.mark.parametrize("arrangement", list(Arrangement))
@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("adult", [Adult.HIDDEN, Adult.BLURRED, Adult.SHOWN])
def test_every_mark_can_be_painted_in_every_way(
    qtbot: QtBot,
    grid: GridView,
    library: FakeLibrary,
    arrangement: Arrangement,
    way: Qt.LayoutDirection,
    adult: Adult,
) -> None:
    marked = Card(
        **{
            **{name: getattr(card(FakeAsset(40, "a")), name) for name in Card.__slots__},
            "rating": 5,
            "label": Label.PURPLE,
            "flag": Flag.REJECT,
            "stack": 1,
            "stacked": 12,
            "vaulted": True,
            "conflict": True,
            "duration_s": 8.0,
            "exported": ("instagram.story", "x.a"),
            "outcomes": {"x": Outcome.BLOCKED},
        }
    )
    broken = card(FakeAsset(39, "broken", fault=Fault("damaged", "cut off")))
    grid.setLayoutDirection(way)
    grid.set_veil(adult, revealed=False)
    grid.arrange(arrangement)
    shaped(grid)
    grid.assets.preload([marked, broken])
    grid.places = {40: Place(40, 0, 2), 39: Place(40, 1, 2)}
    for size in (96, 208, 480):
        grid.resize_cells(size)
        drawn = grid.viewport().grab(QRect(0, 0, 600, 400)).toImage()
        centre = grid.cell_rect(0).center()
        if drawn.rect().contains(centre):
            assert drawn.pixelColor(centre) != QColor(grid._look.color("window"))


def test_what_waits_for_a_vault_has_a_lock() -> None:
    waits = Card(
        **{
            **{name: getattr(card(FakeAsset(1, "a")), name) for name in Card.__slots__},
            "vaulted": True,
        }
    )
    assert place_marks(waits) == ["lock-now"]
    assert "waits for a vault" in described(waits)


def test_a_stack_is_told_by_its_number_and_an_open_one_by_places() -> None:
    one = card(FakeAsset(1, "a"))
    stacked = Card(
        **{
            **{name: getattr(one, name) for name in Card.__slots__},
            "stack": 7,
            "stacked": 5,
            "label": Label.RED,
            "flag": Flag.PICK,
        }
    )
    assert (stack_text(one, None), stack_text(stacked, None)) == ("", "5")
    assert stack_text(stacked, Place(1, 2, 5)) == "3/5"
    assert described(stacked) == "a, 400 × 600, Red, picked, a stack of 5"


@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_the_pill_of_a_stack_opens_it_and_selects_nothing(
    qtbot: QtBot, grid: GridView, arrangement: Arrangement
) -> None:
    grid.arrange(arrangement)
    shaped(grid)
    one = grid.assets.card(1)
    assert one is not None
    values = {name: getattr(one, name) for name in Card.__slots__}
    grid.assets.preload([Card(**{**values, "stack": 1, "stacked": 3})])
    pill = grid._painter.stack_box(grid._cell(1))
    assert pill is not None
    assert grid.cell_rect(1).contains(pill)
    with qtbot.waitSignal(grid.stack_turned) as told:
        act.click(grid.viewport(), pill.center())
    assert told.args == [39]
    assert grid.selection == NOTHING


def test_a_broken_row_of_the_list_can_be_tried_again(qtbot: QtBot, grid: GridView) -> None:
    grid.arrange(Arrangement.LIST)
    grid.assets.preload([card(FakeAsset(40, "broken", fault=Fault("damaged", "cut off")))])
    with qtbot.waitSignal(grid.retried) as told:
        act.click(grid.viewport(), grid._painter.retry_box(grid._cell(0)).center())
    assert told.args == [40]


# ── leafing through clips ──


@pytest.fixture
def clip(grid: GridView, library: FakeLibrary) -> Card:
    """The first of the grid, twelve frames long."""
    library.strips[40] = [jpeg(QColor(20 * i, 0, 0)) for i in range(FRAMES)]
    library.assets[40] = FakeAsset(40, "clip.mp4", kind=Kind.VIDEO, duration_s=8)
    made = card(library.assets[40])
    grid.assets.preload([made])
    return made


def over(grid: GridView, row: int, along: float) -> QPoint:
    rect = grid.cell_rect(row)
    return QPoint(rect.left() + int(along * rect.width()), rect.center().y())


def test_a_clip_shows_the_moment_that_is_pointed_at(
    qtbot: QtBot, grid: GridView, library: FakeLibrary, clip: Card, scrub: Scrub
) -> None:
    grid.hover(0, over(grid, 0, 0.05))
    assert library.strips_asked == []  # not before the pointer rests
    qtbot.waitUntil(lambda: scrub.glimpse(40) is not None)
    first = scrub.glimpse(40)
    grid.hover(0, over(grid, 0, 0.95))
    last = scrub.glimpse(40)
    assert first is not None
    assert last is not None
    assert (first.frame.size(), last.frame.size()) == (grid.cell_rect(0).size(),) * 2
    middle = grid.cell_rect(0).center()
    assert first.frame.pixelColor(100, 100).red() < last.frame.pixelColor(100, 100).red()
    assert grid.viewport().grab().toImage().pixelColor(middle).red() > 150
    grid.hover(1, over(grid, 1, 0.5))
    assert scrub.glimpse(40) is None
    grid.hover(0, over(grid, 0, 0.5))
    assert scrub.glimpse(40) is not None
    assert library.strips_asked == [40]  # they were kept
    assert scrub.bytes == FRAMES * first.frame.sizeInBytes()


def test_a_pointer_that_only_passes_asks_for_nothing(
    qtbot: QtBot, grid: GridView, library: FakeLibrary, clip: Card, scrub: Scrub
) -> None:
    grid.hover(0, over(grid, 0, 0.5))
    grid.hover(None, QPoint(2, 2))
    assert not scrub._resting.isActive()
    assert library.strips_asked == []


def test_a_veiled_clip_shows_nothing_of_itself(
    qtbot: QtBot, grid: GridView, library: FakeLibrary, clip: Card, scrub: Scrub
) -> None:
    grid.hover(0, over(grid, 0, 0.5))
    qtbot.waitUntil(lambda: scrub.glimpse(40) is not None)
    library.assets[40].outcomes = BLOCKED
    grid.assets.preload([card(library.assets[40])])
    grid.set_veil(Adult.SHOWN, revealed=False)
    assert scrub.glimpse(40) is None  # whatever changes of the veil ends it
    grid.set_veil(Adult.BLURRED, revealed=False)
    grid.hover(0, over(grid, 0, 0.5))
    assert scrub.glimpse(40) is None
    assert library.strips_asked == [40]


def test_only_clips_that_are_here_are_asked_for() -> None:
    video = FakeAsset(1, "a", kind=Kind.VIDEO, duration_s=8)
    assert can_scrub(card(video))
    assert not can_scrub(card(FakeAsset(1, "a")))
    away = FakeAsset(1, "a", kind=Kind.VIDEO, duration_s=8, presence=Presence.CLOUD)
    assert not can_scrub(card(away))


# ── what readers are told ──


def test_cells_are_items_with_names_and_reading_them_asks_for_nothing(
    grid: GridView, library: FakeLibrary
) -> None:
    grid.list_assets(listing(1_000_000), NOTHING, {}, keep=False)
    library.calls.clear()
    told = QAccessible.queryAccessibleInterface(grid)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "Assets"
    assert told.childCount() == 1_000_000
    cell = told.child(999_000)
    assert cell is not None
    assert cell.role() is QAccessible.Role.Cell
    assert cell.text(QAccessible.Text.Name) == "Asset 999\u202f001 of 1\u202f000\u202f000"
    first = told.child(0)
    assert first is not None
    assert first.rect().size() == grid.cell_rect(0).size()
    assert library.asked("cards") == []


def test_a_selected_cell_says_so(grid: GridView) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert grid.assets.data(grid.assets.index(2), role) == "picture 38.png, 400 × 600"
    grid.pick(2)
    assert grid.assets.data(grid.assets.index(2), role) == "picture 38.png, 400 × 600, selected"
