"""What moves in a vault's window: what waits is taken in, files go straight in and out again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.inside import Inside
from app.ui.lanes import Lane
from app.ui.panels.status.problems import Problem
from app.ui.widgets.banner import Banners
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.services.vaults.moving import MoveReport

POLL_MS = 3000
"""How often it is looked whether anything waits for this vault."""

Selected = Callable[[], Sequence[int]]
Work = Callable[[Report, CancelToken], "MoveReport"]


class Moving(QObject):
    """`inside` is the vault. `problems` of single files go to their list."""

    problems = Signal(list)

    def __init__(
        self,
        bridge: Bridge,
        inside: Inside,
        toast: Toast,
        banners: Banners,
        selected: Selected,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._inside, self._toast = bridge, inside, toast
        self._banners, self._selected, self._window = banners, selected, window
        self._moving: Job | None = None
        self._stuck = 0
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)

    def start(self) -> None:
        """When the vault's catalogue is open."""
        for text in self._inside.notices():
            self._banners.put(text, "warning", text)
        if self._inside.takes_in:
            title = tr("Looking for what was interrupted")
            self._moving = self._move(title, self._inside.carry_out, self._taken_up)
            self.catch_up()
            self._poll.start()

    def catch_up(self) -> None:
        """Behind everything else; what is not done is taken up the next time."""
        title = tr("New keys and previews")
        job = self._bridge.job(title, lambda _l, *how: self._inside.catch_up(*how), Lane.LOOK)
        if job is not None:
            job.failed.connect(self._failed)

    # ── what waits ──

    def look(self) -> None:
        """Take in what waits, unless that is under way."""
        if self._moving is None and self._inside.takes_in:
            self._bridge.run(lambda _library: self._inside.waiting(), self._seen, self._not_seen)

    def _seen(self, number: int) -> None:
        """What could not be moved a moment ago is tried again when there is more, not for ever."""
        if number and number != self._stuck and self._moving is None:
            title = trn(
                "Putting %n asset into the vault", "Putting %n assets into the vault", number
            )
            self._moving = self._move(title, self._inside.carry_out, self._taken_in)

    def _not_seen(self, error: MusekeepError) -> None:
        self._poll.stop()
        self._toast.say(str(error), tone="block")

    def _taken_up(self, report: "MoveReport") -> None:
        """What an earlier session left; mostly nothing."""
        self._stuck = report.waiting
        if report.received or report.moved or report.failed:
            self._tell(report, put_words(report))

    def _taken_in(self, report: "MoveReport") -> None:
        self._stuck = report.waiting
        self._tell(report, put_words(report))
        self.catch_up()

    def _move(self, title: str, work: Work, done: "Callable[[MoveReport], None]") -> Job | None:
        job = self._bridge.job(
            title, lambda _library, report, cancel: work(report, cancel), Lane.LIBRARY
        )
        if job is not None:
            job.finished.connect(done)
            job.failed.connect(self._failed)
            job.ended.connect(self._rest)
        return job

    def _rest(self) -> None:
        self._moving = None

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _tell(self, report: "MoveReport", words: str) -> None:
        if report.failed:
            self.problems.emit([Problem(one.path, one.reason) for one in report.failed])
        for note in report.notes:
            self._banners.put(note, "info", note)
        self._toast.say(words, tone="warn" if report.failed else "")

    # ── straight in ──

    def choose_files(self) -> None:
        """Files that are gone from where they were once they are in."""
        dialog = QFileDialog(self._window, tr("Move files into the vault"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.import_paths(chosen, remove=True))
        dialog.open()

    def import_paths(self, paths: Sequence[str], *, remove: bool = False) -> None:
        """`remove`: they are moved; else a copy stays where they are, and is told of."""
        if not paths:
            return

        def done(report: "MoveReport") -> None:
            words = taken_words(report)
            if report.received and not remove:
                words += " · " + tr("the files they came from are where they were")
            self._tell(report, words)
            self.catch_up()

        def work(report: Report, cancel: CancelToken) -> "MoveReport":
            return self._inside.import_paths(paths, report, cancel, remove=remove)

        self._move(trn("Sealing %n file", "Sealing %n files", len(paths)), work, done)

    # ── out again ──

    def choose_target(self) -> None:
        ids = list(self._selected())
        if not ids:
            return
        dialog = QFileDialog(self._window, tr("Take out to"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.ask_take(ids, chosen[0]))
        dialog.open()

    def ask_take(self, ids: Sequence[int], to: str) -> None:
        """What leaves, and where to, is said before it does."""
        words = trn(
            "%n asset goes to {folder}, where anybody can read it. It passes the same check as an "
            "export.",
            "%n assets go to {folder}, where anybody can read them. They pass the same check as an "
            "export.",
            len(ids),
        ).format(folder=last_part(to))
        self._banners.put(
            "take",
            "take",
            words,
            [
                (tr("Take out"), lambda: self.take(ids, to)),
                (tr("Copy, and keep here"), lambda: self.take(ids, to, keep=True)),
            ],
        )

    def take(self, ids: Sequence[int], to: str, *, keep: bool = False) -> None:
        self._banners.drop("take")

        def work(report: Report, cancel: CancelToken) -> "MoveReport":
            return self._inside.take(ids, to, report, cancel, keep=keep)

        title = trn("Taking %n asset out", "Taking %n assets out", len(ids))
        self._move(title, work, lambda report: self._tell(report, out_words(report, to)))


def put_words(report: "MoveReport") -> str:
    """What came of assets that were put in: the library's traces included."""
    parts = [trn("%n asset is in the vault", "%n assets are in the vault", len(report.received))]
    residue = report.residue
    if residue is not None and residue.clean:
        parts.append(tr("nothing of them is left in the library"))
    elif residue is not None and residue.waiting:
        parts.append(residue.waiting)
    elif residue is not None:
        parts.append(tr("traces are left: see the notes"))
    return " · ".join((*parts, *_rest_words(report)))


def taken_words(report: "MoveReport") -> str:
    """What came of files that were taken straight in."""
    words = trn("%n file is in the vault", "%n files are in the vault", len(report.received))
    return " · ".join((words, *_rest_words(report)))


def out_words(report: "MoveReport", to: str) -> str:
    words = trn("%n asset is in {folder}", "%n assets are in {folder}", len(report.moved))
    return " · ".join((words.format(folder=last_part(to)), *_rest_words(report)))


def _rest_words(report: "MoveReport") -> list[str]:
    parts = []
    if report.failed:
        parts.append(trn("%n could not be moved", "%n could not be moved", len(report.failed)))
    if report.waiting:
        parts.append(trn("%n still waits", "%n still wait", report.waiting))
    if report.stopped:
        parts.append(tr("stopped"))
    return parts
