"""One of several in a menu: a button that says what it is about and what was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class MenuChoice(QPushButton):
    """`options` are (value, words); `chosen` with the value the user turns to. Without a `name` it
    says the choice alone.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "small")
        self.setAutoDefault(False)
        self._name = name
        self._words = dict(options)
        self._actions: dict[str, QAction] = {}
        menu, group = QMenu(self), QActionGroup(self)
        for value, words in options:
            action = QAction(words, group, checkable=True)
            action.triggered.connect(lambda _on=False, value=value: self.choose(value))
            menu.addAction(action)
            self._actions[value] = action
        self.setMenu(menu)
        self.value = ""
        self.turn(options[0][0])

    def turn(self, value: str) -> None:
        """Without telling anybody."""
        self.value = value
        self._actions[value].setChecked(True)
        self.say(self._words[value])

    def has(self, value: str) -> bool:
        return value in self._words

    def say(self, words: str) -> None:
        """What is in force, though it may be none of the options."""
        self.setText(f"{self._name}: {words}  ▾" if self._name else f"{words}  ▾")

    def choose(self, value: str) -> None:
        """As the user does."""
        if value != self.value:
            self.turn(value)
            self.chosen.emit(value)
