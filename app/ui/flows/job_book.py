"""The jobs of this session, as they come and go, in their panel and in the status bar."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject

from app.core.errors import MusekeepError
from app.ui import clipboard
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.flows.files import show_folder
from app.ui.flows.intake import Intake
from app.ui.panels.status.bar import StatusBar
from app.ui.panels.status.jobs import End, Ended, JobsPanel


class JobBook(QObject):
    """`turn` shows the jobs or puts them away."""

    def __init__(
        self, bridge: Bridge, panel: JobsPanel, status: StatusBar, intake: Intake, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._status, self._intake = panel, status, intake
        bridge.job_started.connect(self._started)
        panel.counted.connect(status.show_jobs)
        panel.problems.changed.connect(status.show_problems)
        panel.problems.retry_wanted.connect(self._retry)
        panel.problems.folder_wanted.connect(show_folder)
        panel.problems.copy_wanted.connect(clipboard.put_text)
        status.jobs_wanted.connect(self.turn)

    def turn(self) -> None:
        if self._panel.isVisible():
            self._panel.close_panel()
        else:
            self._panel.open()

    def show(self) -> None:
        self._panel.open()

    def _started(self, job: Job) -> None:
        self._panel.watch(job)
        job.finished.connect(partial(self._finished, job))
        job.failed.connect(partial(self._failed, job))

    def _finished(self, job: Job, result: object) -> None:
        from app.ui.flows.outcomes import outcome_words, was_stopped  # the reports load with a job

        end = End.STOPPED if was_stopped(result) else End.DONE
        self._remember(job, end, outcome_words(result))

    def _failed(self, job: Job, error: MusekeepError) -> None:
        if is_cancelled(error):
            self._remember(job, End.STOPPED, "")
        else:
            self._remember(job, End.FAILED, str(error))

    def _remember(self, job: Job, end: End, words: str) -> None:
        self._panel.remember(Ended(job.title, datetime.now(UTC), end, words))

    def _retry(self, paths: Sequence[str]) -> None:
        if paths:
            self._intake.import_paths(paths)
