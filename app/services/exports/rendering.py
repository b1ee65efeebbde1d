"""One plan on its way to files, in the calling thread: a few renders at a time, each finished file
placed and in the ledger before the next is looked at.
"""

import os
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from app.core.asset import Export
from app.core.errors import CancelledError, ExportError, TargetError
from app.core.outgoing import BatchItem, Delivery, ItemState
from app.core.progress import CancelToken, Meter, Report
from app.export.making.handover import Handed, hand_over
from app.export.order import Cover, Failed, Plan, PlanItem, Rendered
from app.export.presets.preset import VIDEO
from app.services.exports.journal import Journal, entry
from app.services.inbox import Belt, Inbox
from app.services.reports import Written
from app.services.workers import Lane, WorkerStartError

RENDER = "app.export.making.render:render"
PATIENCE_S = 0.1


@dataclass(slots=True)
class Made:
    """What came of the files, by their numbers. `halted` says why no other would fare better."""

    written: dict[int, Written] = field(default_factory=dict)
    failed: dict[int, Failed] = field(default_factory=dict)
    halted: str = ""


class Rendering:
    """The items of one plan, in their order."""

    def __init__(
        self,
        media: Lane,
        plan: Plan,
        journal: Journal,
        paused: threading.Event,
        report: Report,
        cancel: CancelToken,
    ) -> None:
        """Nothing new is begun while `paused` is set."""
        self._journal = journal
        known = journal.known
        self._delivery = known.delivery
        self._archive = known.to if known.delivery is Delivery.ZIP else ""
        self._paused = paused
        self._cancel = cancel
        self._inbox = Inbox()
        self._belt = Belt(media, self._inbox)
        self._waiting = deque(plan.items)
        self._meter = Meter("export", report, total=len(plan.items) + plan.done, done=plan.done)
        self._shares: dict[str, float] = {}
        self._clips: set[str] = set()
        self.made = Made()

    def run(self) -> Made:
        """A failure costs its own file; what hinders all others, too, ends it."""
        try:
            while (self._waiting or len(self._belt)) and self._goes_on:
                while self._waiting and self._belt.has_room and not self._paused.is_set():
                    self._send(self._waiting.popleft())
                self._inbox.work(PATIENCE_S)
            self._end_what_runs()
        finally:
            self._belt.drop()
        self._meter.flush()
        return self.made

    @property
    def _goes_on(self) -> bool:
        return not self._cancel.cancelled and not self.made.halted

    def _send(self, item: PlanItem) -> None:
        key = str(item.number)
        if item.preset.kind == VIDEO:
            self._clips.add(key)
        then, heard = partial(self._land, key, item), partial(self._hear, key)
        self._belt.send(key, RENDER, item, then=then, heard=heard)

    def _hear(self, key: str, share: float) -> None:
        self._shares[key] = share
        self._meter.under_way(sum(self._shares.values()))

    def _end_what_runs(self) -> None:
        """A picture that is being written leaves, stop or not: it belongs into the ledger. Clips
        take too long for that.
        """
        self._belt.drop_waiting()
        for key in self._clips:
            self._belt.abort(key)
        while len(self._belt):
            self._inbox.work(PATIENCE_S)

    def _land(
        self, key: str, item: PlanItem, made: Rendered | None, error: Exception | None
    ) -> None:
        self._shares.pop(key, None)
        self._clips.discard(key)
        self._meter.part = sum(self._shares.values())
        if isinstance(error, (CancelledError, WorkerStartError)):
            raise error
        if made is not None:
            error = self._leave(item, made)
        if isinstance(error, TargetError):
            self.made.halted = str(error)
            return
        self._meter.advance(1, 1 if error is not None else 0)
        if error is not None:
            self.made.failed[item.number] = Failed(item.asset_id, item.preset.id, str(error))
            state = replace(entry(item), state=ItemState.FAILED, reason=str(error))
            self._journal.mark([state])

    def _leave(self, item: PlanItem, made: Rendered) -> ExportError | None:
        """It gets its name, and its line in the ledger."""
        try:
            handed = hand_over(item, made, lambda told: self._announce(item, made, told))
        except ExportError as failure:
            return failure
        done = self._entered(item, made, handed)
        assert done.made is not None
        if self._archive:
            self._journal.mark([done])
        else:
            self._journal.done([done])
        findings = (*item.findings, *made.findings)
        self.made.written[item.number] = Written(item.asset_id, done.made, findings, handed.beside)
        return None

    def _announce(self, item: PlanItem, made: Rendered, told: Handed) -> None:
        if not self._archive:  # one that waits for its archive is marked when it is whole
            self._journal.mark([self._entered(item, made, told)])

    def _entered(self, item: PlanItem, made: Rendered, handed: Handed) -> BatchItem:
        """The mark of a file that is, or is about to be, where it was handed to."""
        beside = handed.beside
        if self._archive:
            beside = ((handed.path, made.sha256), *beside)
        export = Export(
            preset=item.preset.id,
            path=self._final(handed.path),
            width=made.width,
            height=made.height,
            bytes=made.bytes,
            sha256=made.sha256,
            exported=datetime.now(UTC),
            policy_version=item.permit.verdict.policy_version,
            delivery=self._delivery.value,
            format=item.preset.format,
            duration_s=made.duration_s,
        )
        covers = tuple(self._covers(export, made.cover, handed))
        return replace(
            entry(item), state=ItemState.PLACING, made=export, beside=beside, covers=covers
        )

    def _covers(self, clip: Export, cover: Cover | None, handed: Handed) -> Iterator[Export]:
        """A cover is a picture that leaves: a line of its own."""
        for path, sha256 in handed.beside:
            if cover is not None and sha256 == cover.sha256:
                yield replace(
                    clip,
                    path=self._final(path),
                    width=cover.width,
                    height=cover.height,
                    bytes=cover.bytes,
                    sha256=sha256,
                    format=cover.format,
                    duration_s=None,
                )

    def _final(self, path: str) -> str:
        """Where it is in the end."""
        return os.path.join(self._archive, os.path.basename(path)) if self._archive else path
