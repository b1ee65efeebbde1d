# ruff: noqa: N802 - Qt names the methods it calls
"""An icon that turns into a turning ring while something takes its time."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.style.look import Look

TICK_MS = 40
STEP = 24
"""Degrees a tick: a turn takes 0.6 s."""


class BusyGlyph(QWidget):
    """Where nothing shall move it shows an hourglass."""

    def __init__(self, look: Look, icon: str, size: int = 16) -> None:
        super().__init__()
        self._look, self._icon, self._angle = look, icon, 0
        self.busy = False
        self.setFixedSize(size, size)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._turn)

    def show_busy(self, busy: bool) -> None:
        self.busy = busy
        moving = busy and self._look.duration() > 0
        self._clock.start() if moving else self._clock.stop()
        self.update()

    def _turn(self) -> None:
        self._angle = (self._angle + STEP) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if not self.busy:
            self._look.draw_icon(painter, rect, self._icon, self._look.color("muted"))
        elif not self._clock.isActive():
            self._look.draw_icon(painter, rect, "unchecked", self._look.color("accent"))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = rect.adjusted(2, 2, -2, -2)
            painter.setPen(QPen(self._look.color("line"), 2))
            painter.drawEllipse(ring)
            painter.setPen(QPen(self._look.color("accent"), 2, c=Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, -self._angle * 16, 100 * 16)
        painter.end()
