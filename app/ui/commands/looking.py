"""Looking at pictures: closely, in full, beside each other, one by one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.panels.sorting.choices import Choice
from app.ui.situation import (
    LOOKING,
    can_fill,
    can_look,
    can_sort,
    in_library,
    on_looking,
    on_page,
    something_to_edit,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.panels.compare.view import CompareView
    from app.ui.panels.loupe.view import LoupeView
    from app.ui.pictures.stage import Stage

_COMPARE, _SORTING = on_page("compare"), on_page("sorting")

ROWS: Rows = (
    Spec("look", "Look at it, and back; hold to peek", Group.VIEW, ("Space",), can_look, "picture"),
    Spec("look.full", "Full screen", Group.VIEW, ("F", "F11"), can_fill, "full"),
    Spec("look.own", "Own pixels, or the whole", Group.VIEW, ("Z",), on_looking),
    Spec("look.fit", "The whole picture", Group.VIEW, ("Ctrl+0",), on_looking),
    Spec("compare", "Compare two to four", Group.VIEW, ("C",), something_to_edit, "compare"),
    Spec("compare.lock", "Look at all of them together", Group.VIEW, ("L",), _COMPARE),
    Spec("compare.table", "What sets them apart", Group.VIEW, ("D",), _COMPARE),
    Spec("compare.drop", "Compare without this one", Group.VIEW, ("Backspace",), _COMPARE),
    Spec("survey", "Survey what is selected", Group.VIEW, ("N",), something_to_edit, "survey"),
    Spec("survey.drop", "Leave it out", Group.VIEW, ("Backspace",), on_page("survey")),
    Spec("sort", "Sort one by one", Group.CURATE, ("Ctrl+K",), can_sort, "sorting"),
    Spec("sort.keep", "Keep this one", Group.CURATE, ("P",), _SORTING),
    Spec("sort.reject", "Reject this one", Group.CURATE, ("X",), _SORTING),
    Spec("sort.skip", "Skip it", Group.CURATE, ("S",), _SORTING),
    Spec("sort.back", "Back to the one before", Group.CURATE, ("Backspace",), _SORTING),
    Spec("sort.end", "See what was chosen", Group.CURATE, ("E",), _SORTING),
    Spec("second", "Second window", Group.VIEW, ("Ctrl+Alt+L",), in_library, "screen"),
    Spec("look.boxes", "Show what was seen in it", Group.VIEW, ("O",), on_page("loupe"), "boxes"),
    Spec("clip.play", "Play or pause the clip", Group.VIEW, ("K",), on_looking, "video"),
    Spec("clip.back", "One frame back", Group.VIEW, (",",), on_looking),
    Spec("clip.on", "One frame on", Group.VIEW, (".",), on_looking),
    Spec("clip.sound", "Sound of the clip", Group.VIEW, ("M",), on_looking, "sound"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    def full() -> None:
        if window.pages.now not in (*LOOKING, "sorting"):
            window.loupe.open_current()
        window.full.toggle()

    def in_loupe(act: "Callable[[LoupeView], object]") -> Handler:
        return lambda: act(window.loupe.view) if window.loupe.view is not None else None

    def in_compare(act: "Callable[[CompareView], object]") -> Handler:
        return lambda: act(view) if (view := window.comparing.view) is not None else None

    def closely(act: "Callable[[Stage], object]") -> Handler:
        return lambda: act(picture) if (picture := window.closer()) is not None else None

    return {
        "look": window.loupe.preview,
        "look.full": full,
        "look.own": closely(lambda picture: picture.turn_own()),
        "look.fit": closely(lambda picture: picture.fit_whole()),
        "compare": window.comparing.open,
        "compare.lock": in_compare(lambda view: view.turn_lock()),
        "compare.table": in_compare(lambda view: view.turn_table()),
        "compare.drop": window.comparing.leave_out,
        "survey": window.surveying.open,
        "survey.drop": window.surveying.drop,
        "sort": window.sorting.open,
        "sort.keep": partial(window.sorting.choose, Choice.KEEP),
        "sort.reject": partial(window.sorting.choose, Choice.REJECT),
        "sort.skip": partial(window.sorting.choose, Choice.SKIP),
        "sort.back": window.sorting.back,
        "sort.end": window.sorting.end,
        "second": lambda: window.second.toggle(),
        "look.boxes": in_loupe(lambda view: view.turn_boxes()),
        "clip.play": closely(lambda stage: stage.play()),
        "clip.back": closely(lambda stage: stage.step(-1)),
        "clip.on": closely(lambda stage: stage.step(1)),
        "clip.sound": closely(lambda stage: stage.turn_sound()),
    }
