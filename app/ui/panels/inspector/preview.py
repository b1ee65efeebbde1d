# ruff: noqa: N802 - Qt names the methods it calls
"""The picture as wide as the panel, with what was seen in it as boxes."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.bridge import Bridge
from app.ui.pictures.boxed import BoxedPicture
from app.ui.style.look import Look
from app.ui.words import tr

TALLEST = 1.3
"""Height to width of the preview at most; a taller picture is shown whole, narrower."""


class Preview(BoxedPicture):
    """Fills the panel's width."""

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Preview"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * min(TALLEST, max(0.5, self.shape())))

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))
