"""Steps of the history as a Qt table, newest first."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush

from app.core.organising import Step
from app.ui.steps import deed, reach, state, when
from app.ui.style.look import Look
from app.ui.widgets.table_model import Index, TableModel
from app.ui.words import moment, tr


class Column(IntEnum):
    WHEN = 0
    WHAT = 1
    REACH = 2
    STATE = 3


class HistoryModel(TableModel):
    rows: Sequence[Step]

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__((tr("When"), tr("What was done"), tr("To"), tr("State")), parent)
        self._look = look

    def show(self, steps: Sequence[Step]) -> None:
        self.beginResetModel()
        self.rows = steps
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QBrush | None:
        if not index.isValid():
            return None
        step = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(step, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{deed(step)}\n{moment(step.when)}"
        if role == Qt.ItemDataRole.ForegroundRole and (step.undone or not step.undoable):
            return QBrush(self._look.color("muted"))
        return None


def text_of(step: Step, column: Column) -> str:
    if column is Column.WHEN:
        return when(step.when)
    if column is Column.WHAT:
        return deed(step)
    return reach(step) if column is Column.REACH else state(step)


def way_to(steps: Sequence[Step], step: Step) -> int:
    """How many edits undo has to take back to be before this one; below 0: how many redo has to do
    again to be behind it; 0: it cannot be reached.
    """
    if not step.undoable:
        return 0
    if step.undone:
        return -sum(one.undone and one.undoable and one.id <= step.id for one in steps)
    return sum(not one.undone and one.id >= step.id for one in steps)
