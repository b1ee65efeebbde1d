"""Vaults as folders: vault adopt, forget, backup, restore."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, size
from app.cli.long_job import long_job
from app.cli.secret import NameArgument

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.vaults.backups import BackedUp


def adopt(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A .musevault folder.")],
) -> None:
    """Know a vault that was made elsewhere, or moved. Nothing in it is changed."""
    from app.services.library import vaults_of

    face = face_of(ctx)
    known = vaults_of(face.library).adopt(folder)
    document = {"id": known.id, "name": known.name, "path": str(known.place)}
    face.answer(document, lambda out: out.print(f"{clean(known.name)} is on the list now."))


def forget(ctx: typer.Context, name: NameArgument) -> None:
    """Take a vault off this library's list. The vault itself stays as it is."""
    from app.services.library import vaults_of

    face = face_of(ctx)
    vaults = vaults_of(face.library)
    place = vaults.find(name)
    vaults.forget(place)
    said = f"{clean(str(place))} is off the list; the folder was not touched."
    face.answer({"path": str(place)}, lambda out: out.print(said))


def backup(
    ctx: typer.Context,
    name: NameArgument,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder of the backup.")],
    recovery_only: Annotated[
        bool, typer.Option("--recovery-only", help="Only the recovery code opens the copy.")
    ] = False,
) -> None:
    """Copy a locked vault; needs no secret. Sealed files that are there already are not copied
    again, and earlier states stay.

    \b
    musekeep vault backup Private --to /Volumes/Backup
    """
    from app.services.library import vaults_of
    from app.services.vaults.backups import back_up, check

    face = face_of(ctx)
    place = vaults_of(face.library).find(name)
    with long_job() as job:
        made = back_up(place, to, job.report, job.cancel, recovery_only=recovery_only)
        checked = check(made.folder, job.report, job.cancel)
    document = {
        "folder": str(made.folder),
        "copied": made.copied,
        "skipped": made.skipped,
        "written": made.written,
        "verified": checked.is_whole,
        "notes": list(made.told),
    }
    face.answer(document, lambda out: _tell_backup(out, made, whole=checked.is_whole))
    if not checked.is_whole:
        raise typer.Exit(1)


def restore(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The backup's folder.")],
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Where the vault is put.")],
) -> None:
    """Put the newest state of a backup back as a vault of its own. Nothing that exists is replaced;
    it opens with the secrets of then. `vault verify` reads it through.
    """
    from app.services.library import vaults_of
    from app.services.vaults.backups import restore as put_back

    face = face_of(ctx)
    with long_job() as job:
        made = put_back(folder, to, job.report, job.cancel)
    is_second = vaults_of(face.library).adopt_copy(made.place) is None
    document = {"path": str(made.place), "lost": list(made.lost), "known": not is_second}
    said = list(made.sentences)
    if is_second:
        said.append("The one it is a copy of stays on the list; open this one by its path.")
    face.answer(document, lambda out: out.print("\n".join(map(clean, said))))
    if made.lost:
        raise typer.Exit(1)


def _tell_backup(out: "Console", made: "BackedUp", *, whole: bool) -> None:
    copied, written = counted(made.copied, "sealed file"), size(made.written)
    out.print(f"{copied} copied, {made.skipped} there already, {written} written.")
    out.print("It was read back whole." if whole else "It is not whole.")
    for one in made.told:
        out.print(clean(one))
