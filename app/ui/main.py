"""The window's start: painted first, the library opened behind it."""

import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication

from app.services.places import default_library
from app.ui import clipboard
from app.ui.bridge import Bridge
from app.ui.first_look import FirstLook
from app.ui.instance import Instance
from app.ui.language import speak
from app.ui.launching import Processes
from app.ui.library import Library
from app.ui.main_window import MainWindow
from app.ui.preferences import load
from app.ui.style.emblem import emblem
from app.ui.style.look import Look

NAME = "Musekeep"

SWITCH_S = 0.0005
"""How long another thread may keep the interpreter when the window wants it; Python's own 5 ms are
a third of a frame, and several threads may stand in line.
"""


def run(files: Sequence[str], library: Path | None) -> int:
    """Open the window on a library (None: the user's own), with `files` to show in it, and stay
    until it is closed.

    A second start on the same library brings the first window to the front instead.
    """
    sys.setswitchinterval(SWITCH_S)
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME.lower())
    folder = library or default_library()
    speak(app, load(folder).language)
    app.setWindowIcon(emblem())
    instance = Instance(folder, app)
    if not instance.is_first() and instance.call_first(files):
        return 0
    window = make_window(app, folder)
    instance.called.connect(window.to_front)
    instance.cover_asked.connect(window.showing.cover)
    ends: list[Callable[[], None]] = []
    window.frame.grid.skeleton.painted.connect(
        lambda: ends.append(_join_system(app, window, instance, files)),
        Qt.ConnectionType.SingleShotConnection,
    )
    window.show()
    try:
        return app.exec()
    finally:
        for end in ends:
            end()
        clipboard.let_go()
        instance.close()
        if window.starts_again:
            Processes().open_library(folder)


def _join_system(
    app: QApplication, window: MainWindow, instance: Instance, files: Sequence[str]
) -> Callable[[], None]:
    """After the first frame: reports of faults, and files from outside. Returns what ends it."""
    from app.services.crashes import Crashes
    from app.ui.around.faults import Faults
    from app.ui.around.opening import Opening

    facts = {"Qt": qVersion(), "display": app.platformName()}
    faults = Faults(Crashes(window.folder, facts), window)
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, lambda *_told: window.quit())  # heard with the next timer's call
    faults.begin()
    opening = Opening(app, window)
    instance.files_asked.connect(opening.open)
    opening.open(files)
    return faults.end


def make_window(app: QApplication, folder: Path) -> MainWindow:
    """The window of a library folder; it opens the library after its first frame."""
    wishes = load(folder)
    bridge = Bridge()
    look = Look(app, wishes.scheme)
    look.motion = wishes.motion
    window = MainWindow(look, bridge, folder, wishes, furnish)
    window.first_look = FirstLook(window, lambda: serve(folder))
    return window


def furnish(window: MainWindow) -> None:
    """The window's second step: its modules are imported after the first frame."""
    from app.ui.furnish import furnish as add

    add(window)


def serve(folder: Path) -> Library:
    """Open the library. Worker threads only: this is where the heavy modules are imported."""
    from app.core.log import to_stderr
    from app.services.library import open_services
    from app.ui.served import ServedLibrary

    to_stderr()
    return ServedLibrary(open_services(folder))
