# ruff: noqa: N802 - Qt names the methods it calls
"""An icon that only shows, in the theme in force."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.style.look import Look


class Glyph(QWidget):
    """`role` is a token; those that are read as text (ok, warn, block) are drawn as such."""

    def __init__(self, look: Look, icon: str, role: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._look, self._icon, self._role = look, icon, role
        self.setFixedSize(size, size)

    @property
    def icon(self) -> str:
        return self._icon

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        toned = self._role in ("ok", "warn", "block", "accent")
        look = self._look
        ink = look.tone(self._role, "panel") if toned else look.color(self._role)
        look.draw_icon(painter, QRectF(self.rect()), self._icon, ink)
        painter.end()
