# ruff: noqa: N802 - Qt names the methods it calls
"""One picture as large as its room allows, whole, fetched and decoded off the GUI thread."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import Card
from app.ui.bridge import Bridge
from app.ui.lanes import Lane
from app.ui.pictures.whole import WholePicture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import shown, tr

MARK = 32


class LargePicture(WholePicture):
    """Shows a card's picture centred on the window's ground; `show_card(None)` empties it."""

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, Lane.THUMBS, parent)
        self._card: Card | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, card: Card | None, veil: Veil = Veil.NONE) -> None:
        if card is None or self._card is None or card.sha256 != self._card.sha256:
            self._forget()
        self._card, self._veil = card, veil
        self.setAccessibleName(shown(card.name) if card else "")
        self._fetch()
        self.update()

    def content(self) -> str | None:
        return self._card.sha256 if self._card is not None else None

    def shape(self) -> float:
        card = self._card
        return card.height / card.width if card and card.height and card.width else 1.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self.frame()
        if self.picture is not None:
            painter.drawImage(frame, self.picture)
        elif self._card is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("raised"))
            painter.drawRoundedRect(frame, 8, 8)
        if self._card is not None and (self.picture is None or self._veil is Veil.BLUR):
            self._mark(painter, frame)
        painter.end()

    def _mark(self, painter: QPainter, frame: QRectF) -> None:
        """Why nothing, or little, is seen."""
        mark = QRectF(0, 0, MARK, MARK)
        mark.moveCenter(frame.center())
        veiled = self._veil is not Veil.NONE
        ink = self._look.color("muted" if self.picture is None else "on_picture")
        self._look.draw_icon(painter, mark, "veiled" if veiled else "picture", ink)
        if veiled and self.picture is not None:
            painter.setPen(ink)
            below = QRectF(frame.left(), mark.bottom() + 4, frame.width(), 24)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("Blurred until you hold B"))
