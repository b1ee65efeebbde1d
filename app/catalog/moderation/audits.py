"""The audit chain: rows appended in the transaction of what they tell of, and read back.

How many rows there are and the hash of the newest is kept in `meta` as well, so that rows cut off
the chain's end are missed. Rows are never changed, nor tracked by undo: an undo is itself a row.
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, effects
from app.catalog.moderation.told import untold
from app.catalog.schema import AuditEntry, Meta
from app.core import audit
from app.core.audit import AuditRow, Broken
from app.core.ops import Done, NoteAct
from app.core.vocab import Act

_COUNT, _HEAD = "audit_count", "audit_head"
_ACTOR = "actor"


def set_actor(connection: Connection, actor: str) -> None:
    """Who acts on this (the writer's) connection from now on."""
    connection.info[_ACTOR] = codec.text(actor)


def actor(connection: Connection) -> str:
    return str(connection.info.get(_ACTOR, ""))


def append(
    connection: Connection,
    act: Act,
    detail: str,
    *,
    assets: Iterable[int] = (),
    platform: str = "",
    reason: str = "",
    inputs: str = "",
    by: str | None = None,
    at: int | None = None,
) -> None:
    """The next row; by the connection's actor, now, but for what is told again."""
    number, previous = _end(connection)
    row = AuditRow(
        number=number + 1,
        at=effects.now() if at is None else at,
        actor=actor(connection) if by is None else by,
        act=act,
        platform=codec.text(platform),
        assets=tuple(sorted(set(assets))),
        detail=codec.text(detail),
        reason=codec.text(reason),
        inputs=codec.text(inputs),
        previous=previous,
    )
    made = audit.digest(row)
    connection.execute(
        sa.insert(AuditEntry).values(
            number=row.number,
            at=row.at,
            actor=row.actor,
            act=row.act.value,
            platform=row.platform,
            assets=json.dumps(row.assets, separators=(",", ":")),
            detail=row.detail,
            reason=row.reason,
            inputs=row.inputs,
            previous=bytes.fromhex(row.previous),
            hash=bytes.fromhex(made),
        )
    )
    ends = [(_COUNT, str(row.number)), (_HEAD, made)]
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", ends)


def note_act(connection: Connection, op: NoteAct) -> Done:
    append(
        connection,
        op.act,
        op.detail,
        assets=op.ids,
        platform=op.platform,
        reason=op.reason,
        inputs=op.inputs,
    )
    return effects.done(op, [])


def _end(connection: Connection) -> tuple[int, str]:
    known = dict(
        connection.execute(
            sa.select(Meta.key, Meta.value).where(Meta.key.in_([_COUNT, _HEAD]))
        ).all()
    )
    return int(known.get(_COUNT, "0")), known.get(_HEAD, audit.START)


def inputs_of(bases: Sequence[tuple[int, bytes]]) -> str:
    """What a ruling on assets rests on, in one hash: the basis of the only verdict, else SHA-256
    over all (asset id, basis) in the order of their ids.
    """
    if len(bases) == 1:
        return bases[0][1].hex()
    told = [[asset_id, basis.hex()] for asset_id, basis in sorted(bases)]
    return sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest() if told else ""


# ── reading ──


def rows(connection: Connection, limit: int | None = None, offset: int = 0) -> list[AuditRow]:
    """Oldest first."""
    statement = sa.select(AuditEntry).order_by(AuditEntry.number)
    return [_read(row) for row in connection.execute(statement.limit(limit).offset(offset))]


def check(connection: Connection) -> Broken | None:
    """The first fault of the chain, or of what it leaves out; None when it holds."""
    known = rows(connection)
    try:
        number, last = _end(connection)
    except ValueError:
        number, last = -1, ""
    broken = audit.verify(known, number, last)
    if broken is None and (left_out := untold(connection, known)) is not None:
        return Broken(len(known) + 1, left_out)
    return broken


def count(connection: Connection) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(AuditEntry)).scalar_one()


def _read(row: Any) -> AuditRow:
    """What was changed into something no row can be is shown as a row whose hash is not its own."""
    try:
        act, assets, made = Act(row.act), tuple(json.loads(row.assets)), row.hash.hex()
    except (ValueError, TypeError):
        act, assets, made = Act.UNDO, (), ""
    return AuditRow(
        number=row.number,
        at=row.at,
        actor=row.actor,
        act=act,
        platform=row.platform,
        assets=assets,
        detail=row.detail,
        reason=row.reason,
        inputs=row.inputs,
        previous=row.previous.hex(),
        hash=made,
        redacted=bool(row.redacted),
    )
