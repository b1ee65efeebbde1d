"""Vaults: vault create, list, put, take, import, transfer, search, show, verify, waiting."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import find, vault_chain, vault_copies, vault_slots, vault_told
from app.cli.face import Face, face_of
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import Job, long_job
from app.cli.opening import opened, opened_library, opened_vault
from app.cli.secret import (
    NameArgument,
    PassphraseFd,
    SlotOption,
    new_secret,
    unlock,
    vault_face,
)
from app.core.errors import CatalogDamagedError

if TYPE_CHECKING:
    from app.services.library import Services
    from app.services.vaults import VaultInfo, Vaults
    from app.services.vaults.moving import MoveReport, Moves
    from app.services.vaults.verifying import Verified

vault = typer.Typer(
    name="vault",
    help="Vaults: sensitive work that stays sealed, in every form it takes.",
    no_args_is_help=True,
)
vault.command("slots")(vault_slots.slots)
vault.command("adopt")(vault_copies.adopt)
vault.command("forget")(vault_copies.forget)
vault.command("backup")(vault_copies.backup)
vault.command("restore")(vault_copies.restore)
vault.command("chain")(vault_chain.chain)
vault.command("receipt")(vault_chain.receipt)


@vault.command("create")
def create(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.")],
    at: Annotated[
        Path | None, typer.Option("--at", metavar="DIR", help="The folder it is made in.")
    ] = None,
    passphrase_fd: PassphraseFd = None,
) -> None:
    """Make a vault. You choose a passphrase; the recovery code is shown once, so write it down.

    Without both nobody can open the vault again: not you, and not us.

    \b
    musekeep vault create Private
    """
    face = vault_face(ctx, passphrase_fd)
    vaults = desk(face)
    passphrase = new_secret(face, "Passphrase for the new vault")
    made = vaults.create(name, passphrase, at)
    document = {"path": str(made.path), "recovery_code": made.recovery_code}
    face.answer(document, lambda out: vault_told.tell_made(out, document))


@vault.command("list")
def list_(ctx: typer.Context) -> None:
    """List the vaults this library knows, and what waits for them to be opened."""
    from app.catalog.vaults.moves import waiting

    with opened(ctx) as services:
        found = services.vaults.listing()
        waits = services.session.ask(waiting)
    document = {"vaults": [_row(one, waits.get(one.id, 0)) for one in found]}
    face_of(ctx).answer(document, lambda out: vault_told.tell_vaults(out, document["vaults"]))


@vault.command("put", context_settings=find.MINUS_IS_NOT)
def put(
    ctx: typer.Context,
    name: NameArgument,
    query: QueryArgument,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Move all assets of a query into a vault, with their sidecars, tags and history.

    Each file is sealed, read back and compared before the original goes; then every trace is
    removed from the library, which is searched for it afterwards. Interrupted, it goes on with the
    next `put`, or when the vault is opened.

    \b
    musekeep vault put Private 'tag:Explicit'
    """
    face = vault_face(ctx, passphrase_fd, slot, name)
    with moves_of(face) as moves, long_job() as job:
        ids = ids_of(moves.library_services, query)
        report = moves.moves.put(ids, job.report, job.cancel)
        _preview(moves.vault_services, job)
    answer(face, report, job, "moved", "moved into the vault")


