# ruff: noqa: N802 - Qt names the methods it calls
"""Five stars that show a rating and take one."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.style.look import Look
from app.ui.words import tr, trn

STAR = 16
STEP = 20


class Stars(QWidget):
    """`rated` with 0–5; clicking the last star that is set takes the rating away."""

    rated = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rating: int | None = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_rating(0)

    def show_rating(self, rating: int | None) -> None:
        """None: the assets differ."""
        self._rating = rating
        words = tr("mixed") if rating is None else trn("%n star", "%n stars", rating)
        self.setAccessibleName(tr("Rating: {words}").format(words=words))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(5 * STEP, STEP + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for star in range(1, 6):
            rect = QRectF((star - 1) * STEP + 2, 4, STAR, STAR)
            full = self._rating is not None and star <= self._rating
            ink = self._look.color("warn" if full else "muted")
            self._look.draw_icon(painter, rect, "star-full" if full else "star", ink)
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            star = max(1, min(5, int(event.position().x()) // STEP + 1))
            self.rated.emit(0 if star == self._rating else star)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        change = steps.get(Qt.Key(event.key()))
        if change is None:
            super().keyPressEvent(event)
        else:
            self.rated.emit(max(0, min(5, (self._rating or 0) + change)))
