"""Verbs for the folders that are kept up to date."""

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, face_of, table
from app.cli.fill import answer_ingest
from app.cli.long_job import long_job
from app.cli.opening import opened
from app.core.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from app.catalog.roots import Root
    from app.services.watch.live import RootState

watch = typer.Typer(
    name="watch",
    help="Choose the folders that are kept up to date.",
    no_args_is_help=True,
)


class Cloud(StrEnum):
    """Whether a folder belongs to a cloud drive."""

    AUTO = "auto"
    YES = "yes"
    NO = "no"


class How(StrEnum):
    """How changes are noticed."""

    AUTO = "auto"
    EVENTS = "events"
    POLL = "poll"


Folder = Annotated[str, typer.Argument(metavar="DIR", help="A watched folder.")]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help='Leave out what fits, as in .gitignore: "*.psd", "old/", "!keep.psd". Repeatable.',
    ),
]


@watch.command("add")
def watch_add(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder to keep up to date.")],
    cloud: Annotated[
        Cloud, typer.Option(help="Whether a cloud drive fills the folder; auto finds out.")
    ] = Cloud.AUTO,
    ignore: Ignore = None,
    poll: Annotated[
        bool,
        typer.Option("--poll", help="Look through it every now and then: nothing tells changes."),
    ] = False,
) -> None:
    """Keep a folder up to date from now on. Nothing in it is moved or changed.

    \b
    musekeep watch add ~/ComfyUI/output
    musekeep watch add /mnt/nas/shoots --poll --ignore 'previews/'
    musekeep sync
    """
    from app.core.ops import AddRoot

    path = os.path.abspath(folder)
    if not Path(path).is_dir():
        raise NotFoundError(f"There is no folder {path}.")
    patterns = _checked(ignore)
    how = How.POLL if poll else None
    with opened(ctx) as services:
        done = services.session.do(AddRoot(path, cloud.value))
        if how is not None or patterns is not None:
            services.session.do(_change(path, how=how, ignore=patterns))
    document = {
        "id": done.value,
        "path": path,
        "cloud": cloud.value,
        "watch": (how or How.AUTO).value,
        "ignore": patterns or [],
    }
    face_of(ctx).answer(
        document, lambda out: out.print(f"Watching {clean(path)}. `musekeep sync` brings it in.")
    )


@watch.command("set")
def watch_set(
    ctx: typer.Context,
    folder: Folder,
    cloud: Annotated[
        Cloud | None, typer.Option(help="Whether a cloud drive fills the folder; auto finds out.")
    ] = None,
    how: Annotated[
        How | None, typer.Option("--by", help="How changes are noticed; auto finds out.")
    ] = None,
    ignore: Ignore = None,
    ignore_nothing: Annotated[
        bool, typer.Option("--ignore-nothing", help="Forget the folder's own patterns.")
    ] = False,
) -> None:
    """Change how a folder is watched. Patterns replace those it had.

    \b
    musekeep watch set ~/Dropbox/shoots --cloud yes
    musekeep watch set ~/ComfyUI/output --ignore 'temp/' --ignore '*.latent.png'
    """
    path = os.path.abspath(folder)
    patterns = [] if ignore_nothing and not ignore else _checked(ignore)
    with opened(ctx) as services:
        services.session.do(_change(path, cloud=cloud, how=how, ignore=patterns))
        shown = next(one for one in _rows(services) if one["path"] == path)
    face_of(ctx).answer(shown, lambda out: _list(out, [shown]))


@watch.command("list")
def watch_list(ctx: typer.Context) -> None:
    """List the watched folders: how each is watched, whether it is there, what waits for a word."""
    with opened(ctx) as services:
        rows = _rows(services)
    face_of(ctx).answer({"folders": rows}, lambda out: _list(out, rows))


@watch.command("confirm")
def watch_confirm(ctx: typer.Context, folder: Folder) -> None:
    """Say that what is gone from a folder is gone, when so much is that nothing was marked.

    What is marked as missing keeps its tags, and is back when its file is back.
    """
    with opened(ctx) as services, long_job() as job:
        report = services.ingest.confirm(folder, job.report, job.cancel)
    answer_ingest(ctx, report, job)


@watch.command("remove")
def watch_remove(ctx: typer.Context, folder: Folder) -> None:
    """Stop watching a folder. What was catalogued from it stays."""
    from app.core.ops import RemoveRoot

    path = os.path.abspath(folder)
    with opened(ctx) as services:
        services.session.do(RemoveRoot(path))
    face_of(ctx).answer({"path": path}, lambda out: out.print(f"No longer watching {clean(path)}."))


def _checked(ignore: "Sequence[str] | None") -> list[str] | None:
    """Raises UsageError for what is no pattern."""
    from app.services.tree.globs import read_globs

    if not ignore:
        return None
    read_globs(ignore)
    return list(ignore)


def _change(
    path: str,
    *,
    cloud: Cloud | None = None,
    how: How | None = None,
    ignore: "Sequence[str] | None" = None,
) -> Any:
    from app.core.ops import SetRoot

    return SetRoot(
        path,
        cloud=None if cloud is None else cloud.value,
        watch=None if how is None else how.value,
        ignore=ignore,
    )


def _rows(services: Any) -> list[dict[str, Any]]:
    from app.catalog.roots import roots

    states = {state.path: state for state in services.live.state()}
    return [_row(root, states[root.path]) for root in services.session.ask(roots)]


def _row(root: "Root", state: "RootState") -> dict[str, Any]:
    held = root.held
    return {
        "id": root.id,
        "path": root.path,
        "cloud": root.cloud,
        "added": root.added.isoformat(),
        "assets": root.assets,
        "reachable": state.reachable,
        "watch": root.watch,
        "how": state.how,
        "note": state.note,
        "ignore": list(root.ignore),
        "offline": root.offline,
        "held": None if held is None else {"missing": held.missing, "known": held.known},
    }


def _list(out: "Console", rows: list[dict[str, Any]]) -> None:
    if not rows:
        out.print("No folder is watched yet: `musekeep watch add DIR`.")
        return
    cells = [(row["path"], str(row["assets"]), row["how"], _remark(row)) for row in rows]
    out.print(table("Folder", "Assets", "Watched by", "", rows=cells, right=("Assets",)))


def _remark(row: dict[str, Any]) -> str:
    if not row["reachable"]:
        return "not there now"
    if row["held"] is not None:
        held = row["held"]
        return (
            f"{held['missing']} of {held['known']} files gone: `watch confirm`, or bring them back"
        )
    if row["offline"]:
        return "empty: a drive that is not connected, or `watch confirm`"
    return row["note"] or ", ".join(row["ignore"])
