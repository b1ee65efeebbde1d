"""The page of an open vault, where its ways in, its secrets and its soundness are looked after."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.vault import SlotInfo, VaultRole
from app.ui.bridge import Bridge, Channel, Job, is_cancelled
from app.ui.inside import Checked, Inside, Judged, Rules, Turned
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.vaults.room import RoomPage
from app.ui.panels.vaults.words import role_words
from app.ui.widgets.toast import Toast
from app.ui.words import tr

PAGE = "room"


class Room(QObject):
    """`inside` is the vault. `minutes_chosen` says after how many an idle vault locks;
    `ways_changed` that there may be previews to make for somebody.
    """

    ways_changed = Signal()
    minutes_chosen = Signal(int)
    lock_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        inside: Inside,
        toast: Toast,
        pages: Pages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._inside, self._toast = bridge, inside, toast
        self._pages, self._window = pages, window
        self._ways, self._judging = Channel(bridge, self), Channel(bridge, self)
        self._checking: Job | None = None
        self.minutes = 5
        self.view: RoomPage | None = None

    # ── the vault's page ──

    def show(self) -> None:
        self._pages.show(PAGE)
        self._refresh()

    def make_page(self, view: RoomPage) -> RoomPage:
        """Wire it; it is made when it is first shown."""
        self.view = view
        view.closed.connect(self._pages.back)
        view.removed.connect(self.remove_way)
        view.cast.connect(self.set_role)
        view.lock_wanted.connect(self.lock_wanted)
        view.minutes_chosen.connect(self._choose_minutes)
        view.verify_wanted.connect(self.verify)
        view.stop_wanted.connect(self._stop_checking)
        view.receipt_wanted.connect(self._choose_receipt)
        view.invite.invited.connect(self.invite)
        view.invite.judged.connect(self._judge_invited)
        view.secrets.changed.connect(self.change_passphrase)
        view.secrets.code_wanted.connect(self.new_code)
        view.secrets.enrolled.connect(self.enrol)
        view.secrets.opened.connect(self._ask_device)
        view.secrets.judged.connect(self._judge_new)
        view.show_minutes(self.minutes)
        view.show_notices(self._inside.notices())
        return view

    def _refresh(self) -> None:
        def work(_library: Library) -> tuple[Sequence[SlotInfo], dict[VaultRole, Rules]]:
            return self._inside.ways_in(), {one: self._inside.rules(one) for one in VaultRole}

        self._ways.ask(work, self._show_ways)

    def _show_ways(self, found: tuple[Sequence[SlotInfo], dict[VaultRole, Rules]]) -> None:
        if self.view is not None:
            self.view.show_ways(found[0], self._inside.slot_id, self._inside.role)
            self.view.show_rules(found[1])

    def _choose_minutes(self, minutes: int) -> None:
        self.minutes = minutes
        self.minutes_chosen.emit(minutes)

    def invite(self, name: str, role: VaultRole, passphrase: str) -> None:
        view = self.view
        if view is None:
            return

        def done(_nothing: None) -> None:
            view.invite.close_form()
            text = tr("{name} is let in. Tell them the passphrase yourself, not by mail.")
            view.tell_ways(text.format(name=name), "ok")
            self._refresh()
            self.ways_changed.emit()

        self._do(lambda: self._inside.add_way(name, role, passphrase), done, view.invite.refuse)

    def set_role(self, slot_id: str, role: VaultRole) -> None:
        """The same secret opens more than before, or less."""
        view = self.view
        if view is None:
            return
        view.tell_ways(tr("The role is changed …"))

        def done(turned: Turned | None) -> None:
            text = tr("The role is changed: {role} from the next opening on.")
            words = [text.format(role=role_words(role))]
            if turned is not None:
                self._tell_turned(view, turned)
                words += turned.told
            view.tell_ways(" ".join(words), "ok")
            self._refresh()
            self.ways_changed.emit()

        self._do(lambda: self._inside.set_role(slot_id, role), done, self._refuse_way)

    def remove_way(self, slot_id: str) -> None:
        """And give everything new keys: whoever had it keeps only what they copied."""
        view = self.view
        if view is None:
            return
        view.tell_ways(tr("The vault is given new keys …"))

        def done(turned: Turned) -> None:
            self._tell_turned(view, turned)
            view.tell_ways(" ".join(turned.told))
            self._refresh()

        self._do(lambda: self._inside.remove_way(slot_id), done, self._refuse_way)

    def _tell_turned(self, view: RoomPage, turned: Turned) -> None:
        view.offer_lock()
        if turned.code:
            view.secrets.show_code(turned.code)

    def _refuse_way(self, text: str) -> None:
        if self.view is not None:
            self.view.tell_ways(text, "block")
            self._refresh()

    def change_passphrase(self, current: str, new: str) -> None:
        def done(_nothing: None) -> None:
            self._tell_secret(tr("The passphrase is another now. Backups keep the one before."))

        self._do(lambda: self._inside.change_passphrase(current, new), done, self._refuse_secret)

    def new_code(self) -> None:
        def show(code: str) -> None:
            if self.view is not None:
                self.view.secrets.show_code(code)

        self._do(self._inside.new_code, show, self._refuse_secret)

    def enrol(self, pin: str) -> None:
        def done(_nothing: None) -> None:
            self._tell_secret(tr("This computer opens the vault from now on."))
            self._refresh()

        self._do(lambda: self._inside.enrol(pin), done, self._refuse_secret)

    def _ask_device(self) -> None:
        def show(why_not: str) -> None:
            if self.view is not None and why_not:
                self.view.secrets.device_button.setToolTip(why_not)

        self._bridge.run(lambda _library: self._inside.no_device(), show)

    def _tell_secret(self, text: str) -> None:
        if self.view is not None:
            self.view.secrets.close_forms()
            self.view.secrets.tell(text, "ok")

    def _refuse_secret(self, text: str) -> None:
        if self.view is not None:
            self.view.secrets.tell(text, "block")

    def _judge_invited(self, passphrase: str, name: str) -> None:
        if self.view is not None:
            self._judge(passphrase, name, self.view.invite.show_judged)

    def _judge_new(self, passphrase: str) -> None:
        if self.view is not None:
            self._judge(passphrase, "", self.view.secrets.show_judged)

    def _judge(self, passphrase: str, name: str, then: Callable[[Judged], None]) -> None:
        self._judging.ask(
            lambda _library: self._inside.judge(passphrase, name), then, lambda _error: None
        )

    def _do(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        refused: Callable[[str], None],
    ) -> None:
        self._bridge.run(lambda _library: work(), done, lambda error: refused(str(error)), Lane.DO)

    # ── whether it is whole ──

    def verify(self) -> None:
        if self.view is None or self._checking is not None:
            return
        view = self.view
        view.show_verifying()
        self._checking = self._bridge.job(
            tr("Reading the vault"),
            lambda _library, report, cancel: self._inside.verify(report, cancel),
            Lane.LOOK,
        )
        if self._checking is not None:
            self._checking.progressed.connect(view.show_verifying)
            self._checking.finished.connect(self._checked)
            self._checking.failed.connect(self._not_checked)

    def _stop_checking(self) -> None:
        if self._checking is not None:
            self._checking.cancel()

    def _checked(self, checked: Checked) -> None:
        self._checking = None
        if self.view is not None:
            self.view.show_checked(checked)

    def _not_checked(self, error: MusekeepError) -> None:
        self._checking = None
        if self.view is not None:
            stopped = tr("Stopped before the end.")
            self.view.show_unchecked(stopped if is_cancelled(error) else str(error))

    # ── the receipt ──

    def _choose_receipt(self) -> None:
        dialog = QFileDialog(self._window, tr("Save the receipt to"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(tr("vault receipt.txt"))
        dialog.filesSelected.connect(lambda chosen: self.write_receipt(chosen[0]))
        dialog.open()

    def write_receipt(self, path: str) -> None:
        def work() -> None:
            Path(path).write_text(self._inside.receipt(), "utf-8")

        def done(_nothing: None) -> None:
            self._toast.say(tr("Receipt written"))

        self._do(work, done, lambda text: self._toast.say(text, tone="block"))
