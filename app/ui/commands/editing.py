"""A human's edits of assets, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.core.vocab import Flag, Label
from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import (
    on_page,
    one_in_library,
    one_to_edit,
    selected_in_library,
    something_to_edit,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

NEXT = ".next"
"""How the actions end that apply and go on to the next."""

_MARKS = (
    ("rate.0", "No stars", "0"),
    ("rate.1", "One star", "1"),
    ("rate.2", "Two stars", "2"),
    ("rate.3", "Three stars", "3"),
    ("rate.4", "Four stars", "4"),
    ("rate.5", "Five stars", "5"),
    ("label.red", "Red label", "6"),
    ("label.yellow", "Yellow label", "7"),
    ("label.green", "Green label", "8"),
    ("label.blue", "Blue label", "9"),
    ("flag.pick", "Pick", "P"),
    ("flag.reject", "Reject", "X"),
    ("flag.none", "Neither picked nor rejected", "U"),
)
_MARKS_AND_ON = (
    ("rate.0.next", "No stars, and on to the next", "Shift+0"),
    ("rate.1.next", "One star, and on to the next", "Shift+1"),
    ("rate.2.next", "Two stars, and on to the next", "Shift+2"),
    ("rate.3.next", "Three stars, and on to the next", "Shift+3"),
    ("rate.4.next", "Four stars, and on to the next", "Shift+4"),
    ("rate.5.next", "Five stars, and on to the next", "Shift+5"),
    ("label.red.next", "Red label, and on to the next", "Shift+6"),
    ("label.yellow.next", "Yellow label, and on to the next", "Shift+7"),
    ("label.green.next", "Green label, and on to the next", "Shift+8"),
    ("label.blue.next", "Blue label, and on to the next", "Shift+9"),
    ("flag.pick.next", "Pick, and on to the next", "Shift+P"),
    ("flag.reject.next", "Reject, and on to the next", "Shift+X"),
    ("flag.none.next", "Clear the flag, and on to the next", "Shift+U"),
)

ROWS: Rows = (
    Spec("open", "Open with the usual program", Group.VIEW, ("Ctrl+O",), one_in_library, "open"),
    Spec("reveal.folder", "Show in its folder", Group.VIEW, (), one_in_library, "folder"),
    Spec("copy.files", "Copy files", Group.EDIT, ("Ctrl+C",), selected_in_library, "copy"),
    Spec("copy.prompt", "Copy prompt", Group.EDIT, ("Ctrl+Shift+C",), one_to_edit, "copy"),
    Spec("tag", "Tag bar", Group.EDIT, ("Ctrl+T",), something_to_edit, "tag"),
    *(Spec(id_, text, Group.EDIT, (key,), something_to_edit) for id_, text, key in _MARKS),
    Spec("label.purple", "Purple label", Group.EDIT, (), something_to_edit),
    Spec("label.none", "No label", Group.EDIT, ("Alt+0",), something_to_edit),
    *(Spec(id_, text, Group.EDIT, (key,), something_to_edit) for id_, text, key in _MARKS_AND_ON),
    Spec("history", "History of edits", Group.EDIT, ("Ctrl+Shift+H",), icon="history"),
    Spec("history.until", "Undo until this edit", Group.EDIT, ("U",), on_page("history")),
    Spec("history.show", "Show what it changed", Group.EDIT, ("Return",), on_page("history")),
    Spec("undo", "Undo", Group.EDIT, ("Ctrl+Z",), icon="undo"),
    Spec("redo", "Redo", Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    edits, files, subjects = window.edits, window.files, window.subjects

    def with_first(act: Callable[[int], object]) -> Handler:
        """For actions on one asset: they are off while it is not exactly one."""
        return lambda: [act(asset) for asset in subjects()[:1]]

    def and_on(act: Handler) -> Handler:
        def both() -> None:
            act()
            subjects.advance()

        return both

    marks: dict[str, Handler] = {
        **{f"rate.{stars}": partial(edits.rate, stars) for stars in range(6)},
        **{f"label.{label}": partial(edits.label, label) for label in Label},
        "label.none": partial(edits.label, None),
        **{f"flag.{flag}": partial(edits.flag, flag) for flag in Flag},
        "flag.none": partial(edits.flag, None),
    }
    return {
        "open": with_first(files.open),
        "reveal.folder": with_first(files.show_in_folder),
        "copy.files": lambda: files.copy(subjects()),
        "copy.prompt": with_first(files.copy_prompt),
        "tag": lambda: window.tagging.open(),
        **marks,
        **{name: and_on(marks[name.removesuffix(NEXT)]) for name, _, _ in _MARKS_AND_ON},
        "history": partial(window.pages.show, "history"),
        "history.until": lambda: window.history.view.go_until(),
        "history.show": lambda: window.history.view.show_touched(),
        "undo": edits.undo,
        "redo": edits.redo,
    }
