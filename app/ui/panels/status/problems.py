"""What went wrong with single files, and what can be done; listed beside the work."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label, link, row
from app.ui.words import shown, tr, trn

SHOWN = 500
"""Rows listed; the rest is counted."""

HEIGHT = 176


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a folder, a sentence about it, and what can be done."""

    path: str
    reason: str
    hint: str = field(default="", compare=False)

    @property
    def is_file(self) -> bool:
        """Something that lies on a disk; an export's problem has a preset in the place of it."""
        return "/" in self.path or "\\" in self.path


class ProblemsPanel(QWidget):
    """Hidden while there is nothing to list."""

    changed = Signal(int)
    retry_wanted = Signal(list)
    folder_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []
        self._title = label("", "strong")
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Problems"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setWordWrap(True)
        self._list.setFixedHeight(HEIGHT)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._offer)
        self.retry_button = button(tr("Try again"), self._retry)
        self.folder_button = button(tr("Show in folder"), self._show_folder)
        for made in (self.retry_button, self.folder_button):
            made.setProperty("role", "small")
        copy = link(tr("Copy the list"), lambda: self.copy_wanted.emit(self.text))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row(self._title, None, copy, link(tr("Clear the list"), self.clear)))
        box.addWidget(self._list)
        box.addLayout(row(self.retry_button, self.folder_button, None))
        self._offer()
        self.hide()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)

    @property
    def text(self) -> str:
        """All of them, one a line."""
        return "\n".join(f"{shown(one.path)}: {one.reason}" for one in self._problems)

    def add(self, problems: Sequence[Problem]) -> None:
        """Newest last; one that is listed already is not listed twice."""
        known = set(self._problems)
        self._problems += [one for one in dict.fromkeys(problems) if one not in known]
        self._fill()

    def clear(self) -> None:
        self._problems = []
        self._fill()

    def select(self, number: int) -> None:
        """The one in this row."""
        self._list.setCurrentRow(number)

    def _chosen(self) -> list[Problem]:
        """What is selected, or everything where nothing is."""
        listed = self._problems[-SHOWN:]
        rows = [index.row() for index in self._list.selectedIndexes()]
        return [listed[one] for one in rows] or listed

    def _retry(self) -> None:
        chosen = [one for one in self._chosen() if one.is_file]
        gone = set(chosen)
        self._problems = [one for one in self._problems if one not in gone]
        self._fill()
        self.retry_wanted.emit([one.path for one in chosen])

    def _show_folder(self) -> None:
        self.folder_wanted.emit(self._chosen()[0].path)

    def _offer(self) -> None:
        chosen = self._chosen()
        self.retry_button.setEnabled(any(one.is_file for one in chosen))
        self.folder_button.setEnabled(len(chosen) == 1 and chosen[0].is_file)

    def _fill(self) -> None:
        self._list.clear()
        for problem in self._problems[-SHOWN:]:
            told = " ".join(part for part in (problem.reason, problem.hint) if part)
            item = QListWidgetItem(f"{shown(problem.path)}\n{told}")
            item.setToolTip(f"{shown(problem.path)}\n{told}")
            self._list.addItem(item)
        title = trn("%n file had a problem", "%n files had problems", len(self._problems))
        self._title.setText(title)
        self.setVisible(bool(self._problems))
        self._offer()
        self.changed.emit(len(self._problems))


def advice(code: str) -> str:
    """What can be done about a file that could not be read, by its error's code."""
    return {
        "damaged": tr("Make it again, or bring back a good copy, then try again."),
        "empty": tr("It may still be written; try again when it is complete."),
        "unreadable": tr("See whether you may read it and its drive is there, then try again."),
        "unknown-format": tr("See whether its name ends as its contents are."),
        "unsupported": tr("Save it in another format."),
        "too-large": tr("Make a smaller copy of it."),
        "crashed": tr("It brought the reader down; the program itself is unharmed."),
    }.get(code, "")
