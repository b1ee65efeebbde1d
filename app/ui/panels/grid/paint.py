"""How one cell looks: picture, badges, marks of selection. All drawn; no cell is a widget."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle

from app.core.asset import Card
from app.core.vocab import Flag, Outcome, Presence
from app.ui.panels.grid.badges import (
    AWAY,
    BADGE,
    PAD,
    SMALL,
    STEP,
    Badges,
    place_marks,
    stack_text,
    words_of,
    worst_outcome,
)
from app.ui.panels.grid.layout import GAP
from app.ui.panels.grid.scrub import Glimpse
from app.ui.panels.grid.stacks import Place
from app.ui.pictures.decode import RADIUS
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import shown, tr


@dataclass(frozen=True, slots=True)
class Cell:
    """What is to be drawn in one cell now. `picture` may be of another size than the cell;
    `glimpse` is a moment of the clip under the pointer, `place` that in an open stack; `small`:
    there is no room for words.
    """

    rect: QRect
    card: Card | None
    picture: QImage | None = None
    absent: bool = False
    veil: Veil = Veil.NONE
    selected: bool = False
    current: bool = False
    hovered: bool = False
    glimpse: Glimpse | None = None
    place: Place | None = None
    rtl: bool = False
    small: bool = False

    def at(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A part of the cell, `x` counted from where reading begins."""
        left = self.rect.width() - x - width if self.rtl else x
        return QRectF(self.rect.left() + left, self.rect.top() + y, width, height)


