"""Sections that fold, icons that know where reading begins, what screen readers are told."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.style.look import Look, Motion
from app.ui.widgets.basics import column, holder, label
from app.ui.widgets.chip import Chip
from app.ui.widgets.scrolled import ScrolledArea
from app.ui.widgets.section import FoldButton, Section
from tests.ui import act


@pytest.fixture
def section(qtbot: QtBot, look: Look) -> Section:
    made = Section("Recipe")
    made.fill(label("a prompt"))
    made.make_foldable(look)
    qtbot.addWidget(made)
    made.resize(320, made.sizeHint().height())
    made.show()
    return made


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def heading(section: Section) -> FoldButton:
    (made,) = section.findChildren(FoldButton)
    return made


def test_its_title_folds_a_section_and_opens_it_again(qtbot: QtBot, section: Section) -> None:
    told: list[bool] = []
    section.folded.connect(told.append)
    tall = section.sizeHint().height()
    for _ in range(2):
        act.click(heading(section))
    assert told == [True, False]
    section.fold(True)
    assert told == [True, False]
    qtbot.waitUntil(lambda: section.sizeHint().height() < tall)


def test_a_section_is_folded_by_keys_too(section: Section) -> None:
    QTest.keyClick(heading(section), Qt.Key.Key_Space)
    assert section.is_folded


def test_a_folded_section_begins_folded(qtbot: QtBot, look: Look) -> None:
    made = Section("Recipe")
    qtbot.addWidget(made)
    made.make_foldable(look, folded=True)
    made.fill(label("a prompt"))
    assert made.is_folded


def test_a_heading_says_whether_it_is_folded(section: Section) -> None:
    told = QAccessible.queryAccessibleInterface(heading(section))
    assert told.role() is QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Recipe, open"
    section.fold(True)
    assert told.text(QAccessible.Text.Name) == "Recipe, folded"


def test_a_chip_is_a_button_to_a_screen_reader(qtbot: QtBot, look: Look) -> None:
    chip = Chip(look, "Film")
    qtbot.addWidget(chip)
    told = QAccessible.queryAccessibleInterface(chip)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "Film")


def test_a_widget_without_a_role_is_what_qt_says(qtbot: QtBot) -> None:
    plain = label("words")
    qtbot.addWidget(plain)
    assert QAccessible.queryAccessibleInterface(plain).role() is QAccessible.Role.StaticText


def drawn(look: Look, name: str) -> QImage:
    picture = QImage(32, 32, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    look.draw_icon(painter, QRectF(0, 0, 32, 32), name, QColor(look.color("text")))
    painter.end()
    return picture


def test_an_arrow_points_along_the_line_of_reading(look: Look, qapp: QApplication) -> None:
    arrow, star = drawn(look, "back"), drawn(look, "star-full")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert _alike(drawn(look, "back"), arrow.flipped(Qt.Orientation.Horizontal))
        assert not _alike(drawn(look, "back"), arrow)
        assert _alike(drawn(look, "star-full"), star)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
def test_a_heading_begins_where_reading_does(look: Look, section: Section) -> None:
    picture = section.grab().toImage()
    ground = picture.pixelColor(4, 4)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(10, 26))
    ]
    assert min(inked) > picture.width() // 2


def test_what_moves_arrives_at_once_where_nothing_shall_move(look: Look) -> None:
    assert look.duration() == 140
    look.motion = Motion.NONE
    try:
        assert look.duration(200) == 0
    finally:
        look.motion = Motion.SYSTEM


def _alike(one: QImage, other: QImage) -> bool:
    """To a few smoothed edges."""
    off = sum(
        abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha())
        for x in range(one.width())
        for y in range(one.height())
    )
    return off / (one.width() * one.height()) < 12


def test_what_is_scrolled_is_never_squeezed(qtbot: QtBot) -> None:
    """Words that come later, in widgets in widgets."""
    deep = label("", wrap=True)
    inside = holder(column(holder(column(holder(column(deep)))), label("below")))
    area = ScrolledArea(inside)
    qtbot.addWidget(area)
    area.resize(200, 120)
    area.show()
    deep.setText("word " * 400)
    qtbot.waitUntil(lambda: deep.height() >= deep.heightForWidth(deep.width()) > 1000)
