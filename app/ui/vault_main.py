# ruff: noqa: N802 - Qt names the methods it calls
"""The window of a vault, in a process of its own: the door, then the window itself over the vault's
catalogue. Locking it is the end of the process.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.core.errors import MusekeepError, NotFoundError
from app.core.hardening import harden
from app.services.library import vaults_of
from app.services.places import default_library
from app.services.vaults import Vaults, VaultState
from app.services.vaults.locking import DeadMan, Locking, Sentry, Watchdog, Why
from app.ui import clipboard
from app.ui.bridge import Bridge
from app.ui.entering import Door
from app.ui.flows.carrying import Carrying
from app.ui.flows.dragging import Hand
from app.ui.flows.entering import Entering
from app.ui.flows.guarding import Guarding
from app.ui.furnish_vault import furnish_vault
from app.ui.inside import Inside
from app.ui.instance import Instance, ask_to_cover, ask_to_lock
from app.ui.language import speak
from app.ui.main import NAME, SWITCH_S
from app.ui.main_window import MainWindow
from app.ui.panels.vaults.entry import EntryWindow
from app.ui.panels.vaults.shell import VaultShell
from app.ui.preferences import load, save
from app.ui.served_door import ServedDoor
from app.ui.style.emblem import emblem
from app.ui.style.look import Look
from app.ui.system.capture import NoScreen, Screen, screen
from app.ui.system.signals import listener
from app.ui.system.told import Listener
from app.vault.paths import SUFFIX

End = Callable[[int], object]
PATIENCE_MS = 300
"""How long another vault's window is waited for, before this one is locked."""


def run(library: Path | None, name: str) -> int:
    """Open the window of the vault with this name, or at this path; where there is none, one that
    makes it. Stays until it is locked.
    """
    harden()
    sys.setswitchinterval(SWITCH_S)
    folder = Path(os.path.abspath(library or default_library()))
    try:
        vaults = vaults_of(folder)
    except MusekeepError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    try:
        place: Path | None = vaults.find(name)
    except NotFoundError:
        place = None
    except MusekeepError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME.lower())
    app.setQuitOnLastWindowClosed(False)
    speak(app, load(folder).language)
    app.setWindowIcon(emblem())
    session = VaultSession(
        app, folder, ServedDoor(vaults, folder, place), lambda: open_places(vaults)
    )
    if place is None:
        session.make(*named(name, vaults.registry.folder))
    elif not session.open(place):
        return 0
    try:
        return app.exec()
    finally:
        clipboard.forget()
        session.close()


def open_places(vaults: Vaults) -> list[Path]:
    """Of the vaults this library knows."""
    return [one.place for one in vaults.listing() if one.state is VaultState.OPEN]


def named(asked: str, usual: Path) -> tuple[str, str]:
    """(name, folder) of a vault that is to be made for what was asked for."""
    path = Path(asked)
    inside = path.parent != Path()
    return path.name.removesuffix(SUFFIX), str(path.parent.absolute() if inside else usual)


