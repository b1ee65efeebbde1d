"""Everything that moves while a vault is open: one job at a time, each taken up where it ended."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from app.catalog.assets import views
from app.catalog.roots import roots
from app.catalog.vaults.moves import moves
from app.core.errors import LockedError, NotFoundError, RefusedError, UsageError, VaultError
from app.core.ops import MarkMoves
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import Move, MoveKind, MoveStage
from app.services.exports.targets import is_watched
from app.services.vaults.moving import orphans
from app.services.vaults.moving.asking import ask_for, cancel_wait
from app.services.vaults.moving.bringing import Bringing
from app.services.vaults.moving.leaving import Sealed, forbidden, sealed_of
from app.services.vaults.moving.looking import clean, look
from app.services.vaults.moving.putting import Putting
from app.services.vaults.moving.report import MoveReport, Tally
from app.services.vaults.moving.sides import LibrarySide, VaultSide, opened
from app.services.vaults.moving.taking import Taking
from app.services.vaults.moving.transferring import Transferring
from app.services.vaults.patterns import Patterns
from app.services.vaults.policy import may_export, may_put
from app.vault.paths import SUFFIX


class Moves:
    """Made where a vault is open; `library` is the one beside it, if one is open too. From any
    thread that may wait: a second job waits for the first.
    """

    def __init__(self, vault: VaultSide, library: LibrarySide | None = None) -> None:
        self._vault = vault
        self._library = library
        self._turn = threading.Lock()
        self._swept = False

    def put(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> MoveReport:
        """Assets of the library into the vault: begun, carried out, and looked for afterwards. What
        the token stops before it was received stays in the library as it was.

        Raises NotFoundError, UsageError (on its way elsewhere), LockedError without a library or
        the keys for it, VaultError, and the catalogues' errors: what was begun goes on next time.
        """
        library = self._wants(self._library)
        self._may_seal()
        vault = opened(self._vault)
        with self._job():
            begun = ask_for(library.session, ids, vault.id, str(vault.paths.folder))
            mine = frozenset(begun)
            wanted = [one for one in self._waiting(library) if one.id in mine]
            tally, patterns = self._put(library, wanted, report, cancel)
            if cancel.cancelled:
                cancel_wait(library.session, [one.asset_id for one in wanted])
                tally.waiting = 0
            tally.residue = look(library, self._vault, patterns, tally, report, cancel)
            return tally.report(stopped=cancel.cancelled)

    def carry_out(self, report: Report, cancel: CancelToken) -> MoveReport:
        """All that waits for this vault, from whenever: in the library and in the vault itself. The
        token leaves it waiting. Then what crashes left is removed. Raises as `put` does.
        """
        self._may_seal()
        with self._job():
            tally, patterns = Tally(), Patterns()
            if self._library is not None:
                wanted = self._waiting(self._library)
                tally, patterns = self._put(self._library, wanted, report, cancel)
            self._resume(tally, report, cancel)
            self._sweep_folder()
            if self._library is not None:
                tally.residue = look(self._library, self._vault, patterns, tally, report, cancel)
            return tally.report(stopped=cancel.cancelled)

    def take(
        self,
        ids: Sequence[int],
        to: str,
        report: Report,
        cancel: CancelToken,
        *,
        keep: bool = False,
    ) -> MoveReport:
        """Assets of the vault as files into the folder `to`, which is made when needed; then they
        are gone from the vault, unless a copy is made (`keep`). Under a watched folder of the
        library they are catalogued there with all that was known of them.

        Raises NotFoundError, UsageError for a place that makes no sense, RefusedError where nothing
        of it may leave, LockedError without the keys, and the catalogues' errors.
        """
        self._may_export()
        folder = self._folder(to)
        with self._job():
            tally = Tally()
            self._take_up(ids, folder, tally, report, cancel, keep=keep)
            left = [one for one in ids if one not in tally.moved]
            assets = self._allowed(self._asked(left, report, cancel), tally)
            library = self._cataloguing(folder)
            job = Taking(
                *(self._vault, library, tally, cancel),
                Meter("take", report, total=len(assets)),
            )
            job.run(job.begin(assets, folder, keep=keep))
            clean(self._vault)
            return tally.report(stopped=cancel.cancelled)

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, remove: bool = False
    ) -> MoveReport:
        """Files and folders straight into the vault: no library ever hears of them. `moved` has
        zeros. With `remove` the files go as soon as they are sealed.

        Raises LockedError without the keys, VaultError, WorkerStartError, the catalogue's errors.
        """
        self._may_seal()
        with self._job():
            tally = Tally()
            self._bring(paths, tally, report, cancel, remove=remove)
            return tally.report(stopped=cancel.cancelled)

    def transfer(
        self, ids: Sequence[int], other: VaultSide, report: Report, cancel: CancelToken
    ) -> MoveReport:
        """Assets into another vault that this process has open, sealed with its keys. Raises
        NotFoundError, UsageError for the same vault, LockedError without the keys of both, and the
        catalogues' errors.
        """
        self._may_export()
        Moves(other)._may_seal()
        if opened(other).id == opened(self._vault).id:
            raise UsageError("They are in that vault already.")
        with self._job():
            tally = Tally()
            meter = Meter("transfer", report, total=len(ids))
            job = Transferring(self._vault, other, tally, cancel, meter)
            job.run([one for one in self._own() if one.vault == opened(other).id])
            left = [one for one in ids if one not in tally.moved]
            job.run(job.begin(self._asked(left, report, cancel)))
            clean(self._vault)
            return tally.report(stopped=cancel.cancelled)

    # ── parts of the jobs ──

    @contextmanager
    def _job(self) -> Iterator[None]:
        """One at a time. What the library commits meanwhile stays committed when the power fails:
        files are removed, and rows of the vault, that rely on it.
        """
        with self._turn, ExitStack() as held:
            if self._library is not None:
                held.enter_context(self._library.catalog.durable())
            yield

    def _put(
        self, library: LibrarySide, wanted: Sequence[Move], report: Report, cancel: CancelToken
    ) -> tuple[Tally, Patterns]:
        tally = Tally()
        meter = Meter("put", report, total=len(wanted))
        job = Putting(library, self._vault, tally, cancel, meter)
        job.run(wanted)
        tally.note([job.halted] if job.halted and not cancel.cancelled else [])
        return tally, job.patterns

    def _bring(
        self,
        paths: Sequence[str],
        tally: Tally,
        report: Report,
        cancel: CancelToken,
        *,
        remove: bool,
    ) -> None:
        job = Bringing(self._vault, tally, cancel, Meter("import", report), remove)
        before = len(tally.received)
        job.run(paths)
        if new := tally.received[before:]:
            self._vault.analyse.run(report, cancel, ids=new)

    def _resume(self, tally: Tally, report: Report, cancel: CancelToken) -> None:
        """What the vault's own catalogue says was begun."""
        mine = self._own()
        self._resume_takes(_to_folders(mine), tally, report, cancel)
        tally.waiting += sum(one.kind is MoveKind.TAKE and bool(one.vault) for one in mine)
        self._resume_imports(
            [one for one in mine if one.kind is MoveKind.PUT], tally, report, cancel
        )

    def _take_up(
        self,
        ids: Sequence[int],
        folder: str,
        tally: Tally,
        report: Report,
        cancel: CancelToken,
        *,
        keep: bool,
    ) -> None:
        """Those of them that were on their way out already get to where they were going: what lies
        there with their bytes is theirs, and must not be made a second time.
        """
        wanted = set(ids)
        begun = [one for one in _to_folders(self._own()) if one.asset_id in wanted]
        if keep:
            begun = [_copied(one) for one in begun]
            self._vault.session.do(MarkMoves(begun))
        self._resume_takes(begun, tally, report, cancel)
        elsewhere = {one.target for one in begun if one.target != folder}
        tally.note(f"What was being taken to {one} before is there now." for one in elsewhere)

    def _resume_takes(
        self, takes: Sequence[Move], tally: Tally, report: Report, cancel: CancelToken
    ) -> None:
        for place in dict.fromkeys(one.place for one in takes):
            batch = [one for one in takes if one.place == place]
            if place and not self._is_library(place):
                tally.waiting += len(batch)
                continue
            meter = Meter("take", report, total=len(batch))
            library = self._library if place else None
            Taking(self._vault, library, tally, cancel, meter).run(batch)

    def _resume_imports(
        self, mine: Sequence[Move], tally: Tally, report: Report, cancel: CancelToken
    ) -> None:
        if not mine:
            return
        remove = any(one.target for one in mine)
        job = Bringing(self._vault, tally, cancel, Meter("import", report), remove)
        self._bring(job.settle(mine), tally, report, cancel, remove=remove)

    def _sweep_folder(self) -> None:
        """Once, at the first chance after the vault was opened."""
        if self._swept:
            return
        self._swept = True
        waiting = self._waiting(self._library) if self._library is not None else []
        begun = {file.blob for move in (*waiting, *self._own()) for file in move.files}
        orphans.sweep(opened(self._vault), self._vault.session, begun)

    # ── what may be ──

    def _may_seal(self) -> None:
        vault = opened(self._vault)
        if vault.readonly:
            raise VaultError(f"{vault.paths.name} is open for reading only. Nothing was moved.")
        if not (vault.opened.ring.opens_originals and may_put(vault.opened.role)):
            raise LockedError("This way into the vault does not take in files. Nothing was moved.")

    def _may_export(self) -> None:
        vault = opened(self._vault)
        if vault.readonly:
            raise VaultError(f"{vault.paths.name} is open for reading only. Nothing was moved.")
        if not (vault.opened.ring.opens_originals and may_export(vault.opened.role)):
            raise LockedError("This way into the vault gives out no originals. Nothing was moved.")

    def _wants(self, library: LibrarySide | None) -> LibrarySide:
        if library is None:
            raise LockedError("No library is open beside the vault. Nothing was moved.")
        return library

    def _asked(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> list[Sealed]:
        """Looked at first, as before any export: what nothing has seen may show anything."""
        wanted = list(dict.fromkeys(ids))
        self._vault.analyse.run(report, cancel, ids=wanted)
        found = self._vault.session.ask(views, wanted)
        if missing := set(wanted) - {view.id for view in found}:
            raise NotFoundError(f"There is no asset {min(missing)} in the vault.")
        return sealed_of(self._vault.session, found)

    def _allowed(self, assets: Sequence[Sealed], tally: Tally) -> list[Sealed]:
        """Raises RefusedError where not one may leave."""
        reasons = {one.view.id: forbidden(one.view) for one in assets}
        for one in assets:
            if reasons[one.view.id]:
                tally.fail(one.view.path, "refused", reasons[one.view.id])
        allowed = [one for one in assets if not reasons[one.view.id]]
        if assets and not allowed:
            raise RefusedError(tally.failed[0].reason)
        return allowed

    def _folder(self, to: str) -> str:
        folder = os.path.abspath(to)
        if any(part.endswith(SUFFIX) for part in Path(folder).parts):
            raise UsageError(f"{folder} lies in a vault: files are taken out of it, not into it.")
        if os.path.lexists(folder) and not Path(folder).is_dir():
            raise UsageError(f"{folder} is not a folder.")
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder} cannot be made: {error.strerror}.") from error
        return folder

    def _cataloguing(self, folder: str) -> LibrarySide | None:
        """The library, where it watches the folder."""
        if self._library is None:
            return None
        watched = [one.path for one in self._library.session.ask(roots, counted=False)]
        return self._library if is_watched(folder, watched) else None

    def _is_library(self, folder: str) -> bool:
        return self._library is not None and str(self._library.paths.folder) == folder

    def _waiting(self, library: LibrarySide) -> list[Move]:
        found = library.session.ask(moves, opened(self._vault).id)
        return [one for one in found if one.kind is MoveKind.PUT]

    def _own(self) -> list[Move]:
        return self._vault.session.ask(moves)


def _to_folders(moves: Sequence[Move]) -> list[Move]:
    return [one for one in moves if one.kind is MoveKind.TAKE and not one.vault]


def _copied(move: Move) -> Move:
    """As a copy, unless the vault has begun to let go of it."""
    return replace(move, stage=MoveStage.DONE) if move.stage is MoveStage.WAITING else move
