"""Folders and locations: where files are, and the stat they had there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from app.catalog import codec
from app.catalog.schema import Folder, Location, Rendition
from app.core.asset import FileStat
from app.core.vocab import Presence

AnyRow = sa.Row[*tuple[Any, ...]]


def folder_ids(connection: Connection, folders: Iterable[bytes]) -> dict[bytes, int]:
    """The ids of folders, made as needed."""
    wanted = sorted(set(folders))
    ids: dict[bytes, int] = {}
    for part in codec.chunks(wanted):
        rows = [{"path": path, "text": codec.shown(path)} for path in part]
        connection.execute(sa.insert(Folder).prefix_with("OR IGNORE"), rows)
        found = sa.select(Folder.path, Folder.id).where(Folder.path.in_(part))
        ids |= dict(connection.execute(found).all())
    return ids


def put_locations(connection: Connection, places: Sequence[tuple[FileStat, int]]) -> None:
    """Files and the renditions they hold; a path already known takes the new facts."""
    split = [(codec.split_path(stat.path), stat, rendition) for stat, rendition in places]
    folders = folder_ids(connection, (folder for (folder, _), _, _ in split))
    rows = [
        {
            "folder_id": folders[folder],
            "name": name,
            "text": codec.shown(name),
            "rendition_id": rendition,
            **stat_columns(stat),
            "presence": Presence.PRESENT.value,
        }
        for (folder, name), stat, rendition in split
    ]
    if rows:
        statement = insert(Location)
        fresh = {
            column: statement.excluded[column]
            for column in ("rendition_id", "size", "mtime_ns", "device", "inode", "presence")
        }
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=[Location.folder_id, Location.name], set_=fresh
            ),
            rows,
        )


def stat_columns(stat: FileStat) -> dict[str, int]:
    return {
        "size": stat.size,
        "mtime_ns": codec.signed(stat.mtime_ns),
        "device": codec.signed(stat.device),
        "inode": codec.signed(stat.inode),
    }


def find_locations(connection: Connection, paths: Sequence[str]) -> dict[str, AnyRow]:
    """The location rows (with `asset_id` and the rendition's `sha256` and `fault`) of the paths
    that are known.
    """
    by_folder: dict[bytes, list[bytes]] = defaultdict(list)
    for path in paths:
        folder, name = codec.split_path(path)
        by_folder[folder].append(name)
    found: dict[str, AnyRow] = {}
    for folder, names in by_folder.items():
        for part in codec.chunks(names):
            for row in connection.execute(_locations(), {"folder": folder, "names": part}):
                found[codec.join_path(folder, row.name)] = row
    return found


def _locations() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(Location, Rendition.asset_id, Rendition.sha256, Rendition.fault)
        .join(Folder, Folder.id == Location.folder_id)
        .join(Rendition, Rendition.id == Location.rendition_id)
        .where(Folder.path == sa.bindparam("folder"))
        .where(Location.name.in_(sa.bindparam("names", expanding=True)))
    )


def in_folder(connection: Connection, folder: str) -> dict[str, tuple[int, int, Presence]]:
    """The files known directly in `folder`: path → (size, mtime_ns, presence)."""
    path = codec.path_blob(folder)
    rows = connection.execute(
        sa.select(Location.name, Location.size, Location.mtime_ns, Location.presence)
        .join(Folder, Folder.id == Location.folder_id)
        .where(Folder.path == path)
    )
    return {
        codec.join_path(path, row.name): (row.size, row.mtime_ns, Presence(row.presence))
        for row in rows
    }


def folders_under(connection: Connection, root: str) -> list[str]:
    """`root` and the folders below it that hold known files, in order."""
    path = codec.path_blob(root)
    low, high = codec.under(path)
    holds = sa.select(Location.id).where(Location.folder_id == Folder.id).exists()
    rows = connection.scalars(
        sa.select(Folder.path)
        .where(sa.or_(Folder.path == path, sa.and_(Folder.path >= low, Folder.path < high)))
        .where(holds)
        .order_by(Folder.path)
    )
    return [codec.path_text(found) for found in rows]
