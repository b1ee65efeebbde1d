"""Deciding on what was flagged."""

from functools import partial
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import on_library_page, on_page, something_selected

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("review", "Review what was flagged", Group.REVIEW, ("Ctrl+Shift+R",), icon="review"),
    *(
        Spec(f"review.{one}", text, Group.REVIEW, (key,), on_page("review"))
        for one, text, key in (
            ("approve", "Approve, or confirm as the second look", "A"),
            ("reject", "Reject", "R"),
            ("reject.why", "Reject with a reason", "W"),
            ("approve.all", "Approve on all platforms where it waits", "Shift+A"),
            ("reject.all", "Reject on all platforms where it waits", "Shift+R"),
            ("later", "Ask again tomorrow", "L"),
            ("week", "Ask again in a week", "Shift+L"),
            ("next", "Next in the queue", "N"),
            ("previous", "The one before", "P"),
            ("trash", "Move the reviewed one to the trash", "T"),
            ("mark", "Mark a sign of a minor in it", "M"),
        )
    ),
    Spec(
        "review.vault",
        "Put the reviewed one into a vault",
        Group.REVIEW,
        ("V",),
        on_library_page("review"),
    ),
    Spec("approve", "Approve for a platform …", Group.EDIT, (), something_selected, "check"),
    Spec("reject", "Reject for a platform …", Group.EDIT, (), something_selected, "cross"),
    Spec("reset", "Take a decision back …", Group.EDIT, (), something_selected, "undo"),
    Spec("minor.mark", "Mark a sign of a minor …", Group.EDIT, (), something_selected, "flagged"),
    Spec("minor.unmark", "Take the mark of a minor off …", Group.EDIT, (), something_selected),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    reviewing, rulings, deciding = window.reviewing, window.rulings, window.deciding
    return {
        "review": reviewing.open,
        "review.approve": rulings.approve,
        "review.reject": rulings.reject,
        "review.reject.why": rulings.reject_why,
        "review.approve.all": rulings.approve_everywhere,
        "review.reject.all": rulings.reject_everywhere,
        "review.later": rulings.later,
        "review.week": partial(rulings.later, 7),
        "review.next": partial(reviewing.move, 1),
        "review.previous": partial(reviewing.move, -1),
        "review.trash": rulings.trash,
        "review.mark": rulings.mark_minor,
        "approve": deciding.approve,
        "reject": deciding.reject,
        "reset": deciding.reset,
        "minor.mark": partial(deciding.mark_minor, True),
        "minor.unmark": partial(deciding.mark_minor, False),
    }
