"""How closely a picture is looked at, and where. Pure arithmetic on rectangles."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

STEP = 1.25
"""One notch of the wheel, one press of a key."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """`factor` 1 is the whole picture as large as its room allows (its `fit`); `x` and `y` (0–1)
    name the point of the picture that is in the middle. The same zoom means the same part of
    pictures of any size, so that several can be looked at together.
    """

    factor: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def is_fit(self) -> bool:
        return self.factor == 1.0

    def frame(self, fit: QRectF, room: QRectF) -> QRectF:
        """Where the whole picture lies: what is smaller than the room is centred, what is larger
        leaves no side of it empty.
        """
        width, height = fit.width() * self.factor, fit.height() * self.factor
        left = _edge(room.center().x() - self.x * width, width, room.left(), room.right())
        top = _edge(room.center().y() - self.y * height, height, room.top(), room.bottom())
        return QRectF(left, top, width, height)

    def to(self, factor: float, at: QPointF, fit: QRectF, room: QRectF) -> "Zoom":
        """Closer or further, with what is under `at` staying there."""
        frame = self.frame(fit, room)
        if not frame.width() or not frame.height():
            return self
        x, y = (at.x() - frame.left()) / frame.width(), (at.y() - frame.top()) / frame.height()
        left, top = at.x() - x * fit.width() * factor, at.y() - y * fit.height() * factor
        return _of(QRectF(left, top, fit.width() * factor, fit.height() * factor), factor, room)

    def moved(self, by: QPointF, fit: QRectF, room: QRectF) -> "Zoom":
        """The picture pushed by so many pixels, as far as there is any."""
        frame = Zoom(self.factor, self.x, self.y).frame(fit, room).translated(by)
        moved = _of(frame, self.factor, room)
        return _of(moved.frame(fit, room), self.factor, room)


FIT = Zoom()


def bounded(factor: float, own: float) -> float:
    """`own` is the factor at which a pixel of the picture is one of the screen."""
    return min(max(factor, min(1.0, own)), max(1.0, own * 16))


def _of(frame: QRectF, factor: float, room: QRectF) -> Zoom:
    middle = room.center()
    x = (middle.x() - frame.left()) / frame.width() if frame.width() else 0.5
    y = (middle.y() - frame.top()) / frame.height() if frame.height() else 0.5
    return Zoom(factor, min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))


def _edge(wanted: float, length: float, first: float, last: float) -> float:
    if length <= last - first:
        return (first + last - length) / 2
    return min(max(wanted, last - length), first)
