"""Watched folders."""

import time
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.schema import Folder, Location, Rendition, RootRow
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddRoot, Done, RemoveRoot
from app.core.vocab import ChangeKind

CLOUD = ("auto", "yes", "no")


@dataclass(frozen=True, slots=True)
class Root:
    """`assets` counts those with a file at or below `path`, there or missing."""

    id: int
    path: str
    cloud: str
    added: datetime
    assets: int


def roots(connection: Connection) -> list[Root]:
    """In the order they were added."""
    rows = connection.execute(sa.select(RootRow).order_by(RootRow.id)).all()
    return [
        Root(
            id=row.id,
            path=codec.path_text(row.path),
            cloud=row.cloud,
            added=codec.moment(row.added),
            assets=_assets_below(connection, row.path),
        )
        for row in rows
    ]


def add_root(connection: Connection, op: AddRoot) -> Done:
    """Value: the root's id. A folder that is watched already takes the new `cloud`."""
    if op.cloud not in CLOUD:
        raise UsageError(f"cloud can be {', '.join(CLOUD)}; not '{op.cloud}'.")
    path = codec.path_blob(op.path)
    known = connection.scalar(sa.select(RootRow.id).where(RootRow.path == path))
    if known is None:
        values = {"path": path, "cloud": op.cloud, "added": int(time.time())}
        known = connection.scalar(sa.insert(RootRow).values(**values).returning(RootRow.id))
    else:
        connection.execute(sa.update(RootRow).where(RootRow.id == known).values(cloud=op.cloud))
    return done(op, [ChangeKind.ROOTS], value=known)


def remove_root(connection: Connection, op: RemoveRoot) -> Done:
    """Raises NotFoundError."""
    gone = connection.execute(
        sa.delete(RootRow).where(RootRow.path == codec.path_blob(op.path)).returning(RootRow.id)
    ).first()
    if gone is None:
        raise NotFoundError(f"{op.path} is not a watched folder.", hint="See them with: watch list")
    return done(op, [ChangeKind.ROOTS])


def _assets_below(connection: Connection, path: bytes) -> int:
    low, high = codec.under(path)
    below = sa.or_(Folder.path == path, sa.and_(Folder.path >= low, Folder.path < high))
    return connection.execute(
        sa.select(sa.func.count(Rendition.asset_id.distinct()))
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(below)
    ).scalar_one()
