"""What pictures are looked at in: the loupe, several beside each other, one by one, full screen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.flows.comparing import PAGE as COMPARE
from app.ui.flows.comparing import Comparing
from app.ui.flows.fullscreen import FullScreen
from app.ui.flows.loupe import PAGE as LOUPE
from app.ui.flows.loupe import Loupe
from app.ui.flows.second import Second
from app.ui.flows.sorting import PAGE as SORTING
from app.ui.flows.sorting import Sorting
from app.ui.flows.surveying import PAGE as SURVEY
from app.ui.flows.surveying import Surveying
from app.ui.pages import GRID
from app.ui.situation import LOOKING

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.panels.compare.view import CompareView
    from app.ui.panels.loupe.second import SecondWindow
    from app.ui.panels.loupe.view import LoupeView
    from app.ui.panels.sorting.view import SortingView
    from app.ui.panels.survey.view import SurveyView
    from app.ui.pictures.stage import Stage


def add_looking(window: "MainWindow") -> None:
    """In a library's window and in a vault's."""
    parts, subjects = window.frame, window.subjects
    bridge, pages, grid, toast = window.bridge, window.pages, window.grid, window.toast
    window.loupe = loupe = Loupe(bridge, pages, grid, window)
    loupe.shown.connect(window.show_selection)
    grid.opened.connect(loupe.open)
    pages.offer(LOUPE, partial(_loupe_page, window), inspector=True)
    subjects.offer(LOUPE, loupe.subjects, loupe.advance)
    window.comparing = comparing = Comparing(bridge, pages, grid, toast, subjects, window)
    comparing.shown.connect(window.show_selection)
    pages.offer(COMPARE, partial(_compare_page, window), inspector=True)
    subjects.offer(COMPARE, comparing.subjects, comparing.advance)
    window.surveying = surveying = Surveying(
        bridge, pages, grid, toast, subjects, loupe.open, window
    )
    surveying.shown.connect(window.show_selection)
    pages.offer(SURVEY, partial(_survey_page, window), inspector=True)
    subjects.offer(SURVEY, surveying.subjects, surveying.advance)
    window.sorting = Sorting(bridge, window.edits, pages, grid, toast, window)
    pages.offer(SORTING, partial(_sorting_page, window))
    if not window.vault:
        _add_second(window)
    window.closer = partial(_closer, window)
    window.full = FullScreen(
        window,
        pages,
        lambda: (parts.sidebar, parts.status, parts.inspector),
        {*LOOKING, SORTING}.__contains__,
    )


def _add_second(window: "MainWindow") -> None:
    """A vault has none: it would be one more place where its pictures are seen."""
    window.second = second = Second(
        window.bridge, window, partial(_followed, window), partial(_second_window, window)
    )
    for told in (
        *(window.grid.selection_changed, window.grid.current_changed, window.pages.turned),
        *(window.loupe.shown, window.comparing.shown, window.surveying.shown),
        window.sorting.shown,
    ):
        told.connect(lambda *_: second.follow())
    window.closing.connect(second.close)


def _followed(window: "MainWindow") -> int | None:
    """The asset the window is at."""
    grid, page = window.grid, window.pages.now
    if page == SORTING:
        return window.sorting.round.asset
    if page != GRID:
        return next(iter(window.subjects()), None)
    current = grid.current_id
    if current is not None and grid.selection.has(current):
        return current
    return next(iter(grid.selected_ids()), None)


def _second_window(window: "MainWindow") -> "SecondWindow":
    """The keys of the first window work in it, but for those that are about a window itself."""
    from app.ui.panels.loupe.second import SecondWindow

    made = SecondWindow(window.bridge, window.look)
    own = {window.actions_[name] for name in ("look.full", "page.back", "look")}
    made.addActions([action for action in window.actions() if action not in own])
    made.moved.connect(partial(_move, window))
    made.reveal.connect(window.showing.reveal)
    window.showing.add(made)
    return made


def _move(window: "MainWindow", step: int) -> None:
    """What arrows in the second window do in the first."""
    grid = window.grid
    if window.pages.now == LOUPE:
        window.loupe.move(step)
    elif window.pages.now == GRID and grid.current_row is not None:
        grid.pick(min(max(grid.current_row + step, 0), len(grid.assets.ids) - 1))


def _closer(window: "MainWindow") -> "Stage | None":
    """The picture that is looked at closely now."""
    if window.pages.now == LOUPE and window.loupe.view is not None:
        return window.loupe.view.stage
    if window.pages.now == COMPARE and window.comparing.view is not None:
        return window.comparing.view.stage
    if window.pages.now == SORTING and window.sorting.view is not None:
        return window.sorting.view.stage
    return None


def _compare_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.compare.view import CompareView

    made = window.comparing.make_page(CompareView(window.bridge, window.look))
    made.watched.connect(window.watched)
    _wire(window, made)
    return made


def _survey_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.survey.view import SurveyView

    made = window.surveying.make_page(SurveyView(window.bridge, window.look))
    _wire(window, made)
    return made


def _loupe_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.loupe.view import LoupeView

    made = window.loupe.make_page(LoupeView(window.bridge, window.look))
    made.stage.watched.connect(window.watched)
    made.menu_wanted.connect(window.show_menu)
    made.set_bare(window.full.on)
    window.full.turned.connect(made.set_bare)
    _wire(window, made)
    return made


def _sorting_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.sorting.view import SortingView

    made = window.sorting.make_page(SortingView(window.bridge, window.look))
    made.stage.watched.connect(window.watched)

    def tell_keys() -> None:
        """They may have been changed since the page was made."""
        native = QKeySequence.SequenceFormat.NativeText
        names = ("back", "reject", "skip", "keep", "end")
        shortcuts = {name: window.actions_[f"sort.{name}"].shortcut() for name in names}
        made.tell_keys({name: key.toString(native) for name, key in shortcuts.items()})

    window.pages.turned.connect(lambda page: tell_keys() if page == SORTING else None)
    tell_keys()
    _wire(window, made)
    return made


def _wire(window: "MainWindow", page: "LoupeView | CompareView | SurveyView | SortingView") -> None:
    window.showing.add(page)
    page.reveal.connect(window.showing.reveal)
    page.full_wanted.connect(window.full.toggle)
