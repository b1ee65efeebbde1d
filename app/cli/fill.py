"""Verbs that fill the library: sync, import, fetch."""

import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, note, table
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import Job, long_job
from app.cli.opening import opened
from app.core.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services
    from app.services.reports import Failed, IngestReport

LISTED = 20


def sync(
    ctx: typer.Context,
    once: Annotated[
        bool, typer.Option("--once", help="Return when nothing is left to do (the default).")
    ] = False,
    follow: Annotated[
        bool,
        typer.Option("--follow", help="Go on until Ctrl-C: bring in what comes, as it comes."),
    ] = False,
    no_analyse: Annotated[
        bool, typer.Option("--no-analyse", help="Only catalogue; look at the pictures later.")
    ] = False,
) -> None:
    """Bring the library up to date with the watched folders.

    Also carries on whatever was interrupted: imports, pictures nothing has looked at yet, verdicts
    by a policy that has changed since.

    \b
    musekeep sync
    musekeep sync --follow --no-analyse
    """
    if once and follow:
        raise UsageError("Choose one of --once and --follow.")
    with opened(ctx) as services, long_job() as job:
        if follow:
            report = _follow(services, job, analyse=not no_analyse)
        else:
            report = services.ingest.sync_once(job.report, job.cancel, analyse=not no_analyse)
    answer_ingest(ctx, report, job)


def import_(
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders.")],
) -> None:
    """Catalogue files or folders where they are, without watching them.

    \b
    musekeep import ~/Pictures/shoot
    musekeep import new.png old.webp
    """
    with opened(ctx) as services, long_job() as job:
        report = services.ingest.import_paths(paths, job.report, job.cancel)
    answer_ingest(ctx, report, job)


def fetch(ctx: typer.Context, query: QueryArgument) -> None:
    """Bring files here that are only in the cloud, and catalogue what they hold.

    \b
    musekeep fetch is:cloud
    musekeep fetch 'folder:~/OneDrive/shoot'
    """
    with opened(ctx) as services, long_job() as job:
        report = services.fetch.run(ids_of(services, query), job.report, job.cancel)
    answer_ingest(ctx, report, job)


def reread(ctx: typer.Context, query: QueryArgument) -> None:
    """Read files once more though they have not changed: recipes, keywords, credentials.

    For libraries that an older version filled, and after settings that say how files are read.

    \b
    musekeep reread '-has:recipe format:png'
    """
    from app.services.reread import reread as read_again

    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, query)
        report = read_again(services.session, services.ingest, ids, job.report, job.cancel)
    answer_ingest(ctx, report, job)


def _follow(services: "Services", job: Job, *, analyse: bool) -> "IngestReport":
    services.live.start(job.report, note, analyse=analyse)
    while services.live.is_running and not job.cancel.cancelled:
        time.sleep(0.1)
    services.live.close()
    return services.live.summary()


def answer_ingest(ctx: typer.Context, report: "IngestReport", job: Job) -> None:
    """Print what a job came to; ends with the exit code that says whether all went well."""
    from app.cli.shapes import ingest

    face_of(ctx).answer(ingest(report), lambda out: _tell(out, report))
    if report.stopped:
        raise typer.Exit(job.exit_code)
    if report.failed:
        raise typer.Exit(1)


def _tell(out: "Console", report: "IngestReport") -> None:
    out.print(_summary(report))
    for one in report.offline:
        out.print(f"{clean(one.path)}: {one.reason}.", style="yellow")
    for text in report.warnings:
        out.print(text, style="yellow")
    if report.ignored:
        out.print(f"{counted(len(report.ignored), 'other file')} left aside.", style="dim")
    if report.failed:
        out.print(f"{counted(len(report.failed), 'file')} could not be read:", style="bold")
        rows = [(f"  {name}", reason) for name, reason in _named(report.failed[:LISTED])]
        out.print(table("  File", "Why", rows=rows))
        if len(report.failed) > LISTED:
            out.print(f"  … and {len(report.failed) - LISTED} more (--json lists all)")


def _named(failed: "Sequence[Failed]") -> list[tuple[str, str]]:
    """Paths as short as they can be told apart: from the folder they have in common."""
    try:
        common = os.path.commonpath([os.path.dirname(one.path) for one in failed])
    except ValueError:  # several drives
        return [(one.path, one.reason) for one in failed]
    return [(os.path.relpath(one.path, common), one.reason) for one in failed]


def _summary(report: "IngestReport") -> str:
    parts = [f"{counted(report.new, 'new asset')}"]
    if report.known:
        parts.append(f"{report.known} known already")
    if report.unchanged:
        parts.append(f"{report.unchanged} unchanged")
    if report.moved:
        parts.append(f"{report.moved} moved")
    if report.missing:
        parts.append(f"{report.missing} missing now")
    if report.found:
        parts.append(f"{report.found} back again")
    if report.analysed:
        parts.append(f"{report.analysed} looked at")
    ending = " Stopped: the next `musekeep sync` carries on." if report.stopped else ""
    return f"{', '.join(parts)} ({report.seconds:.1f} s).{ending}"
