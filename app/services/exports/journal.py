"""One export as the catalogue remembers it: begun before anything is made, marked file by file.

A file is marked PLACING with all that the ledger will say of it before it gets its name, and its
mark becomes DONE in the transaction that writes the ledger. So whatever moment the program dies at,
the file that is there under a marked name with the marked content is ours and is written down, and
any other is made again.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from app.catalog import batches
from app.core.asset import Export
from app.core.claim import Claim
from app.core.errors import NotFoundError, UsageError
from app.core.ops import BeginBatch, EndBatch, MarkItems, RecordExports
from app.core.outgoing import Batch, BatchItem, Delivery, ItemState
from app.export.making.deliver import digest, drop
from app.export.order import Errand, PlanItem
from app.services.exports import errands
from app.services.exports.archive import contents
from app.services.session import Session

PLACE = "exports"
"""The folder in the library whose files say which batches run."""
LEFT = (ItemState.WAITING, ItemState.PLACING)


@dataclass(slots=True)
class Journal:
    """A batch that this process works on. Its thread alone uses it."""

    session: Session
    known: Batch
    claim: Claim

    @classmethod
    def begin(cls, session: Session, errand: Errand, items: Sequence[PlanItem]) -> "Journal":
        """Write down what is going to be made."""
        waiting = [entry(item) for item in items]
        op = BeginBatch(errand.to, errand.delivery, errands.written(errand), waiting)
        return cls.take(session, session.do(op).value)

    @classmethod
    def take(cls, session: Session, batch: int) -> "Journal":
        """Work on a batch that was begun. Raises UsageError where somebody does already,
        NotFoundError where there is no such batch that has not ended.
        """
        known = session.ask(batches.batch, batch)
        if known is None or known.ended is not None:
            raise NotFoundError(f"There is no interrupted export {batch}.")
        claim = Claim.take(_lock(session, batch))
        if claim is None:
            raise UsageError(f"The export {batch} is being written now, here or in another window.")
        return cls(session, known, claim)

    def items(self) -> list[BatchItem]:
        return self.session.ask(batches.items, self.known.id)

    def left(self) -> list[BatchItem]:
        """What is not made yet."""
        return [one for one in self.items() if one.state in LEFT]

    def mark(self, items: Sequence[BatchItem]) -> None:
        """How far these are."""
        if not items:
            return
        self.session.do(MarkItems(self.known.id, items))

    def done(self, items: Sequence[BatchItem]) -> None:
        """They are there under their names: into the ledger with them."""
        made = [(one.asset_id, export) for one in items for export in one.leaving]
        told = {each.path: one.override for one in items for each in one.leaving if one.override}
        finished = [replace(one, state=ItemState.DONE) for one in items]
        self.session.do(RecordExports(made, told, self.known.id, finished))

    def end(self) -> None:
        """Nobody needs it any more."""
        self.session.do(EndBatch(self.known.id))
        self.claim.release(for_good=True)

    def leave(self) -> None:
        """Somebody may take it up again."""
        self.claim.release()

    def settle(self, *, keep: bool = False) -> None:
        """What was about to get its name when the program died: it has it, or it has none. `keep`:
        what waits for its archive stays waiting, if it is whole.
        """
        archives = cache(contents)
        for one in self.items():
            if one.state is not ItemState.PLACING or one.made is None:
                continue
            if _is_there(one.made, archives):
                self.done([one])
            elif not (keep and all(digest(path) == sha256 for path, sha256 in one.beside)):
                for path, sha256 in one.beside:
                    if digest(path) == sha256:
                        drop(path)
                self.mark([replace(one, state=ItemState.WAITING, made=None, beside=(), covers=())])


def entry(item: PlanItem) -> BatchItem:
    """A file as it is written down before anything is made."""
    override = item.permit.override if item.permit.overridden else ""
    return BatchItem(item.number, item.asset_id, item.preset.id, item.name, override=override)


def running(session: Session, batch: int) -> bool:
    """Whether somebody works on it now."""
    claim = Claim.take(_lock(session, batch))
    if claim is None:
        return True
    claim.release()
    return False


def interrupted(session: Session) -> list[Batch]:
    """Those that have not ended, and that nobody works on."""
    return [one for one in session.ask(batches.unfinished) if not running(session, one.id)]


def same(found: Iterable[Batch], errand: Errand) -> Batch | None:
    """The one that was asked for in the same words."""
    text = errands.written(errand)
    return next((one for one in found if one.options == text), None)


def _is_there(made: Export, archives: Callable[[str], Mapping[str, str]]) -> bool:
    if made.delivery != Delivery.ZIP:
        return digest(made.path) == made.sha256
    archive, name = os.path.split(made.path)
    return archives(archive).get(name) == made.sha256


def _lock(session: Session, batch: int) -> Path:
    return session.folder / PLACE / f"{batch}.lock"
