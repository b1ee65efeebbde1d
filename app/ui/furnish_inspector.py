"""What the inspector asks for, wired to the flows that do it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.flows.tagging import Tagging
from app.ui.pages import GRID
from app.ui.panels.search.terms import term
from app.ui.panels.tagbar.bar import TagBar

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_inspector(window: "MainWindow") -> None:
    """Behind the edits, the collections and the people."""
    inspector, edits, showing = window.frame.inspector, window.edits, window.showing
    inspector.fold(showing.wishes.folded_sections)
    inspector.folded.connect(lambda names: showing.keep(folded_sections=names))
    inspector.rated.connect(edits.rate)
    inspector.labelled.connect(edits.label)
    inspector.flagged.connect(edits.flag)
    inspector.tag_added.connect(edits.tag)
    inspector.tag_removed.connect(edits.untag)
    inspector.tag_asked.connect(partial(_go, window, "tag"))
    inspector.persona_assigned.connect(partial(_assign, window))
    inspector.persona_asked.connect(partial(_go, window, "persona"))
    inspector.collected.connect(partial(_collect, window))
    inspector.collection_asked.connect(partial(_go, window, "collection"))
    add_tag_bar(window)
    add_history(window)
    inspector.collection_wanted.connect(window.actions_["collection.put"].trigger)


def add_tag_bar(window: "MainWindow") -> None:
    """Floating over whatever page is shown."""
    showing, pages = window.showing, window.pages
    bar = TagBar(window.look, window.frame.pages)

    def back() -> None:
        page = window.frame.pages.currentWidget()
        if pages.now == GRID or page is None:
            window.grid.setFocus()
        else:
            page.setFocus()

    window.tagging = Tagging(
        window.edits, window.subjects, bar, showing.wishes.recent_tags, back, window
    )
    window.tagging.remembered.connect(lambda names: showing.keep(recent_tags=names))
    window.refresher.counted.connect(window.tagging.show_overview)
    window.grid.selection_changed.connect(window.tagging.show_subjects)
    pages.turned.connect(window.tagging.show_subjects)


def add_history(window: "MainWindow") -> None:
    """A page, made when it is first asked for."""
    pages = window.pages

    def make() -> QWidget:
        from app.ui.flows.history import History
        from app.ui.panels.history.view import HistoryView

        view = HistoryView(window.look)
        show = window.similar.changed_by
        window.history = History(window.bridge, window.toast, pages, view, show, window)
        return view

    pages.offer("history", make)
    window.frame.inspector.history_wanted.connect(lambda: pages.show("history"))


def _go(window: "MainWindow", field: str, name: str) -> None:
    window.go(term(field, name), False)


def _assign(window: "MainWindow", name: str, on: bool) -> None:
    window.curating.people.assign(name, window.subjects(), on=on)


def _collect(window: "MainWindow", name: str, on: bool) -> None:
    act = window.collections.put if on else window.collections.take
    act(name)
