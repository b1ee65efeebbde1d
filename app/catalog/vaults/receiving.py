"""Taking in assets that come from another catalogue with all that was known of them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, conflicts
from app.catalog.effects import done
from app.catalog.index import ancestry, filing
from app.catalog.intake import settle
from app.catalog.moderation import retelling
from app.catalog.schema import Asset, Base, Rendition
from app.catalog.vaults import placing, sweeps
from app.catalog.vaults.arrival import Arrival, arrive, rows_of
from app.catalog.vaults.contents import OF_ASSET, OF_RENDITION, Key, Rows
from app.core.errors import UsageError
from app.core.ops import Done, Receive
from app.core.vocab import ChangeKind, State

_KINDS = (
    *(ChangeKind.ASSETS, ChangeKind.TAGS, ChangeKind.SUGGESTIONS, ChangeKind.DETECTIONS),
    *(ChangeKind.VERDICTS, ChangeKind.PERSONAS, ChangeKind.TWINS, ChangeKind.EXPORTS),
    *(ChangeKind.OUTGOING, ChangeKind.VAULTS, ChangeKind.COLLECTIONS, ChangeKind.STACKS),
)
Row = Mapping[str, Any]


def receive(connection: Connection, op: Receive) -> Done:
    """Value: the ids, in the order of the parcels. What is known here already stays as it is, and
    takes what it lacks.
    """
    arrival = arrive(connection, op)
    numbers = arrival.numbers[Key.ASSET]
    ids = [numbers[parcel.asset_id] for parcel in op.parcels]
    _enter_assets(connection, op, arrival)
    _enter_renditions(connection, op, arrival)
    for name, rows in {**OF_RENDITION, **OF_ASSET}.items():
        _enter(connection, op, arrival, name, rows)
    displaced = placing.place(connection, op, arrival)
    _follow(connection, {*ids, *displaced})
    _require_all(connection, op, ids)
    retelling.tell_again(connection, rows_of(op.parcels, "audit"), numbers)
    if op.library:
        sweeps.owe(connection, ids, op.library)
    return done(op, _KINDS, {*ids, *displaced}, count=len(set(ids)), value=ids)


def _require_all(connection: Connection, op: Receive, ids: Sequence[int]) -> None:
    """What could never be read and of which no file arrives is forgotten as if it never was."""
    for asset_id, parcel in zip(ids, op.parcels, strict=True):
        if connection.scalar(sa.select(Asset.id).where(Asset.id == asset_id)) is None:
            name = parcel.rows["asset"][0]["name"]
            raise UsageError(f"{name} could never be read, and no file of it is there: it stays.")


# ── rows that take their numbers along ──


def _enter_assets(connection: Connection, op: Receive, arrival: Arrival) -> None:
    made = {row["id"]: row["made"] for row in rows_of(op.parcels, "rendition")}
    new = []
    for row in rows_of(op.parcels, "asset"):
        number = arrival.numbers[Key.ASSET][row["id"]]
        if row["id"] not in arrival.new_assets:
            _complete(connection, number, row)
            continue
        doc = codec.doc_of(made[row["rendition_id"]], number)
        rendition = arrival.numbers[Key.RENDITION][row["rendition_id"]]
        new.append({**row, "id": number, "doc": doc, "rendition_id": rendition})
    if new:
        connection.execute(sa.insert(Asset), new)


def _complete(connection: Connection, number: int, row: Row) -> None:
    """An asset that is here takes what nobody has said of it yet, and comes out of the trash with
    one that is not in it.
    """
    said: dict[str, Any] = {
        "rating": sa.case((Asset.rating == 0, row["rating"]), else_=Asset.rating),
        "state": sa.case((Asset.state == State.TRASHED.value, row["state"]), else_=Asset.state),
    }
    for name in ("label", "flag"):
        said[name] = sa.func.coalesce(getattr(Asset, name), row[name])
    connection.execute(sa.update(Asset).where(Asset.id == number).values(said))


def _enter_renditions(connection: Connection, op: Receive, arrival: Arrival) -> None:
    new = [
        {
            **row,
            "id": arrival.numbers[Key.RENDITION][row["id"]],
            "asset_id": arrival.numbers[Key.ASSET][row["asset_id"]],
        }
        for row in rows_of(op.parcels, "rendition")
        if row["id"] in arrival.new_renditions
    ]
    if new:
        connection.execute(sa.insert(Rendition), new)


def _enter(connection: Connection, op: Receive, arrival: Arrival, name: str, rows: Rows) -> None:
    found = rows_of(op.parcels, name)
    if rows.owner is Key.RENDITION:
        found = (row for row in found if row[rows.column] in arrival.new_renditions)
    renumbered = (_renumbered(arrival, rows, row) for row in found)
    entered = [_fitted(name, row) for row in renumbered if row is not None]
    if name == "export":
        entered = _unknown_exports(connection, entered)
    if entered:
        table = Base.metadata.tables[name]
        connection.execute(sa.insert(table).prefix_with("OR IGNORE"), entered)


def _renumbered(arrival: Arrival, rows: Rows, row: Row) -> dict[str, Any] | None:
    """None for a pair of which the other did not come along, or has no place here."""
    made = {name: value for name, value in row.items() if name != "id" or not rows.numbered}
    made[rows.column] = arrival.numbers[rows.owner][row[rows.column]]
    for column, key in rows.refers.items():
        made[column] = arrival.number(key, row[column])
        if made[column] is None and key in (Key.ASSET, Key.COLLECTION):
            return None
    return made


def _fitted(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """What a number stands for in the tables where it says more than which row it is."""
    if name == "twin_no" and row["a"] > row["b"]:
        row["a"], row["b"] = row["b"], row["a"]
    if name == "decision" and row["rendition_id"] is None:
        row["rendition_id"] = 0  # made on a version that is gone
    if name == "verdict":
        row["doc"] = None  # until its asset is settled
    return row


def _unknown_exports(
    connection: Connection, rows: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The ledger has no key: a line is the same when asset, preset, path and moment are."""
    table = Base.metadata.tables["export"].c
    columns = (table.asset_id, table.preset, table.path, table.exported)
    lines = sa.select(*columns)
    known: set[tuple[Any, ...]] = set()
    for part in codec.chunks(sorted({row["asset_id"] for row in rows})):
        known |= {tuple(row) for row in connection.execute(lines.where(table.asset_id.in_(part)))}
    return [row for row in rows if tuple(row[column.name] for column in columns) not in known]


def _follow(connection: Connection, ids: Collection[int]) -> None:
    """What follows from rows that are here now."""
    settle.forget_elsewhere(connection, ids)
    settle.settle(connection, ids, part_ways=False)
    ancestry.look_above(connection, afresh=True)
    ancestry.retag(connection, ids)
    filing.refile(connection, ids)
    conflicts.look(connection, ids)
