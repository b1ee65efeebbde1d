"""Nothing sensitive is shown before it is asked for: looked for in the pixels of every place that
shows pictures, and in the words that are beside them.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.asset import Recipe
from app.core.vocab import Outcome
from app.ui.flows.planning import Request, planned
from app.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeAsset, FakeLibrary, jpeg, many
from tests.ui.hands import FakeHand
from tests.ui.test_review import FINDING, SEEN

PROMPT = "completely nude on a beach"
BARRED = {"instagram": Outcome.BLOCKED, "x": Outcome.BLOCKED}
STRIPES = jpeg(*[QColor("#000000"), QColor("#ffffff")] * 12)
"""Whose edges no blur leaves standing."""

HARMLESS, SENSITIVE = 40, 41


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary(many(HARMLESS))
    made.thumb = STRIPES
    made.add(
        FakeAsset(
            SENSITIVE,
            "beach.png",
            outcomes=BARRED,
            findings=(FINDING,),
            detections=(SEEN,),
            recipe=Recipe("comfyui", prompt=PROMPT),
        )
    )
    return made


def edges(image: QImage) -> int:
    """Places where a dark pixel lies above a bright one, or a bright above a dark."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8)
    found = 0
    for x in range(0, small.width(), 3):
        column = [QColor(small.pixel(x, y)).red() for y in range(0, small.height(), 2)]
        found += sum(abs(a - b) > 110 for a, b in pairwise(column))
    return found


def row_of(window: MainWindow, asset: int) -> int:
    return list(window.grid.assets.ids).index(asset)


def middle(widget: QWidget) -> QImage:
    """A part of a widget without words, badges or borders: left of its middle."""
    wide, high = widget.width() // 6, widget.height() // 3
    return widget.grab().toImage().copy(wide, high // 3, wide, high)


# ── places ──


def grid(qtbot: QtBot, window: MainWindow, asset: int) -> QImage:
    row = row_of(window, asset)
    qtbot.waitUntil(lambda: window.grid.assets.card(row) is not None)
    card = window.grid.assets.card(row)
    assert card is not None
    qtbot.waitUntil(lambda: window.grid.picture_of(card) is not None, timeout=2000)
    cell = window.grid.cell_rect(row)
    shot = window.grid.viewport().grab(cell).toImage()
    return shot.copy(shot.width() // 4, shot.height() // 5, shot.width() // 6, shot.height() // 5)


def inspector(qtbot: QtBot, window: MainWindow, asset: int) -> QImage:
    preview = window.frame.inspector.preview
    window.grid.pick(row_of(window, asset))
    qtbot.waitUntil(
        lambda: (
            window.frame.inspector.view is not None
            and window.frame.inspector.view.id == asset
            and preview.picture is not None
        )
    )
    return middle(preview)


def badge(qtbot: QtBot, window: MainWindow, asset: int) -> QImage:
    hand = window.drag_out.hand
    assert isinstance(hand, FakeHand)
    number = len(hand.drags)
    window.drag_out.originals([asset], window.grid)
    qtbot.waitUntil(lambda: len(hand.drags) > number)
    shot: QPixmap = hand.drags[-1][2]
    return shot.toImage().copy(10, 10, 60, 60)


def plan(_qtbot: QtBot, window: MainWindow, asset: int) -> QImage:
    library = window.bridge.library
    assert library is not None
    (preset, *_others) = library.presets()
    wanted = Request((asset,), preset, "/out", datetime.now())
    (row,) = planned(library, wanted, window.showing.drawn()).sheet.rows
    assert row.picture is not None
    return row.picture


PLACES: tuple[Callable[[QtBot, MainWindow, int], QImage], ...] = (grid, inspector, badge, plan)


@pytest.mark.parametrize("place", PLACES, ids=lambda one: one.__name__)
def test_what_is_harmless_is_shown_what_is_not_is_blurred_and_the_cover_blurs_both(
    qtbot: QtBot, window: MainWindow, place: Callable[[QtBot, MainWindow, int], QImage]
) -> None:
    assert edges(place(qtbot, window, HARMLESS)) > 20
    assert edges(place(qtbot, window, SENSITIVE)) == 0
    window.showing.cover(True)
    assert edges(place(qtbot, window, HARMLESS)) == 0


def test_review_shows_nothing_until_it_is_held_in_large_and_in_the_queue(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    mild = {"instagram": Outcome.REVIEW, "x": Outcome.REVIEW}
    library.add(FakeAsset(42, "mild.png", outcomes=mild, findings=(FINDING,)))
    window = open_window()
    window.actions_["review"].trigger()
    review = window.frame.review
    qtbot.waitUntil(lambda: review.stage.picture is not None)
    seen = [edges(middle(review.stage))]
    window.reviewing.choose_platform("instagram")
    qtbot.waitUntil(lambda: len(window.reviewing.line.items) == 2)
    window.reviewing.move(1)
    qtbot.waitUntil(lambda: review.case is not None and review.case.view.id == 42)
    qtbot.waitUntil(lambda: review.stage.picture is not None)
    seen.append(edges(middle(review.stage)))
    assert seen == [0, 0]
    window.showing.reveal(True)
    qtbot.waitUntil(lambda: review.stage.picture is not None)
    assert edges(middle(review.stage)) > 20
    window.showing.reveal(False)


# ── words ──


def test_no_tool_tip_and_no_accessible_text_of_a_cell_tells_a_prompt(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = row_of(window, SENSITIVE)
    qtbot.waitUntil(lambda: window.grid.assets.card(row) is not None)
    index = window.grid.assets.index(row)
    roles = Qt.ItemDataRole
    for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
        told = str(window.grid.assets.data(index, role))
        assert "beach.png" in told or role is roles.ToolTipRole
        assert "nude" not in told


def test_no_window_has_a_picture_in_its_title(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.pick(row_of(window, SENSITIVE))
    window.actions_["review"].trigger()
    window.pages.back()
    for one in QApplication.topLevelWidgets():
        if one.isVisible():
            assert "beach" not in one.windowTitle()
            assert "nude" not in one.windowTitle()


def test_what_is_kept_of_the_window_names_no_picture(window: MainWindow, tmp_path: Path) -> None:
    window.grid.pick(row_of(window, SENSITIVE))
    window.close()
    kept = (tmp_path / "window.json").read_text("utf-8")
    assert "beach" not in kept
    assert "nude" not in kept


def test_every_viewer_of_the_window_is_told_how_to_show_pictures(
    qtbot: QtBot, window: MainWindow
) -> None:
    for page in ("twins", "cull", "review"):
        window.pages.show(page)
    told = {id(one) for one in window.showing._viewers}
    owners = [one for one in window.findChildren(QWidget) if hasattr(one, "set_veil")]
    outer = [one for one in owners if not _inside(one, owners)]
    assert {type(one).__name__ for one in outer if id(one) not in told} == set()


def _inside(one: QWidget, owners: list[QWidget]) -> bool:
    return any(other is not one and other.isAncestorOf(one) for other in owners)
