"""After somebody has left: the catalogue under the new epoch's key, and what is sealed under old
ones sealed anew.

The header is the commit point of a rotation (see `roles`): it holds the keys of both epochs, and
whatever is still under an old one is brought over from there, now or at the next opening, however
often that is interrupted. The databases are rewritten while nobody has them open; blobs one by one
in the background of an open vault.
"""

import logging
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.catalog.vaults import rekey
from app.catalog.vaults.blobs import all_blobs
from app.core.errors import MusekeepError, VaultDamagedError
from app.core.ops import NoteSealed, RecordBlobs
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import Blob, BlobKind, VaultRole
from app.services.session import Session
from app.services.vaults.opened import OpenVault
from app.vault.disk import unfinished
from app.vault.epochs import forget_epochs
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths
from app.vault.places import blobs_in
from app.vault.seals import Seals
from app.vault.writing import drop_blobs, write_blob

log = logging.getLogger(__name__)

BATCH = 32
"""Blobs whose rows are changed together; as many lie there twice for a moment."""


_LATER = (
    "This vault was given new keys, but its catalogue could not be put under them and is under the "
    "old one still: who was removed could read it in a copy. Make room on the disk, lock the vault "
    "and open it again; if that does not help, have it verified."
)


def epoch_of(path: Path, key: KeyLabel, ring: Ring) -> int | None:
    """The epoch whose key opens a database of the vault, the newest first; None where none does.
    Changes nothing.
    """
    for epoch in ring.epochs:
        if (key, epoch) in ring.keys and rekey.opens(path, ring.get(key, epoch)):
            return epoch
    return None


def settle(paths: VaultPaths, ring: Ring) -> bool:
    """Put the vault's databases, which nobody has open, under the keys of the ring's epoch, where a
    rotation has not got to them yet. Returns whether there was anything to do.

    Raises VaultDamagedError where there is no catalogue, or none of the ring's keys opens it,
    CatalogDamagedError for one that cannot be copied, LibraryError (a full disk), OSError. It is
    under one of its keys then, whole.
    """
    if not paths.catalog.exists() or paths.catalog.stat().st_size == 0:
        raise VaultDamagedError(
            f"The catalogue of the vault {paths.folder} is not there, or empty.",
            hint="Let the sync client finish, or put it back from a backup. Nothing was changed.",
        )
    _tidy(paths)
    if epoch_of(paths.catalog, KeyLabel.DB, ring) is None and os.access(paths.catalog, os.R_OK):
        raise _strange(paths)
    turned = _settle(paths.catalog, KeyLabel.DB, ring, ring.epoch)
    thumbs = paths.thumbs.exists() and _settle(paths.thumbs, KeyLabel.THUMB, ring, None)
    return turned or thumbs


def _strange(paths: VaultPaths) -> VaultDamagedError:
    return VaultDamagedError(
        f"No key of this way in opens the catalogue of the vault {paths.folder}: its beginning is "
        "damaged, or vault.json is one from before the vault was given new keys. Nothing was "
        "changed.",
        hint="Put vault.json and catalog.db back from the same backup.",
    )


def _tidy(paths: VaultPaths) -> None:
    """Small files that were being written when the program was killed: of a header, one may still
    name who was removed.
    """
    for path in (paths.header, paths.header_before, paths.head):
        unfinished(path).unlink(missing_ok=True)


def _settle(path: Path, key: KeyLabel, ring: Ring, epoch: int | None) -> bool:
    """What none of the keys opens is left to whoever opens it next, who says so."""
    found = epoch_of(path, key, ring)
    if found is None or found == ring.epoch:
        return False
    rekey.rekey(path, ring.get(key, found), ring.get(key), epoch=epoch)
    return True


def settle_before(vault: OpenVault) -> bool:
    """For who is about to open a vault's catalogue. Who only reads, and who has no room for the new
    file, opens it under the key it has. Returns whether it has another key now. Raises
    VaultDamagedError where there is no catalogue.
    """
    if not vault.readonly:
        try:
            return settle(vault.paths, vault.opened.ring)
        except VaultDamagedError:
            raise
        except (MusekeepError, OSError) as error:
            log.warning("the catalogue stays under its old key: %s", type(error).__name__)
            vault.notice(_LATER)
    vault.epoch = epoch_of(vault.paths.catalog, KeyLabel.DB, vault.opened.ring) or vault.epoch
    return False


def settle_after(vault: OpenVault) -> None:
    """For who has just closed a vault's catalogue. What cannot be done now is done when it is
    opened again.
    """
    if vault.turned is None:
        return
    try:
        settle(vault.paths, vault.turned.ring)
    except (MusekeepError, OSError) as error:
        log.warning("the new key waits for the next opening: %s", type(error).__name__)


def turned(vault: OpenVault) -> NoteSealed:
    """What the chain says of a catalogue that was put under a new key."""
    slots = [info.id for info in vault.header.infos]
    return NoteSealed("rotate", {"epoch": vault.epoch, "slots": slots})


# ── blobs ──


