"""The history: what was done, and the way back.

While an edit runs, triggers generated from `schema.HUMAN` write what each change did to a tracked
row. Undo replays that in reverse inside an op of its own, whose images are the way forward again;
an edit's way is walked one image set at a time, so it survives a restart and costs no more than the
edit did. Machine-made columns are not logged, so undo cannot collide with them; the exception is
`schema.FOLLOWING`.

The triggers are TEMP ones of the writer's connection: they always fit the schema in use, and no
migration has to carry them along.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection, LargeBinary, Table

from app.catalog import codec, effects, intruders
from app.catalog.replay import WHOLE, Change, key_of, replay
from app.catalog.schema import FOLLOWING, HUMAN, Base, OpImage, OpRow

KEPT = 200
"""How many edits can be undone; the images of older ones are let go."""

_WHOLE_ROWS = frozenset(HUMAN) - {"asset"} | {"location"}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """`count` assets changed; `undone`: taken back; `undoable`: undo or redo can still reach it."""

    id: int
    name: str
    when: datetime
    count: int
    undone: bool
    undoable: bool
    summary: str


@dataclass(frozen=True, slots=True)
class Reverted:
    """What undo or redo replayed, the newest change first. `tags`: whose marks came or went.
    `placed`: the assets whose places changed; `united`: those whose tags became others' on the way
    (see `intruders`). `platforms`: on which decisions changed; `personas`: that changed
    themselves, or their releases; `keepers`: of duplicates. `name`, `summary`: the edit's.
    """

    cause: str
    name: str
    summary: str
    changes: Sequence[Change]
    tags: frozenset[int]
    placed: frozenset[int]
    united: frozenset[int]
    platforms: frozenset[str]
    personas: frozenset[int]
    keepers: frozenset[int]


def install(driver: Any) -> None:
    """Make the recording triggers on the writer's driver connection."""
    driver.execute("CREATE TEMP TABLE recording (op_id INTEGER)")
    tables = Base.metadata.tables
    for name, columns in (*HUMAN.items(), *FOLLOWING.items()):
        for statement in _triggers(tables[name], columns):
            driver.execute(statement)
    location = tables["location"]
    images = (_object(location, "OLD"), _object(location, "NEW"))
    driver.execute(_trigger(location, "UPDATE", f"'{WHOLE}'", images, "NEW"))


def _triggers(table: Table, columns: Sequence[str]) -> Iterable[str]:
    """`asset` is told of twice, and has no whole rows."""
    for column in columns:
        changed = f'AND OLD."{column}" IS NOT NEW."{column}"'
        values = (f'OLD."{column}"', f'NEW."{column}"')
        yield _trigger(table, f'UPDATE OF "{column}"', f"'{column}'", values, "NEW", changed)
    if table.name in _WHOLE_ROWS:
        yield _trigger(table, "INSERT", "NULL", ("NULL", _object(table, "NEW")), "NEW")
        yield _trigger(table, "DELETE", "NULL", (_object(table, "OLD"), "NULL"), "OLD")


def _trigger(
    table: Table, event: str, field: str, values: tuple[str, str], row: str, also: str = ""
) -> str:
    field_name = field.strip("'").replace(WHOLE, "whole")
    name = f"log_{table.name}_{event.split()[0]}_{field_name}".casefold()
    return (
        f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table.name} "
        f"WHEN EXISTS (SELECT 1 FROM recording) {also} BEGIN "
        "INSERT INTO op_image (op_id, row_of, field, row, before, after) "
        f"SELECT op_id, '{table.name}', {field}, {row}.{key_of(table)[0]}, "
        f"{values[0]}, {values[1]} FROM recording; END"
    )


def _object(table: Table, row: str) -> str:
    parts = []
    for column in list(table.columns)[1:]:
        value = f'{row}."{column.name}"'
        is_blob = isinstance(column.type, LargeBinary)
        parts.append(f"'{column.name}', {f'hex({value})' if is_blob else value}")
    return f"json_object({', '.join(parts)})"


# ── recording ──


def begin_edit(connection: Connection, name: str, summary: str) -> int:
    """From here to `end` each change of a tracked column belongs to this op."""
    op_id = _insert(connection, name, "edit", summary)
    _record(connection, op_id)
    return op_id


def end_edit(connection: Connection, op_id: int, count: int) -> bool:
    """False when nothing was changed: then it never happened, and redo is still possible."""
    _record(connection, None)
    logged = connection.execute(
        sa.select(OpImage.id).where(OpImage.op_id == op_id).limit(1)
    ).first()
    if logged is None:
        connection.execute(sa.delete(OpRow).where(OpRow.id == op_id))
        return False
    connection.execute(sa.update(OpRow).where(OpRow.id == op_id).values(assets=count, images=op_id))
    _spend(connection, OpRow.state == "undone")
    _spend(connection, OpRow.id.in_(_beyond_kept()), OpRow.state == "done")
    return True


def note_machine(connection: Connection, name: str, count: int) -> None:
    """A line for what a machine did; a run of the same is one line."""
    last = connection.execute(
        sa.select(OpRow.id, OpRow.name, OpRow.kind).order_by(OpRow.id.desc()).limit(1)
    ).first()
    if last is not None and (last.name, last.kind) == (name, "machine"):
        connection.execute(
            sa.update(OpRow)
            .where(OpRow.id == last.id)
            .values(assets=OpRow.assets + count, at=effects.now())
        )
    else:
        op_id = _insert(connection, name, "machine", "")
        connection.execute(sa.update(OpRow).where(OpRow.id == op_id).values(assets=count))


