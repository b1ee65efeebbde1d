"""Collections as a search wants them: each asset with each collection it is in and each above those
(`acx`). It follows from what people put where, and can be made again.
"""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import ancestry
from app.catalog.schema import Acx, Collected, CollectionRow


def install(driver: Any) -> None:
    """The writer's scratch table: each collection with itself and those above it."""
    driver.execute(
        "CREATE TEMP TABLE within (collection_id INTEGER, ancestor INTEGER, "
        "PRIMARY KEY (collection_id, ancestor)) WITHOUT ROWID"
    )


def refile(connection: Connection, asset_ids: Iterable[int]) -> None:
    """Make the rows of these assets what they are by now."""
    if not ancestry.touch(connection, asset_ids):
        return
    _look_above(connection)
    connection.exec_driver_sql(
        "DELETE FROM acx WHERE doc IN (SELECT doc FROM temp.touched JOIN asset USING (id)) "
        "AND NOT EXISTS (SELECT 1 FROM collected JOIN temp.within USING (collection_id) "
        f"WHERE asset_id = acx.doc & {(1 << codec.DOC_BITS) - 1} "
        "AND ancestor = acx.collection_id)"
    )
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO acx (collection_id, doc) SELECT ancestor, doc FROM temp.touched "
        "CROSS JOIN collected ON asset_id = touched.id JOIN temp.within USING (collection_id) "
        "JOIN asset ON asset.id = touched.id"
    )


def filed_in(connection: Connection, collections: Iterable[int]) -> set[int]:
    """The assets that are in one of these or under it, or were when it was derived last."""
    numbers = sorted(collections)
    docs = connection.scalars(sa.select(Acx.doc).where(Acx.collection_id.in_(numbers)))
    put = sa.select(Collected.asset_id).where(Collected.collection_id.in_(numbers))
    return {*map(codec.asset_of, docs), *connection.scalars(put)}


def _look_above(connection: Connection) -> None:
    """Saved searches have nobody in them, and are found by what they search for."""
    connection.exec_driver_sql("DELETE FROM temp.within")
    rows = connection.execute(
        sa.select(CollectionRow.key, CollectionRow.id).where(CollectionRow.query.is_(None))
    )
    numbers = dict(rows.all())
    pairs = [
        (number, numbers[above])
        for key, number in numbers.items()
        for above in _with_those_above(key)
        if above in numbers
    ]
    if pairs:
        connection.exec_driver_sql("INSERT INTO temp.within VALUES (?, ?)", pairs)


def _with_those_above(key: str) -> Iterable[str]:
    names = key.split("/")
    return ("/".join(names[:length]) for length in range(1, len(names) + 1))
