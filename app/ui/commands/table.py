"""Every action of the window in one table: menus, buttons, shortcuts and the list of keys are made
from it. Each subject's rows and what they do stand in a module of their own.
"""

from typing import TYPE_CHECKING

from app.ui.actions import Handler, Rows
from app.ui.commands import (
    arranging,
    covering,
    curating,
    editing,
    exporting,
    filing,
    library,
    looking,
    organising,
    reviewing,
    selecting,
    settings,
    vaults,
    viewing,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_SUBJECTS = (
    covering,
    library,
    selecting,
    looking,
    editing,
    filing,
    reviewing,
    curating,
    organising,
    vaults,
    exporting,
    arranging,
    viewing,
    settings,
)

ACTIONS: Rows = tuple(spec for subject in _SUBJECTS for spec in subject.ROWS)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    """By the ids of `ACTIONS`."""
    return {name: act for subject in _SUBJECTS for name, act in subject.handlers(window).items()}
