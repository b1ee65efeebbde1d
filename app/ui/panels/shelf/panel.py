"""The export shelf: a tile for each preset that has a pin."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.panels.shelf.picker import PresetPicker
from app.ui.panels.shelf.pins import Pins, pinned, turned
from app.ui.panels.shelf.state import Tally, tally
from app.ui.panels.shelf.tile import SIZE, Tile
from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, label, line, on_ground
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

PAUSE_MS = 150
PLANNED = 500
"""So many are planned while they are held over a tile; the rest when they are dropped."""


class ShelfPanel(QWidget):
    """Says what should go where; `flows.delivery` does it."""

    dropped = Signal(str, list)
    drag_wanted = Signal(str)
    switched = Signal()
    menu_wanted = Signal(str, QPoint)
    pins_changed = Signal(tuple)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self.tiles: list[Tile] = []
        self.pins: Pins = ()
        self._look = look
        self._presets: Sequence[Preset] = ()
        self._library_key = ""
        self._ids: tuple[int, ...] = ()
        self._total = 0
        self._folder = ""
        self._channel = Channel(bridge, self, Lane.PLAN)
        self._hover_channel = Channel(bridge, self, Lane.PLAN)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(10)
        self._row.addWidget(label(tr("Presets appear here once the library is open."), "muted"))
        self._row.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._row)
        on_ground(inside, "panel")
        area = QScrollArea()
        area.setProperty("ground", "panel")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its tiles take the focus
        area.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(line())
        box.addWidget(area)
        self.setFixedHeight(SIZE.height() + 25)

    def show_presets(self, presets: Sequence["Preset"], library_key: str, pins: Pins) -> None:
        """All there are, and those that have a tile."""
        self._presets, self._library_key, self.pins = presets, library_key, pins
        self._fill()

    def pin(self, pins: Pins) -> None:
        """These presets have tiles from now on, in this order."""
        self.pins = pins
        self._fill()
        self.pins_changed.emit(pins)

    @cached_property
    def picker(self) -> PresetPicker:
        made = PresetPicker(self._look, self)
        made.turned.connect(lambda preset: self.pin(turned(self.pins, preset)))
        return made

    def pick(self) -> None:
        """Choose among all presets."""
        corner = self.add_button.mapToGlobal(self.add_button.rect().topRight())
        self.picker.open(corner, self._presets, self.pins)

    def preset(self, preset_id: str) -> "Preset | None":
        """Of all there are, on the shelf or not."""
        return next((one for one in self._presets if one.id == preset_id), None)

    def _fill(self) -> None:
        active, wanted = self.active, pinned(self._presets, self.pins)
        kept = {tile.preset.id: tile for tile in self.tiles if tile.preset in wanted}
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self.tiles = [kept.get(preset.id) or self._make_tile(preset) for preset in wanted]
        for tile in self.tiles:
            self._row.addWidget(tile)
        self.add_button = icon_button(self._look, "add", tr("Choose presets"), self.pick)
        self._row.addWidget(self.add_button)
        self._row.addStretch(1)
        if active is not None and self.active is None:
            self.switched.emit()

    def _make_tile(self, preset: "Preset") -> Tile:
        tile = Tile(preset)
        tile.library_key = self._library_key
        tile.switched.connect(lambda on: self._switched(tile, on=on))
        tile.dropped.connect(lambda ids: self.dropped.emit(preset.id, ids))
        tile.hovered_with.connect(lambda ids: self._preview(tile, ids))
        tile.drag_wanted.connect(lambda: self.drag_wanted.emit(preset.id))
        tile.menu_wanted.connect(lambda at: self.menu_wanted.emit(preset.id, at))
        return tile

    @property
    def active(self) -> str | None:
        """The preset in force for what is selected."""
        return next((tile.preset.id for tile in self.tiles if tile.active), None)

    def tile(self, preset_id: str) -> Tile | None:
        return next((tile for tile in self.tiles if tile.preset.id == preset_id), None)

    def select(self, ids: Sequence[int], total: int, folder: str) -> None:
        """What the tile in force would export, and where to; when `total` is more, `ids` are only
        some of it.
        """
        self._ids, self._total, self._folder = tuple(ids), total, folder
        self._pause.start()

    def _switched(self, tile: Tile, *, on: bool) -> None:
        if on:
            for other in self.tiles:
                if other is not tile:
                    other.switch(on=False)
        else:
            tile.show_tally(Tally())
        self._pause.start()
        self.switched.emit()

    def _plan(self) -> None:
        tile = next((tile for tile in self.tiles if tile.active), None)
        ids, folder = self._ids, self._folder
        if tile is None or not ids:
            self._channel.drop()
            for one in self.tiles:
                one.show_tally(Tally())
        elif self._total > len(ids):
            self._channel.drop()
            tile.show_tally(Tally())
            tile.say(trn("%n selected", "%n selected", self._total))
        else:
            self._ask(self._channel, tile, ids, folder, keep=True)

    def _preview(self, tile: Tile, ids: list[int]) -> None:
        """While assets are held over a tile: what dropping them would do."""
        self._ask(self._hover_channel, tile, tuple(ids[:PLANNED]), self._folder, keep=False)

    def _ask(
        self, channel: Channel, tile: Tile, ids: tuple[int, ...], folder: str, *, keep: bool
    ) -> None:
        preset = tile.preset.id

        def work(library: Library) -> Tally:
            return tally(library.plan(ids, [preset], folder))

        def show(found: Tally) -> None:
            kept = tile.tally
            tile.show_tally(found)
            if not keep:
                tile.tally = kept

        def fail(error: MusekeepError) -> None:
            tile.say(error.message, "block")

        channel.ask(work, show, fail)
