"""The picture under the pointer while assets are dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPixmap

from app.ui.style.look import Look

SIDE = 88
STEP = 10
FOOT = 30
WIDEST = 400


LINE = 20
"""One of the lines below the first."""

LINES = 3


def drag_badge(
    look: Look,
    font: QFont,
    pictures: Sequence[QImage],
    lines: Sequence[str],
    role: str,
    ratio: float,
) -> QPixmap:
    """Up to three pictures as a stack and some lines below, the first of them bold; `role` is their
    ground: accent, warn or block. The pictures come as they may be shown.
    """
    fonts = [_bold(font), *[font] * (LINES - 1)]
    told = [_fitted(text, face) for text, face in zip(lines, fonts, strict=False)]
    stack = list(pictures[:3])
    high = SIDE + STEP * max(0, len(stack) - 1) if stack else 0
    widest = max(QFontMetricsF(fonts[at]).horizontalAdvance(text) for at, text in enumerate(told))
    size = QSizeF(max(widest + 24, SIDE + 2 * STEP), high + FOOT + LINE * (len(told) - 1))
    badge = QPixmap((size * ratio).toSize())
    badge.setDevicePixelRatio(ratio)
    badge.fill(Qt.GlobalColor.transparent)
    painter = QPainter(badge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, picture in reversed(list(enumerate(stack))):
        painter.drawImage(QRectF(place * STEP, place * STEP, SIDE, SIDE), picture)
    ground = QRectF(0, high + 4, size.width(), size.height() - high - 6)
    _draw_lines(painter, look, ground, list(zip(told, fonts, strict=False)), role)
    painter.end()
    return badge


def _draw_lines(
    painter: QPainter, look: Look, ground: QRectF, lines: list[tuple[str, QFont]], role: str
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(role))
    painter.drawRoundedRect(ground, 8, 8)
    painter.setPen(look.ink(role))
    for place, (text, font) in enumerate(lines):
        row = QRectF(0, ground.top() + 2 + LINE * place, ground.width(), LINE)
        painter.setFont(font)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _fitted(text: str, font: QFont) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, WIDEST - 24)
