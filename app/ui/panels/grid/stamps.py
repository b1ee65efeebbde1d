"""Small signs that are drawn once, and put down as pictures from then on.

A glyph is a text to Qt: laying it out for each cell of each frame costs more than the picture it
stands on.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.ui.style.look import Look

KEPT = 600
"""Lengths of clips are signs, too: their number has no bound of its own."""

Draw = Callable[[QPainter, QRectF], object]


class Stamps:
    """Signs by what they show, their size and the ratio of pixels; of the theme in force."""

    def __init__(self, look: Look) -> None:
        self._look, self._theme = look, look.tokens
        self._made: dict[tuple[Hashable, float, float, float], QPixmap] = {}

    def put(self, painter: QPainter, spot: QRectF, sign: Hashable, draw: Draw) -> None:
        """The sign at `spot`; `draw` is asked for it once. Nothing of it lies outside."""
        if self._look.tokens is not self._theme or len(self._made) >= KEPT:
            self._made.clear()
            self._theme = self._look.tokens
        ratio = painter.device().devicePixelRatio()
        key = (sign, spot.width(), spot.height(), ratio)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _drawn(spot.size(), ratio, draw)
        whole = QPointF(round(spot.left() * ratio) / ratio, round(spot.top() * ratio) / ratio)
        painter.drawPixmap(whole, made)


def _drawn(size: QSizeF, ratio: float, draw: Draw) -> QPixmap:
    picture = QPixmap((size * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(QPointF(0, 0), size))
    painter.end()
    return picture
