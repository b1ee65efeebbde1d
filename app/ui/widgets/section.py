"""A titled part of a panel: small capitals, an optional note or buttons at the right, a body."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import empty, label, line

SIDE = 16


class Section(QWidget):
    """Empty until `fill` or `body` is used; a line closes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 12, SIDE, 14)
        inner.setSpacing(8)
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(label(title.upper(), "heading"))
        self._head.addStretch(1)
        self._note = label("", "small")
        self._head.addWidget(self._note)
        inner.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        inner.addLayout(self.body)
        outer.addLayout(inner)
        outer.addWidget(line())

    def note(self, text: str) -> None:
        """A few muted words beside the title."""
        self._note.setText(text)

    def add_to_head(self, widget: QWidget) -> None:
        self._head.addWidget(widget)

    def fill(self, *parts: QWidget | QLayout) -> None:
        """Replace the body."""
        empty(self.body)
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
