"""Verbs about signed releases, and what they share with those about personas."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, face_of, table
from app.cli.opening import opened
from app.core.errors import NotFoundError, UsageError
from app.core.people import Persona, Release
from app.core.vocab import Nudity

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services

TODAY = "today"

release = typer.Typer(name="release", help="Signed papers.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The persona's name.")]


@release.command("list")
def release_list(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Of one persona; all without.")
    ] = None,
) -> None:
    """List releases: who signed, for what, from when to when."""
    from app.catalog.moderation.people import personas

    with opened(ctx) as services:
        found = [present(services, name)] if name else services.session.ask(personas)
    listed = {
        "releases": [
            {"persona": one.name, **document(each)} for one in found for each in one.releases
        ]
    }
    face_of(ctx).answer(listed, lambda out: _tell_releases(out, found))


@release.command("add")
def release_add(
    ctx: typer.Context,
    name: NameArgument,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The signed document.")],
    person: Annotated[str, typer.Option("--person", metavar="NAME", help="Who signed it.")],
    valid_from: Annotated[
        str, typer.Option("--from", metavar="DATE", help="The first day it holds.")
    ] = TODAY,
    valid_to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The last day; without end if none.")
    ] = None,
    platform: Annotated[
        list[str] | None,
        typer.Option("--platform", metavar="P", help="Where it holds; everywhere without."),
    ] = None,
    nudity: Annotated[Nudity, typer.Option("--nudity", help="How far it goes.")] = Nudity.NONE,
) -> None:
    """File a signed release. A copy of the document is kept in the library, with its hash.

    \b
    musekeep persona release add Anna ~/anna.pdf --person 'Anna Weiss' --to 2027-12-31 \\
        --platform fanvue --nudity nude
    """
    wanted = Release(
        person=person,
        file="",
        sha256="",
        valid_from=day_of(valid_from),
        valid_to=day_of(valid_to) if valid_to is not None else None,
        platforms=tuple(platform or ()),
        nudity=nudity,
    )
    with opened(ctx) as services:
        filed = services.personas.file_release(name, file, wanted)
    made = {"persona": name, **document(filed)}
    said = f"Release {filed.id} of {clean(person)} filed as {clean(filed.file)}."
    face_of(ctx).answer(made, lambda out: out.print(said))


@release.command("remove")
def release_remove(
    ctx: typer.Context,
    number: Annotated[int, typer.Argument(metavar="ID", help="As in `persona release list`.")],
) -> None:
    """Withdraw a release. Its document stays in the library; `undo` takes it back."""
    from app.core.ops import RemoveRelease

    with opened(ctx) as services:
        services.session.do(RemoveRelease(number))
    face_of(ctx).answer({"removed": number}, lambda out: out.print(f"Release {number} withdrawn."))


def held(services: "Services", name: str) -> Persona | None:
    """The persona of that name; None when there is none."""
    from app.catalog.moderation.people import persona

    return services.session.ask(persona, name)


def present(services: "Services", name: str) -> Persona:
    """The same, or NotFoundError."""
    one = held(services, name)
    if one is None:
        raise NotFoundError(f"There is no persona {clean(name)}.", hint="See `persona list`.")
    return one


def day_of(text: str) -> date:
    """A date, or today. Raises UsageError."""
    if text.casefold() == TODAY:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{clean(text)} is no date.", hint="Say it as 2026-11-20.") from error


def document(one: Release) -> dict[str, Any]:
    """A release as JSON. `holds`: today."""
    return {
        "id": one.id,
        "person": one.person,
        "file": one.file,
        "sha256": one.sha256,
        "valid_from": iso(one.valid_from),
        "valid_to": iso(one.valid_to),
        "platforms": list(one.platforms),
        "nudity": one.nudity,
        "holds": one.holds(date.today()),
    }


def iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _tell_releases(out: "Console", found: Sequence[Persona]) -> None:
    rows = [
        (
            str(each.id),
            one.name,
            each.person,
            f"{iso(each.valid_from)} – {iso(each.valid_to) or '…'}",
            ", ".join(each.platforms) or "everywhere",
            str(each.nudity),
            each.file,
        )
        for one in found
        for each in one.releases
    ]
    if not rows:
        out.print("No releases yet: `musekeep persona release add`.")
        return
    columns = ("Id", "Persona", "Signed by", "Holds", "Where", "Up to", "Document")
    out.print(table(*columns, rows=rows, right=("Id",)))
