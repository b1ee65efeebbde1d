# ruff: noqa: N802 - Qt names the methods it calls
"""One name, asked for where it is about: a line to type in that floats, and goes with Esc."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label, restyle, row, tell

WIDTH = 304

Then = Callable[[str], object]


class NamePopup(QFrame):
    """`ask` shows it; what is typed goes to `then`, and it stays until `close` or `refuse`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._then: Then = lambda _name: None
        self._title = label("", "strong", wrap=True)
        self.field = QLineEdit()
        self.field.returnPressed.connect(self.accept)
        self.field.textEdited.connect(lambda _text: self.refuse(""))
        self._mistake = label("", wrap=True)
        self._mistake.hide()
        self.accept_button = button("", self.accept, primary=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(8)
        for part in (self._title, self.field, self._mistake):
            box.addWidget(part)
        box.addLayout(row(None, self.accept_button))
        self.setFixedWidth(WIDTH)

    def ask(
        self,
        title: str,
        verb: str,
        then: Then,
        at: QRect,
        *,
        value: str = "",
        known: Sequence[str] = (),
    ) -> None:
        """Below `at`, a place on the screen. `verb` stands on the button, `value` is what there is
        now, `known` is offered while somebody types.
        """
        self._then = then
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self.setAccessibleName(title)
        self.accept_button.setText(verb)
        self.field.setText(value)
        self.field.setCompleter(_completer(known, self.field))
        self.refuse("")
        self.adjustSize()
        self.move(self._placed(at))
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def accept(self) -> None:
        if name := self.field.text().strip():
            self._then(name)

    def refuse(self, text: str) -> None:
        """Say why this name cannot be; nothing takes it back."""
        tell(self._mistake, text, "block")
        restyle(self.field, wrong="true" if text else "false")
        self.adjustSize()

    @property
    def mistake(self) -> str:
        return self._mistake.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _placed(self, at: QRect) -> QPoint:
        """On the screen that `at` is on, at its beginning as the language reads."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = at.right() - self.width() if mirrored else at.left()
        screen = QGuiApplication.screenAt(at.center()) or self.screen()
        room = screen.availableGeometry()
        below = at.bottom() + 4
        y = below if below + self.height() <= room.bottom() else at.top() - self.height() - 4
        return QPoint(
            max(room.left() + 8, min(x, room.right() - self.width() - 8)), max(room.top() + 8, y)
        )


def _completer(known: Sequence[str], field: QLineEdit) -> QCompleter:
    made = QCompleter(list(known), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made
