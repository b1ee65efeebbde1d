"""Files known by device, inode, size and time at another path: nothing has to be read again."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, conflicts
from app.catalog.effects import done
from app.catalog.intake import labels, locations, presence
from app.catalog.schema import CompanionRow, Location, Said
from app.core.asset import FileStat
from app.core.ops import Done, Relocate
from app.core.vocab import ChangeKind, Presence

Moved = Sequence[tuple[Any, FileStat]]


def relocate(connection: Connection, op: Relocate) -> Done:
    """Value: the ids of the assets. Places that are not known are passed over; what was known of
    the new places gives way.
    """
    pairs = [*op.moved, *op.linked]
    old = locations.find_locations(connection, [path for path, _ in pairs])
    new = locations.find_locations(connection, [stat.path for _, stat in pairs])
    moved = [(old[path], stat) for path, stat in _last(op.moved) if path in old]
    linked = [(old[path], stat) for path, stat in op.linked if path in old]
    sources = {row.id for row, _ in moved}
    arrived = {stat.path for _, stat in (*moved, *linked)}
    overwritten = [row for path, row in new.items() if path in arrived and row.id not in sources]
    ids = {row.asset_id for row, _ in (*moved, *linked)}
    touched = ids | {row.asset_id for row in overwritten}
    before = labels.heard(connection, touched)
    _drop(connection, [row.id for row in overwritten])
    _move(connection, moved)
    _link(connection, linked)
    retagged, apart = presence.follow_places(connection, before, touched)
    touched |= apart
    touched |= conflicts.look(connection, touched)
    kinds = [ChangeKind.ASSETS, *([ChangeKind.TAGS] if retagged or apart else [])]
    return done(op, kinds, touched, count=len(ids), value=sorted(ids))


def _last(moved: Sequence[tuple[str, FileStat]]) -> list[tuple[str, FileStat]]:
    """One way from each place, and to each: what was said last."""
    to = {stat.path: (path, stat) for path, stat in dict(moved).items()}
    return list(to.values())


def _drop(connection: Connection, ids: Sequence[int]) -> None:
    for part in codec.chunks(ids):
        connection.execute(sa.delete(Location).where(Location.id.in_(part)))


def _move(connection: Connection, moved: Moved) -> None:
    """In two steps, since files may have changed places with each other."""
    connection.execute(
        sa.update(Location)
        .where(Location.id == sa.bindparam("location"))
        .values(name=sa.bindparam("aside")),
        [{"location": row.id, "aside": b"\0%d" % row.id} for row, _ in moved] or [_NONE],
    )
    locations.change(connection, _rows(connection, moved))


_NONE = {"location": None, "aside": b""}


def _rows(connection: Connection, moved: Moved) -> list[dict[str, Any]]:
    folders = locations.folder_ids(
        connection, {codec.split_path(stat.path)[0] for _, stat in moved}
    )
    return [
        {
            "location": row.id,
            **locations.place_columns(stat.path, folders),
            **locations.stat_columns(stat),
            "presence": _presence(row),
            "was": None,
        }
        for row, stat in moved
    ]


def _presence(row: Any) -> str:
    """A name that moved says nothing about whether the bytes are here."""
    cloud = Presence.CLOUD.value
    return cloud if cloud in (row.presence, row.was) else Presence.PRESENT.value


def _link(connection: Connection, linked: Moved) -> None:
    """Another name of the same file says the same. What lay beside the first name is remembered of
    the other as well: if it does not lie there, the file is read again.
    """
    locations.put_locations(
        connection, [(stat, row.rendition_id, Presence(_presence(row))) for row, stat in linked]
    )
    new = locations.find_locations(connection, [stat.path for _, stat in linked])
    for table in (CompanionRow, Said):
        names = ", ".join(
            column.name for column in table.__table__.columns if column.name != "location_id"
        )
        if linked:
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {table.__tablename__} (location_id, {names}) "
                f"SELECT ?, {names} FROM {table.__tablename__} WHERE location_id = ?",
                [(new[stat.path].id, row.id) for row, stat in linked],
            )
