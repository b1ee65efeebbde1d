"""The picture under the pointer while assets are dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPixmap

from app.ui.style.look import Look

SIDE = 88
STEP = 10
FOOT = 30
WIDEST = 320


def drag_badge(
    look: Look, font: QFont, pictures: Sequence[QImage], text: str, role: str, ratio: float
) -> QPixmap:
    """Up to three pictures as a stack and a line below; `role` is the line's ground: accent, warn
    or block. The pictures come as they may be shown.
    """
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetricsF(bold)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST - 24)
    stack = list(pictures[:3])
    high = SIDE + STEP * max(0, len(stack) - 1) if stack else 0
    wide = max(metrics.horizontalAdvance(text) + 24, SIDE + 2 * STEP)
    size = QSizeF(wide, high + FOOT)
    badge = QPixmap((size * ratio).toSize())
    badge.setDevicePixelRatio(ratio)
    badge.fill(Qt.GlobalColor.transparent)
    painter = QPainter(badge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, picture in reversed(list(enumerate(stack))):
        painter.drawImage(QRectF(place * STEP, place * STEP, SIDE, SIDE), picture)
    _line(painter, look, bold, QRectF(0, high + 4, wide, FOOT - 6), text, role)
    painter.end()
    return badge


def _line(painter: QPainter, look: Look, font: QFont, rect: QRectF, text: str, role: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(role))
    painter.drawRoundedRect(rect, 8, 8)
    painter.setFont(font)
    painter.setPen(look.ink(role))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
