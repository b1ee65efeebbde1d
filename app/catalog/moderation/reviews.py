"""What was ruled, and the queue of what waits for a ruling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.moderation import verdicts
from app.catalog.schema import DecisionRow, Merged
from app.core.asset import Decision, Finding, Verdict
from app.core.errors import UsageError
from app.core.vocab import Outcome


def decisions(connection: Connection, asset_id: int) -> list[tuple[str, Decision]]:
    """(platform, decision) of an asset and of the duplicates merged into it, by platform, the
    newest first.
    """
    merged = sa.select(Merged.asset_id).where(Merged.keeper_id == asset_id)
    rows = connection.execute(
        sa.select(DecisionRow)
        .where(sa.or_(DecisionRow.asset_id == asset_id, DecisionRow.asset_id.in_(merged)))
        .order_by(DecisionRow.platform, DecisionRow.at.desc())
    )
    return [(row.platform, verdicts.read_decision(cast("DecisionRow", row))) for row in rows]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An asset that wants a human's word on a platform. `rule`, `message` and `score` are of the
    finding that speaks loudest. `since`: when the machine said so first. `stale`: there was a
    decision, on another basis. `waits_for_second`: it was approved and wants confirming.
    """

    asset_id: int
    platform: str
    outcome: Outcome
    rule: str
    message: str
    score: float | None
    since: datetime
    stale: bool
    waits_for_second: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of it; `total` is how many wait altogether."""

    total: int
    items: tuple[Waiting, ...]


_ORDERS = {
    "risk": "CASE outcome WHEN 'prohibited' THEN 0 WHEN 'blocked' THEN 1 WHEN 'review' THEN 2 "
    "ELSE 3 END, risk DESC, judged, doc",
    "oldest": "judged, doc, platform",
}
_TRASHED = "SELECT doc FROM asset WHERE state <> 'active' AND state = 'trashed'"
_LATER = """
    SELECT asset.doc, later.platform FROM later JOIN asset ON asset.id = later.asset_id
     WHERE later.until > :now
"""
_WAITS = f"""
    doc IS NOT NULL AND doc NOT IN ({_TRASHED}) AND (doc, platform) NOT IN ({_LATER})
"""


def queue(
    connection: Connection,
    platform: str | None,
    order: str = "risk",
    limit: int = 100,
    offset: int = 0,
    now: datetime | None = None,
) -> Queue:
    """What is flagged on a platform (None: on any) and not put off: not clear, and not ruled on;
    rejections that have become stale; approvals that wait to be confirmed. Without the trash, and
    on no platform in particular without what is minded for its kind alone: where a platform takes
    no generated pictures, every picture of a library would ask for a word.
    `order`: the riskiest, or the oldest first. Raises UsageError.
    """
    if order not in _ORDERS:
        raise UsageError(f"Unknown order '{order}'.", hint=f"Orders: {', '.join(_ORDERS)}.")
    values = {"now": _moment(now), "platform": platform, "limit": limit, "offset": offset}
    waiting = _waiting(platform)
    total = connection.execute(sa.text(f"SELECT count(*) FROM ({waiting})"), values).scalar_one()
    rows = connection.execute(
        sa.text(f"SELECT * FROM ({waiting}) ORDER BY {_ORDERS[order]} LIMIT :limit OFFSET :offset"),
        values,
    ).all()
    return Queue(total, tuple(_items(connection, rows)))


def queue_counts(connection: Connection, now: datetime | None = None) -> dict[str, int]:
    """How many wait, by platform; only platforms where some do."""
    counted = f"SELECT platform, count(*) FROM ({_waiting(None)}) GROUP BY platform"
    rows = connection.execute(sa.text(counted), {"now": _moment(now), "platform": None})
    return dict(rows.all())


def _moment(now: datetime | None) -> int:
    return codec.seconds(datetime.now(UTC) if now is None else now)


def _waiting(platform: str | None) -> str:
    """Two lists, so that the long one is read from its index alone."""
    on = "" if platform is None else "AND platform = :platform"
    flagged = "outcome <> 'clear' AND outcome IN ('review', 'blocked', 'prohibited')"
    if platform is None:
        flagged += " AND risk IS NOT NULL"
    columns = "rendition_id, platform, outcome, doc, risk, judged"
    return f"""
        SELECT {columns} FROM verdict INDEXED BY ix_verdict_outcome
         WHERE {flagged} {on} AND {_WAITS}
         UNION ALL
        SELECT {columns} FROM verdict INDEXED BY ix_verdict_stale
         WHERE stale = 1 AND outcome = 'rejected' {on} AND {_WAITS}
    """


def _items(connection: Connection, rows: Sequence[Any]) -> list[Waiting]:
    renditions = sorted({row.rendition_id for row in rows})
    said: dict[int, dict[str, Verdict]] = {}
    for part in codec.chunks(renditions):
        said |= verdicts.verdicts_of(connection, part)
    return [_item(row, said[row.rendition_id][row.platform]) for row in rows]


def _item(row: Any, verdict: Any) -> Waiting:
    loudest = max(verdict.findings, key=_loudness, default=None)
    return Waiting(
        asset_id=codec.asset_of(row.doc),
        platform=row.platform,
        outcome=verdict.outcome,
        rule="" if loudest is None else loudest.rule,
        message="" if loudest is None else loudest.message,
        score=None if loudest is None else loudest.score,
        since=codec.moment(row.judged),
        stale=verdict.stale,
        waits_for_second=verdict.decision is not None and verdict.decision.waits_for_second,
    )


_SEVERITY = {Outcome.REVIEW: 1, Outcome.BLOCKED: 2, Outcome.PROHIBITED: 3}


def _loudness(finding: Finding) -> tuple[int, float]:
    score = 1.0 if finding.score is None else finding.score
    return _SEVERITY.get(finding.outcome, 0), score
