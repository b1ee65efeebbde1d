# ruff: noqa: N802 - Qt names the methods it calls
"""The values of one facet: chosen and left out by click or key, several at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import label, link, row
from app.ui.widgets.lines import Line, LineView
from app.ui.words import tr

WIDTH = 272
SEEN = 12
MANY = 10
"""So many values, and there is a field to find one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: its search term, its words, how many there are, what was said of it."""

    term: str
    words: str
    count: int | None
    chosen: bool = False
    left_out: bool = False


class FacetPopup(QFrame):
    """`turned(term, left_out)` when a value is chosen, or left out, or no longer; it stays open for
    the next. `cleared`, and `more_wanted` for values that are not listed.
    """

    turned = Signal(str, bool)
    cleared = Signal()
    more_wanted = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self._choices: Sequence[Choice] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a value"))
        self.field.setAccessibleName(tr("Find a value"))
        self.field.textEdited.connect(lambda _text: self._list())
        self.view = LineView(look, name, self)
        self.view.clicked.connect(self._click)
        for part in (self.field, self.view):
            part.installEventFilter(self)
        self.clear_link = link(tr("Clear"), self.cleared.emit)
        self.more_link = link(tr("More …"), self._ask_more)
        self._help = label(tr("Space chooses, − leaves out"), "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(4)
        box.addWidget(self.field)
        box.addWidget(self.view)
        box.addWidget(self._help)
        box.addLayout(row(self.clear_link, None, self.more_link))
        self.setFixedWidth(WIDTH)

    def show_choices(self, choices: Sequence[Choice], *, more: bool) -> None:
        self._choices = choices
        self.field.setVisible(len(choices) > MANY)
        self.more_link.setVisible(more)
        self.clear_link.setEnabled(any(one.chosen or one.left_out for one in choices))
        self._list()
        self.view.setFixedHeight(self.view.height_of(SEEN))
        self.adjustSize()

    def open_at(self, at: QRect) -> None:
        """Below `at`, a place on the screen."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = at.right() + 1 - self.width() if mirrored else at.left()
        screen = QGuiApplication.screenAt(at.center()) or self.screen()
        room = screen.availableGeometry()
        x = max(room.left() + 8, min(x, room.right() - self.width() - 8))
        below = at.bottom() + 4
        fits = below + self.height() <= room.bottom()
        self.move(QPoint(x, below if fits else max(room.top() + 8, at.top() - self.height() - 4)))
        self.show()
        self.view.setFocus()
        if self.view.current is None and self.view.lines.lines:
            self.view.setCurrentIndex(self.view.lines.index(0))

    def _list(self) -> None:
        wanted = self.field.text().casefold().split()
        kept = [one for one in self._choices if all(w in one.words.casefold() for w in wanted)]
        self.view.show_lines([_line(one) for one in kept])

    def _click(self, index: QModelIndex) -> None:
        self._turn(self.view.lines.lines[index.row()], left_out=False)

    def _turn(self, line: Line | None, *, left_out: bool) -> None:
        if line is not None:
            self.turned.emit(line.key, left_out)

    def _ask_more(self) -> None:
        self.close()
        self.more_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, in_list = Qt.Key(event.key()), watched is self.view
        if key is Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (in_list and key is Qt.Key.Key_Space):
            self._turn(self.view.current, left_out=False)
        elif in_list and key is Qt.Key.Key_Minus:
            self._turn(self.view.current, left_out=True)
        elif not in_list and key is Qt.Key.Key_Down:
            self.view.setFocus()
        else:
            return super().eventFilter(watched, event)
        return True


def _line(one: Choice) -> Line:
    icon, tone, said = "unticked", "muted", ""
    if one.chosen:
        icon, tone, said = "ticked", "accent", tr("chosen")
    elif one.left_out:
        icon, tone, said = "left-out", "warn", tr("left out")
    return Line(one.term, one.words, "", one.count, icon, tone, said)
