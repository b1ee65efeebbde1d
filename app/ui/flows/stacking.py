"""Stacks made, taken apart and given another cover: of what is selected in the grid."""

from PySide6.QtCore import QObject

from app.core.asset import Card
from app.core.ops import SetCover, Stack, Unstack
from app.ui.flows.browse import Browser
from app.ui.flows.edits import Edits
from app.ui.panels.grid.view import GridView
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn


class Stacking(QObject):
    """Each is one edit, to be undone as one."""

    def __init__(
        self, edits: Edits, toast: Toast, grid: GridView, browser: Browser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edits, self._toast, self._grid, self._browser = edits, toast, grid, browser

    def stack(self) -> None:
        """The current one is the cover, where it is among them."""
        ids, current = self._grid.selected_ids(), self._grid.current_id
        words = trn("Stacked %n asset", "Stacked %n assets", len(ids))
        self._edits.do(Stack(ids, current if current in ids else None), words)

    def unstack(self) -> None:
        if not self._stacked():
            self._toast.say(tr("None of these is in a stack"))
            return
        self._edits.do(Unstack(self._grid.selected_ids()), tr("The stack is taken apart"))

    def set_cover(self) -> None:
        for card in self._stacked()[:1]:
            self._edits.do(SetCover(card.id), "")

    def turn(self) -> None:
        """Open or close the stack the current one is in."""
        current = self._grid.current_id
        for card in self._grid.assets.cards_of([] if current is None else [current]):
            if card.stack is not None:
                self._browser.turn_stack(card.id)

    def offers(self) -> tuple[str, ...]:
        """What a menu about those that are selected has to offer."""
        stacked, selected = self._stacked(), self._grid.selected_count()
        of_stack = ("stack.turn", "unstack") if stacked else ()
        of_one = ("stack.cover",) if stacked and selected == 1 else ()
        found = (*of_stack, *of_one, *(("stack",) if selected > 1 else ()))
        return (*found, "-") if found else ()

    def _stacked(self) -> list[Card]:
        """Those of the selected, or of the first of very many, that are known to be in stacks."""
        cards = self._grid.assets.cards_of(self._grid.first_selected())
        return [card for card in cards if card.stack is not None]
