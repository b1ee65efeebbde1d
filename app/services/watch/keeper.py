"""What a watch does, one step after another, in one thread: waits for what was heard of to rest,
scans what nobody told of, has the queue emptied, notes what is gone.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from queue import Empty, SimpleQueue

from app.catalog.assets import folders_under, in_folder, known_at
from app.catalog.jobs import queue_length
from app.catalog.roots import roots
from app.core.progress import CancelToken, Meter, Progress, Report
from app.core.settings import Settings
from app.core.vocab import Presence
from app.services.analyse import Analyse
from app.services.ingest import Ingest, Run
from app.services.pipeline import Guidance
from app.services.reconcile import (
    MISHAP_COUNT,
    Absence,
    Reconciled,
    reconcile,
    root_of,
    settle_absence,
)
from app.services.scan import Scanner
from app.services.session import Session
from app.services.tree.cloud import stub_of
from app.services.tree.rules import is_inside
from app.services.watch.arrivals import Arrivals, may_be_companion
from app.services.watch.clock import Clock
from app.services.watch.observers import Ears, Observers, Trouble
from app.services.watch.settling import Settling
from app.services.watch.tops import RootState, Top, Tops
from app.services.workers import Lane

log = logging.getLogger(__name__)

TICK_S = 0.1
REST_S = 0.5
"""How often it looks up when there is nothing to wait for."""
REACH_S = 2.0
RECONCILE_S = 900.0
"""Every folder is scanned so often, whatever was told of it."""

WARM = "os:getpid"
WARM_S = 30.0
_HERE = (Presence.PRESENT, Presence.CLOUD)

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Means:
    """What a watch works with."""

    session: Session
    ingest: Ingest
    analyse: Analyse
    media: Lane
    settings: Settings


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever started the watch wants of it. `tell` gets sentences for people."""

    report: Report
    tell: Tell
    analyse: bool = True


