"""Which assets leave by which preset: what is selected, by the preset in force or a tile's menu."""

import logging
import os
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from app.ui.bridge import Bridge
from app.ui.flows.copying import Copying
from app.ui.flows.delivery import Delivery
from app.ui.flows.dragging import DragOut
from app.ui.flows.loads import DRAGGED
from app.ui.lanes import Lane
from app.ui.panels.grid.view import GridView
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.pins import shifted, turned
from app.ui.words import last_part, platform, tr

log = logging.getLogger(__name__)


class Outgoing(QObject):
    """`folder` is where exported files go; `hot` the folders that were set for platforms. `begin`
    when the library is open. `about_wanted` with a preset somebody wants to know about.
    """

    about_wanted = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        grid: GridView,
        shelf: ShelfPanel,
        delivery: Delivery,
        drag_out: DragOut,
        copying: Copying,
    ) -> None:
        super().__init__(shelf)
        self._bridge, self._grid, self._shelf = bridge, grid, shelf
        self._delivery, self._drag_out, self._copying = delivery, drag_out, copying
        self.hot: Mapping[str, str] = {}
        shelf.dropped.connect(delivery.export)
        shelf.drag_wanted.connect(self._drag_from_tile)
        shelf.menu_wanted.connect(self._show_menu)
        grid.drag_wanted.connect(self._drag_from_grid)

    @property
    def folder(self) -> str:
        return self._delivery.folder

    @folder.setter
    def folder(self, folder: str) -> None:
        self._delivery.folder = self._drag_out.folder = self._copying.folder = folder

    def begin(self) -> None:
        """Ask for what does not change while the library is open, and tidy up."""
        dragged = os.path.join(self.folder, DRAGGED)
        self._bridge.run(lambda library: library.hot_folders(), self._take_hot)
        self._bridge.run(lambda library: library.clear_dragged(dragged), _tidied, lane=Lane.CARRY)

    def pause(self, on: bool) -> None:
        """Whether no further file shall be begun."""
        self._bridge.run(lambda library: library.pause_exports(on=on), lambda _none: None)

    def export_selected(self, *, look: bool = False) -> None:
        """By the preset in force, or the first one; `look`: the plan is shown first."""
        self._delivery.export(self._in_force(), self._grid.selected_ids(), look=look)

    def copy_selected(self) -> None:
        """The files of the preset in force, to the clipboard."""
        if (preset := self._shelf.preset(self._in_force())) is not None:
            self._copying.copy(self._grid.selected_ids(), preset)

    def menu(self, preset_id: str) -> QMenu:
        """What can be done by one preset with what is selected, and with its tile."""
        menu, ids = QMenu(self._shelf), self._grid.selected_ids
        preset = self._shelf.preset(preset_id)
        if preset is None:
            return menu
        export = self._delivery.export
        sending = [
            (tr("Export what is selected"), lambda: export(preset_id, ids())),
            (tr("Show the plan first"), lambda: export(preset_id, ids(), look=True)),
            (tr("Copy the files"), lambda: self._copying.copy(ids(), preset)),
        ]
        if hot := self.hot.get(preset.platform):
            words = tr("Deliver to the {platform} folder ({name})").format(
                platform=platform(preset.platform), name=last_part(hot)
            )
            sending.append((words, lambda: export(preset_id, ids(), hot=hot)))
        for words, act in sending:
            menu.addAction(words, act).setEnabled(self._grid.selected_count() > 0)
        menu.addSeparator()
        shelf, place, last = self._shelf, self._shelf.pins.index, len(self._shelf.pins) - 1
        left = menu.addAction(
            tr("Move left"), lambda: shelf.pin(shifted(shelf.pins, preset_id, -1))
        )
        left.setEnabled(place(preset_id) > 0)
        right = menu.addAction(
            tr("Move right"), lambda: shelf.pin(shifted(shelf.pins, preset_id, 1))
        )
        right.setEnabled(place(preset_id) < last)
        menu.addAction(tr("About this preset"), lambda: self.about_wanted.emit(preset_id))
        menu.addAction(tr("Take off the shelf"), lambda: shelf.pin(turned(shelf.pins, preset_id)))
        return menu

    def _take_hot(self, folders: Mapping[str, str]) -> None:
        self.hot = folders

    def _show_menu(self, preset_id: str, at: QPoint) -> None:
        menu = self.menu(preset_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _in_force(self) -> str:
        shelf = self._shelf
        return shelf.active or (shelf.tiles[0].preset.id if shelf.tiles else "")

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


def _tidied(files: int) -> None:
    if files:
        log.info("%d files that were dragged out long ago were removed", files)
