# ruff: noqa: N802 - Qt names the methods it calls
"""One picture as large as its room allows, whole, fetched and decoded off the GUI thread."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import Card
from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.decode import whole_picture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import shown, tr

MARK = 32


@dataclass(frozen=True, slots=True)
class _Key:
    """What the picture at hand was made for."""

    sha256: str
    width: int
    ratio: float
    veiled: bool


class LargePicture(QWidget):
    """Shows a card's picture centred on the window's ground; `show_card(None)` empties it."""

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._channel = Channel(bridge, self, Lane.THUMBS)
        self._card: Card | None = None
        self._veil = Veil.NONE
        self._key: _Key | None = None
        self.picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, card: Card | None, veil: Veil = Veil.NONE) -> None:
        if card is None or self._card is None or card.sha256 != self._card.sha256:
            self._key, self.picture = None, None
        self._card, self._veil = card, veil
        self.setAccessibleName(shown(card.name) if card else "")
        self._fetch()
        self.update()

    def _fetch(self) -> None:
        card = self._card
        if card is None or card.sha256 is None or self._veil is Veil.HIDE:
            self._key, self.picture = None, None
            self._channel.drop()
            return
        width = max(1, round(self._frame().width()))
        key = _Key(card.sha256, width, self.devicePixelRatioF(), self._veil is Veil.BLUR)
        if key == self._key:
            return
        if self._key is not None and self._key.veiled != key.veiled:
            self.picture = None
        self._key = key
        self._channel.ask(lambda library: _load(library, key), self._take, self._fail)

    def _take(self, picture: QImage | None) -> None:
        self.picture = picture
        self.update()

    def _fail(self, _error: MusekeepError) -> None:
        self._take(None)

    def _frame(self) -> QRectF:
        """Where the picture lies."""
        area, card = QRectF(self.rect()), self._card
        known = card is not None and card.width and card.height
        shape = card.height / card.width if card and known and card.height and card.width else 1.0
        width = min(area.width(), area.height() / shape)
        frame = QRectF(0, 0, width, width * shape)
        frame.moveCenter(area.center())
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fetch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self._frame()
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


def _load(library: Library, key: _Key) -> QImage | None:
    blob = library.thumbs([key.sha256]).get(key.sha256)
    if blob is None:
        return None
    return whole_picture(blob, key.width, key.ratio, veiled=key.veiled)
