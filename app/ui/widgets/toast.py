# ruff: noqa: N802 - Qt names the methods it calls
"""A message that comes, offers one thing, and goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, icon_button, label
from app.ui.words import tr

STAYS_MS = 7000
EDGE = 24
ASIDE_EDGE = 136
"""Above the foot of a page, where its buttons are."""

WIDEST = 560


class Toast(QFrame):
    """Floats at the foot of `over`, one message at a time."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._aside = False
        self.setProperty("role", "toast")
        self._words = label("", wrap=True)
        self.action_button = button(tr("Undo"), self._act)
        self._then: Callable[[], object] | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 8, 8)
        box.setSpacing(16)
        box.addWidget(self._words)
        box.addWidget(self.action_button)
        box.addWidget(icon_button(look, "clear", tr("Dismiss"), self.hide))
        self._leaving = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._leaving.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def float_over(self, over: QWidget, *, aside: bool) -> None:
        """From now on at the foot of this one; `aside`: at its right, above a row of buttons."""
        self._aside = aside
        shown = self.isVisible()
        self._over.removeEventFilter(self)
        self._over = over
        self.setParent(over)
        over.installEventFilter(self)
        if shown:
            self.show()
            self._settle()
            self.raise_()

    @property
    def text(self) -> str:
        return self._words.text() if self.isVisibleTo(self._over) else ""

    def say(
        self,
        text: str,
        action: str = "",
        then: Callable[[], object] | None = None,
        *,
        tone: str = "",
    ) -> None:
        """`action` is the one button's text, `then` what it does."""
        self._words.setProperty("tone", tone)
        self._words.style().polish(self._words)
        self._words.setText(text)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._then = then
        self.show()
        self._settle()
        self.raise_()
        self._leaving.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def outdate(self) -> None:
        """What is offered is past: an undo would reach something newer."""
        if self._then is not None:
            self._then = None
            self.hide()

    def _act(self) -> None:
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then()

    def _settle(self) -> None:
        """Words on one line as far as there is room: a label left to itself wraps far too soon."""
        wide = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        beside = self.action_button.sizeHint().width() if self.action_button.isVisible() else 0
        room = self._over.width() - beside - 120
        self._words.setFixedWidth(max(80, min(wide, WIDEST, room)))
        self.adjustSize()
        room = self._over.width() - self.width()
        x = room - EDGE if self._aside else room // 2
        edge = ASIDE_EDGE if self._aside else EDGE
        self.move(max(8, x), self._over.height() - self.height() - edge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._leaving.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._leaving.start()
