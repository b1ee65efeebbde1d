"""Verdicts: what the machine says of renditions, recorded and read back."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any
from zlib import compress, decompress

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.index import standing
from app.catalog.schema import Asset, DecisionRow, Judgement, LaterRow, Rendition, VerdictRow
from app.core.asset import Box, Decision, Finding, Verdict
from app.core.vocab import Outcome

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_INSERT = (
    "INSERT INTO verdict "
    "(rendition_id, platform, outcome, by_machine, basis, risk, judged, doc) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def edition_of(policies: Iterable[tuple[str, str]]) -> int | None:
    """(platform, version) pairs as one number of 64 signed bits, so that what was judged by others
    is found by one look at an index; None for no policies.
    """
    pairs = sorted(policies)
    if not pairs:
        return None
    made = blake2b(json.dumps(pairs).encode(), digest_size=8).digest()
    return int.from_bytes(made, "big", signed=True)


def replace(connection: Connection, verdicts: Mapping[int, Sequence[Verdict]]) -> None:
    """What the machine says of these renditions from now on; where that is nothing, they have to be
    judged again. Human decisions stay, and their standing follows.
    """
    for part in codec.chunks(list(verdicts)):
        since = _since(connection, part)
        current = _current(connection, part)
        forget(connection, part)
        now = int(time.time())
        rows = [
            _row(rendition, one, since.get((rendition, one.platform)), now, current)
            for rendition in part
            for one in verdicts[rendition]
        ]
        if rows:
            connection.exec_driver_sql(_INSERT, rows)
            bodies = [
                (rendition, is_sensitive(said), _body(said))
                for rendition in part
                if (said := verdicts[rendition])
            ]
            connection.exec_driver_sql("INSERT INTO judgement VALUES (?, ?, ?)", bodies)
            editions = [(_edition(verdicts[rendition]), rendition) for rendition in part]
            connection.exec_driver_sql("UPDATE rendition SET edition = ? WHERE id = ?", editions)
            standing.follow(connection, [asset_id for asset_id, _ in current.values()])


def forget(connection: Connection, renditions: Sequence[int]) -> None:
    """They have to be judged again; until then nothing is said of them."""
    for part in codec.chunks(renditions):
        for table in (VerdictRow, Judgement):
            connection.execute(sa.delete(table).where(table.rendition_id.in_(part)))
        doubt = sa.update(Rendition).where(Rendition.id.in_(part), Rendition.edition.is_not(None))
        connection.execute(doubt.values(edition=None))


def doubt(connection: Connection, asset_ids: Sequence[int]) -> None:
    """Something their verdicts rest on has changed: they are to be judged again, and what was said
    last is shown until then.
    """
    for part in codec.chunks(asset_ids):
        current = sa.select(Asset.rendition_id).where(Asset.id.in_(part))
        connection.execute(
            sa.update(Rendition)
            .where(Rendition.id.in_(current), Rendition.edition.is_not(None))
            .values(edition=None)
        )


def _since(
    connection: Connection, renditions: Sequence[int]
) -> dict[tuple[int, str], tuple[str, int]]:
    """What was said before, and since when."""
    rows = connection.execute(
        sa.select(
            VerdictRow.rendition_id, VerdictRow.platform, VerdictRow.by_machine, VerdictRow.judged
        ).where(VerdictRow.rendition_id.in_(renditions))
    )
    return {(rendition, platform): (said, judged) for rendition, platform, said, judged in rows}


def _current(connection: Connection, renditions: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Asset and doc of those that are their asset's current one."""
    rows = connection.execute(
        sa.select(Asset.rendition_id, Asset.id, Asset.doc).where(Asset.rendition_id.in_(renditions))
    )
    return {rendition: (asset_id, doc) for rendition, asset_id, doc in rows}


def _row(
    rendition: int,
    verdict: Verdict,
    before: tuple[str, int] | None,
    now: int,
    current: Mapping[int, tuple[int, int]],
) -> tuple[Any, ...]:
    said = (verdict.by_machine or verdict.outcome).value
    judged = before[1] if before is not None and before[0] == said else now
    _, doc = current.get(rendition, (None, None))
    basis = bytes.fromhex(verdict.basis)
    return (rendition, verdict.platform, said, said, basis, _risk(said, verdict), judged, doc)


def _risk(said: str, verdict: Verdict) -> float | None:
    """What was seen counts by its score, what is prohibited is as grave as can be; whom it shows
    comes after what was seen. None where a platform only minds pictures of its kind, or nothing
    speaks against one but that nothing has looked at it: every picture that was just imported would
    ask for a word.
    """
    against = [one for one in verdict.findings if one.outcome is not Outcome.CLEAR]
    if said == Outcome.CLEAR.value or (
        against and all(one.of_its_kind or one.is_blind for one in against)
    ):
        return None
    if said == Outcome.BLOCKED.value and any(one.of_its_kind and one.absolute for one in against):
        return None  # a false identity: nothing that is in it could let it out
    return max((_sureness(one) for one in against), default=0.0)


def _sureness(one: Finding) -> float:
    if one.score is not None:
        return one.score
    return 1.0 if one.outcome is Outcome.PROHIBITED else 0.0


