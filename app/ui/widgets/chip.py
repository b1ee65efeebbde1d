# ruff: noqa: N802 - Qt names the methods it calls
"""A word in a box: a tag, a verdict, a filter. It may be clicked, and may have a cross."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, label
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.roles import Role, has_role
from app.ui.words import tr


class Chip(QFrame):
    """`removed` by its cross, Delete or Backspace; `clicked` by mouse, Enter or Space; `added` by
    the plus, and its key, that it has where `plus` says what that does.
    """

    clicked = Signal()
    removed = Signal()
    added = Signal()
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        tone: str = "",
        kind: str = "",
        removable: bool = False,
        plus: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._removable, self._plus = removable, plus
        self.setProperty("role", "chip")
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        has_role(self, Role.Button)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = label(text)
        if tone:
            words.setProperty("tone", tone)
        box = QHBoxLayout(self)
        box.setContentsMargins(6 if icon else 8, 2, 2 if removable else 8, 2)
        box.setSpacing(4 if icon else 2)
        if icon:
            box.addWidget(Glyph(look, icon, size=12))
        box.addWidget(words)
        if plus:
            box.addWidget(_inner_button(look, "add", plus, self.added.emit))
        if removable:
            name = tr("Remove {name}").format(name=self.text)
            box.addWidget(_inner_button(look, "clear", name, self.removed.emit))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own: Delete takes the word away, not the picture."""
        if is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._removable and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif self._plus and key is Qt.Key.Key_Plus:
            self.added.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


def _inner_button(look: Look, icon: str, name: str, then: Callable[[], object]) -> QToolButton:
    """Of the chip, which has its keys."""
    made = icon_button(look, icon, name, then, size=10)
    made.setFixedSize(QSize(18, 18))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def is_own_key(event: QEvent) -> bool:
    """Whether an action of the window would take a key that a chip means itself."""
    asked = event.type() is QEvent.Type.ShortcutOverride
    return asked and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _OWN


_OWN = (
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
)
