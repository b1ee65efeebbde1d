"""The grid's model and view."""

import threading
from array import array
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.asset import Card, Fault
from app.core.vocab import Outcome, Presence
from app.ui.bridge import Bridge
from app.ui.panels.grid.badges import place_marks, worst_outcome
from app.ui.panels.grid.layout import Squares
from app.ui.panels.grid.model import AssetModel, described
from app.ui.panels.grid.paint import retry_rect
from app.ui.panels.grid.scrub import Scrub
from app.ui.panels.grid.selection import EVERYTHING, NOTHING, span
from app.ui.panels.grid.view import GridView
from app.ui.pictures.thumbs import Thumbs
from app.ui.style.icons import glyphs
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil
from tests.ui import act
from tests.ui.act import CONTROL, PLAIN, SHIFT
from tests.ui.conftest import gone
from tests.ui.fake import BLOCKED, FakeAsset, FakeLibrary, card

BADGES = ("badge-cloud", "badge-offline", "badge-missing", "badge-conflict")


def listing(number: int) -> "array[int]":
    return array("q", range(number, 0, -1))


@pytest.fixture
def model(bridge: Bridge) -> AssetModel:
    made = AssetModel(bridge)
    made.list_assets(listing(40))
    return made


@pytest.fixture
def grid(qtbot: QtBot, bridge: Bridge, model: AssetModel, look: Look) -> Iterator[GridView]:
    """Five columns of forty assets, some of them in sight."""
    view = GridView(model, Thumbs(bridge), Scrub(bridge, model), look)
    view.resize(1100, 600)
    view.show()
    qtbot.waitUntil(lambda: model.card(0) is not None)
    assert columns(view) == 5
    yield view
    gone(view)


def columns(grid: GridView) -> int:
    assert isinstance(grid.cells, Squares)
    return grid.cells.columns


def click(grid: GridView, row: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    act.click(grid.viewport(), grid.cell_rect(row).center(), modifiers)


# ── model ──


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: AssetModel) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it
    tester = QAbstractItemModelTester(model)
    model.list_assets(listing(3))
    model.list_assets(array("q"))
    del tester


