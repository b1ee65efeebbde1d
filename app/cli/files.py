"""Verbs that act on files and on where they are: move, copy, rename, trash, relink, conflicts."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, face_of, table
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import Job, long_job
from app.cli.opening import opened
from app.core.errors import NotFoundError, UsageError
from app.core.vocab import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services
    from app.services.relink import Match, Proposals
    from app.services.reports import FilesReport

LISTED = 20
NO_ANSWER = "none"

trash = typer.Typer(name="trash", help="Put assets into the trash, or take them out.")
conflicts = typer.Typer(
    name="conflicts", help="Files that a sync client doubled.", no_args_is_help=True
)


def move(
    ctx: typer.Context,
    query: QueryArgument,
    to: Annotated[str, typer.Option("--to", metavar="DIR", help="The folder they go to.")],
) -> None:
    """Move the files of all assets of a query, with their sidecars, captions and companions.

    Nothing is overwritten; tags, ratings and verdicts go along.

    \b
    musekeep move 'tag:Chosen' --to ~/Pictures/chosen
    """
    with opened(ctx) as services, long_job() as job:
        report = services.files.move(ids_of(services, query), to, job.report, job.cancel)
    _answer(ctx, report, job, "moved")


def copy(
    ctx: typer.Context,
    query: QueryArgument,
    to: Annotated[str, typer.Option("--to", metavar="DIR", help="The folder they go to.")],
) -> None:
    """Copy the originals of all assets of a query as they are, with their sidecars and captions.

    Unlike `export`, this changes nothing in them: recipes and prompts go along.

    \b
    musekeep copy 'tag:Chosen' --to /Volumes/Backup/chosen
    """
    with opened(ctx) as services, long_job() as job:
        report = services.files.copy(ids_of(services, query), to, job.report, job.cancel)
    _answer(ctx, report, job, "copied")


def rename(
    ctx: typer.Context,
    asset: Annotated[int, typer.Argument(metavar="ID", help="The asset.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="The new name, with its ending.")],
) -> None:
    """Give an asset's file another name; its sidecars and companions take it too.

    \b
    musekeep rename 17 beach.png
    """
    with opened(ctx) as services:
        report = services.files.rename(asset, name)
    _answer(ctx, report, None, "renamed")


@trash.command("put")
def trash_put(ctx: typer.Context, query: QueryArgument) -> None:
    """Put all assets of a query into the trash. Their files stay where they are until it is
    emptied; `undo` takes it back.
    """
    _set_state(ctx, query, "trashed", "in the trash")


@trash.command("restore")
def trash_restore(ctx: typer.Context, query: QueryArgument) -> None:
    """Take assets out of the trash.

    \b
    musekeep trash restore 'state:trashed folder:shoot'
    """
    _set_state(ctx, query, "active", "out of the trash")


@trash.command("empty")
def trash_empty(
    ctx: typer.Context,
    query: Annotated[
        str, typer.Argument(metavar="[QUERY]", help="Only these of the trash; all without.")
    ] = "",
) -> None:
    """Put the files of trashed assets, with their companions, into this system's own trash."""
    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, f"state:trashed ({query})" if query else "state:trashed")
        report = services.files.delete(ids, job.report, job.cancel)
    _answer(ctx, report, job, "put into the system's trash")


