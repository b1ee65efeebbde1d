"""Verbs that say what waits for a human's word, and what the policies say and why."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, face_of, table, titles_of
from app.cli.find import SHOWN
from app.cli.opening import opened
from app.core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.catalog.moderation.reviews import Queue, Waiting
    from app.core.asset import Card, Verdict
    from app.services.library import Services

ORDERS = ("risk", "oldest")


def queue(
    ctx: typer.Context,
    platform: Annotated[
        str | None, typer.Option("--platform", metavar="P", help="Of one platform; all without.")
    ] = None,
    order: Annotated[
        str, typer.Option(metavar="|".join(ORDERS), help="What comes first.")
    ] = ORDERS[0],
    limit: Annotated[
        int | None,
        typer.Option(min=0, help=f"At most so many; {SHOWN} on a terminal, all in JSON."),
    ] = None,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
) -> None:
    """List what waits for a human's word: flagged, decided on other grounds, or not confirmed yet.

    \b
    musekeep review queue --platform instagram --order oldest
    """
    from app.catalog.assets import cards
    from app.catalog.moderation.reviews import queue as waiting
    from app.catalog.moderation.reviews import queue_counts

    if order not in ORDERS:
        raise UsageError(f"There is no order {clean(order)} (there are: {', '.join(ORDERS)}).")
    face = face_of(ctx)
    most = limit if limit is not None else sys.maxsize if face.json else SHOWN
    with opened(ctx) as services:
        if platform is not None:
            _check_platform(services, platform)
        services.review.refresh()
        found = services.session.ask(waiting, platform, order, most, offset)
        counts = services.session.ask(queue_counts)
        ids = list(dict.fromkeys(item.asset_id for item in found.items))
        names = {card.id: card for card in services.session.ask(cards, ids)}
    document = {
        "total": found.total,
        "platforms": dict(counts),
        "waiting": [_waiting(item) for item in found.items],
    }
    face.answer(document, lambda out: _tell_queue(out, found, counts, names))


def verdict(
    ctx: typer.Context,
    asset: Annotated[int, typer.Argument(metavar="ID", help="The asset's number.")],
    platform: Annotated[
        str | None, typer.Option("--platform", metavar="P", help="Of one platform; all without.")
    ] = None,
) -> None:
    """Say what may go where, and why. With --platform every finding: rule, score, who saw it.

    \b
    musekeep review verdict 17
    musekeep review verdict 17 --platform instagram
    """
    from app.catalog.assets import views
    from app.cli.shapes import verdicts
    from app.services import explain

    with opened(ctx) as services:
        if platform is not None:
            _check_platform(services, platform)
        services.review.refresh([asset])
        found = services.session.ask(views, [asset])
        titles = titles_of(services)
    if not found:
        raise NotFoundError(f"There is no asset {asset}.")
    view = found[0]
    chosen = {name: one for name, one in view.verdicts.items() if platform in (None, name)}
    why = {
        name: explain.verdict(one, titles.get(name, name)) for name, one in sorted(chosen.items())
    }
    face_of(ctx).answer(
        {"id": view.id, "analysed": view.analysed, "verdicts": verdicts(chosen), "why": why},
        lambda out: (
            _tell_all(out, chosen, why) if platform is None else _tell_one(out, chosen, why, titles)
        ),
    )


def _check_platform(services: "Services", platform: str) -> None:
    if platform not in services.policies:
        known = ", ".join(sorted(services.policies)) or "none"
        raise NotFoundError(
            f"There is no policy for {clean(platform)} (there are: {known}).",
            hint=services.broken_policies.get(platform, ""),
        )


def _waiting(item: "Waiting") -> dict[str, Any]:
    return {
        "asset": item.asset_id,
        "platform": item.platform,
        "outcome": item.outcome,
        "rule": item.rule,
        "message": item.message,
        "score": item.score,
        "since": item.since.isoformat(),
        "stale": item.stale,
        "waits_for_second": item.waits_for_second,
    }


def _tell_queue(
    out: "Console", found: "Queue", counts: Mapping[str, int], names: "Mapping[int, Card]"
) -> None:
    if not found.items:
        out.print("Nothing waits for you.")
        return
    rows = [
        (
            str(item.asset_id),
            names[item.asset_id].name if item.asset_id in names else "",
            item.platform,
            _state(item),
            f"{item.since.astimezone():%Y-%m-%d}",
            item.message or "",
        )
        for item in found.items
    ]
    out.print(table("Id", "Name", "Platform", "Now", "Since", "Why", rows=rows, right=("Id",)))
    each = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    out.print(f"{len(found.items)} of {found.total:,} waiting ({each})", style="dim")


def _state(item: "Waiting") -> str:
    if item.waits_for_second:
        return "second look"
    return f"{item.outcome}, decided before" if item.stale else str(item.outcome)


def _tell_all(out: "Console", verdicts: "Mapping[str, Verdict]", why: Mapping[str, str]) -> None:
    """A line for each platform; the clear ones share one."""
    if not verdicts:
        out.print("No verdict yet: `musekeep analyse` looks at it.")
        return
    clear = [name for name, one in verdicts.items() if one.outcome == "clear" and not one.decision]
    rows = [
        (name, str(one.outcome), why[name])
        for name, one in sorted(verdicts.items())
        if name not in clear
    ]
    if rows:
        out.print(table("Platform", "Now", "Why", rows=rows))
    if clear:
        out.print(f"Clear: {', '.join(sorted(clear))}")


def _tell_one(
    out: "Console",
    verdicts: "Mapping[str, Verdict]",
    why: Mapping[str, str],
    titles: Mapping[str, str],
) -> None:
    """A platform's verdict with all its findings."""
    from app.services.explain import finding

    if not verdicts:
        out.print("No verdict there yet: `musekeep analyse` looks at it.")
    for name, one in verdicts.items():
        out.print(
            f"{name} ({one.context}, policy {one.policy_version}): {one.outcome}", style="bold"
        )
        out.print(f"  {clean(why[name])}")
        for each in one.findings:
            out.print(
                f"  {each.rule}: {clean(finding(each, titles.get(each.pack or '')))}", style="dim"
            )
