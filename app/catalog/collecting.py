"""Collections and saved searches: the ops and the questions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.effects import done
from app.catalog.index import ancestry, filing, words
from app.catalog.schema import Acx, Asset, Collected, CollectionRow
from app.catalog.search import search
from app.catalog.search.collections import expand
from app.core.errors import MusekeepError, QueryError, UsageError
from app.core.ops import Collect, Done, RemoveCollection, RenameCollection, SetCollection
from app.core.organising import Collection
from app.core.query import parse
from app.core.vocab import ChangeKind, State

_KINDS = (ChangeKind.COLLECTIONS,)


def set_collection(connection: Connection, op: SetCollection) -> Done:
    """Those above it are made as needed. Raises QueryError also for a search that would lead back
    to itself.
    """
    name = _tidy(op.collection)
    known = _find(connection, name)
    if op.query is not None:
        if known is not None and known.query is None:
            raise UsageError(f"'{known.name}' is a collection: it has no search.")
        _check(connection, name, op.query)
    elif known is not None and known.query is not None:
        raise UsageError(f"'{known.name}' is a saved search already.")
    if known is None:
        _make(connection, name, op.query)
        return done(op, _KINDS)
    if known.query == op.query:
        return done(op, [])
    connection.execute(
        sa.update(CollectionRow).where(CollectionRow.id == known.id).values(query=op.query)
    )
    return done(op, _KINDS)


def rename_collection(connection: Connection, op: RenameCollection) -> Done:
    """Those above its new name are made as needed."""
    row, to = _require(connection, op.collection), _tidy(op.to)
    if _key(to) == row.key and to == row.name:
        return done(op, [])
    if _key(to).startswith(f"{row.key}/"):
        raise UsageError(f"'{row.name}' cannot stand under itself.")
    kin = [row, *_under(connection, row.key)]
    _demand_free(connection, {one.id: to + one.name[len(row.name) :] for one in kin})
    to = _below(connection, to)
    renamed = {one.id: to + one.name[len(row.name) :] for one in kin}
    _rename(connection, renamed)
    return done(op, _KINDS)


def remove_collection(connection: Connection, op: RemoveCollection) -> Done:
    """Raises UsageError also where one under it would get a name that is taken."""
    row = _require(connection, op.collection)
    above = row.name.rpartition("/")[0]
    renamed = {
        one.id: "/".join(filter(None, [above, one.name[len(row.name) + 1 :]]))
        for one in _under(connection, row.key)
    }
    _demand_free(connection, renamed, gone=row.id)
    members = filing.filed_in(connection, [row.id])
    connection.execute(sa.delete(Collected).where(Collected.collection_id == row.id))
    connection.execute(sa.delete(CollectionRow).where(CollectionRow.id == row.id))
    connection.execute(sa.delete(Acx).where(Acx.collection_id == row.id))
    _rename(connection, renamed)
    filing.refile(connection, members)
    return done(op, _KINDS)


def collect(connection: Connection, op: Collect) -> Done:
    """Nothing is made when no asset is there to be put."""
    name = _tidy(op.collection)
    row = _find(connection, name)
    if row is not None and row.query is not None:
        raise UsageError(f"'{row.name}' is a saved search: what it finds is in it.")
    if not op.on:
        return _take_out(connection, op, _require(connection, name).id)
    ancestry.touch(connection, op.ids)
    if not connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM temp.touched JOIN asset USING (id))"
    ).scalar():
        return done(op, _KINDS, [])
    number = _ensure(connection, name) if row is None else row.id
    ancestry.touch(connection, op.ids)
    changed = connection.exec_driver_sql(
        "INSERT OR IGNORE INTO collected (asset_id, collection_id) "
        "SELECT id, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id",
        (number,),
    )
    return _filed(connection, op, changed.scalars().all())


def receive(connection: Connection, name: str) -> int | None:
    """The collection of this name, made where there is none; None where it is a saved search."""
    known = _find(connection, name)
    if known is not None:
        return None if known.query is not None else int(known.id)
    return _ensure(connection, name)


def _take_out(connection: Connection, op: Collect, number: int) -> Done:
    ancestry.touch(connection, op.ids)
    changed = connection.exec_driver_sql(
        "DELETE FROM collected WHERE collection_id = ? "
        "AND asset_id IN (SELECT id FROM temp.touched) RETURNING asset_id",
        (number,),
    )
    return _filed(connection, op, changed.scalars().all())


def _filed(connection: Connection, op: Collect, changed: Sequence[int]) -> Done:
    filing.refile(connection, changed)
    return done(op, _KINDS, changed)


# ── names ──


def _tidy(name: str) -> str:
    """Raises UsageError where one of the names along the way is empty."""
    names = [" ".join(words.tidy(part).split()) for part in name.split("/")]
    if not all(names):
        raise UsageError(
            f"'{name}' is not a collection's name.", hint="Write it like Summer, or Sets/Summer."
        )
    return "/".join(names)


def _key(name: str) -> str:
    return "/".join(words.comparable(part) for part in name.split("/"))


def _find(connection: Connection, name: str) -> Any | None:
    found = sa.select(CollectionRow).where(CollectionRow.key == _key(name))
    return connection.execute(found).first()


def _require(connection: Connection, name: str) -> Any:
    row = _find(connection, _tidy(name))
    if row is None:
        raise UsageError(
            f"There is no collection '{name}'.", hint="See those there are with: collection list"
        )
    return row


def _under(connection: Connection, key: str) -> Sequence[Any]:
    head = f"{key}/"
    rows = connection.execute(sa.select(CollectionRow).order_by(CollectionRow.key))
    return [row for row in rows if row.key.startswith(head)]


def _ensure(connection: Connection, name: str) -> int:
    known = _find(connection, name)
    return _make(connection, name, None) if known is None else int(known.id)


def _make(connection: Connection, name: str, query: str | None) -> int:
    name = _below(connection, name)
    return connection.execute(
        sa.insert(CollectionRow)
        .values(name=name, key=_key(name), query=query)
        .returning(CollectionRow.id)
    ).scalar_one()


def _below(connection: Connection, name: str) -> str:
    """The name as those above it are spelled, which are made where there are none."""
    above, slash, own = name.rpartition("/")
    if not slash:
        return own
    known = _find(connection, above)
    if known is not None:
        return f"{known.name}/{own}"
    _make(connection, above, None)
    return f"{_below(connection, above)}/{own}"


def _demand_free(connection: Connection, renamed: dict[int, str], gone: int | None = None) -> None:
    """Raises UsageError where a name is one of those that stay."""
    leaving = {*renamed, gone}
    held = {
        row.key: row.name
        for row in connection.execute(sa.select(CollectionRow))
        if row.id not in leaving
    }
    for name in renamed.values():
        if _key(name) in held:
            raise UsageError(f"There is a collection '{held[_key(name)]}' already.")


def _rename(connection: Connection, renamed: dict[int, str]) -> None:
    """Through names nobody has, so that none is held on the way by one that moves as well."""
    if not renamed:
        return
    members = filing.filed_in(connection, renamed)
    for number in renamed:
        connection.exec_driver_sql(
            "UPDATE collection SET key = char(1) || id WHERE id = ?", (number,)
        )
    for number, name in renamed.items():
        connection.execute(
            sa.update(CollectionRow)
            .where(CollectionRow.id == number)
            .values(name=name, key=_key(name))
        )
    filing.refile(connection, members)


def _check(connection: Connection, name: str, text: str) -> None:
    query = parse(text)
    if query.root is None:
        raise QueryError("A saved search looks for something", text, 0)
    expand(connection, query, name)


# ── reading ──


def collections(connection: Connection) -> list[Collection]:
    """By name, those under another right behind it. Counts of saved searches are what they find; 0
    where one cannot be answered any more.
    """
    return [
        one if one.query is None else replace(one, count=_finds(connection, one.query))
        for one in uncounted(connection)
    ]


def uncounted(connection: Connection) -> list[Collection]:
    """The same, without looking what saved searches find: 0."""
    put = _counts(connection)
    rows = connection.execute(sa.select(CollectionRow)).all()
    return [
        Collection(row.name, put.get(row.id, 0), row.query)
        for row in sorted(rows, key=lambda row: row.key.split("/"))
    ]


def collections_of(connection: Connection, asset_id: int) -> list[str]:
    """The names of the collections it was put into, sorted."""
    rows = (
        sa.select(CollectionRow.name)
        .join(Collected, Collected.collection_id == CollectionRow.id)
        .where(Collected.asset_id == asset_id)
        .order_by(CollectionRow.key)
    )
    return list(connection.scalars(rows))


def _counts(connection: Connection) -> dict[int, int]:
    trashed = sa.select(Asset.doc).where(
        Asset.state != sa.literal_column("'active'"), Asset.state == State.TRASHED.value
    )
    counts = (
        sa.select(Acx.collection_id, sa.func.count())
        .where(Acx.doc.not_in(trashed))
        .group_by(Acx.collection_id)
    )
    return dict(connection.execute(counts).all())


def _finds(connection: Connection, text: str) -> int:
    try:
        return search(connection, parse(text), limit=0).total
    except MusekeepError:
        return 0
