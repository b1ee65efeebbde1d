"""Verbs that find: search, show."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import clean, counted, face_of, size, table, titles_of
from app.cli.opening import opened
from app.core.errors import NotFoundError, UsageError
from app.core.fields import FIELDS

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.asset import AssetView, Detection
    from app.services.library import Services

SHOWN = 50

_AVAILABLE = [field for field in FIELDS.values() if field.available]
QUERY_HELP = "\b\n" + "\n".join(
    ["Fields:", *(f"  {field.example:<34} {field.description}" for field in _AVAILABLE)]
)

MINUS_IS_NOT = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""So that `search red -dress` reads as it would in a search box."""

QueryArgument = Annotated[
    str,
    typer.Argument(metavar="QUERY", help='Which assets, as in `search`; "" means all of them.'),
]


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="QUERY", help="What to look for; all without.")
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=0, help=f"At most so many; {SHOWN} on a terminal, all in JSON."),
    ] = None,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
    sort: Annotated[str, typer.Option(help="newest, oldest, name, …")] = "newest",
) -> None:
    """Find assets by words of their prompt, name or tags, and by fields.

    Words are found anywhere, "quoted phrases" together, - negates, OR and parentheses combine.

    \b
    musekeep search red dress
    musekeep search 'checkpoint:sdxl rating:>=3 -tag:Style/Film'
    musekeep search 'verdict:instagram=blocked' --json
    """
    from app.catalog.assets import views
    from app.catalog.search import search as find
    from app.core.query import parse

    for word in words or ():
        if word.startswith("--"):
            raise UsageError(f"No such option: {clean(word)}", hint="Try `musekeep search --help`.")
    query = parse(" ".join(words or ()))
    face = face_of(ctx)
    most = limit if limit is not None or face.json else SHOWN
    with opened(ctx) as services:
        found = services.session.ask(find, query, sort=sort, limit=most, offset=offset)
        assets = services.session.ask(views, found.ids)
    document = {"total": found.total, "assets": [_row(view) for view in assets]}
    face.answer(document, lambda out: _tell(out, found.total, assets))


def show(
    ctx: typer.Context,
    which: Annotated[
        list[str], typer.Argument(metavar="ID|PATH…", help="Assets by number or by file.")
    ],
) -> None:
    """Show everything known about assets: recipe, tags, what packs saw, what may go where and why.

    \b
    musekeep show 17
    musekeep show ~/ComfyUI/output/00042.png --json
    """
    from app.catalog.outgoing import outgoing
    from app.cli.shapes import asset

    with opened(ctx) as services:
        found = _views(services, which)
        said = services.session.ask(outgoing, [view.id for view in found])
        titles = titles_of(services)
    shapes = [asset(view, one) for view, one in zip(found, said, strict=True)]
    document = shapes[0] if len(which) == 1 else shapes
    face_of(ctx).answer(document, lambda out: _tell_all(out, found, titles))


def ids_of(services: "Services", query: str, sort: str = "newest") -> list[int]:
    """All assets of a query text; those of a plain list ("id:9,3,12") in its order. Raises
    QueryError, and UsageError for an unknown `sort`.
    """
    from app.catalog.search import search as find
    from app.core.query import parse

    ids: list[int] = services.session.ask(find, parse(query), sort=sort, limit=None).ids
    if listed := re.fullmatch(r"\s*id:(\d+(?:,\d+)*)\s*", query):
        places = {int(one): place for place, one in enumerate(listed[1].split(","))}
        ids.sort(key=lambda one: places.get(one, len(places)))
    return ids


def _views(services: "Services", which: Sequence[str]) -> list["AssetView"]:
    """In the order asked for. Raises NotFoundError for the first that is not there."""
    from app.catalog.assets import ids_of_paths, views

    paths = {text: os.path.abspath(text) for text in which if not text.isdecimal()}
    known = services.session.ask(ids_of_paths, list(paths.values()))
    ids = []
    for text in which:
        if text.isdecimal():
            ids.append(int(text))
        elif (path := paths[text]) in known:
            ids.append(known[path])
        else:
            raise NotFoundError(
                f"{clean(path)} is not in the library.", hint="Import it, or watch its folder."
            )
    services.review.refresh(ids)
    by_id = {view.id: view for view in services.session.ask(views, list(dict.fromkeys(ids)))}
    for one in ids:
        if one not in by_id:
            raise NotFoundError(f"There is no asset {one}.")
    return [by_id[one] for one in ids]


def _row(view: "AssetView") -> dict[str, object]:
    from app.cli.shapes import fault, moment

    return {
        "id": view.id,
        "path": view.path,
        "kind": view.kind,
        "format": view.format,
        "bytes": view.bytes,
        "sha256": view.sha256,
        "width": view.width,
        "height": view.height,
        "duration_s": view.duration_s,
        "created": moment(view.created),
        "rating": view.rating,
        "label": view.label,
        "flag": view.flag,
        "offline": view.offline,
        "prompt": view.recipe.prompt if view.recipe is not None else None,
        "tags": [tag.name for tag in view.tags],
        "outcomes": {platform: one.outcome for platform, one in sorted(view.verdicts.items())},
        "fault": fault(view.fault),
    }


