"""What pictures are looked at in: the loupe, several beside each other, one by one, full screen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.flows.fullscreen import FullScreen
from app.ui.flows.loupe import PAGE as LOUPE
from app.ui.flows.loupe import Loupe
from app.ui.situation import LOOKING

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.pictures.close import ClosePicture


def add_looking(window: "MainWindow") -> None:
    """In a library's window and in a vault's."""
    parts, subjects = window.frame, window.subjects
    window.loupe = loupe = Loupe(window.bridge, window.pages, window.grid, window)
    loupe.shown.connect(window.show_selection)
    window.grid.opened.connect(loupe.open)
    window.pages.offer(LOUPE, partial(_loupe_page, window), inspector=True)
    subjects.offer(LOUPE, loupe.subjects, loupe.advance)
    window.closer = partial(_closer, window)
    window.full = FullScreen(
        window,
        window.pages,
        lambda: (parts.sidebar, parts.status, parts.inspector),
        LOOKING.__contains__,
    )


def _closer(window: "MainWindow") -> "ClosePicture | None":
    """The picture that is looked at closely now."""
    if window.pages.now == LOUPE and window.loupe.view is not None:
        return window.loupe.view.stage
    return None


def _loupe_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.loupe.view import LoupeView

    made = window.loupe.make_page(LoupeView(window.bridge, window.look))
    window.showing.add(made)
    made.stage.watched.connect(window.watched)
    made.reveal.connect(window.showing.reveal)
    made.full_wanted.connect(window.full.toggle)
    return made
