"""Vaults from the open library: listed, opened in windows of their own, put into, locked."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from app.core.errors import MusekeepError
from app.core.vault import SlotInfo
from app.ui.bridge import Bridge, Channel
from app.ui.flows.vault_copies import VaultCopies
from app.ui.instance import ask_to_lock
from app.ui.lanes import Lane
from app.ui.launching import Launcher
from app.ui.pages import Pages
from app.ui.panels.sidebar.panel import SidebarPanel
from app.ui.panels.vaults.page import VaultPage
from app.ui.vaulting import VAULTED, PutBack, Standing, Vault
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

PAGE = "vault"
POLL_MS = 2000
"""How often it is looked whether vaults were opened or locked."""

STUBBORN_MS = 4000
"""A vault that was told to lock and is open after that long does not listen."""

Selected = Callable[[], Sequence[int]]
Locker = Callable[[Path], bool]


class Vaults(QObject):
    """`selected` says what is put; `go` shows a search. Nothing in here has a key."""

    def __init__(
        self,
        bridge: Bridge,
        toast: Toast,
        pages: Pages,
        sidebar: SidebarPanel,
        selected: Selected,
        go: Callable[[str, bool], None],
        launcher: Launcher,
        library: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._pages = bridge, toast, pages
        self._sidebar, self._selected, self._go = sidebar, selected, go
        self._launcher, self._library, self._window = launcher, library, window
        self._listing, self._ways = Channel(bridge, self), Channel(bridge, self)
        self._told = False
        self.locker: Locker = ask_to_lock
        self.known: tuple[Vault, ...] = ()
        self.view: VaultPage | None = None
        self.copies = VaultCopies(bridge, toast, window)
        self._wire_copies()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        if bridge.library is None:
            bridge.opened.connect(self._begin)
        else:
            self._begin()
        tree = sidebar.tree
        tree.vault_wanted.connect(self.show)
        tree.vault_menu_wanted.connect(self._popup)
        tree.dropped_on_vault.connect(lambda place, ids: self.put(place, ids))

    # ── what is known ──

    def look(self) -> None:
        """How they are now."""
        if not self._listing.busy:
            self._listing.ask(lambda library: tuple(library.vaults()), self._show_known, _quietly)

    def _begin(self) -> None:
        self.look()
        self._poll.start()

    def _show_known(self, vaults: tuple[Vault, ...]) -> None:
        if vaults == self.known and self._told:
            return
        self.known, self._told = vaults, True
        self._sidebar.show_vaults(vaults)
        if self.view is not None and (vault := self.vault(self.view.place)) is not None:
            self.view.show_vault(vault)

    def vault(self, place: str) -> Vault | None:
        return next((one for one in self.known if one.place == place), None)

    @property
    def shown(self) -> str:
        """The folder of the vault whose page is shown, or was last."""
        return self.view.place if self.view is not None else ""

    # ── the page of one ──

    def show(self, place: str) -> None:
        """The page of a vault; "" makes a new one, in a window of its own."""
        if not place:
            self.make()
            return
        vault = self.vault(place)
        if vault is None:
            return
        self._pages.show(PAGE)
        assert self.view is not None  # the page was just made
        self.view.show_vault(vault)
        self._sidebar.tree.mark_vault(place)
        self._ways.ask(lambda library: library.ways_in(place), self._show_ways, self._no_ways)

    def make_page(self, view: VaultPage) -> VaultPage:
        """Wire it; the page is made when it is first shown."""
        self.view = view
        view.open_wanted.connect(self.open)
        view.lock_wanted.connect(lambda place: self.lock([place]))
        view.back_up_wanted.connect(self.copies.choose_target)
        view.restore_wanted.connect(self.copies.choose_backup)
        view.forget_wanted.connect(self.copies.forget)
        view.show_wanted.connect(lambda _place: self._go(VAULTED, False))
        view.keep_wanted.connect(self.keep)
        view.folder_wanted.connect(_show_folder)
        view.closed.connect(self._pages.back)
        return view

    def _show_ways(self, slots: Sequence[SlotInfo]) -> None:
        if self.view is not None:
            self.view.show_slots(slots)

    def _no_ways(self, error: MusekeepError) -> None:
        if self.view is not None:
            self.view.tell(str(error), "block")

    # ── windows of their own ──

    def open(self, place: str) -> None:
        """Its window: the one that unlocks it, or the one it is open in."""
        self._launch(place)

    def make(self) -> None:
        """A window that makes a vault."""
        self._launch(free_name([one.name for one in self.known]))

    def _launch(self, vault: str) -> None:
        if not self._launcher.open_vault(self._library, vault):
            self._toast.say(tr("The system would not start another window."), tone="block")

    def lock(self, places: Sequence[str] | None = None) -> None:
        """These vaults, or all that are open, now."""
        wanted = [
            one
            for one in self.known
            if one.standing is Standing.OPEN and (places is None or one.place in places)
        ]
        told = [one for one in wanted if self.locker(Path(one.place))]
        if told:
            self._toast.say(trn("%n vault locked", "%n vaults locked", len(told)))
            names = {one.place for one in told}
            QTimer.singleShot(STUBBORN_MS, self, lambda: self._check_locked(names))
        elif wanted:
            text = tr("“{name}” is open on the command line: it locks when that ends.")
            self._toast.say(text.format(name=wanted[0].name), tone="warn")
        else:
            self._toast.say(tr("No vault is open"))
        QTimer.singleShot(POLL_MS // 4, self, self.look)

    def _check_locked(self, places: set[str]) -> None:
        for vault in self.known:
            if vault.place in places and vault.standing is Standing.OPEN:
                text = tr("“{name}” is still open: its window does not answer. End it there.")
                self._toast.say(text.format(name=vault.name), tone="block")

    # ── into a vault ──

    def menu(self, ids: Sequence[int] | None = None) -> QMenu:
        """Into which vault; deleted when it closes."""
        menu = QMenu(tr("Put into a vault"), self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = len(self._selected() if ids is None else ids)
        menu.addSection(trn("Put %n asset into", "Put %n assets into", number))
        for vault in self.known:
            entry = menu.addAction(vault.name, partial(self.put, vault.place, ids))
            entry.setEnabled(vault.standing in (Standing.LOCKED, Standing.OPEN))
        if self.known:
            menu.addSeparator()
        menu.addAction(tr("New vault …"), self.make)
        return menu

    def put(self, place: str, ids: Sequence[int] | None = None) -> None:
        """Ask for it: whoever has the vault open takes them in."""
        vault, chosen = self.vault(place), list(self._selected() if ids is None else ids)
        if vault is None or not chosen:
            return

        def asked(number: int) -> None:
            self.look()
            if not number:
                self._toast.say(tr("All of these wait for a vault already"))
            elif vault.standing is Standing.OPEN:
                words = trn(
                    "%n asset goes into “{name}”", "%n assets go into “{name}”", number
                ).format(name=vault.name)
                self._toast.say(words, tr("Keep it here"), partial(self._keep_ids, chosen))
            else:
                words = trn(
                    "%n asset waits for “{name}”, which is locked",
                    "%n assets wait for “{name}”, which is locked",
                    number,
                ).format(name=vault.name)
                self._toast.say(words, tr("Open it …"), partial(self.open, place))

        self._bridge.run(lambda library: library.ask_put(chosen, place), asked, lane=Lane.DO)

    def put_one(self, ids: Sequence[int], at: QPoint) -> None:
        """Into the one vault there is; where there are several, or none, ask."""
        if len(self.known) == 1:
            self.put(self.known[0].place, ids)
        else:
            self.menu(ids).popup(at)

    def keep(self, place: str) -> None:
        """Nothing waits for this vault any more."""
        self._stop(lambda library: library.stop_waiting((), place))

    def keep_selected(self) -> None:
        self._keep_ids(list(self._selected()))

    def _keep_ids(self, ids: Sequence[int]) -> None:
        self._stop(lambda library: library.stop_waiting(ids))

    def _stop(self, work: Callable[..., int]) -> None:
        def stopped(number: int) -> None:
            self.look()
            if number:
                words = trn(
                    "%n asset stays in the library", "%n assets stay in the library", number
                )
            else:
                words = tr("None of these waits for a vault")
            self._toast.say(words)

        self._bridge.run(work, stopped, lane=Lane.DO)

    # ── the list, and copies ──

    def _wire_copies(self) -> None:
        copies = self.copies
        copies.changed.connect(self.look)
        copies.told.connect(self._tell)
        copies.forgotten.connect(self._pages.back)
        copies.put_back.connect(self._show_put_back)

    def _show_put_back(self, done: PutBack) -> None:
        """Its page, where the vault is on the list; what was said before stays in sight there."""
        tone = "ok" if done.is_whole else "block"

        def show(vaults: tuple[Vault, ...]) -> None:
            self._show_known(vaults)
            if done.known:
                self.show(done.place)
            self._tell(done.words, tone)

        self._listing.ask(lambda library: tuple(library.vaults()), show, _quietly)

    def _tell(self, words: str, tone: str) -> None:
        """On the page of a vault, where one is in sight."""
        if self.view is not None and self._pages.now == PAGE:
            self.view.tell(words, tone)
        else:
            self._toast.say(words, tone=tone)

    # ── a vault's row ──

    def _popup(self, place: str, at: QPoint) -> None:
        if (vault := self.vault(place)) is not None:
            self.row_menu(vault).popup(at)

    def row_menu(self, vault: Vault) -> QMenu:
        """What can be done with a vault from outside; deleted when it closes."""
        menu, opened = QMenu(self._window), vault.standing is Standing.OPEN
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = tr("Show its window") if opened else tr("Open the vault …")
        menu.addAction(words, partial(self.open, vault.place))
        menu.addAction(tr("Lock now"), partial(self.lock, [vault.place])).setEnabled(opened)
        menu.addSeparator()
        put = menu.addAction(tr("Put what is selected into it"), partial(self.put, vault.place))
        put.setEnabled(bool(self._selected()))
        if vault.waiting:
            menu.addAction(tr("Show what waits"), partial(self._go, VAULTED, False))
            menu.addAction(tr("Keep what waits in the library"), partial(self.keep, vault.place))
        menu.addSeparator()
        menu.addAction(tr("About this vault"), partial(self.show, vault.place))
        menu.addAction(tr("Add a vault from elsewhere …"), self.copies.choose_adopted)
        menu.addAction(tr("Restore a backup …"), self.copies.choose_backup)
        return menu


def free_name(taken: Sequence[str]) -> str:
    """A name for the next vault."""
    known, base = {one.casefold() for one in taken}, tr("Private")
    if base.casefold() not in known:
        return base
    return next(f"{base} {n}" for n in range(2, 10_000) if f"{base} {n}".casefold() not in known)


def _show_folder(place: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(place).parent)))


def _quietly(_error: MusekeepError) -> None:
    """A list that cannot be read now is asked for again in a moment."""
