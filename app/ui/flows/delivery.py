"""Assets dropped on a tile: planned, the plan shown and changed, the files written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.asset import Box
from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.ops import SetCrop
from app.core.outgoing import ratio_of
from app.core.vocab import ChangeKind
from app.ui.bridge import Bridge, Channel, Job, is_cancelled
from app.ui.flows.edits import Edits
from app.ui.flows.planning import Drawn, Planned, Request, outcome_rows, planned
from app.ui.lanes import Lane
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.plan_view import PlanView
from app.ui.panels.shelf.state import tally
from app.ui.panels.status.problems import Problem
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.services.reports import ExportReport


SLOW_MS = 300
"""A plan that takes longer says that it is being made."""


class Delivery(QObject):
    """`folder` is where files are written; `drawn` says how pictures may be shown now. `began` with
    each export that is being written.
    """

    problems = Signal(list)
    folder_chosen = Signal(str)
    began = Signal(Job)

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        toast: Toast,
        shelf: ShelfPanel,
        view: PlanView,
        drawn: Callable[[], Drawn],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._toast = bridge, edits, toast
        self._shelf, self._view, self._drawn, self._window = shelf, view, drawn, window
        self._channel = Channel(bridge, self, Lane.PLAN)
        self.folder = ""
        self._wanted: Request | None = None
        self._planned: Planned | None = None
        self._writing: Job | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._say_looking)
        view.confirmed.connect(self._write)
        view.cancelled.connect(self._close)
        view.folder_wanted.connect(self._choose_folder)
        view.open_wanted.connect(self._open_folder)
        view.cropped.connect(self._crop)
        view.override_wanted.connect(self._override)
        view.options.changed.connect(self._ask_otherwise)
        bridge.changed.connect(self._changed)

    def export(
        self, preset_id: str, ids: Sequence[int], *, look: bool = False, hot: str = ""
    ) -> None:
        """Plan and show it; write at once when nothing in it needs a second look, unless `look`
        asks for one. `hot` is the folder of the platform, where it goes there.
        """
        preset = self._shelf.preset(preset_id)
        if not ids or preset is None:
            self._toast.say(tr("Select what to export first"))
            return
        now = datetime.now()
        self._wanted = Request(tuple(ids), preset, hot or self.folder, now, hot=bool(hot))
        self._view.begin(preset)
        self._writing = self._planned = None
        self._slow.start()
        self._plan(at_once=not look)

    # ── the plan ──

    def _plan(self, *, at_once: bool = False) -> None:
        wanted, drawn = self._wanted, self._drawn()
        if wanted is None:
            return
        self._view.hold()
        self._channel.ask(
            lambda library: planned(library, wanted, drawn),
            lambda found: self._show(found, at_once=at_once),
            self._refused,
        )

    def _say_looking(self) -> None:
        if self._wanted is not None:
            self._view.show_looking(self._wanted.preset.title, len(self._wanted.ids))

    def _show(self, found: Planned, *, at_once: bool) -> None:
        self._slow.stop()
        self._planned = found
        self._view.reason.hide()
        self._view.show_plan(found.sheet)
        numbers = tally(found.plan)
        doubts = numbers.review or numbers.blocked or numbers.failed or found.sheet.notes
        if at_once and numbers.files and not doubts:
            self._write()

    def _refused(self, error: MusekeepError) -> None:
        self._slow.stop()
        if self._wanted is not None and self._wanted.override:
            self._wanted = replace(self._wanted, override="")
            self._view.reason.refuse(str(error))
        else:
            self._view.show_refused(str(error))
            self._toast.say(str(error), tone="block")

    def _override(self, reason: str) -> None:
        if self._wanted is not None:
            self._wanted = replace(self._wanted, override=reason)
            self._plan()

    def _ask_otherwise(self) -> None:
        """An option was turned."""
        if self._wanted is not None:
            self._wanted = replace(self._wanted, asked=self._view.options.asked)
            self._plan()

    def _changed(self, changes: Changes) -> None:
        """What is planned may be out of date; what was written stays as it is."""
        if self._planned is None or self._wanted is None:
            return
        touched = changes.everything or not set(self._wanted.ids).isdisjoint(changes.ids)
        if touched and changes.kinds != {ChangeKind.EXPORTS}:
            self._plan()

    def _crop(self, asset: int, window: Box | None) -> None:
        """Kept for every preset of the shape."""
        if self._wanted is None:
            return
        preset = self._wanted.preset
        ratio = ratio_of(preset.width or 1, preset.height or 1)
        words = tr("Your crop is kept for {ratio}") if window else tr("Cropped as proposed again")

        def kept(_done: object) -> None:
            self._edits.tell(words.format(ratio=ratio))
            self._plan()

        op = SetCrop(asset, ratio, window)
        self._bridge.run(lambda library: library.do(op), kept, self._not_kept, Lane.DO)

    def _not_kept(self, error: MusekeepError) -> None:
        self._toast.say(str(error), tone="block")
        self._plan()

    # ── the files ──

    def _write(self) -> None:
        found, self._planned = self._planned, None
        wanted = self._wanted
        if found is None or wanted is None:
            return
        self._view.show_working()
        title = tr("Exporting {preset}").format(preset=wanted.preset.title)
        job = self._bridge.job(
            title,
            lambda library, report, cancel: library.export(
                found.plan, report, cancel, delivery=wanted.way
            ),
            Lane.EXPORT,
        )
        if job is None:
            return
        self._writing = job
        self.began.emit(job)
        job.finished.connect(lambda report: self._written(job, found, report))
        job.failed.connect(lambda error: self._failed(job, error))

    def _written(self, job: Job, found: Planned, report: "ExportReport") -> None:
        words, folder = export_words(report), found.sheet.folder
        if job is self._writing:
            rows = outcome_rows(found.sheet.rows, report)
            self._view.show_done(words, rows, note=report.halted)
        if report.failed:
            reasons = [Problem(one.preset_id, one.reason) for one in report.failed]
            self.problems.emit(reasons)
        self._toast.say(words, tr("Open the folder"), lambda: open_folder(folder))

    def _failed(self, job: Job, error: MusekeepError) -> None:
        if job is self._writing:
            told = "" if is_cancelled(error) else str(error)
            self._view.show_done(tr("Nothing more was written"), note=told)
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    # ── where ──

    def _close(self) -> None:
        self._channel.drop()
        self._slow.stop()
        self._planned = self._wanted = self._writing = None
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
        if self._wanted is not None:
            self._wanted = replace(self._wanted, folder=folder, hot=False)
            self._plan()

    def _open_folder(self) -> None:
        open_folder(self._wanted.folder if self._wanted else self.folder)


def open_folder(folder: str) -> None:
    """In the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def export_words(report: "ExportReport") -> str:
    """What an export came to, in one line."""
    parts = [trn("%n file written", "%n files written", len(report.written))]
    if report.blocked:
        parts.append(trn("%n blocked", "%n blocked", len(report.blocked)))
    if report.failed:
        parts.append(trn("%n failed", "%n failed", len(report.failed)))
    if report.skipped:
        parts.append(trn("%n left out", "%n left out", len(report.skipped)))
    if report.stopped:
        parts.append(tr("stopped"))
    if report.left:
        parts.append(trn("%n still to be made", "%n still to be made", report.left))
    if report.halted:
        parts.append(report.halted)
    return " · ".join(parts)
