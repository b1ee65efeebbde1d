"""Verbs about the words assets leave with: describe, caption."""

from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.cli.edit import answer_changed, carried_out
from app.cli.face import clean, face_of, table
from app.cli.find import QueryArgument, ids_of
from app.cli.opening import opened
from app.core.errors import NotFoundError, UsageError
from app.core.outgoing import Text, Words

if TYPE_CHECKING:
    from rich.console import Console

    from app.export.captions import Post
    from app.services.library import Services

SET = "set"


class _QueryOrShow(TyperGroup):
    """`caption QUERY …` says the words, `caption show ID` shows them."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        bare = not args or args[0] in self.commands or args[0] in ("-h", "--help")
        return super().parse_args(ctx, args if bare else [SET, *args])


caption = typer.Typer(
    name="caption",
    cls=_QueryOrShow,
    help="What is posted beside assets on a platform: caption QUERY --platform P --text …",
    no_args_is_help=True,
)


def describe(
    ctx: typer.Context,
    query: QueryArgument,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    description: Annotated[str | None, typer.Option(help="What it is about.")] = None,
    alt: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What it shows, for who cannot see it.")
    ] = None,
    creator: Annotated[str | None, typer.Option(help="Who made it.")] = None,
    copyright_: Annotated[
        str | None, typer.Option("--copyright", metavar="TEXT", help="Whose it is.")
    ] = None,
    usage_terms: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What others may do with it.")
    ] = None,
) -> None:
    """Say what is the same about assets wherever they go; an empty text takes one away.

    A preset names which of these are written into the file. What you write here may leave, also
    where it uses words of the prompt.

    \b
    musekeep describe 'persona:Mia' --creator "Studio Mia" --copyright "© 2026 Studio Mia"
    musekeep describe id:17 --title "Evening" --alt "A woman in a red dress in the rain."
    """
    from app.core.ops import SetTexts

    given = {
        Text.TITLE: title,
        Text.DESCRIPTION: description,
        Text.ALT_TEXT: alt,
        Text.CREATOR: creator,
        Text.COPYRIGHT: copyright_,
        Text.USAGE_TERMS: usage_terms,
    }
    texts = {field: text for field, text in given.items() if text is not None}
    if not texts:
        raise UsageError("Nothing is said.", hint='For example: --title "Evening"')
    with opened(ctx) as services:
        ids = ids_of(services, query)
        changed = carried_out(services, SetTexts(texts, ids), ids)
    answer_changed(ctx, changed, "described")


@caption.command(SET)
def caption_set(
    ctx: typer.Context,
    query: QueryArgument,
    platform: Annotated[str, typer.Option(metavar="P", help="Where: x, instagram, fanvue …")],
    text: Annotated[str | None, typer.Option(help="The caption.")] = None,
    hashtags: Annotated[
        str | None, typer.Option(metavar="TAGS", help='"#rain #city", or "rain, red dress".')
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, where posts have one.")] = None,
    alt: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The alt text there, if another.")
    ] = None,
) -> None:
    """Say what is posted beside assets on one platform; an empty text takes one away.

    \b
    musekeep caption id:17 --platform x --text "Rain again." --hashtags "#rain #city"
    """
    from app.core.ops import SetWords

    given = {
        Words.CAPTION: text,
        Words.HASHTAGS: hashtags,
        Words.TITLE: title,
        Words.ALT_TEXT: alt,
    }
    words = {kind: said for kind, said in given.items() if said is not None}
    if not words:
        raise UsageError("Nothing is said.", hint='For example: --text "Rain again."')
    with opened(ctx) as services:
        _known(services, platform)
        ids = ids_of(services, query)
        changed = carried_out(services, SetWords(platform, words, ids), ids)
    answer_changed(ctx, changed, f"given words for {platform}")


@caption.command("show")
def caption_show(
    ctx: typer.Context,
    asset_id: Annotated[int, typer.Argument(metavar="ID", help="An asset by number.")],
    platform: Annotated[
        list[str] | None, typer.Option(metavar="P", help="Only there; may be repeated.")
    ] = None,
) -> None:
    """Show an asset's posts as they would be, counted as each platform counts, and a draft of an
    alt text, which nothing uses before you do.

    \b
    musekeep caption show 17 --platform x --platform bluesky
    """
    from app.cli.shapes import texts

    with opened(ctx) as services:
        desk = services.words
        for one in platform or ():
            _known(services, one)
        said = desk.said(asset_id)
        posts = [desk.post(asset_id, one) for one in platform or desk.platforms]
        draft = desk.draft_alt(asset_id)
    document = {
        "id": asset_id,
        "texts": texts(said),
        "draft_alt_text": draft,
        "posts": {one.platform: _post(one) for one in posts},
    }
    face_of(ctx).answer(document, lambda out: _tell(out, posts, draft))


def _known(services: "Services", platform: str) -> None:
    if platform not in services.words.platforms:
        known = ", ".join(services.words.platforms)
        raise NotFoundError(f"There is no platform {clean(platform)}.", hint=f"There are: {known}.")


def _post(one: "Post") -> dict[str, Any]:
    return {
        "title": one.title or None,
        "caption": one.caption or None,
        "hashtags": list(one.hashtags),
        "alt_text": one.alt_text or None,
        "own": sorted(one.own),
        "ai_label": one.ai_label or None,
        "counts": {
            kind: [
                {
                    "what": each.what,
                    "used": each.used,
                    "limit": each.limit,
                    "unit": each.unit,
                    "official": each.official,
                    "least": each.least,
                    "off": each.off,
                }
                for each in counts
            ]
            for kind, counts in one.counts.items()
        },
    }


def _tell(out: "Console", posts: list["Post"], draft: str) -> None:
    rows = [
        (one.platform, clean(one.title), clean(" ".join(one.caption.split())), _used(one))
        for one in posts
    ]
    out.print(table("Platform", "Title", "Caption", "Used", rows=rows))
    out.print(f"Draft of an alt text: {clean(draft)}", style="dim")


def _used(one: "Post") -> str:
    """What is counted and has a limit that is known."""
    told = [
        f"{each.what} {each.used}/{each.limit}"
        + (f" {each.unit}" if each.unit != each.what else "")
        for counts in one.counts.values()
        for each in counts
        if each.limit is not None and (each.used or each.off)
    ]
    return ", ".join(told)
