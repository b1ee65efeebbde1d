"""How one row of the list looks: a small picture, and facts below the names of their columns."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from app.core.asset import Card
from app.core.vocab import Flag
from app.ui.panels.grid.badges import SMALL, Badges, place_marks, stack_text, worst_outcome
from app.ui.panels.grid.columns import Fact, Spot, spots, words
from app.ui.panels.grid.layout import BAR, MARGIN, ROW_PAD
from app.ui.panels.grid.paint import Cell, CellPainter, visual
from app.ui.panels.grid.stamps import Lines
from app.ui.style.look import Look
from app.ui.words import clock, shown, tone

INDENT = 24
"""Members of an open stack stand this far in."""

_GAP = 12
_ISOLATED, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Width stands before height in every script."""


class RowPainter:
    """Draws rows in the theme in force. Pictures are drawn as in cells, smaller."""

    def __init__(self, look: Look, cells: CellPainter, font: QFont) -> None:
        self._look, self._cells = look, cells
        self._font = QFont(font)
        self._metrics = QFontMetrics(self._font)
        self._lines = Lines(self._font)
        self._badges = Badges(look, cells.small)

    def draw(self, painter: QPainter, cell: Cell) -> None:
        self._ground(painter, cell)
        picture = picture_box(cell)
        self._cells.draw_content(painter, self._small(cell, picture))
        card = cell.card
        if card is not None:
            place = cell.place.number if cell.place else 0
            for spot in _spots(cell):
                self._fact(painter, cell, card, _indented(spot, place))
        self._edges(painter, cell)

    def _small(self, cell: Cell, box: QRect) -> Cell:
        """The cell of the picture alone; what has no picture is a plain ground with a sign."""
        return replace(cell, rect=box, selected=False, current=False, small=True)

    def _ground(self, painter: QPainter, cell: Cell) -> None:
        role = "selected" if cell.selected else "panel" if cell.hovered else "window"
        if cell.place is not None and role == "window":
            role = "panel"
        painter.fillRect(cell.rect, self._look.color(role))

    def _edges(self, painter: QPainter, cell: Cell) -> None:
        rect = cell.rect
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._look.color("line"))
        if cell.selected:
            edge = visual(rect, QRect(rect.left(), rect.top(), 3, rect.height()), rtl=cell.rtl)
            painter.fillRect(edge, self._look.color("accent"))
        if cell.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("text"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)

    # ── what can be pressed ──

    def retry_box(self, cell: Cell) -> QRect:
        """Where an unreadable file's "try again" is: in the last column, the verdict's."""
        last, rect = _spots(cell)[-1], cell.rect
        box = QRect(rect.left() + last.x, rect.center().y() - 9, last.width, 18)
        return visual(rect, box, rtl=cell.rtl)

    def stack_box(self, cell: Cell) -> QRect | None:
        """Where the pill is that opens and closes a stack: at the end of the name's column."""
        text = stack_text(cell.card, cell.place) if cell.card is not None else ""
        if not text:
            return None
        name, width = _spots(cell)[0], self._badges.stack_width(text)
        rect = cell.rect
        box = QRect(name.x + name.width - width, rect.center().y() - 10, width, 20)
        return visual(rect, box, rtl=cell.rtl)

    # ── columns ──

    def _fact(self, painter: QPainter, cell: Cell, card: Card, spot: Spot) -> None:
        rect = cell.rect
        box = QRect(rect.left() + spot.x, rect.top(), spot.width, rect.height())
        box = visual(rect, box, rtl=cell.rtl)
        fact = spot.column.fact
        if fact is Fact.NAME:
            self._name(painter, cell, card, box)
        elif fact is Fact.RATING:
            self._rating(painter, cell, card, box)
        elif fact is Fact.LABEL and card.label is not None:
            sign = visual(box, _sign(box), rtl=cell.rtl)
            self._badges.label(painter, QRectF(sign), card.label)
            self._text(painter, cell, _after_sign(box, cell), words(fact, card), "text")
        elif fact is Fact.VERDICT:
            self._verdict(painter, cell, card, box)
        else:
            text = words(fact, card)
            if cell.rtl and fact is Fact.PIXELS:
                text = f"{_ISOLATED}{text}{_END}"
            self._text(painter, cell, box, text, "muted", at_end=spot.column.at_end)

    def _name(self, painter: QPainter, cell: Cell, card: Card, box: QRect) -> None:
        """With what would be badges in a cell behind it."""
        pill = self.stack_box(cell)
        end = box.width() - (pill.width() + 8 if pill is not None else 0)
        marks, tail = place_marks(card) + _flags(card), _length(card)
        taken = len(marks) * 22 + sum(self._badges.word_width(one) + 6 for one in tail)
        metrics = self._metrics
        room = max(40, end - taken)
        name = metrics.elidedText(shown(card.name), Qt.TextElideMode.ElideMiddle, room)
        width = min(room, metrics.horizontalAdvance(name) + 2)
        first = QRect(box.left(), box.top(), width, box.height())
        self._text(painter, cell, visual(box, first, rtl=cell.rtl), name, "text")
        x, middle = box.left() + width + 8, box.center().y()
        for mark in marks:
            spot = visual(box, QRect(x, middle - 9, 18, 18), rtl=cell.rtl)
            self._badges.mark(painter, QRectF(spot), mark)
            x += 22
        for one in tail:
            wide = self._badges.word_width(one)
            spot = visual(box, QRect(x, middle - SMALL // 2, wide, SMALL), rtl=cell.rtl)
            self._badges.word(painter, QRectF(spot), one)
            x += wide + 6
        if pill is not None:
            text = stack_text(card, cell.place)
            self._badges.stack(painter, QRectF(pill), text, rtl=cell.rtl)

    def _rating(self, painter: QPainter, cell: Cell, card: Card, box: QRect) -> None:
        for star in range(card.rating):
            spot = QRect(box.left() + 13 * star, box.center().y() - 6, 12, 12)
            self._badges.stars(painter, QRectF(visual(box, spot, rtl=cell.rtl)), "text")

    def _verdict(self, painter: QPainter, cell: Cell, card: Card, box: QRect) -> None:
        if card.fault is not None:
            self._cells.draw_retry(painter, self.retry_box(cell), rtl=cell.rtl)
            return
        worst = worst_outcome(card)
        sign = QRectF(visual(box, _sign(box), rtl=cell.rtl)).adjusted(-1, -1, 1, 1)
        if worst is not None:
            self._badges.verdict(painter, sign, worst)
        else:
            self._badges.icon(painter, sign.adjusted(2, 2, -2, -2), "badge-unchecked", "muted")
        role = "text" if worst is not None and tone(worst) != "ok" else "muted"
        self._text(painter, cell, _after_sign(box, cell), words(Fact.VERDICT, card), role)

    def _text(
        self,
        painter: QPainter,
        cell: Cell,
        box: QRect,
        text: str,
        role: str,
        *,
        at_end: bool = False,
    ) -> None:
        if text:
            painter.setPen(self._look.color(role))
            right = cell.rtl is not at_end
            self._lines.put(painter, box, text, right=right, cut=Qt.TextElideMode.ElideRight)


def picture_box(cell: Cell) -> QRect:
    rect, side = cell.rect, cell.rect.height() - 2 * ROW_PAD
    indent = INDENT if cell.place is not None and cell.place.number else 0
    box = QRect(rect.left() + MARGIN + indent, rect.top() + ROW_PAD, side, side)
    return visual(rect, box, rtl=cell.rtl)


def facts_begin(picture: int) -> int:
    """Where the columns begin in a row with a picture of this side."""
    return MARGIN + picture + _GAP


def facts_end(width: int) -> int:
    return width - MARGIN + BAR


def _spots(cell: Cell) -> Sequence[Spot]:
    return spots(facts_begin(cell.rect.height() - 2 * ROW_PAD), facts_end(cell.rect.width()))


def _length(card: Card) -> list[str]:
    return [clock(card.duration_s)] if card.duration_s is not None else []


def _indented(spot: Spot, place: int) -> Spot:
    if spot.column.fact is not Fact.NAME or not place:
        return spot
    return spot._replace(x=spot.x + INDENT, width=spot.width - INDENT)


def _flags(card: Card) -> list[str]:
    if card.flag is None:
        return []
    return ["pick-full" if card.flag is Flag.PICK else "reject-full"]


def _sign(box: QRect) -> QRect:
    return QRect(box.left(), box.center().y() - SMALL // 2, SMALL, SMALL)


def _after_sign(box: QRect, cell: Cell) -> QRect:
    return visual(box, box.adjusted(SMALL + 6, 0, 0, 0), rtl=cell.rtl)
