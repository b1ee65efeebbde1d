"""Assets dropped on a tile: planned, the plan shown, the files written."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.flows.planning import Drawn, Planned, planned
from app.ui.lanes import Lane
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.plan_view import PlanView
from app.ui.panels.shelf.state import tally
from app.ui.panels.status.problems import Problem
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.services.reports import ExportReport


class Delivery(QObject):
    """`folder` is where files are written; `drawn` says how pictures may be shown now."""

    problems = Signal(list)
    folder_chosen = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        toast: Toast,
        shelf: ShelfPanel,
        view: PlanView,
        drawn: Callable[[], Drawn],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._shelf = bridge, toast, shelf
        self._view, self._drawn, self._window = view, drawn, window
        self._channel = Channel(bridge, self, Lane.EXPORT)
        self.folder = ""
        self._ids: tuple[int, ...] = ()
        self._preset = ""
        self._planned: Planned | None = None
        view.confirmed.connect(self._write)
        view.cancelled.connect(self._close)
        view.folder_wanted.connect(self._choose_folder)
        view.open_wanted.connect(self._open_folder)

    def export(self, preset: str, ids: Sequence[int]) -> None:
        """Plan and show it; write at once when nothing in it needs a second look."""
        if not ids:
            self._toast.say(tr("Select what to export first"))
            return
        self._ids, self._preset = tuple(ids), preset
        self._plan()

    def _plan(self) -> None:
        ids, preset, folder, drawn = self._ids, self._preset, self.folder, self._drawn()
        self._channel.ask(
            lambda library: planned(library, ids, preset, folder, drawn), self._show, self._refused
        )

    def _show(self, found: Planned) -> None:
        self._planned = found
        numbers = tally(found.plan)
        self._view.show_plan(self._title(), self.folder, found.rows, numbers.files)
        if numbers.files and not (numbers.review or numbers.blocked or numbers.failed):
            self._write()

    def _refused(self, error: MusekeepError) -> None:
        self._toast.say(str(error), tone="block")

    def _title(self) -> str:
        tile = self._shelf.tile(self._preset)
        return tile.preset.title if tile else self._preset

    def _write(self) -> None:
        found, self._planned = self._planned, None
        if found is None:
            return
        self._view.show_working()
        title = tr("Exporting {preset}").format(preset=self._title())
        job = self._bridge.job(
            title,
            lambda library, report, cancel: library.export(found.plan, report, cancel),
            Lane.EXPORT,
        )
        if job is not None:
            job.finished.connect(self._written)
            job.failed.connect(self._failed)

    def _written(self, report: "ExportReport") -> None:
        words = export_words(report)
        self._view.show_done(words)
        if report.failed:
            reasons = [Problem(one.preset_id, one.reason) for one in report.failed]
            self.problems.emit(reasons)
        self._toast.say(words, tr("Open the folder"), self._open_folder)

    def _failed(self, error: MusekeepError) -> None:
        self._view.show_done(tr("Nothing more was written"))
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _close(self) -> None:
        self._channel.drop()
        self._planned = None
        self._view.hide()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, tr("Folder for exported files"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self._take_folder(chosen[0]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self.folder = folder
        self.folder_chosen.emit(folder)
        self._plan()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder))


def export_words(report: "ExportReport") -> str:
    """What an export came to, in one line."""
    parts = [trn("%n file written", "%n files written", len(report.written))]
    if report.blocked:
        parts.append(trn("%n blocked", "%n blocked", len(report.blocked)))
    if report.failed:
        parts.append(trn("%n failed", "%n failed", len(report.failed)))
    if report.stopped:
        parts.append(tr("stopped"))
    return " · ".join(parts)
