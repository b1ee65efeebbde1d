"""Files into the library: chosen, dropped, watched."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.ops import AddRoot
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.lanes import Lane
from app.ui.panels.status.problems import Problem, advice
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.services.reports import AnalyseReport, IngestReport

    Words = Callable[[IngestReport], str]


class Intake(QObject):
    """Starts the jobs that fill the library and tells what they came to."""

    watched = Signal()
    problems = Signal(list)
    problems_wanted = Signal()

    def __init__(self, bridge: Bridge, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._window = bridge, toast, window
        self.sealed: Callable[[Sequence[str]], None] | None = None
        """In a vault's window: how files come in there."""

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

    def import_paths(self, paths: Sequence[str]) -> Job | None:
        """The job that reads them; None where a vault takes them in."""
        if not paths:
            return None
        if self.sealed is not None:
            self.sealed(paths)
            return None
        title = tr("Importing {name}").format(name=_named(paths))
        job = self._bridge.job(
            title,
            lambda library, report, cancel: library.import_paths(paths, report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job)
        return job

    def watch(self, folder: str) -> None:
        """Keep the folder up to date from now on, beginning now."""

        def told(_done: object) -> None:
            text = tr("Watching {name}: its pictures appear as they are read")
            self._toast.say(text.format(name=_named([folder])))
            self.watched.emit()

        self._bridge.run(lambda library: library.do(AddRoot(folder)), told, lane=Lane.DO)

    def confirm(self, folder: str) -> None:
        """What was not found of this watched folder is really gone."""
        job = self._bridge.job(
            tr("Looking through {name}").format(name=_named([folder])),
            lambda library, report, cancel: library.confirm(folder, report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job)

    def fetch(self, ids: Sequence[int]) -> None:
        """Download and read what of these is only in the cloud."""
        job = self._bridge.job(
            tr("Fetching from the cloud"),
            lambda library, report, cancel: library.fetch(ids, report, cancel),
            Lane.LIBRARY,
        )
        self._follow(job, fetched_words)

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

    def _follow(self, job: Job | None, words: "Words | None" = None) -> None:
        if job is not None:
            job.finished.connect(lambda report: self._done(report, words or ingest_words))
            job.failed.connect(self._failed)

    def _done(self, report: "IngestReport", words: "Words") -> None:
        problems = problems_of(report)
        problems += [Problem(one.path, one.reason) for one in report.offline]
        if problems:
            self.problems.emit(problems)
        if problems:
            self._toast.say(words(report), tr("Show problems"), self.problems_wanted.emit)
        else:
            self._toast.say(words(report))

    def _checked(self, report: "AnalyseReport") -> None:
        if report.failed:
            self.problems.emit(problems_of(report))
        words = trn("%n picture checked", "%n pictures checked", report.analysed)
        self._toast.say(" ".join((words, *report.warnings)))

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def problems_of(report: "IngestReport | AnalyseReport") -> list[Problem]:
    """Its files that could not be dealt with, with what can be done."""
    return [Problem(one.path, one.reason, advice(one.code)) for one in report.failed]


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


def fetched_words(report: "IngestReport") -> str:
    """What a fetch came to: whether its files are new to the library is no matter."""
    here = report.new + report.known
    if not (here or report.failed or report.stopped):
        return tr("Nothing of this is only in the cloud")
    parts = [trn("%n file is here now", "%n files are here now", here)]
    if report.stopped:
        parts.insert(0, tr("Stopped"))
    if report.failed:
        parts.append(trn("%n could not be read", "%n could not be read", len(report.failed)))
    return " · ".join((*parts, *report.warnings))


def _named(paths: Sequence[str]) -> str:
    """One path by its last part, several by their number."""
    if len(paths) > 1:
        return trn("%n file", "%n files", len(paths))
    return last_part(paths[0])
