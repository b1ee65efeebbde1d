"""The window among the system's: where it was left, and what it says while nobody looks at it."""

from typing import TYPE_CHECKING

from app.ui.around.attention import Attention
from app.ui.around.resuming import Resuming

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_system(window: "MainWindow") -> None:
    """Once the actions are there."""
    attention = Attention(window)
    window.stays, window.quit = attention.keeps, attention.quit
    window.showing.changed.connect(attention.update)
    attention.update()
    if not window.vault:
        Resuming(window)
