"""Some of a vault's pictures handed to somebody from outside, in a small vault of their own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.inside import HandedOver, Inside, Judged
from app.ui.lanes import Lane
from app.ui.panels.vaults.hand_over import HandOverWindow
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from app.ui.words import tr

Selected = Callable[[], Sequence[int]]


class Handing(QObject):
    """`window` is the last one that was opened."""

    def __init__(
        self,
        bridge: Bridge,
        inside: Inside,
        look: Look,
        toast: Toast,
        selected: Selected,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._inside, self._look = bridge, inside, look
        self._toast, self._selected, self._parent = toast, selected, parent
        self._judging = Channel(bridge, self)
        self.window: HandOverWindow | None = None

    def show(self) -> None:
        ids = list(self._selected())
        if not ids:
            self._toast.say(tr("Select what to hand over first"))
            return
        window = HandOverWindow(self._look, len(ids), str(Path.home()), self._parent)
        window.judged.connect(self._judge)
        window.folder_wanted.connect(self._choose_folder)
        window.handed.connect(lambda *what: self.hand_over(ids, *what))
        self.window = window
        window.adjustSize()
        window.move(self._parent.geometry().center() - window.rect().center())
        window.show()
        window.activateWindow()
        window.name.setFocus()

    def hand_over(self, ids: Sequence[int], name: str, folder: str, passphrase: str) -> None:
        window = self.window
        job = self._bridge.job(
            tr("Handing over"),
            lambda _library, report, cancel: self._inside.hand_over(
                ids, folder, name, passphrase, report, cancel
            ),
            Lane.CARRY,
        )
        if job is None or window is None:
            return

        def done(made: HandedOver) -> None:
            if isValid(window):
                window.show_handed(made)

        def failed(error: MusekeepError) -> None:
            if isValid(window):
                stopped = tr("Stopped; nothing was made.")
                window.refuse(stopped if is_cancelled(error) else str(error))

        job.finished.connect(done)
        job.failed.connect(failed)

    def _judge(self, passphrase: str) -> None:
        window = self.window

        def show(judged: Judged) -> None:
            if window is not None and isValid(window):
                window.show_judged(judged)

        self._judging.ask(
            lambda _library: self._inside.judge(passphrase, ""), show, lambda _error: None
        )

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self.window, tr("Where the small vault lies"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self._take_folder(chosen[0]))
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        if self.window is not None and isValid(self.window):
            self.window.show_folder(folder)
