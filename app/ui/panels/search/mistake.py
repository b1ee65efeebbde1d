# ruff: noqa: N802 - Qt names the methods it calls
"""A line under the search box that says what is wrong, with an arrow at the place."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.style.look import Look

HEIGHT = 30


class Mistake(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.text = ""
        self._x = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, x: int) -> None:
        """`x` is where the mistake is, in this widget's pixels."""
        self.text, self._x = text, x
        self.setAccessibleName(text)
        self.show()
        self.update()

    def clear(self) -> None:
        self.text = ""
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._look.tone("block", "window")
        x = max(6, min(self._x, self.width() - 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = QPolygonF([QPointF(x, 1), QPointF(x - 5, 8), QPointF(x + 5, 8)])
        painter.drawPolygon(tip)
        painter.setPen(color)
        width = self.fontMetrics().horizontalAdvance(self.text)
        left = max(0, min(x - 6, self.width() - width - 2))
        cut = self.fontMetrics().elidedText(
            self.text, Qt.TextElideMode.ElideRight, self.width() - left
        )
        below = QRect(left, 9, self.width() - left, self.height() - 9)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()
