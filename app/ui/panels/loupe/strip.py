# ruff: noqa: N802 - Qt names the methods it calls
"""What comes before and behind the picture that is looked at, in small."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import Card
from app.ui.bridge import Bridge
from app.ui.pictures.decode import RADIUS
from app.ui.pictures.thumbs import Thumbs, Wanted
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, card_veil
from app.ui.widgets.basics import on_ground
from app.ui.words import count, tr

SIDE, GAP = 56, 8
REACH = 20
"""So many are shown to each side at most."""


class FilmStrip(QWidget):
    """`picked` with how far from the current one, when one is clicked."""

    picked = Signal(int)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbs = Thumbs(bridge, self)
        self._thumbs.arrived.connect(self._redraw)
        self._ids: Sequence[int] = ()
        self._cards: Mapping[int, Card] = {}
        self._at = 0
        self._adult, self._revealed = Adult.BLURRED, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(SIDE + 2 * GAP)
        on_ground(self, "panel")
        self.setAccessibleName(tr("Filmstrip"))

    def _redraw(self) -> None:
        self.update()

    def show_strip(self, ids: Sequence[int], at: int, place: int, total: int) -> None:
        """`at` is the current one's place among `ids`, `place` its place among all `total`."""
        self._ids, self._at = ids, at
        told = tr("{at} of {total}").format(at=count(place + 1), total=count(total))
        self.setAccessibleDescription(told)
        self._want()

    def take_cards(self, cards: Mapping[int, Card]) -> None:
        self._cards = cards
        self._thumbs.forget_absent()
        self._want()

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self._want()

    def veil_of(self, card: Card) -> Veil:
        return card_veil(card, self._adult, revealed=self._revealed)

    def _want(self) -> None:
        """Fetch what is in sight, the nearest first."""
        cards = [self._cards.get(asset) for asset in self._ids]
        order = sorted(range(len(cards)), key=lambda at: abs(at - self._at))
        wanted = (self._wanted(card) for at in order if (card := cards[at]) is not None)
        self._thumbs.want([one for one in wanted if one is not None])
        self.update()

    def _wanted(self, card: Card) -> Wanted | None:
        veil = self.veil_of(card)
        if card.sha256 is None or veil is Veil.HIDE:
            return None
        return Wanted(card.sha256, SIDE, self.devicePixelRatioF(), veil is Veil.BLUR)

    # ── painting ──

    def cell(self, at: int) -> QRectF:
        """Where this one of the shown lies."""
        step = (at - self._at) * (SIDE + GAP)
        if self.isRightToLeft():
            step = -step
        return QRectF(round((self.width() - SIDE) / 2) + step, GAP, SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at, asset in enumerate(self._ids):
            cell = self.cell(at)
            if cell.intersects(QRectF(self.rect())):
                self._draw(painter, cell, self._cards.get(asset), current=at == self._at)
        painter.end()

    def _draw(self, painter: QPainter, cell: QRectF, card: Card | None, *, current: bool) -> None:
        wanted = self._wanted(card) if card is not None else None
        picture = self._thumbs.cache.get(wanted) if wanted is not None else None
        if picture is not None:
            painter.setOpacity(1.0 if current else 0.75)
            painter.drawImage(cell, picture)
            painter.setOpacity(1.0)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("raised"))
            painter.drawRoundedRect(cell, RADIUS, RADIUS)
        if card is not None and (picture is None or self.veil_of(card) is not Veil.NONE):
            self._mark(painter, cell, card, seen=picture is not None)
        if current:
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)

    def _mark(self, painter: QPainter, cell: QRectF, card: Card, *, seen: bool) -> None:
        mark = QRectF(0, 0, 16, 16)
        mark.moveCenter(cell.center())
        veiled = self.veil_of(card) is not Veil.NONE
        ink = self._look.color("on_picture" if seen else "muted")
        name = "veiled" if veiled else "unreadable" if card.fault else "picture"
        self._look.draw_icon(painter, mark, name, ink)

    # ── Qt ──

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            hit = self._hit(event.position())
            if hit is not None and hit != self._at:
                self.picked.emit(hit - self._at)

    def _hit(self, point: QPointF) -> int | None:
        return next((at for at in range(len(self._ids)) if self.cell(at).contains(point)), None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(3 * (SIDE + GAP), SIDE + 2 * GAP)
