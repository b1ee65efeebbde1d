"""Exports that were begun: what they are going to make, and how far they are."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done, now
from app.catalog.schema import BatchItemRow, BatchRow
from app.core.asset import Export
from app.core.ops import BeginBatch, Done, EndBatch, MarkItems
from app.core.outgoing import Batch, BatchItem, Delivery, ItemState
from app.core.vocab import ChangeKind

_KINDS = (ChangeKind.EXPORTS,)


def unfinished(connection: Connection) -> list[Batch]:
    """Those that have not ended, oldest first: they run, or were interrupted."""
    rows = connection.execute(
        sa.select(BatchRow).where(BatchRow.ended.is_(None)).order_by(BatchRow.id)
    ).all()
    return [_batch(connection, row) for row in rows]


def batch(connection: Connection, batch_id: int) -> Batch | None:
    """One that was begun, ended or not."""
    row = connection.execute(sa.select(BatchRow).where(BatchRow.id == batch_id)).first()
    return None if row is None else _batch(connection, row)


def items(connection: Connection, batch_id: int) -> list[BatchItem]:
    """The files of a batch in their order; none of one that has ended."""
    rows = connection.execute(
        sa.select(BatchItemRow)
        .where(BatchItemRow.batch_id == batch_id)
        .order_by(BatchItemRow.number)
    )
    return [
        BatchItem(
            number=row.number,
            asset_id=row.asset_id,
            preset=row.preset,
            name=row.name,
            state=ItemState(row.state),
            **_made(row.made),
            override=row.override,
            reason=row.reason,
        )
        for row in rows
    ]


def begin(connection: Connection, op: BeginBatch) -> Done:
    """Value: the batch's id."""
    values = {
        "target": codec.path_blob(op.to),
        "delivery": op.delivery.value,
        "options": op.options,
        "begun": now(),
    }
    batch_id = connection.scalar(sa.insert(BatchRow).values(values).returning(BatchRow.id))
    if op.items:
        rows = [{"batch_id": batch_id, **_row(item)} for item in op.items]
        connection.execute(sa.insert(BatchItemRow), rows)
    return done(op, _KINDS, value=batch_id)


def mark_items(connection: Connection, op: MarkItems) -> Done:
    mark(connection, op.batch, op.items)
    return done(op, ())


def mark(connection: Connection, batch_id: int, marked: Sequence[BatchItem]) -> None:
    """Replace what is known of these files of a batch."""
    if not marked:
        return
    names = [column.name for column in BatchItemRow.__table__.columns][2:]
    connection.execute(
        sa.update(BatchItemRow)
        .where(
            BatchItemRow.batch_id == batch_id,
            BatchItemRow.number == sa.bindparam("at"),
        )
        .values({name: sa.bindparam(f"new_{name}") for name in names}),
        [
            {"at": item.number, **{f"new_{name}": _row(item)[name] for name in names}}
            for item in marked
        ],
    )


def end(connection: Connection, op: EndBatch) -> Done:
    connection.execute(sa.delete(BatchItemRow).where(BatchItemRow.batch_id == op.batch))
    connection.execute(sa.update(BatchRow).where(BatchRow.id == op.batch).values(ended=now()))
    return done(op, _KINDS)


def _batch(connection: Connection, row: Any) -> Batch:
    counts = connection.execute(
        sa.select(BatchItemRow.state, sa.func.count())
        .where(BatchItemRow.batch_id == row.id)
        .group_by(BatchItemRow.state)
    )
    return Batch(
        id=row.id,
        to=codec.path_text(row.target),
        delivery=Delivery(row.delivery),
        options=row.options,
        begun=codec.moment_micros(row.begun),
        ended=None if row.ended is None else codec.moment_micros(row.ended),
        counts={ItemState(state): count for state, count in counts},
    )


def _row(item: BatchItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "asset_id": item.asset_id,
        "preset": item.preset,
        "name": codec.text(item.name),
        "state": item.state.value,
        "made": None if item.made is None else _told(item.made, item),
        "override": codec.text(item.override),
        "reason": codec.maybe_text(item.reason),
    }


def _told(made: Export, item: BatchItem) -> str:
    covers = [_line(one) for one in item.covers]
    return json.dumps({"export": _line(made), "beside": item.beside, "covers": covers})


def _line(export: Export) -> dict[str, Any]:
    return {**asdict(export), "exported": export.exported.isoformat()}


def _made(text: str | None) -> dict[str, Any]:
    if text is None:
        return {}
    said = json.loads(text)
    return {
        "made": _export(said["export"]),
        "beside": tuple((path, sha256) for path, sha256 in said["beside"]),
        "covers": tuple(_export(one) for one in said.get("covers", ())),
    }


def _export(line: dict[str, Any]) -> Export:
    return Export(**{**line, "exported": datetime.fromisoformat(line["exported"])})
