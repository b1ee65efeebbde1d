"""What packs saw and what policies make of it: recorded, and read back."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.index import derive
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    DetectionRow,
    Rendition,
    VerdictRow,
)
from app.core.asset import Box, Detection, Finding, Verdict
from app.core.ops import Analysis, Done, RecordAnalyses, RecordVerdicts
from app.core.vocab import ChangeKind, Outcome


def record_analyses(connection: Connection, op: RecordAnalyses) -> Done:
    """Renditions that are gone by now are passed over."""
    items = _living(connection, op.items)
    assets: set[int] = set()
    for part in codec.chunks(items):
        ids = [item.rendition_id for item in part]
        _forget(connection, op.pack, ids)
        _insert(connection, AnalysisRow, (_analysis(op, rendition) for rendition in ids))
        _insert(
            connection,
            DetectionRow,
            (_detection(item, seen) for item in part for seen in item.detections),
        )
        connection.execute(sa.update(Rendition).where(Rendition.id.in_(ids)).values(analysed=1))
        _replace_verdicts(connection, {item.rendition_id: item.verdicts for item in part})
        assets |= set(connection.scalars(sa.select(Asset.id).where(Asset.rendition_id.in_(ids))))
    derive.facets(connection, sorted(assets))
    return done(op, [ChangeKind.DETECTIONS, ChangeKind.VERDICTS], assets)


def record_verdicts(connection: Connection, op: RecordVerdicts) -> Done:
    """The machine verdicts of the assets' current renditions."""
    verdicts = dict(op.items)
    for part in codec.chunks(sorted(verdicts)):
        current = connection.execute(
            sa.select(Asset.rendition_id, Asset.id).where(Asset.id.in_(part))
        )
        _replace_verdicts(connection, {row.rendition_id: verdicts[row.id] for row in current})
    return done(op, [ChangeKind.VERDICTS], verdicts)


def _living(connection: Connection, items: Sequence[Analysis]) -> list[Analysis]:
    """The last word on each rendition that still exists."""
    last = {item.rendition_id: item for item in items}
    living: list[int] = []
    for part in codec.chunks(sorted(last)):
        living += connection.scalars(sa.select(Rendition.id).where(Rendition.id.in_(part)))
    return [last[rendition] for rendition in living]


def _forget(connection: Connection, pack: str, renditions: Sequence[int]) -> None:
    for table in (AnalysisRow, DetectionRow):
        connection.execute(
            sa.delete(table).where(table.rendition_id.in_(renditions), table.pack == pack)
        )


def _analysis(op: RecordAnalyses, rendition: int) -> dict[str, Any]:
    return {
        "pack": op.pack,
        "version": op.version,
        "rendition_id": rendition,
        "seen": int(time.time()),
    }


def _detection(item: Analysis, seen: Detection) -> dict[str, Any]:
    return {
        "rendition_id": item.rendition_id,
        "pack": seen.pack,
        "version": seen.version,
        "label": seen.label,
        "score": seen.score,
        **_box(seen.box),
        "time_s": seen.time_s,
    }


def _replace_verdicts(connection: Connection, verdicts: Mapping[int, Iterable[Verdict]]) -> None:
    renditions = list(verdicts)
    connection.execute(sa.delete(VerdictRow).where(VerdictRow.rendition_id.in_(renditions)))
    docs = dict(
        connection.execute(
            sa.select(Asset.rendition_id, Asset.doc).where(Asset.rendition_id.in_(renditions))
        ).all()
    )
    _insert(
        connection,
        VerdictRow,
        (
            _verdict(rendition, verdict, docs.get(rendition))
            for rendition, said in verdicts.items()
            for verdict in said
        ),
    )


def _verdict(rendition: int, verdict: Verdict, doc: int | None) -> dict[str, Any]:
    return {
        "rendition_id": rendition,
        "platform": verdict.platform,
        "outcome": verdict.outcome.value,
        "context": verdict.context,
        "policy_version": verdict.policy_version,
        "findings": json.dumps([_written(finding) for finding in verdict.findings]),
        "judged": int(time.time()),
        "doc": doc,
    }


def _written(finding: Finding) -> dict[str, Any]:
    """What `_finding` reads; by hand, because `asdict` copies deeply and there are millions."""
    return {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "label": finding.label,
        "score": finding.score,
        "box": None if finding.box is None else _box(finding.box),
        "pack": finding.pack,
        "version": finding.version,
        "time_s": finding.time_s,
    }


def _box(box: Box) -> dict[str, float]:
    return {"x": box.x, "y": box.y, "w": box.w, "h": box.h}


def _insert(connection: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    if listed := list(rows):
        connection.execute(sa.insert(table), listed)


# ── reading ──


def read_detection(row: Any) -> Detection:
    box = Box(row.x, row.y, row.w, row.h)
    return Detection(row.label, row.score, box, row.pack, row.version, row.time_s)


def read_verdict(row: Any) -> Verdict:
    findings = tuple(_finding(finding) for finding in json.loads(row.findings))
    return Verdict(row.platform, Outcome(row.outcome), row.context, row.policy_version, findings)


def _finding(values: dict[str, Any]) -> Finding:
    box = values.pop("box")
    outcome = Outcome(values.pop("outcome"))
    return Finding(**values, outcome=outcome, box=None if box is None else Box(**box))


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
        found[row.rendition_id].append(read_detection(row))
    return {rendition: tuple(seen) for rendition, seen in found.items()}
