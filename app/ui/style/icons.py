"""Icons as glyphs of one font, drawn in a token's colour at any size and pixel ratio.

The font and its charmap are QtAwesome's; its Python is not imported (that costs 0.2 s at start and
loads ten more fonts).
"""

import importlib.util
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from app.core.errors import DataFileError
from app.core.paths import PROGRAM
from app.core.toml import Table

NAMES = PROGRAM / "resources" / "icons" / "icons.toml"
_FAMILY = "phosphor"

DIRECTED = frozenset(
    ("back", "caret-left", "caret-right", "open", "take", "undo", "redo", "export", "move")
)
"""Point along the line of reading: mirrored where it runs from right to left."""


class GlyphEngine(QIconEngine):
    """Draws one glyph; asks for its colour each time, so a theme change needs no new icons."""

    def __init__(self, name: str, color: Callable[[QIcon.Mode], QColor]) -> None:
        super().__init__()
        self._name, self._color = name, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        draw(painter, QRectF(rect), self._name, self._color(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return GlyphEngine(self._name, self._color)


def draw(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """The icon centred in `rect`, as tall as it."""
    font = QFont(family())
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(color)
    if name in DIRECTED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyphs()[name])
    painter.restore()


@cache
def glyphs() -> Mapping[str, str]:
    """Our names → characters. Raises DataFileError for a name the family does not have."""
    table, charmap = Table.read(NAMES), _charmap()
    found: dict[str, str] = {}
    for name in table.names():
        glyph = table.get(name, str)
        if glyph not in charmap:
            raise DataFileError(NAMES, name, f"a glyph of {_FAMILY}, not {glyph!r}")
        found[name] = chr(int(charmap[glyph], 16))
    return found


@cache
def family() -> str:
    """The icon font's family, loaded on first use (needs a QGuiApplication)."""
    number = QFontDatabase.addApplicationFont(str(_file("*.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise DataFileError(_file("*.ttf"), "file", "a font Qt can load")
    return families[0]


def _charmap() -> dict[str, str]:
    charmap: dict[str, str] = json.loads(_file("*charmap*.json").read_text("utf-8"))
    return charmap


def _file(pattern: str) -> Path:
    spec = importlib.util.find_spec("qtawesome")
    folders = spec.submodule_search_locations if spec else None
    folder = Path(folders[0] if folders else ".") / "fonts"
    files = sorted(folder.glob(_FAMILY + pattern))
    if not files:
        raise DataFileError(folder, _FAMILY, f"QtAwesome's {pattern} of this family")
    return files[-1]
