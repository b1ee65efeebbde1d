"""A vault that this process has open."""

import json
import logging
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.catalog import Catalog
from app.catalog.vaults import chain
from app.core.errors import LibraryError, MusekeepError, VaultError, WrongSecretError
from app.core.ops import NoteSealed
from app.services.vaults import anchors, policy, synced
from app.services.vaults.delay import Tries
from app.services.vaults.device import Device
from app.services.vaults.lockfile import LockFile
from app.services.vaults.registry import write
from app.vault import header as headers
from app.vault import seals
from app.vault.disk import write_file
from app.vault.header import Header
from app.vault.keys import KeyLabel
from app.vault.paths import VaultPaths
from app.vault.seals import Seals
from app.vault.secrets import Secret
from app.vault.slots import Opened, open_slot

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hold:
    """What this computer keeps for an open vault. `seen` is the library's own note of what was last
    seen of it. `lock` is None where its folder cannot be written to.
    """

    device: Device
    tries: Tries
    seen: Path
    lock: LockFile | None


def proven(header: Header, slot_id: str, secret: Secret, tries: Tries) -> Opened:
    """What the slot opens. Raises TooSoonError, WrongSecretError with the delay that follows."""
    tries.check()
    try:
        return open_slot(header, slot_id, secret)
    except WrongSecretError as error:
        error.delay_s = tries.failed()
        raise


