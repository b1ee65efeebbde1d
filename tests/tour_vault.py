"""Screenshots of a vault: its door, the pages that make one, and its window."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.style.look import Look, Scheme
from app.ui.vault_main import VaultSession
from tests.ui.fake import FakeLibrary
from tests.ui.fake_inside import PASSPHRASE, FakeDoor, FakeInside

SETTLE_MS = 1500


def vault_shots(look: Look, folder: Path) -> Iterator[tuple[str, QPixmap]]:
    """Over a vault in memory: what is looked at is the window."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        look.choose(scheme)
        place = folder / scheme / "Private.musevault"
        place.parent.mkdir(parents=True)
        door = FakeDoor(FakeInside(str(place), FakeLibrary()))
        session = VaultSession(app, folder, door, list, end=lambda _code: None, look=look)
        try:
            session.make("Private", str(folder))
            yield f"vault-new-{scheme}", _settled(session.entry)
            session.open(place)
            yield f"vault-door-{scheme}", _settled(session.entry)
            session.entry.unlock.field.field.setText(PASSPHRASE)
            session.entry.unlock.field.field.returnPressed.emit()
            _wait(SETTLE_MS)
            window = session.window
            assert window is not None
            window.resize(1600, 1000)
            yield f"vault-window-{scheme}", _settled(window)
            window.room.show()
            yield f"vault-room-{scheme}", _settled(window)
        finally:
            session.close()
            for one in (session.window, session.entry):
                if one is not None:
                    one.hide()


def _settled(widget: QWidget) -> QPixmap:
    _wait(SETTLE_MS)
    return widget.grab()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
