"""The text index: what it holds of an asset, put in and taken out."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import decompress

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import InstrumentedAttribute

from app.catalog.index import words
from app.catalog.schema import (
    Asset,
    AssetText,
    Location,
    LoraRow,
    RawText,
    RecipeRow,
    Rendition,
)

_TEXT_COLUMNS = ("name", "prompt", "text", "raw")
TextRow = dict[str, int | str]


def write_texts(
    connection: Connection, asset_ids: Sequence[int], known_docs: Sequence[int]
) -> None:
    """The texts of these assets, which may have been known by these docs. What has not changed is
    left alone: the index grows with each word taken out and put in.
    """
    rows = _text_rows(connection, asset_ids)
    fresh = {row["doc"]: row for row in rows}
    old = {row.doc: dict(row._mapping) for row in known_texts(connection, known_docs)}
    drop_texts(connection, [row for doc, row in old.items() if fresh.get(doc) != row])
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


def known_texts(connection: Connection, docs: Sequence[int]) -> Sequence[sa.Row[*tuple[Any, ...]]]:
    return connection.execute(sa.select(AssetText).where(AssetText.doc.in_(docs))).all()


def drop_texts(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
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
    names = grouped(
        connection.execute(
            sa.select(Asset.doc, Location.text)
            .join(Rendition, Rendition.asset_id == Asset.id)
            .join(Location, Location.rendition_id == Rendition.id)
            .where(Asset.id.in_(asset_ids))
            .order_by(Location.id)
        ).all()
    )
    loras = grouped(current_values(connection, asset_ids, LoraRow.rendition_id, LoraRow.name))
    raw = grouped(current_values(connection, asset_ids, RawText.rendition_id, RawText.body))
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


def current_values(
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


def grouped(rows: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for doc, value in rows:
        groups[doc].append(value)
    return groups
