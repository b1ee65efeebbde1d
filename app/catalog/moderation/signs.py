"""A human's word on signs of a minor: marks, and matched terms that are none."""

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, effects
from app.catalog.index import ancestry, words
from app.catalog.moderation import audits, verdicts
from app.catalog.schema import Correction, MinorMark
from app.core.errors import UsageError
from app.core.ops import CorrectTerm, Done, MarkMinor
from app.core.vocab import Act, ChangeKind


def mark_minor(connection: Connection, op: MarkMinor) -> Done:
    """Assets that are marked already keep the first mark."""
    ancestry.touch(connection, op.ids)
    if op.on:
        said = (codec.text(op.reason), audits.actor(connection), effects.now())
        changed = connection.exec_driver_sql(
            "INSERT OR IGNORE INTO minor_mark (asset_id, reason, actor, at) "
            "SELECT id, ?, ?, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id",
            said,
        )
    else:
        changed = connection.exec_driver_sql(
            "DELETE FROM minor_mark WHERE asset_id IN (SELECT id FROM temp.touched) "
            "RETURNING asset_id"
        )
    assets = changed.scalars().all()
    detail = "marked: a sign of a minor" if op.on else "mark taken back"
    return _follow(connection, op, Act.MARK, detail, assets)


def correct_term(connection: Connection, op: CorrectTerm) -> Done:
    """Raises UsageError without a term or a reason."""
    term = words.tidy(op.term)
    if not term:
        raise UsageError("Which term is no sign?")
    if not op.reason.strip():
        raise UsageError("A correction needs a reason.", hint="Say why with --reason TEXT")
    ancestry.touch(connection, op.ids)
    key = words.comparable(term)
    gone = connection.exec_driver_sql(
        'DELETE FROM correction WHERE "key" = ? AND asset_id IN (SELECT id FROM temp.touched) '
        "RETURNING asset_id",
        (key,),
    )
    assets: Sequence[int] = gone.scalars().all()
    if op.on:
        said = (key, term, codec.text(op.reason), audits.actor(connection), effects.now())
        came = connection.exec_driver_sql(
            'INSERT INTO correction (asset_id, "key", term, reason, actor, at) '
            "SELECT id, ?, ?, ?, ?, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id",
            said,
        )
        assets = came.scalars().all()
    detail = f"'{term}' is no sign" if op.on else f"'{term}' counts again"
    return _follow(connection, op, Act.CORRECTION, detail, assets)


def _follow(
    connection: Connection,
    op: MarkMinor | CorrectTerm,
    act: Act,
    detail: str,
    assets: Sequence[int],
) -> Done:
    if assets:
        verdicts.doubt(connection, assets)
        audits.append(connection, act, detail, assets=assets, reason=op.reason)
    return effects.done(op, [ChangeKind.VERDICTS], assets)


def marked(connection: Connection, ids: Sequence[int]) -> frozenset[int]:
    """Those a human marked."""
    rows = sa.select(MinorMark.asset_id).where(MinorMark.asset_id.in_(ids))
    return frozenset(connection.scalars(rows))


def corrections(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Terms a human documented to be no sign."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for asset_id, term in connection.execute(
        sa.select(Correction.asset_id, Correction.term)
        .where(Correction.asset_id.in_(ids))
        .order_by(Correction.key)
    ):
        found[asset_id] += (term,)
    return found
