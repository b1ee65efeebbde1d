"""Verbs about what the packs see: packs, analyse."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, opened
from app.cli.find import ids_of
from app.cli.long_job import long_job

if TYPE_CHECKING:
    from rich.console import Console


def analyse(
    ctx: typer.Context,
    query: Annotated[
        str | None, typer.Argument(metavar="[QUERY]", help="Which assets; all without.")
    ] = None,
    pack: Annotated[str | None, typer.Option(help="Use this pack.")] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also what the pack has seen already.")
    ] = False,
) -> None:
    """Let a pack look at pictures now, and work out what may go where.

    \b
    musekeep analyse
    musekeep analyse 'folder:~/shoot' --again
    """
    from app.cli.shapes import failures

    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, query) if query is not None else None
        report = services.analyse.run(job.report, job.cancel, ids=ids, again=again, pack=pack)

    def people(out: "Console") -> None:
        out.print(f"{counted(report.analysed, 'asset')} looked at.")
        if report.judged:
            out.print(f"{counted(report.judged, 'asset')} judged by a newer policy.")
        for text in report.warnings:
            out.print(text, style="yellow")
        for failed in report.failed:
            out.print(f"  {clean(failed.path)}: {failed.reason}")

    document = {
        "analysed": report.analysed,
        "judged": report.judged,
        "failed": failures(report.failed),
        "warnings": list(report.warnings),
        "stopped": report.stopped,
    }
    face_of(ctx).answer(document, people)
    if report.stopped:
        raise typer.Exit(job.exit_code)
    if report.failed or report.warnings:
        raise typer.Exit(1)