def _edition(said: Sequence[Verdict]) -> int | None:
    return edition_of((one.platform, one.policy_version) for one in said)


def is_sensitive(said: Sequence[Verdict]) -> bool:
    """Whether something seen in the picture (it has a label) blocks it somewhere, as opposed to
    whom it shows or how it was made.
    """
    return any(
        one.label is not None and one.outcome is Outcome.BLOCKED
        for verdict in said
        for one in verdict.findings
    )


def is_blind(said: Sequence[Verdict]) -> bool:
    """Whether they were made without any detector having looked."""
    return any(one.is_blind for verdict in said for one in verdict.findings)


def _body(said: Sequence[Verdict]) -> bytes:
    told = {
        one.platform: [
            one.context,
            one.policy_version,
            [_written(finding) for finding in one.findings],
        ]
        for one in said
    }
    return compress(json.dumps(told, separators=(",", ":")).encode(), 1)


def _written(finding: Finding) -> dict[str, Any]:
    """What `_finding` reads; by hand, because `asdict` copies deeply and there are millions."""
    box = finding.box
    values = {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "label": finding.label,
        "score": finding.score,
        "box": None if box is None else {"x": box.x, "y": box.y, "w": box.w, "h": box.h},
        "pack": finding.pack,
        "version": finding.version,
        "time_s": finding.time_s,
        "term": finding.term,
    }
    return {name: value for name, value in values.items() if value is not None}


# ── reading ──


def verdicts_of(connection: Connection, renditions: Sequence[int]) -> dict[int, dict[str, Verdict]]:
    """By rendition and platform. A version that is not the current one has the decision that was
    made on it, if it is the last one.
    """
    found: dict[int, dict[str, Verdict]] = defaultdict(dict)
    for part in codec.chunks(renditions):
        said = findings_of(connection, part)
        for row in connection.execute(_rows, {"ids": part}):
            verdict = _read(row, said[row.rendition_id][row.platform])
            found[row.rendition_id][row.platform] = verdict
    return found


def findings_of(connection: Connection, renditions: Sequence[int]) -> dict[int, dict[str, Any]]:
    """What is said, by rendition and platform: context, policy version, findings as stored."""
    rows = connection.execute(
        sa.select(Judgement.rendition_id, Judgement.body).where(
            Judgement.rendition_id.in_(renditions)
        )
    )
    return {rendition: json.loads(decompress(body)) for rendition, body in rows}


_rows = (
    sa.select(
        VerdictRow.rendition_id,
        VerdictRow.platform,
        VerdictRow.outcome,
        VerdictRow.by_machine,
        VerdictRow.basis,
        VerdictRow.stale,
        LaterRow.until,
        DecisionRow.asset_id.label("decided_on"),
        DecisionRow.outcome.label("ruling"),
        DecisionRow.reason,
        DecisionRow.actor,
        DecisionRow.at,
        DecisionRow.basis.label("ruled_on"),
        DecisionRow.waits,
        DecisionRow.confirmed_by,
        DecisionRow.confirmed,
    )
    .join(Rendition, Rendition.id == VerdictRow.rendition_id)
    .join(Asset, Asset.id == Rendition.asset_id)
    .outerjoin(
        DecisionRow,
        sa.and_(
            DecisionRow.asset_id == Asset.id,
            DecisionRow.platform == VerdictRow.platform,
            sa.or_(
                DecisionRow.rendition_id == VerdictRow.rendition_id,
                Asset.rendition_id == VerdictRow.rendition_id,
            ),
        ),
    )
    .outerjoin(
        LaterRow,
        sa.and_(
            LaterRow.asset_id == Asset.id,
            LaterRow.platform == VerdictRow.platform,
            Asset.rendition_id == VerdictRow.rendition_id,
        ),
    )
    .where(VerdictRow.rendition_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(VerdictRow.rendition_id, VerdictRow.platform)
)


def _read(row: Any, said: Sequence[Any]) -> Verdict:
    context, version, findings = said
    return Verdict(
        platform=row.platform,
        outcome=_OUTCOMES[row.outcome],
        context=context,
        policy_version=version,
        findings=tuple(read_finding(one) for one in findings),
        basis=row.basis.hex(),
        by_machine=_OUTCOMES[row.by_machine],
        decision=None if row.decided_on is None else _decision(row, row.ruling, row.ruled_on),
        stale=bool(row.stale),
        later=None if row.until is None else codec.moment(row.until),
    )


def read_decision(row: DecisionRow) -> Decision:
    return _decision(row, row.outcome, row.basis)


def _decision(row: Any, outcome: str, basis: bytes) -> Decision:
    return Decision(
        outcome=_OUTCOMES[outcome],
        reason=row.reason,
        actor=row.actor,
        decided=codec.moment_micros(row.at),
        basis=basis.hex(),
        waits_for_second=bool(row.waits),
        confirmed_by=row.confirmed_by,
        confirmed=None if row.confirmed is None else codec.moment_micros(row.confirmed),
    )


def read_finding(stored: Mapping[str, Any]) -> Finding:
    values = dict(stored)
    box = values.pop("box", None)
    outcome = _OUTCOMES[values.pop("outcome")]
    return Finding(**values, outcome=outcome, box=None if box is None else Box(**box))
