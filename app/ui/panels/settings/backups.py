"""Backups of the library: what there is, whether it restores, the way back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.settling import BackupShelf
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, empty, label, line, row, tell
from app.ui.widgets.glyph import Glyph
from app.ui.words import moment, size, tr, trn

if TYPE_CHECKING:
    from app.services.backups import Backup


class Backups(QWidget):
    """`made`: one now. `proved`, `asked_back` with a backup's name; `asked_back` with "" calls it
    off; `restart` goes on with what was asked back.
    """

    made = Signal()
    proved = Signal(str)
    asked_back = Signal(str)
    restart = Signal()
    folder_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.promise = tr(
            "The catalogue with all your words, ratings and decisions, the settings and your own "
            "data files. Pictures are not copied: they stay in their folders, and vaults have "
            "backups of their own."
        )
        self.shelf: BackupShelf | None = None
        self.make_button = button(tr("Back up now"), self.made.emit, primary=True)
        self.said = label("", "", wrap=True)
        self.notes = QVBoxLayout()
        self.notes.setSpacing(4)
        self.pending = QVBoxLayout()
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        folder = button(tr("Show the folder"), self.folder_wanted.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(12)
        box.addLayout(self.notes)
        box.addLayout(self.pending)
        box.addLayout(row(self.make_button, folder, None))
        box.addWidget(self.said)
        box.addLayout(self.list)
        tell(self.said, "")

    def show_shelf(self, shelf: BackupShelf) -> None:
        self.shelf = shelf
        empty(self.notes)
        for note in shelf.notes:
            words = label(note, "muted", wrap=True)
            box = row(Glyph(self._look, "warning", "warn"), words)
            box.setAlignment(Qt.AlignmentFlag.AlignTop)
            box.setStretch(1, 1)
            self.notes.addLayout(box)
        self._show_pending(shelf.asked_back)
        self._show_list(shelf.backups, shelf.asked_back)

    def say(self, text: str, tone: str = "") -> None:
        """What came of the last thing that was asked."""
        tell(self.said, text, tone)

    def show_working(self, *, on: bool) -> None:
        self.make_button.setEnabled(not on)

    def _show_pending(self, name: str) -> None:
        empty(self.pending)
        if not name:
            return
        card = QFrame()
        card.setProperty("role", "card")
        said = tr(
            "{name} is put back when Musekeep starts next. What the library is now is kept beside "
            "the backups; edits made until then are in there, too."
        )
        box = QVBoxLayout(card)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addWidget(label(said.format(name=name), "strong", wrap=True))
        off = button(tr("Do not restore"), lambda: self.asked_back.emit(""))
        now = button(tr("Restart and restore"), self.restart.emit, primary=True)
        box.addLayout(row(None, off, now))
        self.pending.addWidget(card)

    def _show_list(self, backups: "Sequence[Backup]", asked: str) -> None:
        empty(self.list)
        if not backups:
            self.list.addWidget(label(tr("There is no backup yet."), "muted"))
        for at, one in enumerate(backups):
            if at:
                self.list.addWidget(line())
            self.list.addWidget(_Line(self, one, asked=asked == one.name))


class _Line(QWidget):
    """One backup: when, what is in it, whether it was tried, and what can be done with it."""

    def __init__(self, owner: Backups, one: "Backup", *, asked: bool) -> None:
        super().__init__()
        when = moment(one.made)
        holds = trn("%n asset", "%n assets", one.assets)
        tried = (
            tr("restored on trial {when}").format(when=moment(one.proved))
            if one.proved
            else tr("never tried")
        )
        told = tr("{assets} · {size} · {tried}")
        told = told.format(assets=holds, size=size(one.bytes), tried=tried)
        said = column(
            label(when, "strong"),
            label(told, "muted", wrap=True),
            spacing=2,
        )
        prove = button(tr("Try it"), lambda: owner.proved.emit(one.name))
        prove.setAccessibleName(tr("Try the backup of {when}").format(when=when))
        back = button(tr("Restore …"), lambda: owner.asked_back.emit(one.name))
        back.setAccessibleName(tr("Restore the backup of {when}").format(when=when))
        back.setEnabled(not asked)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 10)
        box.setSpacing(8)
        box.addLayout(said, 1)
        box.addWidget(prove)
        box.addWidget(back)
