"""A small vault of its own for somebody from outside: copies of a few assets, sealed with keys that
open nothing else. Whoever is let into a vault instead reads all of its catalogue.

It is made whole under a hidden name and named last, so that what is handed over is never half.
"""

import io
import os
import shutil
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.vaults.blobs import path_of
from app.catalog.vaults.parcels import pack, with_thumbs
from app.core.errors import MusekeepError, NotFoundError, RefusedError, UsageError, VaultError
from app.core.events import Hub
from app.core.ops import NoteSealed
from app.core.paths import LibraryPaths, VaultLibrary
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import MoveFile
from app.services.reports import Failed
from app.services.session import Session
from app.services.vaults import making, policy
from app.services.vaults.desk import Vaults
from app.services.vaults.moving.arriving import arrive
from app.services.vaults.moving.cargo import Cargo, new_id
from app.services.vaults.moving.leaving import Sealed, forbidden, sealed_of
from app.services.vaults.moving.sealing import Sealer
from app.services.vaults.moving.sides import VaultSide, opened
from app.services.vaults.opened import OpenVault
from app.vault import header as headers
from app.vault.disk import flush_folders
from app.vault.kdf import Cost
from app.vault.paths import VaultPaths, blob_of
from app.vault.secrets import Passphrase

TOGETHER = 32


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The small vault at `place`. `recovery_code` is to be shown once. `handed` are the ids of what
    is in it; `failed` what stayed behind, and why. `told`: sentences for people.
    """

    place: Path
    recovery_code: str = field(repr=False)
    handed: tuple[int, ...]
    failed: tuple[Failed, ...]
    told: tuple[str, ...]


def hand_over(
    side: VaultSide,
    vaults: Vaults,
    ids: Sequence[int],
    to: Path,
    name: str,
    passphrase: str,
    report: Report,
    cancel: CancelToken,
    *,
    cost: Cost | None = None,
) -> HandedOver:
    """Make `NAME.musevault` in the folder `to` with copies of assets of the open vault. They stay
    where they are; what is prohibited does not leave. The library does not list the new vault.

    Raises RefusedError (this role hands nothing over, or not one asset may leave), NotFoundError,
    UsageError (no assets, a bad name or passphrase), VaultError, OSError for a full disk,
    CancelledError; then there is no new vault.
    """
    policy.demand_export(opened(side).opened.role)
    assets, failed = _allowed(side, ids, report, cancel)
    place = making.place_of(name, to)
    if os.path.lexists(place):
        raise VaultError(f"There is something at {place} already; nothing was made.")
    hidden = place.with_name(f".{uuid.uuid4().hex[:8]}.{place.name}")
    created = making.make(hidden, Passphrase(passphrase), vaults.device, cost)
    try:
        handed, more = _fill(side, vaults, created.path, passphrase, assets, report, cancel)
        created.path.rename(place)
        flush_folders([place.parent])
    except BaseException:
        shutil.rmtree(created.path, ignore_errors=True)
        raise
    _note(side, place, handed)
    told = _told(place, len(handed))
    return HandedOver(place, created.recovery_code, handed, (*failed, *more), told)


def _allowed(
    side: VaultSide, ids: Sequence[int], report: Report, cancel: CancelToken
) -> tuple[list[Sealed], list[Failed]]:
    """What may leave, and what may not. Looked at first, as before any export."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise UsageError("Nothing was chosen, so there is nothing to hand over.")
    side.analyse.run(report, cancel, ids=wanted)
    found = side.session.ask(views, wanted)
    if missing := set(wanted) - {view.id for view in found}:
        raise NotFoundError(f"There is no asset {min(missing)} in the vault.")
    refused = [Failed(view.path, "refused", why) for view in found if (why := forbidden(view))]
    allowed = sealed_of(side.session, [view for view in found if not forbidden(view)])
    if not allowed:
        raise RefusedError(refused[0].reason)
    return allowed, refused


@dataclass(frozen=True, slots=True)
class _Small:
    """The new vault, open beside the one this process works on; its keys are not the process's."""

    paths: LibraryPaths
    session: Session
    catalog: Catalog
    vault: OpenVault | None


