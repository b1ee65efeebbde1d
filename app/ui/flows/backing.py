"""Backups of the library: one each day while it is open, one when asked, the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel, Job, is_cancelled
from app.ui.flows.files import show_folder
from app.ui.lanes import Lane
from app.ui.settling import BackupShelf
from app.ui.widgets.banner import Banners
from app.ui.widgets.toast import Toast
from app.ui.words import moment, tr

if TYPE_CHECKING:
    from app.services.backups import Backup, Proof
    from app.ui.panels.settings.backups import Backups

HOUR_MS = 60 * 60 * 1000
FIRST_MS = 60 * 1000
"""Not while the window still fills: a minute after the library was opened."""


class Backing(QObject):
    """`restart_wanted` to go on with a backup that was asked back. What is done is said in the
    settings while they are in sight, else over the pictures.
    """

    restart_wanted = Signal()

    def __init__(self, bridge: Bridge, toast: Toast, banners: Banners, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._toast, self._banners = bridge, toast, banners
        self._start = Channel(bridge, self)
        self._channel = Channel(bridge, self)
        self._view: Backups | None = None
        self._job: Job | None = None
        self._hourly = QTimer(self, interval=HOUR_MS)
        self._hourly.timeout.connect(self.daily)
        self._first = QTimer(self, interval=FIRST_MS, singleShot=True)
        self._first.timeout.connect(self.daily)

    def start(self) -> None:
        """Say what came of a backup that was put back, if one was; look each hour whether one is
        due.
        """
        self._start.ask(lambda library: library.kept().restored, self._tell_restored)
        self._first.start()
        self._hourly.start()

    def _tell_restored(self, said: tuple[str, ...]) -> None:
        if said:
            self._banners.put("restored", "undo", " ".join(said))

    def show_in(self, view: "Backups") -> None:
        """From now on in this part of the settings."""
        self._view = view
        view.made.connect(self.make)
        view.proved.connect(self.prove)
        view.asked_back.connect(self.ask_back)
        view.restart.connect(self.restart_wanted)
        view.folder_wanted.connect(self._show_folder)

    def look(self) -> None:
        """What there is now."""
        if (view := self._view) is not None:
            self._channel.ask(lambda library: library.backup_shelf(), view.show_shelf)

    def daily(self) -> None:
        """One, if one is due. Only a failure is told: nobody waits for it."""
        self._bridge.run(lambda library: library.backup_due(), self._daily, lane=Lane.LOOK)

    def _daily(self, due: bool) -> None:
        if due and self._job is None:
            self._begin(asked=False)

    def make(self) -> None:
        """One now."""
        if self._job is None:
            self._begin(asked=True)

    def _begin(self, *, asked: bool) -> None:
        job = self._bridge.job(
            tr("Backing up the library"), lambda lib, *how: lib.back_up(*how), Lane.LOOK
        )
        if job is None:
            return
        self._job = job
        self._working(on=True)
        job.finished.connect(lambda made: self._made(made, asked=asked))
        job.failed.connect(self._failed)

    def _made(self, made: "Backup", *, asked: bool) -> None:
        self._ended()
        if asked:
            words = tr("Backed up, and restored on trial: {when}").format(when=moment(made.made))
            self._say(words, "ok")

    def prove(self, name: str) -> None:
        """Restore it on trial and say what came of it."""
        job = self._bridge.job(
            tr("Trying a backup"), lambda lib, *how: lib.prove_backup(name, *how), Lane.LOOK
        )
        if job is not None:
            job.finished.connect(self._proved)
            job.failed.connect(self._failed)

    def _proved(self, proof: "Proof") -> None:
        when = moment(proof.backup.made)
        if proof.is_whole:
            self._say(tr("The backup of {when} restores: it is whole").format(when=when), "ok")
        else:
            said = tr("The backup of {when} does not restore: {why}")
            self._say(said.format(when=when, why=" ".join(proof.problems)), "block")
        self.look()

    def ask_back(self, name: str) -> None:
        """Have it put back at the next start; "" for not."""

        def asked(_nothing: None) -> None:
            self.look()

        self._bridge.run(lambda library: library.ask_backup(name), asked, lane=Lane.DO)

    def _failed(self, error: MusekeepError) -> None:
        self._ended()
        if not is_cancelled(error):
            self._say(str(error), "block")

    def _ended(self) -> None:
        self._job = None
        self._working(on=False)
        self.look()

    def _working(self, *, on: bool) -> None:
        if self._view is not None:
            self._view.show_working(on=on)

    def _say(self, words: str, tone: str) -> None:
        """Beside the backups where they are in sight, else over the pictures."""
        if self._view is not None and self._view.isVisible():
            self._view.say(words, tone)
        else:
            self._toast.say(words, tone=tone if tone == "block" else "")

    def _show_folder(self) -> None:
        def show(shelf: BackupShelf) -> None:
            show_folder(f"{shelf.folder}/")

        self._bridge.run(lambda library: library.backup_shelf(), show)
