# ruff: noqa: N802 - Qt names the methods it calls
"""A picture to be looked at closely: its thumbnail at once, then the file's own pixels for as much
of it as is in sight, with zoom and pan.
"""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import AssetView
from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.boxed import BoxedPicture
from app.ui.pictures.decode import plain_picture
from app.ui.pictures.enlarged import MOST, EnlargedPictures, Near, best
from app.ui.pictures.zoom import FIT, STEP, Zoom, bounded
from app.ui.style.look import Look
from app.ui.veil import Veil

THUMB_SIDE = 512
"""What a thumbnail shows as well as the file does."""

PAUSE_MS = 150
"""Pictures that are only passed by are not read."""

CRISP = 3.0
"""From so many pixels of the screen to one of the picture on, each is drawn as a square."""

MARGIN = 24


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the picture in its own pixels."""

    sha256: str
    box: QRect
    picture: QImage


class ClosePicture(BoxedPicture):
    """`zoomed` when somebody looks closer or elsewhere by hand; `scaled` whenever the picture may
    have another size on the screen. What is veiled is not read, and not zoomed into.
    """

    zoomed = Signal(Zoom)
    scaled = Signal()

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        near: EnlargedPictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Several that are looked at together share `near`."""
        super().__init__(bridge, look, parent)
        self._near = near or EnlargedPictures(bridge, self)
        self._near.arrived.connect(self._arrived)
        self._part: _Part | None = None
        self._part_channel = Channel(bridge, self, Lane.CLOSE)
        self._zoom = FIT
        self._held_at: QPointF | None = None
        self.margin = MARGIN
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_closer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)

    # ── what is shown ──

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        before = self.scale
        other = self._view is None or self._view.sha256 != view.sha256
        super().show_asset(view, veil)
        if other:
            self._part = None
            self._keep_scale(before)
        if not self.readable:
            self._near.forget(self)
            self._part_channel.drop()
            self._pause.stop()
        elif not self._take_near():
            self._pause.start()
        self.scaled.emit()

    @property
    def readable(self) -> bool:
        """Whether the file itself may be read and shown."""
        view = self._view
        return (
            view is not None
            and self._veil is Veil.NONE
            and view.sha256 is not None
            and not view.fault
        )

    def near_of(self, view: AssetView) -> Near | None:
        """What would be read of this one's file to be shown here in whole; None where its thumbnail
        is enough.
        """
        if view.sha256 is None or view.fault is not None:
            return None
        ratio, room = self.devicePixelRatioF(), self.room()
        shape = view.height / view.width if view.width and view.height else 0.66
        width = min(room.width(), room.height() / shape) * ratio
        height = width * shape
        if max(width, height) <= THUMB_SIDE:
            return None
        if view.width and view.height and view.width <= width:
            return Near(view.id, view.sha256, view.width, view.height)
        return Near(view.id, view.sha256, max(1, round(width)), max(1, round(height)))

    def _whole(self) -> Near | None:
        """The same for being looked at closely."""
        view = self._view
        if view is None or not view.width or not view.height or view.sha256 is None:
            return None
        shrink = min(1.0, (MOST / (view.width * view.height)) ** 0.5)
        return Near(view.id, view.sha256, round(view.width * shrink), round(view.height * shrink))

    def _look_closer(self) -> None:
        """The thumbnail is there at once; the file's own pixels follow where one stays."""
        if not self.readable or self._view is None:
            return
        fit, whole = self.near_of(self._view), self._whole()
        wanted = [fit] if fit is not None else []
        if whole is not None and self._shown_width() > (fit.width if fit else THUMB_SIDE):
            wanted.append(whole)
        self._near.want(self, wanted)
        self._take_near()
        self._ask_part()

    def _arrived(self, near: Near) -> None:
        if self._view is not None and near.asset == self._view.id:
            self._take_near()

    def _take_near(self) -> bool:
        """Show what was read of this file, if anything was."""
        if not self.readable or self._view is None:
            return False
        fit = self.near_of(self._view)
        levels = self._near.get(fit) if fit is not None else ()
        if levels and self._picture is not levels[0]:
            self._channel.drop()  # a thumbnail that comes later is no better
            self._take(levels[0])
        self.update()
        return bool(levels)

    # ── zoom ──

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    @property
    def own(self) -> float:
        """The zoom at which a pixel of the picture is one of the screen."""
        view, width = self._view, self.fit().width() * self.devicePixelRatioF()
        return view.width / width if view is not None and view.width and width > 0 else 1.0

    @property
    def scale(self) -> float | None:
        """Pixels of the screen to one of the picture; None while the whole is shown."""
        return None if self._zoom.is_fit else self._zoom.factor / self.own

    @property
    def percent(self) -> int:
        """How large the picture is shown, of its own size."""
        return max(1, round(100 * self._zoom.factor / self.own))

    def look_at(self, zoom: Zoom) -> None:
        """As somebody else does."""
        if zoom != self._zoom and self._veil is Veil.NONE:
            self._zoom = zoom
            self._zoomed()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Closer (or, below 1, further), with what is under `at` (the middle) staying there."""
        now = self._zoom.factor
        wanted = bounded(now * factor, self.own)
        for stop in (1.0, self.own):  # neither is passed by unnoticed
            if min(now, wanted) < stop < max(now, wanted):
                wanted = stop
        self._by_hand(self._zoom.to(wanted, at or self._middle(), self.fit(), self._all()))

    def zoom_in(self) -> None:
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        self.zoom_by(1 / STEP)

    def turn_own(self, at: QPointF | None = None) -> None:
        """To the picture's own pixels, and from there back to the whole."""
        if abs(self._zoom.factor - self.own) < 1e-6 and not self._zoom.is_fit:
            self._by_hand(FIT)
        else:
            self._by_hand(self._zoom.to(self.own, at or self._middle(), self.fit(), self._all()))

    def fit_whole(self) -> None:
        self._by_hand(FIT)

    def pan(self, by: QPointF) -> None:
        self._by_hand(self._zoom.moved(by, self.fit(), self._all()))

    def _by_hand(self, zoom: Zoom) -> None:
        if zoom != self._zoom and self._view is not None and self._veil is Veil.NONE:
            self._zoom = zoom
            self._zoomed()
            self.zoomed.emit(zoom)

    def _zoomed(self) -> None:
        self._pause.start()
        self._point()
        self.scaled.emit()
        self.update()

    def _keep_scale(self, scale: float | None) -> None:
        """Another picture, or another room: what was looked at in own pixels still is."""
        if scale is not None:
            self._zoom = Zoom(bounded(scale * self.own, self.own), self._zoom.x, self._zoom.y)

    def frame(self) -> QRectF:
        if self._zoom.is_fit or self._veil is not Veil.NONE:
            return self.fit()
        frame, ratio = self._zoom.frame(self.fit(), self._all()), self.devicePixelRatioF()
        left, top = round(frame.left() * ratio) / ratio, round(frame.top() * ratio) / ratio
        return QRectF(left, top, frame.width(), frame.height())

    def room(self) -> QRectF:
        side = self.margin
        return QRectF(self.rect()).adjusted(side, side, -side, -side)

    def _all(self) -> QRectF:
        return QRectF(self.rect())

    def _middle(self) -> QPointF:
        return self._all().center()

    # ── own pixels of what is larger than can be held ──

    def _shown_width(self) -> float:
        """Device pixels the whole picture would take as it is looked at."""
        return self.frame().width() * self.devicePixelRatioF()

    def _ask_part(self) -> None:
        view, whole = self._view, self._whole()
        if view is None or whole is None or not view.width or not view.height:
            return
        if whole.width >= view.width or self._shown_width() <= whole.width:
            return
        box = self._box_in_sight(view.width, view.height)
        if self._part is not None and self._part.box.contains(box):
            return
        more = box.adjusted(-box.width() // 4, -box.height() // 4, *_quarter(box))
        wide = more.intersected(QRect(0, 0, view.width, view.height))
        asset, sha256, full = view.id, view.sha256 or "", (view.width, view.height)

        def work(library: Library) -> _Part | None:
            at = wide.x(), wide.y(), wide.width(), wide.height()
            blob = library.enlarged_part(asset, at, full)
            picture = plain_picture(blob) if blob else None
            return _Part(sha256, wide, picture) if picture is not None else None

        self._part_channel.ask(work, self._take_part, _nothing)

    def _take_part(self, part: _Part | None) -> None:
        if part is not None and self._view is not None and part.sha256 == self._view.sha256:
            self._part = part
            self.update()

    def _box_in_sight(self, width: int, height: int) -> QRect:
        frame, seen = self.frame(), self.frame().intersected(self._all())
        x, y = width / frame.width(), height / frame.height()
        left, top = (seen.left() - frame.left()) * x, (seen.top() - frame.top()) * y
        right, below = left + seen.width() * x, top + seen.height() * y
        box = QRect(floor(left), floor(top), ceil(right - left), ceil(below - top))
        return box.intersected(QRect(0, 0, width, height))

    # ── painting ──

    def _draw_picture(self, painter: QPainter, picture: QImage) -> None:
        frame, width = self.frame(), self._shown_width()
        scale = self._zoom.factor / self.own
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < CRISP)
        painter.drawImage(frame, self._sharpest(width) or picture)
        view, part = self._view, self._part
        if part is not None and view is not None and view.width and self._veil is Veil.NONE:
            by = frame.width() / view.width
            box = QRectF(part.box)
            at = QRectF(box.x() * by, box.y() * by, box.width() * by, box.height() * by)
            painter.drawImage(at.translated(frame.topLeft()), part.picture)

    def _sharpest(self, width: float) -> QImage | None:
        """The nearest of what was read that has enough pixels."""
        if not self.readable or self._view is None:
            return None
        needs = (self._whole(), self.near_of(self._view))
        held = [level for near in needs if near is not None for level in self._near.get(near)]
        held.sort(key=QImage.width, reverse=True)
        return best(tuple(held), width - 1)

    # ── Qt ──

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self.scale if event.oldSize().isValid() else None
        if scale is not None and self.own:
            before = self._own_in(QRectF(0, 0, event.oldSize().width(), event.oldSize().height()))
            scale = self._zoom.factor / before
        super().resizeEvent(event)
        self._keep_scale(scale)
        if self.readable:
            self._pause.start()
        self.scaled.emit()

    def _own_in(self, area: QRectF) -> float:
        """`own` as it was in another room."""
        room = area.adjusted(self.margin, self.margin, -self.margin, -self.margin)
        width = min(room.width(), room.height() / self.shape()) * self.devicePixelRatioF()
        view = self._view
        return view.width / width if view is not None and view.width and width > 0 else 1.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel looks closer; two fingers push what was zoomed into, or look closer with Ctrl."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not event.pixelDelta().isNull() and not control and not self._zoom.is_fit:
            self.pan(QPointF(event.pixelDelta()))
        elif event.angleDelta().y():
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._veil is Veil.NONE:
            self._held_at = event.position()
            self._point()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            self.pan(event.position() - self._held_at)
            self._held_at = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._held_at = None
        self._point()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.turn_own(event.position())

    def _point(self) -> None:
        """A hand where there is something to push."""
        frame, room = self.frame(), self._all()
        movable = frame.width() > room.width() or frame.height() > room.height()
        if not movable or self._view is None:
            self.unsetCursor()
        elif self._held_at is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)


def _quarter(box: QRect) -> tuple[int, int]:
    return box.width() // 4, box.height() // 4


def _nothing(_error: MusekeepError) -> None:
    """What is at hand stays."""
