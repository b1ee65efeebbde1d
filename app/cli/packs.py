"""Verbs about the model packs: which there are, and how they get here."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import Face, clean, face_of, note, size, table
from app.cli.long_job import long_job
from app.cli.opening import opened
from app.core.errors import PackError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services
    from app.services.packs import PackState

packs = typer.Typer(
    name="packs", help="The model packs that look at pictures.", no_args_is_help=True
)

Id = Annotated[str, typer.Argument(metavar="ID", help="The pack, as `packs list` names it.")]


@packs.command("list")
def packs_list(ctx: typer.Context) -> None:
    """List the packs: those that are installed, and those that can be."""
    with opened(ctx) as services:
        states = services.packs.listing()
        rows = [_described(services, state) for state in states]

    def people(out: "Console") -> None:
        cells = [
            (
                state.id,
                state.version,
                str(state.task),
                size(state.bytes) if state.bytes is not None else "",
                state.licence,
                _standing(state),
            )
            for state in states
        ]
        out.print(table("Pack", "Version", "Task", "Size", "Licence", "", rows=cells))

    face_of(ctx).answer({"packs": rows}, people)


@packs.command("show")
def packs_show(ctx: typer.Context, pack: Id) -> None:
    """Show what a pack says of itself, its licence included."""
    with opened(ctx) as services:
        facts = services.packs.facts(pack)
        (state,) = [one for one in services.packs.listing() if one.id == pack]
        row = _described(services, state) | {
            "licence_text": facts.licence_text,
            "memory_mb": facts.memory_mb,
            "repository": facts.hub.repo if facts.hub is not None else None,
            "revision": facts.hub.revision if facts.hub is not None else None,
            "sha256": dict(facts.hashes),
            "runs_on": None,
            "not_on": None,
        }
        if state.installed and state.problem is None:
            row["runs_on"], row["not_on"] = services.packs.runs_on(pack)

    def people(out: "Console") -> None:
        for name, value in row.items():
            if name not in ("licence_text", "labels", "sha256") and value not in (None, ""):
                out.print(f"{name}: {clean(str(value))}")
        for line in facts.licence_text.splitlines():
            out.print(clean(line))

    face_of(ctx).answer(row, people)


@packs.command("install")
def packs_install(
    ctx: typer.Context,
    pack: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The pack, fetched from its hub.")
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="DIR|ZIP", help="Take it from here; no network is used."),
    ] = None,
    accept_licence: Annotated[
        bool, typer.Option("--accept-licence", help="Agree to its licence without being asked.")
    ] = False,
) -> None:
    """Install a pack: fetch it, or take it from a folder or a ZIP.

    \b
    musekeep packs install wd-vit-tagger-v3
    musekeep packs install --from ~/Downloads/my-pack.zip
    musekeep packs install clip-vit-b32 --from ~/Downloads/clip
    """
    face = face_of(ctx)

    def accept(text: str) -> bool:
        return accept_licence or _agreed(face, text)

    with opened(ctx) as services, long_job() as job:
        if source is not None:
            id_ = services.packs.install_from(source, job.report, job.cancel, accept, only=pack)
        elif pack is not None:
            id_ = pack
            services.packs.install(pack, job.report, job.cancel, accept)
        else:
            raise UsageError("Say which pack, or where it is with --from.")
        (state,) = [one for one in services.packs.listing() if one.id == id_]
        row = _described(services, state)
    face.answer(row, lambda out: out.print(f"{state.title} {state.version} is installed."))


@packs.command("verify")
def packs_verify(
    ctx: typer.Context,
    pack: Annotated[str | None, typer.Argument(metavar="[ID]", help="All without.")] = None,
) -> None:
    """Check installed packs: every file's hash, and whether the network runs and fits."""
    with opened(ctx) as services:
        checked = verify_packs(services, pack)

    def people(out: "Console") -> None:
        for name, problem in checked.items():
            out.print(f"{name}: {clean(problem) or 'fine'}")

    document = [
        {"id": name, "ok": not problem, "problems": [problem] if problem else []}
        for name, problem in checked.items()
    ]
    face_of(ctx).answer({"packs": document}, people)
    if any(checked.values()):
        raise typer.Exit(1)


@packs.command("remove")
def packs_remove(ctx: typer.Context, pack: Id) -> None:
    """Delete an installed pack. What it found stays."""
    with opened(ctx) as services:
        services.packs.remove(pack)
    face_of(ctx).answer({"removed": pack}, lambda out: out.print(f"{pack} is removed."))


@packs.command("on")
def packs_on(ctx: typer.Context, pack: Id) -> None:
    """Let an installed pack look at pictures."""
    _switch(ctx, pack, on=True)


@packs.command("off")
def packs_off(ctx: typer.Context, pack: Id) -> None:
    """Leave an installed pack out. What it found stays."""
    _switch(ctx, pack, on=False)


def _switch(ctx: typer.Context, pack: str, *, on: bool) -> None:
    with opened(ctx) as services:
        services.packs.set_active(pack, on)
    said = f"{pack} is {'on' if on else 'off'}."
    face_of(ctx).answer({"id": pack, "active": on}, lambda out: out.print(said))


def verify_packs(services: "Services", only: str | None = None) -> dict[str, str]:
    """What is wrong with each installed pack (or one), empty where nothing is; asked in the
    inference process.
    """
    installed = [state.id for state in services.packs.listing() if state.installed]
    checked: dict[str, str] = {}
    for name in installed if only is None else [only]:
        try:
            services.packs.verify(name)
        except PackError as error:
            checked[name] = str(error)
        else:
            checked[name] = ""
    return checked


def _described(services: "Services", state: "PackState") -> dict[str, Any]:
    pack = services.packs.get(state.id)
    return asdict(state) | {
        "labels": list(pack.labels) if pack is not None else None,
        "weights": str(pack.weights) if pack is not None else None,
    }


def _standing(state: "PackState") -> str:
    if state.problem is not None:
        return "broken"
    if not state.installed:
        return "can be installed"
    return ("on" if state.active else "off") + (", came with Musekeep" if state.shipped else "")


def _agreed(face: Face, text: str) -> bool:
    """Asks who sits at the terminal. Raises UsageError where nobody does."""
    if face.json or not sys.stdin.isatty():
        raise UsageError(
            "The pack's licence must be agreed to.",
            hint="Read it with `packs show ID`, then add --accept-licence.",
        )
    note(text)
    return typer.confirm("Do you agree to this licence?", err=True)
