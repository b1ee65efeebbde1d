# ruff: noqa: N802 - Qt names the methods it calls
"""How a row of the sidebar looks. Positions are reckoned from the left and mirrored at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.panels.sidebar.node import Node, Sort
from app.ui.style.look import Look
from app.ui.words import count

ROW = 28
HEADING = 40
FIRST_HEADING = 30
SIDE = 10
INDENT = 14
ICON = 16
BUTTON = 22
CARET = 10

Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Rows reach over the whole width; what is inside is indented by depth. `target` is the key of
    the row something is held over.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.target = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        node = _node(index)
        if node is not None and node.sort is Sort.HEADING:
            return QSize(100, FIRST_HEADING if index.row() == 0 else HEADING)
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = _node(index)
        if node is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = _view(option).viewport().width()
        rect = QRect(0, option.rect.top(), whole, option.rect.height())
        row = _Row(painter, rect, node, option, depth_of(index), self._look)
        row.is_target = node.key == self.target
        if node.sort is Sort.HEADING:
            row.draw_heading()
        else:
            row.draw()
        painter.restore()


class _Row:
    """One row while it is painted."""

    def __init__(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        option: QStyleOptionViewItem,
        depth: int,
        look: Look,
    ) -> None:
        self._painter, self._rect, self._node, self._option = painter, rect, node, option
        self._look = look
        self._left = SIDE + 8 + depth * INDENT
        state, flag = option.state, QStyle.StateFlag
        self._chosen = bool(state & flag.State_Selected)
        self._hovered = bool(state & flag.State_MouseOver)
        self._focused = bool(state & flag.State_HasFocus)
        self._opened = bool(state & flag.State_Open)
        self.is_target = False

    def draw_heading(self) -> None:
        self._ground(4 if self._rect.top() else 0)
        painter, font = self._painter, heading_font(self._option.font)
        painter.setFont(font)
        ink = self._look.color("text" if self._hovered else "muted")
        painter.setPen(ink)
        text = self._node.title.upper()
        low = self._rect.bottom() - 6
        width = QFontMetrics(font).horizontalAdvance(text)
        self._write(QRect(self._left, low - 18, width + 4, 20), text, Qt.AlignmentFlag.AlignLeft)
        if self._node.children and (self._hovered or self._focused or not self._opened):
            self._caret(QRectF(self._left + width + 8, low - 13, CARET, CARET))
        if self._node.value:
            mark = QRectF(offer_rect(self._rect)).adjusted(4, 4, -4, -4)
            self._look.draw_icon(painter, self._placed(mark), "add", ink)

    def draw(self) -> None:
        self._ground()
        painter, option, rect, node = self._painter, self._option, self._rect, self._node
        mark = QRectF(self._left, rect.top() + (ROW - ICON) / 2, ICON, ICON)
        ink = self._look.color("on_selected" if self._chosen else "muted")
        if node.alarm and node.note:
            ink = self._look.tone("warn", "panel")
        self._look.draw_icon(painter, self._placed(mark), node.icon, ink)
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        right = self._count(metrics)
        words = QRect(self._left + ICON + 8, rect.top(), right - self._left - ICON - 16, ROW)
        painter.setPen(self._look.color("text"))
        text = metrics.elidedText(node.title, Qt.TextElideMode.ElideRight, words.width())
        self._write(words, text, Qt.AlignmentFlag.AlignLeft)
        if node.children:
            self._caret(QRectF(self._left - 13, rect.top() + (ROW - CARET) / 2, CARET, CARET))

    def _ground(self, above: int = 1) -> None:
        box = QRectF(self._rect).adjusted(SIDE, above, -SIDE, -1)
        framed = self._focused or self.is_target
        pen = QPen(self._look.color("accent"), 2 if self.is_target else 1)
        self._painter.setPen(pen if framed else Qt.PenStyle.NoPen)
        ground = QColor(Qt.GlobalColor.transparent)
        if self._chosen or self.is_target:
            ground = self._look.color("selected")
        elif self._hovered and self._node.sort is not Sort.HEADING:
            ground = self._look.color("raised")
        self._painter.setBrush(ground)
        if framed or self._chosen or self._hovered:
            self._painter.drawRoundedRect(box, 6, 6)

    def _count(self, metrics: QFontMetrics) -> int:
        """Draw the number, or the word in its place; the x where the title has to end."""
        painter, rect, node, look = self._painter, self._rect, self._node, self._look
        right = rect.right() - SIDE - 8
        if node.count is None:
            return right
        text = node.note or count(node.count)
        width = metrics.horizontalAdvance(text)
        box = QRect(right - width, rect.top(), width, ROW)
        if node.alarm and not node.note:
            pill = QRectF(right - width - 12, rect.top() + 5, width + 12, ROW - 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("block"))
            painter.drawRoundedRect(self._placed(pill), 9, 9)
            painter.setPen(look.ink("block"))
            painter.drawText(self._placed(pill), Qt.AlignmentFlag.AlignCenter, text)
            return box.left() - 18
        painter.setPen(look.tone("warn", "panel") if node.alarm else look.color("muted"))
        self._write(box.adjusted(-2, 0, 2, 0), text, Qt.AlignmentFlag.AlignRight)
        return box.left() - 6

    def _caret(self, mark: QRectF) -> None:
        name = "caret-down" if self._opened else "caret-right"
        self._look.draw_icon(self._painter, self._placed(mark), name, self._look.color("muted"))

    @property
    def _is_mirrored(self) -> bool:
        return self._option.direction is Qt.LayoutDirection.RightToLeft

    def _write(self, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        """Beginning at that side as left-to-right scripts have it."""
        at = QStyle.visualAlignment(self._option.direction, side) | Qt.AlignmentFlag.AlignAbsolute
        placed = QStyle.visualRect(self._option.direction, self._rect, rect)
        self._painter.drawText(placed, at | Qt.AlignmentFlag.AlignVCenter, text)

    def _placed(self, rect: QRectF) -> QRectF:
        if not self._is_mirrored:
            return rect
        return QRectF(self._rect.width() - rect.right(), rect.y(), rect.width(), rect.height())


def heading_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(QFontInfo(font).pixelSize() - 2)
    small.setBold(True)
    small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return small


def offer_rect(row: QRect) -> QRect:
    """A heading's button, in a row that begins at the left."""
    return QRect(
        QPoint(row.right() - SIDE - 4 - BUTTON, row.bottom() - BUTTON - 2), QSize(BUTTON, BUTTON)
    )


def depth_of(index: Index) -> int:
    """0 for the rows right under a heading."""
    depth, above = -1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return max(0, depth)


def _node(index: Index) -> Node | None:
    place = index.internalPointer() if index.isValid() else None
    return place.node if place is not None else None


def _view(option: QStyleOptionViewItem) -> QAbstractItemView:
    view = option.widget
    assert isinstance(view, QAbstractItemView)
    return view
