# ruff: noqa: N802 - Qt names the methods it calls
"""One asset of a vault as large as the window: nothing else can open a sealed file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import expanding, icon_button, label, line, on_ground, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import count, last_part, shown, tr


class LoupeView(QWidget):
    """`moved` with how many to go on by."""

    moved = Signal(int)
    closed = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture"))
        self._view: AssetView | None = None
        self._adult, self._revealed = Adult.BLURRED, False
        self._name = ElidedLabel("")
        self._name.setProperty("role", "large")
        self._place = label("", "muted")
        self.stage = Stage(bridge, look)
        self.stage.setAccessibleName(tr("Picture"))
        close = icon_button(
            look, "clear", tr("Back to the pictures (Esc)"), self.closed.emit, size=18
        )
        close.setFixedSize(32, 32)
        head = row(self._name, self._place, expanding(), close, spacing=12)
        head.setContentsMargins(16, 7, 12, 7)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self.stage, 1)

    def show_asset(self, view: AssetView, at: int, total: int) -> None:
        """`at` counts from 0."""
        self._view = view
        self._name.setText(shown(last_part(view.path)))
        told = tr("{at} of {total}").format(at=count(at + 1), total=count(total))
        self._place.setText(told if total > 1 else "")
        self._show()

    @property
    def asset(self) -> int | None:
        return self._view.id if self._view is not None else None

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self.stage.tell_blurred(*how_lifted(adult))
            self._show()

    def _show(self) -> None:
        if self._view is not None:
            veil = verdicts_veil(self._view.verdicts, self._adult, revealed=self._revealed)
            self.stage.show_asset(self._view, veil)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
