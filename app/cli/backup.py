"""Backups of the library: backup, backups, restore."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, face_of, size, table
from app.cli.long_job import long_job
from app.cli.opening import opened
from app.core.errors import ExportError, NotFoundError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.backups import Backup, Proof


def backup(
    ctx: typer.Context,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="Put it there instead, and let no old one go."),
    ] = None,
) -> None:
    """Copy the catalogue, the settings, your own data files and releases, while all is in use.

    Each one is restored on trial before it counts. Pictures are not copied: they stay in their
    own folders. Vaults have backups of their own (`vault backup`).

    \b
    musekeep backup
    musekeep backup --to /Volumes/Backup
    """
    _refuse_vault(ctx)
    with opened(ctx) as services, long_job() as job:
        made = services.backups.make(job.report, job.cancel, to.absolute() if to else None)
        notes = services.backups.notes() if to is None else []
    document = {**_shape(made), "notes": notes}

    def people(out: "Console") -> None:
        told = f"{counted(made.assets, 'asset')}, {size(made.bytes)}, restored on trial."
        out.print(f"{clean(str(made.folder))}: {told}")
        for note in notes:
            out.print(note, style="dim")

    face_of(ctx).answer(document, people)


def backups(
    ctx: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="Restore each on trial and say what is wrong with it.")
    ] = False,
) -> None:
    """List the backups of this library, the newest first. With --check: exit code 1 where one is
    not whole.
    """
    _refuse_vault(ctx)
    with opened(ctx) as services, long_job() as job:
        desk = services.backups
        found = desk.listing()
        proofs = [desk.prove(one.name, job.report, job.cancel) for one in found] if check else []
        folder, notes = desk.folder, desk.notes()
    document = {
        "folder": str(folder),
        "notes": notes,
        "backups": [_shape(one) for one in found]
        if not check
        else [_shape(one.backup) | {"problems": list(one.problems)} for one in proofs],
    }
    face_of(ctx).answer(document, lambda out: _list(out, folder, found, proofs))
    if any(not one.is_whole for one in proofs):
        raise typer.Exit(1)


def restore(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="BACKUP", help="A name of `backups`, or a backup's folder.")
    ],
) -> None:
    """Put the library back as a backup has it. What it was before is kept in its backups folder.

    The library must not be open in a window. The backup is restored on trial first; pictures are
    not touched.

    \b
    musekeep restore musekeep-20261121-031500
    """
    from app.core.paths import prepare_library
    from app.services.backups import kept
    from app.services.backups import restore as put_back
    from app.services.datafiles import read_settings
    from app.services.places import default_library

    _refuse_vault(ctx)
    paths = prepare_library(face_of(ctx).library or default_library())
    where = Path(read_settings(paths, []).backups or paths.backups)
    places = (Path(name).absolute(), where / name)
    folder = next((one for one in places if (one / kept.MANIFEST).exists()), None)
    if folder is None:
        raise NotFoundError(f"There is no backup {clean(name)}.", hint="See `musekeep backups`.")
    with long_job() as job:
        try:
            done = put_back(paths, kept.read(folder), job.report, job.cancel)
        except OSError as error:
            raise ExportError(
                f"The backup was not restored: {error.strerror or error}. The library is as it was."
            ) from error
    document = {"backup": str(folder), "assets": done.assets, "kept": str(done.kept)}
    face_of(ctx).answer(document, lambda out: out.print("\n".join(map(clean, done.sentences))))


def _refuse_vault(ctx: typer.Context) -> None:
    if face_of(ctx).vault is not None:
        raise UsageError(
            "These are backups of the library.", hint="Of a vault: `musekeep vault backup NAME`."
        )


def _shape(one: "Backup") -> dict[str, Any]:
    return {
        "name": one.name,
        "folder": str(one.folder),
        "made": one.made.isoformat(),
        "assets": one.assets,
        "bytes": one.bytes,
        "program": one.program,
        "proved": one.proved.isoformat() if one.proved else None,
    }


def _list(out: "Console", folder: Path, found: list["Backup"], proofs: list["Proof"]) -> None:
    if not found:
        out.print(f"There is no backup in {clean(str(folder))} yet: `musekeep backup` makes one.")
        return
    whole = {one.backup.folder: " ".join(one.problems) or "whole" for one in proofs}
    rows = [
        (
            one.name,
            f"{one.made:%d %b %Y %H:%M}",
            str(one.assets),
            size(one.bytes),
            whole.get(one.folder, f"{one.proved:%d %b %Y %H:%M}" if one.proved else "never"),
        )
        for one in found
    ]
    out.print(f"In {clean(str(folder))}:")
    out.print(table("Backup", "Made (UTC)", "Assets", "Size", "Restored on trial", rows=rows))
