"""Out of a vault into a folder: the crash-safe move mirrored. Plain files get their names before
the vault lets go; until its row says so all is done again, from then on it only goes forward.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from app.catalog.assets import views
from app.catalog.vaults.parcels import pack, with_thumbs
from app.core.asset import Export
from app.core.errors import CancelledError, ExportError, MusekeepError, VaultError
from app.core.ops import BeginMoves, EndMoves, MarkMoves, Receive, RecordExports, Release
from app.core.outgoing import Delivery
from app.core.progress import CancelToken, Meter
from app.core.vault import Move, MoveFile, MoveKind, MoveStage
from app.core.vocab import Role
from app.export.making.deliver import drop, sync_folder
from app.export.making.parts import sweep
from app.services.labels import SIDECAR, labels_of
from app.services.vaults.moving.arriving import name_of
from app.services.vaults.moving.leaving import Names, Sealed, placed, sealed_of
from app.services.vaults.moving.many import Trouble
from app.services.vaults.moving.orphans import drop_everywhere
from app.services.vaults.moving.report import Tally
from app.services.vaults.moving.sides import LibrarySide, VaultSide, opened
from app.services.vaults.moving.troubles import code_of, ends_it, reason_of
from app.services.vaults.moving.unsealing import Leaving, Unsealer, name

TOGETHER = 64
TAKEN = "original"
"""What the ledger calls it: no preset made it."""
WHY = "taken"
_GONE = frozenset([MoveStage.RECEIVED, MoveStage.RELEASED])
_NO_BLOB = VaultError(
    "The vault has no sealed file of it: it may not have been synced to here yet.",
    hint="`vault verify` says what is missing.",
)


@dataclass(slots=True)
class _Going:
    """One asset on its way out. `parts` are hidden files by the path they shall have."""

    move: Move
    asset: Sealed
    parts: dict[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None


@dataclass(slots=True)
class Taking:
    """One run. `library` is where they are catalogued, None where nothing does."""

    vault: VaultSide
    library: LibrarySide | None
    tally: Tally
    cancel: CancelToken
    meter: Meter
    halted: str = ""
    _bytes: int = 1

    def begin(self, assets: Sequence[Sealed], folder: str, *, keep: bool) -> list[Move]:
        """Write down what goes where. A copy that is made (`keep`) has nothing to let go of."""
        stage = MoveStage.DONE if keep else MoveStage.WAITING
        place = "" if self.library is None else str(self.library.paths.folder)
        names = Names(folder)
        moves = []
        for one in assets:
            try:
                files = tuple(names.give(one))
            except ExportError as error:
                self.tally.fail(one.view.path, "failed", str(error))
                continue
            moves.append(
                Move(0, MoveKind.TAKE, one.view.id, "", place, stage, files, target=folder)
            )
        ids = self.vault.session.do(BeginMoves(moves)).value if moves else []
        return [replace(move, id=made) for move, made in zip(moves, ids, strict=True)]

    def run(self, moves: Sequence[Move]) -> None:
        """Carry them out; parts that died with their process go first. Raises the catalogues'
        errors and LockedError; the next run goes on.
        """
        for folder in dict.fromkeys(move.target for move in moves):
            sweep(folder)
        for start in range(0, len(moves), TOGETHER):
            batch = moves[start : start + TOGETHER]
            if self.cancel.cancelled or self.halted:
                self._give_up(batch)
            else:
                self._batch(batch)
                self.meter.advance(len(batch))
        self.meter.flush()

    def _batch(self, moves: Sequence[Move]) -> None:
        gone = [move for move in moves if move.stage in _GONE]
        self._let_go(gone)
        rest = [move for move in moves if move not in gone]
        found = self.vault.session.ask(views, [move.asset_id for move in rest])
        assets = {one.view.id: one for one in sealed_of(self.vault.session, found)}
        self._end([move for move in rest if move.asset_id not in assets])
        going = [_Going(move, assets[move.asset_id]) for move in rest if move.asset_id in assets]
        self._unseal(going)
        self._name(going)
        self._refuse([one for one in going if one.trouble is not None])
        there = [one for one in going if one.trouble is None]
        if there:
            self._arrive(there)

    # ── plain files ──

    def _unseal(self, going: Sequence[_Going]) -> None:
        leaving = [each for one in going for each in _leaving(one)]
        self._bytes = max(1, sum(each.file.size for each in leaving))
        answers = Unsealer(opened(self.vault).seals, self.cancel, self._through).unseal(leaving)
        for one in going:
            for file in one.move.files:
                answer = answers.get(file.path, _NO_BLOB)
                if isinstance(answer, str):
                    one.parts[file.path] = answer
                else:
                    one.trouble = one.trouble or answer

    def _name(self, going: Sequence[_Going]) -> None:
        """All files of an asset, or none of them."""
        for one in going:
            if one.trouble is not None:
                for part in filter(None, one.parts.values()):
                    drop(part)
                continue
            try:
                name(one.parts)
            except OSError as error:
                one.trouble = error
        for folder in {one.move.target for one in going}:
            try:
                sync_folder(folder)
            except OSError as error:
                _take_back([one for one in going if one.move.target == folder], error)

    # ── catalogued, and gone from the vault ──

    def _arrive(self, there: Sequence[_Going]) -> None:
        if self.library is None:
            self._write_labels(there)
            received = [0] * len(there)
        else:
            received = self._receive(self.library, there)
        self.tally.moved += [one.move.asset_id for one in there]
        self.tally.received += received
        kept = [one for one in there if one.move.stage is MoveStage.DONE]
        self._record(kept)
        self._end([one.move for one in kept])
        gone = [replace(one.move, stage=MoveStage.RECEIVED) for one in there if one not in kept]
        if gone:
            self.vault.session.do(MarkMoves(gone))
            self._let_go(gone)

    def _receive(self, library: LibrarySide, there: Sequence[_Going]) -> list[int]:
        ids = [one.move.asset_id for one in there]
        parcels = with_thumbs(self.vault.session.ask(pack, ids), self.vault.catalog.thumbs)
        places = {
            old: new for one in there for old, new in placed(one.asset, one.move.files).items()
        }
        made: list[int] = library.session.do(Receive(parcels, places=places)).value
        return made

    def _write_labels(self, there: Sequence[_Going]) -> None:
        """Where nothing catalogues it, a sidecar says what the vault knew, unless it has one."""
        for one in there:
            labels = labels_of(one.asset.view)
            roles = {file.role for file in one.move.files}
            if Role.SIDECAR.value in roles or not (labels.keywords or labels.rating):
                continue
            for file in (each for each in one.move.files if each.role is None):
                try:
                    self.vault.media.submit(SIDECAR, file.path, labels, "full", "full").result()
                except MusekeepError as error:
                    self.tally.note([f"No sidecar could be written for {file.path}: {error}"])

    def _record(self, kept: Sequence[_Going]) -> None:
        """A line of the ledger for each picture of which a copy left."""
        lines = [
            (one.move.asset_id, _export(one, file))
            for one in kept
            for file in one.move.files
            if file.role is None
        ]
        if lines:
            self.vault.session.do(RecordExports(lines))

    def _let_go(self, moves: Sequence[Move]) -> None:
        """The asset's rows, then its blobs, then the move's own row."""
        if not moves:
            return
        self.vault.session.do(Release([move.asset_id for move in moves], WHY))
        drop_everywhere(opened(self.vault), [file.blob for move in moves for file in move.files])
        self._end(moves)

    # ── what does not leave ──

    def _refuse(self, going: Sequence[_Going]) -> None:
        for one in going:
            assert one.trouble is not None
            if ends_it(one.trouble) or isinstance(one.trouble, CancelledError):
                self.halted = self.halted or reason_of(one.trouble)
            if not isinstance(one.trouble, CancelledError):
                code, reason = code_of(one.trouble), reason_of(one.trouble)
                self.tally.fail(one.asset.view.path, code, reason)
        self._end([one.move for one in going])

    def _give_up(self, moves: Sequence[Move]) -> None:
        """They stay in the vault; what had left it already goes on."""
        self._let_go([move for move in moves if move.stage in _GONE])
        self._end([move for move in moves if move.stage not in _GONE])

    def _end(self, moves: Sequence[Move]) -> None:
        if moves:
            self.vault.session.do(EndMoves([move.id for move in moves]))

    def _through(self, count: int) -> None:
        self.meter.under_way(min(1.0, count / self._bytes))


def _take_back(going: Sequence[_Going], error: OSError) -> None:
    """Names that may not survive a power cut count for nothing."""
    for one in (each for each in going if each.trouble is None):
        for path in (path for path, part in one.parts.items() if part):
            drop(path)
        one.trouble = error


def _leaving(one: _Going) -> list[Leaving]:
    blobs = {blob.id: blob for blob in one.asset.blobs}
    return [
        Leaving(name_of(blobs[file.blob]), file, one.asset.times.get(file.blob, 0))
        for file in one.move.files
        if file.blob in blobs
    ]


def _export(one: _Going, file: MoveFile) -> Export:
    view = one.asset.view
    return Export(
        TAKEN,
        file.path,
        view.width or 0,
        view.height or 0,
        file.size,
        file.sha256,
        datetime.now(UTC),
        delivery=Delivery.FOLDER.value,
        format=view.format,
        duration_s=view.duration_s,
    )
