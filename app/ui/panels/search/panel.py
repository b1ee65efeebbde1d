# ruff: noqa: N802 - Qt names the methods it calls
"""The top bar: search, order, cell size, import, theme."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSlider, QVBoxLayout, QWidget

from app.core.errors import MusekeepError, QueryError
from app.ui.panels.search.box import LEAST_HEIGHT, SearchBox
from app.ui.panels.search.mistake import Mistake
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, line, on_ground
from app.ui.words import tr

ROOMY = 1200
"""A bar narrower than this gives the slider's room to the search."""

WORDY = 720
"""In a narrower one, buttons show their icons alone."""

SPARE = 600
"""A narrower one leaves out what stands in menus, too."""

PATIENCE_MS = 450
"""A mistake is told once typing has stopped this long: half a filter is not a mistake yet."""


class SearchPanel(QWidget):
    """Holds no results; says what was asked for."""

    searched = Signal(str)
    sorted = Signal(str)
    sized = Signal(int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self._look = look
        self.box = SearchBox(look)
        self.box.changed.connect(self._asked)
        self.box.escaped.connect(self.left)
        self.mistake = Mistake(look)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._complain)
        self._error: QueryError | None = None
        self._words: dict[QPushButton, str] = {}
        self._spared: list[QWidget] = []
        self.order_button = QPushButton()
        self.order_button.setAccessibleName(tr("Order"))
        self._orders = QActionGroup(self)
        self.size_slider = self._slider()
        self._bar = QHBoxLayout()
        self._bar.setSpacing(8)
        self._ends = QHBoxLayout()
        self._ends.setSpacing(8)
        self._ends.addWidget(self.order_button)
        self._ends.addWidget(self.size_slider)
        ends = holder(self._ends)
        self._ends.setContentsMargins(0, 0, 0, 0)
        ends.setFixedHeight(LEAST_HEIGHT)
        self._bar.addWidget(self.box, 1)
        self._bar.addWidget(ends, 0, Qt.AlignmentFlag.AlignTop)  # the box grows downwards
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 7, 16, 7)
        inner.setSpacing(2)
        inner.addLayout(self._bar)
        inner.addWidget(self.mistake)
        outer.addLayout(inner)
        outer.addWidget(line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        """Nothing is squeezed: what there is no room for goes."""
        self.size_slider.setVisible(width >= ROOMY)  # Ctrl + wheel does the same
        for widget in self._spared:
            widget.setVisible(width >= SPARE)
        wordy = width >= WORDY
        for made, words in self._words.items():
            made.setText(words if wordy else "")
        self.order_button.setIcon(QIcon() if wordy else self._look.icon("sort"))

    def add_below(self, widget: QWidget) -> None:
        """A bar under the search."""
        self._outer.addWidget(widget)

    def add(self, widget: QWidget, *, spare: bool = False) -> None:
        """Another control at the end. A `spare` one does what menus do, too."""
        self._ends.addWidget(widget)
        if spare:
            self._spared.append(widget)
            widget.setVisible(self.width() >= SPARE)

    def add_button(self, made: QPushButton) -> None:
        """A control with an icon whose words are shown where there is room for them."""
        self.add(made)
        self._name(made, f" {made.text()}")

    def _name(self, made: QPushButton, words: str) -> None:
        self._words[made] = words
        made.setToolTip(words.strip())
        self._fit(self.width())

    def offer_orders(self, orders: list[tuple[str, str]], chosen: str) -> None:
        """`orders` are (sort key, words)."""
        menu = QMenu(self.order_button)
        for key, words in orders:
            action = QAction(words, self._orders, checkable=True, checked=key == chosen)
            action.setData(key)
            menu.addAction(action)
            if key == chosen:
                self._name_order(words)
        self._orders.triggered.connect(self._ordered)
        self.order_button.setMenu(menu)

    def choose_order(self, sort: str) -> None:
        """As if somebody had chosen it here."""
        for action in self._orders.actions():
            if action.data() == sort:
                action.trigger()

    def refuse(self, error: MusekeepError) -> None:
        """The search cannot be read: say where, when typing has stopped."""
        if isinstance(error, QueryError):
            self._error = error
            self._patience.start()

    def accept(self) -> None:
        """The search was answered."""
        self._patience.stop()
        self._error = None
        self.mistake.clear()
        self.box.mark(wrong=False)

    def _asked(self, text: str) -> None:
        self._patience.stop()
        self.searched.emit(text)

    def _complain(self) -> None:
        if self._error is None:
            return
        self.box.mark(wrong=True)
        self.mistake.say(self._error.message, self.box.x() + self.box.column_x(self._error) - 16)

    def _ordered(self, action: QAction) -> None:
        self._name_order(action.text())
        self.sorted.emit(action.data())

    def _name_order(self, words: str) -> None:
        self._name(self.order_button, f"{words}  ▾")
        self.order_button.setAccessibleName(f"{tr('Order')}: {words}")

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setFixedWidth(96)
        slider.setAccessibleName(tr("Thumbnail size"))
        slider.setToolTip(tr("Thumbnail size (Ctrl + wheel)"))
        slider.valueChanged.connect(self.sized)
        return slider
