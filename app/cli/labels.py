"""The verb that hands labels on to other programs: labels write."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import long_job
from app.cli.opening import opened
from app.core.errors import RefusedError, UsageError
from app.core.settings import NAMINGS

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.labels import LabelsReport

LISTED = 20

labels = typer.Typer(
    name="labels", help="Hand tags and ratings on to other programs.", no_args_is_help=True
)


@labels.command("write")
def labels_write(
    ctx: typer.Context,
    query: QueryArgument,
    embed: Annotated[
        bool, typer.Option("--embed", help="Inside the pictures (JPEG, PNG, WebP, TIFF).")
    ] = False,
    naming: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(NAMINGS),
            help="Of the sidecars: name.ext.xmp (digiKam) or name.xmp (Lightroom).",
        ),
    ] = None,
) -> None:
    """Write tags, rating, label and flag of all assets of a query where other programs read them:
    into XMP sidecars, or with --embed into the pictures themselves.

    Everything else in a sidecar or picture stays as it is, its pixels to the byte. A picture with
    Content Credentials is never written to (exit code 3). An embedded picture is a new version of
    its asset, to be reviewed again.

    \b
    musekeep labels write 'rating:>=4'
    musekeep labels write 'tag:Chosen' --embed
    """
    if naming is not None and naming not in NAMINGS:
        raise UsageError(f"There is no naming {clean(naming)} (there are: {', '.join(NAMINGS)}).")
    if embed and naming is not None:
        raise UsageError("--naming is about sidecars; with --embed there are none.")
    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, query)
        report = services.labels.write(ids, job.report, job.cancel, embed=embed, naming=naming)
    face_of(ctx).answer(_document(report), lambda out: _tell(out, report))
    if report.stopped:
        raise typer.Exit(job.exit_code)
    if report.refused:
        raise typer.Exit(RefusedError.exit_code)
    if report.failed:
        raise typer.Exit(1)


def _document(report: "LabelsReport") -> dict[str, object]:
    from app.cli.shapes import failures

    return {
        "written": list(report.written),
        "unchanged": report.unchanged,
        "refused": [{"path": one.path, "reason": one.reason} for one in report.refused],
        "failed": failures(report.failed),
        "stopped": report.stopped,
    }


def _tell(out: "Console", report: "LabelsReport") -> None:
    for heading, listed in (("Refused", report.refused), ("Not written", report.failed)):
        for one in listed[:LISTED]:
            out.print(f"{heading}: {clean(one.path)}")
            out.print(f"  {clean(one.reason)}")
        if len(listed) > LISTED:
            out.print(f"  … and {counted(len(listed) - LISTED, 'more', 'more')}")
    out.print(
        f"{counted(len(report.written), 'file')} written, {report.unchanged} said it already, "
        f"{len(report.refused)} refused, {len(report.failed)} not written."
    )