def test_cards_of_a_page_are_one_question(
    qtbot: QtBot, model: AssetModel, library: FakeLibrary
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.want(range(10))
    assert library.asked("cards") == [tuple(range(40, 30, -1))]
    model.want(range(10))
    assert len(library.asked("cards")) == 1


def test_a_stale_card_is_shown_until_the_new_one_is_there(
    qtbot: QtBot, model: AssetModel, library: FakeLibrary
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.want([0])
    library.assets[40].rating = 5
    model.age([40], everything=False)
    old = model.card(0)
    assert old is not None
    assert old.rating == 0
    with qtbot.waitSignal(model.dataChanged):
        model.want([0, 1])
    new = model.card(0)
    assert new is not None
    assert new.rating == 5


@pytest.mark.parametrize("everything", [False, True])
def test_a_change_while_cards_are_on_their_way_is_not_lost(
    qtbot: QtBot,
    model: AssetModel,
    library: FakeLibrary,
    monkeypatch: pytest.MonkeyPatch,
    everything: bool,
) -> None:
    read, may_go, cards = threading.Event(), threading.Event(), library.cards

    def slow(ids: Sequence[int]) -> list[Card]:
        found = cards(ids)
        read.set()
        may_go.wait(10)
        return found

    monkeypatch.setattr(library, "cards", slow)
    model.want([0])
    qtbot.waitUntil(read.is_set)
    library.assets[40].rating = 5
    model.age([] if everything else [40], everything=everything)
    model.want([0])
    may_go.set()
    qtbot.waitUntil(lambda: (card := model.card(0)) is not None and card.rating == 5)


def test_an_asset_that_is_gone_is_not_asked_for_again_and_again(
    qtbot: QtBot, model: AssetModel, library: FakeLibrary
) -> None:
    del library.assets[40]
    with qtbot.waitSignal(model.dataChanged):
        model.want([0, 1])
    model.want([0, 1])
    assert len(library.asked("cards")) == 1
    assert model.card(0) is None


def test_fast_scrolling_ends_where_it_ends(
    qtbot: QtBot, model: AssetModel, library: FakeLibrary
) -> None:
    for top in range(30):
        model.want(range(top, top + 5))
    qtbot.waitUntil(lambda: all(model.card(row) is not None for row in range(29, 34)))
    assert len(library.asked("cards")) < 10


@pytest.mark.parametrize(
    ("asset", "told", "mark"),
    [
        (FakeAsset(1, "a", presence=Presence.CLOUD), "only in the cloud", "badge-cloud"),
        (FakeAsset(1, "a", presence=Presence.OFFLINE), "offline: its drive", "badge-offline"),
        (FakeAsset(1, "a", presence=Presence.MISSING), "missing: it is no", "badge-missing"),
        (FakeAsset(1, "a", conflict=True), "conflicting copies", "badge-conflict"),
    ],
    ids=["cloud", "offline", "missing", "conflict"],
)
def test_a_place_is_told_in_words_and_by_a_shape_of_its_own(
    asset: FakeAsset, told: str, mark: str
) -> None:
    assert told in described(card(asset))
    assert place_marks(card(asset)) == [mark]
    drawn = [glyphs()[name] for name in BADGES]
    assert len(set(drawn)) == len(BADGES)


def test_a_tile_that_is_all_cloud_needs_no_badge() -> None:
    assert place_marks(card(FakeAsset(1, "a", presence=Presence.CLOUD, read=False))) == []
    assert place_marks(card(FakeAsset(1, "a"))) == []


def test_a_card_is_described_in_words(qtbot: QtBot, model: AssetModel) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.want([0])
    told = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "picture 40.png, 400 × 600"


# ── selection with the mouse ──


def test_clicks_pick_add_and_span(qtbot: QtBot, grid: GridView) -> None:
    click(grid, 3)
    assert grid.selected_ids() == [37]
    click(grid, 6, CONTROL)
    assert grid.selected_ids() == [37, 34]
    click(grid, 3, CONTROL)
    assert grid.selected_ids() == [34]
    click(grid, 8, SHIFT)
    assert grid.selected_ids() == [37, 36, 35, 34, 33, 32]
    click(grid, 0)
    click(grid, 1, SHIFT)
    click(grid, 5, CONTROL)
    click(grid, 7, CONTROL | SHIFT)
    assert grid.selected_ids() == [40, 39, 35, 34, 33]


def test_pressing_on_a_selected_cell_keeps_the_selection_for_a_drag(
    qtbot: QtBot, grid: GridView
) -> None:
    grid.select(span(grid.assets.ids, 0, 3))
    act.press(grid.viewport(), grid.cell_rect(2).center())
    assert grid.selected_count() == 4
    act.release(grid.viewport(), grid.cell_rect(2).center())
    assert grid.selected_ids() == [38]


def test_moving_away_with_the_button_down_begins_a_drag_of_what_is_selected(
    qtbot: QtBot, grid: GridView
) -> None:
    grid.select(span(grid.assets.ids, 0, 3))
    centre = grid.cell_rect(2).center()
    act.press(grid.viewport(), centre)
    with qtbot.waitSignal(grid.drag_wanted):
        act.move(grid.viewport(), centre + QPoint(3, 3))
        act.move(grid.viewport(), centre + QPoint(40, 40))
    assert grid.selected_count() == 4


def test_a_rubber_band_selects_what_it_touches(qtbot: QtBot, grid: GridView) -> None:
    first, last = grid.cell_rect(1), grid.cell_rect(7)
    start = QPoint(first.left() - 6, first.top() - 6)
    act.press(grid.viewport(), start)
    act.move(grid.viewport(), last.center())
    assert grid.selected_ids() == [39, 38, 34, 33]
    assert str(grid.band).startswith("PySide6.QtCore.QRect")
    act.move(grid.viewport(), first.center())
    assert grid.selected_ids() == [39]
    act.release(grid.viewport(), first.center())
    assert grid.band is None
    assert grid.selected_ids() == [39]


def test_a_band_with_control_adds_to_what_was_selected(qtbot: QtBot, grid: GridView) -> None:
    click(grid, 0)
    first = grid.cell_rect(2)
    act.press(grid.viewport(), QPoint(first.left() - 6, first.top() - 6), CONTROL)
    act.move(grid.viewport(), first.center())
    act.release(grid.viewport(), first.center())
    assert grid.selected_ids() == [40, 38]


def test_a_click_into_a_gap_selects_nothing(qtbot: QtBot, grid: GridView) -> None:
    click(grid, 0)
    act.click(grid.viewport(), QPoint(4, 4))
    assert grid.selection == NOTHING


def test_the_right_button_picks_what_is_under_it_unless_it_is_selected(
    qtbot: QtBot, grid: GridView
) -> None:
    grid.select(span(grid.assets.ids, 0, 1))
    with qtbot.waitSignal(grid.menu_wanted):
        act.click(grid.viewport(), grid.cell_rect(1).center(), button=act.RIGHT)
    assert grid.selected_count() == 2
    with qtbot.waitSignal(grid.menu_wanted):
        act.click(grid.viewport(), grid.cell_rect(4).center(), button=act.RIGHT)
    assert grid.selected_ids() == [36]


def test_a_double_click_opens(qtbot: QtBot, grid: GridView) -> None:
    with qtbot.waitSignal(grid.opened) as told:
        act.double_click(grid.viewport(), grid.cell_rect(2).center())
    assert told.args == [38]


# ── keys ──


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([Qt.Key.Key_Right], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_Home, Qt.Key.Key_Down], 5),
        ([Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_End], 39),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 39),
        ([Qt.Key.Key_End, Qt.Key.Key_Down], 39),
        ([Qt.Key.Key_Home, Qt.Key.Key_PageDown], 10),
        ([Qt.Key.Key_End, Qt.Key.Key_PageUp], 29),
    ],
)
def test_keys_move_and_bring_into_sight(
    qtbot: QtBot, grid: GridView, keys: list[Qt.Key], row: int
) -> None:
    for key in keys:
        act.key(grid, key)
    assert grid.current_row == row
    assert grid.selected_ids() == [40 - row]
    assert grid.viewport().rect().contains(grid.cell_rect(row))


