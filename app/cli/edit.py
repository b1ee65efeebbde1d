"""Verbs that edit: tags, rating, label, and the history that takes edits back."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, table
from app.cli.find import QueryArgument, ids_of
from app.cli.opening import opened
from app.core.errors import UsageError
from app.core.vocab import Label

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.ops import Done, Op
    from app.services.library import Services

NO_LABEL = "none"

tag = typer.Typer(name="tag", help="Put a tag on assets, or take it off.", no_args_is_help=True)
tags = typer.Typer(name="tags", help="Look after the tags themselves.", no_args_is_help=True)

TagArgument = Annotated[
    str, typer.Argument(metavar="TAG", help="A tag; / separates parents, as in Style/Film.")
]


@tag.command("add")
def tag_add(ctx: typer.Context, name: TagArgument, query: QueryArgument) -> None:
    """Put a tag on all assets of a query. Parents are made as needed; `undo` takes it back.

    \b
    musekeep tag add Style/Film 'checkpoint:sdxl prompt:35mm'
    """
    from app.core.ops import AddTag

    with opened(ctx) as services:
        ids = ids_of(services, query)
        done = carried_out(services, AddTag(name, ids), ids)
    answer_changed(ctx, done, f"tagged {name}")


@tag.command("remove")
def tag_remove(ctx: typer.Context, name: TagArgument, query: QueryArgument) -> None:
    """Take a tag off all assets of a query."""
    from app.core.ops import RemoveTag

    with opened(ctx) as services:
        ids = ids_of(services, query)
        done = carried_out(services, RemoveTag(name, ids), ids)
    answer_changed(ctx, done, f"no longer tagged {name}")


@tags.command("list")
def tags_list(ctx: typer.Context) -> None:
    """List all tags with how many assets carry them."""
    from app.catalog.tags import tags as all_tags

    with opened(ctx) as services:
        rows = services.session.ask(all_tags)
    document = [
        {"name": row.name, "count": row.count, "aliases": list(row.aliases)} for row in rows
    ]

    def people(out: "Console") -> None:
        if not rows:
            out.print("No tags yet: `musekeep tag add TAG QUERY`.")
            return
        cells = [(row.name, str(row.count), ", ".join(row.aliases)) for row in rows]
        out.print(table("Tag", "Assets", "Also found as", rows=cells, right=("Assets",)))

    face_of(ctx).answer({"tags": document}, people)


@tags.command("rename")
def tags_rename(
    ctx: typer.Context,
    name: TagArgument,
    to: Annotated[str, typer.Argument(metavar="NAME", help="Its new last part.")],
) -> None:
    """Give a tag another name. Its children stay under it."""
    from app.core.ops import RenameTag

    _do(ctx, RenameTag(name, to), f"tagged by its new name {to}")


@tags.command("merge")
def tags_merge(
    ctx: typer.Context,
    name: TagArgument,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The tag that stays.")],
) -> None:
    """Merge a tag into another. The old name stays as an alias that finds the other."""
    from app.core.ops import MergeTags

    _do(ctx, MergeTags(name, into), f"moved to {into}")


@tags.command("move")
def tags_move(
    ctx: typer.Context,
    name: TagArgument,
    parent: Annotated[
        str | None,
        typer.Argument(metavar="[PARENT]", help="The tag to hang it under; none: the top."),
    ] = None,
) -> None:
    """Hang a tag, with its children, under another tag or at the top."""
    from app.core.ops import MoveTag

    _do(ctx, MoveTag(name, parent), f"now under {parent}" if parent else "now at the top")


def rate(
    ctx: typer.Context,
    stars: Annotated[int, typer.Argument(metavar="N", min=0, max=5, help="0 (none) to 5.")],
    query: QueryArgument,
) -> None:
    """Give all assets of a query a rating.

    \b
    musekeep rate 5 'id:17,18'
    """
    from app.core.ops import SetRating

    with opened(ctx) as services:
        ids = ids_of(services, query)
        done = carried_out(services, SetRating(stars, ids), ids)
    answer_changed(ctx, done, f"rated {stars}")


def label(
    ctx: typer.Context,
    colour: Annotated[
        str,
        typer.Argument(metavar="COLOUR", help=", ".join([*Label, f"or {NO_LABEL}"]) + "."),
    ],
    query: QueryArgument,
) -> None:
    """Give all assets of a query a colour label, or take it off with `none`."""
    from app.core.ops import SetLabel

    chosen = _colour(colour)
    with opened(ctx) as services:
        ids = ids_of(services, query)
        done = carried_out(services, SetLabel(chosen, ids), ids)
    answer_changed(ctx, done, f"labelled {chosen or NO_LABEL}")


def undo(ctx: typer.Context) -> None:
    """Take back the newest edit, also one from before a restart. Imports are never taken back."""
    with opened(ctx) as services:
        done = services.session.undo()
    _tell_step(ctx, "undone", done)


def redo(ctx: typer.Context) -> None:
    """Put back the edit that was undone last."""
    with opened(ctx) as services:
        done = services.session.redo()
    _tell_step(ctx, "redone", done)


def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, newest first.")] = 20,
) -> None:
    """Show what was done to the library, newest first."""
    from app.catalog.oplog import history as rows_of

    with opened(ctx) as services:
        rows = services.session.ask(rows_of, limit)
    document = [
        {
            "id": row.id,
            "name": row.name,
            "when": row.when.isoformat(),
            "count": row.count,
            "undone": row.undone,
            "undoable": row.undoable,
            "summary": row.summary,
        }
        for row in rows
    ]

    def people(out: "Console") -> None:
        cells = [
            (
                row.when.astimezone().strftime("%Y-%m-%d %H:%M"),
                f"{row.name}: {row.summary}" if row.summary else row.name,
                str(row.count),
                "undone" if row.undone else "",
            )
            for row in rows
        ]
        out.print(table("When", "What", "Assets", "", rows=cells, right=("Assets",)))

    face_of(ctx).answer({"operations": document}, people)


def carried_out(services: "Services", op: "Op", ids: list[int]) -> int:
    """How many assets changed; an edit of nothing leaves no trace in the history."""
    return services.session.do(op).count if ids else 0


def _do(ctx: typer.Context, op: "Op", what: str) -> None:
    with opened(ctx) as services:
        count = services.session.do(op).count
    answer_changed(ctx, count, what)


def answer_changed(ctx: typer.Context, changed: int, what: str) -> None:
    face_of(ctx).answer(
        {"changed": changed}, lambda out: out.print(f"{counted(changed, 'asset')} {clean(what)}.")
    )


def _tell_step(ctx: typer.Context, word: str, done: "Done | None") -> None:
    if done is None:
        what, count, said = None, 0, f"There is nothing to be {word}."
    else:
        what, count = done.changes.cause.partition(" ")[2], done.count
        said = f"{word.capitalize()}: {what} ({counted(count, 'asset')})."
    face_of(ctx).answer({word: what, "changed": count}, lambda out: out.print(said))


def _colour(text: str) -> Label | None:
    if text.casefold() == NO_LABEL:
        return None
    try:
        return Label(text.casefold())
    except ValueError as error:
        known = ", ".join([*Label, NO_LABEL])
        raise UsageError(f"There is no label {clean(text)} (there are: {known}).") from error
