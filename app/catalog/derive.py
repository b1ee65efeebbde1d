"""Rows that follow from others: text index, facets, tag ancestors, the place of verdicts.

Nothing here is anybody's word; all of it can be rebuilt from the rest of the catalogue. Every
function takes ids of assets and makes their derived rows what they should be.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import decompress

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import InstrumentedAttribute

from app.catalog import codec, words
from app.catalog.schema import (
    Asset,
    AssetTag,
    AssetText,
    Atx,
    DetectionRow,
    Facet,
    Location,
    LoraRow,
    RawText,
    RecipeRow,
    Rendition,
    Tag,
    TagAlias,
    Term,
    VerdictRow,
)

_TEXT_COLUMNS = ("name", "prompt", "text", "raw")
TextRow = dict[str, int | str]


def install(driver: Any) -> None:
    """The writer's scratch tables."""
    driver.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    driver.execute("CREATE TEMP TABLE changed (id INTEGER PRIMARY KEY)")
    driver.execute(
        "CREATE TEMP TABLE above (tag_id INTEGER, ancestor INTEGER, PRIMARY KEY (tag_id, ancestor))"
        " WITHOUT ROWID"
    )


def touch(connection: Connection, ids: Iterable[int], table: str = "touched") -> bool:
    """Put ids into a scratch table, for statements over any number of them; False for none."""
    connection.exec_driver_sql(f"DELETE FROM temp.{table}")
    rows = [(one,) for one in set(ids)]
    if rows:
        connection.exec_driver_sql(f"INSERT INTO temp.{table} VALUES (?)", rows)
    return bool(rows)


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
        for table in ("atx", "facet"):
            connection.exec_driver_sql(
                f"UPDATE {table} SET doc = ? WHERE doc = ?",
                [(docs[moved[old]], old) for old in stale] or [(0, 0)],
            )
        _texts(connection, part, [*docs.values(), *stale])
        facets(connection, part)
        _place_verdicts(connection, part)


def remove(connection: Connection, docs: Sequence[int]) -> None:
    """All derived rows of assets that are about to be deleted."""
    for part in codec.chunks(docs):
        _drop_texts(connection, [dict(row._mapping) for row in _known_texts(connection, part)])
        for table in ("atx", "facet"):
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE doc = ?", [(doc,) for doc in part]
            )


# ── text ──


def _texts(connection: Connection, asset_ids: Sequence[int], known_docs: Sequence[int]) -> None:
    """What has not changed is left alone: the index grows with each word taken out and put in."""
    rows = _text_rows(connection, asset_ids)
    fresh = {row["doc"]: row for row in rows}
    old = {row.doc: dict(row._mapping) for row in _known_texts(connection, known_docs)}
    _drop_texts(connection, [row for doc, row in old.items() if fresh.get(doc) != row])
    changed = [row for doc, row in fresh.items() if old.get(int(doc)) != row]
    if changed:
        connection.execute(sa.insert(AssetText), changed)
        connection.exec_driver_sql(
            "INSERT INTO asset_fts (rowid, name, prompt, text, raw) VALUES (?, ?, ?, ?, ?)",
            [(row["doc"], *(row[column] for column in _TEXT_COLUMNS)) for row in changed],
        )
        connection.exec_driver_sql(
            "INSERT INTO negative_fts (rowid, negative) VALUES (?, ?)",
            [(row["doc"], row["negative"]) for row in changed],
        )


def _known_texts(connection: Connection, docs: Sequence[int]) -> Sequence[sa.Row[*tuple[Any, ...]]]:
    return connection.execute(sa.select(AssetText).where(AssetText.doc.in_(docs))).all()


def _drop_texts(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """FTS forgets a text only when it is told the text again."""
    if not rows:
        return
    connection.exec_driver_sql(
        "INSERT INTO asset_fts (asset_fts, rowid, name, prompt, text, raw) "
        "VALUES ('delete', ?, ?, ?, ?, ?)",
        [(row["doc"], *(row[column] for column in _TEXT_COLUMNS)) for row in rows],
    )
    connection.exec_driver_sql(
        "INSERT INTO negative_fts (negative_fts, rowid, negative) VALUES ('delete', ?, ?)",
        [(row["doc"], row["negative"]) for row in rows],
    )
    connection.execute(sa.delete(AssetText).where(AssetText.doc.in_([row["doc"] for row in rows])))


def _text_rows(connection: Connection, asset_ids: Sequence[int]) -> list[TextRow]:
    names = _grouped(
        connection.execute(
            sa.select(Asset.doc, Location.text)
            .join(Rendition, Rendition.asset_id == Asset.id)
            .join(Location, Location.rendition_id == Rendition.id)
            .where(Asset.id.in_(asset_ids))
            .order_by(Location.id)
        ).all()
    )
    loras = _grouped(_current(connection, asset_ids, LoraRow.rendition_id, LoraRow.name))
    raw = _grouped(_current(connection, asset_ids, RawText.rendition_id, RawText.body))
    return [
        _text_row(row, names[row.doc], loras[row.doc], raw[row.doc])
        for row in connection.execute(_text_sources(asset_ids))
    ]


def _text_sources(asset_ids: Sequence[int]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            Asset.doc,
            Asset.name,
            Rendition.texts,
            RecipeRow.generator,
            RecipeRow.prompt,
            RecipeRow.negative_prompt,
            RecipeRow.checkpoint,
            RecipeRow.sampler,
        )
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .outerjoin(RecipeRow, RecipeRow.rendition_id == Asset.rendition_id)
        .where(Asset.id.in_(asset_ids))
    )