def test_shift_extends_and_control_moves_without_selecting(qtbot: QtBot, grid: GridView) -> None:
    act.key(grid, Qt.Key.Key_Home)
    act.key(grid, Qt.Key.Key_Down, SHIFT)
    assert grid.selected_ids() == [40, 39, 38, 37, 36, 35]
    act.key(grid, Qt.Key.Key_Left, SHIFT)
    assert grid.selected_ids() == [40, 39, 38, 37, 36]
    act.key(grid, Qt.Key.Key_End, CONTROL)
    assert grid.selected_count() == 5
    act.key(grid, Qt.Key.Key_Space, CONTROL)
    assert grid.selected_ids() == [40, 39, 38, 37, 36, 1]


def test_enter_opens_the_current_one(qtbot: QtBot, grid: GridView) -> None:
    act.key(grid, Qt.Key.Key_End)
    with qtbot.waitSignal(grid.opened) as told:
        act.key(grid, Qt.Key.Key_Return)
    assert told.args == [1]


# ── keeping one's place ──


def test_selection_current_and_place_survive_new_assets(qtbot: QtBot, grid: GridView) -> None:
    grid.pick(22)
    grid.extend(24)
    grid.verticalScrollBar().setValue(430)
    before = {row: grid.cell_rect(row).y() for row in (20, 22)}
    new = array("q", [50, 49, 48, 47, 46, *listing(40)])
    rows = {one: new.index(one) for one in grid.landmarks()}
    selection = span(new, 27, 29)
    grid.list_assets(new, selection, rows, keep=True)
    assert grid.selected_ids() == [18, 17, 16]
    assert grid.current_id == 16
    assert {row: grid.cell_rect(row + 5).y() for row in before} == before


