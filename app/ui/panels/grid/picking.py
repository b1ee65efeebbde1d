"""What is listed in the grid, what of it is selected, and which asset is current: kept by id."""

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from app.ui.panels.grid.cells import CellsView
from app.ui.panels.grid.model import AssetModel
from app.ui.panels.grid.selection import EVERYTHING, NOTHING, Selection, span
from app.ui.panels.grid.stacks import Place

if TYPE_CHECKING:
    from app.ui.panels.grid.justified import Shapes


class PickingView(CellsView):
    """The model says what is listed; this view, what is selected and current.

    `hovered` and `band` (the rubber band, in the listing's own coordinates) are the pointer's.
    """

    selection_changed = Signal()
    current_changed = Signal()
    retried = Signal(int)
    stack_turned = Signal(int)
    drag_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: AssetModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.selection = NOTHING
        model.is_selected = lambda asset: self.selection.has(asset)
        self.places: Mapping[int, Place] = {}
        self.current_row: int | None = None
        self._pivot = 0
        self.hovered: int | None = None
        self.band: QRect | None = None

    def press_on(self, _row: int, _point: QPoint) -> bool:
        """Whether there is something in the cell that can be pressed, which is then done."""
        return False

    def hover(self, _row: int | None, _point: QPoint) -> None:
        """The pointer is here, with no button down."""

    @property
    def current_id(self) -> int | None:
        return None if self.current_row is None else self.assets.ids[self.current_row]

    def selected_ids(self) -> list[int]:
        return self.selection.ids(self.assets.ids)

    def first_selected(self, most: int = 500) -> list[int]:
        """The selected ids, or, where there are very many, the first of the listing."""
        if self.selected_count() > most:
            return list(self.assets.ids[:most])
        return self.selected_ids()

    def selected_count(self) -> int:
        return self.selection.count(len(self.assets.ids))

    def landmarks(self) -> tuple[int, ...]:
        """Ids whose rows `list_assets` has to be told, to keep its place."""
        anchor = self.anchor()
        ids = self.assets.ids
        pivot = ids[self._pivot] if self._pivot < len(ids) else None
        found = (anchor.asset if anchor else None, self.current_id, pivot)
        return tuple(asset for asset in found if asset is not None)

    def list_assets(
        self,
        ids: "array[int]",
        selection: Selection,
        rows: Mapping[int, int],
        *,
        keep: bool,
        shapes: "Shapes | None" = None,
        places: Mapping[int, Place] | None = None,
    ) -> None:
        """Another listing. With `keep` the place is kept by what was at the top edge and around it;
        without, the view starts at the top. `shapes` are those of `ids`, where they are needed;
        `places` those of assets whose stacks are open.
        """
        anchor, current, before = self.anchor(), self.current_id, self.current_row
        pivot = self.assets.ids[self._pivot] if self._pivot < len(self.assets.ids) else -1
        self._shapes, self.places = shapes, places or {}
        self.assets.list_assets(ids)
        self.selection = selection
        self._pivot = rows.get(pivot, 0)
        self._place(rows.get(current, self._neighbour(before, keep)) if current else None)
        self.updateGeometries()
        if not keep:
            self.verticalScrollBar().setValue(0)
        elif anchor is not None:
            gone_to = min(anchor.row, max(0, len(ids) - 1))
            self.return_to(anchor, rows.get(anchor.asset, gone_to))
        self.selection_changed.emit()
        self.again()

    def _neighbour(self, row: int | None, keep: bool) -> int | None:
        """Where the current item was, when it is gone."""
        if row is None or not keep or not self.assets.ids:
            return None
        return min(row, len(self.assets.ids) - 1)

    def select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.viewport().update()
            self.selection_changed.emit()
            if QAccessible.isActive():
                event = QAccessibleEvent(self, QAccessible.Event.SelectionWithin)
                QAccessible.updateAccessibility(event)

    def select_all(self) -> None:
        self.select(EVERYTHING if self.assets.ids else NOTHING)

    def clear_selection(self) -> None:
        self.select(NOTHING)

    def pick(self, row: int) -> None:
        """Select this row alone and make it current."""
        self._pivot = row
        self.go_to(row)
        self.select(span(self.assets.ids, row, row))

    def extend(self, row: int, *, add: bool = False) -> None:
        """Select from the last picked row to this one."""
        self.go_to(row)
        chosen = span(self.assets.ids, self._pivot, row)
        if add:
            chosen = self.selection.with_all_of(chosen, len(self.assets.ids))
        self.select(chosen)

    def toggle(self, row: int) -> None:
        self._pivot = row
        self.go_to(row)
        self.select(self.selection.toggled(self.assets.ids, row))

    def go_to(self, row: int) -> None:
        """Make the row current and bring it into sight."""
        self._place(row)
        self.scrollTo(self.assets.index(row))
        self.viewport().update()

    def _place(self, row: int | None) -> None:
        changed = row != self.current_row
        self.current_row = row
        index = self.assets.index(row) if row is not None else QModelIndex()
        if (model := self.selectionModel()) is not None:
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if changed:
            self.current_changed.emit()
