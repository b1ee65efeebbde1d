"""Verbs about pictures that resemble each other, or might be let go: similar, duplicates, cull."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import counted, face_of, table
from app.cli.find import QueryArgument, ids_of
from app.cli.long_job import long_job
from app.cli.opening import opened
from app.core.errors import UsageError
from app.core.vocab import Reply, Tier

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.asset import Card
    from app.services.critic import Proposal
    from app.services.library import Services
    from app.services.similar import Match
    from app.services.twins import Group

SHOWN = 20
CULLS_SHOWN = 50

TIER_TITLES = {
    Tier.BYTES: "The same bytes",
    Tier.PIXELS: "The same pixels",
    Tier.NEAR: "Nearly the same picture",
    Tier.RECIPE: "The same recipe, another seed",
}

cull = typer.Typer(name="cull", help="What might be let go, and why.", invoke_without_command=True)


# ── similar ──


def similar(
    ctx: typer.Context,
    ids: Annotated[
        list[int] | None, typer.Argument(metavar="ID…", help="Assets by number: more like these.")
    ] = None,
    unlike: Annotated[
        list[int] | None, typer.Option(metavar="ID", help="Less like this; may be repeated.")
    ] = None,
    text: Annotated[
        str | None, typer.Option(help="What the picture shows (needs a pack that reads texts).")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = SHOWN,
) -> None:
    """Find pictures that are like others, or like a text.

    \b
    musekeep similar 17
    musekeep similar 17 18 --unlike 20 --limit 100
    musekeep similar --text "a red dress in the rain"
    """
    if (text is None) == (not ids):
        raise UsageError("Name assets to be like, or a --text.", hint="musekeep similar 17")
    if text is not None and unlike:
        raise UsageError("--unlike goes with assets, not with --text.")
    with opened(ctx) as services:
        if text is not None:
            found = services.similar.by_text(text, limit)
        else:
            found = services.similar.like(ids or [], unlike or [], limit)
        cards = _cards(services, [one.asset_id for one in found])
        paths = _paths(services, cards)
    document = {
        "assets": [
            {
                "id": one.asset_id,
                "path": _first(paths, one.asset_id),
                "score": one.score,
                "why": one.why,
            }
            for one in found
        ]
    }
    face_of(ctx).answer(document, lambda out: _tell_similar(out, found, cards))


def _tell_similar(out: "Console", found: Sequence["Match"], cards: Mapping[int, "Card"]) -> None:
    if not found:
        out.print("Nothing like it.")
        return
    rows = [
        (str(one.asset_id), cards[one.asset_id].name, f"{one.score:.2f}", one.why)
        for one in found
        if one.asset_id in cards
    ]
    out.print(table("Id", "Name", "Score", "Why", rows=rows, right=("Id", "Score")))


# ── duplicates ──


def duplicates(
    ctx: typer.Context,
    query: Annotated[
        str | None,
        typer.Argument(metavar="[QUERY]", help="Only groups one of these is in; all without."),
    ] = None,
    tier: Annotated[
        list[Tier] | None, typer.Option(help="Only groups of this kind; may be repeated.")
    ] = None,
    merge: Annotated[
        bool,
        typer.Option(
            "--merge", help="Merge each group of the --tier into what is to be kept (undo: undo)."
        ),
    ] = False,
    apart: Annotated[
        str | None,
        typer.Option(metavar="QUERY", help="Remember that these are no duplicates of each other."),
    ] = None,
) -> None:
    """Find duplicates, in groups, with what to keep and why: the same bytes in several places, the
    same pixels in other bytes, nearly the same picture, the same recipe with another seed.

    Merging gives tags, personas, rating and label of the others to the one that is kept, and moves
    the others to the trash of the library. No file on disk is touched.

    \b
    musekeep duplicates
    musekeep duplicates --tier near 'folder:~/shoot'
    musekeep duplicates --tier pixels --merge
    musekeep duplicates --apart 'id:17 OR id:18'
    """
    if merge and not tier:
        raise UsageError(
            "Say which groups to merge.", hint="musekeep duplicates --tier pixels --merge"
        )
    if merge and apart is not None:
        raise UsageError("Either --merge or --apart.")
    with opened(ctx) as services:
        if apart is not None:
            _tell_apart(ctx, services, apart)
            return
        with long_job() as job:
            ids = ids_of(services, query) if query is not None else None
            groups = services.twins.groups(job.report, job.cancel, tier, ids)
        cards = _cards(services, [one for group in groups for one in group.ids])
        paths = _paths(services, cards)
        merged = _merge(services, groups) if merge else 0
    document = {"groups": [_group(group, cards, paths) for group in groups], "merged": merged}

    def people(out: "Console") -> None:
        _tell_groups(out, groups, cards)
        if merge:
            out.print(f"{counted(merged, 'duplicate')} merged.")

    face_of(ctx).answer(document, people)


def _tell_apart(ctx: typer.Context, services: "Services", query: str) -> None:
    from app.core.ops import Distinct

    ids = ids_of(services, query)
    changed = services.session.do(Distinct(ids)).count if len(ids) > 1 else 0
    face_of(ctx).answer(
        {"changed": changed},
        lambda out: out.print(f"{counted(changed, 'asset')} told apart."),
    )


def _merge(services: "Services", groups: Iterable["Group"]) -> int:
    """Each group is an edit of its own."""
    from app.core.ops import Merge

    return sum(
        services.session.do(Merge(group.keeper, group.ids[1:])).count
        for group in groups
        if len(group.ids) > 1
    )


def _group(
    group: "Group", cards: Mapping[int, "Card"], paths: Mapping[int, list[str]]
) -> dict[str, Any]:
    return {
        "tier": group.tier,
        "keeper": group.keeper,
        "reasons": list(group.reasons),
        "assets": [
            {
                "id": one,
                "paths": paths.get(one, []),
                "format": cards[one].format,
                "width": cards[one].width,
                "height": cards[one].height,
                "bytes": cards[one].bytes,
            }
            for one in group.ids
            if one in cards
        ],
    }


def _tell_groups(out: "Console", groups: Sequence["Group"], cards: Mapping[int, "Card"]) -> None:
    if not groups:
        out.print("No duplicates.")
        return
    for tier, title in TIER_TITLES.items():
        mine = [group for group in groups if group.tier is tier]
        if not mine:
            continue
        out.print(f"{title} ({counted(len(mine), 'group')})", style="bold")
        for group in mine:
            rows = [
                (
                    f"  {one}",
                    cards[one].name,
                    f"{cards[one].width} × {cards[one].height}",
                    f"keep: {', '.join(group.reasons)}" if one == group.keeper else "",
                )
                for one in group.ids
                if one in cards
            ]
            out.print(table("", "", "", "", rows=rows))


# ── cull ──


@cull.callback()
def _bare(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        _list(ctx, CULLS_SHOWN)


@cull.command("list")
def cull_list(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = CULLS_SHOWN,
) -> None:
    """List pictures that might be let go, the likeliest first, each with its reasons.

    Only proposals: nothing happens to them before you accept. What you accept and reject is learned
    from, in this library alone.

    \b
    musekeep cull list --limit 20
    """
    _list(ctx, limit)


@cull.command("accept")
def cull_accept(ctx: typer.Context, query: QueryArgument) -> None:
    """Let pictures go: they get the flag "reject". No file is touched.

    \b
    musekeep cull accept id:17
    """
    _answer(ctx, Reply.ACCEPTED, query, "flagged as rejects")


@cull.command("reject")
def cull_reject(ctx: typer.Context, query: QueryArgument) -> None:
    """Keep pictures: they are not proposed again."""
    _answer(ctx, Reply.REJECTED, query, "kept")


@cull.command("reset")
def cull_reset(ctx: typer.Context, query: QueryArgument) -> None:
    """Take an answer back: pictures may be proposed again."""
    _answer(ctx, None, query, "may be proposed again")


def _list(ctx: typer.Context, limit: int) -> None:
    with opened(ctx) as services, long_job() as job:
        found = services.critic.proposals(limit, job.report, job.cancel)
        weights = services.critic.weights()
        cards = _cards(services, [one.asset_id for one in found])
        paths = _paths(services, cards)
    document = {
        "proposals": [
            {
                "id": one.asset_id,
                "path": _first(paths, one.asset_id),
                "score": one.score,
                "reasons": list(one.reasons),
                "features": dict(one.features),
            }
            for one in found
        ],
        "weights": [{"trait": one.trait, "start": one.start, "now": one.now} for one in weights],
    }
    face_of(ctx).answer(document, lambda out: _tell_culls(out, found, cards))


def _tell_culls(out: "Console", found: Sequence["Proposal"], cards: Mapping[int, "Card"]) -> None:
    if not found:
        out.print("Nothing to let go.")
        return
    rows = [
        (str(one.asset_id), cards[one.asset_id].name, f"{one.score:.0%}", ", ".join(one.reasons))
        for one in found
        if one.asset_id in cards
    ]
    out.print(table("Id", "Name", "Likely", "Why", rows=rows, right=("Id", "Likely")))


def _answer(ctx: typer.Context, reply: Reply | None, query: str, what: str) -> None:
    with opened(ctx) as services:
        ids = ids_of(services, query)
        changed = services.critic.answer(reply, ids).count if ids else 0
    face_of(ctx).answer(
        {"changed": changed}, lambda out: out.print(f"{counted(changed, 'asset')} {what}.")
    )


# ── what they share ──


def _cards(services: "Services", ids: Sequence[int]) -> dict[int, "Card"]:
    from app.catalog.assets import cards

    found = services.session.ask(cards, list(dict.fromkeys(ids)))
    return {card.id: card for card in found}


def _paths(services: "Services", ids: Iterable[int]) -> dict[int, list[str]]:
    """Every place of each."""
    from app.catalog.assets import views

    found = services.session.ask(views, list(ids))
    return {view.id: [place.path for place in view.locations] for view in found}


def _first(paths: Mapping[int, list[str]], asset_id: int) -> str | None:
    return next(iter(paths.get(asset_id, [])), None)
