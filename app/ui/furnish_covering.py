"""The key that veils every picture, in this window and the others of its library."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.flows.covering import Covering
from app.ui.instance import ask_to_cover
from app.ui.vaulting import Standing
from app.ui.widgets.cover_mark import CoverMark

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

PATIENCE_MS = 300
"""How long a vault's window is waited for, before the next one is told."""


def add_covering(window: "MainWindow") -> None:
    """A vault's window was told before how to reach the others."""
    if not window.vault:
        window.cover_others = lambda on: _cover_vaults(window, on)
    mark = CoverMark(window.look)
    window.frame.status.put_first(mark)
    window.covering = Covering(window.bridge, window.showing, mark, window.cover_others, window)


def _cover_vaults(window: "MainWindow", on: bool) -> None:
    """Those that are open now. Worker threads only."""
    library = window.bridge.library
    if library is None:
        return
    for vault in library.vaults():
        if vault.standing is Standing.OPEN:
            ask_to_cover(Path(vault.place), on, PATIENCE_MS)
