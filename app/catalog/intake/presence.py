"""Locations that a finished scan did, or did not, find."""

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.intake import locations, settle
from app.catalog.schema import Location
from app.core.ops import Done, MarkPresence
from app.core.vocab import ChangeKind, Presence


def mark_presence(connection: Connection, op: MarkPresence) -> Done:
    """Locations found, or not found, by a scan."""
    touched: set[int] = set()
    for paths, presence in ((op.missing, Presence.MISSING), (op.present, Presence.PRESENT)):
        rows = locations.find_locations(connection, paths)
        changed = [row for row in rows.values() if row.presence != presence.value]
        touched.update(row.asset_id for row in changed)
        for part in codec.chunks([row.id for row in changed]):
            connection.execute(
                sa.update(Location).where(Location.id.in_(part)).values(presence=presence.value)
            )
    settle.forget_elsewhere(connection, touched)
    settle.settle(connection, touched)
    return done(op, [ChangeKind.ASSETS], touched)
