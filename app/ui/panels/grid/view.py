# ruff: noqa: N802 - Qt names the methods it calls
"""The grid: cells of assets, painted as they come into sight.

Nothing here costs more for more assets: laying out is arithmetic, cards and pictures are asked for
around what is in sight.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.core.asset import Card
from app.ui.arrangement import Arrangement
from app.ui.panels.grid.columns import spots
from app.ui.panels.grid.header import HEIGHT, ListHeader
from app.ui.panels.grid.keys import Step, step
from app.ui.panels.grid.layout import GAP, Rows
from app.ui.panels.grid.model import AssetModel
from app.ui.panels.grid.paint import Cell, CellPainter
from app.ui.panels.grid.picking import PickingView
from app.ui.panels.grid.pointer import Pointer
from app.ui.panels.grid.rows import RowPainter, facts_begin, facts_end, picture_box
from app.ui.panels.grid.scrub import Scrub
from app.ui.pictures.thumbs import Thumbs, Wanted
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, card_veil
from app.ui.words import tr


class GridView(PickingView):
    """Shows what is listed, selected and current; fetches what is in sight."""

    opened = Signal(int)
    zoomed = Signal(int)
    painted = Signal()  # once, after the first frame with assets

    def __init__(
        self,
        model: AssetModel,
        thumbs: Thumbs,
        scrub: Scrub,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._thumbs, self._scrub = thumbs, scrub
        self._look = look
        self._cell_painter = CellPainter(look, self.font())
        self._row_painter = RowPainter(look, self._cell_painter, self.font())
        self.header = ListHeader(self)
        self.header.hide()
        self._adult = Adult.BLURRED
        self.revealed = False
        self._told_painted = False
        self._pointer = Pointer(self)
        self.setProperty("ground", "window")
        self.setAccessibleName(tr("Assets"))
        model.carded.connect(self._cards_arrived)
        thumbs.arrived.connect(self._pictures_arrived)
        scrub.changed.connect(self._redraw)
        look.changed.connect(self._redraw)

    # ── how it is shown ──

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self.revealed):
            self._adult, self.revealed = adult, revealed
            self._scrub.leave()
            self.again()

    def arrange(self, arrangement: Arrangement) -> None:
        self.header.setVisible(arrangement is Arrangement.LIST)
        super().arrange(arrangement)

    def updateGeometries(self) -> None:
        """The head of the list stands above what scrolls."""
        shown = self.arrangement is Arrangement.LIST
        self.setViewportMargins(0, HEIGHT if shown else 0, 0, 0)
        super().updateGeometries()
        if shown and isinstance(self.cells, Rows):
            view = self.viewport().geometry()
            self.header.setGeometry(view.left(), view.top() - HEIGHT, view.width(), HEIGHT)
            self.header.lay(spots(facts_begin(self.cells.picture), facts_end(view.width())))

    def veil_of(self, card: Card) -> Veil:
        return card_veil(card, self._adult, revealed=self.revealed)

    def picture_of(self, card: Card, row: int = 0) -> QImage | None:
        """The card's picture as it may be shown now, in any size that is at hand."""
        if self.veil_of(card) is Veil.HIDE or (wanted := self._wanted(card, row)) is None:
            return None
        return self._thumbs.cache.get(wanted) or self._thumbs.cache.any_size(wanted)

    def attend(self) -> None:
        near, sight = self.rows_in_sight(margin=1), self.rows_in_sight()
        rows = [*sight, *(row for row in near if row not in sight)]
        self.assets.want(rows)
        self._thumbs.want(self._wanted_in(rows))

    def wanted_in_sight(self) -> list[Wanted]:
        """What `attend` would fetch for the viewport."""
        return self._wanted_in(self.rows_in_sight())

    def _wanted_in(self, rows: Iterable[int]) -> list[Wanted]:
        found = ((self.assets.card(row), row) for row in rows)
        wanted = (self._wanted(card, row) for card, row in found if card is not None)
        return [one for one in wanted if one is not None]

    def _redraw(self) -> None:
        self.viewport().update()

    def _cards_arrived(self, assets: frozenset[int]) -> None:
        self._thumbs.forget_absent()
        self._attending.start()
        ids = self.assets.ids
        self._redraw_rows(row for row in self.rows_in_sight() if ids[row] in assets)

    def _pictures_arrived(self, contents: frozenset[str]) -> None:
        shown = ((row, self.assets.card(row)) for row in self.rows_in_sight())
        self._redraw_rows(row for row, card in shown if card and card.sha256 in contents)

    def _redraw_rows(self, rows: Iterable[int]) -> None:
        """These alone: most of what arrives while one scrolls is for the rows around."""
        for row in rows:
            self.viewport().update(self.cell_rect(row).adjusted(-GAP, -GAP, GAP, GAP))

    def _wanted(self, card: Card, row: int) -> Wanted | None:
        shown = self.veil_of(card)
        if card.sha256 is None or card.fault is not None or shown is Veil.HIDE:
            return None
        size, ratio = self.picture_size(row), self.devicePixelRatioF()
        return Wanted(card.sha256, size.width(), ratio, shown is Veil.BLUR, size.height())

    # ── painting ──

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.color("window"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for row in self._rows_in(event.region()):
            self._draw(painter, self._cell(row))
        if self.band is not None:
            painter.setPen(QPen(self._look.color("accent"), 1))
            painter.setBrush(self._look.color("accent", 0.14))
            painter.drawRect(self.band.translated(0, -self.verticalOffset()))
        painter.end()
        if not self._told_painted and self.assets.ids:
            self._told_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _rows_in(self, region: QRegion) -> Iterator[int]:
        """Those that have something to draw there: rings and piles lie in the gaps around cells."""
        across = region.boundingRect().adjusted(0, -GAP, 0, GAP)
        top = self.verticalOffset() + across.top()
        for row in self.cells.between(top, top + across.height()):
            if region.intersects(self.cell_rect(row).adjusted(-GAP, -GAP, GAP, GAP)):
                yield row

    @property
    def _painter(self) -> CellPainter | RowPainter:
        is_list = self.arrangement is Arrangement.LIST
        return self._row_painter if is_list else self._cell_painter

    def _draw(self, painter: QPainter, cell: Cell) -> None:
        if cell.place is not None and self.arrangement is not Arrangement.LIST:
            self._cell_painter.draw_belonging(painter, cell.rect, cell.place, rtl=cell.rtl)
        self._painter.draw(painter, cell)

    def _cell(self, row: int) -> Cell:
        asset, card = self.assets.ids[row], self.assets.card(row)
        return Cell(
            rect=self.cell_rect(row),
            card=card,
            picture=self.picture_of(card, row) if card else None,
            absent=card is not None and self._thumbs.is_absent(card.sha256 or ""),
            veil=self.veil_of(card) if card else Veil.NONE,
            selected=self.selection.has(asset),
            current=row == self.current_row and self.hasFocus(),
            hovered=row == self.hovered,
            glimpse=self._scrub.glimpse(asset),
            place=self.places.get(asset),
            rtl=self.isRightToLeft(),
        )

    # ── pointer and keys ──

    def press_on(self, row: int, point: QPoint) -> bool:
        cell = self._cell(row)
        card = cell.card
        if card is None:
            return False
        if card.fault is not None and self._painter.retry_box(cell).contains(point):
            self.retried.emit(card.id)
            return True
        pill = self._painter.stack_box(cell)
        if pill is None or not pill.contains(point):
            return False
        self.stack_turned.emit(card.id)
        return True

    def hover(self, row: int | None, point: QPoint) -> None:
        """A clip shows what of it is where the pointer is."""
        card = self.assets.card(row) if row is not None else None
        if row is None or card is None or self.veil_of(card) is not Veil.NONE:
            self._scrub.leave()
            return
        rect = self.cell_rect(row)
        if self.arrangement is Arrangement.LIST:
            rect = picture_box(self._cell(row))
        along = (point.x() - rect.left()) / max(1, rect.width())
        if self.isRightToLeft():
            along = 1 - along
        if rect.contains(point):
            self._scrub.point(card, rect.size(), self.devicePixelRatioF(), along)
        else:
            self._scrub.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.assets.ids[row])

    def leaveEvent(self, _event: QEvent) -> None:
        self.hovered = None
        self._scrub.leave()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = step(event)
        if found is None:
            event.ignore()
        elif found is Step.OPEN:
            if (asset := self.current_id) is not None:
                self.opened.emit(asset)
        elif found is Step.TOGGLE:
            if self.current_row is not None:
                self.toggle(self.current_row)
        else:
            self._walk(found, event.modifiers())

    def _walk(self, found: Step, modifiers: Qt.KeyboardModifier) -> None:
        if not self.assets.ids:
            return
        row = self._reached(found)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.extend(row)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.go_to(row)
        else:
            self.pick(row)

    def _reached(self, found: Step) -> int:
        """The row a step leads to."""
        last = len(self.assets.ids) - 1
        if self.current_row is None:
            return last if found is Step.END else 0
        by_one = {Step.LEFT: -1, Step.RIGHT: 1, Step.HOME: -last, Step.END: last}
        if self.isRightToLeft():
            by_one |= {Step.LEFT: 1, Step.RIGHT: -1}
        if found in by_one:
            return max(0, min(last, self.current_row + by_one[found]))
        return self._line_reached(found, self.current_row, last)

    def _line_reached(self, found: Step, row: int, last: int) -> int:
        page = max(1, self.viewport().height() // self.cells.pitch)
        lines = {Step.UP: -1, Step.DOWN: 1, Step.PAGE_UP: -page, Step.PAGE_DOWN: page}[found]
        reached = self.cells.beyond(row, lines)
        if reached is not None:
            return reached
        return {Step.UP: row, Step.PAGE_UP: 0}.get(found, last)
