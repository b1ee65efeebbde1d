"""Verbs about collections: put together by hand, or saved as a search."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.edit import answer_changed, carried_out
from app.cli.face import clean, counted, face_of, table
from app.cli.find import MINUS_IS_NOT, QueryArgument, ids_of
from app.cli.opening import opened

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.ops import Op
    from app.core.organising import Collection

collection = typer.Typer(
    name="collection",
    help="Assets put together by hand, and searches saved under a name.",
    no_args_is_help=True,
)

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="Its whole name, like Summer or Sets/Summer.")
]


@collection.command("list")
def collection_list(ctx: typer.Context) -> None:
    """List all collections and saved searches, with how many assets are in them."""
    from app.catalog.collecting import collections

    with opened(ctx) as services:
        found = services.session.ask(collections)
    document = {
        "collections": [{"name": one.name, "count": one.count, "query": one.query} for one in found]
    }
    face_of(ctx).answer(document, lambda out: _tell(out, found))


@collection.command("add", context_settings=MINUS_IS_NOT)
def collection_add(ctx: typer.Context, name: NameArgument, query: QueryArgument) -> None:
    """Put the assets of a search into a collection, which is made where there is none.

    \b
    musekeep collection add Sets/Summer 'tag:beach rating:>=4'
    """
    _collect(ctx, name, query, on=True)


@collection.command("remove", context_settings=MINUS_IS_NOT)
def collection_remove(ctx: typer.Context, name: NameArgument, query: QueryArgument) -> None:
    """Take the assets of a search out of a collection; the assets stay in the library."""
    _collect(ctx, name, query, on=False)


@collection.command("save", context_settings=MINUS_IS_NOT)
def collection_save(ctx: typer.Context, name: NameArgument, query: QueryArgument) -> None:
    """Save a search under a name; one that has the name already searches for this from now on.

    \b
    musekeep collection save Best 'rating:5 -is:flagged'
    musekeep search collection:Best
    """
    from app.core.ops import SetCollection

    _do(ctx, SetCollection(name, query), {"name": name, "query": query}, f"saved {clean(name)}")


@collection.command("rename")
def collection_rename(
    ctx: typer.Context,
    name: NameArgument,
    to: Annotated[str, typer.Argument(metavar="NEW", help="Its new whole name.")],
) -> None:
    """Give a collection another name, or hang it elsewhere; those under it go along."""
    from app.core.ops import RenameCollection

    told = f"{clean(name)} is {clean(to)} now"
    _do(ctx, RenameCollection(name, to), {"name": to, "was": name}, told)


@collection.command("delete")
def collection_delete(ctx: typer.Context, name: NameArgument) -> None:
    """Delete a collection or saved search alone: no asset is touched, those under it move up."""
    from app.core.ops import RemoveCollection

    _do(ctx, RemoveCollection(name), {"deleted": name}, f"deleted {clean(name)}")


def _collect(ctx: typer.Context, name: str, query: str, *, on: bool) -> None:
    from app.core.ops import Collect

    with opened(ctx) as services:
        ids = ids_of(services, query)
        changed = carried_out(services, Collect(name, ids, on=on), ids)
    answer_changed(ctx, changed, "put in" if on else "taken out")


def _do(ctx: typer.Context, op: "Op", document: dict[str, str], told: str) -> None:
    with opened(ctx) as services:
        services.session.do(op)
    face_of(ctx).answer(document, lambda out: out.print(told))


def _tell(out: "Console", found: Sequence["Collection"]) -> None:
    if not found:
        out.print("There are no collections yet.")
        return
    rows = [[clean(one.name), str(one.count), clean(one.query or "")] for one in found]
    out.print(table("collection", "assets", "search", rows=rows, right=["assets"]))
    out.print(counted(len(found), "collection"))
