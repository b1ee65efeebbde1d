# ruff: noqa: N802 - Qt names the methods it calls
"""The window at a vault's door: one page to open it, some to make it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.core.vault import SlotInfo
from app.ui.panels.vaults.create import CreatePage
from app.ui.panels.vaults.shell import EDGE
from app.ui.panels.vaults.unlock import UnlockPage
from app.ui.style.look import Look
from app.ui.widgets.notice import Notice
from app.ui.words import tr

SIZE = (560, 620)


class EntryWindow(QFrame):
    """In the frame of vaults; its title says nothing. `closed` when the user gives up."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "vault")
        self.setWindowTitle(tr("Vault"))
        self.notice = Notice(look)
        self.unlock = UnlockPage(look)
        self.making = CreatePage(look)
        self._pages = QStackedWidget()
        for page in (self.notice, self.unlock, self.making):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        box.addWidget(self._pages)
        self.resize(*SIZE)
        self.show_wait()

    def show_wait(self) -> None:
        self.notice.say("vault", tr("One moment …"), "")
        self._pages.setCurrentWidget(self.notice)

    def show_unlock(self, name: str, slots: Sequence[SlotInfo]) -> None:
        self._pages.setCurrentWidget(self.unlock)
        self.unlock.show_vault(name, slots)

    def show_create(self, name: str, folder: str) -> None:
        self._pages.setCurrentWidget(self.making)
        self.making.begin(name, folder)

    def show_notice(self, title: str, text: str) -> None:
        """Why there is nothing to open."""
        self.notice.say("problems", title, text, [(tr("Close"), self.close)])
        self._pages.setCurrentWidget(self.notice)

    def print_code(self, code: str) -> None:
        """On paper, by the system's own dialogue; nothing is written to a file of ours."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paper = QTextDocument(self)
        paper.setPlainText(
            "\n\n".join((tr("Recovery code of a vault"), code, tr("Keep it apart from it.")))
        )
        dialog.accepted.connect(lambda: paper.print_(printer))
        dialog.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape and not self.making.isVisible():
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.unlock.field.forget()
        self.closed.emit()
        super().closeEvent(event)
