"""What the history of edits, running exports and waiting files say of assets that leave."""

import json
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import ancestry
from app.catalog.schema import ANSWERS, BatchItemRow, BatchRow

# ── work that waits ──

_HERE = """
    FROM temp.touched JOIN rendition ON rendition.asset_id = touched.id
      JOIN location ON location.rendition_id = rendition.id
"""
_PATHS = f"""
    SELECT folder.path, location.name {_HERE} JOIN folder ON folder.id = location.folder_id
"""
_COMPANIONS = f"SELECT companion.path {_HERE} JOIN companion ON location_id = location.id"


def forget_work(connection: Connection, ids: Sequence[int]) -> None:
    """Files of these assets that wait to be read, and lines of exports that have not ended. To be
    called while the assets are there.
    """
    ancestry.touch(connection, ids)
    paths = {
        codec.path_blob(codec.join_path(folder, name))
        for folder, name in connection.exec_driver_sql(_PATHS)
    }
    paths |= set(connection.exec_driver_sql(_COMPANIONS).scalars())
    for table in ("queued", "scan"):
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE path = ?", [(path,) for path in sorted(paths)] or [(b"",)]
        )
    _forget_batches(connection, ids)


def _forget_batches(connection: Connection, ids: Sequence[int]) -> None:
    """What an export was asked for names assets, and may name words about them: it is kept only
    while the export can be taken up again.
    """
    touched = sa.text("SELECT id FROM temp.touched")
    connection.execute(sa.delete(BatchItemRow).where(BatchItemRow.asset_id.in_(touched)))
    gone = frozenset(ids)
    for batch in connection.execute(sa.select(BatchRow.id, BatchRow.options)).all():
        if not gone.isdisjoint(_asked_for(batch.options)):
            left = sa.exists().where(BatchItemRow.batch_id == BatchRow.id)
            mine = BatchRow.id == batch.id
            connection.execute(sa.delete(BatchRow).where(mine, ~left))
            connection.execute(
                sa.update(BatchRow).where(mine).values(options=_without(batch.options, gone))
            )


def _asked_for(options: str) -> Iterable[int]:
    try:
        said = json.loads(options)
    except ValueError:
        return ()
    return said.get("ids", ()) if isinstance(said, dict) else ()


def _without(options: str, gone: frozenset[int]) -> str:
    said = json.loads(options)
    said["ids"] = [one for one in said["ids"] if one not in gone]
    return json.dumps(said, sort_keys=True, separators=(",", ":"))


# ── the history ──

_TABLES = ", ".join(f"'{name}'" for name in sorted(ANSWERS | {"asset", "asset_tag", "conflict"}))
_OF_ASSETS = f"""
    SELECT id FROM op_image
     WHERE row_of IN ({_TABLES}) AND row IN (SELECT id FROM temp.touched)
     UNION ALL
    SELECT id FROM op_image
     WHERE row_of = 'location'
       AND (before ->> '$.rendition_id' NOT IN (SELECT id FROM rendition)
            OR after ->> '$.rendition_id' NOT IN (SELECT id FROM rendition))
"""
_OF_TAGS = """
    SELECT id FROM op_image WHERE row_of = 'tag' AND row IN (SELECT id FROM temp.touched)
     UNION ALL
    SELECT id FROM op_image
     WHERE row_of IN ('asset_tag', 'tag_alias')
       AND coalesce(before, after) ->> '$.tag_id' IN (SELECT id FROM temp.touched)
"""
_WORDLESS = """
    UPDATE op SET summary = ''
     WHERE summary <> '' AND (coalesce(target, id) IN (SELECT id FROM temp.touched) OR NOT EXISTS (
         SELECT 1 FROM op AS edit WHERE edit.id = coalesce(op.target, op.id)
            AND edit.images IS NOT NULL))
"""
_SPENT = """
    UPDATE op SET state = 'spent', images = NULL
     WHERE images IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM op_image WHERE op_id = op.images)
"""


def forget_edits(connection: Connection, ids: Sequence[int], tags: Sequence[int]) -> None:
    """Images of these assets and tags; the words of edits that had any, and of all that can be
    reached no more, since nothing tells what those were about. To be called once they are gone.
    """
    images: list[int] = []
    for statement, numbers in ((_OF_ASSETS, ids), (_OF_TAGS, tags)):
        ancestry.touch(connection, numbers)
        images += connection.exec_driver_sql(statement).scalars()
    ancestry.touch(connection, images)
    edits = connection.exec_driver_sql(
        "SELECT DISTINCT coalesce(op.target, op.id) FROM op_image JOIN op ON op.id = op_id "
        "WHERE op_image.id IN (SELECT id FROM temp.touched)"
    )
    edited = edits.scalars().all()
    connection.exec_driver_sql("DELETE FROM op_image WHERE id IN (SELECT id FROM temp.touched)")
    ancestry.touch(connection, edited)
    connection.exec_driver_sql(_SPENT)
    connection.exec_driver_sql(_WORDLESS)
