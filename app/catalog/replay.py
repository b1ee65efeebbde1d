"""Images replayed backwards: what each change did to a row is undone, the newest first.

What machines did meanwhile is respected: a row that is gone by their hand stays gone, and a place
or name that is taken stays taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Connection, LargeBinary, Table

from app.catalog import intruders
from app.catalog.schema import ANSWERS, Base

WHOLE = "*"
"""The field of an image that holds a changed row as a whole."""
_AT_ONCE = frozenset({"asset", "asset_tag"} | ANSWERS)
"""Tables whose rows cannot get into each other's way, so that a run is replayed as a set."""


@dataclass(frozen=True, slots=True)
class Change:
    """One image, without its values: whose row it was, and what became of it."""

    id: int
    row_of: str
    field: str | None
    came: bool
    row: int


def replay(connection: Connection, changes: Sequence[Change]) -> None:
    """Each change backwards, the newest first; runs of a kind in one statement where order within
    them cannot matter.
    """
    for (row_of, field, came), run in groupby(changes, key=_kind):
        listed = list(run)
        statement = _backwards(Base.metadata.tables[row_of], field, came)
        once = field is None or len({change.row for change in listed}) == len(listed)
        if row_of in _AT_ONCE and once:
            connection.exec_driver_sql(statement, (listed[-1].id, listed[0].id))
        else:
            connection.exec_driver_sql(statement, [(change.id, change.id) for change in listed])


def _kind(change: Change) -> tuple[str, str | None, bool]:
    return change.row_of, change.field, change.came


def _backwards(table: Table, field: str | None, came: bool) -> str:
    """Takes the first and last image's id. Their rows are all of this table and kind."""
    images = f"FROM op_image AS i WHERE i.id BETWEEN ?1 AND ?2 AND i.row_of = '{table.name}'"
    first, *others = key_of(table)
    names = [column.name for column in table.columns]
    if field == WHOLE:
        values = ", ".join(f'"{name}" = {_value(table, name)}' for name in names[1:])
        return (
            f"UPDATE OR IGNORE {table.name} SET {values} {images} "
            f"AND {table.name}.{first} = i.row{_while_living(table)}"
        )
    if field is not None:
        return (
            f'UPDATE {table.name} SET "{field}" = i.before {images} '
            f"AND i.field = '{field}' AND {table.name}.{first} = i.row{_while_its_own(field)}"
        )
    if came:
        keys = ", ".join([first, *others])
        values = ", ".join(["i.row", *(f"i.after ->> '$.{name}'" for name in others)])
        spared = f" AND {intruders.UNUSED}" if table.name == "tag" else ""
        return f"DELETE FROM {table.name} WHERE ({keys}) IN (SELECT {values} {images}){spared}"
    values = ", ".join(["i.row", *(_value(table, name) for name in names[1:])])
    listed = ", ".join(f'"{name}"' for name in names)
    return (
        f"INSERT OR IGNORE INTO {table.name} ({listed}) "
        f"SELECT {values} {images}{_while_living(table)}"
    )


def _value(table: Table, name: str) -> str:
    """Images of an older version of the schema lack its newer columns."""
    column = table.c[name]
    value = f"i.before ->> '$.{name}'"
    if isinstance(column.type, LargeBinary):
        return f"unhex({value})"
    default = cast("Any", column.server_default)
    return value if default is None else f"coalesce({value}, '{default.arg}')"


def _while_its_own(field: str) -> str:
    """A content may have become an asset of its own meanwhile."""
    if field != "rendition_id":
        return ""
    return " AND EXISTS (SELECT 1 FROM rendition WHERE id = i.before AND asset_id = i.row)"


def _while_living(table: Table) -> str:
    """What it hung on may be gone by a machine's hand: then it stays gone."""
    if table.name in ANSWERS:
        return " AND EXISTS (SELECT 1 FROM asset WHERE id = i.row)" + "".join(
            f" AND EXISTS (SELECT 1 FROM asset WHERE id = i.before ->> '$.{column.name}')"
            for column in list(table.columns)[1:]
            for key in column.foreign_keys
            if key.column.table.name == "asset"
        )
    return {
        "asset_tag": " AND EXISTS (SELECT 1 FROM asset WHERE id = i.row)",
        "conflict": " AND EXISTS (SELECT 1 FROM asset WHERE id = i.row) "
        "AND EXISTS (SELECT 1 FROM asset WHERE id = i.before ->> '$.original_id')",
        "location": " AND EXISTS "
        "(SELECT 1 FROM rendition WHERE id = i.before ->> '$.rendition_id')",
    }.get(table.name, "")


def key_of(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]
