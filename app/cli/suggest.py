"""Verbs about what packs propose: suggestions, the rules for their labels, how they fare."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, face_of, table, titles_of
from app.cli.find import SHOWN, QueryArgument, ids_of
from app.cli.opening import opened
from app.core.errors import UsageError
from app.core.vocab import LabelAction, Reply

if TYPE_CHECKING:
    from rich.console import Console

    from app.catalog.proposals.suggestions import LabelHealth, LabelRule
    from app.core.asset import Suggestion

FORGET = "forget"
_NAMING = (LabelAction.RENAME, LabelAction.MAP)

suggest = typer.Typer(
    name="suggest", help="What packs propose as tags, and your answers.", no_args_is_help=True
)

NamesOption = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="NAME", help="A proposed name; may be given several times."),
]
AboveOption = Annotated[
    float | None,
    typer.Option("--above", metavar="SCORE", min=0.0, max=1.0, help="All at least so sure."),
]
PackOption = Annotated[str | None, typer.Option("--pack", metavar="ID", help="Of this pack only.")]


@suggest.command("list")
def suggest_list(
    ctx: typer.Context,
    query: QueryArgument,
    everything: Annotated[bool, typer.Option("--all", help="Also what was answered.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=0, help=f"Of so many assets; {SHOWN} on a terminal, all in JSON."),
    ] = None,
) -> None:
    """List what is proposed for the assets of a query, and why.

    \b
    musekeep suggest list is:untagged
    """
    from app.catalog.proposals.suggestions import label_rules, waiting

    face = face_of(ctx)
    most = limit if limit is not None or face.json else SHOWN
    with opened(ctx) as services:
        ids = ids_of(services, query)[:most]
        proposed = services.session.ask(waiting, ids)
        rules = services.session.ask(label_rules)
        titles = titles_of(services)
    shown = {
        asset: [one for one in proposed.get(asset, ()) if everything or one.reply is None]
        for asset in ids
    }
    shown = {asset: found for asset, found in shown.items() if found}
    why = _reasons(shown, titles, rules)
    document = [
        {"id": asset, "suggestions": [_suggestion(one, why[asset, one]) for one in found]}
        for asset, found in shown.items()
    ]
    face.answer({"assets": document}, lambda out: _tell(out, shown, why))


@suggest.command("accept")
def suggest_accept(
    ctx: typer.Context,
    query: QueryArgument,
    name: NamesOption = None,
    above: AboveOption = None,
    pack: PackOption = None,
) -> None:
    """Take proposed names as tags, on all assets of a query that they are proposed for.

    \b
    musekeep suggest accept id:17 --name 'red dress'
    musekeep suggest accept '' --above 0.9 --pack wd-vit-tagger-v3
    """
    _answer(ctx, Reply.ACCEPTED, query, name, above, pack)


@suggest.command("reject")
def suggest_reject(
    ctx: typer.Context,
    query: QueryArgument,
    name: NamesOption = None,
    above: AboveOption = None,
    pack: PackOption = None,
) -> None:
    """Say no to proposed names. They are not proposed again, by whatever version of a pack."""
    _answer(ctx, Reply.REJECTED, query, name, above, pack)


@suggest.command("reset")
def suggest_reset(ctx: typer.Context, query: QueryArgument, name: NamesOption = None) -> None:
    """Take answers back: the names are proposed again, and tags that came of them go."""
    _answer(ctx, None, query, name, None, None)


@suggest.command("rules")
def suggest_rules(ctx: typer.Context) -> None:
    """List the rules for labels."""
    from app.catalog.proposals.suggestions import label_rules

    with opened(ctx) as services:
        rules = services.session.ask(label_rules)
    document = [
        {
            "label": rule.label,
            "pack": rule.pack or None,
            "action": rule.action,
            "to": rule.to,
            "score": rule.score,
        }
        for rule in rules
    ]
    face_of(ctx).answer({"rules": document}, lambda out: _tell_rules(out, rules))


@suggest.command("rule")
def suggest_rule(
    ctx: typer.Context,
    label: Annotated[str, typer.Argument(metavar="LABEL", help="As the pack names it.")],
    action: Annotated[
        str, typer.Argument(metavar="ACTION", help=", ".join([*LabelAction, f"or {FORGET}"]) + ".")
    ],
    to: Annotated[
        str | None, typer.Option("--to", metavar="NAME", help="The new name, or the tag.")
    ] = None,
    score: Annotated[
        float, typer.Option("--min", metavar="SCORE", min=0.0, max=1.0, help="From this score on.")
    ] = 0.0,
    pack: PackOption = None,
) -> None:
    """Say what becomes of a label before anybody sees it: it is dropped, shown under another name,
    accepted as a tag of yours, or shown from a score on.

    \b
    musekeep suggest rule 1girl drop
    musekeep suggest rule thighhighs map --to Clothes/Stockings --min 0.6
    """
    from app.core.ops import SetLabelRule

    chosen = _action(action)
    if (chosen in _NAMING) != (to is not None):
        needs = "need" if chosen in _NAMING else "take no"
        raise UsageError(f"Rules that {clean(action)} {needs} --to NAME.")
    with opened(ctx) as services:
        services.session.do(SetLabelRule(label, chosen, pack or "", to, score))
    done = f"{label}: {chosen}{f' as {to}' if to else ''}" if chosen else f"{label}: no rule"
    document = {"label": label, "pack": pack, "action": chosen, "to": to, "score": score}
    face_of(ctx).answer(document, lambda out: out.print(f"{clean(done)}."))


@suggest.command("health")
def suggest_health(ctx: typer.Context) -> None:
    """Show how labels fared: accepted, rejected, waiting, and from which score most are accepted.

    The advised score is the lowest from which nine in ten of at least ten answers were yes.
    """
    from app.catalog.proposals.suggestions import health

    with opened(ctx) as services:
        labels = services.session.ask(health)
    document = [
        {
            "pack": one.pack,
            "name": one.name,
            "accepted": one.accepted,
            "rejected": one.rejected,
            "waiting": one.waiting,
            "advised": one.advised,
        }
        for one in labels
    ]
    face_of(ctx).answer({"labels": document}, lambda out: _tell_health(out, labels))


def _answer(
    ctx: typer.Context,
    reply: Reply | None,
    query: str,
    names: list[str] | None,
    above: float | None,
    pack: str | None,
) -> None:
    from app.core.ops import AnswerSuggestions

    if not names and above is None:
        choices = "--name NAME" if reply is None else "--name NAME, --above SCORE or both"
        raise UsageError(f"Say which names are meant: {choices}.")
    if names and (above is not None or pack is not None):
        raise UsageError("--name says which; --above and --pack are for all names.")
    with opened(ctx) as services:
        ids = ids_of(services, query)
        op = AnswerSuggestions(reply, ids, names or None, above or 0.0, pack)
        changed = services.session.do(op).count if ids else 0
    said = f"{counted(changed, 'asset')}: {reply or 'asked again'}."
    face_of(ctx).answer({"changed": changed}, lambda out: out.print(said))


def _action(text: str) -> LabelAction | None:
    if text.casefold() == FORGET:
        return None
    try:
        return LabelAction(text.casefold())
    except ValueError as error:
        known = ", ".join([*LabelAction, FORGET])
        raise UsageError(f"There is no action {clean(text)} (there are: {known}).") from error


def _reasons(
    shown: "Mapping[int, Sequence[Suggestion]]",
    titles: Mapping[str, str],
    rules: "Sequence[LabelRule]",
) -> "dict[tuple[int, Suggestion], str]":
    from app.services.explain import suggestion

    return {
        (asset, one): suggestion(one, titles.get(one.pack), rules)
        for asset, found in shown.items()
        for one in found
    }


def _suggestion(one: "Suggestion", why: str) -> dict[str, Any]:
    from app.cli.shapes import suggestion

    return {**suggestion(one), "why": why}


def _tell(
    out: "Console",
    shown: "Mapping[int, Sequence[Suggestion]]",
    why: "Mapping[tuple[int, Suggestion], str]",
) -> None:
    if not shown:
        out.print("Nothing is proposed.")
        return
    rows = [
        (str(asset), one.name, one.category, why[asset, one])
        for asset, found in shown.items()
        for one in found
    ]
    out.print(table("Id", "Name", "Kind", "Why", rows=rows, right=("Id",)))


def _tell_rules(out: "Console", rules: "Sequence[LabelRule]") -> None:
    if not rules:
        out.print("No rules yet: `musekeep suggest rule LABEL ACTION`.")
        return
    rows = [
        (rule.label, rule.pack or "every pack", str(rule.action), rule.to or "", f"{rule.score:g}")
        for rule in rules
    ]
    out.print(table("Label", "Of", "Is", "To", "From", rows=rows, right=("From",)))


def _tell_health(out: "Console", labels: "Sequence[LabelHealth]") -> None:
    if not labels:
        out.print("Nothing was proposed yet.")
        return
    rows = [
        (
            one.pack,
            one.name,
            str(one.accepted),
            str(one.rejected),
            str(one.waiting),
            f"{one.advised:.2f}" if one.advised is not None else "",
        )
        for one in labels
    ]
    counts = ("Accepted", "Rejected", "Waiting", "Advised")
    out.print(table("Pack", "Name", *counts, rows=rows, right=counts))