class Keeper:
    """`hear`, `trouble`, `again` and `state` from any thread; the rest from one."""

    def __init__(self, means: Means, wishes: Wishes, cancel: CancelToken) -> None:
        self._session = means.session
        self._ingest = means.ingest
        self._analyse = means.analyse
        self._media = means.media
        self._wishes = wishes
        self._cancel = cancel
        self._clock = Clock()
        self._settling = Settling(means.settings.settle_s)
        self._settle_s = means.settings.settle_s
        manner = replace(
            means.ingest.manner, rests=self._settling.is_still, later=self._settling.notice
        )
        self._skip = manner.skip
        self._observers = Observers(Ears(self.hear, self.trouble))
        self._tops = Tops(means.session, self._observers, manner, means.settings)
        self._arrivals = Arrivals(means.session, self._tops)
        self._troubles: SimpleQueue[tuple[str, Trouble]] = SimpleQueue()
        self._roots_changed = threading.Event()
        self._roots_changed.set()
        self._everything = threading.Event()
        self._news = threading.Event()
        self._to_scan: dict[str, None] = {}
        self._absences: dict[str, Absence] = {}
        self._gone: dict[str, None] = {}
        self._gone_at = 0.0
        self._queued = True
        self._interrupted = True
        self._catch_up = wishes.analyse
        self._judged_on: date | None = None
        self._job: CancelToken | None = None
        self._told: set[tuple[str, str]] = set()
        self._next = dict.fromkeys(
            ("tick", "reach", "all", "warm"), float("-inf")
        )  # monotonic times
        self.run = Run(wishes.report, cancel)

    # ── from any thread ──

    def hear(self, path: str) -> None:
        """Something happened to `path`."""
        top = self._tops.of(path)
        if top is None or any(is_inside(path, folder) for folder in self._skip):
            return
        folder, name = os.path.split(path)
        if stub_of(name) is not None:
            self._settling.notice_folder(folder)
        elif top.terms.rules.hides(path):
            return
        else:
            self._settling.notice(path)
        self._news.set()

    def trouble(self, path: str, what: Trouble) -> None:
        self._troubles.put((path, what))
        self._news.set()

    def again(self) -> None:
        """Scan everything as soon as possible."""
        self._everything.set()
        self._news.set()

    def roots_changed(self) -> None:
        self._roots_changed.set()
        self._news.set()

    def wake(self) -> None:
        self._news.set()

    def state(self) -> tuple[RootState, ...]:
        return self._tops.state()

    # ── the thread's own ──

    def step(self) -> None:
        """One round. Raises CancelledError, and the catalogue's errors. The first one watches, so
        that nothing is missed, carries on what was interrupted, and scans.
        """
        self._cancel.check()
        self._meanwhile()
        if self._interrupted:
            self._ingest.carry_on(self.run)
            self._interrupted, self._queued = False, True
        if self._queued:
            self._empty_queue()
        elif self._absences or self._gone:
            self._settle()
        elif self._may_look():
            self._look_at_the_rest()
        elif self._judged_on != date.today():
            self._judge_the_day()
        self._cancel.check()

    def _may_look(self) -> bool:
        """At what has not been looked at: an earlier run left it, or a pause put it off."""
        owed = self._catch_up or (self._wishes.analyse and self._analyse.owes)
        return owed and not self._is_busy and self._analyse.state().waits is None

    def rest(self) -> None:
        """Until there is something to do, or might be."""
        if self._is_busy or self._queued or self._gone or self._absences or self._settling.held:
            time.sleep(TICK_S)
        else:
            self._news.wait(REST_S)
        self._news.clear()

    def close(self) -> None:
        self._observers.close()

    @property
    def _is_busy(self) -> bool:
        return len(self._settling) > 0 or bool(self._to_scan)

    # ── what is done between files, too ──

    def _meanwhile(self) -> None:
        now = time.monotonic()
        if now < self._next["tick"]:
            return
        self._next["tick"] = now + TICK_S
        self._make_way()
        self._hear_troubles()
        if self._clock.jumped() or now >= self._next["all"]:
            self._everything.set()
        if now >= self._next["reach"]:
            self._next["reach"] = now + REACH_S
            self._notice_changed_tops(now)
        if self._roots_changed.is_set():
            self._refresh()
        self._take_settled()
        self._scan_due(now)

    def _make_way(self) -> None:
        """For a person's own job, and for the end."""
        if self._job is not None and (self._ingest.turn.wanted or self._cancel.cancelled):
            self._job.cancel()

    def _hear_troubles(self) -> None:
        while True:
            try:
                path, what = self._troubles.get_nowait()
            except Empty:
                return
            if what is Trouble.LOST:
                log.info("events were lost")
                self._say(path, "lost", "more happened at once than can be told; it is scanned.")
                self._settling.notice_folder(path)
            elif self._tops.limit(path):
                self._say(
                    path,
                    "limit",
                    "this computer allows no further folders to be watched for changes, so it is "
                    "looked through every now and then.",
                )
                self._to_scan[path] = None

    def _notice_changed_tops(self, now: float) -> None:
        for top in (*self._tops.changed(), *self._tops.to_poll(now)):
            self._to_scan[top.root.path] = None

    def _refresh(self) -> None:
        self._roots_changed.clear()
        for top in self._tops.refresh():
            self._to_scan[top.root.path] = None

    # ── files ──

    def _take_settled(self) -> None:
        settled = self._settling.take()
        if len(self._settling):
            self._warm_up()
        if settled.lost:
            self._everything.set()
        media = [file for file in settled.files if not may_be_companion(file.path)]
        kin = [file for file in settled.files if may_be_companion(file.path)]
        self._queue(self._arrivals.take(media))
        self._queue(self._arrivals.take(kin))  # clips are both
        touched = [file.path for file in kin] + [p for p in settled.gone if may_be_companion(p)]
        if touched:
            self._queue(self._arrivals.take_companions(touched))
        for file in settled.files:
            top = self._tops.of(file.path)
            if top is not None and top.root.offline:
                self._to_scan[top.root.path] = None  # it is there again
        for folder in settled.folders:
            self._scan_folder(folder)
        if settled.gone:
            self._gone.update(dict.fromkeys(settled.gone))
            self._gone_at = time.monotonic()
        if len(self._gone) > MISHAP_COUNT:
            self._doubt(self._gone)

    def _warm_up(self) -> None:
        """A process of the lane is up by the time the first file has settled."""
        now = time.monotonic()
        if now >= self._next["warm"] and not self._media.pids():
            self._next["warm"] = now + WARM_S
            self._media.submit(WARM)

    def _queue(self, count: int) -> None:
        self._queued |= count > 0

    def _doubt(self, paths: Iterable[str]) -> None:
        """So much is gone that only a scan of the whole folder can tell what to make of it."""
        watched = [top.root for top in self._tops]
        for path in paths:
            if (root := root_of(path, watched)) is not None:
                self._to_scan[root.path] = None
        self._gone.clear()

    # ── scans ──

    def _scan_due(self, now: float) -> None:
        if self._everything.is_set():
            self._everything.clear()
            self._next["all"] = now + RECONCILE_S
            self._to_scan.update(dict.fromkeys(top.root.path for top in self._tops))
        for path in list(self._to_scan):
            self._to_scan.pop(path, None)
            top = self._tops.at(path)
            if top is not None:
                self._reconcile(top)

    def _reconcile(self, top: Top) -> None:
        path, began = top.root.path, time.monotonic()
        root = next(
            (one for one in self._session.ask(roots, counted=False) if one.path == path), None
        )
        if root is None:
            return
        meter = Meter("scan", self._wishes.report)
        done = reconcile(self._session, root, top.terms, meter, self._cancel)
        top.looked = time.monotonic()
        top.scan_s = top.looked - began
        meter.flush()
        self._take(done, path)
        if root.offline and not done.notes:
            self._told = {each for each in self._told if each[0] != path}
            self._wishes.tell(f"{path} is there again.")

    def _take(self, done: Reconciled, path: str) -> None:
        self.run.take(done.scanned)
        self.run.ignored.clear()
        self._queue(done.scanned.queued)
        self._absences.pop(path, None)
        if done.absence is not None and (done.absence.paths or _is_held(done.absence)):
            self._absences[path] = done.absence
        for note in done.notes:
            self._say(note.path, note.reason, f"{note.reason}.")

    def _scan_folder(self, folder: str) -> None:
        """A new folder, or one in which too much happened to follow each file."""
        top = self._tops.of(folder)
        if top is None or top.root.path == folder:
            if top is not None:
                self._to_scan[folder] = None
            return
        if top.terms.rules.hides_folder(folder) or Path(folder).is_symlink():
            return
        meter = Meter("scan", self._wishes.report)
        scanned = Scanner(self._session, self._cancel).scan_folder(folder, meter, top.terms)
        meter.flush()
        self.run.take(scanned)
        self.run.ignored.clear()
        self._queue(scanned.queued)
        if len(scanned.missing) > MISHAP_COUNT or scanned.vacated:
            self._doubt([folder])
        elif scanned.missing:
            self._gone.update(dict.fromkeys(scanned.missing))
            self._gone_at = time.monotonic()

    # ── the queue ──

    def _empty_queue(self) -> None:
        with self._ingest.turn.of_the_machine() as mine:
            if not mine:
                return
            self._queued = False
            if not self._session.ask(queue_length):
                return
            self._job = CancelToken()
            run = Run(self._wishes.report, self._job)
            guidance = Guidance(self._ingest.reading, self._settling.hold, self._meanwhile)
            try:
                self._ingest.empty_queue(run, guidance, analyse=self._wishes.analyse)
            finally:
                self._queued |= self._job.cancelled
                self._job = None
                self._add(run)

    def _add(self, run: Run) -> None:
        total, one = self.run.tally, run.tally
        total.new += one.new
        total.known += one.known
        total.gone += one.gone
        total.failed = [*total.failed, *one.failed][-1000:]
        self.run.looked.update(run.looked)
        self._catch_up |= self._wishes.analyse and one.new > 0
        for text in run.warnings:
            self._say("", text, text)

    def _look_at_the_rest(self) -> None:
        """What an earlier run of the program left unlooked at, until something else comes up."""
        self._catch_up = False
        self._job = job = CancelToken()

        def report(now: Progress) -> None:
            self._wishes.report(now)
            self._meanwhile()
            if self._queued:
                job.cancel()

        try:
            done = self._analyse.run(report, job, background=True)
        finally:
            self._job = None
        self.run.looked.update(done.by_pack)
        self._catch_up = done.stopped or done.deferred is not None

    def _judge_the_day(self) -> None:
        """Once a day, and at the start: releases end while the program runs."""
        self._judged_on = date.today()
        self._analyse.judge_by_day()

    # ── what is gone ──

    def _settle(self) -> None:
        """When the queue is empty, so that what was moved has been recognised."""
        for path in list(self._absences):
            absence = self._absences.pop(path)
            marked, doubt = settle_absence(self._session, absence)
            self.run.missing += marked
            if doubt is not None:
                self._say(path, "held", f"{doubt.reason}. If they are meant to be gone, say so.")
            else:
                self._told.discard((path, "held"))
        if self._gone and time.monotonic() - self._gone_at >= self._settle_s:
            gone, self._gone = self._gone, {}
            self._settle_gone(gone)

    def _settle_gone(self, gone: Iterable[str]) -> None:
        """Single files and folders that went away; many at once are left to a scan's judgement, as
        is what leaves nothing behind.
        """
        known = self._session.ask(known_at, list(gone))
        for path in [each for each in gone if each not in known]:
            for folder in self._session.ask(folders_under, path):
                known |= self._session.ask(in_folder, folder)
        lost = [path for path, one in known.items() if one.presence in _HERE]
        tops = {top.root.path: top for path in lost if (top := self._tops.of(path)) is not None}
        if len(lost) > MISHAP_COUNT or any(map(_is_bare, tops)):
            self._doubt(lost)
        elif lost:
            marked, _ = settle_absence(self._session, Absence("", lost, len(lost)))
            self.run.missing += marked

    def _say(self, path: str, key: str, text: str) -> None:
        """Once, until things are better."""
        if (path, key) not in self._told:
            self._told.add((path, key))
            self._wishes.tell(f"{path}: {text}" if path else text)


def _is_held(absence: Absence) -> bool:
    return absence.root is not None and absence.root.held is not None


def _is_bare(folder: str) -> bool:
    """Whether nothing is left in it, or nobody can tell."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return True
