# ruff: noqa: N802 - Qt names the methods it calls
"""Cells in a scrolling view, laid out by arithmetic: what Qt asks of an item view, and keeping
one's place while the cells' size, number or way of standing, or the window's width change.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.arrangement import Arrangement
from app.ui.panels.grid.layout import (
    GAP,
    LARGEST,
    MARGIN,
    SMALLEST,
    USUAL,
    Layout,
    Rows,
    Squares,
    touched,
)
from app.ui.panels.grid.model import AssetModel

if TYPE_CHECKING:
    from app.ui.panels.grid.justified import Shapes

Index = QModelIndex | QPersistentModelIndex

SETTLE_MS = 120
"""A size that has held still this long is decoded for; until then pictures are stretched."""


class Anchor(NamedTuple):
    """The item at the top edge, and how far the edge is below its top."""

    asset: int
    row: int
    offset: int


class QTableView(QAbstractItemView):
    """Named so that Qt's accessibility takes it for a view with items, which are then asked for one
    by one: it goes by the names of classes, and to a view of another name it gives none.
    """


class CellsView(QTableView):
    """Selection is the subclass's own business: Qt's ranges do not survive a refresh."""

    def __init__(self, model: AssetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assets = model
        self._wanted_size = USUAL
        self._arrangement = Arrangement.SQUARES
        self._shapes: Shapes | None = None
        self._laid: Layout = Squares(0, 0)
        self._laid_for: tuple[object, ...] = ()
        self._held: Layout | None = None
        self._has_settled = False
        self._attended = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._attending = QTimer(self, singleShot=True, interval=0)
        self._attending.timeout.connect(self._attend)
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
        """Something else is in sight now, or near: fetch what it needs."""

    def _attend(self) -> None:
        self._attended = self.verticalOffset()
        self.attend()

    def again(self) -> None:
        """Paint, and attend to what is in sight, once control is back with Qt."""
        self._attending.start()
        self.viewport().update()

    # ── geometry ──

    @property
    def cells(self) -> Layout:
        """Where they are now."""
        width, count, shapes = self.viewport().width(), len(self.assets.ids), self._shapes
        told = (width, count, self._wanted_size, self._arrangement, id(shapes))
        if told != self._laid_for:
            self._laid_for, self._laid = told, self._lay(width, count)
        return self._laid

    def _lay(self, width: int, count: int) -> Layout:
        if self._arrangement is Arrangement.LIST:
            return Rows(width, count, self._wanted_size)
        if self.needs_shapes and self._shapes is not None and len(self._shapes) == count:
            from app.ui.panels.grid.justified import Justified  # its arrays come with its shapes

            return Justified(width, self._shapes, self._wanted_size)
        return Squares(width, count, self._wanted_size)

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    @property
    def needs_shapes(self) -> bool:
        """Whether a listing has to come with the shapes of its assets; squares stand for them until
        then.
        """
        return self._arrangement is Arrangement.JUSTIFIED

    def arrange(self, arrangement: Arrangement) -> None:
        """Let the cells stand this way; what is at the top edge stays there."""
        if arrangement is not self._arrangement:
            anchor = self.anchor()
            self._arrangement = arrangement
            self._relaid(anchor)

    @property
    def wanted_size(self) -> int:
        return self._wanted_size

    def picture_size(self, row: int) -> QSize:
        """What the picture of a row is decoded for: its size in the cell, or what that was before
        the cells began to change a moment ago.
        """
        cells = self._held or self.cells
        if isinstance(cells, Rows):
            return QSize(cells.picture, cells.picture)
        box = (cells if row < cells.count else self.cells).box(row)
        return QSize(box.width, box.height)

    def resize_cells(self, size: int) -> None:
        """Cells of about this side; what is at the top edge stays there."""
        size = max(SMALLEST, min(LARGEST, size))
        if size != self._wanted_size:
            anchor = self.anchor()
            self._wanted_size = size
            self._relaid(anchor)

    def anchor(self) -> Anchor | None:
        """None at the very top: there, what is new is to be seen."""
        return self._anchor_in(self.cells)

    def _anchor_in(self, cells: Layout) -> Anchor | None:
        scroll = self.verticalOffset()
        rows = cells.between(scroll, scroll)
        if scroll <= MARGIN or not rows or rows[0] >= len(self.assets.ids):
            return None
        return Anchor(self.assets.ids[rows[0]], rows[0], scroll - cells.box(rows[0]).y)

    def return_to(self, anchor: Anchor, row: int) -> None:
        """Scroll so that the anchor, now at `row`, is where it was."""
        box = self.cells.box(row)
        self.verticalScrollBar().setValue(box.y + min(anchor.offset, box.height))

    def cell_rect(self, row: int) -> QRect:
        """In viewport coordinates."""
        box = self.cells.box(row)
        rect = QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)
        return self.mirrored(rect)

    def mirrored(self, rect: QRect) -> QRect:
        """Where it is when one reads from the right; and from there back."""
        if self.isRightToLeft():
            rect.moveLeft(self.viewport().width() - rect.x() - rect.width())
        return rect

    def row_at(self, point: QPoint) -> int | None:
        at = self.mirrored(QRect(point, QSize(1, 1)))
        return self.cells.at(at.x(), at.y() + self.verticalOffset())

    def rows_under(self, band: QRect) -> list[int]:
        """The rows whose cells a rectangle of the listing touches."""
        band = self.mirrored(QRect(band))
        return list(touched(self.cells, band.left(), band.top(), band.right(), band.bottom()))

    def rows_in_sight(self, margin: int = 0) -> range:
        """Rows in the viewport, and `margin` viewports above and below."""
        top, height = self.verticalOffset(), self.viewport().height()
        return self.cells.between(top - margin * height, top + (1 + margin) * height)

    def _relaid(self, anchor: Anchor | None) -> None:
        if self._has_settled and not self._settling.isActive():
            before = self._laid
            self._held = before if isinstance(self.cells, type(before)) else None
        self.updateGeometries()
        if anchor is not None:
            self.return_to(anchor, anchor.row)
        self._settling.start()
        self.again()

    def _settle(self) -> None:
        self._has_settled, self._held = True, None
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
        bar.setSingleStep(max(16, min(96, cells.pitch // 3)))
        bar.setRange(0, max(0, cells.height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)  # its room is kept, or the cells would jump
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor_in(self._laid)  # the viewport's width is the new one already
        super().resizeEvent(event)
        self._relaid(anchor)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        if abs(self.verticalOffset() - self._attended) >= self.viewport().height() // 2:
            self._attending.start()  # a view more on each side is here already
