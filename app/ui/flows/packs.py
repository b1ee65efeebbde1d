"""Packs installed, switched, checked and removed, while everything else goes on."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.panels.packs.window import PacksWindow
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.services.gate import AnalyseState
    from app.services.packs import PackState
    from app.services.reports import AnalyseReport
    from app.ui.curation import Accept

    Install = Callable[[Library, Report, CancelToken, Accept], None]

PATIENCE_S = 0.2
"""How soon a question about a licence notices that the job was stopped."""


class Packs(QObject):
    """`window` is made when it is first asked for."""

    def __init__(self, bridge: Bridge, look: Look, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._look, self._toast, self._parent = bridge, look, toast, parent
        self._window: PacksWindow | None = None
        self._job: Job | None = None
        self._question: Future[bool] | None = None

    @property
    def window(self) -> PacksWindow:
        if self._window is None:
            self._window = self._make()
        return self._window

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self._list()

    def install(self, pack: str) -> None:
        """Fetch it, once its licence was accepted."""
        self._install(
            pack,
            lambda library, report, cancel, accept: library.install_pack(
                pack, report, cancel, accept
            ),
        )

    def install_from(self, path: str) -> None:
        """A pack in a folder or a ZIP."""
        self._install(
            "",
            lambda library, report, cancel, accept: library.install_pack_from(
                path, report, cancel, accept
            ),
            last_part(path),
        )

    def remove(self, pack: str) -> None:
        told = self._telling(pack, tr("Removed"))
        self._do(pack, lambda library: library.remove_pack(pack), told)

    def verify(self, pack: str) -> None:
        self.window.tell(tr("Checking …"), "", pack)
        words = tr("Checked: every file is as it should be")
        self._do(pack, lambda library: library.verify_pack(pack), self._telling(pack, words))

    def switch(self, pack: str, on: bool) -> None:
        def switched(_nothing: None) -> None:
            self._list()
            if on:
                self.look_through()

        self._do(pack, lambda library: library.set_pack(pack, on=on), switched)

    def pause(self, on: bool) -> None:
        self._do("", lambda library: library.pause_packs(on=on), lambda _nothing: self._list())

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # ── installing ──

    def _install(self, pack: str, work: "Install", name: str = "") -> None:
        if self._job is not None:
            self.window.tell(tr("Another pack is being installed; one at a time."), "warn", pack)
            return
        title = tr("Installing {pack}").format(pack=name or pack)
        job = self._bridge.job(
            title,
            lambda library, report, cancel: work(
                library, report, cancel, self._accepting(pack, cancel)
            ),
            Lane.FETCH,
        )
        if job is None:
            return
        self._job = job
        self.window.show_working(pack)
        job.progressed.connect(lambda progress: self.window.show_working(pack, progress))
        job.finished.connect(lambda _nothing: self._installed(pack))
        job.failed.connect(lambda error: self._not_installed(pack, error))

    def _accepting(self, pack: str, cancel: CancelToken) -> "Accept":
        """Asks on the GUI thread; the worker waits for the answer, or for the job to be stopped."""

        def accept(licence: str) -> bool:
            question: Future[bool] = Future()
            self._bridge.post(lambda: self._ask(pack, licence, question))
            while not cancel.cancelled:
                try:
                    return question.result(PATIENCE_S)
                except TimeoutError:
                    continue
            cancel.check()
            return False

        return accept

    def _ask(self, pack: str, licence: str, question: "Future[bool]") -> None:
        self._question = question
        self.window.ask_licence(pack, licence)

    def _answered(self, yes: bool) -> None:
        question, self._question = self._question, None
        if question is not None:
            question.set_result(yes)
            if not yes:
                self.cancel()

    def _installed(self, pack: str) -> None:
        self._job = None
        words = tr("Installed. It looks at your pictures from now on.")
        self._list(lambda: self.window.tell(words, "ok", pack))
        self._toast.say(words)
        self.look_through()

    def look_through(self) -> None:
        """At what the packs in use have not seen."""
        title = tr("Looking at the pictures")
        job = self._bridge.job(title, lambda lib, *how: lib.look_through(*how), Lane.LIBRARY)
        if job is not None:
            job.finished.connect(self._looked)
            job.failed.connect(self._not_looked)

    def _looked(self, report: "AnalyseReport") -> None:
        self._show_state()
        words = trn("%n picture looked at", "%n pictures looked at", report.analysed)
        self._toast.say(" ".join((words, *report.warnings)))

    def _not_looked(self, error: MusekeepError) -> None:
        self._show_state()
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _not_installed(self, pack: str, error: MusekeepError) -> None:
        job, self._job = self._job, None
        stopped = is_cancelled(error) or (job is not None and job.cancelled)
        words = tr("Not installed; nothing was left behind.") if stopped else str(error)
        self._list(lambda: self.window.tell(words, "" if stopped else "block", pack))
        if not stopped and not self.window.isVisible():
            self._toast.say(str(error), tone="block")

    # ── the rest ──

    def _telling(self, pack: str, words: str) -> Callable[[None], None]:
        return lambda _nothing: self._list(lambda: self.window.tell(words, "ok", pack))

    def _do(self, pack: str, work: Callable[[Library], None], done: Callable[[None], None]) -> None:
        def failed(error: MusekeepError) -> None:
            self._list(lambda: self.window.tell(str(error), "block", pack))

        self._bridge.run(work, done, failed, Lane.FETCH)

    def _list(self, then: Callable[[], object] = lambda: None) -> None:
        """What is there now; `then` says what came of it."""

        def show(found: "tuple[Sequence[PackState], AnalyseState]") -> None:
            self.window.show_packs(found[0])
            self.window.show_state(found[1])
            then()

        self._bridge.run(lambda library: (library.packs(), library.packs_state()), show)

    def _show_state(self) -> None:
        self._bridge.run(lambda library: library.packs_state(), self.window.show_state)

    def _make(self) -> PacksWindow:
        made = PacksWindow(self._look, self._parent)
        made.install_wanted.connect(self.install)
        made.remove_wanted.connect(self.remove)
        made.verify_wanted.connect(self.verify)
        made.switched.connect(self.switch)
        made.cancelled.connect(self.cancel)
        made.paused.connect(self.pause)
        made.answered.connect(self._answered)
        made.path_chosen.connect(self.install_from)
        return made
