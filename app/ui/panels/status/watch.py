"""What watching the folders comes to, in the status bar: a word, an icon, and a way to pause."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from app.ui.style.look import Look
from app.ui.words import tr, trn


class Phase(StrEnum):
    OFF = "off"
    LOOKING = "looking"
    READING = "reading"
    WATCHING = "watching"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Watch:
    """`left` is how many files are still to be read; None while it is not known."""

    phase: Phase = Phase.OFF
    left: int | None = None

    @property
    def paused(self) -> bool:
        return self.phase is Phase.PAUSED

    @property
    def busy(self) -> bool:
        return self.phase in (Phase.LOOKING, Phase.READING)


class WatchButton(QToolButton):
    """Clicked, it pauses or goes on. Hidden while there is nothing to watch."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._watch, self._folders = Watch(), 0
        self.setProperty("role", "plain")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    def show_watch(self, watch: Watch) -> None:
        self._watch = watch
        self._draw()

    def show_folders(self, number: int) -> None:
        """So many are watched."""
        self._folders = number
        self._draw()

    def _draw(self) -> None:
        told = words(self._watch, self._folders)
        paused = self._watch.phase is Phase.PAUSED
        offer = tr("Click to go on watching.") if paused else tr("Click to pause.")
        self.setIcon(self._look.icon(_ICONS[self._watch.phase], "muted"))
        self.setText(f" {told}")
        self.setToolTip(f"{told}. {offer}")
        self.setAccessibleName(self.toolTip())
        self.setVisible(self._folders > 0 and self._watch.phase is not Phase.OFF)


_ICONS = {
    Phase.OFF: "watch",
    Phase.LOOKING: "search",
    Phase.READING: "reading",
    Phase.WATCHING: "watch",
    Phase.PAUSED: "paused",
}


def words(watch: Watch, folders: int) -> str:
    if watch.phase is Phase.READING:
        if watch.left is None:
            return tr("Reading files")
        return trn("Reading %n file", "Reading %n files", watch.left)
    return {
        Phase.LOOKING: tr("Looking through folders"),
        Phase.PAUSED: tr("Watching is paused"),
    }.get(watch.phase, trn("Watching %n folder", "Watching %n folders", folders))
