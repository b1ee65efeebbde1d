# ruff: noqa: N802 - Qt names the methods it calls
"""A scroll area whose content is as tall as it needs to be."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

PAUSE_MS = 0


class ScrolledArea(QScrollArea):
    """Heights that follow from widths (wrapped words, chips) come up through nested widgets one
    pass of the layout after the other; Qt's own area asks once and squeezes what comes later.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._settling = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._settling.timeout.connect(self._settle)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(inside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self._inside and event.type() in (
            QEvent.Type.LayoutRequest,
            QEvent.Type.Resize,
            QEvent.Type.Show,
        ):
            self._settling.start()
        return done

    def _settle(self) -> None:
        inside = self._inside
        needed = inside.heightForWidth(inside.width())
        if inside.isVisible() and inside.height() < needed:
            inside.resize(inside.width(), needed)
            self._settling.start()
