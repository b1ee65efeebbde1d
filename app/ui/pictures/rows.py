# ruff: noqa: N802 - Qt names the methods it calls
"""A list of pictures with two lines of words each: what a view goes through from top to bottom."""

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
    Signal,
)
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.asset import Card
from app.ui.bridge import Bridge
from app.ui.pictures.thumbs import Thumbs, Wanted
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import shown

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

PICTURE = 48
ROW = 64
SIDE = 12


@dataclass(frozen=True, slots=True)
class PictureRow:
    """`note` stands at the right end of the first line."""

    card: Card | None
    veil: Veil
    title: str
    text: str
    note: str = ""


class RowsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[PictureRow] = ()

    def show(self, rows: Sequence[PictureRow]) -> None:
        """As many as before are the same rows with other words: selection and place stay."""
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(part for part in (row.title, row.text, row.note) if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, thumbs: Thumbs, model: RowsModel) -> None:
        super().__init__()
        self._look, self._thumbs, self._model = look, thumbs, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, option)
        box = QRect(option.rect.left() + SIDE, option.rect.top() + 8, PICTURE, PICTURE)
        self._picture(painter, QRectF(box), row, option.widget.devicePixelRatioF())
        room = option.rect.adjusted(SIDE + PICTURE + SIDE, 12, -SIDE - 4, -12)
        self._words(painter, room, row, option.font)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        look = self._look
        painter.setPen(look.color("accent") if focused else Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(look.color("selected" if chosen else "raised"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _picture(self, painter: QPainter, box: QRectF, row: PictureRow, ratio: float) -> None:
        wanted = wanted_of(row, ratio)
        picture = self._thumbs.cache.get(wanted) if wanted else None
        if picture is not None:
            painter.drawImage(box, picture)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("raised"))
            painter.drawRoundedRect(box, 8, 8)
        if picture is None or row.veil is not Veil.NONE:
            mark = QRectF(0, 0, 16, 16)
            mark.moveCenter(box.center())
            name = "picture" if row.veil is Veil.NONE else "veiled"
            ink = self._look.color("muted" if picture is None else "on_picture")
            self._look.draw_icon(painter, mark, name, ink)

    def _words(self, painter: QPainter, room: QRect, row: PictureRow, font: QFont) -> None:
        half = room.height() // 2
        first = QRect(room.left(), room.top(), room.width(), half)
        second = first.translated(0, half)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        if row.note:
            painter.setPen(self._look.color("muted"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(first, flags, row.note)
            first.setRight(first.right() - metrics.horizontalAdvance(row.note) - 8)
        painter.setPen(self._look.color("text"))
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        title = metrics.elidedText(shown(row.title), middle, first.width())
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, title)
        small = QFont(font)
        small.setPixelSize(QFontInfo(font).pixelSize() - 2)
        painter.setFont(small)
        painter.setPen(self._look.color("muted"))
        text = QFontMetrics(small).elidedText(row.text, right, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, text)


class PictureList(QListView):
    """`moved` with the current row (-1: none); `sideways` with -1 or 1 for the arrow keys that a
    list has no use for.
    """

    moved = Signal(int)
    picked = Signal(list)
    sideways = Signal(int)

    def __init__(self, bridge: Bridge, look: Look, name: str, *, several: bool = False) -> None:
        super().__init__()
        self.model_ = RowsModel(self)
        self._thumbs = Thumbs(bridge, self)
        self._painter = _Painter(look, self._thumbs, self.model_)
        self.setModel(self.model_)
        self.setItemDelegate(self._painter)
        mode = QListView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("role", "rows")
        self.setAccessibleName(name)
        self._thumbs.arrived.connect(self._redraw)
        look.changed.connect(self._redraw)
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _was: self.moved.emit(now.row())
        )
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit(self.chosen()))

    def show_rows(self, rows: Sequence[PictureRow], current: int) -> None:
        """`current`: the row that is looked at, as far as there are so many."""
        self.model_.show(rows)
        self._want()
        if rows:
            self.setCurrentIndex(self.model_.index(min(max(current, 0), len(rows) - 1)))

    def chosen(self) -> list[int]:
        """The selected rows, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    @property
    def current(self) -> int:
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.sideways.emit(step)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want()

    def _redraw(self) -> None:
        self.viewport().update()

    def _want(self) -> None:
        """Fetch the pictures in sight and a screen more."""
        top = self.verticalScrollBar().value() // ROW
        high = self.viewport().height() // ROW + 2
        rows = self.model_.rows[max(0, top) : top + 2 * high]
        ratio = self.devicePixelRatioF()
        self._thumbs.want([one for row in rows if (one := wanted_of(row, ratio)) is not None])


def wanted_of(row: PictureRow, ratio: float) -> Wanted | None:
    """The picture a row shows; None when it has none, or none may be shown."""
    if row.card is None or row.card.sha256 is None or row.veil is Veil.HIDE:
        return None
    return Wanted(row.card.sha256, PICTURE, ratio, row.veil is Veil.BLUR)
