"""What the numbers of lists stand for (see `columns`)."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import CollectionRow, PersonaRow, Tag, Term

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