def test_at_the_very_top_what_is_new_is_shown(grid: GridView) -> None:
    new = array("q", [50, *listing(40)])
    grid.list_assets(new, NOTHING, {}, keep=True)
    assert grid.verticalOffset() == 0


def test_when_the_current_one_goes_its_neighbour_takes_its_place(grid: GridView) -> None:
    grid.pick(39)
    shorter = array("q", [one for one in listing(40) if one > 2])
    grid.list_assets(shorter, NOTHING, {}, keep=True)
    assert grid.current_id == 3
    grid.list_assets(array("q"), NOTHING, {}, keep=True)
    assert grid.current_row is None


def test_another_search_begins_at_the_top(grid: GridView) -> None:
    grid.verticalScrollBar().setValue(430)
    grid.list_assets(listing(39), NOTHING, {}, keep=False)
    assert grid.verticalOffset() == 0
    assert grid.current_row is None


def test_what_is_at_the_top_edge_stays_there_while_cells_grow(grid: GridView) -> None:
    grid.verticalScrollBar().setValue(grid.cells.box(20).y + 10)
    top = grid.anchor()
    assert top is not None
    grid.resize_cells(260)
    assert columns(grid) == 4
    now = grid.anchor()
    assert now is not None
    assert now.asset // 4 == top.asset // 4 or abs(now.row - top.row) < 4
    assert grid.cells.between(grid.verticalOffset(), grid.verticalOffset() + 1)[0] <= 20


