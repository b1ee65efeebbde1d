"""Files and the trash: names, folders, and what is given up."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import kept_to_edit, trash_selected

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("trash", "Move to the trash", Group.EDIT, ("Del",), kept_to_edit, "trash"),
    Spec("restore", "Take out of the trash", Group.EDIT, (), trash_selected, "undo"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    edits = window.edits
    return {
        "trash": edits.trash,
        "restore": edits.restore,
    }
