"""Three icons that say how the assets stand, and switch it."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.arrangement import Arrangement
from app.ui.style.look import Look
from app.ui.widgets.basics import style_icon_button

SIDE = 26


class Switch(QFrame):
    """Each button is an action's, which knows whether it is the one in force."""

    def __init__(
        self, look: Look, actions: Mapping[Arrangement, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "switch")
        box = QHBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(2)
        self.buttons = {one: _button(look, one, action, self) for one, action in actions.items()}
        for button in self.buttons.values():
            box.addWidget(button)


def _button(look: Look, one: Arrangement, action: QAction, parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    style_icon_button(made, look.icon(one.value, "muted"), action.text(), 16)
    made.setCheckable(True)
    made.setFixedSize(SIDE, SIDE)
    made.setChecked(action.isChecked())
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setChecked(action.isChecked())
        made.setIcon(look.icon(one.value, "text" if action.isChecked() else "muted"))

    action.changed.connect(follow)
    follow()
    return made
