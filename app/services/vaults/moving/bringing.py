"""Files straight into a vault, past any library: read by the media lane where they are, sealed, and
entered as any import. Whoever started without a library leaves no trace in one.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.catalog.vaults.blobs import owners_of, with_content
from app.core.asset import Companion, Fault, FileStat, Probe
from app.core.errors import CancelledError, MediaError, MusekeepError, VaultError
from app.core.ops import BeginMoves, EndMoves, Register
from app.core.progress import CancelToken, Meter
from app.core.vault import Blob, Move, MoveFile, MoveKind, MoveStage
from app.media.companions import found, is_companion
from app.media.formats import looks_like_media
from app.services.inbox import Belt, Inbox
from app.services.listing import stat_or_none, walk
from app.services.pipeline import PROBE, SALVAGE
from app.services.vaults.moving import notes
from app.services.vaults.moving.arriving import drop_unrecorded, name_of
from app.services.vaults.moving.cargo import Cargo, new_id
from app.services.vaults.moving.many import Trouble
from app.services.vaults.moving.removing import remove
from app.services.vaults.moving.report import Tally
from app.services.vaults.moving.sealing import Sealed, Sealer
from app.services.vaults.moving.sides import VaultSide, opened
from app.services.vaults.moving.troubles import code_of, ends_it, reason_of
from app.services.workers import WorkerStartError
from app.vault.paths import sealed_path
from app.vault.writing import place

TOGETHER = 64
PATIENCE_S = 0.1
REMOVE = "remove"
"""A move's `target` where the files go once they are sealed."""


@dataclass(slots=True)
class _Coming:
    """A file that was read, and its move. The cargo is of no asset yet."""

    probe: Probe
    files: tuple[MoveFile, ...]
    move: int = 0
    trouble: Trouble | None = None


