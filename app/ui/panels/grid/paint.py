"""How one cell looks: picture, badges, marks of selection. All drawn; no cell is a widget."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
)

from app.core.asset import Card
from app.core.vocab import Outcome, Presence
from app.ui.pictures.decode import RADIUS
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import clock, short_platform, shown, tone, tr

BADGE = 20
STEP = BADGE + 4
_PAD = 8
_AWAY = frozenset([Presence.OFFLINE, Presence.MISSING])
_SEVERITY = (
    Outcome.PROHIBITED,
    Outcome.BLOCKED,
    Outcome.REJECTED,
    Outcome.REVIEW,
    Outcome.APPROVED,
    Outcome.CLEAR,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is to be drawn in one cell now. `picture` may be of another size than the cell."""

    rect: QRect
    card: Card | None
    picture: QImage | None = None
    absent: bool = False
    veil: Veil = Veil.NONE
    selected: bool = False
    current: bool = False
    hovered: bool = False


class CellPainter:
    """Draws cells in the theme in force."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look = look
        self.text = QFont(font)
        self.small = QFont(font)
        self.small.setPixelSize(QFontInfo(font).pixelSize() - 2)

    def draw(self, painter: QPainter, cell: Cell) -> None:
        card = cell.card
        if card is not None and card.fault is not None:
            self._fault(painter, cell, card)
        elif card is not None and card.sha256 is None and card.presence is Presence.CLOUD:
            self._notice(painter, cell, "cloud", shown(card.name))  # nothing was read, or shown
        elif cell.veil is Veil.HIDE:
            self._notice(painter, cell, "veiled", tr("Hidden"))
        elif cell.picture is not None:
            self._picture(painter, cell, cell.picture)
        elif cell.absent and card is not None:
            self._notice(painter, cell, "picture", shown(card.name))
        else:
            self._ground(painter, cell.rect)
        if card is not None:
            self._badges(painter, cell, card)
        self._frame(painter, cell)

    def _ground(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("raised"))
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)

    def _picture(self, painter: QPainter, cell: Cell, picture: QImage) -> None:
        assert cell.card is not None
        if cell.card.presence in _AWAY:
            painter.setOpacity(0.45)
        if picture.deviceIndependentSize().toSize() == cell.rect.size():
            painter.drawImage(cell.rect.topLeft(), picture)
        else:
            painter.drawImage(QRectF(cell.rect), picture, filling(picture, cell.rect.size()))
        painter.setOpacity(1.0)
        if cell.veil is Veil.BLUR:
            mark = QRectF(0, 0, 24, 24)
            mark.moveCenter(QRectF(cell.rect).center())
            self._look.draw_icon(painter, mark, "veiled", self._look.color("on_picture", 0.85))

    def _notice(self, painter: QPainter, cell: Cell, icon: str, text: str) -> None:
        """A cell with words instead of a picture."""
        self._ground(painter, cell.rect)
        mark = QRectF(0, 0, 28, 28)
        mark.moveCenter(QRectF(cell.rect).center() - QPointF(0, 12))
        self._look.draw_icon(painter, mark, icon, self._look.color("muted"))
        below = cell.rect.adjusted(_PAD, 0, -_PAD, 0)
        below.setTop(int(mark.bottom()) + 4)
        self._line(painter, below, text, self._look.color("muted"))

    def _fault(self, painter: QPainter, cell: Cell, card: Card) -> None:
        assert card.fault is not None
        self._ground(painter, cell.rect)
        inner = cell.rect.adjusted(_PAD + 4, _PAD + 4, -_PAD - 4, -_PAD - 4)
        mark = QRectF(inner.left(), inner.top(), 20, 20)
        self._look.draw_icon(painter, mark, "unreadable", self._look.tone("block"))
        beside = 26 + STEP * len(place_marks(card))
        name = QRect(inner.left() + 26, inner.top(), inner.width() - beside, 20)
        self._line(painter, name, shown(card.name), self._look.color("text"), left=True)
        retry = retry_rect(cell.rect)
        reason = QRect(
            inner.left(), inner.top() + 28, inner.width(), retry.top() - inner.top() - 36
        )
        painter.setFont(self.small)
        painter.setPen(self._look.color("muted"))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(
            reason, flags, _fitting(card.fault.message, QFontMetrics(self.small), reason.size())
        )
        self._look.draw_icon(
            painter,
            QRectF(retry.left(), retry.top() + 2, 14, 14),
            "retry",
            self._look.tone("accent"),
        )
        text = retry.adjusted(20, 0, 0, 0)
        self._line(painter, text, tr("Try again"), self._look.tone("accent"), left=True)

    def _line(
        self, painter: QPainter, rect: QRect, text: str, color: QColor, *, left: bool = False
    ) -> None:
        painter.setFont(self.small)
        painter.setPen(color)
        cut = QFontMetrics(self.small).elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        across = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        down = Qt.AlignmentFlag.AlignVCenter if left else Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, across | down, cut)

    # ── badges ──

    def _badges(self, painter: QPainter, cell: Cell, card: Card) -> None:
        rect = cell.rect
        if cell.rect.width() < 3 * BADGE:
            return
        spot = QRectF(rect.right() - _PAD - BADGE + 3, rect.top() + _PAD - 2, BADGE, BADGE)
        self._places(painter, rect, card)
        if card.fault is None and (worst := worst_outcome(card)) is not None:
            self._verdict(painter, spot, worst)
        elif card.fault is None and cell.picture is not None:  # nobody has looked at it yet
            self._mark(painter, spot, "badge-unchecked")
        labels = _labels(card)
        if card.rating or labels:
            self._foot(painter, rect, card.rating, labels, shaded=cell.picture is not None)

    def _places(self, painter: QPainter, rect: QRect, card: Card) -> None:
        """Where the file is and whether it has a rival; each mark has its own shape. From the left,
        but for unreadable files, whose reason begins there.
        """
        for place, mark in enumerate(place_marks(card)):
            step = _PAD - 2 + place * STEP
            left = rect.left() + step if card.fault is None else rect.right() + 1 - step - BADGE
            self._mark(painter, QRectF(left, rect.top() + _PAD - 2, BADGE, BADGE), mark)

    def _verdict(self, painter: QPainter, spot: QRectF, worst: Outcome) -> None:
        """A filled sign with its mark cut out: what shows through is made plain first."""
        role = tone(worst)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.ink(role))
        painter.drawEllipse(spot.adjusted(3, 3, -3, -3))
        self._look.draw_icon(painter, spot, f"badge-{role}", self._look.color(role))

    def _mark(self, painter: QPainter, spot: QRectF, icon: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("scrim", 0.62))
        painter.drawEllipse(spot)
        ink = self._look.color("on_picture")
        self._look.draw_icon(painter, spot.adjusted(4, 4, -4, -4), icon, ink)

    def _foot(
        self, painter: QPainter, rect: QRect, stars: int, labels: list[str], *, shaded: bool
    ) -> None:
        if shaded:
            self._shade(painter, rect)
        x, middle = rect.left() + _PAD, rect.bottom() - _PAD - 8
        ink = self._look.color("on_picture" if shaded else "text")
        for _ in range(stars):
            self._look.draw_icon(painter, QRectF(x, middle - 6, 12, 12), "star-full", ink)
            x += 13
        x += 5 if stars else 0
        metrics = QFontMetrics(self.small)
        painter.setFont(self.small)
        for label in labels:
            width = metrics.horizontalAdvance(label) + 10
            if x + width > rect.right() - _PAD:
                return
            box = QRectF(x, middle - 8, width, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("scrim", 0.62))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self._look.color("on_picture"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
            x += width + 5

    def _shade(self, painter: QPainter, rect: QRect) -> None:
        """Darken the foot of the picture, so that white marks can be read on any picture."""
        foot = QRectF(rect)
        foot.setTop(foot.bottom() - min(56, rect.height() / 3))
        shade = QLinearGradient(foot.topLeft(), foot.bottomLeft())
        shade.setColorAt(0, self._look.color("scrim", 0.0))
        shade.setColorAt(1, self._look.color("scrim", 0.55))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.setClipRect(foot)
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        painter.setClipping(False)

    def _frame(self, painter: QPainter, cell: Cell) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.selected:
            painter.setPen(QPen(self._look.color("accent"), 3))
            painter.drawRoundedRect(QRectF(cell.rect).adjusted(-0.5, -0.5, 0.5, 0.5), 8.5, 8.5)
        elif cell.hovered:
            painter.setPen(QPen(self._look.color("muted"), 1))
            painter.drawRoundedRect(QRectF(cell.rect).adjusted(-0.5, -0.5, 0.5, 0.5), 8, 8)
        if cell.current:
            painter.setPen(QPen(self._look.color("text"), 1.5))
            painter.drawRoundedRect(QRectF(cell.rect).adjusted(-3.5, -3.5, 3.5, 3.5), 11, 11)


def filling(picture: QImage, size: QSize) -> QRectF:
    """The part of a picture that fills a box of another shape."""
    whole = QSizeF(picture.size())
    part = QSizeF(size).scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(
        (whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2, *part.toTuple()
    )


def retry_rect(rect: QRect) -> QRect:
    """Where a faulty cell's "try again" is."""
    return QRect(rect.left() + _PAD + 4, rect.bottom() - _PAD - 22, rect.width() - 2 * _PAD - 8, 18)


def worst_outcome(card: Card) -> Outcome | None:
    """None when nobody has looked yet."""
    found = set(card.outcomes.values())
    looked = card.judged and card.analysed
    unsaid = Outcome.CLEAR if looked else None  # a card does not name where it is clear
    return next((outcome for outcome in _SEVERITY if outcome in found), unsaid)


def place_marks(card: Card) -> list[str]:
    """The icons for where the file is and for a conflict. A tile that is all cloud needs none."""
    marks = []
    if card.presence in _AWAY or (card.presence is Presence.CLOUD and card.sha256 is not None):
        marks.append(f"badge-{card.presence}")
    if card.conflict:
        marks.append("badge-conflict")
    return marks


def _labels(card: Card) -> list[str]:
    """Used-on platforms and the length of a clip, as short words."""
    labels = list(dict.fromkeys(short_platform(preset) for preset in card.exported))
    if card.duration_s is not None:
        labels.append(clock(card.duration_s))
    return labels


def _fitting(text: str, metrics: QFontMetrics, size: QSize) -> str:
    """As much of the text as its box takes, with an ellipsis."""
    lines = max(1, size.height() // metrics.lineSpacing())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, size.width() * lines - 12)
