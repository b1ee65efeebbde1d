"""A filter as a chip of the search box."""

from PySide6.QtCore import Qt, Signal

from app.ui.style.look import Look
from app.ui.widgets.chip import Chip
from app.ui.words import shown, tr

LONGEST = 32
"""Characters; the tool tip has the whole filter."""


class FilterChip(Chip):
    """`flipped` with the filter that finds what this one does not."""

    flipped = Signal(str)

    def __init__(self, look: Look, term: str) -> None:
        from app.ui.panels.search.terms import pretty  # the language loads when it is needed

        words = shown(pretty(term))
        if len(words) > LONGEST:
            words = f"{words[: LONGEST - 1]}…"
        super().__init__(look, words, kind="filter", removable=True)
        self.term = term
        self.setFixedHeight(24)
        self.setToolTip(shown(term))
        self.setAccessibleDescription(
            tr("Enter changes it, − leaves out what it finds, Del removes it")
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def leaves_out(self) -> bool:
        return self.term.startswith("-")

    def flip(self) -> None:
        """The other way round."""
        from app.ui.panels.search.terms import flipped

        self.flipped.emit(flipped(self.term))
