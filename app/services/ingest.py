"""Import and sync: scan, empty the queue, look at what is new, note what is gone.

Every step is remembered in the catalogue before it starts (the scan, then its files), so whatever
ends the program, the next sync carries on from there.
"""

import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.catalog.jobs import scans
from app.catalog.roots import Root, roots
from app.core.errors import CancelledError, NotFoundError
from app.core.ops import EnqueueScan, FinishScan
from app.core.progress import CancelToken, Meter, Report
from app.core.settings import Reading
from app.services.analyse import Analyse
from app.services.analyst import Analyst
from app.services.gate import TOLD
from app.services.inbox import Inbox
from app.services.pipeline import Guidance, Pipeline, Tally
from app.services.reconcile import (
    Absence,
    Manner,
    inner_roots,
    reconcile,
    root_of,
    settle_absence,
)
from app.services.reports import AnalyseReport, Failed, IngestReport, Offline, busiest
from app.services.scan import Scanned, Scanner
from app.services.session import Session
from app.services.turn import Turn
from app.services.workers import Lane


@dataclass(slots=True)
class Run:
    """One import or sync on its way."""

    report: Report
    cancel: CancelToken
    began: float = field(default_factory=time.monotonic)
    unchanged: int = 0
    moved: int = 0
    clouded: int = 0
    in_the_cloud: int = 0
    found: int = 0
    missing: int = 0
    ignored: list[str] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    offline: list[Offline] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    looked: Counter[str] = field(default_factory=Counter)

    @property
    def analysed(self) -> int:
        """As many as the busiest pack looked at."""
        return busiest(self.looked)

    def take(self, scanned: Scanned) -> None:
        self.unchanged += scanned.unchanged
        self.moved += scanned.moved
        self.clouded += scanned.clouded
        self.in_the_cloud += scanned.in_the_cloud
        self.found += scanned.found
        self.ignored += scanned.ignored


