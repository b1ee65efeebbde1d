# ruff: noqa: N802 - Qt names the methods it calls
"""The tag bar: one line over the pictures that puts tags on and takes them off, and stays."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.library import TagCount
from app.ui.panels.tagbar.matching import proposals, typed
from app.ui.style.look import Look
from app.ui.widgets.basics import empty, holder, icon_button, label
from app.ui.widgets.chip import Chip
from app.ui.widgets.glyph import Glyph
from app.ui.words import count, shown, tr, trn

WIDTH, TOP, EDGE = 560, 64, 16
RECENT = 9
"""Recent tags, each with a digit of its own."""

ROW = 24
CHIP_WIDTH = 144


class TagBar(QFrame):
    """Floats over `over`. `applied(name, off, onward)`: a tag is to be put on (or taken `off`) what
    is shown; `onward`: then the next one is to be shown. `left` when it closed.
    """

    applied = Signal(str, bool, bool)
    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._over = look, over
        self._tags: Sequence[TagCount] = ()
        self.recent: tuple[str, ...] = ()
        self._at = -1  # the proposal that was gone to; −1: what was typed
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tag bar"))
        self._title = label("", "small")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Tag"))
        self.field.setPlaceholderText(tr("A tag, like Style/Film; −Film takes it off"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._typed)
        self.list = _rows()
        self.list.itemClicked.connect(lambda item: self._apply(item.data(0, _NAME)))
        self._recent_chips: list[Chip] = []
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._recent = holder(self._chips)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Glyph(look, "tag", size=16))
        head.addWidget(self.field, 1)
        head.addWidget(self._title)
        head.addWidget(icon_button(look, "clear", tr("Close the tag bar"), self.leave))
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 8, 8, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._recent)
        box.addWidget(self.list)
        over.installEventFilter(self)
        self.hide()

    # ── what it is told ──

    def offer(self, tags: Sequence[TagCount]) -> None:
        """The glossary."""
        self._tags = tags
        if self.isVisible():
            self._propose()

    def remember(self, names: Sequence[str]) -> None:
        """The tags used last, newest first."""
        self.recent = tuple(names[:RECENT])
        empty(self._chips)
        self._recent_chips = [self._chip(*one) for one in enumerate(self.recent, start=1)]
        for chip in self._recent_chips:
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
        self._recent.setVisible(bool(self.recent))
        self._settle()

    def show_count(self, number: int) -> None:
        """So many assets get what is applied."""
        self._title.setText(trn("%n asset", "%n assets", number))

    def open(self) -> None:
        self.show()
        self.raise_()
        self._propose()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.field.clear()
            self.left.emit()

    # ── keys ──

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._settle()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._is_mine(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        """No action of the window may take it."""
        return Qt.Key(event.key()) in (*_ENTER, *_STEPS, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENTER:
            onward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._apply(self._chosen() or self.field.text(), onward=onward)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif not self.field.text() and event.text().isdecimal() and self._is_recent(event.text()):
            self._apply(self.recent[int(event.text()) - 1])
        else:
            return False
        return True

    def _is_recent(self, digit: str) -> bool:
        return 1 <= int(digit) <= len(self.recent)

    # ── proposals ──

    def _typed(self) -> None:
        self._propose()

    def _propose(self) -> None:
        text = self.field.text()
        found = proposals(text, self._tags)
        self.list.clear()
        self._at = -1
        for tag in found:
            self.list.addTopLevelItem(_row(tag.name, count(tag.count)))
        name = typed(text).name
        known = {tag.name.casefold() for tag in found}
        if name and not typed(text).off and name.casefold() not in known:
            self.list.addTopLevelItem(_row(name, tr("new tag")))
        self.list.setFixedHeight(self.list.topLevelItemCount() * ROW + 2)
        self.list.setVisible(self.list.topLevelItemCount() > 0)
        self._settle()

    def _step(self, step: int) -> None:
        """Through the proposals, and back to what was typed."""
        number = self.list.topLevelItemCount()
        if not number:
            return
        at = (self._at + 1 + step) % (number + 1) - 1
        self._at = at
        item = self.list.topLevelItem(at)
        if item is None:
            self.list.clearSelection()
        else:
            self.list.setCurrentItem(item)
            told = tr("{name}, {at} of {number}")
            self._say(told.format(name=item.text(0), at=at + 1, number=number))

    def _chosen(self) -> str:
        item = self.list.topLevelItem(self._at)
        return str(item.data(0, _NAME)) if item is not None else ""

    def _apply(self, text: str, *, onward: bool = False) -> None:
        off = typed(self.field.text()).off
        name = typed(text).name
        self.field.clear()
        self._propose()
        self.field.setFocus()
        if name:
            self.applied.emit(name, off, onward)

    def _chip(self, number: int, name: str) -> Chip:
        chip = Chip(self._look, f"{number}  {shown(name).rpartition('/')[2]}")
        chip.setToolTip(shown(name))
        told = tr("Recent tag {name}, key {number}")
        chip.setAccessibleName(told.format(name=shown(name), number=number))
        chip.setMaximumWidth(CHIP_WIDTH)
        chip.clicked.connect(partial(self._apply, name))
        return chip

    def _say(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _settle(self) -> None:
        """In the middle, below the search."""
        width = min(WIDTH, max(240, self._over.width() - 2 * EDGE))
        self.setFixedWidth(width)
        room = width - 2 * EDGE
        for chip in self._recent_chips:  # those that have no room are not shown
            room -= min(chip.sizeHint().width(), CHIP_WIDTH)
            chip.setVisible(room >= 0)
            room -= self._chips.spacing()
        self.adjustSize()
        self.move((self._over.width() - width) // 2, TOP)


_NAME = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Up: -1,
}


def _rows() -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(tr("Proposed tags"))
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setProperty("role", "proposals")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.header().setStretchLastSection(False)
    made.header().setSectionResizeMode(0, made.header().ResizeMode.Stretch)
    made.header().setSectionResizeMode(1, made.header().ResizeMode.ResizeToContents)
    made.hide()
    return made


def _row(name: str, note: str) -> QTreeWidgetItem:
    made = QTreeWidgetItem([shown(name).replace("/", " / "), note])
    made.setData(0, _NAME, name)
    made.setSizeHint(0, QSize(0, ROW))
    made.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return made
