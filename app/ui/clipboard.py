"""What the window puts on the clipboard, and how it lets go of it when the program ends.

Text goes there as plain text, which Qt makes itself. Files have to go as a QMimeData made here, and
that may not outlive Python: a system with a clipboard of its own takes it over, or drops it, while
the program ends; where Qt only keeps it in a variable (the offscreen platform), its end would come
after Python's and take the process down.
"""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

UNKEPT = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "org.nspasteboard.ConcealedType": b"1",
}
"""What says so, on the desktops that have such a thing."""

_held: list[QMimeData] = []
"""What was put there last; Qt deletes it once something else is there."""


class _Process:
    """What comes of a vault's window is kept by no history, and does not outlive the lock."""

    vault = False


def belongs_to_vault(*, on: bool) -> None:
    """Everything this process copies is a vault's from now on."""
    _Process.vault = on


def put_text(text: str) -> None:
    if _Process.vault:
        put_secret(text)
    else:
        QGuiApplication.clipboard().setText(text)


def put_files(paths: Sequence[str]) -> None:
    """For pasting in a file manager or a chat."""
    mime = QMimeData()
    for kind, told in UNKEPT.items() if _Process.vault else ():
        mime.setData(kind, QByteArray(told))
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    _held[:] = [mime]
    QGuiApplication.clipboard().setMimeData(mime)


def put_secret(text: str) -> None:
    """For once: programs that keep what was copied are asked not to keep this."""
    mime = QMimeData()
    mime.setText(text)
    for kind, told in UNKEPT.items():
        mime.setData(kind, QByteArray(told))
    _held[:] = [mime]
    QGuiApplication.clipboard().setMimeData(mime)


def forget() -> None:
    """Take off the clipboard what was put there last, if it is still there."""
    held = any(isValid(mime) for mime in _held)
    _held.clear()
    if held:
        QGuiApplication.clipboard().clear()


def let_go() -> None:
    """The program ends: what the system's clipboard holds stays there, what only Qt holds goes."""
    held = any(isValid(mime) for mime in _held)
    _held.clear()
    if held and not QGuiApplication.clipboard().ownsClipboard():
        QGuiApplication.clipboard().clear()
