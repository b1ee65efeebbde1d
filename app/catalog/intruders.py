"""Tags that files brought while an edit was undone, and that are in the way of undo or redo.

An import makes tags without being logged. So a name that undo gives back may be taken by then, and
a tag that undo takes away may be in use. The first is made one with what came back under its name;
the second stays. What is done here happens while the log records, so the way back undoes it too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from app.catalog import tags
from app.catalog.index import words

_WANTED = """
    SELECT before FROM op_image WHERE op_id = ?1 AND row_of = 'tag' AND field = 'key'
     UNION
    SELECT before ->> '$.key' FROM op_image
     WHERE op_id = ?1 AND row_of = 'tag' AND field IS NULL AND before IS NOT NULL
"""
_IN_THE_WAY = f"""
    SELECT id, key FROM tag
     WHERE key IN ({_WANTED})
       AND id NOT IN (SELECT row FROM op_image WHERE op_id = ?1 AND row_of = 'tag')
"""
_TAKEN_AWAY = """
    SELECT tag.id, tag_alias.tag_id FROM op_image JOIN tag ON tag.id = op_image.row
      JOIN tag_alias ON tag_alias.key = tag.key
     WHERE op_id = ?1 AND row_of = 'tag' AND field IS NULL AND before IS NULL
"""

UNUSED = (
    "NOT EXISTS (SELECT 1 FROM asset_tag WHERE tag_id = tag.id) "
    "AND NOT EXISTS (SELECT 1 FROM tag AS child WHERE child.parent_id = tag.id)"
)
"""A condition on a tag that undo is about to take away."""


@dataclass(frozen=True, slots=True)
class Aside:
    """The tags that were in the way, with their keys."""

    tags: tuple[tuple[int, str], ...]


def step_aside(connection: Connection, images: int) -> Aside:
    """Free the names that the replay of these images (of one op) gives back."""
    found = connection.exec_driver_sql(_IN_THE_WAY, (images,)).all()
    for tag_id, _ in found:
        connection.exec_driver_sql("UPDATE tag SET key = char(1) || id WHERE id = ?", (tag_id,))
    return Aside(tuple((tag_id, key) for tag_id, key in found))


def step_back(connection: Connection, aside: Aside, images: int) -> frozenset[int]:
    """After the replay: each becomes one with the tag of its name. The assets whose tags are
    others now.
    """
    pairs = [(tag_id, _holder(connection, key), key) for tag_id, key in aside.tags]
    touched: set[int] = set()
    for tag_id, holder, key in pairs:
        if holder is None:
            connection.exec_driver_sql("UPDATE tag SET key = ? WHERE id = ?", (key, tag_id))
        else:
            touched |= _unite(connection, tag_id, holder)
    for tag_id, holder in connection.exec_driver_sql(_TAKEN_AWAY, (images,)).all():
        touched |= _unite(connection, tag_id, holder)
    return frozenset(touched)


def _holder(connection: Connection, key: str) -> int | None:
    found: int | None = connection.exec_driver_sql(
        "SELECT id FROM tag WHERE key = ?1 UNION ALL "
        "SELECT tag_id FROM tag_alias WHERE key = ?1 LIMIT 1",
        (key,),
    ).scalar()
    return found


def _unite(connection: Connection, gone: int, into: int) -> set[int]:
    """Everything that hangs on a tag hangs on another from now on."""
    pair = (into, gone)
    touched = _tagged(connection, tags.family(connection, gone))
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO asset_tag (asset_id, tag_id, source) "
        "SELECT asset_id, ?, source FROM asset_tag WHERE tag_id = ?",
        pair,
    )
    connection.exec_driver_sql("DELETE FROM asset_tag WHERE tag_id = ?", (gone,))
    connection.exec_driver_sql("UPDATE tag_alias SET tag_id = ? WHERE tag_id = ?", pair)
    children = connection.exec_driver_sql("SELECT id FROM tag WHERE parent_id = ?", (gone,))
    for child in children.scalars().all():
        touched |= _hang(connection, child, into)
    connection.exec_driver_sql("DELETE FROM tag WHERE id = ?", (gone,))
    return touched


def _hang(connection: Connection, child: int, parent: int) -> set[int]:
    """Under another parent, or, where that has a child of this name, into that."""
    name = _tag(connection, child).name
    above = _tag(connection, parent)
    key = f"{above.key}/{words.comparable(name)}"
    holder = _holder(connection, key)
    if holder is not None and holder != child:
        return _unite(connection, child, holder)
    connection.exec_driver_sql(
        "UPDATE tag SET parent_id = ?, path = ?, key = ? WHERE id = ?",
        (parent, f"{above.path}/{name}", key, child),
    )
    touched: set[int] = set()
    below = connection.exec_driver_sql("SELECT id FROM tag WHERE parent_id = ?", (child,))
    for one in below.scalars().all():
        touched |= _hang(connection, one, child)
    return touched


def _tag(connection: Connection, tag_id: int) -> Any:
    row = connection.exec_driver_sql("SELECT name, path, key FROM tag WHERE id = ?", (tag_id,))
    return row.one()


def _tagged(connection: Connection, tag_ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for tag_id in tag_ids:
        rows = connection.exec_driver_sql(
            "SELECT asset_id FROM asset_tag WHERE tag_id = ?", (tag_id,)
        )
        found |= set(rows.scalars())
    return found
