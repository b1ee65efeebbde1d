"""A box to tick with words beside it, drawn as the window's icons are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from app.ui.style.look import Look
from app.ui.widgets.roles import Role, has_role

SIDE = 18


class Tick(QToolButton):
    """`isChecked` is whether it is ticked."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "plain")
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        has_role(self, Role.CheckBox)
        self.toggled.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        on = self.isChecked()
        self.setIcon(self._look.icon("ticked" if on else "unticked", "accent" if on else "muted"))
