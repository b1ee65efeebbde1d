"""The status bar: what is there, what is selected, what is being done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.ui.bridge import Job
from app.ui.panels.status.stages import stage_words
from app.ui.panels.status.watch import WatchButton
from app.ui.style.look import Look
from app.ui.widgets.basics import expanding, icon_button, label, line, link, on_ground
from app.ui.words import advance, count, size, tr, trn


class StatusBar(QWidget):
    """Shows the job that began last; the link beside it counts all and leads to them."""

    problems_wanted = Signal()
    jobs_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._jobs: list[Job] = []
        self._assets = label("", "muted")
        self._selected = label("", "muted")
        self._title = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(tr("Progress"))
        self._numbers = label("", "muted")
        self._look = look
        self._hold = icon_button(look, "pause", tr("Pause"), self._turn, size=14)
        self._stop = icon_button(look, "stop", tr("Stop"), self._cancel, size=14)
        self.jobs_link = link(tr("Jobs"), self.jobs_wanted.emit)
        self._problems = link(tr("Problems"), self.problems_wanted.emit)
        self._problems.hide()
        self.watch_button = WatchButton(look)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(16, 3, 12, 3)
        row.setSpacing(16)
        for part in (self._assets, self._selected, expanding(), self._problems):
            row.addWidget(part)
        for part in (self.watch_button, self._title):
            row.addWidget(part)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._numbers, self._hold, self._stop, self.jobs_link):
            row.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(row)
        self.setFixedHeight(30)
        self._show()

    def put_first(self, widget: QWidget) -> None:
        """Something that is said before anything else."""
        self._row.insertWidget(0, widget)

    def show_found(self, found: int, total: int) -> None:
        """How many of all assets the search lists."""
        text = trn("%n asset", "%n assets", total)
        if found != total:
            text = tr("{found} of {all}").format(found=count(found), all=text)
        self._assets.setText(text)

    def show_selected(self, selected: int, octets: int | None) -> None:
        """`octets` is None while it is not known."""
        text = trn("%n selected", "%n selected", selected) if selected else ""
        if selected and octets is not None:
            text += f" · {size(octets)}"
        self._selected.setText(text)

    def show_problems(self, number: int) -> None:
        self._problems.setVisible(number > 0)
        self._problems.setText(trn("%n problem", "%n problems", number))

    def show_jobs(self, number: int) -> None:
        """So many run or wait."""
        text = trn("%n job", "%n jobs", number) if number else tr("Jobs")
        self.jobs_link.setText(text)

    def watch(self, job: Job) -> None:
        """Show the job until it ends."""
        self._jobs.append(job)
        for told in (job.began, job.stopping):
            told.connect(self._show)
        job.progressed.connect(lambda _progress: self._show())
        job.held.connect(lambda _on: self._show())
        job.ended.connect(lambda job=job: self._ended(job))
        self._show()

    @property
    def assets_text(self) -> str:
        return self._assets.text()

    @property
    def progress_text(self) -> str:
        return self._numbers.text() if self._jobs else ""

    @property
    def _job(self) -> Job | None:
        """The one that is shown: of those whose turn has come the last."""
        shown = [one for one in self._jobs if not one.waiting] or self._jobs
        return shown[-1] if shown else None

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        self._show()

    def _cancel(self) -> None:
        if (job := self._job) is not None:
            job.cancel()

    def _turn(self) -> None:
        if (job := self._job) is not None:
            job.hold(not job.on_hold)

    def _show(self) -> None:
        job = self._job
        for part in (self._title, self._bar, self._numbers):
            part.setVisible(job is not None)
        self._hold.setVisible(job is not None and job.can_hold)
        self._stop.setVisible(job is not None and not job.can_hold and not job.cancelled)
        if job is not None:
            self._draw(job, job.progress or Progress("", 0))

    def _draw(self, job: Job, progress: Progress) -> None:
        self._title.setText(_title(job, progress))
        self._bar.setRange(0, progress.total or 0)
        self._bar.setValue(min(progress.done, progress.total or 0))
        self._numbers.setText(advance(progress) if progress.stage else "")
        name = tr("Go on") if job.on_hold else tr("Pause")
        self._hold.setIcon(self._look.icon("go-on" if job.on_hold else "pause", "muted"))
        self._hold.setToolTip(name)
        self._hold.setAccessibleName(name)


def _title(job: Job, progress: Progress) -> str:
    if job.cancelled:
        return tr("Stopping …")
    if job.on_hold:
        return f"{job.title} · {tr('paused')}"
    if job.waiting:
        return f"{job.title} · {tr('waits for its turn')}"
    stage = stage_words(progress.stage)
    return f"{job.title} · {stage}" if stage else job.title
