"""The outcome in force: what the machine says and what a human ruled, brought together.

The rule is written once, in SQL, and carried out whenever one of the two has changed, also by undo.
Nothing overrules "prohibited". An approval counts while it stands on what is known today, and, in
two steps, once it was confirmed; a rejection counts even when it has become stale.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from app.catalog.index import ancestry

_FRESH = "said.basis = verdict.basis AND said.ruled_on = verdict.rendition_id"
_TAKEN_BACK = """
    UPDATE verdict SET outcome = by_machine, stale = 0
     WHERE rendition_id IN (SELECT rendition_id FROM temp.standing JOIN asset USING (id))
       AND (outcome <> by_machine OR stale <> 0)
       AND NOT EXISTS (SELECT 1 FROM decision JOIN rendition USING (asset_id)
                        WHERE rendition.id = verdict.rendition_id
                          AND decision.platform = verdict.platform)
"""
_IN_FORCE = f"""
    UPDATE verdict SET
           stale = NOT ({_FRESH}),
           outcome = CASE
               WHEN by_machine = 'prohibited' OR said.waits THEN by_machine
               WHEN said.outcome = 'rejected' OR ({_FRESH}) THEN said.outcome
               ELSE by_machine END
      FROM (SELECT asset.rendition_id AS version, decision.rendition_id AS ruled_on, platform,
                   outcome, basis, waits
              FROM temp.standing JOIN asset USING (id)
              JOIN decision ON decision.asset_id = asset.id) AS said
     WHERE verdict.rendition_id = said.version AND verdict.platform = said.platform
"""


def follow(connection: Connection, asset_ids: Iterable[int]) -> None:
    """Make the outcomes of these assets' current versions what they are by now."""
    if ancestry.touch(connection, asset_ids, "standing"):
        connection.exec_driver_sql(_TAKEN_BACK)
        connection.exec_driver_sql(_IN_FORCE)