@dataclass(slots=True)
class Bringing:
    """One run. `remove`: what was sealed is removed where it was."""

    vault: VaultSide
    tally: Tally
    cancel: CancelToken
    meter: Meter
    remove: bool = False
    halted: str = ""
    _bytes: int = 1

    def run(self, paths: Sequence[str]) -> None:
        """Files and folders. Raises the catalogue's errors, OSError, WorkerStartError."""
        listed = list(self._listed(paths))
        self.meter.total = len(listed)
        for start in range(0, len(listed), TOGETHER):
            if self.cancel.cancelled or self.halted:
                break
            batch = listed[start : start + TOGETHER]
            self._batch(batch)
            self.meter.advance(len(batch))
        self.meter.flush()

    def settle(self, moves: Sequence[Move]) -> list[str]:
        """After a crash: what was entered goes forward. Returns the files that have to be brought
        again.
        """
        wanted = [file.blob for move in moves for file in move.files]
        owners = self.vault.session.ask(owners_of, wanted)
        there = [move for move in moves if any(file.blob in owners for file in move.files)]
        self._remove([file for move in there if move.target == REMOVE for file in move.files])
        self._end([move.id for move in moves])
        again = [move for move in moves if move not in there]
        return [file.path for move in again for file in move.files if file.role is None]

    def _batch(self, batch: Sequence[FileStat]) -> None:
        probes = self._probed(batch)
        known = self._known(probes)
        self._enter([one for one in probes if one.sha256 not in known])
        late = self._known(probes)
        if self.remove:
            self._remove([_main(one) for one in probes if one.sha256 in late])

    # ── which files ──

    def _listed(self, paths: Sequence[str]) -> Iterator[FileStat]:
        for path in dict.fromkeys(os.path.abspath(one) for one in paths):
            if Path(path).is_dir():
                yield from self._below(path)
            elif (stat := stat_or_none(path)) is None:
                self.tally.fail(path, "unreadable", "It is not there.")
            elif not looks_like_media(path):
                self.tally.fail(path, "unsupported", "It is no picture or video by its name.")
            else:
                yield stat

    def _below(self, top: str) -> Iterator[FileStat]:
        skip = frozenset([str(opened(self.vault).paths.folder)])
        for listing in walk(top, skip, self.vault.ingest.manner.rules):
            if listing.error is not None:
                self.tally.fail(listing.folder, "unreadable", listing.error.strerror or "")
            names = {entry.name for entry in listing.files}
            for entry in listing.files:
                if looks_like_media(entry.name) and not is_companion(entry.name, names):
                    stat = stat_or_none(entry.path)
                    if stat is not None:
                        yield stat

    # ── read ──

    def _probed(self, batch: Sequence[FileStat]) -> list[Probe]:
        """What could be read, as the queue of an import reads it, each content once."""
        inbox, made = Inbox(), dict[str, Probe]()
        belt, waiting = Belt(self.vault.media, inbox), list(batch)[::-1]
        try:
            while (waiting or len(belt)) and not self.cancel.cancelled:
                while waiting and belt.has_room:
                    self._send(belt, waiting.pop(), made)
                inbox.work(PATIENCE_S)
        finally:
            belt.drop()
        probes = [made[stat.path] for stat in batch if stat.path in made]
        return [one for one in probes if self._usable(one)]

    def _send(self, belt: Belt, stat: FileStat, made: dict[str, Probe]) -> None:
        def received(probe: Probe | None, error: Exception | None) -> None:
            if isinstance(error, WorkerStartError | CancelledError):
                raise error
            if probe is not None:
                made[stat.path] = probe
                return
            code = error.code if isinstance(error, MediaError) else "crashed"
            fault = Fault(code, str(error))
            then = partial(saved, fault)
            belt.send(stat.path, SALVAGE, stat, fault, then=then)

        def saved(fault: Fault, probe: Probe | None, error: Exception | None) -> None:
            if isinstance(error, WorkerStartError | CancelledError):
                raise error
            made[stat.path] = probe or Probe(stat, fault=fault)

        belt.send(stat.path, PROBE, stat, self.vault.ingest.reading, then=received)

    def _usable(self, probe: Probe) -> bool:
        if probe.sha256 is None:
            fault = probe.fault.message if probe.fault is not None else "It could not be read."
            self.tally.fail(probe.stat.path, "unreadable", fault)
        return probe.sha256 is not None

    def _known(self, probes: Sequence[Probe]) -> Mapping[str, Blob]:
        hashes = [one.sha256 for one in probes if one.sha256 is not None]
        return self.vault.session.ask(with_content, hashes)

    # ── sealed and entered ──

    def _enter(self, probes: Sequence[Probe]) -> None:
        first = {one.sha256: one for one in reversed(probes)}
        coming = self._begun([_Coming(one, tuple(_files(one))) for one in first.values()])
        sealed = self._sealed(coming)
        for one in (each for each in coming if each.trouble is not None):
            self._refuse(one)
        ready = [one for one in coming if one.trouble is None]
        if ready:
            self._register(ready, sealed)
        if self.remove:
            self._remove([file for one in ready for file in one.files])
        self._end([one.move for one in coming])

    def _begun(self, coming: list[_Coming]) -> list[_Coming]:
        to = opened(self.vault)
        target = REMOVE if self.remove else ""
        place = str(to.paths.folder)
        moves = [
            Move(0, MoveKind.PUT, 0, to.id, place, MoveStage.WAITING, one.files, target)
            for one in coming
        ]
        ids = self.vault.session.do(BeginMoves(moves)).value if moves else []
        for one, made in zip(coming, ids, strict=True):
            one.move = made
        return coming

    def _sealed(self, coming: Sequence[_Coming]) -> Mapping[str, Sealed]:
        files = [file for one in coming for file in one.files]
        self._bytes = max(1, sum(file.size for file in files))
        vault = opened(self.vault)
        sealer = Sealer(vault.paths, vault.opened.ring, self.cancel, self._through)
        answers = sealer.seal(files)
        for one in coming:
            told = [answers[file.blob] for file in one.files]
            one.trouble = next((each for each in told if not isinstance(each, tuple)), None)
            if one.trouble is not None:
                sealer.drop(one.files)
        return {blob: told for blob, told in answers.items() if isinstance(told, tuple)}

    def _register(self, ready: Sequence[_Coming], sealed: Mapping[str, Sealed]) -> None:
        """The commit point. Raises OSError and the catalogue's errors; no blob is left then."""
        vault = opened(self.vault)
        epoch = vault.opened.ring.epoch
        rows = {one.move: _cargo(one).blobs(epoch, sealed) for one in ready}
        every = [blob for blobs in rows.values() for blob in blobs]
        probes = [_inside(one.probe, rows[one.move]) for one in ready]
        try:
            place(vault.paths, [name_of(blob) for blob in every])
            thumbs = {one.sha256: one.thumb for one in probes if one.sha256 and one.thumb}
            self.vault.session.keep_thumbs(thumbs)
            entries = self.vault.session.do(Register(probes, every)).value
        except (OSError, MusekeepError) as error:
            drop_unrecorded(self.vault.session, vault.paths, every)
            self.halted = reason_of(error)
            self._end([one.move for one in ready])
            if isinstance(error, OSError):
                raise VaultError(f"The vault cannot be written to: {self.halted}") from error
            raise
        drop_unrecorded(self.vault.session, vault.paths, every)
        self.tally.moved += [0] * len(entries)
        self.tally.received += [entry.asset_id for entry in entries]

    def _refuse(self, one: _Coming) -> None:
        assert one.trouble is not None
        if ends_it(one.trouble) or isinstance(one.trouble, CancelledError):
            self.halted = self.halted or reason_of(one.trouble)
        if not isinstance(one.trouble, CancelledError):
            path = one.probe.stat.path
            self.tally.fail(path, code_of(one.trouble), reason_of(one.trouble))

    # ── what was sealed goes ──

    def _remove(self, files: Sequence[MoveFile]) -> None:
        if files:
            vault = opened(self.vault)
            removed = remove(files, self.vault.session, vault.seals)
            self.tally.note(notes.afterwards(removed.changed, removed.wanted, removed.linked))
            self.tally.note(
                f"{path} is in the vault and cannot be removed: {reason}."
                for path, reason in removed.stuck.items()
            )

    def _end(self, moves: Sequence[int]) -> None:
        if moves:
            self.vault.session.do(EndMoves(moves))

    def _through(self, count: int) -> None:
        self.meter.under_way(min(1.0, count / self._bytes))


def _main(probe: Probe) -> MoveFile:
    return MoveFile(probe.stat.path, "", None, probe.sha256 or "", probe.stat.size)


def _files(probe: Probe) -> Iterator[MoveFile]:
    path = probe.stat.path
    yield MoveFile(path, new_id(), None, probe.sha256 or "", probe.stat.size)
    for one in found(path):
        yield MoveFile(one.path, new_id(), one.role.value, "", one.size)


def _cargo(one: _Coming) -> Cargo:
    return Cargo(0, one.probe.stat.path, one.files)


def _inside(probe: Probe, blobs: Sequence[Blob]) -> Probe:
    """As it would be read from the vault: the same facts at sealed paths."""
    sealed = {blob.came_from: sealed_path(name_of(blob), blob.name) for blob in blobs}
    times = {one.path: one for one in found(probe.stat.path)}
    stat = FileStat(sealed[probe.stat.path], probe.stat.size, probe.stat.mtime_ns, 0, 0)
    beside = tuple(
        Companion(times[path].role, made, times[path].size, times[path].mtime_ns)
        for path, made in sealed.items()
        if path in times
    )
    return replace(probe, stat=stat, companions=beside, samples=())
