"""What must follow from the rest in any catalogue, as statements that find what does not."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection


def wrong(connection: Connection) -> Iterator[tuple[str, list[Any]]]:
    """What does not follow from the rest as it should."""
    for what, statement in _CHECKS.items():
        if rows := connection.exec_driver_sql(statement).all():
            yield what, [tuple(row) for row in rows]


_TREE = """
    WITH RECURSIVE up(tag_id, ancestor) AS (
        SELECT id, id FROM tag
         UNION SELECT up.tag_id, tag.parent_id FROM up JOIN tag ON tag.id = up.ancestor
         WHERE tag.parent_id IS NOT NULL),
    tagged AS (
        SELECT DISTINCT up.ancestor AS tag_id, asset.doc FROM asset_tag
          JOIN up USING (tag_id) JOIN asset ON asset.id = asset_tag.asset_id)
"""
_WITHIN = """
    WITH put AS (
        SELECT DISTINCT above.id AS collection_id, asset.doc FROM collected
          JOIN collection AS mine ON mine.id = collected.collection_id
          JOIN collection AS above ON above.query IS NULL
           AND substr(mine.key || '/', 1, length(above.key) + 1) = above.key || '/'
          JOIN asset ON asset.id = collected.asset_id)
"""
_RANK = """
    CASE location.presence WHEN 'present' THEN 0 WHEN 'cloud' THEN 1 WHEN 'offline' THEN 2 ELSE 3
    END"""
_BEST = f"""
    coalesce((SELECT presence FROM location WHERE rendition_id = asset.rendition_id
              ORDER BY {_RANK} LIMIT 1),
             (SELECT presence FROM location JOIN rendition AS other ON other.id = rendition_id
               WHERE other.asset_id = asset.id LIMIT 1),
             'missing')
"""
_CHECKS = {
    "foreign keys": "PRAGMA foreign_key_check",
    "a tag not derived": f"{_TREE} SELECT * FROM tagged EXCEPT SELECT tag_id, doc FROM atx",
    "a tag of nothing": f"{_TREE} SELECT tag_id, doc FROM atx EXCEPT SELECT * FROM tagged",
    "a tag's path": """
        SELECT tag.path, above.path FROM tag LEFT JOIN tag AS above ON above.id = tag.parent_id
         WHERE tag.path <> coalesce(above.path || '/', '') || tag.name
            OR tag.key <> coalesce(above.key || '/', '') || lower(tag.name)""",
    "a collection not derived": f"{_WITHIN} SELECT * FROM put EXCEPT SELECT * FROM acx",
    "a collection of nothing": f"{_WITHIN} SELECT * FROM acx EXCEPT SELECT * FROM put",
    "a name twice": "SELECT key FROM tag INTERSECT SELECT key FROM tag_alias",
    "another asset's version": """
        SELECT asset.id FROM asset LEFT JOIN rendition ON rendition.id = asset.rendition_id
         WHERE rendition.asset_id IS NOT asset.id""",
    "presence": f"""
        SELECT id, presence, offline, {_BEST} FROM asset
         WHERE presence <> {_BEST} OR offline <> (presence IN ('offline', 'missing'))""",
    "the shown version is gone and another is not": """
        SELECT id FROM asset
         WHERE NOT EXISTS (SELECT 1 FROM location WHERE rendition_id = asset.rendition_id
                              AND presence <> 'missing')
           AND EXISTS (SELECT 1 FROM location JOIN rendition ON rendition.id = rendition_id
                        WHERE rendition.asset_id = asset.id AND presence <> 'missing')""",
    "where it is": f"""
        SELECT id, path FROM asset WHERE path <> (
            SELECT CAST(folder.path || '/' || location.name AS BLOB)
              FROM location JOIN folder ON folder.id = folder_id
             WHERE rendition_id = asset.rendition_id ORDER BY {_RANK}, location.id LIMIT 1)""",
    "offline without a former presence": """
        SELECT id FROM location WHERE (presence = 'offline') <> (was IS NOT NULL)""",
    "a text of nothing": "SELECT doc FROM asset_text EXCEPT SELECT doc FROM asset",
    "no text": "SELECT doc FROM asset EXCEPT SELECT doc FROM asset_text",
    "an old version's verdict": """
        SELECT rendition_id FROM verdict WHERE doc IS NOT NULL AND doc NOT IN (
            SELECT doc FROM asset WHERE asset.rendition_id = verdict.rendition_id)""",
    "an outcome that is not in force": """
        SELECT asset.id, verdict.outcome, by_machine, decision.outcome FROM verdict
          JOIN asset USING (rendition_id)
          LEFT JOIN decision ON decision.asset_id = asset.id
           AND decision.platform = verdict.platform
         WHERE verdict.outcome <> CASE
               WHEN by_machine = 'prohibited' OR coalesce(waits, 1) THEN by_machine
               WHEN decision.outcome = 'rejected' THEN 'rejected'
               WHEN decision.basis = verdict.basis
                    AND decision.rendition_id = verdict.rendition_id THEN 'approved'
               ELSE by_machine END
            OR stale <> coalesce(NOT (decision.basis = verdict.basis
                    AND decision.rendition_id = verdict.rendition_id), 0)""",
    "a verdict without what it says": """
        SELECT rendition_id FROM verdict EXCEPT SELECT rendition_id FROM judgement""",
    "a tag that was accepted by nobody": """
        SELECT asset_id, tag_id FROM asset_tag WHERE source = 'suggestion'
           AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.asset_id = asset_tag.asset_id
                              AND reply.reply = 'accepted')""",
    "a conflict of one": "SELECT copy_id FROM conflict WHERE copy_id = original_id",
}


def clear(connection: Connection) -> None:
    """Examples of a property share a catalogue: as if nothing had ever been done."""
    for table in (
        "op_image", "op", "collected", "acx", "collection", "stacked", "conflict", "said",
        "companion", "location", "folder", "asset_tag", "atx", "tag_alias", "facet", "asset_text",
        "persona", "audit", "suggestion", "score", "label",
    ):  # fmt: skip
        connection.exec_driver_sql(f"DELETE FROM {table}")
    connection.exec_driver_sql("DELETE FROM meta WHERE key LIKE 'audit_%'")
    connection.exec_driver_sql("UPDATE tag SET parent_id = NULL")
    for table in ("tag", "asset", "rendition", "sqlite_sequence", "tag_fts"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    for table in ("asset_fts", "negative_fts"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
