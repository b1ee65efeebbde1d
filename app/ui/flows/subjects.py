"""What keys and menus act on: what is selected in the grid, or what another page shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.ui.pages import GRID, Pages
from app.ui.panels.grid.view import GridView


@dataclass(frozen=True, slots=True)
class _Shown:
    ids: Callable[[], Sequence[int]]
    advance: Callable[[], object]


class Subjects(QObject):
    """Called, it names the assets an edit is about now: `window.subjects()`."""

    def __init__(self, pages: Pages, grid: GridView, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._grid = pages, grid
        self._shown: dict[str, _Shown] = {}

    def offer(
        self, page: str, ids: Callable[[], Sequence[int]], advance: Callable[[], object]
    ) -> None:
        """While this page is in sight edits are about `ids()`; `advance` goes on to the next. Who
        offers calls `window.update_actions()` when there is something else to act on.
        """
        self._shown[page] = _Shown(ids, advance)

    def __call__(self) -> Sequence[int]:
        if self._pages.now == GRID:
            return self._grid.selected_ids()
        shown = self._shown.get(self._pages.now)
        return shown.ids() if shown else ()

    def count(self) -> int:
        """How many, without naming a million of them."""
        return self._grid.selected_count() if self._pages.now == GRID else len(self())

    def advance(self) -> None:
        """On to the next, after an edit of this one."""
        if self._pages.now == GRID:
            self._next_cell()
        elif (shown := self._shown.get(self._pages.now)) is not None:
            shown.advance()

    def _next_cell(self) -> None:
        """The one behind the current one; several that are selected stay selected."""
        row = self._grid.current_row
        if row is not None and self._grid.selected_count() == 1:
            self._grid.pick(min(row + 1, len(self._grid.assets.ids) - 1))
