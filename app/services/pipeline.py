"""The queue, emptied: probe in the media lane, register in batches, look at what is new.

The stages overlap: while a batch is registered the next files are decoded, and the samples of the
last one are looked at. What is under way is bounded, so memory does not grow with the queue.

Files are registered in the order of the queue, whichever decodes first: an import that was
interrupted a dozen times numbers its assets as one that was not.
"""

import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from app.catalog.jobs import queue_length, queued
from app.core.asset import Fault, FileStat, Probe
from app.core.errors import CancelledError, MediaError
from app.core.ops import DropQueued, EnqueueFiles, Register, Registered
from app.core.progress import CancelToken, Meter
from app.core.settings import Reading
from app.services.analyst import Analyst, Subject
from app.services.inbox import Belt, Inbox
from app.services.line import Line, Strays
from app.services.listing import stat_file
from app.services.reports import Failed
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

PROBE = "app.media.probe:probe"
SALVAGE = "app.media.probe:salvage"
PAGE = 64
SHARED_PAGE = 512
"""While another process works on the same queue, a page is a slice from anywhere in so many."""
BATCH = 64
DELAY_S = 1.0
"""A commit costs about 15 ms whatever is in it."""
SHORT_DELAY_S = 0.2
"""While no more wait than are under way: whoever made them looks for them already."""
LINE = 192
"""Files opened and not yet registered, at most (about 0.4 MB each once they are decoded)."""
SAMPLES_WAITING = 128
"""No further file is opened while so many assets wait to be looked at (about 0.3 MB each)."""
PATIENCE_S = 0.1

UNFINISHED = frozenset(["damaged", "empty", "unknown-format", "unreadable"])
"""What is wrong with a file that somebody still writes to."""


def nobody_holds(_file: FileStat) -> bool:
    """A file that ends too early is taken as it is."""
    return False


