"""What went wrong with single files, listed beside the work instead of in its way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import expanding, icon_button, label, line, link, on_ground
from app.ui.words import shown, tr, trn

SHOWN = 500
"""Rows listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a folder, and a sentence about it."""

    path: str
    reason: str


class ProblemsPanel(QWidget):
    """Hidden until there is something to list and somebody asks for it."""

    changed = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._problems: list[Problem] = []
        self._title = label("", "strong")
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Problems"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(expanding())
        head.addWidget(link(tr("Clear the list"), self.clear))
        head.addWidget(icon_button(look, "clear", tr("Close"), self.close_panel))
        box = QVBoxLayout()
        box.setContentsMargins(16, 8, 12, 8)
        box.addLayout(head)
        box.addWidget(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(box)
        self.setFixedHeight(200)
        self.hide()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)

    def add(self, problems: Sequence[Problem]) -> None:
        """Newest last; one that is listed already is not listed twice."""
        known = set(self._problems)
        self._problems += [one for one in dict.fromkeys(problems) if one not in known]
        self._fill()

    def clear(self) -> None:
        self._problems = []
        self._fill()
        self.close_panel()

    def close_panel(self) -> None:
        self.hide()
        self.closed.emit()

    def _fill(self) -> None:
        self._list.clear()
        for problem in self._problems[-SHOWN:]:
            item = QListWidgetItem(f"{shown(problem.path)}\n{problem.reason}")
            item.setToolTip(shown(problem.path))
            self._list.addItem(item)
        title = trn("%n file had a problem", "%n files had problems", len(self._problems))
        self._title.setText(title)
        self.changed.emit(len(self._problems))
