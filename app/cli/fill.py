"""Verbs that fill the library: watch, sync, import."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, opened, table
from app.cli.long_job import Job, long_job
from app.core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.reports import Failed, IngestReport

RESCAN_S = 5.0
LISTED = 20

watch = typer.Typer(
    name="watch",
    help="Choose the folders that are kept up to date.",
    no_args_is_help=True,
)


class Cloud(StrEnum):
    """Whether a folder belongs to a cloud drive."""

    AUTO = "auto"
    YES = "yes"
    NO = "no"


@watch.command("add")
def watch_add(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder to keep up to date.")],
    cloud: Annotated[
        Cloud, typer.Option(help="Whether a cloud drive fills the folder; auto finds out.")
    ] = Cloud.AUTO,
) -> None:
    """Keep a folder up to date from now on. Nothing in it is moved or changed.

    \b
    musekeep watch add ~/ComfyUI/output
    musekeep sync
    """
    from app.core.ops import AddRoot

    path = os.path.abspath(folder)
    if not Path(path).is_dir():
        raise NotFoundError(f"There is no folder {path}.")
    with opened(ctx) as services:
        done = services.session.do(AddRoot(path, cloud.value))
    face_of(ctx).answer(
        {"id": done.value, "path": path, "cloud": cloud.value},
        lambda out: out.print(f"Watching {clean(path)}. `musekeep sync` brings it in."),
    )


@watch.command("list")
def watch_list(ctx: typer.Context) -> None:
    """List the watched folders."""
    from app.catalog.roots import roots

    with opened(ctx) as services:
        found = services.session.ask(roots)
    rows = [
        {
            "id": root.id,
            "path": root.path,
            "cloud": root.cloud,
            "added": root.added.isoformat(),
            "assets": root.assets,
            "reachable": Path(root.path).is_dir(),
        }
        for root in found
    ]

    def people(out: "Console") -> None:
        if not rows:
            out.print("No folder is watched yet: `musekeep watch add DIR`.")
            return
        cells = [
            (str(r["path"]), str(r["assets"]), "" if r["reachable"] else "not there now")
            for r in rows
        ]
        out.print(table("Folder", "Assets", "", rows=cells, right=("Assets",)))

    face_of(ctx).answer({"folders": rows}, people)


@watch.command("remove")
def watch_remove(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A watched folder.")],
) -> None:
    """Stop watching a folder. What was catalogued from it stays."""
    from app.core.ops import RemoveRoot

    path = os.path.abspath(folder)
    with opened(ctx) as services:
        services.session.do(RemoveRoot(path))
    face_of(ctx).answer({"path": path}, lambda out: out.print(f"No longer watching {clean(path)}."))


def sync(
    ctx: typer.Context,
    once: Annotated[
        bool, typer.Option("--once", help="Return when nothing is left to do (the default).")
    ] = False,
    follow: Annotated[
        bool,
        typer.Option("--follow", help="Go on until Ctrl-C: look again every few seconds."),
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
        report = services.ingest.sync_once(job.report, job.cancel, analyse=not no_analyse)
        while follow and not job.cancel.cancelled:
            _wait(job, RESCAN_S)
            if not job.cancel.cancelled:
                report = services.ingest.sync_once(job.report, job.cancel, analyse=not no_analyse)
    _answer(ctx, replace(report, stopped=report.stopped or follow), job)


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
    _answer(ctx, report, job)


def _wait(job: Job, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not job.cancel.cancelled:
        time.sleep(0.1)


def _answer(ctx: typer.Context, report: "IngestReport", job: Job) -> None:
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
    if report.missing:
        parts.append(f"{report.missing} missing now")
    if report.found:
        parts.append(f"{report.found} back again")
    if report.analysed:
        parts.append(f"{report.analysed} looked at")
    ending = " Stopped: the next `musekeep sync` carries on." if report.stopped else ""
    return f"{', '.join(parts)} ({report.seconds:.1f} s).{ending}"
