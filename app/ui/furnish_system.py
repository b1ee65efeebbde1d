"""The window among the system's: where it was left, and what it says while nobody looks at it."""

from typing import TYPE_CHECKING

from app.ui.flows.attention import Attention
from app.ui.flows.resuming import Resuming

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_system(window: "MainWindow") -> None:
    """Once the actions are there."""
    window.attention = Attention(window)
    window.showing.changed.connect(window.attention.update)
    window.attention.update()
    if not window.vault:
        Resuming(window)