def test_the_wheel_with_control_zooms(qtbot: QtBot, grid: GridView) -> None:
    def turn(modifiers: Qt.KeyboardModifier, by: int) -> QWheelEvent:
        middle = QPointF(200, 200)
        return QWheelEvent(
            middle,
            grid.viewport().mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

    with qtbot.waitSignal(grid.zoomed) as told:
        grid.wheelEvent(turn(CONTROL, 120))
    assert told.args == [1]
    before = grid.verticalOffset()
    grid.wheelEvent(turn(PLAIN, -120))
    assert grid.verticalOffset() > before


# ── what it costs ──


def test_a_million_assets_cost_what_is_in_sight(
    qtbot: QtBot, grid: GridView, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = _counted(monkeypatch, GridView, "_cell")
    places = _counted(monkeypatch, Squares, "box")
    library.calls.clear()
    grid.list_assets(listing(1_000_000), NOTHING, {}, keep=False)
    grid.resize_cells(150)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    grid.viewport().repaint()
    grid.attend()
    in_sight = len(grid.rows_in_sight())
    assert in_sight < 60
    assert 0 < drawn[0] <= 3 * in_sight
    assert places[0] <= 10 * in_sight
    qtbot.waitUntil(lambda: bool(library.asked("cards")))
    assert all(len(ids) <= 3 * in_sight for ids in library.asked("cards"))  # type: ignore[arg-type]


def _counted(monkeypatch: pytest.MonkeyPatch, kind: type, name: str) -> list[int]:
    """How often a method is called from now on, as the one number of a list."""
    calls, real = [0], getattr(kind, name)

    def counting(self: object, *args: object) -> object:
        calls[0] += 1
        return real(self, *args)

    monkeypatch.setattr(kind, name, counting)
    return calls


def test_all_of_a_million_are_selected_at_once(grid: GridView) -> None:
    grid.list_assets(listing(1_000_000), NOTHING, {}, keep=False)
    grid.select_all()
    assert grid.selection is EVERYTHING
    assert grid.selected_count() == 1_000_000
    grid.toggle(3)
    assert grid.selected_count() == 999_999


def test_typing_does_not_search_through_names(qtbot: QtBot, grid: GridView) -> None:
    act.write(grid, "p")
    assert grid.current_row is None


# ── what a cell shows ──


def test_a_faulty_cell_can_be_tried_again(
    qtbot: QtBot, grid: GridView, library: FakeLibrary
) -> None:
    library.assets[40].fault = Fault("damaged", "it is cut off")
    grid.assets.age([40], everything=False)
    grid.again()
    qtbot.waitUntil(lambda: (card := grid.assets.card(0)) is not None and card.fault is not None)
    with qtbot.waitSignal(grid.retried) as told:
        point = retry_rect(grid.cell_rect(0)).center()
        act.click(grid.viewport(), point)
    assert told.args == [40]
    assert grid.selection == NOTHING
    click(grid, 0)
    assert grid.selected_ids() == [40]


def test_sensitive_and_unchecked_pictures_are_veiled_as_the_user_wishes(grid: GridView) -> None:
    clear = card(FakeAsset(1, "a"))
    blocked = card(FakeAsset(2, "b", outcomes=BLOCKED))
    unchecked = card(FakeAsset(3, "c", outcomes={}))
    prohibited = card(FakeAsset(4, "d", outcomes={"x": Outcome.PROHIBITED}))

    def veils(adult: Adult, *, revealed: bool) -> list[Veil]:
        grid.set_veil(adult, revealed=revealed)
        return [grid.veil_of(one) for one in (clear, blocked, unchecked, prohibited)]

    none, blur, hide = Veil.NONE, Veil.BLUR, Veil.HIDE
    assert veils(Adult.BLURRED, revealed=False) == [none, blur, blur, blur]
    assert veils(Adult.BLURRED, revealed=True) == [none, none, none, blur]
    assert veils(Adult.HIDDEN, revealed=False) == [none, hide, hide, blur]
    assert veils(Adult.SHOWN, revealed=False) == [none, none, none, blur]


def test_a_veiled_cell_never_borrows_the_clear_picture(
    qtbot: QtBot, grid: GridView, library: FakeLibrary
) -> None:
    first = grid.assets.card(0)
    assert first is not None
    qtbot.waitUntil(lambda: grid.picture_of(first) is not None)
    clear = grid.picture_of(first)
    sensitive = card(FakeAsset(40, "picture 40.png", outcomes=BLOCKED))
    assert grid.picture_of(sensitive) is not clear
    assert grid.picture_of(sensitive) is None


@pytest.mark.parametrize(
    "asset",
    [
        FakeAsset(40, "rated.png", rating=5, duration_s=8, exported=("instagram.story", "x.a")),
        FakeAsset(40, "offline.png", presence=Presence.OFFLINE),
        FakeAsset(40, "missing.png", presence=Presence.MISSING, conflict=True),
        FakeAsset(40, "cloud.png", presence=Presence.CLOUD),
        FakeAsset(40, "placeholder.png", presence=Presence.CLOUD, read=False, outcomes={}),
        FakeAsset(40, "lost.png", presence=Presence.MISSING, fault=Fault("damaged", "cut off")),
        FakeAsset(40, "broken \udcff.png", fault=Fault("damaged", "word " * 80)),
        FakeAsset(40, "unchecked.png", outcomes={}),
        FakeAsset(40, "blocked.png", outcomes=BLOCKED),
    ],
    ids=lambda asset: asset.name.split(".")[0].split()[0],
)
@pytest.mark.parametrize("adult", list(Adult))
def test_every_kind_of_cell_can_be_painted_at_every_size(
    qtbot: QtBot, grid: GridView, library: FakeLibrary, asset: FakeAsset, adult: Adult
) -> None:
    library.assets[40] = asset
    grid.set_veil(adult, revealed=False)
    grid.assets.age([40], everything=False)
    grid.again()
    qtbot.waitUntil(lambda: (card := grid.assets.card(0)) is not None and card.name == asset.name)
    for size in (96, 208, 480):
        grid.resize_cells(size)
        picture = grid.viewport().grab(QRect(0, 0, 400, 400)).toImage()
        centre = grid.cell_rect(0).center()
        assert picture.pixelColor(centre) != grid._look.color("window")


def test_the_worst_verdict_is_the_one_that_is_shown() -> None:
    assert worst_outcome(card(FakeAsset(1, "a"))) is Outcome.CLEAR
    assert worst_outcome(card(FakeAsset(1, "a", outcomes=BLOCKED))) is Outcome.BLOCKED
    assert worst_outcome(card(FakeAsset(1, "a", outcomes={}))) is None
