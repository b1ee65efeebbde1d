# ruff: noqa: N802 - Qt names the methods it calls
"""A whole picture in a widget, fetched and decoded off the GUI thread for the room it has there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.decode import whole_picture
from app.ui.style.look import Look
from app.ui.veil import Veil


@dataclass(frozen=True, slots=True)
class _Key:
    """What the picture at hand was made for."""

    sha256: str
    width: int
    ratio: float
    veiled: bool


class WholePicture(QWidget):
    """Keeps `picture` right for the content, the veil and the size. A kind of it says which content
    that is, and paints.
    """

    def __init__(
        self, bridge: Bridge, look: Look, lane: Lane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._channel = Channel(bridge, self, lane)
        self._veil = Veil.NONE
        self._picture: QImage | None = None
        self._key: _Key | None = None

    @property
    def picture(self) -> QImage | None:
        return self._picture

    def content(self) -> str | None:
        """The hash of what is to be shown; None where nothing can be."""
        raise NotImplementedError

    def shape(self) -> float:
        """Height to width of what is shown."""
        raise NotImplementedError

    def room(self) -> QRectF:
        """What the picture may fill."""
        return QRectF(self.rect())

    def frame(self) -> QRectF:
        """Where the picture lies."""
        return self.fit()

    def fit(self) -> QRectF:
        """Where it lies when the whole of it is shown."""
        area, shape = self.room(), self.shape()
        width = min(area.width(), area.height() / shape)
        frame = QRectF(0, 0, width, width * shape)
        frame.moveCenter(area.center())
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fetch()

    def _forget(self) -> None:
        """Another content is shown from now on."""
        self._picture, self._key = None, None

    def _fetch(self) -> None:
        content = self.content()
        if content is None or self._veil is Veil.HIDE:
            self._forget()
            self._channel.drop()
            return
        width = max(1, round(self.fit().width()))
        key = _Key(content, width, self.devicePixelRatioF(), self._veil is Veil.BLUR)
        if key == self._key:
            return
        if self._key is not None and self._key.veiled != key.veiled:
            self._picture = None
        self._key = key
        self._channel.ask(lambda library: _load(library, key), self._take, self._fail)

    def _take(self, picture: QImage | None) -> None:
        self._picture = picture
        self.update()

    def _fail(self, _error: MusekeepError) -> None:
        self._take(None)


def _load(library: Library, key: _Key) -> QImage | None:
    blob = library.thumbs([key.sha256]).get(key.sha256)
    if blob is None:
        return None
    return whole_picture(blob, key.width, key.ratio, veiled=key.veiled)
