"""How far exports are, with what holds them and what ends one: a line that is there while they
run.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.ui.bridge import Job
from app.ui.widgets.basics import button, label, line, on_ground
from app.ui.words import advance, tr, trn


class ExportProgress(QWidget):
    """Shows the one that began first; the others wait for it. `paused` with whether no further file
    shall be begun.
    """

    paused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._jobs: list[Job] = []
        self._on_hold = False
        self._title = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the export"))
        self._numbers = label("", "muted")
        self.pause_button = button(tr("Pause"), self._turn)
        self.stop_button = button(tr("Stop"), self._stop)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._numbers, self.pause_button, self.stop_button):
            row.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        return self._numbers.text()

    def watch(self, job: Job) -> None:
        """Show the job until it ends."""
        self._jobs.append(job)
        job.progressed.connect(lambda _progress: self._draw())
        job.held.connect(self._hold)
        job.ended.connect(lambda: self._ended(job))
        self._draw()
        self.show()

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if self._jobs:
            self._draw()
            return
        self.hide()
        if self._on_hold:
            self._turn()

    def _turn(self) -> None:
        on = not self._on_hold
        if self._jobs:
            self._jobs[0].hold(on)
        self._hold(on)

    def _hold(self, on: bool) -> None:
        """Here, or in the list of jobs."""
        if on == self._on_hold:
            return
        self._on_hold = on
        self.pause_button.setText(tr("Go on") if on else tr("Pause"))
        self._draw()
        self.paused.emit(on)

    def _stop(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()
            self._draw()

    def _draw(self) -> None:
        if not self._jobs:
            return
        job = self._jobs[0]
        progress = job.progress or Progress("", 0)
        self._title.setText(job.title)
        self._bar.setRange(0, progress.total or 0)
        self._bar.setValue(min(progress.done, progress.total or 0))
        self.stop_button.setEnabled(not job.cancelled)
        self._numbers.setText(" · ".join(self._words(job, progress)))

    def _words(self, job: Job, progress: Progress) -> list[str]:
        if job.cancelled:
            return [tr("Stopping …")]
        now = tr("paused") if self._on_hold else advance(progress) if progress.stage else ""
        parts = [now] if now else []
        if progress.failed:
            parts.append(trn("%n failed", "%n failed", progress.failed))
        if len(self._jobs) > 1:
            parts.append(trn("%n more waits", "%n more wait", len(self._jobs) - 1))
        return parts