class Ingest:
    """The long jobs that fill one open library, one at a time. Other processes may run theirs
    beside it.
    """

    def __init__(
        self,
        session: Session,
        media: Lane,
        analyse: Analyse,
        manner: Manner,
        reading: Reading | None = None,
    ) -> None:
        self.manner = manner
        self.turn = Turn()
        self._session = session
        self._media = media
        self._analyse = analyse
        self.reading = reading or Reading()

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, analyse: bool = True
    ) -> IngestReport:
        """Enter files and folders where they are. A path that is not there is in `failed`."""
        run = Run(report, cancel)
        tops = list(dict.fromkeys(os.path.abspath(path) for path in paths))
        return self._finish(run, lambda: self._scan_new(run, tops), analyse=analyse)

    def sync_once(
        self, report: Report, cancel: CancelToken, *, analyse: bool = True
    ) -> IngestReport:
        """Bring everything up to date: interrupted imports, watched folders, missing analyses."""
        run = Run(report, cancel)
        return self._finish(run, lambda: self._scan_due(run), analyse=analyse)

    def confirm(self, path: str, report: Report, cancel: CancelToken) -> IngestReport:
        """A human says that what is gone from the watched folder `path` is gone: mark it, however
        much it is. Also ends the hold of an emptied folder. Raises NotFoundError.
        """
        path = os.path.abspath(path)
        root = next(
            (one for one in self._session.ask(roots, counted=False) if one.path == path), None
        )
        if root is None:
            raise NotFoundError(
                f"{path} is not a watched folder.", hint="See them with: watch list"
            )
        run = Run(report, cancel)
        return self._finish(run, lambda: self._confirm(run, root), analyse=False)

    def carry_on(self, run: Run) -> None:
        """Scan what an interrupted import left."""
        jobs = self._session.ask(scans)
        watched = self._session.ask(roots, counted=False) if jobs else []
        meter = Meter("scan", run.report)
        for job in jobs:
            if os.path.lexists(job.path):
                self._scan(run, job.path, watched, meter)
            elif not Path(job.path).parent.is_dir():
                run.offline.append(Offline(job.path, "it is not there now; the import waits"))
                continue
            self._session.do(FinishScan(job.id))
        run.ignored.clear()
        meter.flush()

    def empty_queue(self, run: Run, guidance: Guidance, *, analyse: bool) -> None:
        """Read what waits in the queue, in the calling thread, which must have the turn. Where
        nothing looks at it on the way, it is judged by its words at the end.
        """
        inbox = Inbox()
        analyst = self._analyse.analyst(inbox) if analyse else None
        sides = (analyst.pack.side,) if analyst is not None else ()
        guidance = replace(guidance, reading=replace(guidance.reading, sides=sides))
        meter = Meter("import", run.report)
        pipeline = Pipeline(self._session, self._media, inbox, analyst, meter, run.cancel, guidance)
        run.tally = pipeline.tally
        try:
            with self._analyse.importing():
                pipeline.run()
        finally:
            meter.flush()
            if analyst is not None:
                _note(run, analyst)
        if analyst is None or analyst.broken is not None:
            self._analyse.judge_unseen(run.cancel)

    def settle(self, run: Run) -> None:
        """Note what is gone: after the queue, so that a moved file was recognised by its content
        first.
        """
        absences, run.absences = run.absences, []
        for absence in absences:
            marked, doubt = settle_absence(self._session, absence)
            run.missing += marked
            if doubt is not None:
                run.offline.append(doubt)

    def _finish(self, run: Run, scan: Callable[[], None], *, analyse: bool) -> IngestReport:
        try:
            with self.turn.of_a_person(run.cancel):
                scan()
                self.empty_queue(run, Guidance(self.reading), analyse=analyse)
                run.cancel.check()
                self.settle(run)
            if analyse:
                self._catch_up(run)
        except CancelledError:
            return report_of(run, stopped=True)
        return report_of(run, stopped=run.cancel.cancelled)

    # ── scan ──

    def _scan_new(self, run: Run, tops: Sequence[str]) -> None:
        """All are remembered before the first is scanned."""
        jobs = [(self._session.do(EnqueueScan(path)).value, path) for path in tops]
        watched = self._session.ask(roots, counted=False) if jobs else []
        meter = Meter("scan", run.report)
        for job, path in jobs:
            self._scan(run, path, watched, meter)
            self._session.do(FinishScan(job))
        unlisted = [one for one in run.offline if one.path in tops]
        run.failed += [Failed(one.path, "unreadable", one.reason) for one in unlisted]
        meter.flush()

    def _scan_due(self, run: Run) -> None:
        self.carry_on(run)
        meter = Meter("scan", run.report)
        watched = self._session.ask(roots, counted=False)
        for root in watched:
            self._reconcile(run, root, watched, meter)
        run.ignored.clear()
        meter.flush()

    def _confirm(self, run: Run, root: Root) -> None:
        meter = Meter("scan", run.report)
        self._reconcile(run, root, self._session.ask(roots, counted=False), meter, believed=True)
        meter.flush()

    def _reconcile(
        self,
        run: Run,
        root: Root,
        watched: Sequence[Root],
        meter: Meter,
        *,
        believed: bool = False,
    ) -> None:
        terms = self.manner.terms(root, watched)
        done = reconcile(self._session, root, terms, meter, run.cancel, believed=believed)
        run.take(done.scanned)
        run.offline += done.notes
        if done.absence is not None:
            run.absences.append(done.absence)

    def _scan(self, run: Run, path: str, watched: Sequence[Root], meter: Meter) -> None:
        """A file or folder the user named, watched or not."""
        terms = self.manner.terms_at(path, watched)
        scanner = Scanner(self._session, run.cancel)
        if not Path(path).is_dir():
            try:
                run.take(scanner.scan_file(path, terms))
            except OSError as error:
                run.failed.append(Failed(path, "unreadable", error.strerror or str(error)))
            return
        for inner in watched:
            if inner.path in inner_roots(path, watched):
                self._reconcile(run, inner, watched, meter)
        scanned = scanner.scan_folder(path, meter, terms)
        run.take(scanned)
        run.offline += scanned.offline
        if scanned.missing and scanned.bare:
            run.offline.append(Offline(path, "it is empty, though files of it are known"))
        elif scanned.missing:
            root = root_of(path, watched)
            whole = root if root is not None and root.path == path else None
            run.absences.append(Absence(path, scanned.missing, scanned.known, whole))

    # ── the rest ──

    def _catch_up(self, run: Run) -> None:
        """What other packs have not seen, which may take hours: the next import need not wait for
        it, but ends it.
        """
        report: AnalyseReport = self._analyse.run(run.report, run.cancel, background=True)
        run.looked.update(report.by_pack)
        run.failed += report.failed
        run.warnings += [text for text in report.warnings if text not in run.warnings]
        if report.deferred in TOLD:
            run.warnings.append(TOLD[report.deferred])


def _note(run: Run, analyst: Analyst) -> None:
    run.looked[analyst.pack.id] += analyst.analysed
    run.failed += analyst.failed
    if analyst.broken is not None:
        run.warnings.append(str(analyst.broken))


def report_of(run: Run, *, stopped: bool) -> IngestReport:
    tally = run.tally
    warnings = list(run.warnings)
    if run.in_the_cloud:
        warnings.append(
            f"{run.in_the_cloud} files are only in the cloud; they were left there (`fetch` "
            "brings them)."
        )
    if tally.restless:
        warnings.append(
            f"{tally.restless} files are still being written; the next sync reads them."
        )
    return IngestReport(
        new=tally.new + run.clouded,
        known=tally.known,
        unchanged=run.unchanged,
        moved=run.moved,
        gone=tally.gone,
        missing=run.missing,
        found=run.found,
        in_the_cloud=run.in_the_cloud,
        analysed=run.analysed,
        failed=tuple(run.failed + tally.failed),
        ignored=tuple(run.ignored),
        offline=tuple(run.offline),
        warnings=tuple(warnings),
        seconds=time.monotonic() - run.began,
        stopped=stopped,
    )
