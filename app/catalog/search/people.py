"""Leaves about what people said, and have yet to say: `persona:`, `suggested:`."""

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.proposals.suggestions import Rules, label_rules
from app.catalog.schema import (
    Asset,
    AssetPersona,
    LabelName,
    PersonaRow,
    Rendition,
    ReplyRow,
    SuggestionRow,
)
from app.catalog.search import clause as c
from app.catalog.search import names
from app.catalog.search.clause import NOTHING, Clause
from app.core.query import Match


def persona(connection: Connection, node: Match) -> Clause:
    ids = persona_ids(connection, node)
    if not ids:
        return NOTHING
    those = AssetPersona.persona_id.in_(ids)
    return c.related(
        sa.select(AssetPersona.asset_id).where(those, AssetPersona.asset_id == Asset.id).exists(),
        Asset.id.in_(sa.select(AssetPersona.asset_id).where(those)),
    )


def persona_ids(connection: Connection, node: Match) -> Sequence[int]:
    wanted = names.wanted(node)
    rows = connection.execute(sa.select(PersonaRow.id, PersonaRow.key))
    return [persona for persona, key in rows if wanted(key)]


def suggested(connection: Connection, node: Match) -> Clause:
    """By the names they are shown under, of which the rules for labels decide."""
    wanted = names.wanted(node)
    rules = Rules(label_rules(connection))
    labels = connection.execute(sa.select(LabelName.id, LabelName.pack, LabelName.key)).all()
    shown = [
        (label, *named)
        for label, pack, key in labels
        if (named := rules.key(pack, key)) is not None and wanted(named[0])
    ]
    if not shown:
        return NOTHING
    open_ones = sa.select(SuggestionRow.rendition_id).where(_is_open(shown))
    return c.related(
        open_ones.where(SuggestionRow.rendition_id == Asset.rendition_id).exists(),
        Asset.rendition_id.in_(open_ones),
    )


def _is_open(shown: Sequence[tuple[int, str, float | None]]) -> sa.ColumnElement[bool]:
    """A suggestion by one of these labels, shown under these names, from these scores on where a
    rule says so, that was not answered.
    """
    plain = [label for label, _, score in shown if score is None]
    ruled: dict[tuple[str, float], list[int]] = defaultdict(list)
    for label, key, score in shown:
        if score is not None:
            ruled[key, score].append(label)
    return sa.or_(
        sa.and_(SuggestionRow.label_id.in_(plain), ~_answered(LabelName.key)),
        *(
            sa.and_(
                SuggestionRow.label_id.in_(labels),
                SuggestionRow.score >= score,
                ~_answered(sa.literal(key)),
            )
            for (key, score), labels in ruled.items()
        ),
    )


def _answered(key: sa.ColumnElement[str] | sa.orm.InstrumentedAttribute[str]) -> sa.Exists:
    return (
        sa.select(ReplyRow.key)
        .join(Rendition, Rendition.asset_id == ReplyRow.asset_id)
        .where(Rendition.id == SuggestionRow.rendition_id, ReplyRow.key == key)
        .where(LabelName.id == SuggestionRow.label_id)
        .correlate(SuggestionRow)
        .exists()
    )
