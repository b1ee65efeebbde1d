# ruff: noqa: N802 - Qt names the methods it calls
"""A line for a secret: dots unless somebody asks to see them, and nothing of it is kept."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, restyle
from app.ui.words import tr

LONGEST = 1024


class SecretField(QFrame):
    """`entered` with Return; `typed` with every change. `take` reads and empties it."""

    entered = Signal()
    typed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "field")
        self.field = QLineEdit()
        self.field.setProperty("role", "bare")
        self.field.setMaxLength(LONGEST)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.returnPressed.connect(self.entered)
        self.field.textChanged.connect(self._changed)
        self.eye = icon_button(look, "shown", tr("Show what is typed"), self._turn)
        self.eye.setCheckable(True)
        self.field.installEventFilter(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 2, 4, 2)
        box.setSpacing(4)
        box.addWidget(self.field, 1)
        box.addWidget(self.eye)
        self.setFocusProxy(self.field)
        self.call(name)
        self.hide_text(on=True)

    @property
    def text(self) -> str:
        return self.field.text()

    def call(self, name: str) -> None:
        """What is to be typed."""
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)

    def hide_text(self, *, on: bool) -> None:
        """A secret that is on paper need not be hidden while it is typed."""
        mode = QLineEdit.EchoMode.Password if on else QLineEdit.EchoMode.Normal
        self.field.setEchoMode(mode)
        self.eye.setChecked(not on)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.field.setInputMethodHints(hints | Qt.InputMethodHint.ImhHiddenText if on else hints)

    def mark(self, *, wrong: bool) -> None:
        restyle(self, wrong="true" if wrong else "false")

    def take(self) -> str:
        """What was typed; the field is empty afterwards, without a way to undo that."""
        text = self.field.text()
        self.forget()
        return text

    def forget(self) -> None:
        self.field.setText("")  # drops the undo history, too

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, focused="true" if event.type() is QEvent.Type.FocusIn else "false")
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        self.hide_text(on=self.field.echoMode() is QLineEdit.EchoMode.Normal)

    def _changed(self) -> None:
        self.mark(wrong=False)
        self.typed.emit()
