"""What the window puts on the clipboard, and how it lets go of it when the program ends.

Text goes there as plain text, which Qt makes itself. Files have to go as a QMimeData made here, and
that may not outlive Python: a system with a clipboard of its own takes it over, or drops it, while
the program ends; where Qt only keeps it in a variable (the offscreen platform), its end would come
after Python's and take the process down.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

_held: list[QMimeData] = []
"""What was put there last; Qt deletes it once something else is there."""


def put_text(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def put_files(paths: Sequence[str]) -> None:
    """For pasting in a file manager or a chat."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    _held[:] = [mime]
    QGuiApplication.clipboard().setMimeData(mime)


def let_go() -> None:
    """The program ends: what the system's clipboard holds stays there, what only Qt holds goes."""
    held = any(isValid(mime) for mime in _held)
    _held.clear()
    if held and not QGuiApplication.clipboard().ownsClipboard():
        QGuiApplication.clipboard().clear()
