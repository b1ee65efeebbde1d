# ruff: noqa: N802 - Qt names the methods it calls
"""Square cells in a scrolling view, laid out by arithmetic: what Qt asks of an item view, and
keeping one's place while the cells' size, number or the window's width change.
"""

from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.panels.grid.layout import GAP, LARGEST, MARGIN, SMALLEST, USUAL, Layout
from app.ui.panels.grid.model import AssetModel

Index = QModelIndex | QPersistentModelIndex

SETTLE_MS = 120
"""A size that has held still this long is decoded for; until then pictures are stretched."""


class Anchor(NamedTuple):
    """The item at the top edge, and how far the edge is below its top."""

    asset: int
    row: int
    offset: int


class CellsView(QAbstractItemView):
    """Selection is the subclass's own business: Qt's ranges do not survive a refresh."""

    def __init__(self, model: AssetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assets = model
        self._wanted_size = USUAL
        self._settled_side = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._attending = QTimer(self, singleShot=True, interval=0)
        self._attending.timeout.connect(self.attend)
        self._set_up()
        self.setModel(model)

    def _set_up(self) -> None:
        self.setViewport(QWidget())  # a known one; asking Qt for its own costs 20 ms at start
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def attend(self) -> None:
        """Something else is in sight now: fetch what it needs."""

    def again(self) -> None:
        """Paint, and attend to what is in sight, once control is back with Qt."""
        self._attending.start()
        self.viewport().update()

    # ── geometry ──

    @property
    def cells(self) -> Layout:
        return Layout(self.viewport().width(), len(self.assets.ids), self._wanted_size)

    @property
    def wanted_size(self) -> int:
        return self._wanted_size

    @property
    def settled_side(self) -> int:
        """The cell's side, or what it was before it began to change a moment ago."""
        return self._settled_side or self.cells.cell

    def resize_cells(self, size: int) -> None:
        """Cells of about this side; what is at the top edge stays there."""
        size = max(SMALLEST, min(LARGEST, size))
        if size != self._wanted_size:
            anchor = self.anchor()
            self._wanted_size = size
            self._relaid(anchor)

    def anchor(self) -> Anchor | None:
        """None at the very top: there, what is new is to be seen."""
        scroll = self.verticalOffset()
        rows = self.cells.between(scroll, scroll)
        if scroll <= MARGIN or not rows:
            return None
        return Anchor(self.assets.ids[rows[0]], rows[0], scroll - self.cells.origin(rows[0])[1])

    def return_to(self, anchor: Anchor, row: int) -> None:
        """Scroll so that the anchor, now at `row`, is where it was."""
        y = self.cells.origin(row)[1] + min(anchor.offset, self.cells.cell)
        self.verticalScrollBar().setValue(y)

    def cell_rect(self, row: int) -> QRect:
        """In viewport coordinates."""
        cells = self.cells
        x, y = cells.origin(row)
        return QRect(x, y - self.verticalOffset(), cells.cell, cells.cell)

    def row_at(self, point: QPoint) -> int | None:
        return self.cells.at(point.x(), point.y() + self.verticalOffset())

    def rows_in_sight(self, margin: int = 0) -> range:
        """Rows in the viewport, and `margin` viewports above and below."""
        top, height = self.verticalOffset(), self.viewport().height()
        return self.cells.between(top - margin * height, top + (1 + margin) * height)

    def _relaid(self, anchor: Anchor | None) -> None:
        self.updateGeometries()
        if anchor is not None:
            self.return_to(anchor, anchor.row)
        self._settling.start()
        self.again()

    def _settle(self) -> None:
        self._settled_side = self.cells.cell
        self.again()

    # ── what Qt asks of an item view ──

    def visualRect(self, index: Index) -> QRect:
        return self.cell_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point)
        return QModelIndex() if row is None else self.assets.index(row)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect, bar = self.cell_rect(index.row()), self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - self.viewport().height() // 2)
        elif rect.top() < GAP:
            bar.setValue(bar.value() + rect.top() - GAP)
        elif rect.bottom() > self.viewport().height() - GAP:
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + GAP)

    def moveCursor(
        self, _action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self.currentIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        """Not by Qt's ranges."""

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, _search: str) -> None:
        """Keys are actions here, and looking through a million names would stall."""

    def updateGeometries(self) -> None:
        cells, bar = self.cells, self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(16, cells.pitch // 3))
        bar.setRange(0, max(0, cells.height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)  # its room is kept, or the cells would jump
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor()
        super().resizeEvent(event)
        self._relaid(anchor)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self._attending.start()
