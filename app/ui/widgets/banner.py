"""Lines above the pictures that wait to be answered or put away; none of them stops anything."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, icon_button, label
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.notice import Offer
from app.ui.words import tr

MOST = 4
"""Lines shown at once; the others come up when one of these goes."""

ICON = 18


class Banner(QFrame):
    """One line: an icon, what is the matter, what can be done. `closed` when it is put away."""

    closed = Signal()

    def __init__(self, look: Look, icon: str, text: str, offers: Sequence[Offer] = ()) -> None:
        super().__init__()
        self.text = text
        self.setProperty("role", "banner")
        self.setAccessibleName(text)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 6, 6, 6)
        box.setSpacing(8)
        box.addWidget(Glyph(look, icon, "warn" if offers else "muted", ICON))
        box.addWidget(label(text, wrap=True), 1)
        for what, then in offers:
            box.addWidget(button(what, then))
        box.addWidget(icon_button(look, "clear", tr("Put away"), self.closed.emit))

    def buttons(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)


class Banners(QWidget):
    """By key; hidden without any."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: dict[str, Banner] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 8, 16, 0)
        self._box.setSpacing(4)
        self._box.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    def put(self, key: str, icon: str, text: str, offers: Sequence[Offer] = ()) -> None:
        """Replaces the line of this key, unless it says the same already."""
        if key in self._lines and self._lines[key].text == text:
            return
        self.drop(key)
        line = Banner(self._look, icon, text, offers)
        line.closed.connect(lambda: self.drop(key))
        self._lines[key] = line
        self._box.addWidget(line)
        self._show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def drop(self, key: str) -> None:
        if (line := self._lines.pop(key, None)) is not None:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
            self._show()

    @property
    def lines(self) -> tuple[Banner, ...]:
        """Oldest first."""
        return tuple(self._lines.values())

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    def _show(self) -> None:
        for place, line in enumerate(self.lines):
            line.setVisible(place < MOST)
        self.setVisible(bool(self._lines))
