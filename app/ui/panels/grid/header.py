"""The head of the list: names of columns, some of which order it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.panels.grid.columns import COLUMNS, Column, Fact, Spot, title
from app.ui.widgets.basics import label, on_ground, restyle
from app.ui.words import orders, tr

HEIGHT = 32
_UPWARDS = frozenset(["oldest", "smallest", "name"])


class ListHeader(QWidget):
    """`ordered` asks for a sort key. Columns are laid out by whoever shows them."""

    ordered = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._parts = {one.fact: self._part(one) for one in COLUMNS}
        self._sort = ""

    def lay(self, spots: Sequence[Spot]) -> None:
        """Put the names above their columns."""
        shown = {one.column.fact: one for one in spots}
        for fact, part in self._parts.items():
            part.setVisible(fact in shown)
            if fact in shown:
                spot = shown[fact]
                box = QRect(spot.x - 5, 4, spot.width + 10, HEIGHT - 8)
                if self.isRightToLeft():
                    box.moveLeft(self.width() - box.x() - box.width())
                part.setGeometry(box)

    def show_order(self, sort: str) -> None:
        """Which order is in force."""
        self._sort = sort
        told = dict(orders())
        for column in COLUMNS:
            part = self._parts[column.fact]
            if isinstance(part, QPushButton):
                on = sort in column.orders
                sign = ("  ▴" if sort in _UPWARDS else "  ▾") if on else ""
                part.setText(title(column.fact) + sign)
                said = tr("{column}: {order}").format(column=title(column.fact), order=told[sort])
                part.setAccessibleName(said if on else title(column.fact))
                restyle(part, sorted=on)

    def _part(self, column: Column) -> QWidget:
        if column.orders:
            return self._button(column)
        made = label(title(column.fact), "small")
        at_end = column.at_end is not self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        made.setContentsMargins(5, 0, 5, 0)
        made.setParent(self)
        return made

    def _button(self, column: Column) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("role", "column")
        made.setProperty("end", column.at_end)
        made.setText(title(column.fact))
        made.setAccessibleName(title(column.fact))
        made.setToolTip(tr("Order by this"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.ordered.emit(self._next(column)))
        return made

    def _next(self, column: Column) -> str:
        """The column's usual order, or the one after the one in force."""
        if self._sort not in column.orders:
            return column.orders[0]
        return column.orders[(column.orders.index(self._sort) + 1) % len(column.orders)]

    def button_of(self, fact: Fact) -> QWidget:
        return self._parts[fact]
