"""The history as a person reads it: the edits that were made, and the way back to one of them."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import ANSWERS, OpImage, OpRow
from app.core.organising import Step

_OF_ASSETS = tuple(sorted(ANSWERS | {"asset", "asset_tag", "conflict"}))
"""Tables whose images begin with an asset's number."""


def steps(connection: Connection, limit: int = 200) -> list[Step]:
    """Newest first."""
    return _read(connection, _edits().limit(limit))


def steps_of(connection: Connection, asset_id: int, limit: int = 50) -> list[Step]:
    """Those that changed this asset and can still be reached: of older ones nothing tells what they
    were about. Newest first.
    """
    images = sa.select(OpImage.op_id).where(OpImage.row == asset_id, OpImage.row_of.in_(_OF_ASSETS))
    return _read(connection, _edits().where(OpRow.images.in_(images)).limit(limit))


def touched(connection: Connection, step: int) -> list[int]:
    """The assets it changed, by number; none of a step that can be reached no more."""
    images = sa.select(OpRow.images).where(OpRow.id == step).scalar_subquery()
    rows = sa.select(OpImage.row).where(OpImage.op_id == images, OpImage.row_of.in_(_OF_ASSETS))
    return sorted(set(connection.scalars(rows)))


def since(connection: Connection, step: int) -> list[int]:
    """The edits that stand and are not older than this one, newest first; none where this one does
    not stand, or cannot be reached.
    """
    standing = (
        sa.select(OpRow.id)
        .where(OpRow.kind == "edit", OpRow.state == "done", OpRow.id >= step)
        .order_by(OpRow.id.desc())
    )
    found = list(connection.scalars(standing))
    return found if found and found[-1] == step else []


def _edits() -> sa.Select[Any]:
    return sa.select(OpRow).where(OpRow.kind == "edit").order_by(OpRow.id.desc())


def _read(connection: Connection, statement: sa.Select[Any]) -> list[Step]:
    rows: Sequence[Any] = connection.execute(statement).all()
    return [
        Step(
            id=row.id,
            name=row.name,
            when=codec.moment_micros(row.at),
            count=row.assets,
            summary=row.summary,
            undone=row.state == "undone",
            undoable=row.images is not None,
        )
        for row in rows
    ]