@vault.command("take", context_settings=find.MINUS_IS_NOT)
def take(
    ctx: typer.Context,
    name: NameArgument,
    query: QueryArgument,
    to: Annotated[str, typer.Option("--to", metavar="DIR", help="The folder they go to.")],
    keep: Annotated[
        bool, typer.Option("--keep", help="Copy: they stay in the vault as well.")
    ] = False,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Move the originals of all assets of a query out of a vault, as they were, with their
    sidecars.

    In a folder that the library watches they are catalogued with everything they had; elsewhere an
    XMP file beside each keeps tags and rating. For platform-ready files use `--vault NAME export`.

    \b
    musekeep vault take Private 'id:3' --to ~/Pictures/open
    """
    face = vault_face(ctx, passphrase_fd, slot, name)
    with moves_of(face) as moves, long_job() as job:
        ids = ids_of(moves.vault_services, query)
        report = moves.moves.take(ids, to, job.report, job.cancel, keep=keep)
    answer(face, report, job, "taken", "taken out of the vault")


@vault.command("import")
def import_(
    ctx: typer.Context,
    name: NameArgument,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files and folders to take in.")
    ],
    remove: Annotated[
        bool,
        typer.Option("--remove", help="Delete each original once its sealed copy is proven."),
    ] = False,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Import files straight into a vault: nothing of them ever enters the library.

    \b
    musekeep vault import Private ~/ComfyUI/output/private --remove
    """
    face = vault_face(ctx, passphrase_fd, slot, name)
    with moves_of(face) as moves, long_job() as job:
        report = moves.moves.import_paths(paths, job.report, job.cancel, remove=remove)
        _preview(moves.vault_services, job)
    answer(face, report, job, "imported", "imported into the vault")


@vault.command("transfer", context_settings=find.MINUS_IS_NOT)
def transfer(
    ctx: typer.Context,
    name: NameArgument,
    query: QueryArgument,
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="The vault they go to.")],
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Move all assets of a query from one vault to another. Both are unlocked: the one they leave
    first.
    """
    face = vault_face(ctx, passphrase_fd, slot, name)
    with moves_of(face) as moves, other_vault(face, to) as other, long_job() as job:
        ids = ids_of(moves.vault_services, query)
        report = moves.moves.transfer(ids, other, job.report, job.cancel)
    answer(face, report, job, "moved", "moved to the other vault")


@vault.command("handover", context_settings=find.MINUS_IS_NOT)
def handover(
    ctx: typer.Context,
    name: NameArgument,
    query: QueryArgument,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder it is made in.")],
    called: Annotated[str, typer.Option("--as", metavar="NAME", help="What to call it.")],
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Copy assets of a vault into a small vault of its own, for somebody from outside: they get
    these and nothing else. Its passphrase is asked for after the vault's own.
    """
    from app.cli.shapes import failures
    from app.services.vaults.handover import hand_over

    face = vault_face(ctx, passphrase_fd, slot, name)
    vaults = desk(face)
    with opened_vault(face) as services, long_job() as job:
        ids = ids_of(services, query)
        passphrase = new_secret(face, f"Passphrase for {called}")
        made = hand_over(services, vaults, ids, to, called, passphrase, job.report, job.cancel)
    document = {
        "path": str(made.place),
        "recovery_code": made.recovery_code,
        "handed": list(made.handed),
        "failed": failures(made.failed),
        "notes": list(made.told),
    }
    face.answer(document, lambda out: vault_told.tell_handed(out, document))
    if made.failed:
        raise typer.Exit(1)


