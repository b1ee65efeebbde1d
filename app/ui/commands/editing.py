"""A human's edits of assets, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import (
    kept_selected,
    one_in_library,
    one_selected,
    selected_in_library,
    something_selected,
    trash_selected,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("open", "Open with the usual program", Group.VIEW, (), one_in_library, "open"),
    Spec("reveal.folder", "Show in its folder", Group.VIEW, (), one_in_library, "folder"),
    Spec("copy.files", "Copy files", Group.EDIT, ("Ctrl+C",), selected_in_library, "copy"),
    Spec("copy.prompt", "Copy prompt", Group.EDIT, ("Ctrl+Shift+C",), one_selected, "copy"),
    Spec("tag", "Add a tag", Group.EDIT, ("Ctrl+T",), something_selected, "tag"),
    *(
        Spec(f"rate.{stars}", text, Group.EDIT, (str(stars),), something_selected)
        for stars, text in enumerate(
            ("No stars", "One star", "Two stars", "Three stars", "Four stars", "Five stars")
        )
    ),
    Spec("trash", "Move to the trash", Group.EDIT, ("Del",), kept_selected, "trash"),
    Spec("restore", "Take out of the trash", Group.EDIT, (), trash_selected, "undo"),
    Spec("undo", "Undo", Group.EDIT, ("Ctrl+Z",), icon="undo"),
    Spec("redo", "Redo", Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    edits, grid, files = window.edits, window.grid, window.files

    def with_first(act: Callable[[int], object]) -> Handler:
        """For actions on one asset: they are off while not exactly one is selected."""
        return lambda: [act(asset) for asset in grid.selected_ids()[:1]]

    return {
        "open": with_first(files.open),
        "reveal.folder": with_first(files.show_in_folder),
        "copy.files": lambda: files.copy(grid.selected_ids()),
        "copy.prompt": with_first(files.copy_prompt),
        "tag": window.frame.inspector.tags.focus,
        **{f"rate.{stars}": partial(edits.rate, stars) for stars in range(6)},
        "trash": edits.trash,
        "restore": edits.restore,
        "undo": edits.undo,
        "redo": edits.redo,
    }
