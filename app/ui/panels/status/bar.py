"""The status bar: what is there, what is selected, what is being done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.ui.bridge import Job
from app.ui.panels.status.watch import WatchButton
from app.ui.style.look import Look
from app.ui.widgets.basics import expanding, icon_button, label, line, link, on_ground
from app.ui.words import advance, count, size, tr, trn


class StatusBar(QWidget):
    """Shows the job that started last; the others are counted beside it."""

    problems_wanted = Signal()

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
        self._more = label("", "muted")
        self._stop = icon_button(look, "stop", tr("Stop"), self._cancel)
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
        for part in (self._numbers, self._more, self._stop):
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

    def watch(self, job: Job) -> None:
        """Show the job until it ends."""
        self._jobs.append(job)
        job.progressed.connect(lambda progress, job=job: self._advance(job, progress))
        job.ended.connect(lambda job=job: self._ended(job))
        self._show()

    @property
    def assets_text(self) -> str:
        return self._assets.text()

    @property
    def progress_text(self) -> str:
        return self._numbers.text() if self._jobs else ""

    def _advance(self, job: Job, progress: Progress) -> None:
        if self._jobs and job is self._jobs[-1]:
            self._draw(job, progress)

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        self._show()

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()
            self._title.setText(tr("Stopping …"))

    def _show(self) -> None:
        for part in (self._title, self._bar, self._numbers, self._stop):
            part.setVisible(bool(self._jobs))
        others = len(self._jobs) - 1
        self._more.setVisible(others > 0)
        self._more.setText(trn("%n more job", "%n more jobs", max(0, others)))
        if self._jobs:
            job = self._jobs[-1]
            self._draw(job, job.progress or Progress("", 0))

    def _draw(self, job: Job, progress: Progress) -> None:
        stage = stage_words(progress.stage)
        if not job.cancelled:
            self._title.setText(f"{job.title} · {stage}" if stage else job.title)
        self._bar.setRange(0, progress.total or 0)
        self._bar.setValue(min(progress.done, progress.total or 0))
        self._numbers.setText(advance(progress) if progress.stage else "")


def stage_words(stage: str) -> str:
    """A job's stage as people call it; a stage nobody named is shown as it is."""
    return {
        "": "",
        "scan": tr("looking for files"),
        "import": tr("reading files"),
        "analyse": tr("checking pictures"),
        "propose": tr("proposing tags"),
        "judge": tr("applying policies"),
        "export": tr("writing files"),
        "relink": tr("looking for files"),
        "compare": tr("comparing contents"),
    }.get(stage, stage)
