"""What is selected."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.panels.grid.selection import NOTHING, Selection
from app.ui.situation import something_listed, something_selected

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("select.all", "Select all", Group.SELECT, ("Ctrl+A",), something_listed),
    Spec("select.none", "Select nothing", Group.SELECT, ("Ctrl+D",), something_selected),
    Spec(
        "select.invert", "Invert the selection", Group.SELECT, ("Ctrl+Shift+A",), something_listed
    ),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    grid = window.grid

    def invert() -> None:
        now = grid.selection
        grid.select(Selection(not now.everything, now.rows) if grid.assets.ids else NOTHING)

    return {
        "select.all": grid.select_all,
        "select.none": grid.clear_selection,
        "select.invert": invert,
    }
