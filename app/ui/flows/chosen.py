"""What is selected in the grid, or shown by another page, told to whoever shows something of it."""

from itertools import islice

from PySide6.QtCore import QObject

from app.core.vocab import Presence
from app.ui.flows.subjects import Subjects
from app.ui.frame import Frame
from app.ui.panels.grid.view import GridView
from app.ui.panels.inspector.several import COMPARED

HANDED = 500
"""So many ids are handed to the shelf; bigger selections are told as a number."""


class Chosen(QObject):
    """`exports` is the folder exported files go to. Needs the frame's second step."""

    def __init__(self, subjects: Subjects, grid: GridView, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._subjects, self._grid, self._frame = subjects, grid, frame
        self.exports = ""

    def ids(self, most: int = HANDED) -> list[int]:
        """The ids, or some of very many."""
        if self._subjects.count() > most:
            return list(islice(self._grid.assets.ids, most))
        return list(self._subjects())

    def whereabouts(self) -> set[Presence]:
        """Where their files are, as far as their cards are here."""
        return {card.presence for card in self._grid.assets.cards_of(self.ids())}

    def remedies(self) -> list[str]:
        """Actions that bring files here which are not."""
        found = self.whereabouts()
        fetch = ["fetch"] if Presence.CLOUD in found else []
        return fetch + (["relink"] if Presence.MISSING in found else [])

    def show(self) -> None:
        """In inspector, shelf and status bar."""
        ids, total = self.ids(), self._subjects.count()
        self._frame.inspector.look_at(self.ids(COMPARED), total)
        self.tell_shelf()
        cards = self._grid.assets.cards_of(ids)
        octets = sum(card.bytes for card in cards) if len(cards) == total else None
        self._frame.status.show_selected(total, octets)

    def look_again(self, touched: frozenset[int] | None) -> None:
        """These assets (None: any) have changed."""
        if touched is None or not touched.isdisjoint(self.ids(COMPARED)):
            self._frame.inspector.look_again()
            self.tell_shelf()

    def tell_shelf(self) -> None:
        self._frame.shelf.select(self.ids(), self._subjects.count(), self.exports)
