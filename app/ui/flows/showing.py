"""How the user wants things shown: in force at once, and kept for the next start."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.bridge import Bridge
from app.ui.preferences import Preferences, save
from app.ui.style.look import Look, Scheme
from app.ui.veil import Adult

if TYPE_CHECKING:
    from app.ui.flows.planning import Drawn


class Viewer(Protocol):
    """Something that shows pictures."""

    def set_veil(self, adult: Adult, *, revealed: bool) -> None: ...


class Showing(QObject):
    """`changed` after a choice of the user's, `covered_changed` when the cover came or went.
    `folder` is the library's; None keeps nothing for another start.
    """

    changed = Signal()
    covered_changed = Signal(bool)

    def __init__(
        self, bridge: Bridge, look: Look, folder: Path | None, wishes: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._look, self._folder, self._window = bridge, look, folder, window
        self._viewers: list[Viewer] = []
        self._revealed = False
        self.wishes = wishes

    def add(self, viewer: Viewer) -> None:
        """It shows pictures as the user wishes from now on."""
        self._viewers.append(viewer)
        viewer.set_veil(self.level, revealed=self._revealed)

    @property
    def level(self) -> Adult:
        """How pictures are veiled now: as was chosen, or all of them."""
        return Adult.COVERED if self.wishes.covered else self.wishes.adult

    def cover(self, on: bool) -> None:
        """Veil every picture at once, whatever it shows; kept: a start shows none either."""
        if on != self.wishes.covered:
            self._revealed = False
            self.keep(covered=on)
            self._set_veils()
            self.covered_changed.emit(on)
            self.changed.emit()

    def drawn(self) -> "Drawn":
        """How pictures may be shown now, for work on other threads."""
        from app.ui.flows.planning import Drawn

        return Drawn(self.level, self._window.devicePixelRatioF())

    def show_adult(self, adult: Adult) -> None:
        self.keep(adult=adult)
        self._set_veils()
        self.changed.emit()

    def reveal(self, on: bool) -> None:
        """Lift the blur while a key or the mouse is held."""
        if on != self._revealed:
            self._revealed = on
            self._set_veils()

    def choose_scheme(self, scheme: Scheme) -> None:
        self._look.choose(scheme)
        self.keep(scheme=scheme)
        self.changed.emit()

    def toggle_theme(self) -> None:
        self.choose_scheme(Scheme.LIGHT if self._look.tokens.dark else Scheme.DARK)

    def note(self, **values: object) -> None:
        """Kept on disk with the next `keep`; the window's closing is one."""
        self.wishes = self.wishes.changed(**values)

    def keep(self, **values: object) -> None:
        self.note(**values)
        wishes, folder = self.wishes, self._folder
        if folder is not None:
            self._bridge.background(lambda: save(folder, wishes))

    def _set_veils(self) -> None:
        for viewer in self._viewers:
            viewer.set_veil(self.level, revealed=self._revealed)
