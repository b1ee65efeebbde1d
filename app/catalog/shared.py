"""What any number of assets have in common, counted by the database: one pass over them for each
kind of value, whatever their number.
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from app.core.shared import Held, Shared
from app.core.vocab import Flag, Label, Outcome, Presence

MOST = 200
"""Names of one kind that are told of; the commonest."""

JUDGED = 5_000
"""Up to so many assets their verdicts are counted: each has dozens."""

_MINE = "(SELECT value FROM json_each(:ids))"
_ASSETS = f"""
    SELECT rating, label, flag, coalesce(format, ''), presence, count(*), sum(size)
      FROM asset WHERE id IN {_MINE} GROUP BY 1, 2, 3, 4, 5"""
_MARKED = f"SELECT count(*) FROM minor_mark WHERE asset_id IN {_MINE}"
_TAGS = f"""
    SELECT tag.path, count(*), min(asset_tag.source = 'import')
      FROM asset_tag JOIN tag ON tag.id = asset_tag.tag_id
     WHERE asset_tag.asset_id IN {_MINE} GROUP BY tag.id ORDER BY 2 DESC, 1 LIMIT {MOST}"""
_PERSONAS = f"""
    SELECT persona.name, count(*)
      FROM asset_persona JOIN persona ON persona.id = asset_persona.persona_id
     WHERE asset_persona.asset_id IN {_MINE} GROUP BY persona.id ORDER BY 2 DESC, 1 LIMIT {MOST}"""
_COLLECTIONS = f"""
    SELECT collection.name, count(*)
      FROM collected JOIN collection ON collection.id = collected.collection_id
     WHERE collected.asset_id IN {_MINE} GROUP BY collection.id ORDER BY 2 DESC, 1 LIMIT {MOST}"""
_CHECKPOINTS = f"""
    SELECT recipe.checkpoint, count(*)
      FROM asset JOIN recipe ON recipe.rendition_id = asset.rendition_id
     WHERE asset.id IN {_MINE} AND recipe.checkpoint IS NOT NULL
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5"""
_OUTCOMES = f"""
    SELECT verdict.platform, verdict.outcome, count(*)
      FROM asset JOIN verdict ON verdict.rendition_id = asset.rendition_id
     WHERE asset.id IN {_MINE} GROUP BY 1, 2 ORDER BY 1, 2"""


def shared(connection: Connection, ids: Sequence[int]) -> Shared:
    """Ids that do not exist are left out; of very many nothing is told of verdicts."""
    told = {"ids": json.dumps(list(ids))}

    def rows(statement: str) -> list[Any]:
        return connection.exec_driver_sql(statement, told).all()  # type: ignore[return-value]

    outcomes: dict[str, dict[Outcome, int]] = {}
    for platform, outcome, number in rows(_OUTCOMES) if len(ids) <= JUDGED else ():
        outcomes.setdefault(platform, {})[Outcome(outcome)] = number
    assets = rows(_ASSETS)
    return Shared(
        count=sum(row[5] for row in assets),
        bytes=sum(row[6] for row in assets),
        cloud=sum(row[5] for row in assets if row[4] == Presence.CLOUD.value),
        marked=rows(_MARKED)[0][0],
        ratings=_counted(assets, 0),
        labels={name and Label(name): n for name, n in _counted(assets, 1).items()},
        flags={name and Flag(name): n for name, n in _counted(assets, 2).items()},
        formats=tuple(Held(name, number) for name, number in _counted(assets, 3).items()),
        checkpoints=_held(rows(_CHECKPOINTS)),
        tags=_held(rows(_TAGS)),
        personas=_held(rows(_PERSONAS)),
        collections=_held(rows(_COLLECTIONS)),
        outcomes=outcomes,
    )


def _counted(rows: Sequence[Any], column: int) -> dict[Any, int]:
    """By the values of a column, the commonest first."""
    found: Counter[Any] = Counter()
    for row in rows:
        found[row[column]] += row[5]
    return dict(found.most_common())


def _held(rows: Sequence[Any]) -> tuple[Held, ...]:
    return tuple(Held(row[0], row[1], imported=len(row) > 2 and bool(row[2])) for row in rows)
