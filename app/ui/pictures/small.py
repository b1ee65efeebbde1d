# ruff: noqa: N802 - Qt names the methods it calls
"""Small square pictures in panels, by content hash: fetched together, decoded on a worker."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.decode import RADIUS, cell_picture
from app.ui.style.look import Look
from app.ui.veil import Veil


class SmallPicture(QWidget):
    """A content's thumbnail, or the icon that stands for it while, or because, it is not there."""

    def __init__(self, look: Look, sha256: str | None, veil: Veil, side: int, name: str) -> None:
        super().__init__()
        self._look = look
        self.sha256, self.veil, self.side = sha256, veil, side
        self.picture: QImage | None = None
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def take(self, picture: QImage | None) -> None:
        self.picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect())
        if self.picture is not None:
            painter.drawImage(frame, self.picture)
        else:
            painter.setPen(self._look.color("raised"))
            painter.setBrush(self._look.color("raised"))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self.picture is None or self.veil is Veil.BLUR:
            self._mark(painter, frame)
        painter.end()

    def _mark(self, painter: QPainter, frame: QRectF) -> None:
        mark = QRectF(0, 0, 16, 16)
        mark.moveCenter(frame.center())
        icon = "picture" if self.veil is Veil.NONE else "veiled"
        role = "muted" if self.picture is None else "on_picture"
        self._look.draw_icon(painter, mark, icon, self._look.color(role))


class SmallPictures(QObject):
    """Fetches for all pictures of one panel part at once; a newer `fill` replaces an older one."""

    def __init__(self, bridge: Bridge, owner: QWidget) -> None:
        super().__init__(owner)
        self._channel = Channel(bridge, owner, Lane.THUMBS)

    def fill(self, pictures: Sequence[SmallPicture]) -> None:
        """None of them may be deleted before the next `fill` or `drop`."""
        wanted = [one for one in pictures if one.sha256 and one.veil is not Veil.HIDE]
        asked = [(str(one.sha256), one.side, one.veil is Veil.BLUR) for one in wanted]
        if not wanted:
            self._channel.drop()
            return
        ratio = wanted[0].devicePixelRatioF()

        def show(made: list[QImage | None]) -> None:
            for one, picture in zip(wanted, made, strict=True):
                one.take(picture)

        self._channel.ask(lambda library: _made(library, asked, ratio), show, _nothing)

    def drop(self) -> None:
        self._channel.drop()


def _made(
    library: Library, asked: Sequence[tuple[str, int, bool]], ratio: float
) -> list[QImage | None]:
    blobs = library.thumbs([sha256 for sha256, _, _ in asked])
    return [
        cell_picture(blob, side, ratio, veiled=veiled) if (blob := blobs.get(sha256)) else None
        for sha256, side, veiled in asked
    ]


def _nothing(_error: MusekeepError) -> None:
    """The icons stay."""
