"""What the window says while nobody looks at it: that a long job has ended; and its place in the
tray, where one wants it there.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from app.ui.bridge import Job, is_cancelled
from app.ui.veil import Adult
from app.ui.words import tr

if TYPE_CHECKING:
    from app.core.errors import MusekeepError
    from app.ui.main_window import MainWindow

LONG_S = 20.0
"""A job that took less is not worth a message: whoever began it is still there."""

SHOWN_MS = 8000


class Attention(QObject):
    """Told of every job; speaks when one that took long ends behind another program's window.

    A message names the job only where everything is shown anyway: titles hold names of folders.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._quitting = False
        self._leaving = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._leaving.timeout.connect(self._leave)
        window.bridge.job_started.connect(self._follow)

    @property
    def in_tray(self) -> bool:
        """Closing the window leaves it there."""
        wished = self._window.showing.wishes.tray and not self._window.vault
        return wished and QSystemTrayIcon.isSystemTrayAvailable()

    def keeps(self, event: QCloseEvent) -> bool:
        """Whether the window only leaves for the tray; it has, then."""
        if not self.in_tray or self._quitting or not event.spontaneous():
            return False
        event.ignore()
        self._window.hide()
        return True

    def quit(self) -> None:
        """For good."""
        self._quitting = True
        self._window.close()
        QApplication.quit()

    def update(self) -> None:
        """The wish for a place in the tray may have changed."""
        if self.in_tray:
            self._shown_icon()
        else:
            self._leave()
        if not self._window.vault:
            QApplication.setQuitOnLastWindowClosed(not self.in_tray)

    def _follow(self, job: Job) -> None:
        began = time.monotonic()

        def end(words: str) -> None:
            if time.monotonic() - began >= LONG_S:
                self.tell(words, job.title)

        def fail(error: "MusekeepError") -> None:
            if not is_cancelled(error):
                end(tr("A job could not be finished."))

        job.finished.connect(lambda _value: end(tr("A job has ended.")))
        job.failed.connect(fail)

    def tell(self, words: str, title: str) -> None:
        """Nothing while somebody looks at the window."""
        window = self._window
        if window.isActiveWindow() or not window.showing.wishes.notify:
            return
        plain = window.showing.level is Adult.SHOWN and not window.vault
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._shown_icon().showMessage(
                window.windowTitle(), f"{title}\n{words}" if plain else words
            )
            self._leaving.start()
        else:
            QApplication.alert(window)

    def _shown_icon(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.setToolTip(self._window.windowTitle())
            self._icon.setContextMenu(self._menu())
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self._window.to_front)
        self._icon.show()
        return self._icon

    def _menu(self) -> QMenu:
        window = self._window
        menu = window.actions_.menu("watch.pause", "-", "vault.lock", "-")
        first = menu.actions()[0]
        show = QAction(tr("Show the window"), menu)
        show.triggered.connect(window.to_front)
        menu.insertAction(first, show)
        quit_ = menu.addAction(tr("Quit"))
        quit_.triggered.connect(self.quit)
        return menu

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.to_front()

    def _leave(self) -> None:
        """A message's icon goes with it, unless one wants it there."""
        if self._icon is not None and not self.in_tray:
            self._icon.hide()
