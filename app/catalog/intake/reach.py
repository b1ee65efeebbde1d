"""Folders that cannot be reached, and are reached again: for any number of files at once.

What is out of reach keeps its version, its texts and its place in every order, so only the columns
that say where it is are touched.
"""

import os

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
_SEVERAL = f"DELETE FROM temp.touched WHERE id NOT IN (SELECT touched.id {_PLACES} > 1)"
_IN_ONE_PLACE = f"""
    UPDATE asset
       SET presence = there.presence,
           offline = there.presence NOT IN ({_HERE}),
           copies = there.presence IN ({_HERE})
      FROM (SELECT touched.id AS asset_id, location.presence {_PLACES} = 1) AS there
     WHERE asset.id = there.asset_id
"""

_RANKS = " ".join(f"WHEN '{presence}' THEN {rank}" for presence, rank in settle.RANK.items())
_RANK = f"(CASE location.presence {_RANKS} END)"
_IN_SEVERAL = f"""
    WITH best AS (
        SELECT touched.id AS asset_id,
               min({_RANK} << 48 | location.id) & ((1 << 48) - 1) AS home,
               sum(location.presence IN ({_HERE})) AS copies
          FROM temp.touched
          JOIN asset ON asset.id = touched.id
          JOIN location ON location.rendition_id = asset.rendition_id
         GROUP BY touched.id)
    UPDATE asset
       SET presence = location.presence,
           offline = location.presence NOT IN ({_HERE}),
           copies = best.copies,
           path = CAST(CASE WHEN substr(folder.path, -1) = ?1 THEN folder.path
                            ELSE folder.path || ?1 END || location.name AS BLOB),
           name = location.text
      FROM best
      JOIN location ON location.id = best.home
      JOIN folder ON folder.id = location.folder_id
     WHERE asset.id = best.asset_id
"""
"""As `settle.whereabouts` says it. What is not missing anywhere is so in its current version."""


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
    connection.exec_driver_sql(_SEVERAL)
    connection.exec_driver_sql(_IN_SEVERAL, (os.fsencode(os.sep),))
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
