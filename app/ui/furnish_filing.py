"""Files and the trash, wired: names, folders, and the bar and strip of the trash."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.flows.filing import Filing
from app.ui.library import IN_TRASH
from app.ui.pages import GRID
from app.ui.panels.trash.bar import TrashBar
from app.ui.panels.trash.strip import DeleteStrip

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_filing(window: "MainWindow") -> None:
    """Before the actions are made: they ask what is here."""
    parts, grid = window.frame, window.grid
    bar, strip = TrashBar(window.look), DeleteStrip(window.look)
    box = parts.middle.layout()
    assert isinstance(box, QVBoxLayout)
    box.insertWidget(box.indexOf(parts.grid), bar)
    box.insertWidget(box.indexOf(parts.shelf), strip)
    window.filing = filing = Filing(
        window.bridge,
        window.edits,
        window.toast,
        strip,
        window.subjects,
        partial(_place, window),
        window,
    )
    filing.problems.connect(parts.problems.add)
    bar.restore_wanted.connect(window.edits.restore)
    bar.delete_wanted.connect(filing.ask_delete)
    bar.empty_wanted.connect(filing.ask_empty)
    strip.cancelled.connect(grid.setFocus)
    strip.confirmed.connect(grid.setFocus)
    show = partial(_show_trash, window, bar, strip)
    window.browser.listed.connect(show)
    grid.selection_changed.connect(show)


def _show_trash(window: "MainWindow", bar: TrashBar, strip: DeleteStrip) -> None:
    """What was asked was about another selection, or another place."""
    here = IN_TRASH in window.browser.query and window.browser.detour is None
    listed = len(window.grid.assets.ids) if here else 0
    bar.offer(listed=listed, selected=window.grid.selected_count())
    if here:
        window.filing.outdate()
    else:
        strip.cancel()


def _place(window: "MainWindow") -> QRect:
    """Where the first one it is about is on the screen."""
    row = window.grid.current_row
    over: QWidget = window.grid.viewport()
    if window.pages.now == GRID and row is not None:
        at = window.grid.cell_rect(row).intersected(over.rect())
    else:
        over = window.frame.pages
        at = QRect(over.width() // 3, over.height() // 3, over.width() // 3, 0)
    return QRect(over.mapToGlobal(at.topLeft()), at.size())
