"""The picture under review, as large as the room allows."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.bridge import Bridge
from app.ui.pictures.boxed import BoxedPicture
from app.ui.style.look import Look
from app.ui.words import tr

MARGIN = 24


class Stage(BoxedPicture):
    """Its boxes are those of the findings, not of everything that was seen."""

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(tr("Picture under review"))

    def room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
