# ruff: noqa: N802 - Qt names the methods it calls
"""How a row of the sidebar looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.panels.sidebar.node import Node, Sort
from app.ui.style.look import Look
from app.ui.words import count

ROW = 28
HEADING = 40
FIRST_HEADING = 30
SIDE = 10
INDENT = 14
ICON = 16


class SidebarDelegate(QStyledItemDelegate):
    """Rows reach over the whole width; what is inside is indented by depth."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        node = _node(index)
        if node is not None and node.sort is Sort.HEADING:
            return QSize(100, FIRST_HEADING if index.row() == 0 else HEADING)
        return QSize(100, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        node = _node(index)
        if node is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(0, option.rect.top(), option.widget.width(), option.rect.height())
        if node.sort is Sort.HEADING:
            self._heading(painter, rect, node, option.font)
        else:
            self._row(painter, rect, node, option, _depth(index))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, node: Node, font: QFont) -> None:
        small = QFont(font)
        small.setPixelSize(QFontInfo(font).pixelSize() - 2)
        small.setBold(True)
        small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        painter.setFont(small)
        painter.setPen(self._look.color("muted"))
        inner = rect.adjusted(SIDE + 8, 0, -SIDE, -6)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(inner, flags, node.title.upper())

    def _row(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        option: QStyleOptionViewItem,
        depth: int,
    ) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, option, chosen=chosen)
        left = rect.left() + SIDE + 8 + depth * INDENT
        mark = QRectF(left, rect.top() + (ROW - ICON) / 2, ICON, ICON)
        ink = self._look.color("on_selected" if chosen else "muted")
        if node.alarm and node.note:
            ink = self._look.tone("warn", "panel")
        self._look.draw_icon(painter, mark, node.icon, ink)
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        right = self._count(painter, rect, node, metrics)
        words = QRect(left + ICON + 8, rect.top(), right - left - ICON - 16, ROW)
        painter.setPen(self._look.color("text"))
        text = metrics.elidedText(node.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        if node.children:
            self._caret(painter, rect, left, opened=bool(state & QStyle.StateFlag.State_Open))

    def _ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        box = QRectF(rect).adjusted(SIDE, 1, -SIDE, -1)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(self._look.color("accent"), 1) if focused else Qt.PenStyle.NoPen)
        ground = QColor(Qt.GlobalColor.transparent)
        if chosen or hovered:
            ground = self._look.color("selected" if chosen else "raised")
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 6, 6)

    def _count(self, painter: QPainter, rect: QRect, node: Node, metrics: QFontMetrics) -> int:
        """Draw the number, or the word in its place; the x where the title has to end."""
        if node.count is None:
            return rect.right() - SIDE - 8
        text = node.note or count(node.count)
        width = metrics.horizontalAdvance(text)
        right = rect.right() - SIDE - 8
        box = QRect(right - width, rect.top(), width, ROW)
        if node.alarm and not node.note:
            pill = QRectF(right - width - 12, rect.top() + 5, width + 12, ROW - 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("block"))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setPen(self._look.ink("block"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            return box.left() - 18
        look = self._look
        painter.setPen(look.tone("warn", "panel") if node.alarm else look.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return box.left() - 6

    def _caret(self, painter: QPainter, rect: QRect, left: int, *, opened: bool) -> None:
        mark = QRectF(left - 13, rect.top() + (ROW - 10) / 2, 10, 10)
        name = "caret-down" if opened else "caret-right"
        self._look.draw_icon(painter, mark, name, self._look.color("muted"))


def _node(index: QModelIndex | QPersistentModelIndex) -> Node | None:
    place = index.internalPointer() if index.isValid() else None
    return place.node if place is not None else None


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    """0 for the rows right under a heading."""
    depth, above = -1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return max(0, depth)
