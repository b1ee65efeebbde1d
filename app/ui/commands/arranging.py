"""How the assets stand in the grid, and stacks of them."""

from functools import partial
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.arrangement import Arrangement
from app.ui.situation import (
    always,
    arranged,
    folds,
    on_grid,
    one_selected,
    several_selected,
    something_selected,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    *(
        Spec(f"arrange.{one}", text, Group.VIEW, (key,), always, one.value, arranged(one))
        for one, text, key in (
            (Arrangement.SQUARES, "Squares", "Ctrl+1"),
            (Arrangement.JUSTIFIED, "Whole pictures in lines of equal height", "Ctrl+2"),
            (Arrangement.LIST, "List", "Ctrl+3"),
        )
    ),
    Spec("stack.turn", "Open or close the stack", Group.VIEW, ("S",), on_grid, "stack-open"),
    Spec("stack.fold", "Show stacks closed", Group.VIEW, ("Ctrl+Shift+S",), on_grid, "", folds),
    Spec("stack", "Stack", Group.EDIT, ("Ctrl+G",), several_selected, "stack"),
    Spec("unstack", "Take the stack apart", Group.EDIT, ("Ctrl+Shift+G",), something_selected),
    Spec("stack.cover", "Cover of its stack", Group.EDIT, ("Shift+S",), one_selected),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    arranging, stacking = window.arranging, window.stacking
    return {
        **{f"arrange.{one}": partial(arranging.arrange, one) for one in Arrangement},
        "stack.turn": stacking.turn,
        "stack.fold": lambda: arranging.fold(not arranging.folds),
        "stack": stacking.stack,
        "unstack": stacking.unstack,
        "stack.cover": stacking.set_cover,
    }
