"""From one open vault to another: sealed anew with the other's key, never plain on a disk."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.catalog.assets import views
from app.catalog.vaults.blobs import owners_of, path_of
from app.catalog.vaults.parcels import pack, with_thumbs
from app.core.errors import CancelledError, VaultError
from app.core.ops import BeginMoves, EndMoves, MarkMoves, Release
from app.core.progress import CancelToken, Meter
from app.core.vault import Move, MoveFile, MoveKind, MoveStage
from app.services.vaults.moving.arriving import arrive
from app.services.vaults.moving.cargo import Cargo, new_id
from app.services.vaults.moving.leaving import Sealed as Asset
from app.services.vaults.moving.leaving import sealed_of
from app.services.vaults.moving.many import Trouble
from app.services.vaults.moving.orphans import drop_everywhere
from app.services.vaults.moving.report import Tally
from app.services.vaults.moving.sealing import Sealed, Sealer
from app.services.vaults.moving.sides import VaultSide, opened
from app.services.vaults.moving.troubles import code_of, ends_it, reason_of
from app.vault.paths import blob_of

TOGETHER = 64
WHY = "transfer"


@dataclass(slots=True)
class Transferring:
    """One run from `vault` to `other`."""

    vault: VaultSide
    other: VaultSide
    tally: Tally
    cancel: CancelToken
    meter: Meter
    halted: str = ""
    _bytes: int = 1

    def begin(self, assets: Sequence[Asset]) -> list[Move]:
        """The files by their sealed paths here; their blobs are those they get there."""
        to = opened(self.other)
        moves = [
            Move(
                *(0, MoveKind.TAKE, one.view.id, to.id, str(to.paths.folder), MoveStage.WAITING),
                tuple(
                    MoveFile(path_of(blob), new_id(), blob.role, blob.sha256, blob.size)
                    for blob in one.blobs
                ),
            )
            for one in assets
        ]
        ids = self.vault.session.do(BeginMoves(moves)).value if moves else []
        return [replace(move, id=made) for move, made in zip(moves, ids, strict=True)]

    def run(self, moves: Sequence[Move]) -> None:
        """Carry them out. Raises the catalogues' errors, OSError and LockedError."""
        for start in range(0, len(moves), TOGETHER):
            batch = moves[start : start + TOGETHER]
            there = self._received(batch)
            self._let_go([move for move in batch if move.id in there])
            rest = [move for move in batch if move.id not in there]
            if self.cancel.cancelled or self.halted:
                self._end(rest)
            else:
                self._send(rest)
            self.meter.advance(len(batch))
        self.meter.flush()

    def _received(self, moves: Sequence[Move]) -> set[int]:
        wanted = [file.blob for move in moves for file in move.files]
        owners = self.other.session.ask(owners_of, wanted)
        there = set()
        for move in moves:
            found = next((owners[file.blob] for file in move.files if file.blob in owners), 0)
            if found or move.stage is not MoveStage.WAITING:
                there.add(move.id)
                self._count(move.asset_id, found)
        return there

    def _send(self, moves: Sequence[Move]) -> None:
        cargo = self._cargo(moves)
        self._end([move for move in moves if move.asset_id not in cargo])
        ready = [move for move in moves if move.asset_id in cargo]
        files = [file for move in ready for file in move.files]
        self._bytes = max(1, sum(file.size for file in files))
        to = opened(self.other)
        sealer = Sealer(to.paths, to.opened.ring, self.cancel, self._through)
        answers = sealer.seal(files, self._open)
        whole = []
        for move in ready:
            told = [answers[file.blob] for file in move.files]
            trouble = next((each for each in told if not isinstance(each, tuple)), None)
            if trouble is None:
                whole.append(move)
            else:
                sealer.drop(move.files)
                self._refuse(move, trouble)
        sealed = {blob: told for blob, told in answers.items() if isinstance(told, tuple)}
        if whole:
            self._arrive(whole, cargo, sealed)

    def _arrive(
        self, whole: Sequence[Move], cargo: Mapping[int, Cargo], sealed: Mapping[str, Sealed]
    ) -> None:
        ids = [move.asset_id for move in whole]
        parcels = with_thumbs(self.vault.session.ask(pack, ids), self.vault.catalog.thumbs)
        arrived = arrive(self.other, [cargo[one] for one in ids], sealed, parcels)
        for asset_id, new in zip(ids, arrived.ids, strict=True):
            self._count(asset_id, new)
        done = [replace(move, stage=MoveStage.RECEIVED) for move in whole]
        self.vault.session.do(MarkMoves(done))
        self._let_go(done)

    def _cargo(self, moves: Sequence[Move]) -> dict[int, Cargo]:
        found = self.vault.session.ask(views, [move.asset_id for move in moves])
        assets = {one.view.id: one for one in sealed_of(self.vault.session, found)}
        made: dict[int, Cargo] = {}
        for move in moves:
            if (one := assets.get(move.asset_id)) is not None:
                of = {path_of(blob): blob.rendition_id for blob in one.blobs}
                renditions = {path: number for path, number in of.items() if number is not None}
                made[move.asset_id] = Cargo(move.asset_id, one.view.path, move.files, renditions)
        return made

    def _open(self, file: MoveFile) -> io.RawIOBase:
        blob = blob_of(file.path)
        if blob is None:
            raise VaultError(f"{file.path} is no sealed file.")
        return opened(self.vault).seals.open(blob)

    def _refuse(self, move: Move, trouble: Trouble) -> None:
        if ends_it(trouble) or isinstance(trouble, CancelledError):
            self.halted = self.halted or reason_of(trouble)
        if not isinstance(trouble, CancelledError):
            self.tally.fail(move.files[0].path, code_of(trouble), reason_of(trouble))
        self._end([move])

    def _let_go(self, moves: Sequence[Move]) -> None:
        """Rows, then blobs, then the move's own row."""
        if not moves:
            return
        self.vault.session.do(Release([move.asset_id for move in moves], WHY))
        names = (blob_of(file.path) for move in moves for file in move.files)
        drop_everywhere(opened(self.vault), [name.id for name in names if name is not None])
        self._end(moves)

    def _count(self, asset_id: int, new: int) -> None:
        self.tally.moved.append(asset_id)
        self.tally.received.append(new)

    def _end(self, moves: Sequence[Move]) -> None:
        if moves:
            self.vault.session.do(EndMoves([move.id for move in moves]))

    def _through(self, count: int) -> None:
        self.meter.under_way(min(1.0, count / self._bytes))
