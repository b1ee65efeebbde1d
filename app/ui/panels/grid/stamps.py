"""Small signs that are drawn once, and put down as pictures from then on; lines of words that are
laid out once.

A glyph is a text to Qt: laying it out for each cell of each frame costs more than the picture it
stands on.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QStaticText

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


class Lines:
    """Words in one font, each text laid out once: most columns say the same in most rows."""

    def __init__(self, font: QFont) -> None:
        self._font, self._metrics = font, QFontMetrics(font)
        self._laid: dict[str, QStaticText] = {}

    def put(
        self, painter: QPainter, box: QRect, text: str, *, right: bool, cut: Qt.TextElideMode
    ) -> None:
        """In the middle of the box's height, cut to its width; `right`: at its right edge."""
        laid = self._of(text)
        if laid.size().width() > box.width():
            laid = self._of(self._metrics.elidedText(text, cut, box.width()))
        size = laid.size()
        x = box.left() + (box.width() - size.width() if right else 0)
        y = box.top() + (box.height() - size.height()) / 2
        painter.setFont(self._font)
        painter.drawStaticText(QPointF(round(x), round(y)), laid)

    def _of(self, text: str) -> QStaticText:
        if (found := self._laid.get(text)) is None:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            found = self._laid[text] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=self._font)
        return found