def _fill(
    side: VaultSide,
    vaults: Vaults,
    place: Path,
    passphrase: str,
    assets: Sequence[Sealed],
    report: Report,
    cancel: CancelToken,
) -> tuple[tuple[int, ...], list[Failed]]:
    vault = vaults.unlock(place, Passphrase(passphrase))
    try:
        paths = VaultLibrary(side.paths.folder, place)
        with Catalog.open(paths, vault.key, vault.thumb_key) as catalog:
            catalog.bind(vault.header.vault_id, vault.epoch)
            catalog.signer = vault.opened.signer
            small = _Small(paths, Session(catalog, Hub()), catalog, vault)
            copying = _Copying(side, small, Meter("hand over", report, len(assets)), cancel)
            answer = copying.run(assets)
            vault.keep_anchors(catalog)
        return answer
    finally:
        vault.close()


@dataclass(slots=True)
class _Copying:
    _from: VaultSide
    _to: _Small
    _meter: Meter
    _cancel: CancelToken
    _bytes: int = 1
    _handed: list[int] = field(default_factory=list)
    _failed: list[Failed] = field(default_factory=list)

    def run(self, assets: Sequence[Sealed]) -> tuple[tuple[int, ...], list[Failed]]:
        for start in range(0, len(assets), TOGETHER):
            self._batch(assets[start : start + TOGETHER])
        self._meter.flush()
        if not self._handed:
            raise VaultError(f"Nothing could be handed over: {self._failed[0].reason}")
        return tuple(self._handed), self._failed

    def _batch(self, assets: Sequence[Sealed]) -> None:
        cargo = [_cargo(one) for one in assets]
        files = [file for one in cargo for file in one.files]
        self._bytes = max(1, sum(file.size for file in files))
        there = opened(self._to)
        sealer = Sealer(there.paths, there.opened.ring, self._cancel, self._through)
        answers = sealer.seal(files, self._open)
        self._cancel.check()
        sealed = {blob: told for blob, told in answers.items() if isinstance(told, tuple)}
        whole = []
        for one in cargo:
            reasons = [answers[file.blob] for file in one.files if file.blob not in sealed]
            if not reasons:
                whole.append(one)
                continue
            self._refuse(one, reasons[0])
            sealer.drop(one.files)
        self._arrive(whole, sealed)
        self._meter.advance(len(assets))

    def _arrive(self, whole: Sequence[Cargo], sealed: Mapping[str, tuple[int, str]]) -> None:
        ids = [one.asset_id for one in whole]
        if not ids:
            return
        parcels = with_thumbs(self._from.session.ask(pack, ids), self._from.catalog.thumbs)
        arrive(self._to, whole, sealed, parcels)
        self._handed += ids

    def _refuse(self, one: Cargo, trouble: object) -> None:
        """A broken file costs itself; a full disk would cost every other, too."""
        if isinstance(trouble, OSError) and not isinstance(trouble, FileNotFoundError):
            raise trouble
        reason = str(trouble) if isinstance(trouble, MusekeepError) else "Its sealed file is gone."
        self._failed.append(Failed(one.path, "failed", reason))

    def _open(self, file: MoveFile) -> io.RawIOBase:
        blob = blob_of(file.path)
        if blob is None:
            raise VaultError(f"{file.path} is no sealed file.")
        return opened(self._from).seals.open(blob)

    def _through(self, count: int) -> None:
        self._meter.under_way(min(1.0, count / self._bytes))


def _cargo(one: Sealed) -> Cargo:
    """Each blob is to be sealed anew under an id of its own: ids tell nothing across vaults."""
    files = tuple(
        MoveFile(path_of(blob), new_id(), blob.role, blob.sha256, blob.size) for blob in one.blobs
    )
    renditions = {path_of(blob): blob.rendition_id for blob in one.blobs}
    known = {path: number for path, number in renditions.items() if number is not None}
    return Cargo(one.view.id, one.view.path, files, known)


def _note(side: VaultSide, place: Path, handed: Sequence[int]) -> None:
    """In the chain of the vault they come from; nothing in it names the new one's place."""
    vault_id = headers.load(VaultPaths(place)).header.vault_id.hex()
    objects = [str(one) for one in handed]
    side.session.do(NoteSealed("export", {"to": "vault", "vault": vault_id}, objects))


def _told(place: Path, count: int) -> tuple[str, ...]:
    return (
        f"{place} holds copies of {count} assets with all that is known of them: names, prompts, "
        "tags, what was decided. Its passphrase and its recovery code open everything in it.",
        "Tell the passphrase another way than you send the vault. What was handed over cannot be "
        "taken back.",
    )
