"""A stored thumbnail (JPEG) → the picture a cell or a preview shows. Runs on worker threads.

Qt's reader lets go of Python's lock while it decodes, shrinks and crops in one go.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

_JPEG = b"\xff\xd8"
RADIUS = 8
"""Rounding of a cell's corners, logical pixels."""

_VEIL_SIDE = 9
"""What is left of a veiled picture: nothing could be made out in so few pixels."""

_UPPER = 0.38
"""Where a tall picture is cut: faces are rarely in its lower half."""


def cell_picture(
    blob: bytes, side: int, ratio: float, *, veiled: bool, high: int = 0
) -> QImage | None:
    """A square of `side` logical pixels, or `high` ones high, cropped to fill, corners rounded;
    None when the bytes are no picture. `ratio` is device pixels per logical pixel.
    """
    if not blob.startswith(_JPEG):
        return None
    size = QSize(max(1, round(side * ratio)), max(1, round((high or side) * ratio)))
    small = size.scaled(_VEIL_SIDE, _VEIL_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    found = _filled(blob, small.expandedTo(QSize(1, 1)) if veiled else size)
    if found is None:
        return None
    return _rounded(_spread(found, size) if veiled else found, ratio)


def whole_picture(blob: bytes, width: int, ratio: float, *, veiled: bool) -> QImage | None:
    """The uncropped picture, `width` logical pixels wide; None when the bytes are no picture."""
    if not blob.startswith(_JPEG):
        return None
    reader, buffer = _reader(blob)
    full = reader.size()
    if not full.isValid():
        return None
    aim = _of_width(full, max(1, round(width * ratio)))
    reader.setScaledSize(_of_width(full, _VEIL_SIDE) if veiled else aim.boundedTo(full))
    picture = reader.read()
    buffer.close()
    if picture.isNull():
        return None
    if veiled:
        picture = _spread(picture, aim)
    elif picture.size() != aim:
        picture = _smooth(picture, aim)
    picture.setDevicePixelRatio(ratio)
    return picture


def plain_picture(blob: bytes) -> QImage | None:
    """In its own pixels; None when the bytes are no picture."""
    if not blob.startswith(_JPEG):
        return None
    reader, buffer = _reader(blob)
    picture = reader.read()
    buffer.close()
    return None if picture.isNull() else picture


def _filled(blob: bytes, size: QSize) -> QImage | None:
    reader, buffer = _reader(blob)
    full = reader.size()
    if not full.isValid():
        return None
    filled = full.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    x = (filled.width() - size.width()) // 2
    y = round((filled.height() - size.height()) * _UPPER)
    reader.setScaledSize(filled)
    reader.setScaledClipRect(QRect(QPoint(x, y), size))
    picture = reader.read()
    buffer.close()
    return None if picture.isNull() else picture


def _reader(blob: bytes) -> tuple[QImageReader, QBuffer]:
    """The buffer holds the bytes; it must outlive the reader.

    Only as a JPEG: the search for a format asks the SVG reader too, which makes a connection. That
    takes Qt's lock for connections while this thread has Python's, and the GUI thread takes them
    the other way round when a widget is deleted: both would wait for ever.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(blob))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"jpeg")
    reader.setAutoDetectImageFormat(False)
    return reader, buffer


def _of_width(size: QSize, width: int) -> QSize:
    return QSize(width, max(1, round(size.height() * width / size.width())))


def _spread(picture: QImage, size: QSize) -> QImage:
    """Blown up in two smooth steps: one would show the grid of the small picture."""
    return _smooth(_smooth(picture, _of_width(picture.size(), 48)), size)


def _smooth(picture: QImage, size: QSize) -> QImage:
    return picture.scaled(
        size,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _rounded(picture: QImage, ratio: float) -> QImage:
    made = QImage(picture.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(picture))
    painter.setBrushOrigin(QPointF(0, 0))
    painter.drawRoundedRect(QRectF(made.rect()), RADIUS * ratio, RADIUS * ratio)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