@vault.command("search", context_settings=find.MINUS_IS_NOT)
def search(
    ctx: typer.Context,
    name: NameArgument,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="QUERY", help="As in `search`.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
    sort: Annotated[str, typer.Option(help="newest, oldest, name, …")] = "newest",
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Find assets in a vault. The same as `--vault NAME search`, as every verb works there."""
    vault_face(ctx, passphrase_fd, slot, name)
    find.search(ctx, words, limit, offset, sort)


@vault.command("show")
def show(
    ctx: typer.Context,
    name: NameArgument,
    which: Annotated[list[str], typer.Argument(metavar="ID…", help="Assets by number.")],
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Show everything known about assets of a vault."""
    vault_face(ctx, passphrase_fd, slot, name)
    find.show(ctx, which)


@vault.command("verify")
def verify(
    ctx: typer.Context,
    name: NameArgument,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Read every page and every sealed segment of a vault, and the chain of its audit, and say what
    is damaged and what is whole. Changes nothing. Exit code 1 when something is damaged.
    """
    face = vault_face(ctx, passphrase_fd, slot, name)
    found = _verified(face)
    document = {
        "ok": found.ok,
        "pages": found.pages,
        "blobs": found.blobs,
        "segments": found.segments,
        "bytes": found.bytes,
        "damaged": [
            {"what": one.what, "asset": one.asset, "reason": one.reason} for one in found.damaged
        ],
        "notes": list(found.notes),
    }
    face.answer(document, lambda out: vault_told.tell_verified(out, document))
    if not found.ok:
        raise typer.Exit(1)


def _verified(face: Face) -> "Verified":
    """By the catalogue; where that cannot even be opened, by the files that lie there."""
    from app.services.library import open_services
    from app.services.vaults.verifying import verify as check

    assert face.vault is not None
    vaults = desk(face)
    place = vaults.find(face.vault)
    with closing(unlock(vaults, place, face, slot=face.slot, readonly=True)) as opened_here:
        try:
            services = open_services(face.library, opened_here)
        except CatalogDamagedError:
            with long_job() as job:
                return check(opened_here, None, job.report, job.cancel)
        with closing(services), long_job() as job:
            found = check(opened_here, services.catalog, job.report, job.cancel)
        return replace(found, notes=(*opened_here.notices, *found.notes))


@vault.command("waiting")
def waiting_(
    ctx: typer.Context,
    cancel: Annotated[
        bool, typer.Option("--cancel", help="Give them up: nothing has been moved of them yet.")
    ] = False,
) -> None:
    """List assets that wait for their vault to be opened."""
    from app.catalog.vaults.moves import moves
    from app.services.vaults.moving import cancel_wait

    with opened(ctx) as services:
        found = services.session.ask(moves)
        given_up = cancel_wait(services.session, [one.asset_id for one in found]) if cancel else []
    document = {
        "waiting": [
            {
                "asset": one.asset_id,
                "vault": one.vault,
                "kind": one.kind,
                "stage": one.stage,
                "reason": one.reason or None,
            }
            for one in found
            if one.asset_id not in given_up
        ],
        "given_up": list(given_up),
    }
    face_of(ctx).answer(document, lambda out: vault_told.tell_waiting(out, document))


# ── shared by the verbs ──


def desk(face: Face) -> "Vaults":
    """The vaults of the command line's library."""
    from app.services.library import vaults_of

    return vaults_of(face.library)


@dataclass(frozen=True, slots=True)
class Hands:
    """A vault and the library beside it, both open, and what moves between them."""

    library_services: "Services"
    vault_services: "Services"
    moves: "Moves"


@contextmanager
def moves_of(face: Face) -> Iterator[Hands]:
    """Open the vault, then the library, for the length of the block."""
    from app.services.vaults.moving import Moves

    with opened_vault(face) as services, opened_library(face) as library:
        yield Hands(library, services, Moves(services, library))


def _preview(services: "Services", job: Job) -> None:
    """Who may not open originals sees previews of what came in."""
    from app.services.vaults import previews

    assert services.vault is not None
    previews.make(services.vault, services.session, services.media, job.report, job.cancel)


@contextmanager
def other_vault(face: Face, name: str) -> Iterator["Services"]:
    """A second vault, with a secret of its own."""
    with opened_vault(replace(face, vault=name, slot=None)) as services:
        yield services


def answer(face: Face, report: "MoveReport", job: Job, verb: str, done: str) -> None:
    """Exit code 1 when something failed or was stopped."""
    from app.cli.shapes import failures

    document: dict[str, Any] = {
        verb: list(report.moved),
        "received": list(report.received),
        "failed": failures(report.failed),
        "waiting": report.waiting,
        "residue": None
        if report.residue is None
        else {
            "scanned_bytes": report.residue.scanned_bytes,
            "found": report.residue.found,
            "where": list(report.residue.where),
        },
        "notes": list(report.notes),
    }
    face.answer(document, lambda out: vault_told.tell_moved(out, document, len(report.moved), done))
    if job.signalled:
        raise typer.Exit(job.exit_code)
    residue = report.residue
    if report.failed or report.waiting or (residue is not None and residue.found):
        raise typer.Exit(1)


def _row(one: "VaultInfo", waits: int) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "path": str(one.place),
        "state": one.state,
        "waiting": waits,
        "note": one.note or None,
    }