def _tell(out: "Console", total: int, assets: Sequence["AssetView"]) -> None:
    if not assets:
        out.print("Nothing found." if not total else counted(total, "asset"))
        return
    rows = [
        (
            str(view.id),
            os.path.basename(view.path),
            _measure(view),
            "★" * view.rating,
            _outcomes(view),
            _first_words(view),
        )
        for view in assets
    ]
    out.print(
        table("Id", "Name", "Size", "Rating", "Platforms", "Prompt", rows=rows, right=("Id",))
    )
    out.print(
        f"{len(assets)} of {counted(total, 'asset')}"
        if len(assets) < total
        else counted(total, "asset"),
        style="dim",
    )


def _measure(view: "AssetView") -> str:
    if view.fault is not None:
        return "unreadable"
    return f"{view.width} × {view.height}" if view.width else ""


def _outcomes(view: "AssetView") -> str:
    """The platforms that are not clear; a quiet cell means all is."""
    return ", ".join(
        f"{platform} {one.outcome}"
        for platform, one in sorted(view.verdicts.items())
        if one.outcome not in ("clear", "approved")
    )


def _first_words(view: "AssetView") -> str:
    prompt = " ".join((view.recipe.prompt or "").split()) if view.recipe is not None else ""
    return prompt if len(prompt) <= 60 else prompt[:59] + "…"


def _tell_all(out: "Console", found: Sequence["AssetView"], titles: Mapping[str, str]) -> None:
    for number, view in enumerate(found):
        if number:
            out.print()
        _tell_one(out, view, titles)


def _tell_one(out: "Console", view: "AssetView", titles: Mapping[str, str]) -> None:
    out.print(f"{view.id}  {clean(view.path)}", style="bold")
    facts = [*_facts(view), *_moderation(view, titles), *_exports(view)]
    rows = [(name, value) for name, value in facts if value]
    out.print(table("", "", rows=rows))


def _facts(view: "AssetView") -> list[tuple[str, str]]:
    """Label and value; an empty value is left out."""
    facts = [
        ("file", f"{view.format or 'unknown'}, {_measure(view)}, {size(view.bytes)}"),
        ("problem", view.fault.message if view.fault is not None else ""),
        ("where", "not there now" if view.offline else ""),
        ("created", view.created.isoformat(" ", "minutes") if view.created is not None else ""),
        ("rating", "★" * view.rating),
        ("label", view.label or ""),
        ("tags", ", ".join(tag.name for tag in view.tags)),
    ]
    facts += _recipe_facts(view)
    facts += [("seen", _seen(one)) for one in view.detections]
    return facts


def _moderation(view: "AssetView", titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is proposed, who is shown, what may go where: each with its reason. Platforms where all
    is clear share one line.
    """
    from app.services import explain

    clear = [
        platform
        for platform, one in sorted(view.verdicts.items())
        if one.outcome == "clear" and one.decision is None
    ]
    facts = [
        ("suggested", explain.suggestion(one, titles.get(one.pack)))
        for one in view.suggestions
        if not one.reply
    ]
    facts.append(("personas", ", ".join(view.personas)))
    facts.append(("marked", "a human saw a sign of a minor" if view.minor_mark else ""))
    facts.append(("corrected", ", ".join(f"“{term}” is no sign" for term in view.corrections)))
    for platform, one in sorted(view.verdicts.items()):
        if platform not in clear:
            facts.append((platform, explain.verdict(one, titles.get(platform, platform))))
            told = 0 if one.decision else 1
            facts += [
                ("", explain.finding(each, titles.get(each.pack or "")))
                for each in one.findings[told:]
            ]
    facts.append(("clear", ", ".join(clear)))
    return facts


def _exports(view: "AssetView") -> list[tuple[str, str]]:
    return [("exported", f"{one.preset}: {one.path}") for one in view.exports]


def _recipe_facts(view: "AssetView") -> list[tuple[str, str]]:
    made = view.recipe
    if made is None:
        return []
    numbers = [
        ("steps", made.steps),
        ("cfg", made.cfg),
        ("sampler", made.sampler),
        ("scheduler", made.scheduler),
        ("seed", made.seed),
    ]
    return [
        ("made with", made.generator),
        ("prompt", made.prompt or ""),
        ("negative", made.negative_prompt or ""),
        ("checkpoint", made.checkpoint or ""),
        ("loras", ", ".join(one.name for one in made.loras)),
        ("settings", ", ".join(f"{name} {value}" for name, value in numbers if value is not None)),
    ]


def _seen(one: "Detection") -> str:
    place = f"{one.box.w:.0f} × {one.box.h:.0f} at {one.box.x:.0f}, {one.box.y:.0f}"
    return f"{one.label} {one.score:.2f}, {place}"
