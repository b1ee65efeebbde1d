# ruff: noqa: N802 - Qt names the methods it calls
"""Names and values below each other; each value can be selected, and copied by a button that shows
when it is near.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui import clipboard
from app.ui.style.look import Look
from app.ui.widgets.basics import label
from app.ui.words import tr

NAME_WIDTH = 92


class CopyButton(QToolButton):
    """Drawn only while `near` or focused; its room is kept."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        super().__init__()
        self._text = text
        self.near = False
        self.setProperty("role", "plain")
        self.setIcon(look.icon("copy", "muted"))
        self.setFixedSize(20, 20)
        self.setToolTip(tr("Copy {name}").format(name=name))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        clipboard.put_text(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.near or self.hasFocus():
            super().paintEvent(event)
        else:
            QPainter(self).end()


class Copied(QWidget):
    """A widget with a copy button beside it."""

    def __init__(self, look: Look, shown: QWidget, name: str, text: str) -> None:
        super().__init__()
        self._button = CopyButton(look, name, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(shown, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._near(near=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._near(near=False)

    def _near(self, *, near: bool) -> None:
        self._button.near = near
        self._button.update()


class Pairs(QWidget):
    """Rows of a muted name and its value."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)

    def add(self, name: str, value: str, *, copy: bool = True, hint: str = "") -> None:
        shown = words(value)
        if hint:
            shown.setToolTip(hint)
        self.add_widget(name, Copied(self._look, shown, name, value) if copy else shown)

    def add_widget(self, name: str, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        title = label(name, "muted", wrap=True)
        title.setFixedWidth(NAME_WIDTH)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(widget, 1)
        self._box.addLayout(row)


def words(text: str, role: str = "", *, tone: str = "") -> QLabel:
    """Text that wraps anywhere and can be selected."""
    made = label(breakable(text), role, wrap=True)
    if tone:
        made.setProperty("tone", tone)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setContentsMargins(0, 1, 0, 0)  # selectable text is laid out a pixel higher than a label's
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def breakable(text: str) -> str:
    """A long run without spaces (a path, a hash, tags joined by commas) may break after its own
    separators: a zero-width space says where.
    """
    for mark in ("/", "\\", "_", ",", "-", "."):
        text = text.replace(mark, f"{mark}\N{ZERO WIDTH SPACE}")
    return text
