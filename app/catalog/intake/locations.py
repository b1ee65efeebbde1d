"""Folders and locations: where files are, and the stat they had there."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from app.catalog import codec
from app.catalog.schema import Folder, Location, Rendition
from app.core.asset import Companion, FileStat
from app.core.copies import conflict_of
from app.core.vocab import Presence, Role

AnyRow = sa.Row[*tuple[Any, ...]]

HERE = (Presence.PRESENT.value, Presence.CLOUD.value)
"""The file is where it was seen, whether or not its bytes are."""


class Known(NamedTuple):
    """A location as it was when its file was read last."""

    size: int
    mtime_ns: int
    presence: Presence
    device: int
    inode: int


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


def put_locations(connection: Connection, places: Sequence[tuple[FileStat, int, Presence]]) -> None:
    """Files and the renditions they hold; a path already known takes the new facts."""
    folders = folder_ids(connection, {codec.split_path(stat.path)[0] for stat, _, _ in places})
    rows = [
        {
            **place_columns(stat.path, folders),
            **stat_columns(stat),
            "rendition_id": rendition,
            "presence": presence.value,
            "was": None,
        }
        for stat, rendition, presence in places
    ]
    if rows:
        statement = insert(Location)
        fresh = {
            column: statement.excluded[column]
            for column in ("rendition_id", *STAT_COLUMNS, "presence", "was")
        }
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=[Location.folder_id, Location.name], set_=fresh
            ),
            rows,
        )


STAT_COLUMNS = ("size", "mtime_ns", "device", "inode")


def place_columns(path: str, folders: Mapping[bytes, int]) -> dict[str, Any]:
    folder, name = codec.split_path(path)
    shown = codec.shown(name)
    original = conflict_of(os.fsdecode(name))
    return {
        "folder_id": folders[folder],
        "name": name,
        "text": shown,
        "copy_of": None if original is None else codec.path_blob(original),
    }


def change(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Give each `location` (its id) the other columns of its row."""
    if rows:
        columns = [name for name in rows[0] if name != "location"]
        connection.execute(
            sa.update(Location)
            .where(Location.id == sa.bindparam("location"))
            .values({name: sa.bindparam(name) for name in columns}),
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


def in_folder(connection: Connection, folder: str) -> dict[str, Known]:
    """The files known directly in `folder`, by path."""
    path = codec.path_blob(folder)
    rows = connection.execute(_known, {"folder": path})
    return {
        codec.join_path(path, name): Known(
            size, mtime_ns, _PRESENCES[presence], codec.unsigned(device), codec.unsigned(inode)
        )
        for name, size, mtime_ns, presence, device, inode in rows
    }


_known = (
    sa.select(
        Location.name,
        Location.size,
        Location.mtime_ns,
        Location.presence,
        Location.device,
        Location.inode,
    )
    .join(Folder, Folder.id == Location.folder_id)
    .where(Folder.path == sa.bindparam("folder"))
)
_PRESENCES = {presence.value: presence for presence in Presence}


def known_at(connection: Connection, paths: Sequence[str]) -> dict[str, Known]:
    """The files known at these paths; unknown ones are left out."""
    return {
        path: Known(
            row.size,
            row.mtime_ns,
            _PRESENCES[row.presence],
            codec.unsigned(row.device),
            codec.unsigned(row.inode),
        )
        for path, row in find_locations(connection, paths).items()
    }


def read_companion(role: str, path: bytes, size: int, mtime_ns: int) -> Companion:
    return Companion(Role(role), codec.path_text(path), size, mtime_ns)


def same_files(connection: Connection, stats: Sequence[FileStat]) -> dict[str, list[str]]:
    """The known paths, by each new path, of what has the same device, inode, size and time: the
    same file, moved or linked. Paths without any are left out; a path is not its own.
    """
    wanted = [(stat.path, tuple(stat_columns(stat).values())) for stat in stats if stat.inode]
    known: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for part in codec.chunks(sorted({identity[3] for _, identity in wanted})):
        for row in connection.execute(_by_inode, {"inodes": part}):
            path = codec.join_path(row.path, row.name)
            known[row.size, row.mtime_ns, row.device, row.inode].append(path)
    found = {path: [one for one in known[key] if one != path] for path, key in wanted}
    return {path: paths for path, paths in found.items() if paths}


def names_of_files(connection: Connection, stats: Sequence[FileStat]) -> set[str]:
    """Every known path of what has the same device and inode as one of these, whatever it held."""
    inodes = {tuple(stat_columns(stat).values())[2:] for stat in stats if stat.inode}
    found = set()
    for part in codec.chunks(sorted({inode for _, inode in inodes})):
        for row in connection.execute(_by_inode, {"inodes": part}):
            if (row.device, row.inode) in inodes:
                found.add(codec.join_path(row.path, row.name))
    return found


_by_inode = (
    sa.select(
        Location.size,
        Location.mtime_ns,
        Location.device,
        Location.inode,
        Location.name,
        Folder.path,
    )
    .join(Folder, Folder.id == Location.folder_id)
    .where(Location.inode.in_(sa.bindparam("inodes", expanding=True)))
    .order_by(Location.id)
)


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
