"""Verbs of moderation: a human's word on what may go where."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import verdicts
from app.cli.face import clean, counted, face_of
from app.cli.find import QueryArgument, ids_of
from app.cli.opening import opened
from app.core.errors import UsageError

if TYPE_CHECKING:
    from app.core.ops import Done
    from app.services.library import Services

_LENGTH = re.compile(r"(\d{1,4})([hdw])", re.ASCII)
_HOURS = {"h": 1, "d": 24, "w": 168}

review = typer.Typer(name="review", help="What may go where, and why.", no_args_is_help=True)
review.command("queue")(verdicts.queue)
review.command("verdict")(verdicts.verdict)

PlatformOption = Annotated[
    str, typer.Option("--platform", metavar="P", help="Where to, as in `review queue`.")
]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; kept in the audit log.")
]


@review.command("approve")
def review_approve(
    ctx: typer.Context, query: QueryArgument, platform: PlatformOption, reason: ReasonOption = ""
) -> None:
    """Say that all assets of a query may go to a platform.

    Overruling a finding needs a reason; nothing overrules what is prohibited (exit code 3).

    \b
    musekeep review approve id:17 --platform instagram --reason 'a statue, not a person'
    """
    _decide(
        ctx, query, platform, "approved", lambda s, ids: s.review.approve(ids, platform, reason)
    )


@review.command("reject")
def review_reject(
    ctx: typer.Context, query: QueryArgument, platform: PlatformOption, reason: ReasonOption = ""
) -> None:
    """Say that all assets of a query shall not go to a platform, whatever its policy says."""
    _decide(ctx, query, platform, "rejected", lambda s, ids: s.review.reject(ids, platform, reason))


@review.command("reset")
def review_reset(
    ctx: typer.Context, query: QueryArgument, platform: PlatformOption, reason: ReasonOption = ""
) -> None:
    """Take decisions back: what the policy says counts again."""
    _decide(ctx, query, platform, None, lambda s, ids: s.review.reset(ids, platform, reason))


@review.command("confirm")
def review_confirm(
    ctx: typer.Context, query: QueryArgument, platform: PlatformOption, reason: ReasonOption = ""
) -> None:
    """Confirm approvals that wait for a second look: somebody else's, or your own after a day."""
    _act(ctx, query, "confirmed", lambda s, ids: s.review.confirm(ids, platform, reason))


@review.command("later")
def review_later(
    ctx: typer.Context,
    query: QueryArgument,
    platform: PlatformOption,
    length: Annotated[
        str, typer.Option("--for", metavar="TIME", help="12h, 7d, 2w …; 0d asks again now.")
    ],
) -> None:
    """Leave all assets of a query out of a platform's queue for a while.

    \b
    musekeep review later id:17 --platform instagram --for 7d
    """
    until = _until(length)
    said = f"left out until {until:%Y-%m-%d %H:%M}" if until else "asked about again"
    _act(ctx, query, said, lambda s, ids: s.review.later(ids, platform, until))


@review.command("mark")
def review_mark(
    ctx: typer.Context,
    query: QueryArgument,
    off: Annotated[bool, typer.Option("--off", help="Take a mistaken mark back.")] = False,
    reason: ReasonOption = "",
) -> None:
    """Mark all assets of a query as showing a sign of a minor.

    Whatever is sexual in them is then prohibited everywhere, and nothing overrules that.
    """
    said = "no longer marked" if off else "marked"
    _act(ctx, query, said, lambda s, ids: s.review.mark_minor(ids, not off, reason))


@review.command("correct")
def review_correct(
    ctx: typer.Context,
    term: Annotated[str, typer.Argument(metavar="TERM", help="The words that were matched.")],
    query: QueryArgument,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why it is no sign.")],
    off: Annotated[bool, typer.Option("--off", help="It is a sign after all.")] = False,
) -> None:
    """Document that matched words are no sign of a minor in all assets of a query.

    It has no effect where a human marked one.

    \b
    musekeep review correct 'school' id:17 --reason 'the name of the art school on the wall'
    """
    said = "no longer corrected" if off else "corrected"
    _act(ctx, query, said, lambda s, ids: s.review.correct(term, ids, reason, on=not off))


def _decide(
    ctx: typer.Context,
    query: str,
    platform: str,
    outcome: str | None,
    act: "Callable[[Services, Sequence[int]], Done]",
) -> None:
    with opened(ctx) as services:
        changed = _acted(services, query, act)
        waits = outcome == "approved" and services.review.two_steps
    document = {
        "changed": changed,
        "platform": platform,
        "outcome": outcome,
        "waits_for_second": waits,
    }
    said = f"{outcome or 'as the policy says'} for {clean(platform)}"
    if waits:
        said += "; somebody has to confirm that (`review confirm`)"
    face_of(ctx).answer(document, lambda out: out.print(f"{counted(changed, 'asset')} {said}."))


def _act(
    ctx: typer.Context,
    query: str,
    said: str,
    act: "Callable[[Services, Sequence[int]], Done]",
) -> None:
    with opened(ctx) as services:
        changed = _acted(services, query, act)
    face_of(ctx).answer(
        {"changed": changed}, lambda out: out.print(f"{counted(changed, 'asset')} {said}.")
    )


def _acted(
    services: "Services", query: str, act: "Callable[[Services, Sequence[int]], Done]"
) -> int:
    """How many assets changed; a word on nothing leaves no trace."""
    ids = ids_of(services, query)
    return act(services, ids).count if ids else 0


def _until(length: str) -> datetime | None:
    found = _LENGTH.fullmatch(length.strip())
    if found is None:
        raise UsageError(f"{clean(length)} is no length of time.", hint="Say 12h, 7d or 2w.")
    hours = int(found[1]) * _HOURS[found[2]]
    return datetime.now().astimezone() + timedelta(hours=hours) if hours else None
