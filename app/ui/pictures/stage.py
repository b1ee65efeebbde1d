"""One picture as large as the room allows: under review, or looked at in a vault."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.boxed import BoxedPicture
from app.ui.pictures.decode import whole_picture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.words import tr

MARGIN = 24
THUMB_SIDE = 512
"""What a thumbnail shows as well as the file does."""

PAUSE_MS = 150
"""Pictures that are only passed by are not read."""


class Stage(BoxedPicture):
    """Its boxes are those of the findings, not of everything that was seen. Where one stays, the
    file itself is read: a thumbnail is too small to judge by.
    """

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, parent)
        self._near = Channel(bridge, self, Lane.THUMBS)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_closer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(tr("Picture under review"))

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        super().show_asset(view, veil)
        self._near.drop()
        if veil is Veil.NONE and view.sha256 is not None and not view.fault:
            self._pause.start()
        else:
            self._pause.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._veil is Veil.NONE and self._view is not None:
            self._pause.start()

    def _look_closer(self) -> None:
        """The thumbnail is there at once; the file's own pixels follow where one stays."""
        view, ratio = self._view, self.devicePixelRatioF()
        if view is None or self._veil is not Veil.NONE:
            return
        asset, room = view.id, self.frame()
        width, height = (max(1, round(side * ratio)) for side in (room.width(), room.height()))
        if max(width, height) <= THUMB_SIDE:
            return
        shown = room.width()

        def work(library: Library) -> QImage | None:
            blob = library.enlarged(asset, width, height)
            return whole_picture(blob, round(shown), ratio, veiled=False) if blob else None

        self._near.ask(work, self._take_closer, lambda _error: None)  # the thumbnail stays

    def _take_closer(self, picture: QImage | None) -> None:
        if picture is not None and self._veil is Veil.NONE:
            self._channel.drop()  # a thumbnail that comes later is no better
            self._take(picture)

    def room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
