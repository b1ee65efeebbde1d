"""Entering probed files: what they are is decided first (see `matching`), then all of it is written
with one statement a table, parents first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, conflicts
from app.catalog.effects import done
from app.catalog.index import derive
from app.catalog.intake import beside, labels, locations, sealed, settle
from app.catalog.intake.facts import asset_row, write_facts
from app.catalog.intake.matching import Batch
from app.catalog.intake.renew import renew
from app.catalog.schema import Asset, Queued, Rendition
from app.core.asset import Probe
from app.core.ops import Done, Register, Registered
from app.core.vocab import ChangeKind


def register(connection: Connection, op: Register) -> Done:
    """Value: a `Registered` per probe, in order."""
    batch = Batch(connection)
    batch.load(op.probes)
    value = [batch.enter(probe) for probe in op.probes]
    _write(batch)
    _unqueue(connection, op.probes)
    if batch.apart:
        value = _where_they_are_now(connection, value)
    sealed.enter(connection, op.blobs, value)
    ids = {entry.asset_id for entry in value} | batch.disturbed | set(batch.apart)
    ids |= conflicts.look(connection, ids)
    kinds = [
        ChangeKind.ASSETS,
        ChangeKind.JOBS,
        *([ChangeKind.TAGS] if batch.retagged or batch.apart else []),
    ]
    fresh = sum(entry.fresh for entry in value)
    return done(op, kinds, ids, count=fresh, value=value)


def _write(batch: Batch) -> None:
    connection = batch.connection
    if batch.new_assets:
        rows = [asset_row(*entry, batch.now) for entry in batch.new_assets]
        connection.execute(sa.insert(Asset), rows)
    if batch.new_renditions:
        connection.execute(sa.insert(Rendition), batch.new_renditions)
    renew(connection, batch.changed_renditions, batch.facts, batch.refreshed - batch.reset)
    write_facts(connection, batch.facts)
    locations.put_locations(
        connection,
        [(stat, rendition, probe.presence) for probe, stat, rendition in batch.located],
    )
    probes = [probe for probe, _, _ in batch.located]
    beside.write_beside(connection, probes, batch.known_paths)
    _settle(batch)


def _settle(batch: Batch) -> None:
    """New assets that have one place, named once, need no second look."""
    places = Counter(rendition_id for _, _, rendition_id in batch.located)
    times = Counter(stat.path for _, stat, _ in batch.located)
    new = {asset_id for asset_id, _, _ in batch.new_assets}
    simple = {
        asset_id
        for asset_id, rendition_id, probe in batch.new_assets
        if places[rendition_id] == times[probe.stat.path] == 1 and asset_id not in batch.current
    } - batch.replaced
    others = batch.disturbed - simple
    settle.forget_elsewhere(batch.connection, others - new)
    batch.retagged = labels.follow(batch.connection, batch.heard, new | batch.disturbed)
    derive.index(batch.connection, sorted(simple))
    batch.apart = settle.settle(batch.connection, others, batch.current)


def _where_they_are_now(connection: Connection, entries: Sequence[Registered]) -> list[Registered]:
    """Some renditions have left for assets of their own."""
    owners: dict[int, int] = {}
    for part in codec.chunks([entry.rendition_id for entry in entries]):
        found = sa.select(Rendition.id, Rendition.asset_id).where(Rendition.id.in_(part))
        owners |= dict(connection.execute(found).all())
    return [
        replace(entry, asset_id=owners.get(entry.rendition_id, entry.asset_id)) for entry in entries
    ]


def _unqueue(connection: Connection, probes: Sequence[Probe]) -> None:
    """Off the queue, unless a newer state of the file was queued while this one was read."""
    rows = [
        {"file": codec.path_blob(probe.stat.path), "read": codec.signed(probe.stat.mtime_ns)}
        for probe in probes
    ]
    if rows:
        connection.execute(
            sa.delete(Queued).where(
                Queued.path == sa.bindparam("file"), Queued.mtime_ns <= sa.bindparam("read")
            ),
            rows,
        )
