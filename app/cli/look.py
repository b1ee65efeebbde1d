"""The verb that has packs look: analyse."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of
from app.cli.find import ids_of
from app.cli.long_job import long_job
from app.cli.opening import opened

if TYPE_CHECKING:
    from rich.console import Console


def analyse(
    ctx: typer.Context,
    query: Annotated[
        str | None, typer.Argument(metavar="[QUERY]", help="Which assets; all without.")
    ] = None,
    pack: Annotated[
        str | None,
        typer.Option(
            help="Only this pack (builtin: what is told without one); all in use without."
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also what they have seen already.")
    ] = False,
) -> None:
    """Let packs look at pictures now, propose tags, and work out what may go where.

    \b
    musekeep analyse
    musekeep analyse 'folder:~/shoot' --pack nudenet-320n --again
    """
    from app.cli.shapes import failures

    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, query) if query is not None else None
        report = services.analyse.run(job.report, job.cancel, ids=ids, again=again, pack=pack)

    def people(out: "Console") -> None:
        out.print(f"{counted(report.analysed, 'asset')} looked at.")
        for name, count in report.by_pack.items():
            if count:
                out.print(f"  {clean(name)}: {count}")
        if report.again:
            out.print(f"{counted(report.again, 'asset')} looked at twice, in every pixel.")
        if report.judged:
            out.print(f"{counted(report.judged, 'asset')} judged by a newer policy.")
        for text in report.warnings:
            out.print(text, style="yellow")
        for failed in report.failed:
            out.print(f"  {clean(failed.path)}: {failed.reason}")

    document = {
        "analysed": report.analysed,
        "packs": dict(report.by_pack),
        "again": report.again,
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
