"""Verbs about the shapes a file can leave in: presets list, show, copy, vary, check."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, size, table
from app.cli.opening import opened
from app.core.errors import NotFoundError

if TYPE_CHECKING:
    from rich.console import Console

    from app.export.presets.preset import Preset
    from app.services.presets import Checked

presets = typer.Typer(
    name="presets", help="The shapes a picture can leave in.", no_args_is_help=True
)
PresetArgument = Annotated[str, typer.Argument(metavar="ID", help="As in `presets list`.")]


@presets.command("list")
def presets_list(ctx: typer.Context) -> None:
    """List all presets."""
    from app.cli.shapes import preset

    with opened(ctx) as services:
        found = [(one, services.preset_desk.is_own(one.id)) for one in services.presets.values()]
    document = {"presets": [preset(one, own=own) for one, own in found]}
    face_of(ctx).answer(document, lambda out: _list(out, found))


@presets.command("show")
def presets_show(ctx: typer.Context, name: PresetArgument) -> None:
    """Show one preset: what the placement takes, says who, since when, and how files are made."""
    from app.cli.shapes import preset

    with opened(ctx) as services:
        found = services.presets.get(name)
        own = found is not None and services.preset_desk.is_own(name)
    if found is None:
        raise NotFoundError(f"There is no preset {clean(name)}.", hint="See `presets list`.")
    face_of(ctx).answer({"presets": [preset(found, own=own)]}, _showing(found, own=own))


@presets.command("copy")
def presets_copy(
    ctx: typer.Context,
    name: PresetArgument,
    new: Annotated[str, typer.Argument(metavar="NEW-ID", help="Platform and a name: x.my_post.")],
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="A key of the copy that is different."),
    ] = None,
) -> None:
    """Make a preset of your own from another one, in the library's resources/presets/.

    The keys are those of the data file; a value that is empty takes a key away. Given the id of a
    preset that ships, the copy replaces it.

    \b
    musekeep presets copy x.in_feed_portrait x.mine --set title=Mine --set 'watermark.text=© Mia'
    musekeep presets copy instagram.story instagram.story --set 'name={date}_{persona}'
    """
    from app.cli.shapes import preset

    with opened(ctx) as services:
        made = services.preset_desk.copy(name, new, changes or [])
        path = services.presets.files[made.id]
    document = {"presets": [preset(made, own=True)], "file": str(path)}

    def people(out: "Console") -> None:
        _showing(made, own=True)(out)
        out.print(f"Written to {clean(str(path))}; edit it there.", style="dim")

    face_of(ctx).answer(document, people)


@presets.command("vary")
def presets_vary(
    ctx: typer.Context,
    persona: Annotated[str, typer.Argument(metavar="PERSONA", help="As in `persona list`.")],
    names: Annotated[
        list[str], typer.Argument(metavar="ID…", help="Presets, or patterns as 'instagram.*'.")
    ],
    changes: Annotated[
        list[str], typer.Option("--set", metavar="KEY=VALUE", help="What is different.")
    ],
) -> None:
    """Let presets be different for a persona: mark, name, what is written into the file.

    What the placement takes stays as it is. The variant is a file in the library's
    resources/presets/.

    \b
    musekeep presets vary Mia 'instagram.*' --set 'watermark.text=© {persona}' --set sign=true
    musekeep presets vary Mia x.video x.header --set 'name={persona}_{date}_{sequence:03}'
    """
    with opened(ctx) as services:
        path = services.preset_desk.vary(persona, names, changes)
    document = {"persona": persona, "presets": names, "file": str(path)}
    face_of(ctx).answer(
        document,
        lambda out: out.print(f"Written to {clean(str(path))}; edit it there.", style="dim"),
    )


@presets.command("check")
def presets_check(ctx: typer.Context) -> None:
    """Read your own presets and variants anew and say what is wrong with them (exit code 1)."""
    with opened(ctx) as services:
        found = services.preset_desk.check()
    document = {
        "files": found.files,
        "presets": list(found.presets),
        "personas": list(found.personas),
        "problems": list(found.problems),
    }
    face_of(ctx).answer(document, lambda out: _checked(out, found))
    if found.problems:
        raise typer.Exit(1)


def _list(out: "Console", found: list[tuple["Preset", bool]]) -> None:
    rows = [
        (one.id, one.title, _size(one), one.format or "–", _at_most(one), "yes" if own else "")
        for one, own in found
    ]
    out.print(table("Preset", "For", "Size", "Format", "At most", "Own", rows=rows))


def _showing(one: "Preset", *, own: bool) -> Callable[["Console"], None]:
    from app.export.presets.words import manners, needs

    def people(out: "Console") -> None:
        out.print(f"{one.title} ({one.id}{', your own' if own else ''})", style="bold")
        rows = [(need.label, need.value, need.sureness or "") for need in needs(one, size)]
        out.print(table("What it takes", "", "Known from", rows=rows))
        made = [(label, clean(value)) for label, value in manners(one)]
        out.print(table("How it is made", "", rows=made))
        out.print(f"Last checked {one.facts.checked:%d %b %Y}.")
        if one.facts.note:
            out.print(clean(one.facts.note), style="dim")
        sources = [(each.id, each.kind, each.dated, clean(each.url)) for each in one.facts.sources]
        out.print(table("Source", "Kind", "Dated", "Where", rows=sources))

    return people


def _checked(out: "Console", found: "Checked") -> None:
    for problem in found.problems:
        out.print(clean(problem), style="bold red")
    out.print(
        f"{counted(found.files, 'file')} of your own with {counted(len(found.presets), 'preset')} "
        f"and variants of {counted(len(found.personas), 'persona')}; "
        f"{counted(len(found.problems), 'problem')}."
    )


def _size(one: "Preset") -> str:
    return f"{one.width} × {one.height}" if one.width else "its own"


def _at_most(one: "Preset") -> str:
    return size(one.max_bytes) if one.max_bytes else "–"
