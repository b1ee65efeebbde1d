"""Which assets leave by which preset: what is selected, by the preset in force."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.ui.flows.delivery import Delivery
from app.ui.flows.dragging import DragOut
from app.ui.panels.grid.view import GridView
from app.ui.panels.shelf.panel import ShelfPanel


class Outgoing(QObject):
    """`folder` is where exported files go."""

    def __init__(
        self, grid: GridView, shelf: ShelfPanel, delivery: Delivery, drag_out: DragOut
    ) -> None:
        super().__init__(shelf)
        self._grid, self._shelf = grid, shelf
        self._delivery, self._drag_out = delivery, drag_out
        shelf.dropped.connect(delivery.export)
        shelf.drag_wanted.connect(self._drag_from_tile)
        grid.drag_wanted.connect(self._drag_from_grid)

    @property
    def folder(self) -> str:
        return self._delivery.folder

    @folder.setter
    def folder(self, folder: str) -> None:
        self._delivery.folder = self._drag_out.folder = folder

    def export_selected(self) -> None:
        """By the preset in force, or the first one."""
        shelf = self._shelf
        preset = shelf.active or (shelf.tiles[0].preset.id if shelf.tiles else "")
        self._delivery.export(preset, self._grid.selected_ids())

    def _drag_from_grid(self) -> None:
        """Rendered by the preset in force; without one, or with Ctrl, the originals."""
        control = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        tile = self._shelf.tile(self._shelf.active or "")
        if tile is None or control:
            self._drag_out.originals(self._grid.selected_ids(), self._grid)
        else:
            self._drag_out.rendered(self._grid.selected_ids(), tile, self._grid)

    def _drag_from_tile(self, preset: str) -> None:
        if (tile := self._shelf.tile(preset)) is not None:
            self._drag_out.rendered(self._grid.selected_ids(), tile, tile)
