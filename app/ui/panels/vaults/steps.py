"""A step of making a vault, as the page lays it out."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.basics import label


def step_box(title: str, text: str) -> QVBoxLayout:
    """A step's title and what it is about; its fields come below."""
    box = QVBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(16)
    box.addWidget(label(title, "title"))
    box.addWidget(label(text, "muted", wrap=True))
    return box


def held(box: QVBoxLayout) -> QWidget:
    """A widget for it."""
    made = QWidget()
    made.setLayout(box)
    return made
