"""One job in the list of jobs: how far it is, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.ui.jobs import Job
from app.ui.panels.status.stages import stage_words
from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, label, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import advance, tr, trn


class JobRow(QFrame):
    """Follows its job; whoever made it takes it away when the job ends."""

    def __init__(self, look: Look, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.job = look, job
        self.setProperty("role", "card")
        title = ElidedLabel(job.title)
        title.setProperty("role", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of {job}").format(job=job.title))
        self._numbers = label("", "muted")
        before = self._named(tr("Before the others"))
        self.first_button = icon_button(look, "first", before, job.first)
        self.hold_button = icon_button(look, "pause", self._named(tr("Pause")), self._turn)
        self.stop_button = icon_button(look, "stop", self._named(tr("Stop")), job.cancel)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 8)
        box.setSpacing(4)
        head = row(title, self.first_button, self.hold_button, self.stop_button, spacing=4)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._numbers)
        for told in (job.began, job.stopping, job.moved):
            told.connect(self.draw)
        job.progressed.connect(lambda _progress: self.draw())
        job.held.connect(lambda _on: self.draw())
        self.draw()

    @property
    def text(self) -> str:
        return self._numbers.text()

    def draw(self) -> None:
        job = self.job
        progress = job.progress or Progress("", 0)
        self._bar.setRange(0, 1 if job.waiting else progress.total or 0)
        self._bar.setValue(0 if job.waiting else min(progress.done, progress.total or 0))
        self._numbers.setText(" · ".join(self._words(progress)))
        self.first_button.setVisible(job.waiting)
        self.hold_button.setVisible(job.can_hold)
        name = tr("Go on") if job.on_hold else tr("Pause")
        self.hold_button.setIcon(self._look.icon("go-on" if job.on_hold else "pause", "muted"))
        self.hold_button.setToolTip(name)
        self.hold_button.setAccessibleName(self._named(name))
        self.stop_button.setEnabled(not job.cancelled)

    def _words(self, progress: Progress) -> list[str]:
        job = self.job
        if job.cancelled:
            return [tr("Stopping …")]
        if job.waiting:
            return [tr("Waits for its turn")]
        stage = stage_words(progress.stage)
        parts = [tr("Paused")] if job.on_hold else [stage] if stage else [tr("Under way")]
        if progress.stage:
            parts.append(advance(progress))
        if progress.failed:
            parts.append(trn("%n failed", "%n failed", progress.failed))
        return parts

    def _turn(self) -> None:
        self.job.hold(not self.job.on_hold)

    def _named(self, verb: str) -> str:
        return f"{verb}: {self.job.title}"
