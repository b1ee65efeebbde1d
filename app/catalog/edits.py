"""A human's edits of assets themselves: rating, label, flag, state."""

from collections.abc import Iterable

from sqlalchemy import Connection

from app.catalog.effects import done
from app.catalog.index import ancestry
from app.core.errors import UsageError
from app.core.ops import Done, Op, SetFlag, SetLabel, SetRating, SetState
from app.core.vocab import ChangeKind


def set_rating(connection: Connection, op: SetRating) -> Done:
    """Raises UsageError outside 0–5."""
    if not 0 <= op.rating <= 5:
        raise UsageError(f"A rating is 0 to 5 stars, not {op.rating}.")
    return _set(connection, op, "rating", op.rating, op.ids)


def set_label(connection: Connection, op: SetLabel) -> Done:
    return _set(connection, op, "label", op.label and op.label.value, op.ids)


def set_flag(connection: Connection, op: SetFlag) -> Done:
    return _set(connection, op, "flag", op.flag and op.flag.value, op.ids)


def set_state(connection: Connection, op: SetState) -> Done:
    return _set(connection, op, "state", op.state.value, op.ids)


def _set(
    connection: Connection, op: Op, column: str, value: str | int | None, ids: Iterable[int]
) -> Done:
    """Assets that do not exist, or have the value already, are left out of the count."""
    ancestry.touch(connection, ids)
    changed = connection.exec_driver_sql(
        f"UPDATE asset SET {column} = ?1 WHERE id IN (SELECT id FROM temp.touched) "
        f"AND {column} IS NOT ?1 RETURNING id",
        (value,),
    )
    return done(op, [ChangeKind.ASSETS], changed.scalars().all())
