"""Says that every picture is veiled, for as long as it is; a click ends that."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from app.ui.style.look import Look
from app.ui.words import tr


class CoverMark(QPushButton):
    """Hidden until there is a cover."""

    def __init__(self, look: Look) -> None:
        super().__init__(" " + tr("Everything is blurred"))
        self._look = look
        self.setProperty("role", "mark")
        self.setAutoDefault(False)
        self.setIconSize(QSize(14, 14))
        self.setToolTip(tr("Show pictures again (Ctrl+B)"))
        self.setAccessibleDescription(self.toolTip())
        look.changed.connect(self._redraw)
        self._redraw()
        self.hide()

    def _redraw(self) -> None:
        self.setIcon(self._look.icon("veiled", "on_accent"))
