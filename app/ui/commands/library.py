"""Taking files in, watching folders, jobs."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import (
    always,
    in_library,
    open_to_files,
    paused,
    selected_in_library,
    something_selected,
    working,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("import.files", "Import files …", Group.LIBRARY, ("Ctrl+I",), open_to_files, "files"),
    Spec(
        "import.folder",
        "Import a folder …",
        Group.LIBRARY,
        ("Ctrl+Shift+I",),
        open_to_files,
        "folder",
    ),
    Spec("watch.folder", "Watch a folder …", Group.LIBRARY, when=in_library, icon="watch"),
    Spec("rescan", "Rescan", Group.LIBRARY, ("Ctrl+R", "F5"), in_library, "retry"),
    Spec("watch.pause", "Pause watching", Group.LIBRARY, when=in_library, checked=paused),
    Spec("relink", "Find missing files …", Group.LIBRARY, when=in_library, icon="missing"),
    Spec("quit", "Quit", Group.LIBRARY, ("Ctrl+Q",), always),
    Spec("job.stop", "Stop the running job", Group.LIBRARY, when=working, icon="stop"),
    Spec("fetch", "Fetch from the cloud", Group.EDIT, (), selected_in_library, "fetch"),
    Spec("analyse", "Check again", Group.EDIT, (), something_selected, "retry"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    intake = window.intake
    return {
        "import.files": intake.choose_files,
        "import.folder": intake.choose_folder,
        "watch.folder": intake.choose_watched,
        "rescan": window.watching.look_again,
        "watch.pause": window.watching.turn,
        "relink": window.relinking.ask,
        "fetch": lambda: intake.fetch(window.grid.selected_ids()),
        "analyse": lambda: intake.analyse(window.grid.selected_ids()),
        "quit": lambda: window.quit(),
        "job.stop": window.bridge.cancel_jobs,
    }
