"""What lies beside a file, and what both say: the rows that hang on a location."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.intake import locations
from app.catalog.intake.labels import said_row
from app.catalog.schema import CompanionRow, Said
from app.core.asset import Companion, Probe
from app.core.vocab import Presence


def write_beside(connection: Connection, probes: Iterable[Probe], known: Iterable[str]) -> None:
    """Companions and words of probed files whose locations are there; `known` are the paths that
    had a location before. What is only in the cloud was not looked at; a file that could not be
    read may have said something all the same.
    """
    before = set(known)
    last = {
        probe.stat.path: probe
        for probe in probes
        if probe.presence is not Presence.CLOUD
        and (probe.companions or probe.labels is not None or probe.stat.path in before)
    }
    if not last:
        return
    ids = {path: row.id for path, row in locations.find_locations(connection, list(last)).items()}
    heard = [path for path, one in last.items() if one.fault is None or one.labels is not None]
    _forget(connection, [ids[path] for path in last], [ids[path] for path in heard])
    companions = [
        companion_row(ids[path], one) for path, probe in last.items() for one in probe.companions
    ]
    said = [
        said_row(ids[path], labels) for path in heard if (labels := last[path].labels) is not None
    ]
    if companions:
        connection.execute(sa.insert(CompanionRow).prefix_with("OR IGNORE"), companions)
    if said:
        connection.execute(sa.insert(Said), said)


def _forget(connection: Connection, looked_at: Sequence[int], heard: Sequence[int]) -> None:
    for table, ids in ((CompanionRow, looked_at), (Said, heard)):
        for part in codec.chunks(ids):
            connection.execute(sa.delete(table).where(table.location_id.in_(part)))


def companion_row(location_id: int, companion: Companion) -> dict[str, object]:
    return {
        "location_id": location_id,
        "path": codec.path_blob(companion.path),
        "role": companion.role.value,
        "size": companion.size,
        "mtime_ns": codec.signed(companion.mtime_ns),
    }
