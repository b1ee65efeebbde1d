"""The list of vaults, and copies of them: known, forgotten, backed up, restored. Without a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, is_cancelled
from app.ui.lanes import Lane
from app.ui.vaulting import PutBack, Vault
from app.ui.widgets.toast import Toast
from app.ui.words import tr


class VaultCopies(QObject):
    """`told` with words and tone; `put_back` with what a restore came to."""

    changed = Signal()
    forgotten = Signal()
    told = Signal(str, str)
    put_back = Signal(PutBack)

    def __init__(self, bridge: Bridge, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._window = bridge, toast, window

    # ── the list ──

    def adopt(self, place: str) -> None:
        """Know a vault that was made elsewhere."""

        def known(vault: Vault) -> None:
            self.changed.emit()
            self._toast.say(tr("“{name}” is on the list").format(name=vault.name))

        self._bridge.run(lambda library: library.adopt_vault(place), known, lane=Lane.DO)

    def choose_adopted(self) -> None:
        self._choose(tr("A vault’s folder (its name ends in .musevault)"), self.adopt)

    def forget(self, place: str) -> None:
        def gone(_nothing: None) -> None:
            self.forgotten.emit()
            self.changed.emit()
            self._toast.say(tr("Taken off the list; its files stay where they are"))

        self._bridge.run(lambda library: library.forget_vault(place), gone, self._refused, Lane.DO)

    # ── copies ──

    def back_up(self, place: str, to: str) -> None:
        """A copy of it as it is: locked, and without a key."""
        job = self._bridge.job(
            tr("Backing up a vault"),
            lambda library, report, cancel: library.back_up_vault(place, to, report, cancel),
            Lane.CARRY,
        )
        if job is not None:
            self.told.emit(tr("Copying …"), "")
            job.finished.connect(lambda words: self.told.emit(words, "ok"))
            job.failed.connect(self._refused)

    def choose_target(self, place: str) -> None:
        self._choose(tr("Where the copy goes"), lambda to: self.back_up(place, to))

    def restore(self, backup: str, to: str) -> None:
        """The newest state of a backup, as a vault of its own; nothing that exists is replaced."""
        job = self._bridge.job(
            tr("Restoring a vault"),
            lambda library, report, cancel: library.restore_vault(backup, to, report, cancel),
            Lane.CARRY,
        )
        if job is not None:
            self.told.emit(tr("Restoring …"), "")
            job.finished.connect(self.put_back)
            job.failed.connect(self._refused)

    def choose_backup(self) -> None:
        """Which one, and then where to."""

        def where(backup: str) -> None:
            self._choose(tr("Where the vault is put"), lambda to: self.restore(backup, to))

        self._choose(tr("The backup’s folder"), where)

    def _refused(self, error: MusekeepError) -> None:
        self.told.emit(tr("Stopped") if is_cancelled(error) else str(error), "block")

    def _choose(self, title: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: then(chosen[0]))
        dialog.open()
