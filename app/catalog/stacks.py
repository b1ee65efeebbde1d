"""Stacks: assets that are shown as one. Whoever is in the trash is in no stack meanwhile."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.effects import done
from app.catalog.index import ancestry
from app.catalog.schema import Asset, StackRow
from app.core.errors import UsageError
from app.core.ops import Done, Op, SetCover, Stack, Unstack
from app.core.vocab import ChangeKind, State

_KINDS = (ChangeKind.STACKS,)
_WHOLE = """
    SELECT id FROM temp.touched JOIN asset USING (id)
     UNION
    SELECT asset_id FROM stacked WHERE stack IN (
        SELECT stack FROM temp.touched JOIN stacked ON asset_id = touched.id)
"""
_MEMBERS = "stack IN (SELECT stack FROM temp.touched JOIN stacked ON asset_id = touched.id)"


def stack(connection: Connection, op: Stack) -> Done:
    """Raises UsageError for fewer than two assets, and for a cover that is none of them."""
    ancestry.touch(connection, op.ids)
    members = set(connection.exec_driver_sql(_WHOLE).scalars())
    if len(members) < 2:
        raise UsageError("A stack is of two or more.")
    cover = op.cover if op.cover is not None else _first(op.ids, members)
    if cover not in members:
        raise UsageError(f"Asset {cover} is not among those that are stacked.")
    before = _rows(connection, members)
    numbers = {number for number, _ in before.values()}
    if len(numbers) == 1 and len(before) == len(members):
        return _cover(connection, op, cover, before)
    after = {one: (cover, one == cover) for one in members}
    return _replace(connection, op, before, after)


def unstack(connection: Connection, op: Unstack) -> Done:
    ancestry.touch(connection, op.ids)
    gone = connection.exec_driver_sql(f"DELETE FROM stacked WHERE {_MEMBERS} RETURNING asset_id")
    return done(op, _KINDS, gone.scalars().all())


def set_cover(connection: Connection, op: SetCover) -> Done:
    ancestry.touch(connection, [op.id])
    members = set(connection.exec_driver_sql(_WHOLE).scalars())
    before = _rows(connection, members)
    if op.id not in before:
        raise UsageError(f"Asset {op.id} is in no stack.")
    return _cover(connection, op, op.id, before)


def _cover(connection: Connection, op: Op, cover: int, before: dict[int, tuple[int, bool]]) -> Done:
    after = {one: (number, one == cover) for one, (number, _) in before.items()}
    return _replace(connection, op, before, after)


def _first(ids: Sequence[int], members: set[int]) -> int:
    """Of those that were named and are there."""
    return next((one for one in ids if one in members), min(members))


def _rows(connection: Connection, ids: Iterable[int]) -> dict[int, tuple[int, bool]]:
    """The number of each one's stack, and whether it is the cover."""
    ancestry.touch(connection, ids)
    rows = connection.exec_driver_sql(
        "SELECT asset_id, stack, cover FROM temp.touched JOIN stacked ON asset_id = touched.id"
    )
    return {one: (number, bool(cover)) for one, number, cover in rows}


def _replace(
    connection: Connection,
    op: Op,
    before: dict[int, tuple[int, bool]],
    after: dict[int, tuple[int, bool]],
) -> Done:
    """Rows of `stacked` are never changed, only replaced (see `schema.HUMAN`)."""
    changed = sorted(one for one, row in after.items() if before.get(one) != row)
    ancestry.touch(connection, changed)
    connection.exec_driver_sql(
        "DELETE FROM stacked WHERE asset_id IN (SELECT id FROM temp.touched)"
    )
    if changed:
        connection.exec_driver_sql(
            "INSERT INTO stacked (asset_id, stack, cover) VALUES (?, ?, ?)",
            [(one, after[one][0], int(after[one][1])) for one in changed],
        )
    return done(op, _KINDS, changed)


# ── reading ──

_LIVING = sa.and_(Asset.id == StackRow.asset_id, Asset.state != State.TRASHED.value)
_ORDER = (StackRow.cover.desc(), Asset.doc.desc())


def stack_of(connection: Connection, asset_id: int) -> list[int]:
    """The living assets of its stack, the cover first, then the newest; empty where there are no
    two of them, or it is not one of them.
    """
    mine = sa.select(StackRow.stack).where(StackRow.asset_id == asset_id).scalar_subquery()
    rows = sa.select(Asset.id).join(StackRow, _LIVING).where(StackRow.stack == mine)
    members = list(connection.scalars(rows.order_by(*_ORDER)))
    return members if len(members) > 1 and asset_id in members else []


def heights(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Of those that are in a stack of two or more: its number, and how many are in it."""
    member = sa.orm.aliased(StackRow)
    wanted = sa.select(StackRow.stack).where(StackRow.asset_id.in_(ids))
    sizes = (
        sa.select(StackRow.stack, sa.func.count().label("height"))
        .join(Asset, _LIVING)
        .where(StackRow.stack.in_(wanted))
        .group_by(StackRow.stack)
        .having(sa.func.count() > 1)
        .subquery()
    )
    rows = (
        sa.select(member.asset_id, sizes.c.stack, sizes.c.height)
        .join(sizes, sizes.c.stack == member.stack)
        .join(Asset, sa.and_(Asset.id == member.asset_id, Asset.state != State.TRASHED.value))
        .where(member.asset_id.in_(ids))
    )
    return {one: (number, height) for one, number, height in connection.execute(rows)}


def folded(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Without those that are shown by another: of each stack its cover where that is among them,
    else the first that is. In the order of `ids`.
    """
    rows = sa.select(StackRow.asset_id, StackRow.stack, StackRow.cover).join(Asset, _LIVING)
    members = {one: (number, cover) for one, number, cover in connection.execute(rows)}
    if not members:
        return list(ids)
    shown: dict[int, int] = {}
    for one in filter(members.__contains__, ids):
        number, cover = members[one]
        if number not in shown or (cover and not members[shown[number]][1]):
            shown[number] = one
    hidden = members.keys() - set(shown.values())
    return [one for one in ids if one not in hidden]
