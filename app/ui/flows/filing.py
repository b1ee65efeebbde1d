"""Files by another name, in another folder, or out of the trash into the system's."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from app.core.asset import AssetView
from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.library import TRASHED, Library
from app.ui.panels.status.problems import Problem
from app.ui.panels.trash.strip import DeleteStrip
from app.ui.widgets.name_popup import NamePopup
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.services.reports import DeletePlan, FilesReport
    from app.ui.filing import Pairs

    Plan = tuple[list[int], DeletePlan]

Subjects = Callable[[], Sequence[int]]


class Filing(QObject):
    """`subjects` are the assets it is about, `place` is where their first is on the screen. Renames
    and moves offer to be put back; what was deleted is in the system's trash.
    """

    problems = Signal(list)

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        toast: Toast,
        strip: DeleteStrip,
        subjects: Subjects,
        place: Callable[[], QRect],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._strip, self._window = bridge, toast, strip, window
        self._edits, self._subjects, self._place = edits, subjects, place
        self._channel = Channel(bridge, self)
        self._popup: NamePopup | None = None
        self._going: list[int] = []
        self._about: list[int] = []
        strip.confirmed.connect(self._delete)

    # ── another name ──

    @property
    def popup(self) -> NamePopup:
        if self._popup is None or not isValid(self._popup):
            self._popup = NamePopup(self._window)
        return self._popup

    def rename(self) -> None:
        """Ask for the name of the one asset it is about."""
        ids = list(self._subjects()[:1])

        def ask(views: list[AssetView]) -> None:
            if views:
                self._ask_name(views[0])

        self._channel.ask(lambda library: library.views(ids), ask)

    def _ask_name(self, view: AssetView) -> None:
        name = last_part(view.path)
        title = tr("Rename the file, and what belongs to it")
        self.popup.ask(
            title, tr("Rename"), lambda to: self.give(view.id, to), self._place(), value=name
        )
        self.popup.field.setSelection(0, len(os.path.splitext(name)[0]))  # noqa: PTH122 - no Path

    def give(self, asset: int, name: str) -> None:
        """The popup goes when the file has its name, and says why when it cannot have it."""

        def done(report: "FilesReport") -> None:
            if report.failed:
                self._refuse(MusekeepError(report.failed[0].reason))
                return
            self._close_popup()
            if report.done:
                words = tr("Renamed to {name}").format(name=name)
                if report.along:
                    more = trn("%n file beside it", "%n files beside it", report.along)
                    words = tr("{what}, with {more}").format(what=words, more=more)
                self._offer_back(words, report.done)

        self._bridge.run(
            lambda library: library.rename_file(asset, name), done, self._refuse, Lane.DO
        )

    def _close_popup(self) -> None:
        if self._popup is not None and isValid(self._popup):
            self._popup.close()

    def _refuse(self, error: MusekeepError) -> None:
        if self._popup is not None and isValid(self._popup) and self._popup.isVisible():
            self._popup.refuse(str(error))
        else:
            self._bridge.failed.emit(error)

    # ── another folder ──

    def choose_folder(self) -> None:
        ids = list(self._subjects())
        title = trn("Move the files of %n asset to", "Move the files of %n assets to", len(ids))
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.move(ids, chosen[0]))
        dialog.open()

    def move(self, ids: Sequence[int], folder: str) -> None:
        words = tr("to {folder}").format(folder=last_part(folder))

        def done(report: "FilesReport") -> None:
            moved = trn("%n file moved", "%n files moved", len(report.done))
            told = f"{moved} {words}" + self._failures(report)
            self._offer_back(told, report.done)

        self._work(
            tr("Moving files"),
            lambda library, report, cancel: library.move_files(ids, folder, report, cancel),
            done,
        )

    def _offer_back(self, words: str, pairs: "Pairs") -> None:
        if pairs:
            self._edits.note_deed(words, lambda: self._put_back(pairs))
        else:
            self._toast.say(words)

    def _put_back(self, pairs: "Pairs") -> None:
        def done(report: "FilesReport") -> None:
            words = trn("%n file is back", "%n files are back", len(report.done))
            self._toast.say(words + self._failures(report))

        self._work(
            tr("Putting files back"),
            lambda library, report, cancel: library.put_back(pairs, report, cancel),
            done,
        )

    # ── out of the trash ──

    def ask_delete(self) -> None:
        """What it is about, after the numbers were seen."""
        ids = list(self._subjects())
        self._ask(lambda library: (ids, library.plan_delete(ids)))

    def ask_empty(self) -> None:
        """Everything in the trash."""

        def work(library: Library) -> "Plan":
            ids = list(library.find(TRASHED, "newest"))
            return ids, library.plan_delete(ids)

        self._ask(work)

    def _ask(self, work: "Callable[[Library], Plan]") -> None:
        about = list(self._subjects())

        def show(found: "Plan") -> None:
            self._going, plan = found
            self._about = about
            self._strip.ask(plan)

        self._channel.ask(work, show)

    def outdate(self) -> None:
        """What is asked about is another selection, or lies elsewhere: ask no more."""
        if not self._strip.isHidden() and list(self._subjects()) != self._about:
            self._strip.cancel()

    def _delete(self) -> None:
        ids, self._going = self._going, []

        def done(report: "FilesReport") -> None:
            words = trn("%n file is deleted", "%n files are deleted", len(report.done))
            self._toast.say(words + self._failures(report))

        self._work(
            tr("Deleting files"),
            lambda library, report, cancel: library.delete_files(ids, report, cancel),
            done,
        )

    # ── as jobs ──

    def _work(
        self,
        title: str,
        work: "Callable[[Library, Report, CancelToken], FilesReport]",
        done: "Callable[[FilesReport], None]",
    ) -> None:
        job = self._bridge.job(title, work, Lane.FILES)
        if job is not None:
            job.finished.connect(done)
            job.failed.connect(self._failed)

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._bridge.failed.emit(error)

    def _failures(self, report: "FilesReport") -> str:
        """· 2 could not be; those are listed with the other problems."""
        if not report.failed:
            return ""
        self.problems.emit([Problem(one.path, one.reason) for one in report.failed])
        return " · " + trn("%n could not be", "%n could not be", len(report.failed))
