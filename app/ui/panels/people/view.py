# ruff: noqa: N802 - Qt names the methods it calls
"""Personas: the list, and the one that is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.core.people import Persona
from app.ui.panels.people.form import PersonaForm, summary
from app.ui.style.look import Look
from app.ui.widgets.basics import (
    button,
    expanding,
    icon_button,
    label,
    line,
    on_ground,
    row,
)
from app.ui.words import tr

LIST = 300


class PeopleView(QWidget):
    """Asks for nothing itself: `form` tells what is wanted."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Personas"))
        self._personas: Sequence[Persona] = ()
        self._revealed: QWidget | None = None
        self.form = PersonaForm(look)
        self.list = QListWidget()
        self.list.setProperty("role", "list")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Personas"))
        self.list.currentRowChanged.connect(self._chosen)
        self.new_button = button(tr("New persona"), self.make_new)
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Personas"), "large"), expanding(), self.new_button, close, spacing=12)
        head.setContentsMargins(16, 9, 12, 9)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._split(), 1)

    def show_personas(self, personas: Sequence[Persona], current: str) -> None:
        """`current` is looked at; a name that is not there leaves a new one."""
        self._personas = personas
        names = [one.name for one in personas]
        self.list.blockSignals(True)
        self.list.clear()
        for one in personas:
            item = QListWidgetItem(f"{one.name}\n{summary(one, self.form.today)}")
            item.setSizeHint(QSize(100, 68))
            self.list.addItem(item)
        at = names.index(current) if current in names else -1
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self.form.show_persona(personas[at] if at >= 0 else None)

    def make_new(self) -> None:
        self.list.setCurrentRow(-1)
        self.form.show_persona(None)
        self.form.name.setFocus()

    @property
    def current(self) -> str:
        return self.form.persona.name if self.form.persona else ""

    def _chosen(self, at: int) -> None:
        if 0 <= at < len(self._personas):
            self.form.show_persona(self._personas[at])

    def _reveal(self, part: QWidget) -> None:
        self._revealed = part

    def _show_revealed(self) -> None:
        """Once there is room for it."""
        part, self._revealed = self._revealed, None
        if part is not None and isValid(part):
            self._area.ensureWidgetVisible(part, 0, 24)

    def _split(self) -> QSplitter:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setProperty("ground", "window")
        area.setAccessibleName(tr("Persona"))
        self.form.opened.connect(self._reveal)
        area.verticalScrollBar().rangeChanged.connect(self._show_revealed)
        self._area = area
        made = QSplitter()
        made.setHandleWidth(1)
        made.setChildrenCollapsible(False)
        made.addWidget(self.list)
        made.addWidget(area)
        made.setStretchFactor(1, 1)
        made.setSizes([LIST, 10_000])
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.list if self._personas else self.form.name).setFocus()
