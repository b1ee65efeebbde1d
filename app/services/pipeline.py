"""The queue, emptied: probe in the media lane, register in batches, look at what is new.

The stages overlap: while a batch is registered the next files are decoded, and the samples of the
last one are looked at. What is under way is bounded, so memory does not grow with the queue.
"""

import time
from collections import deque
from dataclasses import dataclass, field
from functools import partial

from app.catalog.jobs import queue_length, queued
from app.core.asset import Fault, FileStat, Probe
from app.core.errors import CancelledError, MediaError
from app.core.ops import DropQueued, EnqueueFiles, Register, Registered
from app.core.progress import CancelToken, Meter
from app.services.analyst import Analyst, Subject
from app.services.inbox import Belt, Inbox
from app.services.reports import Failed
from app.services.scan import stat_file
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

PROBE = "app.media.probe:probe"
SALVAGE = "app.services.salvage:salvage"
PAGE = 256
BATCH = 64
DELAY_S = 0.5
SAMPLES_WAITING = 128
"""No further file is opened while so many assets wait to be looked at (about 0.3 MB each)."""
PATIENCE_S = 0.1
RESTLESS = 3
"""A file that changed under our hands so often is left in the queue for the next sync."""


@dataclass(slots=True)
class Tally:
    new: int = 0
    known: int = 0
    gone: int = 0
    restless: int = 0
    failed: list[Failed] = field(default_factory=list)


class Pipeline:
    """One run over the catalogue's queue, in the calling thread."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        inbox: Inbox,
        analyst: Analyst | None,
        meter: Meter,
        cancel: CancelToken,
    ) -> None:
        self._session = session
        self._inbox = inbox
        self._belt = Belt(media, inbox)
        self._analyst = analyst
        self._meter = meter
        self._cancel = cancel
        self._todo: deque[FileStat] = deque()
        self._probes: list[Probe] = []
        self._gone: list[str] = []
        self._changed: list[FileStat] = []
        self._attempts: dict[str, int] = {}
        self._left: set[str] = set()
        self._registered = time.monotonic()
        self.tally = Tally()

    def run(self) -> None:
        """Until the queue is empty or the token is cancelled; everything finished is committed.

        Raises WorkerStartError and the catalogue's errors; the rest stays in the queue then.
        """
        try:
            while not self._cancel.cancelled and self._feed():
                self._inbox.work(PATIENCE_S)
                self._commit_due()
        finally:
            self._belt.drop()
        self._commit()
        self._await_analyst()

    def _feed(self) -> bool:
        """Keep the lane supplied. False when there is nothing left to wait for."""
        if not self._todo and self._belt.has_room:
            self._refill()
        while self._todo and self._belt.has_room and not self._too_many_samples():
            stat = self._todo.popleft()
            self._belt.send(stat.path, PROBE, stat, then=partial(self._receive, stat))
        if self._todo or len(self._belt):
            return True
        if self._probes or self._gone or self._changed:
            self._commit()
            return self._feed()
        return False

    def _refill(self) -> None:
        probed = {probe.stat.path for probe in self._probes}
        taken = probed | self._left | set(self._gone) | {stat.path for stat in self._changed}
        page = self._session.ask(queued, PAGE + len(taken) + len(self._belt))
        self._todo.extend(
            stat for stat in page if stat.path not in taken and stat.path not in self._belt
        )
        self._meter.total = self._meter.done + self._session.ask(queue_length) - len(self._left)

    def _too_many_samples(self) -> bool:
        return self._analyst is not None and self._analyst.waiting > SAMPLES_WAITING

    def _receive(self, stat: FileStat, probe: Probe | None, error: Exception | None) -> None:
        """In the job's thread: one file has been read, or has brought its reader down."""
        if isinstance(error, WorkerStartError):
            raise error
        if isinstance(error, CancelledError):
            return
        if probe is None:
            code = error.code if isinstance(error, MediaError) else "crashed"
            self._salvage(stat, Fault(code, str(error)))
        else:
            self._accept(probe)

    def _salvage(self, stat: FileStat, fault: Fault) -> None:
        """The decoder did not survive: its texts and its hash may still be had."""
        self._belt.send(stat.path, SALVAGE, stat, fault, then=partial(self._saved, stat, fault))

    def _saved(
        self, stat: FileStat, fault: Fault, probe: Probe | None, error: Exception | None
    ) -> None:
        if isinstance(error, WorkerStartError):
            raise error
        if not isinstance(error, CancelledError):
            self._accept(probe or Probe(stat, fault=fault))

    def _accept(self, probe: Probe) -> None:
        now = _stat_or_none(probe.stat)
        if now is None:
            self._gone.append(probe.stat.path)
        elif (now.size, now.mtime_ns) != (probe.stat.size, probe.stat.mtime_ns):
            self._postpone(now)
        else:
            self._probes.append(probe)

    def _postpone(self, now: FileStat) -> None:
        """It was written to while it was read: what was read may be half of each."""
        attempts = self._attempts[now.path] = self._attempts.get(now.path, 0) + 1
        self._changed.append(now)
        if attempts >= RESTLESS:
            self._left.add(now.path)
            self.tally.restless += 1

    def _commit_due(self) -> None:
        due = time.monotonic() - self._registered > DELAY_S
        if len(self._probes) >= BATCH or (due and self._probes):
            self._commit()
        if self._analyst is not None:
            self._analyst.tick()

    def _commit(self) -> None:
        self._registered = time.monotonic()
        self._settle_strays()
        probes, self._probes = self._probes, []
        if not probes:
            return
        self._session.keep_thumbs(
            {probe.sha256: probe.thumb for probe in probes if probe.sha256 and probe.thumb}
        )
        entries: list[Registered] = self._session.do(Register(probes)).value
        subjects = []
        for probe, entry in zip(probes, entries, strict=True):
            self._count(probe, entry)
            if entry.fresh and probe.samples and probe.fault is None:
                subjects.append(
                    Subject(entry.asset_id, entry.rendition_id, entry.path, probe.samples)
                )
        if self._analyst is not None:
            self._analyst.add(subjects)

    def _settle_strays(self) -> None:
        gone, self._gone = self._gone, []
        if gone:
            self._session.do(DropQueued(gone))
            self.tally.gone += len(gone)
            self._meter.advance(len(gone))
        changed, self._changed = self._changed, []
        if changed:
            self._session.do(EnqueueFiles(changed))

    def _count(self, probe: Probe, entry: Registered) -> None:
        fault = probe.fault
        if fault is not None:
            self.tally.failed.append(Failed(probe.stat.path, fault.code, fault.message))
        elif entry.fresh:
            self.tally.new += 1
        else:
            self.tally.known += 1
        self._meter.advance(1, 1 if fault is not None else 0)

    def _await_analyst(self) -> None:
        analyst = self._analyst
        if analyst is None:
            return
        while analyst.waiting and not self._cancel.cancelled:
            self._inbox.work(PATIENCE_S)
            analyst.tick()
        analyst.record()


def _stat_or_none(before: FileStat) -> FileStat | None:
    """None when the file is gone; as it was when that cannot be told."""
    try:
        return stat_file(before.path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return before
