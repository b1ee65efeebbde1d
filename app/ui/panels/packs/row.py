"""One pack in the list: what it is, whether it is here and in use, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.core.vocab import Task
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, expanding, label, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.glyph import Glyph
from app.ui.words import size, tr

if TYPE_CHECKING:
    from app.services.packs import PackState

ON, OFF = "on", "off"


class PackRow(QFrame):
    """`told` is what came of the last thing that was done with it."""

    installed = Signal()
    removed = Signal()
    verified = Signal()
    switched = Signal(bool)
    cancelled = Signal()

    def __init__(self, look: Look, state: "PackState", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setProperty("role", "card")
        self.setAccessibleName(state.title)
        self._told = label("", "small", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.cancel_button = button(tr("Cancel"), self.cancelled.emit)
        self.install_button = button(tr("Install …"), self.installed.emit)
        self.verify_button = button(tr("Check"), self.verified.emit)
        self.verify_button.setToolTip(tr("Compare its files with the hashes that are known"))
        self.remove_button = button(tr("Remove"), self.removed.emit)
        self.use = Choice(tr("Use"), [(ON, tr("In use")), (OFF, tr("Off"))], ON)
        self.use.chosen.connect(lambda value: self.switched.emit(value == ON))
        self._lay_out(look)
        self.show_state(state)

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def state(self) -> "PackState":
        return self._state

    def show_state(self, state: "PackState") -> None:
        self._state = state
        self.use.turn(ON if state.active else OFF)
        self.install_button.setVisible(not state.installed)
        for part in (self.use, self.verify_button):
            part.setVisible(state.installed)
        self.remove_button.setVisible(state.installed and not state.shipped)
        self.bar.hide()
        self.cancel_button.hide()
        self.tell(*state_words(state))

    def show_working(self, progress: Progress | None) -> None:
        for part in (self.install_button, self.use, self.verify_button, self.remove_button):
            part.hide()
        self.bar.show()
        self.cancel_button.show()
        self.bar.setRange(0, 1000 if progress and progress.total else 0)
        if progress and progress.total:
            self.bar.setValue(round(1000 * progress.done / progress.total))
            done = f"{size(progress.done)} / {size(progress.total)}"
            self.tell(tr("Fetching: {done}").format(done=done), "")
        else:
            self.tell(tr("Working …"), "")

    def tell(self, text: str, tone: str) -> None:
        self._told.setText(text)
        restyle(self._told, tone=tone)

    def _lay_out(self, look: Look) -> None:
        state = self._state
        title = label(state.title, "strong")
        version = label(f"{state.id} {state.version}", "small")
        first = row(title, version, expanding(), spacing=8)
        facts = ElidedLabel(facts_of(state), Qt.TextElideMode.ElideRight)
        facts.setProperty("role", "small")
        words = column(spacing=2)
        words.addLayout(first)
        words.addWidget(label(task_words(state.task), "muted", wrap=True))
        words.addWidget(facts)
        words.addWidget(self._told)
        words.addWidget(self.bar)
        keys = QVBoxLayout()
        keys.setSpacing(6)
        keys.addWidget(self.use, 0, Qt.AlignmentFlag.AlignRight)
        keys.addLayout(
            row(
                None,
                self.verify_button,
                self.remove_button,
                self.install_button,
                self.cancel_button,
                spacing=6,
            )
        )
        keys.addStretch(1)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 12, 12, 12)
        box.setSpacing(12)
        box.addWidget(Glyph(look, _ICONS[state.task], "muted", 20), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        box.addLayout(keys)


def task_words(task: Task) -> str:
    return {
        Task.DETECT: tr("Finds what is where: boxes with labels"),
        Task.TAG: tr("Proposes tags"),
        Task.CLASSIFY: tr("Says which class a picture belongs to"),
        Task.EMBED: tr("Finds alike pictures, and pictures by words"),
        Task.SCORE: tr("Rates how a picture looks"),
    }[task]


def facts_of(state: "PackState") -> str:
    """Licence, size and source in one line."""
    octets = size(state.bytes) if state.bytes is not None else tr("size not known")
    source = state.source.removeprefix("https://")
    return " · ".join(part for part in (state.licence, octets, source) if part)


def state_words(state: "PackState") -> tuple[str, str]:
    """(what is the matter with it, its tone)."""
    if state.problem:
        return state.problem, "block"
    if not state.installed:
        return tr("Not on this computer"), ""
    if not state.active:
        return tr("Installed, but off: it looks at nothing"), "warn"
    if state.shipped:
        return tr("In use; comes with Musekeep"), "ok"
    return tr("In use"), "ok"


_ICONS = {
    Task.DETECT: "boxes",
    Task.TAG: "tag",
    Task.CLASSIFY: "review",
    Task.EMBED: "similar",
    Task.SCORE: "star",
}
