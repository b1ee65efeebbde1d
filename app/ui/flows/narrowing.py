"""The bar that narrows a search: asked anew with every search and change while it is there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.panels.search.facets import FacetBar
from app.ui.panels.search.panel import SearchPanel
from app.ui.style.look import Look

CALM_MS = 400
"""While the library keeps changing, counts are asked for this often."""


class Narrowing(QObject):
    """`changed` when the bar came or went; it is made when it is first wanted."""

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        search: SearchPanel,
        back: Callable[[], object],
        parent: QObject,
    ) -> None:
        """`back` leads to what is searched for, from whatever is shown instead."""
        super().__init__(parent)
        self._look, self._search, self._back = look, search, back
        self._channel = Channel(bridge, self)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._ask)
        self.bar: FacetBar | None = None
        search.searched.connect(lambda _text: self._ask())
        bridge.changed.connect(self._changed)

    @property
    def shown(self) -> bool:
        return self.bar is not None and not self.bar.isHidden()

    def turn(self) -> None:
        """Show the bar, or take it away."""
        self.show(not self.shown)

    def show(self, on: bool) -> None:
        if on and self.bar is None:
            self.bar = FacetBar(self._look)
            self.bar.narrowed.connect(self._narrow)
            self.bar.more_wanted.connect(lambda field: self._search.box.begin(f"{field}:"))
            self._search.add_below(self.bar)
        if self.bar is not None:
            self.bar.setVisible(on)
        if on:
            self._ask()
        else:
            self._channel.drop()
        self.changed.emit()

    def _narrow(self, filters: tuple[str, ...]) -> None:
        box = self._search.box
        self._back()
        box.set_search(filters, box.field.text())

    def _changed(self, _changes: Changes) -> None:
        if self.shown and not self._calm.isActive():
            self._calm.start()

    def _ask(self) -> None:
        self._calm.stop()
        if not self.shown or self.bar is None:
            return
        bar, query = self.bar, self._search.box.text
        bar.show_filters(self._search.box.filters)
        self._channel.ask(lambda library: library.facets(query), bar.show_facets, _unread)


def _unread(_error: MusekeepError) -> None:
    """The box itself says what is wrong with a search; the last numbers stay."""
