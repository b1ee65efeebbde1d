"""Every picture veiled at once."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import always, covered

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec(
        "cover",
        "Blur every picture, in all windows",
        Group.VIEW,
        ("Ctrl+B",),
        always,
        "veiled",
        covered,
        everywhere=True,
    ),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    return {"cover": lambda: window.covering.turn()}
