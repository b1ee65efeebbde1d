"""`python -m tests.emblem`: the program's icon in all sizes, from its drawing."""

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.ui.style.emblem import EMBLEM, SIZES


def drawn(size: int) -> QImage:
    """The emblem, `size` pixels wide and high; needs a QGuiApplication."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(EMBLEM / "musekeep.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


if __name__ == "__main__":
    app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    for size in SIZES:
        drawn(size).save(str(EMBLEM / f"{size}.png"))
