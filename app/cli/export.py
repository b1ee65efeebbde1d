"""Verbs that let files out: presets, export."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, opened, size, table
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import long_job
from app.core.errors import NotFoundError, RefusedError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.export.preset import Preset
    from app.services.reports import ExportReport

presets = typer.Typer(
    name="presets", help="The shapes a picture can leave in.", no_args_is_help=True
)


@presets.command("list")
def presets_list(ctx: typer.Context) -> None:
    """List all presets."""
    with opened(ctx) as services:
        found = list(services.presets.values())
    _answer_presets(ctx, found)


@presets.command("show")
def presets_show(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="As in `presets list`.")],
) -> None:
    """Show one preset."""
    with opened(ctx) as services:
        found = services.presets.get(name)
    if found is None:
        raise NotFoundError(f"There is no preset {clean(name)}.", hint="See `presets list`.")
    _answer_presets(ctx, [found])


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


def _answer_presets(ctx: typer.Context, found: list["Preset"]) -> None:
    from app.cli.shapes import preset

    def people(out: "Console") -> None:
        cells = [
            (
                one.id,
                one.title,
                f"{one.width} × {one.height}" if one.width else "its own",
                one.format or "–",
                size(one.max_bytes) if one.max_bytes else "–",
            )
            for one in found
        ]
        out.print(table("Preset", "For", "Size", "Format", "At most", rows=cells))

    face_of(ctx).answer({"presets": [preset(one) for one in found]}, people)


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