def _text_row(
    row: sa.Row[*tuple[Any, ...]], names: list[str], loras: list[str], raw: list[bytes]
) -> TextRow:
    metadata = json.loads(row.texts) if row.texts else {}
    said = [*metadata.values(), row.generator, row.checkpoint, row.sampler, *loras]
    bodies = [decompress(body).decode("utf-8", "surrogatepass") for body in raw]
    return {
        "doc": row.doc,
        "name": words.searchable("\n".join(names or [row.name])),
        "prompt": words.searchable(row.prompt or ""),
        "negative": words.searchable(row.negative_prompt or ""),
        "text": words.searchable("\n".join(part for part in said if part)),
        "raw": words.searchable(words.digest(bodies, (row.prompt, row.negative_prompt))),
    }


# ── facets ──


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
        for doc, value in _current(connection, asset_ids, owner, column):
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


# ── verdicts ──


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


# ── tags ──


def retag(
    connection: Connection, asset_ids: Iterable[int], tag_ids: Iterable[int] | None = None
) -> None:
    """One atx row for each tag of each asset, and for each tag above. `tag_ids`: no tag hangs
    elsewhere now, and only these came or went; what is above those that went must have been looked
    up before (`look_above`).
    """
    if not touch(connection, asset_ids):
        return
    look_above(connection, afresh=tag_ids is None)
    if tag_ids is None:
        candidates = "doc IN (SELECT doc FROM temp.touched JOIN asset USING (id))"
        connection.exec_driver_sql("DELETE FROM temp.changed")
        connection.exec_driver_sql("INSERT INTO temp.changed SELECT id FROM tag")
    else:
        touch(connection, tag_ids, "changed")
        candidates = (
            "(tag_id, doc) IN (SELECT DISTINCT ancestor, doc FROM temp.changed JOIN temp.above "
            "ON tag_id = changed.id CROSS JOIN temp.touched JOIN asset ON asset.id = touched.id)"
        )
    connection.exec_driver_sql(
        f"DELETE FROM atx WHERE {candidates} AND NOT EXISTS ("
        "SELECT 1 FROM asset_tag JOIN temp.above USING (tag_id) "
        f"WHERE asset_id = atx.doc & {(1 << codec.DOC_BITS) - 1} AND ancestor = atx.tag_id)"
    )
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO atx (tag_id, doc) SELECT ancestor, doc FROM temp.touched "
        "CROSS JOIN asset_tag ON asset_id = touched.id JOIN temp.above USING (tag_id) "
        "JOIN asset ON asset.id = touched.id WHERE tag_id IN (SELECT id FROM temp.changed)"
    )


def look_above(connection: Connection, *, afresh: bool = False) -> None:
    """Note each tag with itself and each tag above it, beside what was noted before."""
    if afresh:
        connection.exec_driver_sql("DELETE FROM temp.above")
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO temp.above WITH RECURSIVE up(tag_id, ancestor) AS ("
        "SELECT id, id FROM tag UNION SELECT up.tag_id, tag.parent_id FROM up JOIN tag ON tag.id = up.ancestor "
        "WHERE tag.parent_id IS NOT NULL) SELECT tag_id, ancestor FROM up"
    )


def tag_names(connection: Connection, tag_ids: Sequence[int] | None = None) -> None:
    """The words by which these tags (all, unless said) are found: their own last name and those of
    their aliases.
    """
    tags, aliases = sa.select(Tag.id, Tag.name), sa.select(TagAlias.tag_id, TagAlias.path)
    if tag_ids is None:
        connection.exec_driver_sql("DELETE FROM tag_fts")
    else:
        connection.exec_driver_sql("DELETE FROM tag_fts WHERE rowid = ?", [(t,) for t in tag_ids])
        tags, aliases = tags.where(Tag.id.in_(tag_ids)), aliases.where(TagAlias.tag_id.in_(tag_ids))
    names: dict[int, list[str]] = defaultdict(list)
    for tag_id, name in connection.execute(tags):
        names[tag_id].append(name)
    for tag_id, path in connection.execute(aliases):
        names[tag_id].append(path.rpartition("/")[2])
    rows = [(tag_id, words.searchable("\n".join(said))) for tag_id, said in names.items()]
    if rows:
        connection.exec_driver_sql("INSERT INTO tag_fts (rowid, name) VALUES (?, ?)", rows)


def tagged_with(connection: Connection, tag_ids: Iterable[int]) -> list[int]:
    """The assets that have one of these tags itself (not merely one under it)."""
    return list(
        connection.scalars(
            sa.select(AssetTag.asset_id).where(AssetTag.tag_id.in_(list(tag_ids))).distinct()
        )
    )


def tagged_at_or_under(connection: Connection, tag_ids: Iterable[int]) -> list[int]:
    """The assets that have one of these tags, or one under it, as the tree was derived last."""
    docs = connection.scalars(sa.select(Atx.doc).where(Atx.tag_id.in_(list(tag_ids))).distinct())
    return [codec.asset_of(doc) for doc in docs]


# ── shared ──


def _current(
    connection: Connection,
    asset_ids: Sequence[int],
    owner: InstrumentedAttribute[int],
    value: InstrumentedAttribute[Any],
) -> Iterable[tuple[int, Any]]:
    """(doc, value) of these assets' current renditions, by the column that names the rendition."""
    return connection.execute(
        sa.select(Asset.doc, value)
        .join(Asset, Asset.rendition_id == owner)
        .where(Asset.id.in_(asset_ids))
    ).all()


def _grouped(rows: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for doc, value in rows:
        groups[doc].append(value)
    return groups
