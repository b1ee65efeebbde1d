"""Watched folders: which, how, and what their last reconcile was stopped by."""

import json
import time
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.schema import Folder, Location, Rendition, RootRow
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddRoot, Done, HoldRoot, RemoveRoot, SetRoot
from app.core.vocab import ChangeKind

CLOUD = ("auto", "yes", "no")
WATCH = ("auto", "events", "poll")


@dataclass(frozen=True, slots=True)
class Held:
    """A reconcile found `missing` of `known` files gone and marked none: a human has to say."""

    missing: int
    known: int


@dataclass(frozen=True, slots=True)
class Root:
    """`assets` counts those with a file at or below `path`, there or missing. `ignore` are patterns
    of its own. `offline`: it could not be reached when last looked for.
    """

    id: int
    path: str
    cloud: str
    added: datetime
    assets: int
    ignore: tuple[str, ...] = ()
    watch: str = "auto"
    offline: bool = False
    held: Held | None = None


def roots(connection: Connection, *, counted: bool = True) -> list[Root]:
    """In the order they were added. Counting their assets costs a look at each location; without
    it there are none.
    """
    rows = connection.execute(sa.select(RootRow).order_by(RootRow.id)).all()
    return [
        Root(
            id=row.id,
            path=codec.path_text(row.path),
            cloud=row.cloud,
            added=codec.moment(row.added),
            assets=_assets_below(connection, row.path) if counted else 0,
            ignore=tuple(json.loads(row.ignore)),
            watch=row.watch,
            offline=bool(row.offline),
            held=Held(row.held_missing, row.held_known) if row.held_missing else None,
        )
        for row in rows
    ]


def add_root(connection: Connection, op: AddRoot) -> Done:
    """Value: the root's id. A folder that is watched already takes the new `cloud`."""
    _one_of("cloud", op.cloud, CLOUD)
    path = codec.path_blob(op.path)
    known = connection.scalar(sa.select(RootRow.id).where(RootRow.path == path))
    if known is None:
        values = {"path": path, "cloud": op.cloud, "added": int(time.time())}
        known = connection.scalar(sa.insert(RootRow).values(**values).returning(RootRow.id))
    else:
        connection.execute(sa.update(RootRow).where(RootRow.id == known).values(cloud=op.cloud))
    return done(op, [ChangeKind.ROOTS], value=known)


def set_root(connection: Connection, op: SetRoot) -> Done:
    """Raises NotFoundError, and UsageError for a setting that is none."""
    _one_of("cloud", op.cloud, CLOUD)
    _one_of("watch", op.watch, WATCH)
    if op.ignore is not None and isinstance(op.ignore, str):
        raise UsageError("ignore is a list of patterns.")
    ignore = None if op.ignore is None else json.dumps(list(op.ignore))
    said = {"cloud": op.cloud, "watch": op.watch, "ignore": ignore}
    mine = RootRow.path == codec.path_blob(op.path)
    if connection.scalar(sa.select(RootRow.id).where(mine)) is None:
        raise _not_watched(op.path)
    if values := {name: value for name, value in said.items() if value is not None}:
        connection.execute(sa.update(RootRow).where(mine).values(**values))
    return done(op, [ChangeKind.ROOTS])


def hold_root(connection: Connection, op: HoldRoot) -> Done:
    """A folder that is not watched (any more) is passed over."""
    held = (op.missing, op.known) if op.missing else (None, None)
    otherwise = sa.or_(RootRow.held_missing.is_not(held[0]), RootRow.held_known.is_not(held[1]))
    changed = connection.execute(
        sa.update(RootRow)
        .where(RootRow.path == codec.path_blob(op.path), otherwise)
        .values(held_missing=held[0], held_known=held[1])
        .returning(RootRow.id)
    ).all()
    return done(op, [ChangeKind.ROOTS] if changed else [])


def remove_root(connection: Connection, op: RemoveRoot) -> Done:
    """Raises NotFoundError."""
    gone = connection.execute(
        sa.delete(RootRow).where(RootRow.path == codec.path_blob(op.path)).returning(RootRow.id)
    ).first()
    if gone is None:
        raise _not_watched(op.path)
    return done(op, [ChangeKind.ROOTS])


def _one_of(name: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError(f"{name} can be {', '.join(choices)}; not '{value}'.")


def _not_watched(path: str) -> NotFoundError:
    return NotFoundError(f"{path} is not a watched folder.", hint="See them with: watch list")


def _assets_below(connection: Connection, path: bytes) -> int:
    low, high = codec.under(path)
    below = sa.or_(Folder.path == path, sa.and_(Folder.path >= low, Folder.path < high))
    return connection.execute(
        sa.select(sa.func.count(Rendition.asset_id.distinct()))
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(below)
    ).scalar_one()
