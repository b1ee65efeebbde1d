"""What was done in a vault, signed: vault chain, receipt."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, table
from app.cli.opening import opened_vault
from app.cli.secret import NameArgument, PassphraseFd, SlotOption, vault_face
from app.core.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.vault import SealedEntry
    from app.services.library import Services

SHOWN = 50


def chain(
    ctx: typer.Context,
    name: NameArgument,
    limit: Annotated[
        int | None, typer.Option(min=0, help=f"The newest so many; {SHOWN} on a terminal.")
    ] = None,
    receipt: Annotated[
        Path | None,
        typer.Option("--receipt", metavar="FILE", help="Hold a receipt against it as well."),
    ] = None,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Show what was done in a vault, by whom and when, and prove it: each row is signed and carries
    the hash of the one before. Exit code 1 where the chain, or a receipt, does not hold.
    """
    from app.catalog.vaults import chain as chains
    from app.services.vaults import anchors

    face = vault_face(ctx, passphrase_fd, slot, name)
    with opened_vault(face) as services:
        assert services.vault is not None
        header, ring = services.vault.header, services.vault.opened.ring
        rows = services.session.ask(chains.entries)
        broken = services.session.ask(chains.check, ring.vault_id, header.publics)
        against = None
        if receipt is not None:
            head = _head(services)
            hash_at = {row.number: row.hash for row in rows}.get
            text = _read(receipt)
            against = anchors.examine(
                text, ring.vault_id, header.serial, head, hash_at, header.publics
            )
        names = {info.id: info.name for info in header.infos}
    most = limit if limit is not None else (len(rows) if face.json else SHOWN)
    shown = [_row(row, names) for row in rows[len(rows) - min(most, len(rows)) :]]
    problem = broken.message if broken is not None else against
    document = {"total": len(rows), "ok": problem is None, "problem": problem, "rows": shown}
    face.answer(document, lambda out: _tell(out, document))
    if problem is not None:
        raise typer.Exit(1)


def receipt(
    ctx: typer.Context,
    name: NameArgument,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """Print where the vault's audit chain ends, signed: on paper it proves later that nothing was
    cut off (`vault chain NAME --receipt FILE`).
    """
    from app.services.vaults import anchors

    face = vault_face(ctx, passphrase_fd, slot, name)
    with opened_vault(face) as services:
        vault = services.vault
        assert vault is not None
        ring, signer = vault.opened.ring, vault.opened.signer
        text = anchors.receipt(ring.vault_id, vault.header.serial, _head(services), signer)
    face.answer({"receipt": text}, lambda out: out.print(text))


def _head(services: "Services") -> tuple[int, bytes]:
    from app.catalog.vaults import chain as chains

    return services.session.ask(chains.head) or (0, b"")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as a receipt: {error}.") from error


def _row(entry: "SealedEntry", names: dict[str, str]) -> dict[str, Any]:
    said = json.loads(entry.body)
    when = datetime.fromtimestamp(said["ts"] / 1_000_000, UTC)
    return {
        "number": entry.number,
        "when": when.isoformat(timespec="milliseconds"),
        "actor": said["actor"],
        "who": names.get(said["actor"]),
        "action": said["action"],
        "objects": said["obj"],
        "detail": said["detail"],
        "hash": entry.hash.hex(),
    }


def _tell(out: "Console", document: dict[str, Any]) -> None:
    rows = [
        (
            str(one["number"]),
            one["when"][:19].replace("T", " "),
            one["who"] or one["actor"],
            one["action"],
            ", ".join(f"{key} {value}" for key, value in one["detail"].items()),
        )
        for one in document["rows"]
    ]
    out.print(table("No.", "When (UTC)", "Who", "What", "", rows=rows, right=("No.",)))
    if document["ok"]:
        out.print(f"The chain holds: {counted(document['total'], 'row')}, each signed.")
    else:
        out.print(clean(f"The chain does not hold: {document['problem']}."), style="bold red")
