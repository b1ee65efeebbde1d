"""What the window is like now, as far as actions care, and the conditions made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.arrangement import Arrangement
from app.ui.style.look import Scheme
from app.ui.veil import Adult


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window is like now, as far as actions care. On another `page` than the grid nothing
    counts as listed or selected. `vault`: it is a vault's window; whether what is
    there may be added to or taken out is the say of whoever opened it. `subjects`: how many assets
    an edit would be about: those selected, or those another page shows (`flows.subjects`).
    """

    open: bool = False
    page: str = ""
    listed: int = 0
    selected: int = 0
    subjects: int = 0
    working: bool = False
    paused: bool = False
    in_trash: bool = False
    detour: bool = False
    vault: bool = False
    takes_in: bool = True
    lets_out: bool = True
    in_collection: bool = False
    narrowing: bool = False
    folds: bool = True
    arrangement: Arrangement = Arrangement.SQUARES
    adult: Adult = Adult.BLURRED
    scheme: Scheme = Scheme.SYSTEM
    covered: bool = False


When = Callable[[Situation], bool]

LOOKING = frozenset(["loupe", "compare", "survey"])
"""Pages where pictures of the grid are looked at."""


def always(_now: Situation) -> bool:
    return True


def is_open(now: Situation) -> bool:
    return now.open


def something_listed(now: Situation) -> bool:
    return now.listed > 0


def something_selected(now: Situation) -> bool:
    return now.selected > 0


def several_selected(now: Situation) -> bool:
    return now.selected > 1


def on_grid(now: Situation) -> bool:
    return now.open and not now.page


def folds(now: Situation) -> bool:
    return now.folds


def arranged(arrangement: Arrangement) -> When:
    return lambda now: now.arrangement is arrangement


def one_selected(now: Situation) -> bool:
    return now.selected == 1


def something_to_edit(now: Situation) -> bool:
    return now.subjects > 0


def one_to_edit(now: Situation) -> bool:
    return now.subjects == 1


def one_file(now: Situation) -> bool:
    return now.subjects == 1 and not now.vault


def files_shown(now: Situation) -> bool:
    return now.subjects > 0 and not now.vault


def trash_listed(now: Situation) -> bool:
    return now.listed > 0 and now.in_trash


def trash_selected(now: Situation) -> bool:
    return now.selected > 0 and now.in_trash


def kept_to_edit(now: Situation) -> bool:
    return now.subjects > 0 and not now.in_trash


def adult_is(adult: Adult) -> When:
    return lambda now: now.adult is adult


def covered(now: Situation) -> bool:
    return now.covered


def scheme_is(scheme: Scheme) -> When:
    return lambda now: now.scheme is scheme


def on_page(page: str) -> When:
    return lambda now: now.open and now.page == page


def on_looking(now: Situation) -> bool:
    return now.open and (now.page in LOOKING or now.page == "sorting")


def can_look(now: Situation) -> bool:
    """In the grid at what it lists, and on from there."""
    return now.listed > 0 or (now.open and now.page in LOOKING)


def can_fill(now: Situation) -> bool:
    """A picture may have the screen."""
    return now.listed > 0 or on_looking(now)


def can_sort(now: Situation) -> bool:
    return now.listed > 0 or on_page("sorting")(now)


def off_grid(now: Situation) -> bool:
    return now.page != ""


def detour_selected(now: Situation) -> bool:
    return now.selected > 0 and now.detour


def in_library(now: Situation) -> bool:
    return now.open and not now.vault


def in_vault(now: Situation) -> bool:
    return now.open and now.vault


def fills_vault(now: Situation) -> bool:
    return now.open and now.vault and now.takes_in


def open_to_files(now: Situation) -> bool:
    return now.open and now.takes_in


def may_leave(now: Situation) -> bool:
    return now.selected > 0 and now.lets_out


def selected_in_library(now: Situation) -> bool:
    return now.selected > 0 and not now.vault


def one_in_library(now: Situation) -> bool:
    return now.subjects == 1 and not now.vault


def selected_in_vault(now: Situation) -> bool:
    return now.selected > 0 and now.vault and now.lets_out


def on_library_page(page: str) -> When:
    return lambda now: now.open and now.page == page and not now.vault


def working(now: Situation) -> bool:
    return now.working


def paused(now: Situation) -> bool:
    return now.paused


def in_collection(now: Situation) -> bool:
    """Something is selected in a collection that was put together by hand."""
    return now.selected > 0 and now.in_collection


def narrowing(now: Situation) -> bool:
    """The bar of facets is there."""
    return now.narrowing