class CellPainter:
    """Draws cells in the theme in force."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look = look
        self.text = QFont(font)
        self.small = QFont(font)
        self.small.setPixelSize(QFontInfo(font).pixelSize() - 2)
        self._metrics = QFontMetrics(self.small)
        self._badges = Badges(look, self.small)

    def draw(self, painter: QPainter, cell: Cell) -> None:
        card = cell.card
        if card is not None and card.stacked > 1 and cell.place is None:
            self._pile(painter, cell.rect)
        self.draw_content(painter, cell)
        if card is not None:
            self._marks(painter, cell, card)
        self.draw_frame(painter, cell)

    def draw_content(self, painter: QPainter, cell: Cell) -> None:
        card = cell.card
        if card is not None and card.fault is not None and cell.small:
            self._notice(painter, cell, "unreadable", "")
        elif card is not None and card.fault is not None:
            self._fault(painter, cell, card)
        elif card is not None and card.sha256 is None and card.presence is Presence.CLOUD:
            self._notice(painter, cell, "cloud", shown(card.name))  # nothing was read, or shown
        elif cell.veil is Veil.HIDE:
            self._notice(painter, cell, "veiled", tr("Hidden"))
        elif cell.glimpse is not None and cell.veil is Veil.NONE:
            self._glimpse(painter, cell, cell.glimpse)
        elif cell.picture is not None:
            self.draw_picture(painter, cell, cell.rect, cell.picture)
        elif cell.absent and card is not None:
            self._notice(painter, cell, "picture", shown(card.name))
        else:
            self.draw_ground(painter, cell.rect)

    def draw_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("raised"))
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)

    def draw_belonging(self, painter: QPainter, rect: QRect, place: Place, *, rtl: bool) -> None:
        """The ground that members of an open stack share, from one cell to the next."""
        half = GAP // 2
        ground = QRectF(rect.adjusted(-half, -half, half, half))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("pressed"))
        painter.drawRoundedRect(ground, RADIUS + half, RADIUS + half)
        ends = (place.number == 0, place.is_last)
        for is_end, before in zip(ends, (not rtl, rtl), strict=True):
            if not is_end:
                half_way = ground.width() / 2
                left = ground.left() if before else ground.left() + half_way
                painter.drawRect(QRectF(left, ground.top(), half_way, ground.height()))

    def _pile(self, painter: QPainter, rect: QRect) -> None:
        """The edges of those below, above the one that stands for them."""
        painter.setPen(Qt.PenStyle.NoPen)
        for step, role in ((6, "line"), (3, "thumb")):
            painter.setBrush(self._look.color(role))
            edge = QRectF(rect).adjusted(2.5 * step, -step, -2.5 * step, 0)
            edge.setHeight(2 * RADIUS)
            painter.drawRoundedRect(edge, 4, 4)

    def draw_picture(self, painter: QPainter, cell: Cell, rect: QRect, picture: QImage) -> None:
        assert cell.card is not None
        if cell.card.presence in AWAY or cell.card.flag is Flag.REJECT:
            painter.setOpacity(0.45)
        if picture.deviceIndependentSize().toSize() == rect.size():
            painter.drawImage(rect.topLeft(), picture)
        else:
            painter.drawImage(QRectF(rect), picture, filling(picture, rect.size()))
        painter.setOpacity(1.0)
        if cell.veil is Veil.BLUR:
            side = min(24, rect.height() // 2)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(QRectF(rect).center())
            self._look.draw_icon(painter, mark, "veiled", self._look.color("on_picture", 0.85))

    def _glimpse(self, painter: QPainter, cell: Cell, glimpse: Glimpse) -> None:
        """A moment of a clip, and where in it that is."""
        frame, rect = glimpse.frame, QRectF(cell.rect)
        self.draw_ground(painter, cell.rect)
        painter.drawImage(rect, frame, filling(frame, cell.rect.size()))
        line = cell.at(0, cell.rect.height() - 3, cell.rect.width(), 3)
        painter.fillRect(line, self._look.color("scrim", 0.6))
        done = cell.at(0, cell.rect.height() - 3, cell.rect.width() * glimpse.along, 3)
        painter.fillRect(done, self._look.color("accent"))

    def _notice(self, painter: QPainter, cell: Cell, icon: str, text: str) -> None:
        """A cell with words instead of a picture."""
        self.draw_ground(painter, cell.rect)
        if cell.small:
            sign = QRectF(0, 0, 18, 18)
            sign.moveCenter(QRectF(cell.rect).center())
            self._look.draw_icon(painter, sign, icon, self._look.color("muted"))
            return
        mark = QRectF(0, 0, 28, 28)
        mark.moveCenter(QRectF(cell.rect).center() - QPointF(0, 12))
        self._look.draw_icon(painter, mark, icon, self._look.color("muted"))
        below = cell.rect.adjusted(PAD, 0, -PAD, 0)
        below.setTop(int(mark.bottom()) + 4)
        across = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        self.draw_line(painter, below, text, self._look.color("muted"), across)

    def _fault(self, painter: QPainter, cell: Cell, card: Card) -> None:
        assert card.fault is not None
        self.draw_ground(painter, cell.rect)
        width, height, edge = cell.rect.width(), cell.rect.height(), PAD + 4
        mark = cell.at(edge, edge, 20, 20)
        self._look.draw_icon(painter, mark, "unreadable", self._look.tone("block"))
        taken = 26 + STEP * len(place_marks(card))
        name = cell.at(edge + 26, edge, width - 2 * edge - taken, 20).toRect()
        start = leading(rtl=cell.rtl)
        self.draw_line(painter, name, shown(card.name), self._look.color("text"), start)
        painter.setFont(self.small)
        painter.setPen(self._look.color("muted"))
        retry = retry_rect(cell.rect)
        reason = cell.at(edge, edge + 28, width - 2 * edge, height - 2 * edge - 62).toRect()
        fitting = _fitting(card.fault.message, QFontMetrics(self.small), reason.size())
        flags = leading(rtl=cell.rtl, down=Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap
        painter.drawText(reason, flags, fitting)
        self.draw_retry(painter, retry, rtl=cell.rtl)

    def draw_retry(self, painter: QPainter, rect: QRect, *, rtl: bool) -> None:
        """ "Try again", with its sign."""
        ink = self._look.tone("accent")
        sign = visual(rect, QRect(rect.left(), rect.top() + 2, 14, 14), rtl=rtl)
        self._look.draw_icon(painter, QRectF(sign), "retry", ink)
        text = visual(rect, rect.adjusted(20, 0, 0, 0), rtl=rtl)
        self.draw_line(painter, text, tr("Try again"), ink, leading(rtl=rtl))

    def draw_line(
        self, painter: QPainter, rect: QRect, text: str, color: QColor, flags: Qt.AlignmentFlag
    ) -> None:
        """One line of small words, cut in their middle where they are too long."""
        painter.setFont(self.small)
        painter.setPen(color)
        cut = self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, flags, cut)

    # ── badges ──

    def _marks(self, painter: QPainter, cell: Cell, card: Card) -> None:
        width = cell.rect.width()
        if min(width, cell.rect.height()) < 3 * BADGE:
            return
        self._beginning(painter, cell, card)
        spot = cell.at(width - PAD - BADGE + 2, PAD - 2, BADGE, BADGE)
        worst = worst_outcome(card)
        if card.fault is None and worst not in (None, Outcome.CLEAR):
            assert worst is not None
            self._badges.verdict(painter, spot, worst)
        elif card.fault is None and worst is None and cell.picture is not None:
            self._badges.mark(painter, spot, "badge-unchecked")
        if card.rating or card.label or card.flag or words_of(card):
            self._foot(painter, cell, card)

    def _beginning(self, painter: QPainter, cell: Cell, card: Card) -> None:
        """Its stack, where the file is and whether it has a rival. Of unreadable files the reason
        begins there: these have them at the end.
        """
        x: float = PAD - 2
        if text := stack_text(card, cell.place):
            box = QRectF(stack_rect(cell.rect, self._badges.stack_width(text), rtl=cell.rtl))
            if card.fault is None:
                self._badges.stack(painter, box, text, rtl=cell.rtl)
                x += box.width() + 4
        for step, mark in enumerate(place_marks(card)):
            left = x + step * STEP
            if card.fault is not None:
                left = cell.rect.width() - PAD + 2 - BADGE - step * STEP
            self._badges.mark(painter, cell.at(left, PAD - 2, BADGE, BADGE), mark)

    def stack_box(self, cell: Cell) -> QRect | None:
        """Where the pill is that opens and closes a stack."""
        text = stack_text(cell.card, cell.place) if cell.card is not None else ""
        if not text:
            return None
        return stack_rect(cell.rect, self._badges.stack_width(text), rtl=cell.rtl)

    def _foot_of_fault(self, painter: QPainter, cell: Cell, card: Card) -> None:
        """At its end: "try again" is at the beginning."""
        x, top = cell.rect.width() - PAD - 4 - SMALL, cell.rect.height() - PAD - SMALL - 6
        if card.label is not None:
            self._badges.label(painter, cell.at(x, top, SMALL, SMALL), card.label)
            x -= SMALL + 5
        if card.flag is not None:
            self._badges.flag(painter, cell.at(x, top, SMALL, SMALL), card.flag, "text")

    def retry_box(self, cell: Cell) -> QRect:
        return retry_rect(cell.rect)

    def _foot(self, painter: QPainter, cell: Cell, card: Card) -> None:
        shaded = cell.picture is not None
        if shaded:
            self._badges.shade(painter, cell.rect)
        elif card.fault is not None:
            self._foot_of_fault(painter, cell, card)
            return
        ink = "on_picture" if shaded else "text"
        x, top, end = PAD, cell.rect.height() - PAD - SMALL, cell.rect.width() - PAD
        if card.rating * 13 <= end - x:
            for _ in range(card.rating):
                self._badges.stars(painter, cell.at(x, top + 2, 12, 12), ink)
                x += 13
            x += 5 if card.rating else 0
        if card.flag is not None and x + SMALL <= end:
            self._badges.flag(painter, cell.at(x, top, SMALL, SMALL), card.flag, ink)
            x += SMALL + 5
        if card.label is not None and x + SMALL <= end:
            self._badges.label(painter, cell.at(x, top, SMALL, SMALL), card.label)
            x += SMALL + 5
        for word in words_of(card):
            width = self._badges.word_width(word)
            if x + width > end:
                return
            self._badges.word(painter, cell.at(x, top, width, SMALL), word)
            x += width + 5

    def draw_frame(self, painter: QPainter, cell: Cell) -> None:
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


def visual(outer: QRect, inner: QRect, *, rtl: bool) -> QRect:
    """`inner` as it lies in `outer` when one reads from the right."""
    way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    return QStyle.visualRect(way, outer, inner)


def leading(
    *, rtl: bool, down: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
) -> Qt.AlignmentFlag:
    """Where a line of words begins; said outright, so that a name in another script stays there."""
    across = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignAbsolute | down


def filling(picture: QImage, size: QSize) -> QRectF:
    """The part of a picture that fills a box of another shape."""
    whole = QSizeF(picture.size())
    part = QSizeF(size).scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2
    return QRectF(left, top, part.width(), part.height())


def stack_rect(rect: QRect, width: int, *, rtl: bool) -> QRect:
    pill = QRect(rect.left() + PAD - 2, rect.top() + PAD - 2, width, BADGE)
    return visual(rect, pill, rtl=rtl)


def retry_rect(rect: QRect) -> QRect:
    """Where a faulty cell's "try again" is."""
    return QRect(rect.left() + PAD + 4, rect.bottom() - PAD - 22, rect.width() - 2 * PAD - 8, 18)


def _fitting(text: str, metrics: QFontMetrics, size: QSize) -> str:
    """As much of the text as its box takes, with an ellipsis."""
    lines = max(1, size.height() // metrics.lineSpacing())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, size.width() * lines - 12)