def _insert(
    connection: Connection, name: str, kind: str, summary: str, target: int | None = None
) -> int:
    state = "done" if kind == "edit" else "spent"
    row = {"name": name, "kind": kind, "state": state, "target": target, "at": effects.now()}
    result = connection.execute(
        sa.insert(OpRow).values(**row, assets=0, summary=codec.text(summary))
    )
    return int(cast("Any", result).inserted_primary_key[0])


def _record(connection: Connection, op_id: int | None) -> None:
    connection.exec_driver_sql("DELETE FROM temp.recording")
    if op_id is not None:
        connection.exec_driver_sql("INSERT INTO temp.recording VALUES (?)", (op_id,))


def _beyond_kept() -> sa.Select[int]:
    return (
        sa.select(OpRow.id)
        .where(OpRow.kind == "edit", OpRow.state == "done")
        .order_by(OpRow.id.desc())
        .offset(KEPT)
        .limit(1000)
    )


def _spend(connection: Connection, *which: sa.ColumnElement[bool]) -> None:
    """These edits can be reached no more: their images go."""
    edits = sa.select(OpRow.id).where(OpRow.kind == "edit", *which)
    holders = sa.select(OpRow.images).where(OpRow.id.in_(edits), OpRow.images.is_not(None))
    connection.execute(sa.delete(OpImage).where(OpImage.op_id.in_(holders)))
    connection.execute(
        sa.update(OpRow).where(OpRow.id.in_(edits)).values(state="spent", images=None)
    )


# ── the way back, and forward again ──


def revert(connection: Connection, *, forward: bool) -> Reverted | None:
    """Undo the newest edit that stands, or (`forward`) redo the oldest that does not; None when
    there is nothing to go to.
    """
    edit = _reachable(connection, forward=forward)
    if edit is None:
        return None
    kind = "redo" if forward else "undo"
    op_id = _insert(connection, f"{kind} {edit.name}", kind, edit.summary, edit.id)
    changes = _changes(connection, edit.images)
    tags = _said(connection, edit.images, "asset_tag", "tag_id")
    placed = _placed(connection, edit.images)
    platforms = _said(connection, edit.images, "decision", "platform")
    personas = _said(connection, edit.images, "release", "persona_id") | {
        change.row for change in changes if change.row_of == "persona"
    }
    keepers = _said(connection, edit.images, "merged", "keeper_id")
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    _record(connection, op_id)
    aside = intruders.step_aside(connection, edit.images)
    replay(connection, changes)
    united = intruders.step_back(connection, aside, edit.images)
    _record(connection, None)
    connection.execute(sa.delete(OpImage).where(OpImage.op_id == edit.images))
    connection.execute(
        sa.update(OpRow)
        .where(OpRow.id == edit.id)
        .values(state="done" if forward else "undone", images=op_id)
    )
    cause = f"{kind} {edit.name}"
    return Reverted(
        cause, edit.name, edit.summary, changes, tags, placed, united, platforms, personas, keepers
    )


def _reachable(connection: Connection, *, forward: bool) -> Any:
    state = "undone" if forward else "done"
    order = OpRow.id.asc() if forward else OpRow.id.desc()
    return connection.execute(
        sa.select(OpRow.id, OpRow.name, OpRow.summary, OpRow.images)
        .where(OpRow.kind == "edit", OpRow.state == state)
        .order_by(order)
        .limit(1)
    ).first()


def _changes(connection: Connection, op_id: int) -> list[Change]:
    rows = connection.exec_driver_sql(
        "SELECT id, row_of, field, field IS NULL AND before IS NULL, row FROM op_image "
        "WHERE op_id = ? ORDER BY id DESC",
        (op_id,),
    )
    return [Change(*row) for row in rows]


def _placed(connection: Connection, op_id: int) -> frozenset[int]:
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT rendition.asset_id FROM op_image JOIN rendition ON rendition.id IN "
        "(before ->> '$.rendition_id', after ->> '$.rendition_id') "
        "WHERE op_id = ? AND row_of = 'location'",
        (op_id,),
    )
    return frozenset(rows.scalars())


def _said(connection: Connection, op_id: int, table: str, column: str) -> frozenset[Any]:
    """The values of a column in the rows that came and went."""
    rows = connection.exec_driver_sql(
        f"SELECT DISTINCT coalesce(before, after) ->> '$.{column}' FROM op_image "
        "WHERE op_id = ? AND row_of = ? AND field IS NULL",
        (op_id, table),
    )
    return frozenset(rows.scalars())


# ── reading it ──


def reachable(connection: Connection, *, forward: bool) -> str | None:
    """The name of the edit that undo (`forward`: redo) would go to; None where there is none."""
    edit = _reachable(connection, forward=forward)
    return None if edit is None else str(edit.name)


def history(connection: Connection, limit: int = 50) -> list[HistoryRow]:
    """Newest first: edits (with whether they are undone) and what machines did."""
    rows = connection.execute(
        sa.select(OpRow)
        .where(OpRow.kind.in_(["edit", "machine"]))
        .order_by(OpRow.id.desc())
        .limit(limit)
    )
    return [
        HistoryRow(
            id=row.id,
            name=row.name,
            when=codec.moment_micros(row.at),
            count=row.assets,
            undone=row.state == "undone",
            undoable=row.images is not None,
            summary=row.summary,
        )
        for row in rows
    ]
