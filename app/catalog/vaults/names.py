"""Names that assets share, and that go with the last one that used them: tags, terms, labels of
packs, folders. Personas and their releases stay: they are papers about people, kept by hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from app.catalog import intruders
from app.catalog.index import ancestry

_TAGS = """
    SELECT tag_id FROM asset_tag WHERE asset_id IN (SELECT id FROM temp.touched)
     UNION
    SELECT tag_id FROM reply
     WHERE asset_id IN (SELECT id FROM temp.touched) AND tag_id IS NOT NULL
     UNION
    SELECT coalesce(before, after) ->> '$.tag_id' FROM op_image
     WHERE row_of = 'asset_tag' AND field IS NULL AND row IN (SELECT id FROM temp.touched)
"""
_OF_VERSIONS = """
    FROM temp.touched JOIN rendition ON rendition.asset_id = touched.id
"""
_LABELS = f"""
    SELECT label_id {_OF_VERSIONS} JOIN suggestion ON rendition_id = rendition.id
     UNION
    SELECT label_id {_OF_VERSIONS} JOIN score ON rendition_id = rendition.id
"""
_TERMS = """
    SELECT DISTINCT term_id FROM temp.touched JOIN asset USING (id) JOIN facet USING (doc)
"""
_FOLDERS = f"""
    SELECT DISTINCT folder_id {_OF_VERSIONS} JOIN location ON rendition_id = rendition.id
"""


@dataclass(frozen=True, slots=True)
class Used:
    """Numbers of the names that some assets use, or used in edits that can be undone."""

    tags: Sequence[int]
    labels: Sequence[int]
    terms: Sequence[int]
    folders: Sequence[int]


def used_by(connection: Connection, ids: Iterable[int]) -> Used:
    """To be asked while the assets are there."""
    ancestry.touch(connection, ids)

    def numbers(statement: str) -> Sequence[int]:
        found: Sequence[int] = connection.exec_driver_sql(statement).scalars().all()
        return found

    return Used(numbers(_TAGS), numbers(_LABELS), numbers(_TERMS), numbers(_FOLDERS))


def drop_unused(connection: Connection, used: Used) -> list[int]:
    """To be called once they are gone. The tags that went, those above them that are empty now
    included.
    """
    _drop(connection, "label", used.labels, _LABEL_USED)
    _drop(connection, "term", used.terms, _TERM_USED)
    _drop(connection, "folder", used.folders, _FOLDER_USED)
    return _drop_tags(connection, used.tags)


_LABEL_USED = """
    EXISTS (SELECT 1 FROM suggestion WHERE label_id = label.id)
    OR id IN (SELECT label_id FROM score)
"""
_TERM_USED = "EXISTS (SELECT 1 FROM facet WHERE term_id = term.id)"
_FOLDER_USED = "EXISTS (SELECT 1 FROM location WHERE folder_id = folder.id)"


def _drop(connection: Connection, table: str, numbers: Sequence[int], used: str) -> None:
    if ancestry.touch(connection, numbers):
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE id IN (SELECT id FROM temp.touched) AND NOT ({used})"
        )


_TAGS_UNUSED = f"""
    SELECT id, parent_id FROM tag
     WHERE id IN (SELECT id FROM temp.touched) AND {intruders.UNUSED}
"""


def _drop_tags(connection: Connection, numbers: Iterable[int]) -> list[int]:
    dropped: list[int] = []
    while ancestry.touch(connection, numbers):
        found = connection.exec_driver_sql(_TAGS_UNUSED).all()
        gone = [(tag_id,) for tag_id, _ in found]
        if not gone:
            break
        connection.exec_driver_sql("DELETE FROM tag_alias WHERE tag_id = ?", gone)
        connection.exec_driver_sql("DELETE FROM tag WHERE id = ?", gone)
        dropped += [tag_id for (tag_id,) in gone]
        numbers = {parent for _, parent in found if parent is not None}
    if dropped:
        ancestry.tag_names(connection, dropped)
    return dropped
