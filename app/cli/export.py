"""The verb that lets files out: export."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, opened, size, table
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import long_job
from app.core.errors import NotFoundError, RefusedError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.reports import ExportReport


def export(
    ctx: typer.Context,
    query: QueryArgument,
    preset: Annotated[
        list[str], typer.Option(metavar="ID", help="A preset; may be given several times.")
    ],
    to: Annotated[str, typer.Option(metavar="DIR", help="The folder to write into.")],
    override: Annotated[
        str | None,
        typer.Option(metavar="REASON", help="Export what is blocked, for this reason (audited)."),
    ] = None,
) -> None:
    """Write platform-ready files: cropped around faces, right size and colours, prompt removed.

    What a platform's policy blocks is not written (exit code 3, with rule, score and place), unless
    you approved it or give a reason; what is prohibited or rejected never is. Originals are never
    touched.

    \b
    musekeep export 'rating:5' --preset instagram.feed_portrait_4x5 --to ~/out
    musekeep export id:17 --preset tiktok.photo --preset x.in_feed_landscape --to ~/out
    """
    from app.cli.shapes import exported

    if override is not None and not override.strip():
        raise UsageError("An override needs a reason.")
    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, query)
        if not ids:
            raise NotFoundError(f"Nothing is found by {clean(query)}, so nothing is exported.")
        plan = services.exports.plan(
            ids, preset, to, job.report, job.cancel, override=(override or "").strip()
        )
        report = services.exports.run(plan, job.report, job.cancel)
    face_of(ctx).answer(exported(report), lambda out: _tell(out, report))
    if report.stopped:
        raise typer.Exit(job.exit_code)
    if report.blocked:
        raise typer.Exit(RefusedError.exit_code)
    if report.failed:
        raise typer.Exit(1)


def _tell(out: "Console", report: "ExportReport") -> None:
    if report.written:
        rows = [
            (
                str(one.asset_id),
                one.export.preset,
                f"{one.export.width} × {one.export.height}",
                size(one.export.bytes),
                one.export.path,
            )
            for one in report.written
        ]
        out.print(table("Asset", "Preset", "Size", "Bytes", "File", rows=rows, right=("Asset",)))
    for blocked in report.blocked:
        out.print(f"Refused: asset {blocked.asset_id}, {blocked.preset_id}", style="bold red")
        for finding in blocked.findings:
            out.print(f"  {finding.rule}: {clean(finding.message)}")
    for failed in report.failed:
        out.print(f"Not made: asset {failed.asset_id}, {failed.preset_id}", style="bold yellow")
        out.print(f"  {clean(failed.reason)}")
    out.print(
        f"{counted(len(report.written), 'file')} written, {len(report.blocked)} refused, "
        f"{len(report.failed)} not made.",
        style="dim",
    )
