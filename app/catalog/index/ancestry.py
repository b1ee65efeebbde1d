"""Tags as a search wants them: each asset with each tag it has and each tag above (`atx`), and the
words tags are found by (`tag_fts`). Both follow from the glossary and can be made again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import words
from app.catalog.schema import AssetTag, Atx, Tag, TagAlias


def install(driver: Any) -> None:
    """The writer's scratch tables."""
    driver.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    driver.execute("CREATE TEMP TABLE changed (id INTEGER PRIMARY KEY)")
    driver.execute("CREATE TEMP TABLE standing (id INTEGER PRIMARY KEY)")
    driver.execute(
        "CREATE TEMP TABLE above (tag_id INTEGER, ancestor INTEGER, PRIMARY KEY (tag_id, ancestor))"
        " WITHOUT ROWID"
    )


def touch(connection: Connection, ids: Iterable[int], table: str = "touched") -> bool:
    """Put ids into a scratch table, for statements over any number of them; False for none."""
    connection.exec_driver_sql(f"DELETE FROM temp.{table}")
    rows = [(one,) for one in set(ids)]
    if rows:
        connection.exec_driver_sql(f"INSERT INTO temp.{table} VALUES (?)", rows)
    return bool(rows)


def retag(
    connection: Connection, asset_ids: Iterable[int], tag_ids: Iterable[int] | None = None
) -> None:
    """One atx row for each tag of each asset, and for each tag above. `tag_ids`: no tag hangs
    elsewhere now, and only these came or went; what is above those that went must have been looked
    up before (`look_above`).
    """
    if not touch(connection, asset_ids):
        return
    look_above(connection, afresh=tag_ids is None)
    if tag_ids is None:
        candidates = "doc IN (SELECT doc FROM temp.touched JOIN asset USING (id))"
        connection.exec_driver_sql("DELETE FROM temp.changed")
        connection.exec_driver_sql("INSERT INTO temp.changed SELECT id FROM tag")
    else:
        touch(connection, tag_ids, "changed")
        candidates = (
            "(tag_id, doc) IN (SELECT DISTINCT ancestor, doc FROM temp.changed JOIN temp.above "
            "ON tag_id = changed.id CROSS JOIN temp.touched JOIN asset ON asset.id = touched.id)"
        )
    connection.exec_driver_sql(
        f"DELETE FROM atx WHERE {candidates} AND NOT EXISTS ("
        "SELECT 1 FROM asset_tag JOIN temp.above USING (tag_id) "
        f"WHERE asset_id = atx.doc & {(1 << codec.DOC_BITS) - 1} AND ancestor = atx.tag_id)"
    )
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO atx (tag_id, doc) SELECT ancestor, doc FROM temp.touched "
        "CROSS JOIN asset_tag ON asset_id = touched.id JOIN temp.above USING (tag_id) "
        "JOIN asset ON asset.id = touched.id WHERE tag_id IN (SELECT id FROM temp.changed)"
    )


def look_above(connection: Connection, *, afresh: bool = False) -> None:
    """Note each tag with itself and each tag above it, beside what was noted before."""
    if afresh:
        connection.exec_driver_sql("DELETE FROM temp.above")
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO temp.above WITH RECURSIVE up(tag_id, ancestor) AS ("
        "SELECT id, id FROM tag UNION SELECT up.tag_id, tag.parent_id FROM up JOIN tag "
        "ON tag.id = up.ancestor WHERE tag.parent_id IS NOT NULL) SELECT tag_id, ancestor FROM up"
    )


def tag_names(connection: Connection, tag_ids: Sequence[int] | None = None) -> None:
    """The words by which these tags (all, unless said) are found: their own last name and those of
    their aliases.
    """
    tags, aliases = sa.select(Tag.id, Tag.name), sa.select(TagAlias.tag_id, TagAlias.path)
    if tag_ids is None:
        connection.exec_driver_sql("DELETE FROM tag_fts")
    else:
        connection.exec_driver_sql("DELETE FROM tag_fts WHERE rowid = ?", [(t,) for t in tag_ids])
        tags, aliases = tags.where(Tag.id.in_(tag_ids)), aliases.where(TagAlias.tag_id.in_(tag_ids))
    names: dict[int, list[str]] = defaultdict(list)
    for tag_id, name in connection.execute(tags):
        names[tag_id].append(name)
    for tag_id, path in connection.execute(aliases):
        names[tag_id].append(path.rpartition("/")[2])
    rows = [(tag_id, words.searchable("\n".join(said))) for tag_id, said in names.items()]
    if rows:
        connection.exec_driver_sql("INSERT INTO tag_fts (rowid, name) VALUES (?, ?)", rows)


def tagged_with(connection: Connection, tag_ids: Iterable[int]) -> list[int]:
    """The assets that have one of these tags itself (not merely one under it)."""
    return list(
        connection.scalars(
            sa.select(AssetTag.asset_id).where(AssetTag.tag_id.in_(list(tag_ids))).distinct()
        )
    )


def tagged_at_or_under(connection: Connection, tag_ids: Iterable[int]) -> list[int]:
    """The assets that have one of these tags, or one under it, as the tree was derived last."""
    docs = connection.scalars(sa.select(Atx.doc).where(Atx.tag_id.in_(list(tag_ids))).distinct())
    return [codec.asset_of(doc) for doc in docs]
