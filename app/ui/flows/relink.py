"""Missing files found again: in a folder, or pointed at by hand; one edit, to be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, is_cancelled
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.library import Library, Overview
from app.ui.panels.relink.view import RelinkView
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.core.ops import Done
    from app.services.relink import Match, Proposals

Relinks = Callable[[Library, Report, CancelToken], "Done"]


class Relinking(QObject):
    """`lost` is how many files were missing or offline when they were counted last."""

    def __init__(
        self, bridge: Bridge, edits: Edits, toast: Toast, view: RelinkView, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._toast = bridge, edits, toast
        self._view, self._window = view, window
        self.lost = 0
        view.folder_wanted.connect(self._choose_folder)
        view.confirmed.connect(self.relink)
        view.closed.connect(view.hide)

    def show_overview(self, overview: Overview) -> None:
        self.lost = overview.missing + overview.offline

    def ask(self) -> None:
        """Open the panel."""
        if self.lost:
            self._view.ask(self.lost)
        else:
            self._toast.say(tr("No file is missing"))

    def look_in(self, folder: str) -> None:
        job = self._bridge.job(
            tr("Looking in {folder}").format(folder=last_part(folder)),
            lambda library, report, cancel: library.find_lost(folder, report, cancel),
            Lane.LIBRARY,
        )
        if job is not None:
            self._view.show_looking(folder)
            job.finished.connect(self._found)
            job.failed.connect(self._failed)

    def relink(self, matches: "list[Match]") -> None:
        """Take these for what was missing."""
        if not matches:
            return
        self._view.show_working()
        self._begin(lambda library, report, cancel: library.relink(matches, report, cancel))

    def choose_by_hand(self, old: str) -> None:
        """Let the user point at the file that was at `old`."""
        title = tr("Where is {name} now?").format(name=last_part(old))
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda chosen: self.by_hand(old, chosen[0]))
        dialog.open()

    def by_hand(self, old: str, new: str) -> None:
        self._begin(
            lambda library, report, cancel: library.relink(
                [library.by_hand(old, new)], report, cancel
            )
        )

    def _begin(self, work: Relinks) -> None:
        job = self._bridge.job(tr("Relinking"), work, Lane.LIBRARY)
        if job is not None:
            job.finished.connect(self._relinked)
            job.failed.connect(self._failed)

    def _found(self, found: "Proposals") -> None:
        if self._view.isVisible():
            self._view.show_found(found)

    def _relinked(self, done: "Done") -> None:
        self._view.hide()
        self._edits.tell(trn("%n file relinked", "%n files relinked", done.count))

    def _failed(self, error: MusekeepError) -> None:
        if self._view.isVisible():
            self._view.ask(self.lost)
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, tr("Folder to look in"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.look_in(chosen[0]))
        dialog.open()