@dataclass(frozen=True, slots=True)
class Resealed:
    """`done` blobs were sealed anew, `left` are still under an old key; `failed`: ids of those that
    are damaged or missing, and stay as they are. `forgotten`: no way in holds the old keys of
    anything but owners' any more.
    """

    done: int
    left: int
    failed: tuple[str, ...] = ()
    forgotten: bool = False
    stopped: bool = False


def owed(session: Session, ring: Ring) -> list[Blob]:
    """Blobs under an old key that this ring can bring over; previews first, they are small."""
    old = [one for one in session.ask(all_blobs) if one.epoch != ring.epoch and _holds(ring, one)]
    return sorted(old, key=lambda blob: (blob.kind is not BlobKind.PREVIEW, blob.size))


def _holds(ring: Ring, blob: Blob) -> bool:
    with suppress(MusekeepError):
        ring.of_blob(blob.kind, blob.epoch)
        ring.of_blob(blob.kind, ring.epoch)
        return True
    return False


def reseal(vault: OpenVault, session: Session, report: Report, cancel: CancelToken) -> Resealed:
    """Seal what is under old keys anew, then have the ways in forget those keys. May be stopped, or
    killed, at any point, and goes on with the rest the next time. Nothing in a vault that was never
    given new keys, so it can be called whenever one is opened. Raises OSError for a full disk.
    """
    if vault.readonly or vault.opened.ring.epoch == 1:
        return Resealed(0, 0)
    work = _Resealing(vault, session, report, cancel)
    return work.run(owed(session, vault.opened.ring))


class _Resealing:
    def __init__(
        self, vault: OpenVault, session: Session, report: Report, cancel: CancelToken
    ) -> None:
        self._vault = vault
        self._session = session
        self._cancel = cancel
        self._ring = vault.opened.ring
        self._seals = Seals(vault.paths.folder, self._ring)
        self._meter = Meter("reseal", report)
        self._failed: list[str] = []

    def run(self, blobs: Sequence[Blob]) -> Resealed:
        self._meter.total = len(blobs)
        self._clear_away()
        done = 0
        for start in range(0, len(blobs), BATCH):
            if self._cancel.cancelled:
                break
            done += self._batch(blobs[start : start + BATCH])
        self._meter.flush()
        left = len(blobs) - done
        self._drop_empty_folders()
        forgotten = left == 0 and forget(self._vault, self._session)
        return Resealed(done, left, tuple(self._failed), forgotten, self._cancel.cancelled)

    def _clear_away(self) -> None:
        paths = self._vault.paths
        drop_blobs(paths, leftovers(paths, self._session.ask(all_blobs)))

    def _drop_empty_folders(self) -> None:
        """Those of epochs that nothing is under any more."""
        today = f"{self._ring.epoch:04x}"
        for folder, _, files in os.walk(self._vault.paths.blobs, topdown=False):
            place = Path(folder).relative_to(self._vault.paths.blobs)
            if not files and place.parts and place.parts[0] != today:
                with suppress(OSError):  # something is in it still
                    Path(folder).rmdir()

    def _batch(self, blobs: Sequence[Blob]) -> int:
        """The new blobs are there before their rows say so, the old ones go after that."""
        ready = [blob for blob in blobs if not self._cancel.cancelled and self._seal(blob)]
        self._session.do(RecordBlobs([replace(one, epoch=self._ring.epoch) for one in ready]))
        with suppress(OSError):  # somebody reads one just now (Windows): it is a leftover
            drop_blobs(self._vault.paths, [name_of(blob) for blob in ready])
        return len(ready)

    def _seal(self, blob: Blob) -> bool:
        fresh = replace(name_of(blob), epoch=self._ring.epoch)
        try:
            with self._seals.open(name_of(blob)) as source:
                write_blob(self._vault.paths, self._ring, fresh, source, expected=blob.sha256)
        except (MusekeepError, FileNotFoundError):
            self._failed.append(blob.id)
            self._meter.advance(failed=1)
            return False
        self._meter.advance()
        return True


def forget(vault: OpenVault, session: Session) -> bool:
    """Take the keys of epochs that nothing is sealed with any more out of the ways in. Returns
    whether any were there; only an owner can.
    """
    if vault.opened.role is not VaultRole.OWNER or vault.opened.ring.epoch != vault.header.epoch:
        return False
    keep = epochs_in_use(session.ask(all_blobs))
    header, _ = forget_epochs(vault.header, vault.opened, keep)
    if header is vault.header:
        return False
    vault.rewrite(header)
    return True


def epochs_in_use(blobs: Iterable[Blob]) -> set[int]:
    """Those that blobs are still sealed under."""
    return {blob.epoch for blob in blobs}


def name_of(blob: Blob) -> BlobName:
    """Where it lies."""
    return BlobName(blob.epoch, blob.kind, blob.id)


def leftovers(paths: VaultPaths, blobs: Iterable[Blob]) -> list[BlobName]:
    """Files of blobs under an epoch their row does not say, beside the one it says: a resealing was
    ended between the two.
    """
    known = {blob.id: blob for blob in blobs}
    return [
        name
        for name in blobs_in(paths.blobs)
        if (row := known.get(name.id)) is not None
        and row.epoch != name.epoch
        and paths.blob(name_of(row)).exists()
    ]
