# ruff: noqa: N802 - Qt names the methods it calls
"""One of the pictures that are compared."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.widgets.basics import label, restyle, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import last_part, marks, shown


class Pane(QFrame):
    """`pointed` when somebody takes hold of it."""

    pointed = Signal()

    def __init__(self, bridge: Bridge, look: Look, near: EnlargedPictures) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.stage = Stage(bridge, look, near)
        self.stage.margin = 0
        self.stage.show_boxes(False)
        self.stage.installEventFilter(self)
        self._name, self._marks = ElidedLabel(""), label("", "muted")
        foot = row(self._name, self._marks, spacing=12)
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 8)
        box.setSpacing(8)
        box.addWidget(self.stage, 1)
        box.addLayout(foot)

    def show_words(self, view: AssetView) -> None:
        name = shown(last_part(view.path))
        self._name.setText(name)
        self._marks.setText(marks(view.rating, view.label, view.flag))
        self.stage.setAccessibleName(name)

    def mark(self, *, pointed: bool) -> None:
        restyle(self, target="true" if pointed else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            self.pointed.emit()
        return super().eventFilter(watched, event)
