from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.style.icons import glyphs
from app.ui.style.look import Look, Scheme


@pytest.fixture(autouse=True)
def _dark_again(look: Look) -> Iterator[None]:
    yield
    look.choose(Scheme.DARK)


def test_a_theme_reaches_palette_and_sheet(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.color("panel")
    assert look.tokens.panel.hex in qapp.styleSheet()
    assert not look.tokens.dark


def test_the_toggle_goes_back_and_forth(look: Look) -> None:
    seen = []
    for _ in range(2):
        look.toggle()
        seen.append(look.scheme)
    assert seen == [Scheme.LIGHT, Scheme.DARK]


def test_the_systems_scheme_is_followed_until_the_user_chooses(
    look: Look, qapp: QApplication
) -> None:
    hints = qapp.styleHints()
    look.choose(Scheme.SYSTEM)
    try:
        hints.setColorScheme(Qt.ColorScheme.Light)
        qapp.processEvents()
        followed = hints.colorScheme() is Qt.ColorScheme.Light  # not every platform can be told
        assert look.tokens.dark is not followed
        look.choose(Scheme.DARK)
        assert look.tokens.dark
    finally:
        hints.unsetColorScheme()


@pytest.mark.parametrize("name", sorted(glyphs()))
def test_every_icon_draws_something(look: Look, name: str) -> None:
    picture = look.icon(name).pixmap(QSize(24, 24)).toImage()
    ink = {picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)}
    assert max(ink) > 128


def test_an_icon_takes_the_theme_in_force_when_it_is_drawn(look: Look) -> None:
    icon = look.icon("star-full", "text")
    dark = icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 14)
    look.choose(Scheme.LIGHT)
    light = icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 14)
    assert dark.lightness() > 200 > 60 > light.lightness()


def test_a_disabled_icon_is_faint(look: Look) -> None:
    icon = look.icon("star-full")
    drawn = icon.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage().pixelColor(12, 14)
    assert drawn == look.color("faint")


def test_drawing_an_icon_leaves_the_painter_as_it_was(look: Look) -> None:
    picture = QImage(32, 32, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    pen, font = painter.pen(), painter.font()
    look.draw_icon(painter, QRectF(0, 0, 32, 32), "star-full", QColor(Qt.GlobalColor.red))
    assert (painter.pen(), painter.font()) == (pen, font)
    painter.end()
