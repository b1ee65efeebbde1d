"""How what is being typed could go on: a list below the search box. The keys stay in the box."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.core.organising import Completion
from app.ui.style.look import Look
from app.ui.widgets.basics import label
from app.ui.widgets.lines import Line, LineView
from app.ui.words import tr

SEEN = 10
WIDTH = 480


class Proposals(QFrame):
    """A child of the window, above what is below the box. `taken` by the mouse."""

    taken = Signal(Completion)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._found: Sequence[Completion] = ()
        self.view = LineView(look, tr("How the search could go on"), self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(self._click)
        self._help = label(tr("Tab takes the first, arrows choose, Esc closes"), "small")
        self._help.setContentsMargins(8, 0, 8, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 8)
        box.setSpacing(4)
        box.addWidget(self.view)
        box.addWidget(self._help)
        self.hide()

    def offer(self, found: Sequence[Completion], at: QPoint) -> None:
        """`at` is where the list begins, in the window's pixels."""
        self._found = found
        if not found:
            self.hide()
            return
        self.view.lines.show([_line(number, one) for number, one in enumerate(found)])
        self.view.setCurrentIndex(QModelIndex())
        self.view.setFixedHeight(self.view.height_of(SEEN))
        room = self._window.width()
        width = min(WIDTH, room - 16)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = at.x() - width if mirrored else at.x()
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(max(8, min(x, room - width - 8)), at.y())
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        """The current one, round and round."""
        number = len(self._found)
        row = self.view.currentIndex().row()
        row = (row + rows) % number if row >= 0 else (0 if rows > 0 else number - 1)
        self.view.setCurrentIndex(self.view.lines.index(row))
        told = self.view.lines.lines[row].text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, told))

    @property
    def current(self) -> Completion | None:
        """The one that was moved to."""
        row = self.view.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    @property
    def first(self) -> Completion | None:
        return self.current or (self._found[0] if self._found else None)

    def _click(self, index: QModelIndex) -> None:
        self.taken.emit(self._found[index.row()])


def _line(number: int, one: Completion) -> Line:
    return Line(str(number), one.words or one.text, one.about, one.count)
