"""Work to do that survives a crash: scans that have not ended, files that wait to be probed."""

import time
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.intake.locations import stat_columns
from app.catalog.schema import Queued, Scan
from app.core.asset import FileStat
from app.core.ops import Done, DropQueued, EnqueueFiles, EnqueueScan, FinishScan
from app.core.vocab import ChangeKind

_KINDS = (ChangeKind.JOBS,)


@dataclass(frozen=True, slots=True)
class ScanJob:
    """A file or folder that is to be scanned, whole."""

    id: int
    path: str


def scans(connection: Connection) -> list[ScanJob]:
    """Oldest first."""
    rows = connection.execute(sa.select(Scan.id, Scan.path).order_by(Scan.id))
    return [ScanJob(scan_id, codec.path_text(path)) for scan_id, path in rows]


def queued(connection: Connection, limit: int) -> list[FileStat]:
    """The files that have waited longest."""
    rows = connection.execute(sa.select(Queued).order_by(Queued.id).limit(limit))
    return [
        FileStat(
            path=codec.path_text(row.path),
            size=row.size,
            mtime_ns=row.mtime_ns,
            device=codec.unsigned(row.device),
            inode=codec.unsigned(row.inode),
        )
        for row in rows
    ]


def queue_length(connection: Connection) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(Queued)).scalar_one()


def enqueue_scan(connection: Connection, op: EnqueueScan) -> Done:
    """Value: the scan's id; a path whose scan has not ended keeps its own."""
    path = codec.path_blob(op.path)
    known = connection.scalar(sa.select(Scan.id).where(Scan.path == path))
    if known is None:
        values = {"path": path, "added": int(time.time())}
        known = connection.scalar(sa.insert(Scan).values(**values).returning(Scan.id))
    return done(op, _KINDS, value=known)


def finish_scan(connection: Connection, op: FinishScan) -> Done:
    connection.execute(sa.delete(Scan).where(Scan.id == op.scan))
    return done(op, _KINDS)


def enqueue_files(connection: Connection, op: EnqueueFiles) -> Done:
    rows = [{"path": codec.path_blob(stat.path), **stat_columns(stat)} for stat in op.stats]
    if rows:
        statement = insert(Queued)
        fresh = {name: statement.excluded[name] for name in rows[0] if name != "path"}
        connection.execute(
            statement.on_conflict_do_update(index_elements=[Queued.path], set_=fresh), rows
        )
    return done(op, _KINDS)


def drop_queued(connection: Connection, op: DropQueued) -> Done:
    if rows := [{"gone": codec.path_blob(path)} for path in op.paths]:
        connection.execute(sa.delete(Queued).where(Queued.path == sa.bindparam("gone")), rows)
    return done(op, _KINDS)
