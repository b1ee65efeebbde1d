"""Verbs about personas: who is shown, and the papers behind real likenesses."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import release as releases
from app.cli.face import clean, counted, face_of, table
from app.cli.find import QueryArgument, ids_of
from app.cli.opening import opened
from app.cli.release import TODAY, NameArgument, day_of, held, iso, present
from app.cli.release import document as paper
from app.core.errors import UsageError
from app.core.people import Persona
from app.core.vocab import PersonaKind

if TYPE_CHECKING:
    from rich.console import Console


NEVER = "no"

persona = typer.Typer(
    name="persona", help="The characters you run, and consent to likenesses.", no_args_is_help=True
)
persona.add_typer(releases.release)

KindOption = Annotated[
    PersonaKind | None,
    typer.Option("--kind", help="Whose likeness: nobody's, your own, somebody's who signed."),
]
AttestedOption = Annotated[
    str | None,
    typer.Option(
        "--adult-attested",
        metavar="DATE",
        help=f"When you attested that it is an adult: a date, {TODAY}, or {NEVER}.",
    ),
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="For yourself.")]


@persona.command("list")
def persona_list(ctx: typer.Context) -> None:
    """List all personas with their papers and how many assets show them."""
    from app.catalog.moderation.people import personas

    with opened(ctx) as services:
        found = services.session.ask(personas)
    document = {"personas": [_persona(one) for one in found]}
    face_of(ctx).answer(document, lambda out: _tell(out, found))


@persona.command("add")
def persona_add(
    ctx: typer.Context,
    name: NameArgument,
    kind: KindOption = None,
    adult_attested: AttestedOption = None,
    note: NoteOption = None,
) -> None:
    """Make a persona.

    \b
    musekeep persona add Mira --adult-attested today
    musekeep persona add Anna --kind licensed
    """
    from app.core.ops import SetPersona

    with opened(ctx) as services:
        if held(services, name) is not None:
            raise UsageError(
                f"There is a persona {clean(name)} already.", hint="`persona set` changes it."
            )
        services.session.do(SetPersona(_changed(Persona(name), kind, adult_attested, note)))
        made = present(services, name)
    _answer(ctx, made, "made")


@persona.command("set")
def persona_set(
    ctx: typer.Context,
    name: NameArgument,
    rename: Annotated[str | None, typer.Option("--name", help="Its new name.")] = None,
    kind: KindOption = None,
    adult_attested: AttestedOption = None,
    note: NoteOption = None,
) -> None:
    """Change a persona; what is not named stays as it is."""
    from app.core.ops import SetPersona

    with opened(ctx) as services:
        before = present(services, name)
        after = replace(_changed(before, kind, adult_attested, note), name=rename or before.name)
        services.session.do(SetPersona(after, was=before.name))
        made = present(services, after.name)
    _answer(ctx, made, "changed")


@persona.command("remove")
def persona_remove(ctx: typer.Context, name: NameArgument) -> None:
    """Forget a persona and its releases; `undo` takes it back.

    The assets and the documents stay.
    """
    from app.core.ops import RemovePersona

    with opened(ctx) as services:
        gone = present(services, name)
        services.session.do(RemovePersona(gone.name))
    _answer(ctx, gone, "removed")


@persona.command("assign")
def persona_assign(ctx: typer.Context, name: NameArgument, query: QueryArgument) -> None:
    """Say that all assets of a query show a persona.

    \b
    musekeep persona assign Mira 'lora:mira'
    """
    _assign(ctx, name, query, on=True)


@persona.command("unassign")
def persona_unassign(ctx: typer.Context, name: NameArgument, query: QueryArgument) -> None:
    """Say that all assets of a query do not show a persona."""
    _assign(ctx, name, query, on=False)


def _assign(ctx: typer.Context, name: str, query: str, *, on: bool) -> None:
    from app.core.ops import AssignPersona

    with opened(ctx) as services:
        held = present(services, name)
        ids = ids_of(services, query)
        changed = services.session.do(AssignPersona(held.name, ids, on)).count if ids else 0
    said = f"{counted(changed, 'asset')} now {'shows' if changed == 1 else 'show'} {clean(name)}."
    if not on:
        said = f"{counted(changed, 'asset')} no longer said to show {clean(name)}."
    face_of(ctx).answer({"changed": changed}, lambda out: out.print(said))


def _changed(
    before: Persona, kind: PersonaKind | None, attested: str | None, note: str | None
) -> Persona:
    return replace(
        before,
        kind=kind or before.kind,
        adult_attested=before.adult_attested if attested is None else _attested(attested),
        note=before.note if note is None else note,
    )


def _attested(text: str) -> date | None:
    return None if text.casefold() == NEVER else day_of(text)


def _persona(one: Persona) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind,
        "adult_attested": iso(one.adult_attested),
        "note": one.note,
        "assets": one.assets,
        "releases": [paper(each) for each in one.releases],
    }


def _answer(ctx: typer.Context, one: Persona, what: str) -> None:
    said = f"Persona {clean(one.name)} {what}."
    face_of(ctx).answer(_persona(one), lambda out: out.print(said))


def _tell(out: "Console", found: Sequence[Persona]) -> None:
    if not found:
        out.print("No personas yet: `musekeep persona add NAME`.")
        return
    rows = [
        (
            one.name,
            str(one.kind),
            iso(one.adult_attested) or "not attested",
            str(len(one.releases)),
            str(one.assets),
            one.note,
        )
        for one in found
    ]
    names = ("Releases", "Assets")
    out.print(table("Persona", "Kind", "Adult", *names, "Note", rows=rows, right=names))
