"""Rows of the audit chain that speak of assets which leave for another catalogue, or come from one.

What stands must be told by the chain of the catalogue it stands in. So the rows go along and are
told again there, at the end, with the actor and the moment they had; here their words are taken
away, and what they said of assets that stay is told again. A row vouches for what was taken.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.moderation import audits
from app.catalog.schema import AuditEntry, DecisionRow
from app.core import audit
from app.core.vocab import Act

Row = Mapping[str, Any]

_ABOUT = f"""
    SELECT DISTINCT audit.*, json_each.value AS about FROM audit,
           json_each(CASE WHEN json_valid(audit.assets) THEN audit.assets ELSE '[]' END)
     WHERE redacted = 0 AND act <> '{Act.VAULTED.value}'
       AND json_each.value IN (SELECT value FROM json_each(?))
     ORDER BY number
"""


def rows_about(connection: Connection, ids: Sequence[int]) -> dict[int, list[Row]]:
    """By asset, in the order they were written; assets of which none speaks are left out."""
    found: dict[int, list[Row]] = defaultdict(list)
    rows = connection.exec_driver_sql(_ABOUT, (json.dumps(list(ids)),))
    for row in rows.mappings():
        found[row["about"]].append({name: row[name] for name in row if name != "about"})
    return dict(found)


def tell_again(connection: Connection, rows: Iterable[Row], new_ids: Mapping[int, int]) -> None:
    """Rows of another catalogue (or of this one) as they hold for the assets that have new ids. One
    that is here already is not told twice.
    """
    known = _told(connection, list(new_ids.values()))
    for row in sorted({row["number"]: row for row in rows}.values(), key=_number):
        old = json.loads(row["assets"])
        ids = sorted(new_ids[asset_id] for asset_id in old if asset_id in new_ids)
        missing = [asset_id for asset_id in ids if (asset_id, *_of(row)) not in known]
        if not missing:
            continue
        audits.append(
            connection,
            Act(row["act"]),
            row["detail"],
            assets=missing,
            platform=row["platform"],
            reason=row["reason"],
            inputs=_inputs(connection, row, len(old), missing),
            by=row["actor"],
            at=row["at"],
        )


def redact(connection: Connection, ids: Sequence[int], reason: str) -> None:
    """Take the words of all rows that speak of these assets, and tell again what those rows say of
    others. One row vouches for them.
    """
    gone = set(ids)
    rows = {row["number"]: row for told in rows_about(connection, ids).values() for row in told}
    hashes = {number: row["hash"].hex() for number, row in rows.items()}
    _blank(connection, list(rows))
    detail = audit.taken(hashes)
    inputs = audit.vouch(hashes) if hashes else ""
    audits.append(connection, Act.VAULTED, detail, assets=ids, reason=reason, inputs=inputs)
    others = {one for row in rows.values() for one in json.loads(row["assets"])} - gone
    tell_again(connection, rows.values(), {one: one for one in others})


def _number(row: Row) -> int:
    return int(row["number"])


def _blank(connection: Connection, numbers: Sequence[int]) -> None:
    blank = {"platform": "", "detail": "", "reason": "", "inputs": "", "redacted": 1}
    for part in codec.chunks(numbers):
        connection.execute(sa.update(AuditEntry).where(AuditEntry.number.in_(part)).values(**blank))


def _told(connection: Connection, ids: Sequence[int]) -> set[tuple[Any, ...]]:
    about = rows_about(connection, ids)
    return {(asset_id, *_of(row)) for asset_id, rows in about.items() for row in rows}


def _of(row: Row) -> tuple[Any, ...]:
    """The moment and the actor tell a row from every other."""
    return row["at"], row["actor"], row["act"], row["platform"], row["detail"]


def _inputs(connection: Connection, row: Row, told_of: int, ids: Sequence[int]) -> str:
    """A row about several assets rests on a hash over them all. Of one of them alone it rests on
    what the ruling on that one does.
    """
    if len(ids) != 1 or told_of == 1 or row["act"] not in (Act.DECISION, Act.CONFIRM):
        return str(row["inputs"])
    basis = connection.scalar(
        sa.select(DecisionRow.basis).where(
            DecisionRow.asset_id == ids[0], DecisionRow.platform == row["platform"]
        )
    )
    return str(row["inputs"]) if basis is None else basis.hex()
