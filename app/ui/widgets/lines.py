# ruff: noqa: N802 - Qt names the methods it calls
"""Short lists: an icon, words, something muted beside them, a number at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.style.look import Look
from app.ui.words import count, shown

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

HEIGHT = 28
ICON = 16
SIDE = 8
EDGE = 6
"""Around the lines: what the sheet leaves there, and the frame."""


@dataclass(frozen=True, slots=True)
class Line:
    """`key` stays the same while the rest changes; `said` is read out with the words."""

    key: str
    text: str
    aside: str = ""
    number: int | None = None
    icon: str = ""
    tone: str = "muted"
    said: str = ""


class LineModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """New numbers of the same lines leave the list as it is."""
        if [one.key for one in lines] == [one.key for one in self.lines]:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown(f"{line.text}\n{line.aside}" if line.aside else line.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = "" if line.number is None else count(line.number)
            return ", ".join(part for part in (line.text, line.said, line.aside, number) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """Reckons from the left and mirrors at the end."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, LineModel)
        line, rect, metrics = model.lines[index.row()], option.rect, QFontMetrics(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        painter.setFont(option.font)
        left, right = rect.left() + SIDE, rect.right() - SIDE
        if line.icon:
            mark = QRect(left, rect.top() + (rect.height() - ICON) // 2, ICON, ICON)
            ink = self._look.color(line.tone)
            self._look.draw_icon(painter, QRectF(_placed(option, mark)), line.icon, ink)
            left += ICON + SIDE
        if line.number is not None:
            text = count(line.number)
            width = metrics.horizontalAdvance(text) + 2
            box = QRect(right - width, rect.top(), width, rect.height())
            self._write(painter, option, box, text, muted=True)
            right -= width + SIDE
        width = min(metrics.horizontalAdvance(line.text) + 2, max(0, right - left))
        self._write(painter, option, QRect(left, rect.top(), width, rect.height()), line.text)
        if line.aside and (room := right - left - width - 2 * SIDE) > 24:
            box = QRect(left + width + 2 * SIDE, rect.top(), room, rect.height())
            self._write(painter, option, box, line.aside, muted=True)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or hovered):
            return
        ground = self._look.color("selected" if chosen else "raised")
        painter.setBrush(ground)
        painter.setPen(self._look.color("accent") if chosen else QColor(Qt.GlobalColor.transparent))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        *,
        muted: bool = False,
    ) -> None:
        cut = QFontMetrics(option.font).elidedText(
            shown(text), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.setPen(self._look.color("muted" if muted else "text"))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(_placed(option, rect), flags, cut)


class LineView(QListView):
    """A list of lines, no higher than it has to be."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setProperty("role", "list")
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        look.changed.connect(self._redraw)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The current one stays current while it is there."""
        current = self.current
        self.lines.show(lines)
        if current is not None:
            self.go_to(current.key)

    def go_to(self, key: str) -> None:
        row = next((row for row, one in enumerate(self.lines.lines) if one.key == key), None)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(row))

    @property
    def current(self) -> Line | None:
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def height_of(self, rows: int) -> int:
        """So high that this many lines are seen, or all there are."""
        return HEIGHT * max(1, min(rows, len(self.lines.lines))) + 2 * EDGE

    def _redraw(self) -> None:
        self.viewport().update()


def _placed(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)
