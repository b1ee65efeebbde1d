"""What packs saw, what policies make of it, and what is still to be looked at."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, derive
from app.catalog.effects import done
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    AssetTag,
    DetectionRow,
    Folder,
    Location,
    RecipeRow,
    Rendition,
    Tag,
    VerdictRow,
)
from app.core.asset import Box, Detection, Finding, Verdict
from app.core.ops import Analysis, Done, RecordAnalyses, RecordVerdicts
from app.core.vocab import ChangeKind, Outcome, Presence


@dataclass(frozen=True, slots=True)
class Pending:
    """A rendition that a pack has not seen, and a place where its file is."""

    rendition_id: int
    asset_id: int
    path: str
    sha256: str | None
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class VerdictInput:
    """What a policy judges by. `prompt_texts` are the prompt and the texts of the metadata,
    `analysed`: some pack has seen the current rendition.
    """

    asset_id: int
    rendition_id: int
    width: int | None
    height: int | None
    detections: tuple[Detection, ...]
    prompt_texts: tuple[str, ...]
    tags: tuple[str, ...]
    analysed: bool


# ── recording ──


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


def unanalysed(
    connection: Connection,
    pack: str,
    version: str,
    limit: int,
    ids: Sequence[int] | None = None,
) -> list[Pending]:
    """Current, readable renditions with a file in place that this version of the pack has not seen;
    of these assets only, when `ids` are given. Those no pack has seen come first, which finds them
    at once however many there are that were seen.
    """
    unseen = ~(
        sa.select(AnalysisRow.seen)
        .where(
            AnalysisRow.pack == pack,
            AnalysisRow.version == version,
            AnalysisRow.rendition_id == Rendition.id,
        )
        .exists()
    )
    if ids is not None:
        found: list[Pending] = []
        for part in codec.chunks(ids):
            found += _pending(connection, limit - len(found), unseen, Asset.id.in_(part))
        return found
    fresh = _pending(connection, limit, Rendition.analysed == sa.literal_column("0"))
    if len(fresh) == limit:
        return fresh
    rest = _pending(connection, limit - len(fresh), unseen, Rendition.analysed == 1)
    return fresh + rest


def _pending(connection: Connection, limit: int, *which: sa.ColumnElement[bool]) -> list[Pending]:
    if limit <= 0:
        return []
    rows = connection.execute(
        sa.select(
            Rendition.id,
            Rendition.asset_id,
            Rendition.sha256,
            Rendition.width,
            Rendition.height,
            sa.func.min(Location.id),
            Location.name,
            Folder.path,
        )
        .select_from(Rendition)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(Rendition.fault.is_(None), Location.presence == Presence.PRESENT.value, *which)
        .group_by(Rendition.id)
        .order_by(Rendition.id)
        .limit(limit)
    )
    return [
        Pending(
            rendition_id=row.id,
            asset_id=row.asset_id,
            path=codec.join_path(row.path, row.name),
            sha256=None if row.sha256 is None else row.sha256.hex(),
            width=row.width or 0,
            height=row.height or 0,
        )
        for row in rows
    ]


def verdict_inputs(connection: Connection, ids: Sequence[int]) -> list[VerdictInput]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, VerdictInput] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(_judged_assets(part)).all()
        seen = detections_of(connection, [row.rendition_id for row in rows])
        tags = tags_of(connection, part)
        for row in rows:
            texts = json.loads(row.texts).values() if row.texts else ()
            found[row.id] = VerdictInput(
                asset_id=row.id,
                rendition_id=row.rendition_id,
                width=row.width,
                height=row.height,
                detections=seen.get(row.rendition_id, ()),
                prompt_texts=tuple(text for text in (row.prompt, *texts) if text),
                tags=tuple(tags.get(row.id, ())),
                analysed=bool(row.analysed),
            )
    return [found[asset_id] for asset_id in ids if asset_id in found]


def _judged_assets(ids: Sequence[int]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            Asset.id,
            Asset.rendition_id,
            Asset.width,
            Asset.height,
            Rendition.analysed,
            Rendition.texts,
            RecipeRow.prompt,
        )
        .join(Rendition, Rendition.id == Asset.rendition_id)
        .outerjoin(RecipeRow, RecipeRow.rendition_id == Asset.rendition_id)
        .where(Asset.id.in_(ids))
    )


def tags_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    """Whole names by asset, sorted."""
    found: dict[int, list[str]] = defaultdict(list)
    for asset_id, path in connection.execute(
        sa.select(AssetTag.asset_id, Tag.path)
        .join(Tag, Tag.id == AssetTag.tag_id)
        .where(AssetTag.asset_id.in_(ids))
        .order_by(Tag.key)
    ):
        found[asset_id].append(path)
    return found


def outdated_verdicts(connection: Connection, policies: Mapping[str, str], limit: int) -> list[int]:
    """Assets whose verdict on one of these platforms is missing though they were analysed, or was
    made by another version of its policy (platform → version). Lowest ids first.
    """
    found: set[int] = set()
    for platform, version in policies.items():
        mine = sa.and_(
            VerdictRow.rendition_id == Asset.rendition_id, VerdictRow.platform == platform
        )
        old = sa.select(Asset.id).join(VerdictRow, mine).where(VerdictRow.policy_version != version)
        missing = (
            sa.select(Asset.id)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Rendition.analysed == 1, ~sa.exists().where(mine))
        )
        for statement in (old, missing):
            found |= set(connection.scalars(statement.order_by(Asset.id).limit(limit)))
    return sorted(found)[:limit]
