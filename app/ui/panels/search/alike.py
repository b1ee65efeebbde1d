"""The line above pictures that no search found: what they are like, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, label
from app.ui.widgets.glyph import Glyph
from app.ui.words import tr


class AlikeBar(QWidget):
    """Hidden until `say`."""

    more = Signal()
    less = Signal()
    back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", wrap=True)
        self.more_button = button(tr("More like the selection"), self.more.emit)
        self.less_button = button(tr("Less like it"), self.less.emit)
        self.back_button = button(tr("Back"), self.back.emit)
        self.back_button.setIcon(look.icon("back", "muted"))
        frame = QFrame()
        frame.setProperty("role", "banner")
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(6, 6, 12, 6)
        inner.setSpacing(8)
        inner.addWidget(self.back_button)
        inner.addSpacing(4)
        inner.addWidget(Glyph(look, "similar", "muted", 18))
        inner.addWidget(self._words, 1)
        inner.addWidget(self.more_button)
        inner.addWidget(self.less_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 0)
        box.addWidget(frame)
        self.hide()

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.show()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def offer(self, *, selected: bool) -> None:
        """There is, or is not, a selection to go on from."""
        for part in (self.more_button, self.less_button):
            part.setEnabled(selected)
