"""At the door of a vault: it is opened, or made and then opened."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.errors import (
    AlreadyOpenError,
    MusekeepError,
    VaultDamagedError,
)
from app.core.vault import SlotInfo, SlotKind
from app.ui import clipboard
from app.ui.bridge import Bridge
from app.ui.entering import Door, Made
from app.ui.inside import Inside, Judged
from app.ui.panels.vaults.entry import EntryWindow
from app.ui.widgets.notice import Offer
from app.ui.words import tr

T = TypeVar("T")


class Entering(QObject):
    """`entered` with the open vault, once. What is typed goes to a worker and is not kept here, but
    for a passphrase that a vault is being made with.
    """

    entered = Signal(object)

    def __init__(self, bridge: Bridge, door: Door, window: EntryWindow) -> None:
        super().__init__(window)
        self._bridge, self._door, self._window = bridge, door, window
        self._passphrase = ""
        self._asked = 0
        window.unlock.entered.connect(self.enter)
        create = window.making
        create.made.connect(self.make)
        create.judged.connect(self._judge)
        create.folder_wanted.connect(self._choose_folder)
        create.copy_wanted.connect(clipboard.put_secret)
        create.print_wanted.connect(window.print_code)
        create.tested.connect(self._test)
        create.chosen.connect(self._finish)

    def open(self, name: str) -> None:
        """The door of a vault that is there."""

        def show(slots: Sequence[SlotInfo]) -> None:
            self._window.show_unlock(name, slots)
            self._ask(self._door.wait_s, self._show_wait, lambda _error: None)

        self._ask(self._door.ways_in, show, self._not_there)

    def begin(self, name: str, folder: str) -> None:
        """A vault is to be made."""
        self._window.show_create(name, folder)

    def _show_wait(self, seconds: float) -> None:
        if seconds > 0:
            self._window.unlock.show_refused(tr("Wrong secrets were tried before."), seconds)

    def _not_there(self, error: MusekeepError) -> None:
        self._window.show_notice(tr("This vault cannot be opened"), str(error))

    # ── opening ──

    def enter(
        self, slot: SlotInfo, typed: str, *, readonly: bool = False, anyway: bool = False
    ) -> None:
        page = self._window.unlock
        page.show_busy()

        def refused(error: MusekeepError) -> None:
            offers: list[Offer] = []
            if isinstance(error, AlreadyOpenError) and not anyway:
                offers = [(tr("Open it here all the same"), lambda: self._again(anyway=True))]
            elif isinstance(error, VaultDamagedError) and not readonly:
                offers = [(tr("Open what can be read"), lambda: self._again(readonly=True))]
            self._how = {"readonly": readonly, "anyway": anyway}
            page.show_refused(str(error), getattr(error, "delay_s", 0.0), offers)

        self._ask(
            lambda: self._door.enter(slot, typed, readonly=readonly, anyway=anyway),
            self._let_in,
            refused,
        )

    def _again(self, **how: bool) -> None:
        """The secret was not kept: it is typed once more, and then used so."""
        page = self._window.unlock
        page.entered.disconnect(self.enter)
        wanted = self._how | how
        page.entered.connect(lambda slot, typed: self.enter(slot, typed, **wanted))
        words = tr("Type it once more to open it read-only.")
        if how.get("anyway"):
            words = tr("Type it once more. Two computers that write at once lose one’s work.")
        page.tell(words)
        page.field.setFocus()

    def _let_in(self, inside: Inside) -> None:
        self._passphrase = ""
        self.entered.emit(inside)

    # ── making ──

    def make(self, name: str, folder: str, passphrase: str) -> None:
        self._passphrase = passphrase

        def made(vault: Made) -> None:
            self._window.making.show_code(vault.code)

        def refused(error: MusekeepError) -> None:
            self._passphrase = ""
            self._window.making.refuse(str(error))

        self._ask(lambda: self._door.make(name, folder, passphrase), made, refused)

    def _judge(self, passphrase: str, name: str) -> None:
        self._asked += 1
        ticket = self._asked

        def show(judged: Judged) -> None:
            if ticket == self._asked:
                self._window.making.meter.show_judged(judged)

        self._ask(lambda: self._door.judge(passphrase, name), show, lambda _error: None)

    def _test(self, typed: str) -> None:
        page = self._window.making

        def tested(fits: bool) -> None:
            if fits:
                clipboard.forget()
                self._ask(self._door.no_device, page.ask_device, lambda _error: page.ask_device(""))
            else:
                page.show_tested(tr("That is the code of another vault. Look at the paper again."))

        def slipped(error: MusekeepError) -> None:
            page.show_tested(str(error))

        self._ask(lambda: self._door.code_fits(typed), tested, slipped)

    def _finish(self, way: str, pin: str) -> None:
        passphrase, self._passphrase = self._passphrase, ""

        def work() -> Inside:
            inside = self._door.enter(self._first_way(), passphrase)
            if way:
                inside.enrol_at_once(pin if way == "pin" else "")
            return inside

        self._window.show_wait()
        self._ask(work, self._let_in, self._not_there)

    def _first_way(self) -> SlotInfo:
        ways = self._door.ways_in()
        return next(one for one in ways if one.kind is SlotKind.PASSPHRASE)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, tr("Where the vault lies"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self._take_folder(chosen[0]))
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self._ask(
            lambda: self._door.note_of(folder),
            lambda note: self._window.making.show_folder(folder, note),
            lambda error: self._window.making.show_folder(folder, str(error)),
        )

    def _ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[MusekeepError], None],
    ) -> None:
        self._bridge.background(work, then, failed)
