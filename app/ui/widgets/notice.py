"""What is shown where there is nothing to show: an icon, a line, why, and what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, empty, label, on_ground

WIDTH = 440

Offer = tuple[str, Callable[[], object]]


class Notice(QWidget):
    """A centred message on the window's ground."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        on_ground(self, "window")
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("", "title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("", "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(WIDTH)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addStretch(2)
        box.addWidget(self._icon)
        box.addWidget(self._title)
        box.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(self._offers)
        box.addStretch(3)
        look.changed.connect(self._redraw)
        self._name = "picture"

    def say(self, icon: str, title: str, text: str, offers: Sequence[Offer] = ()) -> None:
        """`offers` are buttons; the first is the one most people want."""
        self._name = icon
        self._redraw()
        self._title.setText(title)
        self._text.setText(text)
        self._text.setFixedHeight(self._text.heightForWidth(WIDTH) if text else 0)
        empty(self._offers)
        self._offers.addStretch(1)
        for number, (words, on_click) in enumerate(offers):
            self._offers.addWidget(button(words, on_click, primary=number == 0))
        self._offers.addStretch(1)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    def buttons(self) -> list[QPushButton]:
        """What is offered, in order."""
        items = (self._offers.itemAt(at) for at in range(self._offers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    @property
    def offers(self) -> list[str]:
        return [button.text() for button in self.buttons()]

    def _redraw(self) -> None:
        icon = self._look.icon(self._name, "muted")
        self._icon.setPixmap(icon.pixmap(QSize(48, 48), self.devicePixelRatioF()))
