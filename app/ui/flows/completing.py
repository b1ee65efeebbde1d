"""How a search could go on, asked while it is typed."""

from PySide6.QtCore import QObject

from app.ui.bridge import Bridge, Channel
from app.ui.panels.search.box import SearchBox


class Completing(QObject):
    """Late answers are dropped; without one there is nothing to say."""

    def __init__(self, bridge: Bridge, box: SearchBox, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._channel = Channel(bridge, self)
        box.completing.connect(self._ask)

    def _ask(self, text: str) -> None:
        self._channel.ask(
            lambda library: library.completions(text),
            self._box.propose,
            lambda _error: self._box.propose(()),
        )
