"""The cover: one key veils every picture in every window of a library, and shows that it does."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.bridge import Bridge
from app.ui.flows.showing import Showing
from app.ui.widgets.cover_mark import CoverMark

Others = Callable[[bool], object]


class Covering(QObject):
    """`others` tells the windows of other processes, on a worker; who was told tells
    nobody else.
    """

    def __init__(
        self, bridge: Bridge, showing: Showing, mark: CoverMark, others: Others, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._showing, self._others = bridge, showing, others
        showing.covered_changed.connect(mark.setVisible)
        mark.setVisible(showing.wishes.covered)
        mark.clicked.connect(self.turn)

    def turn(self) -> None:
        """Here at once, elsewhere as soon as they hear of it."""
        on, others = not self._showing.wishes.covered, self._others
        self._showing.cover(on)
        self._bridge.background(lambda: others(on))