def nothing_more() -> None:
    """Nobody adds to the queue meanwhile."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """How the files of one job are read. `hold` says of a file that ends too early whether it is
    to be left for later. `meanwhile` is called often, in the job's thread, and may add to the
    queue.
    """

    reading: Reading = field(default_factory=Reading)
    hold: Callable[[FileStat], bool] = nobody_holds
    meanwhile: Callable[[], None] = nothing_more


@dataclass(slots=True)
class Tally:
    new: int = 0
    known: int = 0
    gone: int = 0
    restless: int = 0
    held: int = 0
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
        guidance: Guidance | None = None,
    ) -> None:
        self._session = session
        self._guidance = guidance or Guidance()
        self._inbox = inbox
        self._belt = Belt(media, inbox)
        self._analyst = analyst
        self._meter = meter
        self._cancel = cancel
        self._todo: deque[FileStat] = deque()
        self._line = Line()
        self._strays = Strays()
        self._committed = time.monotonic()
        self._version = session.version()
        self.tally = Tally()

    def run(self) -> None:
        """Until the queue is empty or the token is cancelled; everything finished is committed.

        Raises WorkerStartError and the catalogue's errors; the rest stays in the queue then.
        """
        try:
            while not self._cancel.cancelled and (self._feed() or self._is_looking()):
                self._inbox.work(PATIENCE_S)
                self._commit_due()
                self._guidance.meanwhile()
        finally:
            self._belt.drop()
        self._commit()
        self._await_analyst()

    # ── files in ──

    def _feed(self) -> bool:
        """Keep the lane supplied. False when there is nothing left to wait for."""
        if not self._todo and self._belt.has_room:
            self._refill()
        while self._todo and self._has_room():
            stat = self._todo.popleft()
            self._line.enter(stat.path)
            self._belt.send(
                stat.path, PROBE, stat, self._guidance.reading, then=partial(self._receive, stat)
            )
        if self._todo or len(self._belt):
            return True
        if not self._line and not self._strays:
            return False
        self._commit()
        return self._feed()

    def _has_room(self) -> bool:
        behind = self._analyst.waiting if self._analyst is not None else 0
        return self._belt.has_room and len(self._line) < LINE and behind < SAMPLES_WAITING

    def _refill(self) -> None:
        """The queue's next page; what is under way is still in it, and comes first."""
        taken = (self._line, self._strays)
        alone = self._is_alone()
        most = (PAGE if alone else SHARED_PAGE) + len(self._line) + len(self._strays)
        page = self._session.ask(queued, most)
        free = [stat for stat in page if not any(stat.path in each for each in taken)]
        self._todo.extend(free if alone else _slice(free))
        waiting = self._session.ask(queue_length) - len(self._strays.left)
        self._meter.total = self._meter.done + waiting

    def _is_alone(self) -> bool:
        """Whether no other process has written to the catalogue since the last page."""
        before, self._version = self._version, self._session.version()
        return before == self._version

    # ── answers back ──

    def _receive(self, stat: FileStat, probe: Probe | None, error: Exception | None) -> None:
        """In the job's thread: one file has been read, or has brought its reader down. Raises
        what concerns all files: the lane is closed, or cannot work.
        """
        if isinstance(error, (WorkerStartError, CancelledError)):
            raise error
        if probe is not None:
            self._accept(probe)
        else:
            code = error.code if isinstance(error, MediaError) else "crashed"
            self._salvage(stat, Fault(code, str(error)))

    def _salvage(self, stat: FileStat, fault: Fault) -> None:
        """The decoder did not survive: its texts and its hash may still be had."""
        self._belt.send(stat.path, SALVAGE, stat, fault, then=partial(self._saved, stat, fault))

    def _saved(
        self, stat: FileStat, fault: Fault, probe: Probe | None, error: Exception | None
    ) -> None:
        if isinstance(error, (WorkerStartError, CancelledError)):
            raise error
        self._accept(probe or Probe(stat, fault=fault))

    def _accept(self, probe: Probe) -> None:
        path = probe.stat.path
        now = _stat_or_none(probe.stat)
        if now is None:
            self._line.leave(path)
            self._strays.gone.append(path)
        elif (now.size, now.mtime_ns) != (probe.stat.size, probe.stat.mtime_ns):
            self._line.leave(path)
            self.tally.restless += self._strays.again(now)
        elif probe.fault is not None and self._is_held(probe.fault, now):
            self._line.leave(path)
            self._strays.held.append(path)
        else:
            self._line.settle(probe)

    def _is_held(self, fault: Fault, now: FileStat) -> bool:
        return fault.code in UNFINISHED and self._guidance.hold(now)

    # ── commits ──

    def _commit_due(self) -> None:
        delay_s = DELAY_S if self._todo else SHORT_DELAY_S
        due = time.monotonic() - self._committed > delay_s
        if due or self._line.settled >= BATCH:
            self._commit()
        if self._analyst is not None:
            self._analyst.tick()

    def _commit(self) -> None:
        self._committed = time.monotonic()
        self._settle_strays()
        probes = self._line.take()
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
        gone, self._strays.gone = self._strays.gone, []
        if gone:
            self._session.do(DropQueued(gone))
            self.tally.gone += len(gone)
            self._meter.advance(len(gone))
        held, self._strays.held = self._strays.held, []
        if held:
            self._session.do(DropQueued(held))
            self.tally.held += len(held)
            self._meter.advance(len(held))
        changed, self._strays.changed = self._strays.changed, {}
        if changed:
            self._session.do(EnqueueFiles(tuple(changed.values())))

    def _count(self, probe: Probe, entry: Registered) -> None:
        fault = probe.fault
        if fault is not None:
            self.tally.failed.append(Failed(probe.stat.path, fault.code, fault.message))
        elif entry.fresh:
            self.tally.new += 1
        else:
            self.tally.known += 1
        self._meter.advance(1, 1 if fault is not None else 0)

    def _is_looking(self) -> bool:
        return self._analyst is not None and self._analyst.waiting > 0

    def _await_analyst(self) -> None:
        analyst = self._analyst
        if analyst is None:
            return
        while analyst.waiting and not self._cancel.cancelled:
            self._inbox.work(PATIENCE_S)
            analyst.tick()
        analyst.record()


def _slice(page: list[FileStat]) -> list[FileStat]:
    """A part of the page by chance, so that two processes seldom read the same files."""
    start = random.randrange(max(1, len(page) - PAGE + 1))
    return page[start : start + PAGE]


def _stat_or_none(before: FileStat) -> FileStat | None:
    """None when the file is gone; as it was when that cannot be told."""
    try:
        return stat_file(before.path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return before
