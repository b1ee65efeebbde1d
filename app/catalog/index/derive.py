"""Rows that follow from others: text index, facets, the place of verdicts.

Nothing here is anybody's word; all of it can be rebuilt from the rest of the catalogue. Every
function takes ids of assets and makes their derived rows what they should be. Tags: `ancestry`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import standing, texts, words
from app.catalog.index.texts import current_values
from app.catalog.schema import (
    Asset,
    DetectionRow,
    Facet,
    LoraRow,
    RecipeRow,
    Rendition,
    Term,
    VerdictRow,
)

_BY_DOC = ("atx", "acx", "facet")


def index(
    connection: Connection, asset_ids: Sequence[int], old_docs: Mapping[int, int] | None = None
) -> None:
    """Texts, facets and verdicts of assets whose content or place changed; `old_docs` of those
    whose doc is another than before.
    """
    moved = {old: asset_id for asset_id, old in (old_docs or {}).items()}
    for part in codec.chunks(asset_ids):
        docs = dict(
            connection.execute(sa.select(Asset.id, Asset.doc).where(Asset.id.in_(part))).all()
        )
        stale = [old for old, asset_id in moved.items() if asset_id in docs]
        for table in _BY_DOC:
            connection.exec_driver_sql(
                f"UPDATE {table} SET doc = ? WHERE doc = ?",
                [(docs[moved[old]], old) for old in stale] or [(0, 0)],
            )
        texts.write_texts(connection, part, [*docs.values(), *stale])
        facets(connection, part)
        _place_verdicts(connection, part)


def remove(connection: Connection, docs: Sequence[int]) -> None:
    """All derived rows of assets that are about to be deleted."""
    for part in codec.chunks(docs):
        known = texts.known_texts(connection, part)
        texts.drop_texts(connection, [dict(row._mapping) for row in known])
        for table in _BY_DOC:
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE doc = ?", [(doc,) for doc in part]
            )


def facets(connection: Connection, asset_ids: Sequence[int]) -> None:
    """What each asset's current rendition was made with, and what was detected in it."""
    for part in codec.chunks(asset_ids):
        wanted = _terms_of(connection, part)
        terms = _term_ids(connection, {term for terms in wanted.values() for term in terms})
        docs = sa.select(Asset.doc).where(Asset.id.in_(part))
        connection.execute(sa.delete(Facet).where(Facet.doc.in_(docs)))
        rows = [
            {"term_id": terms[field, words.comparable(text)], "doc": doc}
            for doc, values in wanted.items()
            for field, text in values
        ]
        if rows:
            connection.execute(sa.insert(Facet).prefix_with("OR IGNORE"), rows)


def _terms_of(connection: Connection, asset_ids: Sequence[int]) -> dict[int, set[tuple[str, str]]]:
    wanted: dict[int, set[tuple[str, str]]] = defaultdict(set)
    made_with = (
        ("generator", RecipeRow.rendition_id, RecipeRow.generator),
        ("checkpoint", RecipeRow.rendition_id, RecipeRow.checkpoint),
        ("sampler", RecipeRow.rendition_id, RecipeRow.sampler),
        ("lora", LoraRow.rendition_id, LoraRow.name),
        ("detected", DetectionRow.rendition_id, DetectionRow.label),
    )
    for field, owner, column in made_with:
        for doc, value in current_values(connection, asset_ids, owner, column):
            if value:
                wanted[doc].add((field, value))
    return wanted


def _term_ids(connection: Connection, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    keys = {(field, words.comparable(text)): text for field, text in sorted(wanted)}
    rows = [{"field": field, "key": key, "text": text} for (field, key), text in keys.items()]
    if rows:
        connection.execute(sa.insert(Term).prefix_with("OR IGNORE"), rows)
    found = connection.execute(
        sa.select(Term.id, Term.field, Term.key).where(
            sa.tuple_(Term.field, Term.key).in_(list(keys))
        )
    )
    return {(field, key): term_id for term_id, field, key in found}


def _place_verdicts(connection: Connection, asset_ids: Sequence[int]) -> None:
    """A verdict has a doc exactly while its rendition is the current one."""
    here = (
        sa.select(Asset.doc)
        .where(Asset.rendition_id == VerdictRow.rendition_id)
        .where(Asset.id.in_(asset_ids))
        .scalar_subquery()
    )
    theirs = sa.select(Rendition.id).where(Rendition.asset_id.in_(asset_ids))
    connection.execute(
        sa.update(VerdictRow).where(VerdictRow.rendition_id.in_(theirs)).values(doc=here)
    )
    standing.follow(connection, asset_ids)
