"""An open vault behind the window, over its services and, beside them, the open library's."""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.catalog.catalog import Catalog
from app.catalog.vaults import chain, moves
from app.core.errors import (
    CatalogDamagedError,
    LockedError,
    MusekeepError,
    NotFoundError,
    VaultDamagedError,
)
from app.core.events import Hub
from app.core.ops import Done, SetRoot
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, Report
from app.core.vault import SlotInfo, VaultRole
from app.services.library import Services, open_services
from app.services.reports import IngestReport
from app.services.session import Session
from app.services.vaults import (
    OpenVault,
    anchors,
    handover,
    policy,
    previews,
    roles,
    rotation,
    ways,
)
from app.services.vaults.locking import Why
from app.services.vaults.moving import MoveReport, Moves
from app.services.vaults.verifying import verify
from app.ui.inside import Checked, HandedOver, Judged, Rules, Turned
from app.ui.judging import judged, unavailable
from app.ui.library import Tell
from app.ui.served import ServedLibrary
from app.ui.words import count, tr
from app.vault.secrets import Passphrase


@dataclass(frozen=True, slots=True)
class Beside:
    """The library that lies beside an open vault, without anything that looks at its files."""

    paths: LibraryPaths
    session: Session
    catalog: Catalog


class VaultedLibrary(ServedLibrary):
    """A vault's catalogue as the window's library: nothing watches, imports are sealed."""

    def __init__(self, services: Services, bring: "Bring") -> None:
        super().__init__(services)
        self._bring = bring

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken
    ) -> IngestReport:
        moved = self._bring(paths, report, cancel)
        return IngestReport(
            new=len(moved.received),
            failed=moved.failed,
            warnings=moved.notes,
            stopped=moved.stopped,
        )

    def watch(self, report: Report, tell: Tell) -> None:
        """There are no folders to look at."""

    def unwatch(self) -> None:
        """Nothing is watched."""

    def look_again(self) -> None:
        """Nothing is watched."""

    def set_folder(self, _op: SetRoot) -> Done:
        raise NotFoundError("A vault watches no folders.")


Bring = Callable[[Sequence[str], Report, CancelToken], MoveReport]