def relink(
    ctx: typer.Context,
    where: Annotated[
        str, typer.Argument(metavar="DIR|FILE", help="Where the missing files are now.")
    ],
    by_place: Annotated[
        bool,
        typer.Option("--by-place", help="Also same name at the same place, with other content."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be done.")
    ] = False,
    asset: Annotated[
        int | None,
        typer.Option("--for", metavar="ID", help="FILE is the file of this asset, by your word."),
    ] = None,
) -> None:
    """Find missing files again: by content, by place, or by hand. `undo` takes it back.

    \b
    musekeep relink /Volumes/New/shoots
    musekeep relink ~/Pictures/beach-retouched.png --for 17
    """
    from app.services.relink import Proposals

    with opened(ctx) as services, long_job() as job:
        if asset is not None:
            match = services.relink.by_hand(_missing_path(services, asset), where)
            found, chosen = Proposals(), [match]
        else:
            found = services.relink.find(where, job.report, job.cancel)
            chosen = [*found.by_hash, *(found.by_folder if by_place else ())]
        if chosen and not dry_run:
            services.relink.apply(chosen, job.report, job.cancel)
    done: list[Match] = [] if dry_run else chosen
    every = chosen if asset is not None else [*found.by_hash, *found.by_folder]
    proposed = [one for one in every if one not in done]
    document = {
        "relinked": [_match(one) for one in done],
        "proposed": [_match(one) for one in proposed],
        "unresolved": [{"asset": one.asset_id, "path": one.path} for one in found.unresolved],
    }
    face_of(ctx).answer(document, lambda out: _tell_relinked(out, done, proposed, found))


@conflicts.command("list")
def conflicts_list(
    ctx: typer.Context,
    answered: Annotated[bool, typer.Option("--all", help="Also those that are answered.")] = False,
) -> None:
    """List pairs of files of which a sync client made one beside the other."""
    from app.catalog.assets import views
    from app.catalog.conflicts import conflicts as all_conflicts

    with opened(ctx) as services:
        pairs = services.session.ask(all_conflicts, not answered)
        ids = [number for pair in pairs for number in (pair.copy_id, pair.original_id)]
        paths = {view.id: view.path for view in services.session.ask(views, ids)}
    rows = [
        {
            "copy": {"id": pair.copy_id, "path": paths.get(pair.copy_id)},
            "original": {"id": pair.original_id, "path": paths.get(pair.original_id)},
            "answer": pair.answer,
        }
        for pair in pairs
    ]

    def people(out: "Console") -> None:
        if not rows:
            out.print("No conflicts.")
            return
        cells = [
            (
                str(pair.copy_id),
                paths.get(pair.copy_id, ""),
                str(pair.original_id),
                os.path.basename(paths.get(pair.original_id, "")),
                pair.answer or "",
            )
            for pair in pairs
        ]
        out.print(table("Copy", "File", "Original", "File", "Kept", rows=cells))

    face_of(ctx).answer({"conflicts": rows}, people)


@conflicts.command("keep")
def conflicts_keep(
    ctx: typer.Context,
    which: Annotated[
        str, typer.Argument(metavar="WHICH", help=", ".join([*Answer, f"or {NO_ANSWER}"]) + ".")
    ],
    query: QueryArgument,
) -> None:
    """Say which file counts, for the conflicts a query finds either file of; the other goes to the
    trash.

    \b
    musekeep conflicts keep original 'is:conflict folder:Dropbox'
    """
    from app.catalog.conflicts import conflicts as all_conflicts
    from app.core.ops import AnswerConflict

    answer = _kept(which)
    with opened(ctx) as services:
        ids = set(ids_of(services, query))
        pairs = services.session.ask(all_conflicts, False)
        copies = [pair.copy_id for pair in pairs if {pair.copy_id, pair.original_id} & ids]
        if copies:
            services.session.do(AnswerConflict(answer, copies))
    face_of(ctx).answer(
        {"answered": copies},
        lambda out: out.print(f"{counted(len(copies), 'conflict')} answered."),
    )


def _kept(text: str) -> Answer | None:
    if text.casefold() == NO_ANSWER:
        return None
    try:
        return Answer(text.casefold())
    except ValueError as error:
        known = ", ".join([*Answer, NO_ANSWER])
        raise UsageError(f"{clean(text)} cannot be kept (there are: {known}).") from error


def _set_state(ctx: typer.Context, query: str, state: str, what: str) -> None:
    from app.core.ops import SetState
    from app.core.vocab import State

    with opened(ctx) as services:
        ids = ids_of(services, query)
        changed = services.session.do(SetState(State(state), ids)).count if ids else 0
    face_of(ctx).answer(
        {"changed": changed}, lambda out: out.print(f"{counted(changed, 'asset')} {what}.")
    )


def _missing_path(services: "Services", asset: int) -> str:
    from app.catalog.assets import views

    view = next(iter(services.session.ask(views, [asset])), None)
    if view is None:
        raise NotFoundError(f"There is no asset {asset}.")
    return view.path


def _match(one: "Match") -> dict[str, Any]:
    return {"asset": one.asset_id, "old": one.old, "new": one.new.path, "certain": one.certain}


def _tell_relinked(
    out: "Console", done: "Sequence[Match]", proposed: "Sequence[Match]", found: "Proposals"
) -> None:
    out.print(f"{counted(len(done), 'file')} found again.")
    if proposed:
        out.print(f"{counted(len(proposed), 'proposal')}:", style="bold")
        rows = [
            (f"  {one.old}", one.new.path, "same content" if one.certain else "same place")
            for one in proposed[:LISTED]
        ]
        out.print(table("  Was", "May be", "By", rows=rows))
        if len(proposed) > LISTED:
            out.print(f"  … and {len(proposed) - LISTED} more (--json lists all)")
    if found.unresolved:
        out.print(f"{counted(len(found.unresolved), 'file')} still missing.", style="yellow")


def _answer(ctx: typer.Context, report: "FilesReport", job: Job | None, what: str) -> None:
    document = {
        "done": [{"old": old, "new": new or None} for old, new in report.done],
        "along": report.along,
        "failed": [{"path": one.path, "reason": one.reason} for one in report.failed],
        "stopped": report.stopped,
    }

    def people(out: "Console") -> None:
        along = f", {counted(report.along, 'companion')} with them" if report.along else ""
        out.print(f"{counted(len(report.done), 'file')} {what}{along}.")
        if report.failed:
            rows = [(f"  {Path(one.path).name}", one.reason) for one in report.failed[:LISTED]]
            out.print(table("  File", "Why not", rows=rows))

    face_of(ctx).answer(document, people)
    if report.stopped and job is not None:
        raise typer.Exit(job.exit_code)
    if report.failed:
        raise typer.Exit(1)
