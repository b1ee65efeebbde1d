"""Import and sync: scan, empty the queue, look at what is new, note what is gone.

Every step is remembered in the catalogue before it starts (the scan, then its files), so whatever
ends the program, the next sync carries on from there.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.jobs import scans
from app.catalog.roots import roots
from app.core.errors import CancelledError
from app.core.ops import EnqueueScan, FinishScan, MarkPresence
from app.core.progress import CancelToken, Meter, Report
from app.services.analyse import Analyse
from app.services.analyst import Analyst
from app.services.inbox import Inbox
from app.services.listing import is_gone
from app.services.pipeline import Pipeline, Tally
from app.services.reports import AnalyseReport, Failed, IngestReport, Offline
from app.services.scan import Scanned, Scanner
from app.services.session import Session
from app.services.workers import Lane


@dataclass(slots=True)
class _Run:
    """One import or sync on its way."""

    report: Report
    cancel: CancelToken
    scanner: Scanner
    began: float = field(default_factory=time.monotonic)
    unchanged: int = 0
    in_the_cloud: int = 0
    ignored: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    offline: list[Offline] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    analysed: int = 0


class Ingest:
    """The long jobs that fill one open library. Other processes may run theirs beside it."""

    def __init__(
        self, session: Session, media: Lane, analyse: Analyse, skip: frozenset[str]
    ) -> None:
        """`skip` are folders no scan enters: the library's own."""
        self._session = session
        self._media = media
        self._analyse = analyse
        self._skip = skip

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, analyse: bool = True
    ) -> IngestReport:
        """Enter files and folders where they are. A path that is not there is in `failed`."""
        run = self._start(report, cancel)
        tops = list(dict.fromkeys(os.path.abspath(path) for path in paths))
        return self._finish(run, lambda: self._scan_new(run, tops), analyse=analyse)

    def sync_once(
        self, report: Report, cancel: CancelToken, *, analyse: bool = True
    ) -> IngestReport:
        """Bring everything up to date: interrupted imports, watched folders, missing analyses."""
        run = self._start(report, cancel)
        return self._finish(run, lambda: self._scan_due(run), analyse=analyse)

    def _start(self, report: Report, cancel: CancelToken) -> _Run:
        return _Run(report, cancel, Scanner(self._session, self._skip, cancel))

    def _finish(self, run: _Run, scan: Callable[[], None], *, analyse: bool) -> IngestReport:
        try:
            scan()
            self._empty_queue(run, analyse=analyse)
            run.cancel.check()
            self._mark_presence(run)
            if analyse:
                self._catch_up(run)
        except CancelledError:
            return _report(run, stopped=True)
        return _report(run, stopped=run.cancel.cancelled)

    # ── scan ──

    def _scan_new(self, run: _Run, tops: Sequence[str]) -> None:
        """All are remembered before the first is scanned."""
        jobs = [(self._session.do(EnqueueScan(path)).value, path) for path in tops]
        meter = Meter("scan", run.report)
        for job, path in jobs:
            self._scan(run, path, meter)
            self._session.do(FinishScan(job))
        unlisted = [one for one in run.offline if one.path in tops]
        run.failed += [Failed(one.path, "unreadable", one.reason) for one in unlisted]
        meter.flush()

    def _scan_due(self, run: _Run) -> None:
        meter = Meter("scan", run.report)
        for job in self._session.ask(scans):
            if os.path.lexists(job.path):
                self._scan(run, job.path, meter)
            elif not Path(job.path).parent.is_dir():
                run.offline.append(Offline(job.path, "it is not there now; the import waits"))
                continue
            self._session.do(FinishScan(job.id))
        for root in self._session.ask(roots):
            _take(run, run.scanner.scan_folder(root.path, meter))
        run.ignored.clear()
        meter.flush()

    def _scan(self, run: _Run, path: str, meter: Meter) -> None:
        if Path(path).is_dir():
            _take(run, run.scanner.scan_folder(path, meter))
            return
        try:
            _take(run, run.scanner.scan_file(path))
        except OSError as error:
            run.failed.append(Failed(path, "unreadable", error.strerror or str(error)))

    # ── the rest ──

    def _empty_queue(self, run: _Run, *, analyse: bool) -> None:
        inbox = Inbox()
        analyst = self._analyse.analyst(inbox) if analyse else None
        meter = Meter("import", run.report)
        pipeline = Pipeline(self._session, self._media, inbox, analyst, meter, run.cancel)
        run.tally = pipeline.tally
        try:
            pipeline.run()
        finally:
            meter.flush()
            if analyst is not None:
                _note(run, analyst)

    def _mark_presence(self, run: _Run) -> None:
        """After the queue, so that a moved file was recognised by its content first."""
        run.missing = [path for path in run.missing if is_gone(path)]
        if run.missing or run.found:
            self._session.do(MarkPresence(missing=run.missing, present=run.found))

    def _catch_up(self, run: _Run) -> None:
        report: AnalyseReport = self._analyse.run(run.report, run.cancel)
        run.analysed += report.analysed
        run.failed += report.failed
        run.warnings += [text for text in report.warnings if text not in run.warnings]


def _take(run: _Run, scanned: Scanned) -> None:
    run.unchanged += scanned.unchanged
    run.in_the_cloud += scanned.in_the_cloud
    run.ignored += scanned.ignored
    run.found += scanned.found
    run.missing += scanned.missing
    run.offline += scanned.offline


def _note(run: _Run, analyst: Analyst) -> None:
    run.analysed += analyst.analysed
    run.failed += analyst.failed
    if analyst.broken is not None:
        run.warnings.append(str(analyst.broken))


def _report(run: _Run, *, stopped: bool) -> IngestReport:
    tally = run.tally
    warnings = list(run.warnings)
    if run.in_the_cloud:
        warnings.append(f"{run.in_the_cloud} files are only in the cloud; they were left alone.")
    if tally.restless:
        warnings.append(
            f"{tally.restless} files are still being written; the next sync reads them."
        )
    return IngestReport(
        new=tally.new,
        known=tally.known,
        unchanged=run.unchanged,
        gone=tally.gone,
        missing=len(run.missing),
        found=len(run.found),
        analysed=run.analysed,
        failed=tuple(run.failed + tally.failed),
        ignored=tuple(run.ignored),
        offline=tuple(run.offline),
        warnings=tuple(warnings),
        seconds=time.monotonic() - run.began,
        stopped=stopped,
    )
