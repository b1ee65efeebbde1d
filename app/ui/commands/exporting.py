"""What leaves."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import may_leave

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("presets", "Presets", Group.EXPORT, icon="preset"),
    Spec("export", "Export by the preset in force", Group.EXPORT, ("Ctrl+E",), may_leave),
    Spec("export.plan", "Plan an export", Group.EXPORT, ("Ctrl+Alt+E",), may_leave),
    Spec("export.copy", "Copy exported files", Group.EXPORT, ("Ctrl+Shift+E",), may_leave),
    Spec("presets.pick", "Choose presets for the shelf", Group.EXPORT),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    return {
        "export": window.outgoing.export_selected,
        "export.plan": lambda: window.outgoing.export_selected(look=True),
        "export.copy": window.outgoing.copy_selected,
        "presets.pick": window.frame.shelf.pick,
    }
