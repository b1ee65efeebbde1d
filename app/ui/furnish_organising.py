"""The part of the second step that keeps order: collections, tags, what narrows a search, jobs."""

from typing import TYPE_CHECKING

from app.ui.flows.collections import Collections
from app.ui.flows.glossary import Glossary
from app.ui.flows.naming import Naming

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_organising(window: "MainWindow") -> None:
    """Before the actions are made: they ask what is here."""
    bridge, edits, counted = window.bridge, window.edits, window.refresher.counted
    sidebar, box = window.frame.sidebar, window.frame.search.box
    naming = Naming(bridge, edits, window)
    window.collections = Collections(
        bridge, edits, naming, sidebar.tree, box, window.subjects, window.go, window
    )
    glossary = Glossary(edits, naming, sidebar.tree, box, window)
    counted.connect(window.collections.show_overview)
    counted.connect(glossary.show_overview)
    _keep_folds(window)


def _keep_folds(window: "MainWindow") -> None:
    tree, wishes = window.frame.sidebar.tree, window.showing.wishes
    tree.fold(wishes.folded, wishes.unfolded)

    def note() -> None:
        window.showing.note(folded=tuple(sorted(tree.closed)), unfolded=tuple(sorted(tree.opened)))

    tree.folded.connect(note)