class ServedInside:
    """`Inside`. `folder` is the library's."""

    def __init__(self, vault: OpenVault, folder: Path) -> None:
        self._vault, self._folder = vault, folder
        self._services: Services | None = None
        self._beside: Beside | None = None
        self._moves: Moves | None = None
        self._enrolling: str | None = None
        self._told: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self._vault.paths.name

    @property
    def place(self) -> str:
        return str(self._vault.paths.folder)

    @property
    def role(self) -> VaultRole:
        return self._vault.opened.role

    @property
    def slot_id(self) -> str:
        return self._vault.opened.slot.id

    @property
    def readonly(self) -> bool:
        return self._vault.readonly

    @property
    def takes_in(self) -> bool:
        opens = self._vault.opened.ring.opens_originals
        return opens and policy.may_put(self.role) and not self.readonly

    @property
    def lets_out(self) -> bool:
        return policy.may_export(self.role)

    def library(self) -> ServedLibrary:
        services = self._opened()
        self._services = services
        self._beside = _beside(self._folder)
        self._moves = Moves(services, self._beside)
        self._told = tuple(dict.fromkeys((*self._vault.notices, *services.problems)))
        if self._enrolling is not None:
            self._enrol_quietly(self._enrolling)
        return VaultedLibrary(services, self._import)

    def _opened(self) -> Services:
        """For reading only, and told so, where the catalogue is too damaged to be written to."""
        try:
            return open_services(self._folder, self._vault)
        except (CatalogDamagedError, VaultDamagedError) as error:
            if self._vault.readonly:
                raise
            self._vault = self._vault.for_reading()
            self._vault.notice(f"{error} It is open for reading only, with what can be read.")
            return open_services(self._folder, self._vault)

    def notices(self) -> Sequence[str]:
        return self._told

    # ── moving ──

    def waiting(self) -> int:
        beside = self._beside
        return beside.session.ask(moves.waiting).get(self._vault.id, 0) if beside else 0

    def carry_out(self, report: Report, cancel: CancelToken) -> MoveReport:
        return self._mover().carry_out(report, cancel)

    def catch_up(self, report: Report, cancel: CancelToken) -> None:
        services = self._open()
        session, vault = services.session, self._vault
        if self.readonly:
            return
        rotation.reseal(vault, session, report, cancel)
        previews.make(vault, session, services.media, report, cancel)

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, remove: bool
    ) -> MoveReport:
        return self._mover().import_paths(paths, report, cancel, remove=remove)

    def take(
        self, ids: Sequence[int], to: str, report: Report, cancel: CancelToken, *, keep: bool
    ) -> MoveReport:
        return self._mover().take(ids, to, report, cancel, keep=keep)

    def _import(self, paths: Sequence[str], report: Report, cancel: CancelToken) -> MoveReport:
        return self.import_paths(paths, report, cancel, remove=False)

    # ── ways in ──

    def ways_in(self) -> Sequence[SlotInfo]:
        return self._vault.header.infos

    def rules(self, role: VaultRole) -> Rules:
        told = policy.explain(role)
        return Rules(told.keys, told.policy)

    def judge(self, passphrase: str, name: str) -> Judged:
        return judged(passphrase, (name, self.name))

    def add_way(self, name: str, role: VaultRole, passphrase: str) -> None:
        session = self._open().session
        roles.add(self._vault, session, Passphrase(passphrase), role=role, name=name)

    def set_role(self, slot_id: str, role: VaultRole) -> Turned | None:
        done = roles.set_role(self._vault, self._open().session, slot_id, role)
        return Turned(done.told, done.recovery_code or "") if done is not None else None

    def remove_way(self, slot_id: str) -> Turned:
        done = roles.remove(self._vault, self._open().session, slot_id)
        return Turned(done.told, done.recovery_code or "")

    def change_passphrase(self, current: str, new: str) -> None:
        note = self._open().session.do
        own, before, after = self.slot_id, Passphrase(current), Passphrase(new)
        ways.change_passphrase(self._vault, own, before, after, note)

    def new_code(self) -> str:
        return ways.new_recovery_code(self._vault, self._open().session.do)

    def enrol(self, pin: str) -> None:
        note = self._open().session.do
        ways.enrol_device(self._vault, socket.gethostname(), note, pin or None)

    def enrol_at_once(self, pin: str) -> None:
        self._enrolling = pin

    def _enrol_quietly(self, pin: str) -> None:
        """Of a vault that was just made; it is open all the same where that fails."""
        try:
            self.enrol(pin)
        except MusekeepError as error:
            self._told = (*self._told, str(error))

    def no_device(self) -> str:
        return unavailable(self._vault.device)

    # ── whole, and on paper ──

    def verify(self, report: Report, cancel: CancelToken) -> Checked:
        found = verify(self._vault, self._open().catalog, report, cancel)
        words = tr("{pages} pages and {blobs} sealed files read.").format(
            pages=count(found.pages), blobs=count(found.blobs)
        )
        whole = tr("Everything is as it was written.") if found.ok else tr("Not all is whole.")
        damaged = tuple(f"{one.what}: {one.reason}" for one in found.damaged)
        return Checked(found.ok, f"{words} {whole}", damaged, found.notes)

    def hand_over(
        self,
        ids: Sequence[int],
        folder: str,
        name: str,
        passphrase: str,
        report: Report,
        cancel: CancelToken,
    ) -> HandedOver:
        services = self._open()
        side, vaults, to = services, services.vaults, Path(folder)
        done = handover.hand_over(side, vaults, ids, to, name, passphrase, report, cancel)
        told = (*done.told, *(one.reason for one in done.failed))
        return HandedOver(str(done.place), done.recovery_code, told, len(done.failed))

    def receipt(self) -> str:
        head = self._open().session.ask(chain.head)
        if head is None:
            raise NotFoundError("Nothing was written down in this vault yet.")
        header = self._vault.header
        return anchors.receipt(header.vault_id, header.serial, head, self._vault.opened.signer)

    def lock(self, why: Why) -> None:
        if self._services is not None:
            self._services.close(why.value)
        else:
            self._vault.close()
        if self._beside is not None:
            self._beside.catalog.close()

    def _open(self) -> Services:
        if self._services is None:
            raise LockedError("The vault is not open yet.")
        return self._services

    def _mover(self) -> Moves:
        if self._moves is None:
            raise LockedError("The vault is not open yet.")
        return self._moves


def _beside(folder: Path) -> Beside:
    """Its log stays untouched: what is written there would speak of the vault."""
    paths = LibraryPaths(folder)
    catalog = Catalog.open(paths)
    return Beside(paths, Session(catalog, Hub()), catalog)
