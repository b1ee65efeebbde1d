"""The top of review: which platform's queue, in which order."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, expanding, icon_button, label, line, on_ground, row
from app.ui.words import count, platform, tr

ORDERS = ("risk", "oldest")


class ReviewBar(QWidget):
    """`platform_chosen` with an id, or "" for all; `order_chosen` with one of `ORDERS`."""

    platform_chosen = Signal(str)
    order_chosen = Signal(str)
    listed = Signal()
    second_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        on_ground(self, "window")
        self.platform_button = QPushButton()
        self.platform_button.setAccessibleName(tr("Platform"))
        self.order_button = QPushButton()
        self.order_button.setAccessibleName(tr("Order"))
        self.grid_button = button(tr("Show in the grid"), self.listed.emit)
        self.grid_button.setToolTip(tr("All that is flagged here as a grid, to decide on many"))
        self.second_button = button("", self.second_wanted.emit)
        self.second_button.setToolTip(
            tr("Whether an approval counts only once it was confirmed; the settings say so")
        )
        self.second_button.setAccessibleName(tr("Second look"))
        self.second_button.hide()
        close = icon_button(look, "clear", tr("Leave review (Esc)"), self.closed.emit, size=18)
        close.setFixedSize(32, 32)
        parts = row(label(tr("Review"), "large"), self.platform_button, self.order_button)
        for part in (expanding(), self.grid_button, self.second_button, close):
            parts.addWidget(part)
        parts.setContentsMargins(16, 7, 12, 7)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(parts)
        outer.addWidget(line())
        self.show_order(ORDERS[0])
        self.show_platforms({}, "")

    def show_platforms(self, counts: Mapping[str, int], chosen: str) -> None:
        """How many wait for each platform; `chosen` stays in the list even when none does."""
        entries = [("", _counted(tr("All platforms"), sum(counts.values())))]
        names = sorted({*counts, chosen} - {""}, key=lambda one: platform(one).casefold())
        entries += [(one, _counted(platform(one), counts.get(one, 0))) for one in names]
        self._offer(self.platform_button, entries, chosen, self.platform_chosen.emit)

    def show_order(self, chosen: str) -> None:
        entries = [("risk", tr("Riskiest first")), ("oldest", tr("Oldest first"))]
        self._offer(self.order_button, entries, chosen, self.order_chosen.emit)

    def show_second_look(self, on: bool) -> None:
        """Whether approvals want confirming: by somebody else, or by oneself a day later."""
        told = tr("Second look after 24 h: on") if on else tr("Second look: off")
        self.second_button.setText(told)
        self.second_button.show()

    def _offer(
        self,
        asked: QPushButton,
        entries: list[tuple[str, str]],
        chosen: str,
        then: Callable[[str], None],
    ) -> None:
        menu = QMenu(asked)
        group = QActionGroup(menu)  # goes with it
        for key, words in entries:
            action = QAction(words, group, checkable=True, checked=key == chosen)
            action.triggered.connect(lambda _on=False, key=key: then(key))
            menu.addAction(action)
            if key == chosen:
                asked.setText(f"{words}  ▾")
        old = asked.menu()
        asked.setMenu(menu)
        if old is not None:
            old.deleteLater()


def _counted(words: str, number: int) -> str:
    return f"{words}  {count(number)}"
