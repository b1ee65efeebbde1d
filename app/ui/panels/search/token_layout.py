# ruff: noqa: N802 - Qt names the methods it calls
"""Chips one after the other, in as many lines as they need; what is typed takes the rest."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

GAP = 6
LINE = 26
LEAST = 120
"""The last item is never narrower: there is room to type in."""


class TokenLayout(QLayout):
    """The last item grows."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 4, 0, 4)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def move_to_end(self, at: int) -> None:
        """So that it is the one that grows."""
        self._items.append(self._items.pop(at))
        self.invalidate()

    def take_out(self, widget: QWidget) -> None:
        """`removeWidget` would delete an item that Python owns."""
        at = next(at for at, item in enumerate(self._items) if item.widget() is widget)
        del self._items[at]
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(LEAST, LINE + margins.top() + margins.bottom())

    def _place(self, whole: QRect, *, move: bool) -> int:
        """The height all items need; with `move`, put them there."""
        rect = whole.marginsRemoved(self.contentsMargins())
        x, y = rect.x(), rect.y()
        for item in self._items:
            grows = item is self._items[-1]
            width = LEAST if grows else min(item.sizeHint().width(), rect.width())
            if x > rect.x() and x + width > rect.right() + 1:
                x, y = rect.x(), y + LINE + GAP
            if grows:
                width = rect.right() + 1 - x
            if move:
                high = min(LINE, item.sizeHint().height())
                place = QRect(QPoint(x, y + (LINE - high) // 2), QSize(width, high))
                item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            x += width + GAP
        return y + LINE - whole.y() + self.contentsMargins().bottom()

    def _direction(self) -> Qt.LayoutDirection:
        widget = self.parentWidget()
        return widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
