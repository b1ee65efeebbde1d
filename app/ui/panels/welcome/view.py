# ruff: noqa: N802 - Qt names the methods it calls
"""First steps: four questions on one page, all of which can be skipped and asked again later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.preferences import Preferences
from app.ui.style.emblem import emblem
from app.ui.style.look import Look
from app.ui.veil import Adult
from app.ui.widgets.basics import (
    button,
    column,
    empty,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    row,
    tell,
)
from app.ui.widgets.choice import Choice
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.tick import Tick
from app.ui.words import shown, size, tr

if TYPE_CHECKING:
    from app.services.newcomers import Suggested
    from app.services.packs import PackState

WIDEST = 760
EMBLEM = 56


class WelcomeView(QWidget):
    """`begun` with the folders to watch; `skipped`; `samples_wanted` instead of folders of one's
    own. `adult_chosen` and `backups_chosen` as soon as they are; `pack_wanted` with a pack's id.
    """

    begun = Signal(list)
    skipped = Signal()
    samples_wanted = Signal()
    adult_chosen = Signal(str)
    backups_chosen = Signal(str)
    folder_chosen = Signal(str)
    pack_wanted = Signal(str)
    packs_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("First steps"))
        self._look = look
        self.boxes: dict[str, Tick] = {}
        self.folders = QVBoxLayout()
        self.folders.setSpacing(8)
        self.packs = QVBoxLayout()
        self.packs.setSpacing(8)
        self.adult = Choice(
            tr("How adult content is shown"),
            (
                (Adult.HIDDEN.value, tr("Hidden")),
                (Adult.BLURRED.value, tr("Blurred")),
                (Adult.SHOWN.value, tr("Shown")),
            ),
            Adult.BLURRED.value,
        )
        self.adult.chosen.connect(self.adult_chosen.emit)
        self.place = ElidedLabel()
        self.place_note = label("", "", wrap=True)
        self.begin_button = button(tr("Begin"), self._begin, primary=True)
        self.samples_button = button(tr("Look around with sample pictures"), self._samples)
        self.skip_button = button(tr("Skip"), self.skipped.emit)
        self._lay_out()
        self.show_folders(())
        self.show_packs(())

    # ── showing ──

    def show_wishes(self, wishes: Preferences) -> None:
        if wishes.adult.value in (Adult.HIDDEN, Adult.BLURRED, Adult.SHOWN):
            self.adult.turn(wishes.adult.value)

    def show_folders(self, found: "Sequence[Suggested]") -> None:
        """Those that are there; the ones that generators write to are ticked."""
        empty(self.folders)
        self.boxes = {}
        for one in found:
            self.add_folder(one, ticked=bool(one.maker))
        if not found:
            self.folders.addWidget(
                label(tr("None of the usual folders is here: add yours."), "muted")
            )

    def add_folder(self, one: "Suggested", *, ticked: bool = True) -> None:
        if one.path in self.boxes:
            self.boxes[one.path].setChecked(True)
            return
        if not self.boxes:
            empty(self.folders)
        box = Tick(self._look, shown(one.path))
        box.setChecked(ticked)
        self.boxes[one.path] = box
        self.folders.addWidget(box)
        about = " · ".join(filter(None, (one.maker, _cloud_words(one.synced))))
        if about:
            said = row(spacing=8)
            if one.synced:
                said.addWidget(Glyph(self._look, "cloud", "muted", 14))
            words = label(about, "small", wrap=True)
            said.addWidget(words, 1)
            said.setContentsMargins(26, 0, 0, 4)
            self.folders.addLayout(said)

    def show_packs(self, packs: "Sequence[PackState]") -> None:
        empty(self.packs)
        for one in packs:
            self.packs.addLayout(self._pack(one))
        if not packs:
            self.packs.addWidget(label(tr("Every pack that is known is here."), "muted"))

    def show_backups(self, folder: str, note: str) -> None:
        self.place.setText(shown(folder))
        tell(self.place_note, note, "warn" if note else "")

    def chosen(self) -> list[str]:
        """The folders that are ticked."""
        return [path for path, box in self.boxes.items() if box.isChecked()]

    # ── doing ──

    def _begin(self) -> None:
        self.begun.emit(self.chosen())

    def _samples(self) -> None:
        self.samples_button.setEnabled(False)
        self.samples_wanted.emit()

    def _add(self) -> None:
        dialog = self._dialog(tr("A folder with pictures"))
        dialog.filesSelected.connect(lambda chosen: self.folder_chosen.emit(chosen[0]))
        dialog.open()

    def _move_backups(self) -> None:
        dialog = self._dialog(tr("Where backups go"))
        dialog.filesSelected.connect(lambda chosen: self.backups_chosen.emit(chosen[0]))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.window(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        return dialog

    # ── laying out ──

    def _pack(self, one: "PackState") -> QHBoxLayout:
        takes = size(one.bytes) if one.bytes is not None else tr("size not told")
        said = tr("{size} · {licence}").format(size=takes, licence=shown(one.licence))
        words = column(label(shown(one.title), "strong"), label(said, "muted"), spacing=2)
        fetch = button(tr("Fetch …"), lambda: self.pack_wanted.emit(one.id))
        fetch.setAccessibleName(tr("Fetch {pack}").format(pack=one.title))
        made = row(spacing=16)
        made.addLayout(words, 1)
        made.addWidget(fetch)
        return made

    def _lay_out(self) -> None:
        add = button(tr("Add a folder …"), self._add)
        move = button(tr("Choose …"), self._move_backups)
        more = button(tr("All packs …"), self.packs_wanted.emit)
        place = row(self.place, move, spacing=16)
        place.setStretch(0, 1)
        cards = (
            _card(
                tr("Your folders"),
                tr(
                    "They stay where they are and are only read. New pictures appear by themselves."
                ),
                self.folders,
                row(add, None),
            ),
            _card(
                tr("Adult content"),
                tr("What nobody has checked counts as adult. Holding B shows what is blurred."),
                row(self.adult, None),
            ),
            _card(
                tr("Packs that look at pictures"),
                tr(
                    "They run on this computer and send nothing. One comes with Musekeep; others "
                    "are fetched once their licence was agreed to."
                ),
                self.packs,
                row(more, None),
            ),
            _card(
                tr("Backups"),
                tr("One each day, tried before it counts. Best on another disk."),
                place,
                column(self.place_note),
            ),
        )
        body = column(self._head(), *cards, None, spacing=16)
        body.setContentsMargins(32, 32, 32, 32)
        inside = holder(body, "window")
        inside.setMaximumWidth(WIDEST)
        whole = row(None, inside, None, spacing=0)
        whole.setStretch(1, 100)
        area = QScrollArea()
        area.setWidget(holder(whole, "window"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("ground", "window")
        area.setAccessibleName(tr("First steps"))
        foot = row(self.skip_button, None, self.samples_button, self.begin_button)
        foot.setContentsMargins(32, 12, 32, 12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(line())
        outer.addLayout(foot)

    def _head(self) -> QWidget:
        sign = QLabel()
        sign.setPixmap(emblem().pixmap(QSize(EMBLEM, EMBLEM), self.devicePixelRatioF()))
        sign.setFixedSize(EMBLEM, EMBLEM)
        said = tr(
            "Everything stays on this computer: no account, nothing is sent. All of this can be "
            "changed later in the settings."
        )
        close = icon_button(self._look, "clear", tr("Skip"), self.skipped.emit)
        head = row(sign, spacing=16)
        words = column(label(tr("Welcome to Musekeep"), "title"), label(said, "muted", wrap=True))
        head.addLayout(words, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return holder(head)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.begin_button.setFocus()


def _card(title: str, about: str, *parts: QHBoxLayout | QVBoxLayout) -> QWidget:
    made = QFrame()
    made.setProperty("role", "card")
    box = QVBoxLayout(made)
    box.setContentsMargins(20, 16, 20, 16)
    box.setSpacing(12)
    box.addLayout(column(label(title, "large"), label(about, "muted", wrap=True), spacing=2))
    for part in parts:
        box.addLayout(part)
    return made


def _cloud_words(synced: str) -> str:
    """That a folder is synced, and what that means for it."""
    if not synced:
        return ""
    said = tr("{why}: files that are only in the cloud are listed and never downloaded unasked")
    return said.format(why=shown(synced))