class VaultSession(QObject):
    """One vault from its door to its lock. `end` is how the process ends; tests have another."""

    def __init__(
        self,
        app: QApplication,
        library: Path,
        door: Door,
        others: Callable[[], Sequence[Path]],
        *,
        end: End = os._exit,
        capture: Screen | None = None,
        system: Listener | None = None,
        watchdog: Watchdog | None = None,
        look: Look | None = None,
        hand: Hand | None = None,
    ) -> None:
        """`others` are the places of all vaults that are open on this computer."""
        super().__init__(app)
        self._app, self._library, self._end = app, library, end
        self._others, self._hand = others, hand
        self._carrying: Carrying | None = None
        self._capture, self._system = capture or screen(), system or listener()
        self._watchdog = watchdog or Watchdog()
        if not isinstance(self._capture, NoScreen):
            app.installEventFilter(self)
        self._wishes = load(library)
        self._instance: Instance | None = None
        self._inside: Inside | None = None
        self._look = look or Look(app, self._wishes.scheme, vault=True)
        self._look.motion = self._wishes.motion
        self.bridge = Bridge(self)
        self.entry = EntryWindow(self._look)
        self.entering = Entering(self.bridge, door, self.entry)
        self.entering.entered.connect(self._enter)
        self.entry.closed.connect(self._give_up)
        self.window: MainWindow | None = None
        self.guarding: Guarding | None = None

    # ── the door ──

    def open(self, place: Path) -> bool:
        """The door of this vault; False when its window is there already and comes to the front."""
        if not self._claim(place):
            return False
        self.entry.show()
        self.entering.open(place.name.removesuffix(SUFFIX))
        return True

    def make(self, name: str, folder: str) -> None:
        """The pages that make one."""
        self.entry.show()
        self.entering.begin(name, folder)

    def close(self) -> None:
        self.bridge.close()
        if self._instance is not None:
            self._instance.close()

    def _claim(self, place: Path) -> bool:
        instance = Instance(place, self)
        if not instance.is_first() and instance.call_first():
            return False
        instance.called.connect(self._to_front)
        instance.lock_asked.connect(self.lock)
        instance.cover_asked.connect(self._cover)
        self._instance = instance
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every window, menu and tool window of this process is left out of screenshots."""
        shown = event.type() is QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self._capture.exclude(int(watched.winId()))
        return super().eventFilter(watched, event)

    def _to_front(self) -> None:
        shown = self.window or self.entry
        shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _give_up(self) -> None:
        """Nothing was opened: nothing has to be locked."""
        if self._inside is None:
            self._app.quit()

    # ── inside ──

    def _enter(self, inside: Inside) -> None:
        self._inside = inside
        clipboard.belongs_to_vault(on=True)
        place = Path(inside.place)
        if self._instance is None:
            self._claim(place)
        self.entry.hide()
        self.guarding = self._guard()
        window = MainWindow(
            self._look,
            self.bridge,
            place,
            self._wishes.changed(geometry="", columns=""),
            self._furnish,
            vault=True,
        )
        self.window = window
        window.takeCentralWidget()
        shell = VaultShell(self._look, inside.name, inside.role, window.frame.whole)
        window.setCentralWidget(shell)
        shell.lock_wanted.connect(self.lock)
        window.frame.grid.skeleton.painted.connect(self._open_catalogue)
        self._wire(window, shell)
        window.show()
        self.guarding.start()

    def _furnish(self, window: MainWindow) -> None:
        assert self._inside is not None
        window.cover_others = self._cover_others
        self._carrying = furnish_vault(window, self._inside, self.lock_all, self._hand)

    def _wire(self, window: MainWindow, shell: VaultShell) -> None:
        assert self.guarding is not None
        assert self._inside is not None
        window.frame.sidebar.name("")  # the frame around it has the vault's
        self.guarding.soon.connect(shell.show_left)
        window.watched.connect(self.guarding.touch)
        window.closing.connect(lambda: self._lock(Why.CLOSED))
        window.bridge.opened.connect(lambda: self._opened(window, shell))

    def _open_catalogue(self) -> None:
        inside, window = self._inside, self.window
        if inside is not None and window is not None:
            window.complete()
            self.bridge.open(inside.library)

    def _opened(self, window: MainWindow, shell: VaultShell) -> None:
        room = window.room
        shell.room_wanted.connect(room.show)
        room.lock_wanted.connect(self.lock)
        room.minutes = self._wishes.lock_after
        room.minutes_chosen.connect(self._lock_after)
        window.moving.start()
        once = Qt.ConnectionType.SingleShotConnection
        window.browser.listed.connect(window.grid.setFocus, once)

    def _guard(self) -> Guarding:
        sentry = Sentry(self._wishes.lock_after * 60 or None)
        steps = (self._hide, self._leave, self._finish)
        locking = Locking(steps, self._watchdog)
        return Guarding(sentry, locking, DeadMan(self._watchdog), self._system, self)

    def _lock_after(self, minutes: int) -> None:
        """Kept for every vault of this library; it says nothing of any."""
        if self.guarding is not None:
            self.guarding.lock_after(minutes * 60 or None)
        library = self._library
        self.bridge.background(lambda: save(library, load(library).changed(lock_after=minutes)))

    # ── the cover ──

    def _cover(self, on: bool) -> None:
        """Another window of the library asks; what is opened later begins like that, too."""
        self._wishes = self._wishes.changed(covered=on)
        if self.window is not None:
            self.window.showing.cover(on)

    def _cover_others(self, on: bool) -> None:
        """The library's window, and those of its other vaults. Worker threads only."""
        own = Path(self._inside.place) if self._inside is not None else None
        for place in (self._library, *self._others()):
            if place != own:
                ask_to_cover(place, on, PATIENCE_MS)

    # ── the lock ──

    def lock(self) -> None:
        self._lock(Why.ASKED)

    def lock_all(self) -> None:
        """This vault, and every other that is open on this computer."""
        own = Path(self._inside.place) if self._inside is not None else None
        try:
            for place in self._others():
                if place != own:
                    ask_to_lock(place, PATIENCE_MS)
        finally:
            self.lock()

    def _lock(self, why: Why) -> None:
        if self.guarding is not None:
            self.guarding.lock(why)
        elif self._inside is None:
            self._app.quit()

    def _hide(self, _why: Why) -> None:
        """What is in sight goes first."""
        for widget in self._app.topLevelWidgets():
            widget.hide()
        clipboard.forget()
        if self._carrying is not None:
            self._carrying.close()
        self._app.processEvents()

    def _leave(self, why: Why) -> None:
        if self._inside is not None:
            self._inside.lock(why)

    def _finish(self, _why: Why) -> None:
        """Jobs that were under way are taken up the next time: nothing waits for them here."""
        if self._instance is not None:
            self._instance.close()
        self._end(0)
