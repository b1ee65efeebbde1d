"""Whether files are where they were: what a scan found, and folders that cannot be reached."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, conflicts
from app.catalog.effects import done
from app.catalog.intake import labels, locations, settle
from app.catalog.intake.labels import Heard
from app.catalog.schema import Location
from app.core.ops import Done, MarkPresence
from app.core.vocab import ChangeKind, Presence


def mark_presence(connection: Connection, op: MarkPresence) -> Done:
    """Locations found, or not found, by a scan."""
    rows = {
        presence: _others(connection, paths, presence)
        for paths, presence in (
            (op.missing, Presence.MISSING),
            (op.present, Presence.PRESENT),
            (op.cloud, Presence.CLOUD),
        )
    }
    touched = {row.asset_id for changed in rows.values() for row in changed}
    before = labels.heard(connection, touched)
    for presence, changed in rows.items():
        for part in codec.chunks([row.id for row in changed]):
            connection.execute(
                sa.update(Location)
                .where(Location.id.in_(part))
                .values(presence=presence.value, was=None)
            )
    retagged, apart = follow_places(connection, before, touched)
    kinds = [ChangeKind.ASSETS, *([ChangeKind.TAGS] if retagged or apart else [])]
    others = apart | conflicts.look(connection, touched | apart)
    return done(op, kinds, touched | others, count=len(touched))


def _others(
    connection: Connection, paths: Sequence[str], presence: Presence
) -> list[locations.AnyRow]:
    found = locations.find_locations(connection, paths)
    return [row for row in found.values() if row.presence != presence.value]


def follow_places(
    connection: Connection, before: Heard, asset_ids: Iterable[int]
) -> tuple[bool, set[int]]:
    """What follows for assets whose locations changed, or are not where they were; `before` is
    what was said of them until then. Whether tags came or went, and the assets that are new.
    """
    touched = set(asset_ids)
    settle.forget_elsewhere(connection, touched)
    retagged = labels.follow(connection, before, touched)
    return retagged, set(settle.settle(connection, touched))
