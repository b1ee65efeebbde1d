"""The work of a vault's own window: what waits is taken in, files go straight in and out again, and
the page where its ways in, its secrets and its soundness are looked after.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.core.vault import SlotInfo, VaultRole
from app.ui.bridge import Bridge, Channel, Job, is_cancelled
from app.ui.inside import Checked, Inside, Judged, Rules, Turned
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.status.problems import Problem
from app.ui.panels.vaults.room import RoomPage
from app.ui.widgets.banner import Banners
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr, trn

if TYPE_CHECKING:
    from app.services.vaults.moving import MoveReport

PAGE = "room"
POLL_MS = 3000
"""How often it is looked whether anything waits for this vault."""

Selected = Callable[[], Sequence[int]]
Moving = Callable[[Report, CancelToken], "MoveReport"]


class Room(QObject):
    """`inside` is the vault. `problems` of single files go to their list; `minutes_chosen` says
    after how many an idle vault locks.
    """

    problems = Signal(list)
    minutes_chosen = Signal(int)
    lock_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        inside: Inside,
        toast: Toast,
        banners: Banners,
        pages: Pages,
        selected: Selected,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._inside, self._toast = bridge, inside, toast
        self._banners, self._pages, self._selected = banners, pages, selected
        self._window = window
        self._ways, self._judging = Channel(bridge, self), Channel(bridge, self)
        self._moving: Job | None = None
        self._checking: Job | None = None
        self._stuck = 0
        self.minutes = 5
        self.view: RoomPage | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)

    def start(self) -> None:
        """When the vault's catalogue is open."""
        for text in self._inside.notices():
            self._banners.put(text, "warning", text)
        if self._inside.takes_in:
            title = tr("Looking for what was interrupted")
            self._moving = self._move(title, self._inside.carry_out, self._taken_up)
            self._catch_up()
            self._poll.start()

    def _catch_up(self) -> None:
        """Behind everything else; what is not done is taken up the next time."""
        title = tr("New keys and previews")
        job = self._bridge.job(title, lambda _l, *how: self._inside.catch_up(*how), Lane.LOOK)
        if job is not None:
            job.failed.connect(self._failed)

    # ── what waits ──

    def look(self) -> None:
        """Take in what waits, unless that is under way."""
        if self._moving is None and self._inside.takes_in:
            self._bridge.run(lambda _library: self._inside.waiting(), self._seen, self._not_seen)

    def _seen(self, number: int) -> None:
        """What could not be moved a moment ago is tried again when there is more, not for ever."""
        if number and number != self._stuck and self._moving is None:
            title = trn(
                "Putting %n asset into the vault", "Putting %n assets into the vault", number
            )
            self._moving = self._move(title, self._inside.carry_out, self._taken_in)

    def _not_seen(self, error: MusekeepError) -> None:
        self._poll.stop()
        self._toast.say(str(error), tone="block")

    def _taken_up(self, report: "MoveReport") -> None:
        """What an earlier session left; mostly nothing."""
        self._stuck = report.waiting
        if report.received or report.moved or report.failed:
            self._tell(report, put_words(report))

    def _taken_in(self, report: "MoveReport") -> None:
        self._stuck = report.waiting
        self._tell(report, put_words(report))
        self._catch_up()

    def _move(self, title: str, work: Moving, done: "Callable[[MoveReport], None]") -> Job | None:
        job = self._bridge.job(
            title, lambda _library, report, cancel: work(report, cancel), Lane.LIBRARY
        )
        if job is not None:
            job.finished.connect(done)
            job.failed.connect(self._failed)
            job.ended.connect(self._rest)
        return job

    def _rest(self) -> None:
        self._moving = None

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _tell(self, report: "MoveReport", words: str) -> None:
        if report.failed:
            self.problems.emit([Problem(one.path, one.reason) for one in report.failed])
        for note in report.notes:
            self._banners.put(note, "info", note)
        self._toast.say(words, tone="warn" if report.failed else "")

    # ── straight in ──

    def choose_files(self) -> None:
        """Files that are gone from where they were once they are in."""
        dialog = QFileDialog(self._window, tr("Move files into the vault"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.import_paths(chosen, remove=True))
        dialog.open()

    def import_paths(self, paths: Sequence[str], *, remove: bool = False) -> None:
        """`remove`: they are moved; else a copy stays where they are, and is told of."""
        if not paths:
            return

        def done(report: "MoveReport") -> None:
            words = taken_words(report)
            if report.received and not remove:
                words += " · " + tr("the files they came from are where they were")
            self._tell(report, words)
            self._catch_up()

        def work(report: Report, cancel: CancelToken) -> "MoveReport":
            return self._inside.import_paths(paths, report, cancel, remove=remove)

        self._move(trn("Sealing %n file", "Sealing %n files", len(paths)), work, done)

    # ── out again ──

    def choose_target(self) -> None:
        ids = list(self._selected())
        if not ids:
            return
        dialog = QFileDialog(self._window, tr("Take out to"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.ask_take(ids, chosen[0]))
        dialog.open()

    def ask_take(self, ids: Sequence[int], to: str) -> None:
        """What leaves, and where to, is said before it does."""
        words = trn(
            "%n asset goes to {folder}, where anybody can read it. It passes the same check as an "
            "export.",
            "%n assets go to {folder}, where anybody can read them. They pass the same check as an "
            "export.",
            len(ids),
        ).format(folder=last_part(to))
        self._banners.put(
            "take",
            "take",
            words,
            [
                (tr("Take out"), lambda: self.take(ids, to)),
                (tr("Copy, and keep here"), lambda: self.take(ids, to, keep=True)),
            ],
        )

    def take(self, ids: Sequence[int], to: str, *, keep: bool = False) -> None:
        self._banners.drop("take")

        def work(report: Report, cancel: CancelToken) -> "MoveReport":
            return self._inside.take(ids, to, report, cancel, keep=keep)

        title = trn("Taking %n asset out", "Taking %n assets out", len(ids))
        self._move(title, work, lambda report: self._tell(report, out_words(report, to)))

    # ── the vault's page ──

    def show(self) -> None:
        self._pages.show(PAGE)
        self._refresh()

    def make_page(self, view: RoomPage) -> RoomPage:
        """Wire it; it is made when it is first shown."""
        self.view = view
        view.closed.connect(self._pages.back)
        view.removed.connect(self.remove_way)
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
            self.view.invite.show_rules(found[1])

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
            self._catch_up()

        self._do(lambda: self._inside.add_way(name, role, passphrase), done, view.invite.refuse)

    def remove_way(self, slot_id: str) -> None:
        """And give everything new keys: whoever had it keeps only what they copied."""
        view = self.view
        if view is None:
            return
        view.tell_ways(tr("The vault is given new keys …"))

        def done(turned: Turned) -> None:
            view.tell_ways(" ".join(turned.told))
            view.offer_lock()
            if turned.code:
                view.secrets.show_code(turned.code)
            self._refresh()

        def refused(text: str) -> None:
            view.tell_ways(text, "block")
            self._refresh()

        self._do(lambda: self._inside.remove_way(slot_id), done, refused)

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


def put_words(report: "MoveReport") -> str:
    """What came of assets that were put in: the library's traces included."""
    parts = [trn("%n asset is in the vault", "%n assets are in the vault", len(report.received))]
    residue = report.residue
    if residue is not None and residue.clean:
        parts.append(tr("nothing of them is left in the library"))
    elif residue is not None and residue.waiting:
        parts.append(residue.waiting)
    elif residue is not None:
        parts.append(tr("traces are left: see the notes"))
    return " · ".join((*parts, *_rest_words(report)))


def taken_words(report: "MoveReport") -> str:
    """What came of files that were taken straight in."""
    words = trn("%n file is in the vault", "%n files are in the vault", len(report.received))
    return " · ".join((words, *_rest_words(report)))


def out_words(report: "MoveReport", to: str) -> str:
    words = trn("%n asset is in {folder}", "%n assets are in {folder}", len(report.moved))
    return " · ".join((words.format(folder=last_part(to)), *_rest_words(report)))


def _rest_words(report: "MoveReport") -> list[str]:
    parts = []
    if report.failed:
        parts.append(trn("%n could not be moved", "%n could not be moved", len(report.failed)))
    if report.waiting:
        parts.append(trn("%n still waits", "%n still wait", report.waiting))
    if report.stopped:
        parts.append(tr("stopped"))
    return parts
