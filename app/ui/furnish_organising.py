"""The part of the second step that keeps order: collections, tags, what narrows a search, jobs."""

from typing import TYPE_CHECKING

from app.ui.flows.collections import Collections
from app.ui.flows.completing import Completing
from app.ui.flows.glossary import Glossary
from app.ui.flows.job_book import JobBook
from app.ui.flows.naming import Naming
from app.ui.flows.narrowing import Narrowing
from app.ui.flows.patience import Patience
from app.ui.widgets.basics import icon_button
from app.ui.words import tr

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
    _begin_in_the_grid(window)
    Completing(bridge, box, window)
    window.patience = Patience(window.browser, window.frame.search, window.toast, window)
    _narrow(window)
    window.frame.jobs.closed.connect(window.grid.setFocus)
    window.job_book = JobBook(bridge, window.frame.jobs, window.frame.status, window.intake, window)


def add_search_buttons(window: "MainWindow") -> None:
    """When there are actions."""
    look, box, actions = window.look, window.frame.search.box, window.actions_
    save = actions["search.save"].trigger
    box.add_end(icon_button(look, "bookmark", tr("Save this search …"), save, size=14))
    filters = icon_button(look, "filter", tr("Show or hide the filters"), lambda: None, size=18)
    filters.setDefaultAction(actions["filters"])
    filters.setFixedSize(32, 32)
    window.frame.search.add(filters)


def _narrow(window: "MainWindow") -> None:
    made = window.narrowing = Narrowing(
        window.bridge, window.look, window.frame.search, window.back_to_search, window
    )
    if window.showing.wishes.facets:
        made.show(True)
    made.changed.connect(lambda: window.showing.keep(facets=made.shown))
    made.changed.connect(window.update_actions)


def _begin_in_the_grid(window: "MainWindow") -> None:
    """The keys are the pictures' from the start, unless somebody is typing by then."""
    listed = window.browser.listed

    def begin() -> None:
        listed.disconnect(begin)
        if window.focusWidget() in (None, window.frame.grid, window.frame.sidebar.tree):
            window.grid.setFocus()

    listed.connect(begin)


def _keep_folds(window: "MainWindow") -> None:
    tree, wishes = window.frame.sidebar.tree, window.showing.wishes
    tree.fold(wishes.folded, wishes.unfolded)

    def note() -> None:
        window.showing.note(folded=tuple(sorted(tree.closed)), unfolded=tuple(sorted(tree.opened)))

    tree.folded.connect(note)
