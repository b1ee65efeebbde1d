"""Collections, saved searches, what narrows a search, and the jobs."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import always, in_collection, narrowing, something_to_edit

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("collection.new", "New collection …", Group.CURATE, ("Ctrl+Shift+N",), icon="collection"),
    Spec(
        "collection.put",
        "Put into a collection …",
        Group.CURATE,
        ("Ctrl+Alt+C",),
        something_to_edit,
        "collection",
    ),
    Spec("collection.take", "Take out of this collection", Group.CURATE, (), in_collection),
    Spec("search.save", "Save this search …", Group.CURATE, ("Ctrl+S",), icon="saved"),
    Spec(
        "filters",
        "Show or hide the filters",
        Group.VIEW,
        ("Ctrl+Alt+F",),
        always,
        "filter",
        narrowing,
    ),
    Spec("search.stop", "Stop the search", Group.VIEW, ("Ctrl+Alt+X",), icon="stop"),
    Spec("jobs", "Jobs and problems", Group.LIBRARY, ("Ctrl+J",), always, "reading"),
    Spec("sidebar.focus", "To the sidebar", Group.VIEW, ("Ctrl+Alt+S",), always),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    return {
        "collection.new": lambda: window.collections.new(),
        "collection.put": lambda: window.collections.choose(),
        "collection.take": lambda: window.collections.take(),
        "search.save": lambda: window.collections.save(),
        "filters": window.narrowing.turn,
        "search.stop": window.patience.stop,
        "jobs": window.job_book.turn,
        "sidebar.focus": window.frame.sidebar.tree.setFocus,
    }
