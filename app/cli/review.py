"""Verbs of moderation: what may go where, why, and a human's word on it."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, face_of, opened
from app.core.errors import NotFoundError

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.asset import AssetView

review = typer.Typer(name="review", help="What may go where, and why.", no_args_is_help=True)


@review.command("verdict")
def review_verdict(
    ctx: typer.Context,
    asset: Annotated[int, typer.Argument(metavar="ID", help="The asset's number.")],
) -> None:
    """Say what each platform's policy makes of an asset: rule, score, place.

    \b
    musekeep review verdict 17
    """
    from app.catalog.assets import views
    from app.cli.shapes import verdicts

    with opened(ctx) as services:
        found = services.session.ask(views, [asset])
    if not found:
        raise NotFoundError(f"There is no asset {asset}.")
    view = found[0]
    face_of(ctx).answer(
        {"id": view.id, "analysed": view.analysed, "verdicts": verdicts(view.verdicts)},
        lambda out: _tell(out, view),
    )


def _tell(out: "Console", view: "AssetView") -> None:
    if not view.verdicts:
        out.print("No verdict yet: `musekeep analyse` looks at it.")
    for platform, verdict in sorted(view.verdicts.items()):
        out.print(
            f"{platform} ({verdict.context}, policy {verdict.policy_version}): {verdict.outcome}",
            style="bold",
        )
        for finding in verdict.findings:
            out.print(f"  {finding.rule}: {clean(finding.message)}")
