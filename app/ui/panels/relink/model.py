# ruff: noqa: N802 - Qt names the methods it calls
"""Proposals for missing files as a Qt table: one row each, with a box to tick."""

import os
from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.widgets.table_model import Index, TableModel
from app.ui.words import last_part, shown, tr

if TYPE_CHECKING:
    from app.services.relink import Match


class Column(IntEnum):
    NAME = 0
    OLD = 1
    NEW = 2
    WHY = 3


class RelinkModel(TableModel):
    """`ticked` with how many are. Those with the same content are ticked from the start."""

    ticked = Signal(int)
    rows: "Sequence[Match]"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((tr("File"), tr("It was in"), tr("Found as"), tr("Because")), parent)
        self._on: set[int] = set()

    def show(self, matches: "Sequence[Match]") -> None:
        self.beginResetModel()
        self.rows = matches
        self._on = {row for row, one in enumerate(matches) if one.certain}
        self.endResetModel()
        self.ticked.emit(len(self._on))

    def chosen(self) -> "list[Match]":
        return [self.rows[row] for row in sorted(self._on)]

    def turn(self, row: int) -> None:
        """Tick it, or take the tick away."""
        at = self.index(row, Column.NAME)
        off = row in self._on
        state = Qt.CheckState.Unchecked if off else Qt.CheckState.Checked
        self.setData(at, state, Qt.ItemDataRole.CheckStateRole)

    def tick_all(self) -> None:
        self._on = set(range(len(self.rows)))
        if self._on:
            last = self.index(len(self.rows) - 1, Column.NAME)
            self.dataChanged.emit(self.index(0, Column.NAME), last)
        self.ticked.emit(len(self._on))

    # ── what Qt asks of a model ──

    def data(
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.CheckState | None:
        if not index.isValid():
            return None
        match, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.NAME:
            on = index.row() in self._on
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(match, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{shown(match.old)}\n{shown(match.new.path)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        (self._on.add if on else self._on.discard)(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit(len(self._on))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


def _text(match: "Match", column: Column) -> str:
    if column is Column.NAME:
        return last_part(match.old)
    if column is Column.OLD:
        return shown(os.path.dirname(match.old))
    if column is Column.NEW:
        same = os.path.basename(match.old) == os.path.basename(match.new.path)
        return shown(os.path.dirname(match.new.path) if same else match.new.path)
    return tr("Same content") if match.certain else tr("Same name and place")
