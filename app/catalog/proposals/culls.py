"""What speaks for letting an asset go, and what a human answered to the proposal."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, effects
from app.catalog.effects import done
from app.catalog.index import ancestry
from app.catalog.moderation.stated import read_measures
from app.catalog.schema import (
    Asset,
    CullReply,
    DetectionRow,
    ExportRow,
    LabelName,
    Rendition,
    ScoreRow,
)
from app.core.asset import Measures
from app.core.ops import AnswerCull, Done
from app.core.vocab import ChangeKind, Flag, Reply, State

_LEAST_SCORE = 0.5
"""Of a face to be counted."""


@dataclass(frozen=True, slots=True)
class CullInput:
    """An asset nobody has spoken for. `faces`: the most that one pack saw at one moment; `score`:
    what packs say of its quality, as its rank among all of the library (0 the lowest, 1 the
    highest), None where they said nothing.
    """

    asset_id: int
    measures: Measures | None
    faces: int
    score: float | None


@dataclass(frozen=True, slots=True)
class CullAnswer:
    asset_id: int
    reply: Reply
    features: Mapping[str, float]


def cull_inputs(connection: Connection, score_packs: Sequence[str] = ()) -> list[CullInput]:
    """Lowest id first: active assets that are readable, without rating, flag, export and answer.
    `score_packs` are those whose numbers tell of quality.
    """
    faces = _faces(connection)
    ranks = _ranks(connection, score_packs)
    exported = sa.select(ExportRow.id).where(ExportRow.asset_id == Asset.id).exists()
    answered = sa.select(CullReply.reply).where(CullReply.asset_id == Asset.id).exists()
    rows = connection.execute(
        sa.select(Asset.id, Asset.rendition_id, Rendition.measures)
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .where(Asset.state == State.ACTIVE.value, Asset.fault.is_(None))
        .where(Asset.rating == 0, Asset.flag.is_(None), ~exported, ~answered)
        .order_by(Asset.id)
    )
    return [
        CullInput(asset_id, read_measures(measures), faces.get(rendition, 0), ranks.get(rendition))
        for asset_id, rendition, measures in rows
    ]


def _faces(connection: Connection) -> dict[int, int]:
    counted = (
        sa.select(DetectionRow.rendition_id, sa.func.count().label("faces"))
        .where(DetectionRow.label.ilike("%face%"), DetectionRow.score >= _LEAST_SCORE)
        .group_by(DetectionRow.rendition_id, DetectionRow.pack, DetectionRow.time_s)
        .subquery()
    )
    most = sa.select(counted.c.rendition_id, sa.func.max(counted.c.faces))
    return dict(connection.execute(most.group_by(counted.c.rendition_id)).all())


def _ranks(connection: Connection, packs: Sequence[str]) -> dict[int, float]:
    """By rendition, over the labels and moments a pack has, averaged over packs: scales differ from
    pack to pack, ranks do not.
    """
    rows = connection.execute(
        sa.select(LabelName.pack, ScoreRow.rendition_id, sa.func.avg(ScoreRow.value))
        .join(LabelName, LabelName.id == ScoreRow.label_id)
        .join(Asset, Asset.rendition_id == ScoreRow.rendition_id)
        .where(LabelName.pack.in_(packs))
        .group_by(LabelName.pack, ScoreRow.rendition_id)
    )
    by_pack: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for pack, rendition, value in rows:
        by_pack[pack].append((value, rendition))
    ranks: dict[int, list[float]] = defaultdict(list)
    for scored in by_pack.values():
        for place, (_, rendition) in enumerate(sorted(scored)):
            ranks[rendition].append(place / max(1, len(scored) - 1))
    return {rendition: sum(each) / len(each) for rendition, each in ranks.items()}


def cull_answers(connection: Connection) -> list[CullAnswer]:
    """All of them, oldest first."""
    rows = connection.execute(sa.select(CullReply).order_by(CullReply.at, CullReply.asset_id))
    return [CullAnswer(row.asset_id, Reply(row.reply), json.loads(row.features)) for row in rows]


# ── answering ──


def answer_cull(connection: Connection, op: AnswerCull) -> Done:
    """Accepting puts the flag "reject" on what has no other; another answer takes it off again,
    unless it is another one by now. Assets that do not exist are passed over.
    """
    features = dict(op.items)
    ancestry.touch(connection, features)
    known = _answers(connection)
    wanted = [one for one, was in known.items() if was != op.reply]
    for part in codec.chunks(wanted):
        connection.execute(sa.delete(CullReply).where(CullReply.asset_id.in_(part)))
    if op.reply is not None and wanted:
        rows = [_row(one, op.reply, features[one]) for one in wanted]
        connection.execute(sa.insert(CullReply), rows)
    if op.reply is Reply.ACCEPTED:
        _flag(connection, wanted, None, Flag.REJECT.value)
    else:
        taken_back = [one for one in wanted if known[one] == Reply.ACCEPTED]
        _flag(connection, taken_back, Flag.REJECT.value, None)
    return done(op, [ChangeKind.ASSETS], wanted)


def _answers(connection: Connection) -> dict[int, str | None]:
    """Of the touched assets that exist, the answer so far."""
    rows = connection.exec_driver_sql(
        "SELECT touched.id, reply FROM temp.touched JOIN asset USING (id) "
        "LEFT JOIN cull_reply ON cull_reply.asset_id = touched.id ORDER BY touched.id"
    )
    return dict(rows.all())


def _row(asset_id: int, reply: Reply, features: Mapping[str, float]) -> dict[str, Any]:
    text = json.dumps({name: round(value, 4) for name, value in sorted(features.items())})
    return {"asset_id": asset_id, "reply": reply.value, "features": text, "at": effects.now()}


def _flag(connection: Connection, ids: Sequence[int], was: str | None, to: str | None) -> None:
    for part in codec.chunks(ids):
        those = sa.and_(Asset.id.in_(part), Asset.flag.is_not_distinct_from(was))
        connection.execute(sa.update(Asset).where(those).values(flag=to))
