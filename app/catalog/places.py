"""What is missing, and where it was."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.relink import LOST, homeless_assets
from app.catalog.schema import Asset, Folder, Location, Rendition
from app.core.vocab import State


@dataclass(frozen=True, slots=True)
class Lost:
    """A place whose file is not there, with the size and time it had. `mtime_ns` 0: not known (the
    place itself was taken by another file).
    """

    asset_id: int
    path: str
    size: int
    sha256: str | None
    mtime_ns: int


def missing(
    connection: Connection, under: str | None = None, limit: int | None = None
) -> list[Lost]:
    """The places that were known first come first; those of assets in the trash are left out.
    `under`: in and below this folder only, and with the files that are offline there.
    """
    rows = connection.execute(_lost(under).limit(limit)).all()
    found = [_read(row, codec.join_path(row.path, row.name), row.mtime_ns) for row in rows]
    room = None if limit is None else limit - len(found)
    homeless = homeless_assets().where(Asset.state != State.TRASHED.value).limit(room)
    if under is not None:
        homeless = homeless.where(_below(Asset.path, under))
    return found + [
        _read(row, codec.path_text(row.path), 0) for row in connection.execute(homeless)
    ]


def _lost(under: str | None) -> sa.Select[*tuple[object, ...]]:
    statement = (
        sa.select(
            Asset.id,
            Rendition.sha256,
            Location.name,
            Location.size,
            Location.mtime_ns,
            Folder.path,
        )
        .join(Rendition, Rendition.asset_id == Asset.id)
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(Asset.state != State.TRASHED.value)
        .order_by(Location.id)
    )
    if under is None:
        return statement.where(sa.literal_column("location.presence = 'missing'"))
    folder = sa.or_(Folder.path == codec.path_blob(under), _below(Folder.path, under))
    return statement.where(Location.presence.in_(LOST), folder)


def _below(path: Any, under: str) -> sa.ColumnElement[bool]:
    low, high = codec.under(codec.path_blob(under))
    return sa.and_(path >= low, path < high)


def _read(row: sa.Row[*tuple[object, ...]], path: str, mtime_ns: int) -> Lost:
    sha256 = None if row.sha256 is None else row.sha256.hex()
    return Lost(row.id, path, row.size, sha256, mtime_ns)
