"""Rulings on verdicts: decided, confirmed, put off."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, effects
from app.catalog.index import ancestry, standing
from app.catalog.moderation import audits, verdicts
from app.catalog.schema import DecisionRow
from app.core.asset import Finding
from app.core.errors import RefusedError, UsageError
from app.core.ops import AskLater, Confirm, Decide, Done
from app.core.people import same_actor
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
    ancestry.touch(connection, [row.id for row in rows])  # the others keep what was decided
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
    early = [
        row
        for row in rows
        if now - row.at < SECOND_LOOK_S * 1_000_000 and same_actor(row.actor, actor)
    ]
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
