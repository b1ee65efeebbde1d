"""Verbs about what the packs see: packs, analyse."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, opened, table
from app.cli.find import ids_of
from app.cli.long_job import long_job

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services

packs = typer.Typer(
    name="packs", help="The model packs that look at pictures.", no_args_is_help=True
)


@packs.command("list")
def packs_list(ctx: typer.Context) -> None:
    """List the installed packs."""
    with opened(ctx) as services:
        rows = [
            {
                "id": pack.id,
                "title": pack.title,
                "version": pack.version,
                "task": pack.task,
                "licence": pack.licence,
                "source": pack.source,
                "labels": list(pack.labels),
                "weights": str(pack.weights),
            }
            for pack in services.packs.values()
        ]

    def people(out: "Console") -> None:
        cells = [(str(r["id"]), str(r["version"]), str(r["task"]), str(r["licence"])) for r in rows]
        out.print(table("Pack", "Version", "Task", "Licence", rows=cells))

    face_of(ctx).answer({"packs": rows}, people)


@packs.command("verify")
def packs_verify(ctx: typer.Context) -> None:
    """Check every pack: its files, the hash of its weights, and whether it runs."""
    with opened(ctx) as services:
        checked = verify_packs(services)

    def people(out: "Console") -> None:
        for name, problems in checked.items():
            out.print(f"{name}: {'; '.join(problems) if problems else 'fine'}")

    document = [
        {"id": name, "ok": not problems, "problems": problems} for name, problems in checked.items()
    ]
    face_of(ctx).answer({"packs": document}, people)
    if any(checked.values()):
        raise typer.Exit(1)


def verify_packs(services: "Services") -> dict[str, list[str]]:
    """What is wrong with each pack, asked in the inference process."""
    calls = {
        name: services.inference.submit("app.inference.worker:check", str(pack.folder))
        for name, pack in services.packs.items()
    }
    return {name: call.result() for name, call in calls.items()}


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
