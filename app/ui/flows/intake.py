"""Files into the library: chosen, dropped, watched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.ops import AddRoot, RemoveRoot
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.lanes import Lane
from app.ui.panels.status.problems import Problem
from app.ui.widgets.toast import Toast
from app.ui.words import shown, tr, trn

if TYPE_CHECKING:
    from app.services.reports import AnalyseReport, IngestReport


class Intake(QObject):
    """Starts the jobs that fill the library and tells what they came to."""

    problems = Signal(list)
    problems_wanted = Signal()

    def __init__(self, bridge: Bridge, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._window = bridge, toast, window

    def choose_files(self) -> None:
        dialog = self._dialog(tr("Import files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.import_paths)
        dialog.open()

    def choose_folder(self) -> None:
        dialog = self._dialog(tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self.import_paths)
        dialog.open()

    def choose_watched(self) -> None:
        dialog = self._dialog(tr("Watch a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.watch(chosen[0]))
        dialog.open()

    def import_paths(self, paths: Sequence[str]) -> None:
        if not paths:
            return
        title = tr("Importing {name}").format(name=_named(paths))
        job = self._bridge.job(
            title,
            lambda library, report, cancel: library.import_paths(paths, report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job)

    def watch(self, folder: str) -> None:
        """Keep the folder up to date from now on, beginning now."""
        self._bridge.run(
            lambda library: library.do(AddRoot(folder)),
            lambda _done: self.sync(tr("Importing {name}").format(name=_named([folder]))),
            lane=Lane.DO,
        )

    def unwatch(self, folder: str) -> None:
        def told(_done: object) -> None:
            text = tr("{name} is no longer watched; its assets stay").format(name=_named([folder]))
            self._toast.say(text)

        self._bridge.run(lambda library: library.do(RemoveRoot(folder)), told, lane=Lane.DO)

    def sync(self, title: str = "", *, quietly: bool = False) -> None:
        """Bring the library up to date; `quietly`: nothing new is no news."""
        job = self._bridge.job(
            title or tr("Looking for changes"),
            lambda library, report, cancel: library.sync(report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job, quietly=quietly)

    def try_again(self, ids: Sequence[int]) -> None:
        """Read these files once more, though they have not changed."""
        job = self._bridge.job(
            tr("Reading again"),
            lambda library, report, cancel: library.read_again(ids, report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job)

    def analyse(self, ids: Sequence[int]) -> None:
        """Look at these again."""
        job = self._bridge.job(
            tr("Checking"),
            lambda library, report, cancel: library.analyse(ids, report, cancel),
            Lane.LIBRARY,
        )
        if job is not None:
            job.finished.connect(self._checked)
            job.failed.connect(self._failed)

    def _follow(self, job: Job | None, *, quietly: bool = False) -> None:
        if job is not None:
            job.finished.connect(lambda report: self._done(report, quietly=quietly))
            job.failed.connect(self._failed)

    def _done(self, report: "IngestReport", *, quietly: bool) -> None:
        problems = [Problem(one.path, one.reason) for one in report.failed]
        problems += [Problem(one.path, one.reason) for one in report.offline]
        if problems:
            self.problems.emit(problems)
        words = ingest_words(report)
        if quietly and not (report.new or report.missing or report.found):
            return
        if problems:
            self._toast.say(words, tr("Show problems"), self.problems_wanted.emit)
        else:
            self._toast.say(words)

    def _checked(self, report: "AnalyseReport") -> None:
        if report.failed:
            self.problems.emit([Problem(one.path, one.reason) for one in report.failed])
        words = trn("%n picture checked", "%n pictures checked", report.analysed)
        self._toast.say(" ".join((words, *report.warnings)))

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def ingest_words(report: "IngestReport") -> str:
    """What an import came to, in one line."""
    parts = []
    if report.stopped:
        parts.append(tr("Stopped; what was read is kept"))
    parts.append(trn("%n new", "%n new", report.new))
    if report.known:
        parts.append(trn("%n known already", "%n known already", report.known))
    if report.missing:
        parts.append(trn("%n no longer there", "%n no longer there", report.missing))
    if report.failed:
        parts.append(trn("%n could not be read", "%n could not be read", len(report.failed)))
    parts += report.warnings
    return " · ".join(parts)


def _named(paths: Sequence[str]) -> str:
    """One path by its last part, several by their number."""
    if len(paths) > 1:
        return trn("%n file", "%n files", len(paths))
    path = paths[0].rstrip("/\\")
    return shown(path.replace("\\", "/").rpartition("/")[2] or path)
