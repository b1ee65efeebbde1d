"""Folders that cannot be reached, and are reached again: for any number of files at once.

What is out of reach keeps its version, its texts and its place in every order, so only the columns
that say where it is are touched.
"""

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.intake import locations, settle
from app.catalog.schema import RootRow
from app.core.ops import Done, MarkReach
from app.core.vocab import ChangeKind, Presence

_HERE = ", ".join(f"'{presence}'" for presence in locations.HERE)
_OFFLINE = Presence.OFFLINE.value

_CONCERNED = """
    INSERT INTO temp.changed
    SELECT location.id FROM location JOIN folder ON folder.id = folder_id
     WHERE (folder.path = ?1 OR (folder.path >= ?2 AND folder.path < ?3)) AND presence IN ({those})
"""
_GO = f"""
    UPDATE location SET was = presence, presence = '{_OFFLINE}'
     WHERE id IN (SELECT id FROM temp.changed)
"""
_RETURN = """
    UPDATE location SET presence = coalesce(was, 'present'), was = NULL
     WHERE id IN (SELECT id FROM temp.changed)
"""
_ASSETS = """
    INSERT OR IGNORE INTO temp.touched
    SELECT rendition.asset_id FROM temp.changed
      JOIN location USING (id) JOIN rendition ON rendition.id = rendition_id
"""
_PLACES = """
      FROM temp.touched
      JOIN rendition ON rendition.asset_id = touched.id
      JOIN location ON location.rendition_id = rendition.id
     GROUP BY touched.id HAVING count(*)
"""
_IN_ONE_PLACE = f"""
    UPDATE asset
       SET presence = there.presence,
           offline = there.presence NOT IN ({_HERE}),
           copies = there.presence IN ({_HERE})
      FROM (SELECT touched.id AS asset_id, location.presence {_PLACES} = 1) AS there
     WHERE asset.id = there.asset_id
"""


def mark_reach(connection: Connection, op: MarkReach) -> Done:
    """What was missing before stays missing. A watched folder is marked itself as well."""
    path = codec.path_blob(op.path)
    those = f"'{_OFFLINE}'" if op.reachable else _HERE
    connection.exec_driver_sql("DELETE FROM temp.changed")
    connection.exec_driver_sql("DELETE FROM temp.touched")
    connection.exec_driver_sql(_CONCERNED.format(those=those), (path, *codec.under(path)))
    connection.exec_driver_sql(_RETURN if op.reachable else _GO)
    connection.exec_driver_sql(_ASSETS)
    ids = connection.exec_driver_sql("SELECT id FROM temp.touched").scalars().all()
    connection.exec_driver_sql(_IN_ONE_PLACE)
    several = connection.exec_driver_sql(f"SELECT touched.id {_PLACES} > 1").scalars().all()
    settle.settle_whereabouts(connection, several)
    kinds = [ChangeKind.ASSETS] if ids else []
    if _mark_root(connection, path, offline=not op.reachable):
        kinds.append(ChangeKind.ROOTS)
    return done(op, kinds, ids or None, count=len(ids))


def _mark_root(connection: Connection, path: bytes, *, offline: bool) -> bool:
    changed = connection.execute(
        sa.update(RootRow)
        .where(RootRow.path == path, RootRow.offline != int(offline))
        .values(offline=int(offline))
        .returning(RootRow.id)
    )
    return bool(changed.all())
