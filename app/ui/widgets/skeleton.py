# ruff: noqa: N802 - Qt names the methods it calls
"""Empty cells where pictures will be: what the window shows while the library is being opened."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import on_ground


class Skeleton(QWidget):
    """`margin`, `gap` and `wanted` as in the grid it stands for. `painted` comes once."""

    painted = Signal()

    def __init__(self, look: Look, margin: int, gap: int, wanted: int) -> None:
        super().__init__()
        on_ground(self, "window")
        self._look = look
        self._margin, self._gap, self._wanted = margin, gap, wanted
        self._told = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.color("window"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("panel"))
        room = self.width() - 2 * self._margin
        columns = max(1, round((room + self._gap) / (self._wanted + self._gap)))
        cell = max(16, (room - (columns - 1) * self._gap) // columns)
        for top in range(self._margin, self.height(), cell + self._gap):
            for column in range(columns):
                left = self._margin + column * (cell + self._gap)
                painter.drawRoundedRect(QRectF(left, top, cell, cell), 8, 8)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)  # once the frame is on the screen
