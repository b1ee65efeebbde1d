"""Verbs about how assets leave: their words, their crops, what of a clip."""

import math
import re
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.cli.edit import answer_changed, carried_out
from app.cli.face import clean, face_of, opened, table
from app.cli.find import QueryArgument, ids_of
from app.core.errors import NotFoundError, UsageError
from app.core.outgoing import ClipCut, Text, Words

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
    answer_changed(ctx, changed, f"have words for {platform}")


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


def crop(
    ctx: typer.Context,
    asset_id: Annotated[int, typer.Argument(metavar="ID", help="An asset by number.")],
    ratio: Annotated[
        str, typer.Option(metavar="W:H", help="For presets of this shape: 4:5, or a preset's ID.")
    ],
    box: Annotated[
        str | None,
        typer.Option(metavar="X,Y,W,H", help="The window, in pixels of the upright picture."),
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="Let the program choose again.")] = False,
) -> None:
    """Say by hand which part of an asset presets of a shape show. All presets of that shape share
    it.

    \b
    musekeep crop 17 --ratio 4:5 --box 100,0,800,1000
    musekeep crop 17 --ratio instagram.feed_landscape --clear
    """
    from app.core.ops import SetCrop

    if (box is None) != clear:
        raise UsageError("Give a --box, or --clear.", hint="For example: --box 100,0,800,1000")
    window = None if box is None else _box(box)
    with opened(ctx) as services:
        changed = services.session.do(SetCrop(asset_id, _ratio(services, ratio), window)).count
    answer_changed(ctx, changed, "cropped by hand" if window else "cropped by the program")


def cut(
    ctx: typer.Context,
    query: QueryArgument,
    trim: Annotated[
        str | None, typer.Option(metavar="A-B", help="From and to, in seconds: 2-8.5, 2-, -8.")
    ] = None,
    mute: Annotated[bool, typer.Option("--mute", help="Without its sound.")] = False,
    cover: Annotated[
        float | None, typer.Option(metavar="S", min=0, help="The second of the cover picture.")
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="All of it again, with sound.")] = False,
) -> None:
    """Say what of clips leaves; stills are passed over. Each time all of it is said: what is not
    named is as in the clip.

    \b
    musekeep cut 'kind:video' --mute
    musekeep cut id:17 --trim 2-8.5 --cover 3
    """
    from app.core.ops import SetCut

    if clear == (trim is not None or mute or cover is not None):
        raise UsageError("Say what leaves of it, or --clear.", hint="For example: --trim 2-8.5")
    start, end = (None, None) if trim is None else span(trim)
    wanted = None if clear else ClipCut(start, end, mute, cover)
    with opened(ctx) as services:
        ids = ids_of(services, query)
        changed = carried_out(services, SetCut(wanted, ids), ids)
    answer_changed(ctx, changed, "leave whole" if clear else "are cut")


def span(text: str) -> tuple[float | None, float | None]:
    """From and to, in seconds, of "2-8.5", "1:02-1:10", "2-" or "-8". Raises UsageError."""
    found = re.fullmatch(r"\s*([\d:.]*)\s*[-–]\s*([\d:.]*)\s*", text)
    start, end = (None, None) if found is None else map(_moment, found.groups())
    if start is None and end is None:
        raise UsageError(f"{clean(text)} is no part of a clip.", hint="For example: 2-8.5, or 2-")
    return start, end


def _moment(text: str) -> float | None:
    """Seconds, or minutes:seconds."""
    if not text:
        return None
    minutes, _, seconds = text.rpartition(":")
    try:
        return 60 * int(minutes or 0) + float(seconds)
    except ValueError as error:
        raise UsageError(f"{clean(text)} is no moment of a clip.") from error


def _box(text: str) -> "Any":
    from app.core.asset import Box

    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise UsageError(f"{clean(text)} is no box: x, y, width and height in pixels.")
    return Box(*numbers)


def _ratio(services: "Services", text: str) -> str:
    """In lowest terms, from W:H or from the preset of that name."""
    from app.core.outgoing import ratio_of

    if preset := services.presets.get(text):
        if preset.aspect is None or not preset.width or not preset.height:
            raise UsageError(f"{text} has no shape of its own to crop to.")
        return ratio_of(preset.width, preset.height)
    width, _, height = text.partition(":")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise UsageError(f"{clean(text)} is no ratio: 4:5, or the ID of a preset.")
    return ratio_of(int(width), int(height))


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
        (
            one.platform,
            clean(one.title),
            clean(one.caption),
            ", ".join(
                f"{each.what} {each.used}/{each.limit}"
                for counts in one.counts.values()
                for each in counts
                if each.limit is not None and (each.used or each.off)
            ),
        )
        for one in posts
    ]
    out.print(table("Platform", "Title", "Caption", "Used", rows=rows))
    out.print(f"Draft of an alt text: {clean(draft)}", style="dim")
