"""What packs saw: recorded, and read back."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.index import derive, words
from app.catalog.moderation import verdicts
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    DetectionRow,
    LabelName,
    Rendition,
    ScoreRow,
    SuggestionRow,
    VectorRow,
)
from app.core.asset import Box, Detection, Score, Suggestion
from app.core.ops import Analysis, Done, RecordAnalyses, RecordVerdicts
from app.core.vocab import ChangeKind

BUILTIN = "builtin"
"""The pack that is arithmetic: a picture only it has seen counts as one nobody has looked at."""

LabelKey = tuple[str, str, str, str]
"""Pack, version, name, category."""


def record_analyses(connection: Connection, op: RecordAnalyses) -> Done:
    """Renditions that are gone by now are passed over. An item without verdicts leaves those there
    are, unless they rest on what it brings or replaces (detections, scores).
    """
    items = _living(connection, op.items)
    kinds: set[ChangeKind] = set()
    assets: set[int] = set()
    for part in codec.chunks(items):
        ids = [item.rendition_id for item in part]
        weighed = _weighed(connection, op.pack, part)
        _forget(connection, op.pack, ids)
        _write(connection, op, part)
        _note_analysed(connection, op.pack, ids)
        if op.pack != BUILTIN:
            renew_builtin(connection, weighed)
        judged = {one.rendition_id: one.verdicts for one in part}
        renewed = {one: said for one, said in judged.items() if said or one in weighed}
        verdicts.replace(connection, renewed)
        kinds.update(_kinds(part, weighed, renewed))
        mine = set(connection.scalars(sa.select(Asset.id).where(Asset.rendition_id.in_(ids))))
        if weighed:
            derive.facets(connection, sorted(mine))
        assets |= mine
    return done(op, kinds or {ChangeKind.DETECTIONS}, assets)


def record_verdicts(connection: Connection, op: RecordVerdicts) -> Done:
    """The machine verdicts of the assets' current renditions. What says that nothing has looked is
    too late where a pack has looked meanwhile: that one's word stays.
    """
    said = dict(op.items)
    for part in codec.chunks(sorted(said)):
        current = connection.execute(
            sa.select(Asset.rendition_id, Asset.id, Rendition.analysed)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Asset.id.in_(part))
        )
        valid = {
            row.rendition_id: said[row.id]
            for row in current
            if not (row.analysed and verdicts.is_blind(said[row.id]))
        }
        verdicts.replace(connection, valid)
    return done(op, [ChangeKind.VERDICTS], said)


def _living(connection: Connection, items: Sequence[Analysis]) -> list[Analysis]:
    """The last word on each rendition that still exists."""
    last = {item.rendition_id: item for item in items}
    living: list[int] = []
    for part in codec.chunks(sorted(last)):
        living += connection.scalars(sa.select(Rendition.id).where(Rendition.id.in_(part)))
    return [last[rendition] for rendition in living]


def _note_analysed(connection: Connection, pack: str, renditions: Sequence[int]) -> None:
    if pack != BUILTIN:
        connection.execute(
            sa.update(Rendition).where(Rendition.id.in_(renditions)).values(analysed=1)
        )


def renew_builtin(connection: Connection, renditions: Iterable[int]) -> None:
    """The built-in suggestions rest on what packs saw and what was measured: what these renditions
    have stays until they are made again, as if for the first time.
    """
    for part in codec.chunks(sorted(renditions)):
        connection.execute(
            sa.delete(AnalysisRow).where(
                AnalysisRow.rendition_id.in_(part), AnalysisRow.pack == BUILTIN
            )
        )


def _weighed(connection: Connection, pack: str, items: Sequence[Analysis]) -> set[int]:
    """Renditions of which this pack says, or said, what verdicts rest on."""
    ids = [item.rendition_id for item in items]
    told = {item.rendition_id for item in items if item.detections or item.scores}
    boxes = sa.select(DetectionRow.rendition_id).where(
        DetectionRow.rendition_id.in_(ids), DetectionRow.pack == pack
    )
    numbers = (
        sa.select(ScoreRow.rendition_id)
        .join(LabelName, LabelName.id == ScoreRow.label_id)
        .where(ScoreRow.rendition_id.in_(ids), LabelName.pack == pack)
    )
    return told | set(connection.scalars(boxes)) | set(connection.scalars(numbers))


def _kinds(
    items: Sequence[Analysis], weighed: set[int], judged: dict[int, Any]
) -> Iterable[ChangeKind]:
    if weighed:
        yield ChangeKind.DETECTIONS
    if judged:
        yield ChangeKind.VERDICTS
    if any(item.suggestions for item in items):
        yield ChangeKind.SUGGESTIONS


def _forget(connection: Connection, pack: str, renditions: Sequence[int]) -> None:
    for table in (AnalysisRow, DetectionRow, VectorRow):
        connection.execute(
            sa.delete(table).where(table.rendition_id.in_(renditions), table.pack == pack)
        )
    mine = sa.select(LabelName.id).where(LabelName.pack == pack)
    for named in (SuggestionRow, ScoreRow):
        connection.execute(
            sa.delete(named).where(named.rendition_id.in_(renditions), named.label_id.in_(mine))
        )


def _write(connection: Connection, op: RecordAnalyses, items: Sequence[Analysis]) -> None:
    now = int(time.time())
    label = _labels(connection, op, items)
    _insert(
        connection,
        "analysis (rendition_id, pack, version, seen)",
        ((one.rendition_id, op.pack, op.version, now) for one in items),
    )
    _insert(
        connection,
        "detection (rendition_id, pack, version, label, score, x, y, w, h, time_s)",
        (_detection(one.rendition_id, seen) for one in items for seen in one.detections),
    )
    _insert(
        connection,
        "suggestion (rendition_id, label_id, score, evidence)",
        (
            (one.rendition_id, label[_named(said)], said.score, codec.maybe_text(said.evidence))
            for one in items
            for said in sorted(one.suggestions, key=lambda said: -said.score)
        ),
    )
    _insert(
        connection,
        "score (rendition_id, label_id, position, value, time_s)",
        (row for one in items for row in _scores(one, label)),
    )
    _insert(
        connection,
        "vector (rendition_id, pack, version, dims, data)",
        (
            (one.rendition_id, op.pack, op.version, len(one.vector) // 2, one.vector)
            for one in items
            if one.vector is not None
        ),
    )


def _detection(rendition: int, seen: Detection) -> tuple[Any, ...]:
    box = seen.box
    said = (seen.pack, seen.version, seen.label, seen.score)
    return (rendition, *said, box.x, box.y, box.w, box.h, seen.time_s)


def _scores(item: Analysis, label: dict[LabelKey, int]) -> Iterable[tuple[Any, ...]]:
    times: Counter[int] = Counter()
    for said in item.scores:
        number = label[_named(said)]
        yield (item.rendition_id, number, times[number], said.value, said.time_s)
        times[number] += 1


def _insert(connection: Connection, into: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """A pack that suggests a name twice means the higher score."""
    if listed := list(rows):
        marks = ", ".join("?" * len(listed[0]))
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {into} VALUES ({marks})", listed)


# ── the names packs give ──


def _labels(
    connection: Connection, op: RecordAnalyses, items: Sequence[Analysis]
) -> dict[LabelKey, int]:
    wanted = {_named(said) for one in items for said in one.suggestions}
    wanted |= {_named(said) for one in items for said in one.scores}
    if not wanted:
        return {}
    found = _known_labels(connection, op.pack)
    if missing := sorted(wanted - found.keys()):
        rows = [(*one, words.comparable(one[2])) for one in missing]
        connection.exec_driver_sql(
            'INSERT OR IGNORE INTO label (pack, version, name, category, "key") '
            "VALUES (?, ?, ?, ?, ?)",
            rows,
        )
        for pack in {one[0] for one in missing}:
            found |= _known_labels(connection, pack)
    return found


def _known_labels(connection: Connection, pack: str) -> dict[LabelKey, int]:
    rows = connection.exec_driver_sql(
        "SELECT pack, version, name, category, id FROM label WHERE pack = ?", (pack,)
    )
    return {
        (pack, version, name, category): number for pack, version, name, category, number in rows
    }


def _named(said: Suggestion | Score) -> LabelKey:
    category = said.category if isinstance(said, Suggestion) else ""
    name = said.name if isinstance(said, Suggestion) else said.label
    return (said.pack, said.version, words.tidy(name), category)


# ── reading ──


def detections_of(
    connection: Connection, renditions: Sequence[int]
) -> dict[int, tuple[Detection, ...]]:
    """By rendition, best score first."""
    found: dict[int, list[Detection]] = defaultdict(list)
    for row in connection.execute(
        sa.select(DetectionRow)
        .where(DetectionRow.rendition_id.in_(renditions))
        .order_by(DetectionRow.score.desc(), DetectionRow.id)
    ):
        box = Box(row.x, row.y, row.w, row.h)
        seen = Detection(row.label, row.score, box, row.pack, row.version, row.time_s)
        found[row.rendition_id].append(seen)
    return {rendition: tuple(seen) for rendition, seen in found.items()}


def scores_of(connection: Connection, renditions: Sequence[int]) -> dict[int, tuple[Score, ...]]:
    """By rendition: pack by pack, highest value first."""
    found: dict[int, list[Score]] = defaultdict(list)
    for row in connection.execute(
        sa.select(
            ScoreRow.rendition_id,
            ScoreRow.value,
            ScoreRow.time_s,
            LabelName.name,
            LabelName.pack,
            LabelName.version,
        )
        .join(LabelName, LabelName.id == ScoreRow.label_id)
        .where(ScoreRow.rendition_id.in_(renditions))
        .order_by(LabelName.pack, ScoreRow.value.desc(), ScoreRow.label_id, ScoreRow.position)
    ):
        score = Score(row.name, row.value, row.pack, row.version, row.time_s)
        found[row.rendition_id].append(score)
    return {rendition: tuple(said) for rendition, said in found.items()}
