"""Verbs about the part of assets that leaves: crop, cut."""

import math
import re
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.edit import answer_changed, carried_out
from app.cli.face import clean
from app.cli.find import QueryArgument, ids_of
from app.cli.opening import opened
from app.core.asset import Box
from app.core.errors import UsageError
from app.core.outgoing import ClipCut, ratio_of

if TYPE_CHECKING:
    from app.services.library import Services


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
    answer_changed(ctx, changed, "left whole" if clear else "cut")


def span(text: str) -> tuple[float | None, float | None]:
    """From and to, in seconds, of "2-8.5", "1:02-1:10", "2-" or "-8". Raises UsageError."""
    found = re.fullmatch(r"\s*([\d:.]*)\s*[-–]\s*([\d:.]*)\s*", text)
    start, end = (None, None) if found is None else map(_moment, found.groups())
    if start is None and end is None:
        raise UsageError(f"{clean(text)} is no part of a clip.", hint="For example: 2-8.5, or 2-")
    if end is not None and end <= (start or 0.0):
        raise UsageError(f"{clean(text)} is no part of a clip: it ends before it begins.")
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


def _box(text: str) -> Box:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise UsageError(f"{clean(text)} is no box: x, y, width and height in pixels.")
    return Box(*numbers)


def _ratio(services: "Services", text: str) -> str:
    """In lowest terms, from W:H or from the preset of that name."""
    if preset := services.presets.get(text):
        if preset.aspect is None or not preset.width or not preset.height:
            raise UsageError(f"{text} has no shape of its own to crop to.")
        return ratio_of(preset.width, preset.height)
    width, _, height = text.partition(":")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise UsageError(f"{clean(text)} is no ratio: 4:5, or the ID of a preset.")
    return ratio_of(int(width), int(height))