@dataclass(slots=True)
class _Seen:
    """Keyring and library as anchors see them. What the keyring is to remember waits here until
    there is time; the library's note is for computers without one.
    """

    device: Device
    note: Path
    waiting: dict[str, str] = field(default_factory=dict)

    def anchor(self, vault_id: str) -> str | None:
        return anchors.newest(self.device.anchor(vault_id), self._noted())

    def keep_anchor(self, vault_id: str, text: str) -> bool:
        self.waiting[vault_id] = text
        try:
            write(self.note, {"seen": text})
        except LibraryError as error:
            log.warning("what was seen of a vault could not be noted: %s", type(error).__name__)
        return True

    def _noted(self) -> str | None:
        try:
            said = json.loads(self.note.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        text = said.get("seen") if isinstance(said, dict) else None
        return text if isinstance(text, str) else None


class OpenVault:
    """Made by `Vaults.unlock`; given to `open_services`, whose `close` closes it, too. `readonly`:
    nothing in it is changed. `notices` are sentences for whoever opened it.
    """

    def __init__(
        self,
        paths: VaultPaths,
        header: Header,
        opened: Opened,
        hold: Hold,
        *,
        readonly: bool = False,
        notices: tuple[str, ...] = (),
    ) -> None:
        self.paths = paths
        self.header = header
        self.opened = opened
        self.readonly = readonly
        self.notices = notices
        self.epoch = opened.ring.epoch
        """Whose key its databases are under."""
        self.turned: Opened | None = None
        """After a rotation: what this way in opens once the vault is opened again."""
        self._hold = hold
        self._seen = _Seen(hold.device, hold.seen)

    @property
    def device(self) -> Device:
        """This computer's keyring."""
        return self._hold.device

    @property
    def id(self) -> str:
        """In hex."""
        return self.header.vault_id.hex()

    @property
    def seals(self) -> Seals:
        return Seals(self.paths.folder, self.opened.ring)

    @property
    def key(self) -> bytes:
        """Its catalogue's."""
        return self.opened.ring.get(KeyLabel.DB, self.epoch)

    @property
    def thumb_key(self) -> bytes:
        return self.opened.ring.get(KeyLabel.THUMB, self.epoch)

    def demand_owner(self) -> None:
        """Raises RefusedError for who may not change the ways in, VaultError while nobody can."""
        policy.demand_owner(self.opened.role)
        if self.readonly:
            raise VaultError("This vault was opened for reading only. Nothing was changed.")
        if self.turned is not None:
            raise VaultError(
                "This vault was just given new keys. Lock it and open it again before its ways in "
                "are changed once more. Nothing was changed."
            )

    def rewrite(self, header: Header) -> None:
        """The header is this from now on, here and on the disk, its copy included: who was removed,
        or whose passphrase was changed, would still enter by the one before. Raises VaultError;
        the old one stands then.
        """
        try:
            headers.store(self.paths, header)
            write_file(self.paths.header_before, headers.write(header))
        except OSError as error:
            raise VaultError(
                f"The vault's header cannot be written: {error.strerror}.",
                hint="Who may enter is as it was before, or as it was to be: look again.",
            ) from error
        self.header = header

    def prove(self, slot_id: str, secret: Secret) -> Opened:
        """That whoever sits here knows the secret of a slot. Raises as `Vaults.unlock` does for a
        wrong one, which counts as one.
        """
        return proven(self.header, slot_id, secret, self._hold.tries)

    def reopened(self, opened: Opened) -> None:
        """The keys are these from now on."""
        is_first = seals.installed() == self.seals
        self.opened = opened
        if is_first:
            seals.install(self.seals)

    def for_reading(self) -> "OpenVault":
        """The same for reading only, where its catalogue is too damaged for more."""
        return OpenVault(
            *(self.paths, self.header, self.opened, self._hold),
            readonly=True,
            notices=self.notices,
        )

    def notice(self, sentence: str) -> None:
        self.notices = (*self.notices, sentence)

    def enter(self, catalog: Catalog) -> None:
        """Its catalogue was opened: it is this vault's, its chain is signed from now on and notes
        that it was unlocked. Sealed paths are its own from now on, unless another vault was entered
        before. Raises TamperedError for another vault's catalogue.
        """
        catalog.bind(self.header.vault_id, self.epoch)
        if seals.installed() is None:
            seals.install(self.seals)
        for told in (self._older(catalog), self._half(catalog)):
            if told is not None:
                self.notice(told)
        if self.readonly:
            return
        catalog.signer = self.opened.signer
        self._note_entry(catalog)
        self.keep_anchors(catalog)
        self._tell_keyring()

    def _older(self, catalog: Catalog) -> str | None:
        """The sentence for a vault that is not, or not all of, what was last seen of it."""
        return anchors.older(
            self.paths,
            self._seen,
            self.header.vault_id,
            self.header.serial,
            catalog.ask(chain.head),
            hash_at=lambda number: catalog.ask(chain.hash_at, number),
            publics=self.header.publics,
        )

    def _half(self, catalog: Catalog) -> str | None:
        """The sentence for a vault of which a sync client has not brought everything yet."""
        try:
            return synced.half(self.paths.folder, catalog)
        except MusekeepError:
            return None  # a damaged catalogue says so itself

    def _note_entry(self, catalog: Catalog) -> None:
        if failures := self._hold.tries.failures:
            catalog.do(NoteSealed("unlock_failed", {"count": failures}))
        catalog.do(NoteSealed("unlock", {"slot": self.opened.slot.id}))
        self._hold.tries.forget()

    def keep_anchors(self, catalog: Catalog) -> None:
        """The head of the chain, written down where an older copy of the vault has no say."""
        head = catalog.ask(chain.head)
        if head is not None:
            anchors.keep(
                self.paths,
                self._seen,
                self.header.vault_id,
                self.header.serial,
                head,
                self.opened.signer,
            )

    def _tell_keyring(self) -> None:
        """What `keep_anchors` had for it."""
        while self._seen.waiting:
            self.device.keep_anchor(*self._seen.waiting.popitem())

    def leave(self, catalog: Catalog, why: str) -> None:
        """The chain notes that it was locked, before its catalogue is closed. A full or broken disk
        keeps no vault open.
        """
        if self.readonly:
            return
        try:
            catalog.do(NoteSealed("lock", {"why": why}))
            self.keep_anchors(catalog)
        except (MusekeepError, OSError) as error:
            log.warning("locking could not be noted: %s", type(error).__name__)

    def close(self) -> None:
        """Its catalogue is closed: others may open it. The keys go with this process. The keyring,
        which may be slow, is told last. May be called twice.
        """
        if seals.installed() == self.seals:
            seals.install(None)
        if self._hold.lock is not None:
            self._hold.lock.release()
        self._tell_keyring()
