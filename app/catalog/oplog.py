"""The history: what was done, and the way back.

While an edit runs, triggers generated from `schema.HUMAN` write each tracked row's image before and
after. Undo replays the images in reverse inside an op of its own, whose images are the way forward
again; an edit's way is walked one image set at a time, so it survives a restart and costs no more
than the edit did. Machine-made columns are never logged, so undo cannot collide with them.

The triggers are TEMP ones of the writer's connection: they always fit the schema in use, and no
migration has to carry them along.
"""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection, LargeBinary, Table

from app.catalog import codec
from app.catalog.schema import HUMAN, Base, OpImage, OpRow

KEPT = 200
"""How many edits can be undone; the images of older ones are let go."""

_WHOLE_ROWS = frozenset(HUMAN) - {"asset"}


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
class Image:
    """A row of table `row_of` before and after; None where there was none."""

    row_of: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def install(driver: Any) -> None:
    """Make the recording triggers on the writer's driver connection."""
    driver.execute("CREATE TEMP TABLE recording (op_id INTEGER)")
    for name, columns in HUMAN.items():
        table = Base.metadata.tables[name]
        for statement in _triggers(table, columns):
            driver.execute(statement)


def _triggers(table: Table, columns: Sequence[str]) -> Iterable[str]:
    names = [*_key(table), *columns]
    old, new = _object(table, names, "OLD"), _object(table, names, "NEW")
    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
    listed = ", ".join(f'"{column}"' for column in columns)
    yield _trigger(table, f"UPDATE OF {listed}", old, new, f"AND ({changed})")
    if table.name in _WHOLE_ROWS:
        yield _trigger(table, "INSERT", "NULL", new)
        yield _trigger(table, "DELETE", old, "NULL")


def _trigger(table: Table, event: str, before: str, after: str, also: str = "") -> str:
    return (
        f"CREATE TEMP TRIGGER log_{table.name}_{event.split()[0].lower()} "
        f"AFTER {event} ON main.{table.name} "
        f"WHEN EXISTS (SELECT 1 FROM recording) {also} BEGIN "
        "INSERT INTO op_image (op_id, row_of, before, after) "
        f"SELECT op_id, '{table.name}', {before}, {after} FROM recording; END"
    )


def _object(table: Table, columns: Sequence[str], row: str) -> str:
    parts = []
    for name in columns:
        value = f'{row}."{name}"'
        is_blob = isinstance(table.c[name].type, LargeBinary)
        parts.append(f"'{name}', {f'hex({value})' if is_blob else value}")
    return f"json_object({', '.join(parts)})"


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]


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
            .values(assets=OpRow.assets + count, at=_now())
        )
    else:
        op_id = _insert(connection, name, "machine", "")
        connection.execute(sa.update(OpRow).where(OpRow.id == op_id).values(assets=count))


def _insert(
    connection: Connection, name: str, kind: str, summary: str, target: int | None = None
) -> int:
    state = "done" if kind == "edit" else "spent"
    row = {"name": name, "kind": kind, "state": state, "target": target, "at": _now()}
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


def _now() -> int:
    return time.time_ns() // 1000


# ── the way back, and forward again ──


def revert(connection: Connection, *, forward: bool) -> tuple[str, list[Image]] | None:
    """Undo the newest edit that stands, or (`forward`) redo the oldest that does not. What was
    replayed, newest change first; None when there is nothing to go to.
    """
    edit = _reachable(connection, forward=forward)
    if edit is None:
        return None
    kind = "redo" if forward else "undo"
    op_id = _insert(connection, f"{kind} {edit.name}", kind, edit.summary, edit.id)
    images = _images(connection, edit.images)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    _record(connection, op_id)
    _replay(connection, images)
    _record(connection, None)
    connection.execute(sa.delete(OpImage).where(OpImage.op_id == edit.images))
    connection.execute(
        sa.update(OpRow)
        .where(OpRow.id == edit.id)
        .values(state="done" if forward else "undone", images=op_id)
    )
    return f"{kind} {edit.name}", images


def _reachable(connection: Connection, *, forward: bool) -> Any:
    state = "undone" if forward else "done"
    order = OpRow.id.asc() if forward else OpRow.id.desc()
    return connection.execute(
        sa.select(OpRow.id, OpRow.name, OpRow.summary, OpRow.images)
        .where(OpRow.kind == "edit", OpRow.state == state)
        .order_by(order)
        .limit(1)
    ).first()


def _images(connection: Connection, op_id: int) -> list[Image]:
    rows = connection.execute(
        sa.select(OpImage.row_of, OpImage.before, OpImage.after)
        .where(OpImage.op_id == op_id)
        .order_by(OpImage.id.desc())
    )
    return [Image(row_of, _row(row_of, old), _row(row_of, new)) for row_of, old, new in rows]


def _row(row_of: str, image: str | None) -> dict[str, Any] | None:
    if image is None:
        return None
    row: dict[str, Any] = json.loads(image)
    columns = Base.metadata.tables[row_of].c
    for name, value in row.items():
        if isinstance(columns[name].type, LargeBinary):
            row[name] = bytes.fromhex(value)
    return row


def _replay(connection: Connection, images: Sequence[Image]) -> None:
    """Each change backwards, in reverse order; runs of the same kind in one statement."""
    driver = connection.connection.driver_connection
    assert driver is not None
    for (row_of, inserted, deleted), run in groupby(images, key=_kind):
        statement = _backwards(Base.metadata.tables[row_of], inserted, deleted)
        driver.executemany(statement, [image.after if inserted else image.before for image in run])


def _kind(image: Image) -> tuple[str, bool, bool]:
    return image.row_of, image.before is None, image.after is None


def _backwards(table: Table, inserted: bool, deleted: bool) -> str:
    key = " AND ".join(f'"{name}" = :{name}' for name in _key(table))
    columns = HUMAN[table.name]
    if inserted:
        return f"DELETE FROM {table.name} WHERE {key}"
    if not deleted:
        values = ", ".join(f'"{name}" = :{name}' for name in columns)
        return f"UPDATE {table.name} SET {values} WHERE {key}"
    names = [*_key(table), *columns]
    listed = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table.name} ({listed}) SELECT {values}{_while_parents_live(table)}"


def _while_parents_live(table: Table) -> str:
    """An asset may be gone by a machine's hand: then what hung on it stays gone."""
    tests = [
        f"EXISTS (SELECT 1 FROM asset WHERE id = :{column.name})"
        for column in table.columns
        if any(key.column.table.name == "asset" for key in column.foreign_keys)
    ]
    return f" WHERE {' AND '.join(tests)}" if tests else ""


# ── reading it ──


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
