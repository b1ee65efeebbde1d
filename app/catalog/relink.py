"""A human's word on where missing files are now.

It is the one edit that changes places. The log keeps a changed location as a whole, so undo puts it
back where it was, or leaves it where something else has taken that place meanwhile.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, conflicts
from app.catalog.effects import done
from app.catalog.intake import locations, settle
from app.catalog.schema import Asset, Location, Rendition
from app.core.asset import FileStat
from app.core.ops import Done, Relink
from app.core.vocab import ChangeKind, Presence

LOST = (Presence.MISSING.value, Presence.OFFLINE.value)


def relink(connection: Connection, op: Relink) -> Done:
    """Value: the ids of the assets. Passed over: places whose file is there, and files that are in
    the catalogue already. The size and time last read stay, so that another content is noticed.
    """
    old = locations.find_locations(connection, [path for path, _ in op.pairs])
    lost = {path: row for path, row in old.items() if row.presence in LOST}
    homeless = _homeless(connection, [path for path, _ in op.pairs if path not in lost])
    taken = set(locations.find_locations(connection, [stat.path for _, stat in op.pairs]))
    moved, placed = [], []
    for path, stat in op.pairs:
        if stat.path in taken:
            continue
        if (row := lost.pop(path, None)) is not None:
            moved.append((row, stat))
        elif (asset := homeless.pop(path, None)) is not None:
            placed.append((asset, stat))
        else:
            continue
        taken.add(stat.path)
    _move(connection, moved)
    _place(connection, placed)
    ids = {row.asset_id for row, _ in moved} | {asset.id for asset, _ in placed}
    settle.settle(connection, ids, part_ways=False)
    touched = ids | conflicts.look(connection, ids)
    return done(op, [ChangeKind.ASSETS], touched, count=len(ids), value=sorted(ids))


def homeless_assets() -> sa.Select[*tuple[Any, ...]]:
    """Assets without any location: something else was put in their place. They have the path they
    were at last.
    """
    anywhere = (
        sa.select(Location.id)
        .join(Rendition, Rendition.id == Location.rendition_id)
        .where(Rendition.asset_id == Asset.id)
    )
    return (
        sa.select(
            Asset.id, Asset.state, Asset.rendition_id, Asset.path, Asset.size, Rendition.sha256
        )
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .where(sa.literal_column("asset.presence = 'missing'"), ~anywhere.exists())
        .order_by(Asset.id)
    )


def _homeless(connection: Connection, paths: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in codec.chunks([codec.path_blob(path) for path in paths]):
        for row in connection.execute(homeless_assets().where(Asset.path.in_(part))):
            found.setdefault(codec.path_text(row.path), row)
    return found


def _folders(connection: Connection, stats: Iterable[FileStat]) -> dict[bytes, int]:
    return locations.folder_ids(connection, {codec.split_path(stat.path)[0] for stat in stats})


def _move(connection: Connection, moved: Sequence[tuple[Any, FileStat]]) -> None:
    folders = _folders(connection, (stat for _, stat in moved))
    rows = [
        {
            "location": row.id,
            **locations.place_columns(stat.path, folders),
            "device": codec.signed(stat.device),
            "inode": codec.signed(stat.inode),
            "presence": Presence.PRESENT.value,
            "was": None,
        }
        for row, stat in moved
    ]
    locations.change(connection, rows)


def _place(connection: Connection, placed: Sequence[tuple[Any, FileStat]]) -> None:
    folders = _folders(connection, (stat for _, stat in placed))
    rows = [
        {
            **locations.place_columns(stat.path, folders),
            **locations.stat_columns(stat),
            "size": asset.size,
            "mtime_ns": 0,
            "rendition_id": asset.rendition_id,
            "presence": Presence.PRESENT.value,
        }
        for asset, stat in placed
    ]
    if rows:
        connection.execute(sa.insert(Location), rows)
