"""Rulings on verdicts: decided, confirmed, put off; and the queue of what waits for one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import audits, codec, effects, standing, verdicts
from app.catalog.index import ancestry
from app.catalog.schema import DecisionRow, Merged
from app.core.asset import Decision, Finding, Verdict
from app.core.errors import RefusedError, UsageError
from app.core.ops import AskLater, Confirm, Decide, Done
from app.core.vocab import Act, ChangeKind, Outcome

SECOND_LOOK_S = 24 * 60 * 60
"""So much later the same person may take the second look."""
_KINDS = (ChangeKind.VERDICTS,)
_FINDINGS = (Outcome.REVIEW.value, Outcome.BLOCKED.value)

_VERDICTS = """
    SELECT asset.id, verdict.by_machine, verdict.basis, verdict.rendition_id
      FROM temp.touched JOIN asset USING (id)
      JOIN verdict ON verdict.rendition_id = asset.rendition_id AND verdict.platform = ?
"""
_FORGET = """
    DELETE FROM {table} WHERE platform = ? AND asset_id IN (SELECT id FROM temp.touched)
    RETURNING asset_id
"""


# ── rulings ──


def decide(connection: Connection, op: Decide) -> Done:
    """Assets without a verdict for the platform are passed over: there is nothing to rule on.
    Raises RefusedError where one would be approved that is prohibited or kept in by whom it shows,
    UsageError where a finding would be overruled without a reason.
    """
    if op.outcome not in (None, Outcome.APPROVED, Outcome.REJECTED):
        raise UsageError(f"'{op.outcome}' is not for a human to decide.")
    ancestry.touch(connection, op.ids)
    if op.outcome is None:
        gone = connection.exec_driver_sql(_FORGET.format(table="decision"), (op.platform,))
        return _ruled(connection, op, gone.scalars().all(), "decision taken back", "")
    rows = connection.exec_driver_sql(_VERDICTS, (op.platform,)).all()
    if op.outcome is Outcome.APPROVED:
        _refuse(op, rows)
        _refuse_absolute(connection, op, rows)
    waits = op.two_steps and op.outcome is Outcome.APPROVED
    for table in ("decision", "later"):
        connection.exec_driver_sql(_FORGET.format(table=table), (op.platform,)).all()
    said = (op.outcome.value, codec.text(op.reason), audits.actor(connection), effects.now())
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO decision (asset_id, platform, outcome, reason, actor, at, "
            "rendition_id, basis, waits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(row.id, op.platform, *said, row.rendition_id, row.basis, int(waits)) for row in rows],
        )
    detail = f"{op.outcome.value}{', to be confirmed' if waits else ''}"
    inputs = audits.inputs_of([(row.id, row.basis) for row in rows])
    return _ruled(connection, op, [row.id for row in rows], detail, inputs)


def _refuse(op: Decide, rows: Sequence[Any]) -> None:
    prohibited = [row.id for row in rows if row.by_machine == Outcome.PROHIBITED.value]
    if prohibited:
        raise RefusedError(
            f"Prohibited content cannot be approved (asset {_named(prohibited)}). "
            "Nothing was decided.",
            hint="If a word was matched that is no sign, document that with: review correct",
        )
    if not op.reason.strip() and any(row.by_machine in _FINDINGS for row in rows):
        raise UsageError(
            "Overruling a finding needs a reason. Nothing was decided.",
            hint="Say why with --reason TEXT",
        )


def _refuse_absolute(connection: Connection, op: Decide, rows: Sequence[Any]) -> None:
    """A real likeness without consent and a false identity are nobody's to approve."""
    blocked = {row.rendition_id: row.id for row in rows if row.by_machine == Outcome.BLOCKED.value}
    held = [
        blocked[rendition]
        for part in codec.chunks(list(blocked))
        for rendition, said in verdicts.findings_of(connection, part).items()
        if any(_is_absolute(found) for found in said[op.platform][2])
    ]
    if held:
        raise RefusedError(
            f"Whom it shows keeps it from {op.platform} (asset {_named(held)}), and no approval "
            "sets that aside. Nothing was decided.",
            hint="File a release, or say whom it shows: see persona",
        )


def _is_absolute(found: Mapping[str, Any]) -> bool:
    return Finding(found["rule"], Outcome(found["outcome"]), "").absolute


def _named(ids: Sequence[int]) -> str:
    return ", ".join(map(str, ids[:5])) + (" …" if len(ids) > 5 else "")


def _ruled(
    connection: Connection, op: Decide, assets: Sequence[int], detail: str, inputs: str
) -> Done:
    if assets:
        standing.follow(connection, op.ids)
        audits.append(
            connection,
            Act.DECISION,
            detail,
            assets=assets,
            platform=op.platform,
            reason=op.reason,
            inputs=inputs,
        )
    return effects.done(op, _KINDS, assets)


def confirm(connection: Connection, op: Confirm) -> Done:
    """Those whose verdict has changed since are passed over: there is nothing left to confirm."""
    ancestry.touch(connection, op.ids)
    rows = connection.exec_driver_sql(_WAITING, (op.platform,)).all()
    actor, now = audits.actor(connection), effects.now()
    early = [row for row in rows if row.actor == actor and now - row.at < SECOND_LOOK_S * 1_000_000]
    if early:
        raise UsageError(
            f"The second look is somebody else's, or {actor or 'yours'} 24 hours after the first. "
            "Nothing was confirmed."
        )
    keys = [(row.asset_id, row.platform) for row in rows]
    if keys:
        connection.exec_driver_sql("DELETE FROM decision WHERE asset_id = ? AND platform = ?", keys)
        connection.execute(
            sa.insert(DecisionRow),
            [{**row._mapping, "waits": 0, "confirmed_by": actor, "confirmed": now} for row in rows],
        )
        standing.follow(connection, op.ids)
        audits.append(
            connection,
            Act.CONFIRM,
            "confirmed",
            assets=[asset_id for asset_id, _ in keys],
            platform=op.platform,
            reason=op.reason,
            inputs=audits.inputs_of([(row.asset_id, row.basis) for row in rows]),
        )
    return effects.done(op, _KINDS, [asset_id for asset_id, _ in keys])


_WAITING = """
    SELECT decision.* FROM temp.touched
      JOIN asset USING (id)
      JOIN decision ON decision.asset_id = asset.id AND decision.platform = ? AND waits = 1
      JOIN verdict ON verdict.rendition_id = asset.rendition_id
       AND verdict.rendition_id = decision.rendition_id
       AND verdict.platform = decision.platform AND verdict.basis = decision.basis
"""


def ask_later(connection: Connection, op: AskLater) -> Done:
    ancestry.touch(connection, op.ids)
    changed = connection.exec_driver_sql(_FORGET.format(table="later"), (op.platform,))
    assets: Sequence[int] = changed.scalars().all()
    if op.until is not None:
        came = connection.exec_driver_sql(
            "INSERT INTO later (asset_id, platform, until) "
            "SELECT id, ?, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id",
            (op.platform, codec.seconds(op.until)),
        )
        assets = came.scalars().all()
    return effects.done(op, _KINDS, assets)


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


# ── the queue ──


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
    rejections that have become stale; approvals that wait to be confirmed. Without the trash.
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
