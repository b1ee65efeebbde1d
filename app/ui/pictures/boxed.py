# ruff: noqa: N802 - Qt names the methods it calls
"""A picture in large, veiled where it has to be, with what was seen in it as boxes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.core.asset import AssetView, Detection
from app.core.vocab import Outcome, Presence
from app.ui.bridge import Bridge
from app.ui.lanes import Lane
from app.ui.pictures.whole import WholePicture
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil
from app.ui.words import score, tr


class BoxedPicture(WholePicture):
    """Shows the whole picture. `held(True)` while the mouse asks to see a veiled one."""

    held = Signal(bool)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, Lane.ASK, parent)
        self._view: AssetView | None = None
        self._boxes = True
        self._highlit: Detection | None = None
        self._marks: Sequence[Detection] | None = None
        self._blurred = how_lifted(Adult.BLURRED)

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        if self._view is None or self._view.sha256 != view.sha256:
            self._forget()
        self._view, self._veil, self._highlit = view, veil, None
        self.updateGeometry()
        self._fetch()
        self.update()

    def show_boxes(self, on: bool) -> None:
        self._boxes = on
        self.update()

    def highlight(self, detection: Detection | None) -> None:
        """Make one box stand out; None takes it back."""
        self._highlit = detection
        self.update()

    def mark(self, marks: Sequence[Detection] | None) -> None:
        """Draw these as boxes; None: all that was seen."""
        self._marks = marks
        self.update()

    def tell_blurred(self, title: str, text: str) -> None:
        """What is written over a blur: how it is lifted, and a line below."""
        if (title, text) != self._blurred:
            self._blurred = title, text
            self.update()

    @property
    def blurred_words(self) -> tuple[str, str]:
        return self._blurred

    @property
    def veil(self) -> Veil:
        return self._veil

    # ── what is shown, and where ──

    def content(self) -> str | None:
        return None if self._view is None or self._view.fault else self._view.sha256

    def shape(self) -> float:
        view = self._view
        return view.height / view.width if view and view.width and view.height else 0.66

    # ── painting ──

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.color("window"))
        view = self._view
        if view is not None:
            if self._picture is not None:
                self._draw_picture(painter, self._picture)
                self._draw_detections(painter, view)
            self._draw_words(painter, view)
        painter.end()

    def _draw_picture(self, painter: QPainter, picture: QImage) -> None:
        painter.drawImage(self.frame(), picture)

    def _draw_words(self, painter: QPainter, view: AssetView) -> None:
        if view.fault is not None:
            self._say(painter, "unreadable", tr("This file could not be read"))
        elif view.sha256 is None and view.presence is Presence.CLOUD:
            self._say(painter, "cloud", tr("Only in the cloud"), tr("Fetch it to see it"))
        elif self._veil is Veil.HIDE:
            self._say(painter, "veiled", tr("Hidden"), tr("Adult content is hidden"))
        elif self._veil is Veil.BLUR and self._picture is not None and is_prohibited(view):
            self._say(painter, "", tr("Prohibited"), tr("It stays blurred"))
        elif self._veil is Veil.BLUR and self._picture is not None:
            self._say(painter, "", *self._blurred)

    def _say(self, painter: QPainter, icon: str, title: str, text: str = "") -> None:
        """On a veil the words lie on a picture; else on the plain ground."""
        on = "on_picture" if self._picture is not None else "text"
        middle = QRectF(self.rect()).center()
        if icon:
            mark = QRectF(0, 0, 32, 32)
            mark.moveCenter(middle - QPointF(0, 36))
            self._look.draw_icon(painter, mark, icon, self._look.color("muted"))
        bold = QFont(self.font())
        bold.setBold(True)
        bold.setPixelSize(QFontInfo(self.font()).pixelSize() + 1)
        if self._picture is not None:
            self._draw_ground(painter, middle, max(_wide(bold, title), _wide(self.font(), text)))
        for font, words, top in ((bold, title, -12), (self.font(), text, 12)):
            painter.setFont(font)
            box = QRectF(0, middle.y() + top - 12, self.width(), 24)
            painter.setPen(self._look.color(on))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_ground(self, painter: QPainter, middle: QPointF, width: float) -> None:
        """Words can be read on any picture, and on the lines of boxes."""
        ground = QRectF(0, 0, width + 32, 64)
        ground.moveCenter(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("scrim", 0.55))
        painter.drawRoundedRect(ground, 8, 8)

    def _draw_detections(self, painter: QPainter, view: AssetView) -> None:
        if view.width is None:
            return
        scale = self.frame().width() / view.width
        for detection in view.detections if self._marks is None else self._marks:
            if detection is not self._highlit and self._boxes:
                self._draw_box(painter, detection, scale, loud=False)
        if self._highlit is not None:
            self._draw_box(painter, self._highlit, scale, loud=True)

    def _draw_box(
        self, painter: QPainter, detection: Detection, scale: float, *, loud: bool
    ) -> None:
        box, origin = detection.box, self.frame().topLeft()
        rect = QRectF(box.x * scale, box.y * scale, box.w * scale, box.h * scale)
        rect.translate(origin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.color("scrim", 0.55), 3.5 if loud else 2.5))
        painter.drawRoundedRect(rect, 3, 3)
        ink = self._look.color("accent" if loud else "on_picture", 1.0 if loud else 0.8)
        painter.setPen(QPen(ink, 2 if loud else 1))
        painter.drawRoundedRect(rect, 3, 3)
        if loud or (rect.width() > 40 and self._veil is Veil.NONE):
            self._draw_label(painter, rect, box_words(detection))

    def _draw_label(self, painter: QPainter, rect: QRectF, text: str) -> None:
        small = QFont(self.font())
        small.setPixelSize(max(8, QFontInfo(self.font()).pixelSize() - 3))
        width = QFontMetricsF(small).horizontalAdvance(text) + 8
        x = max(0.0, min(rect.left(), self.width() - width))
        y = rect.top() - 15 if rect.top() > 16 else rect.top() + 2
        tag = QRectF(x, y, width, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("scrim", 0.65))
        painter.drawRoundedRect(tag, 3, 3)
        painter.setFont(small)
        painter.setPen(self._look.color("on_picture"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    # ── holding to see ──

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._veil is Veil.BLUR:
            self.held.emit(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.held.emit(False)


def _wide(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def how_lifted(adult: Adult) -> tuple[str, str]:
    """How a blur is lifted, as (title, line below)."""
    if adult is Adult.COVERED:
        return tr("Everything is blurred"), tr("Ctrl+B shows pictures again")
    return tr("Blurred until you hold B"), tr("or press on the picture")


def is_prohibited(view: AssetView) -> bool:
    return any(one.outcome is Outcome.PROHIBITED for one in view.verdicts.values())


def box_words(detection: Detection) -> str:
    """FACE_FEMALE 0.88 → face female .88"""
    name = detection.label.replace("_", " ").lower()
    return f"{name} {score(detection.score)}"
