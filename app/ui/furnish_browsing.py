"""The window's second step: how the grid's assets stand, their stacks, the list's head."""

from typing import TYPE_CHECKING

from app.ui.flows.arranging import Arranging
from app.ui.flows.stacking import Stacking

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_browsing(window: "MainWindow") -> None:
    """Before the actions are made."""
    grid, search = window.grid, window.frame.search
    window.arranging = Arranging(grid, window.browser, window.showing, window)
    window.stacking = Stacking(window.edits, window.toast, grid, window.browser, window)
    window.arranging.changed.connect(window.update_actions)
    grid.header.ordered.connect(search.choose_order)
    search.sorted.connect(grid.header.show_order)
    grid.header.show_order(window.browser.sort)
