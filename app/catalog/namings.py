"""What the numbers of lists stand for (see `columns`), and how names go on that were begun."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import words
from app.catalog.schema import CollectionRow, PersonaRow, Tag, Term
from app.catalog.search import names

_TABLES = {
    "tag": (Tag.id, Tag.path),
    "collection": (CollectionRow.id, CollectionRow.name),
    "persona": (PersonaRow.id, PersonaRow.name),
    "term": (Term.id, Term.text),
}


def names_of(connection: Connection, about: str, values: Sequence[int]) -> dict[int, str]:
    """Whole names, as they are spelled; a number that stands for nothing any more is left out."""
    number, name = _TABLES[about]
    found: dict[int, str] = {}
    for part in codec.chunks(values):
        rows = connection.execute(sa.select(number, name).where(number.in_(part)))
        found |= dict(rows.all())
    return found


def term_fields(connection: Connection) -> dict[int, str]:
    """Which field each term belongs to."""
    return dict(connection.execute(sa.select(Term.id, Term.field)).all())


# ── by their beginnings ──

_TERM_FIELDS = frozenset(["checkpoint", "lora", "sampler", "generator", "detected"])
_BY_KEY = {
    "tag": "SELECT id, path, key FROM tag WHERE instr(key, ?1)",
    "collection": "SELECT id, name, key FROM collection WHERE instr(key, ?1)",
    "persona": "SELECT id, name, key FROM persona WHERE instr(key, ?1)",
    "verdict": "SELECT platform, platform, platform FROM policy_seen WHERE instr(platform, ?1)",
    **{
        field: f"SELECT id, text, key FROM term WHERE field = '{field}' AND instr(key, ?1)"
        for field in _TERM_FIELDS
    },
}
_FORMATS = """
    WITH RECURSIVE known(one) AS (
        SELECT min(format) FROM asset
         UNION
        SELECT (SELECT min(format) FROM asset WHERE format > one) FROM known
         WHERE one IS NOT NULL)
    SELECT one, one, one FROM known WHERE instr(one, ?1)
"""
"""From one to the next along the index: there are few, of many assets."""


def named_like(connection: Connection, field: str, text: str) -> list[tuple[int | str, str]]:
    """What this field's values could be by a text that is in their names: the number or name they
    are listed under (see `columns`), and the name. Those that begin with it come first, then those
    of which a word does; names that merely contain it are left out.
    """
    key = words.comparable(text)
    statement = _FORMATS if field == "format" else _BY_KEY.get(field)
    if statement is None:
        return []
    rows = connection.exec_driver_sql(statement, (key,)).all()
    found = [(names.place_in(known, key), one, name) for one, name, known in rows]
    return [(one, name) for place, one, name in sorted(found, key=_by_place) if place < 2]


def _by_place(found: tuple[int, int | str, str]) -> tuple[int, str]:
    return found[0], found[2].casefold()


def how_many(connection: Connection, about: str, number: int | str, most: int) -> int | None:
    """How many assets a list has, those in the trash with them; None for `most` or more."""
    table, column = _COUNTED[about]
    found: int = connection.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {column} = ? LIMIT ?)", (number, most)
    ).scalar_one()
    return found if found < most else None


_COUNTED = {
    "tag": ("atx", "tag_id"),
    "collection": ("acx", "collection_id"),
    "term": ("facet", "term_id"),
    "persona": ("asset_persona", "persona_id"),
}
