"""One of a few: buttons beside each other, one of them pressed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget


class Choice(QWidget):
    """`options` are (value, words); `chosen` with the value the user turns to."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], value: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for key, words in options:
            made = QToolButton()
            made.setProperty("role", "segment")
            made.setText(words)
            made.setAccessibleName(f"{name}: {words}")
            made.setCheckable(True)
            made.setChecked(key == value)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
            self._buttons[key] = made
            self._group.addButton(made)
            box.addWidget(made)
        box.addStretch(1)

    @property
    def value(self) -> str:
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def turn(self, value: str) -> None:
        """Without telling anybody."""
        self._buttons[value].setChecked(True)

    def choose(self, value: str) -> None:
        """As if it had been clicked."""
        self._buttons[value].click()
