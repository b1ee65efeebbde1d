# ruff: noqa: N802 - Qt names the methods it calls
"""The whole picture with the part that leaves; a hand may move that part."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.core.asset import Box
from app.ui.panels.shelf.cropping import moved, scaled
from app.ui.style.look import Look
from app.ui.words import tr

PICTURE = 132
STEP, FAR = 0.02, 0.1
"""How far an arrow key moves the crop, as shares of the picture; far with Shift."""

ZOOM = 1.06
PAUSE_MS = 500
"""So long nothing more is pressed, before the crop is kept."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ZOOMS = {
    Qt.Key.Key_Plus: 1 / ZOOM,
    Qt.Key.Key_Equal: 1 / ZOOM,
    Qt.Key.Key_Minus: ZOOM,
}


@dataclass(frozen=True, slots=True)
class Cut:
    """`size` is the upright picture's, `window` the part that leaves, in its pixels, as wide as
    `aspect` times its height. `covered` are
    the shares of the window at its top, right, bottom and left that the platform draws over;
    `round`: only the inscribed circle is seen. `free`: a hand may move it; `by_hand`: one did.
    """

    size: tuple[int, int]
    window: Box
    aspect: float
    covered: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    round: bool = False
    free: bool = False
    by_hand: bool = False


class CropPicture(QWidget):
    """What is left out is darkened. Drag it, or use the arrow keys, + and −. `cropped` with the
    window that was chosen, None for the program's own.
    """

    cropped = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._picture: QImage | None = None
        self._cut: Cut | None = None
        self._window: Box | None = None
        self._held: tuple[QPointF, Box] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self.setFixedSize(PICTURE, PICTURE)

    def show_cut(self, picture: QImage | None, cut: Cut | None) -> None:
        self._picture, self._cut = picture, cut
        self._window = cut.window if cut else None
        self._held = None
        self._pause.stop()
        free = self.is_free
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if free else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor if free else Qt.CursorShape.ArrowCursor)
        told = tr("Drag the crop, or use the arrow keys, + and −. Del: as it was proposed")
        self.setToolTip(told if free else "")
        self.setAccessibleName(tr("Crop of {name}").format(name=self._name))
        self.setAccessibleDescription(told if free else "")
        self.update()

    @property
    def is_free(self) -> bool:
        return self._cut is not None and self._cut.free

    @property
    def window_shown(self) -> Box | None:
        """As it is drawn now, kept or not."""
        return self._window

    def settle(self) -> None:
        """Tell what was chosen, if it is something else than before."""
        self._pause.stop()
        if self._cut is not None and self._window != self._cut.window:
            self.cropped.emit(self._window)

    # ── by hand ──

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.is_free and self._window:
            self._held = event.position(), self._window
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._cut is None:
            return
        begun, window = self._held
        by = (event.position() - begun) / self._scale(self._cut)
        self._put(moved(window, self._cut.size, by.x(), by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()
            self.settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_free and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(ZOOM ** (-event.angleDelta().y() / 120))
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.is_free or self._cut is None or self._window is None:
            super().keyPressEvent(event)
        elif key in ARROWS:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step, (wide, high) = FAR if far else STEP, self._cut.size
            x, y = ARROWS[key]
            self._put(moved(self._window, self._cut.size, x * step * wide, y * step * high))
            self._pause.start()
        elif key in ZOOMS:
            self._zoom(ZOOMS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._reset()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.settle()

    def _zoom(self, factor: float) -> None:
        if self._cut is not None and self._window is not None:
            self._put(scaled(self._window, self._cut.size, self._cut.aspect, factor))
            self._pause.start()

    def _reset(self) -> None:
        self._pause.stop()
        if self._cut is not None and self._cut.free and self._cut.by_hand:
            self.cropped.emit(None)

    def _put(self, window: Box) -> None:
        self._window = window
        self.update()

    # ── painting ──

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is None:
            mark = QRectF(0, 0, 32, 32)
            mark.moveCenter(QRectF(self.rect()).center())
            self._look.draw_icon(painter, mark, "picture", self._look.color("muted"))
        else:
            painter.drawImage(self._frame(self._picture), self._picture)
        if self._cut is not None and self._window is not None:
            self._draw_cut(painter, self._cut, self._window)
        painter.end()

    def _frame(self, picture: QImage) -> QRectF:
        size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRectF(0, 0, size.width(), size.height())
        frame.moveCenter(QRectF(self.rect()).center())
        return frame

    def _place(self, cut: Cut) -> QRectF:
        """Where the picture lies, there or not."""
        scale = self._scale(cut)
        frame = QRectF(0, 0, cut.size[0] * scale, cut.size[1] * scale)
        frame.moveCenter(QRectF(self.rect()).center())
        return frame

    def _scale(self, cut: Cut) -> float:
        return min(self.width() / cut.size[0], self.height() / cut.size[1])

    def _draw_cut(self, painter: QPainter, cut: Cut, window: Box) -> None:
        scale, frame = self._scale(cut), self._place(cut)
        kept = QRectF(window.x * scale, window.y * scale, window.w * scale, window.h * scale)
        kept.translate(frame.topLeft())
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(frame)
        inside.addEllipse(kept) if cut.round else inside.addRect(kept)
        painter.fillPath(outside.subtracted(inside), self._look.color("scrim", 0.6))
        for edge in _edges(kept, cut.covered):
            painter.fillRect(edge, self._look.color("scrim", 0.35))
        ink = "accent" if self.hasFocus() or cut.by_hand else "on_picture"
        painter.setPen(QPen(self._look.color(ink), 2.5 if self.hasFocus() else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(inside)
        if self._held is not None:
            self._draw_thirds(painter, kept)

    def _draw_thirds(self, painter: QPainter, kept: QRectF) -> None:
        painter.setPen(QPen(self._look.color("on_picture", 0.6), 1))
        for third in (1 / 3, 2 / 3):
            x, y = kept.left() + third * kept.width(), kept.top() + third * kept.height()
            painter.drawLine(QPointF(x, kept.top()), QPointF(x, kept.bottom()))
            painter.drawLine(QPointF(kept.left(), y), QPointF(kept.right(), y))


def _edges(kept: QRectF, covered: tuple[float, float, float, float]) -> list[QRectF]:
    top, right, bottom, left = covered
    wide, high = kept.width(), kept.height()
    found = [
        QRectF(kept.left(), kept.top(), wide, high * top),
        QRectF(kept.right() - wide * right, kept.top(), wide * right, high),
        QRectF(kept.left(), kept.bottom() - high * bottom, wide, high * bottom),
        QRectF(kept.left(), kept.top(), wide * left, high),
    ]
    return [edge for edge in found if not edge.isEmpty()]
