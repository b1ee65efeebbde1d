"""Sync clients' conflict copies: which files are two halves of one, and what a human said to it.

Which they are follows from names and places, so it is looked up again for whatever moved; the
answer is a human's and stays while both are there.
"""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import aliased

from app.catalog.effects import done
from app.catalog.index import ancestry
from app.catalog.schema import Asset, ConflictRow
from app.core.asset import Conflict
from app.core.ops import AnswerConflict, Done
from app.core.vocab import Answer, ChangeKind, State

AnyRow = sa.Row[*tuple[Any, ...]]


def conflicts(connection: Connection, open_only: bool = True) -> list[Conflict]:
    """Oldest original first. Open ones wait for an answer, with neither file in the trash."""
    statement = sa.select(ConflictRow).order_by(ConflictRow.original_id, ConflictRow.copy_id)
    if open_only:
        statement = statement.where(is_open())
    return [read_conflict(row) for row in connection.execute(statement)]


def read_conflict(row: AnyRow) -> Conflict:
    answer = None if row.answer is None else Answer(row.answer)
    return Conflict(row.copy_id, row.original_id, answer)


def is_open() -> sa.ColumnElement[bool]:
    """A condition on rows of conflicts."""
    half = aliased(Asset)
    trashed = sa.select(half.id).where(
        half.id.in_([ConflictRow.copy_id, ConflictRow.original_id]),
        half.state == State.TRASHED.value,
    )
    return sa.and_(ConflictRow.answer.is_(None), ~trashed.exists())


# ── answering ──


def answer_conflict(connection: Connection, op: AnswerConflict) -> Done:
    """Assets that are no copies are passed over. Another answer first gives back what the one
    before took.
    """
    touched: set[int] = set()
    for row in _asked(connection, op.copies):
        if row.answer != op.answer:
            touched |= {row.copy_id, row.original_id}
            _restore(connection, row)
            _decide(connection, row, op.answer)
    return done(op, [ChangeKind.ASSETS], touched)


def _asked(connection: Connection, copies: Iterable[int]) -> list[AnyRow]:
    ancestry.touch(connection, copies)
    touched = sa.text("SELECT id FROM temp.touched")
    statement = sa.select(ConflictRow).where(ConflictRow.copy_id.in_(touched))
    return list(connection.execute(statement.order_by(ConflictRow.copy_id)))


def _restore(connection: Connection, row: AnyRow) -> None:
    """What lost by the answer so far is again what it was, if it is still in the trash."""
    loser = _loser(row, row.answer)
    if loser is not None and row.was is not None:
        connection.execute(
            sa.update(Asset)
            .where(Asset.id == loser, Asset.state == State.TRASHED.value)
            .values(state=row.was)
        )


def _decide(connection: Connection, row: AnyRow, answer: Answer | None) -> None:
    loser = _loser(row, answer)
    was = None
    if loser is not None:
        was = connection.execute(sa.select(Asset.state).where(Asset.id == loser)).scalar_one()
        connection.execute(
            sa.update(Asset).where(Asset.id == loser).values(state=State.TRASHED.value)
        )
    connection.execute(
        sa.update(ConflictRow)
        .where(ConflictRow.copy_id == row.copy_id)
        .values(answer=None if answer is None else answer.value, was=was)
    )


def _loser(row: AnyRow, answer: str | None) -> int | None:
    losers = {Answer.ORIGINAL.value: row.copy_id, Answer.COPY.value: row.original_id}
    return None if answer is None else losers.get(answer)


# ── finding ──

_CANDIDATES = """
    SELECT DISTINCT theirs.asset_id
      FROM temp.touched
      JOIN rendition AS mine ON mine.asset_id = touched.id
      JOIN location AS here ON here.rendition_id = mine.id
      JOIN location AS copy ON copy.folder_id = here.folder_id AND copy.copy_of = here.name
      JOIN rendition AS theirs ON theirs.id = copy.rendition_id
     WHERE copy.copy_of IS NOT NULL
     UNION
    SELECT mine.asset_id
      FROM temp.touched
      JOIN rendition AS mine ON mine.asset_id = touched.id
      JOIN location AS here ON here.rendition_id = mine.id
     WHERE here.copy_of IS NOT NULL
     UNION
    SELECT copy_id FROM conflict JOIN temp.touched ON touched.id IN (copy_id, original_id)
"""
_PAIRS = """
    SELECT mine.asset_id, min(theirs.asset_id)
      FROM temp.touched
      JOIN rendition AS mine ON mine.asset_id = touched.id
      JOIN location AS copy ON copy.rendition_id = mine.id
      JOIN location AS original
        ON original.folder_id = copy.folder_id AND original.name = copy.copy_of
      JOIN rendition AS theirs ON theirs.id = original.rendition_id
     WHERE copy.presence <> 'missing' AND original.presence <> 'missing'
       AND theirs.asset_id <> mine.asset_id
     GROUP BY mine.asset_id
"""


def look(connection: Connection, asset_ids: Iterable[int]) -> set[int]:
    """Find the conflicts these assets are part of now, and forget those they were part of. The
    assets of which that changed.
    """
    any_copy = "SELECT 1 FROM location WHERE copy_of IS NOT NULL LIMIT 1"
    if connection.exec_driver_sql(any_copy).first() is None:
        return _replace(connection, _known(connection), {})
    ancestry.touch(connection, asset_ids)
    copies = connection.exec_driver_sql(_CANDIDATES).scalars().all()
    if not ancestry.touch(connection, copies):
        return set()
    wanted: dict[int, int] = dict(connection.exec_driver_sql(_PAIRS).all())
    return _replace(connection, _known(connection, touched=True), wanted)


def _known(connection: Connection, *, touched: bool = False) -> dict[int, int]:
    which = " JOIN temp.touched ON touched.id = copy_id" if touched else ""
    rows = connection.exec_driver_sql(f"SELECT copy_id, original_id FROM conflict{which}")
    return dict(rows.all())


def _replace(connection: Connection, known: dict[int, int], wanted: dict[int, int]) -> set[int]:
    """A pair that stays keeps its answer."""
    gone = {pair for pair in known.items() if pair not in wanted.items()}
    new = {pair for pair in wanted.items() if pair not in known.items()}
    if gone:
        connection.exec_driver_sql(
            "DELETE FROM conflict WHERE copy_id = ? AND original_id = ?", sorted(gone)
        )
    if new:
        connection.exec_driver_sql(
            "INSERT INTO conflict (copy_id, original_id) VALUES (?, ?)", sorted(new)
        )
    return {asset for pair in gone | new for asset in pair}


def halves(connection: Connection, copies: Iterable[int]) -> set[int]:
    """These copies with their originals."""
    return {half for row in _asked(connection, copies) for half in (row.copy_id, row.original_id)}
