"""From a search text to a grid that shows it, and stays true while the library changes."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.flows.unfolding import unfolded
from app.ui.library import Library
from app.ui.panels.grid.selection import Selection, carried
from app.ui.panels.grid.stacks import Place
from app.ui.panels.grid.view import GridView

if TYPE_CHECKING:
    from app.ui.panels.grid.justified import Shapes

CALM_MS = 350
"""While the library keeps changing (an import), the listing is made anew this often."""


Detour = Callable[[Library], "array[int]"]
"""Finds assets otherwise than by a search, best first."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A listing, with what was on the screen when it was asked for carried over to it."""

    ids: "array[int]"
    selection: Selection
    rows: dict[int, int]
    places: dict[int, Place]
    shapes: "Shapes | None"


class Browser(QObject):
    """`listed` after the grid shows a search; `refused` when it could not be read or answered.
    During a `detour` the grid shows what that finds; `query` is the way back. `folds`: one of each
    stack stands for it, until that stack is opened.
    """

    listed = Signal()
    refused = Signal(MusekeepError)

    def __init__(self, bridge: Bridge, grid: GridView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._channel = Channel(bridge, self)
        self.query = ""
        self.answer_to = ""
        """The search of what is listed: `query` may be a mistake, or still be looked up."""
        self.sort = "newest"
        self.answered = False
        self.folds = True
        self._opened: list[int] = []
        self.detour: Detour | None = None
        self._ordered = False
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.refresh)
        bridge.changed.connect(self._changed)

    @property
    def busy(self) -> bool:
        """An answer is still to come."""
        return self._channel.busy

    def stop(self) -> None:
        """What is still looked for is not wanted any more; what is shown stays."""
        self._channel.drop()

    def search(self, query: str, *, keep: bool = False) -> None:
        """Show another search, from its top; `keep`: what is shown is a first look at it."""
        self.query, self.detour = query, None
        self._ask(keep=keep)

    def turn_off(self, detour: Detour) -> None:
        """Show what this finds, in its order, until there is another search or order."""
        self.detour, self._ordered = detour, False
        self._ask(keep=False)

    def turn_back(self) -> None:
        """From a detour to the search that was left for it."""
        if self.detour is not None:
            self.search(self.query)

    def order(self, sort: str) -> None:
        if sort != self.sort or self.detour is not None:
            self.sort, self._ordered = sort, True
            self._ask(keep=False)

    def turn_stack(self, asset: int) -> None:
        """Open the stack this asset stands for, or close the one it is in."""
        places = self._grid.places
        if asset in places:
            first = places[asset].first
            self._opened = [
                one for one in self._opened if one not in places or places[one].first != first
            ]
            if (current := self._grid.current_id) in places and current != first:
                self._grid.pick(self._grid.assets.ids.index(first))
        else:
            self._opened.append(asset)
        self.refresh()

    def fold(self, on: bool) -> None:
        """Let one of each stack stand for it, or show every asset by itself."""
        self.folds, self._opened = on, []
        self.refresh()

    def refresh(self) -> None:
        """The same search again; the place is kept."""
        self._ask(keep=True)

    def _ask(self, *, keep: bool) -> None:
        self._calm.stop()
        find, needs_shapes = self._finder(), self._grid.needs_shapes
        query, sort = self.query, self.sort
        opened = tuple(self._opened) if self.folds and self.detour is None else ()
        selection, old = self._grid.selection, self._grid.assets.ids
        landmarks = self._grid.landmarks()

        def work(library: Library) -> _Found:
            ids, places = unfolded(library, find(library), opened, query, sort)
            rows = rows_of(landmarks, ids)
            shapes = _shapes(library, ids) if needs_shapes else None
            return _Found(ids, carried(selection, old, ids), rows, places, shapes)

        def show(found: _Found) -> None:
            changed = self._grid.selection is not selection
            if changed or (self._grid.needs_shapes and not needs_shapes):
                self._ask(keep=keep)  # since this was looked up
            else:
                self.answer_to = query
                self._show(found, keep=keep)

        self._channel.ask(work, show, self.refused.emit)

    def _finder(self) -> Detour:
        query, sort, detour, folds = self.query, self.sort, self.detour, self.folds
        if detour is None:
            return lambda library: library.find(query, sort, stacked=folds)
        return _sorted(detour, sort) if self._ordered else detour

    def _show(self, found: _Found, *, keep: bool) -> None:
        moved = tuple(one for one in self._grid.landmarks() if one not in found.rows)
        rows = found.rows | (rows_of(moved, found.ids) if keep else {})
        self.answered = True
        self._opened = [one for one in self._opened if one in found.places]
        self._grid.list_assets(
            found.ids,
            found.selection,
            rows,
            keep=keep,
            shapes=found.shapes,
            places=found.places,
        )
        self.listed.emit()

    def _changed(self, changes: Changes) -> None:
        self._grid.assets.age(changes.ids, everything=changes.everything)
        self._grid.again()
        if not self._calm.isActive():
            self._calm.start()


def _shapes(library: Library, ids: "array[int]") -> "Shapes":
    from app.ui.panels.grid.justified import shapes_of  # its arrays load when they are needed

    return shapes_of(library.shapes(ids))


def _sorted(detour: Detour, sort: str) -> Detour:
    """What a detour finds, in an order of the catalogue's."""

    def find(library: Library) -> "array[int]":
        ids = ",".join(map(str, detour(library)))
        return library.find(f"id:{ids}", sort) if ids else array("q")

    return find


def rows_of(wanted: Sequence[int], ids: "array[int]") -> dict[int, int]:
    """Where each of the wanted ids is; those that are not listed are left out."""
    found: dict[int, int] = {}
    for asset in set(wanted):
        try:
            found[asset] = ids.index(asset)
        except ValueError:
            continue
    return found
