"""Verbs about who signs Content Credentials: credentials list, use, create, remove."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, face_of, table
from app.cli.opening import opened

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.signing import Identity

credentials = typer.Typer(
    name="credentials",
    help="Who signs the Content Credentials of exported files.",
    no_args_is_help=True,
)


@credentials.command("list")
def credentials_list(ctx: typer.Context) -> None:
    """List who may sign, until when, and who does.

    A file is signed where its preset says so (`sign`), or with `export --sign`.
    """
    with opened(ctx) as services:
        found = services.signing.listing()
    listed = {"credentials": [document(one) for one in found]}
    face_of(ctx).answer(listed, lambda out: _tell(out, found))


@credentials.command("use")
def credentials_use(
    ctx: typer.Context,
    certificate: Annotated[
        str, typer.Argument(metavar="CERT.pem|NAME", help="The certificate, or one of the list.")
    ],
    key: Annotated[
        str | None, typer.Argument(metavar="[KEY.pem]", help="The key that belongs to it.")
    ] = None,
    name: Annotated[str, typer.Option("--name", help="What to call it here.")] = "",
) -> None:
    """Sign with a certificate of your own from now on, or with another one of the list.

    The certificate (with those above it, PEM, its own first) and its key are copied into the
    library's folder `credentials`, where only you can read them; a test signature is made first.
    No time server is asked, ever: what is signed counts while the certificate holds.

    \b
    musekeep credentials use mia.pem mia.key
    """
    with opened(ctx) as services:
        desk = services.signing
        one = desk.choose(certificate) if key is None else desk.use(certificate, key, name)
    _answer(ctx, one)


@credentials.command("create")
def credentials_create(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Your name, or your studio's.")],
) -> None:
    """Make a certificate of your own on this computer and sign with it from now on.

    It proves that files were signed by the same hand and not changed since; nobody vouches for the
    name in it. Readers of Content Credentials show it as not verified.

    \b
    musekeep credentials create 'Studio Mia'
    """
    with opened(ctx) as services:
        one = services.signing.create(name)
    _answer(ctx, one)


@credentials.command("remove")
def credentials_remove(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As in `credentials list`.")],
) -> None:
    """Forget a certificate and delete its key from the library. What it signed stays signed.

    The key of one that was made here exists nowhere else.
    """
    with opened(ctx) as services:
        services.signing.remove(name)
    said = f"{clean(name)} is forgotten; its key is deleted."
    face_of(ctx).answer({"removed": name}, lambda out: out.print(said))


def document(one: "Identity") -> dict[str, Any]:
    """One who may sign, as JSON."""
    said = one.facts
    return {
        "name": one.name,
        "signer": said.signer if said else None,
        "issuer": said.issuer if said else None,
        "algorithm": said.algorithm if said else None,
        "begins": said.begins.isoformat() if said else None,
        "ends": said.ends.isoformat() if said else None,
        "current": one.is_current,
        "problem": one.problem or None,
        "authority": str(one.authority) if one.authority else None,
    }


def _answer(ctx: typer.Context, one: "Identity") -> None:
    def people(out: "Console") -> None:
        ends = f" until {one.facts.ends:%Y-%m-%d}" if one.facts else ""
        out.print(f"Exports are signed as {clean(one.name)} from now on{ends}.")
        if one.authority:
            out.print(f"Who wants to trust it adds {clean(str(one.authority))} to their anchors.")

    face_of(ctx).answer(document(one), people)


def _tell(out: "Console", found: Sequence["Identity"]) -> None:
    if not found:
        out.print("Nobody signs yet: `musekeep credentials create NAME`.")
        return
    rows = [
        (
            "●" if one.is_current else "",
            one.name,
            one.facts.signer if one.facts else "",
            one.facts.issuer if one.facts else "",
            f"{one.facts.ends:%Y-%m-%d}" if one.facts else "",
            one.problem,
        )
        for one in found
    ]
    out.print(table("", "Name", "Signs as", "Issued by", "Until", "Problem", rows=rows))
