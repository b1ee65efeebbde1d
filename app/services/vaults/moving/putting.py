"""From a library into a vault, a batch of assets at a time, in the order of the crash-safe move.

What has been done is asked of the vault's catalogue: a move whose blobs have rows there was
received (P7), so it only goes forward; all others begin anew, under the same blob ids.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.catalog.vaults.blobs import holding, owners_of
from app.catalog.vaults.identity import library_id
from app.catalog.vaults.parcels import pack, with_thumbs
from app.core.errors import CancelledError, MusekeepError, VaultError
from app.core.ops import EndMoves, MarkMoves, Receive, Release
from app.core.progress import CancelToken, Meter
from app.core.vault import Move, MoveStage, Parcel
from app.services.vaults.moving import notes
from app.services.vaults.moving.arriving import arrive
from app.services.vaults.moving.cargo import Cargo, cargo_of
from app.services.vaults.moving.many import Trouble
from app.services.vaults.moving.removing import Removed, remove
from app.services.vaults.moving.report import Tally
from app.services.vaults.moving.sealing import Sealed, Sealer
from app.services.vaults.moving.sides import LibrarySide, VaultSide, opened
from app.services.vaults.moving.troubles import code_of, ends_it, reason_of
from app.services.vaults.patterns import Patterns, patterns_of
from app.services.vaults.residue import unfinished

TOGETHER = 64
TOGETHER_BYTES = 256 << 20
"""Assets and bytes of one batch: what is flushed, committed and removed at once."""
FORWARD = frozenset([MoveStage.RECEIVED, MoveStage.RELEASED, MoveStage.DONE])
WHY = "vault"


@dataclass(slots=True)
class _Going:
    """One move on its way in. `trouble`: why it does not get there now."""

    move: Move
    cargo: Cargo
    trouble: Trouble | None = None


@dataclass(slots=True)
class Putting:
    """One run over moves of a library. `patterns` are what may be left of those that went, `halted`
    why there was no use in going on.
    """

    library: LibrarySide
    vault: VaultSide
    tally: Tally
    cancel: CancelToken
    meter: Meter
    patterns: Patterns = field(default_factory=Patterns)
    halted: str = ""
    _bytes: int = 1
    _removed: Removed = field(default_factory=Removed)
    _behind: notes.Behind = field(default_factory=notes.Behind)

    def run(self, moves: Sequence[Move]) -> None:
        """Carry them out. Those that cannot be now wait, with the reason in their rows; those that
        never can are over, and their files stay where they are.

        Raises the catalogues' errors, OSError and LockedError; the next run goes on from there.
        """
        for start in range(0, len(moves), TOGETHER):
            batch = moves[start : start + TOGETHER]
            if self.cancel.cancelled or self.halted:
                self.tally.waiting += len(batch)
            else:
                self._batch(batch)
                self.meter.advance(len(batch))
        self.meter.flush()
        told = self._removed
        self.tally.note(self._behind.sentences())
        self.tally.note(notes.afterwards(told.changed, told.wanted, told.linked))

    def _batch(self, moves: Sequence[Move]) -> None:
        there = self._received(moves)
        self._release([move for move in moves if move.id in there], ())
        coming = [move for move in moves if move.id not in there]
        if coming:
            self._bring(coming)

    def _received(self, moves: Sequence[Move]) -> set[int]:
        """Moves whose assets the vault has: as its rows say, or, where it had the content before
        and kept its own blobs, as the stage says and the content proves.
        """
        wanted = [file.blob for move in moves for file in move.files]
        owners = self.vault.session.ask(owners_of, wanted)
        later = [move for move in moves if move.stage in FORWARD]
        held = self.vault.session.ask(holding, [one for move in later for one in _contents(move)])
        there: set[int] = set()
        for move in moves:
            found = next((owners[file.blob] for file in move.files if file.blob in owners), None)
            known = move in later and all(one in held for one in _contents(move))
            if found is not None or known:
                there.add(move.id)
                self._count(move.asset_id, found or 0)
        return there

    # ── P1 to P7 ──

    def _bring(self, moves: Sequence[Move]) -> None:
        waiting = _weighed(self._gathered(moves))
        for going in waiting:
            if self.cancel.cancelled or self.halted:
                self.tally.waiting += len(going)
            else:
                self._carry(going)

    def _carry(self, going: Sequence[_Going]) -> None:
        sealed = self._sealed(going)
        self._refuse([one for one in going if one.trouble is not None])
        ready = [one for one in going if one.trouble is None]
        if not ready:
            return
        try:
            proven = self._enter(ready, sealed)
        except (OSError, MusekeepError) as error:
            self._wait(ready, error)
            if ends_it(error):
                return
            if isinstance(error, OSError):
                raise VaultError(f"The vault cannot be written to: {reason_of(error)}") from error
            raise
        self._release([one.move for one in ready], proven)

    def _enter(self, ready: Sequence[_Going], sealed: dict[str, Sealed]) -> Collection[str]:
        """The commit point. Returns the ids of the blobs."""
        ids = [one.move.asset_id for one in ready]
        version = self.library.session.version()
        parcels = with_thumbs(self.library.session.ask(pack, ids), self.library.catalog.thumbs)
        of = self.library.session.ask(library_id)
        arrived = arrive(self.vault, [one.cargo for one in ready], sealed, parcels, of)
        self._mark([one.move for one in ready], MoveStage.RECEIVED)
        if self.library.session.version() != version:
            self._add_edits(parcels)
        files = [
            replace(file, sha256=sealed[file.blob][1]) for one in ready for file in one.cargo.files
        ]
        self.patterns |= patterns_of(parcels, files)
        self.patterns |= unfinished(self.library.session, ids)
        for asset_id, new in zip(ids, arrived.ids, strict=True):
            self._count(asset_id, new)
        return arrived.proven

    def _add_edits(self, before: Sequence[Parcel]) -> None:
        """What another window said of them since they were packed: tags are added, and what nobody
        had said yet. What was taken away or said otherwise in that moment is not followed.
        """
        now = self.library.session.ask(pack, [one.asset_id for one in before])
        rows = {one.asset_id: one.rows for one in before}
        if late := [one for one in now if one.rows != rows[one.asset_id]]:
            self.vault.session.do(Receive(late))

    def _gathered(self, moves: Sequence[Move]) -> list[_Going]:
        """With the files they have now, which are written down before anything is made of them."""
        begun = {move.asset_id: move.files for move in moves}
        cargo = cargo_of(self.library.session, list(begun), begun)
        self._behind.add(self.library.session, list(cargo))
        going = [_Going(move, cargo[move.asset_id]) for move in moves if move.asset_id in cargo]
        for one in going:
            if one.cargo.problem:
                one.trouble = MusekeepError(one.cargo.problem)
        self._end([move.id for move in moves if move.asset_id not in cargo])
        self._refuse([one for one in going if one.trouble is not None])
        going = [one for one in going if one.trouble is None]
        new = [one for one in going if one.move.files != one.cargo.files]
        for one in new:
            one.move = replace(one.move, files=one.cargo.files)
        self._mark([one.move for one in new], MoveStage.WAITING)
        return going

    def _sealed(self, going: Sequence[_Going]) -> dict[str, Sealed]:
        """The whole parts, by blob. Who has one that is not has a trouble, and no parts."""
        files = [file for one in going for file in one.cargo.files]
        self._bytes = max(1, sum(file.size for file in files))
        vault = opened(self.vault)
        sealer = Sealer(vault.paths, vault.opened.ring, self.cancel, self._through)
        answers = sealer.seal(files)
        for one in going:
            told = [answers[file.blob] for file in one.cargo.files]
            one.trouble = next((each for each in told if not isinstance(each, tuple)), None)
            if one.trouble is not None:
                sealer.drop(one.cargo.files)
        return {blob: told for blob, told in answers.items() if isinstance(told, tuple)}

    def _refuse(self, going: Sequence[_Going]) -> None:
        """What a full disk or the user stopped goes on waiting; all else is told and over."""
        over = []
        for one in going:
            assert one.trouble is not None
            if ends_it(one.trouble) or isinstance(one.trouble, CancelledError):
                self._wait([one], one.trouble)
            else:
                self.tally.fail(one.cargo.path, code_of(one.trouble), reason_of(one.trouble))
                over.append(one.move.id)
        self._end(over)

    def _wait(self, going: Sequence[_Going], trouble: Trouble) -> None:
        self.halted = self.halted or reason_of(trouble)
        self.tally.waiting += len(going)
        moves = [replace(one.move, reason=reason_of(trouble)) for one in going]
        self._mark(moves, MoveStage.WAITING)

    # ── P8 to P11 ──

    def _release(self, moves: Sequence[Move], proven: Collection[str]) -> None:
        if not moves:
            return
        self.library.session.do(Release([move.asset_id for move in moves], WHY))
        files = [file for move in moves for file in move.files]
        vault = opened(self.vault)
        try:
            removed = remove(files, self.vault.session, vault.seals, proven)
        except OSError as error:  # they may come back after a power cut: once more, then
            self._settle(moves, {file.path: reason_of(error) for file in files})
            return
        self._removed.add(removed)
        self._settle(moves, removed.stuck)

    def _settle(self, moves: Sequence[Move], stuck: dict[str, str]) -> None:
        """A move is over when its files are gone, or are others by now."""
        held: dict[int, Move] = {}
        for move in moves:
            for path in (file.path for file in move.files if file.path in stuck):
                reason = f"{path} is in the vault and cannot be removed: {stuck[path]}."
                held[move.id] = replace(move, reason=reason)
        self.tally.waiting += len(held)
        self.tally.note(move.reason for move in held.values())
        self._mark(list(held.values()), MoveStage.RELEASED)
        self._end([move.id for move in moves if move.id not in held])

    # ── rows ──

    def _count(self, asset_id: int, new: int) -> None:
        self.tally.moved.append(asset_id)
        self.tally.received.append(new)

    def _mark(self, moves: Sequence[Move], stage: MoveStage) -> None:
        if moves:
            self.library.session.do(MarkMoves([replace(move, stage=stage) for move in moves]))

    def _end(self, ids: Sequence[int]) -> None:
        if ids:
            self.library.session.do(EndMoves(ids))

    def _through(self, count: int) -> None:
        self.meter.under_way(min(1.0, count / self._bytes))


def _contents(move: Move) -> list[str]:
    """The hashes of its pictures."""
    return [file.sha256 for file in move.files if file.role is None]


def _weighed(going: Iterable[_Going]) -> Iterator[list[_Going]]:
    """As many together as make up a batch's bytes: on a disk that is nearly full the first files
    have gone before the next need room.
    """
    batch: list[_Going] = []
    weight = 0
    for one in going:
        batch.append(one)
        weight += sum(file.size for file in one.cargo.files)
        if weight >= TOGETHER_BYTES:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
