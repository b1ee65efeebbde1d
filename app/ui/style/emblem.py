"""The program's own icon: an M that is a keep."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from app.core.paths import PROGRAM

EMBLEM = PROGRAM / "resources" / "icons" / "emblem"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Made from the drawing by `python -m tests.emblem`: the plugin that reads SVG is no part of a
start.
"""


def emblem() -> QIcon:
    """In all sizes a system asks for."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(EMBLEM / f"{size}.png"), QSize(size, size))
    return icon
