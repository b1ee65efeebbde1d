"""Files and the trash: names, folders, and what is given up."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import files_shown, kept_to_edit, one_file, trash_listed, trash_selected

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("rename", "Rename the file …", Group.EDIT, ("F2",), one_file, "rename"),
    Spec("files.move", "Move the files to …", Group.EDIT, ("Ctrl+Shift+M",), files_shown, "move"),
    Spec("trash", "Move to the trash", Group.EDIT, ("Del",), kept_to_edit, "trash"),
    Spec("restore", "Take out of the trash", Group.EDIT, (), trash_selected, "undo"),
    Spec("trash.delete", "Delete …", Group.EDIT, ("Shift+Del",), trash_selected, "trash"),
    Spec("trash.empty", "Empty the trash …", Group.EDIT, (), trash_listed, "trash"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    edits, filing = window.edits, window.filing
    return {
        "rename": filing.rename,
        "files.move": filing.choose_folder,
        "trash": edits.trash,
        "restore": edits.restore,
        "trash.delete": filing.ask_delete,
        "trash.empty": filing.ask_empty,
    }
